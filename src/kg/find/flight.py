"""Unknown names that fly: what is launched, carried or lost, and what looks like the name of a satellite."""

import re

from kg import reference
from kg.grammar import OBJECTS, SUBJECTS, TYPE_NOUNS, is_passive, span_of
from kg.model import Document, Token

FLOWN = frozenset(
    "launch relaunch put carry deploy loft lose orbit place send boost inject decommission deorbit de-orbit retire"
    " deactivate switch".split()
)
"""What is done to a craft; who does it may be anybody."""
LAUNCHED = frozenset({"launch", "orbit", "loft"})
"""What is done to craft only, where the sentence speaks of the sky."""
FLIGHTS = frozenset("launch launches liftoff lift-off blastoff launching deployment decommissioning".split())
LIFTS = frozenset(
    {("lift", "off"), ("blast", "off"), ("go", "into"), ("fly", "aboard"), ("fly", "on"), ("take", "off")}
)
FAULTS = frozenset(
    "failure failures anomaly anomalies malfunction malfunctions loss outage glitch mishap breakdown explosion".split()
)
SUFFERING = frozenset({"suffer", "experience", "develop"})
AIRCRAFT = frozenset(
    "Boeing Airbus Antonov Ilyushin Tupolev Lockheed Douglas Cessna Gulfstream Embraer Learjet".split()
)
"""Makers of aircraft: with a number behind them they name a plane ("Boeing 747"), and no ship that flies in space."""
CRAFT = frozenset(
    "satellite satellites spacecraft probe orbiter comsat orbit transponder transponders thruster thrusters"
    " propulsion".split()
)
SKY = frozenset(
    "orbit orbits satellite satellites spacecraft rocket rockets probe cosmodrome spaceport cubesat cubesats".split()
)
SENT = frozenset("launch loft carry take send lift put boost fly propel hurl haul place inject deliver".split())
HIGH = frozenset("orbit space moon mars venus".split())
"""Where what is sent must fly, by whatever verb."""
ALOFT = frozenset({"aloft", "skyward", "spaceward"})
RIDES = frozenset("from aboard atop".split())
SERIAL = re.compile(r"-(?:[A-Z]\b|\d|[IVX]+\b)")
SATELLITE = re.compile(r"[a-z](?:[Ss]at|Cube|sats)\b")


def head_of(document: Document, run: list[Token]) -> Token:
    """The word of a name on which the others depend."""
    return next((t for t in run if document.head(t) not in run), run[-1])


def is_code(word: str) -> bool:
    """Whether a word looks like the name of a satellite, whatever the parser takes it for: "TechSAR", "HYLAS 1"."""
    return any(c.isdigit() for c in word) or bool(SATELLITE.search(word))


def is_designator(words: str) -> bool:
    """Whether a name looks like that of a satellite: "EMISAT", "Microsat-R", "Syracuse 4B", "SwissCube"."""
    return (words.isupper() and len(words) > 3) or bool(SERIAL.search(words)) or is_code(words)


def by_flight(document: Document, run: list[Token]) -> str | None:
    """What is launched or lost is a spacecraft if it is named by a designator, or put into orbit by a plain name."""
    if len(run) > 4:
        return None
    if is_designator(span_of(run).of(document.text)):
        return "Spacecraft" if flies(document, run) or _fails(document, run) else None
    sentence = document.sentence_of(run[0].index)
    words = {t.lower for t in document.sentence_tokens(sentence)}
    skyward = words & SKY or "into space" in sentence.span.of(document.text)
    launched = skyward and _undergoes_any(document, _first(document, run), LAUNCHED)
    head = _first(document, run)
    return "Spacecraft" if launched or (is_sent_up(document, head) and _on_rocket(document, head)) else None


def is_sent_up(document: Document, name: Token) -> bool:
    """ "The rocket carried X to orbit", "X was taken aloft", "launched X from Florida": what is sent up."""
    verb = document.head(name)
    sent = name.dep == "dobj" or (name.dep in SUBJECTS and is_passive(document, verb))
    if not sent or verb.lemma not in SENT:
        return False
    preps = list(document.children(verb, "prep"))
    goals = {o.lower for p in preps if p.lower in {"to", "into"} for o in document.children(p, "pobj")}
    up = goals & HIGH or any(c.lower in ALOFT for c in document.children(verb, "advmod", "prt"))
    rides = (o for p in preps if p.lower in RIDES for o in document.children(p, "pobj"))
    return bool(up) or (verb.lemma == "launch" and any(o.pos == "PROPN" for o in rides))


