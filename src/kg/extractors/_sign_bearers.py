"""What bears a sign: a vehicle, that whose part a word names, who wears it, a world where a flag is planted."""

from kg.extractors._sign_words import PARTS, PHRASAL, WORN_ON
from kg.grammar import TYPE_NOUNS, noun_phrase
from kg.model import Document, Mentions, Thing, Token

FLYING = ("Spacecraft", "LaunchVehicle", "SpaceStation")
BEARERS = (*FLYING, "Payload", "Person")


def act(document: Document, verb: Token) -> str:
    """What a verb says is done: its lemma, with its particle where the two mean more together ("take down")."""
    for particle in document.children(verb, "prt", "advmod"):
        if (both := f"{verb.lemma} {particle.lower}") in PHRASAL:
            return both
    return verb.lemma


def stood_on(mentions: Mentions, verb: Token, prep: Token, token: Token) -> str | None:
    """The world that a flag is planted on."""
    mention = mentions.at(token)
    planted = verb.lemma in {"plant", "stand", "leave"} and prep.lower in {"on", "onto"}
    return mention.entity if mention and planted and mentions.type_of(mention) == "Place" else None


def bearer(document: Document, mentions: Mentions, token: Token, noun: Token) -> Thing | None:
    """What a word that may bear a sign stands for: a vehicle, that whose part it is, a person, or its own phrase."""
    mention = mentions.at(token)
    if mention and mentions.type_of(mention) in BEARERS:
        return mention.entity
    if mention or token.pos not in {"NOUN", "PROPN", "NUM", "PRON"} or _is_time(mentions, token):
        return None
    for part in document.subtree(token):
        inner = mentions.at(part)
        if (
            inner
            and mentions.type_of(inner) in FLYING
            and not any(c.dep == "relcl" and part.index >= c.index for c in document.children(token))
        ):
            return inner.entity
    if token.lower in WORN_ON and (wearer := _wearer(document, mentions, token)):
        return wearer
    if token.lower in PARTS:
        return _whole(document, mentions, token, noun) or noun_phrase(document, token)
    return noun_phrase(document, token) if token.lower in TYPE_NOUNS or token.lemma in TYPE_NOUNS else None


def _is_time(mentions: Mentions, token: Token) -> bool:
    return any(t.span.covers(token.span) for t in mentions.times)


def _whole(document: Document, mentions: Mentions, part: Token, noun: Token) -> Thing | None:
    """The vehicle whose part a word names: "its" points into the sentence, an article at the one last named."""
    kinds = PARTS[part.lower]
    sentence = document.sentence_of(part.index).span
    of = [c for p in document.children(part, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    if of and (whole := bearer(document, mentions, of[0], noun)) is not None:
        return whole
    if any(t.lower == "its" for t in document.subtree(part)) and kinds:
        host = document.head(noun)
        if noun.dep == "appos" and host.pos == "NOUN":
            return noun_phrase(document, host)
        near = [m for m in mentions.inside(sentence) if mentions.type_of(m) in FLYING]
        return min(near, key=lambda m: abs(m.span.begin - part.span.begin)).entity if near else None
    before = [m for m in mentions.names if mentions.type_of(m) in kinds and m.span.end <= part.span.begin]
    if before:
        return max(before, key=lambda m: m.span.end).entity
    known = [key for key, entity in mentions.entities.items() if entity.type in kinds]
    return known[0] if len(known) == 1 else None


def _wearer(document: Document, mentions: Mentions, garment: Token) -> str | None:
    """Whose sleeve or helmet it is: the person named, or the one last named before "his" or "her"."""
    for owner in document.children(garment, "poss"):
        mention = mentions.at(owner)
        if mention and mentions.type_of(mention) == "Person":
            return mention.entity
        before = [m for m in mentions.names if m.span.end <= garment.span.begin and mentions.type_of(m) == "Person"]
        if before and owner.lower in {"his", "her"}:
            return max(before, key=lambda m: m.span.end).entity
    return None
