"""Whether an event happened: from tense, mood, negation and the words around its trigger."""

from collections.abc import Iterator
from itertools import pairwise

from kg.extractors._frame import Frame
from kg.grammar import PLANNED, SUBJECTS, auxiliaries, governors, mood, negated
from kg.model import Document, Outcome, Status, Token

SUCCESS = frozenset(
    "successfully success successful safely flawlessly smoothly victorious triumphantly successes".split()
)
FAILURE = frozenset("failed failure fail unsuccessful unsuccessfully destroyed exploded crashed lost failures".split())
PLAN_NOUNS = frozenset(
    "plan plans schedule date target window preparation preparations readiness attempt coverage goal"
    " opportunity".split()
)
PREPARING = frozenset(
    "preparation preparations prepare prepares preparing readiness ready training trains train"
    " licence license permission approval permit clearance authorisation authorization go-ahead slot".split()
)
COMING = frozenset("upcoming next planned scheduled future forthcoming eventual".split())
DOUBT = frozenset("possible threatened proposed hypothetical potential".split())
NOBODY = frozenset("nobody none nothing".split())
OMITTED = frozenset("fail refuse decline".split())
AVERTED = frozenset("avert prevent avoid forestall forgo".split())
DOUBTED = frozenset("deny doubt consider discuss contemplate weigh ponder dream imagine".split())
SUSPECTED = frozenset("suspect accuse protect shield guard keep save stop".split())
RUMOURS = frozenset(
    "rumour rumours rumor rumors speculation possibility hope hopes fear fears suggestion suggestions".split()
)
HEARSAY = frozenset("reportedly allegedly supposedly purportedly possibly perhaps maybe conceivably presumably".split())
UNTRUE = frozenset("false untrue".split())
UNSURE = frozenset("unclear uncertain unlikely doubtful unknown unproven unconfirmed".split())
HELD_TRUE = frozenset("true clear certain confirm say claim believe think suggest prove evidence proof sign".split())
"""What, when denied, leaves its clause open; one who "did not notice that it fell" tells that it fell."""
ALMOST = frozenset("nearly almost".split())
UNDONE = frozenset("cancel scrap abandon".split())
DELAYED = frozenset("delay postpone slip slide push defer scrub reschedule".split())
PLACING = frozenset("put place deliver inject insert orbit".split())
JUDGED = frozenset("launch landing mission flight attempt docking test liftoff touchdown splashdown ascent".split())
ARGUMENTS = frozenset({"dobj", "obj", *SUBJECTS})
ENDED = frozenset("explode disintegrate crash burn abort destroy break die collapse fail perish".split())
PUT_OFF = frozenset({("call", "off"), ("put", "off"), ("hold", "off")})


def status(frame: Frame) -> Status:
    """The status of the event of a frame."""
    document, trigger = frame.document, frame.trigger
    named = trigger.pos not in {"VERB", "AUX"} or _is_subject(document, trigger)
    verb = _had_done(document, _verb_above(document, trigger)) if named else trigger
    words = {c.lower for c in document.children(trigger, "amod", "compound", "nmod", "advmod", "acl", "det", "conj")}
    if negated(document, trigger) or (verb is not None and negated(document, verb)):
        return "not-occurred"
    if unreal := _unreal(document, trigger):
        return unreal
    if verb is not None and trigger.dep in ARGUMENTS and (moved := _taken_off(document, trigger, verb)):
        return moved
    if words & DOUBT or _asked(document, trigger):
        return "possible"
    if words & COMING:
        return "planned"
    if verb is None:
        return "planned" if words & PLAN_NOUNS else "occurred"
    if named and _prepared(document, trigger):
        return "planned"
    told = _of_verb(document, trigger, verb)
    return "planned" if told == "occurred" and _is_ahead(frame, verb) else told


def _is_ahead(frame: Frame, verb: Token) -> bool:
    """ "Is getting launched on June 28": the present tense with a day after that of publication."""
    published = frame.document.article.published
    tenses = {t.tag for t in (verb, *auxiliaries(frame.document, verb)) if t.lemma != "have"}
    if published is None or not tenses & {"VBZ", "VBP"} or "VBD" in tenses:
        return False
    begins = {t.span.begin for t in frame.scope}
    days = [t.value[:10] for t in frame.mentions.times_in(frame.sentence) if t.span.begin in begins]
    return any("X" not in day and len(day) == 10 and day > published.isoformat() for day in days)


def _had_done(document: Document, verb: Token | None) -> Token | None:
    """The verb that tells what was done where another leads to it ("had to be postponed")."""
    if verb is None or verb.lemma not in {"have", "force", "compel"}:
        return verb
    return next((c for c in document.children(verb, "xcomp") if c.lemma in DELAYED | UNDONE), verb)


