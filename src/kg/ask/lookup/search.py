"""The search for the sentences that meet all needs of a question."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.lookup import guards, mode
from kg.ask.lookup.fills import Answers
from kg.ask.lookup.kin import inflected
from kg.ask.lookup.met import Met, met
from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.numbers import numeral
from kg.ask.lookup.scene import Article, Scene
from kg.ask.question import Question
from kg.ask.tokens import tokenise
from kg.ask.words import ARTICLES, PREPOSITIONS
from kg.reference import demonyms
from kg.terms import KG

_MANY = 40
"""Articles of which so many have all the words don't tell which is meant."""
_OTHER = 0.3
"""What a word for the same thing costs, beside the word itself."""
_REACH = 9
"""Words between a verb and what follows on it."""
_ALLOWED = 1.3
"""How far away the words may be told on the average."""
_ALLOWED_WIDE = 0.9
_FEW = 8
"""Articles that are searched for words that mean about the same."""
_LEAST = 2
"""Words and names that a sentence must have itself, or names that the one before it has."""
_BESIDE = 1.0
_HEADED = 1.5
"""How far away the names may be of what has a number or a reason: the headline may have them."""
Places = list[list[int]]
"""Where each of the verbs stands."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that answers: how far its words are told, and the things that answer, if the answer is things."""

    scene: Scene
    far: float
    things: tuple[str, ...]
    verdict: str = ""


