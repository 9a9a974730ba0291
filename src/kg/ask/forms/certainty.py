"""How sure it is: "How certain is the launch of Luna-26?", "How sure is Roscosmos that Luna-25 crashed?" """

from kg.ask.events import build
from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT
from kg.ask.trigger import frame
from kg.terms import KG, PROV, RDF, SCHEMA

SURE, CLAIM, BY, SAID, TEXT = Var("sure"), Var("claim"), Var("by"), Var("statement"), Var("text")


def read(question: Question) -> Reading | None:
    """Needs "how certain", and an event or what somebody says."""
    if question.wh != "how-sure" or question.negated or question.extreme or question.source:
        return None
    if question.topic is not None:
        return _said(question)
    found = frame(question)
    built = build(question, found, found.rest, any_status=True) if found and found.rest else None
    if found is None or built is None or found.event == KG.Event:
        return None
    return Reading(
        gloss=f"how sure the sources are of a {built.words}",
        answer=SURE,
        patterns=(
            *built.patterns,
            Pattern(CLAIM, path(RDF.subject), EVENT),
            Pattern(CLAIM, path(RDF.predicate), RDF.type),
            Pattern(CLAIM, path(KG.factuality), SURE),
            Pattern(CLAIM, path(PROV.wasAttributedTo), BY),
        ),
        values=built.values,
        spoken=built.spoken,
        details=("event", "status", "by"),
        proofs=(Proof(CLAIM),),
    )


def _said(question: Question) -> Reading | None:
    """How sure the speakers, or the one named, are of what they say."""
    speakers = [p for p in question.pieces if KG.speaker not in p.iris("property", "noun", "nouns")]
    if len(speakers) > 1 or any(len(p.things) != 1 or not question.is_a(p.things[0], KG.Agent) for p in speakers):
        return None
    by = tuple(Pattern(SAID, path(KG.speaker), p.things[0]) for p in speakers)
    return Reading(
        gloss="how sure it is, by what was said about the words asked for",
        answer=SURE,
        patterns=(
            Pattern(SAID, path(RDF.type), KG.Statement),
            Pattern(SAID, path(SCHEMA.text), TEXT),
            Pattern(SAID, path(KG.factuality), SURE),
            *(by or (Pattern(SAID, path(KG.speaker), Var("speaker")),)),
        ),
        values=((SAID, question.topic or ()),),
        details=("speaker", "text"),
        proofs=(Proof(SAID),),
    )
