"""``kg explain``."""

import sys

import click

from kg.commands._io import note, put, read_bytes, stdin_bytes
from kg.errors import Exit, UsageError


@click.command(short_help="Show why something is in a graph.")
@click.argument("thing")
@click.argument("data", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--coverage", is_flag=True, help="THING is an article: list its sentences that led to no fact.")
def command(thing: str, data: tuple[str, ...], coverage: bool) -> int:
    """Show every claim about a thing: the sentence, the words meant, who says so, how surely, and by which rule.

    THING is a name or alias, an IRI, a short IRI (agency:nasa), or the IRI of one claim. DATA are RDF files,
    folders of them, or - for the standard input. Without DATA, THING is the name of an extractor, whose rule is
    shown. With --coverage, THING is an article (text or HTML, or -), and what kg did not capture of it is shown: the
    sentences with words of events or speech, dates, quantities or names that led to no fact.

    \b
    kg explain NASA article.ttl
    kg explain launches
    kg explain --coverage article.txt

    Exit code 0: explained. 1: nothing of that name is there. 3: a file can't be read.
    """
    if coverage:
        return _coverage(thing, data)
    from kg.explain import rule_text

    rule = None if data else rule_text(thing)
    if rule is not None:
        put(rule.rstrip("\n") + "\n")
        return Exit.DONE
    if not data:
        raise UsageError(thing, "is no extractor, and no data is given", "name RDF files after it")
    return _explain(thing, data)


def _coverage(article: str, others: tuple[str, ...]) -> int:
    if others:
        raise UsageError("--coverage", "it takes one article", "name the articles one by one")
    from kg.explain.coverage import coverage, render_coverage
    from kg.find import find
    from kg.pipeline import build_article
    from kg.read.decode import LARGEST

    built = build_article(read_bytes(article, LARGEST + 1), article)
    put(render_coverage(coverage(built.document, find(built.document), built.facts)))
    return Exit.DONE


def _explain(thing: str, data: tuple[str, ...]) -> int:
    from kg.explain import Index, find, near, reasons, render
    from kg.query import load
    from kg.rdf import from_rdflib
    from kg.resources import folder

    terms = Index(from_rdflib(load([folder("ontology")])))
    index = Index(from_rdflib(load(data, stdin=stdin_bytes(data))), terms)
    found = find(thing, index)
    bold = sys.stdout is not None and sys.stdout.isatty()
    put("\n".join(render(node, reasons(node, index), index, bold) for node in found))
    if not found:
        close = near(thing, index)
        note(f"kg: nothing is called {thing!r}" + (f"; did you mean {' or '.join(map(repr, close))}?" if close else ""))
    return Exit.DONE if found else Exit.NO
