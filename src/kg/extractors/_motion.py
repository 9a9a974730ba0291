"""Verbs of motion of any colour ("punched through the clouds into orbit", "thumped down"): what counts is who moves
and where to.
"""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._motion_words import GROUND, MOTION
from kg.grammar import TYPE_NOUNS, is_passive
from kg.model import Document, Mentions, Token

MOVERS = ("Spacecraft", "LaunchVehicle", "Mission")
RISING = frozenset(
    "punch power climb shoot surge streak rumble thunder roar soar ascend vault rocket blaze hurtle go head leave"
    " depart rise race leap"
    " burst jump tear zoom thrust propel fly get embark come clear take".split()
)
HITTING = frozenset("smack slap slam smash crash plough plow plummet plunge hurtle plop thud thump splash".split())
"""What comes down hard, wherever it does."""
RETURNED = frozenset(
    "returner ascender descender canister core stage stages booster boosters fairing capsule capsules aeroshell".split()
)
"""Parts of a craft that come down by themselves."""
FALLING = (
    frozenset(
        "bounce thump plop plunk settle drop float glide parachute slam smash plummet hurtle plunge come set drift"
        " descend swoop sink bump"
        " thud crunch nestle alight flop belly-flop pancake splat whump waft".split()
    )
    | HITTING
)
JOINING = frozenset(
    "moor tie pull slide nestle nuzzle nose ease park plug clamp couple mate latch hook link attach fasten lock connect"
    " get arrive float swim drift climb come crawl squeeze move hitch tether".split()
)
REACHING = frozenset("reach enter board join".split())
PARTING = frozenset(
    "pull back move creep break part separate cast depart leave detach disconnect uncouple unplug slip peel fly drift"
    " come unhook unlatch unfasten unbolt ease sail exit release".split()
)
INTO = ("at", "to", "with", "onto", "into", "in", "aboard", "alongside", "through", "on")
STATIONS = frozenset("station outpost laboratory lab hatch".split())
UP = frozenset("up off skyward skywards aloft upward upwards away".split())
HIGH = frozenset("orbit space sky skies heavens clouds cloud".split())
LEFT = frozenset("pad launchpad earth ground home planet".split())
CLEARED = frozenset("tower towers pad launchpad gantry".split())
"""What a rocket is clear of that has lifted off."""
LENGTHS = frozenset(
    "metre metres meter meters kilometre kilometres kilometer kilometers km mile miles foot feet yard yards".split()
)
FLAMES = frozenset("flames smoke".split())
LOW = frozenset(
    "surface ground ocean sea desert steppe runway earth soil water waters regolith plain crater airbags".split()
)


def rising(document: Document, mentions: Mentions) -> Iterator[Token]:
    """Verbs that tell of a named or described craft going up: up or off, into orbit, or leaving its pad."""
    for verb in (v for v in _moving(document, mentions, RISING) if not _goes_nowhere(document, v)):
        if verb.lemma in {"leave", "depart", "clear"}:
            if _leaves_ground(document, mentions, verb):
                yield verb
        elif verb.lemma == "come":
            if "up" in _particles(document, verb) and _goals(document, verb, "from", kind=(mentions, "LaunchSite")):
                yield verb
        elif is_taken(document, verb) or _is_measured(document, verb):
            continue  # "was taken off its pad", "it bounced, and rose a kilometre into the sky"
        elif _particles(document, verb) & UP and verb.lemma in {"go", "get"} | RISING - {"head", "leave"}:
            if not any(document.children(verb, "dobj")) and not _goals(
                document, verb, "from", kind=(mentions, "SpaceStation")
            ):
                yield verb
        elif {g.lower for g in _goals(document, verb, "into", "toward", "towards", "to", "through")} & HIGH:
            yield verb


def _is_measured(document: Document, verb: Token) -> bool:
    """ "Rose a kilometre": how far up or down something went that was under way."""
    return any(c.lower in LENGTHS for c in document.children(verb, "dobj", "npadvmod"))


def is_taken(document: Document, verb: Token) -> bool:
    """ "Was taken off", "X, taken off its rocket": what others take does not take off itself."""
    done = any(a.lemma == "have" for a in document.children(verb, "aux"))
    return verb.lemma == "take" and (is_passive(document, verb) or (verb.lower == "taken" and not done))


def _goes_nowhere(document: Document, verb: Token) -> bool:
    """ "Took it to orbit", which moves something else, "went up in flames", "went off without a hitch"."""
    taken = verb.lemma == "take" and any(document.children(verb, "dobj"))
    well = verb.lemma == "go" and any(c.lower in {"without", "smoothly", "well"} for c in document.children(verb))
    return taken or well or bool({g.lower for g in _goals(document, verb, "in")} & FLAMES)


def _leaves_ground(document: Document, mentions: Mentions, verb: Token) -> bool:
    """ "Left its pad", "departed from Kourou", "left on a Proton", "cleared the tower"; what leaves by truck does not
    fly.
    """
    if verb.lemma == "clear":
        return any(o.lower in CLEARED for o in document.children(verb, "dobj"))
    goals = [*document.children(verb, "dobj"), *_goals(document, verb, "from")]
    aboard = _goals(document, verb, "on", "atop", "aboard", kind=(mentions, "LaunchVehicle"))
    rocket = any(_is(mentions, s, "LaunchVehicle") for s in subject_tokens(document, verb))
    sites = ("LaunchSite", "LaunchPad", *(("Place",) if rocket else ()))  # whatever a rocket leaves it flies from
    left = aboard or any(_is(mentions, g, *sites) or g.lower in LEFT for g in goals)
    return bool(left) and not {t.lower for t in document.subtree(verb)} & GROUND


