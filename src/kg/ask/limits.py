"""What SPARQL over single rows does not say simply: limits on groups of solutions."""

from collections.abc import Sequence

from kg.ask.moments import parts

Binding = dict[str, str]


def limit(name: str, rows: Sequence[Binding]) -> tuple[Binding, ...]:
    """The solutions within a limit: "undated" times, "current" roles, claims of "many" sources, claims "cited" from
    others and never the writer's own.
    """
    if name == "current":
        return tuple(r for r in rows if "until" not in r)
    if name == "undated":
        return tuple(r for r in rows if parts(r["timex"])[0] is None)
    if name in ("many", "cited"):
        sources: dict[tuple[str, str, str], set[str]] = {}
        for row in rows:
            sources.setdefault(_fact(row), set()).add(row["by"])
        kept = {
            f
            for f, by in sources.items()
            if (len(by) > 1 if name == "many" else not any(b.endswith("/writer") for b in by))
        }
        return tuple(r for r in rows if _fact(r) in kept)
    return tuple(rows)


def _fact(row: Binding) -> tuple[str, str, str]:
    return row["subject"], row["predicate"], row["object"]
