"""People and what they are: "Who heads Roscosmos?", "Who is the head of NASA?", "What is Rogozin's role?", "Who is
Rogozin?", "Which astronauts does the article name?", "Is Rogozin the head of Roscosmos?", "Who works for NASA
as an astronaut?"
"""

from dataclasses import replace

from kg.ask.describe import is_post
from kg.ask.events import by_source
from kg.ask.forms.what_is import describe
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.tokens import fold
from kg.ask.words import LEADING, ROLE_WORDS
from kg.terms import KG, KGV, ORG, RDF, RDFS

WHO, ORGANIZATION, ROLE, HELD, SPAN, DURING = (
    Var("who"),
    Var("organization"),
    Var("role"),
    Var("held"),
    Var("span"),
    Var("during"),
)


LIGHT = frozenset(
    (
        "exactly",
        "organization",
        "current",
        "work as",
        "works as",
        "worked as",
        "hold",
        "holds",
        "held",
        "holding",
        "have",
        "serve",
        "serves",
        "served",
        "become",
        "became",
    )
)
_HEADING = frozenset(("chairman", "chairwoman", "chairperson", "chair", "president", "director"))
"""What the heads of some agencies are called."""
_PAST = frozenset(("was", "were", "had", "headed", "led", "chaired"))


def read(question: Question) -> Reading | None:
    """Needs a role, the word "role", a bare "who is", or persons asked with their roles."""
    if question.negated or question.moment or question.ahead or question.extreme or question.topic is not None:
        return None
    rest = [p for p in question.pieces if fold(p.words) not in LIGHT]
    if led := _heads_what(question, rest):
        return led
    people = [p for p in rest if p.things and question.is_a(p.things[0], KG.Person)]
    bodies = [p for p in rest if p.things and p not in people]
    roles = [p for p in rest if not p.things and role_concepts(question, p)]
    words = [p for p in rest if fold(p.words) in ROLE_WORDS]
    persons = [p for p in rest if not p.things and KG.Person in p.iris("class")]
    if (
        len(people) + len(bodies) + len(roles) + len(words) + len(persons) != len(rest)
        or max(map(len, (people, bodies, roles))) > 1
    ):
        return None
    crew = any(_of_crew(question, p) for p in roles) and any(
        question.is_a(t, KG.Mission) for p in bodies for t in p.things
    )
    post = any(is_post(p) for p in roles)  # the pilot is not each of the astronauts
    mates = any(p.possessive for p in people) and bool(roles) and not words and question.wh != "yesno"
    if crew or post or mates or not _asked(question, people, bodies, roles, words, persons):
        return None
    return _reading(question, people, bodies, roles)


def _heads_what(question: Question, rest: list[Piece]) -> Reading | None:
    """ "Which agency does Bill Nelson head?" """
    kinds = [p for p in rest if KG.Organization in p.iris("class") or KG.Agency in p.iris("class")]
    people = [p for p in rest if len(p.things) == 1 and question.is_a(p.things[0], KG.Person)]
    leads = [p for p in rest if fold(p.words) in LEADING and not p.things]
    if question.wh not in ("which", "what") or not (len(kinds) == len(people) == len(leads) == 1 and len(rest) == 3):
        return None
    read = _reading(question, people, [], [])
    heads = (ROLE, (KGV.role_agency_head, KGV.role_head_of_state, KGV.role_executive, KGV.role_director))
    member = Pattern(HELD, path(ORG.organization), ORGANIZATION)
    return replace(
        read,
        gloss=f"what {question.label(people[0].things[0])} leads",
        answer=ORGANIZATION,
        patterns=(*read.patterns, member),
        values=(*read.values, heads),
        details=("role", "during"),
    )


def _of_crew(question: Question, role: Piece) -> bool:
    """Whether those of that role are a mission's crew."""
    astronaut = KGV.role_astronaut in question.concepts(role, KGV.role) and question.wh != "yesno"
    return astronaut or fold(role.words) in ("member", "members")


def role_concepts(question: Question, piece: Piece) -> tuple[str, ...]:
    """The roles that a word may mean; a verb of leading that of who leads the body named."""
    if fold(piece.words) in LEADING:
        return _heads(question)
    roles = question.concepts(piece, KGV.role)
    bodies = [p.things[0] for p in question.pieces if p.things and question.is_a(p.things[0], KG.Organization)]
    states = [p.things[0] for p in question.pieces if p.things and question.is_a(p.things[0], KG.Country)]
    if KGV.role_politician in roles and states and fold(piece.words) in ("president", "presidents"):
        return (KGV.role_head_of_state,)  # not whoever is in politics
    agency = bool(bodies) and all(question.is_a(b, KG.Agency) for b in bodies)
    if agency and fold(piece.words) in _HEADING:
        return tuple(dict.fromkeys((*roles, KGV.role_agency_head)))
    if KGV.role_politician in roles and bodies and not any(question.is_a(b, KG.Country) for b in bodies):
        return (*roles, KGV.role_executive, KGV.role_agency_head)  # "the president of SpaceX"
    return roles


