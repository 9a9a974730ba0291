"""What the words said are like: a bare fact, a verdict, a general truth, a stance, a state, a plan of others."""

from kg.extractors._speech_commit import POSSIBLE, PROBABLE, clauses, head_of, is_past
from kg.extractors._speech_text import listed, sentence_at
from kg.grammar import auxiliaries, is_passive, negated
from kg.model import Document, Span, Token

NEUTRAL = frozenset(
    listed(
        "able ready due aware present available complete next same other more first last second third final"
        " capable total own several such new international commercial national manned crewed uncrewed unmanned orbital"
        " lunar foreign joint live human robotic nominal alive healthy safe stable preliminary"
        " bent broken cracked damaged intact frozen stuck jammed missing airborne"
        " operational functional active inactive online offline unharmed unhurt injured wounded unavailable"
        " unclear unknown uncertain open closed shut sealed empty full dry wet dark asleep awake aboard"
    )
)
"""Adjectives that judge nothing."""
VERDICTS = frozenset(
    listed(
        "setback tribute testament triumph milestone achievement disaster disgrace shame scandal blow boost victory"
        " tragedy miracle marvel dream gift lesson reminder proof insult mistake blunder honor honour pleasure"
        " privilege breakthrough nightmare joke embarrassment necessity luxury waste treasure inspiration force"
        " grace nonsense example symbol expression"
    )
)
"""Nouns that judge what they are said of: "the failure is a setback"."""
FIRST_PERSON = frozenset(listed("i we my our us me myself ourselves"))
SECOND_PERSON = frozenset(listed("you your yours"))
LINKING = frozenset(listed("be seem look feel remain become 's ’s 're ’re 'm ’m"))
FORESEEN = frozenset(listed("expect anticipate foresee predict"))
STANCES = frozenset(
    listed(
        "fear worry oppose support favour favor regret welcome deserve merit prefer trust doubt believe think feel love"
        " hate"
    )
)
HELD = frozenset(listed("confidence faith trust doubt respect admiration sympathy regret objection reservation qualm"))
"""What one feels when one has it."""
READINGS = frozenset(listed("express symbolise symbolize evoke signify embody suggest mean recall convey depict"))
"""Verbs that read a sign; whoever reads it may be of another opinion tomorrow."""
ALWAYS = frozenset(listed("always never ever often"))
FEELINGS = frozenset(
    listed(
        "terrify thrill excite delight worry concern shock sadden disappoint devastate amaze stun please honour honor"
        " relieve scare frighten disgust appal appall overwhelm impress fascinate astonish encourage"
    )
)
MOVED = frozenset(listed("want hope wish know see expect like enjoy need try mean dream imagine decide"))
"""What goes on in people's minds."""
SIGNALS = frozenset(listed("contact ignition liftoff separation telemetry touchdown capture docking"))
CLAIMED = frozenset(
    listed(
        "need threat danger risk harm hazard problem concern reason cause evidence doubt involvement intention plan"
        " secret link connection conspiracy negligence negotiation question issue truth crisis conflict emergency"
        " panic fear damage fault leak wish desire basis"
    )
)
"""What people deny to be there; the lack of other things is only told."""
FOUND = frozenset(listed("hurt injure kill wound report find detect record observe"))
"""Verbs of harm and findings: "nobody was hurt", "no fault was found" are told after an accident."""
MEASURES = frozenset(listed("wide long high deep tall thick old late early away apart heavy far short"))
FIGURES = frozenset(listed("through beyond about like above"))
FINITE = frozenset(listed("VBZ VBD VBP MD"))
TERMS = frozenset(listed("by before until within after as in"))


def all_plain(document: Document, words: list[Token]) -> bool:
    """Whether each of several short sentences tells a bare fact."""
    return all(is_plain(document, part, {t.lower for t in part}) for part in by_sentence(document, words))


def by_sentence(document: Document, words: list[Token]) -> list[list[Token]]:
    """The words of each sentence."""
    parts: dict[Span, list[Token]] = {}
    for token in words:
        parts.setdefault(sentence_at(document, token).span, []).append(token)
    return list(parts.values())


