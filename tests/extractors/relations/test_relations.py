"""Every extractor of relations has two articles: one that must give it nothing, one beside the relations it must give.

``articles/NAME.tsv`` lists subject, property and object; ``NAME.never.txt`` holds neighbours that nothing ties.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.extractors import extractors

ARTICLES = Path(__file__).with_name("articles")
NAMES = sorted(path.stem for path in ARTICLES.glob("*.tsv"))
ADDING = {"sequels"}
"""What adds to events is shown where they come together: tests/assemble/articles."""


def told(name: str, article: str, read_source: Callable) -> set[tuple[str, str, str]]:
    """The relations of the properties that an extractor emits, of whichever extractor."""
    reading = read_source((ARTICLES / article).read_text("utf-8"))
    return {r for r in reading.relations() if r[1] in extractors()[name].EMITS}


def test_extractors_of_relations_alone_have_articles() -> None:
    alone = {name for name, module in extractors().items() if all(e[0].islower() for e in module.EMITS)}
    assert alone - ADDING == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_neighbours_are_not_related_by_standing_side_by_side(name: str, read_source: Callable) -> None:
    never = "spacecraftType"  # "the Dragon capsule" says what kind of craft it is, whatever the sentence is about
    assert {r for r in told(name, f"{name}.never.txt", read_source) if r[1] != never} == set()


@pytest.mark.parametrize("name", NAMES)
def test_stated_relations_are_found(name: str, read_source: Callable) -> None:
    with (ARTICLES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        wanted = {(row["subject"], row["property"], row["object"]) for row in rows}
    assert told(name, f"{name}.txt", read_source) == wanted


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Peru may sign the Artemis Accords.", set()),
        ("Peru has not signed the Artemis Accords.", set()),
        ("Peru plans to sign the Artemis Accords in May.", set()),
        ("Peru refused to sign the Artemis Accords.", set()),
        ("Peru signed the Artemis Accords in May.", {"Peru"}),
        ("Peru and Chile signed the Artemis Accords in May.", {"Peru", "Chile"}),
        ("The Artemis Accords were signed by Peru in Washington.", {"Peru"}),
    ],
)
def test_who_signed_is_a_partner(sentence: str, partners: set[str], read_source: Callable) -> None:
    assert {s for s, p, _ in read_source(sentence).relations() if p == "partnerIn"} == partners
