"""What stands behind a town and its state, and tells of the clause that names them.

In "carried the crew, who splashed down off Tampa, Florida, on Monday" the comma that ends the state is none that ends
the clause; the model hangs "on Monday" on "carried".
"""

from typing import TYPE_CHECKING

from kg.parse.relatives import Arcs

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken


def rejoined(doc: "Doc") -> Arcs:
    """The phrases that belong to the relative clause before them, with its verb."""
    found: Arcs = {}
    for prep in doc[3:]:
        if prep.dep_ == "prep" and doc[prep.i - 1].text == "," and (verb := _clause_before(prep)) is not None:
            found[prep.i] = (verb.i, "prep")
    return found


def _clause_before(prep: "SpacyToken") -> "SpacyToken | None":
    """The verb of the relative clause that a state between commas ends, right before a preposition."""
    state = prep.doc[prep.i - 2]
    opened = state.dep_ == "appos" and state.left_edge.i and prep.doc[state.left_edge.i - 1].text == ","
    if not opened or not prep.head.is_ancestor(state):
        return None
    return next((t for t in state.ancestors if t.dep_ == "relcl" and prep.head.is_ancestor(t)), None)
