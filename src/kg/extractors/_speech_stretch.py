"""Stretches of a sentence: their edges, and where the writer's own words begin again."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from kg.extractors._speech_real import is_cue_verb
from kg.extractors._speech_text import listed, sentence_at, tokens_in
from kg.grammar import SUBJECTS
from kg.model import Document, Span, Token

_EDGE = " \t\n,;:—–-"
_MARKS = frozenset('"“”«»')
_TYPED = re.compile("``|''")
SPEAKING = frozenset(listed("NOUN PROPN DET ADJ PRON PART"))
_TURN = re.compile(
    r": (?=[“\"‘'«])|,[”\"]? (?:though|although|but|whereas|while|even though|yet|contrary to|according to)\b"
    r"|; | — | – | - an? "
    r"|, an? (?:claim|charge|view|allegation|assertion|suggestion|theory|accusation)\b"
    r"|, (?:an?|the) (?:\w+ ){0,2}(?:step|move|declaration|statement|announcement|decision|remark|comment|gesture"
    r"|threat|promise|pledge|warning|prospect|admission|confession|boast) (?:that|which)\b"
    r"|, without (?:giving|elaborating|saying|naming|providing|specifying|explaining|going into|citing|offering)\b"
    r"|, (?:which|something that|a claim that) (?:could|can|has|have)(?: not|n[’']t)\b"
)
_DATELINE = re.compile(r"[A-Z][A-Z.,' ]{2,30} \([^()\n]{3,60}\)\s+(?:[-–—]\s+)?(?=[A-Z])")
_TRAILING = re.compile(r",? (?:and|but|or)\Z")
_LEADING = re.compile(r"(?:(?:only |merely |just |simply )?that|to|how|how that)\s+")
OWN_WORDS = frozenset(
    listed(
        "and but though although while who which where when whose after before as because since so yet or"
        " whereas despite amid with according in at on during following"
    )
)
"""Words that open what the writer adds behind "…, he said,"."""
OPENING = frozenset(listed("since because although though while whereas but"))
WITHIN = SPEAKING | {"ADP", "NUM"}
"""What stands in a noun phrase."""
FINITE = frozenset(listed("VBZ VBD VBP MD"))


def trim(document: Document, span: Span) -> Span:
    """A stretch without "that", marks and a stray "and" at its edges; quotation marks stay where they come in pairs."""
    words = span.of(document.text)
    begin = span.begin + len(words) - len(words.lstrip(_EDGE))
    if (dateline := _DATELINE.match(document.text, begin, span.end)) is not None:
        begin = dateline.end()
    if leading := _LEADING.match(document.text, begin, span.end):
        begin = _behind(document, Span(begin, leading.end()))
    end = max(begin, span.end - len(words) + len(words.rstrip(_EDGE + ".")))
    trailing = _TRAILING.search(document.text, max(begin, end - 8), end)
    end = trailing.start() if trailing else end
    return _without_marks(document.text, begin, end)


def _behind(document: Document, leading: Span) -> int:
    """Where the words said begin: behind "that", also where the parser takes it for an article ("that space is hard"),
    and behind "that night", when they were said.
    """
    article = next((t for t in tokens_in(document, leading) if t.dep == "det"), None)
    noun = document.head(article) if article is not None else None
    if noun is not None and noun.dep == "npadvmod":
        return noun.span.end + 1
    return leading.end if noun is None or noun.dep in SUBJECTS else leading.begin


def _without_marks(text: str, begin: int, end: int) -> Span:
    """Without the marks of what is quoted as a whole; with the closing mark of what is quoted at the end."""
    marks = [i for i in range(begin, end) if text[i] in _MARKS]
    if marks == [begin, end - 1]:
        return Span(begin + 1, end - 1)
    typed = [begin + m.start() for m in _TYPED.finditer(text[begin:end])]
    if typed == [begin, end - 2]:
        return Span(begin + 2, end - 2)
    if len(typed) % 2 == 1:
        closing = end + (text[end : end + 1] in {".", ","})
        return Span(begin, closing + 2 if text[closing : closing + 2] == "''" else end)
    if len(marks) % 2 == 1:
        closing = end + (text[end : end + 1] in {".", ","})
        end = closing + 1 if text[closing : closing + 1] in _MARKS else end
    return Span(begin, end)


def until_turn(document: Document, begin: int, end: int) -> Span:
    """The words up to where the writer turns against them or goes on alone."""
    turn = _TURN.search(document.text, begin, end)
    end = turn.start() if turn else end
    words = tokens_in(document, Span(begin, end))
    further = (
        t.span.begin for before, t in pairwise(words) if before.text == "," and t.tag == "VBG" and is_cue_verb(t)
    )
    return Span(begin, min([*_inserted(document, words), next(further, end)]))


def _inserted(document: Document, words: list[Token]) -> Iterator[int]:
    """Where "…, the agency reported," is put into the words of another."""
    for place, token in enumerate(words):
        if token.tag not in {"VBD", "VBZ", "VBP"} or not is_cue_verb(token) or place < 6:
            continue
        if place + 1 < len(words) and words[place + 1].text != ",":
            continue
        comma = next((p for p in range(place - 1, place - 8, -1) if words[p].text == ","), None)
        speaker = words[comma + 1 : place] if comma is not None and comma > 2 else []
        if comma and speaker and all(t.pos in SPEAKING and t.tag[:1] != "W" for t in speaker):
            subject = _cut_subject(document, [t for t in words[:comma] if t.pos != "PUNCT"])
            yield document.tokens[subject[0].index - 1].span.begin if subject else words[comma].span.begin


def after(document: Document, begin: int, end: int) -> Iterator[Span]:
    """What goes on behind a comma, if it is no word of the writer's own ("but …", "adding …")."""
    tokens = [t for t in tokens_in(document, Span(begin, end)) if t.pos != "PUNCT"]
    if (
        tokens
        and tokens[0].lower not in OWN_WORDS
        and tokens[0].tag != "VBG"
        and document.text[begin : begin + 1] == ","
    ):
        yield until_turn(document, tokens[0].span.begin, end)


