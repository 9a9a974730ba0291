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
_TO_COME, _OFF = word_set("will shall cancelled canceled scrapped"), (("called", "off"), ("is", "to"), ("are", "to"))
"""What has these is to come, or did not come; so have pairs of words."""
_WAS = word_set("was were did had")
_TOLD_MUCH = (*_PLACED, "amount", "who")
"""Of these most sentences tell some."""
_KINDS = ((KG.Country,), (KG.Person,), (KG.Spacecraft, KG.Mission), (KG.LaunchVehicle,), (KG.Organization,))
"""A sentence that names one of such a kind instead of the one of the question is about the other."""


def foremost(sought: Sought) -> Answer | None:
    """The sentence that stands out; None where none does, or it lacks a word that it must have."""
    search = sought.search
    if search is None or search.asked.asks in _NEVER or search.asked.bare or search.asked.office:
        return None
    if _quotes(sought, search.asked):
        return None
    best = _best(ranked(sought))
    if best is None or best.tells is None or not _Standing(sought, search, best.one, best.tells).answers():
        return None
    met = [need for need, m in sought.wanted.of_words(best.one.met) if m]
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
    if len(each) > 1 and each[0].worth - each[1].worth < _MARGIN:
        return None
    return each[0] if each else None


def _means(need: Need) -> bool:
    return need.forms[0][0] in _WHOLE


@dataclass(frozen=True, slots=True)
class _Standing:
    """A sentence that stands out, with what it tells of the sort that is asked for."""

    sought: Sought
    search: Search
    one: Shared
    tells: tuple[str, ...]

    @property
    def asked(self) -> Asked:
        """What the question asks."""
        return self.search.asked

    def answers(self) -> bool:
        """Whether it has enough of the question, lacks nothing that it must have, and tells it as it is asked."""
        scene = self.one.scene
        lacking = [need for need, m in self.sought.wanted.of_words(self.one.met) if not m]
        asks = scene.passage.text.rstrip("\"”’' ").endswith("?")
        denied = not (self.asked.negated or NEVER.isdisjoint(scene.folds))
        if not scene.number or asks or denied or not self._enough(lacking) or not self._named():
            return False
        if lacking and not _WHOLE.isdisjoint(t.fold for t in self.sought.tokens):
            return False
        if self._of_another_time() or not all(map(self._may_lack, lacking)):
            return False
        return self.search.allows(scene, self.tells)

    def _enough(self, lacking: Sequence[Need]) -> bool:
        """Whether it has enough words and names itself."""
        words = [(need, m) for need, m in self.sought.wanted.of_words(self.one.met) if m]
        names = sum(1 for m in self.sought.wanted.of_names(self.one.met) if m == 1)
        others = [n for n, m in words if m < 1]
        measured = self.asked.asks == "amount" and self.one.met[0] < 1  # in another word
        if measured or any(self._is_act(n) or n.at - 1 in self._absent() for n in others):
            return False
        counted = sum(1 for n, _ in words if n.forms[0][0] not in _JOINING) + names
        if any(is_deed(n, self.sought.lexicon) for n in others) and self.asked.asks != "why":
            return counted >= _MANY  # what was done is a fact, and would be one
        plain = not lacking and self.asked.asks not in _TOLD_MUCH and all(map(_means, others))
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
        ahead = not _TO_COME.isdisjoint(folds) or any(pair in _OFF for pair in pairwise(folds))
        past = any(t.fold in _WAS or t.fold.endswith("ed") for t in self.sought.tokens)
        if self.asked.planned:
            return not ahead and AHEAD.isdisjoint(folds)
        return past and ahead and not self.asked.possible

    def _named(self) -> bool:
        """Whether it has the names, or they stand beside it and no other thing of such a kind is in it."""
        names, met = self.search.names, self.sought.wanted.of_names(self.one.met)
        if any(m < BESIDE for m in met) and not all(names.met(n, self.one.scene) for n in self.asked.of("name")):
            return False
        lacking = [things for things, m in zip(self.sought.wanted.names, met, strict=True) if m < 1]
        said = any(t.fold in SAYING for t in self.sought.tokens)
        asked = {n.at for n in self.asked.needs if n.asked}
        free = not lacking or not (said or asked & self._absent())
        return free and not any(map(self._other, lacking))

    def _absent(self) -> set[int]:
        """Where in the question the names stand that it does not have itself: "the Chinese flag" is no other."""
        wanted = self.sought.wanted
        each = zip(wanted.places[len(wanted.words) :], wanted.of_names(self.one.met), strict=True)
        return {at for at, m in each if m < 1}

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
