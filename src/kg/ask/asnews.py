"""Events whose day no article tells: what a headline or the lead reports happened about the day of its article, so it
lies in the month or year that a question asks for.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from kg.ask.data import node
from kg.ask.evidence import Claims
from kg.ask.moments import Moment
from kg.ask.question import Question
from kg.ask.reading import Pattern, Reading, Var, path
from kg.ask.slots import EVENT
from kg.terms import DCTERMS, KG, NIF, TIME

_MANY = 200
"""Events that a query is still told one by one."""
_LEAD = 200
"""Characters within which an article tells its news."""
_EARLIER = timedelta(days=2)
"""By how much news may be later than what it tells."""
_DATED = Pattern(EVENT, path(TIME.hasTime, KG.scheduledTime), Var("dated"))


def with_news(
    reading: Reading, question: Question, read: Callable[[Question], Reading | None], data: Claims
) -> Reading:
    """The reading that has also the undated events that articles of that time begin with."""
    moment = question.moment
    if moment is None or moment.day or moment.weekday or not any(p.subject == EVENT for p in reading.patterns):
        return reading
    events = _reported(moment, data)
    plain = read(replace(question, moment=None)) if 0 < len(events) <= _MANY else None
    if plain is None or plain.extreme or plain.also or reading.also:
        return reading
    when = moment.words if moment.relation else f"of {moment.words}"
    news = replace(
        plain,
        gloss=f"{plain.gloss}, told without a day in the news {when}",
        values=(*plain.values, (EVENT, events)),
        lacks=(*plain.lacks, _DATED),
        fallback=None,
        contrary=None,
    )
    return replace(reading, also=news, gloss=f"{reading.gloss}; or {news.gloss}")


def _reported(moment: Moment, data: Claims) -> tuple[str, ...]:
    """The events that articles of the time begin with."""
    issued = data.data.solutions(f"SELECT DISTINCT ?article ?day {{ ?article {node(DCTERMS.issued)} ?day }}")
    then = {row["article"] for row in issued if _within(moment, row["day"])}
    if not then:
        return ()
    told = f"?e {node(KG.evidence)} ?s . ?s {node(NIF.beginIndex)} ?begin FILTER (?begin < {_LEAD})"
    found = (row["e"] for row in data.data.solutions(f"SELECT DISTINCT ?e {{ {told} }}"))
    return tuple(event for event in found if event.rpartition("/")[0] in then)


def _within(moment: Moment, issued: str) -> bool:
    """Whether an article's day, and the days before it, lie there."""
    day = date.fromisoformat(issued[:10])
    return all(moment.fits(f"{d:%Y-%m-%d}") for d in (day, day - _EARLIER))
