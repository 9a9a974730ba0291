"""Several things of one name: a ship and its mission, a town and its launch site, a company and its satellites."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.ask.answer import Answer
from kg.ask.describe import extension, plural
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece, Question
from kg.ask.tokens import tokenise
from kg.ask.unanswered import READ
from kg.terms import KG, KGV

_MANY = 3
"""Things of one name that are tried."""
_SHIP = " (spacecraft)"
"""What tells a ship from the rocket of its name."""
_FLEET = 30
"""Ships of a kind that are asked of at once."""
_FEW = 6
"""Craft among which "the capsule" may be the one of which something is told."""
_ALIKE = ((KG.Vehicle, KG.Mission, KG.Payload), (KG.Place,))
"""Kinds of things that news calls by each other's name."""


def namesakes(question: Question) -> tuple[Question, ...]:
    """The question with each of the things that its one unclear name may stand for."""
    unclear = [p for p in question.pieces if len(p.things) > 1]
    if len(unclear) != 1 or len(unclear[0].things) > _MANY or unclear[0].group:
        return ()
    return tuple(
        replace(question, pieces=tuple(replace(p, things=(t,)) if p is unclear[0] else p for p in question.pieces))
        for t in unclear[0].things
    )


def kin(question: Question) -> Question | None:
    """The question with the ships of the articles for the one kind that it names: "when did the Soyuz dock?" """
    kinds = [(p, family) for p in question.pieces if (family := _family(p, question))]
    if len(kinds) != 1 or any(len(p.things) > 1 for p in question.pieces if p is not kinds[0][0]):
        return None
    kind, ships = kinds[0]
    whole = replace(kind, things=ships[:1], group=ships[1:])
    return replace(question, pieces=tuple(whole if p is kind else p for p in question.pieces))


def fleet(question: Question) -> Question | None:
    """The question for the ships of a kind: "which Soyuz docked?", "how many Progress freighters docked?" """
    named = next((p for p in question.pieces if p.asked and not p.possessive and _family(p, question)), None)
    if named is None or question.wh not in ("which", "what", "how-many", "list") or question.among is not None:
        return None
    noun = next((p for p in question.pieces if p.index == named.end and _is_ship(p, question)), None)
    ships = replace(named, things=(), meanings=question.schema.words[("spacecraft",)])
    kept = tuple(ships if p is named else p for p in question.pieces if p is not noun)
    return replace(question, pieces=kept, among=frozenset(_family(named, question)), limits=(named.words,))


def _is_ship(piece: Piece, question: Question) -> bool:
    kinds = question.concepts(piece, KGV.spacecraft_type)
    classes = piece.iris("class", "noun", "nouns")
    return not piece.things and bool(kinds or any(question.schema.is_a(c, KG.Spacecraft) for c in classes))


def _family(piece: Piece, question: Question) -> tuple[str, ...]:
    """The ships that are of the kind that a name stands for, or of one of the kinds."""
    if piece.group or question.extreme:
        return ()
    whole = (KG.Place, KG.SpaceStation)  # the Moon has missions and a station has modules, not ships
    kinds = [thing for thing in piece.things if not question.is_a(thing, *whole)]
    ships = tuple(dict.fromkeys(ship for thing in kinds for ship in question.family(thing) if ship != thing))
    return ships if len(ships) <= _FLEET else ()


def joint(each: Sequence[Question], answers: Sequence[Answer | None]) -> Answer | None:
    """The answer for the one thing of which something is known; that of ships and missions, and of places, for all."""
    full = [a for a in answers if a and a.rows]
    if len(full) < 2 or not _alike(each):
        return full[0] if len(full) == 1 else None
    rows = {(row.label, row.value): row for a in full for row in a.rows}
    reading = "; or ".join([full[0].reading, *(a.reading.removeprefix(READ) for a in full[1:])])
    return replace(full[0], reading=reading, sparql="\n\n".join(a.sparql for a in full), rows=tuple(rows.values()))


def told_of(
    questions: Sequence[Question], lexicon: Lexicon, ask: Callable[[Question], Answer | None]
) -> Iterator[tuple[Question, Answer | None]]:
    """The answers for the things of one name, and for the only craft of which it is told where "the capsule" is asked
    about.
    """
    for each in filter(None, map(namesakes, questions)):
        yield each[0], joint(each, tuple(map(ask, each)))
    for flown in filter(None, (_on_rocket(q, lexicon) for q in questions)):
        yield flown, ask(flown)
    for each in filter(None, (_each_craft(q, lexicon) for q in questions)):
        full = [found for found in map(ask, each) if found and any(row.source == "article" for row in found.rows)]
        yield each[0], full[0] if len(full) == 1 else None


def _on_rocket(question: Question, lexicon: Lexicon) -> Question | None:
    """The question with the rocket of that name for the ship on which another craft is asked to fly: "on a Soyuz"."""
    ships = [p for p in question.pieces if len(p.things) == 1 and question.is_a(p.things[0], KG.Spacecraft)]
    on = [p for p in ships if p.prep in ("on", "atop", "by", "with") and _SHIP in question.label(p.things[0])]
    if len(on) != 1 or len(ships) < 2:
        return None
    name = question.label(on[0].things[0]).replace(_SHIP, " rocket")
    rockets = [t for t in lexicon.things(tokenise(name)) if question.is_a(t, KG.LaunchVehicle)]
    rocket = replace(on[0], things=tuple(rockets[:1]))
    return replace(question, pieces=tuple(rocket if p is on[0] else p for p in question.pieces)) if rockets else None


def _each_craft(question: Question, lexicon: Lexicon) -> tuple[Question, ...]:
    """The question with each craft of the articles that "the capsule" may be; () if it names one, or there are many."""
    the = [p for p in question.pieces if p.definite and not p.things and not plural(p) and _is_craft(p, question)]
    things = (t for p in question.pieces for t in p.things)
    named = any(question.is_a(t, KG.Mission, KG.Vehicle) and not question.is_a(t, KG.SpaceStation) for t in things)
    if len(the) != 1 or named or question.wh in ("yesno", "how-many", "list") or question.extreme:
        return ()
    found = extension(the[0], question, lexicon)
    kinds = tuple(replace(the[0], things=(t,), meanings=(), tag="") for t in found if len(found) <= _FEW)
    pieces = (tuple(one if p is the[0] else p for p in question.pieces) for one in kinds)
    return tuple(replace(question, pieces=p) for p in pieces)


def _is_craft(piece: Piece, question: Question) -> bool:
    """Whether a noun speaks of spacecraft or rockets, and not of a station."""
    classes = piece.iris("class", "noun")
    of_kind = bool(question.concepts(piece, KGV.spacecraft_type))
    return (of_kind or any(question.schema.is_a(c, KG.Vehicle) for c in classes)) and KG.SpaceStation not in classes


def _alike(each: Sequence[Question]) -> bool:
    """Whether what is known of one of the things may be told of the other: those that differ are all of one kind."""
    pieces = zip(*(q.pieces for q in each), strict=True)
    things = [p.things[0] for same in pieces for p in same if p.things and len({s.things for s in same}) > 1]
    return any(all(each[0].is_a(t, *kind) for t in things) for kind in _ALIKE)
