"""Missions whose date alone is told: "Artemis III, planned for 2028", "Crew-10 is scheduled for March 5".

What is set for a day is the launch: an expedition, a programme or a landing that is set has words of its own.
"""

from collections.abc import Iterator

from kg import reference
from kg.extractors._subjects import subject_tokens
from kg.extractors._when_not import ONCE
from kg.grammar import is_passive, negated
from kg.model import Document, Mention, Mentions, Span, Token

SETTING = frozenset("plan schedule set slate target book pencil earmark expect slot manifest project list due".split())
FERRIES = frozenset({"craft-crew", "craft-cargo"})
"""Kinds of ships that fly once and are called by their flight: "Soyuz MS-29 is set for 14 July"."""
BY_DATE = frozenset("for in on to no".split())
FLIGHTS = frozenset("mission flight shot".split())
STAYS = ("expedition", "increment")
NEAR = 12  # code points: a date stands right behind its preposition ("for late May")


def dated_missions(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The participles that set a named mission for a time, in text order."""
    for verb in document.tokens:
        if sets_date(document, verb) and _is_set(document, mentions, verb):
            yield verb


def sets_date(document: Document, trigger: Token) -> bool:
    """Whether a launch is told by the verb that sets it for a time, and by none that only looks like it ("set off")."""
    apart = any(c.lower in {"off", "out", "down", "up", "home", "back"} for c in document.children(trigger))
    return trigger.lemma in SETTING and trigger.tag in {"VBN", "VBD", "JJ"} and not apart


def is_dated(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a verb sets what it is said of for a time: "is planned for Saturday"."""
    set_for = sets_date(document, verb) and not negated(document, verb)
    return set_for and any(_leads_to_time(document, mentions, p) for p in document.children(verb, "prep"))


def _is_set(document: Document, mentions: Mentions, verb: Token) -> bool:
    if (
        negated(document, verb)
        or any(c.lower in ONCE for c in document.children(verb, "advmod"))  # a date that was not kept
        or any(document.children(verb, "xcomp", "dobj", "ccomp"))
        or not (is_passive(document, verb) or verb.dep in {"acl", "advcl", "acomp", "amod"})
    ):
        return False
    subjects = subject_tokens(document, verb)
    named = [m for s in subjects for t in (s, *_called(document, s)) if (m := mentions.at(t))]
    preps = list(document.children(verb, "prep"))
    bare = len(preps) == 1 and verb.lemma != "expect"  # not "is expected at the station on Friday"
    flown = any(
        mentions.type_of(m) == "Mission" or (bare and (is_ferry(m.entity) or _is_awaited(mentions, verb, m)))
        for m in named
        if not _is_stay(document, m.span)
    )
    flown = flown or any(_is_crewed(document, mentions, s) for s in subjects)
    return flown and any(_leads_to_time(document, mentions, p) for p in preps)


def _is_awaited(mentions: Mentions, verb: Token, craft: Mention) -> bool:
    """ "Chang'e 7, due in 2026": of a craft that is said to be due, and no more, the launch is; of a module its repair
    may be.
    """
    due = verb.lemma == "due" and mentions.type_of(craft) in {"Spacecraft", "LaunchVehicle"}
    return due and not reference.is_part(craft.entity)


def _called(document: Document, flight: Token) -> list[Token]:
    """ "The next mission, STS-30,": the name of what the subject describes."""
    return list(document.children(flight, "appos")) if flight.lower in FLIGHTS else []


def _is_crewed(document: Document, mentions: Mentions, flight: Token) -> bool:
    """ "The next flight, with A and B,": people are to go up."""
    preps = [p for p in document.children(flight, "prep") if p.lower == "with" and flight.lower in FLIGHTS]
    return any(mentions.type_at(o) == "Person" for p in preps for o in document.children(p, "pobj"))


def is_ferry(ship: str) -> bool:
    """Whether a ship is one of a numbered series for crews or cargo."""
    numbered = ship.rpartition("/")[2].rpartition("-")[2].isdigit()
    return numbered and not FERRIES.isdisjoint(reference.craft_kinds(ship))


def _is_stay(document: Document, name: Span) -> bool:
    return name.of(document.text).lower().startswith(STAYS)


def _leads_to_time(document: Document, mentions: Mentions, preposition: Token) -> bool:
    """Whether a date stands behind a preposition, and no event ("planned for a landing in May")."""
    if preposition.lower not in BY_DATE:
        return False
    ahead = Span(preposition.span.end, preposition.span.end + NEAR)
    times = mentions.times_in(document.sentence_of(preposition.index).span)
    return any(ahead.begin < t.span.begin <= ahead.end and not t.value.startswith("P") for t in times)
