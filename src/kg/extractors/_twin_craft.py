"""Two craft that "the pair" stands for: "Beagle 2 was let go by Mars Express. The pair blasted off together"."""

from kg.model import Document, Mentions, Token

PAIRS = frozenset("pair duo twosome both two".split())


def twin_craft(document: Document, mentions: Mentions, word: Token) -> tuple[str, ...]:
    """The two craft that the sentence before a word for two names, if it names nobody; else none."""
    sentence = document.sentence_of(word.index)
    if word.lower not in PAIRS | {"twins"} or mentions.at(word) or not sentence.span.begin:
        return ()
    named = mentions.inside(document.sentence_at(sentence.span.begin - 1).span)
    craft = tuple(dict.fromkeys(m.entity for m in named if mentions.type_of(m) == "Spacecraft"))
    people = any(mentions.type_of(m) == "Person" for m in named)
    return craft if len(craft) == 2 and not people else ()
