"""The search for the sentences that meet all needs of a question."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.lookup import guards, mode, pointed, signs, strict
from kg.ask.lookup.articles import having_all, having_most
from kg.ask.lookup.fills import Answers
from kg.ask.lookup.kin import inflected
from kg.ask.lookup.met import Met, met
from kg.ask.lookup.names import Names
from kg.ask.lookup.naming import Naming
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.placed import apart, ordered
from kg.ask.lookup.read_as import where
from kg.ask.lookup.scene import Article, Scene
from kg.ask.lookup.small import NOT
from kg.ask.lookup.spoken import by_others, cues
from kg.ask.question import Question
from kg.ask.words import SAYING, word_set
from kg.terms import KG

DENY = word_set("deny denies denied")
_OTHER = 0.3
"""What a word for the same thing costs, beside the word itself."""
_ALLOWED = 1.3
"""How far away the words may be told on the average."""
_ALLOWED_WIDE = 0.9
_LEAST = 2
"""Words and names that a sentence must have itself, or names that the one before it has."""
_BESIDE = 1.0
_FAR = 2.5
"""How far what only tells when it was may be told."""
_HEADED, _HEADINGS = 1.5, ("amount", "why", "count")
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
        self.naming = Naming(asked, self.names, self.words, self.answers.noun, self._nobody, self._other)

    def _own(self, scene: Scene) -> bool:
        """Whether a sentence has one of the words itself, not only others that say the same, or a name is asked of."""
        own = any(own for w in self.words for _, own in self._places(w, scene))
        return own or bool(self.asked.of("name")) or any(self._meant(w, scene) for w in self.words)

    def found(self) -> Iterator[Found]:
        """The sentences that answer."""
        for number in sorted(self._likely()):
            article = Article(self.data.texts.passages.of(number), self.data.data)
            scenes = (Scene(article, i) for i in range(len(article.passages)))
            yield from filter(None, map(self.one, scenes))

    def _likely(self) -> Collection[int]:
        """The articles that may have such a sentence."""
        names = [met(n, self.data.texts.passages) for n in self.asked.of("name")]
        if self.asked.wide:
            return having_most((*self.words, *names), self.asked)
        aged = not self.words and self.asked.measure == "old"
        return having_all(names if aged else self.words, self.answers.noun, self.asked)

    def one(self, scene: Scene) -> Found | None:
        """A sentence, if it answers."""
        words = self._words(scene)
        verbs = self._verbs(scene) if words is not None else []
        if words is None or not (verdict := self._verdict(scene, verbs)) or not ordered(self.words, scene, verbs):
            return None
        if verdict == "yes" and strict.denied(self.asked, scene, self.names.question):
            return None
        places = [at for each in verbs for at in each]
        named = self.naming.far(scene, places)
        things = self.answers.told(scene, places) if named is not None else None
        if named is None or things is None or not self._kept(scene, places, things, words + named):
            return None
        far = words + named + self._rather(things)
        allowed = (_ALLOWED_WIDE if self.asked.wide else _ALLOWED) * len(self.asked.needs)
        return Found(scene, far, things, verdict) if far <= allowed else None

    def tells(self, scene: Scene) -> tuple[str, ...] | None:
        """What a sentence tells of the sort that is asked for, of whatever: things or (), None if nothing."""
        return self.answers.told(scene, [at for each in self._verbs(scene) for at in each])

    def allows(self, scene: Scene, things: tuple[str, ...]) -> bool:
        """Whether nothing but words and names that are lacking keeps a sentence from answering."""
        verbs = self._verbs(scene)
        told = ordered(self.words, scene, verbs) and (not self.asked.negated or bool(self._verdict(scene, verbs)))
        return told and self._kept(scene, [at for each in verbs for at in each], things, 0.0)

    def _kept(self, scene: Scene, verbs: Sequence[int], things: tuple[str, ...], far: float) -> bool:
        """Whether no guard keeps the sentence from answering; a headline must have all words itself."""
        if not scene.number and (far >= _BESIDE or not guards.titled(self.asked, things, self.names)):
            return False
        if self.asked.asks == "what" and signs.of_another(self.asked, self.words, scene, self.names):
            return False
        if by_others(self.asked, scene, self.names) or (self.asked.since and self.asked.since not in scene.folds):
            return False
        surely = self.asked.asks != "yesno" or strict.follows(self.asked, scene, self.words, self.names)
        return surely and guards.kept(self.asked, scene, verbs, things, self.names)

    def _rather(self, things: tuple[str, ...]) -> float:
        """What an answer costs that is a country where somebody is asked for."""
        countries = bool(things) and all(self.names.question.is_a(t, KG.Country) for t in things)
        return 1.0 if self.asked.asks == "who" and countries else 0.0

    def _words(self, scene: Scene) -> float | None:
        """How far away the words are told; None where one isn't, or the sentence itself has too few."""
        if not all(w.may(scene.folds) or self._elsewise(w, scene) for w in self.words if not w.need.near):
            return None
        if not self.words and self.asked.measure == "old":
            return 0.0
        taken = frozenset(at for w in self.words if not w.need.near for at, _ in self._places(w, scene))
        here = [{at for at, _ in self._free(w, scene, taken)} for w in self.words]
        here = [places for places in here if places]
        if not (here or self.answers.stands(scene)) or not apart(here) or self._bare(scene):
            return None
        beside = _HEADED if self.asked.asks in _HEADINGS or self.asked.office or self._nobody(scene) else _BESIDE
        met = ((n, self.names.met(n, scene)) for n in self.asked.of("name"))
        names = sum(1 for n, m in met if m and m.far <= (_HEADED if n.here else beside))
        names += self.asked.office and any(self.names.headed(n, scene) for n in self.asked.of("name"))
        names += self.answers.stands(scene) + sum(1 for w in self.words if self._meant(w, scene))
        names += sum(1 for n in self.asked.of("moment") if self.asked.event and n.moment and scene.then(n.moment) == 0)
        names += any(inflected(f, form[0]) for form in self.asked.lights for f in scene.folds)
        nobody = self.asked.asks == "yesno" and self._nobody(scene)  # "no one was hurt" is a sentence by itself
        if not (self._own(scene) or self.answers.stands(scene) or nobody):
            return None
        far = [self._word(w, scene, taken) for w in self.words]
        known = [f for f in far if f is not None]
        least = 1 if len(self.asked.needs) == 1 and not any(far) and self._enough(scene) else _LEAST
        least = 1 if nobody else least
        least = min(_LEAST, len(self.asked.needs)) if self.asked.asks == "name" else least
        return sum(known) if len(known) == len(far) and len(here) + names >= least else None

    def _bare(self, scene: Scene) -> bool:
        """Whether a sentence has none of several words that tell what was said: "remarks were played" tells nothing."""
        says = next((n.at for n in self.asked.needs if n.verb and n.forms[0][0] in SAYING), None)
        if says is None or self.asked.asks != "what":
            return False
        about = [w for w in self.words if w.need.near and w.need.at > says]
        if not about:  # "what did Lee say about India?"
            names = [n for n in self.asked.of("name") if n.at > says and n.role != "says"]
            return bool(names) and not any((m := self.names.met(n, scene)) and m.far < _BESIDE for n in names)
        return len(about) > 1 and not any(w.places(scene.folds) for w in about)

    def _enough(self, scene: Scene) -> bool:
        """Whether one word is enough: the question says so, or the article is about that, as its headline tells."""
        return self.asked.alone or any(own for w in self.words for _, own in w.places(scene.article.folds[0]))

    def _places(self, wanted: Met, scene: Scene) -> list[tuple[int, bool]]:
        """Where a sentence has a word, and whether in its own words."""
        found = where(self.asked, self.words, wanted, scene)
        return found or [(at, False) for at in cues(self.asked, wanted.need, scene, self.names)]

    def _free(self, wanted: Met, scene: Scene, taken: frozenset[int]) -> list[tuple[int, bool]]:
        """Where a sentence has a word that may be told elsewhere, but for the words that meet others."""
        found = self._places(wanted, scene)
        return [(at, own) for at, own in found if at not in taken] if wanted.need.near else found

    def _elsewise(self, wanted: Met, scene: Scene) -> bool:
        """Whether a sentence tells what a word says without any form of it."""
        return self._meant(wanted, scene) or bool(self._places(wanted, scene))

    def _word(self, wanted: Met, scene: Scene, taken: frozenset[int] = frozenset()) -> float | None:
        """How far away a word is told; None where it isn't, or only where it may not be."""
        found, verdict = self._free(wanted, scene, taken), self.asked.asks == "yesno"
        if found:
            return 0.0 if any(own for _, own in found) else _OTHER
        if not wanted.need.near and self._meant(wanted, scene):
            return _BESIDE
        aside = not verdict or wanted.need.aside or self._nobody(scene)
        if not (wanted.need.near and aside) or (wanted.need.wider and self._other(wanted.need, scene)):
            return None
        near = min((far for i, far in scene.round() if wanted.places(scene.article.folds[i])), default=None)
        if near is None and wanted.need.aside and any(map(wanted.places, scene.article.folds)):
            return _FAR
        return near

    def _meant(self, wanted: Met, scene: Scene) -> bool:
        """Whether a sentence only points at a noun."""
        if self.asked.asks == "yesno" or not pointed.points(scene):
            return False
        verbs = [(w, [at for at, _ in self._places(w, scene)]) for w in self.words if w.need.verb]
        return pointed.meant(wanted, verbs, scene)

    def _nobody(self, scene: Scene) -> bool:
        """Whether a sentence tells that nobody did it, or that it happened to nobody."""
        verbs = (at for w in self.words if w.need.verb for at, _ in self._places(w, scene))
        return any(mode.by_nobody(scene.folds, at) for at in verbs)

    def _other(self, need: Need, scene: Scene) -> bool:
        """Whether a sentence has only another word for the noun that a word tells more of: lunar soil is no sample."""
        noun = next((w for w in self.words if w.need.at == need.at + len(need.forms[0])), None)
        found = self._places(noun, scene) if noun else []
        return bool(found) and not any(own for _, own in found)

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
        denials = [w for w in self.words if w.need.verb and w.need.forms[0][0] in DENY]
        if denials and self.asked.asks == "yesno" and not self.asked.negated:  # what was denied is not so
            plain = (at for w in denials for at, own in self._places(w, scene) if own)
            return "yes" if any(NOT.isdisjoint(scene.folds[max(at - 2, 0) : at]) for at in plain) else ""
        if self.asked.asks != "yesno":
            verbs = [[at for at, _ in self._places(w, scene)] for w in denials] or verbs
            return "told" if mode.fits(self.asked, scene.folds, verbs) else ""
        if verbs and all(any(mode.verdict(self.asked, scene.folds, at) for at in each) for each in verbs):
            if self._without(scene):
                return "yes" if self.asked.negated else "no"
            return "no" if self.asked.negated else "yes"
        denied = len(verbs) == 1 and any(mode.verdict(self.asked, scene.folds, at) is False for at in verbs[0])
        denied = denied or (not (self.asked.event or self.asked.planned) and mode.nothing(scene.folds, verbs))
        return ("yes" if self.asked.negated else "no") if denied else ""

    def _without(self, scene: Scene) -> bool:
        """Whether what stands beside the verb is denied: "had not been in danger", "posed no danger"."""
        beside = ([at for at, _ in self._places(w, scene)] for w in self.words if not w.need.verb)
        return any(each and all(mode.is_not_so(scene.folds, at) for at in each) for each in beside)
