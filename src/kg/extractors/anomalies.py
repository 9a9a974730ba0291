"""Anomalies: what went wrong with which vehicle.

Finds "failed", "exploded", "lost contact", "suffered a leak", "the failure of", "crashed". A failed bid or a market
crash is none:
what fails must be a named or described vehicle or mission.
"""

from collections.abc import Iterator

from kg.extractors._context import fallen_back
from kg.extractors._frame import Frame, frame
from kg.extractors._status import status
from kg.extractors._triggers import Words, triggers
from kg.extractors._when import when
from kg.grammar import is_passive
from kg.model import Document, Event, Mentions

EMITS = ("Anomaly",)
WORDS = Words(
    verbs=frozenset(
        {
            "fail",
            "explode",
            "lose",
            "strand",
            "break",
            "malfunction",
            "leak",
            "crash",
            "disintegrate",
            "misfire",
            "rupture",
            "jam",
            "overheat",
            "tumble",
        }
    ),
    phrasal=frozenset(
        {
            ("go", "into"),
            ("enter", "mode"),
            ("go", "silent"),
            ("go", "dark"),
            ("go", "dead"),
            ("fall", "silent"),
            ("stop", "responding"),
            ("break", "up"),
            ("break", "apart"),
            ("conk", "out"),
            ("shut", "down"),
            ("blow", "up"),
            ("veer", "off"),
            ("lose", "contact"),
        }
    ),
    nouns=frozenset(
        "failure failures anomaly anomalies malfunction leak leaks explosion glitch glitches mishap breakup rupture"
        " crash fault short-circuit".split()
    ),
)
DUTIES = frozenset(
    "reach orbit separate ignite deploy open start fire land dock launch work respond achieve enter restart".split()
)
"""What a vehicle is for: failing to do it is an anomaly."""
PARTS = frozenset(
    "engine engines thruster thrusters valve valves tank tanks pipe pipes antenna array arrays panel panels stage"
    " booster parachute parachutes"
    " shield computer computers sensor sensors system battery batteries leg legs fuel helium hydrogen oxygen"
    " ammonia coolant software motor"
    " fairing nozzle turbopump pump gyroscope gyroscopes wheel wheels instrument drill arm hatch window seal"
    " capsule spacecraft rocket craft"
    " vessel ship probe lander rover satellite vehicle".split()
)
"""What may fail of a vehicle that the clause does not name."""
SIGNALS = frozenset({"contact", "communication", "communications", "signal", "control", "power", "pressure", "thrust"})
VEHICLES = ("Spacecraft", "LaunchVehicle", "SpaceStation", "Payload", "Mission")
LINKS = {"subj", "of", "in", "on", "with", "obj", "poss", "compound", "aboard", "nmod", "from", "during", "inside"}


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every anomaly told in the document, once per telling."""
    found = list(triggers(document, WORDS))
    indexes = frozenset(t.index for t in found)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        if slots and not _helps(fr) and _is_meant(fr):
            yield Event("Anomaly", status(fr), trigger.span, fr.sentence, slots, when(fr))


def _is_meant(fr: Frame) -> bool:
    """Whether an everyday verb tells of a fault here."""
    match fr.trigger.lemma:
        case "enter" | "go":
            return {"safe", "mode"} <= fr.words() or bool(fr.words() & {"silent", "dark", "dead"})
        case "lose":
            return _is_lost(fr)
        case "break":
            particles = {c.lower for c in fr.document.children(fr.trigger, "prt", "advmod")}
            return bool(particles & {"up", "apart", "down"}) or _is_broken(fr)
    return True


def _helps(fr: Frame) -> bool:
    """ "failed to sign" tells of something else, "shut down as planned" of nothing wrong; a rocket that "failed to
    reach orbit" failed.
    """
    other = [
        c
        for c in fr.document.children(fr.trigger, "xcomp")
        if c.lemma not in DUTIES or not fr.of(*VEHICLES, links={"subj"})
    ]
    return fr.trigger.lemma in {"fail", "shut"} and bool(other)


def _is_broken(fr: Frame) -> bool:
    """ "A toilet broke": a part breaks by itself; a record or the silence is broken by somebody."""
    return not any(fr.document.children(fr.trigger, "dobj", "auxpass")) and bool(fr.words() & PARTS)


def _is_lost(fr: Frame) -> bool:
    """ "The lander was lost", "lost the rocket", "lost contact with it": not a lost bid or lost time."""
    objects = [*fr.document.children(fr.trigger, "dobj")]
    if objects:
        return any(o.lower in SIGNALS for o in objects) or bool(fr.of(*VEHICLES, links={"obj"}))
    return is_passive(fr.document, fr.trigger) and bool(fr.of(*VEHICLES, links={"subj"}))


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    hit = fr.of(*VEHICLES, links=LINKS)
    individuals = [x for x in hit if fr.mentions.entities[x].type != "SpaceStation"]
    if not hit and fr.words() & PARTS:
        individuals = fallen_back(fr, "Spacecraft", "LaunchVehicle")
    yield from (("target", x) for x in individuals or hit)
    if hit:
        yield from (("place", p) for p in fr.of("Place", "LaunchSite", links={"in", "at", "over", "near", "from"}))
