"""Articles with the statements that are in them, and with none: each ``NAME.txt`` beside ``NAME.tsv``."""

import csv
from datetime import date
from pathlib import Path

import pytest
from pace import seconds

from kg.extractors import statements
from kg.find import find
from kg.model import Assessment, Document, Mentions, Span, Statement, Thing
from kg.parse.english import parse
from kg.read import read

HERE = Path(__file__).parent
ARTICLES = sorted(path.stem for path in HERE.glob("*.txt"))
COLUMNS = ("speaker", "cue", "mode", "act", "factuality", "content", "addressee", "medium", "time")


def build(text: str) -> tuple[Document, Mentions, list[Statement | Assessment]]:
    document = parse(read(text.encode(), "article.txt", date(2026, 3, 6), None, None))
    mentions = find(document)
    return document, mentions, list(statements.extract(document, mentions))


def row(document: Document, mentions: Mentions, fact: Statement | Assessment) -> tuple[str, ...]:
    text = document.text

    def words(thing: Thing | None) -> str:
        return "" if thing is None else thing.of(text) if isinstance(thing, Span) else mentions.entities[thing].name

    if isinstance(fact, Assessment):
        ground = fact.ground.of(text) if fact.ground else ""
        return ("the writer", ground, "", fact.stance, fact.factuality, fact.of.of(text), "", "", "")
    content = " ".join(part.of(text) for part in fact.content)
    when = fact.time.value if fact.time else ""
    cue = fact.cue.of(text)
    to, medium = words(fact.addressee), fact.medium or ""
    return (words(fact.speaker), cue, fact.mode, fact.act, fact.factuality, content, to, medium, when)


def expected(name: str) -> list[tuple[str, ...]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert tuple(rows[0]) == COLUMNS
    return [tuple(r) for r in rows[1:]]


@pytest.mark.parametrize("name", ARTICLES)
def test_exactly_the_statements_of_an_article(name):
    document, mentions, found = build((HERE / f"{name}.txt").read_text(encoding="utf-8"))
    assert [row(document, mentions, f) for f in found] == expected(name)


def test_an_article_without_statements_is_among_the_cases():
    assert expected("nothing") == []


@pytest.mark.parametrize("name", ARTICLES)
def test_content_and_cue_lie_in_the_evidence(name):
    _, _, found = build((HERE / f"{name}.txt").read_text(encoding="utf-8"))
    for fact in found:
        if isinstance(fact, Statement):
            assert all(fact.evidence.covers(part) and part.begin < part.end for part in fact.content)
            assert fact.medium == "headline" or fact.evidence.covers(fact.cue)


@pytest.mark.parametrize(
    ("sentence", "evidential"),
    [
        ("NASA confirmed that the probe had landed on Friday.", True),
        ("The probe had landed, according to NASA, on Friday.", True),
        ("NASA claimed that the probe had landed on Friday.", False),
        ("NASA said that the probe had landed on Friday.", False),
    ],
)
def test_some_cues_tell_that_the_writer_stands_behind_the_words(sentence, evidential):
    _, _, found = build(f"A landing on the Moon\n\n{sentence} The crew was glad.\n")
    assert [f.evidential for f in found if isinstance(f, Statement)] == [evidential]


@pytest.mark.parametrize(
    ("words", "factuality"),
    [
        ("the probe landed", "CT+"),
        ("the probe will land", "PR+"),
        ("the probe is expected to land", "PR+"),
        ("the probe might land", "PS+"),
        ("the probe did not land", "CT-"),
        ("the probe is unlikely to land", "PR-"),
        ("the probe may not land", "PS-"),
        ("the probe could not land", "CT-"),
        ("the probe should land in May", "PR+"),
        ("the probe must not land", "CT+"),
        ("the probe could land with no help", "PS+"),
        ("the probe has nothing to do with the other", "CT-"),
        ("the probe isn’t lost", "CT-"),
    ],
)
def test_commitment_of_the_speaker(words, factuality):
    _, _, found = build(f"A landing on the Moon\n\nIn the end, NASA said on Friday that {words}. The crew was glad.\n")
    assert [f.factuality for f in found if isinstance(f, Statement)] == [factuality]


@pytest.mark.parametrize(
    ("title", "speaker", "content"),
    [
        ("'We lost it all' – Roscosmos chief after the crash", "Roscosmos chief", "We lost it all"),
        ("“We will rebuild”: Elon Musk after the blast", "Elon Musk", "We will rebuild"),
        ("Roscosmos to launch a crew in May - NASA", "NASA", "Roscosmos to launch a crew in May"),
        ("ESA chief warns Europe risks a delay", "ESA chief", "Europe risks a delay"),
        ("Crew Comes Home After Half a Year - NASA", None, None),
        ("'Long Night' – a film about the first ferry", None, None),
    ],
)
def test_titles_with_their_source(title, speaker, content):
    document, mentions, found = build(f"{title}\n\nThe ferry lies in the dock of the town, and the crew is at home.\n")
    told = [row(document, mentions, f) for f in found]
    assert [(r[0], r[5]) for r in told] == ([(speaker, content)] if speaker else [])


@pytest.mark.parametrize(
    "text",
    [
        'She said "no',
        '"',
        '""',
        "“”“”",
        "said",
        "according to",
        "NASA said.",
        '"Go," said.',
        "'" * 500,
        '"' * 501,
        "“said " * 300,
        "NASA said that NASA said that " * 60,
        "She said: " * 200,
    ],
)
def test_fragments_do_no_harm(text):
    build(f"The crew of the ship is glad to be home and the mission is over.\n\n{text}\n\nThe crew was home at last.\n")


def spent(times: int) -> float:
    told = '"We did it {0} times," said Marta Olsen. NASA said probe {0} was safe. "It works {0} ways," she added.'
    text = "A landing on the Moon\n\n" + "\n\n".join(told.format(number) for number in range(1, times + 1))
    document = parse(read(text.encode(), "a.txt", None, None, None))
    mentions = find(document)
    assert len(list(statements.extract(document, mentions))) == 3 * times
    return seconds(lambda: list(statements.extract(document, mentions)))


def test_time_grows_with_the_length_and_not_its_square():
    few = spent(25)
    assert spent(200) < 8 * 4 * few + 0.5
