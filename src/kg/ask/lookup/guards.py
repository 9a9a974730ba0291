"""What keeps a sentence with all the words of a question from answering it: somebody else is told to have done it, or
the number is that of something else.
"""

from collections.abc import Sequence
from itertools import pairwise

from kg.ask.lookup import offices, ranked
from kg.ask.lookup.kin import inflected, past
from kg.ask.lookup.mode import passive
from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.numbers import numeral
from kg.ask.lookup.sayers import only_said
from kg.ask.lookup.scene import Scene
from kg.ask.schema import Meaning
from kg.ask.words import ARTICLES, AUXILIARIES, word_set
from kg.terms import KG, KGV

_KINDS = (KG.Person, KG.Spacecraft, KG.LaunchVehicle)
"""Of these one is never told of by another's sentence."""
_BY = 4
"""Words behind "by" that may name who did it."""
_AGENT = 12
"""Words between a verb in the passive and "by"."""
_BACK = 5
"""Sentences back that may tell what a sentence is about, and words there among which its subject stands."""
_SUBJECT = 5
_OWNED = 5
"""Words between whose something is and that."""
_BE = word_set("is are was were")
_Ends = tuple[tuple[str, ...], ...]
_ENDS: _Ends = ((), ("and",), ("but",), ("yesterday",))
_PLACED = (*_ENDS, ("on",), ("in",), ("at",), ("when",))
_NO_MORE: dict[tuple[str, ...], _Ends] = {("it",): _PLACED, ("this",): _PLACED, ("that",): _ENDS}
"""What may stand behind "it" that is no clause: "denied it was so"; behind "that" more begins one: "that in May"."""
_DEEDS, _OF = ("tion", "tions", "sion", "sions", "ment", "ments"), (("of",), ("during",), ("in",), ("at",), ("from",))
_STATES = word_set("country countries nation nations")
_RELATIVE = word_set("that which who whose")


def kept(asked: Asked, scene: Scene, verbs: Sequence[int], things: tuple[str, ...], names: Names) -> bool:
    """Whether no guard keeps a sentence from answering."""
    return not (
        ranked.other_turn(asked, scene)
        or ranked.first_of_all(asked, scene, names)
        or (asked.office and not offices.held(asked, scene, names))
        or offices.of_another(asked, scene, verbs, names)
        or _of_another(asked, scene, things, names)
        or _nobody(asked, scene, verbs, names)
        or only_said(asked, scene, things, verbs)
        or (asked.asks == "what" and _only_it(scene, verbs))
        or _unnamed(asked, scene, names)
        or _stateless(asked, scene, names)
        or (asked.asks == "count" and _anothers(asked, scene, names))
        or (asked.whose is not None and not _owns(asked.whose, scene, things))
    )


def _unnamed(asked: Asked, scene: Scene, names: Names) -> bool:
    """Whether a sentence has a number beside a noun only, and names nothing of what it is the number of."""
    named = asked.of("name")
    bare = asked.asks == "amount" and not asked.event and bool(named)
    return bare and not any(met and met.far <= 1 for n in named for met in [names.met(n, scene)])


def _stateless(asked: Asked, scene: Scene, names: Names) -> bool:
    """Whether it is asked which country, or whose flag, and a sentence names none."""
    states = any(n.asked and n.forms[0][0] in _STATES for n in asked.needs)
    return (
        asked.asks == "which"
        and states
        and not any(names.question.is_a(t, KG.Country) for _, _, t in scene.article.things(scene.number))
    )


def _only_it(scene: Scene, verbs: Sequence[int]) -> bool:
    """Whether what was done something to is only pointed at: "he denied it" does not tell what."""
    behind = [scene.folds[at + 1 : at + 3] for at in verbs]
    return bool(behind) and all(b[1:] in _NO_MORE.get(b[:1], ()) for b in behind)


def _anothers(asked: Asked, scene: Scene, names: Names) -> bool:
    """Whether what the one asked about has is counted behind the name of another craft, and that one named only later:
    "Starship, using six engines, left the booster".
    """
    craft = [(word_at(scene, b), t) for b, _, t in scene.article.things(scene.number)]
    craft = [(at, t) for at, t in craft if names.question.is_a(t, KG.Vehicle)]
    owners = [names.same(n.things) for n in asked.of("name") if n.role == "does"]
    first = next((i for i, f in enumerate(scene.folds) if numeral(f)), 0)
    before, all_ = {t for at, t in craft if at < first}, {t for _, t in craft}
    return bool(before) and not asked.event and any(before.isdisjoint(own) and own & all_ for own in owners)


