"""Who signed for whom: "Norway joined the accords. Its minister Ann Berg signed them" tells of one signing.

A person or agency signs for the state that the article ties them to, if that state is told to have signed the same.
"""

from collections.abc import Sequence

from kg import reference
from kg.assemble.merge import REAL, Told, union
from kg.assemble.times import times_fit
from kg.model import Event, Mentions, Relation

TIES = frozenset({"affiliatedCountry", "memberOf"})


def signed_for(events: Sequence[Told], relations: Sequence[Relation], mentions: Mentions) -> list[Told]:
    """The events without the signings that are those of a state by its officers."""
    done = list(events)
    for told in events:
        states = _states(told.event, relations, mentions)
        whole = [i for i, other in enumerate(done) if other is not told and _is_of(told.event, other.event, states)]
        if len(whole) == 1:
            other = done[whole[0]]
            done[whole[0]] = Told(union(other.event, told.event), (*other.tellings, *told.tellings))
            done = [kept for kept in done if kept is not told]
    return done


def _is_of(event: Event, other: Event, states: set[str]) -> bool:
    """Whether an event is the signing of one of some states of the same accord."""
    pacts = set(event.filling("target")) & set(other.filling("target"))
    signed = other.kind == "Agreement" and other.status in REAL and times_fit(event, other)
    return signed and bool(pacts) and bool(states & set(other.filling("agent")))


def _states(event: Event, relations: Sequence[Relation], mentions: Mentions) -> set[str]:
    """The states of those who signed, where no state is told to have done so itself."""
    agents = event.filling("agent")
    kinds = {mentions.entities[key].type for key in agents}
    if event.kind != "Agreement" or event.status not in REAL or not agents or not kinds <= {"Person", "Agency"}:
        return set()
    bodies = {str(r.object) for r in relations if r.property in TIES and r.subject in agents}
    of_bodies = {str(r.object) for r in relations if r.property == "affiliatedCountry" and r.subject in bodies}
    listed = {state for key in (*agents, *bodies) for state in reference.states(key)}
    return bodies | of_bodies | listed
