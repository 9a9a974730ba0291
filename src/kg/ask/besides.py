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
    end = start + 1
    things: tuple[str, ...] = ()
    while end < len(words) and (words[end].role in ("article", "conj") or _names(words[end])):
        piece = words[end].piece
        things, end = (*things, *(piece.things if piece else ())), end + 1
        if piece and not (end < len(words) and words[end].role == "conj"):
            break
    return ([*words[:start], *words[end:]], things) if things else (list(words), ())


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

    words = [f"of {w}" for w in question.limits] + [f"other than {question.label(t)}" for t in question.besides]
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
