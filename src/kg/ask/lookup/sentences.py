"""The sentences that have all the words of a question, the best of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.ask.answer import Answer, Evidence, Row
from kg.ask.evidence import WRITER, Claims
from kg.ask.lexicon import Lexicon
from kg.ask.lookup import nth, turns
from kg.ask.lookup.asked import read
from kg.ask.lookup.met import met
from kg.ask.lookup.narrow import narrowed
from kg.ask.lookup.needs import Asked, shown
from kg.ask.lookup.reported import of_passage
from kg.ask.lookup.search import Found, Search
from kg.ask.lookup.wider import widened
from kg.ask.passages import Passage
from kg.ask.question import Question
from kg.ask.tokens import Token
from kg.terms import DCTERMS, SCHEMA

_MOST = 3
"""Sentences that are shown."""
_RANK = 0.6
"""By how much a sentence may be worse than the best one to be shown with it."""
_NEARER = 0.2
"""By how much, where too many would be shown."""


def told(question: Question, tokens: Sequence[Token], quoted: str, data: Claims, lexicon: Lexicon) -> Answer | None:
    """The sentences that have all that the question names and say what it asks for; None where none has, or too many
    have it for one to be meant.
    """
    if turned := _in_turn(tokens, question, data):
        return turned
    asked = read(tokens, quoted, lexicon)
    each = (
        _told(way, _untied(way, Search(way, question, data, lexicon).found(), data), question, data)
        for way in _ways(asked)
        if way
    )
    return next(filter(None, each), None) or _in_another_turn(tokens, asked, question, data, lexicon)


def _ways(asked: Asked | None) -> Iterator[Asked | None]:
    """The ways to look, each wider than the one before and made only when that found nothing."""
    if asked:
        yield asked
        yield (wide := widened(asked))
        yield narrowed(wide) if wide else None


def _untied(asked: Asked, each: Iterable[Found], data: Claims) -> Iterable[Found]:
    """The sentences without those that have a verb which need not be told: as they have it, it is not so."""
    ties = [met(need, data.texts.passages) for need in asked.ties]
    return (f for f in each if not any(tie.places(f.scene.folds) for tie in ties))


def _in_another_turn(
    tokens: Sequence[Token], asked: Asked | None, question: Question, data: Claims, lexicon: Lexicon
) -> Answer | None:
    """ "No", where what is asked to be the first is told to be the third."""
    other = nth.another(asked, tokens)
    if other is None:
        return None
    found = (f for f in Search(other, question, data, lexicon).found() if nth.counts(other, f.scene))
    return _told(other, (replace(f, verdict="no") for f in found if f.verdict == "yes"), question, data)


def _in_turn(tokens: Sequence[Token], question: Question, data: Claims) -> Answer | None:
    """Whether it is somebody's first flight, by sentences that tell whose which one it is."""
    turn = turns.asked_for(question, tokens)
    each = [Found(scene, 0.0, (), verdict) for scene, verdict in turns.told(turn, question, data)] if turn else []
    return _shown("which of somebody's flights it is, as the articles tell", each, question, data)


def _told(asked: Asked, each: Iterable[Found], question: Question, data: Claims) -> Answer | None:
    return _shown(f"what the articles say with {shown(asked.needs)}", each, question, data)


def _shown(what: str, each: Iterable[Found], question: Question, data: Claims) -> Answer | None:
    found = sorted(each, key=lambda f: (f.far, f.scene.passage.span))
    each = _best(found, _RANK)
    if len(each) > _MOST:
        each = _best(found, _NEARER)
    if not 0 < len(each) <= _MOST or len({f.verdict for f in each}) > 1:
        return None
    return by_sentences(question.text, what, [row(f, data) for f in each])


def by_sentences(question: str, what: str, rows: Sequence[Row]) -> Answer:
    """An answer by sentences of articles; ``what`` they have of the question."""
    return Answer(question, "answered", f"I found no fact that answers this; {what}", rows=tuple(rows))


def _best(found: Sequence[Found], rank: float) -> Sequence[Found]:
    """Those that are hardly worse than the best one, each text once: papers print the same."""
    best = [f for f in found if f.far <= found[0].far + rank]
    return tuple({f.scene.passage.text: f for f in best}.values())


def row(found: Found, data: Claims) -> Row:
    """A sentence as an answer: with its verdict, or who is meant by "he"."""
    passage = found.scene.passage
    begin, end = passage.place
    before = found.verdict if found.verdict in ("yes", "no") else _unnamed(found, data)
    label = ": ".join(filter(None, (before, passage.text)))
    return Row(label, passage.span, "article", f"{begin}–{end}", evidence=(evidence(passage, data),))


def evidence(passage: Passage, data: Claims) -> Evidence:
    """A sentence as evidence, with whoever says what is in it."""
    source = " and ".join(dict.fromkeys(data.name(s.by) for s in of_passage(passage, data.data))) or WRITER
    headline, issued = data.value(passage.article, SCHEMA.headline), data.value(passage.article, DCTERMS.issued)
    return Evidence(
        passage.text, *passage.place, passage.article, source, "", "words of the question", headline, issued
    )


def _unnamed(found: Found, data: Claims) -> str:
    """Who is meant, where the sentence only says "he"."""
    names = [data.name(t) for t in found.things]
    text = found.scene.passage.text
    return "" if not names or any(word in text for name in names for word in name.split()) else names[0]
