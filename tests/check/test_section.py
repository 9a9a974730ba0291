"""A cross-check in Turtle: first that it doesn't mix with the article's own triples."""

from kg.check import check
from kg.pipeline import build_article
from kg.write import serialize

TITLE = "\n# Cross-check\n"
TEXT = b"Progress MS-20 was launched from the Baikonur Cosmodrome on Friday at 5:32 a.m. EDT.\n"


def test_the_article_s_sections_are_as_without_it() -> None:
    graph = build_article(TEXT, "article.txt").graph
    plain, both = (serialize(graphs, "turtle").decode() for graphs in ([graph], [graph, check(graph)]))
    own, _, rest = both.partition(TITLE)
    assert TITLE not in plain
    assert "kg:Assessment" not in own
    assert own.partition("\n\n")[2].rstrip() == plain.partition("\n\n")[2].rstrip()
    assert "a kg:Assessment" in rest
    assert "skos:closeMatch event:launch-2022-059" in rest
    assert "kg:Mention" not in rest  # those of the evidence stand above


def test_the_order_of_the_graphs_doesn_t_matter() -> None:
    graph = build_article(TEXT, "article.txt").graph
    checked = check(graph)
    assert serialize([graph, checked], "turtle") == serialize([checked, graph], "turtle")
