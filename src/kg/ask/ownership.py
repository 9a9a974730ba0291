"""Whose is what a question asks for: "which Russian spacecraft", "which astronauts from Canada"."""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Var, path
from kg.ask.trigger import Frame
from kg.terms import KG, ORG

_OF = ("from", "of")
BESIDE = ("", *_OF)
"""What stands before the country or body beside a noun."""
_REPRESENTS = (
    (ORG.memberOf,),
    (KG.affiliatedCountry,),
    (f"^{ORG.member}", ORG.organization),
    (ORG.memberOf, KG.affiliatedCountry),
    (f"^{ORG.member}", ORG.organization, KG.affiliatedCountry),
)
"""What ties a person to the body that he or she speaks and signs for."""


def owner_of(question: Question, asked: Piece | None, rest: tuple[Piece, ...]) -> Piece | None:
    """The country or body beside the class noun: "which Russian spacecraft", "which astronauts from Canada"."""
    named = [p for p in rest if asked and p.things and not p.possessive]
    before = [p for p in named if asked and not p.prep and p.index < asked.index]
    behind = [p for p in named if asked and asked.asked and p.prep in _OF and 0 < p.index - asked.end <= len(_OF)]
    found = before or [p for p in behind if question.is_a(p.things[0], KG.Country, KG.Organization)]
    return found[-1] if len(found) == 1 and len(found[0].things) == 1 else None


def represented(question: Question, found: Frame) -> Piece | None:
    """ "Who signed for Uruguay?": somebody of that body."""
    bodies = [p for p in found.rest if p.prep == "for" and len(p.things) == 1]
    signs = found.event == KG.Agreement and question.wh == "who"
    return bodies[0] if signs and len(bodies) == 1 and question.is_a(bodies[0].things[0], KG.Agent) else None


def whose(question: Question, owner: Piece | None) -> str:
    """The owner in words."""
    return f" of {question.label(owner.things[0])}" if owner else ""


def owned_by(question: Question, owner: Piece | None, one: Var) -> tuple[Pattern, ...]:
    """What ties an answer to its owner, or to whom somebody signs for."""
    if owner is None:
        return ()
    country = question.is_a(owner.things[0], KG.Country)
    if owner.prep not in BESIDE:
        return (Pattern(one, _REPRESENTS, owner.things[0]),)
    return (Pattern(one, path(KG.affiliatedCountry) if country else path(KG.operator, ORG.memberOf), owner.things[0]),)
