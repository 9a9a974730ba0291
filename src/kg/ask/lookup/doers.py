"""Who did something, where no name tells it: "built by students", "its crew dreamed up the mission"."""

from collections.abc import Sequence

from kg.ask.lookup.kin import past
from kg.ask.lookup.mode import passive
from kg.ask.lookup.numbers import numeral
from kg.ask.lookup.scene import Scene
from kg.ask.question import Question
from kg.ask.words import word_set
from kg.terms import KG

_PEOPLE = word_set(
    "crew team engineers students pupils schoolchildren children scientists researchers astronauts cosmonauts workers "
    "volunteers fans residents villagers farmers fishermen soldiers police firefighters officials designers artists "
    "technicians astronomers critics experts groups activists campaigners lawyers lawmakers senators neighbours "
    "neighbors families parents relatives owners investors companies firms opponents politicians employees employers "
    "sons daughters kids boys girls wives husbands brothers sisters mothers fathers grandchildren classmates teachers "
    "son daughter wife husband brother sister mother father boy girl teacher fiancee widow "
    "historians journalists reporters readers visitors tourists passengers pilots physicists biologists geologists"
)
"""Those who do things together."""
_SOMEBODY = _PEOPLE | word_set(
    "anyone anybody someone somebody people person persons man men woman women astronaut cosmonaut taikonaut worker "
    "engineer passenger he she who nobody humans everyone everybody members member commander"
)
_BEFORE, _BEHIND = 4, 4
"""Words before a verb among which its subject stands, and behind it those that "by" is among."""
_BACK = 3
"""Sentences back that may name who "she" is."""
_TIMES = word_set("then now next noon midnight morning evening mid late early hand far")


def anybody(scene: Scene, question: Question) -> bool:
    """Whether a sentence tells of people at all, by name or not."""
    named = any(question.is_a(t, KG.Person) for _, _, t in scene.article.things(scene.number))
    return named or not _SOMEBODY.isdisjoint(scene.folds)


def told(folds: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a sentence tells by whom something was done, or what people did it."""
    return any(_by(folds, at) or _subject(folds, at) for at in places)


def pronoun(scene: Scene, places: Sequence[int], question: Question) -> tuple[str, ...] | None:
    """Who "she" is that did it, "it was she who christened it": the one person whom the last sentence that names any
    names; () if nobody is meant, None if no pronoun did it.
    """
    folds = scene.folds
    subjects = (folds[at - 2 : at - 1] if folds[at - 1 : at] == ("who",) else folds[at - 1 : at] for at in places)
    if not any(s in (("she",), ("he",)) for s in subjects):
        return None
    for number in range(scene.number - 1, max(scene.number - 1 - _BACK, 0), -1):
        if people := {t for _, _, t in scene.article.things(number) if question.is_a(t, KG.Person)}:
            return tuple(people) if len(people) == 1 else ()
    return ()


def _by(folds: Sequence[str], at: int) -> bool:
    done = folds[at].endswith("ed") or past(folds[at])
    behind = folds[at + 1 : at + _BEHIND]
    if not done or "by" not in behind or not (passive(folds, at) or behind[0] == "by"):
        return False
    agent = folds[at + 2 + behind.index("by") :][:1]
    return bool(agent) and not numeral(agent[0]) and agent[0] not in _TIMES and not agent[0].endswith("ing")


def _subject(folds: Sequence[str], at: int) -> bool:
    before = folds[max(at - _BEFORE, 0) : at]
    some = any(numeral(a) and (b, c) == ("of", "them") for a, b, c in zip(before, before[1:], before[2:], strict=False))
    return not passive(folds, at) and (some or not _PEOPLE.isdisjoint(before))
