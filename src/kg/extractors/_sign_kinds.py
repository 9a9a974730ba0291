"""Which kind of sign a noun names by itself: a flag, a patch or an emblem, and never a patch of ice or a red flag."""

from kg import reference
from kg.extractors._frame import subject_tokens
from kg.extractors._sign_badges import is_badge, is_sewn, of_mission
from kg.extractors._sign_flights import BADGES, CREWED
from kg.extractors._sign_inscribed import is_award, is_inscribed, is_seal, is_symbol
from kg.extractors._sign_words import (
    NOUNS,
    PATCH_WORDS,
    named_signs,
)
from kg.model import Document, Mention, Mentions, Token

SURE = frozenset("emblem emblems logo logos insignia".split())
"""Nouns that are nothing else, whatever the model takes them for."""
LABELS = frozenset("patch patches sticker stickers decal decals pin pins badge badges".split())
"""What a flag may be made as ("a flag patch")."""
PAINTS = frozenset("red white blue green yellow gold black orange".split())
COLOURS = frozenset("colour color colours colors".split())
CREWS = frozenset("crew astronaut cosmonaut taikonaut crewmate crewmember trio quartet".split())
NAMING = frozenset("name rename christen nickname dub call baptise baptize title know".split())


def kind_of(document: Document, mentions: Mentions, token: Token) -> str | None:
    """The kind of sign that a noun names by itself; None for a patch of ice or a flag carrier."""
    kind = "flag" if _is_hoisted(document, token) else NOUNS.get(token.lower)
    if spelt(document, token) is not None or is_inscribed(document, token) or is_award(document, token):
        kind = "emblem"
    if is_seal(document, mentions, token) or is_symbol(document, token) or _is_nasas(document, mentions, token):
        kind = "emblem"
    if (
        kind is None
        or (token.pos not in {"NOUN", "PROPN"} and token.lower not in SURE and not _is_noun(document, token))
        or token.dep in {"compound", "amod"}
        or is_given(document, mentions, token)
        or document.sentence_of(token.index).kind == "link"
    ):
        return None
    if kind == "emblem" and _only_reads(document, token):
        return None
    if kind == "flag" and (_is_warning(document, token) or _of_convenience(document, token)):
        return None
    if token.lower in LABELS and any(c.lower == "flag" for c in document.children(token, "compound")):
        return "flag"
    if token.lower == "coat" and not any(t.lower == "arms" for t in document.subtree(token)):
        return None
    if kind == "emblem" and token.lower in BADGES and (is_sewn(document, token) or is_badge(document, token)):
        return "patch"
    if kind == "emblem" and (_is_crews(document, mentions, token) or _is_designed(document, token)):
        return "patch"
    return kind if kind != "patch" or of_mission(document, mentions, token) else None


