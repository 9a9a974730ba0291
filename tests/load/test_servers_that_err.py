"""Servers that lie, fail, lead elsewhere or never end; then who answers a challenge, and how."""

import time
from pathlib import Path

import pytest
from fakes import Answer, Asked, answering, counted
from servers import Load

from kg.errors import InputError, RemoteError, UsageError
from kg.load import Client, Credentials, credentials, target
from kg.load.credentials import Challenge, challenges

OURS = b'<urn:x:a> <urn:x:p> "new" .\n'
THEIRS = b'<urn:x:a> <urn:x:p> "old" .\n'
TRIPLES = (("Content-Type", "application/n-triples"),)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.nq"
    path.write_bytes(OURS[:-2] + b"<urn:x:g> .\n")
    return path


# -------------------------------------------------------------------------------- a success is none until counted


def page(asked: Asked, there: int) -> Answer:
    """A server that has a form for every upload and keeps nothing."""
    if asked.method == "POST":
        return counted(g=there)
    if asked.method == "GET":
        return Answer(200, THEIRS, TRIPLES)
    return Answer(200, b"<html><form>Choose a file</form></html>", (("Content-Type", "text/html"),))


@pytest.mark.parametrize("there", [0, 1, 5])
def test_a_page_with_status_200_is_no_success(there: int, file: Path, load: Load) -> None:
    with answering(lambda asked: page(asked, there)) as fake:
        done = load(file, "--to", fake.url, "--flavor", "fuseki")
    assert (done.code, done.statuses) == (5, ["failed"])
    assert "PUT" in fake.methods()
    # One triple there is as many as were sent: only reading it tells that it's the old one.
    assert ('failed: lacks <urn:x:a> <urn:x:p> "new"' if there == 1 else f"failed: {there} of 1 triples") in done.err


def test_what_is_handed_out_in_part_is_compared_as_far_as_it_goes(file: Path, load: Load) -> None:
    file.write_bytes(file.read_bytes() + b'<urn:x:a> <urn:x:p> "newer" <urn:x:g> .\n')
    handed = {"out": THEIRS}

    def answer(asked: Asked) -> Answer:
        return Answer(200, handed["out"], TRIPLES) if asked.method == "GET" else counted(g=2)

    with answering(answer) as fake:
        wrong = load(file, "--to", fake.url, "--flavor", "virtuoso")
        handed["out"] = OURS
        unknown = load(file, "--to", fake.url, "--flavor", "virtuoso")
    assert (wrong.code, wrong.statuses) == (5, ["failed"])
    assert 'failed: has <urn:x:a> <urn:x:p> "old" .' in wrong.err
    assert (unknown.code, unknown.statuses) == (0, ["replaced"])
    assert "counted only: the store hands it out in part only" in unknown.err
    assert fake.methods().count("PUT") == 2


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, b"<html>"),
        Answer(200, b"{}"),
        Answer(200, b"[]"),
        Answer(200, b'{"results": {"bindings": [{"g": 1}]}}'),
        Answer(200, b'{"results": {"bindings": [{"g": {"value": "urn:x:g"}, "n": {"value": "many"}}]}}'),
        Answer(500, b"<html><title>No</title><h1>the query failed</h1></html>"),
        Answer(200, b"[" * 100_000),
    ],
)
def test_a_server_that_can_not_count_gets_nothing(answer: Answer, file: Path, load: Load) -> None:
    with answering(lambda _: answer) as fake:
        done = load(file, "--to", fake.url, "--flavor", "oxigraph")
    assert (done.code, done.statuses) == (5, [])
    assert "how many triples" in done.err
    assert "PUT" not in fake.methods()


def test_a_graph_that_is_refused_keeps_no_other_back(tmp_path: Path, load: Load) -> None:
    (tmp_path / "two.nq").write_text("".join(f"<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:{name}> .\n" for name in "gh"))
    there = {"h": 0}

    def answer(asked: Asked) -> Answer:
        if asked.method == "PUT" and asked.path.endswith("g"):
            return Answer(413, b"too <b>large</b> by far")
        there["h"] += asked.method == "PUT"
        return counted(**there) if asked.method == "POST" else Answer(201)

    with answering(answer) as fake:
        done = load(tmp_path / "two.nq", "--to", fake.url, "--flavor", "oxigraph")
    assert (done.code, done.statuses) == (5, ["failed", "new"])
    assert "status 413: too large by far" in done.err


