"""What a document names, dates or measures."""

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Literal as OneOf
from typing import NamedTuple

from kg.model.article import Span
from kg.model.document import Token

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

    def type_at(self, token: Token) -> str | None:
        """The class of what a word mentions, None when it mentions nothing."""
        mention = self.at(token)
        return self.type_of(mention) if mention else None

    def type_of(self, mention: Mention) -> str:
        """The class of what is mentioned."""
        return self.entities[mention.entity].type
