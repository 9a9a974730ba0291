"""What kind of act people's own words are: mostly a view; else a bare fact, a promise, a plea or a forecast."""

from kg.extractors._speech_commit import commitment, denies_all, head_of, is_arranged
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_plans import is_decision, of_plan
from kg.extractors._speech_short import BRIEF, HOPES, of_few_words
from kg.extractors._speech_sure import is_unquestioned, seems
from kg.extractors._speech_text import listed
from kg.extractors._speech_traits import all_plain, by_sentence, is_plain, is_state
from kg.grammar import SUBJECTS, auxiliaries
from kg.model import Document, Factuality, Token

WILLING = frozenset(listed("will shall 'll ’ll"))
REQUESTS = frozenset(listed("request ask demand beg urge"))
CALLING = {"call": frozenset({"on", "upon"}), "appeal": frozenset({"to"}), "plead": frozenset({"with"})}
"""Verbs that ask others by a preposition and an infinitive."""
ANSWERS = frozenset(listed("answer reply respond counter retort clarify maintain claim insist argue"))
VIEWS = frozenset(listed("think believe hope guess suspect reckon sound seem feel estimate doubt"))
DOUBTS = frozenset({"doubt"})
PERFORMED: dict[str, tuple[str, Factuality]] = {
    **dict.fromkeys(listed("condemn denounce rebuke deplore accuse blame"), ("accusation", "CT+")),
    **dict.fromkeys(listed("deny reject refute dispute dismiss"), ("denial", "CT-")),
    **dict.fromkeys(listed("urge demand implore invite"), ("request", "Uu")),
    **dict.fromkeys(listed("promise pledge vow guarantee"), ("promise", "PR+")),
    **dict.fromkeys(listed("predict expect anticipate foresee"), ("prediction", "PR+")),
}
"""Verbs that do what they tell of when said in the present."""
CHARGED = frozenset(listed("true correct accurate stuck stranded trapped abandoned involved responsible guilty"))
"""What those deny of themselves of whom it is said."""
MENTAL = frozenset(listed("expect know think imagine see want believe understand feel realise realize like sleep"))
FELT = frozenset(listed("miss remember forget love cherish treasure regret mourn admire"))
"""What one feels rather than does."""
HALTING = frozenset(listed("stand scrub delay postpone cancel suspend halt ground call abort"))
WORKING = frozenset(
    listed(
        "continue work look assess evaluate investigate analyze analyse review monitor study examine discuss prepare"
        " inspect search try gather collect"
    )
)
"""What people are at while they are spoken of."""
SHORT, LONG = 16, 45  # tokens of a sentence that may tell a bare fact


def of_quotation(document: Document, cue: Cue, words: list[Token], sure: Factuality) -> tuple[str, Factuality]:
    """The act and the commitment of quoted words of one or more sentences."""
    act = cue.entry.act
    if called := of_few_words(words):
        return called
    if len(parts := by_sentence(document, words)) > 1:
        return _of_several(document, act, parts, sure)
    if own := of_self(document, words) or _of_plea(document, words) or _of_view(document, words):
        return own
    if performed := _of_performative(document, words):
        return performed
    if _denies(document, cue, words, sure):
        return "denial", "CT-"
    lower = {t.lower for t in words}
    if _is_imagined(document, words):
        return ("opinion" if act == "report" else act), "CT+"
    if (head := head_of(document, words)) is not None and head.lemma == "want":
        return ("opinion" if act == "report" else act), "CT+"
    if head is not None and seems(document, head):
        return ("opinion" if act == "report" else act), sure
    if sure in {"PR+", "PS+"} and act == "report" and "should" not in lower:
        return _of_future(document, cue, words, sure), sure
    return _of_statement(document, cue, words, sure)


def _of_several(document: Document, act: str, parts: list[list[Token]], sure: Factuality) -> tuple[str, Factuality]:
    """Several sentences tell facts if all do, and are a promise if they begin with one; else they are a view."""
    if (own := of_self(document, parts[0])) is not None and own[0] == "promise":
        return own  # "We will try again. It was so close"
    words = [t for part in parts for t in part]
    brief = len(words) < BRIEF or all(_is_told(document, part) for part in parts)
    if act == "report" and brief and sure == "CT+" and all_plain(document, words):
        return act, sure
    return ("opinion" if act == "report" else act), "Uu" if sure == "Uu" else "CT+"