# ------------------------------------------------------------------------------------ nothing goes anywhere else


def test_a_redirection_is_told_and_not_followed(file: Path, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_PASSWORD", "secret")
    with answering(lambda _: Answer(200)) as other:
        leading = Answer(307, b"", (("Location", other.url + "/ds"),))
        with answering(lambda _: leading) as fake:
            done = load(file, "--to", fake.url + "/ds", "--flavor", "fuseki", "--user", "me")
    assert done.code == 5
    assert f"redirects to {other.url}/ds (307)" in done.err
    assert other.asked == []


def test_a_password_is_not_sent_unasked(file: Path, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_PASSWORD", "secret")
    with answering(lambda _: Answer(403, b"no")) as fake:
        load(file, "--to", fake.url, "--flavor", "oxigraph", "--user", "me")
    assert fake.asked
    assert not any("Authorization" in asked.headers for asked in fake.asked)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://localhost/x", "http or https"),
        ("file:///etc/passwd", "http or https"),
        ("localhost:3030/ds", "http or https"),
        ("http:///ds", "http or https"),
        ("", "http or https"),
        ("http://me:secret@localhost/ds", "user's name or password"),
        ("http://localhost:99999/ds", "no address"),
        ("http://[::1/ds", "no address"),
        ("http://localhost/ds?x=1", "no plain address"),
        ("http://localhost/ds#x", "no plain address"),
        ("http://localhost/d s", "no plain address"),
        ("http://localhost/ds\r\nX: y", "no plain address"),
        ("http://bücher.example/ds", "ASCII"),
    ],
)
def test_an_address_that_is_none(url: str, said: str, file: Path, load: Load) -> None:
    done = load(file, "--to", url)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "secret" not in done.err


def test_other_addresses_are_on_the_same_server(file: Path, load: Load) -> None:
    done = load(file, "--to", "http://127.0.0.1:9/ds", "--update-url", "http://127.0.0.1:10/ds", "--flavor", "generic")
    assert done.code == 2
    assert "another server" in done.err


# --------------------------------------------------------------------------------------------- no end, no answer


def test_an_endless_answer_is_cut_off(file: Path, load: Load) -> None:
    with answering(lambda _: Answer(200, b"x" * 65536, endless=True)) as fake:
        done = load(file, "--to", fake.url, "--flavor", "oxigraph")
    assert done.code == 5
    assert "how many triples" in done.err


def test_an_answer_that_never_comes(file: Path, load: Load) -> None:
    def answer(_: Asked) -> Answer:
        time.sleep(1.5)
        return Answer()

    with answering(answer) as fake:
        done = load(file, "--to", fake.url, "--timeout", "0.2")
    assert done.code == 5
    assert "no answer within 0.2 s" in done.err


def test_a_refused_connection(file: Path, load: Load) -> None:
    with answering(lambda _: Answer()) as fake:
        pass
    done = load(file, "--to", fake.url)
    assert (done.code, done.out) == (5, "")
    assert "can't be reached: connection refused" in done.err


@pytest.mark.parametrize(
    ("status", "retries", "requests", "good"), [(503, 2, 3, False), (503, 3, 4, True), (500, 3, 1, False)]
)
def test_what_may_pass_is_tried_again(status: int, retries: int, requests: int, good: bool) -> None:
    waits: list[float] = []
    answers = iter([Answer(status)] * 3 + [Answer(200)] * 9)
    with answering(lambda _: next(answers)) as fake:
        client = Client(target(fake.url), None, 5, retries, waits.append)
        assert client.send("GET", "/").good == good
        client.close()
    assert len(fake.asked) == requests
    assert waits == sorted(waits)
    assert len(waits) == requests - 1


@pytest.mark.parametrize("answer", [Answer(200, b"x", (("Connection", "close"),)), Answer(200, b"x", last=True)])
def test_a_connection_that_was_closed_meanwhile_is_made_again(answer: Answer) -> None:
    with answering(lambda _: answer) as fake:
        client = Client(target(fake.url), None, 5, 0, lambda _: None)
        assert [client.send("PUT", "/", b"body").body for _ in range(3)] == [b"x"] * 3
        client.close()
    assert [asked.body for asked in fake.asked] == [b"body"] * 3


