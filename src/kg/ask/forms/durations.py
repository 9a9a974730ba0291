"""How long from one event of a flight to another: "How many days passed between the launch and the docking of Progress
88?", "How long after launch did Orion splash down?", "How long did Progress 88 take to reach the ISS?", "How long was
Orion in space?"
"""

import re
from dataclasses import replace

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, SPAN, TOLD, sentence
from kg.ask.tokens import fold
from kg.ask.words import LIGHT, word_set
from kg.terms import KG, KGV, RDF, TIME

BEGAN, ENDED, KIND = Var("began"), Var("ended"), Var("kind")
_SO_FAR = re.compile(r"\bha(?:s|ve)\b.*\b(?:spent|logged|accumulated)\b", re.I)
"""All the time that somebody has spent there is not that of one flight."""
_ORDER = (KG.Launch, KG.Docking, KG.Undocking, KG.Landing)
_FLIGHT = word_set("flight mission trip voyage journey")
_ALOFT = _FLIGHT | word_set("lasts lasted travel travelled aloft") | {"under way"}
_LASTS = LIGHT | _ALOFT | word_set("pass passed elapse elapsed")


def read(question: Question) -> Reading | None:
    """Needs "how long" or "how many days", one craft or person, and two events, or words for a whole flight."""
    if question.extreme == "last":  # "how long did it last?"
        question = replace(question, extreme="")
    if question.wh != "how-long" or not question.plain() or _SO_FAR.search(question.text):
        return None
    stations = [p for p in question.pieces if p.things and p.prep and question.is_a(p.things[0], KG.SpaceStation)]
    reached = [p for p in question.pieces if p.things and not p.prep and question.is_a(p.things[0], KG.SpaceStation)]
    things = [p for p in question.pieces if p.things and p not in (*stations, *reached)]
    words = [p for p in question.pieces if not p.things]
    events = [p for p in words if _class(p) and fold(p.words) not in _FLIGHT]
    if any(p not in events and fold(p.words) not in _LASTS for p in words) or len(things) != 1:
        return None
    if len(things[0].things) != 1 or not question.is_a(things[0].things[0], KG.Vehicle, KG.Mission, KG.Person):
        return None
    aloft = bool(re.search(r"\bin (?:space|orbit)\b", question.text, re.I))  # "how long is Orion?" asks for its length
    kinds = _kinds([_class(p) for p in events], words, aloft)
    target = [*stations, *reached]
    if kinds is None or len(target) > 1 or (target and KG.Docking not in kinds):
        return None
    return _reading(question, things[0].things[0], kinds, target)


def _class(piece: Piece) -> str:
    """The event of a flight that a word speaks of."""
    return next((c for c in piece.iris("event") if c in _ORDER), "")


def _kinds(events: list[str], words: list[Piece], aloft: bool) -> tuple[str, str] | None:
    """From what to what: a flight from launch to landing, a stay from docking to undocking."""
    takes = {"take", "takes", "took", "taken"} & {fold(p.words) for p in words}
    if len(set(events)) == 2 == len(events):
        first, last = sorted(events, key=_ORDER.index)
        return first, last
    if not events:
        return (KG.Launch, KG.Landing) if aloft or any(fold(p.words) in _ALOFT for p in words) else None
    if len(events) != 1 or events[0] == KG.Launch:
        return None
    if takes:
        return KG.Launch, events[0]
    return (KG.Docking, KG.Undocking) if events[0] == KG.Docking else None


def _reading(question: Question, thing: str, kinds: tuple[str, str], target: list[Piece]) -> Reading:
    label = question.schema.label
    to = tuple(Pattern(EVENT, path(KG.target), t) for p in target if kinds[1] == KG.Docking for t in p.things[:1])
    began = Reading(
        gloss=f"how long: from the {label(kinds[0])} to the {label(kinds[1])} of {question.label(thing)}",
        answer=EVENT,
        patterns=_of(kinds[0], thing, BEGAN),
        show="duration",
        proofs=(Proof(EVENT, TIME.hasTime, SPAN),),
    )
    told = _told(question, thing) if kinds == (KG.Launch, KG.Landing) else None
    return replace(began, also=replace(began, patterns=(*_of(kinds[1], thing, ENDED), *to)), fallback=told)


def _told(question: Question, thing: str) -> Reading:
    """What a sentence on the return tells of the time before it; of one of a crew, a sentence that names him or her."""
    name = fold(question.label(thing)).split()[-1]
    person = question.is_a(thing, KG.Person) and name.isalpha()
    return Reading(
        gloss=f"how long: what is told of the time of {question.label(thing)} in space",
        answer=EVENT,
        patterns=(
            Pattern(EVENT, path(KG.spacecraft, KG.crewMember), thing),
            Pattern(EVENT, path(RDF.type), KIND),
            Pattern(EVENT, path(KG.status), KGV.status_occurred),
            *sentence(),
        ),
        show="stated",
        values=((KIND, (KG.Landing, KG.Undocking)),),
        spoken=((TOLD, (name,)),) if person else (),
        proofs=(Proof(EVENT),),
    )


def _of(kind: str, thing: str, when: Var) -> tuple[Pattern, ...]:
    """An event of that kind that has happened to the thing, and its time."""
    return (
        Pattern(EVENT, path(RDF.type), kind),
        Pattern(EVENT, path(KG.spacecraft, KG.crewMember), thing),
        Pattern(EVENT, path(KG.status), KGV.status_occurred),
        Pattern(EVENT, path(TIME.hasTime), SPAN),
        Pattern(SPAN, path(KG.timexValue), when),
    )
