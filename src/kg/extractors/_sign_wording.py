"""Whose motto quoted words are, and what "the words" stand on."""

from kg.extractors._sign_bearers import bearer
from kg.extractors._sign_media import WORDS
from kg.extractors._sign_owned import sole_body
from kg.extractors._sign_words import QUOTES, WRITING
from kg.grammar import noun_phrase
from kg.model import Document, Mentions, Sentence, Thing, Token

LEADS = frozenset("slogan motto tagline catchphrase inscription inscribed chant chanted chanting chants".split())
OWNERS = ("Mission", "Agency", "Company", "Organization", "Programme", "Person")
"""Classes of what has a motto."""
BODIES = frozenset("agency company firm organisation organization".split())
SPOKEN = frozenset("say speak utter hear repeat use answer reply sing".split())
SAID = frozenset(
    "speech speeches letter letters message messages tweet post report interview statement address toast mail email"
    " broadcast call conference reply answer prayer song ceremony transmission remarks".split()
)
UPON = frozenset({"on", "across", "onto"})


def is_somebodys(document: Document, noun: Token) -> bool:
    """Whether a motto is said to be somebody's ("his slogan", "the motto of JPL")."""
    return any(document.children(noun, "poss")) or any(p.lower == "of" for p in document.children(noun, "prep"))


def motto_owner(document: Document, mentions: Mentions, before: tuple[Token, ...]) -> str | None:
    """Whose slogan it is said to be ("ESA's motto"); "its" is the last named before that may have one."""
    leads = [t for t in before if t.lower in LEADS]
    of = [
        c for t in leads for p in document.children(t, "prep") if p.lower == "of" for c in document.children(p, "pobj")
    ]
    owners = (m for t in leads for c in (*document.children(t, "poss", "compound"), *of) if (m := mentions.at(c)))
    named = next((m.entity for m in owners), None)
    own = [c for t in leads for c in document.children(t, "poss") if c.lower in {"its", "their"}]
    if named is None and own:
        return _named_before(document, mentions, own[0])
    body = next((t for t in leads if any(c.lower in BODIES for c in document.children(t, "poss"))), None)
    if named is None and body is not None:
        return sole_body(document, mentions, body)
    return named or next((k for t in leads if (k := _under(document, mentions, t)) is not None), None)


def _under(document: Document, mentions: Mentions, motto: Token) -> str | None:
    """ "Under the motto 'X', ESA celebrates …": who does something under it."""
    above = document.head(motto)
    under = motto.dep == "pobj" and above.lower == "under" and not any(document.children(motto, "poss"))
    subjects = document.children(document.head(above), "nsubj") if under else ()
    return next((m.entity for s in subjects if (m := mentions.at(s)) and mentions.type_of(m) in OWNERS[:-1]), None)


def _named_before(document: Document, mentions: Mentions, its: Token) -> str | None:
    """What "its" means: the last of those named in the sentence or the one before that may have a motto."""
    place = document.sentences.index(document.sentence_of(its.index))
    first = document.sentences[max(0, place - 1)].span.begin
    near = [m for m in mentions.names if first <= m.span.begin < its.span.begin and m.form in {"name", "short"}]
    fitting = [m for m in near if mentions.type_of(m) in OWNERS and mentions.type_of(m) != "Person"]
    return fitting[-1].entity if fitting else None


def _worded(told: list[Token]) -> Token | None:
    """ "Held up cardboard moons with the words '…'": the thing that bears them; no speech or letter."""
    led = len(told) > 3 and told[-2].lower == "the" and told[-3].lower in {"with", "bearing", "carrying"}
    host = told[-4] if led else None
    return host if host is not None and host.tag in {"NN", "NNS"} and host.lower not in SAID else None


def lettered(
    document: Document, mentions: Mentions, before: tuple[Token, ...], after: tuple[Token, ...]
) -> Thing | None:
    """What "the words '…' on the dashboard" stand on: a craft, or the words for the thing."""
    told = [t for t in before if t.text not in QUOTES]
    rest = [t for t in after if t.text not in QUOTES and t.dep != "punct"]
    rest = rest[1:] if rest and rest[0].lemma == "be" else rest
    if not told or told[-1].lower not in WORDS or document.head(told[-1]).lemma in SPOKEN:
        return None
    if (host := _worded(told)) is not None:
        return noun_phrase(document, host)
    if not rest or rest[0].lower not in UPON:
        return None
    thing = next((c for c in document.children(rest[0], "pobj") if c.pos in {"NOUN", "PROPN"}), None)
    return bearer(document, mentions, thing, told[-1]) or noun_phrase(document, thing) if thing is not None else None


def fronted(document: Document, mentions: Mentions, sentence: Sentence, before: tuple[Token, ...]) -> Thing | None:
    """ "On the side of the booster someone had written '…'": what the sentence begins with."""
    told = [t for t in before if t.text not in QUOTES and t.dep != "punct"]
    lead = document.tokens[sentence.first]
    if not told or told[-1].lemma not in WRITING or lead.lower not in UPON:
        return None
    thing = next(document.children(lead, "pobj"), None)
    return bearer(document, mentions, thing, told[-1]) or noun_phrase(document, thing) if thing is not None else None
