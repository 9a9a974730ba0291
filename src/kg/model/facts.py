"""What extractors find."""

from dataclasses import dataclass
from typing import Literal as OneOf

from kg.model.article import Span
from kg.model.mentions import Quantity, Time

Status = OneOf["occurred", "ongoing", "planned", "postponed", "cancelled", "possible", "not-occurred"]
Outcome = OneOf["success", "partial", "failure"]
Factuality = OneOf["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu"]
Mode = OneOf["direct", "indirect", "mixed", "label"]
Thing = str | Span
"""What fills a place in a fact: the key of an entity, or the span of words that describe something unnamed."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned, threatened or denied. ``kind`` and the slots' names are ontology local
    names. ``granted`` tells that a clause set off by a comma takes it for granted, ``earlier`` that it does so of what
    had been before.
    """

    kind: str
    status: Status
    trigger: Span
    evidence: Span
    slots: tuple[tuple[str, str], ...] = ()
    time: Time | None = None
    outcome: Outcome | None = None
    rule: str = ""
    granted: bool = False
    earlier: bool = False

    def filling(self, slot: str) -> list[str]:
        """What fills a slot, in order."""
        return [key for name, key in self.slots if name == slot]


@dataclass(frozen=True, slots=True)
class Sequel:
    """What a sentence adds to an event of some kinds that was told before it ("Aboard were …", "the flight was a
    success").

    ``about`` is the craft that the sentence names, ``planned`` tells whether the event is still to come, None that it
    doesn't matter.
    """

    kinds: tuple[str, ...]
    trigger: Span
    evidence: Span
    slots: tuple[tuple[str, str], ...] = ()
    outcome: Outcome | None = None
    about: str | None = None
    planned: bool | None = False
    rule: str = ""

    def filling(self, slot: str) -> list[str]:
        """What fills a slot, in order."""
        return [key for name, key in self.slots if name == slot]


@dataclass(frozen=True, slots=True)
class Relation:
    """A plain fact between two things, or of a thing and a concept of ``vocab/``: subject, property, object."""

    subject: str
    property: str
    object: str | Quantity
    evidence: Span
    factuality: Factuality = "CT+"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance: who said what, to whom, how, and how sure. ``content`` are the spans of the words said, in
    order. ``contested`` tells that the writer leaves open whether they are true, or doubts it. ``called`` is what a
    speaker without a name is called here: "the source", "he".
    """

    speaker: Thing
    cue: Span
    content: tuple[Span, ...]
    evidence: Span
    mode: Mode
    act: str
    factuality: Factuality
    addressee: Thing | None = None
    medium: str | None = None
    time: Time | None = None
    evidential: bool = False
    contested: bool = False
    called: Span | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A symbol: what it is, what bears it, whose it is, and what it is read as, by whom; or a ``part`` of a design.

    ``agent``, ``place``, ``time`` and ``status`` tell of its being shown.
    """

    kind: str
    name: str
    mention: Span
    evidence: Span
    symbol_of: Thing | None = None
    displayed_on: Thing | None = None
    display: str | None = None
    stands_for: Thing | None = None
    interpreted_by: Thing | None = None
    device: str | None = None
    agent: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    time: Time | None = None
    status: Status = "occurred"
    rule: str = ""
    part: bool = False


@dataclass(frozen=True, slots=True)
class Assessment:
    """A stance of the writer's on what somebody said in the same sentence ("a claim that nobody can check")."""

    of: Span
    stance: str
    evidence: Span
    factuality: Factuality
    ground: Span | None = None
    rule: str = ""


Fact = Event | Sequel | Relation | Statement | Sign | Assessment