def _prepared(document: Document, trigger: Token) -> bool:
    """ "In preparation for the docking", "got a licence for the hop": what is made ready is still to come."""
    above = document.head(trigger)
    over = document.head(above)
    prepared = (over, *document.children(over, "dobj", "nsubjpass"))
    return above.lower == "for" and any(t.lower in PREPARING for t in prepared)


def _is_subject(document: Document, trigger: Token) -> bool:
    """ "Docking … did not take place": an ing-form that is the subject, though the parser may call it a clause."""
    if trigger.tag != "VBG" or trigger.dep not in {"csubj", "advcl", *SUBJECTS}:
        return False
    return trigger.dep != "advcl" or not any(document.children(document.head(trigger), *SUBJECTS))


def _verb_above(document: Document, noun: Token) -> Token | None:
    verb = next((t for t in governors(document, noun) if t.pos in {"VERB", "AUX"}), None)
    return document.head(verb) if verb is not None and verb.dep == "auxpass" else verb  # "remains set for June"


def _unreal(document: Document, trigger: Token) -> Status | None:
    """What the words around a trigger take back: "failed to dock", "without a launch", "nearly crashed", "rumours
    that it landed".
    """
    above = document.head(trigger)
    if _left_out(document, trigger) or forestalled(document, trigger):
        return "not-occurred"
    if any(c.lower in ALMOST for c in document.children(trigger, "advmod")):
        return "not-occurred"
    if any(c.lower in HEARSAY for c in document.children(trigger, "advmod")):
        return "possible"
    if trigger.dep == "xcomp" and above.lemma in OMITTED:
        return "not-occurred"
    if trigger.dep in {"dobj", "nsubjpass"} and (above.lemma in AVERTED or _ruled_out(document, above)):
        return "not-occurred"
    if _is_inverted(document, trigger):
        return "possible"
    if taken_back := _taken_back(document, trigger, above):
        return taken_back
    if trigger.dep == "pcomp" and document.head(above).lemma in SUSPECTED | AVERTED:
        return "possible"  # "suspected of having been struck", "protected from being hit"
    clause = trigger.dep in {"acl", "ccomp", "xcomp", "pcomp", "relcl"}
    return "possible" if clause and (above.lemma in DOUBTED or above.lower in RUMOURS) else None


def _taken_back(document: Document, trigger: Token, above: Token) -> Status | None:
    """ "It is false that it fell", "nobody said that it fell", "would not confirm that it fell"."""
    if trigger.dep not in {"ccomp", "csubj", "acl", "advcl"} or not any(document.children(trigger, "mark")):
        return None
    over = {above.lemma, *(c.lemma for c in document.children(above, "acomp", "attr"))}
    if over & UNTRUE:
        return "not-occurred"
    denied = negated(document, above) or any(s.lower in NOBODY for s in document.children(above, *SUBJECTS))
    denied = denied or (above.dep == "xcomp" and document.head(above).lemma in OMITTED)
    return "possible" if over & UNSURE or (denied and over & HELD_TRUE) else None


def _is_inverted(document: Document, verb: Token) -> bool:
    """ "Had it landed, …", "should it launch, …": a condition without "if"."""
    helpers = [a for a in document.children(verb, "aux") if a.lower in {"had", "should", "were"}]
    first = document.sentence_of(verb.index).first
    if any(g.index == first and g.lower == "had" and g.dep == "advcl" for g in governors(document, verb)):
        return True  # where the parser takes the auxiliary for the verb
    helpers = [a for a in helpers if verb.dep == "advcl" or a.index == first]
    return any(a.index < s.index for a in helpers for s in document.children(verb, *SUBJECTS))


def _left_out(document: Document, trigger: Token) -> bool:
    """ "Without a launch", "instead of launching"."""
    above = document.head(trigger)
    return trigger.dep in {"pobj", "pcomp"} and (
        above.lower == "without" or "instead" in {c.lower for c in document.children(above)}
    )


def forestalled(document: Document, trigger: Token) -> bool:
    """ "Exploded before landing", "was lost before it could dock": what the end came before did not come."""
    above = document.head(trigger)
    behind = [c.lower for c in document.children(trigger, "mark")] if trigger.dep == "advcl" else []
    ended = document.head(above) if trigger.dep == "pcomp" and above.lower == "before" else above
    return trigger.tag[:2] == "VB" and (ended != above or "before" in behind) and ended.lemma in ENDED


def _ruled_out(document: Document, verb: Token) -> bool:
    return verb.lemma == "rule" and any(c.lower == "out" for c in document.children(verb, "prt", "prep", "advmod"))


def _asked(document: Document, trigger: Token) -> bool:
    sentence = document.sentence_of(trigger.index)
    return sentence.span.of(document.text).rstrip("”\"’' ").endswith("?")


