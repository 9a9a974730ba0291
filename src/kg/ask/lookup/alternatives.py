"""What may be chosen from in a question: "manual or automatic", "ESA or Roscosmos"."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.lookup.needs import Need


def either(needs: Sequence[Need], choices: Sequence[int]) -> list[Need] | None:
    """The needs with those beside each "or" as one that each of them meets; None where they are not of one kind."""
    found = list(needs)
    for at in reversed(choices):
        if not 0 < at < len(found) or found[at - 1].kind != found[at].kind or found[at].kind == "moment":
            return None
        found[at - 1 : at + 1] = [_one(found[at - 1], found[at])]
    return found


def _one(left: Need, right: Need) -> Need:
    """One need of two: what means the same as one of them is no answer, and it must stand in the sentence itself."""
    return replace(
        left,
        words=f"{left.words} or {right.words}",
        forms=left.forms + right.forms,
        alike=left.alike + right.alike,
        things=left.things + right.things,
        near=left.kind == "name",
        here=left.kind == "name",
        role="",
        itself=left.kind == "name",
    )
