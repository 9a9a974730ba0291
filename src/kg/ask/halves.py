"""Two questions in one of which one at least is answered by sentences: "who built it, and where?" """

from collections.abc import Callable

from kg.ask import several
from kg.ask.answer import Answer
from kg.ask.combined import combined
from kg.ask.lexicon import Lexicon
from kg.ask.tokens import Token, joined
from kg.ask.unanswered import READ

Tokens = tuple[Token, ...]
Ask = Callable[[Tokens], Answer | None]


def halves(tokens: Tokens, lexicon: Lexicon, ask: Ask) -> Answer | None:
    """The answers to both; None if there are no two, or the first has none. What the second lacks is told."""
    parts = several.split(tokens, lexicon)
    first = ask(parts[0]) if parts else None
    if parts is None or first is None or not first.rows:
        return None
    nothing = Answer(joined(parts[1]), "nothing-known", READ + joined(parts[1]))
    return combined((first, ask(parts[1]) or nothing), ("", ""))
