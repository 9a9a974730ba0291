"""Entities and their mentions, and nodes for what has words but no name."""

from kg.assemble.sheet import Sheet, label
from kg.model import Entity, Mention, Mentions, Span, Thing
from kg.terms import KG, RDF, SKOS

NAMES = ("name", "short", "adjective")


class Things:
    """Key of an entity, or span of words -> IRI; writes a node when it is first asked for."""

    def __init__(self, sheet: Sheet, mentions: Mentions) -> None:
        """Take the article's mentions; nothing is written yet."""
        self._sheet, self._mentions = sheet, mentions
        self._iris: dict[str, str] = {}

    def iri(self, key: str) -> str:
        """The IRI of an entity."""
        if key not in self._iris:
            entity = self._mentions.entities[key]
            self._iris[key] = entity.iri or self._sheet.names.unique(entity.type, key, entity.name)
        return self._iris[key]

    def name(self, key: str) -> str:
        """What an entity is called in labels."""
        return self._mentions.entities[key].name

    def type(self, key: str) -> str:
        """The class of an entity."""
        return self._mentions.entities[key].type

    def mentions_in(self, span: Span) -> list[Mention]:
        """The mentions that lie inside a span, in text order."""
        return self._mentions.inside(span)

    def of(self, thing: Thing, kind: str = KG.Agent) -> str:
        """The IRI of an entity or of what some words describe."""
        return self.iri(thing) if isinstance(thing, str) else self._unnamed(thing, kind)

    def _unnamed(self, span: Span, kind: str) -> str:
        sheet = self._sheet
        words = span.of(sheet.text)
        node = sheet.names.unique("agent" if kind == KG.Agent else "thing", f"{span.begin}-{span.end}", words)
        sheet.add(node, RDF.type, kind)
        sheet.add(node, SKOS.prefLabel, label(span.of(sheet.text)))
        sheet.span(span, node)
        return node

    def write(self) -> None:
        """Write every entity with its names as found and every mention of it."""
        first: dict[str, Mention] = {}
        for mention in self._mentions.names:
            before = first.get(mention.entity)
            if mention.form in NAMES and (before is None or NAMES.index(mention.form) < NAMES.index(before.form)):
                first[mention.entity] = mention
            self._sheet.span(mention.span, self.iri(mention.entity))
        for key, entity in self._mentions.entities.items():
            self._write(key, entity, first.get(key))

    def _write(self, key: str, entity: Entity, first: Mention | None) -> None:
        """A known thing keeps the catalogue's preferred name; here stands only what the article calls it."""
        node = self.iri(key)
        for kind in filter(None, (entity.type, entity.narrower)):
            self._sheet.add(node, RDF.type, getattr(KG, kind))
        if entity.iri and first:
            said = first.span.of(self._sheet.text)
            self._sheet.add(node, SKOS.altLabel, *(label(name) for name in (said, *_apart(said))))
        else:
            self._sheet.add(node, SKOS.prefLabel, label(entity.name))


def _apart(said: str) -> tuple[str, ...]:
    """Both names of "International Space Station (ISS)"."""
    whole, _, short = said.removesuffix(")").partition(" (")
    return (whole, short) if short and said.endswith(")") else ()
