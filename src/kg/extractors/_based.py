"""Where firms are at home: "Colorado-based Sierra Space", "the Fukuoka startup iQPS", "Orbitex is based in Oslo",
"Orbitex, a company of Norway".
"""

from collections.abc import Iterator
from itertools import pairwise

from kg.extractors._beside import outer
from kg.extractors._descriptions import descriptions, objects_of, owners
from kg.extractors._frame import subject_tokens
from kg.grammar import TYPE_NOUNS, head_token, hyphened, modified, negated
from kg.model import Document, Mention, Mentions, Relation, Span, Token
from kg.mood import mood

ORGANIZATIONS = ("Company", "Agency", "Organization")
STATES = ("Country", "GeopoliticalEntity")
PLACES = ("Place", *STATES)
SEATED = frozenset({"base", "headquarter"})
SEATS = frozenset({"based", "headquartered"})
FIRMS = frozenset("startup start-up company firm outfit non-profit nonprofit venture".split())
WORDS = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT"})
LONGEST = 6  # words between the place and the name: "-based rocket engine start-up"


def based(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield the places and states that organizations are said to be of."""
    for sentence in document.sentences:
        for place, firm in pairwise(outer(mentions, sentence, "name", "short", "adjective", "nominal")):
            between = document.between(Span(place.span.end, firm.span.begin))
            if _is_home(between) and mentions.type_of(firm) in ORGANIZATIONS and not _describes(document, firm):
                yield from _at(document, mentions, firm, place)
    for verb in document.tokens:
        if verb.lemma in SEATED and verb.tag in {"VBN", "VBD"}:
            yield from _by_verb(document, mentions, verb)
    for firm, noun in descriptions(document, mentions):
        if mentions.type_of(firm) == "Company" and TYPE_NOUNS.get(hyphened(document, noun)) == "Company":
            yield from _by_description(document, mentions, firm, noun)


def _by_description(document: Document, mentions: Mentions, firm: Mention, noun: Token) -> Iterator[Relation]:
    """ "Orbitex, a company of Norway", "Skylark, a Denver start-up"."""
    behind = list(objects_of(document, mentions, noun, "of", "from", "in"))
    before = [m for m, link in owners(document, mentions, noun) if link == "compound"]
    seats = [c for a in document.children(noun, "amod") if a.lower in SEATS for c in document.children(a)]
    before += [m for c in seats if (m := mentions.at(c)) is not None]  # "an Oslo-based company"
    for place in (*behind, *before):
        yield from _at(document, mentions, firm, place)


def _is_home(between: list[Token]) -> bool:
    """Whether only "-based" and what the thing is, or "startup", stands between a place and a name."""
    words = [t.lower for t in between]
    if len(words) > LONGEST or any(t.pos not in WORDS or t.text in ",;:()" for t in between[2:]):
        return False
    return (words[:1] == ["-"] and bool(SEATS & set(words[1:2]))) or "".join(words) in FIRMS


def _describes(document: Document, firm: Mention) -> bool:
    """ "A London-based U.N. body": the name only tells whose what is based there is."""
    head = head_token(document, firm.span)
    noun = modified(document, head) if head else None
    return noun is not None and noun.pos == "NOUN" and noun.text.islower() and TYPE_NOUNS.get(noun.lower) != "Company"


def _by_verb(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "Orbitex, based in Oslo", "Orbitex is headquartered at Kiruna"."""
    if negated(document, verb) or mood(document, verb) != "plain":
        return
    subjects = [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)
    for firm in (m for t in subjects if (m := mentions.at(t)) and mentions.type_of(m) in ORGANIZATIONS):
        for place in objects_of(document, mentions, verb, "in", "at"):
            yield from _at(document, mentions, firm, place)


def _at(document: Document, mentions: Mentions, firm: Mention, place: Mention) -> Iterator[Relation]:
    kind = mentions.type_of(place)
    if firm.form != "pronoun" and kind in PLACES and firm.entity != place.entity:
        name = "affiliatedCountry" if kind in STATES else "locatedIn"
        yield Relation(firm.entity, name, place.entity, document.sentence_at(place.span.begin).span)
