"""Where the words said end behind a verb of speech, also where the parser cut them off or hung them elsewhere."""

from collections.abc import Iterator

from kg.extractors._speech_cues import Cue
from kg.extractors._speech_hung import OCCASIONS
from kg.extractors._speech_real import is_cue_verb, voices
from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS, in_quotes
from kg.model import Document, Token

PARTS = frozenset(listed("part role involvement interest hand share faith confidence"))
HALTS = frozenset(listed("halt end stop"))
MOMENTS = frozenset(listed("day week month year morning evening night afternoon weekend meeting call article filing"))
PARTED = 3  # code points: a comma may stand between an object and what it is called
CITING = frozenset(listed("cite quote"))


def named_end(document: Document, noun: Token) -> int:
    """Where an object ends, without what tells only where or when ("the new date in a note to customers")."""
    end = subtree_end(document, noun)
    behind = (c for c in document.children(noun, "prep") if c.index > noun.index)
    aside = (c for c in behind if c.lower in {"in", "on", "at", "during"} and _is_occasion(document, c))
    return min([end, *(document.tokens[c.index - 1].span.end for c in aside)])


def _is_occasion(document: Document, prep: Token) -> bool:
    """Whether a phrase tells where or when somebody spoke: "in Bonn", "on Monday", "in a letter"; not "in the plot"."""
    return any(o.pos in {"PROPN", "NUM"} or o.lemma in OCCASIONS | MOMENTS for o in document.children(prep, "pobj"))


def with_stray(document: Document, cue: Cue, end: int) -> int:
    """The end of an object with what the parser hung on the verb of judging: "denounced the sale of ships to Japan"."""
    near = [p for p in document.children(cue.token, "prep") if p.span.begin - end == 1]
    verdicts = [p for p in document.children(cue.token, "prep") if p.lower == "as" and 0 < p.span.begin - end < PARTED]
    if verdicts and cue.entry.act in {"denial", "opinion", "accusation"}:
        return subtree_end(document, verdicts[0])  # "dismissed the report, a long one, as an invention"
    halts = [p for p in near if p.lower == "to" and document.tokens[p.index - 1].lemma in HALTS]
    if halts:
        return subtree_end(document, halts[0])  # "demanded a halt to the flights"
    parts = [p for p in near if p.lower == "in" and document.tokens[p.index - 1].lemma in PARTS]
    judged = [p for p in near if p.lower in {"to", "against", "between", "with"} and "clause" not in cue.entry.takes]
    return next((document.subtree(p)[-1].span.end for p in (*parts, *judged)), end)  # "denied any part in the plot"


def goes_on(document: Document, cue: Cue, child: Token, end: int) -> int:
    """Where a clause ends that the parser cut in two ("countered that the price agreed in May was low")."""
    joined = any(document.children(cue.token, "cc"))
    for further in document.children(cue.token, "ccomp", *(() if joined else ("conj",))):
        words = document.subtree(further)
        if further.index > child.index and words[0].span.begin - end <= 1:
            end = max(end, subtree_end(document, further))
    return end


def citing_behind(document: Document, verb: Token) -> Iterator[int]:
    """Where a clause ends behind which its teller names another source: "was weighing a sale, citing insiders"."""
    for clause in document.children(verb, "advcl"):
        before = document.tokens[clause.index - 1]
        if clause.tag == "VBG" and clause.lemma in CITING and before.text == "," and before.index > verb.index:
            yield document.tokens[before.index - 1].span.end


def goes_on_from_cue(document: Document, verb: Token) -> bool:
    """Whether a bare past verb behind "and" has nothing in the past before it, or tells of speech itself."""
    above = document.head(verb)
    if verb.tag != "VBD" or any(document.children(verb, *SUBJECTS, "aux", "mark")):
        return False
    if in_quotes(document, verb.span.begin):
        return False  # 'said it had tested the hull and "found no leaks"'
    speaks = is_cue_verb(verb) and any(document.children(verb, "dobj", "ccomp", "xcomp"))
    speaks = speaks or voices(document, verb)
    perfect = above.tag == "VBN" and any(a.lemma == "have" for a in document.children(above, "aux"))
    same = above.tag == "VBD" or perfect  # "said it had built one and tested it": the tagger can't tell them apart
    return any(document.children(above, "cc")) and (not same or speaks)


def before_and(document: Document, verb: Token) -> int:
    """Where the words before a coordinated verb end, without "and"."""
    first = document.subtree(verb)[0]
    while first.index and document.tokens[first.index - 1].dep in {"cc", "punct"}:
        first = document.tokens[first.index - 1]
    return document.tokens[first.index - 1].span.end


def subtree_end(document: Document, child: Token) -> int:
    """Where a phrase ends, reading from its head as long as the words depend on it."""
    inside = {t.index for t in document.subtree(child)}
    last = child
    while last.index + 1 in inside:
        last = document.tokens[last.index + 1]
    return last.span.end


def with_means(document: Document, cue: Cue, end: int) -> int:
    """The end of a charge with what the parser hung on the verb: "accused the firm of gambling | with lives"."""
    near = (p for p in document.children(cue.token, "prep") if p.lower == "with" and p.span.begin - end == 1)
    return next((subtree_end(document, p) for p in near), end)
