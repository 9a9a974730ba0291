"""What bears a sign: a vehicle, that whose part a word names, who wears it, a world where a flag is planted."""

from kg.extractors._sign_crafts import KINDS, points_back, spoken_of
from kg.extractors._sign_readers import speaker
from kg.extractors._sign_words import PARTS, PHRASAL, WORN_ON
from kg.extractors._speech_refer import resolve
from kg.grammar import TYPE_NOUNS, governors, in_quotes, noun_phrase, prominence
from kg.lexicon import roles
from kg.model import Document, Mention, Mentions, Span, Thing, Token

STOOD = frozenset("plant stand leave unfurl raise erect place set deploy hoist unveil fly flutter wave".split())
"""What is done with a flag on another world."""
BEARING_SIGNS = frozenset(
    "patch patches badge badges emblem banner pennant stamp stamps coin medal plaque plaques".split()
)
"""Signs that bear others."""
LEMMAS = {
    "bore": "bear",
    "borne": "bear",
    "donned": "don",
    "sewn": "sew",
    "pinned": "pin",
    "taped": "tape",
    "scraped": "scrape",
}
"""Forms of verbs of showing that the model takes for other verbs."""
GIVEN_OUT = frozenset({"hand out", "give out", "send out"})
"""What is done to many of a kind, and shows none."""
STRIPPING = frozenset("take scratch rub wash sand chip rip tear wipe cut pull chisel blast snatch".split())
"""Verbs that remove a sign "off" or "from" what bears it."""
CONTAINERS = frozenset("pocket pockets bag box case drawer backpack suitcase locker container tube pouch kit".split())
BODY = frozenset("chest chests breast arm arms shoulder shoulders".split())
"""Parts of a body: nothing bears a sign "on the chest" but the wearer."""
NEW = frozenset("a an every each another any some".split())
FLYING = ("Spacecraft", "LaunchVehicle", "SpaceStation")
BEARING_KINDS = frozenset({*FLYING, "Payload", "LaunchSite"})
BUILDINGS = ("Place", "LaunchSite", "LaunchPad", "Agency", "Organization")
"""Classes of what else has a side or an exterior."""
BEARERS = (*FLYING, "Payload", "Person")


def act(document: Document, verb: Token) -> str:
    """What a verb says is done: its lemma, with its particle where the two mean more together ("take down")."""
    lemma = LEMMAS.get(verb.lower, verb.lemma)
    stranded = (p for p in document.children(verb, "prep") if lemma == "leave" or not any(document.children(p)))
    for particle in (*document.children(verb, "prt", "advmod"), *stranded):
        if (both := f"{lemma} {particle.lower}") in PHRASAL | GIVEN_OUT:
            return both
    away = {
        p.lower
        for p in document.children(verb, "prep")
        for c in document.children(p, "pobj")
        if c.lower not in CONTAINERS  # what is pulled from a pocket is shown
    }
    if lemma in STRIPPING and "from" in {p.lower for p in document.children(verb, "prep")} - away:
        return "show"
    stripped = (lemma in STRIPPING and "off" in away) or (lemma in STRIPPING - {"take"} and "from" in away)
    return "take off" if stripped else lemma  # "took the flag off the hatch", "rubbed it from the hull"


def stood_on(mentions: Mentions, verb: Token, prep: Token, token: Token) -> str | None:
    """The world that a flag is planted on."""
    planted = verb.lemma in STOOD and prep.lower in {"on", "onto"}
    return _named(mentions, token, ("Place",)) if planted else None


