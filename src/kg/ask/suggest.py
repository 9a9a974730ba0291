"""Questions that the data answers, offered beside a refusal; never asked on their own."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from kg.ask.chart import Lexicon
from kg.ask.evidence import Claims
from kg.ask.schema import pairs
from kg.ask.tokens import key, tokenise
from kg.ask.words import HAPPENED
from kg.terms import KG, KGV, ORG, TIME

_MANY = 40
"""Examples of one kind that are compared; more would only take time."""


def suggestions(text: str, data: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """Three questions that the data answers, the most similar to the refused one first."""
    found = sorted(
        set(_examples(data, lexicon)), key=lambda q: (-SequenceMatcher(None, text.lower(), q.lower()).ratio(), q)
    )
    return tuple(found[:3])


def _examples(data: Claims, lexicon: Lexicon) -> Iterator[str]:
    for event, craft in list(pairs(data.graph, KG.spacecraft))[:_MANY]:
        happened = data.value(event, KG.status) in HAPPENED
        name = _askable(craft, data, lexicon)
        if name and happened and KG.Launch in lexicon.data.types.get(event, ()):
            yield f"Did {name} launch?"
            if data.value(event, TIME.hasTime):
                yield f"When did {name} launch?"
    for prop, question in (
        (KG.speaker, "What did {} say?"),
        (ORG.member, "Who is {}?"),
    ):
        for _, thing in list(pairs(data.graph, prop))[:_MANY]:
            if name := _askable(thing, data, lexicon):
                yield question.format(name)
    yield from _general(data, lexicon)


def _askable(thing: str, data: Claims, lexicon: Lexicon) -> str:
    """The thing's name, if that name is understood as this thing alone."""
    name = data.labels.get(thing, "")
    alone = bool(name) and lexicon.things(tokenise(name)) == (thing,)
    return name if alone and key(name) not in lexicon.schema.words else ""


def _general(data: Claims, lexicon: Lexicon) -> Iterator[str]:
    types = {t for known in lexicon.data.types.values() for t in known}
    if KG.Agency in types:
        yield "Which agencies does the article mention?"
    if KG.Statement in types:
        yield "Which statements does the article report?"
    statuses = {status for _, status in pairs(data.graph, KG.status)}
    if statuses & set(HAPPENED):
        yield "Which events happened?"
    if KGV.status_planned in statuses:
        yield "Which events are planned?"
    yield "Which countries does the article mention?"
