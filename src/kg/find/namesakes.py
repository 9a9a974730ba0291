"""Who or what a shared name means in an article: "Webb" after "Administrator James Webb" is he and not the telescope,
and "the National Gallery" of an article on the National Gallery of Art is no other."""

from kg.find.registry import Registry

TIES = (" of ", " for ")
BODIES = ("Organization", "Agency")


def people_before_craft(registry: Registry) -> None:
    """Make a craft that goes only by the surname of a person named in full that person."""
    text = registry.document.text
    surnames = {e.name.split()[-1]: e.key for e in registry.of_type("Person") if " " in e.name}
    for craft in registry.of_type("Spacecraft"):
        called = {m.span.of(text) for m in registry.mentions if m.entity == craft.key}
        person = surnames.get(next(iter(called))) if len(called) == 1 else None
        if person and craft.key in registry.entities:
            registry.merge(craft.key, person)


def unify_bodies(registry: Registry) -> None:
    """Make a body that one other's name begins with, before "of" or "for", the same as that."""
    bodies = [e for e in registry.of_type(*BODIES) if e.iri is None]
    for short in bodies:
        longer = [e for e in bodies if any(e.name.startswith(short.name + tie) for tie in TIES)]
        if len(longer) == 1 and " " in short.name:
            registry.merge(short.key, longer[0].key)
