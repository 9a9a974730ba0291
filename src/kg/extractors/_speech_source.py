"""What is said "according to" somebody."""

from collections.abc import Iterator

from kg.extractors._speech_cues import Cue, is_source
from kg.extractors._speech_stretch import after, is_cut, opened_clause, segment, until_turn
from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS, governors
from kg.model import Document, Span, Token

RELATIVES = frozenset(listed("which who that"))
ROUGH = frozenset(listed("preliminary initial early first"))


def by_source(document: Document, cue: Cue) -> Iterator[Span]:
    """What is so "according to" somebody: the clause before it, or the one that goes on behind."""
    preps = (document.tokens[cue.token.index + 1], cue.token)
    source = [t for prep in preps for t in document.children(prep, "pobj")]
    if cue.token.pos == "NOUN":  # "in her view"
        source = [cue.token]
    if not source or not is_source(source[0]):
        return
    place = segment(document, cue.token, cue.span.begin)
    before = Span(place.begin, cue.span.begin)
    cut = is_cut(document, before)
    opening = document.tokens[max(0, cue.token.index - 3 if cut else cue.token.index - 2)]
    inserted = opening.lower in RELATIVES  # "which, according to NASA, is safe", "which is, according to NASA, safe"
    end = _source_end(document, source[0], place.end)
    if (opened := opened_clause(document, cue.span.begin, end)) is not None:
        yield Span(opened, cue.span.begin)
        yield until_turn(document, end, place.end)
        return
    if len(before.of(document.text).split()) > 2 and not inserted:
        yield before
    comma = document.text.find(",", end, place.end)
    if inserted and comma >= 0:
        stop = document.text.find(",", comma + 1, place.end)
        yield until_turn(document, comma + 1, stop if stop >= 0 else place.end)
    elif comma >= 0 and (cut or place.begin == cue.span.begin):
        yield until_turn(document, comma + 1, place.end)
    elif comma >= 0:
        yield from after(document, comma, place.end)


def _source_end(document: Document, source: Token, stop: int) -> int:
    """Where the name of a source ends, with what is said about it between commas."""
    about = [c for c in document.children(source, "appos", "prep", "relcl", "acl") if c.index > source.index]
    about = [c for c in about if c.dep != "prep" or document.tokens[document.subtree(c)[0].index - 1].text != ","]
    about += [c for c in document.children(source, "conj") if c.pos in {"NOUN", "PROPN"}]
    end = max([source.span.end, *(document.subtree(c)[-1].span.end for c in about)])
    return min(end, stop, _before_verb(document, source))


def _before_verb(document: Document, source: Token) -> int:
    """Where the last comma stands before a main verb whose subject the parser took for a part of the source
    ("According to Lee, who runs the yard, contact was lost").
    """
    verb = next((t for t in governors(document, source) if t.dep == "ROOT"), source)
    inside = [t for t in document.tokens[source.index : verb.index] if t.text == ","]
    lost = verb.pos in {"VERB", "AUX"} and not any(document.children(verb, *SUBJECTS, "expl")) and len(inside) > 1
    return inside[-1].span.begin if lost else len(document.text)


def is_rough(document: Document, cue: Cue) -> bool:
    """Whether the source itself is uncertain: "according to preliminary data"."""
    if cue.entry.form != "preposition":
        return False
    sources = (o for p in (document.tokens[cue.token.index + 1], cue.token) for o in document.children(p, "pobj"))
    return any(c.lower in ROUGH for o in sources for c in document.children(o, "amod"))
