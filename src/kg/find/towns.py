"""Unknown names of places: what lies in, near or outside of them, what they are called before "of", and the wider
place that follows them."""

import re
from collections.abc import Iterator

from kg import lexicon, reference
from kg.find.flight import head_of
from kg.grammar import span_of
from kg.model import Document, Token

PLACE_PREPOSITIONS = frozenset("in near outside across above over off".split())
BEFORE_PLACE = PLACE_PREPOSITIONS | {"at", "from", "to", "of", "on"}
LEAVING = frozenset("launch lift blast fire".split())
"""What goes up from a place: "lifted off from Sohae"."""
ASSEMBLIES = frozenset("congress parliament senate duma knesset".split())
STAKES = frozenset("share shares stake stakes shareholding shareholder shareholders investor investors".split())
"""What one has in a firm."""
ACTING = frozenset("play star appear feature act portray".split())
"""What people do in films and plays: "played Scotty in Star Trek" tells of no place."""
TOWNS = frozenset(
    "village town city suburb port hamlet district county region province community settlement municipality island"
    " peninsula crater outskirts residents inhabitants villagers mayor resident townspeople neighborhood neighbourhood"
    " parish prefecture commune borough".split()
)
"""Nouns before "of" and the name of a place."""
NAMED = frozenset("village town city capital port suburb hamlet district province region".split())
"""Nouns right before the name of a place, or behind it: "the capital Lome", "Lome district"."""


def by_place(document: Document, run: list[Token]) -> str | None:
    """Whether an unknown name is a place's by the words around it."""
    head = head_of(document, run)
    above = document.head(head)
    words = span_of(run).of(document.text)
    if any(c.lower in {"a", "an"} for c in document.children(head, "det")):
        return None  # "in a Soyuz"
    if _is_called(document, run):
        return "Place"
    if above.lower == "in" and document.head(above).lower in STAKES:
        return "Company"  # "shares in X fell"
    if len(run) == 1 and head.lower in ASSEMBLIES:
        return "Organization"  # "is stuck in Congress"
    leaves = above.lower == "from" and document.head(above).lemma in LEAVING
    if (
        head.dep == "pobj"
        and (above.lower in PLACE_PREPOSITIONS or leaves)
        and len(words.split()) < 3
        and not any(t.text.isupper() for t in run)
    ):
        isms = words.lower().endswith(("ism", "isms"))  # "victory over Nazism"
        isms = isms or document.head(above).lemma in ACTING
        return None if isms or any(c.isdigit() for c in words) or _is_longer(document, run) else "Place"
    return "Place" if any(_beside_place(document, run)) and not any(c.isdigit() for c in words) else None


def _is_called(document: Document, run: list[Token]) -> bool:
    """ "The village of Oro", "residents of Oro", "the capital Oro", "Oro district"."""
    before = [t.lower for t in document.tokens[max(0, run[0].index - 3) : run[0].index]]
    before = before[:-1] if before[-1:] == ["the"] else before
    after = document.tokens[run[-1].index + 1 : run[-1].index + 2]
    shaped = len(run) < 4 and not any(t.text.isupper() or any(c.isdigit() for c in t.text) for t in run)
    if _is_home(document, run):
        return True
    named = before[-1:] != [] and before[-1] in NAMED and len(before) > 1
    within = any(t.text in NAMED for t in after) and "capital" not in (t.text for t in after)
    return shaped and (named or within or (len(before) > 1 and before[-1] == "of" and before[-2] in TOWNS))


def _is_home(document: Document, run: list[Token]) -> bool:
    """ "Ann Lee, 34, from Hull": where somebody whose age is told is from."""
    before = document.tokens[max(0, run[0].index - 4) : run[0].index]
    shape = [t.text for t in before]
    return (
        len(before) == 4 and shape[-1] in {"from", "of"} and (shape[0], shape[2]) == (",", ",") and shape[1].isdigit()
    )


def _is_longer(document: Document, run: list[Token]) -> bool:
    """ "In Shiv …" where the article also has "Shiv Shakti Point": a part of that name."""
    return bool(re.search(rf"\b{re.escape(run[-1].text)} [A-Z]", document.text))


def _beside_place(document: Document, run: list[Token]) -> Iterator[bool]:
    """ "Burke, Virginia", "at Jodrell Bank, Cheshire,": one of two places behind a preposition tells the other."""
    before = document.tokens[run[0].index - 1] if run[0].index else None
    after = document.tokens[run[-1].index + 1 : run[-1].index + 4]
    if before and len(run) < 3 and before.lower in BEFORE_PLACE and len(after) > 1 and after[0].text == ",":
        yield after[1].lower in {"where", "near", "outside"} or any(
            e.type in {"Place", "Country"} for e in _known_at(document, after[1])
        )
    if (
        before
        and before.text == ","
        and len(run) == 1
        and after
        and after[0].text in {",", "."}
        and _names_site(document, before.index - 1)
    ):
        yield run[0].text not in lexicon.given_names()


def _known_at(document: Document, token: Token) -> tuple[reference.Entry, ...]:
    two = document.tokens[token.index : token.index + 2]
    return reference.by_name().get(span_of(list(two)).of(document.text), ()) or reference.by_name().get(token.text, ())


def _names_site(document: Document, last: int) -> bool:
    """Whether a known place behind "in" or "at" ends at a token."""
    for first in range(last, max(0, last - 4), -1):
        known = reference.by_name().get(span_of(list(document.tokens[first : last + 1])).of(document.text), ())
        if any(e.type in {"Place", "LaunchSite"} for e in known):
            return document.tokens[first - 1].lower in {"in", "at", "near"}
    return False
