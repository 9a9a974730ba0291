"""Clauses of speech that circumstances part from their verb: "reported Tuesday, citing a source, that it fell"."""

from collections.abc import Collection

from kg.extractors._speech_cues import Cue
from kg.extractors._speech_ends import CITING
from kg.extractors._speech_real import is_cue_verb
from kg.extractors._speech_stretch import segment
from kg.extractors._speech_text import listed, tokens_in
from kg.extractors._speech_who import TELLING
from kg.grammar import in_quotes
from kg.model import Document, Span, Token

TOLD = frozenset(listed("fact evidence news possibility idea risk sign hope fear claim report promise threat belief"))
"""Nouns with a clause of their own."""
ONLY = frozenset(listed("only merely just simply again also then later before since earlier often repeatedly publicly"))
COMMENTING = frozenset(listed("comment react respond reply"))
"""What follows them with "that" is what others said: "commenting on claims that the hull was torn"."""
OPENED = frozenset({'"', "“", "``"})
DASHES = frozenset({"–", "—", "--"})
FINITE = frozenset(listed("VBZ VBD VBP MD"))
OPENING = frozenset(listed("DET NOUN PROPN PRON ADJ NUM"))
MARKS = frozenset(listed('; : " “ ” ( )'))


def opens_clause(document: Document, child: Token, marks: Collection[str] = ("that",)) -> bool:
    """Whether a clause says by "that" that it is one; what stands before it is no object ("announced May 6 that …")."""
    return mark_of(document, child, marks) is not None


def mark_of(document: Document, child: Token, marks: Collection[str] = ("that",)) -> Token | None:
    """The "that" of a clause; behind a time the parser may take it for an adverb ("said the same day that it flew")."""
    own = [
        c
        for c in document.children(child, "mark", "advmod", "dobj", "nsubj")
        if c.lower in marks and c.index < child.index
    ]
    whole = sum(1 for _ in document.children(child, "dobj", "attr", "acomp", "nsubjpass", "ccomp")) > 1
    return next((c for c in own if c.tag in {"IN", "WP"} or (c.dep == "dobj" and whole)), None)


def strayed(document: Document, cue: Cue) -> Token | None:
    """The clause with "that" which the parser hung on a circumstance ("told reporters in May in Bonn that it flew")."""
    if "clause" not in cue.entry.takes or cue.entry.form != "verb" or cue.token.lemma in COMMENTING:
        return None
    circumstances = [*document.children(cue.token, "prep", "npadvmod", "dobj", "agent")]
    circumstances += [c for c in document.children(cue.token, "advcl") if c.lemma in CITING]
    if cue.token.lemma in TELLING:  # "told visiting members that it flew"
        circumstances += [c for c in document.children(cue.token, "xcomp") if c.tag == "VBG"]
    below = (t for c in circumstances if c.index > cue.token.index for t in document.subtree(c))
    marks = {"whether", "if"} if cue.entry.act == "question" else {"that"}
    if cue.token.lemma in TELLING:
        marks |= {"what"}  # "told the board within the hour what had failed"
    clauses = (t for t in below if t.dep in {"relcl", "acl", "ccomp"} and opens_clause(document, t, marks))
    others = (t for t in clauses if not (t.dep == "ccomp" and is_cue_verb(document.head(t))))  # "a note that says that"
    return next((t for t in others if document.head(t).lemma not in TOLD), None)


def is_quoted_aside(document: Document, verb: Token, clause: Token) -> bool:
    """'Said before that aliens exist – "there is no doubt about it" – and': a quotation put in between dashes."""
    if not in_quotes(document, clause.span.begin) or in_quotes(document, verb.span.begin):
        return False
    opening = next(t for t in reversed(document.tokens[: clause.index]) if t.text in OPENED or t.index <= verb.index)
    before = document.tokens[opening.index - 1]
    return opening.index > verb.index + 1 and before.text in DASHES


def that_behind(document: Document, cue: Cue) -> Span | None:
    """The words from a "that" on which stands apart from its verb, whatever the parser makes of it.

    Between them are only circumstances, which end in a comma or cite a source.
    """
    if "clause" not in cue.entry.takes or cue.entry.form != "verb":
        return None
    end = segment(document, cue.token, cue.span.begin).end
    behind = tokens_in(document, Span(cue.span.end, end))
    place = next((i for i, t in enumerate(behind) if t.lower == "that"), 0)
    between, said = behind[:place], behind[place:]
    if not between or any(t.tag in FINITE or t.text in MARKS for t in between):
        return None
    apart = (
        between[-1].text == ","
        or all(t.lower in ONLY for t in between)
        or any(t.lemma in CITING and t.tag == "VBG" for t in between)
    )
    if not apart or between[-1].lemma in TOLD:
        return None
    whole = len(said) > 2 and said[1].pos in OPENING and any(t.tag in FINITE for t in said[2:])
    return Span(said[0].span.begin, end) if whole else None
