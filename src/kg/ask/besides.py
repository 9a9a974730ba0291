"""What is left out of an answer: "besides Luna-25, what crashed?", "which ships other than Luna-25 landed?" """

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.closed import Word
from kg.ask.question import Question
from kg.ask.reading import Pattern, Reading, path
from kg.ask.slots import ANY, EVENT

BESIDES = "besides"


def left_out(words: Sequence[Word]) -> tuple[list[Word], tuple[str, ...]]:
    """The words without "besides X", "other than X and Y", and what these name."""
    start = next((i for i, w in enumerate(words) if w.text == BESIDES), None)
    if start is None:
        return list(words), ()
    end = _end(words, start + 1)
    things = tuple(thing for w in words[start:end] if w.piece for thing in w.piece.things)
    return ([*words[:start], *words[end:]], things) if things else (list(words), ())


def _end(words: Sequence[Word], at: int) -> int:
    """Where the names end that begin at a word: one, or a series with "and" before the last."""
    run = at
    while run < len(words) and (words[run].role in ("article", "conj") or _names(words[run])):
        run += 1
    joint = [i for i in range(at, run) if words[i].role == "conj"]
    first = joint[-1] if joint else at
    return next((i + 1 for i in range(first, run) if _names(words[i])), at)


def _names(word: Word) -> bool:
    return word.piece is not None and bool(word.piece.things)


def narrowed(reading: Reading, question: Question) -> Reading | None:
    """The reading without what the question leaves out, and with the part of the world that it asks of; None where
    that can't be told of its answer.
    """
    if not question.besides and question.among is None:
        return reading
    if reading.show not in ("list", "count", "ranking"):
        return None

    def inner(old: Reading | None) -> Reading | None:
        return narrowed(old, question) if old else None

    words = [f"limited to “{w}”" for w in question.limits] + [
        f"other than {question.label(t)}" for t in question.besides
    ]
    of_event = tuple(Pattern(EVENT, path(*ANY), t) for t in question.besides) if reading.answer == EVENT else ()
    among = ((reading.answer, question.among),) if question.among is not None else ()
    return replace(
        reading,
        gloss=f"{reading.gloss}, {', '.join(words)}",
        differs=(*reading.differs, *question.besides),
        lacks=(*reading.lacks, *of_event),
        among=(*reading.among, *among),
        also=inner(reading.also),
        fallback=inner(reading.fallback),
        contrary=inner(reading.contrary),
    )
