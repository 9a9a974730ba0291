"""Which craft a word means that has a name: the one named, the one that "it" or "the ship" points at."""

from collections import Counter

from kg import lexicon
from kg.grammar import TYPE_NOUNS, noun_phrase
from kg.model import Document, Mentions, Span, Thing, Token

BORNE_BY_NAME = (
    "Spacecraft",
    "LaunchVehicle",
    "SpaceStation",
    "Mission",
    "Programme",
    "Payload",
    "LaunchSite",
    "Place",
)
"""Classes of what a name is told to be given to."""
CRAFT = ("Spacecraft", "LaunchVehicle", "SpaceStation", "Mission", "Payload")
POINTING = frozenset("the this that its their his her our".split())
KINDS: dict[str, tuple[str, ...]] = {
    **{noun: (kind,) for noun, kind in TYPE_NOUNS.items() if kind in CRAFT},
    **dict.fromkeys(["mission", "flight"], ("Mission", "Spacecraft")),
    **dict.fromkeys(["vehicle", "craft"], ("Spacecraft", "LaunchVehicle")),
}
"""Noun that points back -> the classes of what it may mean."""
FOCUS = frozenset("even only also just".split())
GENERIC = frozenset("spacecraft craft vehicle ship mission flight rocket launcher spaceship vessel".split())
"""Nouns of craft that say little of what it is."""
NAMING = frozenset("name rename christen nickname dub call baptise".split())
TERMS = frozenset("word name term phrase expression sign callsign moniker nickname".split())


def craft_called(document: Document, mentions: Mentions, token: Token) -> str | None:
    """The craft that a word is the name of, or the name without its number ("Chang'e" of Chang'e-6)."""
    mention = mentions.at(token)
    if mention is not None and mention.form in {"name", "short"} and mentions.type_of(mention) in CRAFT:
        return mention.entity
    for other in mentions.names if mention is None and token.text[:1].isupper() else ():
        said = other.span.of(document.text)
        number = said[len(token.text) :].lstrip(" -–‑")
        part = said.isalpha() and len(token.text) > 2 and said.lower().endswith(token.lower)  # "Rong" of Zhurong
        numbered = said.startswith(token.text) and number and (len(number) < 4 or said.isalpha())
        if (part or numbered) and mentions.type_of(other) in CRAFT:
            return other.entity
    return None


def described(document: Document, mentions: Mentions, token: Token) -> Thing | None:
    """What a word stands for as the bearer of a name: the thing named beside it, the craft that "it" or "the ship"
    points at, else the words.
    """
    beside = [m for c in document.children(token, "appos", "compound", "nmod") if (m := mentions.at(c))]
    if token.dep == "appos" and token.pos == "NOUN" and (host := mentions.at(document.head(token))) is not None:
        beside.append(host)  # "Hera, the probe that takes its name from …"
    if token.dep == "attr" and document.head(token).lemma == "be":  # "Pragyan is a rover whose name means wisdom"
        beside += [m for s in document.children(document.head(token), "nsubj") if (m := mentions.at(s))]
    sites = {"LaunchSite", "LaunchPad"}  # "the launch site, Wenchang"
    named = [m for m in beside if m.form in {"name", "short"} and mentions.type_of(m) in {*CRAFT, *sites}]
    mention = mentions.at(token)
    if named and (mention is None or mention.form not in {"name", "short"}):
        return named[0].entity
    known = mention is not None and mentions.type_of(mention) in CRAFT
    if not known and (ship := _ship(document, token)) is not None:
        return ship
    if mention is not None:
        watches = token.lower in {"observatory", "telescope"}
        return mention.entity if watches or mentions.type_of(mention) in BORNE_BY_NAME else None
    if token.lower == "it" or points_back(document, token):
        pointed = spoken_of(document, mentions, token, KINDS.get(token.lower, CRAFT))
        return pointed or (Span(noun_phrase(document, token).begin, token.span.end) if token.pos == "NOUN" else None)
    apposed = any(c.pos == "NOUN" and c.lemma not in lexicon.roles() for c in document.children(token, "appos"))
    if token.pos == "PROPN" and (
        apposed
        or _takes_name(document, token)
        or (token.dep == "nsubjpass" and len(document.between(noun_phrase(document, token))) == 1)
    ):
        return noun_phrase(document, token)
    if token.pos != "NOUN" and token.lower not in TYPE_NOUNS:
        return None
    words = [t for t in document.between(noun_phrase(document, token)) if t.dep != "advmod" or t.lower not in FOCUS]
    return Span(words[0].span.begin, token.span.end)  # without the 's of a possessive


