"""Which verbs may show a sign, and what the sign is of them: object, subject, or behind "with"."""

from collections.abc import Iterator
from itertools import takewhile

from kg.extractors._sign_bearers import act
from kg.extractors._sign_words import NOUNS, PLACED, SITTING
from kg.grammar import conjuncts, governors, is_passive
from kg.model import Document, Token

ADORNING = frozenset({"adorn", "grace", "decorate"})
"""Verbs whose subject is on their object."""
CARRIERS = frozenset("sticker stickers decal decals label labels plate plaque pennant banner".split())
"""What a sign is put on to be put elsewhere: "a sticker with the logo was applied to the hull"."""
COPIES = frozenset(
    "copy copies replica replicas version versions imprint imprints rendering renderings rendition facsimile miniature"
    " reproduction reproductions depiction".split()
)
BESIDE = frozenset("beside alongside below above beneath under next opposite".split())
"""What stands between two signs on one bearer."""


def first_of(document: Document, noun: Token) -> Token:
    """The noun that a coordinated one takes its place in the sentence from."""
    token = noun
    for _ in range(4):
        above = document.head(token)
        if token.dep == "pobj" and above.lower == "of" and document.head(above).lower in COPIES:
            token = document.head(above)  # "unfurled a copy of the banner"
            continue
        if token.dep == "pobj" and (other := _along_with(document, above)) is not None:
            token = other
            continue
        if token.dep == "pobj" and above.lower == "with" and document.head(above).lower in CARRIERS:
            token = document.head(above)
            continue
        if token.lower in {"letter", "letters"} and above.text.isupper() and above.index == token.index + 1:
            token = above  # "bore the letter Z inside a ribbon"
            break
        if token.dep == "conj" and above.lemma in {"wear", "bear", "carry", "sport"} and above.tag[:2] == "VB":
            token = next((c for c in document.children(above, "dobj") if c.lower in NOUNS), token)
            break  # "wears the patch on the right and the flag on the left"
        if token.dep == "attr" and above.dep == "relcl" and above.lemma == "be":
            token = document.head(above)  # "the lions, which are the emblem of India"
            continue
        if (
            token.dep not in {"conj", "appos"}
            or above.pos not in {"NOUN", "PROPN", "ADJ"}
            or any(_participles(document, token))
        ):
            break
        of = document.head(above)
        listed = above.dep == "pobj" and of.lower == "of" and document.head(of).lower in NOUNS
        token = document.head(of) if listed else above  # "the logo of X and the flag of Y"
    return token


def _along_with(document: Document, prep: Token) -> Token | None:
    """ "The worm was put on the capsule along with the logo of X": the sign that another one goes along with."""
    along = prep.lower == "with" and document.tokens[prep.index - 1].lower in {"along", "together"}
    verb = next((t for t in governors(document, prep) if t.pos == "VERB"), None) if along else None
    objects = document.children(verb, "nsubjpass", "dobj") if verb is not None else ()
    return next((o for o in objects if o.lower in NOUNS and o.index < prep.index), None)


def _participles(document: Document, noun: Token) -> Iterator[Token]:
    for child in document.children(noun, "acl"):
        yield from (v for v in conjuncts(document, child) if v.tag == "VBN" and act(document, v) in PLACED)


def _had_done(document: Document, noun: Token) -> Iterator[Token]:
    """ "Had the crest of her town sewn to her sleeve": what is done to the object of "have"."""
    above = document.head(noun)
    if noun.dep == "dobj" and above.lemma in {"have", "get"}:
        done = document.children(above, "advcl", "xcomp", "ccomp")
        yield from (v for v in done if v.tag == "VBN" and act(document, v) in PLACED)


