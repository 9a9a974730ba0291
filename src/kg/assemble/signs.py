"""Symbols in three layers: the sign, its being shown, and how somebody reads it."""

from collections.abc import Iterator, Sequence

from kg import reference
from kg.assemble.events import SCHEDULED, write_time
from kg.assemble.sheet import FACTUALITY, Sheet, concept, label
from kg.assemble.sources import OF_STATUS
from kg.assemble.things import Things
from kg.model import Literal, Sign
from kg.terms import KG, PROV, RDF, RDFS, SKOS, TIME

VEHICLES = {"Spacecraft": KG.spacecraft, "LaunchVehicle": KG.launchVehicle}
"""Class of what bears a sign -> the role that it also plays in the display."""


def write_signs(sheet: Sheet, things: Things, signs: Sequence[Sign], writer: str) -> None:
    """Write every symbol, each telling of its display and each reading of it."""
    displays: dict[tuple[object, ...], str] = {}
    for sign in signs:
        node = sheet.names.unique("symbol", f"{sign.kind}{sign.name}{sign.mention}", sign.kind, sign.name)
        sheet.add(node, RDF.type, KG.SymbolPart if sign.part else KG.Symbol)
        sheet.add(node, SKOS.prefLabel, label(sign.name))
        sheet.add(node, KG.symbolType, concept("symbol", sign.kind))
        sheet.add(node, KG.evidence, sheet.span(sign.evidence))
        sheet.span(sign.mention, node)
        if sign.symbol_of is not None:
            owner = things.of(sign.symbol_of, KG.UnnamedThing)
            sheet.add(node, KG.symbolOf, owner)
            sheet.claim((node, KG.symbolOf, owner), writer, "CT+", [sign.evidence], sign.rule)
        if sign.displayed_on is not None or sign.display:
            kind = "naming" if sign.kind == "name" else "display"
            together = (kind, sign.evidence, sign.displayed_on, sign.display, sign.status)
            if together not in displays:
                displays[together] = sheet.names.unique(kind, f"{sign.kind}{sign.mention}", sign.name)
                sheet.add(displays[together], RDFS.label, label(f"{kind} of {sign.name}"))
            shown = displays[together]
            _write_display(sheet, things, shown, node, sign, writer)
        _write_reading(sheet, things, node, sign)


def _write_display(sheet: Sheet, things: Things, shown: str, node: str, sign: Sign, writer: str) -> None:
    """Write the showing of a sign; signs shown in one sentence on one thing share the node ``shown``. A name's is no
    event.
    """
    is_name = sign.kind == "name"
    facts = [(RDF.type, KG.Naming if is_name else KG.SymbolDisplay), (KG.symbol, node), *_slots(sheet, things, sign)]
    sheet.add(shown, KG.status, concept("status", sign.status))
    if not is_name:
        sheet.add(shown, KG.displayMode, concept("display", sign.display or "unspecified"))
    sheet.add(shown, KG.evidence, sheet.span(sign.evidence))
    for predicate, o in facts:
        sheet.add(shown, predicate, o)
        sheet.claim((shown, predicate, o), writer, OF_STATUS[sign.status], [sign.evidence], sign.rule)


def _slots(sheet: Sheet, things: Things, sign: Sign) -> Iterator[tuple[str, str]]:
    """What bears the sign, who shows it, where and when."""
    if sign.displayed_on is not None:
        yield KG.displayedOn, (bearer := things.of(sign.displayed_on, KG.UnnamedThing))
        role = _role(things, sign.displayed_on) if isinstance(sign.displayed_on, str) else None
        if role is not None and sign.kind != "name":
            yield role, bearer
    yield from ((KG.agent, things.iri(key)) for key in sign.agent)
    yield from ((KG.place, things.iri(key)) for key in sign.place)
    if sign.time:
        yield (KG.scheduledTime if sign.status in SCHEDULED else TIME.hasTime), write_time(sheet, sign.time)


def _role(things: Things, bearer: str) -> str | None:
    """What the bearer of a sign is in its display besides: a craft, or as a module of a station where it is shown."""
    return KG.place if reference.is_part(bearer) else VEHICLES.get(things.type(bearer))


def _write_reading(sheet: Sheet, things: Things, node: str, sign: Sign) -> None:
    """Write what a sign is read as, and by whom; where nobody is said to, the article explains it."""
    if sign.stands_for is None:
        return
    reading = sheet.names.unique("reading", f"{sign.kind}{sign.mention}", sign.name)
    sheet.add(reading, RDF.type, KG.Interpretation)
    sheet.add(reading, KG.interprets, node)
    if isinstance(sign.stands_for, str):
        sheet.add(reading, KG.standsFor, things.iri(sign.stands_for))
    else:
        sheet.add(reading, KG.meaning, Literal(sign.stands_for.of(sheet.text)))
    if sign.interpreted_by is None:
        sheet.add(reading, PROV.wasDerivedFrom, sheet.names.article)
    else:
        sheet.add(reading, PROV.wasAttributedTo, things.of(sign.interpreted_by))
    sheet.add(reading, KG.factuality, FACTUALITY[OF_STATUS[sign.status] if sign.kind == "name" else "CT+"])
    sheet.add(reading, KG.evidence, sheet.span(sign.evidence))
    sheet.add(reading, KG.rule, Literal(sign.rule))
    if sign.device:
        sheet.add(reading, KG.device, concept("device", sign.device))
