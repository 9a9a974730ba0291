"""Names that stand for whoever speaks next: those before the turns of a transcript ("ALAN STERN:", "JOE PALMER,
BYLINE:"), and the accounts of those who are known ("@elonmusk").
"""

import re
from functools import cache

from kg import lexicon, reference
from kg.find.people import speaks_by_given_name
from kg.find.registry import Registry
from kg.model import Span

_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?:, [A-Z][A-Z ]+)?:(?=\s)")
_ACCOUNT = re.compile(r"(?<![\w.])@(\w{4,30})\b")
SPEAKERS = ("Person", "Agency", "Company", "Organization")


def find_voices(registry: Registry) -> None:
    """Add the people before the turns of a transcript, and the accounts whose name is somebody's."""
    _find_labels(registry)
    _find_accounts(registry)


def find_first_names(registry: Registry) -> None:
    """Add those who speak by a given name alone, when that of nobody who is named in full."""
    for sentence in registry.document.sentences:
        if sentence.kind in {"paragraph", "caption"}:
            for token in registry.document.sentence_tokens(sentence):
                if speaks_by_given_name(registry.document, token) and not registry.covered(token.span):
                    registry.add(token.span, registry.local("Person", token.text))


def _find_labels(registry: Registry) -> None:
    """Two or more lines that begin with a name in capitals and a colon; the surname alone is who had it before."""
    text = registry.document.text
    found = [m for b in registry.document.article.blocks if (m := _LABEL.match(text, b.span.begin, b.span.end))]
    if len({m["name"] for m in found}) < 2:
        return
    for match in found:
        span, words = Span(*match.span("name")), match["name"].split()
        if registry.covered(span):
            continue
        if len(words) > 1 and words[0].capitalize() in lexicon.given_names():
            registry.add(span, registry.local("Person", " ".join(w.capitalize() for w in words)))
        elif bearers := {e.key for e in registry.of_type("Person") if e.name.upper().split()[-1:] == words}:
            registry.add(span, min(bearers), "short")


def _find_accounts(registry: Registry) -> None:
    """ "@elonmusk" names the one whose name it is when the space is left out."""
    for match in _ACCOUNT.finditer(registry.document.text):
        known = _squeezed().get(match[1].lower(), set())
        if len(known) == 1 and not registry.covered(Span(*match.span())):
            registry.add(Span(*match.span()), registry.know(*next(iter(known))))


@cache
def _squeezed() -> dict[str, set[tuple[str, str, str]]]:
    """Names of people and bodies without spaces, in lower case -> whose they are."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for name, entries in reference.by_name().items():
        for entry in entries:
            if entry.type in SPEAKERS and name not in entry.ambiguous:
                found.setdefault(re.sub(r"\W", "", name).lower(), set()).add((entry.id, entry.type, entry.name))
    return found
