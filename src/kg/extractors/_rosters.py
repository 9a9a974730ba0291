"""Everybody aboard: whoever is named in the clause, listed with one of those, or of the crew that it speaks of."""

from collections.abc import Iterator

from kg.extractors._beside import outer
from kg.extractors._context import crew, holds_office
from kg.extractors._frame import Frame, is_expedition
from kg.extractors._possessives import antecedents
from kg.extractors._sequel_crews import roster
from kg.model import Mention, Span


def all_aboard(fr: Frame, people: list[str]) -> list[str]:
    """The people with those that stand in one list with them ("A and B, and NASA astronaut C"), and the crew meant."""
    named = outer(fr.mentions, fr.document.sentence_of(fr.trigger.index), "name", "short")
    found = [m for m in named if m.entity in people and fr.mentions.type_of(m) == "Person"]
    listed = (other.entity for m in found for other in _list_of(fr, m))
    whose = [] if people else _whose(fr)
    return list(dict.fromkeys([*people, *listed, *whose, *crew(fr.document, fr.mentions, fr)]))


def _whose(fr: Frame) -> list[str]:
    """ "Have been in orbit since their launch in May": the subject to whom the possessive points."""
    own = {c.lower for c in fr.document.children(fr.trigger, "poss")} & {"his", "her", "their"}
    heads = antecedents(fr.document, fr.trigger) if own else []
    named = [m for t in heads if (m := fr.mentions.at(t)) and fr.mentions.type_of(m) == "Person"]
    together = [p for m in named[:1] for p in roster(fr.document, fr.mentions, m)]
    fly = not any(holds_office(fr.document, p) for p in together) and (len(together) > 1 or "their" not in own)
    return [p.entity for p in together] if fly else []


def _list_of(fr: Frame, person: Mention) -> Iterator[Mention]:
    """A list that an "and" ends, without officials, whatever the parser makes of it."""
    together = roster(fr.document, fr.mentions, person)
    gap = fr.document.between(Span(together[-2].span.end, together[-1].span.begin)) if len(together) > 1 else []
    if any(t.lower in {"and", "&"} for t in gap) and not any(holds_office(fr.document, p) for p in together):
        yield from together


def ship_of_crew(fr: Frame) -> list[str]:
    """The ship or mission that a crew is told by: "the Shenzhou-20 crew left"."""
    return [s for s in fr.of("Spacecraft", "Mission", links={"crew"}) if not is_expedition(fr, s)]
