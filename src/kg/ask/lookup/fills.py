"""What a sentence must tell that the question asks for: somebody for "who", a time for "when", a reason for "why"."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask.belonging import values
from kg.ask.lexicon import Lexicon
from kg.ask.lookup import alike, doers, reasons, spots, times, towards, unknown, whereabouts
from kg.ask.lookup.amounts import amount
from kg.ask.lookup.counts import counted
from kg.ask.lookup.informative import any_other, informative
from kg.ask.lookup.kin import inflected, kin
from kg.ask.lookup.met import Met
from kg.ask.lookup.mode import denied, noun
from kg.ask.lookup.names import Names, adjective, word_at
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.numbers import numeral, often
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.unknown import BODY, CAPITAL, QUOTED, SOME_BODY
from kg.ask.tokens import starts
from kg.ask.words import word_set
from kg.terms import KG, KGV

_NEAR, _BEHIND = 3, 4
"""Words before and behind a name or a noun among which what belongs to it stands."""
_KNOWN = ("the", "its", "their", "these", "those", "both")
_WORKING = word_set("work works worked working study studied studying train trained training serve served teach taught")
_FLYING = word_set("fly flies flew flown ride rides rode ridden board boarded")
"""Who does this is somebody, no firm."""
_SHIPS = word_set("ship ships craft spacecraft capsule capsules spaceship spaceships")
_NAMING = word_set(
    "name names named naming call called calls dub dubbed christen christened nickname nicknamed baptised "
    "baptized known title titled codenamed"
)
_BODIES = word_set(
    "body agency organisation organization authority institution committee commission office firm company provider "
    "operator maker manufacturer contractor supplier builder"
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a question asks for, to be looked for in sentences."""

    asked: Asked
    names: Names
    lexicon: Lexicon
    noun: Met | None = None
    """The noun that is asked for, with where it stands."""

    def told(self, scene: Scene, places: Sequence[int]) -> tuple[str, ...] | None:
        """The things that answer, if the answer is things; () if it is something else, None if there is none.
        ``places`` are where the verb or what stands for it is told.
        """
        asks, text, folds = self.asked.asks, scene.passage.text, scene.folds
        if asks == "who":
            return self._who(scene, places)
        if asks == "which":
            return self._kind(scene)
        if asks == "name":
            if self.head is None:
                return () if unknown.new_capital(self.asked, text) and not _NAMING.isdisjoint(folds) else None
            return self._things(scene, *self._classes()) or self._called(scene)
        if asks == "where":
            return self._place(scene, places)
        simple = {
            "when": lambda: times.told(self.asked, scene, places),
            "why": lambda: reasons.given(folds, places),
            "how": lambda: reasons.manner(folds, places),
            "amount": lambda: amount(self.asked, self.lexicon, scene),
            "count": lambda: counted(self.asked, self.noun, scene, places),
            "times": lambda: often(folds, places),
        }
        return () if asks not in simple or simple[asks]() else None

    def _things(self, scene: Scene, *classes: str) -> tuple[str, ...] | None:
        """The things of some classes that a sentence names and the question does not."""
        question = self.names.question
        known = {w for n in self.asked.of("name") for w in (*self.names.same(n.things), *n.things)}
        known |= {t for n in self.asked.of("name") for thing in n.things for t in question.around(thing)} | set(
            self.asked.but
        )
        here = dict.fromkeys(
            t
            for b, e, t in scene.article.things(scene.number)
            if not (self._is_asked(scene, b, e) or self._owner(scene, b, e, t))
        )
        return tuple(t for t in here if t not in known and question.is_a(t, *classes)) or None

    def _who(self, scene: Scene, places: Sequence[int]) -> tuple[str, ...] | None:
        if (pronoun := doers.pronoun(scene, places, self.names.question)) is not None:
            return tuple(t for t in pronoun if all(t not in n.things for n in self.asked.of("name"))) or None
        if self.asked.after and (behind := towards.told(scene, self.asked.after, places)) is not None:
            return behind
        flies = any(n.verb and n.forms[0][0] in _FLYING for n in self.asked.needs)
        named = self._things(scene, KG.Person if flies else KG.Agent) or self._speakers(scene)
        strange = None if named else unknown.strange(self.asked, scene.passage.text)
        return named or (strange if strange is not None else self._described(scene, places))

    def _place(self, scene: Scene, places: Sequence[int]) -> tuple[str, ...] | None:
        """A place, or the body where somebody worked or learnt."""
        works = any(form[0] in _WORKING for n in self.asked.needs for form in n.forms)
        found = self._things(scene, KG.Place, KG.SpaceStation, *((KG.Organization,) if works else ()))
        found = whereabouts.kept(self.asked, self.names.question, found or (), scene, places)
        return found or (() if spots.told(scene, places) else None)

    def _called(self, scene: Scene) -> tuple[str, ...] | None:
        """A name that nobody knows, beside the noun for what is called so."""
        begin, words = starts(scene.passage.text), scene.passage.text
        at = [i for i, _ in self.noun.places(scene.folds)] if self.noun else []
        beside = (words[begin[max(i - _NEAR, 0)] : (begin[i + 1 :][_NEAR:] or [len(words)])[0]] for i in at)
        return () if any(unknown.new_capital(self.asked, each) for each in beside) else None

    def _speakers(self, scene: Scene) -> tuple[str, ...] | None:
        data = scene.article.data
        said = (s for s in data.subjects(KG.evidence, scene.passage.span))
        return tuple(dict.fromkeys(w for s in said for w in data.values(s, KG.speaker) if "/writer" not in w)) or None

    def _described(self, scene: Scene, places: Sequence[int]) -> tuple[str, ...] | None:
        """ "Named after the founder of the state": who it is is told by what he is."""
        roles = self.names.question.schema.words
        concept = (m for w in scene.folds for m in roles.get((w,), ()) if m.kind == "concept" and "role" in m.iri)
        found = any(True for _ in concept) or "founder" in scene.folds
        if found and ("by" in scene.folds or "after" in scene.folds):
            return ()
        return () if SOME_BODY.search(scene.passage.text) or doers.told(scene.folds, places) else None

    def _kind(self, scene: Scene) -> tuple[str, ...] | None:
        """Something of the kind that is asked for, or its noun itself."""
        head, classes = self.head, self._classes()
        if head is None:
            return ()
        loose = KG.Place in classes or KG.CelestialBody in classes  # "crater": its noun must stand there
        if sort := self._sort():
            named = self._things(scene, KG.Spacecraft, KG.Mission) or ()
            of_sort = tuple(t for t in named if sort & {*values(t, (KG.spacecraftType,), self.lexicon)})
            if of_sort or not self._itself(scene):
                return of_sort or None
        if self._role(classes) and not self._stands(scene):
            held = {t for i in self._meant() if "/role-" in i for t in self.names.question.holders(i)}
            titled = self._titled(scene)
            return tuple(t for t in self._things(scene, KG.Person) or () if t in held or t in titled) or None
        if classes and (found := self._things(scene, *classes)) and (not loose or self._stands(scene)):
            ship = head.forms[0][-1] in _SHIPS  # a station is none
            if craft := tuple(t for t in found if not (ship and self._is(t, KG.SpaceStation))):
                return craft
        if head.forms[0][-1] in _BODIES and (found := self._things(scene, KG.Organization)):
            of_state = KG.Company in classes  # "which company" is no agency
            return tuple(t for t in found if not (of_state and self._is(t, KG.Agency, KG.Place))) or None
        if head.forms[0][-1] in _BODIES and BODY.search(scene.passage.text):
            return ()
        known = alike.examples(head.forms[0][-1])
        folds = scene.folds
        if any(
            inflected(folds[i], form[0]) and folds[i + 1 : i + len(form)] == form[1:]
            for form in known
            for i in range(len(folds))
        ):
            return ()
        told = self._stands(scene) and not (self._all_of_them(scene) or self._another(scene))
        told = told and informative(self.asked, self._there(scene), scene)
        return () if told and not {KG.Person, KG.Organization, KG.Country} & set(classes) else None

    def _titled(self, scene: Scene) -> frozenset[str]:
        """Those beside whose names a title of the kind stands: "President Vidal" is a politician."""
        known = {form[-1] for form in alike.examples(self.head.forms[0][-1])} if self.head else set()
        titles = [i for i, f in enumerate(scene.folds) if f in known]
        each = ((word_at(scene, b), word_at(scene, e - 1), t) for b, e, t in scene.article.things(scene.number))
        return frozenset(t for a, z, t in each if any(0 < a - i <= _NEAR or 0 < i - z <= _BEHIND for i in titles))

    def _all_of_them(self, scene: Scene) -> bool:
        """Whether the noun is only counted or known before: "all four payloads", "the flags" do not tell which."""
        there = [at for at, _ in self.noun.places(scene.folds)] if self.noun else []
        before = [scene.folds[max(at - _NEAR, 0) : at] for at in there]
        known = all(f[-1:] in [(w,) for w in _KNOWN] or any(w == "all" or numeral(w) for w in f) for f in before)
        of = any(scene.folds[at + 1 : at + 2] in (("of",), ("called",), ("named",)) for at in there)
        return known and not of and not (CAPITAL.search(scene.passage.text) or QUOTED.search(scene.passage.text))

    def _is_asked(self, scene: Scene, begin: int, end: int) -> bool:
        """Whether a name in a sentence has words that the question has too: what it names is no answer."""
        plain = {form[-1] for n in self.asked.of("word") if not n.asked for form in n.forms}
        words = scene.folds[word_at(scene, begin) : word_at(scene, max(end - 1, begin)) + 1]
        return any(inflected(f, w) for f in words for w in plain)

    def _owner(self, scene: Scene, begin: int, end: int, thing: str) -> bool:
        """Whether a country is only whose something is: "China's probe" does not tell who made it."""
        behind = scene.passage.text[end - scene.passage.place[0] :]
        country = self.asked.asks in ("who", "which") and self.names.question.is_a(thing, KG.Country)
        tells = self.asked.asks == "who" and adjective(scene, begin, end)
        return country and (tells or behind[:2] in ("'s", "’s") or (behind[:1] == " " and noun(behind)))

    def _classes(self) -> tuple[str, ...]:
        """The classes of what the noun asked for may be."""
        words = self.lexicon.schema.words
        known = (m for form in (self.head.forms[0], *self.head.alike) for m in words.get(form, ())) if self.head else ()
        meant = [KG.Person if "/role-" in m.iri else m.iri for m in known if m.kind == "class" or "/role-" in m.iri]
        return tuple(dict.fromkeys(meant))

    def _role(self, classes: Sequence[str]) -> bool:
        """Whether a role is asked for: "which minister" is not anybody."""
        return KG.Person in classes and any("/role-" in iri for iri in self._meant())

    def _sort(self) -> frozenset[str]:
        """The sort of craft that is asked for: "which orbiter" is not any."""
        return frozenset(i for i in self._meant() if self.lexicon.schema.schemes.get(i) == KGV.spacecraft_type)

    def _meant(self) -> list[str]:
        """What the noun that is asked for means."""
        return [m.iri for m in self.lexicon.schema.words.get(self.head.forms[0], ())] if self.head else []

    @property
    def head(self) -> Need | None:
        """The noun that is asked for."""
        return self.noun.need if self.noun else None

    def stands(self, scene: Scene) -> bool:
        """Whether the noun itself that is asked for stands in a sentence."""
        if self.asked.asks == "which" and not self.asked.light:
            return self._itself(scene)
        if self.asked.asks == "name":
            return self._called(scene) is not None
        return self.asked.asks == "count" and self._stands(scene)

    def _itself(self, scene: Scene) -> bool:
        """Whether a sentence has the noun itself, not another word for it."""
        there = self._there(scene)
        return any(own and not denied(scene.folds, at) for at, own in there)

    def _there(self, scene: Scene) -> Sequence[tuple[int, bool]]:
        """Where the noun stands in a sentence, and whether in its own words."""
        return self.noun.places(scene.folds) if self.noun else ()

    def _is(self, thing: str, *classes: str) -> bool:
        return self.names.question.is_a(thing, *classes)

    def _another(self, scene: Scene) -> bool:
        """Whether a sentence only has another one, which it does not tell: "it moves to a different port"."""
        there = self._there(scene)
        return bool(there) and all(any_other(scene.folds, at) for at, _ in there)

    def _stands(self, scene: Scene) -> bool:
        """Whether a sentence has the noun, not as one that is not meant."""
        there = self._there(scene)
        return any(not (denied(scene.folds, at) or self._of_verb(scene.folds[at + 1 : at + 2])) for at, _ in there)

    def _of_verb(self, behind: Sequence[str]) -> bool:
        """Whether a noun only tells more of one made of the verb: "launch failure" is no launch that failed."""
        verbs = (form[0] for n in self.asked.needs if n.verb for form in n.forms)
        return self.asked.asks == "which" and any(kin(f, verb) and f != verb for f in behind for verb in verbs)
