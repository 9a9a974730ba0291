"""Anomalies: what went wrong with which vehicle.

Finds "failed", "failed to deploy", "exploded", "was destroyed", "lost contact", "suffered a leak", "the failure of",
"crashed". A failed bid or a market crash is none: what fails must be a named or described vehicle or mission.
"""

from collections.abc import Iterable, Iterator

from kg.extractors._breakdowns import FLAMES, STRAYING, breakdowns, of_part, went_silent, would_not
from kg.extractors._crashes import is_crash_landing
from kg.extractors._cutoffs import is_cutoff
from kg.extractors._explained import is_explained
from kg.extractors._fallen_back import fallen_back, told_of
from kg.extractors._fault_told import is_record, is_told
from kg.extractors._faults import DEFINITE, DISASTERS, DUTIES, HOLES, HURTING, PARTS, SUFFERING, VAGUE, WORDS
from kg.extractors._frame import Frame, frame
from kg.extractors._frame_words import PLACES
from kg.extractors._hurt import is_broken, is_hurt, is_lost
from kg.extractors._mishaps import contact_lost, left_undone, mishaps, pierced, struck, wrong_orbit
from kg.extractors._shootdowns import is_shootdown
from kg.extractors._status import status
from kg.extractors._triggers import triggers
from kg.extractors._victims import VEHICLES, held_up, of_clause, only_named, owner_of_part, part_owner, victims
from kg.extractors._when import when
from kg.grammar import SUBJECTS, negated
from kg.model import Document, Event, Mentions, Status, Token
from kg.mood import mood

EMITS = ("Anomaly",)
MENDING = frozenset(
    "fix plug repair mend seal patch stop solve resolve locate troubleshoot address remedy investigate examine probe"
    " analyse analyze explain".split()
)
"""What is done about a fault that is there."""
FINDING = frozenset("find discover detect spot notice see identify pinpoint trace".split())
COMMANDING = frozenset("order tell command instruct force direct signal".split())
SUITS = frozenset("spacesuit spacesuits suit suits helmet".split())
"""What leaks, too, and is no craft."""
DOUBT = frozenset("possible potential suspected any future further".split())
FIRES = frozenset({"static", "hot", "engine"})
STEMMING = frozenset("originate come stem emanate trace issue arise escape".split())
LINKS = {"subj", "of", "in", "on", "with", "obj", "poss", "compound", "aboard", "nmod", "from", "during", "inside"}


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every anomaly told in the document, once per telling."""
    told = {t.index: t for t in (*triggers(document, WORDS), *mishaps(document, mentions))}
    told |= {t.index: t for t in breakdowns(document, mentions)}
    found = [told[i] for i in sorted(told) if not is_shootdown(document, mentions, told[i])]
    indexes = frozenset(told)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        landed = is_crash_landing(document, mentions, trigger)
        if slots and not is_record(fr) and not landed and not (_helps(fr) or is_cutoff(fr)) and _is_meant(fr):
            happened: Status = "occurred" if _undone(fr) else _status(fr)
            yield Event("Anomaly", happened, trigger.span, fr.sentence, slots, when(fr))


def _undone(fr: Frame) -> bool:
    """Whether what is denied is the duty of a vehicle or part: the fault itself is told to have been."""
    document, trigger = fr.document, fr.trigger
    if left_undone(document, fr.mentions, trigger) or went_silent(document, trigger):
        return True
    above = document.head(trigger)
    if trigger.dep == "xcomp" and above.lemma == "fail":  # "a booster failed to come off"
        return mood(document, above) == "plain" and not negated(document, above)
    return of_part(document, fr.mentions, trigger) and would_not(document, trigger)


def _status(fr: Frame) -> Status:
    """The status of a fault: what was put off for it did not put it off, and nobody plans one."""
    told = status(fr)
    if told in {"planned", "possible"} and (_is_mended(fr) or _lies_there(fr) or is_explained(fr) or _is_named(fr)):
        return "occurred"
    if told == "planned" and (_is_commanded(fr) or _is_now(fr)):
        return "occurred"
    return "possible" if told == "planned" else "occurred" if told in {"postponed", "cancelled"} else told


def _is_commanded(fr: Frame) -> bool:
    """ "Was told to destroy itself", "ordered the rocket to self-destruct"."""
    above = fr.document.head(fr.trigger)
    ordered = fr.trigger.dep == "xcomp" and above.lemma in COMMANDING and above.tag in {"VBD", "VBN"}
    return ordered and mood(fr.document, above) == "plain" and not negated(fr.document, above)


def _is_now(fr: Frame) -> bool:
    """ "Is in safe mode", "remains silent": how a craft is."""
    return fr.trigger.lemma in {"be", "remain", "stay"} and mood(fr.document, fr.trigger) == "plain"


def _is_named(fr: Frame) -> bool:
    """ "Ever since the Columbia disaster": a disaster that bears its vehicle's name has been."""
    return fr.trigger.lower in DISASTERS and bool(fr.of("Spacecraft", "Mission", links={"compound", "nmod"}))


