"""How well kg finds who launched or lost what, when and where: the SSA corpus of space news sentences.

    python benchmarks/ssa.py DATA_DIR [test|valid|train]

DATA_DIR is ``data/`` of a copy of github.com/cognitiveailab/ssa-corpus, ``{launch,failure,decom}/{test,valid}.txt``.
A sentence is read as an article of its own; what its graph says of events becomes labelled spans. A span is right when
its words and its label are those of the gold, as seqeval counts. "every name" takes all names of a fitting class,
whatever they do in the sentence: it tells what the finder of names misses from what the extractors miss.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import groupby, pairwise, takewhile
from pathlib import Path
from typing import NamedTuple

from rdflib import Graph, URIRef
from rdflib.term import Node

from kg import reference
from kg.errors import InputError
from kg.grammar import SUBJECTS, head_token, noun_phrase
from kg.model import Document, Span, Token
from kg.pipeline import Built, build_article
from kg.rdf import to_rdflib
from kg.terms import ID, ITSRDF, KG, KGV, RDF, TIME

CLASSES = {
    **dict.fromkeys((KG.Spacecraft, KG.Payload, KG.SpaceStation), "Satellite"),
    **dict.fromkeys((KG.LaunchSite, KG.LaunchPad), "LaunchSite"),
    **dict.fromkeys((KG.Agency, KG.Company, KG.Organization, KG.Country), "Org"),
    KG.LaunchVehicle: "LaunchVehicle",
}
"""What a class of kg's is called there; countries are those that launch ("India launched")."""
SLOTS = {
    "launch": ("Satellite", "Date", "Org", "LaunchSite", "LaunchVehicle", "Orbit"),
    "failure": ("Satellite", "Date", "Org", "LaunchVehicle", "FailureType"),
    "decom": ("Satellite", "Date", "Org"),
}
"""The parts of the corpus and their labels."""
PARTICIPANTS = (KG.spacecraft, KG.launchVehicle, KG.target, KG.carries, KG.agent)
CLOSING = re.compile(r"[,.;:?!)\]%…]|\.;|'s|n't|'re|'|’|-\d+")
BRACKET = re.compile(r" \((?:[A-Z0-9‘'“][^()\s]*)(?: [A-Z0-9/][^()\s]*| /| of)*\)")
"""A name's other name or number, in brackets behind it: a part of the span there."""
GLOSSED = frozenset({"Satellite", "LaunchVehicle", "Org", "Orbit"})
KIND = re.compile(r"[^A-Z]+|.*-[a-z]{4,}|Satellites?")
"""What a thing is, and not its name: "12-year-old", "Earth-observing"."""
MARGINS = frozenset("the a an its their 's ’s".split())
CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d.*|\d{1,2}[ap]m|[ap]\.?m\.?|[A-Z]{2,3}T|[A-Z]{2,4}|[()|]|on|at|local|time|night|morning|evening|afternoon|early"
)
"""What parts a day from its hour, and the hour itself."""
FAILURES = frozenset("failure failures malfunction loss problem problems".split())
KINDS = frozenset(
    "failed technical partial premature electrical mechanical in-orbit on-orbit on in orbit mission-ending".split()
)
"""Adjectives that tell of what kind a failure is."""
GLUE = ".;"
"""What the corpus puts between sentences of several articles."""
PUBLISHED = date(2015, 6, 1)
"""A day for "last month" to count from. Only the words of a time are scored, so any day does."""
Example = list[tuple[str, str]]
"""A sentence of the corpus, or several: words and their BIO tags."""


class Slot(NamedTuple):
    """A labelled stretch of words: the first, the one behind the last."""

    first: int
    last: int
    label: str


def examples(lines: Iterable[str]) -> Iterator[Example]:
    """The sentences of a BIO file."""
    for filled, rows in groupby(lines, lambda line: bool(line.strip())):
        if filled:
            yield [(word, tag) for word, _, tag in (row.strip("\n").rpartition(" ") for row in rows)]


def gold_slots(example: Example) -> set[Slot]:
    """The labelled spans of a sentence; an I without its B begins a span, as in seqeval."""
    found, first, label = set(), 0, ""
    for i, (_, tag) in enumerate([*example, ("", "O")]):
        if tag != f"I-{label}":
            if label:
                found.add(Slot(first, i, label))
            first, label = i, tag[2:]
    return found


def running_text(words: Iterable[str]) -> tuple[str, list[Span]]:
    """The words as an article would print them, and where each stands."""
    text, spans, before = "", [], ""
    for word in words:
        close = not text or CLOSING.fullmatch(word) or before in {"(", "[", "$"}
        clitic = before in {"'", "’"} and word in {"s", "t", "re"}
        text += "" if close or clitic else " "
        spans.append(Span(len(text), len(text) + len(word)))
        text += "." if word == GLUE else word
        before = word
    return text, spans


