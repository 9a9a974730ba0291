"""Which in a row somebody or something was: "was this the first launch?" is "no" where it is told to be the third."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.lookup.needs import Asked
from kg.ask.lookup.numbers import ORDINALS, ordinal
from kg.ask.lookup.scene import Scene
from kg.ask.tokens import Token

_POINTING = (["this"], ["it"], ["that"])
_BE = (["is"], ["was"], ["are"], ["were"])
_NEAR = 4
"""Words behind an ordinal among which what is counted stands."""


def another(asked: Asked | None, tokens: Sequence[Token]) -> Asked | None:
    """The question whether it was any other in the row; None for one that does not ask of what the article is about."""
    if asked is None or asked.asks != "yesno" or asked.negated or not is_one(tokens):
        return None
    nth = [n for n in asked.needs if n.kind == "word" and n.forms[0][0] in ORDINALS]
    if len(nth) != 1:
        return None
    other = tuple((o,) for o in sorted(ORDINALS) if o != nth[0].forms[0][0])
    return replace(asked, needs=tuple(replace(n, forms=other, alike=()) if n is nth[0] else n for n in asked.needs))


def is_one(tokens: Sequence[Token]) -> bool:
    """Whether it is asked which in a row "this" is, or somebody who is named: "was Japan the fourth to land there?" """
    folds = [t.fold for t in tokens]
    turn = next((i for i, f in enumerate(folds) if ordinal(f)), 0)
    named = tokens[1:2] and tokens[1].text[:1].isupper() and folds[turn - 1 : turn] == ["the"]
    return folds[:1] in _BE and (folds[1:2] in _POINTING or bool(named))


def counts(asked: Asked, scene: Scene) -> bool:
    """Whether a sentence counts what is asked of: one of the words stands right behind the ordinal."""
    words = {form[0] for n in asked.needs if n.forms[0][0] not in ORDINALS for form in (*n.forms, *n.alike)}
    at = [i for i, f in enumerate(scene.folds) if f in ORDINALS]
    return any(words.intersection(scene.folds[i + 1 : i + _NEAR]) for i in at)
