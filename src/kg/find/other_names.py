"""What a named thing is called besides: "the country's heaviest rocket, nicknamed Baloo", "Tianzhou-5, known as Lu"."""

from kg.find.registry import Registry
from kg.grammar import TYPE_NOUNS, span_of
from kg.model import Mention, Token

SAID = frozenset({"dub", "know"})
"""What a nickname is given by, and a new craft of a known type ("a Dragon capsule dubbed Hope") its only name."""
TYPES = frozenset({"LaunchVehicle", "Spacecraft", "SpaceStation", "LaunchSite", "Mission"})


def join_nicknames(registry: Registry) -> None:
    """Make one thing of a nickname and what bears it, where the clause says of which thing it is one."""
    for verb in registry.document.tokens:
        if verb.dep == "acl" and verb.tag == "VBN" and verb.lemma in {"nickname", *SAID}:
            bearer, name = _bearer(registry, verb), _name(registry, verb)
            if bearer is not None and name is not None and _may_bear(registry, verb, bearer):
                _join(registry, bearer, name)


def _bearer(registry: Registry, verb: Token) -> Mention | None:
    """The mention that a participle is said of: its noun's, the name before the noun, or what the noun describes."""
    document = registry.document
    noun = document.head(verb)
    beside = [noun, *document.children(noun, "compound", "nmod")]
    beside += [document.head(noun)] if noun.dep == "appos" else []
    found = (m for t in beside for m in registry.near(t.span) if m.form in {"name", "short"})
    kinds = TYPES if noun.lower not in TYPE_NOUNS else {TYPE_NOUNS[noun.lower]}
    return next((m for m in found if registry.entities[m.entity].type in kinds), None)


def _name(registry: Registry, verb: Token) -> Token | None:
    """The last word of the name given."""
    document = registry.document
    named = [*document.children(verb, "oprd", "dobj", "attr")]
    named += [o for p in document.children(verb, "prep") if p.lower == "as" for o in document.children(p, "pobj")]
    return next((t for t in named if verb.index < t.index < verb.index + 6 and t.text[:1].isupper()), None)


def _may_bear(registry: Registry, verb: Token, bearer: Mention) -> bool:
    """Whether a name may be a second one: a nickname, or that of a rocket or a numbered ship, which has one."""
    name = bearer.span.of(registry.document.text)
    kind = registry.entities[bearer.entity].type
    return verb.lemma == "nickname" or kind == "LaunchVehicle" or name[-1:].isdigit()


def _join(registry: Registry, bearer: Mention, last: Token) -> None:
    document = registry.document
    first = last.index
    while document.tokens[first - 1].text[:1].isupper():
        first -= 1
    span = span_of(document.tokens[first : last.index + 1])
    called = next((m for m in registry.near(span) if m.span.covers(last.span)), None)
    if called is None and not registry.covered(span):
        registry.add(span, bearer.entity)
    elif called is not None and registry.entities[called.entity].iri is None and called.entity != bearer.entity:
        kinds = {registry.entities[key].type for key in (called.entity, bearer.entity)}
        if len(kinds) == 1:
            registry.merge(called.entity, bearer.entity)
