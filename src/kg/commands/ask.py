"""``kg ask``."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.commands._io import inputs_or_stdin, put, read_bytes, stdin_bytes
from kg.errors import Exit

if TYPE_CHECKING:
    import rdflib

    from kg.ask import Answer, Evidence, Row
    from kg.model import Graph

CODES = {"answered": Exit.DONE, "nothing-known": Exit.NO, "refused": Exit.REFUSED}


@click.command(short_help="Ask a graph or an article in English.")
@click.argument("question")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option("--sparql", is_flag=True, help="Show the query that was run, too.")
def command(question: str, data: tuple[str, ...], as_json: bool, sparql: bool) -> int:
    """Answer an English question, with the words that each answer rests on.

    DATA are RDF files, folders of them, - for RDF from the standard input, or articles (.txt, .html), of which a
    graph is made on the fly. Every question is shown as it was understood; what isn't understood is refused, not
    guessed.

    \b
    kg ask "Which spacecraft docked with the ISS?" graph.ttl

    Exit code 0: answered. 1: understood, but nothing is known. 3: a file can't be read. 4: not understood.
    """
    from kg.ask import ask
    from kg.rdf import to_rdflib
    from kg.reference import catalogue

    names = inputs_or_stdin(data)
    answer = ask(question, _dataset(names), catalogue=to_rdflib([catalogue()]))
    put(_as_json(answer) if as_json else _as_text(answer, sparql))
    return CODES[answer.status]


def _dataset(names: tuple[str, ...]) -> "rdflib.Dataset":
    """The RDF files, and the graphs of the articles beside them."""
    from kg.query import load
    from kg.query.source import ARTICLES
    from kg.rdf import to_rdflib

    articles = [name for name in names if name.lower().endswith(ARTICLES)]
    dataset = load([name for name in names if name not in articles], stdin=stdin_bytes(names))
    if articles:
        for part in to_rdflib(_build(name) for name in articles).graphs():
            dataset.store.addN((*triple, dataset.graph(part.identifier)) for triple in part)
    return dataset


def _build(name: str) -> "Graph":
    from kg.pipeline import build_article
    from kg.read.decode import LARGEST

    return build_article(read_bytes(name, LARGEST + 1), name).graph


def _as_json(answer: "Answer") -> str:
    return json.dumps(asdict(answer), ensure_ascii=False, indent=2) + "\n"


def _as_text(answer: "Answer", sparql: bool) -> str:
    lines = [answer.reading] if answer.reading else []
    lines += [f"Not understood: {', '.join(answer.unknown)}"] if answer.unknown else []
    lines += [answer.note] if answer.note else []
    lines += [line for row in answer.rows for line in _row(row)]
    if answer.suggestions:
        lines += ["You can ask:", *(f"  {suggestion}" for suggestion in answer.suggestions)]
    if sparql and answer.sparql:
        lines += ["", answer.sparql.rstrip("\n")]
    return "\n".join(lines) + "\n"


def _row(row: "Row") -> list[str]:
    origin = "" if row.source == "article" else " [reference data]"
    origin += "" if row.mentioned else " [not in the articles]"
    detail = f" ({row.detail})" if row.detail else ""
    return [f"* {row.label}{detail}{origin}", *(_evidence(evidence) for evidence in row.evidence)]


def _evidence(evidence: "Evidence") -> str:
    place = f" {evidence.begin}–{evidence.end}" if evidence.begin is not None else ""
    about = ", ".join(part for part in (evidence.source, evidence.commitment, evidence.rule) if part)
    return f"    “{evidence.sentence}”{place} ({about})" if evidence.sentence else f"    ({about})"
