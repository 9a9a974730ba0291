"""Data made ready for questions: its names, the ontology's words, its claims."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

from kg.ask import instead, pronouns, quoted, run, spelling
from kg.ask.analyse import analyse
from kg.ask.answer import Answer
from kg.ask.belonging import Belongings
from kg.ask.data import Data, in_memory
from kg.ask.evidence import Claims
from kg.ask.halves import halves
from kg.ask.lexicon import Lexicon
from kg.ask.lookup import Sought, loosely, nearest
from kg.ask.names import Keys, MadeKeys, Names, named
from kg.ask.numbered import by_rule
from kg.ask.order import ORDER
from kg.ask.question import Question
from kg.ask.reading import Reading
from kg.ask.refuse import refuse
from kg.ask.schema import schema
from kg.ask.suggest import examples
from kg.ask.texts import SearchedTexts, Texts
from kg.ask.tokens import LONGEST, Token, joined
from kg.ask.typed import words_of
from kg.ask.understand import Understanding, Understood
from kg.ask.written import Written
from kg.terms import KG

_PARTS = 64
"""Parts of the table of events that are kept."""


class Gathered(NamedTuple):
    """What questions look for, gathered before: names, how things are written, what belongs to whom, texts."""

    keys: Keys
    written: Written | None = None
    belongings: Belongings | None = None
    texts: Texts | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Some data and what is needed to answer questions about it."""

    lexicon: Lexicon
    data: Claims
    reference: Claims | None
    examples: Callable[[], tuple[str, ...]]

    def ask(self, question: str) -> Answer:
        """The answer to a question, or what comes nearest to one; a refusal is an answer too."""
        words = words_of(question)
        answered = self._asked(question) if words else self._answer(question)
        if answered.rows or words is None:
            return answered
        sought = self._sought(words.tokens)
        told = loosely(sought) or halves(words.tokens, self.lexicon, self._half)
        return replace(told or answered, question=question, nearest=() if told else nearest(sought))

    def _half(self, tokens: tuple[Token, ...]) -> Answer | None:
        """The answer to one of two questions in one."""
        return self._known(joined(tokens)) or loosely(self._sought(tokens))

    def _sought(self, tokens: tuple[Token, ...]) -> Sought:
        return Sought(self.typed(tokens), tokens, self.data, self.lexicon)

    def typed(self, tokens: tuple[Token, ...], apart: bool = False) -> Question:
        """The question that some words are."""
        return analyse(joined(tokens), tokens, self.lexicon, self.label, apart)

    def _asked(self, question: str) -> Answer:
        """The answer to a question. Slips of the pen are mended if that makes it clear."""
        openly = instead.opened(question)
        answered = (openly and openly.sort == "first" and self._instead(openly)) or self._answer(question)
        if not answered.rows and (named := pronouns.resolved(question, self.lexicon)):
            answered = replace(found, question=question) if (found := self._known(named)) else answered
        if not answered.rows and (asks := quoted.uttered(question, self.data)):
            found = self._known(asks)
            fits = found and quoted.fits(found, question, self.lexicon, self.data.data)
            answered = replace(found, question=question) if found and fits else answered
        if not answered.rows and openly and (no := self._instead(openly)):
            answered = replace(no, question=question)
        meant = spelling.mended(question, answered.unknown, self.lexicon.schema) if answered.unknown else {}
        again = self._known(spelling.rewritten(question, meant)) if meant else None
        if not again:
            return answered
        taken = ", ".join(f"“{word}” as “{known}”" for word, known in meant.items())
        return replace(again, question=question, note="; ".join(filter(None, (f"I took {taken}", again.note))))

    def _instead(self, openly: instead.Open) -> Answer | None:
        """What a comparison with the answer to an open question tells."""
        told = self._known(openly.question)
        return instead.otherwise(openly, told, self.data, self.lexicon) if told else None

    def _answer(self, question: str) -> Answer:
        """The answer to a question as it stands, a refusal if there is none."""
        found = self._understood(question)
        if not found:
            why = f"a question has 1 to {LONGEST} characters and at least one word"
            return refuse(question, None, self.lexicon, why, self.examples())
        if found.answer:
            return replace(found.answer, question=question)
        return refuse(question, found.typed, self.lexicon, _why(found.readings), self.examples())

    def _known(self, question: str) -> Answer | None:
        """The answer to a question put otherwise, if it has one: what else stopped it is of no use."""
        found = self._understood(question)
        return found.answer if found and found.answer and found.answer.rows else None

    def _understood(self, question: str) -> Understood | None:
        words = words_of(question)
        for known in filter(None, (self.data, self.reference)):
            known.data.forget()
        if _past.cache_info().currsize == _PARTS:
            _past.cache_clear()
        return Understanding(self, typed=words.typed).understood(words.tokens, words.quoted) if words else None

    def by(self, reading: Reading, typed: Question, bare: bool, most: int) -> Answer:
        """What the articles say by a reading, else what the reference data knows of events that have happened; only
        values if ``bare``, and so many as are of use.
        """
        if (pioneers := self.pioneers(typed)) and run.happened(reading):
            return run.answer(reading.of_background(), self.data, pioneers, typed.text, bare, most)
        found = run.answer(reading, self.data, self.background(typed), typed.text, bare, most)
        some = reading.show == "count" or reading.extreme not in ("", "alone")
        if found.rows or not run.happened(reading) or (some and not (reading.whole or self.has_all(typed))):
            return found
        earlier = run.answer(reading.of_background(), self.data, self.past(typed), typed.text, bare, most)
        return earlier if earlier.rows else found

    def background(self, question: Question) -> tuple[Claims, ...]:
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

    def past(self, question: Question) -> tuple[Claims, ...]:
        """The events that the reference data has, where the question leaves open who tells of them: only for a craft,
        mission or person that it names, as the table is no full list of what was somewhere or at some time.
        """
        named = _flying(question)
        if len([p for p in question.pieces if p.things]) > 1:  # "has Russia left the ISS?" is of no craft
            named = [t for t in named if not question.is_a(t, KG.SpaceStation)]
        if question.wh == "yesno":  # "did the Electron launch fail?" is of one flight, not of any
            named = [t for t in named if not question.is_a(t, KG.LaunchVehicle)]
        beside = question.extreme or any(p.prep in ORDER for p in question.pieces)  # "what flew before Luna-25?"
        docked = {t for p in question.pieces for t in p.things if p.prep in ("with", "to", "at", "from")}
        if not self._open(question) or not set(named) - docked:
            return ()
        return (_past(frozenset() if beside else frozenset(inner for t in named for inner in question.within(t))),)

    def has_all(self, question: Question) -> bool:
        """Whether the reference data has every flight of those that the question names: of people it has."""
        return bool(named := _flying(question)) and all(question.is_a(t, KG.Person) for t in named)

    def pioneers(self, question: Question) -> tuple[Claims, ...]:
        """The same events, where the first one of all people is asked for: news tells of later ones only."""
        people = question.wh == "who" or any(p.asked and p.people() for p in question.pieces)
        ship = any(question.is_a(t, KG.Vehicle, KG.Mission) for p in question.pieces for t in p.things)
        return (
            (_past(frozenset()),)
            if self._open(question) and people and question.extreme == "first" and not ship
            else ()
        )

    def _open(self, question: Question) -> bool:
        """Whether a question leaves open who tells of the events."""
        return self.reference is not None and not (question.article_only or question.source or question.negated)

    def timexes(self, question: Question) -> tuple[str, ...]:
        """All time values that are known."""
        sources = (self.data, *(self.past(question) or self.pioneers(question)))
        return tuple(value for source in sources for value in source.texts.all("times"))

    def label(self, thing: str) -> str:
        """The name to show for a thing: the reference data's, else the data's."""
        from kg.reference import entry
        from kg.terms import ID

        known = self.lexicon.reference.label(thing) if self.lexicon.reference else ""
        if not known and not self.data.names.types(thing) and (made := entry(thing.removeprefix(ID))):
            return made.name
        return known or self.data.name(thing)


