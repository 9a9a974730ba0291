"""Quantities: numbers with a unit ("three tons", "US$2.6 billion") or with what is counted ("15 countries")."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from kg.find.times import find_times
from kg.find.times.words import SCALES, SMALL, either
from kg.model import Document, Quantity, Sentence, Span, Token
from kg.reference.table import rows, split

_BIG = SCALES | {"lakh": 10**5, "crore": 10**7, "bn": 10**9, "mn": 10**6, "m": 10**6, "tn": 10**12}
_GROUPS = {"hundred": 100, "dozen": 12}
_SCALE = f"(?i:{either([*SCALES, 'dozen', 'lakh', 'crore'])})"
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3}){1,5}(?!\d)|\d{1,15})(?:\.\d{1,12})?"
_TENS = f"(?:{either(word for word in SMALL if word.endswith('ty'))})"
_BELOW = rf"(?i:{_TENS}-(?:{either(SMALL)})|{either(SMALL)})"
_START = r"(?<![\w$€£₹¥#@+/.,:])(?<![A-Za-z][-–−])"
_NUMBER = re.compile(
    rf"{_START}(?:[-−]?{_DIGITS}(?:[ -]{_SCALE}\b)?"
    rf"|(?:{_BELOW}|(?:[Hh]alf )?[Aa] {_SCALE}|{_SCALE})\b(?:[ -]{_SCALE}\b|(?<=d)(?: and)? {_BELOW}\b){{0,6}})"
    r"(?: and a half\b)?"
)
_RANGE = re.compile(r"\s?[-–]\s?|\sto\s|\sor\s|\sand\s")
_FILLERS = frozenset(("and", "a"))
_SHORT, _SYMBOL = 4, 2
"""Words for units of up to four letters ("psi") count only as written, those of up to two ("km") only behind digits."""


@cache
def _units() -> dict[str, str]:
    """The key of each unit by the words for it: names in lower case, symbols and short forms as written."""
    return {_key(word): row["key"] for row in rows("units.csv") for word in split(row["words"])}


def _key(word: str) -> str:
    return word.lower() if len(word) > _SHORT else word


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A sum of money that begins with its sign, and a unit behind a number."""
    words = sorted(_units(), key=lambda word: (-len(word), word))
    signs = "|".join(re.escape(w) for w in words if w[-1] in "$€£₹¥₽₩")
    codes = "|".join(re.escape(w) for w in words if w.startswith("Rs") or (len(w) == 3 and w.isupper()))
    names = "|".join(f"(?i:{re.escape(w)})" if len(w) > _SHORT else re.escape(w) for w in words)
    scale = rf"(?:[\s-]?(?P<s>{either([*_BIG])})\b)?"
    money = rf"(?<!\w)(?P<u>{signs}|(?:{codes})(?=[ \d]))\s?(?P<n>{_DIGITS}){scale}"
    return re.compile(money), re.compile(rf"(?:[ -]|(?<=\d)|\s)(?P<u>{names})(?![\w²³])(?! (?:ago|later|earlier)\b)")


def find_quantities(document: Document) -> tuple[Quantity, ...]:
    """The quantities of a document in text order, none overlapping another or a time.

    Spans are code points into the article's text and hold the number with its unit or counted noun; ``unit`` is a key
    of ``ontology/reference/units.csv``, ``counted`` the lemma of the head noun. Of a range both ends are found, each
    with the unit. What is counted needs the grammar: a document without tokens gives only quantities with units.
    """
    taken = [time.span for time in find_times(document) if not time.value.startswith("P")]
    measured = _free(_measured(document), taken)
    counted = _free(_counted(document), taken + [q.span for q in measured])
    return tuple(sorted(measured + counted))


def _free(found: Iterable[Quantity], taken: list[Span]) -> list[Quantity]:
    """Those that overlap nothing taken and none before them."""
    edges, place = sorted(taken), 0
    free: list[Quantity] = []
    for quantity in sorted(found, key=lambda q: (q.span.begin, -q.span.end)):
        while place < len(edges) and edges[place].end <= quantity.span.begin:
            place += 1
        clear = place == len(edges) or not edges[place].overlaps(quantity.span)
        if clear and not (free and free[-1].span.overlaps(quantity.span)):
            free.append(quantity)
    return free


