"""Bodies that do something with their own craft, which articles seldom tell: "when did Roscosmos launch Luna-25?"."""

from dataclasses import replace

from kg.ask.belonging import belongs
from kg.ask.lexicon import Lexicon
from kg.ask.question import Question
from kg.terms import KG


def owners(question: Question, lexicon: Lexicon) -> tuple[Question, str] | None:
    """The question without the body that does something with its own craft, and what was left out, in words."""
    craft = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], KG.Vehicle, KG.Mission)]
    bodies = [
        p
        for p in question.pieces
        if len(p.things) == 1 and p.prep in ("", "by") and question.is_a(p.things[0], KG.Organization, KG.Country)
    ]
    if (
        question.wh == "how-sure"
        or len(bodies) != 1
        or len(craft) != 1
        or not belongs(craft[0].things[0], bodies[0].things[0], lexicon)
        or not _may_act(bodies[0].things[0], craft[0].things[0], question, lexicon)
    ):
        return None
    rest = tuple(p for p in question.pieces if p is not bodies[0])
    return replace(question, pieces=rest, inverted=True), f"{craft[0].words} belongs to {bodies[0].words}"


def _may_act(body: str, craft: str, question: Question, lexicon: Lexicon) -> bool:
    """Whether the articles tell of nobody else who did something with a craft."""
    if question.wh != "yesno":
        return True
    data = lexicon.data.data
    acts = {who for event in data.subjects(KG.spacecraft, craft) for who in data.values(event, KG.agent)}
    return not acts or bool(acts.intersection(question.within(body)))
