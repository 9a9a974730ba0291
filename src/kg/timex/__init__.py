"""The algebra of time values: reading, writing, joining and comparing them. Pure: no text, no clock, no data.

A value is an ISO 8601 date, month, year, week or date and time (``2024-03-23T08:36-04:00``), in the manner of TIMEX3
with X for digits that nothing fixes (``XXXX-WXX-5T09:02``), a season or a quarter for the month (``2019-SU``,
``2024-Q3``), a part of the day for the clock (``2024-09-06TNI``), or a duration (``P1Y``).
"""

from kg.timex.extent import SEASON_MONTHS, bounds
from kg.timex.together import compatible, finer, join, merge, moved, settle
from kg.timex.value import Parts, date_of, day_of, of_date, parse

__all__ = [
    "SEASON_MONTHS",
    "Parts",
    "bounds",
    "compatible",
    "date_of",
    "day_of",
    "finer",
    "join",
    "merge",
    "moved",
    "of_date",
    "parse",
    "settle",
]
