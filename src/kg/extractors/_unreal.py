"""What the words around an event take back: "failed to dock", "without a launch", "rumours that it landed"."""

from kg.extractors._subjects import KEEPING
from kg.extractors._untried import ATTEMPTS, abandoned
from kg.grammar import SUBJECTS, auxiliaries, governors, is_question, negated, sentence_span
from kg.model import Document, Status, Token
from kg.mood import mood

NOBODY = frozenset("nobody none nothing".split())
STOPPED = frozenset("delay postpone scrub push reschedule prevent force ground cancel scrap abandon".split())
WISHED = frozenset("hope plan want intend expect aim wish target schedule set due slate promise".split())
DATED = frozenset("schedule slate set due target".split())
"""Of these, what is said of a date that, behind "was" and before "but", was not kept."""
WEIGHED = frozenset("consider contemplate weigh ponder mull eye explore dream".split())
"""What one does with a thing that one may do."""
OMITTED = frozenset("fail refuse decline".split())
AVERTED = frozenset("avert prevent avoid forestall forgo preclude thwart scupper foil scotch".split())
DOUBTED = frozenset("deny doubt consider discuss contemplate weigh ponder dream imagine".split())
SUSPECTED = frozenset("suspect accuse protect shield guard keep save stop".split())
HEARSAY = frozenset("reportedly allegedly supposedly purportedly possibly perhaps maybe conceivably presumably".split())
UNTRUE = frozenset("false untrue".split())
UNSURE = frozenset("unclear uncertain unlikely doubtful unknown unproven unconfirmed".split())
ALMOST = frozenset("nearly almost".split())
AIMS = frozenset("goal aim hope intention ambition target dream idea prospect chance possibility objective".split())
PLANS = frozenset("plan plans intention intentions intent wish desire need prospect".split())
PRACTISING = frozenset("practice practise rehearse simulate".split())
UNSAFE = frozenset("unsafe impossible dangerous risky unwise premature".split())
ENDED = frozenset("explode disintegrate crash burn abort destroy break die collapse fail perish".split())
SUPPOSING = frozenset(
    "hint suggest speculate insinuate imply rumour rumor theorise theorize hypothesise hypothesize".split()
)
RUMOURS = frozenset(
    "rumour rumours rumor rumors speculation possibility prospect idea hope hopes fear fears suggestion"
    " suggestions".split()
)
HELD_TRUE = frozenset("true clear certain confirm say claim believe think suggest prove evidence proof sign".split())
"""What, when denied, leaves its clause open; one who "did not notice that it fell" tells that it fell."""


def unreal(document: Document, trigger: Token) -> Status | None:
    """What the words around a trigger take back: "failed to dock", "without a launch", "nearly crashed", "rumours
    that it landed".
    """
    above = document.head(trigger)
    if _left_out(document, trigger) or forestalled(document, trigger) or abandoned(document, trigger):
        return "not-occurred"
    if _would_have(document, trigger) or _unplanned(document, trigger) or _put_paid(document, trigger):
        return "not-occurred"
    if any(c.lower in ALMOST for c in document.children(trigger, "advmod")):
        return "not-occurred"
    if any(c.lower in HEARSAY for c in document.children(trigger, "advmod")):
        return "possible"
    if trigger.dep == "xcomp" and above.lemma in OMITTED:
        return "not-occurred"
    if trigger.dep in {"dobj", "nsubjpass"} and (above.lemma in AVERTED or _ruled_out(document, above)):
        return "not-occurred"
    if taken_back := _taken_back(document, trigger, above) or _of_gerund(document, trigger, above):
        return taken_back
    if any(meant(document, trigger) for meant in (_is_inverted, _aimed_at, _practised, _ruled_unsafe)):
        return "possible"
    clause = trigger.dep in {"acl", "ccomp", "xcomp", "pcomp", "relcl"}
    if trigger.dep in {"pcomp", "pobj", "dobj"} and _weighed(document, trigger, above):
        return "possible"
    doubted = clause and (above.lemma in DOUBTED or above.lower in RUMOURS)
    return "possible" if doubted or _supposed(document, trigger) else None


def _would_have(document: Document, verb: Token) -> bool:
    """ "Would have flown on Friday", "should have been launched by then": it was not."""
    helpers = {a.lower for a in auxiliaries(document, verb)}
    return verb.tag == "VBN" and "have" in helpers and bool(helpers & {"would", "should", "'d", "’d"})


def _put_paid(document: Document, trigger: Token) -> bool:
    """ "Put paid to its landing"."""
    above = document.head(trigger)
    return trigger.dep == "pobj" and above.lower == "to" and document.head(above).lower == "paid"


def _unplanned(document: Document, trigger: Token) -> bool:
    """ "There are no plans to launch it", "has no intention of landing": nobody means to."""
    above = document.head(trigger)
    noun = document.head(above) if trigger.dep in {"pcomp", "pobj"} and above.lower in {"of", "for"} else above
    verb = next((g for g in governors(document, noun) if g.pos in {"VERB", "AUX"}), None)
    denied = negated(document, noun) or (noun.dep == "dobj" and verb is not None and negated(document, verb))
    return trigger.dep in {"acl", "pcomp", "pobj", "relcl"} and noun.lower in PLANS and denied


