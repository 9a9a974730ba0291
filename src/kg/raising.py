"""Infinitives whose truth the verb above tells: "was found to be a hole" is so, "is believed to have landed" may be."""

from kg.model import Document, Token

SEEN = frozenset("find discover know see observe show".split())
PROVEN = frozenset("confirm reveal prove turn establish identify learn verify demonstrate conclude".split())
HELD = frozenset(
    "believe think suspect assume presume rumour rumor speculate guess consider fear suppose allege claim say report"
    " understand reckon judge seem appear".split()
)
ACTIVE = frozenset("prove turn seem appear".split())
"""Verbs that raise a subject without being passive."""
CAUSES = frozenset("cause source reason origin culprit trigger root problem fault".split())


def raised(document: Document, verb: Token, helpers: set[str], passive: bool) -> tuple[Token, bool] | None:
    """The verb whose subject an infinitive shares, and whether what it tells is so rather than held to be so.

    ``helpers`` are the infinitive's auxiliaries, ``passive`` tells the voice of the verb above. None for an infinitive
    of what is to come ("is said to launch in May") or of another verb.
    """
    above = document.head(verb)
    if "to" not in helpers or verb.dep not in {"xcomp", "advcl", "ccomp"} or any(document.children(verb, "nsubj")):
        return None
    if above.lower == "determined" and above.dep == "acomp":  # for the tagger always "resolute"
        copula = document.head(above)
        return (copula, True) if any(s.lemma in CAUSES for s in document.children(copula, "nsubj")) else None
    state = "have" in helpers or verb.lemma == "be" or above.lemma in {"prove", "turn"}
    state = state or ("be" in helpers and above.lemma in HELD | SEEN)  # "was found to be damaged"
    if not state or above.tag[:2] != "VB" or not (passive or above.lemma in ACTIVE):
        return None
    told = above.lemma in SEEN | PROVEN | {"determine"}
    return (above, told) if told or above.lemma in HELD else None
