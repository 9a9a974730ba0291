"""What English grammar says, shared by the finders and the extractors: kinds of nouns, phrases, voice, mood and
negation.

Lists here are closed classes of the language; names of real things are in ``ontology/reference``.
"""

from collections.abc import Iterator, Sequence
from typing import Literal as OneOf

from kg.model import Document, Span, Token
from kg.raising import raised

TYPE_NOUNS: dict[str, str] = {
    **dict.fromkeys("rocket booster launcher launchers rockets boosters".split(), "LaunchVehicle"),
    **dict.fromkeys(
        "probes orbiters telescopes cubesats spacecraft capsule spaceship ship craft freighter vessel satellite"
        " satellites probe lander rover orbiter module"
        " telescope observatory shuttle spaceplane cubesat smallsat capsules helicopter rovers landers modules"
        " ferry".split(),
        "Spacecraft",
    ),
    **dict.fromkeys(["station", "outpost"], "SpaceStation"),
    **dict.fromkeys("mission missions flight".split(), "Mission"),
    **dict.fromkeys("program programme campaign project initiative programs portfolio".split(), "Programme"),
    **dict.fromkeys("cosmodrome spaceport launchpad pad".split(), "LaunchSite"),
    **dict.fromkeys(["agency", "agencies"], "Agency"),
    **dict.fromkeys(
        "company firm startup start-up manufacturer contractor operator provider maker subsidiary".split(), "Company"
    ),
    **dict.fromkeys("accords treaty convention pact partnership".split(), "Partnership"),
    **dict.fromkeys("instrument camera spectrometer experiment payload analyzer analyser radar".split(), "Payload"),
    **dict.fromkeys("region crater sea ocean peninsula island city town province oblast desert".split(), "Place"),
    **dict.fromkeys(
        "ministry newspaper magazine broadcaster university institute newspaper network website".split(), "Organization"
    ),
}
"""Head nouns that tell the class of the name they stand beside ("the Juice probe", "Vega-C rocket")."""

NOUN_MODIFIERS = ("compound", "amod", "nmod", "nummod", "poss")
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OBJECTS = ("dobj", "obj", "dative", "attr", "oprd")
PLANNED = frozenset(
    "pencil earmark eye bill peg slot pencilled penciled plan schedule set expect target slate intend aim due book"
    " propose prepare design hope manifest project anticipate foresee".split()
)
POSSIBLE_MODALS = frozenset("may might could can would".split())
FUTURE_MODALS = frozenset("will shall 'll ’ll wo".split())
OBLIGED = frozenset("have force compel oblige".split())
RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last only latest newest youngest oldest".split()
)
Mood = OneOf["plain", "future", "possible", "hypothetical", "ongoing"]


def noun_phrase(document: Document, head: Token) -> Span:
    """The span of a noun with what stands before it and close behind it, without relative clauses and appositions."""
    kept = [head]
    stack = [head]
    while stack:
        for child in document.children(stack.pop()):
            if child.dep in (*NOUN_MODIFIERS, "det", "case", "advmod", "npadvmod", "punct", "quantmod") and (
                child.index < head.index or child.dep == "case"
            ):
                kept.append(child)
                stack.append(child)
    first, last = min(kept, key=lambda t: t.index), max(kept, key=lambda t: t.index)
    return Span(first.span.begin, last.span.end)


def head_token(document: Document, span: Span) -> Token | None:
    """The token of a span on which the others depend."""
    inside = document.between(span)
    return next(
        (t for t in inside if document.head(t) not in inside or t.head == t.index), inside[-1] if inside else None
    )


def prominence(document: Document, span: Span) -> int:
    """How likely the text goes on about a name: subjects first, then objects, then the rest (0 to 2; centering
    theory).
    """
    head = head_token(document, span)
    if head is None:
        return 2
    return 0 if head.dep in SUBJECTS else 1 if head.dep in OBJECTS else 2


def conjuncts(document: Document, token: Token) -> list[Token]:
    """The token and those coordinated with it, in text order."""
    found = [token]
    for child in document.children(token, "conj", "appos"):
        if child.dep == "conj":
            found += conjuncts(document, child)
    return found


