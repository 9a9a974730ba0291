"""What a clause set off by a comma tells in passing: "the rocket, which exploded in June, …"."""

from dataclasses import replace

from kg.grammar import auxiliaries
from kg.model import Document, Event, Token


def in_passing(document: Document, event: Event) -> Event:
    """The event, marked where a relative clause takes it for granted, or takes it to have been before."""
    trigger = next(iter(document.between(event.trigger)), None)
    if trigger is None or event.status != "occurred":
        return event
    if not (_set_off(document, trigger) or _participle(document, trigger) or _asked_why(document, trigger)):
        return event
    had = any(a.lower == "had" for a in auxiliaries(document, trigger))
    return replace(event, granted=True, earlier=had)


def _set_off(document: Document, verb: Token) -> bool:
    """Whether a verb is that of a relative clause behind a comma, which only adds to what it stands behind."""
    clause = document.head(verb) if verb.dep == "conj" else verb
    if clause.dep != "relcl" or clause.tag not in {"VBD", "VBN"}:
        return False
    begin = document.subtree(clause)[0]
    return begin.lower in {"which", "who", "whose"} and document.tokens[begin.index - 1].text == ","


def _participle(document: Document, verb: Token) -> bool:
    """ "The satellite, launched by China in May, is …": a participle behind a comma."""
    begin = document.subtree(verb)[0]
    apart = verb.dep == "acl" and verb.tag == "VBN" and document.tokens[begin.index - 1].text == ","
    return apart and document.head(verb).index < begin.index - 1


def _asked_why(document: Document, verb: Token) -> bool:
    """ "Asked why the tank had burst": who asks why, how or when takes it that it did."""
    words = {c.lower for c in document.children(verb, "advmod")}
    past = verb.tag == "VBD" or any(a.tag == "VBD" for a in auxiliaries(document, verb))
    return past and verb.dep in {"ccomp", "advcl", "pcomp"} and bool(words & {"why", "how", "when", "where"})
