"""The words of English for months, weekdays, seasons, parts of the day and numbers, and patterns of them."""

from collections.abc import Iterable

_MONTH_NAMES = (
    "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
    "September Sept Sep", "October Oct", "November Nov", "December Dec",
)  # fmt: skip
_DAY_NAMES = (
    "Monday Mon", "Tuesday Tues Tue", "Wednesday Weds Wed", "Thursday Thurs Thur Thu", "Friday Fri", "Saturday Sat",
    "Sunday Sun",
)  # fmt: skip


def listed(words: str) -> list[str]:
    """The words of a line."""
    return words.split()


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, group in enumerate(names, start=1) for name in listed(group)}


MONTHS = _numbered(_MONTH_NAMES)
"""Month names and their short forms with the number of the month."""

WEEKDAYS = _numbered(_DAY_NAMES)
"""Names of the days and their short forms with the ISO number (1 is Monday)."""

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}

FEASTS = {
    "new year’s day": (1, 1), "valentine’s day": (2, 14), "st patrick’s day": (3, 17), "cosmonautics day": (4, 12),
    "april fool’s day": (4, 1), "april fools’ day": (4, 1), "midsummer’s day": (6, 24), "bastille day": (7, 14),
    "fourth of july": (7, 4), "july fourth": (7, 4), "halloween": (10, 31), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "st stephen’s day": (12, 26),
    "new year’s eve": (12, 31),
}  # fmt: skip
"""Feasts that fall on the same day of each year wherever they are kept, with month and day."""

_UNITS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")

SMALL = {word: n for n, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
"""Number words below a hundred that are one word."""

SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _capitals(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.upper())]


_SHORT_MONTHS = [name for name in MONTHS if len(name) < 5 and name not in ("May", "June", "July")]
_LONG_DAYS = [name for name in WEEKDAYS if name.endswith("day")]
_SHORT_DAYS = [name for name in WEEKDAYS if not name.endswith("day")]

MONTH = rf"(?:(?:{either(_capitals(_SHORT_MONTHS))})\.|(?:{either(_capitals(MONTHS))})\b)"
WEEKDAY = f"(?:{either(_capitals(_LONG_DAYS))})"
SHORT_WEEKDAY = rf"(?:{either(_SHORT_DAYS)})\b\.?"
PART = f"(?:{either(PARTS)})"
SEASON = f"(?:{either([*SEASONS, *(word.capitalize() for word in SEASONS)])})"
_FEAST_NAMES = [name.title().replace("’S", "’s").replace(" Of ", " of ") for name in FEASTS if name != "christmas"]
FEAST = f"(?:{either(_FEAST_NAMES)})".replace("’", "['’]")
YEAR = r"(?:1[6-9]|20)\d\d"
WORD_NUMBER = rf"(?i:(?:(?:{either(_TENS)})-)?(?:{either(SMALL)})\b)"


def month(text: str) -> int:
    """The number of a month from its name or short form."""
    return MONTHS[text.rstrip(".").capitalize()]


def weekday(text: str) -> int:
    """The ISO number of a weekday from its name or short form."""
    return WEEKDAYS[text.rstrip(".").capitalize()]


def number(text: str) -> int | None:
    """A whole number below a hundred in words, or any in digits; ``a`` and ``an`` are 1; None for other words."""
    if text.isdigit():
        return int(text)
    if text.lower() in ("a", "an"):
        return 1
    found = [SMALL.get(word) for word in text.lower().split("-")]
    return None if None in found else sum(n for n in found if n is not None)
