"""A choice between some: "Did NASA or Roscosmos launch it?", "Is she American or Russian?", "Who launched it, NASA or
Roscosmos?" Each of them is asked for by itself; what holds is the answer.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice, pairwise
from typing import NamedTuple

from kg.ask import chart, moments
from kg.ask.answer import Answer, Row
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece
from kg.ask.several import words
from kg.ask.surroundings import within
from kg.ask.tokens import Token, key
from kg.ask.words import ARTICLES, AUXILIARIES, EXTREMES, PREPOSITIONS

Tokens = tuple[Token, ...]
Ask = Callable[[Tokens], Answer | None]
EITHER = "either"
"""Stands before those that are put behind a question: "who launched it, NASA or Roscosmos?" """
_ASKED = r"(?:who|what|which|when|where|(?:in|on|from|at|with|to|by) (?:what|which|whom))\b"
_TWO = r"((?:[^\s,]+ ){1,5}or (?:[^\s,]+ ?){1,6})"
_LAST = re.compile(
    rf"^({_ASKED}(?!.*\b(?:first|last|earl\w+|later|latest|sooner|older|younger|newer)\b)[^,:;]+)[,:;–—-]+ "
    rf"(?:(?:is|was) it |either )?{_TWO}(?=\W*$)",
    re.I,
)
_SERIES = re.compile(
    r"^((?:is|are|was|were|do|does|did|has|have|had|will|can|could) .*?)((?:, [^\s,]+(?: [^\s,]+){0,3})+),? or ", re.I
)
_ORDER = {word for word, extreme in EXTREMES.items() if extreme in ("first", "last")} | {"earlier", "sooner", "later"}
_WIDEST = 7
"""Words of the longest alternative."""
_MOST = 4
"""Ways to cut them out that are tried."""
_LEAST = 3
"""Words of a question that is shorter than one with a choice."""
_MODALS = frozenset(("will", "can", "could"))


class Side(NamedTuple):
    """One of them: its words, whether it is a name, a verb, a time or another word, and its words without the small
    ones before it.
    """

    tokens: Tokens
    kinds: frozenset[str]
    pieces: tuple[Piece, ...]

    name: str


class Choice(NamedTuple):
    """What may be chosen from, and the question before and behind it."""

    before: Tokens
    sides: tuple[Side, ...]
    behind: Tokens

    @property
    def order(self) -> tuple[int, int, int]:
        """Which way to cut is the likeliest: sides of as many parts, few parts, many words."""
        first, last = self.sides[0], self.sides[-1]
        parts = len(first.pieces) - len(last.pieces), len(first.pieces) + len(last.pieces)
        return abs(parts[0]), parts[1], -len(first.tokens) - len(last.tokens)


def spelled_out(question: str) -> str:
    """The question with "or" for the commas of a series, and a word before what is put behind a question."""
    question = _SERIES.sub(lambda m: f"{m[1]}{m[2].replace(',', ' or')} or ", question)
    return _LAST.sub(rf"\1 {EITHER} \2", question)


def chosen(tokens: Tokens, lexicon: Lexicon, ask: Ask) -> Answer | None:
    """Which of some holds; None for a question without such a choice, or one that is not understood."""
    folds = [t.fold for t in tokens]
    ways = tuple(islice(_choices(tokens, lexicon), _MOST)) if "or" in folds and len(tokens) > _LEAST else ()
    if EITHER in folds and folds[0] not in AUXILIARIES:
        answers = (_behind(choice, lexicon, ask) for choice in ways if _is_last(choice))
    elif folds[0] not in AUXILIARIES | _MODALS:
        return None
    elif _ORDER.intersection(folds):
        answers = (ask(_which(choice)) for choice in ways)
    else:
        answers = (_either(choice, ask) or _copula(choice, lexicon, ask) for choice in ways)
    return next((answer for answer in answers if answer), None)


def _choices(tokens: Tokens, lexicon: Lexicon) -> Iterator[Choice]:
    """The alternatives, cut out so that they are of one kind."""
    at = [i for i, t in enumerate(tokens) if t.fold == "or"]
    middle = [_side(tokens[i + 1 : j], lexicon) for i, j in pairwise(at)]
    inner = tuple(side for side in middle if side)
    first, last = at[0], at[-1]
    lefts = [(i, _side(tokens[i:first], lexicon, phrase=True)) for i in range(max(first - _WIDEST, 1), first)]
    ends = range(min(last + 1 + _WIDEST, len(tokens)), last + 1, -1)
    rights = [(i, side) for i in ends if (side := _side(tokens[last + 1 : i], lexicon))]
    either = any(t.fold == EITHER for t in tokens)
    pairs = ((tokens[:b], (left, *inner, right), tokens[e:]) for b, left in lefts if left for e, right in rights)
    fits = (Choice(*pair) for pair in pairs if len(inner) == len(middle) and _alike(pair[1], either))
    yield from sorted((c for c in fits if not _twice(c)), key=lambda c: c.order)


def _alike(sides: tuple[Side, ...], loose: bool) -> bool:
    """Whether all are of one kind, and all or none have a preposition."""
    prepositions = {side.tokens[0].fold in PREPOSITIONS for side in sides}
    return (loose or len(prepositions) == 1) and bool(frozenset.intersection(*(side.kinds for side in sides)))


def _twice(choice: Choice) -> bool:
    """Whether the article of the first would be put before that of another."""
    determined = any(side.tokens[0].fold in ARTICLES for side in choice.sides[1:])
    return determined and choice.before[-1].fold in ARTICLES


def _core(tokens: Tokens) -> Tokens:
    """Words without the preposition and the article before them."""
    start = int(tokens[0].fold in PREPOSITIONS)
    start += sum(t.fold in ARTICLES for t in tokens[start : start + 1])
    return tokens[start:]


def _side(tokens: Tokens, lexicon: Lexicon, phrase: bool = False) -> Side | None:
    """What some words may be as one of several; None for what is no whole, or not known. ``phrase`` takes a verb with
    what belongs to it.
    """
    folds = [t.fold for t in tokens]
    if folds in (["before"], ["after"]):
        return Side(tokens, frozenset({"order"}), (), folds[0])
    core = _core(tokens)
    moment = moments.read([t.fold for t in core], 0, True) if core else None
    if moment and moment[1] == len(core):
        return Side(tokens, frozenset({"time"}), (), moment[0].words)
    read = chart.read(core, lexicon)
    pieces = tuple(w.piece for w in read if w.piece)
    if not pieces or any(p.tag == "unknown" for p in pieces):
        return None
    if phrase and len(read) > 1 and core == tokens and pieces[0].verb():
        return Side(tokens, frozenset({"verb"}), pieces, _spelling(core, pieces, lexicon))
    whole = len(pieces) == len(read) and not (len(pieces) > 1 and any(map(_only_verb, pieces)))
    return Side(tokens, frozenset(_kinds(pieces)), pieces, _spelling(core, pieces, lexicon)) if whole else None


def _spelling(core: Tokens, pieces: tuple[Piece, ...], lexicon: Lexicon) -> str:
    """Words as they are written: what is called by its name, with the hyphens that the name has."""
    typed = " ".join(t.text for t in core)
    sources = [names for names in (lexicon.data, lexicon.reference) if names]
    labels = (names.label(thing) for p in pieces for thing in p.things[:1] for names in sources)
    return next((label for label in labels if key(label) == key(typed)), typed)


def _kinds(pieces: tuple[Piece, ...]) -> Iterator[str]:
    if any(p.things for p in pieces):
        yield "name"
        return
    yield from (kind for kind, fits in (("verb", pieces[-1].verb()), ("word", not _only_verb(pieces[-1]))) if fits)


def _only_verb(piece: Piece) -> bool:
    return piece.verb() and not piece.noun() and not piece.iris("concept", "adjective")


def _either(choice: Choice, ask: Ask) -> Answer | None:
    """A question of yes or no with each of them; None where they are the same to the data."""
    before = tuple(t for t in choice.before if t.fold != EITHER)
    answers = [ask((*before, *side.tokens, *choice.behind)) for side in choice.sides]
    known = [a for a in answers if a and all(row.value in ("yes", "no") for row in a.rows)]
    if len(known) < len(answers) or len({(a.reading, a.sparql) for a in known}) < len(known):
        return None
    each = [(side, row) for side, a in zip(choice.sides, known, strict=True) for row in a.rows]
    holds = [_holding(row, side) for side, row in each if row.value == "yes"]
    if len(holds) > 1 and "order" in choice.sides[0].kinds:
        return None  # one of them flies again and again
    neither = [replace(row, label=f"{row.label} ({side.name})") for side, row in each] if _all(known) else []
    rows = {(row.label, row.value): row for row in holds or neither}
    return _together(known, choice, tuple(rows.values()))


def _all(known: list[Answer]) -> bool:
    return all(a.rows for a in known)


def _holding(row: Row, side: Side) -> Row:
    """The row with what holds in place of "yes", and the rest of the verdict behind it."""
    verdict = row.label.partition(": ")[2]
    things = [t for p in side.pieces for t in p.things]
    detail = "; ".join(filter(None, (verdict, row.detail)))
    return replace(row, label=side.name, value=things[0] if len(things) == 1 else side.name, detail=detail)


def _together(known: list[Answer], choice: Choice, rows: tuple[Row, ...]) -> Answer:
    note = "" if rows else f"none of these is known to be so: {', '.join(side.name for side in choice.sides)}"
    return replace(
        known[0],
        status="answered" if rows else "nothing-known",
        reading="; or ".join([known[0].reading, *(a.reading.partition(": ")[2] for a in known[1:])]),
        sparql="\n\n".join(filter(None, (a.sparql for a in known))),
        rows=rows,
        note=note,
    )


def _which(choice: Choice) -> Tokens:
    """ "Did X or Y land first?" as "which landed first, X or Y?" """
    aux, rest = choice.before[:1], (*choice.before[1:], *choice.behind)
    be = () if aux[0].fold in ("did", "does", "do") else aux
    two = [(*words("or"), *_core(side.tokens)) for side in choice.sides]
    return (*words("which"), *be, *rest, *two[0][1:], *(t for one in two[1:] for t in one))


def _copula(choice: Choice, lexicon: Lexicon, ask: Ask) -> Answer | None:
    """ "Was the rocket of X a Y or a Z?" as "what was the rocket of X, a Y or a Z?" """
    if choice.behind or choice.before[0].fold not in ("is", "are", "was", "were") or len(choice.before) < _LEAST:
        return None
    before = (*words("what"), *choice.before, *words(EITHER))
    found = _behind(choice._replace(before=before), lexicon, ask) if "name" in choice.sides[0].kinds else None
    return found if found and found.rows else None


def _is_last(choice: Choice) -> bool:
    return choice.before[-1].fold == EITHER and not choice.behind


def _behind(choice: Choice, lexicon: Lexicon, ask: Ask) -> Answer | None:
    """The answers to a question that are among those put behind it; of times the one that is known."""
    first, *rest = choice.before[:-1]
    answer = ask((first, *rest)) or (ask((*words("what"), *rest)) if first.fold == "which" else None)
    if answer is None or not answer.rows or "time" in choice.sides[0].kinds:
        return answer
    rows = tuple(row for row in answer.rows if any(_is(row, side, lexicon) for side in choice.sides))
    return _together([answer], choice, rows)


def _is(row: Row, side: Side, lexicon: Lexicon) -> bool:
    """Whether an answer is what an alternative names, a variant of it, or lies in it."""
    things = {inner for p in side.pieces for t in p.things for inner in within(t, lexicon)}
    own = key(side.name)
    return row.value in things or key(row.label)[: len(own)] == own
