"""Where the words that meet needs stand: each on its own, and as what the question means by it."""

from collections.abc import Sequence

from kg.ask.lookup import mode
from kg.ask.lookup.met import Met
from kg.ask.lookup.needs import Words
from kg.ask.lookup.numbers import numeral
from kg.ask.lookup.scene import Scene
from kg.ask.lookup.small import SILENT, doer
from kg.ask.words import ARTICLES, PREPOSITIONS, word_set

_SENDING = word_set("send sends sent sending receive receives received issue issued uplink uplinked relay relayed")
_AROUND = frozenset(("pre", "post"))
"""Behind these a word tells when something else was: "post-landing checks"."""
_ANY = frozenset(("a", "an", "any", "some"))
_SHOWS = word_set("coverage broadcast webcast livestream stream briefing footage video photo anniversary rehearsal")
"""When these of something are is not when that is."""
_REACH = 9
"""Words between a verb and what follows on it."""
_HEAD = 2
"""Words before who does something to what they name."""
_WIDTH = 4
"""Words before a noun that may tell more of it."""


def apart(places: Sequence[set[int]]) -> bool:
    """Whether each need has a word of its own: one word is not both the schedule and the plan."""
    taken: set[int] = set()
    for each in sorted(places, key=len):
        free = sorted(each - taken)
        if not free:
            return False
        taken.add(free[0])
    return True


def ordered(words: Sequence[Met], scene: Scene, verbs: Sequence[Sequence[int]]) -> bool:
    """Whether what was decided or refused to be done stands behind that, and who is acted on not before it."""
    folds, first = scene.folds, [at for each in verbs for at in each]
    if not first or not any(w.need.verb for w in words):
        return True
    placed = [(w.need, [at for at, _ in w.places(folds)]) for w in words if w.need.behind or w.need.role]
    if any(each and all(mode.turned(n.role, folds, v, at) for v in first for at in each) for n, each in placed):
        return False
    objects = (each for need, each in placed if need.role == "object" and each)
    if not all(any(_acted_on(folds, v, at) for v in first for at in each) for each in objects):
        return False
    done = (each for need, each in placed if need.behind)
    return all(any(0 < at - v <= _REACH for v in first for at in each) for each in done)


def _acted_on(folds: Sequence[str], verb: int, at: int) -> bool:
    """Whether something may be what the verb acts on, by its place."""
    return 0 < at - verb <= _REACH or mode.passive(folds, verb) or maker(folds, at, verb)


def maker(folds: Sequence[str], at: int, verb: int) -> bool:
    """Whether a noun tells who does something to what stands before it: "boat owner"."""
    return 0 < verb - at <= _HEAD and doer(folds[verb])


def misread(folds: Sequence[str], at: int, forms: Sequence[Words], event: bool, often: bool = False) -> bool:
    """Whether a word is no verb in the sense of a question; ``event`` if it is asked what happened, ``often`` how
    often, as "two postponements" tell.
    """
    counted = not often and _counted(folds, at)
    return _is_noun(folds, at) or counted or _adverb(folds, at) or (event and _no_event(folds, at, forms))


def _is_noun(folds: Sequence[str], at: int) -> bool:
    """Whether a word is a noun that tells of no deed: "a search for signs of life", "the signing ceremony", "they sent
    the ship commands".
    """
    behind = folds[at + 1 : at + 2]
    sought = folds[at - 1 : at] == ("for",) and behind == ("of",)
    held = folds[at].endswith("ing") and behind == ("ceremony",)
    sent = folds[at].endswith("s") and not _SENDING.isdisjoint(folds[max(at - _WIDTH, 0) : at])
    return sought or held or sent


def _no_event(folds: Sequence[str], at: int, forms: Sequence[Words]) -> bool:
    """Whether a word only tells what does it or what it is for: a lander or a landing site are no landing."""
    if at and folds[at - 1] in _AROUND:
        return True
    made = doer(folds[at]) and not any(folds[at].removesuffix("s") == f[0].removesuffix("s") for f in forms)
    return made or mode.compound(folds, at)


def _adverb(folds: Sequence[str], at: int) -> bool:
    """Whether "back" stands for where something goes or is, and not for a verb: "back at home"."""
    behind = folds[at + 1 : at + 2]
    return folds[at] == "back" and (at == 0 or not behind or behind[0] in PREPOSITIONS or behind[0] == "home")


def any_one(folds: Sequence[str], at: int) -> bool:
    """Whether a noun is any of its kind: "the 500th flight of a used booster" tells of no one's flights."""
    for fold in reversed(folds[max(at - _WIDTH, 0) : at]):
        if fold in PREPOSITIONS or fold == "the":
            return False
        if fold in _ANY:
            return True
    return False


def _counted(folds: Sequence[str], at: int) -> bool:
    """Whether a word is a noun behind a number: "more than 4,000 designs" does not tell who designed them."""
    if at < 2 or not (folds[at].endswith("s") and numeral(folds[at - 1])):
        return False
    before = folds[at - 2]  # of "4,000" the first half
    return numeral(before) or before in PREPOSITIONS | ARTICLES | {"than", "some", "nearly", "almost"}


def of_other(words: Sequence[Met], scene: Scene, at: int) -> bool:
    """Whether a participle tells of a noun that the question has not: "coverage, beginning at 10:30"."""
    folds, before = scene.folds, at - 1
    if folds[before] in ARTICLES and folds[max(at - 2, 0)] == "of" and folds[max(at - 3, 0)] in _SHOWS:
        return True
    if not (folds[at].endswith("ing") and at) or folds[before] in SILENT or before in scene.proper:
        return False
    return not any(before in (i for i, _ in w.places(folds)) for w in words)
