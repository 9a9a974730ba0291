"""Whether a clause looks back or ahead: by its verbs and the words that speak of plans."""

import re
from collections.abc import Iterator

from kg.model import BlockKind

_PLAN = (
    r"(?:scheduled|set|due|slated|expected|planned|targeted|targeting|planning|aiming|hoping|preparing|poised|ready|supposed"
    r"|likely|on track|booked|billed|pencilled in|penciled in|earmarked|tipped|meant|intended)"
)
_MODAL = r"(?:will|won['’]t|shall|should|would|could|might|may|can|(?:is|are) (?:now )?to)"
_PASSIVE = r"be(?: \w{1,15}ly)? \w{1,20}"
_DUE = (
    r"(?<!had been )(?<!was )(?<!were )"
    r"due (?:for|in|on|to (?:be|become|begin|start|open|launch|lift|fly|go|head|take|blast|dock|berth|join|meet|reach"
    r"|arrive|enter|undock|depart|leave|separate|return|come|land|touch|splash|end|finish|close|make|send|sign|hold"
    r"|speak|run|last|carry)\b)"
)
"""Not "due to a leak", which tells a cause."""
_AHEAD = re.compile(
    rf"\b(?:{_MODAL}(?: not)?(?: {_PASSIVE})?"
    rf"|(?:is|are|be|now|remains?|being) (?:\w{{1,12}} )?{_PLAN}(?: to {_PASSIVE})?"
    r"|going to|upcoming|hopes?|expects?|plans?|aims?|(?<!\bits )(?<!\bthe )(?<!\ba )(?<!\ban )targets?"
    r"|targets? (?:date|day|of|for)"
    r"|targeting|slated|eyeing|scheduled|planned"
    rf"|expected|targeted|set for|{_DUE}|no earlier than|not before|as early as|as soon as|starting"
    r"|beginning)\b|['’]ll\b"
)
_SHORT = r"(?:\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]his|[Ww]ho|[Ww]hat|[Tt]here)['’]s|['’](?:re|m))"
"""Shortened after a pronoun: "Russia's aging station" is whose it is."""
_GOING = re.compile(rf"(?:\b(?:is|are|am)|{_SHORT}) [a-z]{{2,20}}ing\b")
_FOLLOWING = re.compile(_GOING.pattern + r"[^.;]{0,60}\bfollowing (?:the|its|a|their)\b")
"""What is going on behind what has been: "instruments are working following the landing on Thursday"."""
_TIMETABLE = re.compile(
    r"\b(?:opens|closes|begins|starts|arrives|departs|docks|undocks|lands|leaves|flies|lifts off|goes up"
    r"|blasts off|returns"
    r"|(?:next|new|back-?up) (?:\w+ ){0,2}(?:attempt|try|opportunity|window|chance|date|launch|flight|mission)"
    r" (?:is|comes|opens|falls))\b"
)
_AHEAD_TITLE = re.compile(r"\bto (?!the\b|a\b|an\b|its\b|their\b|his\b|her\b|this\b|that\b)[a-z]+")
_FOR_TITLE = re.compile(
    r"\b(?:[Ff]or|[Bb]efore|[Aa]head [Oo]f) (?:[Ii]ts |[Tt]he |[Aa] )?"
    r"(?:[Ll]aunch|[Ll]iftoff|[Ss]plashdown|[Ll]anding|[Tt]ouchdown|[Dd]ocking|[Uu]ndocking|[Dd]eparture|[Rr]eturn)\b"
)
"""In a title what comes behind "for" is to come: "leaves the station for splashdown on Sunday"."""
_OPEN = re.compile(rf"\b(?:was|were|had been|been) (?:\w{{1,12}} )?(?:to|{_PLAN})\b")
_IRREGULAR = (
    r"said|told|was|were|had|has|have|did|took|flew|began|went|came|made|saw|rose|won|lost|left|met|sent|brought|put|cut|hit|wrote"
    r"|spoke|blew|fell|broke|struck|stood|held|kept|rode|drove|got|gave|found|became|ran|swung|spun|sank|led|built|bought|paid"
    r"|thought|shot|blasted|lit"
)
_NO_VERB = (
    r"(?:scheduled|planned|expected|targeted|slated|need|speed|feed|(?:un)?crewed|(?:un)?manned|indeed|automated"
    r"|integrated|advanced|(?:un)?pressuri[sz]ed|united|dedicated|estimated|based)"
)
_BACK = re.compile(rf"\b(?!{_NO_VERB}\b)(?:{_IRREGULAR}|[a-z]{{2,20}}[a-z]ed)\b")
_ROUGHLY = r"(?:at least\s|about\s|around\s|roughly\s)?"
_MOVING = (
    r"\b(?:(?:delay|postpone|reschedule|move|shift|bump)(?:s|d|ed)?|push(?:es|ed)|slip(?:s|ped)|slid|put off)\b"
    r"[^.,;]{0,40}\b"
)
_MOVED = re.compile(rf"{_MOVING}(?:to|until|till|for)\s{_ROUGHLY}$", re.I)
_OLD = re.compile(rf"{_MOVING}from\s{_ROUGHLY}$", re.I)
"""Before a date that is no longer meant, which may be behind or ahead."""
_DROPPED = re.compile(
    r"\b(?:(?:wave|call)(?:s|d|ed)? off|scrub(?:s|bed)?|cancel(?:s|led|ed)?|(?:passed up|stood down from|skip(?:s|ped)?"
    r"|forgo(?:es)?|forwent|aborted|lost|missed)) (?:the |a )?$",
    re.I,
)
"""What is dropped was to be: "waved off Wednesday's opportunity" may be said on the day before."""
_LIMIT = re.compile(
    r"\b(?:until|till|by|no earlier than|as early as|as soon as|NET|not before|starting)\s(?:on\s)?"
    rf"{_ROUGHLY}$"
)
_CLAUSE = re.compile(r"[,;:—–(]|\s(?:that|and|but|while|when|which|who|after|before)\s")
_TITLES = ("title", "heading", "link")
_REACH = 220
"""How many characters on either side are looked at."""

