"""Members of a family that no list has: "Ofek 16" is a satellite of its own, "Atlas V 551" a form of the Atlas V, and
"Turksat 5A" no operator but a satellite that bears the operator's name.
"""

import re
from functools import cache

from kg import reference
from kg.find.flight import flies, suffers
from kg.find.registry import Registry
from kg.find.senses import head_noun_type
from kg.grammar import span_of
from kg.model import Mention, Span, Token

NUMBER = re.compile(
    r"[ -]((?:No\. ?)?(?:[A-Z]{2}-)?(?:[A-Z]{1,2}-?)?\d{1,4}(?:[A-Za-z]{1,2}|\.\d)?|[IVX]{1,4}[A-Z]?|[A-Z]-\d{1,2})"
    r"(?=[^\w-]|$)(?![.,:/]\d)"
)
"""What numbers a member, behind a space or hyphen: "16", "5A", "No. 3", "C-22", "XI", "D1"."""
SITE = re.compile(
    r"(?: (?:satellite|launch|launching|space|rocket|missile|test|air|force))*"
    r" (?:cent(?:er|re)|site|base|range|cosmodrome|spaceport|complex|ground|station|facility|launch ?pad)\b",
    re.IGNORECASE,
)
"""What a launch site is called by, behind its place: "Xichang launch center", "Palmachim air force base"."""
YEAR = re.compile(r"(?:19|20)\d\d")
FLEETS = ("sat", "Sat", "SAT", "com", "star")
"""How the names of operators end that name their satellites after themselves."""
NAMESAKES = ("Company", "Agency", "Organization", "Programme")
"""What lends its name to satellites."""


def add_members(registry: Registry) -> None:
    """Make known names with a number behind them names of the numbered thing."""
    for mention in list(registry.mentions):
        entity = registry.entities[mention.entity]
        if entity.type == "LaunchSite" and mention.form == "name":
            _add_site(registry, mention)
        span = _numbered(registry, mention) if entity.iri and mention.form == "name" else None
        if span and entity.type == "LaunchVehicle":
            registry.add(span, entity.key)  # what the number tells is how it is fitted out
        elif span and (
            entity.type == "Spacecraft"
            or (
                entity.type in NAMESAKES
                and entity.key not in _makers()
                and _is_ship(registry, span, mention.span.of(registry.document.text))
            )
        ):
            registry.mentions.remove(mention)
            registry.add(span, registry.local("Spacecraft", _known_as(registry, span)))


def _add_site(registry: Registry, mention: Mention) -> None:
    """The whole name of a site that is known by its place."""
    match = SITE.match(registry.document.text, mention.span.end)
    if match and not registry.covered(Span(mention.span.end + 1, match.end())):
        registry.add(Span(mention.span.begin, match.end()), mention.entity)


def _numbered(registry: Registry, mention: Mention) -> Span | None:
    """The name with the number behind it, if it is one and counts or dates nothing ("Hubble 30 years on")."""
    document = registry.document
    match = NUMBER.match(document.text, mention.span.end)
    if match is None or YEAR.fullmatch(match[1]):
        return None
    span = Span(mention.span.begin, match.end())
    inside = document.between(span)
    behind = Span(mention.span.end + 1, match.end())
    if not inside or inside[-1].span.end != match.end() or registry.covered(behind) or _counts(registry, inside[-1]):
        return None
    return span


@cache
def _makers() -> frozenset[str]:
    """Who makes craft by the reference data: "the Lockheed Martin A2100" is theirs, and no namesake of an operator."""
    return frozenset(maker for e in reference.entries() for maker in e.facts.get("manufacturer", ()))


def _counts(registry: Registry, number: Token) -> bool:
    """Whether a number counts what follows it: "30 years", "12 CubeSats"."""
    after = registry.document.tokens[number.index + 1 : number.index + 3]
    return number.text.isdigit() and any(t.tag == "NNS" or t.text == "%" for t in after if t.pos in {"NOUN", "ADJ"})


def _is_ship(registry: Registry, span: Span, operator: str) -> bool:
    """Whether an operator's name with a number is a craft: "Turksat 5A", "the Optus 10 satellite", "Optus D1 flew"."""
    if operator.endswith(FLEETS):
        return True
    document = registry.document
    run = document.between(span)
    called = head_noun_type(document, document.sentence_at(span.begin), span_of(run)) == "Spacecraft"
    return called or flies(document, run) or suffers(document, run)


def _known_as(registry: Registry, span: Span) -> str:
    """The name under which the member was met before: "Ofek-16" is "Ofek 16"."""
    words = span.of(registry.document.text)
    met = (e.name for e in registry.of_type("Spacecraft") if e.iri is None)
    return next((name for name in met if name.replace("-", " ") == words.replace("-", " ")), words)
