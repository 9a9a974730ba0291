"""Who leaves a launch site or rides a rocket is launched, whatever the verb of motion: "left Baikonur in Soyuz 19",
"followed from Florida on a Saturn IB", "hitched a lift on a Falcon 9", "will travel to the station in May".
"""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._motion_words import GROUND, MOTION, SLOW
from kg.grammar import TYPE_NOUNS, clause, conjuncts
from kg.model import Document, Mentions, Token
from kg.mood import mood

TAKING = frozenset("hitch catch thumb cadge get bag take make begin start have".split())
PASSAGES = frozenset("lift ride trip flight journey passage voyage way ascent climb".split())
"""What one takes who is carried: "caught a ride on", "made the journey on", "began the climb from"."""
LEFT = frozenset("leave depart quit vacate flee escape".split())
"""Verbs whose object is what is left."""
SITES = ("LaunchSite", "LaunchPad")
CRAFT = ("Spacecraft", "LaunchVehicle", "Mission")
EARTHLY = ("Place", "Country", "GeopoliticalEntity", "Agency", "Organization")
FLYING = frozenset("fly travel journey go head voyage venture soar rocket jet ride".split())
RIDING = frozenset({"ride", "rid"})  # the model makes "rid" of "riding"
DOWNWARDS = frozenset("home back down earth return splashdown landing touchdown".split())
HIGH = frozenset("orbit space".split())
WORLDS = frozenset("place/moon place/mars place/venus place/jupiter place/europa place/saturn".split())
ON = ("on", "aboard", "onboard", "atop", "in", "inside", "upon", "with")
FROM = ("from", "out", "of", "off")


