"""Reasons as text."""

from collections.abc import Sequence

from kg.explain.index import Index, short
from kg.explain.reasons import Reason
from kg.explain.rules import rule_text

MARKS = ("«", "»")
BOLD = ("\x1b[1m", "\x1b[0m")


def render(thing: str, found: Sequence[Reason], index: Index, bold: bool = False) -> str:
    """A thing with its reasons; the words that are meant stand between « and », or in bold for a terminal."""
    head = f"{index.label(thing)} ({', '.join(part for part in (index.kind(thing), short(thing)) if part)})"
    if not found:
        return f"{head}\n  mentioned only: no claim is about it\n"
    return "\n".join([head, *(_reason(reason, BOLD if bold else MARKS) for reason in found)]) + "\n"


def _reason(reason: Reason, marks: tuple[str, str]) -> str:
    place = f"  [{reason.begin}–{reason.begin + len(reason.sentence)}]" if reason.begin is not None else ""
    rule = (rule_text(reason.rule) or "").partition("\n")[0]
    lines = [
        f"  {reason.fact}",
        f"    “{_marked(reason, marks)}”{place}",
        f"    source: {reason.source}; commitment: {reason.commitment}",
        f"    rule: {reason.rule}{': ' + rule if rule else ''}" if reason.rule else "",
    ]
    return "\n".join(line for line in lines if line)


def _marked(reason: Reason, marks: tuple[str, str]) -> str:
    opening, closing = marks
    text, done = "", 0
    for mark in reason.marks:
        text += (
            _printable(reason.sentence[done : mark.begin]) + opening + _printable(mark.of(reason.sentence)) + closing
        )
        done = mark.end
    return text + _printable(reason.sentence[done:])


def _printable(text: str) -> str:
    """The text without line breaks; an article's own control characters never reach a terminal."""
    return "".join(c if c.isprintable() else " " for c in text)