def _taken_off(document: Document, trigger: Token, verb: Token) -> Status | None:
    """Whether the verb that an event is told of puts it off or cancels it."""
    if trigger.index == verb.index:
        return None
    if verb.lemma in UNDONE:
        return "cancelled"
    return "postponed" if verb.lemma in DELAYED or _put_off(document, verb) else None


def _of_verb(document: Document, trigger: Token, verb: Token) -> Status:
    if moved := _taken_off(document, trigger, verb):
        return moved
    match mood(document, verb):
        case "future":
            return "planned"
        case "possible" | "hypothetical":
            return "possible"
    if trigger.index != verb.index and _is_set(document, verb):
        return "planned"
    if trigger.index != verb.index and verb.lemma in PLANNED and verb.tag in {"VBN", "VBZ", "VBP", "VBG", "VBD"}:
        return "planned"
    if trigger.tag == "VBG" and trigger.dep in {"acl", "relcl"} and trigger.pos == "VERB":
        return "planned" if _future_above(document, trigger) else "occurred"
    if _future_above(document, verb):
        return "planned"
    return _by_tense(document, verb) if trigger.index == verb.index or verb.lemma in {"be", "come"} else "occurred"


def _is_set(document: Document, verb: Token) -> bool:
    """ "The launch remains set for June", "is on track"."""
    goals = (o for p in document.children(verb, "prep") if p.lower == "on" for o in document.children(p, "pobj"))
    if any(o.lemma in {"track", "schedule", "course"} for o in goals):
        return True
    fixed = (verb, *document.children(verb, "acomp"))
    return any(t.lower == "set" and c.lower == "for" for t in fixed for c in document.children(t, "prep"))


def _put_off(document: Document, verb: Token) -> bool:
    """Whether a verb with its particle stops what it is said of ("called off the launch")."""
    return any((verb.lemma, c.lower) in PUT_OFF for c in document.children(verb, "prt", "prep", "advmod"))


def _future_above(document: Document, verb: Token) -> bool:
    """A participle or subordinate clause shares the future of the clause above ("will return, splashing down …")."""
    if verb.dep not in {"advcl", "xcomp", "pcomp", "acl", "conj"} or verb.tag in {"VBD", "VBZ", "VBP"}:
        return False
    if verb.dep == "pcomp" and document.head(verb).lower == "since":
        return False  # "will fly again, its first time since retiring"
    above = next((t for t in governors(document, verb) if t.pos in {"VERB", "AUX"}), None)
    return above is not None and mood(document, above) == "future"


def _by_tense(document: Document, verb: Token) -> Status:
    sentence = document.sentence_of(verb.index)
    if sentence.kind in {"title", "caption", "heading"} or verb.tag not in {"VBZ", "VBP"}:
        return "occurred"
    helped = any(a.lemma in {"have", "be"} for a in document.children(verb, "aux", "auxpass"))
    return "occurred" if helped else "planned"


def outcome(frame: Frame, happened: Status) -> Outcome | None:
    """The result of an event that happened, only when it is said."""
    if happened != "occurred":
        return None
    words = {t.lower for t in (*frame.scope, *_above_clause(frame.document, frame.trigger)) if _judges(frame, t)}
    if words & (FAILURE | SUCCESS) and words & {"partial", "partially"}:
        return "partial"
    if words & FAILURE:
        return "failure"
    orbited = any(_places(frame.document, verb) for verb in _placing_verbs(frame))
    return "success" if orbited or words & SUCCESS else None


def _judges(frame: Frame, word: Token) -> bool:
    """Whether a word may judge the event: in "landed after four failed attempts" the attempts failed."""
    if word.dep not in {"amod", "compound"} or word.lower not in SUCCESS | FAILURE:
        return True
    above = frame.document.head(word)
    told = {frame.trigger.index, *(t.index for t in governors(frame.document, frame.trigger))}
    return above.index in told or above.lower in JUDGED


def _above_clause(document: Document, trigger: Token) -> Iterator[Token]:
    """What stands above a trigger, up to where another clause is only coordinated with it."""
    for token, above in pairwise((trigger, *governors(document, trigger))):
        if token.dep == "conj" and above.pos in {"VERB", "AUX"}:
            return
        yield above


def _placing_verbs(frame: Frame) -> Iterator[Token]:
    """The trigger, and what is told to follow from it ("rose from its pad, putting the satellite into orbit")."""
    yield frame.trigger
    yield from (v for v in frame.document.children(frame.trigger, "advcl", "conj") if v.tag in {"VBG", "VBD"})


def _places(document: Document, verb: Token) -> bool:
    """Whether a verb tells that orbit was reached."""
    return verb.lemma in PLACING and verb.tag != "VB" and any(t.lower == "orbit" for t in document.subtree(verb))
