"""The types that one stage hands to the next.

Article (text and what is content) -> Document (sentences and grammar) -> Mentions (names, times, quantities)
-> Fact (what an extractor found) -> Graph (triples).

Offsets everywhere are Unicode code points into ``Article.text``, the end exclusive: ``text[span.begin:span.end]``.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, takewhile
from operator import attrgetter
from typing import Literal as OneOf
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the article's text: code points, end exclusive."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.begin : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies inside this one (or is the same)."""
        return self.begin <= other.begin and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.begin < other.end and other.begin < self.end


# -------------------------------------------------------------------- article

BlockKind = OneOf["title", "heading", "caption", "paragraph", "link"]


class Block(NamedTuple):
    """A stretch of content: one line or paragraph. What is no block (menus, contacts, forms) yields no fact.

    ``link`` is the headline of another article that the page lists ("Further Reading").
    """

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read: its exact text, the blocks that are content, and what is known about it from outside.

    ``published`` is None when nobody said it: no date is ever guessed.
    """

    text: str
    blocks: tuple[Block, ...]
    published: date | None = None
    url: str | None = None
    title: str | None = None


# ------------------------------------------------------------------- document


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the sentence's dependency tree (labels: CLEAR style, as spaCy's English models).

    ``index`` and ``head`` count tokens over the whole document; the root of a sentence is its own head.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    children: tuple[int, ...]

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


class Sentence(NamedTuple):
    """A sentence: its characters, its tokens ``first <= index < last``, and the kind of block it stands in."""

    span: Span
    first: int
    last: int
    kind: BlockKind
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences and grammar."""

    article: Article
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The exact text that offsets point into."""
        return self.article.text

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of one sentence, in order."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_of(self, index: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[bisect_right(self.sentences, index, key=attrgetter("first")) - 1]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a character, or the last one before it."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=lambda s: s.span.begin) - 1)]

    def children(self, token: Token, *deps: str) -> Iterator[Token]:
        """The direct dependents of a token, in order; only those with one of the labels, if any are given."""
        for i in token.children:
            if not deps or self.tokens[i].dep in deps:
                yield self.tokens[i]

    def head(self, token: Token) -> Token:
        """The token's head (itself for a root)."""
        return self.tokens[token.head]

    def subtree(self, token: Token) -> list[Token]:
        """The token and all that depends on it, in text order."""
        found, stack = [], [token.index]
        while stack:
            i = stack.pop()
            found.append(self.tokens[i])
            stack += self.tokens[i].children
        return sorted(found, key=lambda t: t.index)

    def between(self, span: Span) -> list[Token]:
        """The tokens that lie inside a span of characters, or the one that it lies inside ("Galaxy" in "Galaxy 15")."""
        first = bisect_left(self.tokens, span.begin, key=lambda t: t.span.begin)
        inside = list(takewhile(lambda t: t.span.end <= span.end, islice(self.tokens, first, None)))
        around = () if inside or span.begin >= span.end else self.tokens[max(0, first - 1) : first + 1]
        return inside or [t for t in around if t.span.covers(span)]


# ------------------------------------------------------------------- mentions

MentionForm = OneOf["name", "short", "adjective", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing the article speaks of; ``key`` is unique in the article.

    ``type`` is the local name of its class in the ontology ("Spacecraft"). ``iri`` is set when the thing is known to
    the
    reference data; an unknown thing stays local to the article, as two articles' John Smith may be two men.
    ``narrower`` is a class below ``type`` that its name tells: a galaxy is a Place, and a CelestialBody.
    """

    key: str
    type: str
    name: str
    iri: str | None = None
    narrower: str | None = None


class Mention(NamedTuple):
    """Where the article names, describes or points at an entity."""

    span: Span
    entity: str
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, as far as the text and the publication date fix it.

    ``value`` is an ISO 8601 value (``2024-03-23``, ``2024-03-23T08:36-04:00``) or TIMEX3 style with X for what nothing
    fixes (``XXXX-WXX-5T09:02``); a duration is ``P1Y``. ``relative`` tells that the publication date was needed.
    """

    span: Span
    value: str
    relative: bool = False


class Quantity(NamedTuple):
    """A number with a unit or with what is counted ("three tons", "15 countries").

    ``value`` is a decimal without trailing zeros; ``unit`` a key of ontology/reference/units.csv; ``counted`` the
    head noun.
    """

    span: Span
    value: str
    unit: str | None = None
    counted: str | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything named, dated or measured in a document."""

    entities: dict[str, Entity]
    names: tuple[Mention, ...]
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    by_token: dict[int, Mention] = field(default_factory=dict)

    def at(self, token: Token) -> Mention | None:
        """The mention that a token belongs to."""
        return self.by_token.get(token.index)

    def inside(self, span: Span) -> list[Mention]:
        """The mentions that lie inside a span, in text order."""
        first = bisect_left(self.names, span.begin, key=lambda m: m.span.begin)
        begun = takewhile(lambda m: m.span.begin < span.end, islice(self.names, first, None))
        return [m for m in begun if m.span.end <= span.end]

    def times_in(self, span: Span) -> list[Time]:
        """The time expressions that lie inside a span, in text order."""
        first = bisect_left(self.times, span.begin, key=lambda t: t.span.begin)
        return list(takewhile(lambda t: t.span.end <= span.end, islice(self.times, first, None)))

    def type_of(self, mention: Mention) -> str:
        """The class of what is mentioned."""
        return self.entities[mention.entity].type


# ---------------------------------------------------------------------- facts

Status = OneOf["occurred", "ongoing", "planned", "postponed", "cancelled", "possible", "not-occurred"]
Outcome = OneOf["success", "partial", "failure"]
Factuality = OneOf["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu"]
Mode = OneOf["direct", "indirect", "mixed", "label"]
Thing = str | Span
"""What fills a place in a fact: the key of an entity, or the span of words that describe something unnamed."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned, threatened or denied. ``kind`` and the slots' names are ontology local
    names.
    """

    kind: str
    status: Status
    trigger: Span
    evidence: Span
    slots: tuple[tuple[str, str], ...] = ()
    time: Time | None = None
    outcome: Outcome | None = None
    rule: str = ""

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
    """A symbol: what it is, what bears it, whose it is, and what it is read as, by whom.

    ``agent``, ``place``, ``time`` and ``status`` tell of its being shown. Keys may be those of reference entries that
    the
    article doesn't name (whose flag a tricolour is).
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


# ---------------------------------------------------------------------- graph


class Literal(NamedTuple):
    """An RDF literal; ``datatype`` is an IRI, None for a plain string."""

    value: str
    datatype: str | None = None
    language: str | None = None


Triple = tuple[str, str, str | Literal]
"""Subject, predicate, object: strings are IRIs. There are no blank nodes."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A named graph: its IRI and its triples, without repetition, in no particular order."""

    name: str
    triples: tuple[Triple, ...]


class Violation(NamedTuple):
    """A fault that a shape found: a value, not an exception."""

    shape: str
    node: str
    path: str
    value: str
    message: str
    severity: OneOf["violation", "warning", "info"]
    evidence: str | None = None
