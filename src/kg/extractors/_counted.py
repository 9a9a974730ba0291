"""Whose people a list names, when the text tells it elsewhere: "three Chinese astronauts … A, B and C", "cosmonauts A
and B … the Russian cosmonauts".
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg import lexicon
from kg.extractors._beside import listed
from kg.extractors._context import NUMBERS
from kg.model import Document, Mention, Mentions, Sentence, Span, Token

SMALLEST = 3  # of two people, too many pairs stand side by side: they must be called what the count calls them
FLYING = frozenset({"astronaut", "commander"})
"""Roles of which a text that counts its people also tells the names."""


class Crew(NamedTuple):
    """People who are not named where their state is told."""

    size: int  # 0 where none is told
    noun: str
    state: Mention
    sentence: Sentence


def counted(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Mention, Sentence]]:
    """The people of the one list that a counted or definite crew may be, with its state and the sentence that tells."""
    crews = [c for token in document.tokens if (c := _crew(document, mentions, token))]
    lists = _lists(document, mentions) if crews else []
    for crew in crews:
        fitting = [people for people in lists if _fits(document, mentions, people, crew)]
        names = {frozenset(m.entity for m in people) for people in fitting}
        same = {c.state.entity for c in crews if (c.size, c.noun) == (crew.size, crew.noun)}
        if len(names) == 1 and len(same) == 1:
            yield from ((person, crew.state, crew.sentence) for person in fitting[0])


def _crew(document: Document, mentions: Mentions, noun: Token) -> Crew | None:
    """ "Three Chinese astronauts": how many, and whose; "the Chinese astronauts" are any number."""
    if noun.tag != "NNS" or lexicon.roles().get(noun.lower) not in FLYING or noun.dep in {"compound", "appos"}:
        return None
    size = next((NUMBERS[c.lower] for c in document.children(noun, "nummod") if c.lower in NUMBERS), 0)
    states = [m for c in document.children(noun, "amod", "compound") if (m := mentions.at(c))]
    definite = any(c.lower == "the" for c in document.children(noun, "det"))
    if not (size > 1 or definite) or len(states) != 1 or mentions.type_of(states[0]) != "Country":
        return None
    return Crew(size, noun.lower, states[0], document.sentence_of(noun.index))


def _fits(document: Document, mentions: Mentions, people: list[Mention], crew: Crew) -> bool:
    """Whether a list may be a crew: a long one by its length, another by what its people are called."""
    if crew.size >= SMALLEST:
        return len(people) == crew.size
    begin = people[0].span.begin
    before = document.between(Span(document.sentence_at(begin).span.begin, begin))[-2:]
    called = bool(before) and before[-1].lower == crew.noun and not any(mentions.at(t) for t in before)
    return called and len(people) == (crew.size or len(people)) and not _goes_on(document, people[-1])


def _goes_on(document: Document, last: Mention) -> bool:
    """Whether a list may have another name, which was not taken for a person's."""
    behind = document.between(Span(last.span.end, document.sentence_at(last.span.begin).span.end))[:2]
    return len(behind) == 2 and behind[0].lower in {",", "and", "&"} and behind[1].text[:1].isupper()


def _lists(document: Document, mentions: Mentions) -> list[list[Mention]]:
    """Every list of people, once."""
    groups = [listed(document, mentions, m) for m in mentions.names if mentions.type_of(m) == "Person"]
    return [g for i, g in enumerate(groups) if len(g) > 1 and g not in groups[:i]]
