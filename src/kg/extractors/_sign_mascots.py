"""Mascots and zero-gravity indicators: the toy that floats, what it is called, and what it is said to stand for."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_bearers import FLYING
from kg.extractors._sign_owners import owners_of
from kg.extractors._sign_reading import reading
from kg.grammar import negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Token

FLOATING = frozenset("zero zero-g zero-gravity zero‑g 0-g weightlessness weightless microgravity".split())
TOYS = frozenset("toy toys plush plushie plushy doll dolls stuffed teddy figurine puppet".split())
TAKEN = frozenset("show bring carry take choose pick select include fly pack".split())
CALLED = frozenset("name call nickname dub christen".split())
WITHIN = frozenset("aboard on inside in onboard".split())


def mascot_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every mascot or indicator of weightlessness that the article tells of; not what such things are in general."""
    floats = False
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence) if sentence.kind != "link" else ():
            if _is_mascot(document, token):
                floats = floats or token.lower == "indicator"
                if not _is_general(document, token):
                    yield _sign(document, mentions, sentence, token)
            elif floats and _is_taken_along(document, token):
                yield _sign(document, mentions, sentence, token)


def _is_taken_along(document: Document, noun: Token) -> bool:
    """Whether a toy is taken along: where zero-g indicators are spoken of, it is one ("the crew brought a doll")."""
    above = document.head(noun)
    new = any(c.lower in {"a", "an"} for c in document.children(noun, "det"))
    deed = noun.dep == "dobj" and above.lemma in TAKEN and above.tag in {"VBD", "VBZ", "VBN"}
    return deed and new and _is_toy(document, noun) and not negated(document, above)


def _is_general(document: Document, noun: Token) -> bool:
    """ "Every ship has a zero-g indicator": no toy is told of; or none is there."""
    above = document.head(noun)
    any_one = any(c.lower != "the" for c in document.children(noun, "det")) and above.lemma in {"have", "be", "need"}
    serving = above.lower == "as" and document.head(above).tag == "VB"
    if negated(document, above) or (serving and any(document.children(noun, "det"))):
        return True
    return any_one and _toy(document, noun) is noun


def _is_mascot(document: Document, token: Token) -> bool:
    before = {t.lower for t in document.tokens[max(0, token.index - 5) : token.index]}
    floats = token.lower == "indicator" and before & FLOATING
    general = any(c.lower in {"a", "an", "every", "any"} for c in document.children(token, "det"))
    return token.pos in {"NOUN", "PROPN"} and bool(
        (floats and token.dep != "compound")
        or (token.lower == "mascot" and token.dep != "compound" and not (general and token.dep == "attr"))
    )


def _sign(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Sign:
    toy = noun if _is_toy(document, noun) else _toy(document, noun)
    phrase = noun_phrase(document, noun)
    words = document.between(phrase)
    kind = "mascot" if noun.lower == "mascot" else "zero-gravity indicator"
    itself = noun.lower in {"mascot", "indicator"}
    bare = _bare(document, toy) if toy is not noun or not itself else None
    called = _called(document, mentions, sentence, toy) or bare
    owner = (
        next(iter(owners_of(document, mentions, noun)), None) if itself else None
    )  # a doll is no sign of its likeness
    read = reading(document, mentions, toy, None) or reading(document, mentions, noun, None)
    on = _aboard(document, mentions, sentence, words[-1])
    return Sign(
        "emblem", f"{kind} {called}" if called else kind, phrase, sentence.span, owner, on,
        "unspecified" if on else None, read.stands_for if read else None, read.by if read else None,
    )  # fmt: skip


def _toy(document: Document, noun: Token) -> Token:
    """The word for the toy itself: what the mascot stands beside, or what is said to be or to serve as it."""
    above = document.head(noun)
    if noun.dep == "appos":
        return above
    if noun.dep == "attr" or (above.lower == "as" and noun.dep == "pobj"):
        verb = above if noun.dep == "attr" else document.head(above)
        subjects = subject_tokens(document, verb)
        return next((s for s in subjects if s.pos != "PRON"), _toy_before(document, subjects) or noun)
    beside = [c for t in (noun, above) for c in document.children(t, "appos", "attr") if c.pos in {"NOUN", "PROPN"}]
    return next((c for c in beside if c.index > noun.index), noun)


def _toy_before(document: Document, subjects: list[Token]) -> Token | None:
    """The toy of the sentence before that "it" takes up: "It was a toy turtle. It is a zero-g indicator"."""
    if not subjects or subjects[0].lower != "it":
        return None
    here = document.sentence_of(subjects[0].index)
    before = document.sentence_tokens(document.sentence_at(max(0, here.span.begin - 2)))
    near = [t for t in before if t.index < here.first and t.dep in {"attr", "dobj", "nsubj"} and t.pos == "NOUN"]
    return next((t for t in near if _is_toy(document, t)), None)


def _is_toy(document: Document, noun: Token) -> bool:
    """Whether a noun is a toy by itself or by what stands before it: "a plush turtle", "a stuffed doll"."""
    return bool({t.lower for t in (noun, *document.children(noun, "compound", "amod"))} & TOYS)


def _bare(document: Document, noun: Token) -> str:
    """A noun's phrase without the article."""
    words = noun_phrase(document, noun).of(document.text).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in {"a", "an", "the", "his", "her"} else words)


def _called(document: Document, mentions: Mentions, sentence: Sentence, toy: Token) -> str | None:
    """The name of the toy: its own word, or the one it is said to be called by."""
    if toy.pos == "PROPN" and mentions.at(toy) is None and toy.lower not in {"indicator", "mascot"}:
        return toy.text
    for verb in document.sentence_tokens(sentence):
        after = document.tokens[verb.index + 1 : verb.index + 3]
        first = next((t for t in after if t.text not in {'"', "“", "‘", "'"}), None)
        if verb.lemma in CALLED and verb.tag == "VBN" and first is not None and first.text[:1].isupper():
            return first.text
    return None


def _aboard(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> str | None:
    """The craft that the sentence says the toy flies in."""
    for prep in document.sentence_tokens(sentence):
        for craft in document.children(prep, "pobj") if prep.lower in WITHIN else ():
            mention = mentions.at(craft)
            if mention is not None and mentions.type_of(mention) in FLYING:
                return mention.entity
    return None
