"""Whether something takes time in proportion to a text, however fast the machine is."""

import time
from collections.abc import Callable

from kg.model import Document

_LEAST = 0.02
"""Seconds below which nothing can be told."""


def in_proportion(find: Callable[[Document], object], short: Document, four_times: Document) -> bool:
    """Whether four times the text takes some four times as long, not sixteen times: the best of two runs of each."""
    once, four = (min(_seconds(find, text) for _ in range(2)) for text in (short, four_times))
    return four < 10 * max(once, _LEAST)


def _seconds(find: Callable[[Document], object], text: Document) -> float:
    began = time.process_time()
    find(text)
    return time.process_time() - began
