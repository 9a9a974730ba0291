"""What the sentence after a sign says that it stands for: "It honours X", "The gesture was meant to thank X"."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_words import AIM_VERBS, READ_NOUNS
from kg.grammar import RANKS, is_passive, negated
from kg.model import Document, Sentence, Token

PRONOUNS = frozenset("it this they these".split())
ASIDE = frozenset("below above beneath under beside alongside near opposite".split())
"""What leads to a sign that only tells where another one is, which "it" then means."""
TOYS = frozenset("bird animal creature toy figure plush plushie doll".split())
GENERAL = frozenset(
    "gesture symbol display move sign act design image picture move choice letter colours colors".split()
)
"""Nouns that take up any sign before them."""
CERTAIN = frozenset(
    "symbolise symbolize honour honor commemorate celebrate stand signify memorialise memorialize salute pay evoke"
    " embody".split()
)
"""Verbs that hardly anything but a sign is the subject of, so that "it" must be the sign."""
DONE = frozenset("salute honour honor commemorate celebrate memorialise memorialize pay".split())
"""Of these, what people do, too: "they will salute the commander"."""
MEANT = frozenset("mean intend design choose".split())
CALLED = frozenset(
    "tribute tributes nod homage reminder symbol salute gesture token dedication wink ode allusion reference throwback"
    " callback memorial monument metaphor shout-out testament toast tip riff pun play".split()
)


def told_next(document: Document, noun: Token, following: list[Sentence]) -> Iterator[Token]:
    """The words of the next sentences that may read a sign, as their subject is the sign taken up again."""
    for sentence in following:
        for verb in document.sentence_tokens(sentence):
            subjects = subject_tokens(document, verb) if verb.tag[:2] == "VB" else []
            own = [s for s in subjects if _takes_up(document, s, noun)]
            if own and not negated(document, verb) and not _taken_over(document, sentence, own[0]):
                pronoun = own[0].lower in PRONOUNS
                yield from _of_verb(document, verb, pronoun)
                if pronoun and _to_somebody(document, verb) and document.head(noun).dep in {"ROOT", "conj"}:
                    yield verb
                if (
                    pronoun
                    and noun.dep in {"nsubj", "nsubjpass"}
                    and verb.lemma == "mark"
                    and not _counts(document, verb)
                ):
                    yield verb


def _taken_over(document: Document, sentence: Sentence, subject: Token) -> bool:
    """ "When asked what the stripe meant, she laughed: it stood for …": a subject before "it" that it may mean."""
    before = document.tokens[sentence.first : subject.index] if subject.lower in PRONOUNS else ()
    return any(t.dep in {"nsubj", "nsubjpass"} and t.pos == "NOUN" for t in before)


def _takes_up(document: Document, subject: Token, noun: Token) -> bool:
    """Whether a subject means the sign: a pronoun, the same noun with an article, or "the gesture"."""
    if subject.lower in PRONOUNS:
        while noun.dep == "conj":
            noun = document.head(noun)
        if subject.lower == "it" and noun.tag in {"NNS", "NNPS"} and noun.lower.endswith("s"):
            return noun.lower == "insignia"  # several signs are "they"
        return noun.dep != "pobj" or document.head(noun).lower not in ASIDE
    pointing = any(c.lower in {"the", "this", "these", "its"} for c in document.children(subject, "det", "poss"))
    alone = not any(document.children(subject, "compound", "amod", "prep"))
    return pointing and alone and (subject.lemma == noun.lemma or subject.lower in GENERAL | TOYS)


def _to_somebody(document: Document, verb: Token) -> bool:
    """ "To us it means hope", "for Poland it represents a beginning"."""
    fronted = any(p.lower in {"to", "for"} and p.index < verb.index for p in document.children(verb, "prep"))
    return fronted and verb.lemma in {"mean", "represent"}


def _counts(document: Document, verb: Token) -> bool:
    """ "It marks the third flight of the rocket": what is counted is no meaning."""
    return any(t.lower in RANKS for c in document.children(verb, "dobj") for t in document.subtree(c))


def _of_verb(document: Document, verb: Token, pronoun: bool) -> Iterator[Token]:
    """The word of meaning of a clause: its verb, what it is meant to do, or what it is called."""
    if is_passive(document, verb):
        told = document.head(verb) if verb.dep == "ccomp" else verb  # "it was meant, they wrote, to express that"
        near = [*document.children(verb, "xcomp", "advcl"), *document.children(told, "xcomp", "advcl")]
        aims = [c for c in near if c.lemma in AIM_VERBS | {"stand"} and c.index > verb.index]
        yield from (aims if verb.lemma in MEANT else [])
        return
    people = any(s.lower == "they" for s in subject_tokens(document, verb)) and verb.lemma in DONE
    if (verb.lemma in CERTAIN and not people) or (verb.lemma in AIM_VERBS and not pronoun):
        yield verb
    yield from (
        c for c in document.children(verb, "attr") if c.lower in CALLED or (c.lower in READ_NOUNS and not pronoun)
    )
