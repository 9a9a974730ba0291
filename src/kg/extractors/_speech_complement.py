"""What a verb of speech takes behind it: a clause, an infinitive, an object, a prepositional phrase."""

from collections.abc import Iterator

from kg.extractors._speech_apart import is_quoted_aside, mark_of, opens_clause, strayed, that_behind
from kg.extractors._speech_closing import goes_round
from kg.extractors._speech_commit import is_infinitive
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_ends import (
    CITING,
    before_and,
    citing_behind,
    goes_on,
    goes_on_from_cue,
    named_end,
    subtree_end,
    with_means,
    with_stray,
)
from kg.extractors._speech_hung import leading, trailing_talk
from kg.extractors._speech_objects import REPORTS, ground_of, is_asked_for, is_party, is_unnamed, may_be_named
from kg.extractors._speech_passive import of_passive
from kg.extractors._speech_real import is_cue_verb
from kg.extractors._speech_stretch import until_turn
from kg.extractors._speech_subjects import inverted
from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS
from kg.model import Document, Span, Token

FINITE = frozenset(listed("VBZ VBD VBP"))
ADDRESSED = frozenset(listed("want ask tell warn advise caution invite order instruct encourage"))
"""Verbs whose infinitive somebody else is to do; who only "asked to stay" asked for themselves."""
SHOWING = frozenset(listed("post tweet share"))
MARKS = frozenset({"that", "whether", "if", "what"})
BOUND = frozenset(listed("so now in given except provided but such"))
"""Words that make a conjunction of "that"."""
ASKING = frozenset(listed("what who whom how why when where which whether if"))


def complement(document: Document, cue: Cue) -> Iterator[Span]:
    """What depends on the cue and stands after it: a clause, or what else the cue may take."""
    if inverted(document, cue.token) is not None or goes_round(document, cue.token):
        return  # "…, announced the agency": the object speaks
    passive = next(of_passive(document, cue), None)
    if passive is not None:
        yield passive
        return
    own = list(document.children(cue.token))
    if cue.token.pos == "ADJ":  # "was adamant that": the clause may hang on either
        own += document.children(document.head(cue.token), "ccomp")
    if "of" in cue.entry.takes:  # "warned countries of the consequences"
        own += [p for o in document.children(cue.token, "dobj") for p in document.children(o, "prep")]
    behind = [c for c in own if c.index > cue.token.index and document.subtree(c)[-1].span.end > cue.span.end]
    behind = [c for c in behind if not is_quoted_aside(document, cue.token, c)]
    for child in [*(c for c in behind if c.dep == "ccomp" and opens_clause(document, c)), *behind]:
        if _is_content(document, cue, child):
            child = _what_is_denied(document, cue, child)
            begin = _first_after(document, cue, child)
            if ";" in document.text[cue.span.end : begin]:
                continue
            yield until_turn(document, begin, _end_of(document, cue, child))
            return
    if (clause := strayed(document, cue)) is not None:
        begin = (mark_of(document, clause, MARKS) or clause).span.begin
        yield until_turn(document, begin, subtree_end(document, clause))
    elif (rest := that_behind(document, cue)) is not None:
        yield until_turn(document, rest.begin, rest.end)


def is_named_only(document: Document, cue: Cue, said: Span) -> bool:
    """Whether a verb's object only points to what was said: "rejected that"."""
    return any(o.pos in {"PRON", "DET"} and said == o.span for o in document.children(cue.token, "dobj"))


def _is_cut_off(document: Document, cue: Cue, noun: Token) -> bool:
    """Whether an object is the subject of a clause that the parser cut off it ("insists the price was low")."""
    return "clause" in cue.entry.takes and _cut_off(document, cue, noun) is not None


def _cut_off(document: Document, cue: Cue, noun: Token) -> Token | None:
    """The finite verb beside an object, without a subject or an "and" of its own."""
    if any(document.children(cue.token, "cc")):
        return None
    behind = document.subtree(noun)[-1].index + 1
    if document.tokens[min(behind, len(document.tokens) - 1)].pos == "PUNCT":
        return None
    verbs = (c for c in document.children(cue.token, "conj", "ccomp") if c.index > noun.index and c.tag in FINITE)
    return next((v for v in verbs if not any(document.children(v, *SUBJECTS, "expl", "mark"))), None)


