"""What SPARQL over single rows does not say simply: limits on groups of solutions."""

from collections.abc import Sequence

from kg.ask.moments import bounds, parts

Binding = dict[str, str]
_WRITER = "/writer"
_GAP = 366
"""Days between two terms of office of which often only the year is known."""


def limit(name: str, rows: Sequence[Binding]) -> tuple[Binding, ...]:
    """The solutions within a limit: "undated" times, "current" roles, the "current head", who was "alone", the "first
    holder" of an office, who had it "right before" or "right after" somebody, claims of "many" sources, claims "cited"
    from others and never the writer's own, or, as the source of a fact, the writer only where nobody is cited.
    """
    if name == "current":
        return tuple(r for r in rows if "until" not in r)
    if name == "current head":  # the terms of heads are known, those of others who are executives are not
        current = limit("current", rows)
        return tuple(r for r in current if "during" in r) or current
    if name == "alone":
        return tuple(rows) if len({r["x"] for r in rows}) == 1 else ()
    if name == "first holder":
        edge = min((r["since"] for r in rows), default="")
        return tuple(r for r in rows if r["since"] == edge and (edge < r["founded"] or _follows(r["founded"], edge)))
    if name in ("right before", "right after"):
        return _beside(name == "right before", rows)
    if name == "cited if any":
        return tuple(r for r in rows if not r["by"].endswith(_WRITER)) or tuple(rows)
    if name == "undated":
        return tuple(r for r in rows if parts(r["timex"])[0] is None)
    if name in ("many", "cited"):
        sources: dict[tuple[str, str, str], set[str]] = {}
        for row in rows:
            sources.setdefault(_fact(row), set()).add(row["by"])
        kept = {
            f
            for f, by in sources.items()
            if (len(by) > 1 if name == "many" else not any(b.endswith(_WRITER) for b in by))
        }
        return tuple(r for r in rows if _fact(r) in kept)
    return tuple(rows)


def _beside(before: bool, rows: Sequence[Binding]) -> tuple[Binding, ...]:
    """Who had an office last before, or first after somebody, where nobody else can have been between them."""
    known = [r for r in rows if (r["since"] < r["theirs"]) == before and r["since"] != r["theirs"]]
    if not known:
        return ()
    edge = (max if before else min)(r["since"] for r in known)
    nearest = tuple(r for r in known if r["since"] == edge)
    end, begin = ("until", "theirs") if before else ("their_end", "since")
    return tuple(r for r in nearest if end in r and _follows(r[end], r[begin]))


def _follows(end: str, begin: str) -> bool:
    """Whether one term of office began in the year after another's end."""
    ended, began = bounds(end), bounds(begin)
    return ended is not None and began is not None and abs((began[0] - ended[0]).days) <= _GAP


def _fact(row: Binding) -> tuple[str, str, str]:
    return row["subject"], row["predicate"], row["object"]
