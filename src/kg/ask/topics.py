"""Which statements are about something: by the names of things and the words in what was said."""

from collections.abc import Iterable, Sequence

from kg.ask.chart import Lexicon
from kg.ask.evidence import Claims
from kg.ask.question import Piece
from kg.ask.schema import pairs
from kg.ask.tokens import key, tokenise
from kg.terms import KG, SCHEMA

_ENDINGS = ("ing", "ed", "es", "s", "e")


def stem(word: str) -> str:
    """A word without the regular endings; enough to find "leave" in "leaving"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def said(index: Claims) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every statement with the folded words of what is said."""
    return tuple((st, tuple(t.fold for t in tokenise(text))) for st, text in pairs(index.graph, SCHEMA.text))


def about(pieces: Iterable[Piece], index: Claims, lexicon: Lexicon, speakers: bool = False) -> tuple[str, ...]:
    """The statements whose words name all the pieces; with ``speakers``, a thing may also be who speaks."""
    wanted = tuple(pieces)
    found = []
    for statement, words in said(index):
        stems = tuple(stem(w) for w in words)
        spoken = index.values(statement, KG.speaker) if speakers else ()
        if all(_names(p, words, stems, lexicon) or any(t in spoken for t in p.things) for p in wanted):
            found.append(statement)
    return tuple(sorted(set(found)))


def _names(piece: Piece, words: Sequence[str], stems: Sequence[str], lexicon: Lexicon) -> bool:
    for thing in piece.things:
        if any(_inside(name, words) for name in lexicon.data.names_of(thing)):
            return True
    own = tuple(stem(t.fold) for t in tokenise(piece.words))
    return _inside(own, stems) or any(_inside(form, stems) for form in _synonyms(piece))


def _synonyms(piece: Piece) -> list[tuple[str, ...]]:
    """The other forms of the same word ("left": leave), by stem."""
    phrases = [p for m in piece.meanings if m.kind == "event" and not piece.things for p in m.phrases.split("|")]
    return [tuple(stem(w) for w in key(phrase)) for phrase in phrases]


def _inside(part: Sequence[str], whole: Sequence[str]) -> bool:
    size = len(part)
    return size > 0 and any(tuple(whole[i : i + size]) == tuple(part) for i in range(len(whole) - size + 1))
