"""Who flew on what: people and the missions or ships they were aboard, and who stood by as a backup.

Finds "flew on STS-98", "served as flight engineer on Expedition 20", "commanded Apollo 9", "was a member of the
Gemini 7 crew", "his first spaceflight was STS-104", "backup commander of Soyuz T-2". Who only worked on a mission,
watched it or is to fly one day is none of its crew.
"""

import re
from collections.abc import Iterator

from kg import reference
from kg.extractors._flight_crew import crew
from kg.extractors._flight_path import Path
from kg.extractors._flight_words import LISTED
from kg.grammar import head_token
from kg.model import Document, Mention, Mentions, Relation, Span

BRACKETED = re.compile(r"\([^()]*\d[^()]*\)")
"""The dates behind a flight in a list."""
EMITS = ("crewMember", "backupCrewMember", "memberOf")


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield every person with a flight that the sentence puts them on."""
    before: Mention | None = None
    told: list[tuple[Mention, str]] = []
    for flight in (m for m in mentions.names if _is_flight(mentions, m)):
        token = head_token(document, flight.span)
        own = crew(Path(document, mentions, flight, token)) if token else []
        told = own or (told if before and _listed(document, mentions, before, flight) else [])
        before = flight
        for person, name in told:
            yield from _relations(document, mentions, flight, person, name)


def _is_flight(mentions: Mentions, mention: Mention) -> bool:
    """Whether people may fly on it: a mission, or a ship that isn't known as uncrewed or as a whole family."""
    if mention.form not in {"name", "short"} or mentions.type_of(mention) not in {"Mission", "Spacecraft"}:
        return False
    known = reference.entry(mention.entity)
    if known is None or known.type == "Mission":
        return True
    return known.facts.get("spacecraftType") == ("craft-crew",) and "model" in known.facts


def _listed(document: Document, mentions: Mentions, before: Mention, flight: Mention) -> bool:
    """Whether two flights stand in a list ("STS-7 in June 1983, STS-8 in 1984"): what holds for one holds for both."""
    if document.sentence_at(before.span.begin) != document.sentence_at(flight.span.begin):
        return False
    begin, end = before.span.end, max(before.span.end, flight.span.begin)
    for time in reversed(mentions.times_in(Span(begin, end))):
        if document.text[time.span.end : end].strip(" ,") in {"", "and"}:
            end, gap = time.span.begin, True
            break
    else:
        gap = False
    words = BRACKETED.sub(" ", Span(begin, end).of(document.text)).replace(",", " , ").replace("/", " / ").split()
    return len(words) < 4 and all(w in (LISTED | {"in", "on"} if gap else LISTED) for w in words)


def _relations(
    document: Document, mentions: Mentions, flight: Mention, person: Mention, name: str
) -> Iterator[Relation]:
    evidence = document.sentence_at(flight.span.begin).span
    mission = mentions.type_of(flight) == "Mission"
    if name == "backupCrewMember" or not mission or name == "crewMember":
        yield Relation(flight.entity, "crewMember" if name == "memberOf" else name, person.entity, evidence)
    if mission and name != "backupCrewMember":
        yield Relation(person.entity, "memberOf", flight.entity, evidence)
