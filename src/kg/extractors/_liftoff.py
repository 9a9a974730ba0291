"""Which words of a text tell of a launch: what is launched must fly. A launched inquiry, a book launch, a launch pad
do not.
"""

from kg.extractors._dated_missions import dated_missions, is_dated
from kg.extractors._departing import comes_down, departing
from kg.extractors._fired_rockets import fired_rockets
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS, PARTS
from kg.extractors._lifting import back_to_flight, lifting
from kg.extractors._motion import is_taken, rising
from kg.extractors._pioneers import pioneers
from kg.extractors._riding import riding
from kg.extractors._triggers import Words, phrases, triggers
from kg.grammar import SUBJECTS, TYPE_NOUNS, is_passive, span_of
from kg.model import Document, Mentions, Token

ANY_MOTION = frozenset("ride fly set take orbit carry place put send inject insert deliver".split())
WORDS = Words(
    verbs=frozenset({"launch", "relaunch", "orbit", "ride", "fly", "loft"}),
    phrasal=phrases(
        "lift off, lift into, blast off, take off, rocket into, rocket to, rocket away, rocket from, "
        "soar into, soar from, roar into, roar off, roar from, thunder into, thunder off, thunder from, "
        "blast into, blast from, vault into, zoom into, "
        "put up, put into, send into, send up, place into, loft into, loft to, boost into, carry into, haul off, "
        "haul into, ride into, ride up, ride on, ride atop, rise from, set off, set out, hurl into, propel into, "
        "fly atop, streak into, climb from, inject into, insert into, deliver into, place in, put in, inject in, "
        "insert in, deliver to, send skyward, send aloft, haul to"
    ),
    nouns=frozenset(
        "flight mission debut voyage spaceflight journey trip ride launch liftoff lift-off blastoff"
        " blast-off takeoff launches relaunch launching".split()
    ),
)
FLYERS = frozenset(
    "satellites cargo astronauts cosmonauts taikonauts crew people humans payload payloads supplies test flight"
    " mission missions"
    " probes it they she he that which shuttle astronaut cosmonaut taikonaut tourist passenger"
    " shuttles trio duo pair vehicle vehicles cubesats stage members"
    " passengers tourists astrotourists customers travellers travelers".split()
) | {noun for noun, kind in TYPE_NOUNS.items() if kind in {"Spacecraft", "LaunchVehicle", "Mission", "SpaceStation"}}
FLYING = ("Spacecraft", "LaunchVehicle", "Mission", "SpaceStation", "Payload", "Person")
OWNERS = ("Spacecraft", "LaunchVehicle", "Company")
ORBITERS = {"Country", "Agency", "Company", "Organization", "LaunchVehicle"}
"""Who brings a craft into orbit."""
LAUNCHERS = ("Agency", "Company", "Country", "LaunchSite")
JOURNEYS = frozenset({"flight", "mission", "debut", "voyage"})
TRIPS = JOURNEYS - {"debut"} | {"spaceflight", "journey", "trip", "ride"}
"""What people make aboard a craft."""
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth maiden inaugural debut next last final"
    " demonstration".split()
)
RAISING = frozenset("deploy launch put place send deliver lift carry loft".split())
SKY = frozenset("orbit orbits space sky skyward aloft moon mars".split())


def launch_words(document: Document, mentions: Mentions) -> list[Token]:
    """The words that tell of a launch, in text order."""
    found = {t.index: t for t in triggers(document, WORDS) if _is_launch(document, mentions, t)}
    found |= {t.index: t for t in (*rising(document, mentions), *lifting(document, mentions))}
    found |= {t.index: t for t in riding(document, mentions)}
    found |= {t.index: t for t in (*departing(document, mentions), *pioneers(document, mentions))}
    found |= {t.index: t for t in (*dated_missions(document, mentions), *back_to_flight(document, mentions))}
    found |= {t.index: t for t in fired_rockets(document, mentions)}
    return [t for _, t in sorted(found.items()) if not (_for_years(document, t) or comes_down(document, t))]