def is_cut(document: Document, before: Span) -> bool:
    """Whether a clause is cut between its copula and what is said by it: "the ship is, NASA said, years late"."""
    words = [t for t in tokens_in(document, before) if t.pos != "PUNCT"]
    return len(words) > 1 and words[-1].pos == "AUX" and document.text[: before.end].rstrip()[-1:] == ","


def opened_clause(document: Document, left: int, right: int) -> int | None:
    """Where the subject begins that a cue parts from its verb behind "since" or ", but": "was late, as the seal, NASA
    said, was torn".
    """
    text, behind = document.text, tokens_in(document, Span(right, document.sentence_at(left).span.end))
    if text[:left].rstrip()[-1:] != "," or text[right : right + 1] != ",":
        return None
    words = [t for t in tokens_in(document, Span(document.sentence_at(left).span.begin, left)) if t.pos != "PUNCT"]
    if words and words[-1].lower in OPENING:
        return left  # "because, NASA said, the seal was torn"
    subject = _cut_subject(document, words) if len(behind) > 1 and behind[1].tag in FINITE else []
    return subject[0].span.begin if subject else None


def _cut_subject(document: Document, words: list[Token]) -> list[Token]:
    """The subject of a subordinate clause whose verb is still to come: "…, since the old seal"."""
    named = list(takewhile(lambda t: t.pos in WITHIN and not _opens(document, t), reversed(words)))
    before = words[: len(words) - len(named)][-1:]
    subject = any(t.pos in {"NOUN", "PROPN", "PRON"} for t in named)
    return named[::-1] if subject and before and _opens(document, before[0]) else []


def _opens(document: Document, word: Token) -> bool:
    """Whether a word opens a clause: "since", ", but", ", as"; not the "as" of "known as"."""
    return word.lower in OPENING or (word.lower == "as" and document.tokens[word.index - 1].text == ",")


def segment(document: Document, verb: Token, left: int) -> Span:
    """The part of the sentence between semicolons that the cue stands in."""
    sentence = sentence_at(document, verb).span
    text = document.text
    begin = max(text.rfind("; ", sentence.begin, left) + 1, text.rfind(": ", sentence.begin, left) + 1, sentence.begin)
    end = text.find("; ", verb.span.end, sentence.end)
    return Span(begin, end if end >= 0 else sentence.end)
