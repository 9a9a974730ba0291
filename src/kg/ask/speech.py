"""The verbs of speech that the reading of articles knows: who "insisted", "boasted", "feared" did so in that word."""

from functools import cache

_OTHER = frozenset(
    "begin call continue put read order offer want wish label brand blast slam snap wink share detail text post radio "
    "trumpet cable dub echo hail relate reflect observe maintain direct land note return pronounce question answer "
    "claim".split()
)
"""Verbs of speech that say something else more often."""
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "think": "thought",
    "swear": "swore",
    "forecast": "forecast",
    "foresee": "foresaw",
    "speak": "spoke",
    "write": "wrote",
    "weep": "wept",
}


@cache
def cue_verbs() -> frozenset[str]:
    """Every form of the verbs of speech."""
    return frozenset(form for verb in _verbs() for form in _forms(verb))


@cache
def _verbs() -> frozenset[str]:
    from kg.lexicon import speech_cues

    return frozenset(c.words for (_, form), c in speech_cues().items() if form == "verb" and c.words.isalpha()) - _OTHER


@cache
def object_verbs() -> frozenset[str]:
    """Every form of the verbs whose object is what is spoken of: "who praised the crew?" """
    from kg.lexicon import speech_cues

    cues = [cue for (_, form), cue in speech_cues().items() if form == "verb" and "object" in cue.takes]
    return frozenset(form for cue in cues if cue.words in _verbs() for form in _forms(cue.words))


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb: base, third person, past, participle."""
    if verb in _IRREGULAR:
        return verb, f"{verb}s", _IRREGULAR[verb], f"{verb.removesuffix('e')}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    base = verb.removesuffix("e")
    doubled = f"{verb}{verb[-1]}" if verb in ("quip", "admit", "regret") else base
    return verb, third, f"{doubled}ed", f"{doubled}ing"
