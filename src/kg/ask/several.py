"""Two questions in one: "when and where was it launched?", "who launched it, and when?", "when did Luna-25 and Orion
launch?"
"""

from collections.abc import Iterator

from kg.ask import chart
from kg.ask.besides import BESIDES
from kg.ask.lexicon import Lexicon
from kg.ask.tokens import Token
from kg.ask.words import AUXILIARIES, EXTREMES, PREPOSITIONS, TEXT_NOUNS, WH
from kg.terms import KG

Tokens = tuple[Token, ...]
_DETERMINERS = frozenset(("which", "what", "whose", "how"))
_VERBAL = AUXILIARIES | {"will", "could", "can", "may", "might", "would"}
_IT = frozenset(("it", "he", "she", "they", "him", "her", "them"))
_PERSON = frozenset(("he", "she", "him", "her", "his"))
_WIDEST = 4
"""Words of the longest verb or name that an "or" may have at a side."""
_ITS = frozenset(("its", "his", "her", "their"))


def split(tokens: Tokens, lexicon: Lexicon) -> tuple[Tokens, Tokens] | None:
    """The two questions of a question with two question words; what one leaves out is that of the other."""
    for at in range(1, len(tokens) - 1):
        start = at + 1 + (tokens[at + 1].fold in PREPOSITIONS)
        if tokens[at].fold == "and" and start < len(tokens) and (_asks(tokens[start]) or _whether(tokens[start:])):
            return _two(tokens[:at], tokens[at + 1 :], start - at - 1, lexicon)
    return None


def _asks(token: Token) -> bool:
    return token.fold in WH or token.fold == "how"


def _whether(tokens: Tokens) -> bool:
    """Whether yes or no is asked of what was named: "and did it land?" """
    return len(tokens) > 2 and tokens[0].fold in _VERBAL and tokens[1].fold in _IT


def _two(left: Tokens, right: Tokens, word: int, lexicon: Lexicon) -> tuple[Tokens, Tokens] | None:
    first = next((i for i, t in enumerate(left) if _asks(t)), None)
    end = _phrase(right, word, lexicon)
    if first is not None and _phrase(left, first, lexicon) == len(left):
        return (*left, *right[end:]), right  # "when and where was it launched"
    if end == len(right):  # "…, and when?"
        body = left if first is None else left[_phrase(left, first, lexicon) :]
        return (left, (*right, *body)) if body else None
    return left, _named(left, right, lexicon)


def _phrase(tokens: Tokens, at: int, lexicon: Lexicon) -> int:
    """Where the question phrase that begins at a word ends: "which Russian rocket"."""
    end = at + 1
    if tokens[at].fold in _DETERMINERS:
        while end < len(tokens) and tokens[end].fold not in _VERBAL and not _verb(tokens[end], lexicon):
            end += 1
    return end


def _verb(token: Token, lexicon: Lexicon) -> bool:
    forms = {m.form for m in lexicon.schema.words.get((token.fold,), ())}
    return bool(forms & {"verb", "inverse"}) and not forms & {"noun", "nouns"}


def _named(left: Tokens, right: Tokens, lexicon: Lexicon) -> Tokens:
    """The second question with what the first one names for "it"."""
    things = [w.piece for w in chart.read(left, lexicon) if w.piece and w.piece.things]
    if len(things) != 1:
        return right
    named = things[0]
    known = (names.types(named.things[0]) for names in (lexicon.data, lexicon.reference) if names)
    other = frozenset[str]() if any(KG.Person in types for types in known) else _PERSON

    def meant(token: Token) -> Token:
        its = token.fold in _ITS
        known = token.fold in (_IT | _ITS) - other
        return Token(named.words, named.words.lower(), its, named.things) if known else token

    return tuple(map(meant, right))


def each(tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[str, Tokens]]:
    """A question about "Luna-25 and Orion" as one about each, with its name."""
    found = chart.read(tokens, lexicon)
    if any(w.text == BESIDES for w in found):
        return
    for i in range(1, len(found) - 1):
        sides = found[i - 1].piece, found[i + 1].piece
        if found[i].text != "and" or not all(p and p.things for p in sides):
            continue
        left, right = (p for p in sides if p)
        both = any(t.fold in TEXT_NOUNS for t in tokens)  # which articles name both
        joint = any(KG.Agreement in w.piece.iris("event") for w in found if w.piece)  # they agree with each other
        if both or joint or (i > 1 and found[i - 2].text == "between"):
            return
        yield left.words, (*tokens[: left.end], *tokens[right.end :])
        yield right.words, (*tokens[: left.index], *tokens[right.index :])
        return


def either(tokens: Tokens, lexicon: Lexicon) -> tuple[Tokens, Tokens] | None:
    """A question with two verbs or two names, "docked with or flew to", as one with each; a choice between two is
    none.
    """
    at = next((i for i, t in enumerate(tokens) if t.fold == "or"), 0)
    if not 1 < at < len(tokens) - 1 or tokens[0].fold in AUXILIARIES or any(t.fold in EXTREMES for t in tokens):
        return None
    for fits in (_is_event, _is_name):
        starts = (i for i in range(max(at - _WIDEST, 1), at) if fits(tokens[i:at], lexicon))
        ends = (i for i in range(min(at + 1 + _WIDEST, len(tokens)), at + 1, -1) if fits(tokens[at + 1 : i], lexicon))
        begin, end = next(starts, None), next(ends, None)
        if begin is not None and end is not None:
            return (*tokens[:at], *tokens[end:]), (*tokens[:begin], *tokens[at + 1 :])
    return None


def _is_event(tokens: Tokens, lexicon: Lexicon) -> bool:
    meanings = lexicon.schema.words.get(tuple(t.fold for t in tokens), ())
    return any((m.kind, m.form) in (("event", "verb"), ("property", "verb"), ("property", "inverse")) for m in meanings)


def _is_name(tokens: Tokens, lexicon: Lexicon) -> bool:
    return tokens[0].text[:1].isupper() and bool(lexicon.things(tokens))


def attributed(tokens: Tokens) -> Tokens | None:
    """ "According to whom did an engine fail?" as "who said that an engine fail"."""
    if [t.fold for t in tokens[:3]] != ["according", "to", "whom"]:
        return None
    rest = tuple(t for i, t in enumerate(tokens[3:]) if i or t.fold not in AUXILIARIES)
    return (*words("who said that"), *rest) if rest else None


def words(text: str) -> Tokens:
    """Plain words as a question has them."""
    return tuple(Token(word, word) for word in text.split())
