"""People listed as a crew: "a crew of seven: A, B and C", "on board: A and B", "…, with astronauts A, B and C"."""

from collections.abc import Iterator, Sequence

from kg import lexicon
from kg.extractors._flight_words import FLIGHTS
from kg.model import Document, Mention, Mentions, Token

FLYING = frozenset("person member flight space mission shuttle station astronaut strong on".split())
"""What stands before "crew" where one flies."""
BETWEEN = frozenset(
    {",", ";", "and", "as", "well", "left", "right", "center", "centre", "&", "of", "(", ":", "—", "–", "-", ")"}
)
BEFORE_ROLES = frozenset(
    "new station expedition flight mission payload fellow veteran rookie 's ’s specialist specialists".split()
)
"""What stands before a role in a list ("new station commander X", "Russia's cosmonaut Y")."""


def listed_crews(document: Document, mentions: Mentions) -> Iterator[tuple[Token, list[Mention]]]:
    """Every word that opens a list of a crew, with the people of it, in text order."""
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence):
            people = _listed_as_crew(document, mentions, token) if token.lower in {"crew", "board", "aboard"} else []
            people = people or (_with_astronauts(document, mentions, token) if token.lower == "with" else [])
            if people:
                yield token, people


def _listed_as_crew(document: Document, mentions: Mentions, crew: Token) -> list[Mention]:
    """The people, two or more, listed behind "crew" with nothing between but what opens or counts the list."""
    after = document.tokens[crew.index + 1 : document.sentence_of(crew.index).last]
    if any(c.lower not in FLYING for c in document.children(crew, "compound", "nmod")):
        return []  # "the film crew"
    size = 3 if [t.lower for t in after[:2]] == ["of", "the"] and after[2:3] and after[2].lower in FLIGHTS else 0
    while size < len(after) and mentions.at(after[size]) is None and _opens_list(after[size]):
        size += 1
    people = run(mentions, after[size:])
    told = size and after[:size][-1].text in {",", ":", ";", "of", "—", "–", "were", "are", "includes"}
    roles = size and after[size - 1].lower in lexicon.roles()
    return people if len(people) > 1 and (told or roles) else []


def _with_astronauts(document: Document, mentions: Mentions, word: Token) -> list[Mention]:
    """ "Crew-3 is to lift off on Sunday, with NASA astronauts A, B and C": two or more who fly, behind a comma."""
    after = document.tokens[word.index + 1 : document.sentence_of(word.index).last]
    fly = [lexicon.roles().get(t.lower) in {"astronaut", "commander"} for t in after[:3]]
    apart = word.index > 0 and document.tokens[word.index - 1].text == ","
    people = run(mentions, after) if apart and any(fly) else []
    return people if len(people) > 1 else []


def _opens_list(token: Token) -> bool:
    return (
        token.text in {",", ":", ";", "of", "—", "–", "-"}
        or token.pos == "NUM"
        or token.lower
        in {"was", "were", "is", "are", "a", "crew", "astronauts", "people", "person", "also", "includes", "which"}
        or token.lower in BEFORE_ROLES
        or token.lower in lexicon.roles()
    )


def run(mentions: Mentions, tokens: Sequence[Token]) -> list[Mention]:
    """The people whom words name one after the other, with what each is, up to another kind of word."""
    people: list[Mention] = []
    for token in tokens:
        mention = mentions.at(token)
        if mention and mentions.type_of(mention) == "Person":
            people.append(mention)
        elif not (token.lower in BETWEEN or token.lower in BEFORE_ROLES or describes(mentions, token)):
            break
    return list(dict.fromkeys(people))


def describes(mentions: Mentions, token: Token) -> bool:
    """Whether a word only says what the next person is ("NASA astronaut", "Russian cosmonauts")."""
    known = mentions.at(token)
    return token.lower in lexicon.roles() or (
        known is not None and mentions.type_of(known) in {"Agency", "Country", "Company"}
    )
