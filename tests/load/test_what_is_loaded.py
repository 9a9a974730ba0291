"""Data that must not be loaded, or not where they'd go; then which graphs files and stores of kg come to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import Answer, Asked, answering, counted
from servers import Load, Server, oxigraph

from kg.commands.load import FLAVOURS as FLAVORS
from kg.errors import InputError, UsageError
from kg.load import Payload, Report, Row, Update, addresses, as_table, payloads, requests, stored, target
from kg.load.flavours import FLAVOURS
from kg.load.send import LARGEST, Refused
from kg.reference import catalogue
from kg.store import Part, writing
from kg.store.derived import Derived, derived
from kg.store.manifest import write_manifest
from kg.terms import GRAPH, ID, KG, RDF

ARTICLE = f"<{ID}article/0123456789abcdef> <{RDF.type}> <{KG.Article}> .\n"
OTHER = ARTICLE.replace("0123", "4567")
OPEN = "<urn:x:a> <urn:x:p> "


def names(found: list[Payload]) -> dict[str, list[str]]:
    """The graphs with the lines of each, without what all lines begin with."""
    return {one.graph: [line.decode().removeprefix(OPEN).removesuffix(" .\n") for line in one.lines] for one in found}


# ----------------------------------------------------------------------------------- what must not be loaded


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.ttl", f"{OPEN}<urn:x:b> .", "no article"),
        ("x.nt", ARTICLE + OTHER, "2 articles"),
        ("x.nt", f"<urn:x:a> <{RDF.type}> <{KG.Article}> .\n", "kg didn't name"),
        ("x.nt", f"{OPEN}<{KG.Article}> .\n", "no article"),
        ("x.nq", f"{OPEN}<urn:x:b> _:g .\n", "blank node for a name"),
        ("x.nq", f"{OPEN}_:b <urn:x:g> .\n{OPEN}_:b <urn:x:h> .\n", "stands in two graphs"),
        ("x.nq", "no quad\n", "x.nq:1"),
        ("x.ttl", "<urn:x:a> <urn:x:b>\n<urn:x:c> <urn:x:d> <urn:x:e> .", "x.ttl:"),
        ("x.ttl", f"{OPEN}<<( <urn:x:a> <urn:x:b> <urn:x:c> )>> .", "x.ttl:1"),
        ("x.ttl", OPEN + "<<( <urn:x:a> <urn:x:b> " * 20_000, "x.ttl"),
        ("x.nt", f"{OPEN}<urn:x:a b> .\n", "x.nt"),
        ("x.ttl", OPEN + '"a"@en--ltr .', "RDF 1.2"),
        ("x.ttl", "<urn:x:a> <urn:x:p> <urn:x:b> {| <urn:x:q> 1 |} .", "RDF 1.2"),
        ("x.txt", "NASA said on Monday that the ship had docked.\n", "kg build"),
        ("x.rdf", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
        ("x.jsonld", '{"@context": "http://x.example/c", "x": 1}', "fetched"),
    ],
)
def test_what_is_refused(name: str, text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=said):
        payloads([tmp_path / name])


@pytest.mark.parametrize("graph", ["", "no iri", "relative", "_:b", "urn:x:<g>", "urn:x:g> { } } ; DROP ALL"])
def test_a_graph_s_name_is_an_iri(graph: str) -> None:
    with pytest.raises(UsageError, match="--graph"):
        payloads(["-"], f"{OPEN}<urn:x:b> .\n".encode(), graph)


def test_a_graph_s_name_for_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="has a graph already"):
        payloads(["-"], f"{OPEN}<urn:x:b> <urn:x:g> .\n".encode(), "urn:x:h")


def test_nothing_is_asked_of_a_server_before_the_data_are_read(load: Load, tmp_path: Path) -> None:
    with answering(lambda _: Answer()) as fake:
        assert load(tmp_path / "none.ttl", "--to", fake.url).code == 3
        assert load("--store", tmp_path, "--to", fake.url).code == 3
        assert load("--store", tmp_path, "--graph", "urn:x:g", "--to", fake.url).code == 2
        assert load(tmp_path, "--store", tmp_path, "--to", fake.url).code == 2
    assert fake.asked == []


# ----------------------------------------------------------------------------------------- which graphs there are


def test_triples_without_a_graph_go_to_their_article_s(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text(ARTICLE)
    (tmp_path / "b.ttl").write_text(OTHER)
    found = payloads([tmp_path])
    assert [one.graph.removeprefix(GRAPH) for one in found] == ["article/0123456789abcdef", "article/4567456789abcdef"]


def test_or_to_the_one_that_is_named() -> None:
    data = f"{OPEN}<urn:x:c> <urn:x:g> .\n{OPEN}<urn:x:b> .\n{OPEN}<urn:x:d> <urn:x:h> .\n".encode()
    found = payloads(["-"], data, "urn:x:g")
    assert names(found) == {"urn:x:g": ["<urn:x:b>", "<urn:x:c>"], "urn:x:h": ["<urn:x:d>"]}


def test_one_graph_in_two_files_is_one_graph(tmp_path: Path) -> None:
    for name, value in (("a.nq", 1), ("b.nq", 2), ("c.nq", 1)):
        (tmp_path / name).write_text(f'{OPEN}"{value}" <urn:x:g> .\n')
    assert names(payloads([tmp_path])) == {"urn:x:g": ['"1"', '"2"']}


def test_literals_go_out_as_they_came_in() -> None:
    values = [
        '"007"^^<urn:x:n>',
        '"2031-01-01Z"^^<urn:x:d>',
        '"1.50"',
        '"a\\\\ \\" \\n"',
        '"<<"',
        '"> _:b ."',
        '"\\"@en--ltr ."',
        '"é\u200b"@fr',
    ]
    data = "".join(f"{OPEN}{value} <urn:x:g> .\n" for value in values)
    assert names(payloads(["-"], data.encode()))["urn:x:g"] == sorted(values)


def test_blank_nodes_of_two_files_stay_apart_and_are_told(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.nt").write_text("_:x <urn:x:p> <urn:x:o> .\n")
    (found,) = payloads([tmp_path], None, "urn:x:g")
    assert (found.count, found.blank) == (2, True)
    with pytest.raises(Refused, match="blank nodes"):
        list(Update(addresses(FLAVOURS["generic"], target("http://x.example/")), 1).requests(found))


def test_no_update_is_large() -> None:
    lines = tuple(f'{OPEN}"{number} {"x" * 400_000}" .\n'.encode() for number in range(5))
    sender = Update(addresses(FLAVOURS["generic"], target("http://x.example/sparql")), 1000)
    sent = list(sender.requests(Payload("urn:x:g", lines)))
    assert [request.body.count(b"urn:x:a") for request in sent] == [2, 2, 1]
    assert all(len(request.body) < LARGEST + 200 for request in sent)
    assert [b"DROP" in request.body for request in sent] == [True, False, False]


def test_requests_can_be_pasted_into_a_shell() -> None:
    sender = Update(addresses(FLAVOURS["generic"], target("http://x.example/a'b")))
    (line,) = requests(target("http://x.example/a'b"), sender, [Payload("urn:x:g", (f"{OPEN}1 .\n".encode(),))])
    assert """'http://x.example/a'"'"'b'  # 1 triples""" in line


