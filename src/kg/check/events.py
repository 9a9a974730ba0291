"""Launches, dockings and landings against the dated ones of ``ontology/reference/launches.csv``.

A ship or mission that flies once and a kind of event mean one flight; ships that fly again are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from kg import timex
from kg.check.article import Around, Article, Claim, known
from kg.check.moments import Fit, fit
from kg.check.ties import apart, countries, name, tied
from kg.check.verdict import Verdict, doubts, refutes, supports, unknown
from kg.reference import flies_again
from kg.reference.table import rows, split
from kg.terms import ID, KG, PREFIXES, RDF, TIME


@dataclass(frozen=True, slots=True)
class Dated:
    """An event of the table: ``id`` below ``id/``, ``kind`` a class of the ontology, ``time`` a UTC minute or day."""

    id: str
    kind: str
    ships: tuple[str, ...]
    vehicle: str
    place: str
    target: str
    time: str
    source: str

    @property
    def words(self) -> str:
        """The event in words: what, of which ship, when."""
        return f"{self.kind.lower()} of {name(self.ships[0])}, {self.time.replace('T', ' ').replace('Z', ' UTC')}"


@cache
def dated() -> tuple[Dated, ...]:
    """The events of the table, in its order."""
    return tuple(
        Dated(
            row["id"],
            row["kind"],
            tuple(ship for ship in split(row["spacecraft"]) if not flies_again(ship)),
            row["launchVehicle"].partition("|")[0],
            row["place"],
            row["target"],
            row["time"],
            row["source"],
        )
        for row in rows("launches.csv")
    )


@dataclass(frozen=True, slots=True)
class Match:
    """An event of the article, the one of the table that it is, and how the article's time (a node, or "") fits it."""

    event: str
    dated: Dated
    time: str
    fit: Fit | None


def matches(article: Article) -> tuple[Match, ...]:
    """The article's events that are one of the table for sure; an event that fits several matches none."""
    kinds = {PREFIXES["kg"] + d.kind for d in dated()}
    found = (_match(article, event) for event in article.of_class(*sorted(kinds)) if article.real(event))
    return tuple(match for match in found if match)


def _match(article: Article, event: str) -> Match | None:
    kinds, ships = (set(article.values(event, p)) for p in (RDF.type, KG.spacecraft))
    time = article.value(event, TIME.hasTime)
    told = article.value(time, KG.timexValue)
    possible = [
        Match(event, d, time, fit(told, d.time))
        for d in dated()
        if PREFIXES["kg"] + d.kind in kinds and ships & {ID + s for s in d.ships} and not _too_early(article, d)
    ]
    if len(possible) > 1:
        possible = [m for m in possible if m.fit == "same"]
    return possible[0] if len(possible) == 1 and not _another(possible[0]) else None


def _too_early(article: Article, event: Dated) -> bool:
    """Whether the event came after the article."""
    bounds = timex.bounds(event.time)
    return bool(article.day and bounds and article.day[1] <= bounds[0])


def _another(match: Match) -> bool:
    """A ship is launched once; docked again, or seen to land elsewhere, it may well be on another day."""
    return match.fit == "other" and match.dated.kind != "Launch"


def around(article: Article, found: Sequence[Match]) -> Around | None:
    """The week in which an article without a date was written: it calls the day of a matched event by its weekday."""
    for match in found:
        parts = timex.parse(article.value(match.time, KG.timexValue))
        bounds = timex.bounds(match.dated.time)
        if bounds and parts and parts.weekday and not parts.year and match.fit == "same":
            last = datetime.fromisoformat(bounds[1]).astimezone(UTC) + timedelta(days=7)
            return Around(bounds[0], f"{last:%Y-%m-%dT%H:%M:%S}Z", match.dated.id)
    return None


def judge(match: Match, article: Article) -> Iterator[Verdict]:
    """The verdicts on what the article says for certain of a matched event: when, where, on what, to what."""
    for claim in article.certain:
        if claim.subject != match.event:
            continue
        if claim.predicate == TIME.hasTime:
            yield from _time(claim, match)
        elif verdict := _slot(claim, match.dated):
            yield verdict


def _time(claim: Claim, match: Match) -> Iterator[Verdict]:
    found = {"same": supports, "near": doubts, "other": refutes}
    if match.fit and claim.object == match.time:
        yield found[match.fit](claim, match.dated.words, match.dated.id)


def _slot(claim: Claim, event: Dated) -> Verdict | None:
    value = known(claim.object)
    if value is None:
        return None
    if claim.predicate == KG.place and event.place:
        return _place(claim, event, value.id)
    for predicate, actual, columns in (
        (KG.launchVehicle, event.vehicle, ("variantOf", "model")),
        (KG.target, event.target, ("partOf",)),
    ):
        if claim.predicate == predicate and actual:
            why = f"{event.words}: {name(actual)}"
            return (supports if tied(value.id, actual, *columns) else refutes)(claim, why, event.id, actual)
    return None


def _place(claim: Claim, event: Dated, place: str) -> Verdict:
    land = " / ".join(name(country) for country in sorted(countries(event.place)))
    why = f"{event.words}: {name(event.place)}" + (f" ({land})" if land else "")
    if tied(place, event.place, "locatedIn"):
        return supports(claim, why, event.id, event.place)
    return (refutes if apart(place, event.place) else unknown)(claim, why, event.id, event.place)
