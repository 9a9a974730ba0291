"""Posts and employers of people on the day of the article.

A claim of a post has no date of its own, so that of somebody who held it once is doubtful at most; that of somebody
who was yet to hold it, or never did while another is known to have, is contradicted.
"""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple

from kg import timex
from kg.check.article import Article, Claim, known
from kg.check.ties import name, tied
from kg.check.verdict import Verdict, doubts, refutes, supports, unknown
from kg.reference import Entry, entries
from kg.terms import ORG, PREFIXES

HEAD = "agency-head"
PAST = re.compile(r"(?i)\b(?:former|formerly|ex|then|previous|previously|retired|late|onetime|acting|interim|deputy)\b")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
GRACE = timedelta(days=31)
"""How long before a term begins it counts as near: people are named before they take office."""
ROLE = PREFIXES["kgv"] + "role-"


class Term(NamedTuple):
    """A post: whose, where, as what, from when until when, and that in words.

    ``begin`` and ``end`` are xsd:dateTime in UTC, the end exclusive; open ones are "" and "~", first and last in order.
    """

    person: str
    body: str
    role: str
    begin: str
    end: str
    words: str

    def covers(self, day: tuple[str, str]) -> bool:
        """Whether some of the day lies in the term."""
        return self.begin < day[1] and day[0] < self.end


@cache
def terms() -> tuple[Term, ...]:
    """Every post that the reference data tell."""
    return tuple(term for person in entries() if person.type == "Person" for term in _terms(person))


def _terms(person: Entry) -> list[Term]:
    def at(column: str, place: int) -> str:
        values = person.facts.get(column, ())
        return values[place] if place < len(values) else ""

    found = []
    for place, body in enumerate(person.facts.get("memberOf", ())):
        first, last = at("from", place), at("to", place)
        begin, end = timex.bounds(first), timex.bounds(last)
        words = f"{first or '?'} to {last or '?'}"
        found.append(Term(person.id, body, at("role", place), begin[0] if begin else "", end[1] if end else "~", words))
    return found


def judge(claim: Claim, article: Article) -> Verdict | None:
    """The verdict on a post or an employer, None for other claims and for what a sentence tells of other days."""
    if _of_another_day(article.words(claim), article.day):
        return None
    if claim.predicate == ORG.memberOf:
        return _employer(claim, article)
    if claim.predicate == ORG.role:
        return _post(claim, article)
    return None


def _of_another_day(words: str, day: tuple[str, str] | None) -> bool:
    """Whether a sentence tells that a post is past or held for another, or names a year other than the article's."""
    return bool(PAST.search(words)) or any(day is None or y != day[0][:4] for y in YEAR.findall(words))


def _employer(claim: Claim, article: Article) -> Verdict | None:
    person, body = known(claim.subject), known(claim.object)
    mine = [t for t in terms() if person and t.person == person.id]
    if person is None or body is None or not mine:
        return None
    here = [t for t in mine if tied(t.body, body.id, "partOf", "successorOf")]
    if here:
        return _dated(claim, article, here)
    told = ", ".join(dict.fromkeys(name(t.body) for t in mine))
    return unknown(claim, f"the reference data know {person.name} at {told}", person.id)


def _post(claim: Claim, article: Article) -> Verdict | None:
    member, body = (known(article.value(claim.subject, part)) for part in (ORG.member, ORG.organization))
    if member is None or body is None or member.type != "Person":
        return None
    role = claim.object.removeprefix(ROLE)
    here = [t for t in terms() if t.person == member.id and t.body == body.id]
    same = [t for t in here if t.role == role]
    if same:
        return _dated(claim, article, same)
    return _another_head(claim, article, member, body, here) if role == HEAD else None


def _dated(claim: Claim, article: Article, held: list[Term]) -> Verdict:
    """A post that somebody holds, held or will hold, by the article's day."""
    person, day = held[0].person, article.day
    why = f"{name(person)} at {name(held[0].body)}: " + "; ".join(t.words for t in held)
    if any((t.begin, t.end) == ("", "~") for t in held):
        return supports(claim, why, person)
    if day is None:
        return unknown(claim, f"{why}; the article has no date", person)
    if any(t.covers(day) for t in held):
        return supports(claim, why, person, *article.dated_by)
    early = all(_moved(day[1], GRACE) <= t.begin for t in held)
    return (refutes if early else doubts)(claim, why, person, *article.dated_by)


def _another_head(claim: Claim, article: Article, person: Entry, body: Entry, here: list[Term]) -> Verdict | None:
    """Somebody who is not known as head, while another is."""
    day = article.day
    heads = [t for t in terms() if day and t.body == body.id and t.role == HEAD and t.covers(day)]
    if not heads:
        return unknown(claim, f"the reference data don't know who headed {body.name} then", body.id)
    why = f"{body.name} was headed by {', '.join(name(t.person) for t in heads)}, not known by {person.name}"
    return (doubts if here else refutes)(claim, why, body.id, *(t.person for t in heads), *article.dated_by)


def _moved(moment: str, by: timedelta) -> str:
    shifted = datetime.fromisoformat(moment).astimezone(UTC) + by
    return f"{shifted:%Y-%m-%dT%H:%M:%S}Z"