def titled(asked: Asked, things: tuple[str, ...], names: Names) -> bool:
    """Whether a headline, which leaves so much out, holds what is asked for: somebody by name, a place by name."""
    if asked.asks not in ("who", "where", "which"):
        return True
    if asked.asks == "which":
        return bool(things) or not any(m.kind in ("class", "concept") for m in _noun_means(asked, names))
    kinds = (KG.Person, KG.Organization) if asked.asks == "who" else (KG.Place, KG.SpaceStation)
    return any(names.question.is_a(t, *kinds) for t in things)


def _noun_means(asked: Asked, names: Names) -> Sequence[Meaning]:
    """What the noun that is asked for means in the ontology."""
    return names.question.schema.words.get(asked.noun.forms[0], ()) if asked.noun else ()


def _of_another(asked: Asked, scene: Scene, things: tuple[str, ...], names: Names) -> bool:
    """Whether a sentence names another person or craft than the one that only those round it name, or tells that
    another body did it: "rocks were last brought home by the Soviet Union" says nothing of Luna-25.
    """
    named_all = {t for need in asked.of("name") for t in names.same(need.things)}
    here = [(b, t) for b, _, t in scene.article.things(scene.number) if t not in things]
    for need in asked.of("name"):
        known = names.same(need.things) | names.kin(need.things)
        if any(t in known for _, t in here) or _written(need.forms[0], scene.folds):
            continue
        others = [(b, t) for b, t in here if t not in known]
        named = [(b, t) for b, _, t in scene.article.things(scene.number) if t not in known]
        twin = asked.asks != "what" and any(_alike(need.things, t, names) for _, t in others if t not in named_all)
        if _sibling(need.forms[0], scene.folds):
            return True
        if need.joined and _subject_is_other(others, scene, names):
            return True
        if twin or _told_last(need, known, scene, names) or _by_other(asked, need.things, named, scene, names):
            return True
    return False


def _subject_is_other(others: Sequence[tuple[int, str]], scene: Scene, names: Names) -> bool:
    """Whether a sentence begins with some craft: it is not told of one that nobody knows."""
    craft = (b for b, t in others if names.question.is_a(t, KG.Vehicle, KG.Mission))
    return any(word_at(scene, b) < _SUBJECT for b in craft)


def _told_last(need: Need, known: frozenset[str], scene: Scene, names: Names) -> bool:
    """Whether the last sentence before that names any craft of the kind names another one: it is told of that."""
    if any(names.question.is_a(t, KG.Person) for t in need.things):
        return False
    for before in (Scene(scene.article, i) for i in range(scene.number - 1, max(scene.number - _BACK, 0), -1)):
        here = [(b, t) for b, _, t in scene.article.things(before.number)]
        if any(t in known for _, t in here) or _written(need.forms[0], before.folds):
            return False
        if _sibling(need.forms[0], before.folds[: 2 * _SUBJECT]):
            return True
        if any(_alike(need.things, t, names) and word_at(before, b) < _SUBJECT for b, t in here):
            return True
    return _sibling(need.forms[0], scene.article.folds[0])  # the headline tells of Luna-25, and nothing of Luna-26 yet


def _written(form: tuple[str, ...], folds: Sequence[str]) -> bool:
    return any(tuple(folds[i : i + len(form)]) == form for i in range(len(folds)))


def _sibling(form: Sequence[str], folds: Sequence[str]) -> bool:
    """Whether another of a numbered series is named: not Luna-25 but Luna-26."""
    if len(form) == 1 or not form[-1][:1].isdigit():
        return False
    return any(a == form[-2] and b != form[-1] and b[:1].isdigit() for a, b in pairwise(folds))


def _alike(things: Sequence[str], other: str, names: Names) -> bool:
    """Whether another thing is of the same kind, and neither is told to be a part or a variant of the other."""
    question = names.question
    kind = next((k for k in _KINDS if things and all(question.is_a(t, k) for t in things)), "")
    if not kind or question.is_a(other, KG.SpaceStation) or not question.is_a(other, kind):
        return False
    if other in question.of_kind(KGV.craft_module):  # where a ship undocks from
        return False
    series = any(question.label(other).startswith(question.label(t).partition(" (")[0]) for t in things)
    return not series and not any(t in names.same((other,)) for t in things)


