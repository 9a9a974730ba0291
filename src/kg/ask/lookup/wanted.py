"""What of a question a sentence must have: its names, and its words in one of their forms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kg.ask.lookup.kin import LEAST, beginning, kin
from kg.ask.order import ORDER
from kg.ask.question import Piece, Question
from kg.ask.tokens import fold, key
from kg.ask.words import word_set
from kg.terms import KG, KGV

_ASKED = ("who", "whose", "what", "which", "when", "where", "how-many", "how-much", "how-long", "list")
_EMPTY = word_set(
    "do done make makes made go goes went gone going take took takes there have get gets got getting give gives gave "
    "given come came comes part other another thing things his her its their it they he she them him"
)
_WHOLE = (KG.Launch, KG.Landing, KG.Docking, KG.Undocking, KG.Spacewalk, KG.manufacturer, KGV.role_commander)
"""Terms all words for which say the same."""
_KINDS = (KG.Vehicle, KG.Mission, KG.Payload, KG.Agent, KG.Place)
_APART = 1000
"""Where the words begin that no form may use."""
_ORDER = {"first": ("first", "maiden", "inaugural", "debut"), "last": ("last", "final", "latest"), "most": ("most",)}
_MEASURE = re.compile(
    r"\bhow (?:far|high|tall|fast|big|large|deep|wide|close|near|old|soon|early|late|hot|cold|strong)\b(?: to\b)?",
    re.I,
)
_REASON = word_set("why cause causes caused reason reasons because")
_SAME_ORDER = {"before": ("before", "ahead", "prior"), "after": ("after", "following", "since")}
_KEPT = 20_000
"""Words of which is kept which forms may begin with them."""
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One word or phrase and what else says the same; ``tells`` that it says what was done, ``weight`` how much it
    tells apart.
    """

    forms: tuple[Words, ...]
    tells: bool = False
    exact: bool = False
    weight: int = 1
    letters: tuple[str, ...] = field(default=())

    def places(self, folds: Sequence[str]) -> list[int]:
        """Where a sentence has it."""
        likely = ((i, fold) for i, fold in enumerate(folds) if fold[:LEAST] in self.letters or not self.letters)
        return [i for i, fold in likely if self._at(fold, folds, i)]

    def _at(self, first: str, folds: Sequence[str], at: int) -> bool:
        """Whether it begins at a word."""
        return any(
            len(form) == 1 or _follows(form, folds, at, self.exact) for form in _like(self.forms, first, self.exact)
        )


@lru_cache(_KEPT)
def _like(forms: tuple[Words, ...], word: str, exact: bool) -> tuple[Words, ...]:
    """The forms that may begin with a word: articles have the same ones again and again."""
    if exact:
        return tuple(form for form in forms if form[0] == word)
    whole = (("".join(form),) for form in forms if len(form) > 1 and kin("".join(form), word))
    return (*whole, *(form for form in forms if kin(word, form[0])))


