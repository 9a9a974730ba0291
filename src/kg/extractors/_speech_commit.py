"""How far a speaker is committed to the words said: modals, adverbs, plans and negation of their main clause.

Values are those of FactBank (Saurí and Pustejovsky 2009): certain, probable, possible, each with its polarity;
``Uu`` for none.
"""

from kg.extractors._speech_sure import (
    NOBODY,
    beyond_doubt,
    denied,
    is_directed,
    is_moral,
    is_owed,
    is_perfected,
    is_unquestioned,
    leaves_open,
    modal_of,
    only_later,
    seems,
)
from kg.extractors._speech_text import listed
from kg.grammar import auxiliaries, conjuncts, negated
from kg.model import Document, Factuality, Token

NEEDED = frozenset(listed("should must ought"))
FELT = frozenset(listed("be feel think say call bet guess argue trust"))
"""Verbs of what somebody feels or holds, with "would" as without: "I would be more worried about that"."""
OUTCOMES = frozenset(listed("matter affect hurt suffice work hold survive last"))
"""Verbs of what nobody does by will: "it should hold"."""
TERMS = frozenset(listed("in on by before within after until at from next"))
WISHED = frozenset(listed("ask wish hope"))
SENSED = frozenset(listed("see hear smell"))
MAYBE = frozenset(listed("may might could"))
COMING = frozenset(listed("will would shall 'll ’ll wo"))
POSSIBLE = frozenset(listed("possible possibly perhaps maybe conceivable feasible"))
PROBABLE = frozenset(listed("likely likelier likeliest probably presumably apparently seemingly"))
CHANCES = frozenset(listed("likelihood probability chance odds"))
PLANS = frozenset(
    listed("plan expect schedule aim intend target hope want slate set due anticipate propose project foresee")
)
PLAN_NOUNS = frozenset(listed("goal aim plan objective target intention hope"))
NO_PLANS = frozenset(listed("blame allow ensure give"))
"""Infinitives behind "is" that tell of blame or a purpose."""
TASKS = frozenset(
    listed("task job point idea challenge problem thing way purpose role priority trick mistake solution")
)
"""Subjects of "is to" that tell what something consists in."""
OPENINGS = frozenset(
    listed("chance opportunity way time place honor honour privilege right freedom courage duty reason")
)
"""Nouns whose infinitive tells what they are, not what is to come: "a chance to see it"."""
CLAUSAL = ("advcl", "conj", "relcl", "ccomp", "parataxis")


def head_of(document: Document, words: list[Token]) -> Token | None:
    """The word that the words said depend on: the verb of their main clause."""
    inside = {t.index for t in words}
    tops = [t for t in words if t.head not in inside or t.head == t.index]
    return next((t for t in tops if t.pos in {"VERB", "AUX"}), tops[0] if tops else None)


def clauses(document: Document, words: list[Token]) -> list[Token]:
    """The main verb of the words said, and those coordinated with it."""
    head = head_of(document, words)
    return [c for c in conjuncts(document, head) if c.pos in {"VERB", "AUX"}] if head else []


def commitment(document: Document, words: list[Token]) -> Factuality:
    """How sure a speaker is of the main clause of the words said."""
    head = head_of(document, words)
    if head is None:
        return "CT+"
    if leaves_open(document, head):
        return "Uu"
    if (sure := beyond_doubt(document, head)) is not None:
        return commitment(document, [t for t in document.subtree(sure) if t in words])
    near = _near(document, head, words)
    lower = _small_words(document, head, words, near)
    level = "CT+" if is_unquestioned(document, head) else _level(document, head, near, lower)
    if level == "CT+" and _goes_on_to_come(document, head, words):
        level = "PR+"
    if lower & NEEDED:  # what must not be is no denial; "that should not matter" is one
        return "PR-" if level == "PR+" and negated(document, head) else level
    if ("could" in lower and negated(document, head)) or lower & {"cannot", "ca"}:
        wished = head.lemma in WISHED and is_perfected(document, head)  # "could not have asked for a better day"
        return "CT+" if wished else "CT-"  # "could not be reached"
    if not denied(document, head, near):
        return level
    if level[:2] != "CT" and only_later(document, head):
        return "CT-" if level == "PR+" and "would" in lower else level  # "would not come before May" is certain
    if level == "PR+" and not lower & (COMING | PROBABLE):
        return "CT-"  # "no test is planned" leaves nothing open
    flipped: dict[Factuality, Factuality] = {"CT+": "CT-", "PR+": "PR-", "PS+": "PS-"}
    return flipped.get(level, level)