def _named(mentions: Mentions, token: Token, kinds: tuple[str, ...]) -> str | None:
    mention = mentions.at(token)
    return mention.entity if mention is not None and mentions.type_of(mention) in kinds else None


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
            and in_quotes(document, part.span.begin) == in_quotes(document, token.span.begin)  # a pin with "Freedom"
            and not any(c.dep == "relcl" and part.index >= c.index for c in document.children(token))
        ):
            return inner.entity
    of = [c for p in document.children(token, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    worn = [t for t in (token, *of) if t.lower in WORN_ON] if token.lower in WORN_ON else []
    if whose := next((w for t in worn if (w := wearer(document, mentions, t))), None):
        return whose
    if token.lower in BODY and not any(document.children(token, "prep")):
        theirs = any(c.lower in {"their", "our"} for c in document.children(token, "poss"))
        return noun_phrase(document, token) if theirs else None
    if token.lower in BEARING_SIGNS and token is not noun:
        return _with_whole(document, token)
    if token.lower in PARTS:
        return _whole(document, mentions, token, noun) or _with_whole(document, token)
    kind = TYPE_NOUNS.get(token.lower, TYPE_NOUNS.get(token.lemma))
    pointed = spoken_of(document, mentions, token, KINDS[token.lower]) if points_back(document, token) else None
    return pointed or noun_phrase(document, token) if kind in BEARING_KINDS else None


def _with_whole(document: Document, part: Token) -> Span:
    """The words for a part with what they say it is a part of ("the right arm of each suit")."""
    phrase = noun_phrase(document, part)
    of = [t for p in document.children(part, "prep") if p.lower == "of" for t in document.subtree(p)]
    return Span(phrase.begin, max([phrase.end, *(t.span.end for t in of)]))


def _is_time(mentions: Mentions, token: Token) -> bool:
    return any(t.span.covers(token.span) for t in mentions.times)


def _whole(document: Document, mentions: Mentions, part: Token, noun: Token) -> Thing | None:
    """The vehicle whose part a word names: "its" points into the sentence, an article at the one last named."""
    new = any(c.lower in NEW or c.dep == "relcl" for c in document.children(part, "det", "relcl"))
    if part.lower in TYPE_NOUNS and new:
        return None  # "a rocket", "every rocket", "the sounding rocket that it fired": none that was named
    kinds = PARTS[part.lower]
    sentence = document.sentence_of(part.index).span
    of = [c for p in document.children(part, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    if of:
        whole = bearer(document, mentions, of[0], noun) or _named(mentions, of[0], BUILDINGS)
        return whole if isinstance(whole, str) else None
    if any(t.lower == "its" for t in document.subtree(part)) and kinds:
        owner = _of_clause(document, mentions, part)
        if owner is not None:
            return owner
        host = document.head(noun)
        if noun.dep == "appos" and host.pos == "NOUN":
            return noun_phrase(document, host)
        near = [m for m in mentions.inside(sentence) if mentions.type_of(m) in FLYING]
        return (
            min(near, key=lambda m: abs(m.span.begin - part.span.begin)).entity
            if near
            else spoken_of(document, mentions, part, kinds)
        )
    owners = [c for c in document.children(part, "poss", "compound") if c.lower in KINDS]  # "the booster's side"
    return spoken_of(document, mentions, part, KINDS[owners[0].lower] if owners else kinds) if kinds else None


def _of_clause(document: Document, mentions: Mentions, part: Token) -> str | None:
    """The vehicle that is the subject of the clause in which "its" part stands ("X carries a plaque on its deck")."""
    verb = next((t for t in governors(document, part) if t.pos == "VERB"), None)
    subjects = document.children(verb, "nsubj", "nsubjpass") if verb is not None else ()
    found = (m for s in subjects if (m := mentions.at(s)) and mentions.type_of(m) in FLYING)
    return next((m.entity for m in found), None)


def wearer(document: Document, mentions: Mentions, garment: Token) -> str | None:
    """Whose sleeve or helmet it is: the person named, or the one last named before "his" or "her"."""
    for owner in document.children(garment, "poss"):
        mention = mentions.at(owner)
        if mention and mentions.type_of(mention) == "Person":
            return mention.entity
        pointed = resolve(document, mentions, owner) if owner.lemma in roles() else None
        if pointed is not None and mentions.type_of(pointed) == "Person":
            return pointed.entity  # "the German astronaut's sleeve"
        if owner.lower in {"his", "her"}:
            return _foremost(document, mentions, garment)
        if owner.lower in {"my", "our"}:
            said = speaker(document, mentions, garment)
            return said if isinstance(said, str) else None
    return _dressed(document, mentions, garment) or _described(document, mentions, garment)


def _dressed(document: Document, mentions: Mentions, garment: Token) -> str | None:
    """ "She turned up in a jacket with the flag": the subject wears what it does something in."""
    above = document.head(garment)
    verb = document.head(above)
    dressed = garment.dep == "pobj" and above.lower == "in" and verb.pos == "VERB"
    subjects = document.children(verb, "nsubj", "nsubjpass") if dressed else ()
    people = (m for s in subjects if (m := mentions.at(s)) and mentions.type_of(m) == "Person")
    return next((m.entity for m in people), None)


def _described(document: Document, mentions: Mentions, part: Token) -> str | None:
    """ "She wears the patch on the right. The logo is on the chest": who the sentence before says wears something."""
    plain = [c.lower for c in document.children(part, "det", "poss", "amod", "prep")] == ["the"]
    here = document.sentence_of(part.index)
    first = document.sentence_at(max(0, here.span.begin - 2)).first if plain else part.index
    worn = [t for t in document.tokens[first : part.index] if t.lemma in {"wear", "don"} and t.tag[:2] == "VB"]
    people = (m for v in worn[::-1] for s in document.children(v, "nsubj") if (m := mentions.at(s)))
    return next((m.entity for m in people if mentions.type_of(m) == "Person"), None)


def _foremost(document: Document, mentions: Mentions, word: Token) -> str | None:
    """The person that "his" means: the first subject of the last sentence that names any, else the first named."""
    people = [m for m in mentions.names if mentions.type_of(m) == "Person"]
    before = [m for m in people if m.span.end <= word.span.begin]
    if not before:  # "the flag on his arm caught the eye as Lee floated in"
        return next((m.entity for m in people if document.sentence_of(word.index).span.covers(m.span)), None)
    last = document.sentence_at(before[-1].span.begin).span
    near = [m for m in before if last.covers(m.span)]
    return min(near, key=lambda m: (prominence(document, m.span), m.span.begin)).entity if near else None


def last_named(mentions: Mentions, offset: int, *kinds: str) -> Mention | None:
    """The thing of some classes last named before a place in the text."""
    near = [
        m for m in mentions.names
        if m.span.end <= offset and m.form in {"name", "short"} and mentions.type_of(m) in kinds
    ]  # fmt: skip
    return max(near, key=lambda m: m.span.end, default=None)
