"""Files and stores in a worker give what rdflib gives; a triple counts once however many graphs tell it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.model import Graph, Literal
from kg.query import Limits, Session, load, over_files, over_store, run
from kg.reference import catalogue
from kg.store import Part, writing
from kg.terms import KG, XSD
from kg.write import serialize

A, B, X = "urn:x:article/a", "urn:x:article/b", "urn:x:"
TOLD_TWICE = (f"{X}iss", KG.operator, f"{X}nasa")


def triples(article: str) -> tuple[tuple[str, str, str | Literal], ...]:
    return (
        (article, f"{X}title", Literal(f'"{article}"\n', None, "en")),
        TOLD_TWICE,
        (f"{X}launch", KG.spacecraft, f"{X}{article[-1]}"),
        (f"{X}launch", f"{X}day", Literal("2024-05-30", XSD.date)),
        (f"{X}launch", f"{X}at", Literal("2024-05-30T08:00:00Z", XSD.dateTime)),
        (f"{X}{article[-1]}", f"{X}mass", Literal("7.5" if article == A else "3", XSD.decimal)),
        (f"{X}{article[-1]}", KG.crewed, Literal("false", XSD.boolean)),
    )


QUADS = serialize([Graph(name, triples(name)) for name in (A, B)], "nq")

QUERIES = [
    "SELECT * { ?s ?p ?o }",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s",
    "SELECT ?a ?b { ?a kg:operator ?n . ?b kg:operator ?n }",
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
    "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s kg:operator ?o } }",
    "SELECT (SUM(?m) AS ?sum) (MIN(?m) AS ?least) (AVG(?m) AS ?mean) { ?s <urn:x:mass> ?m }",
    "SELECT ?t (LANG(?t) AS ?l) { ?s <urn:x:title> ?t } ORDER BY DESC(?t) LIMIT 1",
    "SELECT ?s { ?s <urn:x:at> ?t FILTER(?t > '2024-05-30T07:00:00Z'^^xsd:dateTime && YEAR(?t) = 2024) }",
    "SELECT ?s ?c { ?s kg:crewed ?c OPTIONAL { ?s kg:operator ?o } FILTER(!?c && !BOUND(?o)) }",
    "SELECT ?s ?o { ?s (kg:spacecraft|kg:operator)+ ?o }",
    "SELECT ?s { ?s ?p ?o MINUS { ?s kg:operator ?x } }",
    "SELECT DISTINCT ?p { ?s ?p ?o FILTER NOT EXISTS { ?s kg:spacecraft ?x } }",
    "SELECT ?x (STRLEN(?x) AS ?n) { VALUES ?x { 'ä' '日本' \"\" } }",
    "SELECT * { ?z kg:operator ?b . BIND(CONCAT(STR(?b), '!') AS ?a) }",
    "ASK { <urn:x:iss> kg:operator <urn:x:nasa> }",
    "ASK { <urn:x:nasa> kg:operator <urn:x:iss> }",
    "CONSTRUCT { ?n kg:agent ?s } WHERE { ?s kg:operator ?n }",
    "DESCRIBE <urn:x:iss>",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("query") / "news.kg"
    with writing(folder, make=True) as store:
        for name in (A, B):
            data = serialize([Graph(name, triples(name))], "nq")
            store.commit(Part(name[-1] * 24, f"{name[-1]}.txt", name, data))
        store.finish()
    return folder


@pytest.fixture(scope="module")
def files() -> Session:
    return over_files(["-"], QUADS)


@pytest.mark.parametrize("sparql", QUERIES)
def test_answers_are_rdflib_s(sparql: str, files: Session) -> None:
    assert files.ask(sparql) == run(load(["-"], stdin=QUADS), sparql)


@pytest.mark.parametrize("sparql", [q for q in QUERIES if "GRAPH" not in q])
def test_a_store_gives_what_its_files_give(sparql: str, files: Session, store: Path) -> None:
    with over_store(store) as stored:
        assert stored.ask(sparql) == files.ask(sparql)


TWICE = "SELECT (COUNT(*) AS ?n) { ?s kg:operator <urn:x:nasa> }"


def test_a_triple_of_two_graphs_counts_once(files: Session, store: Path) -> None:
    with over_store(store) as stored:
        for session in (files, stored):
            assert session.ask(TWICE).rows == ((Literal("1", XSD.integer),),)
            assert len(session.ask("SELECT ?g { GRAPH ?g { <urn:x:iss> kg:operator ?o } }").rows) == 2
            assert len(session.ask(f"SELECT * FROM <{A}> {{ ?s ?p ?o }}").rows) == 7


@pytest.mark.parametrize("where", ["files", "store"])
def test_reference_data_are_seen_when_asked_for_and_count_once(where: str, store: Path) -> None:
    def opened(*added: str) -> Session:
        return over_store(store, added) if where == "store" else over_files(["-"], QUADS, added)

    known = {t for t in catalogue().triples if t[1] == KG.hasPartner}
    count = f"SELECT (COUNT(*) AS ?n) {{ ?s <{KG.hasPartner}> ?o }}"
    with opened() as plain, opened("catalogue") as more:
        assert plain.ask(count).rows == ((Literal("0", XSD.integer),),)
        assert more.ask(count).rows == ((Literal(str(len(known)), XSD.integer),),)
        assert more.ask(TWICE).rows == ((Literal("1", XSD.integer),),)
    with pytest.raises(UsageError, match="no graph weather; use one of: catalogue"):
        opened("weather")


def test_a_store_is_left_as_it_was(store: Path, files: Session) -> None:
    def content() -> dict[str, bytes]:
        return {str(p): p.read_bytes() for p in sorted(store.rglob("*")) if p.is_file()}

    before = content()
    with over_store(store, ["catalogue"]) as session:
        assert session.ask("ASK { ?s ?p ?o }").answer
    with over_store(store) as session:
        assert session.ask("ASK { ?s ?p ?o }").answer
    assert content() == before


def test_what_is_no_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        over_store(tmp_path / "none")


@pytest.mark.parametrize(
    "spoil",
    [lambda index: index.write_bytes(b""), lambda index: index.unlink(), lambda index: index.write_bytes(b"x" * 99)],
)
def test_a_damaged_index_is_told(spoil: Callable[[Path], None], tmp_path: Path) -> None:
    with writing(tmp_path / "s", make=True) as made:
        made.commit(Part("a" * 24, "a.txt", A, serialize([Graph(A, triples(A))], "nq")))
        made.finish()
    for table in (tmp_path / "s" / "index").rglob("MANIFEST-*"):
        spoil(table)
    with pytest.raises(InputError, match=r"kg rebuild|can't be run"), over_store(tmp_path / "s") as session:
        session.ask("SELECT * { ?s ?p ?o }")


def test_a_session_goes_on_after_its_worker_was_killed(files: Session) -> None:
    with over_files(["-"], QUADS, limits=Limits(1)) as session:
        for _ in range(2):
            assert session._started(1e9)._process.poll() is None
            session._started(1e9)._process.kill()
            with pytest.raises(InputError):
                session.ask("ASK { ?s ?p ?o }")
            assert session.ask("ASK { ?s ?p ?o }").answer


def test_a_bad_file_among_many_is_named(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.nq").write_bytes(QUADS * 2000)
    (tmp_path / "1.nq").write_bytes(b"<urn:x:a b> <urn:x:c> 1 .\n" * 9000)
    with pytest.raises(InputError, match=r"1\.nq"), over_files([tmp_path]) as session:
        session.ask("ASK { ?s ?p ?o }")


def test_a_process_with_many_open_files_may_ask() -> None:
    """``select`` can't wait for the thousandth of them."""
    import resource

    most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most[1] < 2000:
        pytest.skip("no process may open so many here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (2000, most[1]))
    opened = [os.open(os.devnull, os.O_RDONLY) for _ in range(1100)]
    try:
        with over_files(["-"], QUADS) as session:
            assert session.ask("ASK { ?s ?p ?o }").answer
    finally:
        for file in opened:
            os.close(file)
        resource.setrlimit(resource.RLIMIT_NOFILE, most)
