"""Decommissionings: which craft was taken out of service, by whom and when.

Finds "decommissioned", "retired the satellite", "was deorbited", "switched off the probe", "the retirement of". An
astronaut who retires, a deorbit burn before a landing or a lamp that is switched off is none.
"""

from collections.abc import Iterator

from kg.extractors._frame import Frame, frame
from kg.extractors._gapped import gapped
from kg.extractors._status import status
from kg.extractors._triggers import Words, phrases, triggers
from kg.extractors._when import when
from kg.model import Document, Event, Mentions, Token

EMITS = ("Decommissioning",)
WORDS = Words(
    verbs=frozenset({"decommission", "retire", "deorbit", "de-orbit", "deactivate", "passivate"}),
    phrasal=phrases(
        "switch off, turn off, power down, put into, move into, boost into, raise into, send into, shift into"
    ),
    nouns=frozenset("decommissioning decommission retirement deorbit deorbiting de-orbit".split()),
)
GRAVES = frozenset({"graveyard", "disposal", "retirement", "junk"})
"""Orbits for craft that have done their work."""
CRAFT = ("Spacecraft", "SpaceStation", "LaunchVehicle")
AGENTS = ("Agency", "Company", "Country", "Organization")
LINKS = frozenset({"subj", "of", "off", "poss", "compound", "nmod", "appos", "conj"})
"""How a craft is tied to a verb without an object, or to a noun."""
SPARING = frozenset("save conserve preserve protect spare avoid wait keep let cool recharge".split())
OVER = frozenset({"decommissioned", "deorbited"})


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every decommissioning told in the document, once per telling."""
    found = sorted([*triggers(document, WORDS), *_over(document, mentions)], key=lambda t: t.index)
    indexes = frozenset(t.index for t in found)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(_slots(fr))
        if slots and _is_meant(fr):
            end = Event("Decommissioning", status(fr), trigger.span, fr.sentence, slots, when(fr))
            yield from gapped(document, mentions, end)


def _over(document: Document, mentions: Mentions) -> Iterator[Token]:
    """ "The decommissioned satellite Cosmos 9": told by an adjective of a named craft."""
    for token in document.tokens:
        if token.lower in OVER and token.dep == "amod" and _described(document, mentions, token):
            yield token


def _described(document: Document, mentions: Mentions, adjective: Token) -> str | None:
    """The craft that an adjective is of: the noun's own name, or the one that the noun stands before."""
    noun = document.head(adjective)
    named = mentions.at(noun) or mentions.at(document.head(noun))
    return named.entity if named and mentions.type_of(named) in CRAFT else None


def _is_meant(fr: Frame) -> bool:
    """Whether a verb of any motion puts the craft into a graveyard orbit, or one of any switch puts it out for good."""
    particles = {c.lower for c in fr.document.children(fr.trigger, "prt", "advmod")}
    if fr.trigger.lemma in {"put", "move", "boost", "raise", "send", "shift"}:
        return bool(fr.words() & GRAVES)
    return "back" not in particles and "temporarily" not in particles and not _spares(fr)


def _spares(fr: Frame) -> bool:
    """ "Switched it off to save the battery", "until the morning": for a while."""
    aims = {c.lemma for c in fr.document.children(fr.trigger, "advcl", "xcomp") if c.tag == "VB"}
    ends = {c.lower for c in fr.document.children(fr.trigger, "prep")}
    return fr.trigger.lemma in {"switch", "turn", "power"} and bool(aims & SPARING or ends & {"until", "till"})


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    if fr.trigger.dep == "amod":
        named = _described(fr.document, fr.mentions, fr.trigger)
        yield from [("spacecraft", named)] if named else []
        return
    active = any(fr.document.children(fr.trigger, "dobj"))
    ships = fr.of(*CRAFT, links={"obj"}) if active else fr.of(*CRAFT, links=LINKS)
    yield from (("spacecraft", ship) for ship in ships)
    links = {"by", "subj"} if active else {"by"}
    yield from (("agent", who) for who in fr.of(*AGENTS, links=links) if ships)
