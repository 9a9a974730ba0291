"""Which of the places that a sentence names may be where something was."""

from collections.abc import Iterable, Sequence

from kg.ask.lookup.names import word_at
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.scene import Scene
from kg.ask.question import WORLDS, Question
from kg.ask.tokens import starts
from kg.ask.words import word_set
from kg.reference import demonyms
from kg.terms import KG

_AFAR = 8
"""Words between a verb and the world where it was done, at most."""
_PARTING = word_set(
    "leave leaves left depart departed departs undock undocks undocked separate separated detach detached"
)


def kept(
    asked: Asked, question: Question, things: Iterable[str], scene: Scene, places: Sequence[int]
) -> tuple[str, ...]:
    """The places that are no country which only acts, no world far off, no station that was only left."""
    parts = any(form[0] in _PARTING for n in asked.needs for form in n.forms)
    return tuple(
        t
        for t in things
        if not (
            (question.is_a(t, KG.Country) and _acts(scene, t, places))
            or ((t in WORLDS or t in question.worlds()) and _afar(scene, t, places))
            or (question.is_a(t, KG.SpaceStation) and not parts and _left(scene, t))
        )
    )


def _acts(scene: Scene, thing: str, places: Sequence[int]) -> bool:
    """Whether a country only acts, or is whose something is: "Thailand signed it" tells no place, nor does "a Chinese
    team".
    """
    at = _words(scene, thing)
    text, begins = scene.passage.text, starts(scene.passage.text)
    adjectives = demonyms().keys() & {text[begins[i] :].split()[0] for i in at}
    return bool(places) and (at == [0] or len(adjectives) == len(at))


def _left(scene: Scene, thing: str) -> bool:
    """Whether a station is only where a ship came from: "it crept away from the ISS and came down"."""
    return all("from" in scene.folds[max(i - 2, 0) : i] for i in _words(scene, thing))


def _afar(scene: Scene, thing: str, places: Sequence[int]) -> bool:
    """Whether a world is only what something is about: "they signed an accord on the search for life on Mars"."""
    return bool(places) and all(abs(i - verb) > _AFAR for i in _words(scene, thing) for verb in places)


def _words(scene: Scene, thing: str) -> list[int]:
    """The words of a sentence that name a thing."""
    return [word_at(scene, begin) for begin, _, t in scene.article.things(scene.number) if t == thing]