# ------------------------------------------------------------------------------------------------ which store it is


@pytest.mark.parametrize("status", [200, 404])
def test_what_is_no_store_is_told(status: int, file: Path, load: Load) -> None:
    with answering(lambda _: Answer(status, b"<html>hello</html>")) as fake:
        done = load(file, "--to", fake.url + "/ds")
    assert done.code == 5
    assert f"nothing there answers to SPARQL (status {status})" in done.err
    assert fake.methods() == ["GET"]


@pytest.mark.parametrize(
    ("answer", "flavour"),
    [
        (Answer(404, b"", (("Server", "Oxigraph/0.5.13"),)), "oxigraph"),
        (Answer(404, b"", (("Server", "Virtuoso/07.20.3229 (Linux)"),)), "virtuoso"),
        (Answer(400, b"", (("Fuseki-Request-Id", "1"),)), "fuseki"),
        (Answer(200, b'{"head": {}, "boolean": true}'), "generic"),
    ],
)
def test_a_store_is_known_by_its_answer(answer: Answer, flavour: str, file: Path, load: Load) -> None:
    first = iter([answer])
    with answering(lambda _: next(first, counted(g=1))) as fake:
        done = load(file, "--to", fake.url + "/ds")
    assert done.report["flavor"] == flavour


@pytest.mark.parametrize(
    ("to", "flavor", "sent"),
    [
        ("http://127.0.0.1:3030/ds", "auto", "/ds/data?graph=urn%3Ax%3Ag"),
        ("http://127.0.0.1:3030/ds/data/", "auto", "/ds/data?graph="),
        ("http://127.0.0.1:3030/data", "auto", "/data/data?graph="),
        ("http://127.0.0.1:7878", "auto", "/store?graph="),
        ("http://127.0.0.1:7878/query", "auto", "/store?graph="),
        ("http://127.0.0.1:8890/sparql", "auto", "/sparql-graph-crud-auth?graph="),
        ("http://127.0.0.1/sparql-graph-crud-auth", "auto", "/sparql-graph-crud-auth?graph="),
        ("https://127.0.0.1/repositories/r", "auto", "/repositories/r/rdf-graphs/service?graph="),
        ("https://127.0.0.1/repositories/r/statements", "auto", "/repositories/r/rdf-graphs/service?graph="),
        ("http://127.0.0.1:3030/d%C3%A9/é~", "auto", "/d%C3%A9/%C3%A9~/data?graph="),
        ("http://[::1]:3030/ds", "auto", "http://[::1]:3030/ds/data?graph="),
        ("http://127.0.0.1:9/any", "generic", "curl -X POST"),
    ],
)
def test_the_addresses_of_each_store(to: str, flavor: str, sent: str, file: Path, load: Load) -> None:
    done = load(file, "--to", to, "--flavor", flavor, "--dry-run")
    assert done.code == 0
    assert sent in done.out


def test_a_dry_run_asks_nobody_which_store_it_is(file: Path, load: Load) -> None:
    with answering(lambda _: Answer()) as fake:
        done = load(file, "--to", fake.url, "--dry-run")
    assert (done.code, fake.asked) == (2, [])
    assert "--flavor" in done.err


def test_updates_are_used_where_graphs_can_not_be_put(file: Path, load: Load) -> None:
    there = {"g": 0}

    def answer(asked: Asked) -> Answer:
        if asked.method == "PUT":
            return Answer(405)
        if asked.path == "/update":
            there["g"] = 1
            return Answer(204)
        return counted(**there)

    with answering(answer) as fake:
        done = load(file, "--to", fake.url, "--flavor", "oxigraph")
    assert (done.code, done.statuses) == (0, ["new"])
    assert fake.asked[2].body.startswith(b"DROP SILENT GRAPH <urn:x:g> ;\nINSERT DATA")


# --------------------------------------------------------------------------------------------- challenges

WHO = Credentials("Mufasa", "Circle of Life")
RFC = 'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={}, nonce="{}", opaque="{}"'
NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"
OPAQUE = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"


