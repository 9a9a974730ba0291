"""Whether a sentence tells of another one in a row than the question: of the third, or of somebody else's first."""

from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked
from kg.ask.lookup.numbers import ORDINALS
from kg.ask.lookup.scene import Scene
from kg.terms import KG


def other_turn(asked: Asked, scene: Scene) -> bool:
    """Whether a sentence tells of the third one where the second is asked for."""
    wanted = {form[0] for n in asked.of("word") for form in n.forms if form[0] in ORDINALS}
    told = ORDINALS.intersection(scene.folds)
    return bool(wanted and told) and wanted.isdisjoint(told)


def first_of_all(asked: Asked, scene: Scene, names: Names) -> bool:
    """Whether somebody else stands nearer to the word for who was the first: "quoting the first American in space, Alan
    Shepard".
    """
    people = [n for n in asked.of("name") if n.things and all(names.question.is_a(t, KG.Person) for t in n.things)]
    turns = [i for i, f in enumerate(scene.folds) if f in ORDINALS]
    ordered = any(form[0] in ORDINALS for n in asked.of("word") for form in n.forms)
    if asked.asks != "yesno" or not (ordered and turns) or len(people) != 1:
        return False
    told = [(word_at(scene, b), t) for b, _, t in scene.article.things(scene.number)]
    named = [(min(abs(at - turn) for turn in turns), t) for at, t in told if names.question.is_a(t, KG.Person)]
    return bool(named) and min(named)[1] not in names.same(people[0].things)