def falling(document: Document, mentions: Mentions) -> Iterator[Token]:
    """Verbs that tell of a craft or its crew coming down: down, or onto the ground, the sea or another world."""
    for verb in _verbs(document, FALLING | MOTION):
        subjects = subject_tokens(document, verb)
        goals = _goals(document, verb, "onto", "into", "on", "in", "to", "at", "off", "near")
        craft = any(_moves(document, mentions, s) for s in subjects)
        if verb.lemma not in FALLING or not craft:
            if _comes_down(document, mentions, verb, goals) and (
                craft or any(_may_land(mentions, s, verb) for s in subjects)
            ):
                yield verb
        elif "down" in _particles(document, verb) or (
            verb.lemma not in {"come", "set"} and {g.lower for g in goals} & LOW
        ):
            yield verb


def striking(document: Document, mentions: Mentions) -> Iterator[Token]:
    """ "Hit the Sea of Tranquility", "struck the Moon": verbs that tell of a craft that comes down on a place."""
    for verb in _moving(document, mentions, frozenset({"hit", "strike", "impact"})):
        if any(_is(mentions, o, "Place") for o in document.children(verb, "dobj")):
            yield verb


def _comes_down(document: Document, mentions: Mentions, verb: Token, goals: list[Token]) -> bool:
    """ "Thumped down in Kazakhstan", "smacked into the Atlantic": of who is not known as a craft only with a goal."""
    there = any(_is(mentions, g, "Place", "Country", "GeopoliticalEntity") or g.lower in LOW for g in goals)
    low = "down" in _particles(document, verb) or verb.lemma in HITTING
    return low and there and not any(document.children(verb, "dobj"))


def _may_land(mentions: Mentions, subject: Token, verb: Token) -> bool:
    """Whether a subject may be a craft or a crew: what is called a capsule or stage; a person, a group, a pronoun."""
    if TYPE_NOUNS.get(subject.lower) in MOVERS or subject.lower in RETURNED:
        return True
    people = subject.lower in GROUPS | {"he", "she", "it", "native"} or _is(mentions, subject, "Person")
    return people and verb.lemma not in {"settle", "set", "sink", "drop", "bump"}


def joining(document: Document, mentions: Mentions) -> Iterator[Token]:
    """Verbs of any colour that bring a craft or its crew to a station ("tied up at Mir", "floated through the hatch").

    Who moves is not asked here.
    """
    for verb in _verbs(document, JOINING | REACHING):
        goals = [*document.children(verb, "dobj")] if verb.lemma in REACHING else _goals(document, verb, *INTO)
        if any(_is_station(mentions, g) for g in goals):
            yield verb
    for word in document.tokens:
        due = word.lower == "due" and any(p.lower == "at" for p in document.children(word, "prep"))
        if due and any(_is_station(mentions, g) for g in _goals(document, word, "at")):
            yield word


def parting(document: Document, mentions: Mentions) -> Iterator[Token]:
    """Verbs that take a craft or its crew away from a station ("slipped away from Mir", "exited the outpost")."""
    for verb in _verbs(document, PARTING):
        left = _goals(document, verb, "from", "off", "of")
        left += [*document.children(verb, "dobj")] if verb.lemma in {"leave", "depart", "exit"} else []
        if any(_is_station(mentions, g) and g.lower != "hatch" for g in left):
            yield verb


def _is_station(mentions: Mentions, goal: Token) -> bool:
    """Whether a goal is a station or its hatch; "the Kibo laboratory" is a room of one."""
    named = mentions.at(goal)
    return mentions.type_of(named) == "SpaceStation" if named else goal.lower in STATIONS


def _verbs(document: Document, lemmas: frozenset[str]) -> Iterator[Token]:
    return (t for t in document.tokens if t.lemma in lemmas and t.pos == "VERB" and t.dep not in {"amod", "compound"})


def _moving(document: Document, mentions: Mentions, verbs: frozenset[str]) -> Iterator[Token]:
    for token in document.tokens:
        finite = token.lemma in verbs and token.pos == "VERB" and token.dep not in {"amod", "compound"}
        if finite and any(_moves(document, mentions, s) for s in subject_tokens(document, token)):
            yield token


def _moves(document: Document, mentions: Mentions, subject: Token) -> bool:
    """Whether a subject is a craft, or a noun that a craft's name stands behind ("its first satellite, Omid, …")."""
    return any(_is(mentions, t, *MOVERS) for t in (subject, *document.children(subject, "appos")))


def _is(mentions: Mentions, token: Token, *kinds: str) -> bool:
    mention = mentions.at(token)
    return mention is not None and mentions.type_of(mention) in kinds


def _particles(document: Document, verb: Token) -> set[str]:
    return {c.lower for c in document.children(verb, "prt", "advmod", "prep")}


def _goals(
    document: Document, verb: Token, *prepositions: str, kind: tuple[Mentions, str] | None = None
) -> list[Token]:
    nouns = [
        n
        for over in (verb, *document.children(verb, "advmod", "prep", "prt"))
        for p in document.children(over, "prep")
        if p.lower in prepositions
        for n in document.children(p, "pobj")
    ]
    return [n for n in nouns if kind is None or _is(kind[0], n, kind[1])]
