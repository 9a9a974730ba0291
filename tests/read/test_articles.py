"""Files beside files: an article, dirty as outlets are, and the blocks that are its content, in order.

A line of ``NAME.blocks`` is a kind and the block's first words; titles, captions and links are given whole.
What is not listed there must not be found.
"""

from pathlib import Path

import pytest

from kg.read import read_path

HERE = Path(__file__).parent
FILES = sorted(p for folder in ("articles", "pages") for p in (HERE / folder).iterdir() if p.suffix != ".blocks")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_blocks(path: Path) -> None:
    article = read_path(path)
    found = [(b.kind, " ".join(b.span.of(article.text).split())) for b in article.blocks]
    lines = [line.partition(" ") for line in path.with_suffix(".blocks").read_text("utf-8").splitlines()]
    about = {key: value for key, _, value in lines if key in ("published", "url")}
    expected = [(kind, words) for kind, _, words in lines if kind not in ("published", "url")]
    whole = ("title", "caption", "link")
    begun = [(k, w if k in whole else w[: len(e)]) for (k, w), (_, e) in zip(found, expected, strict=False)]
    assert begun == expected
    assert len(found) == len(expected), found[len(expected) :]
    assert str(article.published).lower() == about["published"]
    assert str(article.url).lower() == about.get("url", "none")


def test_plain_text_is_kept_to_the_letter() -> None:
    path = HERE / "articles" / "tabloid.txt"
    assert read_path(path).text.encode() == path.read_bytes()
