"""The ways to understand a question, tried one after the other: as it stands, with names for descriptions, as two
questions, with what its phrases stand for. The first that has an answer counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.ask import nested, several, topics
from kg.ask.analyse import listing
from kg.ask.answer import Answer
from kg.ask.asnews import with_news
from kg.ask.besides import narrowed
from kg.ask.callings import called
from kg.ask.chained import chained
from kg.ask.choice import chosen
from kg.ask.combined import combined, only_one
from kg.ask.courtesy import DID
from kg.ask.describe import described, merged
from kg.ask.detours import detours
from kg.ask.forms import modules
from kg.ask.halves import halves
from kg.ask.longest import LENGTHS
from kg.ask.lookup import told
from kg.ask.namesakes import fleet, kin, told_of
from kg.ask.offices_then import then
from kg.ask.own_craft import owners
from kg.ask.parts_of_world import grouped
from kg.ask.question import Question
from kg.ask.reading import Reading
from kg.ask.refuse import resolve, silent
from kg.ask.senses import senses, together
from kg.ask.sought import sought
from kg.ask.spread import spread
from kg.ask.tokens import Token
from kg.ask.trigger import DONE, says
from kg.ask.unanswered import explained, of_all
from kg.ask.women import of_women
from kg.ask.words import PREPOSITIONS

if TYPE_CHECKING:
    from kg.ask.knowledge import Knowledge

Tokens = tuple[Token, ...]
_WHAT, _BE = (["what"], ["who"], ["which"]), (["is"], ["are"], ["was"], ["were"])
_DEEPEST = 1
"""Phrases in phrases that are asked for."""


@dataclass(frozen=True, slots=True)
class Understood:
    """An answer, or why there is none: the question as it was typed, and the readings that it could have."""

    typed: Question
    answer: Answer | None = None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Understanding:
    """The search for what a question means over some data."""

    known: "Knowledge"
    bare: bool = False
    """Whether only the values of an answer are wanted."""
    most: int = 0
    """How many of them are of use, if not all."""
    typed: Tokens = ()
    """The question in its own words, not put as forms have it: sentences are looked for with these."""
    _answers: dict[Reading, Answer] = field(default_factory=dict, compare=False)
    """Different ways lead to the same reading."""
    _inner_search: dict[int, "Understanding"] = field(default_factory=dict, compare=False)

    def understood(self, tokens: Tokens, quoted: str = "", depth: int = 0) -> Understood:
        """The first answer with rows; else what the first reading says, which may be a refusal."""
        plain, other = self._typed(tokens), self._typed(tokens, apart=True)
        first = self._resolved(plain, quoted)
        both = (first,) if plain.reads_as(other) else (first, self._resolved(other, quoted))
        open_ = Understood(first)
        listed = listing(first)
        plainly = both if listed is first else (*both, listed)
        for question, last in (*((q, False) for q in plainly), *((q, True) for q in both)):
            way = self._asked(question, last)
            if way.answer and way.answer.rows:
                counted = not (depth or quoted) and only_one(way.answer)
                told = (counted and self._told(plain, tokens, "")) or self._of_articles(question, way.answer)
                return replace(way, answer=told or way.answer)
            open_ = replace(way, typed=first) if way.readings and not open_.readings else open_
        if depth == 0 and not quoted and (one := chosen(tokens, self.known.lexicon, self._aside)):
            return Understood(first, one)
        for way in self._ways(both, tokens, quoted, depth):
            if way.answer and way.answer.rows:
                return way
        if not open_.readings and (named := merged(first, self.known.lexicon)):  # "the Odysseus lander"
            open_ = replace(self._asked(named), typed=first)
        spoken = silent(first, self.known.data, self.known.lexicon) if depth == 0 else None
        said = self._told(plain, tokens, quoted) if depth == 0 and not spoken else None
        if depth == 0 and not (quoted or said):
            said = halves(self.typed or tokens, self.known.lexicon, self._half)
        if said:
            return Understood(first, said)
        if open_.answer and depth == 0 and not spoken:
            return replace(open_, answer=explained(open_.readings[0], open_.answer, self.known.data))
        return Understood(first, spoken) if spoken else open_

    def _of_articles(self, question: Question, known: Answer) -> Answer | None:
        """What articles say where only the reference data answers "SpaceX Crew-8", which they call "Crew-8"."""
        backed = all(row.source != "article" for row in known.rows)
        named = merged(question, self.known.lexicon) if backed and not self.bare else None
        found = self._asked(named).answer if named else None
        return found if found and any(row.source == "article" for row in found.rows) else None

    def _told(self, plain: Question, tokens: Tokens, quoted: str) -> Answer | None:
        """The sentences that have all the words of the question, as it was typed or as it was put otherwise."""
        ways = dict.fromkeys((self.typed or tokens, tokens))
        found = (told(plain, way, quoted, self.known.data, self.known.lexicon) for way in ways)
        return next(filter(None, found), None)

    def _half(self, tokens: Tokens) -> Answer | None:
        """What facts or sentences answer to one of several questions."""
        facts = self.understood(tokens, depth=_DEEPEST).answer
        return facts if facts and facts.rows else self._told(self._typed(tokens), tokens, "") or facts

    def _ways(self, both: tuple[Question, ...], tokens: Tokens, quoted: str, depth: int) -> Iterator[Understood]:
        """The ways that go farther: they count only if they find something."""
        lexicon = self.known.lexicon
        named = tuple(merged(q, lexicon) or q for q in both)
        kinds = tuple(q for n in named if (q := described(n, lexicon)))
        tried = {q.pieces for q in both}
        others = {q.pieces: q for q in (*named, *kinds) if q.pieces not in tried}.values()
        yield from (self._asked(q, last) for last in (False, True) for q in others)
        yield from (self._asked(q) for of_kind in (fleet, kin) for q in filter(None, map(of_kind, (*both, *named))))
        one = told_of(both, lexicon, lambda q: self._asked(q).answer)
        yield from (Understood(question, answer) for question, answer in one)
        for typed, why in filter(None, (owners(q, lexicon) for q in named)):
            found = self._asked(typed)
            yield replace(found, answer=replace(found.answer, note=why)) if found.answer else found
        if not quoted and depth <= _DEEPEST:
            yield from self._other(both[0], tokens, depth)
        if not quoted and depth == 0:
            yield from (self._asked(q) for way in (*both, *named, *kinds) if (q := sought(way)))

    def _other(self, first: Question, tokens: Tokens, depth: int) -> Iterator[Understood]:
        """Other questions that this one may be, and two in one."""
        folds = [t.fold for t in tokens[:3]]  # "what is the launch site of …"
        if folds[:1] in _WHAT and folds[1:2] in _BE and folds[2:] and folds[2] not in PREPOSITIONS | DONE:
            yield self.understood((nested.LIST, *tokens[2:]), depth=_DEEPEST + 1)
        if clause := several.attributed(tokens):
            yield self.understood(clause, depth=_DEEPEST + 1)
        if two := several.split(tokens, self.known.lexicon):
            yield self._together(first, [("", part) for part in two], depth)
        elif one_of := several.either(tokens, self.known.lexicon):
            yield self._together(first, [("", part) for part in one_of], depth)
        elif parts := tuple(several.each(tokens, self.known.lexicon)):
            yield self._together(first, list(parts), depth)
        if depth == 0 and (dated := then(tokens, self.known.lexicon, self._aside)):
            yield self.understood(dated, depth=_DEEPEST)
        for other in detours(tokens, self._things, self.known.lexicon):
            yield self.understood(other, depth=depth + 1)
        if not any(p.tag == "unknown" for p in first.pieces):
            yield from self._inner(tokens, depth)
        if depth == 0 and first.wh == "list" and says(first):  # "Luna-25 crashed?"
            yield self.understood((Token(DID.strip(), DID.strip()), *tokens), depth=_DEEPEST + 1)

    def _inner(self, tokens: Tokens, depth: int) -> Iterator[Understood]:
        """The question with what a phrase of it stands for in its place."""
        for begin, end in nested.phrases(tokens, self.known.lexicon):
            if things := self._things((nested.LIST, *tokens[begin:end])):
                yield self.understood(nested.replaced(tokens, (begin, end), things), depth=depth + 1)

    def _things(self, tokens: Tokens) -> tuple[str, ...]:
        """The things that answer a phrase; none if some of the answers are no things."""
        answer = (
            self._phrases(nested.MANY).understood(tokens, depth=_DEEPEST + 1).answer
        )  # what is nested in it is found before
        rows = answer.rows if answer else ()
        named = all("://" in row.value for row in rows) and len(rows) <= nested.MANY
        return tuple(row.value for row in rows) if named else ()

    def _phrases(self, most: int = 0) -> "Understanding":
        """The search for what phrases stand for."""
        inner = Understanding(self.known, bare=True, most=most)
        return self if self.bare else self._inner_search.setdefault(most, inner)

    def _aside(self, tokens: Tokens) -> Answer | None:
        """The answer to a question that stands for a part of the one that is asked."""
        return self.understood(tokens, depth=_DEEPEST).answer

    def _together(self, first: Question, parts: list[tuple[str, Tokens]], depth: int) -> Understood:
        """One answer of the answers to several questions, all of which must be understood."""
        answers = [self.understood(t, depth=depth + 1).answer if depth else self._half(t) for _, t in parts]
        if any(a is None for a in answers):
            return Understood(first)
        known = tuple(a for a in answers if a)
        if first.wh == "yesno" and any(not a.rows for a in known):
            return Understood(first)
        return Understood(first, combined(known, tuple(name for name, _ in parts)))

    def _typed(self, tokens: Tokens, apart: bool = False) -> Question:
        known = self.known
        typed = known.typed(tokens, apart)
        return replace(typed, timexes=cache(lambda: known.timexes(typed)))

    def _resolved(self, typed: Question, quoted: str) -> Question:
        """A question with the statements that it speaks of, which the data tells."""
        known, typed = self.known, of_women(grouped(typed, self.known.lexicon), self.known.lexicon)
        if quoted:
            typed = replace(typed, topic=topics.quoted(quoted, known.data), quoted=True)
            return called(typed, known.data, known.lexicon) or typed
        return called(typed, known.data, known.lexicon) or resolve(typed, known.data, known.lexicon)

    def _asked(self, typed: Question, last: bool = False) -> Understood:
        """The answer by the readings of a typed question; of several readings the one that has an answer."""
        readings = tuple(self._readings(typed, last))
        if len(readings) < 2:
            return Understood(typed, next((self._known(r, typed) for r in readings), None), readings)
        answers = {r: a for r in readings if (a := self._phrases()._known(r, typed)).rows}  # details aren't wanted yet
        same = len({tuple(row.value for row in a.rows) for a in answers.values()}) == 1
        if not answers:
            return Understood(typed, of_all(readings, self._known(readings[0], typed)), readings)
        return Understood(typed, self._known(next(iter(answers)), typed) if same else None, readings)

    def _known(self, reading: Reading, typed: Question) -> Answer:
        """The answer by a reading."""
        return self._answers.get(reading) or self._answers.setdefault(
            reading, self.known.by(reading, typed, self.bare, self.most)
        )

    def _readings(self, typed: Question, last: bool = False) -> dict[Reading, str]:
        by_form: dict[str, list[Reading]] = {}
        for sense in senses(typed):
            for reading, form in self._by_forms(sense, last):
                by_form.setdefault(form, []).append(reading)
        found = {together(readings): form for form, readings in by_form.items()}
        return chained(found) if len(found) == 2 else found

    def _by_forms(self, typed: Question, last: bool) -> Iterator[tuple[Reading, str]]:
        """Every form's reading, with its name; ``last`` are those that are asked where the others find nothing."""
        if any(p.tag == "unknown" for p in typed.pieces) or (typed.source and len(typed.source.things) != 1):
            return
        names = cache(lambda: {t: self.known.label(t) for p in typed.pieces if p.group for t in (*p.things, *p.group)})
        for module in modules():
            if typed.extreme in LENGTHS and not hasattr(module, "LENGTHS"):
                continue  # to all others what lasts longest is any
            if getattr(module, "LAST", False) is last and (found := module.read(typed)) is not None:
                found = with_news(found, typed, module.read, self.known.data)
                if limited := narrowed(spread(found, typed.pieces, names()), typed):
                    yield limited, module.__name__.rpartition(".")[2]
