"""Nouns that name a sign, and whose sign it is: "the flag of Nepal", "ESA insignia", "her picture", "a tricolour"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg import lexicon, reference
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_flights import flight_of
from kg.extractors._sign_kinds import is_given, is_likeness, kind_of, spelt
from kg.extractors._sign_labels import label_of
from kg.extractors._sign_owned import owners_by_name
from kg.extractors._sign_owners import owners_of
from kg.extractors._sign_words import (
    BORNE,
    KEEPSAKES,
    NOUNS,
    PLACED,
    QUOTES,
    READ_NOUNS,
    READ_PHRASES,
    READ_VERBS,
    named_signs,
)
from kg.grammar import head_token, noun_phrase
from kg.model import Document, Mentions, Span, Thing, Token

SAME = str.maketrans("‑–’", "--'")


@dataclass(frozen=True, slots=True)
class SignNoun:
    """A noun that names a sign: its kind, its phrase and its owner; ``definite`` when it may point back, ``known`` by
    a name of its own, ``proper`` if nothing else is called so ("the Union Jack", not "the tricolour"), ``possessed``
    if it is said to be somebody's ("its emblem", "the team's logo"), ``elliptic`` if the noun itself is left out.
    """

    token: Token
    kind: str
    phrase: Span
    name: str
    owner: Thing | None
    definite: bool
    known: bool = False
    proper: bool = False
    possessed: bool = False
    elliptic: bool = False


def sign_nouns(document: Document, mentions: Mentions) -> Iterator[SignNoun]:
    """Every noun that may name a sign, once for each owner, in text order."""
    named = {head.index: (kind, owners, whole) for head, kind, owners, whole in _named_signs(document, mentions)}
    for token in document.tokens:
        known, owners, whole = named.get(token.index, (None, (), token.span))
        kind = known or kind_of(document, mentions, token)
        likened = kind == "flag" and is_likeness(document, token)
        following = document.tokens[token.index + 1 : token.index + 2]
        likened = likened or (token.lower == "likeness" and any(t.lower == "to" for t in following))  # "is like it"
        if kind and not likened and not _described(document, token) and not _is_meant(document, token):
            yield from _with_owners(document, mentions, token, kind, owners, whole)
        elif is_elliptic(document, mentions, token):
            yield from _likewise(document, mentions, token)


def is_elliptic(document: Document, mentions: Mentions, token: Token) -> bool:
    """Whether a word stands for a sign's noun told before it: "those of Y", "the Kenyan one", "India's was kept"."""
    if token.tag == "DT":
        return token.lower in {"those", "that"}
    state = (m := mentions.at(token)) is not None and mentions.type_of(m) == "Country"
    if document.head(token).lower in {"as", "than", "like"}:
        return False  # "at the same size as the Russian one"
    own = any(document.children(token, "case")) and token.dep in {"dobj", "nsubj", "nsubjpass", "conj"}
    return token.lower in {"one", "ones"} or (state and own)


def _likewise(document: Document, mentions: Mentions, pronoun: Token) -> Iterator[SignNoun]:
    """ "The flags of X, and those of Y": the pronoun stands for the sign's noun before it in the sentence."""
    sentence = document.sentence_of(pronoun.index)
    before = [t for t in document.tokens[sentence.first : pronoun.index] if t.lower in NOUNS and t.pos == "NOUN"]
    if pronoun.tag == "DT":  # "the names of X below the banner, and that of Y": what is Y's is not what is nobody's
        before = [t for t in before if any(document.children(t, "prep", "poss", "compound"))]
    own = mentions.at(pronoun) or (mentions.at(document.tokens[pronoun.index - 1]) if pronoun.tag != "DT" else None)
    owners = [x for x in owners_of(document, mentions, pronoun) if isinstance(x, str)] if own is None else [own.entity]
    none = any(c.lower == "no" for t in before for c in document.children(t, "det"))  # "no flag but the Kenyan one"
    kind = NOUNS[before[-1].lower] if before and not none else None
    for owner in owners if kind in {"flag", "emblem"} else ():
        name = f"{before[-1].lemma} of {_name_of(mentions, owner)}"
        yield SignNoun(pronoun, NOUNS[before[-1].lower], pronoun.span, name, owner, False, elliptic=True)


def _described(document: Document, noun: Token) -> bool:
    """Whether a noun only says what another sign is like ("the banner is a tricolour of …")."""
    verb = document.head(noun)
    return (
        noun.dep == "attr"
        and verb.lemma == "be"
        and any(t.lower in NOUNS for s in document.children(verb, "nsubj") for t in (s,))
    )


