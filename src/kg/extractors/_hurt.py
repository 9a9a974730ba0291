"""Whether everyday verbs tell of a fault: "was destroyed", "lost contact", "broke", "destroyed itself"."""

from kg.extractors._faults import PARTS, SIGNALS
from kg.extractors._frame import Frame
from kg.extractors._victims import VEHICLES
from kg.grammar import is_passive


def is_hurt(fr: Frame) -> bool:
    """ "The probe was destroyed", "debris damaged the station": a vehicle that destroys something is well."""
    if fr.trigger.lemma == "strand" and fr.trigger.dep == "advcl":
        return False  # "brought home the two men, stranded since June"
    link = "subj" if is_passive(fr.document, fr.trigger) else "obj"
    return bool(fr.of(*VEHICLES, links={link})) or _hurts_itself(fr)


def _hurts_itself(fr: Frame) -> bool:
    """ "The helicopter damaged its rotor blades", "the rocket destroyed itself"."""
    objects = [*fr.document.children(fr.trigger, "dobj")]
    parts = [o for o in objects if o.lower in PARTS]
    own = any(c.lower in {"its", "a", "an", "one"} for o in parts for c in fr.document.children(o))
    own = own or any(o.lower in {"itself", "themselves"} for o in objects)
    return own and bool(fr.of("Spacecraft", "LaunchVehicle", links={"subj"}))


def is_broken(fr: Frame) -> bool:
    """ "A toilet broke": a part breaks by itself; a record or the silence is broken by somebody."""
    return not any(fr.document.children(fr.trigger, "dobj", "auxpass")) and bool(fr.words() & PARTS)


def is_lost(fr: Frame) -> bool:
    """ "The lander was lost", "lost the rocket", "lost contact with it": not a lost bid or lost time."""
    objects = [*fr.document.children(fr.trigger, "dobj")]
    if objects:
        part = any(o.lower in PARTS for o in objects) and bool(fr.of("Spacecraft", links={"subj"}))
        return part or any(o.lower in SIGNALS for o in objects) or bool(fr.of(*VEHICLES, links={"obj"}))
    return is_passive(fr.document, fr.trigger) and bool(fr.of(*VEHICLES, links={"subj"}))