@pytest.mark.parametrize(
    ("algorithm", "proof"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_the_digests_of_rfc_7616(algorithm: str, proof: str) -> None:
    (challenge,) = challenges([RFC.format(algorithm, NONCE, OPAQUE)])
    header = challenge.digest(WHO, "GET", "/dir/index.html", "00000001", CNONCE)
    assert f'response="{proof}"' in header
    assert f'opaque="{OPAQUE}"' in header
    assert "Circle" not in header


@pytest.mark.parametrize(
    "header",
    [
        "Negotiate",
        "Bearer realm=x",
        'Digest realm="x"',
        'Digest nonce="x", algorithm=SHA-512',
        'Digest nonce="x", qop=auth-int',
        "",
    ],
)
def test_a_challenge_that_can_not_be_answered(header: str) -> None:
    assert challenges([header]) == []


def test_digest_is_preferred_and_basic_is_known() -> None:
    offered = challenges(['Basic realm="x"', 'Digest realm="x", nonce="y"'])
    assert [one.scheme for one in offered] == ["digest", "basic"]
    assert Challenge("basic", {}).answer(Credentials("me", "sécret"), "GET", "/") == "Basic bWU6c8OpY3JldA=="


def test_a_challenge_is_answered_once_and_a_new_nonce_taken() -> None:
    nonces = iter("abc")
    good = {"n": ""}

    def answer(asked: Asked) -> Answer:
        if good["n"] and f'nonce="{good["n"]}"' in asked.headers.get("Authorization", ""):
            return Answer(200)
        good["n"] = next(nonces)
        return Answer(401, b"", (("WWW-Authenticate", f'Digest realm="r", nonce="{good["n"]}", qop="auth"'),))

    with answering(answer) as fake:
        client = Client(target(fake.url), WHO, 5, 0)
        assert [client.send("PUT", f"/{i}", b"x").status for i in range(2)] == [200, 200]
        good["n"] = "stale"
        assert client.send("PUT", "/2", b"x").status == 200
        client.close()
    assert [asked.path for asked in fake.asked] == ["/0", "/0", "/1", "/2", "/2"]
    assert "nc=00000002" in fake.asked[2].headers["Authorization"]


@pytest.mark.parametrize("who", [None, WHO])
@pytest.mark.parametrize("offered", ["Negotiate", 'Basic realm="x"'])
def test_who_is_refused_is_told_the_scheme(who: Credentials | None, offered: str) -> None:
    with answering(lambda _: Answer(401, b"", (("WWW-Authenticate", offered),))) as fake:
        client = Client(target(fake.url), who, 5, 0)
        with pytest.raises(RemoteError, match=offered.split()[0]):
            client.send("GET", "/")
        client.close()
    assert len(fake.asked) == (2 if who and offered.startswith("Basic") else 1)


# --------------------------------------------------------------------------------------------- credentials


@pytest.fixture
def netrc(tmp_path: Path) -> Path:
    path = tmp_path / "netrc"
    path.write_text("machine a.example login me password p1\ndefault login any password p2\n")
    path.chmod(0o600)
    return path


def test_where_names_and_passwords_come_from(netrc: Path, tmp_path: Path) -> None:
    there = {"NETRC": str(netrc)}
    assert credentials("b.example", None, there) is None, "the default entry is for no server in particular"
    assert credentials("a.example", None, there) == Credentials("me", "p1")
    assert credentials("a.example", "me", there) == Credentials("me", "p1")
    assert credentials("a.example", "you", there | {"KG_PASSWORD": ""}) == Credentials("you", "")
    assert credentials("a.example", None, there | {"KG_USER": "x", "KG_PASSWORD": "y"}) == Credentials("x", "y")
    assert credentials("a.example", None, {"HOME": str(tmp_path / "none")}) is None
    for user, environment in (("you", there), ("you", {"HOME": "/none"}), (None, {"KG_PASSWORD": "x"})):
        with pytest.raises(UsageError):
            credentials("a.example", user, environment)
    netrc.write_text("nonsense\n")
    with pytest.raises(InputError, match="mend it"):
        credentials("a.example", None, there)


def test_a_warning_where_others_may_listen(file: Path, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_PASSWORD", "secret")
    monkeypatch.setattr("kg.load.Client.send", lambda *_, **__: (_ for _ in ()).throw(RemoteError("x", "y", "z")))
    assert "not encrypted" in load(file, "--to", "http://store.example/ds", "--user", "me").err
    assert "not encrypted" not in load(file, "--to", "https://store.example/ds", "--user", "me").err
    assert "not encrypted" not in load(file, "--to", "http://localhost/ds", "--user", "me").err
