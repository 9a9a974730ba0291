"""What kind of ship it is, whether people are aboard, and how much or how many.

Finds "an unmanned cargo ship", "carrying 90 kilograms of ice", "a coalition of nine agencies and forty firms".
"""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.grammar import TYPE_NOUNS, governors, head_token, negated, noun_phrase
from kg.model import Document, Mention, Mentions, Quantity, Relation, Token
from kg.mood import mood

EMITS = ("crewed", "spacecraftType", "hasQuantity", "concerns")
CREWED = {
    **dict.fromkeys("unmanned uncrewed unpiloted crewless robotic empty".split(), "false"),
    **dict.fromkeys("crewed manned piloted".split(), "true"),
}
TYPES = {
    **dict.fromkeys("cargo resupply freighter supply freight".split(), "cargo"),
    **dict.fromkeys("lander".split(), "lander"),
    **dict.fromkeys("rover".split(), "rover"),
    **dict.fromkeys("orbiter".split(), "orbiter"),
    **dict.fromkeys("probe".split(), "probe"),
    **dict.fromkeys("satellite smallsat cubesat".split(), "satellite"),
    **dict.fromkeys("telescope observatory".split(), "telescope"),
    **dict.fromkeys("module".split(), "module"),
    **dict.fromkeys("spaceplane".split(), "spaceplane"),
}
CARRYING = frozenset("carry deliver bring haul transport ferry hold load pack take".split())
COUNTED = {
    "agency": "Agency",
    "agencies": "Agency",
    "country": "Country",
    "countries": "Country",
    "nation": "Country",
    "nations": "Country",
}


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield kinds of ships, crews aboard or not, cargo masses, and the sizes of partnerships."""
    for mention in mentions.names:
        head = head_token(document, mention.span)
        if head is None or mention.form == "pronoun":
            continue
        kind = mentions.type_of(mention)
        if kind == "Spacecraft":
            yield from _kind(document, mention, head)
        elif kind == "Partnership" and mention.form == "nominal":
            yield from _size(document, mentions, mention, head)
    yield from _loads(document, mentions)


def _kind(document: Document, mention: Mention, head: Token) -> Iterator[Relation]:
    evidence = document.sentence_of(head.index).span
    words = {t.lower for t in document.between(noun_phrase(document, head))}
    words |= {t.lower for t in document.between(mention.span)}
    for word in sorted(words & CREWED.keys()):
        yield Relation(mention.entity, "crewed", CREWED[word], evidence)
    for word in sorted(words & TYPES.keys()):
        yield Relation(mention.entity, "spacecraftType", TYPES[word], evidence)


def _size(document: Document, mentions: Mentions, mention: Mention, head: Token) -> Iterator[Relation]:
    """ "Artemis is a coalition of nine agencies and forty firms"."""
    evidence = document.sentence_of(head.index).span
    for subject in document.children(document.head(head), "nsubj"):
        thing = mentions.at(subject)
        if thing and thing.entity != mention.entity:
            yield Relation(mention.entity, "concerns", thing.entity, evidence)
    for quantity in mentions.quantities:
        if quantity.counted in COUNTED and mention.span.covers(quantity.span):
            yield Relation(mention.entity, "hasQuantity", _of_class(quantity), evidence)


def _of_class(quantity: Quantity) -> Quantity:
    """The count with the class of what is counted."""
    return quantity._replace(counted=COUNTED.get(quantity.counted or ""))


def _loads(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """ "… carrying 90 kilograms of ice": the mass that a ship brings."""
    for quantity in mentions.quantities:
        words = document.sentence_tokens(document.sentence_at(quantity.span.begin))
        token = next((t for t in words if t.span.end == quantity.span.end or t.span.begin == quantity.span.begin), None)
        of_load = token is None or quantity.unit not in lexicon.unit_iris() or _is_weight(document, token, quantity)
        verb = _carrying(document, token) if token and not of_load else None
        if verb is None or negated(document, verb) or mood(document, verb) != "plain":
            continue
        for subject in subject_tokens(document, verb):
            mention = mentions.at(subject)
            if mention and mentions.type_of(mention) == "Spacecraft":
                yield Relation(mention.entity, "hasQuantity", quantity, document.sentence_of(verb.index).span)


def _is_weight(document: Document, token: Token, quantity: Quantity) -> bool:
    """ "A five-kilogram rover called Tenacious": what a craft that is carried weighs."""
    nouns = (t for t in governors(document, token) if t.pos in {"NOUN", "PROPN"})
    noun = next((t for t in nouns if t.span.begin >= quantity.span.end), None)
    return noun is not None and TYPE_NOUNS.get(noun.lower) == "Spacecraft"


def _carrying(document: Document, token: Token) -> Token | None:
    while token.head != token.index and token.pos not in {"VERB", "AUX"}:
        token = document.head(token)
    return token if token.lemma in CARRYING else None
