"""How a clause is meant, from its modals and the verbs above it: told as done, planned, merely possible, unreal."""

from typing import Literal as OneOf

from kg.grammar import PLANNED, RANKS, auxiliaries, governors, is_passive, negated
from kg.model import Document, Token
from kg.raising import raised

POSSIBLE_MODALS = frozenset("may might could can would".split())
FUTURE_MODALS = frozenset("will shall 'll ’ll wo".split())
OBLIGED = frozenset("have force compel oblige".split())
FINDING = frozenset("wake awake awaken arrive return come rise".split())
FOUND = frozenset("find discover see learn hear".split())
Mood = OneOf["plain", "future", "possible", "hypothetical", "ongoing"]


def mood(document: Document, verb: Token) -> Mood:
    """How a verb's clause is meant: plain, planned, merely possible, asked or conditional, or going on.

    Modals and the verb above an infinitive decide ("is set to dock", "may launch", "hopes to fly").
    """
    helpers = auxiliaries(document, verb)
    words = {a.lower for a in helpers}
    if _would_be(document, verb, words):
        return "hypothetical"
    if "should" in words or ("would" in words and not _conditional(document, verb)):
        return "future"  # "announced that it would fly in May", "both would fly on Spectrum": a plan as seen from then
    if words & POSSIBLE_MODALS or _is_wanted(document, verb, helpers):
        return "possible"
    if (so := raised(document, verb, words, is_passive(document, document.head(verb)))) is not None:
        over = "hypothetical" if negated(document, so[0]) else mood(document, so[0])
        return over if so[1] else "possible" if over in {"plain", "ongoing"} else "hypothetical"
    if "to" in words and any(a.lemma == "have" for a in helpers):
        ranked = verb.dep in {"relcl", "acl"} and _ranked(document, document.head(verb))
        return "plain" if ranked else "future"  # "was to have landed": a plan that was not kept
    if words & FUTURE_MODALS or _going_to(document, verb) or _heads_line(verb, words):
        return "future"
    if any(c.lower in {"if", "whether", "unless"} for c in document.children(verb, "mark")):
        return "hypothetical"
    above = document.head(verb)
    if (verb.tag == "VB" or (verb.tag == "VBN" and "to" in words)) and above.index != verb.index:
        return _of_infinitive(document, verb, above) if "to" in words else _of_bare_infinitive(document, verb)
    if verb.tag == "VBG" and any(a.lemma == "be" and a.tag in {"VBZ", "VBP"} for a in helpers):
        return "ongoing"
    return "plain"


def _heads_line(verb: Token, words: set[str]) -> bool:
    """ "Starliner to return on Friday": a headline's infinitive."""
    return verb.tag == "VB" and "to" in words and verb.head == verb.index


def _would_be(document: Document, verb: Token, words: set[str]) -> bool:
    """ "Would have made it the fourth country to land", "asked whether he would wear it"."""
    asked = any(c.lower == "whether" for c in document.children(verb, "mark"))
    return "would" in words and (asked or (verb.tag == "VBN" and "have" in words))


def _is_wanted(document: Document, verb: Token, helpers: list[Token]) -> bool:
    """ "Asked that the flag be shown": the bare "be" of a clause tells what somebody wants."""
    bare = [a for a in helpers if a.lower == "be" and a.tag == "VB"]
    that = any(c.lower == "that" for c in document.children(verb, "mark"))
    return verb.tag == "VBN" and that and len(bare) == len(helpers) == 1


def _of_infinitive(document: Document, verb: Token, above: Token) -> Mood:
    if verb.dep in {"relcl", "acl", "advcl"} and _ranked(document, above):
        return _of_rank(document, above)
    if verb.dep in {"advcl", "ccomp"} and any(_ranked(document, noun) for noun in _called(document, verb, above)):
        return mood(document, above)  # "goes into the books as first Dane to walk in space"
    if verb.dep == "xcomp" and above.lemma in {"be", "become"} and _ranked(document, above):
        return mood(document, above)  # "is the fifth nation to land", "will be the first to dock"
    if above.lower == "able":
        copula = document.head(above)  # "was able to lift off" it has; what "is able to fly" only may
        done = copula.tag == "VBD" and copula.dep in {"ROOT", "conj", "ccomp"}
        return mood(document, copula) if done else "possible"
    if (
        above.lemma in OBLIGED
        and above.tag in {"VBD", "VBN"}
        and not (above.lemma == "have" and negated(document, above))
    ):
        return mood(document, above)  # what one had to do, or was forced to, was done
    if above.lemma in {"be", "have"} or above.lemma in PLANNED or above.pos in {"NOUN", "ADJ", "PROPN"}:
        return "possible" if above.lemma in {"hope", "threat", "threaten", "propose"} else "future"
    if above.lemma in {"threaten", "consider", "want", "wish", "try", "attempt", "offer", "vow", "seek"}:
        return "possible"
    if above.lemma in FINDING and verb.lemma in FOUND:
        return mood(document, above)  # "woke to find a hole"
    if above.lemma in {
        "like",
        "love",
        "manage",
        "begin",
        "start",
        "continue",
        "help",
        "go",
        "become",
        "return",
        "use",
        "find",
    }:
        return mood(document, above)
    return "future"


def _called(document: Document, verb: Token, above: Token) -> list[Token]:
    """What somebody is called or made who does something ("made it the fourth nation to land")."""
    called = [o for m in document.children(verb, "mark") if m.lower == "as" for o in document.children(m, "pobj")]
    made = (*document.children(above), *document.children(verb, "nsubj")) if above.lemma == "make" else ()
    return [*called, *made]


def _of_bare_infinitive(document: Document, verb: Token) -> Mood:
    """ "will help propel", "will launch …, and deliver it": a modal anywhere above holds for a bare base form."""
    modals = {a.lower for t in governors(document, verb) for a in document.children(t, "aux")}
    return (
        "possible" if modals & POSSIBLE_MODALS else "future" if modals & (FUTURE_MODALS | {"to", "should"}) else "plain"
    )


def _of_rank(document: Document, noun: Token) -> Mood:
    """ "Would have been the first to land": what never was so, or is only to be, was not done."""
    over = document.head(noun)
    meant = mood(document, over) if noun.dep == "attr" and over.pos in {"VERB", "AUX"} else "plain"
    unreal = any(a.lower == "would" for a in document.children(over, "aux"))
    return "possible" if unreal else meant if meant in {"future", "possible", "hypothetical"} else "plain"


def _ranked(document: Document, noun: Token) -> bool:
    """ "became the 51st state to sign", "the first Canadian to walk in space": what an ordinal tells was done."""
    nouns = [noun, *document.children(noun, "attr")]
    modifiers = [c.lower for n in nouns for c in (n, *document.children(n, "amod"))]
    return any(m in RANKS or (m[:1].isdigit() and m[-2:] in {"st", "nd", "rd", "th"}) for m in modifiers)


def _conditional(document: Document, verb: Token) -> bool:
    """Whether a clause hangs on a condition ("would leave if …") or on a wish ("would like")."""
    clauses = [*document.children(verb, "advcl"), *governors(document, verb)]
    marks = {m.lower for c in clauses for m in document.children(c, "mark")}
    return bool(marks & {"if", "unless", "were"}) or verb.lemma in {"like", "love", "prefer", "have", "be"}


def _going_to(document: Document, verb: Token) -> bool:
    above = document.head(verb)
    return above.lemma == "go" and above.tag == "VBG" and verb.dep == "xcomp"