class View:
    """An article's graph as this schema sees it: mentions by thing, labels by class."""

    def __init__(self, built: Built) -> None:
        """Index an article's graph by its mentions."""
        self.document: Document = built.document
        self.data: Graph = to_rdflib([built.graph]).graph(URIRef(built.graph.name))
        self.spans: dict[Node, list[Span]] = {}
        for mention, thing in self.data.subject_objects(URIRef(ITSRDF.taIdentRef)):
            begin, end = str(mention).rsplit("_", 2)[1:]
            self.spans.setdefault(thing, []).append(Span(int(begin), int(end)))
        self.owners: set[Span] = {
            span for thing, spans in self.spans.items() if self.label(thing) == "Org" for span in spans
        }

    def objects(self, subject: Node, *properties: str) -> list[Node]:
        """What a node has by any of the properties."""
        return [o for p in properties for o in self.data.objects(subject, URIRef(p))]

    def label(self, thing: Node) -> str | None:
        """What the schema calls a thing."""
        classes = sorted(str(c) for c in self.objects(thing, RDF.type))
        if KG.Place in classes and any("orbit" in s.of(self.document.text).lower() for s in self.spans.get(thing, ())):
            return "Orbit"
        return next((CLASSES[c] for c in classes if c in CLASSES), None)

    def names(self, thing: Node) -> Iterator[Span]:
        """Where a thing is named, without its kind ("Delta II" of "the Delta II rocket"); a description is no name."""
        label = self.label(thing)
        for span in self.spans.get(thing, ()):
            head = head_token(self.document, span) if label == "Orbit" else None
            wide = noun_phrase(self.document, head) if head else span  # "inclined geosynchronous orbit"
            words = self.document.between(wide if wide.covers(span) else span)
            if label in {"Orbit", "LaunchSite"}:
                yield from trimmed(words, lambda t: t.lower in MARGINS)
                continue
            numbered = any(c.isdigit() for c in span.of(self.document.text))
            for name in trimmed(words, is_kind_or_satellite if numbered else is_kind):
                if name not in self.owners - {span} and not KIND.fullmatch(name.of(self.document.text)):
                    yield name

    def in_evidence(self, event: Node, span: Span) -> bool:
        """Whether words stand in the evidence of an event; owners and operators do in failures there, however tied."""
        cut = (str(mention).rsplit("_", 2)[1:] for mention in self.objects(event, KG.evidence))
        return any(Span(int(begin), int(end)).covers(span) for begin, end in cut)

    def events(self, part: str) -> list[Node]:
        """The events that a part of the corpus is about."""
        launches, faults = (list(self.data.subjects(URIRef(RDF.type), URIRef(c))) for c in (KG.Launch, KG.Anomaly))
        ill = {URIRef(KGV.outcome_failure), URIRef(KGV.outcome_partial)}
        undone = URIRef(KGV.status_not_occurred)
        failed = [e for e in launches if ill & set(self.objects(e, KG.outcome)) or undone in self.objects(e, KG.status)]
        ends = list(self.data.subjects(URIRef(RDF.type), URIRef(KG.Decommissioning)))
        return {"launch": launches, "failure": faults + failed, "decom": ends}[part]


def is_kind(word: Token) -> bool:
    """Whether a word at the end of a name is an article, or says what the thing is."""
    return (word.text.isalpha() and word.text.islower()) or word.lower in MARGINS


def is_kind_or_satellite(word: Token) -> bool:
    """The same behind a number, where the kind may be written large: "Galaxy 15 Satellite"."""
    return is_kind(word) or word.lower in {"satellite", "satellites"}


def told(view: View, part: str) -> Iterator[tuple[Span, str]]:
    """The labelled spans of characters that the graph's events give."""
    for event in view.events(part):
        direct = view.objects(event, *PARTICIPANTS)
        whose = [
            o
            for thing in direct
            for o in view.objects(thing, KG.operator, KG.manufacturer, KG.affiliatedCountry, KG.carries)
        ]
        for thing in [*direct, *whose, *view.objects(event, KG.destination)]:
            yield from ((span, label) for label in [view.label(thing)] if label for span in view.names(thing))
        for place in sites(view, view.objects(event, KG.place)):
            yield from ((span, "LaunchSite") for span in view.names(place))
        for time in view.objects(event, TIME.hasTime, KG.scheduledTime):
            begin, end = str(time).rsplit("-", 2)[1:]
            yield from ((span, "Date") for span in days(view.document, Span(int(begin), int(end))))
        if part != "launch":
            yield from ((span, "Org") for span in view.owners if view.in_evidence(event, span))
        if part == "failure":
            names = [span for span, _ in every_name(view)]
            for span in view.spans.get(event, ()):
                launch = (event, URIRef(RDF.type), URIRef(KG.Launch)) in view.data
                yield from ((kind, "FailureType") for kind in failing(view.document, span, names, launch))


