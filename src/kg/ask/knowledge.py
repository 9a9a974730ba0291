"""Data made ready for questions: its names, the ontology's words, its claims."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

from kg.ask import forms, names, run
from kg.ask.analyse import analyse
from kg.ask.answer import Answer
from kg.ask.chart import Lexicon
from kg.ask.evidence import Claims, claims
from kg.ask.question import Question
from kg.ask.reading import Reading
from kg.ask.refuse import refuse, resolve, silent
from kg.ask.schema import schema
from kg.ask.tokens import LONGEST, tokenise

if TYPE_CHECKING:
    import rdflib


@cache
def modules() -> tuple[ModuleType, ...]:
    """The question forms, by name."""
    found = sorted(m.name for m in iter_modules(forms.__path__))
    return tuple(import_module(f"{forms.__name__}.{name}") for name in found)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Some data and what is needed to answer questions about it."""

    lexicon: Lexicon
    data: Claims
    reference: Claims | None

    def ask(self, question: str) -> Answer:
        """The answer to a question; a refusal is an answer too."""
        tokens = tokenise(question)
        if not tokens or len(question) > LONGEST:
            return refuse(
                question,
                None,
                self.data,
                self.lexicon,
                f"a question has 1 to {LONGEST} characters and at least one word",
            )
        typed = resolve(analyse(question, tokens, self.lexicon, self.label), self.data, self.lexicon)
        found = dict(self.readings(typed))
        if len(found) == 2:
            found = _chained(found)
        if len(found) != 1:
            known = None if found else silent(typed, self.data, self.lexicon)
            return known or refuse(question, typed, self.data, self.lexicon, self._why(found))
        reading = next(iter(found))
        background = None if typed.article_only or typed.source else self.reference
        answered = run.answer(reading, self.data, background, question)
        return answered if answered.rows else silent(typed, self.data, self.lexicon) or answered

    def readings(self, question: Question) -> Iterator[tuple[Reading, str]]:
        """Every form's reading, with the form's name."""
        if any(p.tag == "unknown" for p in question.pieces) or (question.source and len(question.source.things) != 1):
            return
        for module in modules():
            reading = module.read(question)
            if reading is not None:
                yield reading, module.__name__

    def label(self, thing: str) -> str:
        """The name to show for a thing: the reference data's, else the data's."""
        known = self.reference.labels.get(thing) if self.reference else None
        return known or self.data.name(thing)

    def _why(self, found: dict[Reading, str]) -> str:
        if not found:
            return ""
        return "this can be read in more than one way: " + "; or ".join(sorted(r.gloss for r in found))


def _chained(found: dict[Reading, str]) -> dict[Reading, str]:
    """A verb may speak of an event and of the relation that it founds ("signed"): the relation is asked if no
    event is known.
    """
    by_form = {name.rpartition(".")[2]: reading for reading, name in found.items()}
    for event, relation in (("did", "is_related"), ("participants", "related")):
        if set(by_form) == {event, relation}:
            reading = replace(by_form[event], fallback=by_form[relation])
            return {reading: event}
    return found


def prepare(dataset: "rdflib.Dataset", catalogue: "rdflib.Graph | None") -> Knowledge:
    """Reads the names and claims of the data, and of the reference data."""
    import rdflib

    terms = schema()
    union = rdflib.Dataset(store=dataset.store, default_union=True)
    data = names.collect(union, terms)
    known = names.collect(catalogue, terms) if catalogue is not None else None
    labels = dict(data.labels) | (_preferred(known, data) if known else {})
    reference = claims(catalogue, terms, known.labels) if catalogue is not None and known else None
    return Knowledge(Lexicon(terms, data, known, _series), claims(union, terms, labels), reference)


def _preferred(known: names.Names, data: names.Names) -> dict[str, str]:
    """Reference labels for the things of the data that only have a name as found."""
    return {iri: label for iri, label in known.labels.items() if iri in data.types}


def _series(name: str) -> str | None:
    """The thing that a numbered name stands for ("81P")."""
    from kg.reference import match_series
    from kg.terms import ID

    found = match_series(name)
    return ID + found[0] if found else None
