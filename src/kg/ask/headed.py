"""Questions with what they are about set before them: "Orion: where did it land?", "Luna-25 - launch site"."""

import re

_HEAD = re.compile(r"^\s*([^:?!,;]{2,50}?)(?:\s*:\s+|\s+[–—-]{1,2}\s+)(\S.*?)[\s?!.]*$", re.S)
_IT = re.compile(
    r"\b(?:it|they|he|she|him|them|the (?:ship|spacecraft|rocket|mission|probe|lander|capsule|craft|flight))\b",
    re.I,
)
_ITS = re.compile(r"\b(?:its|their|his|her)\b", re.I)
_ASKS = re.compile(r"^(?:who|whom|whose|what|which|when|where|how|why|did|does|is|was|were|has|will)\b", re.I)
_SOURCE = re.compile(r"\s+(?:according to|as told by)\s.*$", re.I | re.S)
_LONGEST = 5
"""Words of a name that stands before or behind what is asked of it."""


def headed(question: str) -> str:
    """The question with what it is about in its place; as it is, if nothing stands before it."""
    found = _HEAD.match(question)
    if not found or " or " in found[2] or _ASKS.match(found[1]):
        return question
    head, rest = found[1], found[2]
    if not _name(head):  # "rocket: Luna-25"
        return f"{head} of {rest}" if _name(rest) and not _ASKS.match(rest) else question
    if _ITS.search(rest) or _IT.search(rest):
        return _IT.sub(head, _ITS.sub(f"{head}'s", rest, count=1), count=1)
    if _ASKS.match(rest):
        return f"{rest} {head}"
    source = _SOURCE.search(rest)
    asked = rest[: source.start()] if source else rest
    return f"{asked} of {head}{source[0] if source else ''}"


def _name(words: str) -> bool:
    """Whether words may be a name: few, and one of them is capitalised or has a digit."""
    each = words.split()
    return len(each) <= _LONGEST and any(w[:1].isupper() or any(c.isdigit() for c in w) for w in each)
