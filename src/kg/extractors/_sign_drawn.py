"""Things drawn or cut into what flies: "a feather painted on its side", "the equation is etched onto the plate"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_bearers import act, bearer
from kg.extractors._sign_kinds import kind_of
from kg.extractors._sign_meant import Reading, full_phrase, of_word
from kg.extractors._sign_media import WORDS
from kg.extractors._sign_motifs import LIVING
from kg.extractors._sign_next import CALLED
from kg.extractors._sign_reading import reading
from kg.extractors._sign_said import bare
from kg.extractors._sign_shown import told
from kg.extractors._sign_words import KEEPSAKES, NOUNS, PARTS, READ_PHRASES, READ_VERBS, REMOVED, WORN_ON
from kg.grammar import TYPE_NOUNS, is_passive, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token

DRAWING = frozenset("paint etch engrave inscribe emboss stencil carve emblazon embroider draw sketch repaint".split())
UPON = frozenset("on onto into across in upon".split())
PLAIN = frozenset(
    "coating layer paint primer number numbers mark marks marking markings code codes date dates instructions hole"
    " holes channel channels circuit circuits line lines text name names initials signature signatures letter letters"
    " tile tiles surface sensor panel plan conclusion attention distinction comparison detail details part parts"
    " something nothing anything it they".split()
)
"""What is drawn or cut into things and is no picture."""
ARTICLES = frozenset("a an the its".split())
SIDES = frozenset(PARTS) - WORN_ON - frozenset("rocket launcher spacecraft ship probe satellite capsule lander".split())


def drawn_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every picture or figure that a clause says is drawn or cut into a craft, or reads where it is on its side."""
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence) if sentence.kind != "link" else ():
            if token.lemma in DRAWING and token.tag in {"VBN", "VBD"} and not negated(document, token):
                yield from _drawn(document, mentions, sentence, token)
            elif token.pos == "NOUN" and token.dep == "nsubj" and _is_picture(document, mentions, token):
                yield from _on_side(document, mentions, sentence, token)


def _drawn(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """ "A feather painted on its side", "they carved a heart into the hull"."""
    had = verb.dep in {"ccomp", "xcomp"} and document.head(verb).lemma in {"have", "get"}
    things = list(document.children(verb, "dobj"))
    if had or is_passive(document, verb) or (verb.dep == "acl" and verb.tag == "VBN"):
        things = [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)
    for thing in things:
        on = _bearer(document, mentions, verb, thing) if _is_picture(document, mentions, thing) else None
        if on is None or any(c.lower == "no" for c in document.children(thing, "det")):
            continue
        shown = told(document, mentions, thing, verb, on)
        yield replace(
            _sign(document, mentions, sentence, thing, verb), displayed_on=on,
            display="removed" if act(document, verb) in REMOVED else "affixed",
            agent=shown.agent, place=shown.place, time=shown.time, status=shown.status,
        )  # fmt: skip


def _on_side(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "The turtle on the side of the capsule is a nod to patience": what is on a craft's side, and read."""
    preps = [p for p in document.children(noun, "prep") if p.lower == "on"]
    things = [c for p in preps for c in document.children(p, "pobj")]
    alive = noun.lower in LIVING  # "the tortoise on the capsule is a nod to …"
    sides = [c for c in things if c.lower in SIDES or (alive and c.lower in TYPE_NOUNS)]
    on = next((b for c in sides if (b := bearer(document, mentions, c, noun)) is not None), None)
    sign = _sign(document, mentions, sentence, noun, None) if on is not None else None
    called = any(c.lower in CALLED - {"reminder"} for c in document.children(document.head(noun), "attr"))
    if sign is not None and sign.stands_for is not None and (called or document.head(noun).pos == "VERB"):
        yield replace(sign, displayed_on=on, display="unspecified")


def _is_picture(document: Document, mentions: Mentions, thing: Token) -> bool:
    """Whether a noun may name something drawn: no sign by its own noun, no words and nobody."""
    mention = mentions.at(thing)
    named = mention is not None and mentions.type_of(mention) in {"Person", "Agency", "Company"}
    letter = len(thing.text) == 1 and thing.text.isupper()
    plain = thing.lower in PLAIN or thing.lower in WORDS or thing.lower in {*NOUNS} - KEEPSAKES
    if plain or named or thing.lower in {*PARTS, *TYPE_NOUNS}:
        return False
    if thing.lower not in KEEPSAKES and kind_of(document, mentions, thing) is not None:
        return False
    return thing.pos in {"NOUN", "PROPN"} or letter


def _bearer(document: Document, mentions: Mentions, verb: Token, thing: Token) -> Thing | None:
    """What it is drawn on: a craft or a part of one; not what is itself drawn."""
    leads = UPON - {"into", "in"} if verb.lemma == "draw" else UPON  # "bolts were drawn into the hull"
    for prep in (p for t in (verb, thing) for p in document.children(t, "prep") if p.lower in leads):
        for child in document.children(prep, "pobj"):
            if child.lower not in NOUNS and (found := bearer(document, mentions, child, thing)) is not None:
                return found
    return None


def _behind(document: Document, mentions: Mentions, verb: Token | None) -> Reading | None:
    """ "A feather painted on its side, which stands for flight": a clause that the parser hangs on the side."""
    preps = document.children(verb, "prep") if verb is not None else ()
    clauses = (c for p in preps for o in document.children(p, "pobj") for c in document.children(o, "relcl"))
    meant = (c for c in clauses if c.lemma in READ_PHRASES or c.lemma in READ_VERBS)
    return next((r for c in meant if (r := of_word(document, mentions, c)) is not None), None)


def _sign(document: Document, mentions: Mentions, sentence: Sentence, thing: Token, verb: Token | None) -> Sign:
    phrase = noun_phrase(document, thing)
    if any(p.lower == "of" for p in document.children(thing, "prep")):
        phrase = Span(phrase.begin, full_phrase(document, thing).end)
    name = bare(phrase.of(document.text), ARTICLES)
    read = reading(document, mentions, thing, verb) or _behind(document, mentions, verb)
    by = [c for p in document.children(thing, "prep") if p.lower == "by" for c in document.children(p, "pobj")]
    makers = (m for c in by if (m := mentions.at(c)) is not None and mentions.type_of(m) == "Person")
    return Sign(
        "emblem", name, phrase, sentence.span, next((m.entity for m in makers), None),
        stands_for=read.stands_for if read else None, interpreted_by=read.by if read else None,
        device=read.device if read else None,
    )  # fmt: skip
