"""Who is aboard: "Who was aboard Soyuz MS-27?", "Who is the crew of Crew-12?", "Which astronauts were on Soyuz MS-27?",
"Who are the crew members of the flight?" with a name, "Who commands Soyuz MS-27?", "the astronauts of Crew-12"
"""

from dataclasses import replace

from kg.ask.describe import is_post
from kg.ask.forms.attributes import never_crewed
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS
from kg.ask.tokens import fold
from kg.ask.words import AHEAD
from kg.reference import demonyms
from kg.terms import KG, KGV, ORG, RDF

Limits = tuple[tuple[Var, frozenset[str]], ...]
X, HELD, ROLE = Var("x"), Var("held"), Var("role")


_WORDS = ("crew", "member", "members", "travel", "travelled", "traveled", "ride", "rode", "fly", "flew", "flown")
_OF = ("come", "comes", "came", "come from", "comes from", "came from", "belong", "belongs")


def aboard(piece: Piece) -> bool:
    """Whether a word speaks of being carried."""
    rides = KG.carries in piece.iris("property", "verb", "inverse")
    return rides or KG.crewMember in piece.iris("property") or fold(piece.words).removesuffix(" of") in _WORDS


def read(question: Question) -> Reading | None:
    """Needs one named vehicle or mission, and "aboard" or "crew"; no event of its own."""
    owner = _owner(question)
    things = [p for p in question.pieces if p.things and p is not owner]
    others = [p for p in question.pieces if not (p.things or (owner and fold(p.words) in _OF))]
    if (
        question.wh not in ("who", "which", "list", "how-many")
        or not replace(question, ahead=False).plain()
        or len(things) != 1
        or len(things[0].things) != 1
    ):
        return None
    thing = things[0]
    crew = [p for p in others if aboard(p)]
    posts = [p for p in others if p not in crew and KGV.role_commander in p.iris("concept")]
    people = [p for p in others if p not in crew and p.people()]
    if question.wh == "how-many" and question.is_a(thing.things[0], KG.SpaceStation):
        return None  # crews come and go
    if (
        len(posts) > 1
        or len(crew) + len(people) + len(posts) != len(others)
        or not question.is_a(thing.things[0], KG.Vehicle, KG.Mission, KG.Programme)
    ):
        return None
    owned = bool(people or posts) and (thing.prep == "of" or thing.possessive or thing.end == others[0].index or posts)
    if not crew and not owned and thing.prep not in ("aboard", "on", "in", "inside"):
        return None
    held = (Pattern(HELD, path(ORG.member), X), Pattern(HELD, path(ORG.role), ROLE)) if posts else ()
    alone = any(is_post(p) for p in people)
    slots = path(KG.spacecraft, KG.target, KG.launchVehicle)
    ship = question.is_a(thing.things[0], KG.Spacecraft)
    asks = ship and (question.wh in ("who", "how-many") or bool(people))  # not "what is it carrying?"
    whom = ((X, question.owned(owner.things[0])),) if owner else ()
    whose = f" from {question.label(owner.things[0])}" if owner else ""
    crew_ = Reading(
        gloss=f"the crew of {question.label(thing.things[0])}{whose}, with what each took part in",
        answer=X,
        patterns=(
            Pattern(EVENT, slots, thing.things[0]),
            Pattern(EVENT, path(KG.crewMember), X),
            Pattern(EVENT, path(KG.status), STATUS),
            *held,
        ),
        values=(*(((STATUS, AHEAD),) if question.ahead else ()), *(((ROLE, (KGV.role_commander,)),) if posts else ())),
        show="count" if question.wh == "how-many" else "list",
        details=("event", "status"),
        proofs=(Proof(EVENT, None, X),),
        among=whom,
        extreme="alone" if alone else "",
        contrary=never_crewed(question, thing.things[0]) if asks else None,
        fallback=_called(question, thing.things[0], whom, whose)
        if not (posts or alone or question.ahead) and question.wh != "how-many"
        else None,
    )
    if question.wh == "how-many":  # some come back by another ship
        up = Pattern(EVENT, path(RDF.type), KG.Launch)
        return replace(crew_, patterns=(up, *crew_.patterns), fallback=replace(crew_, whole=False), whole=True)
    return _with_post(crew_, thing.things[0]) if posts else crew_


def _with_post(crew: Reading, thing: str) -> Reading:
    """Who has the post aboard that ship, which the reference data tells; else who has it wherever, as articles do."""
    aboard = replace(crew, patterns=(*crew.patterns, Pattern(HELD, path(ORG.organization), thing)))
    told = replace(crew, patterns=(*crew.patterns, Pattern(HELD, path(KG.evidence), Var("told"))))
    return replace(aboard, fallback=told)


def _owner(question: Question) -> Piece | None:
    """ "Which American", "NASA's astronaut", "which one is from NASA", "… is Russian": the country or body before a
    word for people, or from which they are.
    """
    last = question.pieces[-1] if question.pieces[1:] else None
    for piece in question.pieces:
        people = [p for p in question.pieces if p.index == piece.end and not p.things and p.people()]
        adjective = piece is last and not piece.prep and not piece.asked and not question.stranded
        whose = people or piece.prep == "from" or (adjective and piece.words in demonyms())
        if len(piece.things) == 1 and whose and question.is_a(piece.things[0], KG.Country, KG.Organization):
            return piece
    return None


def _called(question: Question, mission: str, whom: Limits, whose: str) -> Reading | None:
    """Whom the articles call a mission's astronauts."""
    if not question.is_a(mission, KG.Mission):
        return None
    roles = (KGV.role_astronaut, *question.schema.narrower.get(KGV.role_astronaut, ()))
    return Reading(
        gloss=f"the astronauts of {question.label(mission)}{whose}",
        answer=X,
        patterns=(
            Pattern(HELD, path(ORG.member), X),
            Pattern(HELD, path(ORG.role), ROLE),
            Pattern(HELD, path(ORG.organization), mission),
        ),
        values=((ROLE, roles),),
        among=whom,
        details=("role",),
        proofs=(Proof(HELD), Proof(HELD, None, X)),
    )
