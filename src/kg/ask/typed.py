"""The words of a question, without what is said round them."""

from typing import NamedTuple

from kg.ask import courtesy
from kg.ask.choice import spelled_out
from kg.ask.headed import headed
from kg.ask.tokens import LONGEST, Token, asked, quotation, tokenise


class Words(NamedTuple):
    """The words of a question: put as forms have it, as it was typed, and what it has in quotation marks."""

    tokens: tuple[Token, ...]
    typed: tuple[Token, ...]
    quoted: str


def words_of(question: str) -> Words | None:
    """The words of a question; None if it has none, or is too long to be one."""
    if len(question) > LONGEST:
        return None
    bare = headed(asked(question))
    polite = courtesy.polite(bare)
    rest, quoted = quotation(spelled_out(courtesy.plain(bare, polite)))
    tokens, typed = tokenise(rest), tokenise(quotation(spelled_out(polite))[0])
    return Words(tokens, typed, quoted) if tokens else None
