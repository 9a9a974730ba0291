"""What is derived from all articles of a store together, after articles came, changed and went."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import pytest
from made import die

from kg.commands.remove import command as remove
from kg.infer import INFERRED, conclude
from kg.model import Triple
from kg.pipeline import build_article
from kg.query import load
from kg.rdf import from_rdflib
from kg.reference import catalogue
from kg.store import Part, deriving, reading, writing
from kg.store.derived.names import NAME as NAMES
from kg.store.derived.owners import NAME as OWNERS
from kg.store.derived.texts import NAME as SEARCHED
from kg.store.index import discard, snapshot
from kg.store.snapshots import holding
from kg.store.verify import verify
from kg.terms import ID, KG, KGV, RDF
from kg.world.facts import FactsOfGraphs
from kg.world.identity import NAME as IDENTITY
from kg.world.identity import identity
from kg.world.shared import shared_events
from kg.world.witness import witnesses
from kg.write import serialize

TEXTS = {
    "north": "Progress MS-20 lifted off from Baikonur on Friday, June 3, 2022. It reached the ISS hours later.",
    "south": "Two days ago a cargo ship was sent up. Progress MS-20 was launched on June 3, 2022, Roscosmos said.",
    "plan": "Progress MS-20 is due to lift off on June 2, 2022, Roscosmos said.",
    "other": "Progress MS-21 was launched from Baikonur on October 26, 2022.",
}
EDITED = "Soyuz MS-22 was launched from Baikonur on September 21, 2022."
INDEX = {INFERRED, IDENTITY}


def part(name: str, text: str) -> Part:
    """An article as batches build it, known by its address."""
    graph = build_article(text.encode(), name, url=f"https://news.example/{name}").graph
    article = next(s for s, p, o in graph.triples if p == RDF.type and o == KG.Article)
    key = sha256(f"{name} {text}".encode()).hexdigest()[:24]
    return Part(key, f"{name}.txt", article, serialize([graph], "nq"), url=f"https://news.example/{name}")


@pytest.fixture(scope="module")
def parts() -> dict[str, Part]:
    return {name: part(name, text) for name, text in TEXTS.items()} | {"edited": part("other", EDITED)}


def put(root: Path, *added: Part, workers: int = 1) -> dict[str, set[Triple]]:
    """Write articles to a store; the derived graphs of its index afterwards."""
    with writing(root, make=True) as store:
        for one in added:
            store.commit(one)
        store.finish(workers)
    return graphs(root)


def graphs(root: Path) -> dict[str, set[Triple]]:
    """The derived graphs of a store's index."""
    import pyoxigraph

    database = pyoxigraph.Store.read_only(str(snapshot(reading(root).layout)[0]))
    found = {}
    for name in INDEX:
        data = database.dump(format=pyoxigraph.RdfFormat.TURTLE, from_graph=pyoxigraph.NamedNode(name))
        found[name] = triples(data or b"", root)
    return found


def triples(turtle: bytes, root: Path) -> set[Triple]:
    (root.parent / "derived.ttl").write_bytes(turtle)
    return {t for graph in from_rdflib(load([root.parent / "derived.ttl"])) for t in graph.triples}


def expected(parts: Iterable[Part], root: Path) -> dict[str, set[Triple]]:
    """What the same code gives for the articles' files."""
    (root.parent / "all.nq").write_bytes(b"".join(p.data for p in parts))
    found = from_rdflib(load([root.parent / "all.nq"]))
    told = [t for graph in found for t in graph.triples]
    events = shared_events(witnesses(FactsOfGraphs(found)))
    return {INFERRED: set(conclude(told, catalogue().triples)), IDENTITY: set(identity(events))}


def witnesses_of(ship: str, found: dict[str, set[Triple]]) -> set[str]:
    """Of which articles there are launches of a ship in the identity graph, as one event."""
    events = {s for s, p, o in found[IDENTITY] if p == KG.spacecraft and o == f"{ID}spacecraft/{ship}"}
    events &= {s for s, p, o in found[IDENTITY] if p == KG.eventKind and o == KG.Launch}
    assert len(events) < 2
    return {str(o).rpartition("/")[0] for s, p, o in found[IDENTITY] if s in events and p == KG.witness}


