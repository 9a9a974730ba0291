"""What is said "according to" somebody, and what a threat, promise or claim is about."""

from collections.abc import Iterator

from kg.extractors._speech_cues import Cue, is_source
from kg.extractors._speech_stretch import after, is_cut, segment, until_turn
from kg.extractors._speech_text import listed
from kg.grammar import noun_phrase, span_of
from kg.model import Document, Span, Token

RELATIVES = frozenset(listed("which who that"))
VOICING = frozenset(
    listed(
        "express voice make issue repeat renew reiterate give deliver offer restate raise sound air float moot broach"
    )
)
"""Verbs whose subject is the speaker of what they take for object: "issued a warning that …"."""
DRAWING = frozenset(listed("draw prompt earn win receive get attract bring trigger spark face meet"))
"""Verbs whose object somebody else utters: "drew criticism from the board"."""
ABOUT = frozenset(listed("about over at against"))
FOR = frozenset(listed("for over on of"))
OF = frozenset({"of"})
AGAIN = frozenset(listed("similar same identical like such comparable"))
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
    if len(before.of(document.text).split()) > 2 and not inserted:
        yield before
    end = _source_end(document, source[0], place.end)
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
    return min(max([source.span.end, *(document.subtree(c)[-1].span.end for c in about)]), stop)


def of_noun(document: Document, cue: Cue) -> Iterator[Span]:
    """The clause or infinitive that tells what a threat, promise or claim is about."""
    above = document.head(cue.token)
    shared = document.children(above, "ccomp") if cue.token.dep == "dobj" and above.lemma in VOICING else ()
    for child in (*document.children(cue.token, "acl", "relcl", "ccomp", "xcomp"), *shared):
        infinitive = any(c.lower == "to" for c in document.children(child, "aux"))
        clause = any(c.lower == "that" and c.dep == "mark" for c in document.children(child))
        if child.index > cue.token.index and ((infinitive and "infinitive" in cue.entry.takes) or clause):
            yield _without_clauses(document, child)
            return
    voiced = cue.token.dep in {"dobj", "nsubjpass"} and above.lemma in VOICING
    if "about" in cue.entry.takes and cue.token.dep == "dobj" and voiced:
        yield from _matters(document, cue.token, above, ABOUT | cue.entry.takes & {"in"})
    elif "of" in cue.entry.takes and voiced:
        yield from _matters(document, cue.token, cue.token, OF)
    elif "for" in cue.entry.takes and (voiced or above.lemma in DRAWING):
        yield from _matters(document, cue.token, above, FOR)
    if voiced and any(c.lower in AGAIN for c in document.children(cue.token, "amod")):
        yield noun_phrase(document, cue.token)  # "raised similar concerns"


def _matters(document: Document, noun: Token, verb: Token, links: frozenset[str]) -> Iterator[Span]:
    """What a concern or warning is about: "raised concerns about the leak", "a warning on Monday against rumours"."""
    near = [*document.children(noun, "prep"), *document.children(verb, "prep")]
    about = (p for p in near if p.index > noun.index and p.lower in links)
    for matter in (o for p in about for o in document.children(p, "pobj", "pcomp")):
        yield span_of(document.subtree(matter))
        return


def _without_clauses(document: Document, verb: Token) -> Span:
    """A clause up to the first clause that only adds to it ("to leave as tensions grow")."""
    words = document.subtree(verb)
    added = [c for c in document.children(verb, "advcl") if c.index > verb.index]
    end = min((document.subtree(c)[0].span.begin for c in added), default=words[-1].span.end)
    return Span(words[0].span.begin, end)


def is_rough(document: Document, cue: Cue) -> bool:
    """Whether the source itself is uncertain: "according to preliminary data"."""
    if cue.entry.form != "preposition":
        return False
    sources = (o for p in (document.tokens[cue.token.index + 1], cue.token) for o in document.children(p, "pobj"))
    return any(c.lower in ROUGH for o in sources for c in document.children(o, "amod"))