def _ship(document: Document, token: Token) -> Span | None:
    """ "The S.S. Sally Ride": a ship with the name of a person, where no list knows it."""
    lead = next((c for c in document.children(token, "compound") if c.text in {"S.S.", "SS"}), None)
    return Span(lead.span.begin, token.span.end) if lead is not None else None


def _takes_name(document: Document, token: Token) -> bool:
    """ "Columbia took its name from a sloop": what has a name as "it", and is nobody."""
    objects = document.children(document.head(token), "dobj") if token.dep == "nsubj" else ()
    return any(c.lower == "its" for o in objects if o.lower == "name" for c in document.children(o, "poss"))


def points_back(document: Document, noun: Token) -> bool:
    """Whether a noun of craft stands alone with an article ("the mission", "this ship")."""
    words = list(document.children(noun, "det", "poss", "amod", "compound", "nmod", "prep", "relcl", "nummod"))
    return noun.lower in KINDS and len(words) == 1 and words[0].lower in POINTING


def spoken_of(document: Document, mentions: Mentions, token: Token, kinds: tuple[str, ...]) -> str | None:
    """The craft that a pronoun or a bare noun means: the one last named in this sentence or the one before, else the
    one that the article names most.
    """
    here = document.sentences.index(document.sentence_of(token.index))
    fitting = [
        m for m in mentions.names
        if m.form in {"name", "short"} and mentions.type_of(m) in kinds and _may_be(document, mentions, m.entity, token)
    ]  # fmt: skip
    near = document.sentences[max(0, here - 1)].span.begin
    last = [m for m in fitting if near <= m.span.begin and m.span.end <= token.span.begin]
    if last:
        return max(last, key=lambda m: m.span.end).entity
    sentence = document.sentence_of(token.index).span  # "the observatory, named after the mother of Hubble"
    told = [
        m for m in fitting if m.span.end <= token.span.begin or not (sentence.covers(m.span) or token.pos == "PRON")
    ]
    counted = Counter(m.entity for m in told)
    most = counted.most_common(1)
    return most[0][0] if most else None


def _may_be(document: Document, mentions: Mentions, key: str, noun: Token) -> bool:
    """Whether a craft may be called by a noun: not if the article calls it by another ("the BepiColombo probe" is no
    capsule).
    """
    words = {w for m in mentions.names if m.entity == key for w in m.span.of(document.text).lower().split()}
    kinds = {w for w in words if w in KINDS and w not in GENERIC}
    return noun.lower in GENERIC or noun.lower not in KINDS or not kinds or noun.lower in kinds


def bearer_of(document: Document, mentions: Mentions, name: Token) -> Thing | None:
    """What has a name: the craft or flight that it mentions, what is called so, what it is an apposition to."""
    mention = mentions.at(name)
    if mention is not None:
        return mention.entity if mentions.type_of(mention) in BORNE_BY_NAME else None
    above = document.head(name)
    if name.pos == "NOUN" and name.text.islower():
        return described(document, mentions, name)
    if (gets := _receiver(document, above, name)) is not None:
        its = any(c.tag == "PRP$" for c in document.children(gets, "poss"))  # no ship that was told of
        return Span(noun_phrase(document, gets).begin, gets.span.end) if its else described(document, mentions, gets)
    for token in (above, *document.children(above, "nsubjpass", "nsubj")):
        if (
            token.index < name.index
            and token.lemma not in TERMS
            and (found := described(document, mentions, token)) is not None
        ):
            return found
    return None


def _receiver(document: Document, verb: Token, name: Token) -> Token | None:
    """ "The firm named its rocket Gavia": what gets the name, and not who gives it; "calls itself" names who does."""
    naming = verb.lemma in NAMING and name.dep in {"oprd", "dobj", "attr", "ccomp"} and name.index > verb.index
    things = [o for o in document.children(verb, "dobj") if o.index < name.index] if naming else []
    things += [c for c in document.children(name, "compound") if naming and c.lower in TYPE_NOUNS]
    return next((t for t in things if not t.lower.endswith(("self", "selves"))), None)
