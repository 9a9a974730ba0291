"""Times: the expressions of a text and what they mean, as far as the text and the publication date fix it."""

from kg.find.times.finder import find_times

__all__ = ["find_times"]
