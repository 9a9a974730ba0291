"""When two articles tell of one event. What isn't sure stays apart: a reader can join two events, and not part one."""

from kg.world.moments import Distance, days, days_between, distance
from kg.world.witness import CENTRAL, Witness, flies_once

SLIP = 7
"""Days by which a plan, or an article's date, of a ship that flies once may differ from what came of it."""

CLOSE: frozenset[Distance] = frozenset({"day", "near", "month"})
FLIGHTS = frozenset({"Launch", "Docking", "Undocking", "Landing", "Decommissioning"})


def same(one: Witness, other: Witness) -> bool:
    """Whether two events can be one: kind, participants and time."""
    shared = _shared(one, other)
    if not shared or one.kind != other.kind:
        return False
    if one.article == other.article and one.real == other.real:
        return False  # it was told as two
    far = distance(one.time, other.time)
    if any(flies_once(key) for key in shared) and one.kind in FLIGHTS:
        return far != "far" or _slipped(one, other)
    if shared <= one.roles.get("launchVehicle", frozenset()):
        return far == "day" and bool(one.linked("place") & other.linked("place")) and not _other_cargo(one, other)
    return far in CLOSE


def _shared(one: Witness, other: Witness) -> frozenset[str]:
    """What both name of the strongest role that both tell; nothing if they differ there.

    Of an agreement all roles count: one agency lets contracts to several firms.
    """
    shared = frozenset[str]()
    for role in CENTRAL.get(one.kind, ()):
        mine, yours = one.roles.get(role), other.roles.get(role)
        if mine and yours:
            if not mine & yours:
                return frozenset() if not shared or one.kind == "Agreement" else shared
            shared = shared or mine & yours
    return shared


def _slipped(one: Witness, other: Witness) -> bool:
    """Whether two dates of a ship's flight can be of one all the same: it was put off, or an article errs."""
    mine, yours = days(one.time), days(other.time)
    if mine is None or yours is None or (one.kind != "Launch" and one.real and other.real):
        return False
    planned = not (one.real and other.real)
    return (one.kind == "Launch" and planned) or days_between(mine, yours) <= SLIP


def _other_cargo(one: Witness, other: Witness) -> bool:
    """Whether two launches of a type of rocket are told to carry different things, or one only is told."""
    mine, yours = (w.roles.get("spacecraft", frozenset()) | w.roles.get("carries", frozenset()) for w in (one, other))
    return bool(mine or yours) and mine != yours