def _is_imagined(document: Document, words: list[Token]) -> bool:
    """Whether words tell what would be so if things were otherwise: "if pity flew, he would be on Pluto"."""
    head = head_of(document, words)
    if head is None or not {a.lower for a in auxiliaries(document, head)} & {"would", "'d", "’d"}:
        return False
    perfect = head.tag == "VBN" and any(a.lower == "have" for a in auxiliaries(document, head))
    clauses = [
        c for c in document.children(head, "advcl") if any(m.lower == "if" for m in document.children(c, "mark"))
    ]
    past = (t.tag == "VBD" or t.lower in {"could", "were"} for c in clauses for t in (c, *document.children(c, "aux")))
    return perfect or any(past)


def _of_statement(document: Document, cue: Cue, words: list[Token], sure: Factuality) -> tuple[str, Factuality]:
    """A bare fact, its denial or a decision, if the words tell nothing else; else a view."""
    act, head = cue.entry.act, head_of(document, words)
    longest = LONG if _is_told(document, words) else SHORT
    lower = {t.lower for t in words}
    plain = act == "report" and len(words) < longest and sure[:2] == "CT" and is_plain(document, words, lower)
    if not plain:
        return ("opinion" if act == "report" else act, "CT+" if act == "report" else sure)
    if sure == "CT-" and head is not None and (head.lemma == "be" or head.tag == "VBN"):
        return "denial", sure  # "the crew is not stranded"
    decided = len(words) >= SHORT and is_decision(document, words)
    return ("announcement" if decided else "report"), sure


def of_self(document: Document, words: list[Token]) -> tuple[str, Factuality] | None:
    """What "I" or "we" bind themselves to or ask for: "we will pay", "we are going to fly", "we ask leave"."""
    own = [t for t in words if t.lower in {"i", "we"} and t.dep == "nsubj"]
    if words and words[0].tag == "VBG" and words[0].lemma in HALTING and not own:
        return "announcement", "CT+"  # "Standing down from today's attempt"
    if not own or own[0].index != words[0].index:
        return None
    verb = document.head(own[0])
    if verb.tag == "VBP" and (verb.lemma in REQUESTS or _calls_upon(document, verb)):
        return "request", "Uu"
    if verb.tag == "VBG" and verb.lemma in HALTING and not _negated(document, verb):
        return "announcement", "CT+"  # "we are standing down from the attempt"
    coming = {a.lower for a in auxiliaries(document, verb)} & WILLING
    going = verb.lower == "going" and any(document.children(verb, "xcomp"))
    if not (coming or going) or verb.lemma == "be":
        return None
    if verb.lemma in FELT:
        return "opinion", "CT+"  # "I will miss him"
    if verb.lemma in HOPES:
        return "opinion", "PS+"
    if not _negated(document, verb):
        return "promise", "PR+"
    below = [verb, *document.children(verb, "xcomp")]
    termed = any(t.lower in {"until", "till", "before", "unless"} for v in below for t in document.subtree(v))
    return None if termed or any(v.lemma in MENTAL for v in below) else ("promise", "CT-")  # "we will not leave it"


def _calls_upon(document: Document, verb: Token) -> bool:
    """ "We call on Iran to stop", "I appeal to all sides to wait"."""
    marks = CALLING.get(verb.lemma, frozenset())
    found = any(p.lower in marks for p in document.children(verb, "prep", "dative", "prt"))
    below = (t for t in document.subtree(verb) if t.tag == "VB" and t.index != verb.index)
    return found and any(a.lower == "to" for t in below for a in document.children(t, "aux"))


def _negated(document: Document, verb: Token) -> bool:
    return any(document.children(verb, "neg"))


def _of_plea(document: Document, words: list[Token]) -> tuple[str, Factuality] | None:
    """What others are told to do: "do not touch it"."""
    head = head_of(document, words)
    if head is None:
        return None
    bare = head.tag == "VB" and not any(document.children(head, *SUBJECTS))
    commanded = not any(a.lower not in {"do", "please"} for a in auxiliaries(document, head))
    return ("request", "Uu") if bare and commanded and head.lemma != "let" else None