def _flying(question: Question) -> list[str]:
    """The craft, missions and people that a question names."""
    return [t for p in question.pieces for t in p.things if question.is_a(t, KG.Vehicle, KG.Mission, KG.Person)]


@lru_cache(_PARTS)
def _past(things: frozenset[str]) -> Claims:
    """The dated events of the reference data, or those with one of some things, with the names of what took part."""
    from kg.reference import past
    from kg.terms import ID

    data = in_memory([past(frozenset(t.removeprefix(ID) for t in things))])
    return Claims(data, Names(data, schema(), MadeKeys({})))


def _why(found: Sequence[Reading]) -> str:
    if not found:
        return ""
    return "this can be read in more than one way: " + "; or ".join(sorted(r.gloss for r in found))


def prepare(
    data: Data, reference: Data | None = None, gathered: Gathered | None = None, known: tuple[str, ...] = ()
) -> Knowledge:
    """Data ready for questions; ``gathered`` is what is looked for in them and ``known`` are examples of questions,
    where somebody has them already.
    """
    terms = schema()
    better = Names(reference, terms, MadeKeys(named(reference, terms))) if reference else None
    keys, written, belongings, texts = gathered or Gathered(MadeKeys(named(data, terms)))
    own = Names(data, terms, keys, written)
    lexicon, claims = (
        Lexicon(terms, own, better, by_rule, belongings),
        Claims(data, own, better, texts or SearchedTexts(data)),
    )
    background = Claims(reference, better) if reference and better else None
    return Knowledge(lexicon, claims, background, cache(lambda: known or examples(claims, lexicon)))
