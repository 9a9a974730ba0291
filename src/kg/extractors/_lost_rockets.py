"""Rockets that come down because they failed: they have not landed."""

from kg.extractors._frame import Frame
from kg.grammar import TYPE_NOUNS

CRASHING = frozenset("crash crash-land smash smack".split())
HITTING = CRASHING | frozenset("slam plough plow plummet hurtle plunge hit strike reach smack slap".split())
STAGES = frozenset(
    "stage stages booster boosters fairing fairings landing core first-stage"
    " debris remains remnants wreckage pieces fragments chunk chunks rest".split()
)
LOADS = frozenset("payload payloads cargo satellites".split())


def is_lost_rocket(fr: Frame, slots: tuple[tuple[str, str], ...]) -> bool:
    """ "The rocket crashed into the sea": a rocket that falls has failed; only a stage of it lands."""
    rocket = any(role == "launchVehicle" for role, _ in slots)
    falls = fr.trigger.pos == "VERB" and fr.trigger.lemma in HITTING | {"come", "fall", "drop", "impact"}
    return rocket and falls and (not fr.words() & STAGES or _is_laden(fr))


def _is_laden(fr: Frame) -> bool:
    """ "The upper stage dropped into the sea with its load": a stage that comes down with its load has failed."""
    along = (p for p in fr.document.children(fr.trigger, "prep") if p.lower == "with")
    words = (t.lower for s in (*fr.subjects, *along) for t in fr.document.subtree(s))
    return any(TYPE_NOUNS.get(w) in {"Spacecraft", "Payload"} or w in LOADS for w in words)
