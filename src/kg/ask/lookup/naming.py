"""Whether a sentence meets the names and times of a question as the question has them: not turned round."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.ask.lookup import mode
from kg.ask.lookup.met import Met
from kg.ask.lookup.names import SIGNS, Names, word_at
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.scene import Scene
from kg.ask.parts_of_world import is_part
from kg.ask.tokens import starts, tokenise
from kg.ask.words import word_set
from kg.reference import demonyms
from kg.terms import KG

Test = Callable[[Scene], bool]
_WORDS_FOR = {
    KG.Payload: word_set("instrument instruments payload payloads experiment experiments device analyzer camera"),
    KG.Spacecraft: word_set("spacecraft spaceship craft ship capsule probe rover lander orbiter satellite vehicle"),
}
"""What may stand for a load and for a craft."""
_POINTING, _FIRST = word_set("it its they their both"), 2
"""What stands for it, among the first words of a sentence."""
_OF = 4
"""Words behind a verb among which "of" may stand: "took a picture of"."""
_HEADED = 1.5
"""How far away the headline is."""
_CLAUSE = (", and ", ", but ", ", while ", "; ")
"""What stands before the subject of another clause."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of one question; ``noun`` is what is asked for, ``nobody`` tells whether nobody did it, ``other``
    whether a sentence has only another word for what a name tells more of.
    """

    asked: Asked
    names: Names
    words: Sequence[Met]
    noun: Met | None
    nobody: Test
    other: Callable[[Need, Scene], bool]

    def far(self, scene: Scene, verbs: Sequence[int]) -> float | None:
        """How far away the names and times are told; None where one isn't, or does what it should undergo."""
        far = [self._name(need, scene, verbs) for need in self.asked.of("name")]
        far += [scene.then(need.moment, need.here) for need in self.asked.of("moment") if need.moment]
        known = [f for f in far if f is not None]
        return sum(known) if len(known) == len(far) else None

    def _name(self, need: Need, scene: Scene, verbs: Sequence[int]) -> float | None:
        found = self.names.met(need, scene)
        if found and not need.here and self.nobody(scene) and self.names.headed(need, scene):
            return min(found.far, _HEADED)  # "nobody was hurt" is told of what the article is about
        aside = need.aside or need.tells
        if found and self.asked.asks == "yesno" and not aside and (found.word is None or found.far):
            return None
        if need.party and (found is None or found.word is None) and not self.names.headed(need, scene):
            return None
        if need.tells and self.other(need, scene) and (found is None or found.word is None):
            return None
        if need.instead and not self._instead(need, scene):
            return None
        if found is None or found.word is None:
            return found.far if found and not (need.itself or self._untold(need, scene)) else None
        if self._of_asked(need, scene, found.word):
            return None
        verbs = self._partner(need, scene) or verbs
        if (doers := self._before_hyphen(scene, verbs)) and need.role == "does":
            return found.far if doers & self.names.same(need.things) else None
        if self._elsewhere(need, scene, verbs):
            return None
        turned = self._turned(need, scene, verbs, found.word) or self._another(need, scene, verbs, found.word)
        return None if turned else found.far

    def _untold(self, need: Need, scene: Scene) -> bool:
        """Whether a sentence has no word for a craft or load on or with which something was: "which missions flew on
        Endurance?" is not told of another ship.
        """
        question = self.names.question
        if self.asked.asks != "which" or need.role or need.ahead or not (need.near and need.things):
            return False
        kind = next((k for k in _WORDS_FOR if all(question.is_a(t, k) for t in need.things)), "")
        if not kind or not _POINTING.isdisjoint(scene.folds[:_FIRST]):
            return False
        return _WORDS_FOR[kind].isdisjoint(scene.folds)

    def _elsewhere(self, need: Need, scene: Scene, verbs: Sequence[int]) -> bool:
        """Whether another place stands right behind the verb: "he died in Graz and will be buried in Vienna"."""
        question, same = self.names.question, self.names.same(need.things)
        if not verbs or not all(question.is_a(t, KG.Place) for t in need.things):
            return False
        things = scene.article.things(scene.number)
        places = {word_at(scene, b): t for b, _, t in things if question.is_a(t, KG.Place)}
        behind = [places.get(at + 2) for at in verbs if scene.folds[at + 1 : at + 2] in (("in",), ("at",), ("near",))]
        others = [t for t in behind if t and t not in same and same.isdisjoint(question.around(t))]
        return bool(need.things) and len(others) == len(verbs)

    def _before_hyphen(self, scene: Scene, verbs: Sequence[int]) -> set[str]:
        """Who does it by the word before a hyphen: "the ESA-led mission of NASA"."""
        text, begins = scene.passage.text, starts(scene.passage.text)
        joined = {at - 1 for at in verbs if at and text[begins[at] - 1] == "-"}
        return {t for b, _, t in scene.article.things(scene.number) if joined and word_at(scene, b) in joined}

    def _turned(self, need: Need, scene: Scene, verbs: Sequence[int], word: int) -> bool:
        """Whether a name stands on the other side of all verbs, or is what a noun tells it to undergo where another is
        named that should: "an image of the lander".
        """
        other = need.role == "does" and any(n.role == "undergoes" for n in self.asked.of("name"))
        role = "" if need.tells and need.role == "undergoes" else need.role  # "broke the Skylab record"
        each = (
            mode.turned(role, scene.folds, at, word) or (other and "of" in scene.folds[at + 1 : word][:_OF])
            for at in verbs
        )
        return bool(verbs) and all(each)

    def _another(self, need: Need, scene: Scene, verbs: Sequence[int], word: int) -> bool:
        """Whether somebody else does what a person is asked about: "Lee came, and Diaz signed it"."""
        question, text = self.names.question, scene.passage.text
        if need.role != "does" or not verbs or not all(question.is_a(t, KG.Person) for t in need.things):
            return False
        others = [
            word_at(scene, begin)
            for begin, _, thing in scene.article.things(scene.number)
            if question.is_a(thing, KG.Person) and text[: begin - scene.passage.place[0]].endswith(_CLAUSE)
        ]
        return all(any(word < other < verb for other in others) for verb in verbs)

    def _of_asked(self, need: Need, scene: Scene, word: int) -> bool:
        """Whether a sentence has the adjective of a country before what is asked for, and the question before another
        noun: "the European flag" where it asks for the flags on the European ship.
        """
        behind = self.asked.needs[self.asked.needs.index(need) + 1 :][:1]
        if behind and need.words in demonyms() and behind[0].forms[0][0] in SIGNS:  # the flag of a part is another
            return all(t not in need.things for _, _, t in scene.article.things(scene.number))
        adjective = need.words in demonyms() or is_part(need.words)
        if self.noun is None or not adjective or not behind or behind[0].asked or behind[0].kind != "word":
            return False
        return any(at == word + 1 for at, _ in self.noun.places(scene.folds))

    def _instead(self, need: Need, scene: Scene) -> bool:
        """Whether something is told to be done for a country, or by one of its people: "the Danish minister"."""
        same, tokens = self.names.same(need.things), tokenise(scene.passage.text)
        named = (word_at(scene, begin) for begin, _, thing in scene.article.things(scene.number) if thing in same)
        return any(tokens[at].text in demonyms() or mode.on_behalf(scene.folds, at) for at in named)

    def _partner(self, need: Need, scene: Scene) -> list[int]:
        """Where the verb stands that tells what a name does or undergoes."""
        at = self.asked.needs.index(need)
        acts = [w for w in self.words if w.need.verb or w.need.infinitive]
        verbs = [w for w in acts if (self.asked.needs.index(w.need) > at) is need.ahead]
        near = (verbs[:1] if need.ahead else verbs[-1:]) if need.role else []
        return [place for w in near for place, _ in w.places(scene.folds)]
