"""A question read more widely, where no sentence has all its words: what only tells more of something may be told in
the sentences round one, and all but the verb in words that mean about the same.
"""

from dataclasses import replace
from itertools import pairwise

from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.small import PARTICLES
from kg.ask.lookup.thesaurus import around


def widened(asked: Asked) -> Asked | None:
    """The question so; None for one that asks for yes or no, or for nothing in so many words."""
    words = [n for n in asked.of("word") if n is not asked.noun]
    said = words and (asked.asks != "what" or any(n.verb for n in words))  # of a budget any sentence might tell
    if asked.asks == "yesno" or asked.bare or asked.office or not said:
        return None
    needs = (*asked.needs, None)
    kept = asked.noun if asked.asks == "which" else None  # what is asked for must be of that kind
    each = ((need if need is kept else _wide(need, following)) for need, following in pairwise(needs) if need)
    return replace(asked, needs=tuple(each), wide=True)


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
