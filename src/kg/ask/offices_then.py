"""Who had an office when something happened: "who was NASA administrator when Apollo 11 landed?" asks first for the
day.
"""

import re
from collections.abc import Callable

from kg.ask.answer import Answer
from kg.ask.lexicon import Lexicon
from kg.ask.several import words
from kg.ask.tokens import Token, tokenise
from kg.ask.words import LEADING
from kg.terms import KGV

Tokens = tuple[Token, ...]
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d")
_LEAST = 3
"""Words before "when", at least."""


def then(tokens: Tokens, lexicon: Lexicon, ask: Callable[[Tokens], Answer | None]) -> Tokens | None:
    """The question with the day in place of the clause that tells it; None where it is no such question, or the clause
    has no day of its own.
    """
    at = next((i for i, t in enumerate(tokens) if t.fold == "when"), 0)
    if at < _LEAST or not tokens[at + 1 :] or not any(_office(t, lexicon) for t in tokens[:at]):
        return None
    found = ask((*words("when did"), *tokens[at + 1 :]))
    days = {m[0] for row in (found.rows if found else ()) for m in _DAY.finditer(f"{row.label} {row.detail}")}
    return (*tokens[:at], *tokenise(f"on {days.pop()}")) if len(days) == 1 else None


def _office(token: Token, lexicon: Lexicon) -> bool:
    meant = lexicon.schema.words.get((token.fold,), ())
    return token.fold in LEADING or any(lexicon.schema.schemes.get(m.iri) == KGV.role for m in meant)
