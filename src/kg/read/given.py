"""What the caller knows about an article besides its file."""

from datetime import date
from typing import NamedTuple


class Given(NamedTuple):
    """Where the article is from; None for what the caller doesn't know. ``name`` is the place that errors name."""

    name: str
    published: date | None = None
    url: str | None = None
    title: str | None = None
