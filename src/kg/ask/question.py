"""A question as typed pieces: what is asked for, what is named, and what limits the answer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.ask.moments import Moment
from kg.ask.schema import Form, Kind, Meaning, Schema
from kg.terms import ID, KG, KGV

EARTH = f"{ID}place/earth"
WORLDS = tuple(f"{ID}place/{body}" for body in ("moon", "mars", "venus", "titan", "bennu", "ryugu", "itokawa"))
"""Celestial bodies on which craft land."""
OF_WORLDS = {"lunar": WORLDS[0], "martian": WORLDS[1], "venusian": WORLDS[2]}
"""Adjectives of celestial bodies, as nationalities are of countries."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One content word or phrase of a question.

    ``meanings`` are the ontology's, ``things`` the IRIs that the name may stand for; ``prep`` is the preposition
    before it, ``tag`` "" for content, "say" for a verb of saying or reporting, "text" for "the article", "unknown"
    for anything else. ``group`` are others that are meant as well ("the astronauts");
    ``asked`` that it stands with the question word ("which Russian rockets"); ``width`` counts its words.
    """

    words: str
    index: int
    meanings: tuple[Meaning, ...] = ()
    things: tuple[str, ...] = ()
    prep: str = ""
    possessive: bool = False
    definite: bool = False
    tag: str = ""
    group: tuple[str, ...] = ()
    width: int = 1
    asked: bool = False

    @property
    def end(self) -> int:
        """Where the next word stands."""
        return self.index + self.width

    def iris(self, kind: Kind, *forms: Form) -> tuple[str, ...]:
        """What the word may mean as a class, event, property or concept, in one of the forms (any, if none is
        given).
        """
        return tuple(dict.fromkeys(m.iri for m in self.meanings if m.kind == kind and (not forms or m.form in forms)))

    def verb(self) -> bool:
        """Whether the word can be a verb."""
        return any(m.form in ("verb", "inverse") for m in self.meanings) or self.tag == "say"

    def noun(self) -> bool:
        """Whether the word can be a noun or a name."""
        return bool(self.things) or any(m.form in ("noun", "nouns") for m in self.meanings)

    def people(self) -> bool:
        """Whether the word can mean people, or those who fly."""
        return KG.Person in self.iris("class") or KGV.role_astronaut in self.iris("concept")


@dataclass(frozen=True, slots=True)
class Question:
    """A question after its frame is read off; ``pieces`` is what a form must use up, to the last one.

    ``within`` gives a thing with all that lies in it or is a variant of it, ``around`` with what it is itself in or of.

    ``family`` gives the ships of the articles that are of the kind that a thing is.

    ``elsewhere`` gives the launch sites that are known to lie in another country than a place does.

    ``worlds`` gives the places on other celestial bodies than the Earth.

    ``holders`` gives who has a role by the reference data, ``regions`` the parts of countries that it knows.

    ``of_kind`` gives the ships and missions of a kind by the reference data.

    ``owned`` gives the craft, rockets, bodies and people of the articles that belong to a country or a body.

    ``topic`` holds the statements whose words are about what the question names after "about"; None if it names
    nothing so; ``quoted`` if they are those with the very words. ``subject`` is the one thing that it names there.

    ``readings`` are the statements that tell what the sign named stands for, ``meant`` the words of whether it does.

    ``clause`` is where a clause with "that" begins, 0 if none does.

    ``besides`` are left out of the answer, which must be ``among`` some things; ``limits`` are the words for these.
    """

    text: str
    wh: str
    pieces: tuple[Piece, ...]
    schema: Schema
    types: Callable[[str], frozenset[str]]
    label: Callable[[str], str]
    within: Callable[[str], tuple[str, ...]] = lambda thing: (thing,)
    around: Callable[[str], tuple[str, ...]] = lambda thing: (thing,)
    family: Callable[[str], tuple[str, ...]] = lambda thing: ()
    elsewhere: Callable[[str], tuple[str, ...]] = lambda place: ()
    worlds: Callable[[], tuple[str, ...]] = tuple
    holders: Callable[[str], tuple[str, ...]] = lambda role: ()
    owned: Callable[[str], frozenset[str]] = lambda body: frozenset()
    of_kind: Callable[[str], frozenset[str]] = lambda kind: frozenset()
    regions: Callable[[], frozenset[str]] = frozenset
    timexes: Callable[[], tuple[str, ...]] = tuple
    topic: tuple[str, ...] | None = None
    quoted: bool = False
    subject: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    first: str = ""
    negated: bool = False
    statuses: tuple[str, ...] = ()
    ahead: bool = False
    moment: Moment | None = None
    source: Piece | None = None
    frame: str = ""
    article_only: bool = False
    stranded: str = ""
    extreme: str = ""
    inverted: bool = False
    clause: int = 0
    besides: tuple[str, ...] = ()
    among: frozenset[str] | None = None
    limits: tuple[str, ...] = ()

    def plain(self) -> bool:
        """Whether nothing limits the question but its pieces."""
        return self.topic is None and self.plain_but_topic()

    def plain_but_topic(self) -> bool:
        """Whether nothing limits the question but its pieces and what was said."""
        return not any((self.negated, self.statuses, self.ahead, self.moment, self.source, self.extreme))

    def reads_as(self, other: "Question") -> bool:
        """Whether another way to take the words apart gave the same."""
        parts = (self.pieces, self.stranded, self.moment, self.source, self.frame)
        return parts == (other.pieces, other.stranded, other.moment, other.source, other.frame)

    def is_a(self, thing: str, *classes: str) -> bool:
        """Whether a named thing belongs to one of the classes."""
        return any(self.schema.is_a(t, c) for t in self.types(thing) for c in classes)

    def concepts(self, piece: Piece, scheme: str) -> tuple[str, ...]:
        """The concepts of one scheme that a word may mean."""
        return tuple(c for c in piece.iris("concept") if self.schema.schemes.get(c) == scheme)

    def entities(self) -> Iterator[Piece]:
        """The pieces that name something."""
        return (p for p in self.pieces if p.things)
