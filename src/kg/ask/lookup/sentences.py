"""The sentences that have all the words of a question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.ask import topics
from kg.ask.answer import Answer, Evidence, Row
from kg.ask.evidence import WRITER, Claims
from kg.ask.lexicon import Lexicon
from kg.ask.lookup.gaps import fills, things
from kg.ask.lookup.wanted import Wanted, measured, wanted
from kg.ask.moments import Moment
from kg.ask.question import Piece, Question
from kg.ask.tokens import Token, tokenise
from kg.ask.tokens import folds as words_of
from kg.ask.words import MONTHS, word_set
from kg.terms import DCTERMS, ITSRDF, KG, SCHEMA

_MOST = 3
"""Sentences that are shown."""
_COMMON = 6
"""Sentences of which so many have all the words don't tell which is meant."""
_NOT_SO = word_set("not never no nobody none nothing without unable cannot fail fails failed failure unlikely denied")
_OPEN = word_set(
    "will would could may might should can if to plan plans planned expected scheduled due hopes hoped hoping whether "
    "unless"
)
_IMPLYING = word_set(
    "forced forcing force prompted prompting caused causing led leading helped managed began begun started continued "
    "allowed allowing enabled ordered"
)
"""What was done so that something else was."""
_DUE = word_set("because due owing")
_CAUSING = word_set("caused causing prompted prompting forced forcing")
_CLAUSES = re.compile(r"[,;:–—]\s")
_YEAR = re.compile("(?:19|20)[0-9][0-9]")
_AHEAD = word_set(
    "will would plan plans planned planning expected expects scheduled schedule due next upcoming future aim aims "
    "target set hopes intended to"
)
_WHERE = ("on", "aboard", "at", "in")
_BEFORE = 3
"""Words before a verb that tell whether it is so."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of an article."""

    span: str
    text: str

    @property
    def words(self) -> tuple[Token, ...]:
        """Its words as they are written."""
        return tokenise(self.text)

    @property
    def article(self) -> str:
        """The article that has it."""
        return self.span.partition("#")[0]


def told(question: Question, data: Claims, lexicon: Lexicon) -> Answer | None:
    """The sentences that have all that the question names and say what it asks for; None where none has."""
    question = measured(question)
    asked = wanted(question)
    if asked is None:
        return None
    says = cache(lambda text: _says(text, asked, question))  # papers print the same
    found = [s for s in _sentences(asked, data) if says(s.text) and _tells(s, asked, question, data, lexicon)]
    found = list({s.text: s for s in found}.values())
    if not 0 < len(found) <= _COMMON:
        return None
    names = ", ".join(f"“{w}”" for w in dict.fromkeys((*(p.words for p in asked.names), *map(" ".join, asked.shown))))
    return Answer(
        question.text,
        "answered",
        f"I found no fact that answers this; what the articles say with {names}",
        rows=tuple(_row(s, data) for s in found[:_MOST]),
    )


def _sentences(asked: Wanted, data: Claims) -> Iterator[_Sentence]:
    """The sentences where some word begins as every word asked for does."""
    each = ("|".join(map(re.escape, w.letters)) for w in asked.words if w.letters)
    likely = [re.compile(rf"(?<![^\W_])(?:{letters})") for letters in each]
    for span, text in data.texts.holding("told", [w.letters for w in asked.words if w.letters]):
        if all(begins.search(text.lower()) for begins in likely):
            yield _Sentence(span, text)


def _says(text: str, asked: Wanted, question: Question) -> bool:
    """Whether a text has all the words, as the question asks for them."""
    folds = words_of(text)
    places = [w.places(folds) for w in asked.words]
    if not all(places):
        return False
    if not _in_mode(question, folds, [p for w, p in zip(asked.words, places, strict=True) if w.tells]):
        return False
    return not asked.reason or any(_gives_reason(part, asked) for part in _CLAUSES.split(text))


def _tells(sentence: _Sentence, asked: Wanted, question: Question, data: Claims, lexicon: Lexicon) -> bool:
    if question.moment and not _then(sentence, question.moment, data):
        return False
    far = [p for p in asked.names if not _named(sentence, p, question, data, lexicon)]
    if any(not _of_article(sentence, p, data, lexicon) for p in far):
        return False
    own = sum(w.weight for w in asked.words)
    if own < (1 if asked.names and not far else 2 if far else 3):
        return False
    return fills(question, sentence.text, sentence.words, lexicon)


