"""Whether enough is told of a noun to make it a sign: whose it is, what bears it, or what it is read as."""

from kg.extractors._sign_inscribed import PLATES, SYMBOLS, WINGS
from kg.extractors._sign_meant import Reading
from kg.extractors._sign_next import CALLED, CERTAIN
from kg.extractors._sign_nouns import SignNoun
from kg.extractors._sign_shown import Display
from kg.extractors._sign_words import BORNE, CLEAR, GARMENTS, KEEPSAKES, PICTURES
from kg.grammar import is_passive
from kg.model import Document, Token

KEEPING = frozenset("keep retain spare spar preserve".split())
"""What is done to a sign that stays where the others are taken off."""
UNTOUCHED = frozenset("intact untouched alone unscathed visible uncovered unharmed unmolested".split())
MINTED = frozenset("coin coins stamp stamps medal medallion".split())
"""What is made to mark something, and is a sign where that is told."""
PHYSICAL = frozenset("reflect convey capture express recount".split())
"""Verbs of meaning that also say what cloth does with heat and light."""
LETTERS = frozenset({"letter", "letters"})
BADGES = frozenset("seal insignia crest coat monogram".split())


def is_told(noun: SignNoun, shown: Display | None, read: Reading | None) -> bool:
    """Whether a noun is a sign by an owner, a display or a reading; a picture must be shown, a ribbon read."""
    word = noun.token.lower
    if noun.kind == "gesture":
        return read is not None and shown is not None
    if word in GARMENTS:
        return read is not None and read.word.lemma not in PHYSICAL
    certain = read is not None and (read.word.lemma in CERTAIN or read.word.lower in CALLED | {"sign"})
    if word in MINTED:
        return read is not None and read.word.lemma not in PHYSICAL
    if word in KEEPSAKES or (word in PICTURES and certain):
        aboard = shown is not None and isinstance(shown.bearer, str)
        return certain or (aboard and read is not None and read.word.lemma == "represent")
    several = noun.token.tag == "NNS" and noun.owner is None and shown is None and read is None
    if (
        noun.proper
        or (noun.kind == "patch" and not several)
        or (noun.known and noun.owner is not None)
        or word in WINGS
    ):
        return True
    if word in CLEAR | PLATES | SYMBOLS or noun.known or (noun.owner is not None and noun.kind == "flag"):
        told = noun.possessed and noun.kind == "emblem"
        return told or any(x is not None for x in (noun.owner, shown, read))
    if word in LETTERS and read is not None:
        return True
    if noun.kind == "flag" or word in BADGES:
        return shown is not None or noun.owner is not None
    return shown is not None and shown.bearer is not None and _is_borne(word, shown, read)


def _is_borne(word: str, shown: Display, read: Reading | None) -> bool:
    """Whether a picture is on what bears it, and not only in it."""
    on_vehicle = isinstance(shown.bearer, str) or word not in PICTURES
    borne = isinstance(shown.bearer, str) and shown.verb is not None and shown.verb.lemma in BORNE
    depicted = read is not None and (isinstance(shown.bearer, str) or shown.verb is None)
    return shown.mode in {"affixed", "removed", "worn"} or borne or depicted or (shown.verb is None and on_vehicle)


def is_kept(document: Document, noun: Token, shown: Display | None) -> bool:
    """ "Those of India were left in place", "kept India's": on what the sign told before is on."""
    above = document.head(noun)
    verb = shown.verb if shown is not None and shown.verb is not None else above
    if noun.dep in {"dobj", "nsubjpass"} and above.lemma in KEEPING:
        return True
    if verb.lemma not in {"leave", "remain", "stay"} or verb.tag[:2] != "VB":
        return False
    near = {c.lower for c in document.children(verb)}
    alone = is_passive(document, verb) or bool(near & UNTOUCHED)
    return alone and not {"off", "behind", "out"} & near
