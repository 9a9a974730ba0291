"""Fixed ways to ask, and the plain one: "what became of X" is "what happened to X"."""

from kg.ask.idioms_of_flights import OF_FLIGHTS

_MEANS = "(?:means?|meant|stands? for|stood for|represents?|represented|symboli[sz]e[sd]?|signif(?:y|ies|ied))"
_LONG = "(?:for )?how (?:long|much time|many (?:days|weeks|months|hours))"
_PARTIES = "(?:signator(?:y|ies)|part(?:y|ies)|adherents?|contracting part(?:y|ies))"
_PACTS = "(?:agreements?|deals?|pacts?|contracts?|treat(?:y|ies)|memorand(?:um|a)|arrangements?)"
_WANTED = "(?:what (?:is|was|were) |(?:give|tell|show) (?:me |us )?)?(?:the )?"
_OFTEN = "how (?:often|many times)"
_SPANS = "spacewalk|spacewalks|eva|flight|mission|stay|journey|trip|test|burn|delay"
_GO = "(?:get|come|return|travel|fly|ride|go|reach|arrive)"
_UP = "(?:up|(?:in)?to (?:space|orbit)|off the ground)"
_APART = r"(?:besides|apart from|aside from|other than|except(?: for)?|in addition to|excluding|not counting)"
_ASK = r"(?:who|whom|what|which|how many|when|where|list|name)"
_VIEWS = (
    "(?:views?|opinions?|take|stance|position|reactions?|responses?|thoughts|comments?|verdict|attitude|assessment|"
    "feelings?)"
)
_ON = "(?:on|of|to|about|towards?|regarding|concerning|over)"
_CALLED = "(?:called|named|known as|dubbed|christened)"
_NAMED = r"(?-i:[A-Z\d])\S*(?: (?:of |the )?(?-i:[A-Z\d])\S*)*"
_DID = "(?:do|does|did|has|have|had|will|would)"
_IDEA = "(?:(?:the |any |an? )?(?:claims?|ideas?|notion|suggestions?|allegations?|reports?|rumou?rs?|charge) that|that)"
_STATES = "(?:countr(?:y|ies)|nations?|states?)"
IDIOMS = (
    *OF_FLIGHTS,
    (
        r"((?:from |on |by )?(?:when|where|what|which \w+|who) (?:is|was|are|were)) "
        r"((?:(?!scheduled|due|planned|expected|set|supposed|going|first|last|next|only)\S+ )+?)to be "
        r"(launched|flown|undocked|landed)\b",
        r"\1 \2scheduled to be \3",
    ),
    (
        r"(who|what|which \w+|when|where|how (?:much|many \w+)) (?:do|does) (.+?) (?:plan|hope|intend|aim|want|expect) "
        r"to (?!be\b)",
        r"\1 will \2 ",
    ),
    (r"who (?:has )?g[ai]ven? (.+?) (?:its|their|his|her) (?:nick)?names?(?=\W*$)", r"who named \1"),
    (rf"{_APART} ([^,?]+?),? (?={_ASK}\b)([^?]+)", r"\2 besides \1"),
    (
        rf"what (?:is|was|are|were) (?!the )(.+?)['’]s? (?:\w+ )?{_VIEWS} {_ON} (.+?)(?=\?|$)",
        r"what did \1 say about \2",
    ),
    (rf"what (?:is|was|are|were) the {_VIEWS} of (.+?) {_ON} (.+?)(?=\?|$)", r"what did \1 say about \2"),
    (rf"how {_DID} (.+?) (?:react(?:ed)?|respond(?:ed)?|repl(?:y|ied)) to (.+?)(?=\?|$)", r"what did \1 say about \2"),
    (rf"how {_DID} (.+?) (?:feel|felt) about (.+?)(?=\?|$)", r"what did \1 say about \2"),
    (rf"what {_DID} (.+?) (?:think|thought|make|made) (?:of|about) (.+?)(?=\?|$)", r"what did \1 say about \2"),
    (rf"(who|which \w+) (?:reject|dispute|dismisse?|refute|rebut|contest)(?:s|d|ed|ted)? {_IDEA} ", r"\1 denied that "),
    (
        r"(?:did|does|has|have) (.+?) (?:comment(?:ed)?|remark(?:ed)?) (?:on|about) (.+?)(?=\?|$)",
        r"did \1 say anything about \2",
    ),
    (
        r"(?:did|does|has|have) (?!(?:the|this|an?|any|these) (?:article|text|report|stor)|it\b)(.+?) mention(?:ed)? "
        r"(.+?)(?=\?|$)",
        r"did \1 say anything about \2",
    ),
    (r"who (?:has )?(?:comment|remark)s?(?:ed)? (?:on|about) ", "who spoke about "),
    (rf"(did|was|were|has|have|is|are) any(?:one|body) from (?:the )?({_NAMED}) ", r"\1 a \2 astronaut "),
    (
        r"(did|was|were|has|have|is|are) (?:there )?any ((?-i:[A-Z])[a-z]+an)s (?=aboard|on |in |fl|la)",
        r"\1 a \2 astronaut ",
    ),
    (rf"who (?:is|was) ({_NAMED})['’]s (?:signatory|signer)\b", r"who signed for \1"),
    (r"who (?:makes?|made) up the crew of ", "who was in the crew of "),
    (
        rf"(.+?) (?:is|was|are|were) (?:{_CALLED}|labelled|labeled|termed|branded|described)(?: as)? what(?=\W*$)",
        r"what was \1 described as",
    ),
    (rf"({_NAMED}) (?:is|was|are|were) named (?:after|for) (?:whom|who|what)(?=\W*$)", r"what is \1 named after"),
    (
        r"from (?:whom|what|where) (?:do|does|did) (.+?) (?:take|get|have|derive) (?:its|their|his|her) names?(?=\W*$)",
        r"what is \1 named after",
    ),
    (r"by whom (?:is|was|were) it (\w+) that ", r"who \1 that "),
    (
        r"(?:which|what) (?:claims?|allegations?|reports?|rumou?rs?) (did|does|has|have) (.+?) den(?:y|ied)(?=\W*$)",
        r"what \1 \2 deny",
    ),
    (r"what (?:is|was|are|were) (?!the )(.+?)['’]s? (?:reactions?|responses?|comments?)(?=\W*$)", r"what did \1 say"),
    (r"how (?:is|are|was|were) (.+?) (described|characteri[sz]ed|referred to)(?=\W*$)", r"what was \1 \2 as"),
    (rf"(did|does|has) (.+?) (?:reject|dispute|dismiss|refute)(?:ed|d)? {_IDEA} ", r"\1 \2 deny that "),
    (
        rf"what(?:['’]s| is| was| are| were) ((?:the )?(?:\w+ ){{1,3}}of (?!.* of ).+?) {_CALLED}(?=\W*$)",
        r"what is \1",
    ),
    (
        rf"what(?:['’]s| is| was| are| were) ({_NAMED}['’]s? (?!call)(?:\w+ ){{0,2}}\w+) {_CALLED}(?=\W*$)",
        r"what is \1",
    ),
    (
        rf"(?:after|for) (?:whom|what|which \w+) (?:is|was|are|were) (.+?) {_CALLED}(?=\W*$)",
        r"what is \1 named after",
    ),
    (
        r"(?:what|who|whom|which \w+) (?:is|was|are|were) (.+?) (?:named|called) (?:after|for|in hono[u]?r of)(?=\W*$)",
        r"what is \1 named after",
    ),
    (r"(?:what|who) gave (?:the )?(.+?) (?:its|their|his|her) names?(?=\W*$)", r"what is \1 named after"),
    (r"whose names? (?:do|does|did) (?:the )?(.+?) (?:bear|carry|have|take)(?=\W*$)", r"what is \1 named after"),
    (
        r"(?:did|does|has|was) (.+?) (?:fly|land|launch|flown|fly home|come home|return) without (?:a |any |its )?"
        r"(?:crew|astronauts|people|anyone|anybody|humans)(?: aboard| on board)?(?=\W*$)",
        r"was \1 uncrewed",
    ),
    (
        rf"(?:from )?(?:which|what) {_STATES} (?:do|does|did) (.+?) (?:come|hail)(?: from)?(?=\W*$)",
        r"what country is \1 from",
    ),
    (r"what(?: is|['’]s)? (?:the )?nationality (?:is|of) (.+?)(?=\W*$)", r"what country is \1 from"),
    (r"what(?: is|['’]s) (.+?)['’]s nationality(?=\W*$)", r"what country is \1 from"),
    (r"which part(?:y|ies) (sign|agree|join|conclud|ratif)", r"who \1"),
    (r"between whom (?:is|was|were) (.+?) (?:signed|made|concluded|reached|struck)(?=\W*$)", r"who signed \1"),
    (
        rf"which of ((?:the )?{_NAMED}) (?:and|or) ((?:the )?{_NAMED}) (.+? (?:first|last|later|earlier))(?=\W*$)",
        r"which \3, \1 or \2",
    ),
    (
        rf"(?:which|what) {_STATES} (?:has |have )?(unfurled|showed|displayed|raised|planted|flew|waved|unveiled) "
        r"(?:its|their) flags?",
        r"which country's flag was \1",
    ),
    (
        r"(?:what is )?(?:the )?(?:meaning|significance|symbolism) of (?!the names?\b)(.+?)(?=\W*$)",
        r"what does \1 stand for",
    ),
    (r"what became of", "what happened to"),
    (r"what (?:do|can|does) (?:you|we|i|anyone|one) know(?= about)", "what is known"),
    (
        r"(?:describe|summari[sz]e|(?:give|show) (?:me )?(?:the )?(?:details|a summary) (?:of|on)) ",
        "what is known about ",
    ),
    (rf"{_WANTED}(?:date|day) and (?:the )?(?:exact )?time of ", "when was "),
    (rf"{_WANTED}(?:dates?|time|day) and (?:the )?(?:place|site|location) of ", "when and where was "),
    (
        r"where (?:do|can|does) (?:we|i|you|one) (?:read|see|find)(?: it)?(?: stated| said| written)? that",
        "where does the article say that",
    ),
    (
        r"(?:which|what) (?:sentence|passage|quote|line)s? (?:says?|tells?|states?|reports?|shows?) that",
        "where does the article say that",
    ),
    (
        r"(?:who|what|which) (?:is|was) the source (?:of|for|behind) (?:the )?"
        r"(?:claim|statement|information|report|news|fact) that",
        "who said that",
    ),
    (r"(?:is|was) it (?:certain|sure|likely|clear) that", "how certain is it that"),
    (r"where does it say that", "where does the article say that"),
    (
        r"how (?:do|does|did|would) (.+?) (?:interpret|read|explain|understand|see) (.+?)(?=\?|$)",
        r"what does \2 mean according to \1",
    ),
    (
        r"how (?:do|does|did|has|have) (.+?) (?:describe|characteri[sz]e|label|refer to)d? (.+?)(?=\?|$)",
        r"what did \1 call \2",
    ),
    (
        rf"what (?:do|does|did) (.+?) (?:say|claim|think|believe|hold) (?:that )?(.+?) {_MEANS}(?=\?|$)",
        r"what does \2 mean according to \1",
    ),
    (r"how did (.+?) (?:end(?: up)?|go|turn out|work out|fare|finish)(?=\W*$)", r"what was the outcome of \1"),
    (r"(how long|how many days|how much time) (did|does) it take (?:for )?(.+?) to ", r"\1 \2 \3 take to "),
    (
        rf"{_LONG} (?:did|has|have|had|do|does) (.+?) (?:spend|spent|stay(?:ed)?|remain(?:ed)?|been|lived?|"
        r"fl(?:y|own)|travell?ed|last)(?: up)? (in (?:space|orbit))(?=\W*$)",
        r"how long was \1 \2",
    ),
    (rf"{_LONG} (?:did|has|have|had) (.+?) (?:fly|flown)(?=\W*$)", r"how long was \1 in space"),
    (rf"{_LONG} (?:did|has|have|had) (.+?) (?:stay|stayed|remain|remained|been) docked", r"how long was \1 docked"),
    (
        rf"{_LONG} (?:were|was|did|has|have) (.+?) (?:(?:spend|spent|stay|remain|work|walk|been|be) )?"
        r"outside(?: of)?(?: the (?:space )?station| the iss| the international space station| their ship)?(?=\W*$)",
        r"how long was the spacewalk of \1",
    ),
    (
        rf"(who|which \w+) (?:is|are|was|were) (?:the |a |an )?{_PARTIES} (?:to|of|in) (?=.*\b{_PACTS}\b)",
        r"\1 signed ",
    ),
    (rf"(?:list|name|give|show)(?: me)? (?:the )?{_PARTIES} (?:to|of|in) (?=.*\b{_PACTS}\b)", "who signed "),
    (
        rf"(?:is|are|was|were) (.+?) (?:a |an |the )?{_PARTIES} (?:to|of|in) (?=.*\b{_PACTS}\b)",
        r"did \1 sign ",
    ),
    (rf"(?:did|has|have|had) (.+?) become (?:a |an |the )?{_PARTIES} (?:to|of|in) ", r"did \1 sign "),
    (
        rf"{_OFTEN} (?:did|has|have|does) (.+?) (?:speak|spoken|comment|commented|"
        r"make (?:a )?(?:statements?|comments?)|say (?:something|anything))(?= about\b|\W*$)",
        r"how many statements did \1 make",
    ),
    (r"how often (?=(?:was|were|did|has|have|had)\b)(?!.*\b(?:mention|name|quote|cite|appear))", "how many times "),
    (rf"when did (.+?) become (?:a |an |the )?{_PARTIES} (?:to|of|in) ", r"when did \1 sign "),
    (rf"how many {_PARTIES} (?:do|does|did) (.+?) have(?=\W*$)", r"how many countries are signatories of \1"),
    (rf"how many {_PARTIES} (?:to|of) (.+?) are there(?=\W*$)", r"how many countries are signatories of \1"),
    (rf"how many {_PARTIES} are there (?:to|of|in) ", "how many countries are signatories of "),
    (r"what (?:is|was) the (?:total )?duration of ", "how long was "),
    (rf"what (?:is|was) the (?:total )?length of (?=.*\b(?:{_SPANS})\b)", "how long was "),
    (rf"how (?:long|many hours|many minutes) (?:of|in) a (?={_SPANS})", "how long was the "),
    (
        r"(?:what|which) (?:is|was|were|are) the (?:very )?(first|last|latest|earliest|most recent|newest) "
        r"(?!article|statement)((?:\w[\w’'-]* ){0,4}(?:missions?|flights?|spacecraft|probes?|rockets?))(?=\W*$)",
        r"which \2 launched \1",
    ),
    (r"what (?:is|was) the fate of", "what happened to"),
    (rf"how did (.+?) ({_GO}(?: {_UP}))(?=\W*$)", r"on what did \1 \2"),
    (rf"how did (.+?) ({_GO}\b(?! (?:the|a|an|its|his|her|their|this|that|hold)\b).*)", r"in what did \1 \2"),
    (
        r"(?:what|where|who|whom) (?:do|does|did) (.+?) (?:take|get|owe|derive|draw|have) (?:its|their|his|her) names?"
        r"(?: from| to)?(?=\W*$)",
        r"what is \1 named after",
    ),
    (r"where (?:do|does|did) (?:the )?names? (?:of )?(.+?) come from", r"what is \1 named after"),
    (r"what is the origin of (?:the )?name (?:of )?(.+?)(?=\W*$)", r"what is \1 named after"),
    (
        r"(?:was|is|were) (.+?) (?:a )?(?:success|failure|successful) or (?:a )?(?:success|failure|unsuccessful|not)"
        r"(?=\W*$)",
        r"was \1 successful",
    ),
    (r"did (.+?) (?:succeed or fail|fail or succeed|succeed or not)(?=\W*$)", r"was \1 successful"),
    (r"which (?:one )?of (?:(?:the|these|those) two|them|these|those)\b", "what"),
    (
        r"what (?:is|are|was|were) (.+?) (?:an? )?(?:reminder|symbol|sign|emblem|token|image|tribute|homage)s? "
        r"(?:of|to|for)(?=,? according to|\W*$)",
        r"what does \1 stand for",
    ),
    (
        rf"what (?:is|are|was|were) (.+?) (?:meant|supposed|intended|said) to {_MEANS}(?=\W*$)",
        r"what does \1 stand for",
    ),
    (
        r"what (?:is|are|was|were) (?:represented|symboli[sz]ed|signified|honou?red|meant) by (.+?)(?=\W*$)",
        r"what does \1 stand for",
    ),
    (
        r"what (?:do|does|did) (.+?) (?:recall|embody|allude to|hint at|refer to|evoke|pay (?:tribute|homage) to)"
        r"(?=\W*$)",
        r"what does \1 stand for",
    ),
    (
        r"(?:did|has|have|does) (.+?) (?:reach(?:ed)?|ma[dk]e it (?:in)?to|g[eo]t (?:in)?to|enter(?:ed)?|attain(?:ed)?|"
        r"achieved?) (?:its |the |their )?(?:(?:target(?:ed)?|planned|intended) )?orbit(?=\W*$)",
        r"was the launch of \1 successful",
    ),
    (r"who (?:claims|claimed|states|stated|holds|reports|reported) that", "who said that"),
)
