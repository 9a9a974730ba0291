"""Who calls a flight off or has it delayed: the agency that scrubs it, is forced to, or announces a delay."""

from collections.abc import Iterator

from kg.extractors._frame import Frame, subject_tokens
from kg.grammar import is_passive

ANNOUNCING = frozenset("announce order decide declare impose".split())
COMPELLING = frozenset("force compel lead prompt cause oblige push".split())
AGENTS = ("Agency", "Company", "Country", "Organization")


def deciders(fr: Frame) -> Iterator[tuple[str, str]]:
    """Who calls a flight off: the subject of the active verb, behind "by", or whom something forces to do so."""
    document, trigger = fr.document, fr.trigger
    if trigger.pos != "VERB":
        yield from _announcers(fr)
        return
    above = document.head(trigger)
    if trigger.dep == "xcomp" and above.lemma in COMPELLING and not is_passive(document, above):
        forced = [fr.mentions.at(o) for o in document.children(above, "dobj")]
        yield from (("agent", m.entity) for m in forced if m and fr.mentions.type_of(m) in AGENTS)
        return
    if above.lemma in ANNOUNCING and trigger.dep == "ccomp" and is_passive(document, trigger):
        named = [fr.mentions.at(s) for s in subject_tokens(document, above)]  # "NASA announced that it was put off"
        yield from (("agent", m.entity) for m in named if m and fr.mentions.type_of(m) in AGENTS)
    links = {"by"} if is_passive(document, trigger) else {"subj"}
    acts = trigger.lemma in {"stand", "hold"} or any(document.children(trigger, "dobj"))
    if links == {"by"} or acts:
        yield from (("agent", a) for a in fr.of(*AGENTS, links=links))


def _announcers(fr: Frame) -> Iterator[tuple[str, str]]:
    """Who announces or orders the delay that a noun names."""
    above = fr.document.head(fr.trigger)
    if fr.trigger.dep == "dobj" and above.lemma in ANNOUNCING and not is_passive(fr.document, above):
        named = (fr.mentions.at(s) for s in subject_tokens(fr.document, above))
        yield from (("agent", m.entity) for m in named if m and fr.mentions.type_of(m) in AGENTS)