def _what_is_denied(document: Document, cue: Cue, child: Token) -> Token:
    """In "denied reports that …" it is the clause."""
    if cue.entry.act != "denial" or child.dep != "dobj" or child.lemma not in REPORTS:
        return child
    clauses = (c for c in document.children(child, "acl", "relcl", "ccomp") if c.index > child.index)
    told = (c for c in clauses if not any(s.tag in {"WDT", "WP"} for s in document.children(c, *SUBJECTS)))
    clause = next(told, child)
    spelt = [c for c in document.children(clause, "ccomp") if clause.tag == "VBG" and is_cue_verb(clause)]
    return spelt[0] if spelt else clause  # "dismissed reports suggesting the crew was ill"


def _is_content(document: Document, cue: Cue, child: Token) -> bool:
    takes = cue.entry.takes
    if is_unnamed(document, cue, child):
        return False
    if "pobj" in takes and (marks := list(document.children(child, "mark"))):
        return marks[0].lower == cue.entry.words.split()[-1]  # "called for the rule to be dropped"
    match child.dep:
        case "ccomp":
            return _is_clause(document, cue, child)
        case "xcomp":
            return _is_open_clause(document, cue, child)
        case "advcl":
            return _is_stray_clause(document, cue, child)
        case "dobj":
            return _is_cut_off(document, cue, child) or ("object" in takes and may_be_named(document, cue, child))
        case "prep":
            return _is_matter(document, cue, child)
        case "dative":
            return cue.entry.words == "wish" and any(document.children(cue.token, "dobj"))
    return False


def _is_matter(document: Document, cue: Cue, prep: Token) -> bool:
    """Whether a preposition opens what is spoken of: "hinted at sabotage", "warned of delays", "asked us for time"."""
    if "pobj" in cue.entry.takes:
        parties = cue.entry.words in {"agree with", "disagree with"}
        idle = parties and any(is_party(o) for o in document.children(prep, "pobj"))
        return prep.lower == cue.entry.words.split()[-1] and not idle
    if is_asked_for(document, cue.token):
        return prep.lower == "for"
    return "of" in cue.entry.takes and prep.lower in {"of", "about", "against"}


def _is_stray_clause(document: Document, cue: Cue, clause: Token) -> bool:
    """What the parser takes for a circumstance: "told us earlier that it was lost", "ruled out repeating the test"."""
    if opens_clause(document, clause):
        before = document.tokens[document.subtree(clause)[0].index - 1]
        return "clause" in cue.entry.takes and before.lower not in BOUND
    right_behind = document.subtree(clause)[0].span.begin - cue.span.end <= 1
    return "gerund" in cue.entry.takes and clause.tag == "VBG" and right_behind and clause.lemma not in CITING


def _is_open_clause(document: Document, cue: Cue, child: Token) -> bool:
    """Whether an infinitive or participle without a subject may be what was said."""
    if is_infinitive(document, child):
        told = any(o.index < child.index for o in document.children(cue.token, "dobj"))  # "urged the board to act"
        alone = len(document.subtree(child)) < 3 and not told  # "beg to differ"
        theirs = cue.token.lemma not in ADDRESSED or any(document.children(cue.token, "dobj", "nsubjpass"))
        return "infinitive" in cue.entry.takes and not alone and theirs
    cited = child.lemma in CITING and child.tag == "VBG"  # "reported on Monday citing a source that it fell"
    return "gerund" in cue.entry.takes and child.tag in {"VBG", "VBN"} and not cited


def _is_clause(document: Document, cue: Cue, child: Token) -> bool:
    """Whether a clause may be what was said; a question may have lost its verb to the parser."""
    if is_infinitive(document, child):
        return "infinitive" in cue.entry.takes
    if "clause" not in cue.entry.takes or _trails(document, child) or _closes(document, cue, child):
        return False
    if _is_condition(document, child):
        return False
    if cue.token.lemma in SHOWING and any(t.tag == "WP" for t in document.tokens[cue.token.index : child.index]):
        return False  # "posted what he called a letter"
    if cue.entry.act == "question" and any(t.lower in ASKING for t in document.subtree(child)):
        return True
    helped = any(document.children(child, "aux", "auxpass"))  # "said he was 'deeply disappointed'"
    mistaken = child.tag == "NNS" and any(o.index < child.index for o in document.children(cue.token, "dobj"))
    verbal = child.tag[:2] == "VB" or child.pos == "AUX" or mistaken  # "warns Europe risks a delay"
    return verbal or helped or opens_clause(document, child)


def _trails(document: Document, clause: Token) -> bool:
    """ "The valve stuck, Lee says, in which case it leaks": what goes on from the words before the cue."""
    first = document.subtree(clause)[0]
    opened = document.tokens[max(0, first.index - 1) : first.index + 2]
    return [t.text for t in opened[:1]] == [","] and first.pos == "ADP" and opened[-1].lower in {"which", "whom"}


