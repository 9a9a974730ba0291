"""Which named things a noun means: itself, those listed with it, and the names that it introduces ("two cameras, A and
B", "a drill called C", "ten instruments, among them D").
"""

from kg.grammar import TYPE_NOUNS, conjuncts
from kg.model import Document, Mention, Mentions, Token

NAMING = frozenset({"call", "name", "dub", "know", "nickname", "designate", "christen"})
OPENING = frozenset({"including", "namely", ":", "like", "—", "–"})
PAIRS = frozenset({("among", "them"), ("among", "which"), ("such", "as")})


def named_by(document: Document, mentions: Mentions, tokens: list[Token], *kinds: str) -> list[Mention]:
    """The named things of some classes that nouns mean or introduce, each once, in text order."""
    found = [m for t in tokens for n in _introduced(document, t) if (m := mentions.at(n))]
    found += [m for t in tokens if mentions.at(t) is None for m in listed_after(document, mentions, t, *kinds)]
    found += [
        m for t in tokens if _includes(document, mentions, t) for m in listed_after(document, mentions, t, *kinds)
    ]
    named = {m.entity: m for m in reversed(found) if m.form in {"name", "short"} and mentions.type_of(m) in kinds}
    return sorted(named.values(), key=lambda m: m.span)


def _includes(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "The X mission, including the Y satellite": a name of several with what it includes right behind."""
    after = document.tokens[noun.index + 1 : noun.index + 3]
    return mentions.type_at(noun) == "Mission" and [t.lower for t in after] == [",", "including"]


def _introduced(document: Document, noun: Token) -> list[Token]:
    """A noun, its conjuncts, their appositions, and what they are called."""
    found: list[Token] = []
    for one in conjuncts(document, noun):
        beside = [a for c in document.children(one, "appos") for a in conjuncts(document, c)]
        found += [one, *beside, *(c for noun in (one, *beside) for c in _called(document, noun))]
        if one.lower in TYPE_NOUNS:
            found += document.children(one, "compound", "nmod")  # "the Hubble mission"
    return found


def _called(document: Document, noun: Token) -> list[Token]:
    """ "A drill named C", "a terminal known as D"."""
    verbs = [v for v in document.children(noun, "acl") if v.lemma in NAMING]
    direct = [o for v in verbs for o in document.children(v, "oprd", "dobj", "attr")]
    return direct + [
        o for v in verbs for p in document.children(v, "prep") if p.lower == "as" for o in document.children(p, "pobj")
    ]


def listed_after(document: Document, mentions: Mentions, noun: Token, *kinds: str) -> list[Mention]:
    """The things of some classes that a list behind a noun names, whatever tree the parser makes of it."""
    after = document.tokens[noun.index + 1 : document.sentence_of(noun.index).last]
    at = next((i for i in range(len(after)) if _opens(after, i)), None)
    if at is None or any(t.pos in {"VERB", "AUX"} and t.lower not in OPENING for t in after[:at]):
        return []
    found: list[Mention] = []
    for token in after[at + 1 :]:
        mention = mentions.at(token)
        if (token.pos in {"VERB", "AUX"} and not mention) or token.text in {";", "."}:
            break
        owner = token.dep == "poss"  # "Japan's JAXA" is no state
        if mention and not owner and mentions.type_of(mention) in kinds and mention not in found:
            found.append(mention)
    return found


def _opens(tokens: tuple[Token, ...], at: int) -> bool:
    two = tuple(t.lower for t in tokens[at : at + 2])
    return tokens[at].lower in OPENING or two in PAIRS
