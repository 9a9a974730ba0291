"""Where a name comes from, or what the clause of the noun "name" says that it means."""

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._sign_aims import aim
from kg.extractors._sign_given import own_clause
from kg.extractors._sign_meant import target_of
from kg.extractors._sign_words import LANGUAGES, READ_VERBS
from kg.grammar import conjuncts, is_passive
from kg.model import Document, Sentence, Span, Token

ORIGIN = frozenset("come derive stem originate take borrow draw".split())
TAKING = frozenset("take get derive borrow owe draw earn inherit receive have".split())
BEARING = frozenset("bear carry take share adopt".split())
BLENDING = frozenset("combine blend merge join fuse".split())
WORDED = frozenset("word words term phrase expression".split())


def origin(document: Document, name: Token, verb: Token) -> Token | None:
    """ "Takes its name from X", "owes its name to X", "bears the name of X", "the name comes from X"."""
    leads: tuple[str, ...] = ()
    own = any(document.children(name, "poss")) and not is_passive(document, verb)
    if name.dep == "dobj" and verb.lemma in {"give", "lend"} and own:
        giver = next((s for s in subject_tokens(document, verb) if s.pos in {"NOUN", "PROPN"}), None)
        named = [c for c in document.children(giver, "appos") if c.pos == "PROPN"] if giver is not None else []
        return next(iter(named), giver)  # "her companion, the Jade Rabbit, gave his name to the rover"
    if name.dep == "dobj" and verb.lemma in TAKING | {"share"}:
        leads = {"owe": ("to",), "share": ("with",)}.get(verb.lemma, ("from", "after"))
    elif name.dep in {"nsubj", "nsubjpass"} and verb.lemma in ORIGIN:
        leads = ("from", "in") if verb.lemma == "originate" else ("from",)
    elif name.dep == "nsubj" and verb.lemma == "be":
        leads = ("after",)
    if name.lower == "namesake" and verb.lemma == "be":
        return next((c for c in document.children(verb, "attr") if c.pos in {"NOUN", "PROPN"}), None)
    if (taken := _taken_from(document, name)) is not None:
        return taken
    for word in (verb, name):
        for prep in document.children(word, "prep", "dative"):
            bears = name.dep == "dobj" and verb.lemma in BEARING and prep.lower == "of" and word is name
            if prep.lower in leads or bears:  # "derives from Sanskrit" tells no meaning
                return next((c for c in document.children(prep, "pobj") if c.lower not in LANGUAGES), None)
    return None


def _taken_from(document: Document, name: Token) -> Token | None:
    """ "Its name, taken from a legend, was suggested by pupils"."""
    clauses = (c for c in document.children(name, "acl") if c.lemma in ORIGIN and c.tag == "VBN")
    preps = (p for c in clauses for p in document.children(c, "prep") if p.lower == "from")
    return next((c for p in preps for c in document.children(p, "pobj")), None)


def said_of(document: Document, sentence: Sentence, name: Token, verb: Token) -> Token | Span | None:
    """What the clause of the noun "name" says that the name means, or is chosen for."""
    if name.dep == "nsubj" and verb.lemma in BLENDING:
        return next((c for c in document.children(verb, "dobj") if c.lower in WORDED), None)
    if name.dep in {"nsubj", "nsubjpass"} and verb.pos == "NOUN" and verb.lemma in READ_VERBS:
        return next(document.children(verb, "dobj"), None)  # "the name references …", taken for a noun
    if name.dep in {"nsubj", "nsubjpass", "appos", "conj"} and verb.pos in {"VERB", "AUX"}:
        told = (verb.lemma, "verb") in lexicon.speech_cues()  # "the name, explained Lee, honours …"
        others = conjuncts(document, verb)[1:] if not told else []
        shared = [v for v in others if not any(document.children(v, "nsubj", "nsubjpass"))]
        found = next((t for v in (verb, *shared) if (t := target_of(document, v)) is not None), None)
        if found is not None:
            return found
    for clause in document.children(name, "relcl", "acl"):
        if (found := target_of(document, clause)) is not None:
            return found
    for token in document.tokens[name.index : sentence.last]:
        if token.lemma in ORIGIN and any(s.lower == "it" for s in document.children(token, "nsubj")):
            preps = (p for p in document.children(token, "prep") if p.lower == "from")
            return next((c for p in preps for c in document.children(p, "pobj")), None)
    first = name.index + 1
    end = next(
        (t.index for t in document.tokens[first : sentence.last] if own_clause(document, t) and t is not verb), None
    )
    subject = name.dep in {"nsubj", "nsubjpass"} or verb.lemma in {"choose", "select", "pick", "give", "adopt"}
    beside = any(document.children(name, "appos", "relcl", "acl"))
    return aim(document, sentence, first, end) if subject or beside else None
