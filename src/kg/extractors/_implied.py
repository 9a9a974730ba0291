"""Whose launch a bare noun tells: "broke up minutes after liftoff", "since its launch in 1998, the probe has …"."""

from kg import timex
from kg.extractors._context import OTHERS
from kg.extractors._fallen_back import fallen_back
from kg.extractors._frame import Frame, frame, subject_tokens
from kg.extractors._possessives import antecedents
from kg.extractors._set_for import DATES, whole
from kg.extractors._status import status
from kg.extractors._when import dated, right_behind, when
from kg.grammar import RANKS, SUBJECTS, conjuncts, governors
from kg.model import Status, Time, Token
from kg.mood import mood

FOLLOWING = frozenset({"after", "since", "into", "during", "following"})
"""Prepositions before a launch that has been; "before launch" tells of none yet."""
LIFTOFFS = frozenset("launch liftoff lift-off blastoff blast-off".split())
BRIEF = frozenset({"minute", "minutes", "second", "seconds", "moments", "shortly", "immediately"})


def implied(fr: Frame, *kinds: str) -> list[str]:
    """The craft that the clause around a noun of flight is about, when the noun itself names none."""
    return [
        m.entity
        for subject in _subjects(fr)
        for token in (*conjuncts(fr.document, subject), *fr.document.children(subject, "appos"))
        if (m := fr.mentions.at(token)) and fr.mentions.type_of(m) in kinds
    ][:1]


def _subjects(fr: Frame) -> list[Token]:
    if fr.trigger.pos not in {"NOUN", "PROPN", "ADJ"}:
        return []
    if any(c.lower in {"its", "their"} for c in fr.document.children(fr.trigger, "poss")):
        return antecedents(fr.document, fr.trigger)
    verb = _verb(fr)
    return (_lost(fr, verb) or subject_tokens(fr.document, verb)) if verb else []


def _lost(fr: Frame, verb: Token) -> list[Token]:
    """ "Astra lost a rocket after liftoff", "lost contact with it": the loser is none of which the flight is told."""
    if verb.lemma != "lose":
        return []
    objects = list(fr.document.children(verb, "dobj"))
    over = [p for t in (verb, *objects) for p in fr.document.children(t, "prep") if p.lower in {"of", "with"}]
    return [*objects, *(o for p in over for o in fr.document.children(p, "pobj"))]


def _verb(fr: Frame) -> Token | None:
    """The verb whose time a noun or clause behind "after" and the like gives."""
    if fr.trigger.dep == "advcl" and FOLLOWING & {m.lower for m in fr.document.children(fr.trigger, "mark")}:
        return fr.document.head(fr.trigger)
    if fr.trigger.dep not in {"pobj", "pcomp"} or fr.document.head(fr.trigger).lower not in FOLLOWING:
        return None
    return next((t for t in governors(fr.document, fr.trigger) if t.pos in {"VERB", "AUX"}), None)


def implied_status(fr: Frame, told: Status) -> Status:
    """A launch after which something happened has been: "its stage failed to separate after its launch"."""
    verb = _verb(fr)
    while verb is not None and verb.dep == "xcomp":
        verb = fr.document.head(verb)
    lies = verb is not None and verb == _verb(fr) and verb.lemma == "be"
    tags = {"VBD", "VBN", "VBZ", "VBP"} if lies else {"VBD", "VBN"}
    been = (
        verb is not None and verb.tag in tags and mood(fr.document, verb) == "plain"
    )  # "is in orbit after its launch"
    return "occurred" if been and told in {"planned", "not-occurred"} else told


def implied_time(fr: Frame) -> Time | None:
    """The day of what happened within minutes of a launch is that of the launch."""
    verb = _verb(fr)
    if verb and (own := right_behind(fr)):
        return dated(fr, own)
    near = verb is not None and any(t.lower in BRIEF for t in fr.document.subtree(verb))
    time = when(frame(fr.document, fr.mentions, verb)) if verb and near else None
    return time if time and "T" not in time.value else None


def known_craft(fr: Frame) -> list[str]:
    """What "the launch" is of: the ship or mission told of last, or the rocket if a later sentence names that."""
    ships, rockets = fallen_back(fr, "Mission", "Spacecraft"), fallen_back(fr, "LaunchVehicle")
    later = bool(rockets) and _last(fr, rockets[0]) > (_last(fr, ships[0]) if ships else -1)
    return rockets if later else ships


def _last(fr: Frame, key: str) -> int:
    """Where the last sentence before an event begins that names a thing."""
    named = [m for m in fr.mentions.names if m.entity == key and m.span.end <= fr.trigger.span.begin]
    return fr.document.sentence_at(named[-1].span.begin).span.begin if named else -1


def is_known(fr: Frame) -> bool:
    """ "The launch is set for Friday": one that the text has told of, of which the clause says on which day it is."""
    noun = whole(fr.document, fr.trigger)
    told = {c.lower for c in fr.document.children(noun, "det", "poss")}
    other = {c.lower for c in fr.document.children(noun, "amod")} & (RANKS | OTHERS)
    other -= {"new"} if noun.lower in DATES else set()  # "the new launch date"
    known = fr.trigger.lower in LIFTOFFS and told <= {"the"} and not other and (told or noun.dep in SUBJECTS)
    time = when(fr) if known and status(fr) in {"occurred", "planned"} else None
    parts = timex.parse(time.value) if time else None
    return parts is not None and bool(parts.day or parts.weekday)
