"""Full names of people of whom only the surname speaks: "Lotte de Ruyck runs the office", and later "De Ruyck said".

No list need know the given name, and nothing need stand beside the full one: what speaks by one word is the person
whose name ends so, also where it is the first of two surnames ("Sol Ordaz Quilla", and later "Ordaz said").
"""

from collections.abc import Iterator

from kg import lexicon
from kg.grammar import in_quotes
from kg.model import Document, Token

PARTICLES = frozenset(
    "de da di do du del della dos van von der den ter la le el al bin bint ibn ben ould abu ap".split()
)
"""Small words that belong to a surname."""
SAYING = frozenset(
    "say tell add report announce write explain recall admit insist tweet post warn state confirm argue claim joke"
    " stress deny concede declare remark reply respond comment quip acknowledge assert reveal remember complain ask"
    " urge estimate predict promise believe think hope".split()
)
"""Verbs of speech and thought that mean nothing else."""
SHORTEST = 3  # letters of a surname that is known by what it says


def is_heard(document: Document, run: list[Token]) -> bool:
    """Whether a name of two to six capitalised words bears a surname that speaks by itself in the article."""
    named = [t for t in run if t.text != "-" and t.lower not in PARTICLES]
    if not 1 < len(named) < 6 or not all(t.text[:1].isupper() for t in named) or _is_determined(document, run):
        return False
    surnames = {bare(t.text) for t in (named[-1], *named[1:-1][-1:]) if _may_be_surname(t)}
    return any(bare(t.text) in surnames and t not in run and speaks_alone(document, t) for t in document.tokens)


def bare(word: str) -> str:
    """A surname without a particle that a hyphen ties to it: "Dhari" of "Al-Dhari"."""
    first, _, rest = word.partition("-")
    return rest if first.lower() in PARTICLES and rest else word


def _may_be_surname(word: Token) -> bool:
    plain = word.text.replace("-", "").replace("'", "").replace("’", "")
    return len(word.text) >= SHORTEST and plain.isalpha() and not plain.isupper() and word.lower not in lexicon.roles()


def speaks_alone(document: Document, name: Token) -> bool:
    """Whether one proper noun, with no more than a particle or title before it, says something, or is a source."""
    if name.pos != "PROPN" or not all(_is_small(t) for t in document.children(name, "compound", "nmod", "amod", "det")):
        return False
    if name.dep == "pobj":
        return is_source(document, name)
    above = document.head(name)
    said = above.tag in {"VBD", "VBZ", "VBP", "VBN"} and above.lemma in SAYING
    return said and name.dep == "nsubj" and not in_quotes(document, name.span.begin)  # "'Dry,' said Lee"


def is_source(document: Document, name: Token) -> bool:
    """ "According to Okoro"."""
    above = document.head(name)
    return name.dep == "pobj" and above.lower == "to" and document.head(above).lower == "according"


def _is_small(token: Token) -> bool:
    return token.lower in PARTICLES or token.text == "-" or is_title(token)


def is_title(token: Token) -> bool:
    """Whether a word may stand before a name as what its bearer is: "Dr", "Captain"."""
    return bool({token.text, f"{token.text}."} & lexicon.titles()) or token.lower in lexicon.roles()


def _is_determined(document: Document, run: list[Token]) -> bool:
    """Whether an article or owner stands before a name: "the Northern Star" is nobody."""
    before = document.tokens[run[0].index - 1].lower if run[0].index else ""
    return before in {"the", "a", "an", "this", "its", "their"}


def surnames(words: list[str]) -> Iterator[str]:
    """ "De Ruyck", "Ould Sidi" with the particles, which sentences begin large, and the first of two: "Ordaz", "Reyes"
    of "Reyes-Roy".
    """
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    whole = " ".join(words[first:])
    yield from (whole, whole[:1].upper() + whole[1:])
    half, hyphen, _ = words[-1].partition("-")
    if hyphen and len(half) > 3:
        yield half
    middle = words[-2]
    if len(words) > 2 and first == len(words) - 1 and len(middle) > 3 and middle not in lexicon.given_names():
        yield middle


def unadorned(run: list[Token]) -> list[Token]:
    """ "Mrs Justice Amelia Corke": a name without the office before it."""
    titled = len(run) > 2 and run[0].text == "Justice" and run[1].text in lexicon.given_names()
    return run[1:] if titled else run