def _is_launch(document: Document, mentions: Mentions, trigger: Token) -> bool:
    if trigger.pos not in {"VERB", "AUX"}:
        if trigger.lower in JOURNEYS | TRIPS:
            counted = _is_counted(document, mentions, trigger) or is_trip(document, mentions, trigger)
            counted = counted or _is_underway(document, mentions, trigger)
            return counted or is_failed(document, mentions, trigger) or _is_set(document, mentions, trigger)
        return _of_flyer(document, mentions, trigger)
    if any(c.lower == "ever" for c in document.children(trigger, "advmod")) or _many_times(document, trigger):
        return False  # "the largest boosters ever flown" tells of no flight
    if is_taken(document, trigger):
        return False  # "was taken off its pad"
    homeward = {"back", "home"} & {c.lower for c in document.children(trigger, "advmod", "prt")}
    if trigger.lemma in {"ride", "fly", "set"} and not homeward and _on_rocket(document, mentions, trigger):
        return True
    if trigger.lemma == "orbit" and _orbits_craft(document, mentions, trigger):
        return True
    if trigger.lemma in ANY_MOTION and not _skyward(document, trigger):
        return False
    return _launched_flies(document, mentions, trigger)


def _orbits_craft(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "India orbited its Aryabhata satellite": not a probe that orbits a world."""
    subjects = subject_tokens(document, verb)
    things = subjects if is_passive(document, verb) else list(document.children(verb, "dobj"))
    craft = any((_type(mentions, t) or TYPE_NOUNS.get(t.lower)) in {"Spacecraft", "Payload"} for t in things)
    doers = {_type(mentions, t) or TYPE_NOUNS.get(t.lower) for t in subjects}
    return craft and (is_passive(document, verb) or bool(doers & ORBITERS))


def _many_times(document: Document, verb: Token) -> bool:
    """ "Has flown its Falcon 9 more than 500 times"."""
    return any(c.lower == "times" for c in document.children(verb, "npadvmod", "dobj", "advmod"))


def _for_years(document: Document, verb: Token) -> bool:
    """ "The pad from which Soyuz rockets flew until 2022": what rockets did again and again."""
    several = any(
        s.tag == "NNS" and not any(document.children(s, "nummod", "det")) for s in subject_tokens(document, verb)
    )
    ends = [
        *document.children(verb, "prep"),
        *(m for c in document.children(verb, "advcl") for m in document.children(c, "mark")),
    ]
    return verb.lemma == "fly" and several and any(t.lower in {"until", "till"} for t in ends)


def _launched_flies(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether what is launched flies: the verb's object, or its subject if it has none."""
    objects = [o for o in document.children(verb, "dobj") if not _is_left(mentions, o)]
    if verb.lemma in {"lift", "blast"} and any(c.lower == "off" for c in document.children(verb, "prt")):
        objects = []  # whatever the parser makes of what follows: nothing is lifted off
    if objects:
        goals = [
            g.lower
            for c in document.children(verb, "prep")
            if c.lower in {"into", "to"}
            for g in document.children(c, "pobj")
        ]
        skyward = bool(SKY.intersection(goals))
        if verb.lemma == "put" and any(_type(mentions, s) == "LaunchVehicle" for s in subject_tokens(document, verb)):
            return True  # "the rocket put up Lark", whoever that is
        return skyward or any(_flies(document, mentions, o) for o in objects)
    passive = [*document.children(verb, "nsubjpass")]
    subjects = passive or subject_tokens(document, verb)
    flown = any(_flies(document, mentions, s) or s.lower in GROUPS for s in subjects)
    return flown or (verb.lemma == "launch" and not passive and _is_aboard(document, mentions, verb))


def _is_aboard(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "The newcomers launched on Soyuz MS-24": whoever they are."""
    preps = [p for p in document.children(verb, "prep") if p.lower in {"on", "aboard", "atop", "onboard"}]
    ridden = {_type(mentions, o) for p in preps for o in document.children(p, "pobj")}
    return bool(ridden & {"Spacecraft", "LaunchVehicle"})


def _is_left(mentions: Mentions, noun: Token) -> bool:
    """ "Roared off pad 39A": what is left is not what is launched."""
    return _type(mentions, noun) in {"LaunchSite", "LaunchPad"} or noun.lower in {"pad", "launchpad"}


def _is_counted(document: Document, mentions: Mentions, noun: Token) -> bool:
    """A flight or mission is a launch when counted ("the fourth flight of Vulcan", "its second mission"), and of a
    vehicle.
    """
    counted = noun.lower == "debut" or (
        noun.lower in JOURNEYS
        and any(c.lower in ORDINALS for c in document.children(noun, "amod", "nummod", "compound"))
    )
    if not counted or mentions.at(noun) is not None:
        return False
    owners = _owners(document, noun)
    return any(t.lower in {"its", "their"} or _type(mentions, t) in OWNERS for t in owners)


def is_trip(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "Gagarin's flight aboard Vostok 1": somebody's, on a craft."""
    if noun.lower not in TRIPS or not any(_type(mentions, c) == "Person" for c in document.children(noun, "poss")):
        return False
    preps = [p for p in document.children(noun, "prep") if p.lower in {"aboard", "onboard", "on", "in", "inside"}]
    return any(
        _type(mentions, o) in {"Spacecraft", "LaunchVehicle"} for p in preps for o in document.children(p, "pobj")
    )


def _is_underway(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "Failed two minutes into Tuesday's mission": the flight of that day."""
    into = noun.dep == "pobj" and document.head(noun).lower in {"into", "during"}
    days = (t for c in document.children(noun, "poss") for t in mentions.times_in(span_of(document.subtree(c))))
    return into and noun.lower in {"mission", "flight"} and any(not t.value.startswith("P") for t in days)


def _is_set(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "The Electron test flight is planned for Saturday"."""
    owners = _owners(document, noun)
    owned = any(t.lower == "its" or _type(mentions, t) in {"Spacecraft", "LaunchVehicle"} for t in owners)
    return noun.dep in SUBJECTS and owned and is_dated(document, mentions, document.head(noun))


def is_failed(document: Document, mentions: Mentions, noun: Token) -> bool:
    """ "The mission to put satellites into orbit ended in failure": of a rocket, or to bring something into space."""
    verb = document.head(noun)
    if noun.lower not in {"mission", "flight"} or noun.dep != "nsubj" or verb.lemma not in {"end", "fail"}:
        return False
    ends = {
        o.lower
        for p in document.children(verb, "prep")
        if p.lower in {"in", "with"}
        for o in document.children(p, "pobj")
    }
    aims = [
        c
        for c in document.children(noun, "acl", "relcl")
        if c.lemma in RAISING and SKY & {t.lower for t in document.subtree(c)}
    ]
    rocket = any(_type(mentions, c) == "LaunchVehicle" for c in document.children(noun, "compound", "nmod", "poss"))
    return bool(aims or rocket) and (verb.lemma == "fail" or bool(ends & {"failure", "disaster", "explosion"}))


def _owners(document: Document, noun: Token) -> list[Token]:
    """What a noun is of: "of X", "X's", "X launch"."""
    owned = [g for c in document.children(noun, "prep") if c.lower == "of" for g in document.children(c, "pobj")]
    return [*owned, *document.children(noun, "compound", "poss", "nmod")]


def _type(mentions: Mentions, token: Token) -> str | None:
    mention = mentions.at(token)
    return mentions.type_of(mention) if mention else None


def _below(document: Document, verb: Token) -> list[Token]:
    return [t for c in document.children(verb, "prep", "prt", "dobj") for t in document.subtree(c)]


def _skyward(document: Document, verb: Token) -> bool:
    """Whether a verb of any motion goes up here: into orbit, off, or up."""
    return bool({t.lower for t in _below(document, verb) if not t.text[:1].isupper()} & (SKY | {"off", "up", "atop"}))


def _on_rocket(document: Document, mentions: Mentions, verb: Token) -> bool:
    near = [*_below(document, verb), *subject_tokens(document, verb)]
    rocket = any(TYPE_NOUNS.get(o.lower) == "LaunchVehicle" for o in document.children(verb, "dobj"))
    return rocket or any(_type(mentions, t) == "LaunchVehicle" for t in near)


def _flies(document: Document, mentions: Mentions, noun: Token) -> bool:
    if _type(mentions, noun) in FLYING or noun.lower in FLYERS:
        return True
    parts = {"poss"} if noun.lower in PARTS else set()  # "the probe's ascender"
    inner = [
        _type(mentions, t) for t in document.subtree(noun) if t.dep in {"compound", "nmod", "appos", "conj", *parts}
    ]
    return any(kind in {"Spacecraft", "LaunchVehicle", "Mission"} for kind in inner)


def _of_flyer(document: Document, mentions: Mentions, noun: Token) -> bool:
    """A noun is a launch when what it is of flies or launches, or when nothing says what it is of."""
    things = [t for t in _owners(document, noun) if t.lower not in {"its", "their"}]
    return not things or any(_flies(document, mentions, t) or _type(mentions, t) in LAUNCHERS for t in things)
