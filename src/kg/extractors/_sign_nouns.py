"""Nouns that name a sign, and whose sign it is: "the flag of Nepal", "ESA insignia", "her picture", "a tricolour"."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg import reference
from kg.extractors._sign_labels import label_of
from kg.extractors._sign_owners import BADGES, flight_of, owners_by_name, owners_of
from kg.extractors._sign_reading import read_by_parts
from kg.extractors._sign_words import (
    BORNE,
    DEPICTING,
    DESIGNING,
    ELEMENTS,
    FAULTS,
    NOUNS,
    PATCH_WORDS,
    PLACED,
    QUOTES,
    WORN,
    named_signs,
)
from kg.grammar import head_token, noun_phrase
from kg.model import Document, Mentions, Span, Thing, Token

LABELS = frozenset("patch patches sticker stickers decal decals pin pins badge badges".split())
"""What a flag may be made as ("a flag patch")."""
NAMING = frozenset("name rename christen nickname dub call baptise baptize title know".split())
SAME = str.maketrans("‑–’", "--'")


@dataclass(frozen=True, slots=True)
class SignNoun:
    """A noun that names a sign: its kind, its phrase and its owner; ``definite`` when it may point back, ``known`` by
    a name of its own.
    """

    token: Token
    kind: str
    phrase: Span
    name: str
    owner: Thing | None
    definite: bool
    known: bool = False


def sign_nouns(document: Document, mentions: Mentions) -> Iterator[SignNoun]:
    """Every noun that may name a sign, once for each owner, in text order."""
    named = {head.index: (kind, owners, whole) for head, kind, owners, whole in _named_signs(document, mentions)}
    for token in document.tokens:
        known, owners, whole = named.get(token.index, (None, (), token.span))
        kind = known or kind_of(document, mentions, token)
        if kind and not _described(document, token):
            yield from _with_owners(document, mentions, token, kind, owners, whole)
        elif token.lower in {"those", "that"} and token.tag == "DT":
            yield from _likewise(document, mentions, token)


def _likewise(document: Document, mentions: Mentions, pronoun: Token) -> Iterator[SignNoun]:
    """ "The flags of X, and those of Y": the pronoun stands for the sign's noun before it in the sentence."""
    sentence = document.sentence_of(pronoun.index)
    before = [t for t in document.tokens[sentence.first : pronoun.index] if t.lower in NOUNS and t.pos == "NOUN"]
    owners = [x for x in owners_of(document, mentions, pronoun) if isinstance(x, str)]
    for owner in owners if before else ():
        name = f"{before[-1].lemma} of {mentions.entities[owner].name}"
        yield SignNoun(pronoun, NOUNS[before[-1].lower], pronoun.span, name, owner, False)


def kind_of(document: Document, mentions: Mentions, token: Token) -> str | None:
    """The kind of sign that a noun names by itself; None for a patch of ice or a flag carrier."""
    kind = "flag" if _is_hoisted(document, token) else NOUNS.get(token.lower)
    kind = "emblem" if spelt(document, token) is not None else kind
    if (
        kind is None
        or token.pos not in {"NOUN", "PROPN"}
        or token.dep in {"compound", "amod"}
        or _is_given(document, mentions, token)
        or document.sentence_of(token.index).kind == "link"
    ):
        return None
    if kind == "flag" and (_is_warning(document, token) or _of_convenience(document, token)):
        return None
    if token.lower in LABELS and any(c.lower == "flag" for c in document.children(token, "compound")):
        return "flag"
    if token.lower == "coat" and not any(t.lower == "arms" for t in document.subtree(token)):
        return None
    if kind == "emblem" and token.lower in BADGES and _is_sewn(document, token):
        return "patch"
    return kind if kind != "patch" or _of_mission(document, mentions, token) else None


def _of_convenience(document: Document, flag: Token) -> bool:
    """ "A flag of convenience"."""
    of = [c for p in document.children(flag, "prep") for c in document.children(p, "pobj")]
    return any(c.lower in {"convenience", "truce"} for c in of)


def _is_warning(document: Document, flag: Token) -> bool:
    """ "A red flag in the budget", "raised red flags over the cost": a warning."""
    plain = [c.lower for c in document.children(flag, "amod", "compound", "poss", "nmod")] == ["red"]
    about = {p.lower for t in (flag, document.head(flag)) for p in document.children(t, "prep")}
    return plain and bool(about & {"in", "about", "for", "over"})


def _is_hoisted(document: Document, colours: Token) -> bool:
    """ "The troops hoisted their colours"."""
    hoisted = document.head(colours).lemma in {"hoist", "strike", "raise", "plant"} and colours.dep == "dobj"
    return colours.lower in {"colours", "colors"} and hoisted and any(document.children(colours, "poss"))


def _is_sewn(document: Document, badge: Token) -> bool:
    """Whether an emblem is sewn to somebody's clothes: then it is a patch."""
    sewn = any(c.lemma in {"stitch", "sew", "embroider"} for c in document.children(badge, "acl", "relcl"))
    above = document.head(badge)
    return sewn or (badge.dep in {"dobj", "nsubjpass"} and above.lemma in {"stitch", "sew", "embroider", "wear"})


def _described(document: Document, noun: Token) -> bool:
    """Whether a noun only says what another sign is like ("the banner is a tricolour of …")."""
    verb = document.head(noun)
    return (
        noun.dep == "attr"
        and verb.lemma == "be"
        and any(t.lower in NOUNS for s in document.children(verb, "nsubj") for t in (s,))
    )


