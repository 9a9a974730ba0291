"""How long something lasted, in the words of the sentences that tell of it: "the spacewalk lasted six hours"."""

import re
from collections.abc import Sequence

from kg.ask.answer import Row
from kg.ask.evidence import Claims, collect
from kg.ask.reading import Reading
from kg.ask.rows import Found, name_of
from kg.ask.tokens import key
from kg.terms import KG, NIF, RDF

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:\d[\d.,]*|(?:{_TENS})(?:[ -](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|an?(?![ -]second\b)|half an?|a few|several)"
)
_UNIT = "(?:second|minute|hour|day|week|month|year)"
_ONE = rf"{_NUMBER}(?:[ -]and[ -]a[ -]half)?[ -]{_UNIT}s?"
_NEARLY = "(?:about|almost|nearly|around|over|more than|less than|just under|just over|some|roughly)"
_LENGTH = rf"(?:{_NEARLY} )?{_ONE}(?:(?:,| and|, and)? {_ONE})*"
_OUT = (
    r"(?:outside|in space|in orbit|aloft|aboard|docked|away from Earth|in the vacuum|on the (?:station|outpost|Moon))"
)
_WHOLE = (
    "spacewalk|walk|eva|excursion|outing|flight|mission|stay|journey|trip|voyage|sojourn|test|burn|firing|odyssey|"
    "expedition|rotation|session"
)
_STAYS = "mission|stay|sojourn|odyssey|expedition|rotation"
_TOLD = (
    rf"(?<!to )(?<!will )(?<!would )(?<!should )(?<!could )\b(?:lasted|lasting|lasts?|took)(?: for)? ({_LENGTH})",
    rf"\bspen(?:t|ding) ({_LENGTH}) {_OUT}",
    rf"\b(?:outside|worked|working|ran|running|fired|firing|in space|in orbit|aloft)\b[^.;,]{{0,40}} for ({_LENGTH})",
    rf"\bafter ({_LENGTH}) {_OUT}",
    rf"({_LENGTH})[ -](?:long )?(?:[a-z]+ )?(?:{_WHOLE})\b",
    rf"({_LENGTH}) long\b",
)
_MOVED = (
    rf"\bby ({_LENGTH})",
    rf"\bfor ({_LENGTH})",
    rf"({_LENGTH})[ -](?:long )?(?:delay|slip|postponement|hold|wait)",
    rf"({_LENGTH}) (?:later|late)\b",
)
_ALOFT = (
    rf"\bspen(?:t|ding) ({_LENGTH}) {_OUT}",
    rf"\bafter (?:spending )?({_LENGTH}) {_OUT}",
    rf"\b(?:after|ending|ended|completing|completed|concluding|concluded|capping|closing out|wrapping up) "
    rf"(?:an?|the|their|its|his|her) ({_LENGTH})[ -](?:long )?(?:[a-z]+ )?(?:{_STAYS})",
    rf"\b({_LENGTH}) in (?:space|orbit)\b",
)
_FORMS = {KG.ScheduleChange: _MOVED, KG.Landing: _ALOFT, KG.Undocking: _ALOFT}
_GAP = 3
"""Characters between a sentence and the next one."""
_PARTS = (KG.crewMember, KG.spacecraft, KG.target, KG.launchVehicle)
_IN_ALL = re.compile(r"\b(?:total|totals|totalling|totaling|career|cumulative|combined|altogether|so far)\b", re.I)
"""What tells of more than one."""


def lengths(part: Found) -> dict[str, set[str]]:
    """The lengths that sentences tell of each event."""
    told: dict[str, set[str]] = {binding["event"]: set() for binding in part.bindings}
    for binding in part.bindings:
        event, sentence = binding["event"], binding["told"]
        length = _length(sentence, _forms(event, part.index))
        if length and _of(event, sentence, part.index):
            told[event].add(length)
    return told


def _forms(event: str, index: Claims) -> tuple[str, ...]:
    """How a sentence tells the length of an event of that kind."""
    kinds = index.names.types(event)
    return next((forms for kind, forms in _FORMS.items() if kind in kinds), _TOLD)


def stated(reading: Reading, found: Sequence[Found], data: Claims) -> tuple[tuple[Row, ...], int]:
    """A row for each event of which a sentence tells one length alone."""
    part = found[0]
    rows: dict[tuple[str, str], Row] = {}
    for binding in part.bindings:
        event = binding["event"]
        length = _length(binding["told"], _forms(event, part.index))
        if not length or not _of(event, binding["told"], part.index):
            continue
        proof = [e for e in collect(part.index, reading.proofs, [binding]) if e.sentence == binding["told"]]
        detail = name_of(part.index, data, event)
        rows.setdefault(
            (detail, length), Row(length, length, part.source, detail, evidence=tuple(dict.fromkeys(proof)))
        )
    return tuple(rows[at] for at in sorted(rows)), 0


def _of(event: str, sentence: str, index: Claims) -> bool:
    """Whether a sentence tells of that event for certain: it names who took part, goes on from one that tells of it, or
    there is no other.
    """
    return _named(sentence, event, index) or _goes_on(sentence, event, index) or _alone(event, index)


def _goes_on(sentence: str, event: str, index: Claims) -> bool:
    """Whether another sentence on the event stands right before."""
    spans = index.data.values(event, KG.evidence)
    ends = {int(end) for span in spans for end in index.data.values(span, NIF.endIndex)}
    own = (span for span in spans if index.data.value(span, NIF.anchorOf) == sentence)
    begins = (int(begin) for span in own for begin in index.data.values(span, NIF.beginIndex))
    return any(0 <= begin - end <= _GAP for begin in begins for end in ends)


def _alone(event: str, index: Claims) -> bool:
    """Whether an article tells of no other event of that kind: "it lasted six hours" may be of another."""
    article = event.rpartition("/")[0]
    kinds = [kind for kind in index.names.types(event) if kind in _FORMS or kind in (KG.Spacewalk, KG.Test)]
    return not any(
        other != event and other.startswith(f"{article}/")
        for kind in kinds
        for other in index.data.subjects(RDF.type, kind)
    )


def _named(sentence: str, event: str, index: Claims) -> bool:
    """Whether a sentence names who or what took part."""
    things = [thing for slot in _PARTS for thing in index.data.values(event, slot)]
    return any(word in key(sentence) for thing in things for word in key(index.name(thing))[-1:])


def _length(sentence: str, forms: tuple[str, ...]) -> str:
    """The one length that a sentence tells of its event; "" if it tells none, or several."""
    found = {match[1]: match for form in forms for match in re.finditer(form, sentence, re.I)}
    return next(iter(found)) if len(found) == 1 and not _IN_ALL.search(sentence) else ""
