"""An article's graph against the reference data -> a graph of assessments: what agrees, is doubtful, contradicts.

The article's graph never changes. Only certain claims (CT+) are judged, and of events only those that occurred or go
on: what is hedged, planned or denied is no fact that could be wrong. What the reference data can't judge is left out,
or is "not enough info" where they know the thing but not this of it.

Facts that are dated or that never change may contradict a claim; others (operators, makers, lists of partners that
grow) cast doubt on it at most.
"""

from collections.abc import Iterator

from kg.check import counts, events, roles, things
from kg.check.article import Article
from kg.check.sheet import write
from kg.check.verdict import Verdict
from kg.model import Graph
from kg.terms import KG, KGV

__all__ = ["check", "tally"]

STANCES = {
    KGV.stance_supports: "supported",
    KGV.stance_doubts: "doubted",
    KGV.stance_refutes: "contradicted",
    KGV.stance_not_enough_info: "undecided",
}


def check(graph: Graph) -> Graph:
    """The assessments of one article's graph, with matched events and the times they fix, named ``…/crosscheck/{id}``.

    The graph is empty when nothing could be compared.
    """
    article = Article(graph)
    matches = events.matches(article)
    if article.day is None and (around := events.around(article, matches)):
        article = Article(graph, around)
    return write(article, list(_verdicts(article, matches)), matches)


def _verdicts(article: Article, matches: tuple[events.Match, ...]) -> Iterator[Verdict]:
    for match in matches:
        yield from events.judge(match, article)
    for claim in article.certain:
        for judge in (things.judge, roles.judge, counts.judge):
            if verdict := judge(claim, article):
                yield verdict


def tally(checked: Graph) -> str:
    """How many claims were supported, doubted, contradicted and left undecided, in words."""
    found = [o for _, p, o in checked.triples if p == KG.stance]
    counted = [f"{found.count(stance)} {words}" for stance, words in STANCES.items() if stance in found]
    return ", ".join(counted) or "nothing to compare"
