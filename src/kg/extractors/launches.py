"""Launches: who or what lifted off, on which rocket, from where, to where, carrying whom.

Finds "launched", "lifted off", "blasted off", "was sent into orbit" and "the launch of", "liftoff came at". A launched
inquiry, a book launch or a launch pad is none.
"""

from collections.abc import Iterator

from kg.extractors._attempts import attempted, attempted_when, attempters
from kg.extractors._dated_missions import sets_date
from kg.extractors._doers import planners
from kg.extractors._fallen_back import fallen_back
from kg.extractors._frame import Frame, frame, is_expedition, subject_tokens
from kg.extractors._gapped import gapped
from kg.extractors._implied import implied, implied_status, implied_time, is_known, known_craft
from kg.extractors._launch_idle import is_idle
from kg.extractors._launch_places import flights, orbits, places
from kg.extractors._lifting import FLOWN, reaches_orbit
from kg.extractors._liftoff import JOURNEYS, ORDINALS, is_trip, launch_words
from kg.extractors._mishaps import kept_from
from kg.extractors._numbered_flights import numbered_flights
from kg.extractors._outcome import outcome
from kg.extractors._relative import of_relative
from kg.extractors._riding import hosts
from kg.extractors._rosters import all_aboard, ship_of_crew
from kg.extractors._status import COMING, status
from kg.extractors._twin_craft import twin_craft
from kg.extractors._unreal import forestalled
from kg.extractors._visits import is_attended, is_journey
from kg.extractors._when import put_off_to, when
from kg.extractors._yet import is_past
from kg.grammar import SUBJECTS, head_token, negated, span_of
from kg.model import Document, Event, Mentions, Outcome, Relation, Status
from kg.mood import mood

EMITS = ("Launch", "carries")
PLACING = frozenset("place put deliver insert inject boost".split())
SHIP_LINKS = frozenset(
    "subj obj of with carrying aboard in inside poss compound on nmod conj appos for carry onboard on-board"
    " nummod send deliver loft haul boost propel by".split()
)
MISSION_LINKS = frozenset("subj obj of compound poss nmod appos carrying carry with on aboard".split())
ROCKET_LINKS = frozenset(
    "on atop aboard onboard on-board by via with using use subj obj of poss compound from nmod in carry for as".split()
)
"""By which links a thing of a launch's clause is what flies, or what it flies on."""


def extract(document: Document, mentions: Mentions) -> Iterator[Event | Relation]:
    """Yield every launch told in the document, once per telling."""
    found = launch_words(document, mentions)
    indexes = frozenset(t.index for t in found)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(_slots(fr))
        told = (slots or trigger.pos != "VERB") and not is_journey(fr, slots)
        if told and not is_idle(fr) and not _only_owned(fr, slots):
            missed, ended = _misses(fr), attempted(fr)
            done = missed or ended is not None or _follows(fr, indexes) or _is_history(fr)
            happened: Status = (
                "occurred" if done else "planned" if sets_date(document, trigger) else implied_status(fr, status(fr))
            )
            result: Outcome | None = "failure" if missed else ended or outcome(fr, happened)
            if happened == "occurred" and not result and reaches_orbit(document, trigger):
                result = "success"  # whatever became of its booster
            moved = put_off_to(fr) if happened == "postponed" else None
            time = moved or (None if _lasts(fr) else when(fr)) or attempted_when(fr)
            time = time or (implied_time(fr) if happened == "occurred" else None)
            launch = Event("Launch", happened, trigger.span, fr.sentence, slots, time, result)
            yield from gapped(document, mentions, launch)
            if happened == "occurred":
                yield from _carried(fr, slots)
    yield from numbered_flights(document, mentions)