def is_plain(document: Document, words: list[Token], lower: set[str]) -> bool:
    """Whether words tell a bare fact: finite, of no "I" or "you", neither a verdict nor a general truth."""
    head = head_of(document, words)
    if head is None or not any(t.tag in FINITE for t in words):
        return False
    goods = [o for o in document.children(head, "dobj") if any(c.lower == "a" for c in document.children(o, "det"))]
    signal = bool(goods) or bool({o.lemma for o in document.children(head, "dobj")} & SIGNALS)
    owned = (
        head.lemma == "have" and len(words) < 8 and "we" in lower and signal
    )  # "we have a signal", "we have liftoff"
    if lower & (FIRST_PERSON | SECOND_PERSON) and not owned and not _is_own_deed(document, head, lower):
        return False
    if _is_figure(document, head) or head.lemma in FEELINGS:
        return False
    became = head.lemma == "become" and head.tag == "VBD"  # "it became our turn"
    named = any(document.children(head, "attr")) and not tells_existence(document, words) and not became
    likened = document.tokens[min(head.index + 1, words[-1].index)].lower == "like"
    return not named and not likened and not _is_general(document, head) and not evaluates(document, words)


def _is_own_deed(document: Document, head: Token, lower: set[str]) -> bool:
    """Whether people tell what they did or what befell them: "we crashed on the surface"; not what they felt."""
    told = head.tag == "VBD" and head.lemma not in LINKING | FEELINGS | STANCES | MOVED
    return told and not lower & SECOND_PERSON and not any(document.children(head, "neg"))


def lacks(document: Document, words: list[Token]) -> bool:
    """Whether words tell that there is no such thing: "there was no danger to the crew", "it has no news"."""
    head = head_of(document, words)
    return head is not None and bool(_lacking(document, head))


def _lacking(document: Document, head: Token) -> list[Token]:
    """What there is none of."""
    there = any(document.children(head, "expl"))
    things = document.children(head, "attr") if there else document.children(head, "dobj")
    found = [t for t in things if any(c.lower == "no" for c in document.children(t, "det"))]
    return found if there or head.lemma == "have" else []


def is_missing(document: Document, words: list[Token]) -> bool:
    """Whether words only tell that a thing is not there, or that nobody came to harm, which nobody had claimed."""
    head = head_of(document, words)
    if head is None:
        return False
    lacking = _lacking(document, head)
    return (bool(lacking) and not {t.lemma for t in lacking} & CLAIMED) or head.lemma in FOUND


def tells_existence(document: Document, words: list[Token]) -> bool:
    """Whether words tell what there was: "there was an anomaly in flight"."""
    head = head_of(document, words)
    return head is not None and head.tag == "VBD" and any(document.children(head, "expl"))


def _is_figure(document: Document, head: Token) -> bool:
    """Whether a simple present speaks of more than one sees: "demand is through the roof", "it lays a foundation"."""
    if head.tag not in {"VBZ", "VBP"} or any(document.children(head, "aux", "expl")):
        return False
    if head.lemma == "be":
        return any(c.lower in FIGURES for c in document.children(head, "prep"))
    return head.lemma not in {"have", "remain", "continue", "stay"}


def _is_general(document: Document, head: Token) -> bool:
    """Whether a clause in the simple present speaks of any such thing: "boats sink", "it always leaks"."""
    if any(c.lower in ALWAYS for c in document.children(head, "advmod", "neg")):
        return True
    if head.tag not in {"VBZ", "VBP"} or head.lemma in {"be", "have", "continue", "remain", "stay"}:
        return False
    subjects = list(document.children(head, "nsubj"))
    determined = {c.lower for s in subjects for c in document.children(s, "det", "poss", "nummod")}
    return any(s.pos == "NOUN" for s in subjects) and determined <= {"a", "an"}


def is_general_truth(document: Document, words: list[Token]) -> bool:
    """Whether words tell in the present what a thing never does, or one doesn't do: "a button never lies"."""
    head = head_of(document, words)
    if head is None:
        return False
    helpers = {a.lower for a in auxiliaries(document, head)}
    if any(s.lower in {"one", "you"} and s.tag in {"PRP", "CD", "NN"} for s in document.children(head, "nsubj")):
        return negated(document, head) and helpers <= {"do", "does"}
    never = any(c.lower == "never" for c in document.children(head, "neg", "advmod"))
    return never and head.tag in {"VBZ", "VBP"} and not helpers


