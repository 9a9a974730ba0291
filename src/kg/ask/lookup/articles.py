"""In which articles a question's words stand."""

from collections import Counter
from collections.abc import Collection, Sequence

from kg.ask.lookup.met import Met
from kg.ask.lookup.needs import Asked

_MANY = 40
"""Articles of which so many have all the words don't tell which is meant."""
_FEW = 8
"""Articles that are searched for words that mean about the same."""


def having_all(words: Sequence[Met], noun: Met | None, asked: Asked) -> Collection[int]:
    """The articles that have all words; none of too many."""
    wanted = words or [n for n in (noun,) if n and asked.asks in ("count", "name")]
    articles = frozenset.intersection(*(w.articles for w in wanted)) if wanted else frozenset[int]()
    return articles if len(articles) <= _MANY else ()


def having_most(words: Sequence[Met], asked: Asked) -> Collection[int]:
    """The articles that have most of the words and names, half of them at least; none of too many."""
    counted = Counter(a for w in words for a in w.articles)
    most = max(counted.values(), default=0)
    best = [a for a, number in counted.items() if number >= max(most - 1, len(asked.needs) / 2)]
    best = best if len(best) <= _FEW else [a for a in best if counted[a] == most]
    return best if len(best) <= _FEW else ()
