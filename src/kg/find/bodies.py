"""Celestial bodies named by a designation: "NGC 4414", "1951 Lick", "Vesta (minor planet designation: 4 Vesta)"."""

import re

from kg import reference
from kg.find.names import Found
from kg.find.registry import Registry
from kg.model import Document, Span

BRACKET = re.compile(r"(?:^|(?<=\s))([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) \((?:[a-z -]{1,40}:? )?$")
"""A name right before the bracket that tells its designation."""
LONGEST = 80  # code points before a designation in which its short name may stand
PADDED = re.compile(r"(?<=\() | (?=\))")


def body_spans(document: Document, names: list[Found]) -> list[Span]:
    """Where designations stand, in text order, without those that the reference data knows as names."""
    known = {f.span for f in names}
    spans = [
        Span(s.span.begin + begin, s.span.begin + end)
        for s in document.sentences
        for begin, end in reference.designations(s.span.of(document.text))
    ]
    return [s for s in spans if s not in known]


def add_bodies(registry: Registry, spans: list[Span]) -> None:
    """Add the bodies of some designations, each with the short name that it explains."""
    text = registry.document.text
    for span in spans:
        name = PADDED.sub("", span.of(text))
        key = registry.local("Place", name, "CelestialBody")
        registry.add(span, key)
        before = BRACKET.search(text[max(0, span.begin - LONGEST) : span.begin])
        if before and name.endswith(" " + before[1]):
            begin = span.begin - len(before.group()) + before.start(1) - before.start()
            registry.add(Span(begin, begin + len(before[1])), key, "short")
