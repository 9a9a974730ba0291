"""What a comparison of one claim comes to."""

from typing import NamedTuple

from kg.check.article import Claim
from kg.terms import ID, KGV


class Verdict(NamedTuple):
    """A stance on a claim, why in words, and the IRIs of what it rests on."""

    claim: Claim
    stance: str
    why: str
    grounds: tuple[str, ...]


def supports(claim: Claim, why: str, *ids: str) -> Verdict:
    """The reference data say the same; ``ids`` are identifiers below ``id/``, here and in the other three."""
    return Verdict(claim, KGV.stance_supports, why, _iris(ids))


def doubts(claim: Claim, why: str, *ids: str) -> Verdict:
    """The reference data say something else, which may have changed or be incomplete."""
    return Verdict(claim, KGV.stance_doubts, why, _iris(ids))


def refutes(claim: Claim, why: str, *ids: str) -> Verdict:
    """The reference data exclude it."""
    return Verdict(claim, KGV.stance_refutes, why, _iris(ids))


def unknown(claim: Claim, why: str, *ids: str) -> Verdict:
    """The reference data know the thing, but not this of it."""
    return Verdict(claim, KGV.stance_not_enough_info, why, _iris(ids))


def _iris(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ID + i for i in ids))
