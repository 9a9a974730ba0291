"""How an event ended, where its clause says so."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from kg.extractors._frame import Frame
from kg.extractors._links import ASIDE
from kg.extractors._subjects import subject_tokens
from kg.grammar import SUBJECTS, TYPE_NOUNS, governors, negated
from kg.model import Document, Outcome, Status, Token

SUCCESS = frozenset(
    "successfully success successful safely flawlessly smoothly victorious triumphantly successes".split()
)
FAILURE = frozenset("failed failure fail unsuccessful unsuccessfully destroyed exploded crashed lost failures".split())
GOALS = frozenset("orbit speed velocity altitude".split())
PLACING = frozenset("put place deliver inject insert orbit".split())
CARRYING = frozenset("carry lift loft hoist bring take boost haul".split())
BEHIND = frozenset({"after", "following"})
CRAFT = ("LaunchVehicle", "Spacecraft", "Mission")
LOADS = frozenset("payload payloads cargo satellites cubesats crew".split())
JUDGED = frozenset("launch landing mission flight attempt docking test liftoff touchdown splashdown ascent".split())


def outcome(frame: Frame, happened: Status) -> Outcome | None:
    """The result of an event that happened, only when it is said."""
    if happened != "occurred":
        return None
    words = {t.lower for t in (*frame.scope, *_above_clause(frame)) if _judges(frame, t)}
    if words & (FAILURE | SUCCESS) and words & {"partial", "partially"}:
        return "partial"
    if words & FAILURE or _fell_short(frame):
        return "failure"
    orbited = any(_places(frame.document, verb) for verb in _placing_verbs(frame))
    return "success" if orbited or words & SUCCESS else None


def _fell_short(frame: Frame) -> bool:
    """ "Was launched but fell short of orbit", "but it did not reach the speed needed"."""
    document, trigger = frame.document, frame.trigger
    last = document.sentence_of(trigger.index).last
    but = next((c.index for c in document.children(trigger, "cc") if c.lower == "but"), last)
    verbs = [t for t in document.tokens[but:last] if t.tag == "VBD" or (t.tag == "VB" and negated(document, t))]
    return bool(verbs) and _is_short(document, verbs[0])


def _is_short(document: Document, verb: Token) -> bool:
    goals = {c.lower for c in document.children(verb, "dobj")}
    missed = verb.lemma in {"reach", "achieve", "attain", "enter"} and bool(goals & GOALS) and negated(document, verb)
    return missed or (verb.lemma == "fall" and any(c.lower == "short" for c in document.children(verb)))


def _judges(frame: Frame, word: Token) -> bool:
    """Whether a word may judge the event: in "landed after four failed attempts" the attempts failed."""
    if word.pos in {"NOUN", "PROPN"} and word.lower in SUCCESS | FAILURE and _is_aside(frame.document, word):
        return False
    if word.lower in FAILURE and (_is_before(frame, word) or _loses_part(frame, word)):
        return False
    if word.dep not in {"amod", "compound"} or word.lower not in SUCCESS | FAILURE:
        return True
    above = frame.document.head(word)
    told = {frame.trigger.index, *(t.index for t in governors(frame.document, frame.trigger))}
    return above.index in told or above.lower in JUDGED


def _loses_part(frame: Frame, word: Token) -> bool:
    """ "Lost a nozzle but reached its orbit", "lost contact for a minute": what is lost is no craft and no load."""
    lost = list(frame.document.children(word, "dobj")) if word.lemma == "lose" and word.pos == "VERB" else []
    whole = any(frame.mentions.type_at(o) in CRAFT or o.lower in TYPE_NOUNS or o.lower in LOADS for o in lost)
    return bool(lost) and not whole


def _is_before(frame: Frame, word: Token) -> bool:
    """ "Flew on its third try, after a rocket failed in May": of what was before."""
    below = takewhile(lambda t: t.index != frame.trigger.index, (word, *governors(frame.document, word)))
    marks = [m for t in below for m in (t, *frame.document.children(t, "mark"))]
    behind = [m for m in marks if m.lower in {"after", "following", "despite", "since"}]
    return any(frame.trigger.index < m.index < word.index for m in behind)


def _is_aside(document: Document, noun: Token) -> bool:
    """ "The first launch since a failure", "lifted off despite the failure of a pump": of what went before."""
    over = document.head(noun)
    return noun.dep == "pobj" and over.lower in ASIDE


def _above_clause(frame: Frame) -> Iterator[Token]:
    """What stands above a trigger, up to where another clause is only coordinated with it, or tells of another."""
    document, trigger = frame.document, frame.trigger
    for token, above in pairwise((trigger, *governors(document, trigger))):
        if (token.dep == "conj" and above.pos in {"VERB", "AUX"}) or (token.dep == "acl" and token.tag == "VBD"):
            return
        if token.dep == "advcl" and _of_another(frame, token, above):
            return
        if token.lower in BEHIND and token.pos in {"ADP", "SCONJ"} and not _of_vehicle(frame, above):
            return  # "an antenna failed to unfold after launch"
        if token.dep == "relcl" and frame.mentions.type_at(above) == "Spacecraft":
            return  # "the satellite, which was launched in May, failed": not the launch did
        yield above


def _of_vehicle(frame: Frame, verb: Token) -> bool:
    """Whether a clause is about a whole craft, or about nothing known: "the rocket failed shortly after liftoff"."""
    nouns = subject_tokens(frame.document, verb)
    kinds = [frame.mentions.type_at(n) or TYPE_NOUNS.get(n.lower) for n in nouns]
    return not nouns or any(kind in CRAFT or n.lower in JUDGED | {"it"} for kind, n in zip(kinds, nouns, strict=True))


def _of_another(frame: Frame, clause: Token, above: Token) -> bool:
    """ "A day after X was launched, Y failed": two clauses with other things for subjects."""
    told = [
        {m.entity for s in frame.document.children(verb, *SUBJECTS) for t in frame.document.subtree(s)
         if (m := frame.mentions.at(t))}
        for verb in (clause, above)
    ]  # fmt: skip
    return all(told) and not told[0] & told[1]


def _placing_verbs(frame: Frame) -> Iterator[Token]:
    """The trigger, and what is told to follow from it ("rose from its pad, putting the satellite into orbit")."""
    yield frame.trigger
    yield from (v for v in frame.document.children(frame.trigger, "advcl", "conj") if v.tag in {"VBG", "VBD"})


def _carries_into(document: Document, verb: Token) -> bool:
    """ "Carried the ship into orbit"; what is only carried "to orbit" may be on its way."""
    into = (p for p in document.children(verb, "prep") if p.lower == "into")
    return verb.lemma in CARRYING and any(o.lower == "orbit" for p in into for o in document.children(p, "pobj"))


def _places(document: Document, verb: Token) -> bool:
    """Whether a verb tells that orbit was reached."""
    reached = verb.lemma in {"reach", "attain", "achieve"} and not negated(document, verb)
    return (
        (verb.lemma in PLACING or reached or _carries_into(document, verb))
        and verb.tag != "VB"
        and any(t.lower == "orbit" for t in document.subtree(verb))
    )
