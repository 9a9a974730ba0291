"""What is to come, told by those who know or decide it: a promise, a plan that is announced, or a mere forecast."""

from kg.extractors._speech_commit import (
    COMING,
    PLAN_NOUNS,
    PLANS,
    denies_all,
    has_modal,
    head_of,
    is_arranged,
    is_infinitive,
)
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_objects import UNWILLED, is_phrase
from kg.extractors._speech_silent import is_deed
from kg.extractors._speech_text import listed
from kg.extractors._speech_traits import is_foreseen
from kg.grammar import SUBJECTS, is_passive
from kg.model import Document, Token

NAMING = frozenset(listed("call name know dub christen rename"))
AHEAD = frozenset(listed("intent date schedule proposal candidate"))
"""Nouns of what is still to come when it is announced."""
ASSURING = frozenset(listed("assure reassure"))
DECIDED = frozenset(
    listed(
        "suspend halt ground cancel ban prohibit award set appoint select choose sign approve postpone call scrub"
        " delay establish form found agree decide pick name allocate join opt"
    )
)
"""Verbs of what is so because a body has said it: "launches are suspended"."""
OUTSIDERS = frozenset(
    listed("analyst expert observer commentator critic economist forecaster meteorologist historian pundit astronomer")
)
RETORTS = frozenset(listed("retort counter insist maintain"))
"""Verbs of those who answer a charge."""


def of_refusal(document: Document, words: list[Token]) -> str:
    """What is not to come: "will not cooperate" is announced by those who decide it, else foretold."""
    head = head_of(document, words)
    willed = head is not None and has_modal(document, words, COMING) and head.lemma not in UNWILLED
    never = head is not None and any(c.lower == "never" for c in document.children(head))
    return "announcement" if willed and not never else "prediction"


def _is_own_aim(document: Document, head: Token | None) -> bool:
    """Whether a body tells what it expects to do itself: "it expects to fly eight times"."""
    own = head is not None and any(s.lower in {"it", "they", "we"} for s in document.children(head, "nsubj"))
    return own and head is not None and any(is_infinitive(document, c) for c in document.children(head, "xcomp"))


def of_plan(document: Document, cue: Cue, words: list[Token]) -> str:
    """What is to come: a speaker's promise, a plan told by those who know it, or a forecast of what nobody decides."""
    head = head_of(document, words)
    if is_outsider(document, cue):
        return "prediction"
    if is_foreseen(document, words):
        return "announcement" if _is_own_aim(document, head) else "prediction"
    if head is not None and is_arranged(document, head):
        return "announcement"
    willed = has_modal(document, words, COMING)
    subjects = list(document.children(head, "nsubj", "nsubjpass")) if head else []
    own = any(s.lower in {"he", "she"} for s in subjects) or cue.entry.words in ASSURING
    if willed and head and ((own and head.lemma != "be") or cue.entry.words in RETORTS):
        return "promise"
    if {t.lemma for t in words} & (PLAN_NOUNS | PLANS) or cue.entry.form == "preposition":
        return "announcement"
    unwilled = bool(head and any(document.children(head, "csubj")))
    unwilled = unwilled or any(is_deed(s) and s.dep == "nsubj" for s in subjects)  # "decisions will be made"
    untold = not willed or denies_all(document, words) or unwilled
    idle = head is not None and head.lemma in UNWILLED and not is_passive(document, head)
    return "prediction" if untold or head is None or idle else "announcement"


def is_outsider(document: Document, cue: Cue) -> bool:
    """ "Analysts said", "Lee, an economist at X, said": who only watches decides nothing that is to come."""
    doers = document.children(cue.token, *SUBJECTS)
    return any(t.lemma in OUTSIDERS for s in doers for t in (s, *document.children(s, "appos", "compound", "conj")))


def is_done_by_words(document: Document, words: list[Token]) -> bool:
    """Whether an announcement itself brings about what it tells of: a name given, a thing and no plan for it."""
    head = head_of(document, words)
    if head is None:
        return False
    if is_phrase(document, words):
        return head.lemma not in PLAN_NOUNS | PLANS | AHEAD
    named = head.lemma in NAMING and (is_passive(document, head) or has_modal(document, words, COMING))
    return named and any(document.children(head, "oprd", "prep", "attr"))


def is_decision(document: Document, words: list[Token]) -> bool:
    """Whether the words tell what a body has decided: "launches are suspended", "a commission had been set up"."""
    head = head_of(document, words)
    if head is None or head.lemma not in DECIDED:
        return False
    started = any(c.lower in {"off", "alight"} for c in document.children(head, "prt", "advmod", "oprd"))
    return head.tag in {"VBD", "VBN"} and not started  # not "had set off a fire"
