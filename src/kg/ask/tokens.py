"""A question as words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

LONGEST = 300
"""Characters of the longest question that is read; a longer one is no question."""

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼ", "'"))
"""Typographic ones, and the letters that Hawaiian and others write so."""
_KEPT = 10_000
"""Texts whose words are kept: a question looks at one several times, and papers print the same."""
_WORD = re.compile(r"[^\W_]+(?:[.&'][^\W_]+)*")
_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]*[^\W\d_]{2}[^\"“”«»]*)[\"“”»]|(?<!\w)['‘]([^'‘’]+ [^'‘’]+)['’](?!\w)")
_TITLE = re.compile(r"[\"“”«]((?:[A-Z\d][\w’'-]*(?: (?=[A-Z\d]))?){1,5})[\"“”»](?= \w)")
"""A name in quotation marks, with what is so called behind it: the "Nine Lives Left" patch."""
_NEGATED = re.compile(r"\b(do|does|did|is|are|was|were|has|have|had|wo|ca|could|would)n't\b", re.I)
_GREETING = "I|I'm|We|We're|Hi|Hello|Hey|Ok|Okay|Sorry|Excuse me|Please|Question|Quick question|Thanks"
_PREAMBLE = re.compile(rf"^\s*(?i:{_GREETING})\b[^A-Z0-9?\"“”«»]*[:.!,;–—]\s+(?=\w+\s)")
_SHORTENED = re.compile(r"(?<=\w)'(ll|re|ve)\b", re.I)
_FULL = {"wo": "will", "ca": "can", "ll": "will", "re": "are", "ve": "have"}


class Token(NamedTuple):
    """A word of the question: as written, folded for comparison, and whether 's follows; ``things`` is what a run of
    words stands for that has been found already ("the operator of Luna-25").
    """

    text: str
    fold: str
    possessive: bool = False
    things: tuple[str, ...] = ()


def fold(text: str) -> str:
    """Lower case, compatibility forms unified, typographic apostrophes straight."""
    return unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).lower()


def tokenise(question: str) -> tuple[Token, ...]:
    """The words of a question; hyphens part words, so that "MS-20" and "MS 20" are one name; "n't" becomes "not"."""
    text = _plain(question)
    return tuple(_token(m, text) for m in _WORD.finditer(text))


@lru_cache(_KEPT)
def folds(text: str) -> tuple[str, ...]:
    """The folded words of a text, as ``tokenise`` has them."""
    words = (word.lower() for word in _WORD.findall(_plain(text)))
    return tuple(word.removesuffix("'s") for word in words)


@lru_cache(_KEPT)
def starts(text: str) -> tuple[int, ...]:
    """Where the words of ``folds`` begin in a text, about: what its compatibility forms change moves them little."""
    return tuple(m.start() for m in _WORD.finditer(_plain(text)))


def _plain(text: str) -> str:
    """Compatibility forms unified, apostrophes straight, "n't" and "she'll" written out."""
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES)
    if "'" in text:
        text = _SHORTENED.sub(lambda m: f" {_FULL[m[1].lower()]}", text)
    return _NEGATED.sub(lambda m: f"{_FULL.get(m[1].lower(), m[1])} not", text) if "n't" in text.lower() else text


def joined(tokens: Iterable[Token]) -> str:
    """The words as a text."""
    return " ".join(t.text + ("'s" if t.possessive else "") for t in tokens)


def asked(question: str) -> str:
    """The question without a greeting, or a sentence on oneself that names nothing, before it."""
    return _PREAMBLE.sub("", question, count=1)


def quotation(question: str) -> tuple[str, str]:
    """The question without the words that it quotes, and these words."""
    question = _TITLE.sub(r"\1", question)
    found = _QUOTED.search(question)
    return (
        (question[: found.start()] + " " + question[found.end() :], found[1] or found[2]) if found else (question, "")
    )


def _token(match: re.Match[str], text: str) -> Token:
    word = match[0]
    if word.lower().endswith("'s"):
        return Token(word[:-2], fold(word[:-2]), True)
    return Token(word, fold(word), text[match.end() : match.end() + 1] == "'" and word.endswith("s"))


@lru_cache(_KEPT)
def key(name: str) -> tuple[str, ...]:
    """A name as the lexicon keeps it: its folded words without a leading article."""
    words = folds(name)
    return words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words