def _small_words(document: Document, head: Token, words: list[Token], near: list[Token]) -> set[str]:
    """The words beside a main verb that may tell how sure it is, in lower case."""
    inside = {t.index for t in words}
    lower = {t.lower for t in near if t.dep not in CLAUSAL or t.index == head.index}
    lower |= {modal_of(a, head) for a in auxiliaries(document, head) if a.index in inside}
    return lower | ({t.lower for t in words[:1]} & POSSIBLE)  # "Perhaps the valve was bad"


def is_put_off(document: Document, words: list[Token]) -> bool:
    """Whether the words said deny only that something comes so soon: "could not take place until Monday"."""
    head = head_of(document, words)
    return head is not None and has_modal(document, words, COMING | MAYBE) and only_later(document, head)


def is_past(document: Document, words: list[Token]) -> bool:
    """Whether the main clause of the words said tells of what lies behind: past tense or perfect."""
    head = head_of(document, words)
    if head is None:
        return False
    passive = head.tag == "VBN" and head.lemma not in PLANS
    was = passive and any(a.lower in {"was", "were"} for a in auxiliaries(document, head))
    return head.tag == "VBD" or was or is_perfected(document, head)


def is_demand(document: Document, words: list[Token]) -> bool:
    """Whether the words tell what must be done: "should be excluded"; "should land in June" is a plan."""
    head = head_of(document, words)
    return head is not None and has_modal(document, words, NEEDED) and not _is_due(document, head)


def _is_due(document: Document, head: Token) -> bool:
    """Whether a "should" only tells when something comes: with a time, or of being ready."""
    if any(a.lower in {"must", "ought"} for a in auxiliaries(document, head)):
        return False
    timed = any(c.lower in TERMS for c in document.children(head, "prep")) or any(document.children(head, "npadvmod"))
    passive = any(a.lower == "be" for a in auxiliaries(document, head))
    if head.lemma in OUTCOMES and not passive and not any(document.children(head, "xcomp")):
        return True
    done = is_moral(document, head) or any(c.lower.endswith("ed") for c in document.children(head, "acomp"))
    return (timed and not passive) or (head.lemma == "be" and not done)


def is_contested(document: Document, verb: Token, words: list[Token]) -> bool:
    """Whether a clause denies, as those do who insist: "none of it fell here", "nobody was hurt"."""
    near = _near(document, verb, words)
    if is_unquestioned(document, verb):
        return False
    return denied(document, verb, near) or any(t.lower in NOBODY for t in near if t.dep not in CLAUSAL)


def denies_all(document: Document, words: list[Token]) -> bool:
    """Whether the subject of the words said is nobody or nothing: "nothing had changed", "no site was touched"."""
    head = head_of(document, words)
    near = _near(document, head, words) if head else []
    subjects = (t for t in near if t.dep in {"nsubj", "nsubjpass"})
    return any(s.lower in NOBODY or any(c.lower == "no" for c in document.children(s, "det")) for s in subjects)


def has_modal(document: Document, words: list[Token], modals: frozenset[str]) -> bool:
    """Whether the main verb of the words said has one of some modals."""
    head = head_of(document, words)
    return head is not None and any(modal_of(a, head) in modals for a in auxiliaries(document, head))


def _near(document: Document, head: Token, words: list[Token]) -> list[Token]:
    """A word with its dependents among the words said."""
    inside = {t.index for t in words}
    below = [c for c in document.children(head) if c.index in inside]
    return [head, *below, *(g for c in below if c.dep == "aux" for g in document.children(c) if g.index in inside)]


def _is_unreal(document: Document, head: Token, lower: set[str]) -> bool:
    """Whether a modal tells what did not come to be, or a wish: "could have used", "would rather"."""
    perfect = is_perfected(document, head) and bool(lower & {"could", "would", "should"})
    if perfect and "could" in lower and any(a.lower == "been" for a in auxiliaries(document, head)):
        return False  # "could have been drilled by a worker"
    if "would" in lower and head.lemma in FELT and any(s.lower == "i" for s in document.children(head, "nsubj")):
        return True  # "I would be more worried about the taxis"
    return perfect or ("would" in lower and bool(lower & {"rather", "sooner", "better"}))


