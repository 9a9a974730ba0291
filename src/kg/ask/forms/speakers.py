"""Who speaks: "Which people are quoted?", "Which agencies have denied anything?", "Which officials spoke?" """

from dataclasses import replace

from kg.ask.forms import statements
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.tokens import fold
from kg.ask.words import LIGHT
from kg.terms import KG, KGV, ORG, RDF, SCHEMA

SAID, SPEAKER, TEXT, TYPE, ACT, HELD, ROLE = (
    Var("statement"),
    Var("speaker"),
    Var("text"),
    Var("type"),
    Var("act"),
    Var("held"),
    Var("role"),
)


def read(question: Question) -> Reading | None:
    """Needs a verb of saying, and a noun for a kind of speaker before it."""
    if not replace(question, topic=None).plain() or question.wh not in ("who", "which", "what", "list", "how-many"):
        return None
    question = replace(question, pieces=tuple(p for p in question.pieces if fold(p.words) not in LIGHT))
    said = [p for p in question.pieces if not p.things and (statements.saying(question, p) or _quoted(question, p))]
    nouns = [p for p in question.pieces if p not in said and not p.things and _speaks(question, p)]
    whose = [p for p in question.pieces if len(p.things) == 1 and nouns and p.end == nouns[0].index]
    used = len(said) + len(nouns) + len(whose)
    if len(said) != 1 or len(nouns) > 1 or used != len(question.pieces) or question.inverted:
        return None
    if not nouns or nouns[0].index > said[0].index or said[0].prep:
        return None
    found = _reading(question, said[0], nouns)
    if not whose:
        return found
    gloss = f"{found.gloss}, of {question.label(whose[0].things[0])}"  # "which Kazakh officials spoke?"
    return replace(found, gloss=gloss, among=((SPEAKER, question.owned(whose[0].things[0])),))


def _quoted(question: Question, piece: Piece) -> bool:
    """ "is quoted" tells that somebody speaks, in whatever way."""
    return KGV.mode_direct in question.concepts(piece, KGV.reporting_mode) and "quot" in piece.words.lower()


def _speaks(question: Question, piece: Piece) -> bool:
    people = any(question.schema.is_a(c, KG.Agent) for c in piece.iris("class"))
    return people or bool(question.concepts(piece, KGV.role))


def _reading(question: Question, said: Piece, nouns: list[Piece]) -> Reading:
    acts = () if said.tag == "say" else question.concepts(said, KGV.speech_act)
    classes = tuple(sorted({c for p in nouns for cls in p.iris("class") for c in question.schema.below(cls)}))
    roles = () if classes else tuple(c for p in nouns for c in question.concepts(p, KGV.role))
    values: list[tuple[Var, tuple[Term, ...]]] = [
        (v, terms) for v, terms in ((ACT, acts), (TYPE, classes), (ROLE, roles)) if terms
    ]
    kind = question.schema.label((classes or roles)[0]) if len(classes) == 1 or roles else nouns[0].words
    what = f" with a {question.schema.label(acts[0])}" if acts else ""
    if question.topic is not None:
        held = (KGV.ctm, KGV.prm, KGV.psm) if KGV.act_denial in acts else (KGV.ctp, KGV.prp, KGV.psp)
        values += [(SAID, question.topic), (Var("sure"), held)]
    sure = (Pattern(SAID, path(KG.factuality), Var("sure")),) if question.topic is not None else ()
    return Reading(
        gloss=f"every {kind} that is quoted{what}",
        answer=SPEAKER,
        patterns=(
            Pattern(SAID, path(RDF.type), KG.Statement),
            Pattern(SAID, path(KG.speaker), SPEAKER),
            Pattern(SAID, path(SCHEMA.text), TEXT),
            *sure,
            *((Pattern(SAID, path(KG.speechAct), ACT),) if acts else ()),
            *((Pattern(SPEAKER, path(RDF.type), TYPE),) if classes else ()),
            *((Pattern(HELD, path(ORG.member), SPEAKER), Pattern(HELD, path(ORG.role), ROLE)) if roles else ()),
        ),
        show="count" if question.wh == "how-many" else "list",
        values=tuple(values),
        details=("text",),
        proofs=(Proof(SAID),),
    )