def sites(view: View, places: list[Node]) -> list[Node]:
    """The launch sites among places; where none is named, its pad or else its town stands for it."""
    named = [place for place in places if view.label(place) == "LaunchSite"]
    whole = [site for site in named if KG.LaunchPad not in map(str, view.objects(site, RDF.type))]
    towns = [place for place in places if view.label(place) is None]
    around = {o for town in towns for o in view.objects(town, KG.locatedIn)} | {
        URIRef(f"{ID}{o}") for town in towns for o in wider(str(town).removeprefix(ID))
    }
    return whole or named or [town for town in towns if town not in around]


def wider(key: str) -> tuple[str, ...]:
    """Where a place lies by the reference data."""
    known = reference.entry(key)
    return known.facts.get("locatedIn", ()) if known else ()


def every_name(view: View) -> Iterator[tuple[Span, str]]:
    """The labelled spans of all names."""
    for thing in view.spans:
        if label := view.label(thing):
            yield from ((span, label) for span in view.names(thing))


def trimmed(words: list[Token], drop: Callable[[Token], bool]) -> Iterator[Span]:
    """What is left of words without those at either end that are to be dropped."""
    if kept := [word.span for word in words if not drop(word)]:
        yield Span(kept[0].begin, kept[-1].end)


def days(document: Document, span: Span) -> Iterator[Span]:
    """A time without its hours, which the corpus leaves out of a date; nothing if it has only hours."""
    parts = groupby(document.between(span), lambda t: bool(CLOCK.fullmatch(t.text)))
    day = max(([*run] for hours, run in parts if not hours), key=len, default=[])
    yield from trimmed(day, lambda t: t.text in {",", "the"})


def failing(document: Document, trigger: Span, names: list[Span], launch: bool) -> Iterator[Span]:
    """What the corpus calls the type of a failure: "lost contact", "failed to deliver", "failure of its battery".

    That a named thing failed or was lost, or its failure, is no type; nor is the launch that fails.
    """
    word = (document.between(trigger) or document.tokens)[-1]
    if word.pos == "VERB":
        yield from _failing_verb(document, word, names, launch)
        return
    above = document.head(word)
    if launch and word.dep == "compound" and above.lower in FAILURES:
        word = above  # "the launch failure"
    phrase = document.between(Span(noun_phrase(document, word).begin, word.span.end))
    kinds = takewhile(lambda t: t.text.islower() and t.lower not in MARGINS and _is_kind(t), reversed(phrase[:-1]))
    begin = min([word.span.begin, *(t.span.begin for t in kinds)])
    behind = [document.subtree(of) for of in document.children(word, "prep") if of.lower in {"of", "in", "with"}]
    ends = [part[-1].span.end for part in behind[:1] if word.lower in FAILURES]
    whole = Span(begin, max([word.span.end, *ends]))
    if any(whole.overlaps(name) for name in names):
        whole = Span(begin, word.span.end)
    if whole.begin < word.span.begin or whole.end > word.span.end or not word.lower.startswith("failure"):
        yield whole


def _is_kind(word: Token) -> bool:
    """Whether a word before "failure" tells its kind ("engine", "partial"), not how bad or new it is ("outright")."""
    return word.pos in {"NOUN", "PUNCT"} or word.lower in KINDS


def _failing_verb(document: Document, verb: Token, names: list[Span], launch: bool) -> Iterator[Span]:
    """ "failed to deliver", "lost contact", "crashed"; of "the launch failed" the launch."""
    what = list(document.children(verb, "xcomp", "dobj"))
    above = document.head(verb)
    subjects = [t for t in document.children(verb, *SUBJECTS) if t.text.islower() and t.pos == "NOUN"]
    if verb.dep == "xcomp" and above.lemma == "fail":
        yield Span(above.span.begin, max(verb.span.end, above.span.end))
    elif what and not (launch and verb.lemma != "fail"):
        yield Span(verb.span.begin, max(what[0].span.end, verb.span.end))
    elif verb.lemma == "fail":
        phrases = [(t.span, noun_phrase(document, t)) for t in subjects]
        yield from (span for span, phrase in phrases if not any(phrase.overlaps(name) for name in names))
    elif verb.lemma == "lose":  # "was lost in a launch failure"
        within = (o for p in document.children(verb, "prep") for o in document.children(p, "pobj"))
        yield from (span for o in within if o.lower in FAILURES for span in failing(document, o.span, names, launch))
    elif not launch:
        yield verb.span