# -------------------------------------------------------------------- with units


def _measured(document: Document) -> Iterator[Quantity]:
    money, _ = _patterns()
    for sentence in document.sentences:
        for found in money.finditer(document.text, *sentence.span):
            value = Decimal(found["n"].replace(",", "")) * _BIG.get(found["s"] or "", 1)
            yield Quantity(Span(*found.span()), plain(value), _units()[_key(found["u"])])
        yield from _with_unit(document.text, sentence.span)


def _with_unit(text: str, span: Span) -> Iterator[Quantity]:
    """The numbers with a unit behind them, and the lower end of a range whose upper end has one ("10-15 tons")."""
    before: re.Match[str] | None = None
    for found in _NUMBER.finditer(text, *span):
        value, unit = number(found[0]), _unit_behind(text, found, span.end)
        if value is not None and unit:
            key = _units()[_key(unit["u"])]
            lower = number(before[0]) if before and _RANGE.fullmatch(text, before.end(), found.start()) else None
            if before and lower is not None:
                yield Quantity(Span(*before.span()), plain(lower), key)
            yield Quantity(Span(found.start(), unit.end()), plain(value), key)
        before = None if unit else found


def _unit_behind(text: str, found: re.Match[str], end: int) -> re.Match[str] | None:
    unit = _patterns()[1].match(text, found.end(), end)
    symbol = unit is not None and len(unit["u"]) <= _SYMBOL and unit["u"].isalpha()
    return None if symbol and not found[0][-1].isdigit() and not found[0][0].isdigit() else unit


def number(text: str) -> Decimal | None:
    """The value of a number in digits or words ("1.5 million", "three hundred and two"); None for other words."""
    words = re.findall(r"[\d.,]+|[a-z]+", text.lower())
    if not any(word[0].isdigit() or word in SMALL or word in _BIG or word in _GROUPS for word in words):
        return None
    total, current = Decimal(0), Decimal(0)
    for word in words:
        if word in _GROUPS:
            current = (current or 1) * Decimal(_GROUPS[word])
        elif word in _BIG:
            total, current = total + (current or 1) * Decimal(_BIG[word]), Decimal(0)
        elif word not in _FILLERS and (value := _small(word)) is not None:
            current += value
        elif word not in _FILLERS:
            return None
    return -(total + current) if text[0] in "-−" else total + current


def _small(word: str) -> Decimal | None:
    if word[0].isdigit():
        digits = word.replace(",", "").rstrip(".")
        return Decimal(digits) if digits.count(".") < 2 else None  # "11.08.2005" is no number
    return Decimal("0.5") if word == "half" else Decimal(SMALL[word]) if word in SMALL else None


def plain(value: Decimal) -> str:
    """A decimal without exponent and trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


# ----------------------------------------------------------------- with a noun


def _counted(document: Document) -> Iterator[Quantity]:
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence):
            if token.pos == "NUM" and token.dep == "nummod":
                yield from _count(document, sentence, token)


def _count(document: Document, sentence: Sentence, token: Token) -> Iterator[Quantity]:
    noun = document.head(token)
    if noun.pos != "NOUN" or noun.index < token.index or _is_label(document, sentence, token):
        return
    begin = min([token.span.begin, *(part.span.begin for part in document.children(token, "compound", "quantmod"))])
    words = document.text[begin : token.span.end]
    value = number(words) if number(words) is not None else number(token.text)
    begin = begin if number(words) is not None else token.span.begin
    if value is not None and noun.span.end - begin < _LONGEST:
        yield Quantity(Span(begin, noun.span.end), plain(value), None, noun.lemma.lower())


_LONGEST = 80
"""The most characters from a number to what it counts."""


def _is_label(document: Document, sentence: Sentence, token: Token) -> bool:
    """Whether the number belongs to a name ("Falcon 9 rocket") or to a longer figure ("MS-25")."""
    if token.index == sentence.first:
        return False
    before = document.tokens[token.index - 1]
    touching = before.span.end == token.span.begin and before.text not in tuple('(“"‘—–')
    return before.pos == "PROPN" or before.tag == "$" or touching
