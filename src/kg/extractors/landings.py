"""Landings: splashdowns, touchdowns and returns to Earth; what came down where, with whom.

Finds "landed", "splashed down", "touched down", "returned to Earth", "the splashdown of". A landed contract or a
landing site is none.
"""

from collections.abc import Iterator
from itertools import pairwise

from kg.extractors._back_home import being_back, status_back
from kg.extractors._crashes import comes_to_rest, crash_landings, is_crash_landing
from kg.extractors._doers import planners
from kg.extractors._fallen_back import fallen_back
from kg.extractors._frame import Frame, frame, is_expedition
from kg.extractors._landing_words import BACK, BROUGHT, DESTROYED, LANDERS, REENTERING, REPORTS, WORDS
from kg.extractors._lost_rockets import CRASHING, HITTING, STAGES, is_lost_rocket
from kg.extractors._motion import FALLING, LOW, RETURNED, falling, striking
from kg.extractors._outcome import outcome
from kg.extractors._rosters import all_aboard, ship_of_crew
from kg.extractors._status import status
from kg.extractors._triggers import event_nouns, triggers
from kg.extractors._when import when
from kg.extractors._whereabouts import is_place
from kg.grammar import TYPE_NOUNS, in_quotes, is_passive
from kg.model import Document, Event, Mentions, Outcome, Status, Token

