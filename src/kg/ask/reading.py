"""What a question was understood to ask: a small conjunctive pattern, from which the SPARQL is written and never
otherwise.
"""

from dataclasses import dataclass, replace
from typing import Literal as OneOf
from typing import NamedTuple

from kg.model import Literal


class Var(NamedTuple):
    """A variable of a pattern."""

    name: str


Term = str | Literal | Var
Path = tuple[tuple[str, ...], ...]
"""Alternatives, each a sequence of property IRIs; a leading ``^`` walks one backwards."""


class Pattern(NamedTuple):
    """Subject, path, object."""

    subject: Term
    path: Path
    object: Term


class Proof(NamedTuple):
    """A claim's key, or a node with evidence of its own (``predicate`` and ``object`` None)."""

    subject: Term
    predicate: str | None = None
    object: Term | None = None


Show = OneOf["list", "count", "yesno", "ranking", "passages", "articles", "duration", "stated", "repeated", "longest"]


_SENTENCE = {Var("told"), Var("evidence")}
_UNTOLD = "splas"
"""What only a sentence can have, and what its word says is told otherwise too: the landing was on the Earth."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A question's meaning.

    ``answer`` is the variable asked for; ``details`` those shown beside it; ``values`` limits variables to listed
    terms. ``background`` allows reference data to answer too. ``event`` names the variable of an event whose
    ``?status`` decides a yes/no question; ``label`` names the variables that together name a row; the answer is
    none of ``differs``; ``spoken`` wants one of some beginnings of words in a text. ``proofs`` say which claims
    stand behind a row; ``fallback`` is asked when nothing is found; what ``contrary`` finds then shows that it is known
    to be otherwise; ``also`` is the same question by another sense of a word, whose answers count too. Of each
    pair in ``ordered`` the first is no later than the second; none of
    the patterns in ``lacks`` may hold. ``whole`` tells that the reference data has all that is counted. ``among``
    limits variables, too, to more terms than a query should list.
    """

    gloss: str
    answer: Var
    patterns: tuple[Pattern, ...]
    show: Show = "list"
    optional: tuple[tuple[Pattern, ...], ...] = ()
    values: tuple[tuple[Var, tuple[Term, ...]], ...] = ()
    details: tuple[str, ...] = ()
    proofs: tuple[Proof, ...] = ()
    background: bool = False
    extreme: str = ""
    yes: str = "yes"
    label: tuple[str, ...] = ()
    spoken: tuple[tuple[Var, tuple[str, ...]], ...] = ()
    differs: tuple[str | Literal, ...] = ()
    fallback: "Reading | None" = None
    contrary: "Reading | None" = None
    also: "Reading | None" = None
    ordered: tuple[tuple[Term, Term], ...] = ()
    among: tuple[tuple[Var, frozenset[str]], ...] = ()
    lacks: tuple[Pattern, ...] = ()
    whole: bool = False

    def of_background(self) -> "Reading":
        """The reading as reference data may answer it."""
        contrary = self.contrary and replace(self.contrary, background=True)
        spoken = tuple(each for each in self.spoken if not all(stem.startswith(_UNTOLD) for stem in each[1]))
        aside = {p for p in self.patterns if {p.subject, p.object} & _SENTENCE} if spoken != self.spoken else set()
        patterns = tuple(p for p in self.patterns if p not in aside or spoken)
        return replace(self, background=True, contrary=contrary, spoken=spoken, patterns=patterns)


def path(*alternatives: str) -> Path:
    """A path of one step with alternatives; ``a/b`` is a sequence."""
    return tuple((alternative,) for alternative in alternatives)
