"""Nouns that name a sign, and whose sign it is: "the flag of Nepal", "ESA insignia", "her picture", "a tricolour"."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extractors._sign_labels import QUOTES, label_of
from kg.extractors._sign_reading import full_phrase, read_by_parts
from kg.extractors._sign_words import BORNE, DEPICTING, DESIGNING, ELEMENTS, FAULTS, NOUNS, PATCH_WORDS, PLACED, flags
from kg.grammar import conjuncts, head_token, noun_phrase
from kg.model import Document, Mention, Mentions, Span, Thing, Token

OWNERS = (
    "Country", "GeopoliticalEntity", "Agency", "Company", "Organization", "Mission", "Programme", "Partnership",
    "Person",
    "Spacecraft", "SpaceStation", "LaunchVehicle", "Place",
)  # fmt: skip
HIS = frozenset({"his", "her"})
ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.I)
SAME = str.maketrans("‑–’", "--'")


@dataclass(frozen=True, slots=True)
class SignNoun:
    """A noun that names a sign: its kind, its phrase and its owner; ``definite`` when it may point back."""

    token: Token
    kind: str
    phrase: Span
    name: str
    owner: Thing | None
    definite: bool


def sign_nouns(document: Document, mentions: Mentions) -> Iterator[SignNoun]:
    """Every noun that may name a sign, once for each owner, in text order."""
    named = dict(_named_flags(document))
    for token in document.tokens:
        kind = "flag" if token.index in named else _kind(document, mentions, token)
        if kind:
            yield from _with_owners(document, mentions, token, kind, named.get(token.index, ()))
        elif token.lower in {"those", "that"} and token.tag == "DT":
            yield from _likewise(document, mentions, token)


def _likewise(document: Document, mentions: Mentions, pronoun: Token) -> Iterator[SignNoun]:
    """ "The flags of X, and those of Y": the pronoun stands for the sign's noun before it in the sentence."""
    sentence = document.sentence_of(pronoun.index)
    before = [t for t in document.tokens[sentence.first : pronoun.index] if t.lower in NOUNS and t.pos == "NOUN"]
    owners = [x for x in _owners(document, mentions, pronoun) if isinstance(x, str)]
    for owner in owners if before else ():
        name = f"{before[-1].lemma} of {mentions.entities[owner].name}"
        yield SignNoun(pronoun, NOUNS[before[-1].lower], pronoun.span, name, owner, False)


def _kind(document: Document, mentions: Mentions, token: Token) -> str | None:
    kind = NOUNS.get(token.lower)
    if (
        kind is None
        or token.pos not in {"NOUN", "PROPN"}
        or token.dep in {"compound", "amod"}
        or document.sentence_of(token.index).kind == "link"
    ):
        return None
    if token.lower == "coat" and not any(t.lower == "arms" for t in document.subtree(token)):
        return None
    return kind if kind != "patch" or _of_mission(document, mentions, token) else None


def _of_mission(document: Document, mentions: Mentions, patch: Token) -> bool:
    """Whether a patch is a badge: by what stands before it or by whose it is, never one of ice or of software."""
    before = [c for c in document.children(patch) if c.index < patch.index]
    if any(c.lower in PATCH_WORDS for c in before):
        return True
    owners = [m for c in before if (m := mentions.at(c))]
    owners += [
        m for of in document.children(patch, "prep") for c in document.children(of, "pobj") if (m := mentions.at(c))
    ]
    return any(mentions.type_of(m) in {"Mission", "Programme"} for m in owners) or _depicts(document, patch)


def _depicts(document: Document, patch: Token) -> bool:
    """Whether somebody wears or draws the patch, or a design is told of it ("the patch features two stars")."""
    verb = document.head(patch)
    if patch.dep == "dobj" and verb.lemma in DESIGNING:
        return True
    if patch.dep != "nsubj":
        return read_by_parts(document, patch)
    objects = list(document.children(verb, "dobj"))
    depicts = verb.lemma in DEPICTING and not any(o.lower in FAULTS for o in objects)
    return any(o.lower in ELEMENTS or (depicts and o.pos == "NOUN") for o in objects)


def _named_flags(document: Document) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Index of the last word of a flag that has a name of its own -> whose it may be; longer names win."""
    low = document.text.translate(SAME).lower()
    by_end = {t.span.end: t for t in document.tokens if t.pos in {"NOUN", "PROPN", "ADJ"}}
    for words, owners in sorted(flags().items(), key=lambda item: len(item[0])):
        begin = low.find(words)
        while begin >= 0:
            token = by_end.get(begin + len(words))
            if token is not None and token.dep != "compound" and not low[begin - 1 : begin].isalnum():
                yield token.index, owners
            begin = low.find(words, begin + 1)


def _with_owners(
    document: Document, mentions: Mentions, token: Token, kind: str, known: tuple[str, ...]
) -> Iterator[SignNoun]:
    phrase = _phrase(document, token)
    definite = phrase.of(document.text).split()[0].lower() in {"the", "this", "that", "these", "those", "its", "it"}
    owners = (
        list(_owners(document, mentions, token))
        or _by_name(mentions, known)
        or _of_flight(document, mentions, token, kind)
    )
    each: list[Thing | None] = [*owners] or [None]
    for owner in each:
        whole, name = label_of(document, mentions, token, phrase, owner, len(owners))
        yield SignNoun(token, kind, whole, name, owner, definite)


def _phrase(document: Document, noun: Token) -> Span:
    """The noun's phrase; in headlines the parser takes a verb before it for a part of it ("Crew unfurl banners")."""
    phrase = noun_phrase(document, noun)
    if document.sentence_of(noun.index).kind not in {"title", "heading"}:
        return phrase
    verbs = [t for t in document.between(phrase) if t.index < noun.index - 1 and t.lower in PLACED | BORNE]
    return Span(document.tokens[verbs[-1].index + 1].span.begin, phrase.end) if verbs else phrase


