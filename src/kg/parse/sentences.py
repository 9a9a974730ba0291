"""Sentences: where one ends inside a block of text. A scanner over full stops, in time linear in the text.

What a full stop means is told by the word before it ("Feb.", "U.S.", "C.") and the word after it ("15", "The").
"""

import re
from collections.abc import Iterator

from kg.model import Span
from kg.parse.datelines import dateline_end

LONGEST = 2_000
"""Code points after which a sentence is cut at a space: no parser gains from more, and its memory is bounded."""

# The end of a sentence may stand inside quotation marks or brackets and carry footnote marks.
_END = re.compile(r"[.!?…]{1,8}(?:[\"'”’»)\]]|\[\d{1,3}\]){0,6}(?=\s|\Z)|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]{1,20}[ ,])")
_WORD_BEFORE = re.compile(r"[\w.&’'/-]{1,24}\Z")
_WORD_AFTER = re.compile(r"\s{0,200}([\"'“‘«(\[]{0,3})([\w’'-]{0,40})")
_NUMBERED = re.compile(r"(?<![\w.])[A-Z][\w’'-]+ [IVX]\Z", re.ASCII)
_NAME = 24
"""Characters that a name with a numeral has at most."""
_INITIALS = re.compile(r"(?:.*[^\w.])?(?:[A-Za-z]\.)+[A-Za-z]\Z", re.ASCII | re.DOTALL)
_NEVER_LAST = frozenset(
    "mr mrs ms dr prof gen col lt maj capt sgt adm cmdr cdr sen rep gov rev hon st mt ft pres vs e.g i.e cf approx "
    "messrs mme brig supt asst".split()
)
"""What follows completes the name or phrase, always."""

_SELDOM_LAST = frozenset(
    "inc ltd corp co jr sr bros plc llc etc al dept est univ assn ave blvd jan feb mar apr jun jul aug sep sept oct"
    " nov "
    "dec mon tue tues wed thu thur thurs fri sat sun fla calif ala md va tex ariz colo mass wash pa conn miss tenn ga "
    "ill ind kan mich minn mo neb nev okla ore wis wyo ph.d ph".split()
)
"""Last in a sentence only before a word that opens one."""

_BEFORE_NUMBER = frozenset("no nos fig figs vol pp p art sec ch ver v".split())

_OPENERS = frozenset(
    "the a an it its he she they we i you his her their our this that these those there here in on at by for from with "
    "after before during while when as if since but and or so yet however although though once until under over"
    " despite "
    "according meanwhile later earlier now then what who why how where which both all some most many several one two "
    "three no not last next another each only also because between into about more my your".split()
)
"""Words that open sentences; with a capital after "U.S." or "Inc." they tell that the full stop was an end."""

