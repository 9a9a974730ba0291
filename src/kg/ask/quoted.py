"""Who used some words, whatever verb asks for it: "who called the plan “a hope”?", "who came out with “let's go”?" """

import re
from collections.abc import Set as AbstractSet

from kg.ask import chart, topics
from kg.ask.answer import Answer
from kg.ask.data import Data
from kg.ask.evidence import Claims
from kg.ask.lexicon import CLOSED, Lexicon
from kg.ask.tokens import fold, folds, quotation, tokenise
from kg.ask.words import REPORTED, SAYING, word_set
from kg.terms import ITSRDF, KG

_WHO = re.compile(r"^\W*(?:who|which \w+|what \w+|whose)\b", re.I)
_CALLING = word_set(
    "call calls called calling describe describes described label labels labelled labeled term terms termed brand "
    "brands branded dub dubbed dubs"
)
_MOST = 5
"""Speakers of the same words among whom one may be meant."""
_UTTERING = (
    SAYING
    | REPORTED
    | _CALLING
    | word_set(
        "utter uttered exclaim exclaimed declare declared joke joked quip quipped insist "
        "insisted came come words phrase quote quoted"
    )
)


def uttered(question: str, data: Claims) -> str:
    """Who said the words that a question quotes, as a question; "" if it does not ask for that, or too many said them
    for one to be meant.
    """
    rest, quote = quotation(question)
    asks = _WHO.match(question) and not _UTTERING.isdisjoint(folds(rest))
    if not asks or len(quote.split()) < 2:
        return ""
    speakers = {data.value(statement, KG.speaker) for statement in topics.quoted(quote, data)}
    return f"Who said “{quote}”?" if len(speakers) <= _MOST else ""


def fits(answer: Answer, question: str, lexicon: Lexicon, data: Data) -> bool:
    """Whether one person is told to have said it, of what the question names."""
    tokens, proofs = tokenise(quotation(question)[0]), [e for row in answer.rows for e in row.evidence]
    named = [w.piece.things for w in chart.read(tokens, lexicon) if w.piece and w.piece.things]
    here = all(any(_has(e.article or "", t, data) for t in things) for things in named for e in proofs)
    words = {t.fold for t in tokens} - CLOSED - _UTTERING
    speakers = {row.value for row in answer.rows}
    own = any(not speakers.isdisjoint(things) for things in named)  # "whose words was he borrowing?" asks for another
    return here and len(speakers) == 1 and not own and not any(_calls(e.sentence, words) for e in proofs)


def _has(article: str, thing: str, data: Data) -> bool:
    return any(mention.startswith(article) for mention in data.subjects(ITSRDF.taIdentRef, thing))


def _calls(sentence: str, words: AbstractSet[str]) -> bool:
    """Whether a sentence tells itself what is called so, and that is none of some words."""
    told = folds(fold(sentence))
    return not _CALLING.isdisjoint(told) and words.isdisjoint(told)
