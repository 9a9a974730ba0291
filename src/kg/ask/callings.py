"""What somebody calls something: "who called the schedule "a hope"?", "what did officials call the flag?" """

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.ask import stems, topics
from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece, Question
from kg.ask.tokens import fold
from kg.ask.whom import with_speakers
from kg.ask.words import word_set
from kg.model import Literal
from kg.terms import KG, NIF, SCHEMA

_CALLS = word_set(
    "call calls called describe describes described label labels labelled labeled dub dubs dubbed brand brands branded "
    "term terms termed characterise characterised characterize characterized refer refers referred"
)
_PRONOUNS = word_set("it they he she this that these those them him her")
_NOT = re.compile(r",? (?:not|never|no)\b", re.I)


def called(question: Question, data: Claims, lexicon: Lexicon) -> Question | None:
    """The question with the statements that call what it names so; None for one of another kind or without any.

    ``question.topic`` are the statements with the words that it quotes, if it does.
    """
    at = next((i for i, p in enumerate(question.pieces) if fold(p.words) in _CALLS and not p.things), None)
    if at is None or question.wh not in ("who", "what") or not question.plain_but_topic():
        return None
    question = with_speakers(question, data) if question.wh == "what" else question
    at = next(i for i, p in enumerate(question.pieces) if fold(p.words) in _CALLS)
    before, after = question.pieces[:at], question.pieces[at + 1 :]
    by = [p for p in (*before, *after) if p.things and question.is_a(p.things[0], KG.Agent) and p.prep in ("", "by")]
    open_ = question.wh == "what" and question.stranded == "as"  # "what was the schedule described as?"
    speakers = by[:1] if question.wh == "what" else []
    named = [p for p in (*before, *after) if p not in speakers]
    if not named or (not open_ and bool(speakers) != (question.wh == "what")) or (question.wh == "who" and before):
        return None
    calls = _calling(data)
    likely = question.topic or () if question.quoted else _statements(speakers, data) if speakers else sorted(calls)
    plainly = question.wh == "who" and not question.quoted
    wanted = stems.wanted(named, lexicon)
    found = tuple(
        s for s in likely if s in calls and not (plainly and _denied(s, wanted, data)) and _told(s, wanted, data)
    )
    said = replace(question.pieces[at], words="said", tag="say", meanings=())
    return replace(question, pieces=(*speakers, said), topic=found, quoted=True, frame="") if found else None


def _statements(speakers: Sequence[Piece], data: Claims) -> Iterator[str]:
    """Those of a speaker."""
    yield from (s for thing in speakers[0].things for s in data.data.subjects(KG.speaker, thing))


def _calling(data: Claims) -> frozenset[str]:
    """The statements that are made by a verb of calling."""
    verbs = (form for verb in sorted(_CALLS) for form in (verb, verb.capitalize()))
    cues = (cue for verb in verbs for cue in data.data.subjects(NIF.anchorOf, Literal(verb)))
    return frozenset(s for cue in cues for s in data.data.subjects(KG.cue, cue))


def _denied(statement: str, wanted: Sequence[stems.Wanted], data: Claims) -> bool:
    """Whether the words have a "not" that is not behind what is asked for: "a hope, not a plan" is a hope."""
    text = data.value(statement, SCHEMA.text)
    before = _NOT.split(text, maxsplit=1)[0]
    named = len(stems.unnamed(wanted, text))
    return topics.denies(text) and (not before or len(stems.unnamed(wanted, before)) > named or named == len(wanted))


def _told(statement: str, wanted: Sequence[stems.Wanted], data: Claims) -> bool:
    """Whether the sentence of a statement names all; where it says "it", also with the sentence before."""
    spans = data.values(statement, KG.evidence)
    sentences = " ".join(data.value(span, NIF.anchorOf) for span in spans)
    open_ = stems.unnamed(wanted, sentences)
    first = (fold(text).split()[:1] for text in (data.value(statement, SCHEMA.text), sentences))
    vague = any(_PRONOUNS.intersection(words) for words in first)
    return not open_ or (vague and any(topics.told_before(span, open_, data) for span in spans))
