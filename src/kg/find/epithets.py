"""What stands behind a name and tells that it is a person's: "who", an age, a role; or whose role stands before."""

import re
from functools import cache

from kg import lexicon, reference
from kg.find.kinds import FIELDS
from kg.model import Document, Token

KIN = frozenset(
    "wife husband widow widower son daughter mother father sister brother partner grandson granddaughter grandmother"
    " grandfather cousin uncle aunt nephew niece".split()
)
OF_RANK = frozenset("royal general emeritus emerita laureate elect designate".split())
"""What stands behind a title as a part of it: "the Astronomer Royal"."""
REGULATORS = frozenset("regulator regulators watchdog watchdogs".split())
LONGEST_TITLE = 3
"""Letters of "Mrs", which is no plural."""
AGE = re.compile(r"[1-9]\d?|10\d")


@cache
def role_nouns() -> frozenset[str]:
    """The last words of the role phrases: "officer" of "chief executive officer"; "lead" alone is mostly a verb."""
    return frozenset(phrase.split()[-1] for phrase in lexicon.roles()) - {"lead", "leads"}


def is_told_who(document: Document, name: Token) -> bool:
    """ "According to Lind, who heads the range", "Lind, Norway's first cosmonaut, watched": a single name that is
    a person by what stands behind the comma."""
    after = document.tokens[name.index + 1 : name.index + 3]
    if name.pos != "PROPN" or not name.text.istitle() or len(after) < 2 or after[0].text != ",":
        return False
    roles = [c for c in document.children(name, "appos") if c.pos == "NOUN" and c.lower in role_nouns()]
    who = after[1].lower == "who" and any(document.children(name, "relcl")) and not _is_home(document, name)
    return who or any(not document.tokens[c.index + 1].text[:1].isupper() for c in roles)


def _is_home(document: Document, name: Token) -> bool:
    """ "A dentist from Lampeter, who", "Ann Lee of Brampton, who": where somebody is from."""
    above = document.head(name)
    bearer = document.head(above).pos
    placed = above.lower in {"from", "in", "at"} and bearer in {"NOUN", "PROPN"}
    return name.dep == "pobj" and (placed or (above.lower == "of" and bearer == "PROPN"))


def has_age(document: Document, run: list[Token]) -> bool:
    """ "Delyth Rosser-Pugh, 82, a retired pilot": a full name with an age between commas."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 4]
    named = all(t.text[:1].isupper() for t in run if t.text != "-") and run[-1].text.istitle() and len(after) > 2
    return named and after[0].text == "," and bool(AGE.fullmatch(after[1].text)) and after[2].text in {",", "."}


def is_aged(document: Document, name: Token) -> bool:
    """ "Says Bae, 41.": a single name that does something, with an age between commas."""
    after = document.tokens[name.index + 1 : name.index + 4]
    aged = len(after) > 2 and after[0].text == "," and bool(AGE.fullmatch(after[1].text))
    kin = name.dep == "appos" and document.head(name).lower in KIN  # "His daughter Billie, 7, agreed"
    acts = (kin or name.dep == "nsubj") and name.pos == "PROPN" and name.text.istitle()
    acts = acts and name.text not in reference.by_name()  # "Vulcan, 21, flew"
    return aged and acts and after[2].text in {",", "."}


def is_apposed(document: Document, name: Token) -> bool:
    """ "Said her deputy, Zola.": a single name between commas behind whose role it is."""
    before, after = document.tokens[name.index - 1], document.tokens[name.index + 1 : name.index + 2]
    head = document.head(name)
    plain = name.dep == "appos" and name.tag == "NNP" and name.text.istitle() and not any(document.children(name))
    marked = before.text == "," and bool(after) and after[0].text in {",", "."}
    owned = any(c.dep == "poss" for c in document.children(head))
    return plain and marked and owned and head.tag == "NN" and head.lower in role_nouns() | KIN


def is_followed(document: Document, run: list[Token]) -> bool:
    """ "Solvo Mirta, who grew up in Bonn": only of people one tells who did what."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 3]
    told = [t.lower for t in after] == [",", "who"] and any(document.children(run[-1], "relcl"))
    return told and run[-1].pos == "PROPN" and run[-1].lower not in FIELDS


def is_of_several(document: Document, name: Token) -> bool:
    """ "Queens Bay", "Kings Head": behind a plural stand two names, or none; "the regulator Ofcom" is a body."""
    before = document.tokens[name.index - 1].lower
    if before in REGULATORS:
        return True
    plural = before.endswith("s") and len(before) > LONGEST_TITLE and before[:-1] in lexicon.roles()
    return plural and name.dep != "conj" and not any(document.children(name, "conj"))
