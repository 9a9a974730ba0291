"""Whether a text is English: the share of function words that English does not share with its neighbours."""

import re

from kg.errors import InputError

_WORDS = frozenset(
    "the and to that with it by from are were has been which this its be said will but not their they would who after "
    "when of on an as than into about also could there she his her our we you what if or more".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_READ = 100_000
_ENOUGH = 40
_LEAST = 0.07


def require_english(text: str, name: str) -> None:
    """Raise InputError if the text is clearly not English; a text too short to tell is let pass.

    English has a share above 0.12, mostly 0.3, of these words among those that no capital begins, other languages in
    Latin letters stay under 0.05. Names say nothing of the language: a caption may be made of little else.
    """
    found = _WORD.findall(text[:_READ])
    words = [w for w in found if w[0].islower()] or [w.lower() for w in found]
    letters = sum(map(len, words))
    foreign = sum(1 for w in words for c in w if c > "\u024f")
    too_few = len(words) >= _ENOUGH and sum(w in _WORDS for w in words) < _LEAST * len(words)
    if too_few or (letters >= 2 * _ENOUGH and foreign > letters / 2):
        raise InputError(name, "is not in English", "give an English article; kg reads no other language")
