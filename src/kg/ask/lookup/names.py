"""How a sentence meets the names of a question: by the name, by other words for the thing, by what is its own."""

from bisect import bisect_right
from dataclasses import dataclass, field

from kg.ask.lookup.needs import Need
from kg.ask.lookup.reported import statements
from kg.ask.lookup.scene import Scene
from kg.ask.question import Question
from kg.ask.tokens import folds, starts
from kg.ask.words import MONTHS, WEEKDAYS, word_set
from kg.reference import demonyms
from kg.terms import KG, ORG

_KIN = 0.7
"""How much farther what belongs to a thing is than the thing itself."""
_CRAFT = (KG.Vehicle, KG.Mission)
_PACTS = (KG.Partnership, KG.Programme)
_CALLED = word_set(
    "launch liftoff flight mission landing docking test countdown rocket ship craft spacecraft probe capsule lander "
    "rover satellite freighter shuttle vehicle booster it satellites probes pair craft twins"
)
"""Words that stand for a craft, or for what happens to one."""
_SEVERAL = word_set("they both pair two three trio")
_LEAD = 4
SIGNS = word_set("emblem patch logo flag badge insignia banner crest")
"""Nouns for signs that one thing has one of."""
_OWN = word_set("its their his her it he she")
"""Words that stand for the one that the sentence before tells of."""
_PERSON = frozenset(("he", "she"))
_BACK = 3
"""Sentences back that may name who "she" is, where those between only have "she", too."""
_FIRST = 3
"""Words of a sentence among which its subject stands."""
_FAR = 2.5
"""How far what is named farther before is."""
_OWNING = (KG.Country, KG.Organization)


