"""Schedule changes: delays, scrubs and cancellations of launches, dockings and landings, and of which vehicle.

Finds "was delayed", "scrubbed", "called off", "pushed back to", "has slipped from 2020 to", "the postponement of",
"moved the launch to", "after months of delays", "on Friday rather than Thursday", "originally planned for June".
"""

from collections.abc import Iterator
from itertools import takewhile

from kg.extractors._deciders import AGENTS, ANNOUNCING, COMPELLING, deciders
from kg.extractors._delay_dates import changed, missed_slot
from kg.extractors._delays import FLIGHTS, MOVED, TARGETS, WIDER, delays, is_meant, moved
from kg.extractors._ended_programmes import ended_programmes
from kg.extractors._fallen_back import only
from kg.extractors._frame import Frame, frame, subject_tokens
from kg.extractors._holds import HOLDS, holds, is_on_hold
from kg.extractors._last_named import LAUNCHES, last_named
from kg.extractors._reschedules import rescheduled, said_of
from kg.extractors._retries import TRIES, retries
from kg.extractors._setbacks import is_refusal, setbacks
from kg.extractors._status import status
from kg.extractors._when import NOT_THEN, put_off_to, when
from kg.grammar import SUBJECTS, TYPE_NOUNS, governors, head_token, is_passive, negated
from kg.model import Document, Event, Mention, Mentions, Span, Status, Token
from kg.mood import mood

