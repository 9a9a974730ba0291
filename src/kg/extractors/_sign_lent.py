"""Craft that get somebody's name: "the name Lermontov was assigned to the ship", "has received its own name, X"."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_crafts import CRAFT, described
from kg.extractors._sign_given import Named, name_sign
from kg.extractors._sign_words import QUOTES
from kg.grammar import is_passive
from kg.model import Document, Mention, Mentions, Sentence, Sign, Token
from kg.mood import mood

LENDING = frozenset("assign give bestow confer award grant".split())
"""Verbs whose object, a name, somebody gives to the craft behind "to"."""
GETTING = frozenset("receive get bear carry take earn acquire".split())
"""Verbs whose subject gets or has the name."""


def lent_name(document: Document, mentions: Mentions, sentence: Sentence, name: Token, verb: Token) -> Iterator[Sign]:
    """The name of a craft that is somebody's, told without a word on why."""
    person = _named(document, mentions, name)
    craft = _craft(document, mentions, verb) if person is not None else None
    if person is not None and craft is not None and mood(document, verb) in {"plain", "ongoing"}:
        known = Named(person.span.of(document.text), person.span, craft)
        yield name_sign(document, sentence, known, name, None, person.entity)


def _named(document: Document, mentions: Mentions, name: Token) -> Mention | None:
    """The person whose name stands right behind the noun ("the name Gogol", "its own name, Nikolai Gogol")."""
    after = document.tokens[name.index + 1 : name.index + 4]
    first = next((t for t in after if t.text not in QUOTES | {",", ":", "of"}), None)
    beside = mentions.at(first) if first is not None else None
    mention = mentions.at(name) or beside  # "the name Jane Lee" has the name for its head
    person = mention is not None and mention.form in {"name", "short"} and mentions.type_of(mention) == "Person"
    return mention if person else None


def _craft(document: Document, mentions: Mentions, verb: Token) -> str | None:
    """The craft that a verb gives a name to: its subject, or what stands behind "to"."""
    to = [c for p in document.children(verb, "prep", "dative") if p.lower == "to" for c in document.children(p, "pobj")]
    gets = subject_tokens(document, verb) if verb.lemma in GETTING and not is_passive(document, verb) else []
    found = (described(document, mentions, t) for t in (to if verb.lemma in LENDING else gets))
    return next((x for x in found if isinstance(x, str) and mentions.entities[x].type in CRAFT), None)
