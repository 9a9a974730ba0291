"""Parts of a design that are read one by one: "the stars stand for the crew", "blue symbolises the ocean"."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_nouns import kind_of
from kg.extractors._sign_readers import speaker
from kg.extractors._sign_reading import Reading, full_phrase, of_word
from kg.extractors._sign_words import ELEMENTS, NOUNS, READ_VERBS
from kg.grammar import is_passive, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Token

DESIGNS = frozenset("patch patches emblem emblems logo logos insignia badge badges crest design".split())
REACH = 4  # sentences that a description of a design goes on for
FEW = 2  # readings that make a description of parts; a single one is that of the whole


def element_signs(document: Document, mentions: Mentions) -> list[Sign]:
    """Every part of a patch or emblem with what it stands for; none where only one part is read."""
    found = [
        sign
        for place, sentence in enumerate(document.sentences)
        if sentence.kind != "link" and _describes(document, mentions, place)
        for token in document.sentence_tokens(sentence)
        for sign in _read(document, mentions, sentence, token)
    ]
    return found if len(found) >= FEW else []


def _describes(document: Document, mentions: Mentions, place: int) -> bool:
    """Whether a sentence or one before it in the block speaks of a design."""
    here = document.sentences[place]
    near = [s for s in document.sentences[max(0, place - REACH) : place + 1] if abs(s.block - here.block) < 2]
    return any(t.lower in DESIGNS and kind_of(document, mentions, t) for s in near for t in document.sentence_tokens(s))


def _read(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """The reading of a part that a verb of meaning tells, or a copula after a part named before."""
    if verb.tag[:2] != "VB" or is_passive(document, verb):
        return
    subject = next((s for s in subject_tokens(document, verb) if _is_part(mentions, s)), None)
    if subject is None:
        return
    read = of_word(document, mentions, verb) if verb.lemma in {*READ_VERBS, "stand"} else None
    read = read or _equated(document, mentions, verb, subject)
    if read is None:
        return
    phrase = noun_phrase(document, subject)
    name = " ".join(phrase.of(document.text).split())
    first, _, rest = name.partition(" ")
    name = rest if rest and first.lower() in {"the", "a", "an", "its", "this", "these"} else name
    yield Sign("emblem", name, phrase, sentence.span, stands_for=read.stands_for, interpreted_by=read.by)


def _is_part(mentions: Mentions, token: Token) -> bool:
    """Whether a subject may be a part of a design: a common noun or a colour, no sign and nothing named."""
    plain = token.pos in {"NOUN", "ADJ"} or (token.pos == "PROPN" and token.lower in COLOURS)
    return plain and token.lower not in {*NOUNS, "name"} and mentions.at(token) is None


COLOURS = frozenset("red white blue green gold golden orange yellow black silver purple".split())


def _equated(document: Document, mentions: Mentions, verb: Token, subject: Token) -> Reading | None:
    """ "The stars are the crew": a part of a design named before, and what it is said to be."""
    pointing = any(c.lower in {"the", "its"} for c in document.children(subject, "det", "poss"))
    attr = next((c for c in document.children(verb, "attr") if c.pos in {"NOUN", "PROPN"}), None)
    if verb.lemma != "be" or attr is None or not pointing or subject.lower not in ELEMENTS:
        return None
    return Reading(verb, full_phrase(document, attr), speaker(document, mentions, verb))
