"""The wider places that a sentence names with the place of an event: "the cosmodrome in Kazakhstan", "Wallops Island,
Virginia", "New Zealand's Mahia Peninsula"; all that are said belong to it.
"""

from collections import defaultdict
from dataclasses import replace

from kg.extractors._beside import pairs
from kg.extractors._sites import PLACES, place_of_pair
from kg.model import Document, Event, Mentions, Span

Wider = dict[tuple[Span, str], list[str]]
"""A sentence and a place that it names -> the places that it says the place is in."""


def wider_places(document: Document, mentions: Mentions) -> Wider:
    """What each sentence of a document tells of places in places."""
    found: Wider = defaultdict(list)
    for pair in pairs(document, mentions):
        nested = place_of_pair(document, mentions, pair)
        if nested is not None and all(mentions.entities[key].type in PLACES for key in (nested[0], nested[2])):
            found[pair.sentence.span, nested[0]].append(nested[2])
    return dict(found)


def with_regions(wider: Wider, event: Event) -> Event:
    """The event with the places around its places, as far as its sentence names them."""
    places = event.filling("place")
    for place in places:  # grows while it is walked
        places += [key for key in wider.get((event.evidence, place), ()) if key not in places]
    return replace(event, slots=tuple(dict.fromkeys((*event.slots, *(("place", key) for key in places)))))
