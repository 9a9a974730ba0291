"""Whether a sentence tells who has an office: "Premier Washington Misick", "the firm's president, Ingrid Sandvik"."""

from collections.abc import Sequence

from kg.ask.lookup.kin import inflected
from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene
from kg.ask.tokens import starts
from kg.ask.words import ARTICLES, LEADING, word_set
from kg.terms import KG

_BE = ("is", "was")
_OWN = ("the", "its", "their")
_SKIPPED = ARTICLES | word_set("mission spacecraft project programme program agency company astronaut cosmonaut team")
"""What may stand between a name and an office: "Lee, the mission's chief scientist"."""
_NOUNS = word_set("boss chief leader head heads lead")
_OBJECT = 3
"""Words from a verb to what it is about."""
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
    places = _places(scene, body)
    if any(_leads(asked, scene, i, places) for i in offices):
        return True
    return any(_named(scene, i + len(form)) or _said(scene, i) or _beside(scene, i, body, skipped) for i in offices)


def of_another(asked: Asked, scene: Scene, verbs: Sequence[int], names: Names) -> bool:
    """Whether it is asked who leads a body, and a sentence tells who once did, or the head of another."""
    need = next(iter(asked.of("name")), None)
    heads = (form for n in asked.needs for form in n.forms)
    leads = asked.asks == "who" and any(f[0] in LEADING or f[:2] == ("in", "charge") for f in heads)
    if not leads or need is None:
        return False
    if any(names.question.is_a(t, KG.Vehicle, KG.Mission, KG.Payload) for t in need.things):
        return False
    met = names.met(need, scene)
    own = [met.word] if met and met.word is not None else _places(scene, names.same(need.things))
    return not any(_leads(asked, scene, at, own) or _head_of(scene, at, own) for at in verbs)


def _places(scene: Scene, body: frozenset[str]) -> list[int]:
    """The first and the last words of what names a body."""
    named = ((b, e) for b, e, t in scene.article.things(scene.number) if t in body)
    return [word_at(scene, at) for begin, end in named for at in (begin, end - 1)]


def _head_of(scene: Scene, at: int, own: Sequence[int]) -> bool:
    """Whether a word for who leads is of a body: "director of ESA", "ESA director", "led by A"."""
    of = scene.folds[at + 1 : at + 2]
    behind = of == ("of",) and any(0 < i - at <= _BETWEEN for i in own)
    before = any(0 < at - i <= _OBJECT for i in own)
    return of == ("by",) or (scene.folds[at] not in LEADING - _NOUNS and (behind or before))


def _leads(asked: Asked, scene: Scene, at: int, own: Sequence[int]) -> bool:
    """Whether a verb tells who leads a body, and still does if that is asked: "A, who has headed ESA since 2021"."""
    body = next((i for i in own if 0 < i - at <= _OBJECT), None)
    if body is None or scene.folds[at] not in LEADING:
        return False
    now = scene.folds[at].endswith("s") or scene.folds[at - 1] == "has"
    return not asked.present or (now and "until" not in scene.folds[body : body + _OBJECT])


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
