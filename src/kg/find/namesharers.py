"""People of one surname: "Mrs Lind" is Eva Lind where the article names Otto Lind, too."""

from kg import lexicon
from kg.find.registry import Registry
from kg.model import Entity, Mention

SEXES = {"Mrs": "f", "Ms": "f", "Miss": "f", "Madam": "f", "Mr": "m"}


def part_by_title(registry: Registry) -> None:
    """Make each surname behind "Mr" or "Mrs" the one bearer whose given name fits, where the article has several."""
    people = registry.of_type("Person")
    for thing in [p for p in people if " " not in p.name and p.iri is None]:
        bearers = [p for p in people if p is not thing and p.name.split()[-1] == thing.name]
        if len(bearers) > 1:
            registry.mentions = [_told(registry, m, bearers) if m.entity == thing.key else m for m in registry.mentions]
        if not any(m.entity == thing.key for m in registry.mentions):
            registry.entities.pop(thing.key)


def _told(registry: Registry, mention: Mention, bearers: list[Entity]) -> Mention:
    words = registry.document.text[: mention.span.begin].split()[-1:]
    sex = SEXES.get("".join(words).rstrip("."), "")
    apt = [b for b in bearers if lexicon.given_names().get(b.name.split()[0]) == sex]
    return mention._replace(entity=apt[0].key) if len(apt) == 1 else mention
