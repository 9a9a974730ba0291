"""Whether a sentence tells who has an office: "Premier Washington Misick", "the firm's president, Ingrid Sandvik"."""

from kg.ask.lookup.kin import inflected
from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene
from kg.ask.tokens import starts
from kg.ask.words import ARTICLES, word_set
from kg.terms import KG

_BE = ("is", "was")
_OWN = ("the", "its", "their")
_SKIPPED = ARTICLES | word_set("mission spacecraft project programme program agency company astronaut cosmonaut team")
"""What may stand between a name and an office: "Lee, the mission's chief scientist"."""
_BETWEEN = 5
"""Words before an office in which its holder is told to have it."""


def held(asked: Asked, scene: Scene, names: Names) -> bool:
    """Whether somebody is named right behind the word for the office, which is no other body's, or said to have it
    right before: "Ada Lee is the Crew-5 pilot", "Ada Lee, director of the range".
    """
    need = asked.of("name")[0]
    body = names.same(need.things)
    things = scene.article.things(scene.number)
    own = [(b, e) for b, e, t in things if t in body]
    others = [(b, e) for b, e, t in things if t not in body and names.question.is_a(t, KG.Organization, KG.Country)]
    others = [(b, e) for b, e in others if not _of_person(scene, b, e)]
    here, within = bool(own), [any(b <= begin and end <= e for b, e in own) for begin, end in others]
    if not all(within) or not (here or names.headed(need, scene)):
        return False
    words = [n.forms[0] for n in asked.of("word") if not n.aside]
    form, skipped = words[-1], _SKIPPED | {w for each in words for w in each}
    offices = [i for i, fold in enumerate(scene.folds) if inflected(fold, form[0])]
    return any(_named(scene, i + len(form)) or _said(scene, i) or _beside(scene, i, body, skipped) for i in offices)


def _of_person(scene: Scene, begin: int, end: int) -> bool:
    """Whether a body only tells where somebody is from: "Lee of the institute, the mission's chief scientist"."""
    text, place = scene.passage.text, scene.passage.place[0]
    before = text[: begin - place].removesuffix("the ").removesuffix(" ")
    people = any(before.endswith(text[b - place : e - place] + " of") for b, e, _ in scene.article.things(scene.number))
    return people and text[end - place : end - place + 1] == ","


def _said(scene: Scene, at: int) -> bool:
    """Whether "NAME is the" or "its" stands before an office, a name of the body at most between them."""
    people = {word_at(scene, end - 1) for _, end, _ in scene.article.things(scene.number)}
    before = range(max(at - _BETWEEN, 1), at)
    return any(scene.folds[i] in _BE and scene.folds[i + 1] in _OWN and i - 1 in people for i in before)


def _beside(scene: Scene, at: int, body: frozenset[str], skipped: frozenset[str]) -> bool:
    """Whether an office stands behind a name and a comma, at most the body's name and small words between them."""
    text, place = scene.passage.text, scene.passage.place[0]
    things = scene.article.things(scene.number)
    ends = {word_at(scene, e - 1) for _, e, _ in things if text[e - place : e - place + 1] == ","}
    own = {i for b, e, t in things if t in body for i in range(word_at(scene, b), word_at(scene, e - 1) + 1)}
    first = at
    while first > 0 and (first - 1 in own or scene.folds[first - 1] in skipped):
        first -= 1
    return first - 1 in ends - own


def _named(scene: Scene, at: int) -> bool:
    """Whether a name of two words at least begins there."""
    text, begins = scene.passage.text, starts(scene.passage.text)
    people = {word_at(scene, begin) for begin, _, _ in scene.article.things(scene.number)}
    capitals = [text[begins[i]].isupper() for i in range(at, min(at + 2, len(begins)))]
    return len(capitals) == 2 and all(capitals) and (at in people or scene.folds[at] != "of")
