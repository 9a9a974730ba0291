"""What is asked for yes or no and told not to be so: "are the accords binding?", "they are not legally binding".

Negations are rare in news, and what they deny is seldom put in a question's own words. So the sentence that has most of
a question (``shares``), with all of its names and numbers, says "no", if what stands behind its negation is asked.
"""

from collections.abc import Sequence, Set

from kg.ask.answer import Answer
from kg.ask.lookup.clauses import commas
from kg.ask.lookup.names import word_at
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.search import DENY, Found
from kg.ask.lookup.sentences import by_sentences, row
from kg.ask.lookup.shares import BESIDE, EMPTY, POINTING, Shared, Sought, Wanted
from kg.ask.lookup.strict import without_crew
from kg.ask.words import EARLIER, word_set

_NOT = word_set(
    "not never no nobody none neither nor nothing cannot declined declines refused refuses rejected rejects ruled "
    "rather without"
)
_MERELY = word_set("earlier later only just least doubt matter more less fewer sooner until")
"""Behind a negation these make it something else: "no earlier than"."""
_OTHERWISE = DENY | {"or", "until"}
"""Questions with these are not answered so."""
_SHARE, _RANK = 0.55, 0.1
"""The part of a question's weight that a sentence has at least, and by how much it may be less than the best one's."""
_FIRST = 3
"""Among how many words behind a negation one is asked."""
_LEAST, _HALF = 2, 2
"""Words and names that its clause has; or half of all words of the clause."""
_BREAK = word_set("but although though because while until")
"""These begin another clause."""
_EVER, _SO_FAR = EARLIER | {"ever"}, word_set("has have had there")
_NEAR = 6
"""Among how many words from "first" on one is asked."""
Places = list[set[int]]
"""Where a sentence has each word and each name."""


def otherwise(sought: Sought) -> Answer | None:
    """ "No", where the sentence that has most of a question says that it is not so; None where none does, or another
    article tells as much of it without a negation.
    """
    folds = {t.fold for t in sought.tokens}
    if not sought.of_yes_or_no or folds & (_NOT | _OTHERWISE):
        return None
    each = [sought.joined(i) for i in range(len(sought.sentences))]
    least = max(_SHARE, max((one.share for one in each), default=0.0) - _RANK)
    likely = [one for one in each if one.share >= least and _named(one, sought.wanted)]
    against = [one for one in likely if _says_no(one, folds, sought.wanted)]
    best = max(against, key=lambda one: one.share, default=None)
    if best is None or any(_beside(one, best) for one in likely if one not in against):
        return None
    found = Found(best.scene, 0.0, (), "no")
    return by_sentences(sought.question.text, "an article says that it is not so", [row(found, sought.data)])


def _beside(one: Shared, best: Shared) -> bool:
    """Whether a sentence of another article tells as much."""
    return one.share >= best.share and one.scene.article is not best.scene.article


def _says_no(one: Shared, folds: Set[str], wanted: Wanted) -> bool:
    """Whether a sentence says that it is not so: it denies it, tells of the first one, or of a ship without a crew."""
    scene, first = one.scene, "first" in folds
    if first and not _EVER.isdisjoint(scene.folds):  # "no one had ever reached it" is of the first
        return False
    earlier = not (first or folds.isdisjoint(EARLIER) or folds.isdisjoint(_SO_FAR))
    itself = earlier and all(m > BESIDE for m in one.met[len(wanted.words) :])
    return without_crew(folds, scene) or _denies(scene, wanted) or (itself and _is_first(scene, wanted))


def _named(one: Shared, wanted: Wanted) -> bool:
    """Whether a sentence has all numbers, and all names, or has them beside it."""
    names = one.met[len(wanted.words) :]
    numbers = [m for w, m in zip(wanted.words, one.met, strict=False) if w.need.forms[0][0][:1].isdigit()]
    return all(m >= BESIDE for m in names) and all(numbers)


def _places(scene: Scene, wanted: Wanted) -> Places:
    words = [{i for at, _ in w.places(scene.folds) for i in range(at, at + len(w.need.forms[0]))} for w in wanted.words]
    things = [
        (range(word_at(scene, b), word_at(scene, e - 1) + 1), t) for b, e, t in scene.article.things(scene.number)
    ]
    return [*words, *({i for at, t in things if t in name for i in at} for name in wanted.names)]


def _denies(scene: Scene, wanted: Wanted) -> bool:
    """Whether a clause denies what is asked."""
    denials = [i for i, f in enumerate(scene.folds) if f in _NOT and _MERELY.isdisjoint(scene.folds[i + 1 : i + 2])]
    if not denials:
        return False
    places = _places(scene, wanted)
    parts = sorted({0, *commas(scene), *(i for i, f in enumerate(scene.folds) if f in _BREAK), len(scene.folds)})
    return any(
        _reaches(scene.folds, i, range(max(b for b in parts if b <= i), min(e for e in parts if e > i)), places)
        for i in denials
    )


def _reaches(folds: Sequence[str], at: int, clause: range, places: Places) -> bool:
    """Whether what a negation denies is asked, and its clause has enough of the question."""
    content = [i for i in clause if folds[i] not in EMPTY | _BREAK | _NOT]
    own = [i for i in content if any(i in each for each in places)]
    behind = [i for i in content if i > at]
    denied = any(i in own for i in behind[:_FIRST]) or (not behind and folds[-1] in POINTING)  # "she rejects that"
    there = sum(1 for each in places if not each.isdisjoint(clause))
    return denied and (there >= _LEAST or _HALF * len(own) >= len(content))


def _is_first(scene: Scene, wanted: Wanted) -> bool:
    """Whether it tells of the first such thing: there was none before."""
    own = set().union(*_places(scene, wanted))
    firsts = (i for i, f in enumerate(scene.folds) if f == "first")
    return any(not own.isdisjoint(range(i + 1, i + _NEAR)) for i in firsts)
