"""Subjects that a verb of speech shares with a verb above it."""

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._speech_papers import ISSUING, NOTES, PAPERS, publishes
from kg.extractors._speech_real import VOICING, is_cue_verb
from kg.extractors._speech_refer import NAMELESS
from kg.extractors._speech_silent import COLLECTIVE, is_silent
from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS, TYPE_NOUNS, governors, verb_above
from kg.model import Document, Token

REMARKS = frozenset(listed("comment remark claim rumour rumor allegation suggestion warning speculation"))


def from_above(document: Document, verb: Token) -> list[Token]:
    """The subject that a verb of speech shares with a verb above it.

    "He said it was ready, noting that …"; "was quick to add"; "said it has a plan and hoped …".
    """
    if any(document.children(verb, "nsubj")):
        return []
    above = None
    issued = document.head(verb)
    if verb.tag == "VBG" and verb.dep == "acl" and issued.lemma in PAPERS | NOTES | REMARKS:
        return _of_remark(document, issued)
    if verb.tag == "VBG" and verb.dep == "acl" and issued.index == verb.index - 1 and is_silent(issued):
        return []  # "pictures confirming its position"
    if verb.tag == "VBG":
        finite = [t for t in governors(document, verb) if t.tag in {"VBD", "VBZ", "VBP"}]
        told = (t for t in finite if is_cue_verb(t))  # "Lee said that it flew, adding that …"
        if finite and (blamed := _called_to_account(document, verb, finite[0])):
            return blamed
        nearest = next(told, None)
        if nearest is None or nearest.lemma == "begin":
            nearest = _published_before(document, verb)
        above = finite[0] if finite and verb.dep == "pcomp" else nearest
    elif verb.tag == "VB" and verb.dep == "acl":
        above = verb_above(document, verb)
    elif verb.tag == "VBD" and verb.dep == "conj":
        above = _told_by(document, document.head(verb))
    elif verb.tag == "VBZ" and verb.dep == "ROOT":
        above = next((c for c in document.children(verb, "ccomp") if c.index < verb.index), None)
    return subject_tokens(document, above) if above else []


def _published_before(document: Document, verb: Token) -> Token | None:
    """The clause between a participle and the verb above that puts words out ("It began when NASA put out a
    statement, saying …"): the participle goes on from it.
    """
    between = (t for t in document.subtree(document.head(verb)) if t.index < verb.index and t.pos == "VERB")
    found = [t for t in between if t.tag in {"VBD", "VBZ", "VBP"} and publishes(document, t)]
    return found[-1] if verb.dep == "advcl" and found else None


def _of_remark(document: Document, noun: Token) -> list[Token]:
    """Whose a remark is that a participle spells out: "issued a note saying", "comments by Lee suggesting"."""
    above = document.head(noun)
    by = [p for p in document.children(noun, "prep", "agent") if p.lower in {"by", "from"}]
    own = [*document.children(noun, "poss"), *(o for p in by for o in document.children(p, "pobj"))]
    if own:
        return own
    verb = document.head(above) if above.dep == "prep" and above.lower == "in" else above
    issued = verb.lemma in ISSUING | VOICING or (above.dep == "prep" and is_cue_verb(verb))
    return subject_tokens(document, verb) if issued and verb.pos == "VERB" else [noun]


def _called_to_account(document: Document, verb: Token, above: Token) -> list[Token]:
    """Who is thanked, slammed or fired "for saying" something."""
    mark = document.head(verb)
    objects = [document.head(mark), *document.children(above, "dobj")]
    people = [o for o in objects if o.tag[:2] == "NN" and (o.pos == "PROPN" or o.lemma in lexicon.roles())]
    return people if verb.dep == "pcomp" and mark.lower == "for" else []


def of_cue_above(document: Document, verb: Token) -> list[Token]:
    """The subject of "rejected claims that the module was late and accused the press": no module accuses."""
    if verb.tag != "VBD" or verb.dep != "conj" or any(document.children(verb, "nsubj")):
        return []
    above = next((t for t in governors(document, verb) if t.tag == "VBD" and is_cue_verb(t)), None)
    return subject_tokens(document, above) if above else []


def _told_by(document: Document, verb: Token) -> Token | None:
    """The past verb of speech above a clause in the present or to come, or of a thing that says nothing, which a bare
    past verb goes on from.
    """
    above = document.head(verb)
    present = verb.tag in {"VBZ", "VBP"} or any(
        a.tag in {"VBZ", "VBP", "MD"} for a in document.children(verb, "aux", "auxpass")
    )
    goes_on = present or any(_is_mute(s) for s in document.children(verb, *SUBJECTS))
    return above if verb.dep == "ccomp" and goes_on and above.tag == "VBD" and is_cue_verb(above) else None


def _is_mute(subject: Token) -> bool:
    """Whether a subject is a thing or "it", none of those who speak: "said the deed was a shame and promised that"."""
    known = {subject.lemma, subject.lower} & (COLLECTIVE | NAMELESS) or subject.lemma in lexicon.roles()
    people = subject.tag == "NNS" or known or subject.lemma in TYPE_NOUNS
    return is_silent(subject) or subject.lower == "it" or (subject.tag == "NN" and not people)