def _owners(document: Document, mentions: Mentions, noun: Token) -> Iterator[Thing]:
    """Whose sign it is: a possessive, an adjective, a name before the noun, or what stands behind "of"."""
    found = [
        m for c in document.children(noun, "poss", "compound", "amod", "nmod", "nummod") if (m := _mention(mentions, c))
    ]
    beside = found[-1] if found else _just_before(document, mentions, noun)
    if beside:
        yield beside.entity
        return
    if any(c.lower == "national" for c in document.children(noun, "amod")):
        yield from _nation(document, mentions, noun)
    if any(c.lower in HIS for c in document.children(noun, "poss")) and (person := _last(mentions, noun, "Person")):
        yield person
    for of in document.children(noun, "prep"):
        if of.lower == "of":
            for thing in document.children(of, "pobj"):
                yield from _of(document, mentions, thing)


def _nation(document: Document, mentions: Mentions, noun: Token) -> list[str]:
    """Whose the national flag is: of the country named before it in the sentence, else of the one most often named."""
    here = document.sentence_of(noun.index).span
    states = [m for m in mentions.names if mentions.type_of(m) == "Country"]
    before = [m.entity for m in states if here.covers(m.span) and m.span.end <= noun.span.begin]
    return before[-1:] or [key for key, _ in Counter(m.entity for m in states).most_common(1)]


def _mention(mentions: Mentions, token: Token) -> Mention | None:
    mention = mentions.at(token)
    return mention if mention and mentions.type_of(mention) in OWNERS else None


def _just_before(document: Document, mentions: Mentions, noun: Token) -> Mention | None:
    """The name right before the noun, brackets and a word in quotation marks passed over ("ESA (…) insignia")."""
    index = noun.index - 1
    if index > 2 and document.tokens[index].text in QUOTES:
        opening = [
            i
            for i in range(index - 1, max(index - 5, 0), -1)
            if document.tokens[i].text in QUOTES or document.tokens[i].text[:1] in QUOTES
        ]
        index = (opening[0] if opening else index) - 1
    while index > 0 and document.tokens[index].text in {")", "’s", "'s"}:
        index -= 1
    mention = _mention(mentions, document.tokens[index])
    return (
        mention
        if mention and mentions.type_of(mention) in {"Agency", "Company", "Country", "Mission", "Organization"}
        else None
    )


def _of(document: Document, mentions: Mentions, noun: Token) -> Iterator[Thing]:
    """What follows "of": each thing named there, else the words."""
    for part in conjuncts(document, noun):
        mention = _mention(mentions, part)
        head = head_token(document, mention.span) if mention else None
        if mention and head and mention.span.covers(part.span):
            yield mention.entity
        elif (numbered := _numbered(document, mentions, part)) is not None:
            yield numbered
        elif part.pos in {"NOUN", "PROPN"} and not any(c.lower == "arms" for c in (part,)):
            yield full_phrase(document, part)


def _numbered(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """The one flight of that number ("the 20th voyage") among those named."""
    numbers = [m.group(1) for c in document.children(noun, "amod") if (m := ORDINAL.fullmatch(c.text))]
    kinds = ("Mission", "Spacecraft")
    found = [
        k
        for k, e in mentions.entities.items()
        if e.type in kinds and numbers and re.search(rf"\b{numbers[0]}$", e.name)
    ]
    return found[0] if len(found) == 1 else None


def _by_name(mentions: Mentions, known: tuple[str, ...]) -> list[Thing]:
    """The owner of a flag that has a name; of several possible ones that which the article names most."""
    if len(known) < 2:
        return list(known)
    counted = Counter(m.entity for m in mentions.names if m.entity in known)
    return [owner for owner, _ in counted.most_common(1)]


def _of_flight(document: Document, mentions: Mentions, noun: Token, kind: str) -> list[Thing]:
    """A mission patch that nobody is said to own is that of the mission last named."""
    words = {t.lower for t in document.between(noun_phrase(document, noun))}
    if kind == "patch" and words & {"mission", "crew", "flight", "expedition", "its", "their"}:
        return [x for x in (_last(mentions, noun, "Mission"),) if x]
    return []


def _last(mentions: Mentions, noun: Token, *kinds: str) -> str | None:
    """The thing last named before a word; the first of the kinds is looked for first."""
    for kind in kinds:
        before = [m for m in mentions.names if m.span.end <= noun.span.begin and mentions.type_of(m) == kind]
        if before:
            return max(before, key=lambda m: m.span.end).entity
    return None