EMITS = ("Landing",)
DOOMING = REENTERING | frozenset("bring guide steer crash fall plunge tumble".split())
ENDING = REENTERING | {"roll", "tumble", "lower"}
CRAFT = ("Spacecraft", "Mission", "LaunchVehicle", "SpaceStation")
HOME = frozenset({"place/earth"})
WORLDS = frozenset({"place/moon", "place/mars", "place/venus", "place/titan"})
CATCHERS = frozenset({"arms", "chopsticks", "tower", "mechazilla"})
LANDING = "landing"  # in the name of a place to come down at
PLACES = ("Place", "Country", "LaunchSite", "LaunchPad", "GeopoliticalEntity")
DECKS = frozenset("ship droneship barge vessel platform".split())
QUOTES = frozenset({",", "“", "”", '"', "‘", "'", "the"})
AT = frozenset("in at on off near onto into of over above".split())
OF_CRAFT = frozenset("subj obj of in aboard poss compound with by inside on nmod for conj appos".split())


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every landing told in the document, once per telling."""
    words = {t.index: t for t in (*triggers(document, WORDS), *falling(document, mentions), *_due(document))}
    words |= {t.index: t for t in (*_set_down(document, mentions), *_caught(document), *being_back(document, mentions))}
    words |= {t.index: t for t in document.tokens if comes_to_rest(document, mentions, t)}
    words |= {t.index: t for t in (*crash_landings(document, mentions), *striking(document, mentions))}
    words = {i: t for i, t in words.items() if not _is_likened(document, t) and not _reports(document, t)}
    found = [words[i] for i in sorted(words)]
    indexes = frozenset(words) | event_nouns(document)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        if slots and not is_lost_rocket(fr, slots) and _is_meant(fr, trigger, slots):
            happened = status_back(fr, status(fr))
            time, ended = when(fr), _ended(fr, happened)
            if trigger.lemma == "head" and happened == "occurred":  # "headed home": under way
                happened, time = "planned", None
            yield Event("Landing", happened, trigger.span, fr.sentence, slots, time, ended)


def _is_likened(document: Document, token: Token) -> bool:
    """ "The Moon is a homecoming", which brings nobody home; nor does a destructive reentry."""
    burns = token.lower in {"reentry", "re-entry"} and DESTROYED & {c.lower for c in document.children(token, "amod")}
    return bool(burns) or (token.lower == "homecoming" and token.dep == "attr")


def _reports(document: Document, verb: Token) -> bool:
    """ "Returned pictures from Mars"."""
    return any(o.lower in REPORTS for o in document.children(verb, "dobj"))


def _due(document: Document) -> Iterator[Token]:
    """ "The men are due back in June", "will be back on Earth"."""
    for token, following in pairwise(document.tokens):
        if token.lower in {"due", "expected", "scheduled"} and following.lower in {"back", "home"}:
            yield token


def _set_down(document: Document, mentions: Mentions) -> Iterator[Token]:
    """ "Put astronauts on the Moon": whoever is put on another world lands there."""
    for verb in document.tokens:
        if verb.lemma in {"put", "place", "deliver"} and verb.pos == "VERB" and any(document.children(verb, "dobj")):
            below = [c for c in document.subtree(verb) if (m := mentions.at(c)) and m.entity in WORLDS]
            if any(document.head(t).lower in {"on", "onto", "to"} for t in below if t.dep == "pobj"):
                yield verb


def _caught(document: Document) -> Iterator[Token]:
    """ "The booster was caught by the arms of the launch tower"."""
    for verb in document.tokens:
        if (
            verb.lemma in {"catch", "snatch"}
            and verb.pos == "VERB"
            and CATCHERS & {t.lower for t in document.subtree(verb)}
        ):
            yield verb


def _ended(fr: Frame, happened: Status) -> Outcome | None:
    """How a landing ended; a crash is a failure whatever else is said."""
    return "failure" if happened == "occurred" and fr.trigger.lemma in CRASHING else outcome(fr, happened)


def _is_meant(fr: Frame, trigger: Token, slots: tuple[tuple[str, str], ...]) -> bool:
    roles = {role for role, _ in slots}
    lands = bool(roles & {"spacecraft", "crewMember", "launchVehicle"})
    if trigger.lemma in ENDING:
        return lands and _is_ending(fr, roles)
    if trigger.lemma in {"put", "place", "deliver"}:
        return (lands and _lands_craft(fr)) or "agent" in roles  # not "put its tracks in the dust"
    if trigger.lower in {"is", "are", "be", "was", "were", "been", "due", "expected", "scheduled"}:
        return bool(roles & {"spacecraft", "crewMember"})
    if trigger.lemma in HITTING:
        return lands and (_to_ground(fr) or is_crash_landing(fr.document, fr.mentions, trigger))
    if trigger.lemma in FALLING - BACK - {"set", "plunge"}:
        return lands or ("place" in roles and any(s.lower in LANDERS for s in fr.subjects))
    if trigger.lemma in BACK | {"crash", "plunge", "set"}:
        rests = comes_to_rest(fr.document, fr.mentions, trigger)
        return lands and (_comes_down(fr) or _comes_back(fr, trigger) or rests)
    if trigger.lemma == "land" and not _lands_craft(fr):
        return False
    if trigger.lemma == "land" and trigger.pos == "VERB" and not roles & {"spacecraft", "launchVehicle"}:
        objects = [c.lower for c in fr.document.children(trigger, "dobj") if not is_place(fr.mentions, c)]
        if any(o in LANDERS for o in objects) or any(s.lower in LANDERS for s in fr.subjects):
            return True
        return lands and not objects  # "landed a role" is no landing
    return lands or bool(roles & {"place", "destination"})


def _is_ending(fr: Frame, roles: set[str]) -> bool:
    """ "Burned up over the Pacific", "rolled to a halt on the runway", "tumbled back to Earth", "was lowered onto"."""
    if fr.trigger.lemma in REENTERING:
        return "place" in roles
    if fr.trigger.lemma == "lower":
        return "spacecraft" in roles and bool(fr.of("Place", links={"at", "in", "on", "onto", "into"}))
    words = fr.words()
    return "earth" in words or bool(words & {"halt", "stop", "standstill"} and words & {"runway", "strip", "tarmac"})


def _lands_craft(fr: Frame) -> bool:
    """Whether what is landed, if anything, can land: "landed a contract" is no landing."""
    objects = [o for o in fr.document.children(fr.trigger, "dobj") if not is_place(fr.mentions, o)]
    known = {fr.mentions.type_of(m) for o in objects if (m := fr.mentions.at(o))}
    return not objects or bool(known & {*CRAFT, "Person"}) or any(o.lower in LANDERS for o in objects)


def _to_ground(fr: Frame) -> bool:
    """Whether what is hit or reached is ground, sea or another world, not a station or another craft."""
    below = [t for t in fr.scope if t.index > fr.trigger.index and t.dep in {"dobj", "pobj"}]
    return any(t.lower in LOW or ((m := fr.mentions.at(t)) and fr.mentions.type_of(m) in PLACES) for t in below)


def _comes_back(fr: Frame, trigger: Token) -> bool:
    """ "Soyuz MS-40, set to return in June": no object and no other goal than home; a stage comes back to its ship."""
    goals = [
        c
        for c in fr.document.children(trigger, "dobj", "prep")
        if c.lower not in {"in", "on", "at", "with", "aboard", "after", "by"}
    ]
    ships = {"stage", "booster"} & {t.lower for s in fr.subjects for t in fr.document.subtree(s)}
    given = is_passive(fr.document, trigger)  # "might be returned" by whoever has it
    return trigger.lemma == "return" and ((not goals and not given) or bool(ships))


def _comes_down(fr: Frame) -> bool:
    below = {t.lower for t in fr.scope if t.index > fr.trigger.index}
    return bool(
        below & {"earth", "home", "ground", "ocean", "sea", "moon", "mars", "surface", "atlantic", "pacific", "down"}
    ) or any(LANDING in r.mention.span.of(fr.document.text).lower() for r in fr.roles if r.link in {"to", "at", "in"})


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    crafts = list(_landed(fr))
    yield from crafts
    where = [*fr.of(*PLACES, links=AT), *_decks(fr)]
    where += fr.of("Place", links={"obj"}) if fr.trigger.lemma in {"hit", "strike", "impact"} else []
    far = WORLDS.intersection(where)  # "on the Moon at 6:04 p.m. in India" tells whose clock it is
    where = [p for p in where if not (far and fr.mentions.entities[p].type == "Country")]
    yield from (("place", p) for p in where if p not in HOME)
    goals = fr.of("Place", links={"to", "on", "back"})
    yield from (("destination", p) for p in goals if p in HOME)
    yield from (("place", p) for p in fr.of("Place", "LaunchSite", "LaunchPad", links={"to"}) if p not in HOME)
    there = not HOME & set(goals) and not set(where) & WORLDS  # not "the lunar mission returned to Earth"
    yield from (("place", w) for w in _world(fr) if there)
    people = fr.of("Person", links={"subj", "with", "carrying", "carry", "of", "obj", "for", "bring", "conj"})
    yield from (("crewMember", p) for p in all_aboard(fr, people))
    active = any(fr.document.children(fr.trigger, "dobj")) or (fr.trigger.pos == "NOUN" and fr.trigger.dep == "dobj")
    yield from (("agent", a) for a in fr.of("Agency", "Company", "Country", links={"subj"} if active else {"by"}))
    yield from (("agent", a) for a in planners(fr))


def _decks(fr: Frame) -> Iterator[str]:
    """The name of a ship of the sea behind its noun, whatever the parser makes of it ("the drone ship So Be It")."""
    nouns = {t.index for t in fr.scope if t.lower in DECKS}
    for mention in fr.mentions.inside(fr.sentence):
        tokens = fr.document.between(mention.span)
        before = range(tokens[0].index - 1, tokens[0].index - 4, -1) if tokens else ()
        after = next((i for i in before if fr.document.tokens[i].text not in QUOTES), -1)
        if after in nouns and fr.mentions.type_of(mention) == "Place":
            yield mention.entity


def _landed(fr: Frame) -> Iterator[tuple[str, str]]:
    """What came down: a ship, else the mission or rocket that stands for it, else the ship of a crew named by it."""
    carried = {"on"} if fr.trigger.lemma in BACK and fr.trigger.pos == "VERB" else set()  # "home on a Dragon"
    ships = [s for s in fr.of(*CRAFT, links=OF_CRAFT | carried) if not is_expedition(fr, s)]
    kinds = {s: fr.mentions.entities[s].type for s in ships}
    whole = {"SpaceStation"} if fr.trigger.lemma in DOOMING else set()  # "the station was brought down"
    here = {m.entity for s in (*fr.subjects, *fr.document.children(fr.trigger, "dobj")) if (m := fr.mentions.at(s))}
    crafts = [s for s in ships if kinds[s] == "Spacecraft" or (kinds[s] in whole and s in here)]
    if any(kinds[s] == "LaunchVehicle" for s in fr.of(*CRAFT, links={"subj"}) if s in kinds):
        crafts = [s for s in crafts if s in fr.of(*CRAFT, links={"subj", "obj"})]  # "a rocket with a probe fell back"
    missions = [s for s in ships if kinds[s] == "Mission"]
    unnamed = {s.lower for s in fr.subjects if fr.mentions.at(s) is None}
    described = bool(unnamed & (RETURNED - STAGES)) or any(TYPE_NOUNS.get(s) == "Spacecraft" for s in unnamed)
    new = {"a", "an"} & {c.lower for c in fr.document.children(fr.trigger, "det")}  # "plans an unmanned landing"
    new = new if fr.document.head(fr.trigger).lower != "with" else set()  # "undocking is at noon, with a splashdown …"
    if not ships and not fr.of("Person") and (described or (fr.trigger.pos in {"NOUN", "PROPN"} and not new)):
        told = not in_quotes(fr.document, fr.trigger.span.begin)  # "We made the landing", says one of another craft
        crafts = [s for s in fallen_back(fr, "Spacecraft") if told and not _stays_up(fr, s)]
    if not ships and not crafts:
        crafts = ship_of_crew(fr)
    yield from (("spacecraft", s) for s in crafts or missions)
    rockets = [s for s in ships if kinds[s] == "LaunchVehicle"]
    if not ships and not crafts and any(s.lower in STAGES for s in fr.subjects):
        rockets = fallen_back(fr, "LaunchVehicle")  # "the center core smacked into the Atlantic"
    yield from (("launchVehicle", s) for s in rockets if not crafts)


def _stays_up(fr: Frame, key: str) -> bool:
    """Whether a craft is an orbiter by its name."""
    return "orbiter" in fr.mentions.entities[key].name.lower()


def _world(fr: Frame) -> list[str]:
    """The world of "a lunar landing" or "smashed into the Moon's surface", if the article names it."""
    words = {t.lower for t in fr.scope if fr.document.head(t).lemma not in BROUGHT}
    named = {"place/moon": {"lunar", "moon"}, "place/mars": {"martian", "mars"}}
    told = [key for key, said in named.items() if words & said and key in fr.mentions.entities]
    worlds = sorted(WORLDS & set(fr.mentions.entities))
    return told or (worlds if len(worlds) == 1 and "surface" in words and "sea" not in words else [])