def _of_mission(document: Document, mentions: Mentions, patch: Token) -> bool:
    """Whether a patch is a badge: by what stands before it or by whose it is, never one of ice or of software."""
    before = [c for c in document.children(patch) if c.index < patch.index]
    if any(c.lower in PATCH_WORDS for c in before):
        return True
    owners = [m for c in before if (m := mentions.at(c))]
    owners += [
        m for of in document.children(patch, "prep") for c in document.children(of, "pobj") if (m := mentions.at(c))
    ]
    things = [
        c for of in document.children(patch, "prep") for c in document.children(of, "pobj") if of.lower in {"of", "for"}
    ]
    flights = any(c.lower in PATCH_WORDS for c in things) or any(
        mentions.type_of(m) in {"Mission", "Programme"} for m in owners
    )
    return flights or _depicts(document, patch)


def _depicts(document: Document, patch: Token) -> bool:
    """Whether somebody wears or draws the patch, or a design is told of it ("the patch features two stars")."""
    verb = document.head(patch)
    if patch.dep == "dobj" and verb.lemma in DESIGNING:
        return True
    if any(c.lemma in WORN for c in document.children(patch, "relcl", "acl")):
        return True
    if patch.dep != "nsubj":
        return read_by_parts(document, patch)
    objects = list(document.children(verb, "dobj", "ccomp"))
    depicts = verb.lemma in DEPICTING and not any(o.lower in FAULTS for o in objects)
    return any(o.lower in ELEMENTS or (depicts and o.pos in {"NOUN", "PROPN"}) for o in objects)


def _named_signs(document: Document, mentions: Mentions) -> Iterator[tuple[Token, str, tuple[str, ...], Span]]:
    """The head of a sign that has a name of its own, its kind, whose it may be, all its words; longer names win."""
    low = document.text.translate(SAME).lower()
    present = {t.lower for t in document.tokens}
    for words, (kind, owners, cues) in sorted(named_signs().items(), key=lambda item: len(item[0])):
        if cues and not (present.intersection(cues) and any(o in mentions.entities for o in owners)):
            continue
        begin = low.find(words)
        while begin >= 0:
            span = Span(begin, begin + len(words))
            head = _named(document, low, span)
            beside = head is not None and bool(cues) and document.head(head).lower in NOUNS
            if head is not None and not beside and not _is_given(document, mentions, head):
                yield head, kind, owners, span
            begin = low.find(words, begin + 1)


def _named(document: Document, low: str, span: Span) -> Token | None:
    """The head of the words of a span, if they are whole words and no mere part of another noun's name."""
    whole = not low[span.begin - 1 : span.begin].isalnum() and not low[span.end : span.end + 2].strip("s").isalnum()
    inside = [t for t in document.between(span) if t.span.begin >= span.begin] if whole else []
    last = inside[-1] if inside else None
    if last is None or last.pos not in {"NOUN", "PROPN", "ADJ"} or last.dep == "compound":
        return None
    head = head_token(document, span) if " of " in span.of(low) else last
    return head if head is not None and head.dep != "compound" else None


def _is_given(document: Document, mentions: Mentions, token: Token) -> bool:
    """Whether the words of a sign are the name of a place or are given as a name ("is to be known as Tiranga")."""
    mention = mentions.at(token)
    above = document.head(token)
    naming = above if above.pos == "VERB" else document.head(above)
    given = token.dep == "oprd" or above.lower == "as"
    return (given and naming.lemma in NAMING) or (mention is not None and mentions.type_of(mention) == "Place")


def _with_owners(
    document: Document, mentions: Mentions, token: Token, kind: str, known: tuple[str, ...], words: Span
) -> Iterator[SignNoun]:
    phrase = _phrase(document, token)
    phrase = Span(min(phrase.begin, words.begin), max(phrase.end, words.end))
    definite = phrase.of(document.text).split()[0].lower() in {"the", "this", "that", "these", "those", "its", "it"}
    owners = (
        list(owners_of(document, mentions, token))
        or owners_by_name(mentions, known)
        or flight_of(document, mentions, token, kind)
    )
    each: list[Thing | None] = [*owners] or [None]
    for owner in each:
        whole, name = label_of(document, mentions, token, phrase, owner, len(owners))
        if kind == "flag" and isinstance(owner, str):
            name = f"flag of {_name_of(mentions, owner)}"
        yield SignNoun(token, kind, whole, name, owner, definite, bool(known))


def _name_of(mentions: Mentions, key: str) -> str:
    """The name of a thing, in this article or in the reference data."""
    entry = reference.entry(key)
    name = mentions.entities[key].name if key in mentions.entities else entry.name if entry else key
    return f"the {name}" if name.startswith("United ") or name.endswith("Republic") else name


def spelt(document: Document, noun: Token) -> Token | None:
    """The letters behind "the letters" or "the letter" ("the letters CCCP", "the letter Z")."""
    after = document.tokens[noun.index + 1 : noun.index + 2] if noun.lower in {"letter", "letters"} else ()
    single = noun.lower == "letter"
    capitals = [t for t in after if t.text.isupper() and (len(t.text) == 1 if single else len(t.text) < 6)]
    return capitals[0] if capitals else None


def _phrase(document: Document, noun: Token) -> Span:
    """The noun's phrase; in headlines the parser takes a verb before it for a part of it ("Crew unfurl banners")."""
    phrase = noun_phrase(document, noun)
    words = document.between(phrase)
    while len(words) > 1 and words[0].dep == "punct" and words[0].text not in QUOTES:
        words = words[1:]
    letters = spelt(document, noun)
    phrase = Span(words[0].span.begin, letters.span.end if letters is not None else phrase.end)
    if document.sentence_of(noun.index).kind not in {"title", "heading"}:
        return phrase
    verbs = [t for t in document.between(phrase) if t.index < noun.index - 1 and t.lower in PLACED | BORNE]
    return Span(document.tokens[verbs[-1].index + 1].span.begin, phrase.end) if verbs else phrase
