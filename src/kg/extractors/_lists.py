"""Lists of people: what a plural role says of the first ("NASA astronauts A, B and C") holds for those after it.

Gives the memberships, nationalities and roles of those after the first, and of the first behind a comma or colon.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kg import lexicon
from kg.extractors._beside import is_listing, outer
from kg.extractors._employers import EMPLOYERS, STATES, tie
from kg.extractors._titles import told_roles
from kg.model import Document, Mention, Mentions, Relation, Sentence, Span, Token

SETTING_OFF = frozenset({",", ":", "—", "–"})
"""What may stand between a plural role and the first of its bearers ("cosmonauts, A and B")."""
OF = frozenset({"of", "from", "with", "(", ")", "the"})


class _Named(NamedTuple):
    """A name with what stands right behind it to tell whose it is: "A of NASA", "B (ESA)"."""

    mention: Mention
    end: int
    tails: tuple[Mention, ...] = ()


def in_lists(document: Document, mentions: Mentions, sentence: Sentence) -> Iterator[Relation]:
    """Yield what the words before the first of a list say of each."""
    shared: tuple[Mention, str] | None = None
    for before, named in pairwise(_with_tails(document, mentions, sentence)):
        between = document.between(Span(before.end, named.mention.span.begin))
        if mentions.type_of(named.mention) != "Person":
            shared = None
        elif mentions.type_of(before.mention) in (*EMPLOYERS, *STATES):
            shared = _shared(mentions, before.mention, between)
            shared = shared or _of_nation(document, before.mention, between)
            if shared and between and between[-1].text in SETTING_OFF:
                yield from _each(mentions, named.mention, shared, sentence)
        elif not all(map(is_listing, between)):
            shared = None
        elif shared and _takes(document, mentions, named, shared):
            yield from _each(mentions, named.mention, shared, sentence)


def _of_nation(document: Document, state: Mention, between: list[Token]) -> tuple[Mention, str] | None:
    """What the name of a people tells of each behind it: "Americans A and B", "Frenchmen C and D"."""
    called = state.span.of(document.text)
    several = called.endswith(("ns", "men", "nis", "lis", "qis", "rs", "es", "ds", "ks"))
    return (state, "other") if several and state.form == "adjective" and not between else None


def _with_tails(document: Document, mentions: Mentions, sentence: Sentence) -> list[_Named]:
    found: list[_Named] = []
    for mention in outer(mentions, sentence, "name", "short", "adjective"):
        last = found[-1] if found and mentions.type_of(found[-1].mention) == "Person" else None
        between = document.between(Span(last.end, mention.span.begin)) if last else []
        if last and between and mentions.type_of(mention) in EMPLOYERS and all(t.lower in OF for t in between):
            found[-1] = _Named(last.mention, mention.span.end, (*last.tails, mention))
        else:
            found.append(_Named(mention, mention.span.end))
    return found


def _takes(document: Document, mentions: Mentions, named: _Named, shared: tuple[Mention, str]) -> bool:
    """Whether a listed person has what is shared: by a full name, or a role; who is told to be of another agency has
    not that of the first."""
    owner, role = shared
    others = {mentions.type_of(t) for t in named.tails}
    return (" " in named.mention.span.of(document.text) or role != "other") and mentions.type_of(owner) not in others


def _each(mentions: Mentions, person: Mention, shared: tuple[Mention, str], sentence: Sentence) -> Iterator[Relation]:
    owner, role = shared
    yield Relation(person.entity, tie(mentions, owner) or "memberOf", owner.entity, sentence.span)
    if role != "other":
        yield Relation(person.entity, "role", role, sentence.span)


def _is_plural(token: Token) -> bool:
    """By its form where it is a role's: the parser takes "astronauts" for a verb, and "Engineers" for a name."""
    roles = lexicon.roles()
    return token.tag in {"NNS", "NNPS"} or (
        token.lower.endswith("s") and {token.lower, token.lower[:-1]} <= roles.keys()
    )


def _shared(mentions: Mentions, owner: Mention, between: list[Token]) -> tuple[Mention, str] | None:
    """Whose the first of a list is, and what: "NASA astronauts A", "NASA's A"; no verb stands in between."""
    if mentions.type_of(owner) == "Agency" and [t.text for t in between] in (["'s"], ["’s"]):
        return owner, "other"
    words = [t for t in between if t.lower not in lexicon.roles()]
    apart = (
        any(t.pos in {"VERB", "AUX"} or t.text in {";", "."} for t in words)
        or not between
        or between[0].text in {",", "and"}
    )
    roles = told_roles(between) if any(map(_is_plural, between)) and not apart else []
    return (owner, roles[0]) if roles else None