def _is_nasas(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "NASA's red worm", "the NASA meatball"."""
    near = (mentions.at(c) for c in document.children(noun, "poss", "compound", "nmod"))
    return noun.lower in {"worm", "meatball"} and any(m is not None and mentions.type_of(m) == "Agency" for m in near)


def _is_crews(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "The Crew-9 insignia", "the insignia of the first crew": a flight's insignia are its patch."""
    if noun.lower not in {"insignia", "insignias"}:
        return False
    of = [c for p in document.children(noun, "prep") if p.lower in {"of", "for"} for c in document.children(p, "pobj")]
    near = [*document.children(noun, "compound", "nmod", "poss", "nummod"), *of]
    flights = (m for t in near if (m := mentions.at(t)) and mentions.type_of(m) == "Mission")
    return any(t.lower in CREWED for t in near) or any(flights)


def _is_designed(document: Document, noun: Token) -> bool:
    """ "The astronauts designed an emblem": what a crew designs is the patch of its flight."""
    verb = document.head(noun)
    drawn = noun.dep == "dobj" and verb.lemma in {"design", "draw", "create"} and noun.lower in BADGES
    return drawn and any(s.lemma in CREWS for s in subject_tokens(document, verb))


def _only_reads(document: Document, token: Token) -> bool:
    """ "The patch stands as an emblem of unity": the noun says what another sign means."""
    above = document.head(token)
    serves = above.lower == "as" and document.head(above).lemma in {"stand", "serve", "act", "function"}
    return token.dep == "pobj" and serves and token.lower in {"emblem", "emblems"}


def _is_noun(document: Document, token: Token) -> bool:
    """Whether "patch" is a noun, though the model takes it for a verb ("the mission patch itself")."""
    before = document.tokens[token.index - 1].lower if token.index else ""
    return token.lower == "patch" and before in PATCH_WORDS and token.dep in {"nsubj", "nsubjpass", "dobj", "pobj"}


def is_likeness(document: Document, flag: Token) -> bool:
    """ "The same colours as the French flag", "in the colours of the flag", "that match the flag"."""
    above = document.head(flag)
    alike = {document.head(above).lower, *(t.lower for t in document.tokens[max(0, flag.index - 9) : flag.index])}
    if flag.dep == "dobj":
        return above.lemma in {"match", "resemble", "evoke", "echo"}
    if flag.dep != "pobj" or flag.lower.endswith("s"):
        return False
    hint = above.lower == "at" and document.head(above).lemma == "hint"
    painted = above.lower == "of" and document.head(above).lower in PAINTS
    return hint or painted or (above.lower in {"as", "of", "like", "to"} and bool(alike & COLOURS))


def _of_convenience(document: Document, flag: Token) -> bool:
    """ "A flag of convenience", "the flag of another country", "flies the flag for British industry"."""
    of = [c for p in document.children(flag, "prep") for c in document.children(p, "pobj")]
    verb = document.head(flag)
    whose = any(document.children(flag, "poss", "compound", "amod", "nmod"))
    if (
        flag.dep == "dobj"
        and verb.lemma == "fly"
        and not whose
        and any(p.lower == "for" for p in document.children(verb, "prep"))
    ):
        return True
    states = (c for c in of if c.lower in {"country", "nation", "state", "power"})
    if any(d.lower in {"another", "any"} for c in states for d in document.children(c, "det")):
        return True
    return any(c.lower in {"convenience", "truce", "website", "page", "site", "app"} for c in of)


def _is_warning(document: Document, flag: Token) -> bool:
    """ "A red flag in the budget", "raised red flags over the cost": a warning."""
    plain = [c.lower for c in document.children(flag, "amod", "compound", "poss", "nmod")] == ["red"]
    about = {p.lower for t in (flag, document.head(flag)) for p in document.children(t, "prep")}
    return plain and bool(about & {"in", "about", "for", "over"})


def _is_hoisted(document: Document, colours: Token) -> bool:
    """ "The troops hoisted their colours"."""
    hoisted = document.head(colours).lemma in {"hoist", "strike", "raise", "plant"} and colours.dep == "dobj"
    return colours.lower in {"colours", "colors"} and hoisted and any(document.children(colours, "poss"))


def is_given(document: Document, mentions: Mentions, token: Token) -> bool:
    """Whether the words of a sign are the name of a place or are given as a name ("is to be known as Tiranga")."""
    mention = mentions.at(token)
    above = document.head(token)
    naming = above if above.pos == "VERB" else document.head(above)
    given = token.dep == "oprd" or above.lower == "as"
    place = mention is not None and mentions.type_of(mention) == "Place"
    return (given and naming.lemma in NAMING) or (place and not (mention and _is_flags(document, mention)))


def _is_flags(document: Document, mention: Mention) -> bool:
    """Whether what is taken for a place is the name of a single flag ("papered over the Union Jack")."""
    words = mention.span.of(document.text).lower().removeprefix("the ")
    return len(named_signs().get(words, ("", (), ()))[1]) == 1 and reference.entry(mention.entity) is None


def spelt(document: Document, noun: Token) -> Token | None:
    """The last of the letters behind "the letters" or "the letter" ("the letters CCCP", "the letters Z and V")."""
    single = noun.lower == "letter"
    last = None
    for token in document.tokens[noun.index + 1 : noun.index + 8] if noun.lower in {"letter", "letters"} else ():
        if token.text.isupper() and (len(token.text) == 1 if single else len(token.text) < 6):
            last = token
        elif single or last is None or token.lower not in {",", "and", "or"}:
            break
    return last
