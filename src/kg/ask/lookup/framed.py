"""What a question says of the article itself, which no sentence has to have: "according to the release", "does the
article say that".
"""

from collections.abc import Sequence

from kg.ask.lookup.small import MODALS, in_past
from kg.ask.tokens import Token
from kg.ask.words import AUXILIARIES, TEXT_KINDS, word_set

_TEXTS = (TEXT_KINDS | word_set("article story advisory post")) - {"report"}
"""Words for the article; "the report" may be one that it tells of."""
_BY = (("according", "to"), ("as", "per"), ("per",), ("says",), ("said",))
"""What stands before "the article", at an end of the question."""
_SIZES = (2, 3)
"""How many words may name the article."""
_SAYS = word_set("say says claim claims state states report reports")
_DO = word_set("do does did")
_NOT_SO = word_set("about of on regarding concerning")
"""Behind "does the article say" these ask for what is said."""
_VERBS = AUXILIARIES | MODALS | {"must"}
_DID = Token("did", "did")


def unframed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A question without what it says of the article, as a question of what that tells."""
    tokens = _unsaid(tuple(tokens))
    folds = tuple(t.fold for t in tokens)
    for by in _BY:
        size = _length(folds[len(by) :]) if folds[: len(by)] == by else 0
        if size and len(folds) > len(by) + size:
            return tokens[len(by) + size :]
        if end := next((n for n in _SIZES if _length(folds[-n:]) == n and folds[:-n][-len(by) :] == by), 0):
            return tokens[: -len(by) - end]
    return tokens


def _unsaid(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without "does the article say that"; what follows is asked with "did" where a subject stands before its verb."""
    folds = tuple(t.fold for t in tokens)
    for i, fold in enumerate(folds):
        size = _length(folds[i + 1 :]) if fold in _DO else 0
        end = i + 1 + size
        if not size or folds[end : end + 1] == () or folds[end] not in _SAYS or folds[0] == "where":
            continue  # "where does the article say that" asks for a place in the article
        rest = tokens[end + 1 + (folds[end + 1 : end + 2] == ("that",)) :]
        if rest and rest[0].fold not in _NOT_SO and (asks := _asks(rest, i > 0)):
            return (*tokens[:i], *asks)
    return tokens


def _asks(rest: tuple[Token, ...], wh: bool) -> tuple[Token, ...]:
    """What the article is asked to say as a question: "NASA will lead it" is "will NASA lead it", behind "which
    mission" "did NASA will lead"; nothing where no form of the verb tells which word it is.
    """
    if wh:
        return rest if _verb(rest[0].fold) else (_DID, *rest)
    at = next((i for i, t in enumerate(rest) if t.fold in _VERBS), None)
    if at is None:
        return (_DID, *rest) if any(in_past(t.fold) for t in rest) else ()
    return (rest[at], *rest[:at], *rest[at + 1 :])


def _length(folds: Sequence[str]) -> int:
    """How many words name the article at the beginning of some."""
    if folds[:1] not in (("the",), ("this",)):
        return 0
    size = 3 if folds[1:2] in (("press",), ("news",)) else 2
    return size if folds[size - 1 : size] != () and folds[size - 1] in _TEXTS else 0


def _verb(fold: str) -> bool:
    """Whether a word is the verb of whoever is asked for: "who does the article say will get it"."""
    return fold in _VERBS or in_past(fold)
