"""Contradictions that the reasoner found, as violations: its messages hold the nodes and classes in words."""

import re
from collections.abc import Iterable, Set

from kg.model import Literal, Triple, Violation
from kg.terms import KG, NIF, PREFIXES

_IRI = re.compile(r"https?://[^\s,()<>\"']{1,2000}")
_KINDS = (
    ("Disjoint classes", "disjointWith"),
    ("disjoint properties", "propertyDisjointWith"),
    ("'AllDisjointProperties'", "propertyDisjointWith"),
    ("'sameAs'", "differentFrom"),
    ("Irreflexive", "IrreflexiveProperty"),
    ("asymmetric", "AsymmetricProperty"),
    ("complementarity", "complementOf"),
    ("cardinality", "maxCardinality"),
    ("'Nothing'", "Nothing"),
)
"""Words of owlrl's messages -> the OWL term whose rule was broken."""


def violations(messages: Iterable[str], known: Set[Triple]) -> tuple[Violation, ...]:
    """The messages as violations, sorted; a clash told twice (A with B, B with A) is one.

    ``shape`` is the OWL term that was broken, ``node`` the thing that breaks it, ``value`` the classes or properties.
    """
    subjects = {subject for subject, _, _ in known}
    return tuple(sorted({_violation(message, subjects, known) for message in messages}, key=str))


def _violation(message: str, subjects: Set[str], known: Set[Triple]) -> Violation:
    found = [iri.rstrip(".") for iri in _IRI.findall(message)]
    nodes = sorted(iri for iri in found if iri in subjects)
    others = sorted(set(found) - set(nodes))
    node = nodes[0] if nodes else ""
    names = " and ".join(_short(iri) for iri in others)
    kind = next((kind for words, kind in _KINDS if words in message), "inconsistentWith")
    words = f"it can't be {names} at once" if kind == "disjointWith" else " ".join(message.split())
    return Violation(PREFIXES["owl"] + kind, node, "", names, words, "violation", _evidence(node, known))


def _short(iri: str) -> str:
    return next((f"{prefix}:{iri[len(ns) :]}" for prefix, ns in PREFIXES.items() if iri.startswith(ns)), iri)


def _evidence(node: str, known: Set[Triple]) -> str | None:
    """The words that a thing's own evidence points at, if it has any."""
    spans = {value for subject, predicate, value in known if subject == node and predicate == KG.evidence}
    words = (value for s, predicate, value in known if s in spans and predicate == NIF.anchorOf)
    return min((value.value for value in words if isinstance(value, Literal)), default=None)
