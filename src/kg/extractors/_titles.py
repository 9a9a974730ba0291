"""The roles that words name: "astronaut", "chief executive officer"."""

from collections.abc import Sequence

from kg import lexicon
from kg.model import Token

LONGEST_ROLE = 4  # words: "chief executive officer" with a hyphen


def told_roles(tokens: Sequence[Token]) -> list[str]:
    """The roles that words name, the longest phrase at each place ("director general" names no general)."""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        size = next(
            (n for n in range(LONGEST_ROLE, 0, -1) if at + n <= len(tokens) and told_role(tokens[at : at + n])), 0
        )
        if size and not (size == 1 and _is_rank(tokens[at : at + 2])) and (role := told_role(tokens[at : at + size])):
            found.append(role)
        at += size or 1
    return list(dict.fromkeys(found))


def _is_rank(tokens: Sequence[Token]) -> bool:
    """ "Deputy" in "deputy manager": no member of a parliament, but what comes before the role."""
    return len(tokens) == 2 and tokens[0].lower == "deputy" and tokens[1].pos in {"NOUN", "ADJ"}


def told_role(tokens: Sequence[Token]) -> str | None:
    """The role that just these words name, or their last after a hyphen ("vice-president")."""
    roles = lexicon.roles()
    words = " ".join(t.lower for t in tokens).replace(" - ", "-")
    return roles.get(words) or roles.get(words.rpartition("-")[2])