def _misses(fr: Frame) -> bool:
    """ "The rocket failed to place the probe into orbit": it flew, and failed."""
    above = fr.document.head(fr.trigger)
    if reaches_orbit(fr.document, fr.trigger) and forestalled(fr.document, fr.trigger):
        return True  # "broke apart before reaching orbit"
    if reaches_orbit(fr.document, fr.trigger) and negated(fr.document, fr.trigger):
        helpers = {a.lower for a in fr.document.children(fr.trigger, "aux")}
        return helpers == {"did"} and bool(fr.of("LaunchVehicle", "Spacecraft", links={"subj"}))
    if fr.trigger.dep == "pcomp" and kept_from(fr.document, fr.document.head(above)):
        return reaches_orbit(fr.document, fr.trigger) or fr.trigger.lemma in PLACING
    failed = (
        fr.trigger.dep in {"xcomp", "advcl"}
        and fr.trigger.tag == "VB"
        and above.lemma == "fail"
        and mood(fr.document, above) == "plain"
    )
    placing = fr.trigger.lemma in PLACING or reaches_orbit(fr.document, fr.trigger)
    carries = fr.of("Spacecraft", "Payload", links={"obj"}) and fr.of("LaunchVehicle", links={"subj"})
    placing = placing or (fr.trigger.lemma == "launch" and bool(carries))  # a rocket with its load, not a firm
    return failed and placing and not negated(fr.document, above)


def _lasts(fr: Frame) -> bool:
    """The whole of a flight, which no day of the sentence dates: "this flight marks the end"."""
    this = any(c.lower == "this" for c in fr.document.children(fr.trigger, "det"))
    return this and fr.trigger.lower in JOURNEYS and fr.trigger.dep in SUBJECTS


def _follows(fr: Frame, indexes: frozenset[int]) -> bool:
    """ "Blasted off to put a satellite into orbit": what a launch that happened was for is no other one."""
    above = fr.document.head(fr.trigger)
    purpose = fr.trigger.dep in {"advcl", "xcomp"} and fr.trigger.tag == "VB" and above.index in indexes
    return (
        purpose
        and above.tag in {"VBD", "VBN"}
        and mood(fr.document, above) == "plain"
        and not negated(fr.document, above)
    )


def _is_history(fr: Frame) -> bool:
    """ "Decades after Gagarin's flight aboard Vostok 1 in 1961": a trip of a time before that of publication."""
    time = when(fr) if is_trip(fr.document, fr.mentions, fr.trigger) else None
    coming = COMING & {c.lower for c in fr.document.children(fr.trigger, "amod")}
    return time is not None and is_past(fr.document, time) and not coming


def _only_owned(fr: Frame, slots: tuple[tuple[str, str], ...]) -> bool:
    """ "The first satellite launched by Oman": a participle that only tells whose an unnamed thing is."""
    described = fr.trigger.dep == "acl" and fr.trigger.tag == "VBN" and when(fr) is None
    return described and {role for role, _ in slots} == {"agent"}


def _carried(fr: Frame, slots: tuple[tuple[str, str], ...]) -> Iterator[Relation]:
    """A rocket that launched a ship carried it."""
    entities = fr.mentions.entities
    ships = [key for role, key in slots if role == "spacecraft" and entities[key].type == "Spacecraft"]
    for rocket in (key for role, key in slots if role == "launchVehicle"):
        yield from (Relation(rocket, "carries", ship, fr.sentence) for ship in ships if ship != rocket)


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    ships = fr.of("Spacecraft", links=SHIP_LINKS) or of_relative(fr, "Spacecraft")
    missions = [m for m in fr.of("Mission", links=MISSION_LINKS) if not is_expedition(fr, m)]
    joined = bool(ships) or fr.trigger.dep == "acl"  # "parts for the ISS launched today" are no ISS
    own = {"subj", "obj"} if fr.trigger.pos == "VERB" else {"subj", "obj", "of"}
    stations = fr.of("SpaceStation", links=own) if not joined else []
    crews = ship_of_crew(fr) if fr.trigger.pos == "VERB" else []
    rockets = fr.of("LaunchVehicle", links=ROCKET_LINKS)
    rockets = rockets or _used(fr) or _of_flight(fr)
    named = ships or missions or stations or crews or _pair(fr)
    implicit = [] if named or rockets or fr.of("Person") else implied(fr, "Spacecraft", "Mission", "LaunchVehicle")
    rockets += [x for x in implicit if fr.mentions.entities[x].type == "LaunchVehicle"]
    yield from (("spacecraft", x) for x in named or [x for x in implicit if x not in rockets])
    nameless = not (ships or missions or rockets or fr.of("Person")) and fr.trigger.pos != "VERB"
    if nameless and not (named or implicit) and is_known(fr):
        known = [x for x in known_craft(fr) if not is_expedition(fr, x)]
        rockets = [x for x in known if fr.mentions.entities[x].type == "LaunchVehicle"]
        yield from (("spacecraft", x) for x in known if x not in rockets)
    if nameless and fr.words() & ORDINALS:
        rockets = fallen_back(fr, "LaunchVehicle")
    yield from (("launchVehicle", x) for x in rockets)
    yield from (("place", x) for x in places(fr))
    goals = {"to", "toward", "towards", "into", "for", "around", "bound"}
    yield from (("destination", x) for x in (*fr.of("SpaceStation", "Place", links=goals), *orbits(fr)))
    yield from (("crewMember", x) for x in _aboard(fr))
    yield from (("agent", x) for x in _launcher(fr))
    yield from (("carries", x) for x in fr.of("Payload"))


