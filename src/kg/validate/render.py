"""Violations as text for people or as JSON."""

import json
from collections.abc import Sequence

from kg.model import Violation
from kg.terms import PREFIXES
from kg.validate.shapes import NAMESPACE

FORMS = ("human", "json")
NAMESPACES = tuple(sorted({**PREFIXES, "kgs": NAMESPACE}.items(), key=lambda item: (-len(item[1]), item)))
SHOWN = 200
"""Characters of a value or an evidence sentence that people are shown; JSON has it whole."""


def render(violations: Sequence[Violation], form: str = "human") -> str:
    """The violations as text that ends in a line feed; ``form`` is one of ``FORMS``.

    JSON is one object: ``conforms`` (no violation; warnings don't count) and ``violations`` with full IRIs.
    """
    if form == "json":
        conforms = not any(v.severity == "violation" for v in violations)
        content = {"conforms": conforms, "violations": [v._asdict() for v in violations]}
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return "".join(f"{render_one(v)}\n" for v in violations) + summary(violations) + "\n"


def summary(violations: Sequence[Violation]) -> str:
    """How many there are of each severity: ``2 violations, 1 warning``."""
    counts = {s: sum(v.severity == s for v in violations) for s in ("violation", "warning", "info")}
    said = [f"{n} {s}{'' if n == 1 else 's'}" for s, n in counts.items() if n or s == "violation"]
    return ", ".join(said)


def render_one(violation: Violation) -> str:
    """One fault for people: the message, then node, path, value, evidence and shape in lines of their own."""
    lines = [
        f"{violation.severity}: {violation.message}",
        f"  node      {_curies(violation.node)}",
        f"  path      {_curies(violation.path)}" if violation.path else "",
        f"  value     {_short(_curies(violation.value))}" if violation.value else "",
        f"  evidence  “{_short(violation.evidence)}”" if violation.evidence else "",
        f"  shape     {_curies(violation.shape)}",
    ]
    return "\n".join(line for line in lines if line)


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= SHOWN else one_line[: SHOWN - 1] + "…"


def _curies(text: str) -> str:
    return " | ".join(_curie(part) for part in text.split("|")) if text.startswith("http") else text


def _curie(iri: str) -> str:
    for prefix, namespace in NAMESPACES:
        rest = iri[len(namespace) :]
        if iri.startswith(namespace) and rest and "/" not in rest:
            return f"{prefix}:{rest}"
    return iri