def _of_view(document: Document, words: list[Token]) -> tuple[str, Factuality] | None:
    """How sure one is of what one says to think: "I think it may have leaked" leaves it possible."""
    head = head_of(document, words)
    if head is None or head.lemma not in VIEWS or head.tag not in {"VBP", "VBZ", "VB"}:
        return None
    inner = next((c for c in document.children(head, "ccomp", "advcl") if c.index > head.index), None)
    if head.lemma in HOPES and not _negated(document, head):
        return "opinion", "PS+"
    if head.lemma in DOUBTS or (_negated(document, head) and head.lemma in {"think", "believe"}):
        return "opinion", "PR-"
    if inner is None or _negated(document, head):
        return None
    sure = commitment(document, [t for t in document.subtree(inner) if t in words])
    if sure == "CT-":
        return None
    return ("prediction" if sure in {"PR+", "PR-"} else "opinion"), sure  # "I think that it will fly"


def _is_told(document: Document, words: list[Token]) -> bool:
    """Whether words tell what happened: in the plain past, or what was decided."""
    head = head_of(document, words)
    if head is None:
        return False
    was = head.tag == "VBN" and any(a.lower in {"was", "were"} for a in auxiliaries(document, head))
    works = head.lemma in WORKING and any(a.lower in {"is", "are"} for a in document.children(head, "aux"))
    return head.tag == "VBD" or was or (works and head.tag == "VBG") or is_decision(document, words)


def _of_performative(document: Document, words: list[Token]) -> tuple[str, Factuality] | None:
    """What somebody does by saying so: "we condemn the test", "NASA rejects the charge", "I apologise"."""
    head = head_of(document, words)
    told = document.children(head, "ccomp") if head is not None and head.lemma in {"confirm", "report"} else ()
    for inner in told:  # "we can confirm that there was an anomaly"
        sure = commitment(document, [t for t in document.subtree(inner) if t in words])
        return ("report", sure)
    if head is None or head.tag not in {"VBP", "VBZ"} or _negated(document, head):
        return None
    return PERFORMED.get(head.lemma)


def of_blame(document: Document, words: list[Token]) -> tuple[str, Factuality] | None:
    """What quoted words condemn in the present: "strongly rebukes the use of the station"."""
    found = _of_performative(document, words)
    return found if found is not None and found[0] == "accusation" else None


def _denies(document: Document, cue: Cue, words: list[Token], sure: Factuality) -> bool:
    """Whether quoted words deny a thing: an answer with "not", or "nobody" in the place of the subject."""
    if sure == "CT-" and cue.entry.words in ANSWERS:
        return True
    return (cue.entry.words in ANSWERS and denies_all(document, words)) or _contradicts(document, words)


def _contradicts(document: Document, words: list[Token]) -> bool:
    """Whether words say flatly that a thing is not so: "there is no leak", "we did not hide it", "it is not true"."""
    head = head_of(document, words)
    if head is None or is_unquestioned(document, head):
        return False
    had = head.lemma == "have" or (head.lemma == "get" and any(a.lemma == "have" for a in auxiliaries(document, head)))
    there = document.children(head, "attr") if any(document.children(head, "expl")) else ()
    nothing = any(o.lower == "nothing" for o in (*(document.children(head, "dobj") if had else ()), *there))
    none = any(c.lower == "no" for a in document.children(head, "attr") for c in document.children(a, "det"))
    if nothing or (none and any(document.children(head, "expl"))):
        return True
    untrue = head.lower in CHARGED or any(c.lower in CHARGED for c in document.children(head, "acomp"))
    done = any(a.lower in {"did", "have", "has"} for a in auxiliaries(document, head)) and head.lemma not in MENTAL
    turned = any(t.lower in {"never", "but"} for t in words)  # "we did not make it, but we tried"
    turned = turned or any(a.lower == "could" for a in auxiliaries(document, head))
    return _negated(document, head) and not turned and (untrue or done)


def _of_future(document: Document, cue: Cue, words: list[Token], sure: Factuality) -> str:
    """What somebody says in person is to come or may be."""
    if sure == "PS+" and is_state(document, words):
        return "opinion"
    head = head_of(document, words)
    subjects = list(document.children(head, *SUBJECTS)) if head else []
    own = any(t.lower in {"i", "we", "our", "my"} for s in subjects for t in document.subtree(s))
    own = own or (head is not None and is_arranged(document, head))
    if sure != "PR+":
        return "prediction"
    pointing = any(s.lower in {"it", "that", "this"} for s in subjects)  # "it will float again"
    planned = not pointing and of_plan(document, cue, words) != "prediction"
    return "announcement" if own or planned else "prediction"