def is_unable(document: Document, words: list[Token]) -> bool:
    """Whether a thing can't be done or has not come yet, which denies nothing: "cannot be repaired in space"."""
    head = head_of(document, words)
    if head is None:
        return False
    unable = is_passive(document, head) and any(a.lower in {"can", "ca", "cannot"} for a in auxiliaries(document, head))
    unable = unable or (is_passive(document, head) and head.lemma in {"allow", "permit"})
    perfect = any(a.lemma == "have" for a in auxiliaries(document, head))
    return unable or (perfect and any(t.lower == "yet" for t in words))


def is_foreseen(document: Document, words: list[Token]) -> bool:
    """Whether the words said are themselves an expectation: "he expected it to fly"."""
    head = head_of(document, words)
    return head is not None and head.lemma in FORESEEN


def is_state(document: Document, words: list[Token]) -> bool:
    """Whether what may be so is so now or was: "may be frozen", "may have landed"; "may be ready by May" is to come."""
    head = head_of(document, words)
    if head is None:
        return False
    if is_past(document, words):
        return True
    timed = any(c.lower in TERMS for c in document.children(head, "prep")) or any(
        document.children(head, "npadvmod", "tmod")
    )
    ready = any(c.lower in NEUTRAL for c in document.children(head, "acomp"))
    return head.lemma == "be" and not timed and not ready


def takes_stance(document: Document, words: list[Token]) -> bool:
    """Whether the words tell what their subject feels, or read a sign."""
    verbs = clauses(document, words)
    if any(c.lower == "forward" for v in verbs if v.lemma == "look" for c in document.children(v, "advmod", "prt")):
        return True
    if any(v.lemma == "need" and any(document.children(v, "xcomp")) for v in verbs):
        return True  # "needs to think again"
    if any(v.lemma == "have" and any(o.lemma in HELD for o in document.children(v, "dobj")) for v in verbs):
        return True  # "had full confidence in the agency"
    stands_for = any(c.lower == "for" for v in verbs if v.lemma == "stand" for c in document.children(v, "prep"))
    return stands_for or any(_reads(document, v) for v in verbs)


def _reads(document: Document, verb: Token) -> bool:
    """Whether a verb tells a stance or what a sign means: "reflects hope"; "reflected the winter" tells a cause."""
    present = verb.lemma == "reflect" and verb.tag in {"VBZ", "VBP"}
    return present or (verb.lemma in STANCES | READINGS and not is_passive(document, verb))


def _is_measured(document: Document, predicate: Token) -> bool:
    """Whether an adjective has a number: "less than a millimetre wide", "three years late"."""
    return predicate.lemma in MEASURES and any(document.children(predicate, "npadvmod"))


def evaluates(document: Document, words: list[Token]) -> bool:
    """Whether a predicate of the words said judges: "is fit", "was a tough call", "a terrible thing"."""
    inside = {t.index for t in words}
    head = head_of(document, words)
    if head is None:
        return False
    verbs = [t for t in words if {t.lemma, t.lower} & LINKING and (t.index == head.index or t.dep in {"conj", "ccomp"})]
    if any(c.lower in {"better", "best", "worse", "worst"} for c in document.children(head, "advmod")):
        return True
    predicates = [c for v in verbs for c in document.children(v, "acomp", "attr") if c.index in inside]
    if head.pos in {"NOUN", "ADJ"}:
        predicates.append(head)
    if any(p.lemma in VERDICTS for p in predicates):
        return True
    predicates = [p for p in predicates if not _is_measured(document, p)]
    judging = [t for p in predicates for t in (p, *document.children(p, "amod")) if t.tag in {"JJ", "JJR", "JJS"}]
    return any(t.lower not in NEUTRAL and t.text[:1].islower() and t.lower not in POSSIBLE | PROBABLE for t in judging)
