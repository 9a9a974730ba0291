"""``kg build``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from kg.commands._io import day, inputs_or_stdin, note, read_bytes
from kg.commands._output import destination
from kg.errors import Exit, UsageError

if TYPE_CHECKING:
    from kg.model import Graph, Violation
    from kg.pipeline import Built


@dataclass(frozen=True)
class Options:
    """What the call asks for, for every article."""

    published: date | None
    url: str | None
    title: str | None
    with_text: bool
    validate: bool
    check: bool
    quiet: bool
    stacktrace: bool


@click.command(short_help="Make graphs of articles.")
@click.argument("inputs", nargs=-1, metavar="[INPUT]...", type=click.Path(allow_dash=True))
@click.option(
    "--published",
    type=day,
    metavar="DATE",
    help="The day of publication, as 2024-03-23. Never guessed.",
)
@click.option("--url", help="The article's address.")
@click.option("--title", help="The article's title.")
@click.option(
    "-o", "--output", help="A file, whose extension chooses the format, or a folder (DIR/): one file per article."
)
@click.option(
    "-f", "--format", "form", help="turtle, trig, nt, nq, jsonld, rdfxml.  [default: turtle, or by the extension]"
)
@click.option("--no-validate", is_flag=True, help="Don't check the graphs against the shapes.")
@click.option("--check", is_flag=True, help="Compare with the reference data; the verdicts are a graph of their own.")
@click.option("--infer", "with_inferred", is_flag=True, help="Add what follows by OWL RL, as a graph of its own.")
@click.option("--with-text", is_flag=True, help="Keep the article's whole text in the graph.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("--store", metavar="DIR", help="Keep the graphs in a store, made if there is none (see kg list).")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=1, help="Workers side by side, with --store.")
@click.option("--lines", is_flag=True, help="With --store: the standard input has an article a line, as JSON.")
@click.option("--retry-failed", is_flag=True, help="With --store: read again what failed before.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    published: date | None,
    url: str | None,
    title: str | None,
    output: str | None,
    form: str | None,
    no_validate: bool,
    check: bool,
    with_inferred: bool,
    with_text: bool,
    quiet: bool,
    store: str | None,
    jobs: int,
    lines: bool,
    retry_failed: bool,
) -> int:
    """Read English spaceflight news (text or HTML) and write a knowledge graph with the exact words behind every fact.

    INPUT are files, or - for the standard input. Each article has a graph of its own; Turtle, N-Triples and RDF/XML
    hold them merged, TriG, N-Quads and JSON-LD apart. A bad article never stops the others. What was found is said
    on the standard error output, and so are the graphs' violations (kg validate shows warnings, too).

    \b
    kg build article.txt --published 2024-03-23 -o article.ttl
    kg build news/*.html -o graphs/
    kg build news/ more.jsonl --store space -j 2

    With --store, inputs may also be folders, patterns and JSON Lines files; what the store has already is left alone,
    so an interrupted run goes on where it was.

    Exit code 0: done. 1: done, but a graph has violations. 3: nothing could be read. 6: some inputs could not be read.
    """
    names = inputs_or_stdin(inputs)
    if len(names) > 1 and (url or title):
        raise UsageError("--url, --title", "they belong to one article", "build the articles one by one")
    stacktrace = bool(ctx.find_root().params.get("stacktrace"))
    options = Options(published, url, title, with_text, not no_validate, check, quiet, stacktrace)
    if store is not None:
        from kg.commands._batch import Batch

        _refuse_with_store(output=output, format=form, infer=with_inferred)
        return Batch(store, jobs, lines, retry_failed).run(names, options)
    if jobs > 1 or lines or retry_failed:
        raise UsageError("kg build", "--jobs, --lines and --retry-failed need a store", "name one with --store DIR")
    where = destination(output, form)
    run = Run(options)
    for name, graphs in run.graphs(names):
        where.take(name, *graphs)
    if with_inferred:
        for graph in run.inferred(where.graphs()):
            where.take("inferred", graph)
    if run.built:
        where.finish()
    return run.code()


def _refuse_with_store(**given: str | bool | None) -> None:
    for option, value in given.items():
        if value:
            raise UsageError(f"--{option}", "doesn't go with --store", "build into the store, then query or export it")


class Run:
    """The articles one after the other, with what went wrong."""

    def __init__(self, options: Options) -> None:
        """Start a run with nothing built."""
        self.options, self.built, self.violated = options, 0, False
        self.faults: list[int] = []

    def graphs(self, names: Sequence[str]) -> Iterator[tuple[str, list["Graph"]]]:
        """The name of each article, its graph and, where asked for, its cross-check; one that fails is left out."""
        from kg.cli import report

        for name in names:
            try:
                built = self._build(name)
                checked = self._checked(built.graph)
                self._summarise(name, built, checked)
            except Exception as fault:
                self.faults.append(report(fault, self.options.stacktrace))
                continue
            self.built += 1
            yield name, [built.graph, *checked]

    def inferred(self, graphs: Sequence["Graph"]) -> Iterator["Graph"]:
        """What follows from the graphs."""
        from kg.infer import infer

        graph, contradictions = infer(graphs)
        self._judge("inferred", contradictions)
        yield graph

    def code(self) -> int:
        """The exit code of the whole run."""
        if self.faults:
            return Exit.PARTIAL if self.built else self.faults[0]
        return Exit.NO if self.violated else Exit.DONE

    def _build(self, name: str) -> "Built":
        from kg.pipeline import build_article
        from kg.read.decode import LARGEST

        options, data = self.options, read_bytes(name, LARGEST + 1)
        return build_article(
            data, name, published=options.published, url=options.url, title=options.title, with_text=options.with_text
        )

    def _checked(self, graph: "Graph") -> list["Graph"]:
        """The article's cross-check, if it is asked for."""
        if not self.options.check:
            return []
        from kg.check import check

        return [check(graph)]

    def _summarise(self, name: str, built: "Built", checked: Sequence["Graph"]) -> None:
        from kg.validate import summary, validate

        found = [f"{n} {kind}{'' if n == 1 else 's'}" for kind, n in built.counts.items()]
        line = "; ".join([f"{name}: {', '.join(found) or 'no facts'}", *_tallies(checked)])
        if not self.options.validate:
            return note(line, self.options.quiet)
        violations = validate([built.graph, *checked])
        note(f"{line}; {summary(violations)}", self.options.quiet)
        return self._judge(name, violations)

    def _judge(self, name: str, violations: Sequence["Violation"]) -> None:
        from kg.validate import render_one

        for violation in (v for v in violations if v.severity == "violation"):
            self.violated = True
            note(f"{name}: {render_one(violation)}", self.options.quiet)


def _tallies(checked: Sequence["Graph"]) -> list[str]:
    """What the cross-checks found; without one its modules are never imported."""
    if not checked:
        return []
    from kg.check import tally

    return [tally(graph) for graph in checked]
