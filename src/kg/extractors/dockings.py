"""Dockings and undockings: which ship came to or left which station, with whom.

Finds "docked with", "berthed", "arrived at the station", "the docking of"; "undocked", "departed the station",
"pulled away".
A dock worker or a docked pay is none: the ship or the station must be named or described.
"""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from kg import reference
from kg.extractors._context import crew
from kg.extractors._fallen_back import fallen_back, only
from kg.extractors._frame import Frame, frame, is_expedition
from kg.extractors._motion import JOINING, PARTING, REACHING, STATIONS, joining, parting
from kg.extractors._outcome import outcome
from kg.extractors._receptions import WELCOMING, receptions
from kg.extractors._rosters import all_aboard, ship_of_crew
from kg.extractors._status import status
from kg.extractors._triggers import Words, event_nouns, phrases, triggers
from kg.extractors._when import when
from kg.grammar import TYPE_NOUNS, governors, is_passive
from kg.model import Document, Event, Mentions, Span, Token

EMITS = ("Docking", "Undocking")
ARRIVE = Words(
    verbs=frozenset("dock berth redock moor arrive grapple capture catch grab snare snag nab".split()),
    phrasal=phrases(
        "arrive at, link up, latch onto, latch on, join up, attach to, hook up, join port, deliver to, reach station,"
        " tie up"
    ),
    nouns=frozenset("docking dockings berthing docks arrival linkup link-up redocking".split()),
)
LEAVE = Words(
    verbs=frozenset("depart leave release undock unberth unhook unlatch detach uncouple unmoor".split()),
    phrasal=phrases("pull away, move away, creep away, back away, cast off, separate from, part from, break away"),
    nouns=frozenset({"undocking", "unberthing", "departure"}),
)
NEEDS_STATION = (
    frozenset("grapple capture catch grab snare snag nab deliver arrival departure due".split())
    | JOINING
    | REACHING
    | PARTING
) - frozenset("unhook unlatch uncouple".split())
BARE = frozenset("docking undocking berthing unberthing linkup link-up".split())
ROCKETS = frozenset("stage rocket booster launcher fairing dispenser adapter".split())
SKY = frozenset({"orbit", "space"})
CAUGHT = frozenset("grapple capture catch grab berth snare snag nab".split())
GREETING = frozenset("greet welcome meet embrace hug".split())
ENTERING = frozenset({"enter", "board"})
RELEASING = frozenset("arm crew crews astronauts cosmonauts controllers operators crewmates members".split())
LYING = frozenset("dock berth moor attach tether link anchor hook tie".split())
"""Of these, verbs whose participle tells where a craft is."""
CRAFT = ("Spacecraft", "Mission")


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every docking and undocking told in the document, once per telling."""
    kinds = {
        **{t.index: "Docking" for t in (*joining(document, mentions), *triggers(document, ARRIVE))},
        **{t.index: "Undocking" for t in (*parting(document, mentions), *triggers(document, LEAVE))},
    }
    kinds |= {t.index: kind for t, kind in receptions(document, mentions)}
    again = {i for i in kinds if document.tokens[i].lemma == "deliver" and document.tokens[i].head in kinds}
    kinds = {i: k for i, k in kinds.items() if i not in again}  # "will dock, delivering two astronauts to the station"
    indexes = frozenset(kinds) | event_nouns(document)
    for index in sorted(kinds):
        fr = frame(document, mentions, document.tokens[index], indexes)
        slots = tuple(dict.fromkeys(_slots(fr, kinds[index])))
        told = _is_meant(fr, slots) and not _leaves_other(fr) and not _is_state(fr)
        if told or _is_timed(fr):
            happened, time = status(fr), when(fr)
            if fr.trigger.lemma in ENTERING and time is not None and "T" in time.value:
                time = None  # the hatches open hours after the docking
            yield Event(kinds[index], happened, fr.trigger.span, fr.sentence, slots, time, outcome(fr, happened))


def _is_meant(fr: Frame, slots: tuple[tuple[str, str], ...]) -> bool:
    document, trigger = fr.document, fr.trigger
    roles = {role for role, _ in slots}
    scene = {o.lower for p in document.children(trigger, "prep") for o in document.children(p, "pobj")}
    if trigger.lemma == "pull" and is_passive(document, trigger) and not fr.of("SpaceStation"):
        return False  # "the capsule was pulled away" from its rocket
    if _drops(document, trigger) or scene & {"scene", "market", "stage", "marketplace"}:
        return False
    if trigger.lemma == "release":
        return "spacecraft" in roles and (trigger.tag == "VBN" or _lets_go(fr))
    if trigger.lemma in NEEDS_STATION or trigger.lower in NEEDS_STATION:
        there = "target" in roles or _at_station(document, trigger)
        return there and bool(roles & {"spacecraft", "crewMember"}) and not _drags(document, trigger)
    return bool(roles & {"spacecraft", "target", "crewMember"})


def _at_station(document: Document, trigger: Token) -> bool:
    """ "Arrived at the station", "was snared by the station's arm": one that has no name here."""
    over = (trigger, *document.children(trigger, "prt", "advmod"))
    nouns = [o for t in over for p in document.children(t, "prep", "agent") for o in document.children(p, "pobj")]
    nouns += document.children(trigger, "dobj")
    words = [t.lower for n in nouns for t in (n, *document.children(n, "poss", "compound", "nmod"))]
    return any(w in STATIONS - {"hatch"} or w.startswith("canadarm") for w in words)


def _drops(document: Document, trigger: Token) -> bool:
    """ "Released into orbit", "separated from the upper stage": a rocket lets go of what it carries."""
    below = [n.lower for p in document.children(trigger, "prep", "agent") for n in document.children(p, "pobj")]
    again = any(t.lower == "back" for t in document.children(trigger, "advmod", "prt", "prep"))
    into = "into" in {p.lower for p in document.children(trigger, "prep")} and not again
    return bool(ROCKETS.intersection(below) or (into and SKY.intersection(below)))


def _lets_go(fr: Frame) -> bool:
    """ "The arm released the freighter", "Lee released the telescope": by hand, not by a rocket."""
    doers = list(fr.document.children(fr.trigger, "nsubj"))
    by_hand = any(s.lower in RELEASING or s.lower.startswith("canadarm") for s in doers)
    by_hand = by_hand or any(fr.mentions.type_at(s) == "Person" for s in doers)
    return by_hand and any(fr.document.children(fr.trigger, "dobj"))


def _drags(document: Document, trigger: Token) -> bool:
    """ "Pulled the ship away": what moves something else does not leave itself."""
    objects = [c for c in document.children(trigger, "dobj") if not c.lower.endswith(("self", "selves"))]
    return trigger.lemma in (JOINING | PARTING) - {"leave", "depart", "exit", "release", "detach"} and bool(objects)


def _is_state(fr: Frame) -> bool:
    """ "A leak in a ship docked at the station", "which is docked there": where a craft is; nothing is told of its
    coming there.
    """
    document, verb = fr.document, fr.trigger
    if verb.tag not in {"VBN", "VBD"} or verb.lemma not in LYING:
        return False
    still = any(c.lower in {"currently", "still"} for c in document.children(verb, "advmod"))
    if still or when(fr) is not None:
        return still
    if helpers := [*document.children(verb, "aux", "auxpass")]:
        return all(a.lemma == "be" and a.tag != "VBN" for a in helpers) and verb.dep in {"relcl", "advcl"}
    noun = document.tokens[verb.index - 1]
    described = TYPE_NOUNS.get(noun.lemma) == "Spacecraft" and noun not in fr.subjects
    described = described or (noun.dep in {"pobj", "dobj"} and not any(document.children(verb, "nsubj")))
    told = any(g.pos in {"VERB", "AUX"} for g in governors(document, verb))  # a headline has no other verb
    return described or (verb.dep in {"acl", "acomp", "oprd", "advcl"} and verb.tag == "VBN" and told)


def _is_timed(fr: Frame) -> bool:
    """ "The docking came at 10:15": nothing but a time, for the docking told just before."""
    definite = any(c.lower == "the" for c in fr.document.children(fr.trigger, "det"))
    beside = fr.document.head(fr.trigger).lower == "with"  # "is to leave, with undocking set for noon"
    return (definite or beside) and fr.trigger.lower in BARE and not fr.roles and when(fr) is not None


def _leaves_other(fr: Frame) -> bool:
    """Whether what is left is no station: "two days after leaving Kazakhstan", "the crew left Houston"."""
    if fr.trigger.pos != "VERB":
        return False
    children = fr.document.children
    if fr.trigger.lemma not in {"leave", "depart"}:
        away = [fr.trigger, *children(fr.trigger, "advmod", "prt", "prep")]
        left = [g for t in away for p in children(t, "prep") if p.lower == "from" for g in children(p, "pobj")]
        return fr.trigger.lemma in PARTING and bool(left) and all(g.pos == "PRON" and g.lower != "it" for g in left)
    left = [*children(fr.trigger, "dobj")]
    left += [g for p in children(fr.trigger, "prep") if p.lower == "from" for g in children(p, "pobj")]
    bound = any(p.lower == "for" for p in children(fr.trigger, "prep"))
    if bound and not left:
        return True  # "left for the station" is no leaving of it
    kinds = {fr.mentions.type_of(m) if (m := fr.mentions.at(t)) else t.lower for t in left}
    return not kinds & {"SpaceStation", "station", "outpost", "laboratory"} if left else fr.trigger.lemma == "leave"


def _may_dock(ship: str) -> bool:
    """Whether a ship may be the one that docked: no satellite, probe or rover that is known as such."""
    return {"craft-satellite", "craft-rover"}.isdisjoint(reference.craft_kinds(ship))


def _slots(fr: Frame, kind: str) -> Iterator[tuple[str, str]]:
    goals = set("to with at onto into obj port of compound on from for poss nmod towards aboard through off".split())
    stations = fr.of("SpaceStation", links=goals)
    modules = [m for m in fr.of("Spacecraft", links=goals - {"of", "compound"}) if _is_module(fr, m)]
    movers = fr.of("Spacecraft", links={"subj"})  # a module that arrives is the ship
    ports = [m for m in fr.of("Spacecraft") if m not in movers and _is_module(fr, m)]
    joined = fr.of(*CRAFT, links={"crew"})[1:]  # "the Shenzhou-20 crew docked and joined the Shenzhou-19 crew"
    ships = [s for s in fr.of(*CRAFT) if s not in (*ports, *modules, *joined) and not is_expedition(fr, s)]
    missions = [s for s in ships if fr.mentions.entities[s].type == "Mission"]
    crafts = [s for s in ships if s not in missions] or missions
    if (
        not crafts
        and (stations or modules or ports)
        and not fr.of("Person")
        and fr.trigger.lemma not in {"leave", "depart"}
    ):
        crafts = [s for s in fallen_back(fr, "Spacecraft") if _may_dock(s)]
    if kind == "Undocking" and not stations and not ports:
        stations = [s for s in fr.of("Spacecraft", links={"from", "with"}) if s in crafts and len(crafts) > 1]
        crafts = [s for s in crafts if s not in stations]
    if fr.trigger.lemma == "release" and (freed := fr.of(*CRAFT, links={"obj"})):  # by the ship that had it aboard
        stations, crafts = [*stations, *(s for s in crafts if s not in freed)], freed
    if not crafts and fr.trigger.pos == "VERB":
        crafts = ship_of_crew(fr)  # "the Shenzhou-20 crew left"
    yield from (("spacecraft", s) for s in crafts)
    crewing = crew(fr.document, fr.mentions, fr)
    if not stations and (crafts or crewing or fr.of("Person")):
        apart = bool(crafts) and not any(map(_may_dock, crafts))  # two satellites dock with each other
        stations = [] if apart or _at_new_station(fr) or _on_earth(fr) else only(fr, "SpaceStation")
    yield from (("target", s) for s in dict.fromkeys((*stations, *modules, *ports)))
    staying = {"subj"} if fr.trigger.lemma in WELCOMING | {"see", "say", "bid", "wave"} else set()
    people = fr.of("Person", links={"subj", "with", "carrying", "carry", "deliver", "bring", "of", "conj"} - staying)
    let_go = fr.trigger.lemma == "release" and fr.trigger.tag != "VBN"
    if fr.trigger.lemma in CAUGHT or let_go:  # an astronaut who catches a ship is not aboard it
        yield from (("agent", p) for p in fr.of("Person", links={"subj", "by", "conj"}))
        return
    hosts = _hosts(fr)
    people = all_aboard(fr, [p for p in people if p not in hosts])
    yield from (("crewMember", p) for p in people if p not in hosts)


def _hosts(fr: Frame) -> set[str]:
    """ "The crew floated in, greeted by A, along with B": whoever waits for a crew is none of it."""
    words = fr.document.sentence_tokens(fr.document.sentence_of(fr.trigger.index))
    greeted = next((t for t, by in pairwise(words) if t.lemma in GREETING and by.lower == "by"), None)
    behind = () if greeted is None else fr.mentions.inside(Span(greeted.span.end, fr.sentence.end))
    return {m.entity for m in behind}


def _at_new_station(fr: Frame) -> bool:
    """ "Docked with the country's new space station": not the one that the article happens to name."""
    nouns = [t for t in fr.scope if t.lower in {"station", "outpost", "laboratory"} and fr.mentions.at(t) is None]
    return any(
        c.lower in {"new", "another", "future", "first"} for n in nouns for c in fr.document.children(n, "amod", "det")
    )


def _on_earth(fr: Frame) -> bool:
    """ "Arrived in Bremen", "the crew's arrival at Baikonur": at no station."""
    goals = [o for p in fr.document.children(fr.trigger, "prep") for o in fr.document.children(p, "pobj")
             if p.lower in {"in", "at", "to", "from"}]  # fmt: skip
    kinds = {fr.mentions.type_of(m) for o in goals if (m := fr.mentions.at(o))}
    return bool(kinds & {"Place", "Country", "LaunchSite", "LaunchPad"})


def _is_module(fr: Frame, key: str) -> bool:
    """Whether a craft is a part that ships dock to: known as one, or called a module or port in the clause."""
    if reference.is_part(key):
        return True
    for role in fr.roles:
        if role.mention.entity == key:
            after = [t for t in fr.scope if t.span.begin >= role.mention.span.end][:4]
            after = list(takewhile(lambda t: t.pos not in {"ADP", "VERB"}, after))  # not "X from the Y module"
            return any(t.lower in {"module", "port", "node", "adapter"} for t in after) and role.link not in {"subj"}
    return False
