"""What is said not to be: denied, if somebody claimed it or might fear it, else only told."""

from kg.extractors._speech_commit import clauses, denies_all, head_of, is_contested, is_past, is_put_off
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_personal import ANSWERS
from kg.extractors._speech_text import listed
from kg.extractors._speech_traits import is_general_truth, is_missing, is_unable, lacks
from kg.grammar import governors, negated
from kg.model import Document, Factuality, Token

UNTRUE = frozenset(
    listed(
        "exaggerated fake hoax"
        " false untrue fabrication fabrications invention inventions baseless groundless unfounded nonsense wrong lies"
    )
)
BELIEFS = frozenset(listed("judge believe think reckon"))
RETELLING = frozenset(
    ["point out", *listed("note recall recollect remember observe acknowledge concede admit remind recount")]
)
"""Cues of those who tell what is known: they deny nothing by it ("noted that no chief had tried it")."""
UNKNOWN = frozenset(listed("know understand see plan"))
"""Verbs that deny nothing: "it did not know when"."""
CONTESTING = frozenset(listed("differ reject dismiss deny refute dispute brush"))


def is_denial(document: Document, cue: Cue, act: str, words: list[Token], sure: Factuality) -> bool:
    """Whether a paraphrase denies: it calls a thing untrue, contradicts in a view, or tells that there is none."""
    said = [t for t in words if t.dep in {"attr", "acomp"} and document.head(t).lemma != "go"]
    said = [t for t in said if not any(document.children(document.head(t), "xcomp"))]  # "it was wrong to blame him"
    said = [t for t in said if not negated(document, document.head(t))]  # "the risk should not be exaggerated"
    if beside_denial(document, cue) or {t.lower for t in said} & UNTRUE:
        return True
    if sure[:2] != "CT" or cue.token.lemma in BELIEFS or is_general_truth(document, words):
        return False
    if act == "opinion" and any(is_contested(document, c, words) for c in clauses(document, words)):
        return True
    told = cue.entry.words in RETELLING or is_unable(document, words) or is_missing(document, words)
    return act == "report" and denies_all(document, words) and (not told or cue.entry.words in ANSWERS)


def beside_denial(document: Document, cue: Cue) -> bool:
    """Whether a participle of speech explains a denial: "disagrees, insisting that it was ready"."""
    if cue.token.tag != "VBG" or cue.entry.words not in ANSWERS:
        return False
    above = [t for g in governors(document, cue.token) for t in (g, *document.children(g, "xcomp", "advcl"))]
    return any(t.lemma in CONTESTING for t in above)


def of_absence(document: Document, cue: Cue, act: str, words: list[Token]) -> tuple[str, Factuality] | None:
    """What there is not: told if nobody claimed it ("there was no wind"), else denied ("there was no danger")."""
    if turned := _of_never(document, words):
        return turned
    if is_plain_lack(document, cue, act, words):
        return act, "CT-"
    return (of_denied(document, cue, act, words), "CT-") if lacks(document, words) else None


def _of_never(document: Document, words: list[Token]) -> tuple[str, Factuality] | None:
    """What only looks like a denial: "a button never lies", "could not take place until Monday"."""
    if is_general_truth(document, words):
        return "opinion", "CT+"
    return ("prediction", "CT-") if is_put_off(document, words) else None


def of_denied(document: Document, cue: Cue, act: str, words: list[Token]) -> str:
    """What is not so is a denial, but for a view ("judged that no harm was done") and a past told without need."""
    if cue.token.lemma in BELIEFS:
        return "opinion"
    if act == "report" and cue.entry.words in RETELLING:
        return act
    head = head_of(document, words)
    if head is not None and head.lemma in UNKNOWN:
        return act
    neutral = act == "report" and cue.entry.words not in ANSWERS and head is not None
    if neutral and is_unable(document, words):
        return "report"
    told = neutral and head is not None and negated(document, head)
    return "report" if told and is_past(document, words) else "denial"


def is_plain_lack(document: Document, cue: Cue, act: str, words: list[Token]) -> bool:
    """Whether a neutral verb only tells that a thing is not there."""
    return act == "report" and cue.entry.words not in ANSWERS and is_missing(document, words)
