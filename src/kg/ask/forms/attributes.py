"""What a thing is: "Is Progress 81 crewed?", "Was the ship unmanned?", "Did the ship carry a crew?", "What kind of
spacecraft is Progress 81?", "Is Progress 81 a cargo ship?", "Is SpaceX a company?", "Which spacecraft are
uncrewed?"
"""

from dataclasses import replace

from kg.ask.events import by_source
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.model import Literal
from kg.terms import ITSRDF, KG, KGV, RDF, XSD

X, THING, TYPE, MENTION = Var("x"), Var("thing"), Var("type"), Var("mention")
_CARRYING = word_set("carry carries carried carrying transport transported transporting have had")
_LIGHT = _CARRYING | word_set("aboard fly flies flew flown")
_NEVER_CREWED = (KGV.craft_cargo, KGV.craft_satellite, KGV.craft_probe, KGV.craft_orbiter, KGV.craft_telescope)
ABOARD = ("aboard", "on", "in", "inside")
_UNCREWED = word_set("unmanned uncrewed")


def read(question: Question) -> Reading | None:
    """Needs one named thing or class of spacecraft, and a word for what it is."""
    if (
        question.negated
        or question.moment
        or question.ahead
        or question.extreme
        or question.topic is not None
        or question.statuses
    ):
        return None
    things = [p for p in question.pieces if p.things]
    others = [p for p in question.pieces if not p.things and fold(p.words) not in _LIGHT and not _flight(p, things)]
    if question.wh == "yesno" and len(things) == 1 and things[0].prep in ABOARD and _anybody(question, others):
        return _crewed(question, things[0].things[0], True) if len(things[0].things) == 1 else None
    if len(things) == 1 and len(things[0].things) == 1 and others:
        return _one(question, things[0].things[0], others)
    if not things and question.wh in ("which", "list", "what", "how-many") and len(others) == 2:
        return _which(question, others)
    return None


def _flight(piece: Piece, things: list[Piece]) -> bool:
    """ "Orion's flight" is crewed if Orion is."""
    noun = KG.Mission in piece.iris("class") or bool(piece.iris("event", "noun"))
    return noun and any(p.possessive and p.index + 1 == piece.index for p in things)


def _crew(piece: Piece) -> bool | None:
    """True for "crewed" or "a crew", False for "unmanned", None for other words."""
    if fold(piece.words) in _UNCREWED:
        return False
    return True if KG.crewed in piece.iris("property") or fold(piece.words) in ("crew", "crews") else None


def _one(question: Question, thing: str, others: list[Piece]) -> Reading | None:
    if question.wh == "yesno" and len(others) == 1:
        return _is(question, thing, others[0])
    kind = all(KG.spacecraftType in p.iris("property") or KG.Spacecraft in p.iris("class") for p in others)
    if (
        question.wh in ("what", "which")
        and kind
        and len(others) == 1
        and "kind" in question.text.lower() + _type_word(question)
    ):
        pattern = Pattern(thing, path(KG.spacecraftType), X)
        source = by_source(question, thing, KG.spacecraftType)
        gloss = f"the kind of spacecraft that {question.label(thing)} is"
        return Reading(gloss, X, (pattern, *source), proofs=(Proof(thing, KG.spacecraftType, X),), background=True)
    return None


def _type_word(question: Question) -> str:
    return "kind" if " type " in f" {question.text.lower()} " else ""


def _is(question: Question, thing: str, word: Piece) -> Reading | None:
    carries = question.is_a(thing, KG.Vehicle, KG.Mission) and any(fold(p.words) in _CARRYING for p in question.pieces)
    crew = True if carries and _people(question, word) else _crew(word)
    kinds = question.concepts(word, KGV.spacecraft_type)
    if crew is not None:
        return _crewed(question, thing, crew)
    if kinds:
        gloss = f"whether {question.label(thing)} is a {question.schema.label(kinds[0])}"
        pattern = Pattern(thing, path(KG.spacecraftType), X)
        return Reading(
            gloss,
            X,
            (pattern,),
            "yesno",
            values=((X, kinds),),
            proofs=(Proof(thing, KG.spacecraftType, X),),
            background=True,
        )
    return _is_a(question, thing, word)


def _anybody(question: Question, others: list[Piece]) -> bool:
    """ "was anybody aboard", "were there people on board": no person is named."""
    words = {fold(w) for w in question.text.split()}
    bare = not others and bool(words & {"anybody", "anyone", "somebody", "someone"})
    return bare or (len(others) == 1 and _people(question, others[0]))


