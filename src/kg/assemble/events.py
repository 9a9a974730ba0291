"""Events as n-ary nodes: status, participants, time and outcome, each with its claims."""

from collections.abc import Sequence
from dataclasses import replace

from kg import timex
from kg.assemble.merge import CENTRAL, Told
from kg.assemble.sheet import Sheet, concept, label
from kg.assemble.sources import OF_STATUS, source_of
from kg.assemble.things import Things
from kg.model import Event, Literal, Span, Statement, Time
from kg.terms import KG, RDF, RDFS, TIME, XSD

SCHEDULED = frozenset({"planned", "postponed", "possible"})
KIND_WORDS = {"ScheduleChange": "schedule change", "SymbolDisplay": "display"}


def write_events(
    sheet: Sheet, things: Things, events: Sequence[Told], statements: Sequence[Statement], writer: str
) -> dict[Span, list[str]]:
    """Write every event; gives the claims told at each trigger, for the statements that convey them."""
    claims: dict[Span, list[str]] = {}
    for told in events:
        node = _node(sheet, things, told.event)
        _describe(sheet, things, node, told)
        for telling in told.tellings:
            source = source_of(telling.trigger, statements).statement
            speaker = things.of(source.speaker) if source else writer
            found = _claims(sheet, things, node, told.event, telling, speaker)
            claims.setdefault(telling.trigger, []).extend(found)
    return claims


def _node(sheet: Sheet, things: Things, event: Event) -> str:
    owner = f"{event.kind}{event.trigger}{event.time and event.time.value}"
    return sheet.names.unique(event.kind, owner, *(things.name(k) for k in _central(event)[:2]))


def _central(event: Event) -> list[str]:
    for role in CENTRAL.get(event.kind, ()):
        if keys := event.filling(role):
            return keys
    return []


def _describe(sheet: Sheet, things: Things, node: str, told: Told) -> None:
    event = told.event
    sheet.add(node, RDF.type, getattr(KG, event.kind))
    sheet.add(node, RDFS.label, label(_title(things, event)))
    sheet.add(node, KG.status, concept("status", event.status))
    sheet.add(node, KG.evidence, *(sheet.span(t.evidence) for t in told.tellings))
    sheet.span(event.trigger, node)
    for predicate, value in _facts(sheet, things, event):
        sheet.add(node, predicate, value)


def _title(things: Things, event: Event) -> str:
    kind = KIND_WORDS.get(event.kind, event.kind.lower())
    names = ", ".join(things.name(k) for k in _central(event)[:3])
    return f"{kind} of {names}" if names else kind


def _facts(sheet: Sheet, things: Things, event: Event) -> list[tuple[str, str]]:
    facts = [(getattr(KG, role), things.iri(key)) for role, key in event.slots]
    if event.time:
        timed = KG.scheduledTime if event.status in SCHEDULED else TIME.hasTime
        facts.append((timed, write_time(sheet, event.time)))
    if event.outcome:
        facts.append((KG.outcome, concept("outcome", event.outcome)))
    return facts


def _claims(sheet: Sheet, things: Things, node: str, whole: Event, telling: Event, speaker: str) -> list[str]:
    """What one telling says of the event: only its own slots, at its own commitment."""
    factuality = OF_STATUS[telling.status]
    said = [(RDF.type, getattr(KG, telling.kind))]
    said += [(getattr(KG, role), things.iri(key)) for role, key in telling.slots]
    if telling.outcome:
        said.append((KG.outcome, concept("outcome", telling.outcome)))
    if telling.time and whole.time:
        timed = KG.scheduledTime if whole.status in SCHEDULED else TIME.hasTime
        said.append((timed, write_time(sheet, whole.time)))
    return [sheet.claim((node, p, o), speaker, factuality, [telling.evidence], telling.rule) for p, o in said]


def write_time(sheet: Sheet, time: Time) -> str:
    """The node of a time: its words, its value (to the day, if the day is named and no clock time), and its bounds
    where they are fully known.
    """
    time = replace(time, value=timex.day_of(time.value))
    names = sheet.names
    node = names.unique("time", time.value, str(time.span.begin), str(time.span.end))
    sheet.add(node, RDF.type, KG.TimeSpan)
    sheet.add(node, RDFS.label, label(time.span.of(sheet.text)))
    sheet.add(node, KG.timexValue, Literal(time.value))
    if bounds := timex.bounds(time.value):
        for predicate, moment in zip((KG.earliest, KG.latest), bounds, strict=True):
            sheet.add(node, predicate, Literal(moment, XSD.dateTime))
    if time.relative or "X" in time.value:
        sheet.add(node, KG.anchor, names.article)
    return node
