"""The smallest time expressions: a day, a clock time, a month. What they mean in the article is for later to say."""

from dataclasses import dataclass, field
from typing import Literal as OneOf

from kg.timex import Parts

Kind = OneOf["day", "clock", "part", "week", "coarse", "duration"]
Which = OneOf["", "last", "this", "next"]


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance in time from the publication (``said``) or from the time last spoken of (``before``).

    ``unit`` is ``hour``, ``day``, ``week``, ``month``, ``year`` or ``decade``; ``half`` adds half a unit; ``exact``
    means to the day ("twenty years ago today").
    """

    unit: str
    count: int
    base: OneOf["said", "before"] = "said"
    half: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Atom:
    """A time expression by itself, at ``begin`` to ``end`` of the article's text.

    ``parts`` are what its words fix; ``shift`` what they leave to be reckoned; ``which`` the one of several ("last
    Friday"). ``keep`` cuts the resolved value to its month, quarter or year, where an expression covers more than one
    value could say ("May 8-10"). ``zone`` is the zone's name as said, ``local`` for "local time". ``bare`` is a clock
    time that may be of either half of the day ("10:30 Friday night").
    """

    begin: int
    end: int
    kind: Kind
    parts: Parts = field(default_factory=Parts)
    shift: Shift | None = None
    which: Which = ""
    keep: OneOf["", "year", "quarter", "month"] = ""
    zone: str | None = None
    duration: str | None = None
    bare: bool = False
