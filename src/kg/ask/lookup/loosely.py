"""Questions that no sentence has whole: the last ways to answer one, each with a proof of its own."""

from kg.ask.answer import Answer
from kg.ask.lookup.denied import denial
from kg.ask.lookup.foremost import foremost
from kg.ask.lookup.negated import otherwise
from kg.ask.lookup.shares import Sought
from kg.ask.lookup.unmet import nearly


def loosely(sought: Sought) -> Answer | None:
    """What one sentence tells of a question: all of it but one word, that it is not so, that it was denied, or much
    more of it than any other.
    """
    return nearly(sought) or otherwise(sought) or denial(sought) or foremost(sought)
