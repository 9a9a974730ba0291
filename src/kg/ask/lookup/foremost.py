"""The one sentence that has much more of a question than any other, though words of it are lacking.

A question says in its own words what a sentence says in others: "which studio came up with the badge?", "the badge was
introduced by the studio of Hask and Rowe". Words alone can't tell whether such a sentence answers. But where it has
three of the question's words and names, tells what is asked for, and no other sentence comes anywhere near it, it is
nearly always the one that is meant. That the best match is to be trusted where the next one is far worse: D. G. Lowe,
"Distinctive image features from scale-invariant keypoints", International Journal of Computer Vision 60, 2004, 7.1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.ask.answer import Answer
from kg.ask.lookup.mode import AHEAD
from kg.ask.lookup.names import Names
from kg.ask.lookup.nearest import Near, ranked
from kg.ask.lookup.needs import Asked, Need, shown
from kg.ask.lookup.search import Found, Search
from kg.ask.lookup.sentences import by_sentences, row
from kg.ask.lookup.shares import BESIDE, Shared, Sought
from kg.ask.lookup.signs import STANDING
from kg.ask.lookup.strict import NEVER
from kg.ask.lookup.unmet import KEPT, MEASURING, is_deed, is_known
from kg.ask.words import EARLIER, SAYING, TEXT_NOUNS, word_set
from kg.terms import KG, KGV

_MARGIN = 0.25
"""By how much the next sentence is worth less."""
_LEAST, _FEW, _MANY = 3, 2, 4
"""Words and names that the sentence has; if none is lacking; if what was done is told in another word."""
_NEVER = ("yesno", "how")
_WHOLE = STANDING | word_set("mean means meant or")
"""Questions with these need all of their words: what a sign stands for, which of two."""
_LIMITS = EARLIER | word_set("other another new total part reason behalf")
"""A sentence without one of these tells of something else."""
_JOINING = word_set("because since while until when once")
"""Words of a question that do not count: what they join does."""
_PLACED = ("where", "when")
"""Where and when something else was done is no answer."""
_AHEAD, _OFF = word_set("will shall cancelled canceled scrapped"), (("called", "off"), ("is", "to"), ("are", "to"))
"""What has these is to come, or did not come; so have pairs of words."""
_WAS = word_set("was were did had")
_TOLD_MUCH = (*_PLACED, "amount", "who")
"""Of these most sentences tell some."""
_KINDS = ((KG.Country,), (KG.Person,), (KG.Spacecraft, KG.Mission), (KG.LaunchVehicle,), (KG.Organization,))
"""A sentence that names one of such a kind instead of the one of the question is about the other."""


def foremost(sought: Sought) -> Answer | None:
    """The sentence that stands out; None where none does, or it lacks a word that it must have."""
    asked = sought.asked
    if asked is None or asked.asks in _NEVER or asked.bare or asked.office or _quotes(sought, asked):
        return None
    best = _best(ranked(sought))
    if best is None or best.tells is None or not _Standing(sought, asked, best.one, best.tells).answers():
        return None
    met = [w.need for w, m in zip(sought.wanted.words, best.one.met, strict=False) if m]
    what = f"the sentence that has by far most of it, with {shown(met)}"
    found = Found(best.one.scene, 0.0, best.tells, "told")
    return by_sentences(sought.question.text, what, [row(found, sought.data)])


def _quotes(sought: Sought, asked: Asked) -> bool:
    """Whether somebody's words are asked for, which may be anybody's, or where the article says something."""
    folds = {t.fold for t in sought.tokens}
    says = not folds.isdisjoint(SAYING)
    return says and (asked.asks == "what" or not folds.isdisjoint(TEXT_NOUNS))


def _best(each: Sequence[Near]) -> Near | None:
    """The first, if it is worth so much more than the next."""
    return next(iter(each), None) if all(each[0].worth - n.worth >= _MARGIN for n in each[1:2]) else None


def _means(need: Need) -> bool:
    return need.forms[0][0] in _WHOLE


@dataclass(frozen=True, slots=True)
class _Standing:
    """A sentence that stands out, with what it tells of the sort that is asked for."""

    sought: Sought
    asked: Asked
    one: Shared
    tells: tuple[str, ...]

    def answers(self) -> bool:
        """Whether it has enough of the question, lacks nothing that it must have, and tells it as it is asked."""
        scene, sought, words = self.one.scene, self.sought, self.sought.wanted.words
        lacking = [w.need for w, m in zip(words, self.one.met, strict=False) if not m]
        asks = scene.passage.text.rstrip("\"”’' ").endswith("?")
        denied = not (self.asked.negated or NEVER.isdisjoint(scene.folds))
        if not scene.number or asks or denied or not self._enough(lacking) or not self._named():
            return False
        if lacking and not _WHOLE.isdisjoint(t.fold for t in sought.tokens):
            return False
        search = Search(self.asked, sought.question, sought.data, sought.lexicon)
        return all(map(self._may_lack, lacking)) and not self._of_another_time() and search.allows(scene, self.tells)

    def _enough(self, lacking: Sequence[Need]) -> bool:
        """Whether it has enough words and names itself."""
        words = [(w.need, m) for w, m in zip(self.sought.wanted.words, self.one.met, strict=False) if m]
        names = self.one.met[len(self.sought.wanted.words) :].count(1.0)
        others = [n for n, m in words if m < 1]
        measured = self.asked.asks == "amount" and self.one.met[0] < 1  # in another word
        if measured or any(self._is_act(n) or n.at - 1 in self._absent() for n in others):
            return False
        counted = sum(1 for n, _ in words if n.forms[0][0] not in _JOINING) + names
        if any(is_deed(n, self.sought.lexicon) for n in others) and self.asked.asks != "why":
            return counted >= _MANY  # what was done is a fact, and would be one
        plain = not lacking and self.asked.asks not in _TOLD_MUCH and not [n for n in others if not _means(n)]
        return counted >= (_FEW if plain else _LEAST)

    def _is_act(self, need: Need) -> bool:
        """Whether it tells how somebody spoke: a warning is no threat."""
        schema = self.sought.lexicon.schema
        return any(
            schema.schemes.get(m.iri) == KGV.speech_act for form in need.forms for m in schema.words.get(form, ())
        )

    def _of_another_time(self) -> bool:
        """Whether it tells of what is to come, or was called off, where it is asked what has been; or the other way."""
        folds = self.one.scene.folds
        ahead = not _AHEAD.isdisjoint(folds) or any(pair in _OFF for pair in pairwise(folds))
        past = any(t.fold in _WAS or t.fold.endswith("ed") for t in self.sought.tokens)
        if self.asked.planned:
            return not ahead and AHEAD.isdisjoint(folds)
        return past and ahead and not self.asked.possible

    def _named(self) -> bool:
        """Whether it has the names, or they stand beside it and no other thing of such a kind is in it."""
        names, wanted = Names(self.sought.question), self.sought.wanted
        words = len(wanted.words)
        met = self.one.met[words:]
        there = all(m >= BESIDE for m in met) or all(names.met(n, self.one.scene) for n in self.asked.of("name"))
        said = any(t.fold in SAYING for t in self.sought.tokens)
        each = zip(wanted.names, wanted.places[words:], met, strict=True)
        lacking = [(things, at) for things, at, m in each if m < 1]
        asked = {n.at for n in self.asked.needs if n.asked}
        return there and not any(said or at in asked or self._other(things) for things, at in lacking)

    def _absent(self) -> set[int]:
        """Where in the question the names stand that it does not have itself: "the Chinese flag" is no other."""
        words = len(self.sought.wanted.words)
        return {at for at, m in zip(self.sought.wanted.places[words:], self.one.met[words:], strict=True) if m < 1}

    def _other(self, name: frozenset[str]) -> bool:
        """Whether it names another thing of the kind of one, which is not what is asked for."""
        question, scene = self.sought.question, self.one.scene
        known = set(self.tells).union(*self.sought.wanted.names)
        others = {t for _, _, t in scene.article.things(scene.number)} - known
        kinds = [k for each in _KINDS if any(question.is_a(t, *each) for t in name) for k in each]
        return any(question.is_a(t, *kinds) for t in others) if kinds else False

    def _may_lack(self, need: Need) -> bool:
        """Whether it may tell what a question asks without that word."""
        first, asks = need.forms[0][0], self.asked.asks
        here = [n for n in self.asked.of("word") if n.at <= need.at < n.at + len(n.forms[0])]
        named = need.at > 0 and self.sought.tokens[need.at].text[:1].isupper()  # that nobody knows, or a wrong one
        named = named or need.at - 1 in self._absent()
        if named or not (is_known(need) or any(n.verb for n in here)) or any(n.asked or n.order for n in here):
            return False
        if first in KEPT | _LIMITS or first.endswith("est") or first[:1].isdigit():  # "biggest", "60th"
            return False
        if asks == "amount" and (first in MEASURING or need.at == self.asked.needs[0].at):
            return False
        if asks == "who" and first not in SAYING:
            return not any(n.verb for n in here)
        return asks not in _PLACED or not is_deed(need, self.sought.lexicon)
