"""Words that say more than the class of events that they speak of: the text must have them, too."""

from kg.ask.tokens import key
from kg.ask.trigger import Frame
from kg.terms import KG

_STEM = 5
_BROAD: dict[str, frozenset[str]] = {
    KG.Anomaly: frozenset(("anomaly", "failure", "problem", "fail", "go wrong", "malfunction", "mishap", "anomalies")),
    KG.Agreement: frozenset(("agreement", "agree", "deal", "pact")),
    KG.ScheduleChange: frozenset(
        ("schedule change", "delay", "postpone", "postponement", "push back", "slip", "put off", "reschedule", "defer")
    ),
    KG.Test: frozenset(("test", "trial")),
}
"""Classes of events of several kinds, and the words that mean the whole class."""
_NARROW = {KG.Landing: frozenset(("splash", "descend", "plunge"))}
"""Classes of events that most words mean as a whole, and the beginnings of those that don't."""
_JOIN = {"sign", "join"}
_ALIKE = dict.fromkeys(("sign", "signs", "signed", "signing", "signings", "join", "joins", "joined", "joining"), _JOIN)


def narrower(found: Frame) -> tuple[str, ...]:
    """The beginnings of a word that says more than its class does: a leak is no explosion, though both are
    anomalies.
    """
    meant = [m for m in found.piece.meanings if m.iri == found.event]
    forms = [key(phrase) for m in meant for phrase in m.phrases.split("|")]
    if not _says_more(found.event, {" ".join(words) for words in forms}):
        return ()
    return tuple(sorted({words[0][:_STEM] for words in forms if words} | _ALIKE.get(found.piece.words.lower(), set())))


def _says_more(event: str, phrases: set[str]) -> bool:
    """Whether a word with these forms means only some of the events of a class."""
    if narrow := _NARROW.get(event):
        return any(phrase.startswith(tuple(narrow)) for phrase in phrases)
    return event in _BROAD and not phrases & _BROAD[event]
