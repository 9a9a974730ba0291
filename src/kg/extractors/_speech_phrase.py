"""The words of a speaker who has no name: the noun phrase with what stands close behind it, up to the first comma."""

from kg import lexicon
from kg.extractors._speech_refer import BODIES, OUTLETS
from kg.extractors._speech_subjects import MADE
from kg.extractors._speech_text import tokens_in
from kg.grammar import TYPE_NOUNS, noun_phrase, span_of
from kg.model import Document, Mention, Mentions, Span, Token

BEHIND = ("prep", "amod", "acl")
INFORMED = frozenset({"brief", "acquaint", "involve", "inform"})
"""Participles that tell what an unnamed speaker knows: "two people briefed on the plan"."""
AS = frozenset({"as"})
GROUNDS = frozenset({"as", "for", "over"})
"""What tells no more of a speaker but what is said: "was slammed by experts over the delay"."""
PERIODICALS = frozenset({"daily", "weekly", "tabloid", "broadsheet"})
CLAUSES = ("relcl", "acl", "advcl")
NAMING = frozenset({"named", "identified", "quoted"})
WITHHELD = frozenset({"not", "n't", "n’t", "declined", "refused"})


def phrase(document: Document, mentions: Mentions, token: Token) -> Span:
    """The words of an unnamed speaker without marks: "the journal Lumen", "a source at the ministry"."""
    whole = noun_phrase(document, token)
    words = [t for t in tokens_in(document, whole) if t.pos != "PUNCT"] or [token]
    words = words[1:] if words[0].tag == "VBG" and words[0].lemma in MADE and len(words) > 1 else words
    words = words[:-1] if len(words) > 1 and words[-1].dep == "case" else words  # "the panel's"
    names = (t for t in document.children(token, "appos") if t.pos == "PROPN" and t.index == words[-1].index + 1)
    last = next(names, words[-1])
    last = _unnamed(document, token, _with_modifiers(document, mentions, token, last))
    return Span(words[0].span.begin, last.span.end)


def _unnamed(document: Document, noun: Token, last: Token) -> Token:
    """The last word of the clause that tells why a speaker has no name: "…, speaking on condition of anonymity"."""
    for clause in (*document.children(noun, *CLAUSES), *document.children(document.head(noun), *CLAUSES)):
        words = document.subtree(clause)
        lower = {t.lower for t in words}
        withheld = "anonymity" in lower or bool(lower & NAMING and lower & WITHHELD)
        if withheld and 0 < words[0].index - last.index < 3:
            return max((t for t in words if t.pos != "PUNCT"), key=lambda t: t.index)
    return last


def _with_modifiers(document: Document, mentions: Mentions, noun: Token, last: Token) -> Token:
    """The last word of what describes a noun and follows it without a comma; a time tells when it spoke."""
    for child in document.children(noun, *BEHIND):
        if child.index <= last.index or child.lower in (GROUNDS if document.head(noun).dep == "agent" else AS):
            continue
        if child.dep == "acl" and (child.lemma not in INFORMED or child.tag != "VBN"):
            continue
        if any(document.children(child, "pcomp")):
            break  # "was accused by the union of lying"
        words = document.subtree(child)
        span = span_of(words)
        if words[0].index != last.index + 1 or mentions.times_in(span):
            break
        for word in words:
            if word.pos == "PUNCT" and word.text not in {"-", "–", "’"}:
                return last
            last = word
    return last


def beside_body(document: Document, mentions: Mentions, token: Token) -> list[Token]:
    """What the parser made an apposition of the body: "a member of the board, Ann Lee"."""
    below = [o for p in document.children(token, "prep") for o in document.children(p, "pobj")]
    bodies = [o for o in below if (m := mentions.at(o)) and mentions.type_of(m) in BODIES]
    return [c for o in bodies for c in document.children(o, "appos")]


def behind_title(document: Document, mentions: Mentions, role: Token) -> Mention | None:
    """The person named at the end of a long title: "director of science Ann Lee", without a mark between."""
    if role.lemma.lower() not in lexicon.roles() and role.lower not in lexicon.roles():
        return None
    for token in document.tokens[role.index + 1 : role.index + 9]:
        mention = mentions.at(token)
        if mention is not None and mentions.type_of(mention) == "Person" and mention.form == "name":
            owner = any(t.dep == "poss" for t in tokens_in(document, mention.span))
            return None if owner else mention
        linked = token.pos != "ADP" or token.lower in {"of", "for"}
        if not linked or token.pos not in {"ADP", "DET", "PROPN", "NOUN", "ADJ", "CCONJ", "PART"}:
            return None
    return None


def medium_named(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """The name right behind "news agency", "broadcaster", "newspaper", whatever the parser makes of it; or right
    before "daily" or "news agency".
    """
    of_news = noun.lower == "agency" and noun.index > 1 and document.tokens[noun.index - 1].lower == "news"
    if noun.lower in PERIODICALS or of_news:
        before = mentions.at(document.tokens[noun.index - 1 - of_news])
        if before is not None and mentions.type_of(before) == "Organization":
            return before.entity
    following = document.tokens[noun.index + 1 : noun.index + 2]
    titled = TYPE_NOUNS.get(noun.lower) in BODIES or noun.lower in OUTLETS
    mention = mentions.at(following[0]) if following and titled else None
    named = mention is not None and mention.form == "name" and mentions.type_of(mention) in BODIES
    return mention.entity if mention is not None and named else None
