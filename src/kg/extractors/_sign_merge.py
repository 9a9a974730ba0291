"""One sign told several times: which tellings are of one sign on one bearer, and what they say together."""

import re
from dataclasses import replace

from kg import reference
from kg.extractors._sign_words import PICTURES, PORTRAITS, named_signs
from kg.model import Sign, Thing

COLOURS = frozenset("red white blue green yellow orange black gold golden saffron".split())
FORMER = frozenset("previous old former original earlier".split())
"""What tells a sign from the one that took its place."""
BEHIND = r"\s(?:of|on|with|in|that|which|from|for|by)\s"
"""Words that follow the noun of a sign's name."""


def specific(signs: list[Sign]) -> list[Sign]:
    """Without the flags told of in sum ("rebel flags"), if the article tells elsewhere whose they are: these are then
    shown where the sum is.
    """
    owned = [s for s in signs if s.kind == "flag" and isinstance(s.symbol_of, str)]
    sums = [s for s in signs if s.kind == "flag" and not isinstance(s.symbol_of, str) and _noun(s) == "flag"]
    sums = [s for s in sums if _is_plural(s) and not _is_single(s) and not _is_coloured(s)]
    loose = [s for s in sums if s.display != "affixed"]  # what is painted on a rocket is not what somebody held up
    where = next((s.displayed_on for s in loose if isinstance(s.displayed_on, str)), None)
    held = [s for s in owned if s.display == "held" and s.displayed_on is None]
    bearers = {s.displayed_on for s in owned} | ({where} if held else set())
    kept = [s for s in signs if s not in sums or (isinstance(s.displayed_on, str) and s.displayed_on not in bearers)]
    return [_moved(s, where) if where and s in held else s for s in kept] if owned else signs


def _moved(sign: Sign, where: Thing) -> Sign:
    return replace(sign, displayed_on=where, display=sign.display or "unspecified")


def _is_plural(sign: Sign) -> bool:
    return sign.name.partition(" of ")[0].lower().endswith("s")


def same(one: Sign, other: Sign) -> bool:
    """Whether two tellings are of one sign on one bearer: nothing that both tell differs."""
    if one.kind != other.kind or _named_apart(one, other):
        return False
    if one.kind == "emblem" and one.evidence == other.evidence and one.name.lower() != other.name.lower():
        return False  # "the worm on the capsule, along with the logo of X"
    owners = one.symbol_of is None or other.symbol_of is None or one.symbol_of == other.symbol_of
    agree = owners and _on_one(one.displayed_on, other.displayed_on) and not _apart(one, other)
    if one.kind in {"slogan", "gesture"}:
        deed = one.kind == "gesture" and one.mention.overlaps(other.mention)
        return agree and (deed or one.name.lower() == other.name.lower())
    if one.kind == "name":
        first, second = (set(s.name.lower().removeprefix("nick").split()) for s in (one, other))
        return (first <= second or second <= first) and not _on_two(one.displayed_on, other.displayed_on)
    if _is_mascot(one) and _is_mascot(other):
        first, second = (set(_names(s)) - {"zero-gravity", "indicator", "mascot"} for s in (one, other))
        return agree and (first <= second or second <= first or _names(one)[-1] == _names(other)[-1])
    if one.kind == "emblem" and {*_names(one), *_names(other)} >= {"worm", "meatball"}:
        return False
    if bool(FORMER & {*_names(one)}) != bool(FORMER & {*_names(other)}):
        return False
    if agree and one.displayed_on is not None and other.displayed_on is not None and _noun(one) == _noun(other):
        return True
    return agree and (
        (one.symbol_of is not None and one.symbol_of == other.symbol_of) or one.name.lower() == other.name.lower()
    )


def _on_one(first: Thing | None, second: Thing | None) -> bool:
    """Whether two bearers may be one: the same, or a module and its station."""
    return first is None or second is None or first == second or _within(first, second) or _within(second, first)


def _on_two(first: Thing | None, second: Thing | None) -> bool:
    """Whether two things that are known bear the name: a name may be given to one craft after another."""
    return isinstance(first, str) and isinstance(second, str) and not _on_one(first, second)


def _within(part: Thing, whole: Thing) -> bool:
    entry = reference.entry(part) if isinstance(part, str) else None
    return entry is not None and whole in entry.facts.get("partOf", ())


def _apart(one: Sign, other: Sign) -> bool:
    """Whether one is shown on a thing and the other by somebody somewhere: two displays."""
    borne, loose = (one, other) if one.displayed_on is not None else (other, one)
    if borne.displayed_on is None or loose.displayed_on is not None:
        return False
    if borne.time and loose.time and borne.time.value == loose.time.value:
        return False
    return bool(loose.agent or loose.place) and borne.displayed_on not in loose.place


def _named_apart(one: Sign, other: Sign) -> bool:
    """Whether one has a name that means a single flag ("the Union Jack") and the other is called otherwise."""
    return one.kind == "flag" and (_is_single(one) or _is_single(other)) and one.name.lower() != other.name.lower()


def _is_coloured(sign: Sign) -> bool:
    """Whether flags are told by their colours: "waving red flags" tells of others than those named."""
    return bool({w for word in sign.name.lower().split() for w in word.split("-")} & COLOURS)


def _is_single(sign: Sign) -> bool:
    """Whether a sign's name is that of one alone ("Stars and Stripes")."""
    bare = re.split(BEHIND, sign.name.lower())[0] if sign.name.lower() not in named_signs() else sign.name.lower()
    return len(named_signs().get(bare, ("", (), ()))[1]) == 1


def _is_mascot(sign: Sign) -> bool:
    return bool({"indicator", "mascot"} & set(_names(sign)))


def _names(sign: Sign) -> list[str]:
    return sign.name.lower().split()


def _noun(sign: Sign) -> str:
    """The noun of a sign in the singular; all words for a picture are one, and all for a flag."""
    if sign.kind == "flag":
        return "flag"
    words = re.split(BEHIND, sign.name.lower())[0].split()
    return "picture" if words[-1] in PICTURES - PORTRAITS else words[-1].removesuffix("s")


def _told_of(sign: Sign) -> int:
    """How much is told of a sign's display."""
    return sum(bool(x) for x in (sign.displayed_on, sign.display, sign.agent, sign.place, sign.time))


def joined(one: Sign, other: Sign) -> Sign:
    """What two tellings say together: the first one's words, the fuller display and whichever reading there is; of a
    mascot the words that name it.
    """
    if (_is_mascot(one) or one.kind == "gesture") and len(_names(other)) > len(_names(one)):
        one = replace(one, name=other.name, mention=other.mention, evidence=other.evidence)
    if one.symbol_of is None and other.symbol_of is not None:
        clearer = one if _noun(one) == "picture" else other
        one = replace(one, symbol_of=other.symbol_of, name=clearer.name, mention=clearer.mention)
    if _told_of(other) > _told_of(one):
        one = replace(
            one, displayed_on=other.displayed_on or one.displayed_on, display=other.display,
            agent=other.agent or one.agent, place=other.place or one.place, time=other.time or one.time,
            status=other.status, evidence=other.evidence,
        )  # fmt: skip
    if (
        one.displayed_on is not None
        and other.displayed_on is not None
        and _within(other.displayed_on, one.displayed_on)
    ):
        one = replace(one, displayed_on=other.displayed_on)
    if one.stands_for is None and other.stands_for is not None:
        one = replace(one, stands_for=other.stands_for, interpreted_by=other.interpreted_by, device=other.device)
    return one