def _is_condition(document: Document, clause: Token) -> bool:
    """ "Threatened steps should the firm go ahead": its helping verb stands first, and it has no "that"."""
    own = list(document.children(clause, *SUBJECTS))
    helped = [a for a in document.children(clause, "aux") if a.lower in {"should", "had", "were"}]
    return bool(own and helped) and helped[0].index < own[0].index and not any(document.children(clause, "mark"))


def _closes(document: Document, cue: Cue, verb: Token) -> bool:
    """Whether a clause only tells who says the whole sentence: "informed the UN, a body of states, they told us"."""
    first = document.subtree(verb)[0]
    apart = first.dep != "mark" and document.tokens[first.index - 1].text == "," and first.index > cue.token.index + 1
    told = any(document.children(verb, "ccomp", "xcomp", "prep", "advcl")) or verb.tag not in {"VBD", "VBZ"}
    return apart and not told and is_cue_verb(verb) and any(document.children(verb, *SUBJECTS))


def _first_after(document: Document, cue: Cue, child: Token) -> int:
    """Where the words begin: a relative pronoun fronted before the cue ("which NASA said may fly") is not among them.

    An object may stand before what it is called ("declared the mission a success"), or be the subject of a clause
    whose verb the parser left without one ("hoped the contract would survive").
    """
    if child.dep == "prep" and is_asked_for(document, cue.token):
        return min(document.subtree(o)[0].span.begin for o in document.children(cue.token, "dobj"))
    if child.dep == "prep":
        return document.tokens[child.index + 1].span.begin
    if (mark := _parted_mark(document, cue, child)) is not None:
        return mark.span.begin
    roots = [child]
    bare = child.dep == "ccomp" and not any(document.children(child, *SUBJECTS, "expl"))
    if child.dep == "dobj" or bare:
        deps = ("nsubj", "dobj", "oprd", "dative")
        roots += [c for c in document.children(cue.token, *deps) if c.index > cue.token.index]
    aside = {t.index for p in leading(document, cue.token) for t in document.subtree(p)}
    own = (t for root in roots for t in document.subtree(root) if t.index > cue.token.index and t.index not in aside)
    return min(t.span.begin for t in own if not cue.span.covers(t.span))


def _parted_mark(document: Document, cue: Cue, child: Token) -> Token | None:
    """The "that" which a comma parts from the circumstances that the parser took for a part of its clause."""
    marks = [c for c in document.children(child, "mark") if c.lower == "that" and c.index > cue.token.index + 1]
    stray = child.dep == "advcl"
    return next((c for c in marks if stray or document.tokens[c.index - 1].text == ","), None)


def _end_of(document: Document, cue: Cue, child: Token) -> int:
    """Where the words end; what somebody is accused of stands beside the accused."""
    ground = ground_of(document, cue, child) if child.dep == "dobj" else None
    if ground is not None:
        end = max(document.subtree(ground)[-1].span.end, named_end(document, child))
        return with_means(document, cue, end)
    if child.dep == "prep" and is_asked_for(document, cue.token):  # "asked us for time to look at it"
        behind = [c for c in document.children(cue.token, "xcomp", "advcl") if is_infinitive(document, c)]
        return max([subtree_end(document, child), *(subtree_end(document, c) for c in behind if c.index > child.index)])
    child = [child, *(c for c in document.children(cue.token, "dobj") if child.dep == "dobj")][-1]
    named = child.dep == "dobj"
    end = with_stray(document, cue, named_end(document, child)) if named else subtree_end(document, child)
    if cue.entry.words == "wish":  # "wishes them to succeed"
        end = max([end, *(subtree_end(document, c) for c in document.children(cue.token, "xcomp"))])
    if child.dep == "dative":
        return max(end, *(subtree_end(document, c) for c in document.children(cue.token, "dobj")))
    if child.dep == "dobj" and (verb := _cut_off(document, cue, child)) and "clause" in cue.entry.takes:
        return subtree_end(document, verb)
    if child.dep == "ccomp":
        end = min([goes_on(document, cue, child, end), *citing_behind(document, child)])
        end = min([end, *(document.tokens[p.index - 1].span.end for p in trailing_talk(document, cue.token))])
    if cue.token.tag != "VBD":
        return end
    # "said it will fly and asked for money": a bare past verb goes on from the cue, not from what was said
    apart = (c for c in document.subtree(child) if c.dep == "conj" and goes_on_from_cue(document, c))
    return min([end, *(before_and(document, c) for c in apart)])
