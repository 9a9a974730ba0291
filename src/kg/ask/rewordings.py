"""Ways round a question word, and the plain one: "the day it landed" is "when it landed", "which ship was it that went"
is "which ship went", "undocking date" is "when undocking". Both the facts and the sentences are asked by the plain one.
"""

import re

from kg.ask.idioms_of_signs import OF_SIGNS
from kg.ask.words import ORDINAL

_IN = "(?:(?:at|on|in|from|to|with|by|for|of|under|during|into|onto|aboard|near|within|through|after) )"
_WHICH = "(?:what|which)"
_ASKS = "(?:who|whom|what|which|whose|when|where|why)"
_PART_OF_DAY = "(?: of (?:the )?(?:day|morning|night)| in the (?:morning|afternoon|evening))?"
_NOUNS = r"(?:(?!the\b|a\b|an\b|of\b|is\b|was\b)[\w'’-]+ ){0,4}?(?!of\b)[\w-]+"
_GIVE = r"(?:(?:(?:can|could|would|will) you )?(?:name|list|give|identify|state|show|find)(?: (?:me|us))? )?"
_STAYS = "(?:voyage|trip|stay|mission|flight|journey|visit|spacewalk|expedition|eva)"
_PLANNED = "(?:planned|expected|scheduled|intended|target|originally planned)"
_NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten)"
_DAYS = "(?:date|day|moment|hour|time)"
_SPOTS = "(?:place|spot|location|point|position)"
_FORMS = "(?:kinds?|sorts?|types?)"
_THINGS = "(?:things?|objects?|items?|components?|pieces? of (?:hardware|equipment|kit))"
_STARTS = r"(?=(?:the|a|an|his|her|its|their|that) |(?-i:[A-Z]))"
"""What begins a clause without "that": "the day Luna-25 landed"."""
_EXACT = "(?:exactly|precisely|approximately|roughly|actually)"
_ZONE = r"(?-i:UTC|GMT|[A-Z]{1,3}T|[A-Z]{2,3} time)"
_NAME = r"((?:the )?(?-i:[A-Z])[\w.’-]*(?: (?:(?:of|the|de|van|von) )?(?-i:[A-Z])[\w.’-]*)*)"
_OFFICES = "(?:posts?|positions?|jobs?|roles?|offices?|titles?|ranks?)"
_TEXTS = "article|story|report|writing|publication|the (?:article|story|report)"
_AUX = (
    "is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|may|might|should|who|whom|whose|what|which|"
    "when|where|why|how|that|if|list|name|show|give|tell|count|said|says|according"
)
_LEADER = "(?:the )?(?:current )?(?:head|chief|boss|director|administrator|president|leader|ceo|chair(?:wo)?man)"
_LEADS = "(?:heads|leads|runs|chairs|directs|manages)"
_NOW = "(?:right now|just now|now|currently|today|at present|at the moment|these days|nowadays)"
_IN_ALL = "(?:in total|altogether|in all|overall)"
_TERSE = rf"(?!(?:.* )?(?:{_AUX}|about|of)\b)"
_BARE = rf"(?!(?:.* )?(?:{_AUX})\b)"
"""Words as one types them into a search box: no question word, no auxiliary; in the first no "of" either."""
_RULES = (
    *OF_SIGNS,
    (rf"{_GIVE}({_IN}?{_ASKS}(?: {_NOUNS})?) (?:is|was) it (?:that|who|whom|which) ", r"\1 "),
    (rf"(.*\b(?:when|where|who|whom|why|what|which|how \w+)),? {_EXACT},? ", r"\1 "),
    (rf"(?:{_EXACT}|just|about),? (when|where|who|why|how|what|which)\b", r"\1"),
    (r"(what (?:does|did|do) .+? do) for a living\b", r"\1"),
    (r"what did (.+?) die (?:of|from)\b", r"why did \1 die"),
    (r"how come,? (?:that )?", "why "),
    (rf"for {_WHICH} (?:reasons?|purposes?)\b", "why"),
    (r"(?:because of|owing to|due to) what\b", "why"),
    (rf"{_GIVE}(?:the )?reasons? (?:why|that|for which) ", "why "),
    (r"what(?: is|['’]s| was) the (?:point|purpose|aim) (?:of|behind) ", "what is the reason for "),
    (rf"(who(?: is|['’]s) (?:in charge of|{_LEADER})\b.*?|who {_LEADS} .*?),? {_NOW}(?=\W*$|, and\b)", r"\1"),
    (r"(?:at )?what time (?:is|was) it when ", "when "),
    (rf"what(?: is|['’]s| was) the {_PLANNED} (?:time|date) (?:of|for) (.+?)(?=\W*$)", r"when is \1 planned"),
    (rf"what(?: is|['’]s| was) the ({_NOUNS}) (?:time|date) (of|for) ", r"when was the \1 \2 "),
    (
        rf"what(?: is|['’]s| was) the {_PLANNED} (?:length|duration) of (?:the )?(.*\b{_STAYS}\b.*?)(?=\W*$)",
        r"how long will \1 be",
    ),
    (rf"(?:name|list|identify|give)(?: me| us)? the {_NUMBER} ", "list the "),
    (rf"(?:in|at|around)? ?{_WHICH} (?:year and month|month and year|day and month|time of (?:the )?year)\b", "when"),
    (rf"(?:at|around|by|for)? ?{_WHICH} (?:(?:clock|exact|precise|local) )?(?:time|hour){_PART_OF_DAY}"
     rf"(?: {_ZONE})?\b", "at what time"),
    (r"what (?:is|was) the (?:exact|precise) ", "what was the "),
    (rf"{_WHICH} day(?: of the week)? (?:is|was) it (?:when|that|on which) ", "on which day "),
    (r"(?:by|around|for|until) when\b", "when"),
    (r"(.*\b(?:at what time|when|in (?:what|which) (?:year|month))) should ", r"\1 will "),
    (rf"(.*?\b(?:at what time|when)\b.*?),? (?:in|by) (?:{_ZONE}|(?:\w+ )?(?:local|universal) time)(?=\W*$)", r"\1"),
    (rf"(.*\b)(?:became|has become) (?=the (?:{ORDINAL})\b)", r"\1was "),
    (r"(?:counting|including) this (?:one|mission|flight|launch|time),? (?=how )", ""),
    (r"(how many .+? (?:has|have) .+?),? (?:(?:as of|by|until) )?now(?=\W*$)", r"\1"),
    (r"according to ([^,?]+), ((?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b.*?)(?=\W*$)",
     r"\2 according to \1"),
    (r"what(?: is|['’]s| was) the (?:price(?: tag)?|cost) of (.+?)(?=\W*$)", r"how much did \1 cost"),
    (r"(how .+?) get to (spend|stay|live|remain)\b", r"\1 \2"),
    (r"(when (?:is|was|are|were) .+?) (?:set|slated|timed|pencilled in|penciled in)(?: for)?(?=\W*$)", r"\1 scheduled"),
    (
        rf"what(?: is|['’]s| was) the (?:length|duration) of (?:the )?(.*\b{_STAYS}\b)",
        r"how long was the \1",
    ),
    (rf"(how (?:many|much|long|far)\b(?!.*\bha(?:s|ve)\b.*\bspent\b).*?) {_IN_ALL}\b", r"\1"),
    (r"(.*\b)total (?=(?:number|amount|distance|cost|time|days|miles|mass|weight)\b)", r"\1"),
    (r"(.*\b)the (?:(?:pet|nick)?name|word|term) (?=(?-i:[A-Z]))", r"\1"),
    (rf"{_GIVE}(?:the )?(?:exact |precise )?{_DAYS} (?:(?:on|at) which|when|that) ", "when "),
    (rf"{_GIVE}the (?:exact |precise )?{_DAYS} {_STARTS}", "when "),
    (rf"{_GIVE}(?:the )?(year|month) (?:(?:in|during) which |when |that |{_STARTS})", r"in which \1 "),
    (rf"{_GIVE}(?:the )?{_SPOTS} (?:(?:at|in|on|to) which|where) ", "where "),
    (rf"{_GIVE}(?:the )?{_SPOTS} from (?:which|where) ", "from where "),
    (rf"{_GIVE}the (?:person|people|persons|man|men|woman|women|ones?) (?:who|that) ", "who "),
    (rf"{_GIVE}the (?:things?|objects?|items?) (?:that|which) ", "what "),
    (rf"{_GIVE}the (?:total )?(?:number|count) of ({_NOUNS}) (?:that|who|which) ", r"how many \1 "),
    (rf"{_GIVE}the ({_NOUNS}) ({_IN})(?:which|whom) ", r"\2which \1 "),
    (r"(how (?:close|near|high|low|hot|cold|big|large)) (?:did|does) (.+?) (?:get|come|become)\b", r"\1 was \2"),
    (rf"{_GIVE}(?:the )?whereabouts of ", "where is "),
    (r"whereabouts\b", "where"),
    (r"(?:what|which) (?:total )?(?:number|count) of ", "how many "),
    (r"how many (?:different|distinct|various|separate|individual) ", "how many "),
    (rf"({_IN}?){_WHICH} {_FORMS} of (?!.*\b(?:is|are|was|were) \S+(?: \S+)?\W*$)", r"\1which "),
    (r"(?:what|which) (?:share|fraction|portion|proportion|per ?cent) of ", "what percentage of "),
    (rf"(?:on|onto|in|at|to) {_WHICH} (?:part|section|side|area|component|place|spot|location) (?:of|on) (.+?) "
     r"(is|are|was|were|did|does|do|has|have|will) ", r"where on \1 \2 "),
    (rf"({_IN}?){_WHICH} {_THINGS} ", r"\1what "),
    (rf"(.*)\bat the time of (?!(?:{_TEXTS})\b)(?:the )?", r"\1when the "),
    (rf"(.*?),? in (?:the (?:own )?words of {_NAME}|{_NAME}['’]s? (?:own )?words)(?=\W*$)", r"\1 according to \2\3"),
    (rf"in (?:the (?:own )?words of {_NAME}|{_NAME}['’]s? (?:own )?words), ", r"according to \1\2, "),
    (rf"{_WHICH} {_OFFICES} (?:did|does|has|had|have) {_NAME} (?:hold|have|had|held|occupy|occupied|take|taken)\b",
     r"what was \1's role"),
    (r"what(?: is|['’]s| was) (the (?:\w+ )?(?:site|spot|place|point) of .+?) (?:called|known as)(?=\W*$)",
     r"what is the name of \1"),
    (rf"what(?: is|['’]s| was) the {_DAYS} of (?=.*\w)", "when was "),
    (rf"(?:within|in|over) (?:{_WHICH} (?:time ?frame|time ?span|period(?: of time)?|space of time)|how much time)\b",
     "when"),
    (r"how much time ", "how long "),
    (rf"{_BARE}(?:the )?(?:exact |start |starting )?(?:date|day|time)(?: of)? (?=\w)", "when "),
    (rf"{_BARE}(?:the )?(?:length|duration)(?: of)? (?=\w)", "how long "),
    (r"(?:the )?(?:reasons?|cause)(?: for| of| behind)? (?=the |(?-i:[A-Z]))", "why "),
    (rf"{_BARE}(?:the )?number of ({_NOUNS}) (?=(?:in|on|of|at|aboard|for) )", r"how many \1 "),
    (rf"{_BARE}(?!.*\b(?:a|the) number)(.+?),? number of (.+?)(?=\W*$)", r"how many \2 \1"),
    (rf"{_TERSE}(.+?),? (?:length|duration)(?=\W*$)", r"how long \1"),
    (rf"{_TERSE}(.+?),? (?:percentage|share)(?=\W*$)", r"what percentage \1"),
    (rf"{_TERSE}(.+?),? (year|month)(?=\W*$)", r"in which \2 \1"),
    (rf"{_TERSE}(.+?),? (?:location|place)(?=\W*$)", r"where \1"),
    (rf"{_TERSE}(.+?),? (?:date|day|time)(?: (?:in )?{_ZONE})?(?=\W*$)", r"when \1"),
    (rf"{_TERSE}(.+?),? (?:reason|cause)(?=\W*$)", r"why \1"),
    (rf"{_TERSE}(.+?),? (?:name )?meaning(?=\W*$)", r"what does \1 mean"),
    (r"(?!what\b|how\b|where\b)(.+?),? name origin(?=\W*$)", r"what is \1 named after"),
)  # fmt: skip
PATTERNS = tuple((re.compile(rf"^\W*{rule}", re.I), plain) for rule, plain in _RULES)


def reworded(question: str) -> str:
    """The question by its plain question word."""
    for pattern, plain in PATTERNS:
        question = pattern.sub(plain, question, count=1)
    return question
