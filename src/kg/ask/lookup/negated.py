"""What is asked for yes or no and told not to be so: "are the accords binding?", "they are not legally binding".

Negations are rare in news, and what they deny is seldom put in a question's own words. So the sentence that has most of
a question (``shares``), with all of its names and numbers, says "no", if what stands behind its negation is asked.
"""

from collections.abc import Sequence, Set

from kg.ask.answer import Answer
from kg.ask.lookup.clauses import commas
from kg.ask.lookup.names import word_at
from kg.ask.lookup.nth import is_one
from kg.ask.lookup.numbers import ordinal
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
_MERELY = word_set("earlier later only just least doubt matter more less fewer sooner until respond reply immediately")
"""Behind a negation these make it something else: "no earlier than", "did not respond to a request"."""
_TELL = word_set("say tell comment discuss disclose specify give reveal")
"""What is declined says nothing of what is asked: "declined to say whether"."""
_OTHERWISE = DENY | {"or", "until"}
"""Questions with these are not answered so."""
_SHARE, _RANK = 0.37, 0.1
"""The part of a question's weight that a sentence has at least, and by how much it may be less than the best one's."""
_FIRST = 3
"""Among how many words behind a negation one is asked."""
_LEAST, _HALF = 2, 2
"""Words and names that its clause has; or half of all words of the clause."""
_BREAK = word_set("but although though because while until")
"""These begin another clause."""
_EVER, _SO_FAR = EARLIER | {"ever"}, word_set("has have had there")
_OVER = word_set(
    "ended ends end left leaves stopped stops quit quits ceased closed cancelled canceled scrapped abandoned dropped "
    "withdrew suspended retired longer"
)
"""What is told with one of these is not so still."""
_NEAR = 6
"""Among how many words from an ordinal on one is asked."""
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
    against = [one for one in likely if _says_no(one, folds, sought.wanted) or _another(one, sought)]
    best = max(against, key=lambda one: one.share, default=None)
    if best is None or any(_beside(one, best) for one in likely if one not in against):
        return None
    found = Found(best.scene, 0.0, (), "no")
    return by_sentences(sought.question.text, "an article says that it is not so", [row(found, sought.data)])


def _beside(one: Shared, best: Shared) -> bool:
    """Whether a sentence of another article tells as much."""
    return one.share >= best.share and one.scene.article is not best.scene.article


def _says_no(one: Shared, folds: Set[str], wanted: Wanted) -> bool:
    """Whether a sentence says that it is not so: it denies it, tells of the first one, of the end of what is asked to
    be so still, or of a ship without a crew.
    """
    scene, first = one.scene, "first" in folds
    if first and not _EVER.isdisjoint(scene.folds):  # "no one had ever reached it" is of the first
        return False
    earlier = not (first or folds.isdisjoint(EARLIER) or folds.isdisjoint(_SO_FAR))
    none_before = earlier and _itself(one, wanted) and _counted(scene, wanted, {"first"})
    over = "still" in folds and not _OVER.isdisjoint(scene.folds)
    return none_before or over or without_crew(folds, scene) or _denies(scene, wanted)


def _named(one: Shared, wanted: Wanted) -> bool:
    """Whether a sentence has all numbers, and all names, or has them beside it."""
    numbers = [m for need, m in wanted.of_words(one.met) if need.forms[0][0][:1].isdigit()]
    return all(m >= BESIDE for m in wanted.of_names(one.met)) and all(numbers)


def _places(scene: Scene, wanted: Wanted) -> Places:
    words = [{i for at, _ in w.places(scene.folds) for i in range(at, at + len(w.need.forms[0]))} for w in wanted.words]
    things = [
        (range(word_at(scene, b), word_at(scene, e - 1) + 1), t) for b, e, t in scene.article.things(scene.number)
    ]
    return [*words, *({i for at, t in things if t in name for i in at} for name in wanted.names)]


def _denies(scene: Scene, wanted: Wanted) -> bool:
    """Whether a clause denies what is asked."""
    denials = [i for i, f in enumerate(scene.folds) if f in _NOT and not _merely(scene.folds[i + 1 : i + 3])]
    if not denials:
        return False
    places = _places(scene, wanted)
    parts = sorted({0, *commas(scene), *(i for i, f in enumerate(scene.folds) if f in _BREAK), len(scene.folds)})
    return any(
        _reaches(scene.folds, i, range(max(b for b in parts if b <= i), min(e for e in parts if e > i)), places)
        for i in denials
    )


def _merely(behind: Sequence[str]) -> bool:
    """Whether what stands behind a negation makes it something else."""
    return not _MERELY.isdisjoint(behind[:1]) or (tuple(behind[:1]) == ("to",) and behind[-1] in _TELL)


def _reaches(folds: Sequence[str], at: int, clause: range, places: Places) -> bool:
    """Whether what a negation denies is asked, and its clause has enough of the question."""
    content = [i for i in clause if folds[i] not in EMPTY | _BREAK | _NOT]
    own = [i for i in content if any(i in each for each in places)]
    behind = [i for i in content if i > at]
    denied = any(i in own for i in behind[:_FIRST]) or (not behind and folds[-1] in POINTING)  # "she rejects that"
    there = sum(1 for each in places if not each.isdisjoint(clause))
    return denied and (there >= _LEAST or _HALF * len(own) >= len(content))


def _counted(scene: Scene, wanted: Wanted, words: Set[str]) -> bool:
    """Whether one of some ordinals counts what is asked: of the first such thing there was none before."""
    own = set().union(*_places(scene, wanted))
    return any(not own.isdisjoint(range(i + 1, i + _NEAR)) for i, f in enumerate(scene.folds) if f in words)


def _another(one: Shared, sought: Sought) -> bool:
    """Whether a sentence tells that "this" is the third such thing, where it is asked if it was the first."""
    folds = ["first" if t.fold == "maiden" else t.fold for t in sought.tokens]
    asked, told = {f for f in folds if ordinal(f)}, {f for f in one.scene.folds if ordinal(f)}
    row = len(asked) == 1 and asked.isdisjoint(told) and is_one(sought.tokens) and _itself(one, sought.wanted)
    return row and _counted(one.scene, sought.wanted, told)


def _itself(one: Shared, wanted: Wanted) -> bool:
    """Whether a sentence has all names itself."""
    return all(m > BESIDE for m in wanted.of_names(one.met))
