"""The real events as triples: a graph that only points at the articles' own nodes, so dropping it undoes it all."""

from collections.abc import Iterable, Iterator

from kg.model import Literal, Triple
from kg.terms import GRAPH, KG, PREFIXES, RDF, RDFS, TIME
from kg.world.shared import Shared
from kg.world.witness import ROLES

NAME = GRAPH + "identity"


def identity(events: Iterable[Shared]) -> tuple[Triple, ...]:
    """The triples of the events: class, kind, witnesses, and what the witnesses agree on."""
    return tuple(triple for event in events for triple in _triples(event))


def _triples(event: Shared) -> Iterator[Triple]:
    node = event.iri
    yield node, RDF.type, KG.SharedEvent
    yield node, KG.eventKind, PREFIXES["kg"] + event.kind
    yield node, RDFS.label, Literal(event.label, language="en")
    for witness in event.witnesses:
        yield node, KG.witness, witness.event
    for role in ROLES:
        for thing in event.agreed(role):
            yield node, getattr(KG, role), thing
    if len(event.statuses) == 1:
        yield node, KG.status, event.statuses[0]
    if event.time and event.time.span:
        yield node, KG.scheduledTime if event.time.scheduled else TIME.hasTime, event.time.span
