"""Articles with the signs that are in them, and with none: each ``NAME.txt`` beside ``NAME.tsv``."""

import csv
from datetime import date
from pathlib import Path

import pytest

from kg.extractors import symbols
from kg.find import find
from kg.model import Document, Mentions, Sign, Span, Thing
from kg.parse.english import parse
from kg.read import read

HERE = Path(__file__).parent
ARTICLES = sorted(path.stem for path in HERE.glob("*.txt"))
COLUMNS = (
    "kind", "name", "of", "on", "display", "status", "time", "agent", "place", "stands for", "by", "device",
)  # fmt: skip


def build(text: str) -> tuple[Document, Mentions, list[Sign]]:
    document = parse(read(text.encode(), "article.txt", date(2026, 3, 6), None, None))
    mentions = find(document)
    return document, mentions, list(symbols.extract(document, mentions))


def row(document: Document, mentions: Mentions, sign: Sign) -> tuple[str, ...]:
    def words(thing: Thing | None) -> str:
        if isinstance(thing, Span):
            return f"({thing.of(document.text)})"
        return "" if thing is None else mentions.entities[thing].name if thing in mentions.entities else thing

    told = (sign.kind, sign.name, words(sign.symbol_of), words(sign.displayed_on), sign.display or "", sign.status)
    people, places = ("|".join(map(words, keys)) for keys in (sign.agent, sign.place))
    reading = (words(sign.stands_for), words(sign.interpreted_by), sign.device or "")
    return (*told, sign.time.value if sign.time else "", people, places, *reading)


def expected(name: str) -> list[tuple[str, ...]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert tuple(rows[0]) == COLUMNS
    return [tuple(r) for r in rows[1:]]


def test_an_article_without_signs_is_among_the_cases():
    assert expected("nothing") == []


@pytest.mark.parametrize("name", ARTICLES)
def test_exactly_the_signs_of_an_article(name):
    document, mentions, found = build((HERE / f"{name}.txt").read_text(encoding="utf-8"))
    assert [row(document, mentions, sign) for sign in found] == expected(name)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_sign_and_its_reading_are_words_of_the_article(name):
    document, _, found = build((HERE / f"{name}.txt").read_text(encoding="utf-8"))
    for sign in found:
        for span in (sign.mention, sign.stands_for, sign.symbol_of, sign.displayed_on, sign.interpreted_by):
            if isinstance(span, Span):
                assert 0 <= span.begin < span.end <= len(document.text)
                assert span.of(document.text) == span.of(document.text).strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "Controllers flagged the fault on Tuesday.",
        "The crew sealed the leak with a patch of tape.",
        "Delay means lost money for Arianespace.",
        "That patch fixed the guidance software of the Falcon 9.",
        "The judge named NASA in the ruling.",
        "Its stock, under the symbol MOON, fell.",
        "The station represents a third of the agency's budget.",
        "The camera took a picture of Mars.",
        "The pilots held a meeting in Houston.",
        "India has named four astronauts for the mission.",
    ],
)
def test_words_that_are_no_signs(sentence):
    assert build(f"Plain news\n\nPARIS, 5 March 2026 - {sentence}\n")[2] == []


def test_a_sign_told_twice_is_yielded_once():
    text = "News\n\nBrazil's flag was painted on the Hera probe. Workers painted the flag on the probe on Monday.\n"
    _, _, found = build(text)
    assert len(found) == 1
    assert found[0].time is not None


def test_two_bearers_are_two_signs():
    text = "News\n\nThe ESA logo was painted on the Hera probe. The ESA logo was painted on the Vega-C rocket.\n"
    document, mentions, found = build(text)
    assert [row(document, mentions, sign)[3] for sign in found] == ["Hera", "Vega-C"]


@pytest.mark.parametrize(
    ("country", "owner"),
    [("India", "India"), ("France", "France"), ("Kenya", "")],
)
def test_a_flag_with_a_common_name_is_that_of_a_country_in_the_article(country, owner):
    document, mentions, found = build(f"News\n\n{country} is proud. A tricolour was painted on the Hera probe.\n")
    assert [row(document, mentions, sign)[2] for sign in found] == [owner]
