"""How long something takes, told for machines of any pace: beside something else, or far below what it could take."""

import time
from collections.abc import Callable

from kg.model import Document

_LEAST = 0.02
"""Seconds below which nothing can be told."""

AT_ONCE = 10.0
"""Seconds that what is done at once doesn't take on any machine; what isn't takes minutes."""


def seconds(work: Callable[[], object], runs: int = 1) -> float:
    """Processor time of the quickest of so many runs."""
    return min(_once(work) for _ in range(runs))


def in_proportion(find: Callable[[Document], object], short: Document, four_times: Document) -> bool:
    """Whether four times the text takes some four times as long, not sixteen times: the best of two runs of each."""
    once, four = (seconds(lambda text=text: find(text), 2) for text in (short, four_times))
    return four < 10 * max(once, _LEAST)


def _once(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
