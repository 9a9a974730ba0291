"""Each utterance once: acts that are named and then told, repeated headlines, two cues of the same words."""

from dataclasses import replace

from kg.extractors._speech_commit import head_of
from kg.extractors._speech_rare import HELD
from kg.extractors._speech_text import tokens_in
from kg.model import Document, Span, Statement

NAMED_ACTS = frozenset({"threat", "promise"})


def same_act(document: Document, told: list[Statement]) -> list[Statement]:
    """A statement that spells out an act named in its sentence is that act ("the threat to leave: he said it may")."""
    labels = [s for s in told if s.mode == "label"]
    return [_as_labelled(document, s, labels) for s in told]


def _as_labelled(document: Document, statement: Statement, labels: list[Statement]) -> Statement:
    words = _words(document, statement)
    for label in labels:
        told_apart = label.evidence == statement.evidence and not statement.content[0].covers(label.cue)
        if _may_be(statement) and told_apart and _words(document, label) <= words:
            return replace(statement, act=label.act)
    return statement


def _may_be(statement: Statement) -> bool:
    """Whether a statement may spell out an act that is named: no denial of it does."""
    return statement.mode == "indirect" and statement.act != "denial"


def _words(document: Document, statement: Statement) -> set[str]:
    return {
        t.lemma
        for span in statement.content
        for t in tokens_in(document, span)
        if t.pos not in {"PUNCT", "DET", "PART"}
    }


def once(document: Document, told: list[Statement]) -> list[Statement]:
    """Each utterance once: a headline and its repetition, or two cues of the same words, tell one."""
    kept: dict[tuple[str, str], Statement] = {}
    for statement in told:
        kept.setdefault((str(statement.speaker), " ".join(p.of(document.text) for p in statement.content)), statement)
    here: dict[Span, list[Statement]] = {}
    for statement in kept.values():
        here.setdefault(statement.evidence, []).append(statement)
    alone = [s for s in kept.values() if not any(_repeats(document, s, other) for other in here[s.evidence])]
    return [_as_named(s, here[s.evidence]) for s in alone]


def _as_named(statement: Statement, here: list[Statement]) -> Statement:
    """An act told in another's words is only named there ("they heard that he was threatening to resign")."""
    around = (s for s in here if s.speaker != statement.speaker and s.content[0].covers(statement.cue))
    named = statement.mode == "indirect" and statement.act in NAMED_ACTS and any(around)
    return replace(statement, mode="label") if named else statement


def _repeats(document: Document, statement: Statement, other: Statement) -> bool:
    """Whether a statement only wraps another of the same speaker ("the agency said it is fine, the agency said").

    What goes by another's word ("he said it was fine, according to his office") is known by who said it.
    """
    held = statement.cue.of(document.text).lower() in HELD and other.content[0].covers(statement.cue)
    if held and statement.speaker == other.speaker:
        return True  # "they said they felt confident that it would fly"
    if statement.cue == other.cue or not statement.content[0].covers(other.content[0]):
        return False
    if statement.cue.of(document.text).lower().startswith("according"):
        return other.cue < statement.cue and other.mode != "label"  # "the threat worried them, according to aides"
    if statement.speaker != other.speaker or not statement.content[0].covers(other.cue):
        return False
    head = head_of(document, tokens_in(document, statement.content[0]))
    present = head is not None and head.tag in {"VBZ", "VBP"}
    return statement.cue.of(document.text) == other.cue.of(document.text) or (
        head is not None and other.cue.covers(head.span) and (present or statement.cue.of(document.text) == "said")
    )
