"""A question read more widely, where no sentence has all its words: what only tells more of something may be told in
the sentences round one, and all but the verb in words that mean about the same; a verb that only ties one thing to
another need not be told at all.
"""

from dataclasses import replace
from itertools import pairwise

from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.small import PARTICLES
from kg.ask.lookup.thesaurus import around
from kg.ask.words import word_set

_SUPPORT = word_set(
    "use uses used make makes made put puts see seen show shows shown read reads receive receives received hold "
    "holds held equip equipped fit fitted host hosts hosting hosted appear appears appeared bear bears bore borne "
    "include includes included involve involves involved feature features featured mark marks marked keep keeps "
    "kept give gives gave given get gets got take takes took taken work works worked serve serves served find "
    "found carry carries carried bring brings brought"
)
"""Verbs that only tie one thing to another: what they tie tells what is asked ("the letters read on the banner")."""
_ADVERBS = word_set(
    "initially originally possibly supposedly reportedly allegedly safely successfully finally eventually officially "
    "later exact total whole entire overall single"
)
"""Words that change nothing of what happened."""
_OF_THINGS = ("which", "what", "name")
_BEHIND = word_set("on at in as by with to for from")
_LEAST = 2
"""Words and names that are left."""


def widened(asked: Asked) -> Asked | None:
    """The question so; None for one that asks for yes or no, or for nothing in so many words."""
    words = [n for n in asked.of("word") if n is not asked.noun]
    said = words and (asked.asks != "what" or any(n.verb for n in words))  # of a budget any sentence might tell
    if asked.asks == "yesno" or asked.bare or asked.office or not said:
        return None
    left_out = [n for n in asked.needs if _supports(n, asked.asks in _OF_THINGS)]
    told = [n for n in asked.needs if n not in left_out]
    if len(told) < _LEAST:
        return None
    needs = (*told, None)
    kept = asked.noun if asked.asks == "which" else None  # what is asked for must be of that kind
    each = ((need if need is kept else _wide(need, following)) for need, following in pairwise(needs) if need)
    ties = tuple(n for n in left_out if n.verb)
    return replace(asked, needs=tuple(each), wide=True, ties=ties)


def _supports(need: Need, of_things: bool) -> bool:
    """Whether a word tells nothing beside the others; verbs only where things are asked for."""
    first, behind = need.forms[0][0], need.forms[0][1:]
    supports = (
        of_things and need.verb and first in _SUPPORT and (not behind or (len(behind) == 1 and behind[0] in _BEHIND))
    )
    return need.kind == "word" and not need.asked and (supports or (first in _ADVERBS and not behind))


def _wide(need: Need, following: Need | None) -> Need:
    """A need with the words around its own; a noun or an adjective before a noun only tells more of that."""
    plain = need.kind == "word" and not (need.joined or need.verb or PARTICLES.issuperset(need.forms[0]))
    known = around(need.forms[0]) if plain else frozenset[str]()
    more = plain and not need.near and following is not None and _noun(following)
    more = more and following is not None and following.at == need.at + len(need.forms[0])
    return replace(need, around=known, near=need.near or more, wider=more)


def _noun(need: Need) -> bool:
    """Whether it is a name, or a word that is no verb, nor one with its particle: "stands for"."""
    return need.kind == "name" or (need.kind == "word" and not need.verb and len(need.forms[0]) == 1)
