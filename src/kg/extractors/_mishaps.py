"""What goes wrong without a word of fault: "the engine did not ignite", "slammed into the station", "contact was lost
with the lander".
"""

from collections.abc import Iterator

from kg.extractors._faults import PARTS, SIGNALS
from kg.extractors._frame import subject_tokens
from kg.grammar import TYPE_NOUNS, auxiliaries, negated
from kg.model import Document, Mentions, Token

OMITTED = frozenset(
    "ignite light start restart separate deploy open unfold extend reach achieve attain respond fire detach work"
    " inflate".split()
)
"""What a vehicle or its part is for; that it did not is a fault."""
RAMMING = frozenset("slam crash plough plow smash ram bump collide hit strike career run".split())
STRUCK = ("SpaceStation", "Spacecraft")
STRUCK_NOUNS = frozenset("station outpost module satellite spacecraft lab laboratory".split())
GOALS = frozenset("orbit space speed velocity altitude height station".split())


def mishaps(document: Document, mentions: Mentions) -> Iterator[Token]:
    """The verbs that tell of a mishap so, in text order."""
    for verb in document.tokens:
        if verb.pos != "VERB" or verb.dep in {"amod", "compound"}:
            continue
        if left_undone(document, mentions, verb) or struck(document, mentions, verb) or contact_lost(document, verb):
            yield verb


def left_undone(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The engine did not ignite": a part or vehicle, a plain past, and nothing wanted that was only decided not to
    be.
    """
    if verb.lemma not in OMITTED or not negated(document, verb):
        return False
    if {a.lower for a in auxiliaries(document, verb)} != {"did"} or not _on_craft(document, mentions, verb):
        return False
    goals = [o.lower for o in document.children(verb, "dobj")]
    if verb.lemma in {"reach", "achieve", "attain"}:
        return bool(GOALS.intersection(goals))
    return not goals


def _on_craft(document: Document, mentions: Mentions, verb: Token) -> bool:
    for subject in subject_tokens(document, verb):
        mention = mentions.at(subject)
        kind = mentions.type_of(mention) if mention else TYPE_NOUNS.get(subject.lower)
        if kind in {"Spacecraft", "LaunchVehicle"} or subject.lower in PARTS:
            return True
    return False


def struck(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a craft runs into a station or another craft."""
    if verb.lemma not in RAMMING:
        return False
    into = [
        g for p in document.children(verb, "prep") if p.lower in {"into", "with", "against"}
        for g in document.children(p, "pobj")
    ]  # fmt: skip
    hit = [*into, *(document.children(verb, "dobj") if verb.lemma in {"ram", "hit", "strike"} else ())]
    return _on_craft(document, mentions, verb) and any(_is_struck(mentions, t) for t in hit)


def _is_struck(mentions: Mentions, token: Token) -> bool:
    mention = mentions.at(token)
    return token.lower in STRUCK_NOUNS or (mention is not None and mentions.type_of(mention) in STRUCK)


def contact_lost(document: Document, verb: Token) -> bool:
    """ "Contact with the rover was lost"."""
    return verb.lemma == "lose" and any(s.lower in SIGNALS for s in document.children(verb, "nsubjpass"))