def _pair(fr: Frame) -> list[str]:
    """ "The pair blasted off together": two craft."""
    return [x for t in subject_tokens(fr.document, fr.trigger) for x in twin_craft(fr.document, fr.mentions, t)]


def _of_flight(fr: Frame) -> list[str]:
    """ "Lifted off on the maiden flight of the Vulcan rocket", "flew on Vega's third mission"."""
    flown = flights(fr, "on", "in", "for", "during")
    named = (m for n in flown for m in fr.mentions.inside(span_of(fr.document.subtree(n))))
    return [m.entity for m in named if fr.mentions.type_of(m) == "LaunchVehicle"][:1]


def _used(fr: Frame) -> list[str]:
    """ "Used a Vega-C to launch it": the rocket that is the object of the verb above."""
    verb = fr.document.head(fr.trigger)
    if fr.trigger.dep not in {"xcomp", "advcl"} or fr.trigger.tag != "VB" or verb.lemma not in {"use", "employ"}:
        return []
    named = [fr.mentions.at(o) for o in fr.document.children(verb, "dobj")]
    return [m.entity for m in named if m and fr.mentions.type_of(m) == "LaunchVehicle"]


def _aboard(fr: Frame) -> list[str]:
    flown = {t.lower for t in fr.document.children(fr.trigger, "dobj")} & FLOWN
    boarding = set() if flown or is_attended(fr) else {"subj"}  # "he hoped to fly a crew": who sends others up stays
    people = fr.of("Person", links=boarding | {"obj", "with", "carrying", "carry", "of", "send", "and", "conj"})
    if is_trip(fr.document, fr.mentions, fr.trigger):
        people += fr.of("Person", links={"poss"})
    return all_aboard(fr, people)


def _launcher(fr: Frame) -> list[str]:
    """Who launches: the subject of an active verb with an object, the "by" of a passive, or the owner of the launch."""
    active = any(fr.document.children(fr.trigger, "dobj"))
    links = {"by", "poss"} | ({"subj"} if active else set())
    return (
        fr.of("Agency", "Company", "Country", "Organization", links=links)
        or planners(fr)
        or attempters(fr)
        or hosts(fr)
        or list(_owners(fr))
    )


def _owners(fr: Frame) -> Iterator[str]:
    """Whose the rocket is that flies: "SpaceX's Falcon 9 lifted off", "rose on a Rocket Lab Electron"."""
    for role in fr.roles:
        head = head_token(fr.document, role.mention.span) if role.kind == "LaunchVehicle" else None
        if head is not None and role.link in ROCKET_LINKS:
            nouns = [head, fr.document.head(head)] if head.dep in {"compound", "nmod"} else [head]
            for token in (c for n in nouns for c in fr.document.children(n, "poss", "compound", "nmod", "amod")):
                mention = fr.mentions.at(token)
                adjective = mention is not None and mention.form == "adjective"  # where it was made, not who flies it
                if mention and not adjective and fr.mentions.type_of(mention) in {"Agency", "Company", "Country"}:
                    yield mention.entity