# ----------------------------------------------------------------------------------------------- stores of kg


def part(article: str, key: str, *graphs: str) -> Part:
    data = "".join(sorted(f'{OPEN}"{key} \\u200B" <{GRAPH}{kind}/{article}> .\n' for kind in graphs))
    return Part(key, f"{key}.txt", f"{ID}article/{article}", data.encode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with writing(tmp_path / "news.kg", make=True) as store:
        store.commit(part("01", "old", "article", "inferred"))
        store.commit(part("02", "other", "article"))
        store.commit(part("01", "new", "article", "crosscheck"))
        store.finish()
    return tmp_path / "news.kg"


def test_a_store_is_the_newest_of_each_article_and_the_reference_data(folder: Path) -> None:
    found = {one.graph: one for one in stored(folder)}
    articles = {name.removeprefix(GRAPH): one.lines for name, one in found.items() if name.endswith(("/01", "/02"))}
    assert articles == {
        "article/01": (f'{OPEN}"new \\u200B" .\n'.encode(),),
        "crosscheck/01": (f'{OPEN}"new \\u200B" .\n'.encode(),),
        "article/02": (f'{OPEN}"other \\u200B" .\n'.encode(),),
    }
    reference = catalogue()
    assert found[reference.name].count == len(set(reference.triples))


def test_what_is_derived_from_all_articles_is_loaded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Derived("urn:x:derived", lambda _: [("urn:x:a", "urn:x:p", "urn:x:b")])
    nothing = Derived("urn:x:nothing", lambda _: [])
    lookup = Derived("urn:x:lookup", made.derive, internal=True)
    for module in ("kg.store.database", "kg.store.deriving", "kg.store.derived"):
        monkeypatch.setattr(f"{module}.derived", lambda: (made, nothing, lookup))
    with writing(folder) as store:
        store.commit(part("03", "later", "article"))
        store.finish()
    found = {one.graph: one.lines for one in stored(folder)}
    assert found["urn:x:derived"] == (f"{OPEN}<urn:x:b> .\n".encode(),)
    assert not {"urn:x:nothing", "urn:x:lookup"} & set(found)


def test_what_only_questions_look_up_stays_at_home() -> None:
    assert {graph.name.removeprefix(GRAPH) for graph in derived() if not graph.internal} == {"identity", "inferred"}


def test_a_store_whose_index_is_behind_is_refused(folder: Path) -> None:
    with writing(folder) as store:
        store.commit(part("03", "later", "article"))
        write_manifest(store.layout, store.manifest)
    with pytest.raises(InputError, match="behind its articles; bring it up with: kg rebuild"):
        stored(folder)
    (folder / "index" / "CURRENT").unlink()
    with pytest.raises(InputError, match="kg rebuild"):
        stored(folder)


def test_a_damaged_part_is_refused(folder: Path) -> None:
    next(folder.glob("parts/*/*.nq")).write_text("damaged")
    with pytest.raises(InputError, match="damaged"):
        list(stored(folder))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = oxigraph(tmp_path).start()
    yield running
    running.stop()


def test_a_store_goes_into_a_server_and_need_not_go_twice(folder: Path, server: Server, load: Load) -> None:
    first, second = (load("--store", folder, "--to", server.url) for _ in range(2))
    assert (first.code, set(first.statuses)) == (0, {"new"})
    assert (second.code, set(second.statuses)) == (0, {"unchanged"})
    assert len(first.statuses) >= 4


# ----------------------------------------------------------------------------------------------------- reports


def test_the_table(load: Load, tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_text(f"{OPEN}<urn:x:b> <urn:x:g> .\n")
    there = {"g": 0}

    def answer(asked: Asked) -> Answer:
        there["g"] += asked.method == "PUT"
        return counted(**there)

    with answering(answer) as fake:
        done = load(tmp_path / "a.nq", "--to", fake.url, "--flavor", "oxigraph", form="table")
    assert done.out == (
        "graph    triples  before  after  status\n"
        "-------  -------  ------  -----  ------\n"
        "urn:x:g        1       0      1  new\n"
    )
    assert "1 graph (1 new), 1 triples there" in done.err


def test_the_option_knows_every_kind_of_store() -> None:
    assert ("auto", *FLAVOURS) == FLAVORS, "written twice, as the command must not load what it may not need"


def test_a_table_of_nothing_and_of_what_is_not_known() -> None:
    assert as_table(Report("x", "fuseki")).splitlines()[0] == "graph  triples  before  after  status"
    rows = [Row("urn:x:g", 2, None, None, "not sent")]
    assert as_table(Report("x", "fuseki", rows)).splitlines()[2] == "urn:x:g        2       ?      ?  not sent"


def test_what_was_done_is_told_when_somebody_interrupts(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> Iterator[Row]:
        yield Row("urn:x:g", 1, 0, 1, "new")
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.load.run", interrupted)
    (tmp_path / "a.nq").write_text(f"{OPEN}<urn:x:b> <urn:x:g> .\n")
    done = load(tmp_path / "a.nq", "--to", "http://127.0.0.1:9/ds", "--flavor", "fuseki")
    assert (done.code, done.statuses, done.report["done"]) == (130, ["new"], False)
