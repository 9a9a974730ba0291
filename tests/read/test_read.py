"""What is refused, what is decoded how, and what holds of every text."""

import time
from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pace import AT_ONCE

from kg.errors import InputError, UsageError
from kg.model import Article
from kg.parse.sentences import split
from kg.read import LONGEST, kinds, read, read_path

TEXT = "Café crew – “safe” at sea\n\nThe capsule came down off Brest, and the crew was well, the agency said.\n"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 the crew and the ship", "PDF"),
        (b"PK\x03\x04 the crew and the ship", "packed"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"the crew\0and the ship", "binary"),
        (b"the " * 3_000_000, "larger"),
        ("La fusée a décollé de Kourou avec deux satellites à bord, et le vol a duré une heure. " * 5, "English"),
        ("El cohete despegó de Kourou con dos satélites a bordo, y el vuelo duró una hora. " * 5, "English"),
        ("Die Rakete ist mit zwei Satelliten in Kourou gestartet, und der Flug war kurz. " * 5, "English"),
        ("国际空间站的货运飞船星期五成功对接" * 8, "English"),
        (b"the \n" * 60_000, "lines"),
    ],
)
def test_refused(data: bytes | str, fault: str) -> None:
    with pytest.raises(InputError, match=fault):
        read(data if isinstance(data, bytes) else data.encode(), "a.txt")


def test_a_bare_wire_item_is_english() -> None:
    """Names, numbers and dates leave few of the words by which a language is told."""
    wire = "XICHANG, Nov. 3 (Wire) -- China launches Lanhai-4 ocean satellite Updated: Nov 3, 2021 7:40 AM. "
    wire += "A Long March-3B rocket carrying Lanhai-4 ocean satellite blasts off from Xichang center, southwest China, "
    wire += "Nov 3, 2021. [Photo/Wire] Lanhai-4 is the second Lanhai satellite of China."
    assert read(wire.encode(), "a.txt").text == wire


def test_a_caption_made_of_names_is_english() -> None:
    caption = "Engineer Ines Albrecht Meets Harbour City Science Centre School Board Members Under Glass Dome Tower\n"
    caption += (
        "Harbour City/Tom Ruiz\n\nHarbour City Science Centre engineer Ines Albrecht met Saint Clare Primary School "
    )
    caption += "Board members in Harbour City Science Centre Glass Dome Tower, New Holm, Feb. 15, with Mayor Ana Sol."
    assert read(caption.encode(), "a.txt").text == caption


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="no article"):
        read(b"<!doctype html><html><nav>Home</nav><script>the and of</script></html>", "a.html")


def test_paths_that_are_no_article(tmp_path: Path) -> None:
    for path, fault in ((tmp_path, "folder"), (tmp_path / "none.txt", "exist"), (Path("a\0b"), "read")):
        with pytest.raises(InputError, match=fault):
            read_path(path)
    with pytest.raises(InputError, match="larger"):
        read_path("/dev/zero")


def test_kinds() -> None:
    assert kinds() == ("html", "plain")
    with pytest.raises(UsageError, match="html, plain"):
        read(b"x", "a.txt", kind="pdf")
    assert read(b"<p>The crew is well at home.</p>", "a.txt", kind="html").text == "The crew is well at home."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    article = read(TEXT.encode(encoding), "a.txt")
    assert article.text == TEXT
    assert [b.kind for b in article.blocks] == ["title", "paragraph"]


def test_line_ends_stay() -> None:
    data = TEXT.replace("\n", "\r\n")
    assert read(data.encode(), "a.txt").text == data


def test_a_broken_character_does_not_spoil_the_others() -> None:
    assert read(TEXT.encode().replace(b"\xe2\x80\x9c", b"\xe2\x80"), "a.txt").text == TEXT.replace("“", "\ufffd")


def test_declared_charset() -> None:
    page = '<html><meta charset="iso-8859-2"><body><p>Sławosz Uznański-Wiśniewski and the crew came home.</p></html>'
    assert "Uznański-Wiśniewski" in read(page.encode("iso-8859-2"), "a.html").text


def test_what_the_caller_says_wins() -> None:
    text = b"Ship docks\n\nPublished: 3 May 2023\n\nThe ship docked at the station on Monday, with its crew of three."
    assert read(text, "a").published == date(2023, 5, 3)
    found = read(text, "a", date(2020, 1, 2), "https://a.example/b", "Ship docks")
    assert (found.published, found.url, found.title) == (date(2020, 1, 2), "https://a.example/b", "Ship docks")


@pytest.mark.parametrize("line", ["Bonn, Germany, 3 May 2023 –", "Bonn – May 3, 2023 –", "BONN (3 May 2023) –"])
def test_a_dateline_tells_the_day(line: str) -> None:
    assert read(f"Ship docks\n\n{line} The ship docked at noon, with its crew.".encode(), "a").published == date(
        2023, 5, 3
    )


@pytest.mark.parametrize("line", ["Updated 03/04/2019", "They signed on March 3, 2019, said all of them.", "May 2019"])
def test_no_date_is_guessed(line: str) -> None:
    assert read(f"Ship docks at station\n\n{line}\n\nThe ship docked on Monday.".encode(), "a").published is None


def check(article: Article) -> None:
    ends = [b.span for b in article.blocks]
    assert all(0 <= s.begin < s.end <= len(article.text) for s in ends)
    assert all(one.end <= other.begin for one, other in pairwise(ends))
    for block in article.blocks:
        sentences = split(article.text, block.span)
        assert all(block.span.covers(s) and s.of(article.text) == s.of(article.text).strip() for s in sentences)
        assert all(one.end <= other.begin for one, other in pairwise(sentences))
        assert "".join(s.of(article.text) for s in sentences).split() or not block.span.of(article.text).strip()


WORDS = st.sampled_from(
    "The crew|NASA/Bill Ross|Credit:|(Reuters|)|READ |Read More|By Ann Lee|May 3, 2020|-end-|###|a.m.|U.S.|“|”|.|."
    ' |?" |...|… [+]|\n|\n\n|\r\n|'
    "Further Reading|<p>|</p>|<h1>|<!--|<article>|&amp;|&#9999999999;|# |* | - |a@b.co|\u202e|\ud83d\ude80|landed"
    " on Mars".split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=40).map("".join)), st.sampled_from(["plain", "html"]))
def test_blocks_lie_in_the_text_in_order(text: str, kind: str) -> None:
    try:
        article = read(text.encode("utf-8", "replace"), "a", kind=kind)
    except InputError:
        return
    check(article)


def test_a_book_is_refused_and_a_long_article_is_not() -> None:
    words = "The rocket lifted off from the site on Friday, and the crew were well. "
    read((words * (LONGEST // len(words))).encode(), "long.txt")
    with pytest.raises(InputError, match="characters of text; give one article a file"):
        read((words * (LONGEST // len(words) + 1)).encode(), "book.txt")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_an_article_or_a_refusal(data: bytes) -> None:
    try:
        check(read(data, "a.txt"))
    except InputError:
        return


@pytest.mark.parametrize("kind", ["plain", "html"])
@pytest.mark.parametrize("seed", ["the ", "<a ", '<a b="', "<p>the ", "<!--", "&#9", "<b>", "Photo: A", "1.", "| "])
def test_hostile_text_takes_linear_time(seed: str, kind: str) -> None:
    data = (seed * (150_000 // len(seed))).encode()
    begun = time.process_time()
    with suppress(InputError):
        read(data, "a", kind=kind)
    assert time.process_time() - begun < AT_ONCE
