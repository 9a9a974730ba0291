"""Launches that are told as attempts: "the attempt to launch X failed", "Iran's third bid to put it into orbit"."""

from kg.extractors._frame import Frame
from kg.grammar import SUBJECTS, clause, negated
from kg.model import Outcome, Span, Time, Token
from kg.mood import mood

ATTEMPTS = frozenset("attempt bid effort try".split())
STATES = ("Country", "Agency", "Company", "GeopoliticalEntity")
PLACING = frozenset("put place deliver carry reach achieve loft send".split())
ENDS: dict[str, Outcome] = {"failure": "failure", "disaster": "failure", "success": "success"}
VERBS: dict[str, Outcome] = {"fail": "failure", "succeed": "success"}


def attempted(fr: Frame) -> Outcome | None:
    """How an attempt ended that was made, None where nothing of the kind is told."""
    verb = _end(fr)
    if verb is None or verb.tag not in {"VBD", "VBN"}:
        return None
    if negated(fr.document, verb) or mood(fr.document, verb) != "plain":
        return None
    links = [p for p in fr.document.children(verb, "prep") if p.lower == "in"]
    ends = [ENDS.get(o.lower) for p in links for o in fr.document.children(p, "pobj")]
    if verb.lemma in PLACING and any(t.lower == "orbit" for t in fr.document.subtree(verb)):
        return "success"
    return next(filter(None, ends), None) if verb.lemma == "end" else VERBS.get(verb.lemma)


def attempted_when(fr: Frame) -> Time | None:
    """When an attempt ended: "Iran's third attempt to launch it ended in failure on May 3"."""
    verb = _end(fr)
    if verb is None or attempted(fr) is None:
        return None
    behind = Span(verb.span.end, clause(fr.document, verb).end)
    return next((t for t in fr.mentions.times_in(behind) if not t.value.startswith("P")), None)


def attempters(fr: Frame) -> list[str]:
    """Whose the attempt was: "North Korea's attempt", or of the state that tells of "its attempt"."""
    noun = _attempt(fr)
    owners = list(fr.document.children(noun, "poss", "amod", "compound")) if noun else []
    if noun and any(o.lower == "its" for o in owners):
        above = fr.document.head(fr.document.head(noun))
        owners += [s for s in fr.document.children(above, *SUBJECTS) if s.index < noun.index]
    named = [m for o in owners if (m := fr.mentions.at(o)) and fr.mentions.type_of(m) in STATES]
    return list(dict.fromkeys(m.entity for m in named))


def _end(fr: Frame) -> Token | None:
    """The verb that tells how an attempt ended, also where the parser takes it for a participle of what flew."""
    noun = _attempt(fr)
    if noun is None or noun.dep in SUBJECTS:
        return fr.document.head(noun) if noun else None
    loads = fr.document.children(fr.trigger, "dobj") if noun.dep == "ROOT" else ()
    ends = (c for o in loads for c in fr.document.children(o, "acl") if c.lemma in {"end", *VERBS} and c.tag == "VBN")
    return next(ends, None)


def _attempt(fr: Frame) -> Token | None:
    noun = fr.document.head(fr.trigger)
    return noun if fr.trigger.dep in {"acl", "relcl"} and fr.trigger.tag == "VB" and noun.lemma in ATTEMPTS else None
