"""What kind of act an utterance is: by its cue, and by the words said where the cue is neutral."""

from kg.extractors._speech_commit import (
    COMING,
    PLAN_NOUNS,
    PLANS,
    clauses,
    commitment,
    denies_all,
    has_modal,
    head_of,
    is_arranged,
    is_contested,
    is_demand,
    is_infinitive,
    is_past,
    is_put_off,
    plans,
)
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_known import BY_ACT, BY_CUE, NEGATED
from kg.extractors._speech_moves import by_subject, hinted, move
from kg.extractors._speech_objects import UNWILLED, is_asked, is_forewarned, is_of_thing, is_own_doing, is_phrase
from kg.extractors._speech_personal import ANSWERS, of_blame, of_quotation, of_self
from kg.extractors._speech_silent import is_deed
from kg.extractors._speech_source import is_rough
from kg.extractors._speech_text import listed, tokens_in
from kg.extractors._speech_traits import (
    FORESEEN,
    LINKING,
    evaluates,
    is_decision,
    is_foreseen,
    is_general_truth,
    is_state,
    is_unable,
    lacks,
    takes_stance,
)
from kg.grammar import governors, is_passive, negated
from kg.model import Document, Factuality, Mode, Span, Token

OPEN = frozenset(listed("report announcement opinion"))
"""Acts of cues that leave open what the words themselves do."""
INSISTING = frozenset(listed("insist maintain"))
RETORTS = frozenset(listed("retort counter insist maintain"))
"""Verbs of those who answer a charge."""
UNTRUE = frozenset(
    listed(
        "exaggerated fake hoax"
        " false untrue fabrication fabrications invention inventions baseless groundless unfounded nonsense wrong lies"
    )
)
DISCLOSING = frozenset(listed("report confirm reveal disclose"))
ASSURING = frozenset(listed("assure reassure"))
BELIEFS = frozenset(listed("judge believe think reckon"))
GUESSES = frozenset(listed("think suspect guess"))  # they leave it probable
CHANCED = frozenset(listed("likely unlikely"))
UNKNOWN = frozenset(listed("know understand see plan"))
"""Verbs that deny nothing: "it did not know when"."""
CONTESTING = frozenset(listed("differ reject dismiss deny refute dispute brush"))


def judge(document: Document, cue: Cue, content: tuple[Span, ...], mode: Mode) -> tuple[str, Factuality]:
    """The speech act and the speaker's commitment."""
    words = [t for span in content for t in tokens_in(document, span)]
    act = cue.entry.act
    if cue.negated:
        return NEGATED.get(cue.entry.words, (act, "CT-"))
    if cue.entry.words in BY_CUE:
        return BY_CUE[cue.entry.words]
    if mode != "direct" and act == "report" and is_forewarned(document, words):
        return "prediction", "PR+"
    if mode != "direct" and act in {"question", "report", "warning"} and is_asked(document, cue, words):
        return ("warning" if act == "warning" else "request"), "Uu"
    if act == "question" and mode == "direct" and words and words[0].lower == "please":
        return "request", "Uu"
    if act == "question" or (mode == "direct" and _all_asked(document, content)):
        return "question", "Uu"
    sure = hinted(cue, commitment(document, words))
    moved = by_subject(document, cue) or (move(document, words, sure) if act in OPEN else None)
    if own := moved or _by_verb(document, cue, words, mode, sure):
        return own
    if act in BY_ACT:
        return act, BY_ACT[act].get(sure, sure)
    if mode == "direct":
        return of_quotation(document, cue, words, sure)
    return (
        _of_report(document, cue, act, words, sure) if mode != "mixed" else _of_mixed(document, cue, act, words, sure)
    )


def _by_verb(
    document: Document, cue: Cue, words: list[Token], mode: Mode, sure: Factuality
) -> tuple[str, Factuality] | None:
    """What some cues make of plain words: a guess, a warning of what is to come, a cause told, a word for nonsense."""
    verb, act = cue.entry.words, cue.entry.act
    if verb in GUESSES and mode == "indirect" and sure[:2] == "CT" and not is_demand(document, words):
        return "opinion", "PR+" if sure == "CT+" else "PR-"
    warned = verb == "warn" and mode == "indirect" and is_phrase(document, words)  # "warned of more delays"
    if verb == "propose" and mode == "indirect" and is_phrase(document, words):
        return "request", "Uu"  # "proposed a longer name"
    if sure == "CT+" and (warned or is_rough(document, cue)):
        return act, "PR+"
    if act == "opinion" and sure[:2] != "CT" and "object" in cue.entry.takes and is_phrase(document, words):
        return act, "CT+"  # "defended the decision to fly"
    if verb == "expect" and is_own_doing(document, cue, words):
        return "announcement", sure if sure[:2] == "PR" else "PR+"
    if "name" in cue.entry.takes and words and words[-1].lower in UNTRUE:
        return "denial", "CT-"  # "called the reports exaggerated"
    if verb == "blame" and is_of_thing(document, cue.token):
        return "report", sure
    pure = act == "denial" and mode == "mixed" and "name" in cue.entry.takes
    return ("opinion", "CT+") if pure else None  # "dismissed it as 'pure fantasy'"


def _all_asked(document: Document, content: tuple[Span, ...]) -> bool:
    text = content[-1].of(document.text)
    return text.endswith("?") and not any(mark in text[:-1] for mark in ".!")