def _is_mended(fr: Frame) -> bool:
    """ "A spacewalk to fix the leak", "the leak may have been plugged": what is to be mended is there."""
    above = fr.document.head(fr.trigger)
    mended = fr.trigger.pos == "NOUN" and fr.trigger.dep in {"dobj", "nsubjpass"} and above.lemma in MENDING
    return mended and not (DOUBT & {c.lower for c in fr.document.children(fr.trigger, "amod", "det")})


def _lies_there(fr: Frame) -> bool:
    """ "The leak is on the far side": what is somewhere now has come about."""
    above = fr.document.head(fr.trigger)
    told = fr.trigger.dep == "nsubj" and above.lemma == "be" and above.tag == "VBZ"
    return told and mood(fr.document, above) == "plain" and not any(fr.document.children(above, "attr"))


def _is_meant(fr: Frame) -> bool:
    """Whether an everyday word tells of a fault here."""
    if fr.trigger.lower in VAGUE and (fr.trigger.pos != "VERB" or fr.trigger.lower in HOLES):
        return fr.trigger.pos == "NOUN" and _is_of_vehicle(fr)
    if contact_lost(fr.document, fr.trigger) or struck(fr.document, fr.mentions, fr.trigger):
        return True
    if pierced(fr.document, fr.mentions, fr.trigger) or wrong_orbit(fr.document, fr.trigger):
        return True
    match fr.trigger.lemma:
        case "enter" | "go":
            return bool(fr.words() & {"mode", "silent", "dark", "dead", "wrong"} | fr.words() & FLAMES)
        case "lose":
            return is_lost(fr)
        case "break":
            particles = {c.lower for c in fr.document.children(fr.trigger, "prt", "advmod")}
            fire = "out" in particles and any(s.lower in HOLES for s in fr.subjects)
            return fire or bool(particles & {"up", "apart", "down"}) or is_broken(fr)
        case "stop" | "cease":
            return not fr.of("Country", "Agency", "Company", "Person", links={"subj"})
        case "run":
            met = {t.lower for t in fr.document.subtree(fr.trigger)}
            return bool(met & {"trouble", "problems", "difficulties"})
        case lemma if lemma in HURTING:
            return is_hurt(fr)
    return True


def _is_of_vehicle(fr: Frame) -> bool:
    """Whether a vehicle suffers a problem or loss, or one is said to be with it: not a loss of money."""
    above = fr.document.head(fr.trigger)
    suffered = fr.trigger.dep == "dobj" and above.lemma in SUFFERING and bool(fr.of(*VEHICLES, links={"subj"}))
    if fr.trigger.lower in HOLES and _is_found(fr):
        return True
    if _is_named(fr):
        return True
    if fr.trigger.lower in HOLES:
        tested = FIRES & {c.lower for c in fr.document.children(fr.trigger)}
        below = {"aboard", "on", "in", "inside", "onboard", "of"} - ({"of"} if "near" in fr.words() else set())
        return not tested and bool(fr.of(*VEHICLES, links=below))
    return suffered or bool(victims(fr) or part_owner(fr) or fr.of(*VEHICLES, links={"of", "with", "on", "aboard"}))


def _is_found(fr: Frame) -> bool:
    """ "The puncture was found on Friday": a hole that one looks for is in a craft."""
    return _is_known(fr) and fr.document.head(fr.trigger).lemma in MENDING | FINDING


def _links(fr: Frame) -> set[str]:
    """By which links what is hurt hangs on the fault: nothing fails "with" a vehicle, but contact with it is lost."""
    losing = fr.trigger.lemma == "lose"
    return LINKS if losing or fr.trigger.pos != "VERB" else LINKS - {"with"}


def _suffers(fr: Frame) -> bool:
    """ "The rocket with the probe suffered a failure": the subject is what has the fault."""
    return fr.trigger.dep == "dobj" and fr.document.head(fr.trigger).lemma in SUFFERING