def _is_meant(document: Document, noun: Token) -> bool:
    """Whether a noun only says what something else is read as ("red and white pay tribute to the flags")."""
    above = document.head(noun)
    host = document.head(above)
    if noun.dep == "dobj" and above.lemma in READ_VERBS:
        return any(
            s.pos == "NOUN" and s.lemma not in {*lexicon.roles(), *GROUPS} for s in subject_tokens(document, above)
        )
    if noun.dep != "pobj":
        return False
    if above.lower == "on" and host.lemma in {"depict", "feature", "portray", "represent"}:
        return True  # "the star is depicted on the banner of the army", which only bears it
    leads = READ_PHRASES.get(host.lemma, ()) if host.pos == "VERB" else READ_NOUNS.get(host.lower, ())
    before = document.tokens[above.index - 1].lower  # "pay tribute to", whatever the parser makes of it
    if above.lower == "to" and "to" in READ_NOUNS.get(before, ()):
        return True
    if host.lower in {"display", "show"}:
        return False  # "condemned the display of the flag"
    return above.lower in leads and host.dep in {"attr", "appos", "dobj", "ROOT", "conj", "relcl", "acl", "ccomp"}


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
            if (
                head is not None
                and not beside
                and not _is_place(document, words)
                and not is_given(document, mentions, head)
            ):
                yield head, kind, owners, span
            begin = low.find(words, begin + 1)


def _is_place(document: Document, words: str) -> bool:
    """Whether the article gives the words of a sign as a name, or says that they are a place ("the Tiranga point")."""
    word = re.escape(words)
    given = (
        rf"(?:called|named|dubbed|christened|becomes|known as)\s(?:the\s)?\W?{word}|{word}\W?\s(?:point|site|spot)\b"
    )
    return re.search(given, document.text, re.I) is not None


def _named(document: Document, low: str, span: Span) -> Token | None:
    """The head of the words of a span, if they are whole words and no mere part of another noun's name."""
    whole = not low[span.begin - 1 : span.begin].isalnum() and not low[span.end : span.end + 2].strip("s").isalnum()
    inside = [t for t in document.between(span) if t.span.begin >= span.begin] if whole else []
    last = inside[-1] if inside else None
    noun = last is not None and (last.pos in {"NOUN", "PROPN", "ADJ"} or last.dep in {"nsubj", "nsubjpass", "dobj"})
    if last is None or not noun or last.dep == "compound":
        return None
    head = head_token(document, span) if " of " in span.of(low) else last
    return head if head is not None and head.dep != "compound" else None


def _with_owners(
    document: Document, mentions: Mentions, token: Token, kind: str, known: tuple[str, ...], words: Span
) -> Iterator[SignNoun]:
    phrase = _phrase(document, token)
    phrase = Span(min(phrase.begin, words.begin), max(phrase.end, words.end))
    definite = phrase.of(document.text).split()[0].lower() in {
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "it",
        "our",
    }
    unowned = not known and words != token.span  # "the Golden Record" has a name, and is nobody's by it
    definite = definite and len(known) != 1 and not unowned
    named = owners_by_name(document, mentions, known) if " of " in words.of(document.text) else []
    owners = (
        named
        or list(owners_of(document, mentions, token))
        or owners_by_name(document, mentions, known)
        or flight_of(document, mentions, token, kind)
    )
    whose = any(document.children(token, "poss"))
    loose = token.lower in KEEPSAKES and not whose  # "Lego figurines" are nobody's
    each: list[Thing | None] = [None] if loose else [*owners] or [None]
    for owner in each:
        whole, name = label_of(document, mentions, token, phrase, owner, len(owners))
        if isinstance(owner, str) and any(c.tag == "WP$" for c in document.children(token, "poss")):
            name = f"{token.text} of {_name_of(mentions, owner)}"  # "the firm, whose emblem …"
        if kind == "flag" and isinstance(owner, str):
            noun = token.lemma if token.lemma in {"banner", "ensign", "pennant"} else "flag"
            name = f"{noun} of {_name_of(mentions, owner)}"
        yield SignNoun(token, kind, whole, name, owner, definite, bool(known) or unowned, len(known) == 1, whose)


def _name_of(mentions: Mentions, key: str) -> str:
    """The name of a thing, in this article or in the reference data."""
    entry = reference.entry(key)
    name = mentions.entities[key].name if key in mentions.entities else entry.name if entry else key
    return f"the {name}" if name.startswith("United ") or name.endswith("Republic") else name


def _phrase(document: Document, noun: Token) -> Span:
    """The noun's phrase; in headlines the parser takes a verb before it for a part of it ("Crew unfurl banners")."""
    phrase = noun_phrase(document, noun)
    words = document.between(phrase)
    while len(words) > 1 and words[0].dep == "punct" and words[0].text not in QUOTES:
        words = words[1:]
    words = words[:-1] if words[-1].tag == "POS" else words  # "the logo's rings"
    letters = spelt(document, noun)
    phrase = Span(words[0].span.begin, letters.span.end if letters is not None else words[-1].span.end)
    if document.sentence_of(noun.index).kind not in {"title", "heading"}:
        return phrase
    verbs = [t for t in document.between(phrase) if t.index < noun.index - 1 and t.lower in PLACED | BORNE]
    return Span(document.tokens[verbs[-1].index + 1].span.begin, phrase.end) if verbs else phrase
