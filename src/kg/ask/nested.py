"""Phrases within a question that are questions themselves: "who heads the agency that operates Luna-25?" asks first
which agency that is.
"""

from collections.abc import Iterator, Sequence

from kg.ask.lexicon import Lexicon
from kg.ask.tokens import Token
from kg.ask.words import ARTICLES, AUXILIARIES, PREPOSITIONS, WH

_RELATIVE = frozenset(("that", "which", "who", "where", "whose"))
_LONGEST_NOUN = 4
_MOST = 16
"""Phrases of one question that are asked for."""
MANY = 50
"""Things that one phrase may stand for."""
LIST = Token("list", "list")


def phrases(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where phrases begin and end that may be asked for by themselves, the shortest first; none is the question."""
    found = {span for i in range(1, len(tokens)) for span in _from(tokens, i, lexicon)}
    yield from sorted(found, key=lambda span: (span[1] - span[0], span))[:_MOST]


def _from(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The phrases whose noun begins at a word."""
    if tokens[at].things or tokens[at - 1].fold in WH:
        return
    for size in range(_LONGEST_NOUN, 0, -1):
        end = at + size
        if end >= len(tokens) or not _noun(tokens[at:end], lexicon):
            continue
        where = tokens[end].fold in PREPOSITIONS and tokens[end + 1 : end + 2] and tokens[end + 1].fold in _RELATIVE
        clause = where or tokens[end].fold in _RELATIVE
        if clause or tokens[end].fold in {"of", "for"} or _participle(tokens, end, lexicon):
            lasts = (last for last in range(end + 2, len(tokens) + 1) if _ends(tokens, last, lexicon))
            yield from ((at, last) for last in lasts if not clause or _told(tokens[end + 1 : last], lexicon))
            return
    owner = next((k for k in range(at, min(at + _LONGEST_NOUN, len(tokens))) if tokens[k].possessive), None)
    if owner is not None:
        nouns = (owner + 1 + n for n in range(_LONGEST_NOUN, 0, -1))
        yield from ((at, end) for end in nouns if end <= len(tokens) and _noun(tokens[owner + 1 : end], lexicon))


def _noun(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    meanings = lexicon.schema.words.get(tuple(t.fold for t in tokens), ())
    if [t.fold for t in tokens] == ["part"]:  # "the American part of the flight" is no thing that has a name
        return False
    return not any(t.possessive or t.things for t in tokens) and any(m.form in ("noun", "nouns") for m in meanings)


def _participle(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """ "the rocket launched by ISRO", "the company building Starliner"."""
    verb = any(m.form in ("verb", "inverse") for m in lexicon.schema.words.get((tokens[at].fold,), ()))
    return (verb and tokens[at].fold.endswith(("ed", "ing", "en", "lt", "wn"))) or tokens[at].fold == "used"


def _told(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a clause has its verb: "site from which Luna-25" is none yet."""
    verbs = (m.form for t in tokens for m in lexicon.schema.words.get((t.fold,), ()))
    return any(t.fold in AUXILIARIES for t in tokens) or any(form in ("verb", "inverse") for form in verbs)


def _ends(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a phrase may end before a word: not behind a preposition or an article, nor within a name, "Luna | 25",
    nor before a verb's object, "the rocket that launched | Chang'e-6".
    """
    before, behind = tokens[last - 1], tokens[last : last + 1]
    numbered = before.text[:1].isupper() and any(t.text[:1].isdigit() for t in behind)
    if before.fold in PREPOSITIONS | ARTICLES | AUXILIARIES or numbered:
        return False
    forms = {m.form for m in lexicon.schema.words.get((before.fold,), ())}
    named = any(t.text[:1].isupper() or t.fold in ARTICLES for t in behind)
    return not (named and forms and forms <= {"verb", "inverse"})


def replaced(tokens: Sequence[Token], span: tuple[int, int], things: tuple[str, ...]) -> tuple[Token, ...]:
    """The question with what was found in place of the phrase, whose article goes with it."""
    begin, end = span
    text = " ".join(t.text for t in tokens[begin:end])
    begin -= tokens[begin - 1].fold in ARTICLES
    known = Token(text, text.lower(), tokens[end - 1].possessive, things)
    return (*tokens[:begin], known, *tokens[end:])
