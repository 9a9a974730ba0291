"""Questions that the data answers, offered beside a refusal; never asked on their own."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.tokens import key, tokenise
from kg.ask.words import HAPPENED
from kg.terms import KG, KGV, ORG, RDF, TIME

_MANY = 12
"""Examples of one kind that are compared; more would only take time."""


def suggestions(text: str, examples: Iterable[str]) -> tuple[str, ...]:
    """Three questions that the data answers, the most similar to the refused one first."""
    found = sorted(examples, key=lambda q: (-SequenceMatcher(None, text.lower(), q.lower()).ratio(), q))
    return tuple(found[:3])


def examples(data: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """Questions that the data answers."""
    return tuple(sorted(set(_examples(data, lexicon))))


def _examples(data: Claims, lexicon: Lexicon) -> Iterator[str]:
    for event, craft in data.data.some(KG.spacecraft, _MANY):
        happened = data.value(event, KG.status) in HAPPENED
        name = _askable(craft, data, lexicon)
        if name and happened and KG.Launch in lexicon.data.types(event):
            yield f"Did {name} launch?"
            if data.value(event, TIME.hasTime):
                yield f"When did {name} launch?"
    for prop, question in (
        (KG.speaker, "What did {} say?"),
        (ORG.member, "Who is {}?"),
    ):
        for _, thing in data.data.some(prop, _MANY):
            if name := _askable(thing, data, lexicon):
                yield question.format(name)
    yield from _general(data, lexicon)


def _askable(thing: str, data: Claims, lexicon: Lexicon) -> str:
    """The thing's name, if that name is understood as this thing alone."""
    name = data.name(thing)
    alone = bool(name) and lexicon.things(tokenise(name)) == (thing,)
    return name if alone and key(name) not in lexicon.schema.words else ""


def _general(data: Claims, lexicon: Lexicon) -> Iterator[str]:
    if data.data.has(RDF.type, KG.Agency):
        yield "Which agencies does the article mention?"
    if data.data.has(RDF.type, KG.Statement):
        yield "Which statements does the article report?"
    if any(data.data.has(KG.status, status) for status in HAPPENED):
        yield "Which events happened?"
    if data.data.has(KG.status, KGV.status_planned):
        yield "Which events are planned?"
    yield "Which countries does the article mention?"
