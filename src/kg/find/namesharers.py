"""People of one surname: "Mrs Lind" is Eva Lind where the article names Otto Lind, too."""

from collections.abc import Sequence

from kg import lexicon
from kg.find.registry import Registry
from kg.model import Entity, Mention, Span
from kg.reference import fold

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


def settle_shared(registry: Registry) -> None:
    """Make a surname that was found before its second bearer was known who was told of last: "Lin said"."""
    shared, text = shared_surnames(registry), registry.document.text
    for place, mention in enumerate(registry.mentions):
        bearers = shared.get(fold(mention.span.of(text)), ()) if mention.form == "short" else ()
        if mention.entity in bearers and (meant := introduced(registry, bearers, mention.span)):
            registry.mentions[place] = mention._replace(entity=meant)


def shared_surnames(registry: Registry) -> dict[str, list[str]]:
    """Surname -> those who bear it, for those that several people do."""
    bearers: dict[str, list[str]] = {}
    for person in registry.of_type("Person"):
        if " " in person.name:
            words = person.name.split()
            surname = words[0] if words[0] in lexicon.surnames_first() else words[-1]
            bearers.setdefault(fold(surname), []).append(person.key)
    return {name: keys for name, keys in bearers.items() if len(keys) > 1}


def introduced(registry: Registry, bearers: Sequence[str], span: Span) -> str | None:
    """The one bearer of a surname who has been named in full so far, or in this paragraph or the one before: the wife
    of "Lind" comes at the end, and "Li" is who was told of last."""
    document = registry.document
    here = document.sentence_at(span.begin).block
    before = [m for m in registry.mentions if m.span.end <= span.begin and m.entity in bearers]
    named = [m for m in before if m.form == "name"]
    last = [m for m in named if document.sentence_at(m.span.begin).block == here]
    last = last or [m for m in named if document.sentence_at(m.span.begin).block == here - 1]
    one = next((told for told in (named, last) if len({m.entity for m in told}) == 1), None)
    return one[0].entity if one else None
