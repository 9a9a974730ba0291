"""Solutions put together by the fact that they tell: several articles may tell of one launch, each in its own words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kg.ask.data import Binding
from kg.ask.evidence import Claims
from kg.ask.moments import bounds, parts
from kg.ask.reading import Reading

Days = tuple[date, date]
"""The first and the last day that a time may be."""


@dataclass(slots=True)
class Told:
    """One fact and the solutions that tell it, the one with the most exact time first."""

    value: str
    bindings: list[Binding] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    """The articles whose events or claims tell it."""

    @property
    def timex(self) -> str:
        """When it was, as far as is known."""
        return self.bindings[0].get("timex", "")


def told(reading: Reading, bindings: Sequence[Binding], index: Claims) -> tuple[Told, ...]:
    """The facts behind solutions: by the value asked for; events of several articles by name, status and time; times by
    the day that they mean.
    """
    found: dict[tuple[str, ...], list[Told]] = {}
    for binding in sorted(bindings, key=lambda b: -len(b.get("timex", ""))):
        value = binding.get(reading.answer.name, "")
        alike = found.setdefault(_name(reading, binding, value, index), [])
        article, timex = _article(reading, binding), binding.get("timex", "")
        same = next((t for t in alike if t.value == value or _same(reading, t, article, timex)), None)
        if same is None:
            alike.append(same := Told(value))
        same.bindings.append(binding)
        same.articles |= {article} - {""}
    return tuple(t for alike in found.values() for t in alike)


def _name(reading: Reading, binding: Binding, value: str, index: Claims) -> tuple[str, ...]:
    """What solutions of one fact have in common."""
    if reading.label:
        return tuple(index.name(binding[v]) for v in reading.label if v in binding)
    if reading.answer.name == "event":
        return index.name(value), binding.get("status", "")
    if reading.answer.name == "said" and parts(binding.get("timex", ""))[0]:
        return binding["timex"], index.name(binding["event"]) if "event" in binding else ""
    return (value,)


def _article(reading: Reading, binding: Binding) -> str:
    """Where a solution stands: in which article the event or claim is."""
    return binding.get("claim" if reading.label else "event", "").rpartition("/")[0]


def _same(reading: Reading, known: Told, article: str, timex: str) -> bool:
    """Whether a solution may tell the fact too: another article's event, at no other time."""
    if reading.answer.name == "said":
        return True
    if article in known.articles:
        return False
    return not reading.extreme if reading.label else known.timex.startswith(timex)


def _outer(fact: Told, last: bool) -> Days | None:
    """When a fact was so first or last: what one article dates to a month, another may date to a day of it."""
    known = {days for b in fact.bindings if (days := bounds(b.get("timex", "")))}
    exact = [d for d in known if not any(d != other and d[0] <= other[0] and other[1] <= d[1] for other in known)]
    return (max if last else min)(exact, default=None)


def outermost(facts: Iterable[Told], last: bool) -> tuple[tuple[Told, ...], int]:
    """The first or the last by time, with all that may be as early or late; and how many have no known date."""
    known = tuple(facts)
    dated = [(days, t) for t in known if (days := _outer(t, last))]
    if not dated:
        return (), len(known)
    if last:
        edge = max(days[1] for days, _ in dated)
        begin = max(days[0] for days, _ in dated if days[1] == edge)
        kept = tuple(t for days, t in dated if days[1] >= begin)
    else:
        begin = min(days[0] for days, _ in dated)
        edge = min(days[1] for days, _ in dated if days[0] == begin)
        kept = tuple(t for days, t in dated if days[0] <= edge)
    return kept, len(known) - len(dated)
