"""Fixed ways to ask of flights, crews and offices, and the plain one: "first woman in space" is the first to fly."""

_CREW = "(?:astronauts|cosmonauts|taikonauts|people|crew members?)"
_PEOPLE = rf"who|which (?:\w+ )?{_CREW}|how many (?:\w+ )?{_CREW}"
_THERE = " (?:up )?(?:in)?to (?:the )?(?:ISS|International Space Station|space station|station|space|orbit)"
_BRING = "(?:carry|bring|take|ferry|transport|fly|deliver)(?: up)?"
_CARRY = rf"{_BRING}(?:{_THERE})?(?=\W*$)"
_GOODS = "(?:cargo|supplies|payloads?|goods|equipment|hardware|experiments?|satellites?)"
_EMPLOYER = "(?:agency|organi[sz]ation|body|employer)"
_SUBJECT = r"((?:the )?(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z\d])[\w.’'-]*)*)"
"""A name, as what does something."""
_SPANNING = (
    "(?:(?:first|second|third|next|last|planned) )?"
    "(?:spacewalk|eva|countdown|docking|undocking|test|hearing|trial|exhibition|mission)"
)
_ANYBODY = (
    "(?:any |an? |some )?(?:crew(?: members?)?|astronauts?|cosmonauts?|taikonauts?|people|person|passengers?|humans?"
    "|anyone|anybody|someone|somebody)"
)
_TRAVEL = "(?:travell?ing|riding|flying|going|sitting|sat|staying|being)"
_CRAFT = "(?: (?:space)?(?:ship|craft|capsule|freighter|vehicle|lander|probe))?"
_STARTS = r"(?:start|begin|get under way|kick off)(?=\W*$)"
_ASKS = r"(?:who|whom|what|which \w+|when|where|how many \w+)"
_DUE = "(?:scheduled|supposed|expected|due|set|slated|planned|meant)"
_SIGNIFY = "mean|stand|show|represent|symbol|signif|honou?r"
OF_FLIGHTS = (
    (
        rf"list (?:all )?(?:the )?({_CREW}) (?:that |whom? )?{_SUBJECT} (will|did|has|had|is|was) (to )?",
        r"which \1 \3 \2 \4",
    ),
    (
        rf"((?:from |on |to |at |with |for )?{_ASKS}) (?:is|are|was|were) "
        rf"((?!{_DUE}|still|now|also|not|next|first|last|only|yet)\S.*?) {_DUE} to (?!be\b|{_SIGNIFY})(?=\w)",
        r"\1 will \2 ",
    ),
    (
        rf"((?:from |on |to |at |with |for )?(?:which \w+|when|where|how many \w+)) (?:is|are) {_SUBJECT} to "
        rf"(?!be\b|{_SIGNIFY})(?=[a-z])",
        r"\1 will \2 ",
    ),
    (rf"(who|what) (?:is|are) {_SUBJECT} to (?!be\b|{_SIGNIFY})(?=[a-z])", r"\1 will \2 "),
    (
        rf"(who|which \w+) (?:is|are) {_SUBJECT} (?:carry|bring|tak|ferry|fly|deliver)ing(?: up)?"
        rf"(?:{_THERE})?(?=\W*$)",
        r"\1 will be aboard \2",
    ),
    (
        rf"(what|which {_GOODS}|how (?:many|much)(?: \w+)?) (did|does|will|has|had) (.+?) {_BRING}{_THERE}(?=\W*$)",
        r"\1 \2 \3 carry",
    ),
    (r"(.*)\b(?:send|sends|sent) (.+?) on (?:its|his|her|their) way\b", r"\1launched \2"),
    (r"(?:at|in) (?:what|which) venue\b", "where"),
    (r"(.+\w) in total(?=\W*$)", r"\1"),
    (r"(how (?:many|much)(?: \w+)?) (?:in total|altogether|in all) ", r"\1 "),
    (
        r"why (?:was|were|did)(?: not|n['’]t) (.+?) (?:launch(?:ed)?|fly|flown|lift off|take off|go up)"
        r"((?: (?:on|in) [\w.]+(?: \d+)?)?)(?: as (?:planned|scheduled|expected))?(?=\W*$)",
        r"why was the launch of \1 postponed\2",
    ),
    (r"(?:after|for) (?:whom|what|who) (?:is|was|are|were) (.+?) named(?=\W*$)", r"what is \1 named after"),
    (
        r"(?:did|has|have) (.+?) (?:ma[dk]e it (?:in)?to|reach(?:ed)?|g[eo]t(?:ten)? (?:in)?to) "
        r"((?:\w+ )?(?:lunar|martian|solar) orbit)\b",
        r"did \1 enter \2",
    ),
    (
        r"since when (?:has|have|is|are) (.+?) (?:been )?(?:in|out in) (?:space|(?:earth |low earth )?orbit)(?=\W*$)",
        r"when was \1 launched",
    ),
    (r"since when (?:has|have|is|are) (.+?) (?:been )?docked\b", r"when did \1 dock"),
    (r"since when (?:has|have|does|do|did|is|are) (.+?) (?:exist(?:ed)?|been around)(?=\W*$)", r"when was \1 founded"),
    (r"(who(?: is| was)?) in charge of ", r"\1 the head of "),
    (
        r"(?:who (?:is|was|were) |name )?(the )?first ((?:[\w.’'-]+ ){1,3}?)(?:ever )?"
        r"(?:to (?:go|travel|get|be sent|fly) )?(?:in|into|to|reach) (?:outer )?(?:space|orbit)(?=\W*$)",
        r"who was \1first \2to fly",
    ),
    (
        r"(?:who (?:is|was|were) )(?:the )?first ((?:[\w.’'-]+ ){0,2})"
        r"(astronaut|cosmonaut|taikonaut|person|woman|man)(?=\W*$)",
        r"who was the first \1\2 to fly",
    ),
    (r"(.+\w) list(?=\W*$)", r"list \1"),
    (r"(.*)\bf[ae]ll (?:back )?(?:down )?(?:in)?to (?:the )?earth\b", r"\1come down"),
    (r"(.*\w)(?<!rocket) (?-i:lab)\b", r"\1 laboratory"),
    (r"(?:which|what) country is (?:the )?home (?:to|of) ", "in which country is "),
    (rf"who (?:do|does|did) {_SUBJECT} (?:fly|work|train) for(?=\W*$)", r"which agency does \1 work for"),
    (
        rf"(?:which|what) (?:space )?({_EMPLOYER}) (?:is|was) (?:the (?:astronaut|cosmonaut|taikonaut) )?{_SUBJECT} "
        r"(?:from|with|part of|(?:a )?member of|employed by)(?=\W*$)",
        r"which \1 does \2 work for",
    ),
    (
        rf"(?:which|what) (?:space )?({_EMPLOYER}) (?:does |did )?{_SUBJECT} "
        r"(?:represent|works? for|fl(?:y|ies) for|is (?:with|from))s?(?=\W*$)",
        r"which \1 does \2 work for",
    ),
    (rf"(?:list )?{_SUBJECT}(?:['’]s)? (?:space )?agency(?=\W*$)", r"which agency does \1 work for"),
    (
        rf"{_SUBJECT} is an? (?:astronaut|cosmonaut|taikonaut) of (?:what|which) (?:space )?({_EMPLOYER})(?=\W*$)",
        r"which \2 does \1 work for",
    ),
    (r"(who|which [\w ]+?) (?:is|was) responsible for (?:manag|runn|operat|oversee)ing ", r"\1 manages "),
    (r"(who|which [\w ]+?) (?:is|was) responsible for (?:build|mak|construct)ing ", r"\1 built "),
    (r"(who|which [\w ]+?) (?:is|was) responsible for (?:supply|provid|deliver)ing ", r"\1 provides "),
    (
        r"((?:which|what) [\w ]*?(?:cent(?:er|re)|agency|company|firm|university|organi[sz]ation|country)) "
        r"(?:is|was) in charge of ",
        r"\1 manages ",
    ),
    (r"(who|(?:which|what) [\w ]+?) (?:looks? after|takes? care of|handles?) ", r"\1 manages "),
    (
        r"((?!(?:is|was|were|did|has) the\b).*\bthe (?:[\w-]+ ){1,3}?)(?:called|named|dubbed|known as|nicknamed) "
        r"(?=(?-i:[A-Z]))",
        r"\1",
    ),
    (
        r"(?:for )?(?:which|what) ((?:space )?agency) (?:do|does|did) (.+?) (?:fly|work|train)(?: for)?(?=\W*$)",
        r"which \1 does \2 work for",
    ),
    (
        r"(.*)\b(?:hits? the (?:water|sea|ocean)|(?:land|touch|come|came|splash)(?:e?d)?(?: down)? (?:in|into|on) the "
        r"(?:sea|ocean|water))(?=\W)",
        r"\1splashed down",
    ),
    (r"(.*)\b(?:hit|reach(?:ed)?|return(?:ed)? to|get back to|got back to) the ground\b", r"\1landed"),
    (r"(.*)\b(?:go|goes|went|get|got) up (?=(?:in|on|aboard|atop)\b)", r"\1launched "),
    (r"(.*)\bfinal (flight|launch|mission|spacewalk)\b", r"\1last \2"),
    (
        rf"(which (?:space )?(?:shuttle )?(?:mission|flight)) (?:delivered|carried|brought|took|ferried) (.+?)(?: up)?"
        rf"(?:{_THERE})?(?=\W*$)",
        r"\1 launched \2",
    ),
    (r"(which \w+) shared (?:.+) with (.+?)(?=\W*$)", r"\1 was launched with \2"),
    (r"(.*)\bdid(?: not|n['’]t) (?:succeed|go well)\b", r"\1failed"),
    (r"(.*)\b(?:was|were)(?: not|n['’]t) (?:successful|a success)\b", r"\1failed"),
    (r"which (?:one )?came first(?=\W)", "which launched first"),
    (r"(?:was|were) (.+?) in space before ", r"did \1 fly before "),
    (rf"({_PEOPLE}) will (.+?) {_CARRY}", r"\1 will be aboard \2"),
    (rf"who did (.+?) {_CARRY}", r"who was aboard \1"),
    (rf"({_PEOPLE}) (?:did|does) (.+?) {_CARRY}", r"\1 were aboard \2"),
    (
        r"(is|was|are|were) (.+?) an? ((?:un)?crewed|(?:un)?manned|unpiloted|piloted) "
        r"(?:space)?(?:ship|craft|mission|flight|capsule|vehicle)s?(?=\W*$)",
        r"\1 \2 \3",
    ),
    (
        rf"(?:is|are|was|were) (?:there )?(?:going to be )?{_ANYBODY}(?: {_TRAVEL})? "
        rf"(?:(?:aboard|on board|in|inside) (?:of )?|on (?!board))(?:the )?{_SUBJECT}{_CRAFT}"
        r"(?: (?:on|for|during) (?:this|the|that) (?:flight|trip|mission|launch|landing))?(?=\W*$)",
        r"is there a crew aboard \1",
    ),
    (
        rf"(?:did|does|do|has|had|will) {_SUBJECT}{_CRAFT} (?:have|had|carry|carried|take|fly) {_ANYBODY}"
        r"(?: (?:aboard|on board|onboard|up|inside|in it))?(?=\W*$)",
        r"is there a crew aboard \1",
    ),
    (r"(?:did|does|has|have) (.+?) suffer(?:ed)? (?:any )?damage(?=\W*$)", r"was \1 damaged"),
    (r"(?:did|does|has|have) (.+?) suffer(?:ed)? (?:any )?injur(?:y|ies)(?=\W*$)", r"was \1 injured"),
    (r"(?:does|do|is|are) (.+?) (?:intend|aim|intending|aiming) to (?!be\b)", r"will \1 "),
    (
        r"(where|when|on (?:what|which) (?:day|date)) (?:was|were|is|are) (.+?) (?:held|staged)(?=\W*$)",
        r"\1 did \2 take place",
    ),
    (r"(where|when) will (.+?) be (?:held|staged)(?=\W*$)", r"\1 will \2 take place"),
    (rf"when (?:does|will) (?:the )?({_SPANNING}) {_STARTS}", r"when will the \1 take place"),
    (rf"when did (?:the )?({_SPANNING}) {_STARTS}", r"when did the \1 take place"),
    (r"((?:\w+ ){1,3}(?:is|are|was|were) .+?) supposed to ", r"\1 scheduled to "),
    (
        r"(what (?:is|was) (?:the name of )?the .+?) (?:that|which) (?:brought|carried|took|flew|ferried|returned) "
        r"(?:them|him|her|it|the (?:crew|astronauts|cosmonauts))(?: (?:home|back|up|to \w+|to the \w+))?(?=\W*$)",
        r"\1",
    ),
    (
        r"(?:has|had|have) (.+?) (?:ever )?(?:been|flown|gone|travelled|traveled) (?:(?:in|to|into) )?(?:outer )?space "
        r"(?:before|previously|already|ever)\b.*",
        r"was it not the first spaceflight of \1",
    ),
    (
        r"(?:has|had|have) (.+?) (?:ever )?flown (with .+?) (?:before|previously|already|ever)\b.*",
        r"was it not the first flight of \1 \2",
    ),
    (r"(who|which \w+) (?:is|are) going (?:out )?on (?:the|a|this) (spacewalk|eva)(?=\W*$)", r"\1 will do the \2"),
    (r"how soon (will|might|could|can|would|may|is|are)\b", r"when \1"),
    (r"at what age (?:did|has) (.+?) (die|pass(?:ed)? away)(?=\W*$)", r"how old was \1 when \1 died"),
    (r"(did|does|has|have) (.+?) (den(?:y|ied)) (?:having|that there (?:is|are|was|were)) (?:any )?", r"\1 \2 \3 "),
    (r"who (?:has )?t(?:ook|aken) over (?:from )", "who succeeded "),
    (
        r"(who .+ before .+?) (?:took over|took office|came in|was appointed|became \w+(?: in \d{4})?)(?=\W*$)",
        r"\1",
    ),
)
