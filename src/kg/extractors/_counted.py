"""Whose people a list names, when the text only counts them elsewhere: "three Chinese astronauts … A, B and C"."""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._beside import listed
from kg.extractors._context import NUMBERS
from kg.model import Document, Mention, Mentions, Sentence, Token

SMALLEST = 3  # of two people, too many pairs stand side by side
FLYING = frozenset({"astronaut", "commander"})
"""Roles of which a text that counts its people also tells the names."""


def counted(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Mention, Sentence]]:
    """The people of the one list as long as a counted crew, with its state and the sentence that counts."""
    crews = [c for token in document.tokens if (c := _count(document, mentions, token))]
    lists = _lists(document, mentions) if crews else []
    for size, state, sentence in crews:
        fitting = [people for people in lists if len(people) == size]
        names = {frozenset(m.entity for m in people) for people in fitting}
        same = {(s, m.entity) for s, m, _ in crews if s == size}
        if len(names) == 1 and len(same) == 1:
            yield from ((person, state, sentence) for person in fitting[0])


def _count(document: Document, mentions: Mentions, noun: Token) -> tuple[int, Mention, Sentence] | None:
    """ "Three Chinese astronauts": how many, and whose."""
    if noun.tag != "NNS" or lexicon.roles().get(noun.lower) not in FLYING or noun.dep in {"compound", "appos"}:
        return None
    size = next((NUMBERS[c.lower] for c in document.children(noun, "nummod") if c.lower in NUMBERS), 0)
    states = [m for c in document.children(noun, "amod", "compound") if (m := mentions.at(c))]
    if size < SMALLEST or len(states) != 1 or mentions.type_of(states[0]) != "Country":
        return None
    return size, states[0], document.sentence_of(noun.index)


def _lists(document: Document, mentions: Mentions) -> list[list[Mention]]:
    """Every list of people, once."""
    groups = [listed(document, mentions, m) for m in mentions.names if mentions.type_of(m) == "Person"]
    return [g for i, g in enumerate(groups) if len(g) > 1 and g not in groups[:i]]
