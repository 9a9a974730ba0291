"""Names of media, groups and satellites that stand beside the word for what they are, or bear it."""

from kg import reference
from kg.model import Document, Token

PAPERS = frozenset(
    "star sun globe mail standard mirror telegraph chronicle herald tribune observer inquirer examiner bulletin ledger"
    " courier dispatch register sentinel record monitor".split()
)
"""What papers are called behind the name of a town; by itself each is much else."""


def is_of_news(document: Document, run: list[Token]) -> bool:
    """ "The state news agency BTA", "the daily Hurriyet": the name of a medium behind the words for it."""
    before = [t.lower for t in document.tokens[max(0, run[0].index - 2) : run[0].index]]
    behind = [t.lower for t in document.tokens[run[-1].index + 1 : run[-1].index + 3]]
    told = before == ["news", "agency"] or behind == ["news", "agency"]  # "the Tasnim news agency"
    return told or (len(run) < 3 and before[-1:] == ["newspaper"])


def is_paper(words: list[str]) -> bool:
    """ "Washington Star", "London Evening Standard": what a paper is called behind the name of its town."""
    towns = any(e.type == "Place" for e in reference.by_name().get(words[0], ()))
    return 1 < len(words) < 4 and words[-1].lower() in PAPERS and towns


def of_group(document: Document, run: list[Token]) -> bool:
    """ "The mercenary group Wagner", "the advocacy group Rondo": a body by the noun before its name."""
    before = document.tokens[run[0].index - 1] if run[0].index else run[0]
    return before.lower in {"group", "militia", "movement"} and len(run) < 4


def of_known_family(words: str) -> bool:
    """ "NSS-8", "Thuraya 3": whether a name is of a satellite of a series that the reference data knows."""
    stem, dash, number = words.rpartition("-" if "-" in words else " ")
    known = bool(dash) and len(stem) > 2 and len(number) < 4 and number[:1].isdigit()
    return known and any(e.type == "Spacecraft" for e in reference.by_name().get(stem, ()))