def _of_gerund(document: Document, trigger: Token, preposition: Token) -> Status | None:
    """What the word above the preposition of a gerund makes of it."""
    above = document.head(preposition)
    if trigger.dep != "pcomp":
        return None
    if above.lemma in {"delay", "postponement"}:
        return "postponed"  # "a day's delay in bringing the crew home"
    if preposition.lower == "from" and keeps(document, above) and above.tag in {"VBD", "VBN"}:
        return "not-occurred"  # "wind prevented the rocket from launching"
    return "possible" if above.lemma in SUSPECTED | AVERTED else None  # "suspected of having been struck"


def _weighed(document: Document, trigger: Token, above: Token) -> bool:
    """ "Is thinking of buying a ride", "the possibility of a launch", "is mulling a contract": nothing is decided."""
    if trigger.dep == "dobj":
        return above.lemma in WEIGHED and above.tag != "VBD"
    over = document.head(above)
    return above.lower in {"of", "about"} and (over.lemma in WEIGHED | {"think", "talk"} or over.lower in RUMOURS)


def _supposed(document: Document, trigger: Token) -> bool:
    """ "Reports hinted that it is to be scrapped (and that another was lost)": somebody only makes it out."""
    said = trigger
    for above in governors(document, trigger):
        joined = said.dep == "conj" and any(c.lower == "that" for c in document.children(said, "mark"))
        if not joined and not (said.dep == "xcomp" and above.lemma == "be"):
            break
        said = above
    return said.dep in {"ccomp", "xcomp"} and document.head(said).lemma in SUPPOSING


def keeps(document: Document, verb: Token) -> bool:
    """Whether a verb tells that something is kept from being done, and not only almost."""
    almost = any(c.lower in ALMOST for c in document.children(verb, "advmod"))
    return verb.lemma in KEEPING and mood(document, verb) == "plain" and not almost and not negated(document, verb)


def _aimed_at(document: Document, trigger: Token) -> bool:
    """ "Has the goal of landing people there", "an attempt to dock failed": what was aimed at."""
    above = document.head(trigger)
    if trigger.dep == "pcomp" and above.lower in {"of", "at", "for"}:
        return document.head(above).lemma in AIMS | ATTEMPTS
    if trigger.dep != "acl" or above.lemma not in ATTEMPTS:
        return False
    verb = next((g for g in governors(document, above) if g.pos in {"VERB", "AUX"}), None)
    return verb is not None and verb.tag == "VBD"


def _practised(document: Document, trigger: Token) -> bool:
    """ "Was using the controls to practise docking the ship"."""
    return trigger.dep in {"xcomp", "dobj", "pcomp"} and document.head(trigger).lemma in PRACTISING


def _ruled_unsafe(document: Document, trigger: Token) -> bool:
    """ "Deemed it unsafe for the capsule to return", "made the launch too risky"."""
    above = document.head(trigger)
    judged = (above, *document.children(above, "oprd", "acomp", "ccomp", "xcomp"))
    clause = trigger.dep in {"advcl", "xcomp", "ccomp", "nsubj", "dobj"}
    return clause and any(t.lower in UNSAFE for t in judged if t != trigger)


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


def not_until(document: Document, verb: Token) -> Status | None:
    """ "Will not fly until May": put off; "will not fly until the cause is found", "unless": open."""
    will = {a.lower for a in auxiliaries(document, verb)} & {"will", "wo", "wouldn", "would"}
    if not will or not negated(document, verb):
        return None
    if any(
        m.lower in {"until", "till", "unless"} for c in document.children(verb, "advcl") for m in document.children(c)
    ):
        return "possible"
    return "postponed" if any(p.lower in {"until", "till", "before"} for p in document.children(verb, "prep")) else None


def was_meant(document: Document, verb: Token) -> bool:
    """ "Was to fly", "had been scheduled": of the past, whether or not it came about."""
    helpers = {a.lower for a in auxiliaries(document, verb)}
    to_be = verb.tag == "VBD" and any(c.tag == "VB" for c in document.children(verb, "xcomp"))
    return to_be if verb.lemma == "be" else bool(helpers & {"was", "were", "had"}) and verb.tag == "VBN"


def unkept(document: Document, verb: Token) -> Status | None:
    """ "Had hoped to fly it last year, but a mishap set that back": a plan of the past that came to nothing yet."""
    plan = document.head(verb) if verb.dep == "xcomp" else verb
    helpers = {a.lower for a in document.children(plan, "aux", "auxpass")}
    lemmas = {plan.lemma, plan.lower.removesuffix("d")}
    turns = any(c.lower == "but" for c in document.children(plan, "cc"))
    stopped = (plan.tag == "VBD" or "was" in helpers) and any(
        negated(document, c) or c.lemma in STOPPED for c in document.children(plan, "conj")
    )
    to_be = plan.lemma == "be" and plan.tag == "VBD" and verb.dep == "xcomp"  # "was to fly on Monday, but"
    dated = to_be or ("was" in helpers and bool(lemmas & DATED))
    started = any(document.children(plan, "prt"))  # "had set out in May, but took its time"
    if started or not (lemmas & WISHED or to_be) or not turns or not ("had" in helpers or stopped or dated):
        return None
    turned = [t for c in document.children(plan, "conj") for t in document.subtree(c)]
    if any(c.lemma in ENDED | {"lose"} for c in document.children(plan, "conj")):
        return "not-occurred"
    ended = any(t.lemma in {"cancel", "scrap", "abandon"} and t.pos == "VERB" for t in turned)
    return "cancelled" if ended else "postponed"


def asked(document: Document, trigger: Token) -> bool:
    """Whether the sentence of an event is a question."""
    return is_question(document, sentence_span(document, trigger))