def _by_other(
    asked: Asked, things: Sequence[str], others: Sequence[tuple[int, str]], scene: Scene, names: Names
) -> bool:
    """Whether "by" names a body or a country that the craft of the question is none of."""
    question = names.question
    if not any(n.verb for n in asked.needs):  # of what there is, not of what was done
        return False
    if asked.asks in ("who", "which") or not any(question.is_a(t, KG.Vehicle, KG.Mission) for t in things):
        return False
    bodies = [(b, t) for b, t in others if question.is_a(t, KG.Organization, KG.Country)]
    foreign = [b for b, t in bodies if not any(thing in question.owned(t) for thing in things)]
    return any("by" in scene.folds[max(at - _BY, 0) : at] for b in foreign for at in [word_at(scene, b)])


def _nobody(asked: Asked, scene: Scene, verbs: Sequence[int], names: Names) -> bool:
    """Whether all that is told of what "who" asks stands in the passive without "by": "founded in 1950"."""
    if asked.asks not in ("who", "which") or not verbs or not any(n.verb for n in asked.needs):
        return False
    if asked.undergone:
        return False
    acted_on = any(n.role in ("undergoes", "object") for n in asked.needs)
    done = any(n.verb and (n.forms[0][0].endswith("ed") or past(n.forms[0][0])) for n in asked.needs)
    if asked.asks == "who" and done and all(_deed(scene.folds, at) for at in verbs):
        return True
    if asked.asks == "which":
        undone = _agent(asked, names) and all(_without_doer(scene.folds, at, acted_on) for at in verbs)
        return undone or all(_only_named(scene.folds, at, done) for at in verbs)
    return all(_without_doer(scene.folds, at, acted_on) or _only_named(scene.folds, at, done) for at in verbs)


def _agent(asked: Asked, names: Names) -> bool:
    """Whether it is asked which company or the like did something to somebody or something."""
    means = _noun_means(asked, names)
    acts = any(m.kind == "class" and names.question.schema.is_a(m.iri, KG.Organization) for m in means)
    return acts and any(n.role in ("undergoes", "object") for n in asked.needs)


def _without_doer(folds: Sequence[str], at: int, acted_on: bool) -> bool:
    done = folds[at].endswith("ed") or past(folds[at])
    bare = acted_on and at > 0 and _participle(folds, at)
    behind = folds[at + 1 : at + _AGENT]
    other = next((i for i, f in enumerate(behind) if f in _BE), len(behind))  # "was dropped, was bought by"
    return done and (passive(folds, at) or bare) and "by" not in behind[:other]


def _deed(folds: Sequence[str], at: int) -> bool:
    """Whether a noun tells what was done and not by whom: "the fourth relocation of a Dragon"."""
    return folds[at].endswith(_DEEDS) and folds[at + 1 :][:1] in _OF and "by" not in folds[at + 1 : at + _AGENT]


def _only_named(folds: Sequence[str], at: int, done: bool) -> bool:
    """Whether what was done is only spoken of: "the signing took place", "a coat of the iconic design"."""
    noun = folds[at].endswith("ing") and at > 0 and folds[at - 1] in ARTICLES
    bare = not folds[at].endswith(("ed", "s", "ing")) and not past(folds[at])
    noun = noun or (done and bare and not ARTICLES.isdisjoint(folds[max(at - 2, 0) : at]))
    return noun and {"by", "of"}.isdisjoint(folds[at + 1 : at + _AGENT])


def _owns(noun: Need, scene: Scene, things: tuple[str, ...]) -> bool:
    """Whether an answer stands where whose something is does: "the Orion crew's flag", "the flag of the crew"."""
    found = [i for i, f in enumerate(scene.folds) for form in (*noun.forms, *noun.alike) if inflected(f, form[0])]
    owners = [word_at(scene, b) for b, _, t in scene.article.things(scene.number) if t in things]
    return any(
        0 < i - at <= _OWNED or (0 < at - i <= _OWNED and "of" in scene.folds[i:at]) for i in found for at in owners
    )


def _participle(folds: Sequence[str], at: int) -> bool:
    """Whether a participle tells of the noun before it: "founded in 1950", with a preposition right behind."""
    return (
        folds[at + 1 : at + 2] in (("in",), ("on",), ("at",), ("as",)) and folds[at - 1] not in AUXILIARIES | _RELATIVE
    )