EMITS = ("ScheduleChange", "Launch")
SUFFERING = frozenset("face suffer hit plague beset dog experience encounter endure see".split())
BEFORE = frozenset("after following despite amid through with by from since".split())
WALKS = frozenset("spacewalk spacewalks excursion excursions outing outings eva evas".split())
"""What is called off without any vehicle being late: the spacewalk itself has that status."""
PIECES = frozenset("piece part module segment section element component portion stage".split())
MISSIONS = frozenset("mission flight spaceflight".split())
FLYING = {"Spacecraft": "spacecraft", "Mission": "spacecraft", "LaunchVehicle": "launchVehicle"}
"""What flies, by its class, and its place in a launch."""
FAULTS = frozenset("failure loss crash explosion accident anomaly".split())


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every schedule change told in the document, once per telling."""
    held = [*holds(document, mentions), *ended_programmes(document, mentions), *setbacks(document, mentions)]
    held = list(dict.fromkeys(held))
    found = [*(t for t in delays(document) if t not in held), *held]
    indexes = frozenset(t.index for t in found)
    told: set[Span] = set()
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        suffering = _sufferers(fr)
        if _of_walk(fr):
            yield from _of_outing(fr)
        elif trigger in held or is_meant(fr, bool(suffering)):
            slots = tuple(("target", x) for x in _own(fr) or suffering) or last_named(fr)
            whole = tuple(dict.fromkeys((*slots, *deciders(fr))))
            if slots or (whole and any(t.lower in FLIGHTS for t in moved(fr))):
                happened = _status(fr)
                told.add(fr.sentence)
                yield Event("ScheduleChange", happened, trigger.span, fr.sentence, whole, changed(fr))
                yield from _new_date(fr, slots, happened)
    yield from _by_dates(document, mentions, told)
    yield from retries(document, mentions)


def _of_walk(fr: Frame) -> bool:
    """ "Called off the excursion", in which the parser may take "off" for a preposition."""
    off = [o for p in fr.document.children(fr.trigger, "prep") for o in fr.document.children(p, "pobj")]
    return any(t.lower in WALKS for t in (*moved(fr), *off))


def _of_outing(fr: Frame) -> Iterator[Event]:
    """A spacewalk called off or put off: no vehicle is late, so who did it, or from where it was to be, tells which."""
    stations = fr.of("SpaceStation", "Spacecraft", links={"outside", "at", "aboard", "of", "from", "on"})
    whole = tuple(dict.fromkeys((*(("place", s) for s in stations), *deciders(fr))))
    happened = _status(fr)
    if whole and happened == "occurred":
        yield Event("ScheduleChange", happened, fr.trigger.span, fr.sentence, whole, changed(fr))


def _own(fr: Frame) -> list[str]:
    """The vehicles of the clause; those that delays come from have caused them."""
    causes = fr.of(*TARGETS, links={"from", "by"}) if fr.trigger.pos != "VERB" else [*_causes(fr), *_decided_on(fr)]
    rides = _rides(fr)
    others = {r.mention.entity for r in fr.roles if r.link == "owner"} - set(fr.before(*TARGETS)[:1])
    named = [t for t in fr.of(*TARGETS) if t not in causes and t not in rides and t not in others]
    tried = [t for n in moved(fr) if n.lemma in TRIES for t in fr.document.subtree(n)] if not named else []
    named = named or [m.entity for t in tried if (m := fr.mentions.at(t)) and fr.mentions.type_of(m) in TARGETS][:1]
    if not named and any(s.lower in MISSIONS for s in fr.subjects):
        return only(fr, "Mission")
    return named


def _rides(fr: Frame) -> list[str]:
    """The rockets that a moved flight is only to fly on: "was put off to June 10, aboard a Falcon 9"."""
    later = when(fr, NOT_THEN) if is_passive(fr.document, fr.trigger) and fr.words() & LAUNCHES else None
    if later is None or changed(fr) == later:
        return []
    behind = Span(later.span.end, fr.sentence.end)
    named = {m.entity for m in fr.mentions.inside(behind)}
    return [r for r in fr.of("LaunchVehicle") if r in named and r not in fr.before("LaunchVehicle")]


def _decided_on(fr: Frame) -> list[str]:
    """ "The decision to send Starliner back moved that to May": what a cause is about is not what it moves."""
    objects = list(fr.document.children(fr.trigger, "dobj"))
    its = any(c.lower in {"its", "their"} for o in objects for c in fr.document.children(o, "poss"))
    causes = [s for s in fr.document.children(fr.trigger, "nsubj") if s.pos == "NOUN" and not fr.mentions.at(s)]
    clauses = [c for s in causes for c in fr.document.children(s, "acl", "relcl")] if objects and not its else []
    return [m.entity for c in clauses for t in fr.document.subtree(c) if (m := fr.mentions.at(t))]


def _causes(fr: Frame) -> list[str]:
    """What a clause only names for its own fault: "pushed back after the failure of another rocket"."""
    reasons = [c for c in fr.document.children(fr.trigger, "prep", "acomp") if c.lower in {"due", "because", "after"}]
    faults = [t for c in reasons for t in fr.document.subtree(c) if t.lemma in FAULTS]
    named = (fr.mentions.at(t) for fault in faults for t in fr.document.subtree(fault))
    return [m.entity for m in named if m]


def _by_dates(document: Document, mentions: Mentions, told: set[Span]) -> Iterator[Event]:
    """The changes that dates alone tell of, in sentences without a word for them."""
    for verb in rescheduled(document, mentions):
        fr = frame(document, mentions, verb)
        found = _redated(fr) if fr.sentence not in told else ()
        if found:
            told.add(fr.sentence)
            aimed = verb.lemma in {"target", "aim", "plan", "miss"} and not is_passive(document, verb)
            agents = fr.of(*AGENTS, links={"subj"}) if aimed else []
            whole = (*found, *(("agent", a) for a in agents))
            yield Event("ScheduleChange", "occurred", verb.span, fr.sentence, whole, missed_slot(fr))


def _redated(fr: Frame) -> tuple[tuple[str, str], ...]:
    """What has another date now: the vehicle of the clause, or the one named last where only "the launch" stands."""
    own = said_of(fr.document, fr.trigger)
    named = [m for t in own for b in _with_of(fr.document, t) if (m := fr.mentions.at(b))]
    slots = [m.entity for m in named if fr.mentions.type_of(m) in (*TARGETS, *WIDER)]
    if slots or named or not any(t.lower in FLIGHTS for t in own):
        return tuple(("target", x) for x in dict.fromkeys(slots))
    return last_named(fr)


def _with_of(document: Document, noun: Token) -> list[Token]:
    """A noun with the names that belong to it: "the launch of X", "the X launch", "X's launch"."""
    whole = noun.lower in PIECES  # what a module is of is not late
    behind = [o for p in document.children(noun, "prep") for o in document.children(p, "pobj") if not whole]
    return [noun, *behind, *document.children(noun, "compound", "nmod", "poss", "appos")]


def _sufferers(fr: Frame) -> list[str]:
    """The vehicle that a delay befalls: "X faces another delay", "after months of delays, X reached …"."""
    if fr.trigger.pos == "VERB":
        owned = {r.mention.entity for r in fr.roles if _is_owner(fr, r.mention)}
        return [x for x in fr.of(*WIDER, links={"subj", "obj", "of"}) if x not in owned]
    above = _befalls(fr)
    own = [*subject_tokens(fr.document, above), *fr.document.children(above, "dobj")] if above else []
    named = [m for t in own for b in _named_by(fr, t) if (m := fr.mentions.at(b))]
    found = [m.entity for m in named if fr.mentions.type_of(m) in (*TARGETS, *WIDER)]
    return found[:1] or fr.of(*WIDER, links={"of", "in", "to", "for", "poss", "compound"})


def _is_owner(fr: Frame, mention: Mention) -> bool:
    """ "Delayed the return of the station's crew", "its ISS departure": not the station is late."""
    head = head_token(fr.document, mention.span)
    if head is None or fr.mentions.type_of(mention) != "SpaceStation":
        return head is not None and head.dep == "poss" and fr.document.head(head).lower not in MOVED
    return head.dep in {"poss", "compound", "nmod"}


def _named_by(fr: Frame, noun: Token) -> list[Token]:
    flight = noun.lower in MOVED or noun.lemma in TYPE_NOUNS
    return [noun, *(_with_of(fr.document, noun)[1:] if flight else ())]


def _befalls(fr: Frame) -> Token | None:
    """The verb whose subject a delay befalls, by its own sense or behind "after" and the like."""
    above = next((g for g in governors(fr.document, fr.trigger) if g.pos in {"VERB", "AUX"}), None)
    if above is None or (fr.trigger.dep == "dobj" and above.lemma in SUFFERING):
        return above
    path = [fr.trigger, *governors(fr.document, fr.trigger)]
    linked = {t.lower for t in path[: path.index(above)] if t.pos in {"ADP", "SCONJ"}} - {"of"}
    linked -= {"on"} if is_on_hold(fr.document, fr.mentions, fr.trigger) else set()
    if not linked and fr.trigger.lower in HOLDS:
        return above
    return above if linked and linked <= BEFORE and not negated(fr.document, above) else None


def _status(fr: Frame) -> Status:
    """Whether the change was made; one that "is the third" was."""
    held = is_on_hold(fr.document, fr.mentions, fr.trigger) or is_refusal(fr.document, fr.trigger)
    happened: Status = "occurred" if held or _decided(fr) or _followed(fr) else status(fr)
    above = fr.document.head(fr.trigger)
    named = fr.trigger.pos != "VERB" and fr.trigger.dep in SUBJECTS
    told = named and happened == "planned" and above.lemma == "be" and above.tag in {"VBZ", "VBP"}
    done = happened in {"postponed", "cancelled"} or (told and mood(fr.document, above) == "plain")
    return "occurred" if done else happened  # what puts a flight off is not put off itself


def _followed(fr: Frame) -> bool:
    """ "After weeks of delays": what comes before something else has been."""
    path = [fr.trigger, *takewhile(lambda t: t.pos not in {"VERB", "AUX"}, governors(fr.document, fr.trigger))]
    return fr.trigger.pos != "VERB" and any(t.lower in {"after", "following", "despite"} for t in path)


def _decided(fr: Frame) -> bool:
    """ "The board voted to suspend every launch": the change was made when it was decided."""
    above = fr.document.head(fr.trigger)
    if fr.trigger.dep == "dobj" and above.lemma in ANNOUNCING:
        if above.dep != "xcomp":
            return above.tag == "VBD"  # "ordered a delay"
        above = fr.document.head(above)  # "forced the firm to order a delay"
    chosen = {above.lemma, *(c.lemma for c in fr.document.children(above, "nsubjpass"))}
    if chosen & {"decision", "choice", "call"}:  # "the decision was made to delay it"
        made = next((g for g in (above, *governors(fr.document, above)) if g.pos in {"VERB", "AUX"}), above)
        return made.tag in {"VBD", "VBN"}
    decides = above.lemma in {"decide", "vote", "choose", "opt", "agree", "have"} | COMPELLING
    return decides and above.tag in {"VBD", "VBN"}


def _new_date(fr: Frame, slots: tuple[tuple[str, str], ...], happened: Status) -> Iterator[Event]:
    """ "The launch has slipped from 2020 to June": a launch that is postponed to the new date."""
    later = (put_off_to(fr) or when(fr, NOT_THEN)) if fr.words() & LAUNCHES else None
    if happened != "occurred" or later is None or changed(fr) == later:
        return
    kinds = [(fr.mentions.entities[key].type, key) for _, key in slots]
    moved = tuple((FLYING[kind], key) for kind, key in kinds if kind in FLYING)  # a programme does not fly itself
    yield Event("Launch", "postponed", fr.trigger.span, fr.sentence, (*moved, *_flight(fr, moved)), later)


def _flight(fr: Frame, moved: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """What the clause tells of a moved flight besides: its rocket, from where, where to, and who flies."""
    yield from (("launchVehicle", r) for r in _rides(fr) if ("launchVehicle", r) not in moved)
    yield from (("place", p) for p in fr.of("LaunchSite", "LaunchPad", links={"from", "at"}))
    if any(s.lower in MISSIONS for s in fr.subjects):
        yield from (("destination", s) for s in fr.of("SpaceStation", links={"to"}))
        yield from (("crewMember", p) for p in fr.of("Person", links={"carry", "carrying", "with"}))
