"""Data made ready for questions: its names, the ontology's words, its claims."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from kg.ask import forms, run, spelling, topics
from kg.ask.analyse import analyse, listing
from kg.ask.answer import Answer
from kg.ask.chart import Lexicon
from kg.ask.data import Data, in_memory
from kg.ask.evidence import Claims
from kg.ask.names import Keys, MadeKeys, Names, named
from kg.ask.question import Question
from kg.ask.reading import Reading
from kg.ask.refuse import refuse, resolve, silent
from kg.ask.schema import schema
from kg.ask.senses import senses, together
from kg.ask.suggest import examples
from kg.ask.tokens import LONGEST, asked, quotation, tokenise


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
    examples: Callable[[], tuple[str, ...]]

    def ask(self, question: str) -> Answer:
        """The answer to a question; a refusal is an answer too. Slips of the pen are mended if that makes it clear."""
        answered = self._answer(question)
        meant = spelling.mended(question, answered.unknown, self.lexicon.schema) if answered.unknown else {}
        again = self._answer(spelling.rewritten(question, meant)) if meant else answered
        if again is answered or not again.rows:
            return answered
        taken = ", ".join(f"“{word}” as “{known}”" for word, known in meant.items())
        return replace(again, question=question, note="; ".join(filter(None, (f"I took {taken}", again.note))))

    def _answer(self, question: str) -> Answer:
        if not tokenise(quotation(question)[0]) or len(question) > LONGEST:
            why = f"a question has 1 to {LONGEST} characters and at least one word"
            return refuse(question, None, self.lexicon, why, self.examples())
        typed = self._typed(question)
        found = self._read(typed)
        if not found:
            found = self._read(self._typed(question, apart=True)) or self._read(listing(typed))
        if len(found) != 1:
            known = None if found else silent(typed, self.data, self.lexicon)
            return known or refuse(question, typed, self.lexicon, self._why(found), self.examples())
        reading = next(iter(found))
        answered = run.answer(reading, self.data, self._background(typed), question)
        return answered if answered.rows else silent(typed, self.data, self.lexicon) or answered

    def _background(self, question: Question) -> tuple[Claims, ...]:
        """The reference data, and what it has by rule of the numbered ships that the question names."""
        from kg.reference import numbered
        from kg.terms import ID

        if question.article_only or question.source or self.reference is None:
            return ()
        known = numbered(t.removeprefix(ID) for p in question.pieces for t in p.things)
        if not known.triples:
            return (self.reference,)
        made = in_memory([known])
        names = Names(made, self.lexicon.schema, self.reference.names.keys)
        return self.reference, Claims(made, names, self.reference.names)

    def _typed(self, question: str, apart: bool = False) -> Question:
        rest, quoted = quotation(asked(question))
        typed = analyse(rest, tokenise(rest), self.lexicon, self.label, apart)
        if quoted:
            return replace(typed, topic=topics.quoted(quoted, self.data), quoted=True)
        return resolve(typed, self.data, self.lexicon)

    def _read(self, question: Question) -> dict[Reading, str]:
        by_form: dict[str, list[Reading]] = {}
        for sense in senses(question):
            for reading, form in self.readings(sense):
                by_form.setdefault(form, []).append(reading)
        found = {together(readings): form for form, readings in by_form.items()}
        return _chained(found) if len(found) == 2 else found

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
        from kg.reference import entry
        from kg.terms import ID

        known = self.lexicon.reference.label(thing) if self.lexicon.reference else ""
        if not known and not self.data.names.types(thing) and (made := entry(thing.removeprefix(ID))):
            return made.name
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


def prepare(
    data: Data, reference: Data | None = None, keys: Keys | None = None, known: tuple[str, ...] = ()
) -> Knowledge:
    """Data ready for questions; ``keys`` are its names and ``known`` are examples of questions, where somebody has
    gathered them already.
    """
    terms = schema()
    better = Names(reference, terms, MadeKeys(named(reference, terms))) if reference else None
    own = Names(data, terms, keys or MadeKeys(named(data, terms)))
    lexicon, claims = Lexicon(terms, own, better, _pattern), Claims(data, own, better)
    background = Claims(reference, better) if reference and better else None
    return Knowledge(lexicon, claims, background, cache(lambda: known or examples(claims, lexicon)))


def _pattern(name: str) -> str | None:
    """The thing that a numbered name stands for ("81P"), the country of a nationality."""
    from kg.reference import demonyms, match_series
    from kg.terms import ID

    if country := demonyms().get(name) or demonyms().get(name.capitalize()):
        return ID + country.id
    found = match_series(name) if any(c.isdigit() for c in name) else None
    return ID + found[0] if found else None
