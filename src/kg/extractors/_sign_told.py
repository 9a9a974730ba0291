"""Whether enough is told of a noun to make it a sign: whose it is, what bears it, or what it is read as."""

from kg.extractors._sign_inscribed import PLATES, SYMBOLS, WINGS
from kg.extractors._sign_meant import Reading
from kg.extractors._sign_next import CALLED, CERTAIN
from kg.extractors._sign_nouns import SignNoun
from kg.extractors._sign_shown import Display
from kg.extractors._sign_words import BORNE, CLEAR, GARMENTS, KEEPSAKES, PICTURES

PHYSICAL = frozenset("reflect convey capture express recount".split())
"""Verbs of meaning that also say what cloth does with heat and light."""
BADGES = frozenset("seal insignia crest coat monogram".split())


def is_told(noun: SignNoun, shown: Display | None, read: Reading | None) -> bool:
    """Whether a noun is a sign by an owner, a display or a reading; a picture must be shown, a ribbon read."""
    word = noun.token.lower
    if noun.kind == "gesture":
        return read is not None and shown is not None
    if word in GARMENTS:
        return read is not None and read.word.lemma not in PHYSICAL
    certain = read is not None and (read.word.lemma in CERTAIN or read.word.lower in CALLED)
    if word in KEEPSAKES or (word in PICTURES and certain):
        return certain
    if noun.proper or noun.kind == "patch" or (noun.known and noun.owner is not None) or word in WINGS:
        return True
    if word in CLEAR | PLATES | SYMBOLS or noun.known or (noun.owner is not None and noun.kind == "flag"):
        told = noun.possessed and noun.kind == "emblem"
        return told or any(x is not None for x in (noun.owner, shown, read))
    if noun.kind == "flag" or word in BADGES:
        return shown is not None or noun.owner is not None
    return shown is not None and shown.bearer is not None and _is_borne(word, shown, read)


def _is_borne(word: str, shown: Display, read: Reading | None) -> bool:
    """Whether a picture is on what bears it, and not only in it."""
    on_vehicle = isinstance(shown.bearer, str) or word not in PICTURES
    borne = isinstance(shown.bearer, str) and shown.verb is not None and shown.verb.lemma in BORNE
    depicted = read is not None and isinstance(shown.bearer, str)
    return shown.mode in {"affixed", "removed", "worn"} or borne or depicted or (shown.verb is None and on_vehicle)
