"""The words that tell of landings: verbs, verbs with a particle, nouns; and what lands or is only returned."""

from kg.extractors._triggers import Words, phrases
from kg.grammar import TYPE_NOUNS

REENTERING = frozenset("re-enter reenter burn reentry re-entry".split())
"""By which a craft comes down, if it is told where."""
WORDS = Words(
    verbs=frozenset({"land", "crash-land", "splashdown", "return", "lower", "soft-land", "re-enter", "reenter"}),
    phrasal=phrases(
        "splash down, touch down, return to, return in, come home, come down, come back, parachute to, "
        "parachute into, set down, put down, thump onto, crash into, crash onto, crash on, bring home, bring "
        "back, fly home, fly back, plunge into, return home, go home, head home, head back, travel home, ride "
        "home, ride back, get home, get back, make it, bring down, guide down, burn up, smash into, slam "
        "into, plough into, plow into, impact on, hit surface, hit ground, strike surface, touch ground, "
        "reach ground, reach surface, hit water, hit moon, drop back, fall back, fall into, fall to, tumble "
        "back, tumble to, roll to, send home, take home, carry home, ferry home, deliver home, see home"
    ),
    nouns=frozenset({"landing", "landings", "splashdown", "touchdown", "homecoming", "reentry", "re-entry"}),
)
REPORTS = frozenset(
    "datum data image images picture pictures photo photos photograph photographs result results measurement"
    " measurements information observation observations signal signals call calls telemetry view views fire favour"
    " favor".split()
)
"""What is returned without anything coming down."""
BROUGHT = frozenset("soil sample rock dust regolith material grain specimen particle dirt treasure".split())
"""What comes from another world, and is on the way back from it."""
LANDERS = {noun for noun, kind in TYPE_NOUNS.items() if kind in {"Spacecraft", "LaunchVehicle", "Mission"}} | frozenset(
    "robot robots explorer crew astronauts cosmonauts stage it they he she humans people woman person trio duo pair"
    " vehicle which that who".split()
)
DESTROYED = frozenset("destructive fiery uncontrolled natural".split())
BACK = frozenset("return come fly bring go head travel ride get make drop fall send take carry ferry see".split())