def on_words(found: Iterable[tuple[Span, str]], places: list[Span], text: str) -> set[Slot]:
    """Spans of characters as the corpus's spans of words, none over another: longest first, types of failure last."""
    slots: list[Slot] = []
    for span, label in sorted(set(found), key=lambda x: (x[1] == "FailureType", x[0].begin - x[0].end, x)):
        first = bisect_right(places, span.begin, key=lambda place: place.end)
        last = bisect_left(places, span.end, key=lambda place: place.begin)
        if all(last <= slot.first or slot.last <= first for slot in slots):
            slots.append(Slot(first, last, label))
    return set(joined(slots, places, text))


def joined(slots: list[Slot], places: list[Span], text: str) -> Iterator[Slot]:
    """ "Polar Satellite Launch Vehicle ( PSLV )" and "Soyuz / Fregat" are one span there."""
    slots = sorted(slots)
    while slots:
        slot = slots.pop(0)
        while (
            slots
            and slots[0].label == slot.label
            and text[places[slot.last - 1].end : places[slots[0].first].begin] == " / "
        ):
            slot = Slot(slot.first, slots.pop(0).last, slot.label)
        behind = BRACKET.match(text, places[slot.last - 1].end) if slot.label in GLOSSED else None
        if behind:
            last = bisect_left(places, behind.end(), key=lambda place: place.begin)
            slots = [other for other in slots if other.first >= last]
            slot = Slot(slot.first, last, slot.label)
        yield slot


Totals = dict[str, Counter[str]]
"""Spans by label: right, found, gold."""


def count(part: str, data: Iterable[Example]) -> tuple[Totals, Totals]:
    """Compare the gold with what events say, and with every name. A sentence that kg refuses to read has nothing."""
    by_event: Totals = {label: Counter() for label in SLOTS[part]}
    by_name: Totals = {label: Counter() for label in SLOTS[part] if label in {*CLASSES.values(), "Orbit"}}
    for example in data:
        said, named = read([word for word, _ in example], part)
        add(by_event, gold_slots(example), said)
        add(by_name, gold_slots(example), named)
    return by_event, by_name


def read(words: list[str], part: str) -> tuple[set[Slot], set[Slot]]:
    """What events say and what is named, each of the glued sentences read as an article of its own."""
    said, named = set[Slot](), set[Slot]()
    cuts = [0, *(i + 1 for i, word in enumerate(words) if word == GLUE), len(words)]
    for first, last in pairwise(cuts):
        text, places = running_text(words[first:last])
        with suppress(InputError):
            view = View(build_article(text.encode(), "sentence", published=PUBLISHED))
            for slots, found in ((said, told(view, part)), (named, every_name(view))):
                slots |= {Slot(first + a, first + b, label) for a, b, label in on_words(found, places, text)}
    return said, named


def add(total: Totals, gold: set[Slot], found: set[Slot]) -> None:
    """Count a sentence's spans; labels that are not asked for are left out."""
    for name, slots in (("right", gold & found), ("found", found), ("gold", gold)):
        for slot in slots:
            if slot.label in total:
                total[slot.label][name] += 1


def prf(c: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean; nought where nothing is to divide."""
    p, r = c["right"] / (c["found"] or 1), c["right"] / (c["gold"] or 1)
    return p, r, 2 * p * r / (p + r or 1)


def show(title: str, total: Totals) -> None:
    """Print the figures by label, their mean weighted by gold spans (the published "avg"), and over all (micro)."""
    print(f"{title:24} precision recall    F1  gold")
    rows = {label: prf(c) for label, c in total.items()}
    n = sum(c["gold"] for c in total.values()) or 1
    p, r, f = (sum(rows[x][i] * c["gold"] for x, c in total.items()) / n for i in (0, 1, 2))
    rows["weighted"] = p, r, f
    rows["micro"] = prf(sum(total.values(), Counter()))
    for label, (p, r, f) in rows.items():
        print(f"  {label:22} {p:9.3f} {r:6.3f} {f:5.3f} {total[label]['gold'] if label in total else n:5}")


def main(folder: Path, split: str) -> None:
    """Score each part and all of them."""
    everything: Counter[str] = Counter()
    for part in SLOTS:
        lines = (folder / part / f"{split}.txt").read_text("utf-8").splitlines()
        by_event, by_name = count(part, examples(lines))
        show(f"{part} ({split})", by_event)
        show(f"{part}, every name", by_name)
        everything.update(sum(by_event.values(), Counter()))
    print("all parts, micro: P {:.3f} R {:.3f} F1 {:.3f}".format(*prf(everything)), f"({everything['gold']} spans)")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), *(sys.argv[2:] or ["test"]))
