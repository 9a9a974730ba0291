"""All that a word can be: words of the ontology, names of the data and of the reference data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.ask.names import Names
from kg.ask.schema import Schema
from kg.ask.tokens import Token, key
from kg.ask.words import ARTICLES, AUXILIARIES, CONJUNCTIONS, FILLERS, OPINION, POSSIBLY, PREPOSITIONS, PRONOUNS, WH
from kg.terms import ID, KG

if TYPE_CHECKING:
    from kg.ask.belonging import Belongings

_KEPT = 10_000
"""Runs of words whose things are kept: a question is read more than once."""
CLOSED = (
    ARTICLES
    | AUXILIARIES
    | FILLERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | OPINION
    | POSSIBLY
    | set(WH)
    | {"not", "will", "us"}
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that a word can be: the ontology's words, the data's names, then the reference data's; last what names
    follow from a pattern, as numbered series and nationalities do.
    """

    schema: Schema
    data: Names
    reference: Names | None = None
    pattern: Callable[[str], str | None] = lambda name: None
    gathered: "Belongings | None" = None
    """What belongs to whom, where somebody has gathered it already."""
    belongings: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)
    """What belongs to a body, once it has been asked for."""
    inside: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    """What lies in a thing or is a variant of it, once it has been asked for."""
    regions: list[frozenset[str]] = field(default_factory=list, compare=False)
    """The parts of countries, once they have been asked for."""
    _found: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def things(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """What a run of words names, the data's things before the reference data's."""
        text = " ".join(t.text for t in tokens)
        if text not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[text] = self._things(tokens)
        return self._found[text]

    def _things(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        words, text = tuple(t.fold for t in tokens), " ".join(t.text for t in tokens)
        known = [
            (names, found)
            for names in (self.data, self.reference)
            if names and (found := self._spelled(names, words, text))
        ]
        if len(words) == 1 and text[:1].isupper():  # "Mars" is not "MARS"
            spelled = [(n, tuple(t for t in found if n.spelled(t, words, text))) for n, found in known]
            known = [(n, found) for n, found in spelled if found] or known
        return self._likeliest(known[0][1], words) if known else ()

    def _likeliest(self, found: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
        """Of several things of a name those that the data has, and of these those whose own first name it is."""
        here = tuple(thing for thing in found if self.data.types(thing))
        known = here or found
        if not self.reference or len(known) < 2:
            return known
        return tuple(t for t in known if key(self.reference.label(t)) == words) or known

    def _spelled(self, names: Names, words: tuple[str, ...], text: str) -> tuple[str, ...]:
        found = names.keys.get(words)
        if words in self.schema.words:  # "mission patch" is any, not the one so called
            found = tuple(iri for iri in found if not _is_sign(iri, self.data))
        if names is self.reference:  # a sign that no article shows is read as "the flag of …"
            found = tuple(iri for iri in found if not _is_sign(iri, names) or self.data.types(iri))
        if text.islower() and any(m.kind == "class" for m in self.schema.words.get(words, ())):
            found = tuple(iri for iri in found if not _is_local(iri))  # "the agencies" of one article are not all
        if len(words) == 1 and (words[0] in CLOSED or words in self.schema.words or len(text) < 3):
            found = tuple(t for t in found if names.spelled(t, words, text) or names.spelled(t, words, f"{text}."))
        return found


def _is_local(thing: str) -> bool:
    """Whether only one article knows a thing."""
    return thing.startswith(f"{ID}article/")


def _is_sign(thing: str, names: Names) -> bool:
    return any(names.schema.is_a(t, KG.Symbol) for t in names.types(thing))
