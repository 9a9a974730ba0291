"""Who only comes to a launch: "is expected in Kourou for the launch of X", "flew to Kourou to see it"."""

from kg import reference
from kg.extractors._frame import Frame

TRAVELLING = frozenset("fly travel go journey come".split())


def is_attended(fr: Frame) -> bool:
    """Whether the launch of something named is what somebody is somewhere for, and hardly aboard."""
    noun, prep = fr.trigger, fr.document.head(fr.trigger)
    own = [o for p in fr.document.children(noun, "prep") if p.lower == "of" for o in fr.document.children(p, "pobj")]
    the = any(c.lower == "the" for c in fr.document.children(noun, "det"))
    return noun.pos == "NOUN" and prep.lower in {"for", "at"} and the and any(fr.mentions.at(o) for o in own)


def is_journey(fr: Frame, slots: tuple[tuple[str, str], ...]) -> bool:
    """Whether people only travel to a town: "flew to Kourou for the launch"."""
    roles = {role for role, _ in slots}
    goals = [key for role, key in slots if role == "destination"]
    towns = [key for key in goals if (known := reference.entry(key)) and known.facts.get("locatedIn")]
    moves = fr.trigger.pos == "VERB" and fr.trigger.lemma in TRAVELLING
    return moves and bool(goals) and towns == goals and not roles & {"spacecraft", "launchVehicle"}
