"""What other sentences add to an event without telling it again: who was aboard, how it ended, where it goes.

Finds "aboard were A and B", "the crew consists of", "the flight was a success", "entered its planned orbit", "the probe
is bound for Venus". It adds to the event told last before it, or to that of the craft that it names, and is left out
where there is none.
"""

from collections.abc import Iterator

from kg.extractors._crew_focus import crew_passages
from kg.extractors._sequel_crews import crews
from kg.extractors._sequel_goals import goals
from kg.extractors._sequel_outcomes import endings
from kg.grammar import is_question
from kg.model import Document, Mentions, Sequel

EMITS = ("crewMember", "destination", "outcome")
FLIGHTS = ("Launch", "Docking", "Undocking", "Landing")


def extract(document: Document, mentions: Mentions) -> Iterator[Sequel]:
    """Yield what is added to events told before."""
    for crew in crews(document, mentions):
        slots = tuple(("crewMember", person) for person in crew.people)
        evidence = document.sentence_of(crew.token.index).span
        yield Sequel(FLIGHTS, crew.token.span, evidence, slots, about=crew.about, planned=crew.planned)
    for token, people, flight in crew_passages(document, mentions):
        if flight is None:
            slots = tuple(("crewMember", person.entity) for person in people)
            yield Sequel(FLIGHTS, token.span, document.sentence_of(token.index).span, slots, planned=None)
    for ending in endings(document, mentions):
        evidence = document.sentence_of(ending.token.index).span
        if not is_question(document, evidence):
            yield Sequel(ending.kinds, ending.token.span, evidence, outcome=ending.outcome, about=ending.about)
    for goal in goals(document, mentions):
        evidence = document.sentence_of(goal.token.index).span
        slots = (("destination", goal.place),)
        yield Sequel(("Launch",), goal.token.span, evidence, slots, about=goal.about, planned=None)