@dataclass(frozen=True, slots=True)
class Named:
    """Where a name is met: in which word of the sentence, if it is there, and how far away."""

    far: float
    word: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a question, with all that stands for them."""

    question: Question
    _same: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    _kin: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def same(self, things: tuple[str, ...]) -> frozenset[str]:
        """Things with all that lies in them or is a variant of them."""
        if things not in self._same:
            self._same[things] = frozenset(w for t in things for w in self.question.within(t)) | frozenset(things)
        return self._same[things]

    def kin(self, things: tuple[str, ...]) -> frozenset[str]:
        """What things lie in or are of, and what is a country's or a body's own."""
        if things not in self._kin:
            up = {w for t in things for w in self._seat(t)}
            own = (self.question.owned(t) for t in (*things, *sorted(up)) if self.question.is_a(t, *_OWNING))
            self._kin[things] = frozenset(up).union(*own)
        return self._kin[things]

    def _seat(self, thing: str) -> tuple[str, ...]:
        """The country that a town may stand for: "Moscow refuses"."""
        town = self.question.is_a(thing, KG.Place) and not self.question.is_a(thing, KG.LaunchSite, KG.Country)
        return tuple(t for t in self.question.around(thing) if self.question.is_a(t, KG.Country)) if town else ()

    def met(self, need: Need, scene: Scene) -> Named | None:
        """Where a sentence names something, or the ones round it do, if they may."""
        own = self._in(need, scene) or self._says(need, scene)
        if own or (need.here and not self._about(need, scene)):
            return own or self._they(need, scene)
        found = [(far + there.far) for i, far in scene.round() if (there := self._in(need, Scene(scene.article, i)))]
        return Named(min(found)) if found else self._far(need, scene) or self._aside(need, scene)

    def _says(self, need: Need, scene: Scene) -> Named | None:
        """A quotation that goes on: its speaker is named in a sentence before."""
        if need.role != "says":
            return None
        same = self.same(need.things)
        said = any(s.by in same for s in statements(scene))
        return Named(0.0) if said else None

    def _aside(self, need: Need, scene: Scene) -> Named | None:
        """What only tells when it was: any sentence of the article may have it, or its words."""
        words = set(need.forms[0])
        there = need.aside and any(words.issubset(f) for f in scene.article.folds)
        return Named(_FAR) if there else None

    def _far(self, need: Need, scene: Scene) -> Named | None:
        """What is named farther before."""
        if need.here or need.role == "says":
            return None
        before = (Scene(scene.article, i) for i in range(len(scene.article.passages)) if i != scene.number)
        named = [each.number for each in before if self._in(need, each)]
        return Named(_FAR) if named and named[0] < scene.number else None

    def _they(self, need: Need, scene: Scene) -> Named | None:
        """The word that stands for several people or things of the sentence before: "they", "the two"."""
        sign = all(self.question.is_a(t, KG.Symbol, KG.SymbolPart) for t in need.things)
        several = _SEVERAL | {"it"} if sign else _SEVERAL
        at = next((i for i, f in enumerate(scene.folds[:_FIRST]) if f in several), None)
        before = Scene(scene.article, scene.number - 1) if scene.number and at is not None else None
        if before and need.role != "says" and self._in(need, before):
            return Named(1.0, at)
        return (
            self._crew(need, scene)
            or self._own(need, scene)
            or self._person(need, scene)
            or (self._sign(need, scene) if sign else None)
        )

    def _sign(self, need: Need, scene: Scene) -> Named | None:
        """ "The emblem was drawn by her": where the article shows one emblem, and that is the one that is asked of."""
        noun = next((f for f in need.forms[0] if f in SIGNS), "")
        at = next(
            (i for i, f in enumerate(scene.folds[1:], 1) if f == noun and scene.folds[i - 1] in ("the", "its")), None
        )
        if not noun or at is None or at > _FIRST + 1:
            return None
        known = {t for _, _, t in scene.article.named if self.question.is_a(t, KG.Symbol) and noun in self._folds(t)}
        return Named(1.0, at) if known and known <= self.same(need.things) else None

    def _folds(self, thing: str) -> tuple[str, ...]:
        return folds(self.question.label(thing))

    def _own(self, need: Need, scene: Scene) -> Named | None:
        """ "Its biggest customer", "it also flew": of the one body or craft that the sentence before names."""
        if not scene.number or scene.folds[:1] not in [(w,) for w in _OWN]:
            return None
        before = scene.article.things(scene.number - 1)
        kinds = [k for t in need.things[:1] for k in (KG.Organization, KG.Vehicle) if self.question.is_a(t, k)]
        known = {t for _, _, t in before if self.question.is_a(t, *kinds[:1])}
        return Named(1.0, 0) if known and known <= self.same(need.things) else None

    def _crew(self, need: Need, scene: Scene) -> Named | None:
        """ "Lee, Diaz and Orlova travelled": the crew of the mission, all of whom are named."""
        missions = [t for t in need.things if self.question.is_a(t, KG.Mission)]
        data = scene.article.data
        crew = {p for t in missions for p in data.subjects(ORG.memberOf, t) if self.question.is_a(p, KG.Person)}
        named = [(b, t) for b, _, t in scene.article.things(scene.number) if t in crew]
        whole = len(crew) > 1 and crew == {t for _, t in named}
        return Named(0.0, word_at(scene, min(named)[0])) if whole else None

    def _person(self, need: Need, scene: Scene) -> Named | None:
        """ "She promised it": of the one person whom the last sentence that names anybody names."""
        if _PERSON.isdisjoint(scene.folds) or need.role == "says" or not self._all(need, KG.Person):
            return None
        first = _FIRST if self._any(scene, KG.Person) else None  # "in an interview he denied it": nobody else is named
        at = next((i for i, f in enumerate(scene.folds[:first]) if f in _PERSON), None)
        if at is None:
            return None
        for number in range(scene.number - 1, max(scene.number - 1 - _BACK, 0), -1):
            people = {t for _, _, t in scene.article.things(number) if self.question.is_a(t, KG.Person)}
            if people or _PERSON.isdisjoint(scene.article.folds[number][:_FIRST]):
                return Named(1.0, at) if people and people <= self.same(need.things) else None
        return None

    def _about(self, need: Need, scene: Scene) -> bool:
        """Whether the headline names a craft and the sentence no other one: "the launch was called off" is its own; or
        an agreement: "she signed for Italy".
        """
        if need.things and self._all(need, *_PACTS):
            return not self._any(scene, *_PACTS) and self._titled(need, scene)
        if need.things and self._all(need, KG.Place):
            country = self.question.is_a(need.things[0], KG.Country)
            return not (country or self._any(scene, KG.Place)) and self._titled(need, scene)
        craft = self._all(need, *_CRAFT) and need.role != "says"
        spoken = not _CALLED.isdisjoint(scene.folds)
        named = (t for _, _, t in scene.article.things(scene.number) if self.question.is_a(t, *_CRAFT))
        others = any(not need.things or self._rocket(t) is self._rocket(*need.things) for t in named)
        return (
            craft
            and not others
            and ((need.ahead or spoken) and (self._goes_on(need, scene) or (spoken and self._titled(need, scene))))
        )

    def _all(self, need: Need, *kinds: str) -> bool:
        """Whether all that a name may stand for is of some kinds."""
        return all(self.question.is_a(t, *kinds) for t in need.things)

    def _any(self, scene: Scene, *kinds: str) -> bool:
        """Whether a sentence names anything of some kinds."""
        return any(self.question.is_a(t, *kinds) for _, _, t in scene.article.things(scene.number))

    def _rocket(self, *things: str) -> bool:
        """Whether something is a rocket: one beside a spacecraft is not told of in place of that."""
        return all(self.question.is_a(t, KG.LaunchVehicle, KG.VehicleModel) for t in things)

    def headed(self, need: Need, scene: Scene) -> bool:
        """Whether the headline or one of the first sentences names it, and not only what is its own."""
        first = range(min(_LEAD, len(scene.article.passages)))
        return any((found := self._in(need, Scene(scene.article, i))) and not found.far for i in first)

    def _titled(self, need: Need, scene: Scene) -> bool:
        return self._in(need, Scene(scene.article, 0)) is not None

    def _goes_on(self, need: Need, scene: Scene) -> bool:
        """Whether the sentence before begins with it."""
        before = self._in(need, Scene(scene.article, scene.number - 1)) if scene.number else None
        return before is not None and before.word is not None and before.word < _FIRST

    def _in(self, need: Need, scene: Scene) -> Named | None:
        """Where one sentence names it, itself before what is its own."""
        folds, form = scene.folds, need.forms[0]
        for at in range(len(folds) - len(form) + 1):
            if folds[at : at + len(form)] == form and _written(need, scene, at):
                return Named(0, at)
        kin = frozenset[str]() if need.role == "says" or need.itself else self.kin(need.things)
        for things, far in ((self.same(need.things), 0.0), (kin, _KIN)):
            for begin, _, thing in scene.article.things(scene.number):
                if thing in things:
                    return Named(far, word_at(scene, begin))
        return None


def _written(need: Need, scene: Scene, at: int) -> bool:
    """Whether a name has its capitals: "there is no hope" does not name Hope."""
    first = scene.passage.text[starts(scene.passage.text)[at] :][:1]
    return first.isupper() or not need.words[:1].isupper()


def word_at(scene: Scene, place: int) -> int:
    """The word of a sentence that stands at a place of the article."""
    return max(bisect_right(starts(scene.passage.text), place - scene.passage.place[0]) - 1, 0)


def capital(scene: Scene, at: int) -> bool:
    """Whether a word stands there with a capital that is no month and no weekday."""
    text, begins = scene.passage.text, starts(scene.passage.text)
    return at < len(begins) and text[begins[at]].isupper() and scene.folds[at] not in (*MONTHS, *WEEKDAYS)


def adjective(scene: Scene, begin: int, end: int) -> bool:
    """Whether a country is named by its adjective before another name: "the first German Spacelab flight"."""
    text, place = scene.passage.text, scene.passage.place[0]
    word, behind = text[begin - place : end - place], text[end - place :]
    return word in demonyms() and word[1:].islower() and behind[:1] == " " and behind[1:2].isupper()
