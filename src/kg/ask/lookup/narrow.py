"""Questions that few sentences of an article can answer at all: who denied something, what a sign stands for. The words
that describe the sign, or what was denied, may then be told farther off, and deeds in words that mean about the same.
"""

from dataclasses import replace
from itertools import pairwise

from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.signs import STANDING
from kg.ask.lookup.thesaurus import around
from kg.ask.words import word_set

DENYING = word_set(
    "deny denies denied denying reject rejects rejected dismiss dismisses dismissed refute refutes refuted contradict "
    "contradicts contradicted dispute disputes disputed rebut rebutted"
)
_DENIED = frozenset(("deny", "reject", "dismiss", "refute", "contradict", "dispute", "rebut"))
_MEANING = STANDING | word_set("mean means meant")
_CARRIERS = word_set(
    "report reports rumour rumours rumor rumors claim claims story stories idea suggestion suggestions talk allegation "
    "allegations speculation notion accusation accusations assertion"
)
"""What is denied is one of these, whatever it is."""


def narrowed(wide: Asked) -> Asked | None:
    """A widened question so; None for another question."""
    words = (*wide.of("word"), *wide.ties)
    denies = any(n.verb and n.forms[0][0] in DENYING for n in words) and wide.asks in ("who", "which")
    means = any(n.forms[0][0] in _MEANING for n in words) and wide.asks in ("what", "which")
    if not (denies or means):
        return None
    kept = [n for n in wide.needs if not (denies and n.forms[0][0] in _CARRIERS)]
    head = next((a for a, b in pairwise(kept) if not (_before(a, b) or _main(a))), None) if means else None
    each = ((a, b is not None and _before(a, b)) for a, b in pairwise((*kept, None)) if a)
    return replace(wide, needs=tuple(_loose(n, means and n is not head, tells) for n, tells in each))


def _before(need: Need, other: Need) -> bool:
    """Whether a word or name stands right before another, and only tells more of that: the sign itself does not."""
    return need.at + len(need.forms[0]) == other.at


def _main(need: Need) -> bool:
    return need.forms[0][0] in DENYING | _MEANING


def _loose(need: Need, described: bool, tells: bool) -> Need:
    """A need with the deeds that are nearly the same; what only describes the sign may stand anywhere, and so a name
    that ``tells`` more of the word behind it.
    """
    if need.kind == "name" and tells and need.role not in ("says", "does"):
        return replace(need, here=False, aside=True)
    if need.kind != "word" or need.joined:
        return need
    if _main(need):
        return replace(need, around=need.around | _DENIED) if need.forms[0][0] in DENYING else need
    known = need.around | around(need.forms[0], verbs=True)
    return replace(need, around=known, near=need.near or described, aside=need.aside or described)