def verbs_of(document: Document, noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs that may show the sign, with what the sign is of them: ``object``, ``subject``, ``with``."""
    yield from ((v, "object") for v in (*_participles(document, noun), *_had_done(document, noun)))
    above = document.head(noun)
    if above.dep == "auxpass" and act(document, document.head(above)) in PLACED:
        yield document.head(above), "object"
    beside = document.children(above, "advcl") if noun.dep == "nsubj" else ()
    yield from ((v, "object") for v in beside if v.tag == "VBN" and act(document, v) in PLACED)  # "is back, painted on"
    if (heading := _heading(document, noun)) is not None:
        yield heading, "object"
    yield from _fronted(document, above) if above.lemma == "be" else ()
    found = document.children(above, "xcomp") if above.lemma == "be" and noun.dep == "nsubj" else ()
    yield from ((v, "object") for v in found if v.tag == "VBN" and v.lemma in {"find", "see"})  # "is to be found on"
    if noun.dep == "nsubj" and is_had(document, above):
        yield above, "object"  # "the probe had the flag painted on its side"
    elif noun.dep == "ccomp" and noun.text.isupper() and above.pos == "VERB":
        yield above, "object"  # a letter that the parser takes for a verb
    elif noun.dep in {"dobj", "obj", "nsubjpass", "attr", "nsubj", "oprd"} and above.pos in {"VERB", "AUX", "ADJ"}:
        passive = noun.dep == "nsubjpass" or (noun.dep == "nsubj" and is_passive(document, above))
        how = "subject" if noun.dep in {"nsubj", "attr"} and not passive else "object"
        more = conjuncts(document, above)[1:] if noun.dep != "dobj" else []
        more = [v for v in more if not any(document.children(v, "nsubj", "nsubjpass"))]  # that have the same subject
        yield above, how
        more = [v for v in more if act(document, v) in PLACED]
        yield from ((v, "object" if is_passive(document, v) else how) for v in more)
    yield from _by_preposition(document, noun, above)
    yield from _of_clauses(document, noun)


def _by_preposition(document: Document, noun: Token, above: Token) -> Iterator[tuple[Token, str]]:
    """ "Painted with the flag", "draped in it", "taped over it", "sewn beside it"."""
    if noun.dep == "pobj" and above.lower in {"with", "by"} and document.head(above).pos == "VERB":
        yield document.head(above), "with"
    if noun.dep == "pobj" and above.lower == "in" and document.head(above).lemma in {"drape", "wrap", "cover", "paint"}:
        yield document.head(above), "with"
    if noun.dep == "pobj" and above.lower == "over" and document.head(above).lemma in {"paint", "tape", "tap", "paper"}:
        yield document.head(above), "over"
    if noun.dep == "pobj" and above.lower == "of":
        done = document.children(document.head(above), "acl")
        yield from ((v, "object") for v in done if v.tag == "VBN" and any(document.children(v, "auxpass")))
    if noun.dep == "pobj" and above.lower in BESIDE:
        near = next((t for t in governors(document, above) if t.pos == "VERB"), above)
        yield from [(near, "object")] if near.tag == "VBN" and act(document, near) in PLACED else []


def _of_clauses(document: Document, noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs of relative clauses on the sign, and of such on what it is on."""
    nested = (
        c
        for p in document.children(noun, "prep")
        for t in document.children(p, "pobj")
        for c in document.children(t, "relcl")
    )
    yield from (
        (c, "subject") for c in nested if c.lemma in ADORNING
    )  # "a logo on its door, which graces the hull too"
    for clause in document.children(noun, "relcl"):
        passive = is_passive(document, clause) or (
            any(document.children(clause, "dobj", "nsubj")) and not _who(document, clause)
        )
        yield clause, "object" if passive else "subject"


def _heading(document: Document, noun: Token) -> Token | None:
    """ "Kenya strips US, Japanese flags from rocket, keeps …": the verb before the owners, which the parser loses."""
    sentence = document.sentence_of(noun.index)
    before = document.tokens[sentence.first : noun.index] if sentence.kind in {"title", "heading"} else ()
    owners = list(takewhile(lambda t: t.pos in {"PROPN", "ADJ", "CCONJ"} or t.text == ",", before[::-1]))
    verb = before[-len(owners) - 1] if len(owners) < len(before) else noun
    listed = bool(owners) and document.head(noun) is not verb
    return verb if listed and verb.tag in {"VBZ", "VBP", "VBD"} and act(document, verb) in PLACED else None


def is_brought_back(document: Document, verb: Token) -> bool:
    """ "Brings back its old logo", "out of retirement": nothing is shown yet."""
    out = any(p.lower in {"out", "back"} for p in document.children(verb, "prep", "prt", "advmod"))
    return verb.lemma in {"bring", "take"} and out


def _fronted(document: Document, be: Token) -> Iterator[tuple[Token, str]]:
    """ "Sewn on the sleeve are the flags of …", "adorning its side was the logo of …"."""
    for verb in document.children(be, "csubj", "advcl", "acomp", "attr", "nsubj", "ccomp", "prep"):
        if verb.index < be.index and verb.tag == "VBN" and act(document, verb) in PLACED:
            yield verb, "object"
        elif verb.index < be.index and verb.tag == "VBG" and verb.lemma in SITTING:
            yield verb, "subject"


def is_had(document: Document, verb: Token) -> bool:
    """ "The probe had the flag painted on its side": a participle, whatever the parser takes it for."""
    return (
        verb.tag in {"VBN", "VBD"} and verb.dep in {"ccomp", "xcomp"} and document.head(verb).lemma in {"have", "get"}
    )


def _who(document: Document, clause: Token) -> bool:
    """Whether the relative pronoun is the subject of its clause."""
    return any(c.lower in {"which", "that", "who"} for c in document.children(clause, "nsubj"))
