"""Bodies by those who speak for them or work there: "Kestrel spokeswoman Ann Lee", "a researcher at Lumen"."""

from kg import lexicon
from kg.find.flight import head_of
from kg.model import Document, Token

STAFF = {
    **dict.fromkeys("analyst spokesman spokeswoman spokesperson".split(), "Company"),
    **dict.fromkeys("lawyer attorney campaigner".split(), "Organization"),
}
"""Who speaks for, or works at, what the name before them is."""
FLIERS = frozenset("pilot pilots cosmonaut cosmonauts astronaut astronauts commander soldier cadet".split())
"""Who is at a base or town as often as at a body."""


LOCALS = frozenset(
    "magistrate magistrates fisherman fishermen farmer farmers resident residents judge policeman policemen mayor"
    " villager villagers herder herders shopkeeper shopkeepers priest correspondent harbourmaster fireman firemen"
    " teacher teachers doctor doctors".split()
)
"""Who is at a place and of no body: "a magistrate at Oro"."""


def by_analysts(document: Document, run: list[Token]) -> str | None:
    """ "Analysts at X", "a researcher at X": where people with a profession work is an organization."""
    head = head_of(document, run)
    above = document.head(head)
    person = document.head(above)
    if head.dep == "pobj" and above.lower == "at" and person.lower in LOCALS and len(run) < 3:
        return None if any(t.text.isupper() for t in run) else "Place"
    if head.dep != "pobj" or above.lower != "at" or not (person.lower in lexicon.roles() and person.pos == "NOUN"):
        return None
    if person.lower in FLIERS:
        return None  # "a fighter pilot at Orel", which may be a town
    return "Company" if person.lower.startswith("analyst") else "Organization"


def by_staff(document: Document, run: list[Token]) -> str | None:
    """ "Kestrel spokeswoman Ann Lee", "Kestrel analyst Bob Kay": who has a spokesperson or analysts."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 3]
    named = len(after) == 2 and after[1].text.istitle() and after[1].pos == "PROPN"
    return STAFF.get(after[0].lower) if named and after[0].text.islower() else None