def _follows(form: Words, folds: Sequence[str], at: int, exact: bool) -> bool:
    """Whether the rest of a form stands behind its first word."""
    rest = folds[at + 1 : at + len(form)]
    alike = (a == b if exact else kin(a, b) for a, b in zip(rest, form[1:], strict=False))
    return len(rest) == len(form) - 1 and all(alike)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The names and words that a sentence must have."""

    names: tuple[Piece, ...]
    words: tuple[Word, ...]
    reason: bool = False

    @property
    def shown(self) -> tuple[Words, ...]:
        """The words as the question has them."""
        return tuple(w.forms[0] for w in self.words)


def measured(question: Question) -> Question:
    """ "How fast did it fly?" asks for an amount."""
    asked = _MEASURE.search(question.text)
    if not asked:
        return question
    rest = tuple(p for p in question.pieces if fold(p.words) not in asked[0].lower().split())
    return replace(question, wh="how-much", pieces=rest)


def wanted(question: Question) -> Wanted | None:
    """What a sentence must have; None for a question that no sentence can answer."""
    reason = any(fold(p.words) in _REASON for p in question.pieces)
    if (question.wh not in _ASKED and not reason) or question.frame or (question.moment and question.moment.relation):
        return None
    pieces = [p for p in question.pieces if fold(p.words) not in (_EMPTY | _REASON if reason else _EMPTY)]
    if any(p.index >= _APART or p.tag in ("say", "text", "choice", "sought") for p in pieces):
        return None
    names = tuple(p for p in (*pieces, *filter(None, [question.source])) if p.things)
    plain = [part for p in pieces if not p.things for part in _parted(p)]
    if any(p.prep in ORDER for p in names):  # "which came before Luna-25?"
        return None
    if not reason and any(p.iris("event") for p in plain) and all(_is_fact(p) for p in plain):
        return None
    if all(_is_kind(p, question) for p in plain):
        return None
    words = tuple(_word(p, question) for p in _joined(plain, question))
    return Wanted(names, (*words, *_limits(question, plain)), reason) if words else None


def _parted(piece: Piece) -> list[Piece]:
    """ "Patch designer": a role without a name of its own is looked for word by word."""
    if piece.width == 1 or piece.iris("concept") != (KGV.role_other,):
        return [piece]
    words = piece.words.split()
    return [Piece(w, piece.index + i, tag="unknown", prep="" if i else piece.prep) for i, w in enumerate(words)]


def _is_fact(piece: Piece) -> bool:
    """Whether a word asks for no more than facts do: were it told who launched it, that would be a fact. What was
    agreed is told in many words.
    """
    return bool(piece.asked and piece.iris("class")) or piece.iris("event") not in ((), (KG.Agreement,))


def _is_kind(piece: Piece, question: Question) -> bool:
    """Whether a word only says what somebody or something is: "the Nuri rocket", "Crew-3 astronauts"."""
    kinds = question.concepts(piece, KGV.spacecraft_type) or KGV.role_astronaut in question.concepts(piece, KGV.role)
    told = any(question.schema.is_a(c, kind) for c in piece.iris("class", "noun", "nouns") for kind in _KINDS)
    return bool(kinds or told) and not piece.iris("event")


def _limits(question: Question, plain: Sequence[Piece]) -> Iterator[Word]:
    """Words that say which of several, what came first, or why."""
    if order := _ORDER.get(question.extreme):
        yield _made([(w,) for w in order])
    for piece in plain:
        if piece.prep in ORDER:
            yield _made([(w,) for w in _SAME_ORDER[piece.prep]], weight=0)


def _joined(pieces: Sequence[Piece], question: Question) -> list[Piece]:
    """Unknown words that stand side by side, of which the first is written as a name, are one name."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and _strange(last) and _strange(piece) and last.end == piece.index:
            found[-1] = Piece(f"{last.words} {piece.words}", last.index, tag="unknown", width=last.width + 1)
        elif question.concepts(piece, KGV.role):  # a "patch designer" designs a patch
            found += [replace(piece, words=word) for word in piece.words.split()]
        else:
            found.append(piece)
    return found


def _strange(piece: Piece) -> bool:
    return piece.tag == "unknown" and piece.words[:1].isupper()


def _compounds(piece: Piece, pieces: Sequence[Piece]) -> list[Words]:
    """The word written as one with the one beside it: "call sign" as "callsign"."""
    beside = [
        (a, b) for a in pieces for b in pieces if a.end == b.index and piece in (a, b) and not (a.things or b.things)
    ]
    return [(fold(a.words + b.words),) for a, b in beside if (a.words + b.words).isalpha()]


def _word(piece: Piece, question: Question) -> Word:
    own = key(piece.words)
    if _strange(piece):
        return _made([own], exact=True, weight=len(own) + 1)
    phrases = (key(phrase) for m in piece.meanings for phrase in m.phrases.split("|") if m.kind != "class")
    whole = (*_WHOLE, KG.carries) if question.wh in ("how-many", "how-much") else _WHOLE
    wide = {m.iri for m in piece.meanings if m.iri in whole}
    alike = (words for words, meanings in question.schema.words.items() if any(m.iri in wide for m in meanings))
    forms = dict.fromkeys((own, *phrases, *_compounds(piece, question.pieces), *sorted(alike)))
    does = bool(piece.iris("event")) or piece.tag == "unknown"
    return _made([f for f in forms if f], tells=does and piece.prep != "to")


def _made(forms: Sequence[Words], tells: bool = False, exact: bool = False, weight: int = 1) -> Word:
    letters = tuple(sorted({letters for form in forms for letters in beginning(form[0]) if letters.isascii()}))
    return Word(tuple(forms), tells, exact, weight, letters)