def test_nothing_is_derived_from_nothing(tmp_path: Path) -> None:
    assert put(tmp_path / "s") == {INFERRED: set(), IDENTITY: set()}


def test_derived_is_what_the_files_give_after_each_change(tmp_path: Path, parts: dict[str, Part]) -> None:
    root, now = tmp_path / "s", dict.fromkeys(("north", "south"))
    assert put(root, parts["north"], parts["south"]) == expected([parts[n] for n in now], root)
    for name in ("plan", "other"):
        now[name] = None
        assert put(root, parts[name]) == expected([parts[n] for n in now], root)
    assert put(root, parts["edited"]) == expected([parts[n] for n in ("north", "south", "plan", "edited")], root)
    remove.main([str(root), "https://news.example/north"], standalone_mode=False)
    left = [parts[n] for n in ("south", "plan", "edited")]
    assert graphs(root) == expected(left, root) == put(tmp_path / "fresh", *left)


@pytest.mark.parametrize("dies", [False, True])
def test_a_second_process_derives_the_same_and_if_it_dies_the_first_does(
    tmp_path: Path, parts: dict[str, Part], monkeypatch: pytest.MonkeyPatch, dies: bool
) -> None:
    told, here, data = list(parts.values()), list[str](), deriving._data
    wanted = put(tmp_path / "alone", *told)
    assert wanted[INFERRED]
    monkeypatch.setattr(deriving, "_data", lambda database, graph: here.append(graph.name) or data(database, graph))
    if dies:
        monkeypatch.setattr(deriving, "_read_and_make", die)
    assert put(tmp_path / "beside", *told, workers=2) == wanted
    assert NAMES in here
    assert (INFERRED in here) is (IDENTITY in here) is dies


def test_one_launch_of_three_articles(tmp_path: Path, parts: dict[str, Part]) -> None:
    found = put(tmp_path / "s", *(parts[name] for name in TEXTS))
    assert witnesses_of("progress-ms-20", found) == {parts[n].article for n in ("north", "south", "plan")}
    assert witnesses_of("progress-ms-21", found) == {parts["other"].article}
    status = {o for s, p, o in found[IDENTITY] if p == KG.status}
    assert status == {KGV.status_occurred}, "what was planned took place"


def test_articles_are_no_other_for_what_is_derived(tmp_path: Path, parts: dict[str, Part]) -> None:
    root = tmp_path / "s"
    put(root, *(parts[name] for name in TEXTS))
    before = {path.name: path.read_bytes() for path in root.glob("parts/**/*.nq")}
    assert before == {path.name: parts[n].data for n in TEXTS for path in root.glob(f"parts/**/{parts[n].key}.nq")}
    import pyoxigraph

    database = pyoxigraph.Store.read_only(str(snapshot(reading(root).layout)[0]))
    told = database.quads_for_pattern(None, pyoxigraph.NamedNode(KG.witness), None, pyoxigraph.DefaultGraph())
    assert list(told) == [], "plain queries see what the articles say, and nothing else"


def test_a_derived_graph_that_is_another_is_found(tmp_path: Path, parts: dict[str, Part]) -> None:
    import pyoxigraph

    put(tmp_path / "s", parts["north"], parts["south"])
    layout = reading(tmp_path / "s").layout
    assert list(verify(layout)) == []
    for graph in (IDENTITY, INFERRED, NAMES, OWNERS, SEARCHED):
        with holding(snapshot(layout)) as path:
            database = pyoxigraph.Store(str(path))
            database.remove(next(database.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph))))
            database.flush()
            del database
        assert [graph in fault.what for fault in verify(layout)] == [True]
        with writing(tmp_path / "s") as store:
            discard(layout)
            store.finish()
        assert list(verify(layout)) == []