def _of_mixed(document: Document, cue: Cue, act: str, words: list[Token], sure: Factuality) -> tuple[str, Factuality]:
    """A writer keeps the speaker's own words in a paraphrase when they judge; plain deeds in the past are a report."""
    if own := of_self(document, words) or of_blame(document, words):
        return own
    found, sure = _of_report(document, cue, act, words, sure)
    head = head_of(document, words)
    if found == "report" and cue.entry.words in DISCLOSING:
        return found, sure
    told = head is not None and head.pos == "VERB" and head.lemma not in LINKING
    if found == "report" and told and is_past(document, words) and cue.entry.takes & {"clause"}:
        return found, sure
    return ("opinion" if found == "report" else found), sure


def _of_report(document: Document, cue: Cue, act: str, words: list[Token], sure: Factuality) -> tuple[str, Factuality]:
    if _is_denial(document, cue, act, words, sure):
        return "denial", sure if _beside_denial(document, cue) else "CT-"
    if sure == "Uu":
        return ("prediction" if {t.lower for t in words} & COMING else "question"), sure
    if act in {"report", "opinion"} and is_demand(document, words):
        return ("request" if act == "report" else act), "CT+"
    if cue.entry.words in INSISTING and sure[:2] == "CT":
        return "denial", sure
    if sure == "CT-" and (turned := _of_never(document, words)):
        return turned
    if sure == "CT-" and lacks(document, words):
        return _of_denied(document, cue, act, words), sure  # "there was no immediate danger"
    unreal = sure == "CT+" and has_modal(document, words, COMING)
    if sure in {"CT+", "CT-"} and (unreal or evaluates(document, words) or takes_stance(document, words)):
        return "opinion", "CT+"
    if sure == "CT-":
        return _of_denied(document, cue, act, words), sure
    if act not in {"report", "opinion"} or cue.token.lemma == "report":
        return act, sure
    return _of_neutral(document, cue, act, words, sure)


def _of_never(document: Document, words: list[Token]) -> tuple[str, Factuality] | None:
    """What only looks like a denial: "a button never lies", "could not take place until Monday"."""
    if is_general_truth(document, words):
        return "opinion", "CT+"
    return ("prediction", "CT-") if is_put_off(document, words) else None


def _of_denied(document: Document, cue: Cue, act: str, words: list[Token]) -> str:
    """What is not so is a denial, but for a view ("judged that no harm was done") and a past told without need."""
    if cue.token.lemma in BELIEFS:
        return "opinion"
    head = head_of(document, words)
    if head is not None and head.lemma in UNKNOWN:
        return act
    told = act == "report" and cue.entry.words not in ANSWERS and head is not None and negated(document, head)
    if told and is_unable(document, words):
        return "report"
    return "report" if told and is_past(document, words) else "denial"


def _of_neutral(document: Document, cue: Cue, act: str, words: list[Token], sure: Factuality) -> tuple[str, Factuality]:
    """What a paraphrase is by its words alone."""
    if sure in {"PR+", "PR-"}:
        head = head_of(document, words)
        planned = head is not None and plans(head)
        chanced = head is not None and any(c.lower in CHANCED for c in document.children(head, "acomp"))
        if is_past(document, words) and not planned and not chanced and not {t.lower for t in words} & FORESEEN:
            return act, sure  # "it had probably leaked"
        if cue.entry.words in INSISTING and has_modal(document, words, COMING) and sure == "PR+":
            return "promise", sure
        if act == "opinion" and not denies_all(document, words):
            return act, sure
        return (_of_plan(document, cue, words) if sure == "PR+" else _of_refusal(document, words)), sure
    if sure in {"PS+", "PS-"}:
        return ("opinion" if act == "opinion" or is_state(document, words) else "prediction"), sure
    return ("announcement" if act == "report" and is_decision(document, words) else act), sure


def _of_refusal(document: Document, words: list[Token]) -> str:
    """What is not to come: "would no longer cooperate" is announced by those who decide it, else foretold."""
    head = head_of(document, words)
    ends = head is not None and any(c.lower == "longer" for c in document.children(head, "advmod"))
    return "announcement" if ends and head is not None and head.lemma not in UNWILLED else "prediction"


def _beside_denial(document: Document, cue: Cue) -> bool:
    """Whether a participle of speech explains a denial: "disagrees, insisting that it was ready"."""
    if cue.token.tag != "VBG" or cue.entry.words not in ANSWERS:
        return False
    above = [t for g in governors(document, cue.token) for t in (g, *document.children(g, "xcomp", "advcl"))]
    return any(t.lemma in CONTESTING for t in above)


def _is_denial(document: Document, cue: Cue, act: str, words: list[Token], sure: Factuality) -> bool:
    said = [t for t in words if t.dep in {"attr", "acomp"} and document.head(t).lemma != "go"]
    said = [t for t in said if not any(document.children(document.head(t), "xcomp"))]  # "it was wrong to blame him"
    if _beside_denial(document, cue) or {t.lower for t in said} & UNTRUE:
        return True
    if sure[:2] != "CT" or cue.token.lemma in BELIEFS:
        return False
    if act == "opinion" and any(is_contested(document, c, words) for c in clauses(document, words)):
        return True
    return act == "report" and denies_all(document, words) and not is_unable(document, words)


def _is_own_aim(document: Document, head: Token | None) -> bool:
    """Whether a body tells what it expects to do itself: "it expects to fly eight times"."""
    own = head is not None and any(s.lower in {"it", "they", "we"} for s in document.children(head, "nsubj"))
    return own and head is not None and any(is_infinitive(document, c) for c in document.children(head, "xcomp"))


def _of_plan(document: Document, cue: Cue, words: list[Token]) -> str:
    """What is to come: a speaker's promise, a plan told by those who know it, or a forecast of what nobody decides."""
    head = head_of(document, words)
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
