"""The Compose file's server without its containers: the same words, and the version that the tests know."""

import json
import re
from pathlib import Path

from servers import FUSEKI, Load, fuseki

from kg.resources import PACKAGE

ROOT = PACKAGE.parent.parent
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")


def test_one_version_everywhere() -> None:
    assert set(re.findall(r"jena-fuseki-server[:-]([\d.]+\d)", COMPOSE)) == {FUSEKI}
    assert f"version={FUSEKI}" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert f"| {FUSEKI} |" in (ROOT / "docs" / "loading.md").read_text("utf-8")


def test_it_is_reachable_from_this_machine_only() -> None:
    published = re.findall(r'- "(\S+:\d+)"', COMPOSE)
    assert published == ["127.0.0.1:3030:3030"]


def test_what_it_runs_takes_graphs_and_keeps_them(load: Load, tmp_path: Path) -> None:
    words = json.loads(re.findall(r"command: (\[.*\])", COMPOSE)[0])
    assert (words[0], words[-1]) == ("--ping", "/ds")
    (tmp_path / "data").mkdir()
    (tmp_path / "a.nq").write_text("<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:g> .\n")
    options = [word.replace("/data", str(tmp_path / "data")) for word in words[1:-1]]
    server = fuseki(tmp_path, *options).start()
    try:
        assert load(tmp_path / "a.nq", "--to", server.url).statuses == ["new"]
        server.kill()
        server.start()
        assert load(tmp_path / "a.nq", "--to", server.url).statuses == ["unchanged"]
    finally:
        server.stop()
