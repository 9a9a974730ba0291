"""What of a question a sentence must have, and what it must tell."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal as OneOf

from kg.ask.moments import Moment

Words = tuple[str, ...]
Kind = OneOf["word", "name", "moment", "number", "quote"]
Asks = OneOf["who", "where", "when", "why", "how", "amount", "count", "times", "which", "name", "what", "yesno"]
Role = OneOf["", "does", "undergoes", "object", "says"]


@dataclass(frozen=True, slots=True)
class Need:
    """One word, name, date or number of a question, which must be met.

    ``forms`` are its own words, ``alike`` others that say the same. What is ``near`` may be told round the sentence:
    where something was, whose it is. ``role`` tells whether a name does what the verb says or undergoes it; ``order``
    whether it is what the answer was before or after.
    """

    words: str
    kind: Kind
    forms: tuple[Words, ...]
    alike: tuple[Words, ...] = ()
    things: tuple[str, ...] = ()
    moment: Moment | None = None
    near: bool = False
    asked: bool = False
    verb: bool = False
    infinitive: bool = False
    """Whether it is a verb behind "to": "the first to sign it"."""
    role: Role = ""
    ahead: bool = False
    """Whether the verb of its role stands behind it in the question."""
    order: str = ""
    itself: bool = False
    """Whether what is a country's own does not stand for it: "who sold it to Kenya?" """
    instead: bool = False
    """Whether somebody did it for it: "who signed for Kenya?" """
    joined: bool = False
    """Whether its words must stand side by side: they are a name that nobody knows."""
    here: bool = False
    """Whether a name must be met in the sentence itself: it is the subject, or tells whose or which something is."""
    behind: bool = False
    """Whether it must stand behind the verb: "threatened to leave"."""
    at: int = -1
    """Where it stands in the question."""
    wider: bool = False
    """Whether it may be told round the sentence only because it tells more of the word behind it."""
    aside: bool = False
    """Whether it stands in a clause that only tells when it was: "when it exploded"."""
    party: bool = False
    """Whether somebody did something with it: where a sentence does not name it, the article must be about it."""
    tells: bool = False
    """Whether a name only tells more of the noun behind it: "the Starship booster"."""
    around: frozenset[str] = frozenset()
    """Words that mean about the same, where none says quite the same."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for the sentences of the articles: what they must have and what they must tell."""

    asks: Asks
    needs: tuple[Need, ...]
    units: frozenset[str] = frozenset()
    """For an amount the units that it may have."""
    planned: bool = False
    negated: bool = False
    undergone: bool = False
    """Whether who is asked for is the one that something was done to: "who was hurt?" """
    measure: str = ""
    """The adjective that tells what is measured: "how deep"."""
    whose: Need | None = None
    """What belongs to the one who is asked for: "whose flag was it?" """
    but: tuple[str, ...] = ()
    """What the answer must not be: "besides the UAE"."""
    present: bool = False
    """Whether its verb tells of no time: "who commands it?" may be asked of a flight to come."""
    office: bool = False
    """Whether who has an office is asked for: "who is the premier of the islands?" """
    alone: bool = False
    """Whether one word is enough, if it stands there itself: "who apologized?" """
    bare: bool = False
    """Whether nothing is asked in so many words: "JAXA budget"."""
    light: bool = False
    """Whether its verb says little: "what flags did it carry?" """
    lights: tuple[Words, ...] = ()
    """Its verbs that say little."""
    possible: bool = False
    """Whether it is asked what may be: "how long might it last?" """
    perfect: bool = False
    """Whether it is asked what has been so far: "how many spacewalks has she made?" """
    after: str = ""
    """The preposition that who or what is asked for stands behind: "to whom does it pay tribute?" """
    still: bool = False
    """Whether it is asked if something is still so."""
    side: str = ""
    """Whether it is asked of the time "after" or "before" something."""
    earlier: bool = False
    """Whether it is asked if there was such a thing before."""
    exact: frozenset[str] = frozenset()
    """Its words that allow no other: "only", "the same"."""
    anybody: bool = False
    """Whether it is asked if it was anybody at all: "was anyone hurt?" """
    since: str = ""
    """The year since when it has been so."""
    wide: bool = False
    """Whether the sentences round one count for all but the verb, and words that mean about the same."""
    ties: tuple[Need, ...] = ()
    """The verbs that only tie one thing to another, and need not be told."""

    @property
    def noun(self) -> Need | None:
        """The noun that is asked for."""
        return next((n for n in reversed(self.needs) if n.asked and n.kind == "word"), None)

    @property
    def event(self) -> bool:
        """Whether it is asked what was done, by its verb: "what was dropped in 2022?" """
        return any(n.verb for n in self.needs)

    def of(self, *kinds: Kind) -> tuple[Need, ...]:
        """The needs of some kinds."""
        return tuple(n for n in self.needs if n.kind in kinds)


@dataclass(slots=True)
class Draft:
    """A question while it is read, word by word."""

    asks: Asks
    needs: list[Need] = field(default_factory=list)
    units: frozenset[str] = frozenset()
    planned: bool = False
    negated: bool = False
    undergone: bool = False
    measure: str = ""
    whose: bool = False
    bare: bool = False
    light: bool = False
    lights: tuple[Words, ...] = ()
    present: bool = False
    alone: bool = False
    choices: list[int] = field(default_factory=list)
    """How many needs stand before each "or"."""
    but: list[str] = field(default_factory=list)

    def done(self) -> Asked:
        """What was read."""
        whose = next((n for n in self.needs if n.kind == "word"), None) if self.whose else None
        told = (self.planned, self.negated, self.undergone)
        needs, but = tuple(self.needs), tuple(self.but)
        seen = (self.present, False, self.alone, self.bare, self.light)
        return Asked(self.asks, needs, self.units, *told, self.measure, whose, but, *seen, self.lights)


def shown(needs: Sequence[Need]) -> str:
    """The words of the needs, as the question has them."""
    return ", ".join(f"“{words}”" for words in dict.fromkeys(n.words for n in needs))
