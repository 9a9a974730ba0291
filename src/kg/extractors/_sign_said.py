"""The name that a verb of naming gives: the words behind it, in capitals or in quotation marks."""

from kg.extractors._sign_crafts import CRAFT
from kg.extractors._sign_words import NAME_NOUNS, QUOTES
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Mentions, Span, Token

AS_NAMED = frozenset("designate refer title".split())
"""Verbs that give a name by "as"."""


def bare(phrase: str, articles: frozenset[str]) -> str:
    """A phrase on one line, without the article or possessive that opens it; a single word stays."""
    words = phrase.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in articles else words)


def whole_name(document: Document, mentions: Mentions, said: Token) -> Span:
    """All the words of a name: the mention's, with the capitals right before it ("S.S. Katherine Johnson")."""
    mention = mentions.at(said)
    span = mention.span if mention else said.span
    words = document.between(span)
    bare = (
        [t for t in words if not (t.text.islower() and t.lower in TYPE_NOUNS)]
        if words[-1].text[:1].isupper()
        else words
    )
    span = Span(bare[0].span.begin, span.end)  # "the shuttle Enterprise" is called Enterprise
    first = bare[0]
    before = document.tokens[first.index - 1] if first.index else first
    while first.index and before.text[:1].isupper() and before.pos == "PROPN" and mentions.at(before) is None:
        first, before = before, document.tokens[before.index - 1]
    lead = _opening(document, first)
    last, first = said, document.tokens[lead.index + 1] if lead is not None else first
    for token in document.tokens[said.index + 1 : said.index + 4]:
        if token.pos not in {"PROPN", "NUM"} or mentions.at(token) is not mention:
            break
        last = token
    return Span(min(first.span.begin, span.begin), max(last.span.end, span.end))


def _opening(document: Document, first: Token) -> Token | None:
    """The quotation mark that opens right before a name in lower case ("the 'golden slippers'")."""
    before = document.tokens[max(0, first.index - 4) : first.index] if first.text.islower() else ()
    marks = [t for t in before if t.text in QUOTES]
    return marks[-1] if marks else None


def given(document: Document, mentions: Mentions, verb: Token) -> Token | None:
    """The name that is given: behind the verb, in quotation marks or with a capital."""
    after = document.tokens[verb.index + 1 : verb.index + 5]
    lead = next((t for t in after if t.lower not in {"as", "the"} and t.text not in QUOTES), None)
    naming = verb.tag == "VBN" or not any(document.children(verb, "dobj"))
    if lead is not None and lead.text[:1].isupper() and naming and lead.pos in {"PROPN", "NOUN", "ADJ", "INTJ", "X"}:
        mention = mentions.at(lead)
        return document.between(mention.span)[-1] if mention else _last_of(document, lead)
    if verb.lemma in AS_NAMED and (named := as_name(document, verb)) is not None:
        return named
    if verb.lemma == "know" and (apposed := _behind_name_noun(document, verb)) is not None:
        return apposed
    for child in document.children(verb, "oprd", "dobj", "attr", "appos", "xcomp", "ccomp"):
        for token in (child, *document.children(child, "appos", "oprd")):
            quoted = _is_quoted(document, verb, token) and token.tag[:1] == "N"
            if (
                token.index > verb.index
                and (token.text[:1].isupper() or quoted)
                and token.pos in {"PROPN", "NOUN", "ADJ"}
            ):
                return token if not _only_bearer(document, mentions, verb, token) else None
    return None


def as_name(document: Document, verb: Token) -> Token | None:
    """ "Designates the mission as 'AII'", "refers to it as Mission Leo": the name behind "as"."""
    behind = [c for p in document.children(verb, "prep") for c in document.children(p, "pobj")]
    hosts = [verb, *document.children(verb, "dobj"), *behind]
    named = [c for t in hosts for p in document.children(t, "prep") if p.lower == "as" for c in document.children(p)]
    return next((c for c in named if c.dep == "pobj" and c.pos == "PROPN" and c.text[:1].isupper()), None)


def _is_quoted(document: Document, verb: Token, token: Token) -> bool:
    """Whether a word is a name in quotation marks; of several in lower case only behind a verb of nicknaming."""
    before = document.tokens[verb.index + 1 : token.index]
    opened = [t for t in before if t.text in QUOTES]
    own = not opened or document.tokens[opened[-1].index + 1].pos != "DET"
    return bool(opened) and own and (before[-1] == opened[-1] or verb.lemma in {"dub", "nickname", "christen"})


def _behind_name_noun(document: Document, verb: Token) -> Token | None:
    """ "Will be known by the call sign 'Hope'": what stands behind the noun for a name."""
    nouns = [o for p in document.children(verb, "agent", "prep") for o in document.children(p, "pobj")]
    names = [o for o in nouns if o.lower in NAME_NOUNS or document.tokens[o.index - 1].lower == "call"]
    return next((a for o in names for a in document.children(o, "appos")), None)


def _last_of(document: Document, first: Token) -> Token:
    """The last word of a name that no finder has put together."""
    last = first
    while document.tokens[last.index + 1].pos == "PROPN" and document.tokens[last.index + 1].text[:1].isupper():
        last = document.tokens[last.index + 1]
    return last


def _only_bearer(document: Document, mentions: Mentions, verb: Token, token: Token) -> bool:
    """ "Named each Cygnus after …": the object is what gets a name, as nothing else does."""
    passive = any(document.children(verb, "nsubjpass")) or verb.dep in {"acl", "relcl"}
    quoted = document.tokens[token.index - 1].text in QUOTES
    mention = mentions.at(token)
    craft = mention is not None and mentions.type_of(mention) in CRAFT
    words = [c for c in document.children(token, "det", "poss", "amod", "compound") if c.index < token.index]
    kind = any(c.lower in TYPE_NOUNS for c in words)  # "named their capsule Hope"
    return token.dep == "dobj" and not passive and not quoted and craft and bool(words) and not kind
