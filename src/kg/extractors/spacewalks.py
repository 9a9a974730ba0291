"""Spacewalks: who went outside, from which station.

Finds "conducted a spacewalk", "ventured outside the station", "EVA", "extravehicular activity".
"""

from collections.abc import Iterator

from kg.extractors._context import crew, fallen_back
from kg.extractors._frame import Frame, frame, subject_tokens
from kg.extractors._status import outcome, status
from kg.extractors._triggers import Words, event_nouns, triggers
from kg.extractors._when import when
from kg.grammar import conjuncts
from kg.model import Document, Event, Mentions

EMITS = ("Spacewalk",)
WORDS = Words(
    verbs=frozenset({"spacewalk"}),
    phrasal=frozenset(
        {
            ("venture", "outside"),
            ("venture", "out"),
            ("step", "outside"),
            ("float", "outside"),
            ("walk", "in"),
            ("go", "outside"),
            ("go", "out"),
            ("float", "out"),
            ("step", "out"),
            ("climb", "out"),
            ("drift", "out"),
            ("head", "outside"),
            ("climb", "outside"),
            ("emerge", "from"),
        }
    ),
    nouns=frozenset({"spacewalk", "spacewalks", "eva", "evas", "activity", "moonwalk", "excursion", "spacewalking"}),
)


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every spacewalk told in the document, once per telling."""
    found = [
        t
        for t in triggers(document, WORDS)
        if t.lower != "activity" or "extravehicular" in {c.lower for c in document.children(t)}
    ]
    indexes = frozenset(t.index for t in found) | event_nouns(document)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        if slots and _is_meant(fr):
            happened = status(fr)
            yield Event("Spacewalk", happened, trigger.span, fr.sentence, slots, when(fr), outcome(fr, happened))


def _is_meant(fr: Frame) -> bool:
    """Whether going out or walking is done in space here."""
    words = fr.words()
    if fr.trigger.pos == "VERB" and fr.trigger.lemma != "spacewalk" and "outside" not in words:
        return bool(
            words & {"space", "spacewalkers", "airlock", "spacewalker", "vacuum", "hatch", "shuttle", "station"}
        )
    return True


def _workers(fr: Frame) -> list[str]:
    """ "They will wire the modules together in three spacewalks": who does what is done on a spacewalk."""
    above = fr.document.head(fr.trigger)
    if above.lower not in {"in", "during", "on"} or fr.trigger.dep != "pobj":
        return []
    subjects = subject_tokens(fr.document, fr.document.head(above))
    named = [fr.mentions.at(c) for s in subjects for c in conjuncts(fr.document, s)]
    return [m.entity for m in named if m is not None and fr.mentions.type_of(m) == "Person"]


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    people = fr.of("Person", links={"subj", "by", "of", "poss", "with", "conj", "obj"}) or _workers(fr)
    yield from (("crewMember", p) for p in dict.fromkeys((*people, *crew(fr.document, fr.mentions, fr))))
    links = {"outside", "from", "at", "of", "aboard", "on", "compound", "poss", "nmod"}
    where = fr.of("SpaceStation", "Spacecraft", links=links) or fallen_back(fr, "SpaceStation", reach=1_500)
    yield from (("place", s) for s in where)