def _level(document: Document, head: Token, near: list[Token], lower: set[str]) -> Factuality:
    if _is_unreal(document, head, lower):
        return "CT+"
    if lower & (MAYBE | POSSIBLE):
        seen = head.lemma in SENSED and lower & (MAYBE | POSSIBLE) == {"could"}
        return "CT+" if seen else "PS+"  # "they could see it from the shore"
    if "unlikely" in lower:
        return "PR-"
    if seems(document, head):
        return "PR+"
    below = [t for c in near if c.dep == "prep" for t in document.children(c, "pobj")]
    chances = any(t.lemma in CHANCES for t in (*below, *document.children(head, "attr")))
    due = "should" in lower and _is_due(document, head)
    comes = due or lower & (COMING | PROBABLE) or chances or _is_planned(document, head, near)
    return "PR+" if comes or _is_to_come(document, head, near) else "CT+"


def plans(verb: Token) -> bool:
    """Whether a verb tells of a plan; the lemmatizer takes "hoped" for a form of "hop"."""
    return bool({verb.lemma, verb.lower.removesuffix("d"), verb.lower.removesuffix("s")} & PLANS)


def _is_planned(document: Document, head: Token, near: list[Token]) -> bool:
    """Whether a clause tells a plan: "is expected", "plans to", "is due", "the goal is"; not "a body was set up"."""
    if head.lemma == "be" and {t.lemma for t in near if t.dep in {"nsubj", "attr"}} & PLAN_NOUNS:
        return head.tag != "VBD" or any(is_infinitive(document, c) for c in near)  # not "its goals were:"
    shifted = head.tag == "VBD" and (head.lemma == "expect" or any(c.dep == "xcomp" for c in near))
    tensed = shifted or head.tag in {"VBN", "VBZ", "VBP", "VBG", "JJ"}
    if plans(head) and tensed and not is_directed(document, head):
        return head.lemma != "set" or any(c.dep == "xcomp" for c in near)
    return any(t.lemma in {"due", "set"} and t.dep == "acomp" and not is_owed(document, t) for t in near)


def _is_to_come(document: Document, head: Token, near: list[Token]) -> bool:
    """Whether an infinitive stands for the future: "Crew to land on Friday", "plans to land", "is going to land"."""
    if head.tag == "VB" and document.head(head).lemma in PLANS:
        return True
    if head.lower == "going" and any(c.dep == "xcomp" for c in near):
        return True
    if is_arranged(document, head):
        return True
    titled = head.pos in {"NOUN", "PROPN"} and head.lemma not in OPENINGS
    behind = [c for c in near if c.dep in {"acl", "relcl", "xcomp"}] if titled else []
    return any(is_infinitive(document, verb) and not is_perfected(document, verb) for verb in (head, *behind))


def _goes_on_to_come(document: Document, head: Token, words: list[Token]) -> bool:
    """Whether the clause goes on with what is to come: "is intact and will dock in May"."""
    inside = {t.index for t in words}
    for verb in document.children(head, "conj"):
        near = _near(document, verb, words)
        coming = {t.lower for t in near if t.dep in {"aux", "auxpass"}} & COMING or _is_planned(document, verb, near)
        alone = verb.lemma == "be" and not any(document.children(verb, "acomp", "attr", "prep", "xcomp"))
        if coming and not alone and verb.index in inside and not any(document.children(verb, "nsubj", "nsubjpass")):
            return not negated(document, verb)
    return False


def is_arranged(document: Document, head: Token) -> bool:
    """Whether a clause tells what is arranged: "is to be replaced in May"; not "the task is to replace it"."""
    below = document.children(head, "xcomp")
    infinitive = any(is_infinitive(document, c) and c.lemma not in NO_PLANS for c in below)
    judged = any(document.children(head, "acomp", "attr"))  # "it is wrong to say", "that is the way to do it"
    idle = any(s.lemma in TASKS for s in document.children(head, "nsubj"))
    return head.lemma == "be" and infinitive and not judged and not idle


def is_infinitive(document: Document, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"; between quotation marks the tagger may take it for a noun."""
    return any(a.lower == "to" for a in document.children(verb, "aux")) and (
        verb.tag[:2] == "VB" or verb.dep == "xcomp"
    )