def _heads(question: Question) -> tuple[str, ...]:
    """The role of who leads an agency or a country; a company's executives are too many to be its head."""
    bodies = [p.things[0] for p in question.pieces if p.things]
    if any(question.is_a(body, KG.Agency) for body in bodies):
        return (KGV.role_agency_head,)
    return (KGV.role_head_of_state,) if any(question.is_a(body, KG.Country) for body in bodies) else ()


def _asked(
    question: Question,
    people: list[Piece],
    bodies: list[Piece],
    roles: list[Piece],
    words: list[Piece],
    persons: list[Piece],
) -> bool:
    if any(len(p.things) != 1 for p in (*people, *bodies)) or any(
        question.is_a(p.things[0], KG.Vehicle) for p in bodies
    ):
        return False
    if question.wh == "yesno":
        return bool(people and roles)
    if question.wh not in ("who", "what", "which", "list", "how-many"):
        return False
    if question.wh == "what" and people and not (roles or words or persons or bodies):
        return question.text.rstrip(" ?").endswith(" do")  # "what does she do?"
    if question.wh == "who":
        alone = all(p.prep in ("", "of", "by") for p in people) and not question.stranded  # not "who was with Belov"
        return bool(people) != bool(roles) and not words and alone
    return (bool(roles) and not words) or (bool(words) and bool(people or persons) and not roles)


def _reading(question: Question, people: list[Piece], bodies: list[Piece], roles: list[Piece]) -> Reading:
    values: list[tuple[Var, tuple[Term, ...]]] = []
    if roles:
        values.append((ROLE, role_concepts(question, roles[0])))
    values += [(var, p.things) for var, found in ((WHO, people), (ORGANIZATION, bodies)) for p in found]
    counted = question.wh == "how-many" and bool(roles)  # "how many of them are cosmonauts?"
    asked = ROLE if people and question.wh != "yesno" and not counted else WHO
    gloss = _gloss(question, people, bodies, roles)
    member = Pattern(HELD, path(ORG.organization), ORGANIZATION)
    term = Pattern(HELD, path(ORG.memberDuring), SPAN)
    during, until = (
        (term, Pattern(SPAN, path(RDFS.label), DURING)),
        (term, Pattern(SPAN, path(KG.latest), Var("until"))),
    )
    one = any(m.form == "noun" for p in roles for m in p.meanings) and bool(bodies)  # "NASA chief?"
    now = (question.wh == "who" or (question.wh == "list" and one)) and not _PAST & {
        fold(w) for w in question.text.split()
    }
    heads = any(KGV.role_executive in role_concepts(question, p) for p in roles)
    return Reading(
        gloss=gloss,
        answer=asked,
        patterns=(
            Pattern(HELD, path(RDF.type), ORG.Membership),
            Pattern(HELD, path(ORG.member), WHO),
            Pattern(HELD, path(ORG.role), ROLE),
            *([member] if bodies else []),
            *by_source(question, HELD),
        ),
        show={"yesno": "yesno", "how-many": "count"}.get(question.wh, "list"),  # type: ignore[arg-type]
        optional=(during, until) if bodies else ((member,), during, until),
        values=tuple(values),
        details=tuple(d for d in ("who", "role", "organization", "during") if d != asked.name),
        proofs=(Proof(HELD, None, ROLE), Proof(HELD, None, WHO), Proof(HELD)),
        background=bool(people or bodies),
        extreme=("current head" if one and heads else "current") if now else "",
        fallback=describe(question, people[0].things[0]) if question.wh == "who" and people and not bodies else None,
    )


def _role_names(question: Question, roles: list[Piece]) -> str:
    return " or ".join(question.schema.label(r) for r in role_concepts(question, roles[0])) if roles else "any role"


def _gloss(question: Question, people: list[Piece], bodies: list[Piece], roles: list[Piece]) -> str:
    role = _role_names(question, roles)
    who = question.label(people[0].things[0]) if people else "every person"
    return f"{who} in the role of {role}" + (f" at {question.label(bodies[0].things[0])}" if bodies else "")
