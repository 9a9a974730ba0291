"""Agencies named right behind what they are: "the Russian space agency Rosaviakosmos" is one body."""

from kg.find.registry import Registry


def join_described(registry: Registry) -> None:
    """Let a state's "space agency" be the agency whose name stands right behind it."""
    text = registry.document.text
    called = {m.span.begin: m.entity for m in registry.mentions if registry.entities[m.entity].type == "Agency"}
    for at, mention in enumerate(registry.mentions):
        named = called.get(mention.span.end + 1)
        described = mention.entity in called.values() and mention.span.of(text).endswith(" space agency")
        if described and named is not None and text[mention.span.end] == " ":
            registry.mentions[at] = mention._replace(entity=named)