def departing(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell of a launch so, in text order."""
    for verb in document.tokens:
        told = verb.pos == "VERB" and verb.dep not in {"amod", "compound", "aux"}
        if told and _is_departure(Leg(document, mentions, verb)):
            yield verb


class Leg:
    """A verb of motion with who moves, from where, to where and on what."""

    def __init__(self, document: Document, mentions: Mentions, verb: Token) -> None:
        self.document, self.mentions, self.verb = document, mentions, verb
        objects = list(document.children(verb, "dobj"))
        self.passage = [o for o in objects if o.lower in PASSAGES] if verb.lemma in TAKING else []
        self.left = objects if verb.lemma in LEFT else []
        self.bare = not objects
        self.movers = [t for s in subject_tokens(document, verb) for t in conjuncts(document, s)]

    def goals(self, *prepositions: str) -> list[Token]:
        """What stands behind some prepositions of the verb, also below another goal ("from Baikonur in a Soyuz")."""
        over, found = [self.verb, *self.passage], list[Token]()
        while over:
            for prep in self.document.children(over.pop(), "prep", "prt", "advmod", "agent"):
                over += [*self.document.children(prep, "pobj"), prep]
                found += self.document.children(prep, "pobj") if prep.lower in prepositions else ()
        return found

    def kinds(self, tokens: list[Token]) -> set[str]:
        """The classes of what tokens name."""
        return {self.mentions.type_of(m) for t in tokens if (m := self.mentions.at(t))}


def _is_departure(leg: Leg) -> bool:
    if leg.passage:
        far = _goes_beyond(leg) or "SpaceStation" in leg.kinds(leg.goals("to", "into"))
        return "LaunchVehicle" in leg.kinds(leg.goals(*ON, "of")) or (_is_craft(leg) and far)
    if leg.verb.lemma in {"orbit", "circle"}:
        return _circles(leg)
    if leg.verb.lemma in RIDING and _on_craft(leg):
        return True
    if leg.verb.lemma not in (MOTION - SLOW) | LEFT or not (leg.bare or leg.left) or _on_ground(leg):
        return False
    return _rides(leg) or _leaves(leg) or _goes_up(leg)


def _circles(leg: Leg) -> bool:
    """ "Orbited the Earth in February 1962 aboard Friendship 7"."""
    round_what = {o.lower for o in leg.document.children(leg.verb, "dobj")}
    aboard = leg.kinds(leg.goals(*ON)) & {"Spacecraft", "Mission"}
    return bool(round_what & {"earth", "planet", "globe", "world"} and aboard) and _is_flier(leg) and _is_news(leg)


def _on_craft(leg: Leg) -> bool:
    """ "Riding Soyuz TMA-8 with two others": up, if nothing tells that it is home."""
    ridden = leg.kinds(list(leg.document.children(leg.verb, "dobj"))) & {"Spacecraft", "LaunchVehicle"}
    words = {t.lower for t in leg.document.subtree(leg.verb)}
    return bool(ridden) and _is_flier(leg) and not words & DOWNWARDS


def _on_ground(leg: Leg) -> bool:
    """ "Left Baikonur for Moscow", "departed by bus": a journey of another kind."""
    there = leg.goals("to", "for", "into", "towards", "toward")
    below = {t.lower for t in leg.document.subtree(leg.verb)}
    return bool(below & GROUND) or bool(leg.kinds(there) & {*EARTHLY, *SITES} - {"Place"}) or _to_town(leg, there)


def _to_town(leg: Leg, goals: list[Token]) -> bool:
    """Whether one goes to a place that is on Earth, and no other world."""
    named = [m.entity for t in goals if (m := leg.mentions.at(t)) and leg.mentions.type_of(m) == "Place"]
    return any(key.rpartition("/")[2] not in {"moon", "mars", "venus", "low-earth-orbit", "orbit"} for key in named)


def _rides(leg: Leg) -> bool:
    """ "Followed from Florida on the last Saturn IB": who moves on a rocket flies, if it is somebody or a craft."""
    return "LaunchVehicle" in leg.kinds(leg.goals("on", "aboard", "atop", "of")) and (_is_craft(leg) or _is_flier(leg))


def _leaves(leg: Leg) -> bool:
    """ "Left Baikonur", "climbed out of Baikonur in a Soyuz": of people not known as a crew only in or on a craft."""
    bound = "SpaceStation" in leg.kinds(leg.goals("for", "to")) and not _leaves_station(leg)
    sites = {*SITES, *(EARTHLY[:3] if bound else ())}  # "left Florida for the station"
    if not leg.kinds([*leg.left, *leg.goals(*FROM)]) & sites:
        return False
    rides = bool(leg.kinds(leg.goals(*ON)) & {*CRAFT})
    return _is_craft(leg) or _is_crew(leg) or (rides and _is_flier(leg))


def _goes_up(leg: Leg) -> bool:
    """ "Will travel to the space station in May", "flew to the station aboard a Dragon"."""
    goals = leg.goals("to", "into")
    high = "SpaceStation" in leg.kinds(goals) or any(g.lower in HIGH for g in (*goals, *leg.goals("in")))
    high = high or _goes_beyond(leg)
    return leg.verb.lemma in FLYING and high and _is_flier(leg) and not _leaves_station(leg) and _is_news(leg)


def _goes_beyond(leg: Leg) -> bool:
    """ "Will venture around the Moon on Artemis II": to another world."""
    there = [m.entity for g in leg.goals("to", "around", "toward", "towards") if (m := leg.mentions.at(g))]
    return bool(WORLDS & set(there))


def _is_news(leg: Leg) -> bool:
    """Whether a time is told or the journey is to come: "those who flew to the station" are only described."""
    timed = leg.mentions.times_in(clause(leg.document, leg.verb))
    return any(not t.value.startswith("P") for t in timed) or mood(leg.document, leg.verb) == "future"


def _leaves_station(leg: Leg) -> bool:
    return "SpaceStation" in leg.kinds(leg.goals(*FROM)) or any(
        c.lower in {"back", "again", "home"} for c in leg.document.children(leg.verb, "advmod")
    )


def _is_craft(leg: Leg) -> bool:
    named = bool(leg.kinds(leg.movers) & {*CRAFT})
    return named or any(TYPE_NOUNS.get(t.lower) in CRAFT for t in leg.movers if leg.mentions.at(t) is None)


def _is_crew(leg: Leg) -> bool:
    roles = lexicon.roles()
    return any(t.lower in GROUPS or roles.get(t.lower) == "astronaut" for t in leg.movers)


def _is_flier(leg: Leg) -> bool:
    return _is_crew(leg) or "Person" in leg.kinds(leg.movers) or any(t.lower in {"he", "she"} for t in leg.movers)


def comes_down(document: Document, verb: Token) -> bool:
    """ "Rode the capsule to a splashdown"."""
    goals = [o for p in document.children(verb, "prep") if p.lower == "to" for o in document.children(p, "pobj")]
    return any(o.lower in DOWNWARDS for o in goals)
