"""What "respectively" gives to each of several things: "A and B were launched on 3 and 5 May, respectively" are two
launches.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.grammar import conjuncts, head_token
from kg.model import Document, Event, Fact, Mention, Mentions, Span, Time

WORD = "respectively"
COUNTS = ("", "one", "two", "three", "four", "five", "six")
TOLD_APART = ("spacecraft", "launchVehicle", "crewMember", "agent")
"""The participants of which each may have an event of its own."""
LISTING = frozenset({"", ",", "and", ", and", "and on", "and in"})


def each(document: Document, mentions: Mentions, fact: Fact) -> Iterator[Fact]:
    """The fact, or one event for each of the things that its sentence gives a time of its own."""
    if not isinstance(fact, Event) or WORD not in fact.evidence.of(document.text):
        yield fact
        return
    times = _listed_times(document, mentions, fact.evidence)
    role, names = _listed_names(document, mentions, fact)
    if role is None and (kind := _counted(document, mentions, fact, len(times))):
        role, names = "spacecraft", [kind] * len(times)
    if role is None or len(names) != len(times) or len(times) < 2:
        yield fact
        return
    keys = {m.entity for m in names}
    shared = tuple(slot for slot in fact.slots if slot[1] not in keys)
    for name, time in zip(names, times, strict=True):
        yield replace(fact, slots=((role, name.entity), *shared), time=time)


def _counted(document: Document, mentions: Mentions, event: Event, number: int) -> Mention | None:
    """ "Two TDRS spacecraft": the one name of as many craft as there are times."""
    ships = [m for m in mentions.inside(event.evidence) if ("spacecraft", m.entity) in event.slots]
    head = head_token(document, ships[0].span) if len({m.entity for m in ships}) == 1 else None
    nouns = [head, document.head(head)] if head else []
    counts = {c.lower for noun in nouns for c in document.children(noun, "nummod")}
    return ships[0] if counts & {str(number), *COUNTS[number : number + 1]} else None


def _listed_times(document: Document, mentions: Mentions, sentence: Span) -> list[Time]:
    """The times that stand in a list right before the word."""
    end = document.text.find(WORD, sentence.begin)
    times: list[Time] = []
    for time in reversed(mentions.times_in(Span(sentence.begin, end))):
        if document.text[time.span.end : end].strip(" ") not in LISTING:
            break
        times.insert(0, time)
        end = time.span.begin
    return times


def _listed_names(document: Document, mentions: Mentions, event: Event) -> tuple[str | None, list[Mention]]:
    """The role in which things are listed, and their names in text order."""
    for role in TOLD_APART:
        for key in event.filling(role):
            own = next((m for m in mentions.inside(event.evidence) if m.entity == key), None)
            head = head_token(document, own.span) if own else None
            while head is not None and head.dep == "conj":
                head = document.head(head)
            named = [mentions.at(t) for t in conjuncts(document, head)] if head is not None else []
            listed = [m for m in named if m is not None]
            if len(listed) > 1 and own in listed:
                return role, listed
    return None, []
