"""What is said round a question and asks nothing: requests, the wish to know, thanks, "…, right?"."""

import re

from kg.ask.idioms import IDIOMS
from kg.ask.rewordings import reworded

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
_WELL = re.compile(r"\b(?:in one piece|safe and sound)\b", re.I)
_COUNT = re.compile(r"^(?:count|list the number of|the number of) (?:up )?(?:all )?(?:the )?(?:of )?", re.I)
_NAMES_TO = re.compile(
    r"\b(?:put|puts|set|sets|affixed|gave) (?:his|her|their|its|a|the) (?:names?|signatures?|pens?) (?:to|on|under)\b",
    re.I,
)
_SIDE = re.compile(
    r"\b(?:on|from|for) the ([A-Z]\w+) side\b|\bon ([A-Z][\w.-]*)['’]s? behalf\b|"
    r"\b(?:on|from) the (?:side|part) of (?=the [A-Z]|[A-Z])",
    re.I,
)
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
_NATIONAL = re.compile(r"\bnational (?=(?:flag|anthem|emblem)s?\b)", re.I)
"""A flag of a country is a national one."""
_WRITTEN = re.compile(
    r",? (?:when (?:the|this) (?:article|story|text|report) (?:was (?:written|published|printed)|appeared|came out)"
    r"|at the time (?:of (?:the (?:article|report|story)|writing)|the (?:article|story) was (?:written|published)))"
    r"(?=\W*$)",
    re.I,
)
"""What an article tells is so when it is written."""
_ASIDE = re.compile(
    r",? (?:(?:counting|including) this (?:one|mission|flight|launch|time)|so far|to date|up to now|until now)(?=\W*$)"
    r"|\b(take|took|taken|bring|brings|brought|carry|carried) with (?:him|her|them|it)(?:sel(?:f|ves))?(?=\W*$)",
    re.I,
)
"""What is told of all so far is told as it is."""
_AGAIN = re.compile(
    r"^(.*\b(?:will|to be|going to|(?:due|expected|scheduled|planned) to)\b.*?),? (?:again|now)(?=\W*$)", re.I
)
"""The next time is meant by what is to come."""
_SHORT = re.compile(r"^(what|who|where|when|how)['’](s|re|ll|d)\b", re.I)
_LONG = {"s": "is", "re": "are", "ll": "will", "d": "did"}
_TRUE = re.compile(r"^(?:is|was) it (?:true|right|correct|so|the case) that\s+", re.I)
_WHETHER = re.compile(rf"^(?:(?:if|whether)(?: or not)?\s+|{_TRUE.pattern[1:]})", re.I)


def plain(question: str, asked: str) -> str:
    """The question alone, of which ``asked`` is what is left without what is said round it: "Could you tell me who
    launched it, please?" is "who launched it"; "if it crashed" and "It crashed, didn't it?" are "did it crashed".
    """
    text = _HAPPENING.sub(r"\1 the \3 of \2", _plainly(asked))
    listed = _LISTS.sub("", text, count=1)
    if listed != text:
        text = listed if _ASKS.match(listed) else f"list {listed}"
    text = _AGAIN.sub(r"\1", _ASIDE.sub(lambda m: m[1] or "", text))
    text = _WRITTEN.sub("", _DETAILS.sub("", _WELL.sub("safely", text)))
    text = _SIDE.sub(lambda m: f"for {m[1] or m[2]}" if m[1] or m[2] else "for ", _NAMES_TO.sub("signed", text))
    text = _COUNT.sub("how many ", text)
    if tagged := _TAG.match(text):
        return DID + tagged[1]
    asked_for = text != question or _TRUE.match(text)  # "if it launches, who will fly?" is a condition
    return _plainly(_WHETHER.sub(DID, text, count=1)) if asked_for else text


def polite(question: str) -> str:
    """The question in its own words, without what is said round it, "was it Lee who went" as "did Lee went"."""
    text, before = question, ""
    while text != before:
        before = text
        text = _START.sub("", _END.sub("", text) or text, count=1) or before
    return reworded(_CLEFT.sub(rf"{DID}\1 ", text))


def _plainly(text: str) -> str:
    """The question without fixed turns of phrase."""
    text = _SHORT.sub(lambda m: f"{m[1]} {_LONG[m[2].lower()]}", _NATIONAL.sub("", text))
    for idiom, plain_ in IDIOMS:
        text = re.sub(rf"^{idiom}", plain_, text, flags=re.I)
    return text