def auxiliaries(document: Document, verb: Token) -> list[Token]:
    """The auxiliaries of a verb; a coordinated verb shares those of the first."""
    own = list(document.children(verb, "aux", "auxpass"))
    if not own and verb.dep == "conj" and not any(document.children(verb, *SUBJECTS)):
        return auxiliaries(document, document.head(verb))
    return own


def negated(document: Document, verb: Token) -> bool:
    """Whether the verb or noun is denied ("did not", "never", "no further test", "nor has")."""
    deps = ("neg", "preconj", "det", "cc", "advmod")
    neither = (c for subject in document.children(verb, *SUBJECTS) for c in document.children(subject, *deps))
    return any(c.lower == "neither" for c in neither) or any(
        (c.dep == "neg" or c.lower in {"no", "never", "nor", "neither", "not"}) and not bounds(document, c)
        for c in document.children(verb, *deps)
    )


def bounds(document: Document, word: Token) -> bool:
    """Whether a "no" only sets a bound: "no earlier than June", "no later than noon", "no more than ten"."""
    following = document.tokens[min(word.index + 1, len(document.tokens) - 1)]
    return word.lower == "no" and following.tag in {"JJR", "RBR"} and following.index > word.index


def is_passive(document: Document, verb: Token) -> bool:
    """Whether a verb is passive: by its auxiliary, since the parser's label fails on "launched on a rocket"."""
    if verb.tag != "VBN":
        return False
    helpers = auxiliaries(document, verb)
    return any(a.lemma in {"be", "get"} for a in helpers) or (not helpers and verb.dep in {"acl", "advcl"})


def governors(document: Document, token: Token) -> Iterator[Token]:
    """The heads above a token, nearest first, up to the root."""
    while token.head != token.index:
        token = document.head(token)
        yield token


def verb_above(document: Document, token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next((t for t in governors(document, token) if t.pos in {"VERB", "AUX"}), None)


def mood(document: Document, verb: Token) -> Mood:
    """How a verb's clause is meant: plain, planned, merely possible, asked or conditional, or going on.

    Modals and the verb above an infinitive decide ("is set to dock", "may launch", "hopes to fly").
    """
    helpers = auxiliaries(document, verb)
    words = {a.lower for a in helpers}
    if "would" in words and verb.tag == "VBN" and any(a.lower == "have" for a in helpers):
        return "hypothetical"  # "would have made it the fourth country to land"
    if "should" in words or ("would" in words and not _conditional(document, verb)):
        return "future"  # "announced that it would fly in May", "both would fly on Spectrum": a plan as seen from then
    if words & POSSIBLE_MODALS:
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


def _of_infinitive(document: Document, verb: Token, above: Token) -> Mood:
    if verb.dep in {"relcl", "acl", "advcl"} and _ranked(document, above):
        return _of_rank(document, above)
    if verb.dep == "advcl" and any(_ranked(document, noun) for noun in _called(document, verb, above)):
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
    if above.lemma in {"manage", "begin", "start", "continue", "help", "go", "become", "return", "use", "find"}:
        return mood(document, above)
    return "future"


def _called(document: Document, verb: Token, above: Token) -> list[Token]:
    """What somebody is called or made who does something ("made it the fourth nation to land")."""
    called = [o for m in document.children(verb, "mark") if m.lower == "as" for o in document.children(m, "pobj")]
    return [*called, *(document.children(above) if above.lemma == "make" else ())]


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


def modified(document: Document, name: Token) -> Token | None:
    """The noun that a name only modifies ("stage" in "the Vega-C first stage"); None where it stands by itself."""
    return document.head(name) if name.dep in {"compound", "nmod"} else None


def is_question(document: Document, sentence: Span) -> bool:
    """Whether a sentence ends in a question mark, closing quotation marks aside."""
    return sentence.of(document.text).rstrip("”\"’' ").endswith("?")


def span_of(tokens: Sequence[Token]) -> Span:
    """The characters from the first to the last token."""
    return Span(tokens[0].span.begin, tokens[-1].span.end)


def clause(document: Document, verb: Token) -> Span:
    """The span of a clause: its verb with all that depends on it."""
    return span_of(document.subtree(verb))


def sentence_span(document: Document, token: Token) -> Span:
    """The span of the sentence that a token stands in."""
    return document.sentence_of(token.index).span
