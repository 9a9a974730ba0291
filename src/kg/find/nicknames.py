"""Names with a nickname in quotation marks: 'Barry "Butch" Wilmore', 'Patricia “Patty” Hilliard Robertson'."""

import re

from kg import lexicon, reference
from kg.find.registry import Registry
from kg.model import Span

NICKNAMED = re.compile(
    r"\b(?P<given>[A-Z][\w.’-]+(?: [A-Z]\.)?) [\"“'‘](?P<nick>[A-Z][\w-]+)[\"”'’],?"
    r" (?P<last>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
)


def find_nicknamed(registry: Registry) -> None:
    """Add people who are named with given name, nickname and surname; as one of the reference data, if it has them."""
    text = registry.document.text
    for match in NICKNAMED.finditer(text):
        given, nick, last = match["given"], match["nick"], match["last"]
        known = [
            e for first in (given, nick) for e in reference.by_name().get(f"{first} {last}", ()) if e.type == "Person"
        ]
        span = Span(*match.span())
        if (known or given.split()[0] in lexicon.given_names()) and not registry.covered(span):
            key = (
                registry.know(known[0].id, "Person", known[0].name)
                if known
                else registry.local("Person", span.of(text))
            )
            registry.add(span, key)