def _helps(fr: Frame) -> bool:
    """ "failed to sign" tells of something else, "shut down as planned" of nothing wrong; a rocket that "failed to
    reach orbit" failed.
    """
    other = [
        c
        for c in fr.document.children(fr.trigger, "xcomp")
        if c.lemma not in DUTIES or not (fr.of(*VEHICLES, links={"subj"}) or any(s.lower in PARTS for s in fr.subjects))
    ]
    return fr.trigger.lemma in {"fail", "shut"} and bool(other)


def _is_part(fr: Frame, token: Token) -> bool:
    """Whether a word is that of a part or of a craft, and not just of its market."""
    return token.lower in PARTS and (token.dep not in {"compound", "nmod"} or fr.document.head(token).lower in PARTS)


def _affected(fr: Frame) -> Iterable[Token]:
    """The words that may name what is hurt: of a verb its subjects and objects, and not what somebody fails with."""
    if fr.trigger.pos != "VERB":
        return fr.scope
    roots = (*fr.subjects, *fr.document.children(fr.trigger, "dobj"))
    below = {t.index for root in roots for t in fr.document.subtree(root)}
    return [t for t in fr.scope if t.index in below]


def _is_known(fr: Frame) -> bool:
    """ "The leak was found": a fault that the text has told of."""
    return fr.trigger.dep in SUBJECTS and any(c.lower == "the" for c in fr.document.children(fr.trigger, "det"))


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    if struck(fr.document, fr.mentions, fr.trigger):
        hit, movers = fr.of(*VEHICLES, links={"into", "with", "against", "obj"}), fr.of("Spacecraft", links={"subj"})
        yield from (("target", x) for x in hit or movers)
        yield from (("spacecraft", x) for x in movers if hit)
        return
    if wrong_orbit(fr.document, fr.trigger):
        yield from _astray(fr)
        return
    hit = (fr.of(*VEHICLES, links={"subj"}) if _suffers(fr) else []) or list(_sources(fr)) or victims(fr)
    hit = hit or owner_of_part(fr) or part_owner(fr)
    hit = hit or [x for x in fr.of(*VEHICLES, links=_links(fr)) if x not in held_up(fr)]
    if not hit and fr.trigger.lower in DEFINITE | {"failure"}:
        hit = of_clause(fr)
    if not hit and any(s.lower in PARTS for s in fr.subjects):
        hit = fr.of(*VEHICLES, links={"owner"})  # "Apollo 13's oxygen tank exploded"
    individuals = [x for x in hit if fr.mentions.entities[x].type != "SpaceStation"]
    if not hit and fr.trigger.lower in DEFINITE | HOLES and _is_known(fr) and is_told(fr):
        individuals = fallen_back(fr, "Spacecraft", "LaunchVehicle", "SpaceStation")
        individuals = [] if SUITS & {t.lower for t in fr.document.between(fr.sentence)} else individuals
    elif not hit and (any(_is_part(fr, t) for t in _affected(fr)) or _is_pointed_at(fr)):
        individuals = only_named(fr) or told_of(fr, "SpaceStation") or fallen_back(fr, "Spacecraft", "LaunchVehicle")
    yield from (("target", x) for x in individuals or hit)
    if hit:
        yield from (("place", p) for p in fr.of(*PLACES, links={"in", "at", "over", "near", "from"}))


def _is_pointed_at(fr: Frame) -> bool:
    """ "It had drifted off its trajectory": what strays is the craft that the text was last about."""
    return fr.trigger.lemma in STRAYING and any(s.lower == "it" and not fr.mentions.at(s) for s in fr.subjects)


def _sources(fr: Frame) -> Iterator[str]:
    """What a leak comes from: "the leak appeared to originate from X", "was traced to X"; not what it sprays."""
    document, above = fr.document, fr.document.head(fr.trigger)
    verbs = (above, *document.children(above, "xcomp")) if fr.trigger.dep in SUBJECTS else ()
    for verb in (v for v in verbs if v.lemma in STEMMING):
        ends = [p for p in document.children(verb, "prep") if p.lower == ("to" if verb.lemma == "trace" else "from")]
        named = (fr.mentions.at(o) for p in ends for o in document.children(p, "pobj"))
        yield from (m.entity for m in named if m and fr.mentions.type_of(m) in VEHICLES)


def _astray(fr: Frame) -> Iterator[tuple[str, str]]:
    """What failed is the rocket that left a ship in a useless orbit, or the ship of which no more is said."""
    ships, rockets = fr.of("Spacecraft", "Mission", links={"subj", "obj"}), fr.of("LaunchVehicle", links={"subj"})
    yield from (("target", x) for x in rockets or ships)
    yield from (("spacecraft", x) for x in ships if rockets)
