"""Meanings of parts of a design whose verb is left out: "a lion stands for courage, a dragon for strength and a rose
for love", "the ring represents the orbit; the star, the crew".
"""

from collections.abc import Iterator
from itertools import pairwise

from kg.extractors._sign_motifs import COLOURS
from kg.grammar import noun_phrase, span_of
from kg.model import Document, Sentence, Span, Token

PARTING = frozenset({",", ";", "and", "while", "but"})
OPENING = frozenset("a an the its their his her one two three four five six seven eight".split())
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
ENDS = frozenset({",", ";", ".", "–", "—", ":", ")", "”", '"'})
LONGEST = 8  # words of a part


def gapped(document: Document, sentence: Sentence, verb: Token) -> list[tuple[Token, Span]]:
    """The parts behind a verb of meaning that share it, each with what it stands for."""
    rest = document.tokens[verb.index + 1 : sentence.last]
    if any(t.lower == "for" and t.dep == "prep" for t in rest[:2]):
        return list(_by_for(rest))
    return list(_by_comma(rest))


def cut_short(target: Span, others: list[tuple[Token, Span]], document: Document) -> Span:
    """The meaning of the first part without the next part, which the parser takes for more of it."""
    begin = min((noun_phrase(document, part).begin for part, _ in others), default=target.end)
    words = [t for t in document.between(target) if t.span.end <= begin]
    while len(words) > 1 and (words[-1].lower in PARTING or words[-1].dep == "punct"):
        words = words[:-1]
    return span_of(words) if words else target


def _by_for(rest: tuple[Token, ...]) -> Iterator[tuple[Token, Span]]:
    """ "…, a dragon for strength and a rose for love"."""
    heads = {i: part for i, t in enumerate(rest) if t.lower == "for" and (part := _before(rest, i)) is not None}
    for place, part in heads.items():
        behind = rest[place + 1 :]
        end = next((i for i, t in enumerate(behind) if t.text in ENDS or _opens(rest, place + 1 + i, heads)), None)
        if words := behind[:end]:
            yield part, span_of(words)


def _before(rest: tuple[Token, ...], place: int) -> Token | None:
    """The noun of the phrase that stands alone between a comma or "and" and a "for"."""
    start = next((i for i in range(place - 1, 0, -1) if rest[i].lower in PARTING), None)
    words = rest[start + 1 : place] if start is not None else ()
    return _lone(words)


def colours(rest: tuple[Token, ...]) -> Iterator[tuple[Token, Span]]:
    """ "Blue for the sea, green for the forest and brown for the soil": two colours at least."""
    places = [
        i for i, t in enumerate(rest) if t.lower in COLOURS and rest[i + 1 : i + 2] and rest[i + 1].lower == "for"
    ]
    for begin, end in pairwise([*places, len(rest)]) if len(places) > 1 else ():
        behind = rest[begin + 2 : end]
        stop = next(
            (i for i, t in enumerate(behind) if t.text in ENDS or t.text == "-" or t.tag in FINITE), len(behind)
        )
        words = list(behind[:stop])
        while words and (words[-1].lower in PARTING or words[-1].dep == "punct"):
            words = words[:-1]
        if words:
            yield rest[begin], span_of(words)


def _lone(words: tuple[Token, ...]) -> Token | None:
    """The noun of some words that are a phrase with an article or number and nothing else."""
    verbal = any(t.tag in FINITE for t in words)
    if not words or words[0].lower not in OPENING or verbal or len(words) > LONGEST:
        return None
    end = next((i for i, t in enumerate(words) if t.dep == "prep" or t.tag in {"VBG", "VBN"}), len(words))
    noun = words[end - 1] if end else words[0]
    return noun if noun.pos in {"NOUN", "PROPN"} and noun.text.islower() else None


def _opens(rest: tuple[Token, ...], place: int, heads: dict[int, Token]) -> bool:
    """Whether the next part begins at a word: "and a rose for …"."""
    following = next((p for p in heads if p > place), None)
    return rest[place].lower in PARTING and following is not None and _before(rest, following) in rest[place:following]


def _by_comma(rest: tuple[Token, ...]) -> Iterator[tuple[Token, Span]]:
    """ "…; the silver trail, the ship's journey; and the red star, Mars"."""
    stops = [i for i, t in enumerate(rest) if t.text == ";"]
    for begin, end in pairwise([*stops, len(rest)]):
        words = rest[begin + 1 : end]
        words = words[1:] if words and words[0].lower in {"and", "while"} else words
        comma = next((i for i, t in enumerate(words) if t.text == ","), len(words))
        part, meaning = _lone(words[:comma]), [t for t in words[comma + 1 :] if t.text not in {".", ",", ";"}]
        if part is not None and meaning and not any(t.tag in FINITE for t in meaning):
            yield part, span_of(meaning)
