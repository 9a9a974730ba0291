"""What is a sign by what is on it or what it is given for: a plate with names, astronaut wings pinned on somebody."""

from kg.extractors._sign_words import AFFIXED, READ_VERBS
from kg.model import Document, Mentions, Token

PLATES = frozenset("plate plates disc discs disk disks tablet tablets plaquette".split())
"""Nouns for what bears words or pictures, and much else."""
MADE = frozenset("commemorative memorial dedicated engraved inscribed anniversary tribute".split())
INSCRIBED = frozenset(
    "name names signature signatures message messages greeting greetings portrait portraits poem poems words emblem"
    " coat flag flags logo logos"
    " emblems engraving engravings inscription motto drawing drawings artwork".split()
)
LEADING = frozenset("with bearing carrying containing showing featuring of holding etched engraved inscribed".split())
SEALED = frozenset({"Agency", "Organization"})
STATE = frozenset({"presidential", "agency"})
WINGS = frozenset("wings pin pins".split())
FLYERS = frozenset("astronaut cosmonaut taikonaut gagannaut pilot aviator commander".split())
AWARDING = frozenset("pin bestow award present receive earn get give wear don confer hand accept".split())
SYMBOLS = frozenset({"symbol", "symbols"})
OFFICIAL = frozenset("official national heraldic commemorative anniversary".split())
REACH = 7  # tokens from a plate to the word for what is on it


def is_inscribed(document: Document, token: Token) -> bool:
    """Whether a plate or disc is one with words or pictures: "a plate with the names of the crew"."""
    if token.lower not in PLATES or token.pos not in {"NOUN", "PROPN"}:
        return False
    if any(c.lower in MADE for c in document.children(token, "amod", "compound")):
        return True
    after = document.tokens[token.index + 1 : min(token.index + REACH, document.sentence_of(token.index).last)]
    led = bool(after) and after[0].lower in LEADING
    words = [t for t in after if t.pos in {"NOUN", "PROPN"}][:2]
    return led and any(t.lower in INSCRIBED for t in words)


def is_seal(document: Document, mentions: Mentions, token: Token) -> bool:
    """Whether a seal is a body's or state's, and none of a hatch: "the NASA seal", "the presidential seal"."""
    near = list(document.children(token, "poss", "compound", "amod", "nmod"))
    of = [c for p in document.children(token, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    owned = any((m := mentions.at(t)) and mentions.type_of(m) in SEALED for t in (*near, *of))
    owned = owned or any((m := mentions.at(t)) and mentions.type_of(m) == "Country" for t in of)
    return token.lower == "seal" and token.pos in {"NOUN", "PROPN"} and (owned or any(t.lower in STATE for t in near))


def is_award(document: Document, token: Token) -> bool:
    """Whether wings or pins are an astronaut's, and given: "pinned astronaut wings on the crew"."""
    flyers = any(c.lower in FLYERS for c in document.children(token, "compound", "amod", "nmod"))
    verb = document.head(token)
    given = token.dep in {"dobj", "nsubjpass"} and verb.lemma in AWARDING
    return token.lower in WINGS and flyers and given


def is_symbol(document: Document, token: Token) -> bool:
    """Whether a symbol is a drawn one with a name, and no meaning: "the Delta symbol evokes …", "bears the symbols"."""
    if token.lower not in SYMBOLS or token.pos != "NOUN":
        return False
    verb = document.head(token)
    if any(t.lower in {"letter", "letters"} for t in document.subtree(token) if t.index < token.index):
        return False  # "the letters Z and V, symbols of the war", taken for one phrase
    named = any(c.text[:1].isupper() for c in document.children(token, "compound", "nmod"))
    official = any(c.lower in OFFICIAL for c in document.children(token, "amod", "compound"))
    shown = token.dep in {"dobj", "nsubjpass"} and verb.lemma in AFFIXED | {
        "bear",
        "feature",
        "carry",
        "wear",
        "display",
    }
    return (named and ((token.dep == "nsubj" and verb.lemma in READ_VERBS) or shown)) or (official and shown)
