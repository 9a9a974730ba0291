"""What a threat, promise or claim is about: the clause, infinitive or matter that goes with a noun of speech."""

from collections.abc import Iterator

from kg.extractors._speech_cues import Cue
from kg.extractors._speech_ends import subtree_end
from kg.extractors._speech_real import VOICING
from kg.extractors._speech_text import listed
from kg.grammar import noun_phrase, span_of
from kg.model import Document, Span, Token

DRAWING = frozenset(listed("draw prompt earn win receive get attract bring trigger spark face meet"))
"""Verbs whose object somebody else utters: "drew criticism from the board"."""
ABOUT = frozenset(listed("about over at against"))
FOR = frozenset(listed("for over on of"))
OF = frozenset({"of"})
AGAIN = frozenset(listed("similar same identical like such comparable"))
FAR = 9  # words between a noun and the "that" of its clause


def of_noun(document: Document, cue: Cue) -> Iterator[Span]:
    """The clause or infinitive that tells what a threat, promise or claim is about, or else its matter."""
    noun, above = cue.token, document.head(cue.token)
    shared = document.children(above, "ccomp") if noun.dep == "dobj" and above.lemma in VOICING else ()
    equated = document.children(above, "ccomp", "xcomp") if noun.dep == "nsubj" and above.lemma == "be" else ()
    for child in (*document.children(noun, "acl", "relcl", "ccomp", "xcomp"), *shared, *equated):
        infinitive = any(c.lower == "to" for c in document.children(child, "aux"))
        clause = any(c.lower == "that" and c.dep == "mark" for c in document.children(child))
        if child.index > noun.index and ((infinitive and "infinitive" in cue.entry.takes) or clause):
            yield _without_clauses(document, child)
            return
    if (stray := _stray_clause(document, noun)) is not None:
        yield stray
        return
    yield from _matter(document, cue, above)


def _matter(document: Document, cue: Cue, above: Token) -> Iterator[Span]:
    """What a warning is about or a call is for, if somebody is said to voice or to draw it, or there is one."""
    noun = cue.token
    voiced = noun.dep in {"dobj", "nsubjpass"} and above.lemma in VOICING
    there = noun.dep == "attr" and any(document.children(above, "expl"))
    if "about" in cue.entry.takes and noun.dep == "dobj" and voiced:
        yield from _matters(document, noun, above, ABOUT | cue.entry.takes & {"in"})
    elif "of" in cue.entry.takes and voiced:
        yield from _matters(document, noun, noun, OF)
    elif "for" in cue.entry.takes and (voiced or there or above.lemma in DRAWING):
        yield from _matters(document, noun, above, FOR)
    if voiced and "to" in cue.entry.takes and not any(p.lower == "for" for p in document.children(noun, "prep")):
        near = [t for p in document.children(above, "prep", "dative") if p.lower == "to" for t in document.subtree(p)]
        yield span_of([*document.subtree(noun), *near])  # "expressed its apologies to the families"
    if voiced and any(c.lower in AGAIN for c in document.children(noun, "amod")):
        yield noun_phrase(document, noun)  # "raised similar concerns"


def _stray_clause(document: Document, noun: Token) -> Span | None:
    """The clause with "that" behind a noun and who utters it, wherever the parser hung it ("despite assurances from
    the firm that it would fly").
    """
    behind = document.tokens[noun.index + 1 : noun.index + FAR]
    place = next((i for i, t in enumerate(behind) if t.lower == "that" and t.dep == "mark"), None)
    between = behind[:place] if place is not None else ()
    apart = any(t.pos in {"VERB", "AUX", "PUNCT", "PRON"} for t in between)
    if place is None or apart or (between and between[0].lower not in {"by", "from", "of", "among"}):
        return None
    clause = document.head(behind[place])
    return Span(behind[place].span.begin, subtree_end(document, clause)) if clause.index > noun.index else None


def _matters(document: Document, noun: Token, verb: Token, links: frozenset[str]) -> Iterator[Span]:
    """What a concern or warning is about: "raised concerns about the leak", "a warning on Monday against rumours"."""
    near = [*document.children(noun, "prep"), *document.children(verb, "prep")]
    about = (p for p in near if p.index > noun.index and p.lower in links)
    clauses = (c for t in (noun, verb) for c in document.children(t, "advcl", "acl", "relcl") if c.index > noun.index)
    wished = (c for c in clauses if any(m.lower == "for" and "for" in links for m in document.children(c, "mark")))
    for clause in wished:  # "calls from lawmakers for the firm to pay"
        words = document.subtree(clause)
        yield span_of(words[1:])
        return
    for matter in (o for p in about for o in document.children(p, "pobj", "pcomp")):
        yield span_of(document.subtree(matter))
        return


def _without_clauses(document: Document, verb: Token) -> Span:
    """A clause up to the first clause that only adds to it ("to leave as tensions grow")."""
    words = document.subtree(verb)
    added = [c for c in document.children(verb, "advcl") if c.index > verb.index]
    end = min((document.subtree(c)[0].span.begin for c in added), default=words[-1].span.end)
    return Span(words[0].span.begin, end)
