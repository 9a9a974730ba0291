"""For when a flight is set, told behind its noun phrase: "the launch of X, now scheduled for 6 p.m. on May 2"."""

from collections.abc import Iterator
from itertools import takewhile

from kg.extractors._subjects import subject_tokens
from kg.extractors._triggers import HEADS, leads
from kg.grammar import PLANNED, governors
from kg.model import Document, Token

NOW = frozenset("now currently tentatively provisionally still presently".split())
"""Adverbs before a date that holds; what was "originally scheduled" for one has another by now."""


DATES = frozenset("date day time".split())


WINDOWS = frozenset("date dates window schedule day target opportunity period".split())
"""What an event that is to come is told by: "the launch date is May 2"."""

CULMINATING = frozenset("culminate end conclude finish".split())
"""Verbs of a flight behind which "in" or "with" leads to how it ends."""
SCHEDULED = (PLANNED | {"clear"}) - frozenset("design intend prepare propose hope aim project".split())
"""Verbs that set the date of a flight; what is "designed for landing" may never land."""
FLYING = frozenset("undock depart unberth launch dock".split())
"""Verbs that tell of a part of a flight, of which another may follow: "undocked at noon, with a splashdown at four"."""
AHEAD = PLANNED | frozenset("clear approve certify ready configure equip build make".split())
"""What is done to a craft for what is still to come."""


def whole(document: Document, trigger: Token) -> Token:
    """The noun whose phrase an event's noun is a part of: "the launch date", "the date of the launch"."""
    above = document.head(trigger)
    if trigger.dep == "compound" and above.lower in HEADS:
        return above
    if leads(document, trigger):
        return next(t for t in (trigger, *governors(document, trigger)) if t.dep != "nmod")
    dated = trigger.dep == "pobj" and above.lower in {"of", "for"} and document.head(above).lower in DATES
    return document.head(above) if dated else trigger


def is_window(document: Document, trigger: Token) -> bool:
    """Whether a launch is only named by the date or window that it has: it is to come."""
    noun = whole(document, trigger)
    return noun.index != trigger.index and noun.lower in WINDOWS


def set_for(document: Document, noun: Token) -> Token | None:
    """The participle that says for when the event of a noun is set, whatever the parser hangs it on."""
    if noun.pos not in {"NOUN", "PROPN"}:
        return None
    sentence = document.sentence_of(noun.index)
    for verb in document.tokens[noun.index + 2 : sentence.last]:
        if verb.tag == "VBN" and verb.lemma in PLANNED and verb.dep in {"advcl", "acl"}:
            before = verb.index - 1 - (document.tokens[verb.index - 1].lower in NOW)
            comma = document.tokens[before]
            return verb if comma.text == "," and _ends(document, noun, document.tokens[before - 1]) else None
    return None


def _ends(document: Document, noun: Token, last: Token) -> bool:
    """Whether a token is the last one of the phrase that a noun heads."""
    above = takewhile(lambda t: t.pos not in {"VERB", "AUX"}, (last, *governors(document, last)))
    return noun.index in {t.index for t in above}


def scheduled(document: Document, noun: Token) -> Iterator[Token]:
    """What is said of a flight by the verb that sets it: "X is targeted for launch on May 2", "X, due for launch",
    "is set for a launch in May, with a docking in June".
    """
    link = document.head(noun)
    follows = noun.dep == "nsubj" and link.dep == "pcomp"  # "with splashdown following at four"
    link = document.head(link) if follows else link
    verb = _setting(document, document.head(link))
    if link.lower not in {"for", "with"} or not (follows or noun.dep in {"pobj", "pcomp"}):
        return
    if not _sets(document, verb, SCHEDULED) and not (link.lower == "with" and verb.lemma in FLYING):
        return
    yield from (s for s in subject_tokens(document, verb) if s.tag not in {"NNS", "PRP"})
    if link.lower == "for":
        preps = (p for p in document.children(verb, "prep") if p.index > link.index and p.lower not in {"for", "with"})
        yield from (*preps, *document.children(verb, "npadvmod"))


def _setting(document: Document, verb: Token) -> Token:
    """ "Is next targeted for", where the parser hangs the participle on "is"."""
    states = (c for c in document.children(verb, "acomp") if c.tag == "VBN") if verb.lemma == "be" else ()
    return next((c for c in states if _sets(document, c, SCHEDULED)), verb)


def is_set(document: Document, doing: Token) -> bool:
    """ "Is scheduled for docking on Friday", "was cleared for landing": an ing-form that names what is to come."""
    link = document.head(doing)
    below = doing.tag == "VBG" and doing.dep in {"pobj", "pcomp"} and link.lower == "for"
    return below and not any(document.children(doing, "dobj")) and _sets(document, document.head(link), AHEAD)


def _sets(document: Document, verb: Token, lemmas: frozenset[str]) -> bool:
    """Whether a participle, or "due", sets something for a flight."""
    for_it = any(c.lower == "for" for c in document.children(verb, "prep"))
    return verb.lemma in lemmas and (verb.tag == "VBN" or verb.lower == "due") and for_it


def readied(document: Document, verb: Token) -> Iterator[Token]:
    """What is made ready for an event: "fuelled the rocket for launch", "the capsule, cleared for landing"."""
    yield from list(document.children(verb, "dobj")) or subject_tokens(document, verb)


def culminating(document: Document, noun: Token) -> Iterator[Token]:
    """ "The ship will fly for two days, culminating in a docking to the port at 1:12 a.m.": what is said of the end."""
    preposition = document.head(noun)
    verb = document.head(preposition)
    if noun.dep != "pobj" or preposition.lower not in {"in", "with"} or verb.lemma not in CULMINATING:
        return
    if verb.tag == "VBG":
        yield from subject_tokens(document, verb)
    yield from (c for c in document.children(verb, "prep", "npadvmod") if c.index > noun.index)
