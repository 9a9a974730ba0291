"""The things and mentions found so far in one article."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from itertools import islice, takewhile
from operator import attrgetter

from kg import reference, terms
from kg.model import Document, Entity, Mention, MentionForm, Mentions, Quantity, Span, Time

LONGEST = 300  # code points: no mention is longer
REACH = 2_000  # code points: how far back a description or pronoun may point


@dataclass(slots=True)
class Registry:
    """Collects entities and mentions of one document; lives for one call of ``find``.

    ``closed`` are the stretches in which only known names count: times ("Moscow time") and datelines.
    """

    document: Document
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)  # in text order
    closed: list[Span] = field(default_factory=list)  # in text order

    def know(self, iri: str, kind: str, name: str) -> str:
        """The key of a thing of the reference data."""
        narrower = reference.narrower(iri)
        self.entities.setdefault(iri, Entity(iri, kind, name, terms.ID + iri, narrower))
        return iri

    def local(self, kind: str, name: str, narrower: str | None = None) -> str:
        """The key of a thing that only this article names."""
        key = f"{kind}:{name}"
        self.entities.setdefault(key, Entity(key, kind, name, narrower=narrower))
        return key

    def add(self, span: Span, key: str, form: MentionForm = "name") -> None:
        """Note a mention; the same span is noted once, and none that lies within a word ("STS-1/STS-2")."""
        at = bisect_left(self.document.tokens, span.begin, key=lambda t: t.span.begin)
        begun = at < len(self.document.tokens) and self.document.tokens[at].span.begin < span.end
        if begun and not any(m.span == span for m in self.near(span)):
            insort(self.mentions, Mention(span, key, form), key=attrgetter("span"))

    def near(self, span: Span) -> list[Mention]:
        """The mentions that lie over a part of the span, in text order."""
        first = bisect_left(self.mentions, span.begin - LONGEST, key=lambda m: m.span.begin)
        begun = takewhile(lambda m: m.span.begin < span.end, islice(self.mentions, first, None))
        return [m for m in begun if m.span.overlaps(span)]

    def covered(self, span: Span) -> bool:
        """Whether a mention, or a stretch closed to new names, lies over a part of the span."""
        before = bisect_left(self.closed, Span(span.end, 0))
        return bool(self.near(span)) or (before > 0 and self.closed[before - 1].end > span.begin)

    def merge(self, old: str, new: str) -> None:
        """Make two things one: every mention of ``old`` becomes one of ``new``."""
        if old != new:
            self.mentions = [m._replace(entity=new) if m.entity == old else m for m in self.mentions]
            self.entities.pop(old, None)

    def of_type(self, *kinds: str) -> list[Entity]:
        """The things of some classes, in the order of their first mention."""
        return [e for e in self.entities.values() if e.type in kinds]

    def before(self, offset: int, *kinds: str) -> list[Mention]:
        """The mentions of some classes that end at most REACH code points before an offset, nearest first."""
        around = self.near(Span(max(0, offset - REACH), offset))
        near = [m for m in around if m.span.end <= offset and self.entities[m.entity].type in kinds]
        return sorted(near, key=lambda m: -m.span.end)

    def finish(self, times: tuple[Time, ...], quantities: tuple[Quantity, ...]) -> Mentions:
        """The mentions in text order, with the longest mention at each token."""
        named = {
            m.entity
            for m in self.mentions
            if m.form not in {"nominal", "pronoun"} or self.entities[m.entity].type == "Partnership"
        }
        names = tuple(
            sorted((m for m in self.mentions if m.entity in named), key=lambda m: (m.span.begin, -m.span.end))
        )
        used = {m.entity for m in names}
        entities = {key: entity for key, entity in self.entities.items() if key in used}
        return Mentions(entities, names, times, quantities, self._by_token(names))

    def _by_token(self, names: tuple[Mention, ...]) -> dict[int, Mention]:
        by_token: dict[int, Mention] = {}
        begins = {t.span.begin: t.index for t in self.document.tokens}
        for mention in sorted(names, key=lambda m: (m.span.end - m.span.begin, m.span.begin)):
            at = next((begins[i] for i in range(mention.span.begin, -1, -1) if i in begins), None)
            while (
                at is not None
                and at < len(self.document.tokens)
                and self.document.tokens[at].span.begin < mention.span.end
            ):
                if self.document.tokens[at].span.overlaps(mention.span):
                    by_token[at] = mention
                at += 1
        return by_token
