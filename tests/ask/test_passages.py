"""The sentences of the articles, and that a store keeps the same as the data themselves give."""

from itertools import pairwise
from pathlib import Path

from kg.ask import passages
from kg.ask.data import Data, in_memory
from kg.ask.passages import LETTERS, MadePassages, StoredPassages
from kg.pipeline import build_article
from kg.terms import GRAPH, SCHEMA

TEXT = (Path(__file__).parent / "articles" / "sentences.txt").read_bytes()
NAME = GRAPH + "texts"


def _data() -> Data:
    return in_memory([build_article(TEXT, "sentences.txt").graph])


def _stored(data: Data) -> StoredPassages:
    """As a store keeps them: in a graph of that name."""
    from pyoxigraph import Literal as Text
    from pyoxigraph import NamedNode, Quad, Store

    database, graph = Store(), NamedNode(NAME)
    each = ((NamedNode(name), Text(text)) for name, text in passages.stored(NAME, data))
    database.extend(Quad(name, NamedNode(SCHEMA.text), text, graph) for name, text in each)
    return StoredPassages(Data(database, NAME))


def test_every_sentence_is_one_passage_in_order() -> None:
    found = [p.text for p in MadePassages(_data()).of(0)]
    assert found[0] == "Marlin-2 freighter comes home after a valve sticks"
    assert "It did not sue the board." in found, "what is evidence of nothing is there, too"
    assert len(found) == len(set(found)) == 16
    places = [p.place for p in MadePassages(_data()).of(0)]
    assert all(one[1] <= two[0] for one, two in pairwise(places)), "none lies in another"


def test_the_index_has_every_word_and_no_other() -> None:
    made = MadePassages(_data())
    assert made.like("hum") == {}
    assert made.like("") == {}
    assert set(made.like("cap")) == {"capsule"}
    words = {w for p in made.of(0) for w in passages.folds(p.text)}
    assert words == {w for letters in {w[:LETTERS] for w in words} for w in made.like(letters)}


def test_a_store_keeps_the_same() -> None:
    made, kept = MadePassages(_data()), _stored(_data())
    assert kept.of(0) == made.of(0)
    letters = {word[:LETTERS] for p in made.of(0) for word in passages.folds(p.text)}
    assert {x: kept.like(x) for x in letters} == {x: made.like(x) for x in letters}
    assert kept.like("zzz") == {}
