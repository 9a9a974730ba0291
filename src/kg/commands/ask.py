"""``kg ask``."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands._io import day, inputs_or_stdin, put, read_bytes, stdin_bytes
from kg.errors import Exit, UsageError

if TYPE_CHECKING:
    from kg.ask import Answer, Evidence, Row
    from kg.ask.knowledge import Knowledge
    from kg.model import Graph

NEAREST = "The nearest that the articles say, which may be no answer:"
CODES = {"answered": Exit.DONE, "nothing-known": Exit.NO, "refused": Exit.REFUSED}


@click.command(short_help="Ask a graph or an article in English.")
@click.argument("question")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--store", type=click.Path(path_type=Path), help="Ask the articles of this store instead of files.")
@click.option("--published", type=day, metavar="DATE", help="The day an article given as text was published.")
@click.option("--url", help="The address of an article given as text.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option("--sparql", is_flag=True, help="Show the query that was run, too.")
def command(
    question: str,
    data: tuple[str, ...],
    store: Path | None,
    published: date | None,
    url: str | None,
    as_json: bool,
    sparql: bool,
) -> int:
    """Answer an English question, with the words that each answer rests on.

    DATA are RDF files, folders of them, - for RDF from the standard input, or articles (.txt, .html), of which a
    graph is made on the fly. Every question is shown as it was understood; what isn't understood is refused, not
    guessed. Where there is no answer, the sentences that come nearest to the question are shown.

    \b
    kg ask "Which spacecraft docked with the ISS?" graph.ttl
    kg ask "When did Luna-25 launch?" --store space

    Exit code 0: answered. 1: understood, but nothing is known. 3: a file can't be read. 4: not understood.
    """
    answer = _knowledge(data, store, published, url).ask(question)
    put(_as_json(answer) if as_json else _as_text(answer, sparql, bool(store) or len(data) > 1))
    return CODES[answer.status]


def _knowledge(data: tuple[str, ...], store: Path | None, published: date | None, url: str | None) -> "Knowledge":
    if store:
        if data or published or url:
            raise UsageError("--store", "is asked instead of files", "leave DATA, --published and --url out")
        from kg.ask.stored import stored

        return stored(store)
    from kg.ask.data import in_memory
    from kg.ask.knowledge import prepare
    from kg.reference import catalogue

    return prepare(in_memory(_graphs(inputs_or_stdin(data), published, url)), in_memory([catalogue()]))


def _graphs(names: tuple[str, ...], published: date | None, url: str | None) -> "Iterator[Graph]":
    """What the RDF files hold, and the graphs of the articles beside them."""
    from kg.query import load
    from kg.query.source import ARTICLES
    from kg.rdf import from_rdflib

    articles = [name for name in names if name.lower().endswith(ARTICLES)]
    if (published or url) and len(articles) != 1:
        raise UsageError("--published, --url", "belong to one article", "give one .txt or .html file with them")
    yield from (_build(name, published, url) for name in articles)
    if others := [name for name in names if name not in articles]:
        yield from from_rdflib(load(others, stdin=stdin_bytes(names)))


def _build(name: str, published: date | None, url: str | None) -> "Graph":
    from kg.pipeline import build_article
    from kg.read.decode import LARGEST

    return build_article(read_bytes(name, LARGEST + 1), name, published=published, url=url).graph


def _as_json(answer: "Answer") -> str:
    return json.dumps(asdict(answer), ensure_ascii=False, indent=2) + "\n"


def _as_text(answer: "Answer", sparql: bool, several: bool) -> str:
    """For people; ``several`` articles are told apart by their headlines."""
    lines = [answer.reading] if answer.reading else []
    lines += [f"Not understood: {', '.join(answer.unknown)}"] if answer.unknown else []
    lines += [answer.note] if answer.note else []
    lines += [line for row in answer.rows for line in _row(row, several)]
    lines += [NEAREST] if answer.nearest else []
    lines += [_evidence(evidence, several) for evidence in answer.nearest]
    if answer.suggestions:
        lines += ["You can ask:", *(f"  {suggestion}" for suggestion in answer.suggestions)]
    if sparql and answer.sparql:
        lines += ["", answer.sparql.rstrip("\n")]
    return "\n".join(lines) + "\n"


def _row(row: "Row", several: bool) -> list[str]:
    origin = "" if row.source == "article" else " [reference data]"
    origin += "" if row.mentioned else " [not in the articles]"
    detail = f" ({row.detail})" if row.detail else ""
    return [f"* {row.label}{detail}{origin}", *(_evidence(evidence, several) for evidence in row.evidence)]


def _evidence(evidence: "Evidence", several: bool) -> str:
    place = f" {evidence.begin}–{evidence.end}" if evidence.begin is not None else ""
    about = ", ".join(part for part in (evidence.source, evidence.commitment, evidence.rule) if part)
    article = ", ".join(part for part in (evidence.headline, evidence.issued) if part)
    place += f" in “{article}”" if article and several else ""
    return f"    “{evidence.sentence}”{place} ({about})" if evidence.sentence else f"    ({about})"
