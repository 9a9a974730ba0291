"""Posts that an article sets in whole, with a line below that signs them: "Ann Lee (@annlee) May 4, 2022"."""

import re
from collections.abc import Iterator

from kg import lexicon
from kg.extractors._speech_act import judge
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_quotes import Quotation
from kg.extractors._speech_refer import SPEAKERS
from kg.extractors._speech_text import sentences_of, tokens_in
from kg.model import Document, Mentions, Span, Statement, Thing

_SIGNED = re.compile(r"(?:\A|[—–-]\s?)([^\n()@—–]{2,50}?) (\(@\w{1,30}\))[ ,·]{0,3}([^\n.!?]{0,40})\s*\Z")
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/|t\.co/)\S+)+\s*\Z")
_MARKS = "“”\"'‘’"
_SAYING = lexicon.SpeechCue("post", "verb", "report", frozenset({"quote"}), False)


def signed(document: Document, mentions: Mentions) -> Iterator[Statement]:
    """A statement for each post that is signed with a name and an account, below its words or at their end."""
    above: Span | None = None
    for block in document.article.blocks:
        match = _SIGNED.search(block.span.of(document.text))
        if match is None:
            above = block.span if block.kind != "title" else None
            continue
        own = Span(block.span.begin, block.span.begin + match.start())
        words = own if match.start() else above if _signs(document.text, block.span, match) else None
        said = _words(document.text, words) if words is not None else None
        above = None
        if said is not None and words is not None:
            name = Span(block.span.begin + match.start(1), block.span.begin + match.end(1))
            cue = Span(block.span.begin + match.start(2), block.span.begin + match.end(2))
            yield _statement(document, mentions, name, cue, said)


def _signs(text: str, block: Span, match: re.Match[str]) -> bool:
    """Whether a line of its own signs the one above: by a dash, which the reader takes for a bullet, or by a date."""
    dashed = text[: block.begin].rstrip(" ")[-1:] in {"—", "–", "-"}
    return (dashed or any(c.isdigit() for c in match[3])) and not match[1].startswith("By ")


def unsigned(quoted: tuple[Quotation, ...], posts: list[Statement]) -> tuple[Quotation, ...]:
    """The quotations that are not signed posts: their speaker is to be sought."""
    return tuple(q for q in quoted if not any(q.outer.overlaps(p.content[0]) for p in posts))


def _words(text: str, block: Span) -> Span | None:
    """The words of a post without the marks around and the links at the end of it; None if there are none."""
    words = _LINKS.sub("", block.of(text)).rstrip()
    if words[:1] in _MARKS and words[-1:] in _MARKS:
        words = words.rstrip(_MARKS)
    inner = words.lstrip(_MARKS)
    begin = block.begin + len(words) - len(inner)
    return Span(begin, begin + len(inner)) if len(inner.split()) > 2 else None


def _statement(document: Document, mentions: Mentions, name: Span, cue: Span, said: Span) -> Statement:
    """The post as a statement of whom its signature names, on the day that it bears."""
    words, evidence = tokens_in(document, said), sentences_of(document, [said, cue])
    judged = judge(document, Cue(words[0], cue, _SAYING), (said,), "direct")
    time = next((t for t in mentions.times_in(evidence) if t.span.begin >= cue.end), None)
    return Statement(
        _who(mentions, name), cue, (said,), evidence, "direct", *judged, medium="tweet", time=time
    )  # fmt: skip


def _who(mentions: Mentions, name: Span) -> Thing:
    named = (m for m in mentions.inside(name) if m.span == name and mentions.type_of(m) in SPEAKERS)
    return next((m.entity for m in named), name)
