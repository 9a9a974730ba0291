"""Statements, and the writer's own view of them."""

from collections.abc import Mapping, Sequence

from kg.assemble.events import write_time
from kg.assemble.sheet import FACTUALITY, Sheet, concept
from kg.assemble.things import Things
from kg.model import Assessment, Literal, Span, Statement, Thing
from kg.terms import KG, PROV, RDF, SCHEMA, TIME


def write_statements(
    sheet: Sheet, things: Things, statements: Sequence[Statement], claims: Mapping[Span, Sequence[str]]
) -> None:
    """Write every statement with the claims that its words convey."""
    for statement in statements:
        node = statement_node(sheet, statement)
        sheet.add(node, RDF.type, KG.Statement)
        speaker = _agent(sheet, things, statement.speaker)
        sheet.add(node, KG.speaker, speaker)
        if statement.called:
            sheet.span(statement.called, speaker)
        sheet.add(node, SCHEMA.text, Literal(" ".join(part.of(sheet.text) for part in statement.content)))
        sheet.add(node, KG.speechAct, concept("act", statement.act))
        sheet.add(node, KG.reportingMode, concept("mode", statement.mode))
        sheet.add(node, KG.factuality, FACTUALITY[statement.factuality])
        sheet.add(node, KG.cue, sheet.span(statement.cue))
        sheet.add(node, KG.evidence, sheet.span(statement.evidence))
        _circumstances(sheet, things, node, statement)
        for trigger, told in claims.items():
            if any(part.covers(trigger) for part in statement.content):
                sheet.add(node, KG.conveys, *told)


def statement_node(sheet: Sheet, statement: Statement) -> str:
    """A statement is known by where its words begin, and whose they are."""
    return sheet.names.unique(
        "statement", repr((statement.speaker, statement.content)), str(statement.content[0].begin)
    )


def _agent(sheet: Sheet, things: Things, who: Thing) -> str:
    """Who speaks or is spoken to; a city that speaks ("Warsaw said nothing more") is an agent as well as a place."""
    node = things.of(who)
    if isinstance(who, str) and things.type(who) == "Place":
        sheet.add(node, RDF.type, KG.Agent)
    return node


def _circumstances(sheet: Sheet, things: Things, node: str, statement: Statement) -> None:
    if statement.addressee is not None:
        sheet.add(node, KG.addressee, _agent(sheet, things, statement.addressee))
    if statement.medium:
        sheet.add(node, KG.medium, concept("medium", statement.medium))
    if statement.time:
        sheet.add(node, TIME.hasTime, write_time(sheet, statement.time))


def write_assessments(
    sheet: Sheet, assessments: Sequence[Assessment], statements: Sequence[Statement], writer: str
) -> None:
    """Write the writer's stance on what somebody said."""
    for view in assessments:
        of = next((s for s in statements if any(part.overlaps(view.of) for part in s.content)), None)
        if of is None:
            continue
        node = sheet.names.local("assessment", str(view.evidence.begin), str(view.of.begin))
        sheet.add(node, RDF.type, KG.Assessment)
        sheet.add(node, KG.assesses, statement_node(sheet, of))
        sheet.add(node, KG.stance, concept("stance", view.stance))
        sheet.add(node, PROV.wasAttributedTo, writer)
        sheet.add(node, KG.factuality, FACTUALITY[view.factuality])
        sheet.add(node, KG.evidence, sheet.span(view.ground or view.evidence))
        sheet.add(node, KG.rule, Literal(view.rule))
