"""What a thing is: "What is Vostochny?", "What is Artemis?", "Who is Hannah Cole?" where no role of hers is known"""

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.terms import ITSRDF, KG, ORG, RDF

X, MENTION = Var("x"), Var("mention")
_SAYS = (
    RDF.type,
    KG.spacecraftType,
    KG.affiliatedCountry,
    KG.operator,
    KG.manufacturer,
    KG.locatedIn,
    KG.partOf,
    ORG.memberOf,
    KG.symbolType,
    KG.symbolOf,
    KG.inConstellation,
)
"""Properties that say what somebody or something is, whose or where."""
_KINDS = ("what kind of", "what sort of", "what type of", "which kind of", "which type of")
_BE = ("is", "are", "was", "were")


def read(question: Question) -> Reading | None:
    """Needs "what is" and one name, and nothing else."""
    kind = question.text.lower().startswith(_KINDS)
    things = [p for p in question.pieces if p.things]
    nouns = [p for p in question.pieces if kind and p.asked and (p.iris("class", "noun") or fold(p.words) == "thing")]
    words = [fold(w) for w in question.text.split()]
    if question.wh != "what" or not question.plain() or len(things) != 1:
        return None
    if len(things[0].things) != 1 or things[0].prep or things[0].possessive or question.stranded:
        return None
    copula = words[0] == "what's" or words[1:2] in [[be] for be in _BE] or bool(nouns)
    if len(question.pieces) != 1 + len(nouns):
        return None
    return describe(question, things[0].things[0]) if copula else None


def describe(question: Question, thing: str) -> Reading:
    """What a thing is, by its class and by whom or what it belongs to."""
    return Reading(
        gloss=f"what {question.label(thing)} is",
        answer=X,
        patterns=(Pattern(thing, path(*_SAYS), X),),
        optional=((Pattern(MENTION, path(ITSRDF.taIdentRef), thing),),),
        proofs=(Proof(thing, None, X), Proof(MENTION)),
        background=True,
    )
