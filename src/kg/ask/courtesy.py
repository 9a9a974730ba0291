"""What is said round a question and asks nothing: requests, the wish to know, thanks, "…, right?"."""

import re

DID = "did "
"""Makes a question of a sentence: the verb keeps its form, which questions don't mind."""
_POLITE = "(?:please|kindly|maybe|perhaps|possibly|just|also|quickly|briefly|really|very much)"
_OPENING = "(?:please|kindly|also|so|and|well|ok|okay|hi|hello|hey|hmm|now|then)"
_WHO = "(?:you|we|i|anyone|anybody|someone|somebody)"
_ME = "(?:(?:to |for |with )?(?:me|us))"
_TELL = rf"(?:(?:tell|inform|remind) (?:me|us)|explain to (?:me|us)|say|let (?:me|us) know)(?: {_POLITE})*"
_GIVE = "(?:show|give|get|fetch|find|name|list|enumerate|identify|provide|look up|find out|check|figure out)"
_KNOW = "(?:know|learn|find out|hear|ask|see|understand|be told|be informed)"
_CAN = rf"(?:can|could|would|will|might) {_WHO}(?: {_POLITE})*"
_ASKING = "(?= (?:who|whom|whose|what|which|when|where|how|whether|if)\\b)"
_STARTS = (
    rf"{_OPENING}(?=[\s,:;!.–—-]+\w)",
    rf"{_CAN} {_TELL}",
    _TELL.replace("|say", ""),
    rf"(?:i|we)(?:'d| would|'ll| will)?(?: {_POLITE})* (?:like|love|want|wish|need|have) to {_KNOW}",
    rf"(?:i|we)(?:'m| am|'re| are)?(?: {_POLITE})* (?:wonder|wondering|curious|interested to know)",
    r"(?:i|we)(?:'d| would) be (?:interested|curious) (?:in|to know|about)",
    rf"(?:do|does|did) {_WHO} (?:happen to )?know",
    rf"is it (?:known|reported|stated|said){_ASKING}",
    rf"(?:do|does) (?:the|these) articles? (?:say|tell|report|state){_ASKING}",
    "any idea",
    r"(?:my|one|another|quick) question(?: is)?(?=\W)",
    "what (?:i|we) (?:want|need|would like) to know is",
    "(?:may|can|could) (?:i|we) ask(?: you)?",
    "would you mind telling (?:me|us)",
)
_START = re.compile(rf"^\W*(?:{'|'.join(_STARTS)})\b[\s,:;!.–—-]*", re.I)
_OF = "(?: (?:a|the) list of| an overview of| out)?"
_SEEK = (
    "(?:(?:'m| am|'re| are) (?:looking for|interested in)|(?:'d| would)? ?(?:like|want|need)(?: to (?:see|have|get))?)"
)
_LISTS = re.compile(
    rf"^\W*(?:(?:{_CAN} )?(?:please )?{_GIVE}(?: {_ME}\b)?(?: {_POLITE})*{_OF}|(?:i|we){_SEEK}|(?:a|the) list of"
    r"|what are the names of)\s+(?=\w)",
    re.I,
)
_ASKS = re.compile(r"(?:who|whom|whose|what|which|when|where|how|why|if|whether|at|on|in|from|to|by|with)\b", re.I)
_THANKS = "please|thanks|thank you|exactly|by the way|do you know|if known|if any|can you tell me|as far as is known"
_WHOSE = (
    r"(?:\s*[,;.!?–—-]+\s*(?:and )?|\s+and )(?:who|which \w+) (?:says|said|claims|claimed|explains|explained) "
    "(?:so|that|this|it)"
)
_NOT = r"[\s,]+or (?:not|no)"
_END = re.compile(
    rf"(?:[,;–—-]\s*(?:right|correct|yes|no)|{_NOT}|{_WHOSE}|[\s,;.!–—-]+(?:{_THANKS}))\s*[?.!]*\s*$", re.I
)
_AUX = "(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)"
_TAG = re.compile(rf"^(.+),\s*{_AUX}(?:n['’]t| not)? (?:it|he|she|they|there|that)(?: not)?\s*\?*\s*$", re.I | re.S)
_SO = "(?:true|right|correct|so|the case|certain|sure|known)"
_CLEFT = re.compile(rf"^(?:is|was) it (?!{_SO} that\b)(?!.*\b(?:said|denied) that\b)(.+?) (?:that|who|which) ", re.I)
_ASKED_CLEFT = re.compile(r"^(who|what|which \w+|when|where) (?:is|was) it that ", re.I)
_MEANS = "(?:means?|meant|stands? for|stood for|represents?|represented|symboli[sz]e[sd]?|signif(?:y|ies|ied))"
_LONG = "(?:for )?how (?:long|much time|many (?:days|weeks|months|hours))"
_PARTIES = "(?:signator(?:y|ies)|part(?:y|ies)|adherents?|contracting part(?:y|ies))"
_PACTS = "(?:agreements?|deals?|pacts?|contracts?|treat(?:y|ies)|memorand(?:um|a)|arrangements?)"
_WANTED = "(?:what (?:is|was|were) |(?:give|tell|show) (?:me |us )?)?(?:the )?"
_OFTEN = "how (?:often|many times)"
_SPANS = "spacewalk|spacewalks|eva|flight|mission|stay|journey|trip|test|burn|delay"
_GO = "(?:get|come|return|travel|fly|ride|go|reach|arrive)"
_UP = "(?:up|(?:in)?to (?:space|orbit)|off the ground)"
_IDIOMS = (
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
    (rf"how did (.+?) ({_GO}\b.*)", r"in what did \1 \2"),
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
        r"(?:of|to|for)(?=\W*$)",
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
"""Fixed ways to ask, and the plain one."""
_WELL = re.compile(r"\b(?:in one piece|safe and sound)\b", re.I)
_COUNT = re.compile(r"^(?:count|list the number of|the number of) (?:up )?(?:all )?(?:the )?(?:of )?", re.I)
_NAMES_TO = re.compile(
    r"\b(?:put|puts|set|sets|affixed|gave) (?:his|her|their|its|a|the) (?:names?|signatures?|pens?) (?:to|on|under)\b",
    re.I,
)
_SIDE = re.compile(r"\b(?:on|from) the ([A-Z]\w+) side\b|\b(?:on|from) the (?:side|part) of (?=the [A-Z]|[A-Z])", re.I)
_DETAILS = re.compile(
    r"\s+(?:together |along )?with (?:its|their|his|her|the) (?:commanders?|roles?|jobs?|functions?|positions?|titles?|"
    r"dates?|times?|sources?|places?|nationalit(?:y|ies)|countr(?:y|ies)|agenc(?:y|ies))(?=\W*$)",
    re.I,
)
"""What is told beside every answer."""
_HAPPENING = re.compile(
    r"\b(about|of) (?:the )?((?:[A-Z]|\d)[\w.’'-]*(?: (?:[A-Z]|\d)[\w.-]*)*) (launch|docking|undocking|landing|"
    r"splashdown|spacewalk|test|failure)(?=\W*$)"
)
"""A name before what happened to it: "tell me about the Luna-25 launch"."""
_TRUE = re.compile(r"^(?:is|was) it (?:true|right|correct|so|the case) that\s+", re.I)
_WHETHER = re.compile(rf"^(?:(?:if|whether)(?: or not)?\s+|{_TRUE.pattern[1:]})", re.I)


def plain(question: str) -> str:
    """The question alone: "Could you tell me who launched it, please?" is "who launched it"; "if it crashed" and "It
    crashed, didn't it?" are "did it crashed".
    """
    text, before = question, ""
    while text != before:
        before = text
        text = _START.sub("", _END.sub("", text) or text, count=1) or before
    text = _HAPPENING.sub(r"\1 the \3 of \2", _plainly(text))
    listed = _LISTS.sub("", text, count=1)
    if listed != text:
        text = listed if _ASKS.match(listed) else f"list {listed}"
    text = _DETAILS.sub("", _WELL.sub("safely", text))
    text = _SIDE.sub(lambda m: f"for {m[1]}" if m[1] else "for ", _NAMES_TO.sub("signed", text))
    text = _ASKED_CLEFT.sub(r"\1 ", _CLEFT.sub(rf"{DID}\1 ", _COUNT.sub("how many ", text)))
    if tagged := _TAG.match(text):
        return DID + tagged[1]
    asked_for = text != question or _TRUE.match(text)  # "if it launches, who will fly?" is a condition
    return _plainly(_WHETHER.sub(DID, text, count=1)) if asked_for else text


def _plainly(text: str) -> str:
    """The question without fixed turns of phrase."""
    for idiom, plain_ in _IDIOMS:
        text = re.sub(rf"^{idiom}", plain_, text, flags=re.I)
    return text
