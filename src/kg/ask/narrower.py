"""Words that say more than the class of events that they speak of: the text must have them, too."""

from kg.ask.tokens import key
from kg.ask.trigger import Frame
from kg.terms import KG

_STEM = 5
_BROAD: dict[str, frozenset[str]] = {
    KG.Anomaly: frozenset(("anomaly", "failure", "problem", "fail", "go wrong", "malfunction", "mishap", "anomalies")),
    KG.Agreement: frozenset(("agreement", "agree")),
    KG.ScheduleChange: frozenset(
        ("schedule change", "delay", "postpone", "postponement", "push back", "slip", "put off", "reschedule", "defer")
    ),
    KG.Test: frozenset(("test", "trial")),
    KG.Landing: frozenset(
        (
            "landing",
            "land",
            "touchdown",
            "touch down",
            "return",
            "come down",
            "come back",
            "come home",
            "get home",
            "get back",
            "make it back",
            "make it to",
            "get to",
            "reach",
            "arrive",
            "arrival",
            "homecoming",
            "set down",
            "crash",
            "hit",
            "strike",
            "crash-land",
        )
    ),
}
"""Classes of events of several kinds, and the words that mean the whole class."""
_JOIN = {"sign", "join"}
_ALIKE = dict.fromkeys(("sign", "signs", "signed", "signing", "signings", "join", "joins", "joined", "joining"), _JOIN)


def narrower(found: Frame) -> tuple[str, ...]:
    """The beginnings of a word that says more than its class does: a leak is no explosion, though both are
    anomalies.
    """
    meant = [m for m in found.piece.meanings if m.iri == found.event]
    if found.event not in _BROAD or any(set(m.phrases.split("|")) & _BROAD[found.event] for m in meant):
        return ()
    forms = [key(phrase) for m in meant for phrase in m.phrases.split("|")]
    return tuple(sorted({words[0][:_STEM] for words in forms if words} | _ALIKE.get(found.piece.words.lower(), set())))
