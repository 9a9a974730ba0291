"""People whom an article tells of without naming them: "a welder who had come for the day", "one man in the crowd"."""

from kg import lexicon
from kg.grammar import SUBJECTS
from kg.model import Document, Token

SEXES: dict[str, str] = {
    **dict.fromkeys("man boy gentleman schoolboy father grandfather fisherman".split(), "m"),
    **dict.fromkeys("woman girl lady schoolgirl mother grandmother waitress".split(), "f"),
    **dict.fromkeys("fan visitor tourist witness onlooker passer-by bystander shopkeeper cook".split(), "u"),
}
"""Nouns for people that tell no office, each with the sex that it tells."""
KIN: dict[str, str] = {
    **dict.fromkeys("husband father brother son grandfather uncle nephew".split(), "m"),
    **dict.fromkeys("wife mother sister daughter grandmother aunt niece".split(), "f"),
}
"""Whoever is called "his wife" or "her husband" and nothing else."""
NEW = frozenset("a an another one".split())
DATES = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
"""What the parser may take a stranger behind a comma for an apposition of."""


def is_stranger(document: Document, noun: Token) -> bool:
    """Whether a noun tells, as the subject of its sentence, of somebody new who has no name."""
    human = noun.lower in SEXES or noun.lower in KIN or noun.lower in lexicon.roles()
    new = any(c.lower in NEW for c in document.children(noun, "det", "nummod"))
    new = new or (noun.lower in KIN and any(c.tag == "PRP$" for c in document.children(noun, "poss")))
    if noun.tag != "NN" or not human or not new or any(c.pos == "PROPN" for c in document.children(noun, "appos")):
        return False
    above = document.head(noun)
    apposed = (above.lower in DATES and _acts(document, noun)) or _is_lost_subject(document, noun)
    return (noun.dep in SUBJECTS and above.dep == "ROOT") or apposed


def _is_lost_subject(document: Document, noun: Token) -> bool:
    """ "On the beach, below the flag of France, a fisherman named Joe left": the main verb has no other subject."""
    end = document.subtree(noun)[-1].index + 1
    verb = document.tokens[min(end, len(document.tokens) - 1)]
    finite = verb.dep == "ROOT" and verb.tag in {"VBD", "VBZ", "VBP"}
    return noun.dep == "appos" and finite and not any(document.children(verb, *SUBJECTS))


def _acts(document: Document, noun: Token) -> bool:
    """Whether a clause with "who" tells what a noun does."""
    return any(s.lower == "who" for c in document.children(noun, "relcl") for s in document.children(c, "nsubj"))


def may_be(noun: Token, sex: str) -> bool:
    """Whether "he" (``m``) or "she" (``f``) may stand for a stranger."""
    return {**SEXES, **KIN}.get(noun.lower, "u") in {sex, "u"}


def stranger_since(document: Document, end: int, pronoun: Token, sex: str) -> bool:
    """ "One man in the crowd had come from Ohio. 'It woke me,' he said": whether somebody without a name is told of
    behind an offset, in the pronoun's sentence or the one before.
    """
    here = document.sentence_of(pronoun.index)
    first = document.sentence_at(max(0, here.span.begin - 1)).first
    told = (t for t in document.tokens[first : pronoun.index] if t.span.begin > end and may_be(t, sex))
    return any(is_stranger(document, t) for t in told)
