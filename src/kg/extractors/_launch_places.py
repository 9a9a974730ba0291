"""Where a launch was: sites, pads and places from which something rose, the town of a port."""

from collections.abc import Iterator

from kg.extractors._frame import Frame
from kg.extractors._liftoff import JOURNEYS, is_failed
from kg.grammar import head_token, span_of
from kg.model import Token

PORTS = frozenset("spaceport port cosmodrome base site pad launchpad center centre".split())


def places(fr: Frame) -> Iterator[str]:
    """The places of a launch, the sites first."""
    yield from fr.of("LaunchSite", "LaunchPad") or _site_of_failed(fr) or _site_of_mission(fr)
    wide = fr.of("Place", "Country", "GeopoliticalEntity", links=_place_links(fr))
    yield from (x for x in wide if not _heavenly(x) and not is_orbit(fr, x))
    yield from _of_port(fr)


def orbits(fr: Frame) -> list[str]:
    """The orbits that something is put in: "was placed in geostationary orbit"."""
    return [x for x in fr.of("Place", links={"in", "at", "on"}) if is_orbit(fr, x)]


def is_orbit(fr: Frame, key: str) -> bool:
    """Whether a place is an orbit: no flight begins there."""
    return fr.mentions.entities[key].name.lower().endswith("orbit")


def _place_links(fr: Frame) -> set[str]:
    """By which links a place is where a launch was; what one leaves is the object."""
    return {"from", "at", "in", "near", "off", *(("obj",) if fr.trigger.lemma in {"leave", "depart"} else ())}


def _of_port(fr: Frame) -> Iterator[str]:
    """ "From the spaceport of Kourou": the town whose port or base it is."""
    for role in fr.roles:
        head = head_token(fr.document, role.mention.span) if role.link == "of" and role.kind == "Place" else None
        port = fr.document.head(fr.document.head(head)) if head else None
        if port and port.lower in PORTS and fr.document.head(port).lower in {"from", "at"}:
            yield role.mention.entity


def _site_of_failed(fr: Frame) -> list[str]:
    """ "The mission to put satellites into orbit from Kodiak failed": the site in the clause of its aim."""
    if not is_failed(fr.document, fr.mentions, fr.trigger):
        return []
    named = fr.mentions.inside(span_of(fr.document.subtree(fr.trigger)))
    return [m.entity for m in named if fr.mentions.type_of(m) in {"LaunchSite", "LaunchPad"}]


def _site_of_mission(fr: Frame) -> list[str]:
    """ "Was launched on a rideshare mission from Vandenberg": the site of the flight that it flew on."""
    preps = (p for n in flights(fr, "on") for p in fr.document.children(n, "prep") if p.lower == "from")
    named = (m for p in preps for m in fr.mentions.inside(span_of(fr.document.subtree(p))))
    return [m.entity for m in named if fr.mentions.type_of(m) in {"LaunchSite", "LaunchPad"}][:1]


def flights(fr: Frame, *prepositions: str) -> Iterator[Token]:
    """The flights on which it is told to have been launched: "on the maiden flight", "on a rideshare mission"."""
    preps = (p for p in fr.document.children(fr.trigger, "prep") if p.lower in prepositions)
    return (n for p in preps for n in fr.document.children(p, "pobj") if n.lower in JOURNEYS)


def _heavenly(key: str) -> bool:
    return key.rpartition("/")[2] in {"space", "earth", "moon", "mars", "low-earth-orbit", "orbit"}
