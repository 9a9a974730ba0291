"""How the articles themselves word an answer: the name that they use, the word for a role."""

import re
from collections.abc import Iterable

from kg.ask.answer import Evidence
from kg.ask.evidence import Claims
from kg.ask.schema import Schema
from kg.ask.tokens import key
from kg.terms import KGV

_LONGEST = 4


def worded(value: str, label: str, proof: Iterable[Evidence], data: Claims) -> tuple[str, ...]:
    """What to tell beside an answer's label, where the articles have other words for it."""
    if ":" not in value or " " in value:
        return ()
    if data.schema.schemes.get(value) == KGV.role:
        found = {words for e in proof for words in _roles(e.sentence, value, data.schema)}
        return tuple(f"in the article “{words}”" for words in found if len(found) == 1 and words.lower() != label)
    return _called(value, label, data)


def _called(value: str, label: str, data: Claims) -> tuple[str, ...]:
    """The name of the articles, where it is another than the one shown: "Butch Wilmore" is Barry Wilmore."""
    own = data.names.called(value) if data.mentioned(value) else ""
    other = own and key(own)[-1:] == key(label)[-1:] and " ".join(key(own)) not in " ".join(key(label))
    return (f"called {own}",) if other and label not in own else ()


def _roles(sentence: str, role: str, schema: Schema) -> set[str]:
    """The words for a role in a sentence, each as long as can be: a "flight controller", not a "controller"."""
    words, at = key(sentence), 0
    found: set[str] = set()
    while at < len(words):
        runs = (words[at : at + n] for n in range(min(_LONGEST, len(words) - at), 0, -1))
        run = next((r for r in runs if any(m.iri == role for m in schema.words.get(r, ()))), None)
        found |= (
            set()
            if run is None
            else {text.group() for text in re.finditer(r"\b" + r"\W".join(map(re.escape, run)) + r"\b", sentence, re.I)}
        )
        at += len(run or " ")
    return found