def _people(question: Question, piece: Piece) -> bool:
    """ "people", "astronauts", "a crew"."""
    person = KG.Person in piece.iris("class", "noun", "nouns") or KGV.role_astronaut in question.concepts(
        piece, KGV.role
    )
    return person or fold(piece.words) in ("crew", "crews")


def _crewed(question: Question, thing: str, crew: bool) -> Reading:
    return Reading(
        gloss=f"whether {question.label(thing)} is crewed{'' if crew else ': the question expects no'}",
        answer=X,
        patterns=(Pattern(thing, path(KG.crewed), X), *by_source(question, thing, KG.crewed)),
        show="yesno",
        proofs=(Proof(thing, KG.crewed, X),),
        yes="true" if crew else "false",
        fallback=None if question.source else _with_crew(question, thing) if crew else _nobody(question, thing),
    )


def uncrewed(question: Question, thing: str) -> Reading:
    """ "No", where it is known that nobody is ever aboard: a ship for cargo has no crew either."""
    no = Literal("false", XSD.boolean)
    known = replace(_crewed(question, thing, True), values=((X, (no,)),), fallback=None)
    return replace(known, fallback=None if question.source else _cargo(question, thing))


def never_crewed(question: Question, thing: str) -> Reading:
    """The same for what the articles and the reference data tell, at once."""
    return replace(uncrewed(question, thing), also=_cargo(question, thing), fallback=None, background=True)


def _nobody(question: Question, thing: str) -> Reading:
    """ "Yes", where it is a kind of craft that has no crew."""
    return replace(_cargo(question, thing), gloss=f"whether {question.label(thing)} is of an uncrewed kind", yes="told")


def _cargo(question: Question, thing: str) -> Reading:
    """ "No", where it is a kind of craft that has no crew, as a ship for cargo or a probe."""
    return Reading(
        gloss=f"whether {question.label(thing)}, of a kind that has no crew, is crewed",
        answer=X,
        patterns=(Pattern(thing, path(KG.spacecraftType), X),),
        show="yesno",
        values=((X, _NEVER_CREWED),),
        proofs=(Proof(thing, None, X),),
        yes="true",
        background=True,
    )


def _with_crew(question: Question, thing: str) -> Reading:
    """Who is told to have been aboard."""
    return Reading(
        gloss=f"whether anybody was aboard {question.label(thing)}",
        answer=EVENT,
        patterns=(
            Pattern(EVENT, path(KG.spacecraft), thing),
            Pattern(EVENT, path(KG.crewMember), X),
            Pattern(EVENT, path(KG.status), STATUS),
        ),
        show="yesno",
        details=("x", "event", "status"),
        proofs=(Proof(EVENT, None, X),),
        fallback=_cargo(question, thing),
    )


def _is_a(question: Question, thing: str, word: Piece) -> Reading | None:
    classes = tuple(sorted({c for cls in word.iris("class") for c in question.schema.below(cls)}))
    if not classes or question.first not in ("is", "are", "was", "were"):
        return None
    gloss = f"whether {question.label(thing)} is of the class {question.schema.label(word.iris('class')[0])}"
    return Reading(
        gloss,
        TYPE,
        (Pattern(thing, path(RDF.type), TYPE),),
        "yesno",
        optional=((Pattern(MENTION, path(ITSRDF.taIdentRef), thing),),),
        values=((TYPE, classes),),
        proofs=(Proof(MENTION),),
        background=True,
    )


def _which(question: Question, others: list[Piece]) -> Reading | None:
    nouns = [p for p in others if p.iris("class") and _crew(p) is None]
    words = [p for p in others if p not in nouns]
    crew = _crew(words[0]) if len(nouns) == 1 and words else None
    if crew is None:
        return None
    value = Literal("true" if crew else "false", XSD.boolean)
    classes = tuple(sorted({c for cls in nouns[0].iris("class") for c in question.schema.below(cls)} | {KG.Mission}))
    return Reading(
        gloss=f"every {question.schema.label(nouns[0].iris('class')[0])} that is {'crewed' if crew else 'uncrewed'}",
        answer=THING,
        patterns=(Pattern(THING, path(KG.crewed), value), Pattern(THING, path(RDF.type), TYPE)),
        show="count" if question.wh == "how-many" else "list",
        values=((TYPE, classes),),
        proofs=(Proof(THING, KG.crewed, value),),
    )
