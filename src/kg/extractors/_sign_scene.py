"""Who shows a sign, where and when, as far as the words around its showing tell: "the crew wore the flag", "in a jacket
with the ribbon", "the ship with the flag was rolled out in Kourou on Sunday".
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._context import crew
from kg.extractors._frame import Frame, frame
from kg.extractors._frame_words import GROUPS, PLACES
from kg.extractors._sign_bearers import act
from kg.extractors._sign_shown import COLOURS, Display
from kg.extractors._sign_words import HELD, WORN, WORN_ON
from kg.extractors._when import when
from kg.grammar import governors, is_passive, verb_above
from kg.model import Document, Mentions, Token
from kg.mood import mood

HERE = frozenset("at in inside aboard".split())
"""Prepositions of where something is done."""
ABOARD = HERE | {"on", "onboard"}
SEEN = frozenset("see spot photograph picture film show watch".split())


def in_scene(document: Document, mentions: Mentions, noun: Token, shown: Display) -> Display:
    """The showing of a sign with the doers, places and time that it lacks."""
    verb = shown.verb or verb_above(document, noun)
    if verb is None or mood(document, verb) not in {"plain", "ongoing"}:
        return shown
    fr = frame(document, mentions, verb)
    bare = shown.verb is None and shown.mode == "unspecified"
    time = shown.time or (when(fr) if bare else None)
    places = [*shown.place, *(fr.of(*PLACES, links=HERE) if bare else ()), *_beside(document, mentions, noun)]
    agents = shown.agent or tuple(_doers(document, mentions, noun, fr))
    loose = shown.mode == "held" and shown.bearer is None and not places
    on = _on_station(document, mentions, verb) if loose else shown.bearer
    return replace(shown, bearer=on, agent=agents, place=tuple(dict.fromkeys(places)), time=time)


def _on_station(document: Document, mentions: Mentions, verb: Token) -> str | None:
    """The station of the scene: "were seen aboard the ISS holding flags", "held banners on the ISS. They waved …"."""
    here = document.sentences.index(document.sentence_of(verb.index))
    near = [s for s in document.sentences[max(0, here - 1) : here + 1] if s.block == document.sentences[here].block]
    for mention in (m for s in reversed(near) for m in mentions.inside(s.span)):
        prep = document.head(document.between(mention.span)[-1])
        above = document.head(prep)
        seen = above.lemma in SEEN and prep.index < verb.index and above in governors(document, verb)
        staged = act(document, above) in HELD and document.sentence_of(above.index) != document.sentences[here]
        if mentions.type_of(mention) == "SpaceStation" and prep.lower in ABOARD and (seen or staged):
            return mention.entity
    return None


def _beside(document: Document, mentions: Mentions, noun: Token) -> Iterator[str]:
    """The places that the parser hangs on the sign ("posed with the patch at the centre in Oslo")."""
    preps = [p for p in document.children(noun, "prep") if p.lower in HERE]
    painted = [p for p in preps if any(c.lower in COLOURS for c in document.children(p, "pobj"))]
    below = (t for p in preps if p not in painted for t in document.subtree(p))
    yield from (m.entity for t in below if (m := mentions.at(t)) and mentions.type_of(m) in PLACES)


def _doers(document: Document, mentions: Mentions, noun: Token, fr: Frame) -> list[str]:
    """The crew that a group word of the clause stands for, and whoever wears what the sign is on."""
    if is_passive(document, fr.trigger):
        return []
    subjects = _wearing(document, mentions, fr) if fr.trigger.lemma in WORN else list(fr.subjects)
    groups = (s for s in subjects if s.lower in GROUPS and not _is_followed(document, mentions, s))
    people = crew(document, mentions, replace(fr, scope=tuple(groups)))
    if fr.trigger.lemma in WORN or _is_on_garment(document, noun):
        people += [m.entity for s in subjects if (m := mentions.at(s)) and mentions.type_of(m) == "Person"]
    return list(dict.fromkeys(people))


def _is_followed(document: Document, mentions: Mentions, group: Token) -> bool:
    """ "The director's men": those who work for somebody are no crew that was told of before."""
    owners = document.children(group, "poss")
    return any(c.lower in {"his", "her"} or mentions.type_at(c) == "Person" for c in owners)


def _wearing(document: Document, mentions: Mentions, fr: Frame) -> list[Token]:
    """Whom a participle of wearing is said of: nobody else than who "left the ship wearing" something."""
    verb, above = fr.trigger, document.head(fr.trigger)
    worn_by_thing = verb.tag == "VBG" and verb.dep == "acl" and above.lower not in GROUPS and not mentions.at(above)
    craft = mentions.at(above)
    worn_by_thing = worn_by_thing or (craft is not None and mentions.type_of(craft) in {"Spacecraft", "SpaceStation"})
    over = verb_above(document, above) if worn_by_thing else None
    return list(frame(document, mentions, over).subjects) if over is not None else list(fr.subjects)


def _is_on_garment(document: Document, noun: Token) -> bool:
    """ "In a jacket with the ribbon": what somebody is in."""
    path = [t for t in governors(document, noun) if t.pos not in {"VERB", "AUX"}]
    garment = next((t for t in path if t.lower in WORN_ON), None)
    return garment is not None and garment.dep == "pobj" and document.head(garment).lower == "in"
