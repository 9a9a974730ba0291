"""What kind of act an utterance is: by its cue, and by the words said where the cue is neutral."""

import re

from kg.extractors._speech_commit import (
    CHANCES,
    COMING,
    commitment,
    denies_all,
    has_modal,
    head_of,
    is_demand,
    is_infinitive,
    is_past,
    plans,
)
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_denial import (
    RETELLING,
    UNTRUE,
    beside_denial,
    is_denial,
    is_plain_lack,
    of_absence,
    of_denied,
)
from kg.extractors._speech_known import BY_ACT, BY_CUE, NEGATED
from kg.extractors._speech_moves import by_subject, hinted, move
from kg.extractors._speech_objects import is_asked, is_forewarned, is_own_doing, is_phrase
from kg.extractors._speech_personal import of_blame, of_quotation, of_self
from kg.extractors._speech_plans import is_decision, is_done_by_words, of_plan, of_refusal
from kg.extractors._speech_source import is_rough
from kg.extractors._speech_sure import is_moral, seems
from kg.extractors._speech_text import listed, tokens_in
from kg.extractors._speech_traits import (
    FORESEEN,
    LINKING,
    evaluates,
    is_state,
    takes_stance,
)
from kg.model import Document, Factuality, Mode, Span, Token

_END = re.compile(r"[.!?](?=\s|$)")
OPEN = frozenset(listed("report announcement opinion"))
"""Acts of cues that leave open what the words themselves do."""
INSISTING = frozenset(listed("insist maintain"))
DISCLOSING = frozenset(listed("report confirm reveal disclose"))
GUESSES = frozenset(listed("think suspect guess"))  # they leave it probable
SUPPOSING = frozenset(listed("believe assume reckon suppose presume figure"))
"""Verbs that leave it probable what happened: "they believe that the tank burst"."""
WOULD = frozenset(listed("would 'd ’d"))
CHANCED = frozenset(listed("likely unlikely"))
TELLING = frozenset(listed("tell say inform warn assure write report promise ask"))


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
    guessed = verb in GUESSES or (verb in SUPPOSING and is_past(document, words) and not evaluates(document, words))
    if guessed and mode == "indirect" and sure[:2] == "CT" and not is_demand(document, words):
        return "opinion", "PR+" if sure == "CT+" else "PR-"
    warned = verb == "warn" and mode == "indirect" and is_phrase(document, words)  # "warned of more delays"
    if verb == "propose" and mode == "indirect" and is_phrase(document, words):
        return "request", "Uu"  # "proposed a longer name"
    if sure == "CT+" and (warned or is_rough(document, cue)):
        return act, "PR+"
    felt = "object" in cue.entry.takes or cue.entry.form == "noun"
    if act == "opinion" and sure[:2] != "CT" and felt and is_phrase(document, words):
        return act, "CT+"  # "defended the decision to fly"
    if act == "announcement" and sure == "PR+" and is_done_by_words(document, words):
        return act, "CT+"
    if verb == "expect" and is_own_doing(document, cue, words):
        return "announcement", sure if sure[:2] == "PR" else "PR+"
    if "name" in cue.entry.takes and words and UNTRUE & {t.lower for t in (words if mode == "mixed" else words[-1:])}:
        return "denial", "CT-"  # "called the reports exaggerated"
    if mode != "mixed" or "name" not in cue.entry.takes:
        return None
    named = act == "denial" or (act == "opinion" and is_phrase(document, words))  # "called it 'a compass, not a cage'"
    return ("opinion", "CT+") if named else None  # "dismissed it as 'pure fantasy'"


def _all_asked(document: Document, content: tuple[Span, ...]) -> bool:
    """Whether quoted words are a question, also one that a sentence leads up to: "It flies in May. Are you afraid?"."""
    text = content[-1].of(document.text)
    ends = [mark for mark in _END.findall(text) if mark]
    return text.endswith("?") and len(ends) < 3 and ends.count("?") * 2 >= len(ends)


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
    """What a paraphrase is: told speech, a denial, a question, a demand; else by what is told."""
    if sure == "CT+" and (told := _of_told(document, cue, act, words)):
        return told
    if is_denial(document, cue, act, words, sure):
        return "denial", sure if beside_denial(document, cue) else "CT-"
    if sure == "Uu":
        asked = words[0].lower in {"whether", "if"} or not {t.lower for t in words} & COMING
        return ("question" if asked else "prediction"), sure
    if act in {"report", "opinion"} and is_demand(document, words):
        head = head_of(document, words)
        felt = act == "opinion" or (head is not None and is_moral(document, head))
        return ("opinion" if felt else "request"), "CT+"
    if cue.entry.words in INSISTING and sure[:2] == "CT":
        return "denial", sure
    if sure == "CT-" and (turned := of_absence(document, cue, act, words)):
        return turned
    unreal = sure == "CT+" and has_modal(document, words, COMING)
    if sure in {"CT+", "CT-"} and (unreal or evaluates(document, words) or takes_stance(document, words)):
        return "opinion", "CT+"
    if sure == "CT-":
        return of_denied(document, cue, act, words), sure
    if act not in {"report", "opinion"} or cue.token.lemma == "report":
        return act, sure
    return _of_neutral(document, cue, act, words, sure)


def _of_told(document: Document, cue: Cue, act: str, words: list[Token]) -> tuple[str, Factuality] | None:
    """What is told of another's speech, or that nobody came to harm."""
    if act == "report" and _tells_of_speech(document, words):
        return act, "CT+"
    none = denies_all(document, words) and is_plain_lack(document, cue, act, words)
    return (act, "CT-") if none else None


def _tells_of_speech(document: Document, words: list[Token]) -> bool:
    """Whether words tell what others said: "the minister had told him that it was the best"."""
    head = head_of(document, words)
    told = head is not None and head.lemma in TELLING and is_past(document, words)
    return told and head is not None and any(document.children(head, "ccomp"))


def _of_neutral(document: Document, cue: Cue, act: str, words: list[Token], sure: Factuality) -> tuple[str, Factuality]:
    """What a paraphrase is by its words alone."""
    if sure == "PR+" and has_modal(document, words, WOULD) and evaluates(document, words):
        judged = words[0].lower == "it" and any(is_infinitive(document, t) for t in words)
        return "opinion", "CT+" if judged else sure  # "it would be wrong to leave"
    if sure in {"PR+", "PR-"}:
        head = head_of(document, words)
        if head is not None and seems(document, head):
            return act, sure
        planned = head is not None and plans(head)
        if head is not None and head.lower in {"hope", "hopes", "hoped", "hoping"}:
            return "opinion", "PS+"  # "it hoped to hear from the rover"
        chanced = head is not None and any(
            c.lower in CHANCED or c.lemma in CHANCES for c in document.children(head, "acomp", "attr")
        )
        if is_past(document, words) and not planned and not chanced and not {t.lower for t in words} & FORESEEN:
            return act, sure  # "it had probably leaked"
        if cue.entry.words in INSISTING and has_modal(document, words, COMING) and sure == "PR+":
            return "promise", sure
        if act == "opinion" and not denies_all(document, words):
            return act, sure
        return (of_plan(document, cue, words) if sure == "PR+" else of_refusal(document, words)), sure
    if sure in {"PS+", "PS-"}:
        return ("opinion" if act == "opinion" or is_state(document, words) else "prediction"), sure
    decided = act == "report" and cue.entry.words not in RETELLING and is_decision(document, words)
    return ("announcement" if decided else act), sure