_AFTER_HOUR = frozenset(
    "edt est cdt cst mdt mst pdt pst et ct pt gmt utc bst cet cest ist jst msk kst hkt eastern central mountain"
    " pacific "
    "moscow beijing tokyo paris london local baikonur kazakhstan japan india indian china greenwich universal monday "
    "tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may"
    " june "
    "july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""Zones, days and months: what continues "9:02 a.m."."""

_ZONED = re.compile(r"\s*[A-Z]\w+ (?:(?:standard|daylight|summer) )?time\b", re.IGNORECASE)
"""A place whose time it is: "9:02 a.m. Almaty time"."""

_SAYING = (
    "said|says|asked|asks|told|tells|added|adds|wrote|writes|tweeted|joked|quipped|replied|exclaimed|shouted|called"
    "|cried|wondered|recalled|declared|remarked|commented|insisted|posted|continued|shrugged|laughed|radioed|announced"
)
_WHO_SAID = re.compile(rf"\s{{1,4}}([A-Z][\w’'.-]{{0,30}})(?: [\w’'.()-]{{1,30}}){{0,8}}? (?:{_SAYING})\b")
_THE_SUN = re.compile(r"\b(?:the|our|a|its) [Ss]un\Z")
"""No Sunday: "was bleached by the Sun. India's colours …"."""
_ON_X = re.compile(r"\b(?:on|to|via) X\Z")
_FRONTED = re.compile(r"(?:At|By|Around|About|Before|After|Until|From|Since)\s[^,]{1,40}\Z")


def split(text: str, span: Span) -> list[Span]:
    """The sentences inside a span of a text, in order, trimmed of white space; a dateline comes as a span of its own.

    Offsets are code points into ``text``. The spans don't overlap, and hold all of ``span`` but white space.
    """
    found: list[Span] = []
    begin = span.begin
    for end in [*_ends(text, span), span.end]:
        found += _trimmed(text, begin, end)
        begin = end
    return found


def _ends(text: str, span: Span) -> Iterator[int]:
    """Where sentences end, before the end of the span."""
    begin = span.begin
    if dateline := dateline_end(text, span):
        begin = dateline
        yield begin
    bracket = _Bracket(text)
    for match in _END.finditer(text, begin, span.end):
        if match.end() >= span.end:
            return
        inside = bracket.open_at(begin, match.start())
        if not inside and _ends_sentence(text, begin, match, span.end):
            begin = match.end()
            yield begin


class _Bracket:
    """Whether a place lies inside a round bracket that opened in mid-sentence, reading each character once."""

    LONGEST = 300

    def __init__(self, text: str) -> None:
        self.text, self.read, self.opened = text, 0, -1

    def open_at(self, sentence: int, place: int) -> bool:
        """Whether a bracket opened after ``sentence`` is still open at ``place``. Places are asked in rising order."""
        for match in re.finditer(r"[()]", self.text[max(self.read, sentence) : place]):
            at = max(self.read, sentence) + match.start()
            self.opened = at if match[0] == "(" else -1
        self.read = place
        first = sentence + len(self.text[sentence : sentence + 9]) - len(self.text[sentence : sentence + 9].lstrip())
        return first < self.opened and place - self.opened < self.LONGEST


def _ends_sentence(text: str, begin: int, match: re.Match[str], stop: int) -> bool:
    """Whether a full stop, question mark or ellipsis ends the sentence that began at ``begin``."""
    after = _WORD_AFTER.match(text, match.end(), stop)
    opening, word = (after[1], after[2]) if after else ("", "")
    mark = match[0]
    if word[:1].islower() and not opening:
        return False
    if mark[0] in "?!" and len(mark) > 1 and _said_by(text, match.end(), stop):
        return False
    if mark.startswith(("...", "…")):
        return _after_ellipsis(text, match.start(), opening, word)
    if mark[0] != ".":
        return True
    return _after_word(text, begin, match, word)


def _said_by(text: str, place: int, stop: int) -> bool:
    """Whether who said it follows a quoted question or exclamation: ``?" Smith said``."""
    match = _WHO_SAID.match(text, place, min(stop, place + 160))
    return bool(match) and match[1].lower() not in _OPENERS if match else False


def _after_ellipsis(text: str, place: int, opening: str, word: str) -> bool:
    """An ellipsis in brackets, before a bracket or before capitals goes on; before another capital it ends."""
    omitted = text[max(0, place - 1) : place] in ("[", "(")
    return not (omitted or opening.startswith("[") or not word[:1].isupper() or (len(word) > 1 and word.isupper()))


def _after_word(text: str, begin: int, match: re.Match[str], after: str) -> bool:
    """Whether a full stop is more than the mark of an abbreviation."""
    found = _WORD_BEFORE.search(text[max(begin, match.start() - 24) : match.start()])
    word = found[0] if found else ""
    low, opens = word.lower().strip("'’"), after.lower() in _OPENERS and after[:1].isupper()
    if low in _NEVER_LAST:
        return False
    if low in _BEFORE_NUMBER and after[:1].isdigit():
        return False
    if low.isdigit() and not text[begin : match.start()].strip().rstrip(word):
        return False  # "1." numbers an item of a list
    if low == "sun" and text[begin : match.start() - 3].lower().endswith("the ") and not after[:1].isdigit():
        return True  # "flew past the Sun. Parker …", "told The Sun."
    if word == "X" and _ON_X.search(text, max(begin, match.start() - 6), match.start()):
        return True  # "posted on X. The firm …"
    if low == "sun" and _THE_SUN.search(text, max(begin, match.start() - 8), match.start()):
        return True
    if low.endswith((".m", "a.m", "p.m")) and low[-3:] in ("a.m", "p.m"):
        if _ZONED.match(text, match.end()):
            return False
        return _after_hour(text[begin : match.start()].strip(), after)
    if low in _SELDOM_LAST or (len(word) == 1 and word.isupper()) or _INITIALS.match(word):
        return opens or _is_numbered(text[max(begin, match.start() - _NAME) : match.start()])
    return True


def _is_numbered(before: str) -> bool:
    """Whether a letter is the numeral of a rocket or mission that the reference data knows: "flew on an Atlas V."."""
    from kg.reference import by_name, fold, match_series

    if not (name := _NUMBERED.search(before)):
        return False
    return fold(name[0]) in by_name() or match_series(name[0]) is not None


def _after_hour(sentence: str, after: str) -> bool:
    """Whether "a.m." or "p.m." ends a sentence."""
    if after.lower() in _AFTER_HOUR or after[:1].isdigit():
        return False
    return after.lower() in _OPENERS or not _FRONTED.match(sentence)


def _trimmed(text: str, begin: int, end: int) -> Iterator[Span]:
    """The stretch without white space at its ends, cut where it is too long; nothing if only white space is left."""
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    while end - begin > LONGEST:
        cut = text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = cut if cut > 0 else begin + LONGEST
        yield Span(begin, cut)
        begin = cut + (text[cut] == " ")
    if begin < end:
        yield Span(begin, end)