def _on_rocket(document: Document, name: Token) -> bool:
    """Whether what sends it up is called a rocket or bears a rocket's name."""
    verb = document.head(name)
    doers = [*document.children(verb, *SUBJECTS)]
    doers += [o for p in document.children(verb, "agent", "prep") for o in document.children(p, "pobj")]
    below = [document.subtree(d) for d in doers if d != name]
    nouns = any(TYPE_NOUNS.get(t.lower) == "LaunchVehicle" for tokens in below for t in tokens)
    named = (e for tokens in below for e in reference.by_name().get(span_of(tokens).of(document.text), ()))
    return nouns or any(e.type == "LaunchVehicle" for e in named)


def flies(document: Document, run: list[Token]) -> bool:
    """Whether a name is that of what is launched, carried or lost, by verb or noun ("the launch of X")."""
    head = _first(document, run)
    above = document.head(head)
    if run[0].text in AIRCRAFT:
        return False
    if (head.dep == "pobj" and above.lower == "of") or head.dep in {"compound", "poss"}:
        return (document.head(above) if head.dep == "pobj" else above).lower in FLIGHTS
    if head.dep == "attr" and any(v.lemma in FLOWN for v in document.children(above, "advcl")):
        return True
    lifting = head.dep in SUBJECTS and is_code(span_of(run).of(document.text)) and _lifts_off(document, above)
    return lifting or _undergoes_any(document, head, FLOWN)


def _fails(document: Document, run: list[Token]) -> bool:
    """Whether a name is that of what had a fault, in a text about satellites: "X suffered a failure", "the loss of
    X", "contact with X"; of "the launch failure of X" wherever.
    """
    head = _first(document, run)
    above = document.head(head)
    owner = document.head(above) if head.dep == "pobj" else above
    if head.dep in SUBJECTS:
        failed = suffers(document, run)
    elif head.dep == "pobj":
        failed = (above.lower, owner.lower) == ("with", "contact") or (above.lower == "of" and owner.lower in FAULTS)
    else:
        failed = head.dep in {"compound", "poss", "nmod"} and owner.lower in FAULTS
    launched = any(c.lower in FLIGHTS for c in document.children(owner, "compound"))
    return failed and (launched or any(t.lower in CRAFT for t in document.tokens))


def suffers(document: Document, run: list[Token]) -> bool:
    """Whether a name is the subject of a fault: "NOAA 17 suffered a failure"."""
    head = _first(document, run)
    verb = document.head(head)
    faulty = any(o.lower in FAULTS for o in document.children(verb, "dobj"))
    return head.dep in SUBJECTS and verb.lemma in SUFFERING and faulty


def _first(document: Document, run: list[Token]) -> Token:
    """The head of a name, or of the first of the names listed with it."""
    head = head_of(document, run)
    while head.dep == "conj":
        head = document.head(head)
    return head


def _undergoes_any(document: Document, head: Token, verbs: frozenset[str]) -> bool:
    """Whether one of the verbs is done to a name: as its object or passive subject, also in a clause about it."""
    above = document.head(head)
    if head.dep in OBJECTS and above.lemma in verbs:
        return True
    mine = [above, *document.children(above, "conj")] if head.dep in SUBJECTS else []
    mine += document.children(head, "acl", "relcl")
    return any(v.lemma in verbs and _undergoes(document, v) for v in mine)


def _undergoes(document: Document, verb: Token) -> bool:
    """Whether a verb's subject is what it is done to: a passive, or no object is left ("which launched in May")."""
    return is_passive(document, verb) or not any(document.children(verb, "dobj"))


def _lifts_off(document: Document, verb: Token) -> bool:
    return any((verb.lemma, c.lower) in LIFTS for c in document.children(verb, "prt", "advmod", "prep"))
