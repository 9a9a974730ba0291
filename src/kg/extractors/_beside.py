"""What stands right beside what: neighbouring names of a sentence and the words between them.

The parser often hangs "in Florida" on the wrong word; the words between two names tell more surely what ties them.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kg import lexicon
from kg.grammar import TYPE_NOUNS, head_token
from kg.model import Document, Mention, Mentions, Sentence, Span, Token

MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "PUNCT", "DET", "SYM"})
DERIVED = frozenset({"VBN", "RB"})
"""Tags of more words that stand between an owner and what is owned: "Korea's domestically built Nuri"."""
LISTED = frozenset({",", "and", "&", "left", "right", "centre", "center", "as", "well", "(", ")", "l", "c", "r"})
STOPS = frozenset({",", ";", ":", "(", "“", "”", '"', "—", "–"})
RELIEVING = frozenset("relieve replace succeed".split())
REGIONS = frozenset("province state region oblast district county desert steppe island prefecture territory".split())
TOWNS = REGIONS | frozenset("city town village port capital".split())
PREPOSITIONS = frozenset("in at of on near off from for with atop aboard onboard".split())


class Pair(NamedTuple):
    """Two neighbouring names. ``link`` is ``plain`` ("SpaceX Dragon"), ``poss`` ("NASA's Orion"), ``comma``,
    ``bracket`` or a preposition."""

    left: Mention
    right: Mention
    link: str
    between: tuple[Token, ...]
    sentence: Sentence


def only_called(document: Document, pair: Pair) -> bool:
    """ "American Ann Lee", "the Dutch teenager Piet Vos": nothing but what one is stands between."""
    head = head_token(document, pair.right.span)
    nouns = [t for t in pair.between if t.pos == "NOUN" and t.lower not in TYPE_NOUNS]
    told = [t for t in nouns if head is not None and t.dep in {"compound", "nmod"} and t.head == head.index]
    return not pair.between or (len(told) == len(pair.between) == 1)


def outer(mentions: Mentions, sentence: Sentence, *forms: str) -> list[Mention]:
    """The mentions of a sentence that lie in no larger one of the same thing, in text order."""
    inside = [m for m in mentions.inside(sentence.span) if m.form in forms]
    return [m for m in inside if not any(o.span != m.span and o.span.covers(m.span) for o in inside)]


def listed(
    document: Document, mentions: Mentions, person: Mention, more: frozenset[str] = frozenset()
) -> list[Mention]:
    """The people of the list that a person stands in ("A, B and C"), the parser's tree left aside; ``more`` are words
    that may stand between them besides.
    """
    named = outer(mentions, document.sentence_at(person.span.begin), "name", "short")
    group: list[Mention] = []
    for mention in named:
        between = document.between(Span(group[-1].span.end, mention.span.begin)) if group else []
        if mentions.type_of(mention) != "Person" or not all(is_listing(t) or t.lower in more for t in between):
            if person in group:
                break
            group = []
        if mentions.type_of(mention) == "Person":
            group.append(mention)
    return group if person in group else [person]


def is_relieved(document: Document, person: Mention) -> bool:
    """Whether someone is of a crew that another takes over from ("arrived, relieving A, B and C")."""
    head = head_token(document, person.span)
    while head is not None and head.dep in {"conj", "appos"}:
        head = document.head(head)
    return head is not None and head.dep == "dobj" and document.head(head).lemma in RELIEVING


def is_listing(token: Token) -> bool:
    """Whether a word may stand between the people of a list; captions say where each stands ("Chen Dong (C), 46,")."""
    return token.lower in LISTED or token.pos == "NUM"


def pairs(document: Document, mentions: Mentions) -> Iterator[Pair]:
    """Every two names that follow each other in a sentence and are tied by what stands between them."""
    for sentence in document.sentences:
        named = outer(mentions, sentence, "name", "short", "adjective", "nominal")
        tied = [_tie(document, left, right, sentence) for left, right in pairwise(named)]
        yield from (pair for pair in tied if pair)
        for first, second in pairwise(tied):
            if first and second and (further := _further(first, second)):
                yield further


def _tie(document: Document, left: Mention, right: Mention, sentence: Sentence) -> Pair | None:
    between = tuple(document.between(Span(left.span.end, right.span.begin)))
    apart = any(t.text[-1] == ":" for t in between)  # "July 22 (ANI): President X"
    link = None if apart else _link(between)
    return Pair(left, right, link, between, sentence) if link and left.entity != right.entity else None


def _further(first: Pair, second: Pair) -> Pair | None:
    """What is tied over the name between: "the spaceport at NASA's Wallops", "a rocket of the Korean firm
    X", "British ESA astronaut X".
    """
    national = second.link == "plain" and second.left.form == "adjective"
    if (second.link == "poss" or national) and first.link in PREPOSITIONS - {"near", "off"}:
        return Pair(first.left, second.right, first.link, first.between, first.sentence)
    if first.left.form == "adjective" and (first.link, second.link) == ("plain", "plain") and second.between:
        return Pair(first.left, second.right, "plain", second.between, first.sentence)
    return None


def _link(between: tuple[Token, ...]) -> str | None:
    if not between:
        return "plain"
    if between[0].text == ")" and len(between) > 1 and between[1].lower in PREPOSITIONS:
        between = between[1:]  # "the Brazilian Space Agency (AEB) of Brazil"
    words = [t.lower for t in between]
    if " ".join(words).lstrip(", ").startswith("on board") and len(between) < 5:
        return "aboard"
    if words in ([","], ["("]):
        return "comma" if words == [","] else "bracket"
    if words[0] in {",", "in"} and words[-1] == "of" and words[-2] in REGIONS:
        between = between[:-2]  # "Kourou, in the territory of French Guiana"
    if words[-1] == "of" and len(words) > 1 and words[-2] in TOWNS and words[0] not in PREPOSITIONS:
        between = between[:-2] or between[:1]  # "the German city of Bremen"
    if words[0] == "," and words[1] in {"of", "atop", "aboard", "in", "at", "from", "with"}:
        return words[1] if _modifies(between[2:]) else None
    if words[0] in {"'s", "’s", "'", "’"}:
        return "poss" if _modifies(between[1:], DERIVED) else None
    if words[0] in PREPOSITIONS:
        near = _modifies(between[1:]) and len(between) < 5 and not any(t.pos == "NUM" for t in between)
        return words[0] if near else None
    return "plain" if _modifies(between) and not any(t.pos == "DET" for t in between) else None


def _modifies(between: tuple[Token, ...], more: frozenset[str] = frozenset()) -> bool:
    """Whether only adjectives and nouns stand there, as before the head of one noun phrase; a bracket may close.

    The parser often takes "head" in "NASA head Ann Lee" for a verb.
    """
    if len(between) > 6:
        return False
    kept = _without_titles(between)
    roles = lexicon.roles()
    joined = {  # "founder and CEO", "vice president and program manager"
        i
        for i, t in enumerate(kept)
        if t.lower == "and" and i > 0 and kept[i - 1].lower in roles and kept[-1].lower in roles
    }
    return all(
        i in joined
        or (
            (t.pos in MODIFIERS or t.tag in more or t.lower in lexicon.roles())
            and t.text not in STOPS
            and t.tag != "TO"
        )
        for i, t in enumerate(kept)
    )


def _is_of_field(token: Token) -> bool:
    return (
        token.text[:1].isupper() or token.lower in {"and", "the"} or token.pos in {"NOUN", "ADJ"} or token.dep == "amod"
    )


def _without_titles(between: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words without a title that holds a preposition ("chief of staff")."""
    roles = lexicon.roles()
    for i in range(len(between) - 2):
        field = between[i + 2 :]  # "Director of Crewed and Cargo Flight"
        if between[i].lower in roles and between[i + 1].lower in {"of", "for"} and all(map(_is_of_field, field)):
            return between[: i + 1]
        if between[i + 1].lower == "of" and " ".join(t.lower for t in between[i : i + 3]) in roles:
            return (*between[:i], *between[i + 3 :])
    return between
