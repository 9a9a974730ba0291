"""Bodies that many states have by one name: "the Senate", "the Air Force" in an article on another state."""

from collections import Counter
from collections.abc import Sequence

from kg import reference
from kg.find.names import Found, Sense
from kg.model import Document

COMMON = frozenset({
    "Senate", "Air Force", "Navy", "Army", "Space Force", "Congress", "Coast Guard", "Marine Corps", "Supreme Court",
})  # fmt: skip
"""Names that are one state's in the reference data and any state's in its own press."""


def states_named(document: Document, names: Sequence[Found]) -> Counter[str]:
    """How often each state is named, by itself or by a body of it that bears no common name."""
    told: Counter[str] = Counter()
    for name in names:
        if len(name.senses) == 1 and name.senses[0].sure and name.span.of(document.text) not in COMMON:
            told.update(reference.states(name.senses[0].iri))
    return told


def of_state_told(document: Document, name: Found, sense: Sense, told: Counter[str]) -> bool:
    """Whether a body of a common name may be the one known: no other state is named more than its own."""
    own = reference.states(sense.iri)
    if name.span.of(document.text) not in COMMON or not own or sense.type == "Country":
        return True
    others = max((count for state, count in told.items() if state not in own), default=0)
    return others <= max(told[state] for state in own)