class Search:
    """One question's search."""

    def __init__(self, asked: Asked, question: Question, data: Claims, lexicon: Lexicon) -> None:
        """Take the question; the words of the articles are looked up at once."""
        self.asked, self.data, self.names = asked, data, Names(question)
        noun = asked.noun
        self.answers = Answers(asked, self.names, lexicon, met(noun, data.texts.passages) if noun else None)
        words = [n for n in asked.needs if n.kind in ("word", "number", "quote") and n is not noun]
        self.words = [met(n, data.texts.passages) for n in words]

    def found(self) -> Iterator[Found]:
        """The sentences that answer."""
        for number in sorted(self._likely() if self.asked.wide else self._all()):
            article = Article(self.data.texts.passages.of(number), self.data.data)
            scenes = (Scene(article, i) for i in range(len(article.passages)))
            yield from filter(None, map(self.one, scenes))

    def _all(self) -> Collection[int]:
        """The articles that have all words; none of too many."""
        wanted = self.words or [noun for noun in (self.answers.noun,) if noun and self.asked.asks in ("count", "name")]
        articles = frozenset.intersection(*(w.articles for w in wanted)) if wanted else frozenset[int]()
        return articles if len(articles) <= _MANY else ()

    def _likely(self) -> Collection[int]:
        """The articles that have most of the words and names, half of them at least; none of too many."""
        names = [met(n, self.data.texts.passages) for n in self.asked.of("name")]
        counted = Counter(a for w in (*self.words, *names) for a in w.articles)
        most = max(counted.values(), default=0)
        best = [a for a, number in counted.items() if number >= max(most - 1, len(self.asked.needs) / 2)]
        best = best if len(best) <= _FEW else [a for a in best if counted[a] == most]
        return best if len(best) <= _FEW else ()

    def one(self, scene: Scene) -> Found | None:
        """A sentence, if it answers."""
        words = self._words(scene)
        verbs = self._verbs(scene) if words is not None else []
        if words is None or not (verdict := self._verdict(scene, verbs)) or not self._ordered(scene, verbs):
            return None
        places = [at for each in verbs for at in each]
        named = self._named(scene, places)
        things = self.answers.told(scene, places) if named is not None else None
        if named is None or things is None or not self._kept(scene, places, things, words + named):
            return None
        far = words + named + self._rather(things)
        allowed = (_ALLOWED_WIDE if self.asked.wide else _ALLOWED) * len(self.asked.needs)
        return Found(scene, far, things, verdict) if far <= allowed else None

    def _kept(self, scene: Scene, verbs: Sequence[int], things: tuple[str, ...], far: float) -> bool:
        """Whether no guard keeps the sentence from answering; a headline must have all words itself."""
        if not scene.number and (far >= _BESIDE or not guards.titled(self.asked, things, self.names)):
            return False
        return guards.kept(self.asked, scene, verbs, things, self.names)

    def _rather(self, things: tuple[str, ...]) -> float:
        """What an answer costs that is a country where somebody is asked for."""
        countries = bool(things) and all(self.names.question.is_a(t, KG.Country) for t in things)
        return 1.0 if self.asked.asks == "who" and countries else 0.0

    def _words(self, scene: Scene) -> float | None:
        """How far away the words are told; None where one isn't, or the sentence itself has too few."""
        if any(not w.may(scene.folds) for w in self.words if not w.need.near):
            return None
        taken = frozenset(at for w in self.words if not w.need.near for at, _ in self._places(w, scene))
        here = [{at for at, _ in self._free(w, scene, taken)} for w in self.words]
        here = [places for places in here if places]
        if not (here or self.answers.stands(scene)) or not _apart(here):
            return None
        beside = _HEADED if self.asked.asks in ("amount", "why", "count") else _BESIDE
        names = sum(1 for n in self.asked.of("name") if (m := self.names.met(n, scene)) and m.far <= beside)
        names += self.answers.stands(scene)
        names += any(inflected(f, form[0]) for form in self.asked.lights for f in scene.folds)
        least = min(_LEAST, len(self.asked.needs)) if self.asked.asks == "name" else _LEAST
        far = [self._word(w, scene, taken) for w in self.words]
        known = [f for f in far if f is not None]
        return sum(known) if len(known) == len(far) and len(here) + names >= least else None

    def _places(self, wanted: Met, scene: Scene) -> list[tuple[int, bool]]:
        """Where a sentence has a word, and whether as the question has it: a name like "Bill" is no bill, and "not a
        plan" is none.
        """
        found = [(at, own) for at, own in wanted.places(scene.folds) if own or at not in scene.proper]
        if wanted.need.verb:
            found = [(at, own) for at, own in found if not _counted(scene.folds, at)]
        if self.asked.negated or self.asked.asks == "yesno":
            return found
        said = [(at, own) for at, own in found if not mode.denied(scene.folds, at)]
        return said if any(own for _, own in said) or not any(own for _, own in found) else []

    def _free(self, wanted: Met, scene: Scene, taken: frozenset[int]) -> list[tuple[int, bool]]:
        """Where a sentence has a word that may be told elsewhere, but for the words that meet others."""
        found = self._places(wanted, scene)
        return [(at, own) for at, own in found if at not in taken] if wanted.need.near else found

    def _word(self, wanted: Met, scene: Scene, taken: frozenset[int] = frozenset()) -> float | None:
        """How far away a word is told; None where it isn't, or only where it may not be."""
        found, verdict = self._free(wanted, scene, taken), self.asked.asks == "yesno"
        if found:
            return 0.0 if any(own for _, own in found) else _OTHER
        if not wanted.need.near or verdict:
            return None
        return min((far for i, far in scene.round() if wanted.places(scene.article.folds[i])), default=None)

    def _verbs(self, scene: Scene) -> Places:
        """The places of the verbs in a sentence, in their own words if they stand there; without a verb of the words
        that must stand there.
        """
        verbs = [w for w in self.words if w.need.verb]
        verbs = verbs or [w for w in self.words if not w.need.near or w.need.wider]
        found = [self._places(w, scene) for w in verbs]
        return [[at for at, own in each if own] or [at for at, _ in each] for each in found if each]

    def _verdict(self, scene: Scene, verbs: Places) -> str:
        """Whether the sentence tells it as the question asks for it: for yes or no which of them, else "told"."""
        if self.asked.asks != "yesno":
            return "told" if mode.fits(self.asked, scene.folds, verbs) else ""
        if verbs and all(any(mode.is_so(scene.folds, at) for at in each) for each in verbs):
            return "no" if self.asked.negated else "yes"
        denied = len(verbs) == 1 and any(mode.is_not_so(scene.folds, at) for at in verbs[0])
        return ("yes" if self.asked.negated else "no") if denied else ""

    def _ordered(self, scene: Scene, verbs: Places) -> bool:
        """Whether what was decided or refused to be done stands behind that, and who is acted on not before it."""
        first = [at for each in verbs for at in each]
        if not first or not any(w.need.verb for w in self.words):
            return True
        placed = [(w.need, [at for at, _ in w.places(scene.folds)]) for w in self.words if w.need.behind or w.need.role]
        turned = any(
            each and all(mode.turned(need.role, scene.folds, v, at) for v in first for at in each)
            for need, each in placed
        )
        done = (each for need, each in placed if need.behind)
        objects = (each for need, each in placed if need.role == "object" and each)
        if not all(
            any(0 < at - v <= _REACH or mode.passive(scene.folds, v) for v in first for at in o) for o in objects
        ):
            return False
        return not turned and all(any(0 < at - v <= _REACH for v in first for at in each) for each in done)

    def _named(self, scene: Scene, verbs: Sequence[int]) -> float | None:
        """How far away the names and times are told; None where one isn't, or does what it should undergo."""
        far = [self._name(need, scene, verbs) for need in self.asked.of("name")]
        far += [scene.then(need.moment, need.here) for need in self.asked.of("moment") if need.moment]
        known = [f for f in far if f is not None]
        return sum(known) if len(known) == len(far) else None

    def _name(self, need: Need, scene: Scene, verbs: Sequence[int]) -> float | None:
        found = self.names.met(need, scene)
        if found and self.asked.asks == "yesno" and (found.word is None or found.far):
            return None
        if need.instead and not self._instead(need, scene):
            return None
        if need.itself and (found is None or found.word is None):
            return None
        if found is None or found.word is None:
            return found.far if found else None
        verbs = self._partner(need, scene) or verbs
        turned = bool(verbs) and all(mode.turned(need.role, scene.folds, at, found.word) for at in verbs)
        return None if turned else found.far

    def _instead(self, need: Need, scene: Scene) -> bool:
        """Whether something is told to be done for a country, or by one of its people: "the Danish minister"."""
        same, tokens = self.names.same(need.things), tokenise(scene.passage.text)
        named = (word_at(scene, begin) for begin, _, thing in scene.article.things(scene.number) if thing in same)
        return any(tokens[at].text in demonyms() or mode.on_behalf(scene.folds, at) for at in named)

    def _partner(self, need: Need, scene: Scene) -> list[int]:
        """Where the verb stands that tells what a name does or undergoes."""
        at = self.asked.needs.index(need)
        verbs = [w for w in self.words if w.need.verb and (self.asked.needs.index(w.need) > at) is need.ahead]
        near = (verbs[:1] if need.ahead else verbs[-1:]) if need.role else []
        return [place for w in near for place, _ in w.places(scene.folds)]


def _apart(places: Sequence[set[int]]) -> bool:
    """Whether each need has a word of its own: one word is not both the schedule and the plan."""
    taken: set[int] = set()
    for each in sorted(places, key=len):
        free = sorted(each - taken)
        if not free:
            return False
        taken.add(free[0])
    return True


def _counted(folds: Sequence[str], at: int) -> bool:
    """Whether a word is a noun behind a number: "more than 4,000 designs" does not tell who designed them."""
    number = at > 1 and folds[at].endswith("s") and numeral(folds[at - 1])
    before = folds[at - 2]  # of "4,000" the first half
    return number and (numeral(before) or before in PREPOSITIONS | ARTICLES | {"than", "some", "nearly", "almost"})