def _in_mode(question: Question, folds: Sequence[str], places: Sequence[Sequence[int]]) -> bool:
    """Whether the words are told as the question asks for them: as what was, what will be or what was not."""
    if question.negated:
        return bool(_NOT_SO.intersection(folds))
    if question.ahead or question.statuses:
        return bool(_AHEAD.intersection(folds))
    return all(any(_is_so(folds, at) for at in each) for each in places)


def _is_so(folds: Sequence[str], at: int) -> bool:
    before = list(folds[max(at - _BEFORE, 0) : at])
    if "to" in before and _IMPLYING.intersection(folds[max(at - 2 * _BEFORE, 0) : at]):  # "forced them to postpone it"
        before.remove("to")
    return (_OPEN | _NOT_SO).isdisjoint(before)


def _gives_reason(clause: str, asked: Wanted) -> bool:
    """Whether a clause tells why the last word of a question is so: "failed due to a leak"."""
    folds = words_of(clause)
    done = [at for w in asked.words if w.tells for at in w.places(folds)]
    after = any(fold in _DUE and any(at < i for at in done) for i, fold in enumerate(folds))
    return after or any(fold in _CAUSING and any(at > i for at in done) for i, fold in enumerate(folds))


def _then(sentence: _Sentence, moment: Moment, data: Claims) -> bool:
    """Whether a sentence tells of a time: in the words of the question, or by the day of the article alone."""
    folds = {w.fold for w in sentence.words}
    if folds.issuperset(moment.words.lower().split()):
        return True
    dated = any(_YEAR.fullmatch(w) or w in MONTHS for w in folds)
    return not dated and moment.fits(data.value(sentence.article, DCTERMS.issued))


def _named(sentence: _Sentence, piece: Piece, question: Question, data: Claims, lexicon: Lexicon) -> bool:
    """Whether a sentence names a thing, by name or by what stands for it, or what belongs to it."""
    if not topics.unnamed(topics.wanted([piece], lexicon), sentence.text):
        return True
    every = {t for thing in (*piece.things, *piece.group) for t in question.within(thing)}
    begin, end = _places(sentence.span)
    here = data.data.of_article(sentence.article)
    mentions = (m for t in every for m in here.subjects(ITSRDF.taIdentRef, t))
    if any(m.startswith(f"{sentence.article}#") and begin <= _places(m)[0] < end for m in mentions):
        return True
    bodies = [t for t in piece.things if question.is_a(t, KG.Country, KG.Organization)]
    named = things(sentence.words, lexicon) if bodies else ()
    return any(not question.owned(body).isdisjoint(named) for body in bodies)


def _of_article(sentence: _Sentence, piece: Piece, data: Claims, lexicon: Lexicon) -> bool:
    """Whether the article is about a thing, or names it where the question only says where something was."""
    headline = data.value(sentence.article, SCHEMA.headline)
    if not topics.unnamed(topics.wanted([piece], lexicon), headline):
        return True
    known = data.data.of_article(sentence.article)
    mentions = (m for t in piece.things for m in known.subjects(ITSRDF.taIdentRef, t))
    here = [m for m in mentions if m.startswith(f"{sentence.article}#")]
    return any(_places(m)[0] < len(headline) for m in here) or (bool(here) and piece.prep in _WHERE)


def _places(span: str) -> tuple[int, int]:
    begin, end = span.rpartition("_offset")[2].rsplit("_", 2)[-2:]
    return int(begin), int(end)


def _row(sentence: _Sentence, data: Claims) -> Row:
    begin, end = _places(sentence.span)
    said = [s for s in data.data.subjects(KG.evidence, sentence.span) if data.value(s, KG.speaker)]
    source = " and ".join(dict.fromkeys(data.name(data.value(s, KG.speaker)) for s in said)) or WRITER
    headline, issued = data.value(sentence.article, SCHEMA.headline), data.value(sentence.article, DCTERMS.issued)
    proof = Evidence(sentence.text, begin, end, sentence.article, source, "", "words of the question", headline, issued)
    return Row(sentence.text, sentence.span, "article", f"{begin}–{end}", evidence=(proof,))