_BARRIER, _BEHIND = 40, 20
"""What a comma or conjunction between verb and expression, and a verb behind it, add to their distance, in letters."""


THEN = 2
"""The sign of "was to", which looks ahead from a day gone by: by now that may be behind or before one."""


def direction(text: str, sentence: tuple[int, int], at: tuple[int, int], kind: BlockKind = "paragraph") -> int:
    """Where the clause of an expression looks: -1 back, 1 ahead, 0 when it doesn't say.

    ``sentence`` and ``at`` are the begin and end of the sentence and of the expression in the text. The nearest verb
    decides. The present tense is a timetable in a paragraph ("the window opens Friday"), but tells what happened in a
    title or caption; "to launch" looks ahead in a title.
    """
    found = nearest(text, sentence, at, kind)
    return 0 if found == THEN else found


def nearest(text: str, sentence: tuple[int, int], at: tuple[int, int], kind: BlockKind) -> int:
    """As ``direction``, but ``THEN`` where the clause tells what was to be: "it was to land on Monday"."""
    first, last = max(sentence[0], at[0] - _REACH), min(sentence[1], at[1] + _REACH)
    before = text[first : at[0]]
    if _MOVED.search(before) or _LIMIT.search(before[-24:]):
        return 1
    if _OLD.search(before):
        return 0
    if _DROPPED.search(before) and text[at[1] : at[1] + 2] in ("'s", "’s"):
        return THEN
    closest, found = 10_000, 0
    forms = _forms(kind, text[at[1] : at[1] + 2])
    for sign, left, right in _cues(text[first:last], forms):
        away = _distance(text, first + left, first + right, at)
        if away < closest:
            closest, found = away, sign
    return found


def _forms(kind: BlockKind, behind: str) -> list[tuple[int, re.Pattern[str]]]:
    """What to look for, with where it looks; of two forms alike in distance the first counts."""
    forms = [(THEN, _OPEN), (1, _AHEAD), (-1, _BACK), (-1, _FOLLOWING)]
    if kind == "paragraph":
        forms += [(1, _TIMETABLE)]
        forms += [(1, _GOING)] if behind not in ("'s", "’s") else []  # "is studying Friday's failure"
    return [*forms, (1, _AHEAD_TITLE), (1, _FOR_TITLE)] if kind in _TITLES else forms


def _cues(text: str, forms: list[tuple[int, re.Pattern[str]]]) -> Iterator[tuple[int, int, int]]:
    for sign, pattern in forms:
        for cue in pattern.finditer(text):
            yield sign, cue.start(), cue.end()


def _distance(text: str, left: int, right: int, at: tuple[int, int]) -> int:
    behind = right > at[0]
    gap = text[at[1] : left] if behind else text[right : at[0]]
    return len(gap) + (1 + behind) * _BARRIER * len(_CLAUSE.findall(gap)) + _BEHIND * behind
