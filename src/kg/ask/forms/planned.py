"""Plans where no event is named: "Which missions are planned?", "Is Luna-26 planned?", "What is expected to happen on
Wednesday?", "Which missions do India and Japan plan?"
"""

from kg.ask.events import build
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.slots import ANY, EVENT, time_of
from kg.ask.trigger import Frame
from kg.terms import KG, KGV, RDF

X, TYPE = Var("x"), Var("type")


def read(question: Question) -> Reading | None:
    """Needs a word for a status, no event but "happen", and a class, a name or a time."""
    words = [p for p in question.pieces if not p.things and question.concepts(p, KGV.status) and not p.iris("event")]
    rest = [p for p in question.pieces if p not in words and (p.iris("event") != (KG.Event,) or p.things)]
    if (
        len(words) != 1
        or question.negated
        or question.extreme
        or question.topic is not None
        or any(p.iris("event") for p in rest)
    ):
        return None
    named = [p for p in rest if p.things]
    nouns = [p for p in rest if not p.things and p.iris("class", "noun", "nouns")]
    if len(named) + len(nouns) != len(rest) or len(nouns) > 1:
        return None
    found = Frame(words[0], KG.Event, tuple(named), question.concepts(words[0], KGV.status), ())
    if question.wh == "yesno":
        return _whether(question, found) if len(named) == 1 and not nouns else None
    if question.wh not in ("which", "what", "list", "how-many") or not (nouns or named or question.moment):
        return None
    return _which(question, found, nouns) if nouns and nouns[0].asked else None


def _whether(question: Question, found: Frame) -> Reading | None:
    thing = found.rest[0].things
    if len(thing) != 1:
        return None
    planned = KGV.status_planned in found.statuses
    return Reading(
        gloss=f"whether an event with {question.label(thing[0])} is {question.schema.label(found.statuses[0])}",
        answer=EVENT,
        patterns=(Pattern(EVENT, path(*ANY), thing[0]), Pattern(EVENT, path(KG.status), Var("status"))),
        show="yesno",
        values=() if planned else ((Var("status"), found.statuses),),
        details=("event", "status"),
        proofs=(Proof(EVENT, None, thing[0]), Proof(EVENT)),
        yes="planned" if planned else "status",
    )


def _which(question: Question, found: Frame, nouns: list[Piece]) -> Reading | None:
    built = build(question, found, found.rest)
    if built is None:
        return None
    classes: tuple[Term, ...] = tuple(sorted(_classes(question, nouns[0])))
    return Reading(
        gloss=f"every {question.schema.label(nouns[0].iris('class')[0])} in a {built.words}",
        answer=X,
        patterns=(*built.patterns, Pattern(EVENT, path(*ANY), X), Pattern(X, path(RDF.type), TYPE)),
        show="count" if question.wh == "how-many" else "list",
        optional=(time_of(),),
        values=(*built.values, (TYPE, classes)),
        details=("event", "status", "said"),
        proofs=(Proof(EVENT, None, X), *built.proofs),
    )


def _classes(question: Question, noun: Piece) -> set[str]:
    """A mission may be named for its ship, and a ship for its mission."""
    found = {below for c in noun.iris("class") for below in question.schema.below(c)}
    return found | ({KG.Mission, KG.Spacecraft} if found & {KG.Mission, KG.Spacecraft} else set())
