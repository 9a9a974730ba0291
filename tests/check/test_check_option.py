"""``kg build --check`` and ``kg explain --coverage`` as commands."""

from pathlib import Path

import pytest

from kg.cli import main
from kg.errors import Exit

ARTICLE = "The Canadian agency JAXA was glad. Soyuz MS-25 was launched from Baikonur on March 23, 2024.\n"
KEPT = "graph/crosscheck/"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return path


def test_without_the_option_nothing_is_checked(article: Path, tmp_path: Path) -> None:
    assert main(["build", str(article), "-q", "-o", str(tmp_path / "plain.trig")]) == Exit.DONE
    assert KEPT not in (tmp_path / "plain.trig").read_text()


def test_a_contradiction_is_no_fault_of_the_call(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(article), "--check", "-o", str(tmp_path / "checked.trig")]) == Exit.DONE
    assert "1 contradicted; 0 violations" in capsys.readouterr().err
    assert KEPT in (tmp_path / "checked.trig").read_text()


def test_the_article_s_graph_is_the_same_with_and_without(article: Path, tmp_path: Path) -> None:
    for name, options in (("plain", []), ("checked", ["--check"])):
        assert main(["build", str(article), "-q", *options, "-o", str(tmp_path / f"{name}.nq")]) == Exit.DONE
    plain, checked = ((tmp_path / f"{name}.nq").read_text().splitlines() for name in ("plain", "checked"))
    assert [line for line in checked if KEPT not in line] == plain
    assert len(checked) > len(plain)


def test_a_folder_has_one_file_for_an_article_and_its_check(article: Path, tmp_path: Path) -> None:
    assert main(["build", str(article), "-q", "--check", "-f", "trig", "-o", f"{tmp_path}/graphs/"]) == Exit.DONE
    (file,) = (tmp_path / "graphs").iterdir()
    assert KEPT in file.read_text()


def test_the_checked_graphs_are_valid(article: Path, tmp_path: Path) -> None:
    for name in ("checked.trig", "checked.ttl"):
        assert main(["build", str(article), "-q", "--check", "-o", str(tmp_path / name)]) == Exit.DONE
        assert main(["validate", str(tmp_path / name)]) == Exit.DONE


def test_coverage_takes_one_article(article: Path) -> None:
    assert main(["explain", "--coverage", str(article), str(article)]) == Exit.USAGE
    assert main(["explain", "--coverage", str(article.with_name("missing.txt"))]) == Exit.INPUT


def test_coverage_ends_with_the_count(article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["explain", "--coverage", str(article)]) == Exit.DONE
    assert capfdbinary.readouterr().out.decode().splitlines()[-1] == "2 sentences: 2 with facts, 0 without"
