"""Who or what a verb is said of, also where grammar leaves it out."""

from itertools import takewhile

from kg import lexicon
from kg.grammar import RANKS, SUBJECTS, governors
from kg.model import Document, Mentions, Token

KEEPING = frozenset("prevent keep stop block hinder bar stall".split())
"""Verbs whose object does not do what stands behind "from"."""

LETTING = frozenset(
    "tap pick choose select hire pay ask order tell allow contract commission task enlist invite require enable permit"
    " direct instruct urge".split()
)
"""Verbs whose object does what stands behind "to": "picked SpaceX to launch it"."""
ACCUSING = frozenset("accuse suspect convict acquit blame scold criticise criticize praise thank".split())
"""Verbs whose object did what stands behind "of" or "for"."""

CRAFT = ("Spacecraft", "LaunchVehicle", "Mission", "SpaceStation")
NOTIONS = frozenset("possibility idea prospect option plan task aim goal hope risk".split())
"""Nouns of what somebody may do: "considers the possibility of buying it"."""


def subject_tokens(document: Document, verb: Token) -> list[Token]:
    """The subjects of a verb, inherited where grammar leaves them out ("and docked", "set to dock", "launched in
    2009, it …").
    """
    if verb.pos not in {"VERB", "AUX", "ADJ"}:
        return []
    own = (
        [s for s in document.children(verb, *SUBJECTS) if not _is_label(document, s, verb)]
        or _behind_mark(document, verb)
        or _kept(document, verb)
    )
    own = own or _of_helper(document, verb) or _of_aside(document, verb) or _behind_be(document, verb)
    own = own or _behind_place(document, verb)
    own = own or _over_clause(document, verb) or _let(document, verb)
    above = document.head(verb)
    if (own and own[0].tag in {"WDT", "WP"}) or (own and own[0].lower in {"that", "which", "who"}):
        return _antecedents(document, above, own[0]) if above.pos in {"NOUN", "PROPN", "PRON"} else own
    if own and own[0].lower == "they" and verb.dep == "ccomp":
        return [*own, *subject_tokens(document, above)]  # "NASA and ESA announced they signed"
    if own:
        return own
    if verb.pos == "ADJ" and verb.dep in {"amod", "acl", "relcl"} and above.pos in {"NOUN", "PROPN"}:
        return [above]  # "Endeavour, due to lift off on …"
    if verb.dep in {"acl", "relcl"} and (described := _described(document, above)):
        return described
    if verb.dep == "pcomp":
        # The noun of "in addition to" does nothing.
        above = next((t for t in governors(document, verb) if _may_do(t)), above)
    if verb.dep in {"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "acomp"} and above.index != verb.index:
        if above.pos in {"NOUN", "PROPN"} and verb.dep != "conj":
            return [above]
        above = _reported(document, verb, above)
        named = [c for c in document.children(above, "attr") if c.pos == "PROPN"] if verb.dep == "advcl" else []
        return [*subject_tokens(document, above), *named]
    return []


def _is_label(document: Document, subject: Token, verb: Token) -> bool:
    """'Ann Lee: "New Glenn achieved orbit"': who is named before the colon of a quotation does nothing in it."""
    between = document.text[subject.span.end : verb.span.begin]
    return any(mark in between for mark in (': "', ": “", ": ‘"))


def relative_objects(document: Document, mentions: Mentions, verb: Token) -> list[Token]:
    """ "The probe that the rocket launched", "X, which Y is to launch in May": the craft that a clause behind it says
    something is done to.
    """
    clauses = [t for t in (verb, document.head(verb)) if t.dep == "relcl"]
    objects = list(document.children(verb, "dobj"))
    done = any(c.lower in {"that", "which"} for c in objects or document.children(verb, "mark"))
    if not clauses or not done or (clauses[0].index != verb.index and verb.dep != "xcomp"):
        return []
    noun = document.head(clauses[0])
    named = [noun, *document.children(noun, "appos"), *([document.head(noun)] if noun.dep == "appos" else [])]
    return [t for t in named if (m := mentions.at(t)) and mentions.type_of(m) in CRAFT]


def named_ahead(document: Document, mentions: Mentions, verb: Token, subjects: list[Token]) -> list[Token]:
    """ "When it launches in May, the Juice probe will …": the craft that a pronoun looks ahead to."""
    above = document.head(verb)
    unknown = [s for s in subjects if s.lower == "it" and mentions.at(s) is None]
    if verb.dep != "advcl" or not unknown or above.index < verb.index:
        return subjects
    ahead = [s for s in document.children(above, *SUBJECTS) if s.index > verb.index]
    named = [s for s in ahead if (m := mentions.at(s)) and mentions.type_of(m) in CRAFT]
    return named or subjects


def _reported(document: Document, verb: Token, above: Token) -> Token:
    """ "Wrote that A was well and would fly": what would be done is told of whom the words are about."""
    told = [c for c in document.children(above, "ccomp") if c.index < verb.index]
    shifted = verb.dep == "conj" and any(a.lower == "would" for a in document.children(verb, "aux"))
    return told[-1] if told and shifted and (above.lemma, "verb") in lexicon.speech_cues() else above


def _kept(document: Document, verb: Token) -> list[Token]:
    """ "A fault kept the rocket from flying", "accused Chile of having flown": the object is what does it or not."""
    preposition = document.head(verb)
    above = document.head(preposition)
    kept = preposition.lower == "from" and above.lemma in KEEPING
    accused = preposition.lower in {"of", "for"} and above.lemma in ACCUSING
    return list(document.children(above, "dobj", "nsubjpass")) if verb.dep == "pcomp" and (kept or accused) else []


def _let(document: Document, verb: Token) -> list[Token]:
    """ "Picked SpaceX to launch it": the object is who does it."""
    above = document.head(verb)
    return list(document.children(above, "dobj")) if verb.dep == "xcomp" and above.lemma in LETTING else []


def _of_helper(document: Document, verb: Token) -> list[Token]:
    """ "Lee has often in these weeks said": the subject that the parser hangs on the auxiliary."""
    helpers = document.children(verb, "aux", "auxpass")
    return [s for a in helpers for s in document.children(a, *SUBJECTS) if s.index < verb.index]


def _of_aside(document: Document, verb: Token) -> list[Token]:
    """ "Crew-12, expected to land in June, is …": the subject that the parser hangs on the participle between."""
    asides = [c for c in document.children(verb, "advcl") if c.index < verb.index and c.tag in {"VBN", "VBD", "VBG"}]
    beside = [s for a in asides for s in document.children(a, "nsubj", "nsubjpass") if s.pos == "PROPN"]
    return [s for s in beside if document.tokens[s.index + 1].text == ","]


def _behind_place(document: Document, verb: Token) -> list[Token]:
    """ "In Seoul, an official of the firm, who asked for patience, warned that": the subject that the parser takes for
    an apposition of where it is.
    """
    first = document.tokens[document.sentence_of(verb.index).first]
    fronted = (
        verb.dep == "ROOT" and verb.tag in {"VBD", "VBZ", "VBP"} and first.pos == "ADP" and first.head == verb.index
    )
    for place in document.children(first, "pobj") if fronted else ():
        apposed = [c for c in document.children(place, "appos") if c.pos in {"NOUN", "PROPN"}]
        opens = (c for c in apposed if document.subtree(c)[0].index == place.index + 2)
        if (subject := next(opens, None)) is not None and document.tokens[verb.index - 1].text == ",":
            return [subject]
    return []


def _over_clause(document: Document, verb: Token) -> list[Token]:
    """ "The carrier, which had failed before, blasted off": the past tense, that the parser takes for a participle
    of the relative clause, goes on with the noun that the sentence begins with.
    """
    if verb.dep != "acl" or verb.tag != "VBD" or document.tokens[verb.index - 1].text != ",":
        return []
    above = list(takewhile(lambda t: t.pos not in {"VERB", "AUX"}, governors(document, verb)))
    clause = document.head(above[-1]) if above else verb
    noun = document.head(clause)
    opened = clause.dep == "relcl" and document.tokens[document.subtree(clause)[0].index - 1].text == ","
    if not opened or noun.pos not in {"NOUN", "PROPN"}:
        return []
    return [noun, *([document.head(noun)] if noun.dep == "appos" else [])]


def _behind_be(document: Document, verb: Token) -> list[Token]:
    """ "Landing aboard X were the astronauts A and B": the doers stand behind the verb of being."""
    over = [document.head(verb)] if verb.dep == "csubj" else [*document.children(verb, "aux")]
    being = [t for t in over if verb.tag == "VBG" and t.lemma == "be" and t.index > verb.index]
    behind = [t for be in being for t in document.children(be, "attr", "nsubj") if t.index > be.index]
    return [t for t in behind if t.tag in {"NNS", "NNP", "NNPS"}]


def _may_do(token: Token) -> bool:
    acts = token.dep not in {"pobj", "npadvmod"} and token.lower not in NOTIONS
    return token.pos in {"VERB", "AUX"} or (token.pos == "NOUN" and acts)


def _behind_mark(document: Document, verb: Token) -> list[Token]:
    """ "Since the shuttle landed": the subject that the parser hangs on the conjunction."""
    marks = [m for m in document.children(verb, "mark", "prep") if m.lower in {"since", "after", "before", "until"}]
    behind = [n for m in marks for n in document.children(m, "pobj") if m.index < n.index < verb.index]
    return behind if verb.tag in {"VBD", "VBZ", "VBP"} and verb.dep == "advcl" else []


def _described(document: Document, noun: Token) -> list[Token]:
    """What a participle or relative clause behind a noun is said of: that noun, and what it is said to be."""
    if noun.lower in RANKS and noun.dep in {"attr", "acomp"}:
        return list(document.children(document.head(noun), *SUBJECTS))  # "Japan was the first to sign"
    if noun.pos not in {"NOUN", "PROPN"}:
        return []
    return [noun, *([document.head(noun)] if noun.dep == "appos" else []), *equated(document, noun)]


def _antecedents(document: Document, noun: Token, pronoun: Token) -> list[Token]:
    """What a relative pronoun stands for: all that are coordinated, behind a comma ("Ito and Kern, who flew")."""
    nouns = [noun]
    while pronoun.lower == "who" and document.tokens[pronoun.index - 1].text == "," and nouns[0].dep == "conj":
        nouns.insert(0, document.head(nouns[0]))
    named = document.head(noun)
    apposed = noun.dep == "appos" and noun.pos == "NOUN" and named.pos == "PROPN" and named.index < noun.index
    return [*nouns, *([named] if apposed else [])]  # "Luna, a probe that flew in May"


def equated(document: Document, noun: Token) -> list[Token]:
    """What a noun is said to be: the subject of "became the 51st state to join", "left as the first Briton to fly"."""
    above = document.head(noun)
    if noun.dep == "pobj" and above.lower == "as" and any(c.lower in RANKS for c in document.children(noun, "amod")):
        return list(document.children(document.head(above), *SUBJECTS))
    return list(document.children(above, *SUBJECTS)) if noun.dep == "attr" and above.lemma in {"be", "become"} else []
