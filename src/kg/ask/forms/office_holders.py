"""Who had an office at a time, or before or after somebody: "Who headed Roscosmos in 2023?", "Who was the head of NASA
before Bill Nelson?", "Who succeeded Dmitry Rogozin as head of Roscosmos?", "Since when has Bill
Nelson headed NASA?", "Who was the first administrator of NASA?"
"""

from dataclasses import replace

from kg.ask.forms.roles import LIGHT, role_concepts
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.slots import edge_of
from kg.ask.tokens import fold
from kg.ask.words import FOLLOWING, PRECEDING, word_set
from kg.model import Literal
from kg.terms import KG, KGV, ORG, RDF, RDFS, XSD

WHO, HELD, SPAN, SINCE, UNTIL, DURING = Var("who"), Var("held"), Var("span"), Var("since"), Var("until"), Var("during")
OTHER, THEN, THEIRS, THEIR_END = Var("other"), Var("then"), Var("theirs"), Var("their_end")
_LEAVING = word_set("leave leaves left office post stop stopped cease ceased being step stepped resign resigned")
_NOUNS = ("successor", "predecessor")
_HEADS = (KGV.role_agency_head, KGV.role_head_of_state)
_HELD = (
    Pattern(HELD, path(RDF.type), ORG.Membership),
    Pattern(HELD, path(ORG.member), WHO),
    Pattern(HELD, path(ORG.role), Var("role")),
    Pattern(HELD, path(ORG.organization), Var("organization")),
    Pattern(HELD, path(ORG.memberDuring), SPAN),
    Pattern(SPAN, path(KG.earliest), SINCE),
)
_THEIRS = (
    Pattern(OTHER, path(ORG.role), Var("role")),
    Pattern(OTHER, path(ORG.organization), Var("organization")),
    Pattern(OTHER, path(ORG.memberDuring), THEN),
    Pattern(THEN, path(KG.earliest), THEIRS),
)
Values = tuple[tuple[Var, tuple[Term, ...]], ...]


def read(question: Question) -> Reading | None:
    """Needs an agency or a country, or whom somebody came before or after; and a moment or that person."""
    if question.wh not in ("who", "which", "list", "when") or question.negated or question.ahead:
        return None
    if question.source or question.topic is not None or question.statuses:
        return None
    rest = [p for p in question.pieces if fold(p.words) not in LIGHT | _LEAVING]
    people = [p for p in rest if p.things and question.is_a(p.things[0], KG.Person)]
    bodies = [p for p in rest if p.things and p not in people]
    steps = [p for p in rest if fold(p.words) in FOLLOWING | PRECEDING and not p.things]
    roles = [p for p in rest if not p.things and p not in steps and role_concepts(question, p)]
    used = len(people) + len(bodies) + len(steps) + len(roles)
    if used != len(rest) or max(map(len, (people, bodies, steps, roles))) > 1:
        return None
    if any(len(p.things) != 1 for p in (*people, *bodies)):
        return None
    if question.extreme and (people or question.moment or steps or not (bodies and roles)):
        return None
    wanted = role_concepts(question, roles[0]) if roles else _HEADS
    values: Values = ((Var("role"), wanted), *((Var("organization"), p.things) for p in bodies))
    if question.extreme:
        return _first(question, values) if question.extreme == "first" and question.wh != "when" else None
    if question.wh == "when":
        return _when(question, people[0], values) if people and (roles or bodies) and not steps else None
    if people and not question.moment:
        return _beside(question, people[0], steps, values)
    return _during(question, values) if question.moment and bodies and roles and not people and not steps else None


def _beside(question: Question, person: Piece, steps: list[Piece], values: Values) -> Reading | None:
    """Who came right before or after a person."""
    word = fold(steps[0].words) if steps else ""
    order = "after" if word in FOLLOWING else "before" if word in PRECEDING else person.prep
    if order not in ("before", "after"):
        return None
    if word and word not in _NOUNS and question.inverted:  # "whom did X succeed?"
        order = "before" if order == "after" else "after"
    other = person.things[0]
    return Reading(
        gloss=f"who had the office right {order} {question.label(other)}",
        answer=WHO,
        patterns=(*_HELD, Pattern(OTHER, path(ORG.member), other), *_THEIRS),
        optional=(_words(), (Pattern(SPAN, path(KG.latest), UNTIL),), (Pattern(THEN, path(KG.latest), THEIR_END),)),
        values=values,
        details=("role", "organization", "during"),
        proofs=(Proof(HELD, None, WHO), Proof(HELD)),
        background=True,
        extreme=f"right {order}",
        differs=(other,),
    )


def _when(question: Question, person: Piece, values: Values) -> Reading:
    """When somebody had the office."""
    return Reading(
        gloss=f"when {question.label(person.things[0])} had the office",
        answer=DURING,
        patterns=(*_HELD, *_words()),
        values=(*values, (WHO, person.things)),
        details=("role", "organization"),
        proofs=(Proof(HELD, None, person.things[0]), Proof(HELD)),
        background=True,
    )


def _during(question: Question, values: Values) -> Reading | None:
    """Who had the office at some time of a moment: those who left later, and those of whom no end is known."""
    days = question.moment.span() if question.moment else None
    if days is None or not question.moment:
        return None
    begin, end = Literal(f"{days[0]}T00:00:01Z", XSD.dateTime), Literal(f"{days[1]}T23:59:59Z", XSD.dateTime)
    # a second late: who left "in 1997" has the first moment of 1998 as his end
    now = Reading(
        gloss=f"who had the office at {question.moment.words}",
        answer=WHO,
        patterns=_HELD,
        optional=(_words(),),
        values=values,
        details=("role", "organization", "during"),
        proofs=(Proof(HELD, None, WHO), Proof(HELD)),
        background=True,
        ordered=((SINCE, end),),
        lacks=(Pattern(SPAN, path(KG.latest), UNTIL),),
    )
    then = (*_HELD, Pattern(SPAN, path(KG.latest), UNTIL))
    return replace(now, patterns=then, ordered=((SINCE, end), (begin, UNTIL)), lacks=(), also=now)


def _first(question: Question, values: Values) -> Reading:
    """Who had the office first, if that was when the body began: of other bodies the first ones may not be known."""
    body = Var("organization")
    return Reading(
        gloss="who had the office first",
        answer=WHO,
        patterns=(*_HELD, *edge_of(body, THEN, KG.earliest, Var("founded"))),
        optional=(_words(),),
        values=values,
        details=("role", "organization", "during"),
        proofs=(Proof(HELD, None, WHO), Proof(HELD)),
        background=True,
        extreme="first holder",
    )


def _words() -> tuple[Pattern, ...]:
    return (Pattern(SPAN, path(RDFS.label), DURING),)
