"""What English grammar says, shared by the finders and the extractors: kinds of nouns, phrases, voice, negation.

Lists here are closed classes of the language; names of real things are in ``ontology/reference``.
"""

import re
from collections.abc import Iterator, Sequence

from kg.model import Document, Span, Token

TYPE_NOUNS: dict[str, str] = {
    **dict.fromkeys("rocket booster launcher launchers rockets boosters".split(), "LaunchVehicle"),
    **dict.fromkeys(
        "probes orbiters telescopes cubesats spacecraft capsule spaceship ship craft freighter vessel satellite"
        " satellites probe lander rover orbiter module"
        " telescope observatory shuttle spaceplane cubesat smallsat capsules helicopter rovers landers modules"
        " ferry nanosatellite nanosatellites microsatellite microsatellites minisatellite minisatellites smallsats"
        " demonstrator".split(),
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
    **dict.fromkeys(
        "instrument camera spectrometer experiment payload analyzer analyser radar imager sounder radiometer receiver"
        " magnetometer altimeter".split(),
        "Payload",
    ),
    **dict.fromkeys("region crater sea ocean peninsula island city town province oblast desert".split(), "Place"),
    **dict.fromkeys(
        "ministry newspaper magazine broadcaster university institute newspaper network website".split(), "Organization"
    ),
}
"""Head nouns that tell the class of the name they stand beside ("the Juice probe", "Vega-C rocket")."""

NOUN_MODIFIERS = ("compound", "amod", "nmod", "nummod", "poss")
LABEL_END = re.compile(r" ?[:–—]| - ")
"""What stands behind a date that opens a paragraph: "6 June: ", "1965 - "."""
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OBJECTS = ("dobj", "obj", "dative", "attr", "oprd")
PLANNED = frozenset(
    "pencil earmark eye bill peg slot pencilled penciled plan schedule set expect target slate intend aim due book"
    " propose prepare design hope manifest project anticipate foresee".split()
)
RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last only latest newest youngest oldest".split()
)


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
    theory), and what only a relative clause names last.
    """
    head = head_token(document, span)
    if head is None:
        return 2
    while head.dep == "appos":
        head = document.head(head)  # "its first rocket, the Lark" is that rocket
    aside = 2 * any(t.dep == "relcl" for t in governors(document, head))
    return aside + (0 if head.dep in SUBJECTS else 1 if head.dep in OBJECTS else 2)


def is_topic(document: Document, span: Span) -> bool:
    """Whether a name is what its sentence tells of: the subject of its main clause, or set beside that."""
    inside = document.between(span)
    told = (document.head(t) if t.dep == "appos" else t for t in inside)
    return any(t.dep in SUBJECTS and document.head(t).dep == "ROOT" for t in told)


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
    above = document.head(verb)
    if not own and verb.dep == "acomp" and verb.tag == "VBN" and above.lemma == "be":
        return [*auxiliaries(document, above), above]  # "may be quickly prepared", as the parser has it
    if not own and verb.dep == "conj" and not any(document.children(verb, *SUBJECTS)):
        return auxiliaries(document, document.head(verb))
    return own


NO_AGENT = frozenset("none nobody nothing no neither".split())
MORE = frozenset("only just merely simply solely".split())
"""Adverbs before which "not" denies nothing but that it is all."""


def negated(document: Document, verb: Token) -> bool:
    """Whether the verb or noun is denied ("did not", "never", "no further test", "nor has", "was hit by nobody")."""
    deps = ("neg", "preconj", "det", "cc", "advmod")
    neither = (c for subject in document.children(verb, *SUBJECTS) for c in document.children(subject, *deps))
    agents = (o for by in document.children(verb, "agent") for o in document.children(by, "pobj"))
    if any({o.lower, *(c.lower for c in document.children(o, *deps))} & NO_AGENT for o in agents):
        return True
    return any(c.lower == "neither" for c in neither) or any(
        (c.dep == "neg" or c.lower in {"no", "never", "nor", "neither", "not"}) and not bounds(document, c)
        for c in document.children(verb, *deps)
    )


def bounds(document: Document, word: Token) -> bool:
    """Whether a "no" only sets a bound ("no earlier than June", "no more than ten"), or a "not" only leads to more
    ("was not only late but also heavy")."""
    following, then = (document.tokens[min(word.index + n, len(document.tokens) - 1)] for n in (1, 2))
    if word.lower in {"not", "n't", "n’t"} and following.lower in MORE:
        return then.lower not in {"yet", "now"}
    return word.lower == "no" and following.tag in {"JJR", "RBR"} and following.index > word.index


def is_passive(document: Document, verb: Token) -> bool:
    """Whether a verb is passive: by its auxiliary, since the parser's label fails on "launched on a rocket"."""
    if verb.tag != "VBN":
        return False
    helpers = auxiliaries(document, verb)
    return any(a.lemma in {"be", "get"} for a in helpers) or (not helpers and verb.dep in {"acl", "advcl"})


def in_quotes(document: Document, place: int) -> bool:
    """Whether quotation marks are open at a place of its paragraph."""
    begin = document.article.blocks[document.sentence_at(place).block].span.begin
    before = document.text[begin:place]
    typed = before.count("''") - before.count("``")  # as typewriters and teleprinters had them
    open_typed = typed < 0 if "``" in before else typed % 2 == 1
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or open_typed


def governors(document: Document, token: Token) -> Iterator[Token]:
    """The heads above a token, nearest first, up to the root."""
    while token.head != token.index:
        token = document.head(token)
        yield token


def verb_above(document: Document, token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next((t for t in governors(document, token) if t.pos in {"VERB", "AUX"}), None)


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


def hyphened(document: Document, noun: Token) -> str:
    """A noun in lower case with what a hyphen ties to it: "start-up" is three words to the parser."""
    before = document.tokens[max(0, noun.index - 2) : noun.index]
    tied = len(before) == 2 and before[1].text == "-" and before[0].span.end + 1 == noun.span.begin
    return f"{before[0].lower}-{noun.lower}" if tied and f"{before[0].lower}-{noun.lower}" in TYPE_NOUNS else noun.lower
