"""What a noun phrase stands for in the data: "the Dragon capsule" and "Boeing's Starliner" are a name alone, "the
Russian freighter" is every thing of that kind and owner.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg.ask.belonging import belongs, made, values
from kg.ask.lexicon import Lexicon
from kg.ask.parts_of_world import belongs_to, is_part
from kg.ask.question import Piece, Question
from kg.ask.tokens import fold
from kg.ask.words import SURFACES
from kg.reference import flies_again
from kg.terms import ID, KG, KGV, RDF

_POSTS = ("pilot", "engineer", "specialist")
"""Those who have such a post are not all of a crew."""
_CRAFT = (KG.Spacecraft, KG.Mission)
_WITHIN = ("in", "of", "on", "aboard", "at")
_DURING = ("on", "during", "for")
_MANY = 200
"""Things of a kind that are still named one by one."""


def merged(question: Question, lexicon: Lexicon) -> Question | None:
    """The question where a name stands for itself and the words beside it that only say what it is and whose; None if
    there are none.
    """
    pieces = list(question.pieces)
    for i in range(len(pieces) - 1, 0, -1):
        if joined := _joined(pieces[i - 1], pieces[i], question, lexicon):
            pieces[i - 1 : i + 1] = [joined]
    return replace(question, pieces=tuple(pieces)) if len(pieces) < len(question.pieces) else None


def _joined(left: Piece, right: Piece, question: Question, lexicon: Lexicon) -> Piece | None:
    """One piece for two, where one of them says no more than the other."""
    if _is_surface(right) and left.things and left.end == right.index:
        return replace(left, width=left.width + 1, possessive=False)
    if _is_surface(left) and right.things and right.prep == "of":
        return replace(right, index=left.index, width=right.end - left.index, prep=left.prep)
    if left.end != right.index:
        return _placed(left, right, lexicon)
    width = left.width + right.width
    told = _fits(left, right, question, lexicon) or _owner(left, right, lexicon) or _label(left, right, question)
    told = told or _model(left, right, question)
    if right.things and not left.asked and told:
        return replace(right, index=left.index, width=width, prep=left.prep, definite=left.definite)
    crew = KG.crewMember in right.iris("property", "noun", "nouns") or (right.people() and right.words.endswith("s"))
    flown = left.things and all(question.is_a(t, *_CRAFT, KG.Person) for t in left.things)
    if crew and flown and question.wh in ("when", "where"):
        return replace(left, width=width, possessive=False)  # where its crew was, it was too
    mission = KG.Mission in right.iris("class") and any(question.is_a(t, *_CRAFT) for t in left.things)
    if (mission or not left.possessive) and _fits(right, left, question, lexicon) and not (left.asked and right.asked):
        return replace(left, width=width, possessive=right.possessive)
    return None


def _is_surface(piece: Piece) -> bool:
    return not piece.things and piece.words.lower() in SURFACES


def _placed(left: Piece, right: Piece, lexicon: Lexicon) -> Piece | None:
    """ "Kennedy Space Center in Florida", "the Kibo module on the ISS"; of "Endeavour on STS-111" the mission."""
    if right.index - left.end in (1, 2) and right.prep in _DURING and _flies_again(left) and _is_mission(right):
        return replace(right, index=left.index, width=right.end - left.index, prep=left.prep)
    near = right.index - left.end in (1, 2) and right.prep in _WITHIN
    beside = near and len(left.things) == 1 == len(right.things) and not right.possessive
    return replace(left, width=right.end - left.index) if beside and _owner(right, left, lexicon) else None


def _flies_again(piece: Piece) -> bool:
    return bool(piece.things) and all(flies_again(t.removeprefix(ID)) for t in piece.things)


def _is_mission(piece: Piece) -> bool:
    return len(piece.things) == 1 and piece.things[0].startswith(f"{ID}mission/")


def _owner(owner: Piece, owned: Piece, lexicon: Lexicon) -> bool:
    """Whether one thing is known to belong to another."""
    return len(owner.things) == 1 == len(owned.things) and belongs(owned.things[0], owner.things[0], lexicon)


def _label(before: Piece, flight: Piece, question: Question) -> bool:
    """Whether a body or a ship only stands before a mission's name: "SpaceX Crew-7", "Crew Dragon Demo-2"."""
    return (
        not before.possessive
        and len(before.things) == 1 == len(flight.things)
        and question.is_a(before.things[0], KG.Organization, KG.Spacecraft)
        and question.is_a(flight.things[0], KG.Mission)
    )


def _fits(noun: Piece, name: Piece, question: Question, lexicon: Lexicon) -> bool:
    """Whether a noun says what a named thing is."""
    if noun.things or len(name.things) != 1:
        return False
    thing = name.things[0]
    classes = noun.iris("class", "noun", "nouns")
    ship = any(c in (*_CRAFT, KG.Vehicle) for c in classes) and question.is_a(thing, *_CRAFT)
    site = any(question.schema.is_a(c, KG.LaunchSite) for c in classes) and question.is_a(thing, KG.Place)
    return (
        ship
        or site
        or question.is_a(thing, *classes)
        or _kind(noun, thing, question, lexicon)
        or _has_role(noun, thing, question, lexicon)
    )


def _model(left: Piece, right: Piece, question: Question) -> bool:
    """Whether two craft stand side by side, the first as what the second is: "the Nova-C lander Odysseus"."""
    craft = all(len(p.things) == 1 and question.is_a(p.things[0], KG.Vehicle) for p in (left, right))
    return craft and left.definite and not (left.possessive or right.prep)


def _kind(noun: Piece, thing: str, question: Question, lexicon: Lexicon) -> bool:
    """Whether a noun for a kind of spacecraft may be said of a thing: nobody knows it to be of another kind."""
    kinds = wider(question.concepts(noun, KGV.spacecraft_type), question)
    known = values(thing, (KG.spacecraftType,), lexicon)
    if KG.crewed in noun.iris("property") and "false" in values(thing, (KG.crewed,), lexicon):
        return False  # a ship for crews may fly without one
    return bool(kinds) and question.is_a(thing, *_CRAFT) and (not known or not set(kinds).isdisjoint(known))


def _has_role(noun: Piece, thing: str, question: Question, lexicon: Lexicon) -> bool:
    roles = wider(question.concepts(noun, KGV.role), question)
    return bool(roles) and thing in _holders(roles, lexicon)


def wider(concepts: tuple[str, ...], question: Question) -> tuple[str, ...]:
    """Some concepts with the narrower ones."""
    return tuple(dict.fromkeys((*concepts, *(n for c in concepts for n in question.schema.narrower.get(c, ())))))


def _holders(roles: Iterable[str], lexicon: Lexicon) -> set[str]:
    """Who has one of the roles."""
    wanted = tuple(roles)
    return {
        who for names in (lexicon.data, lexicon.reference) if names for role in wanted for who in names.holders(role)
    }


def described(question: Question, lexicon: Lexicon) -> Question | None:
    """The question where "the Russian freighter", "the astronauts" are the things of that kind which the articles
    name; None if there is nothing to change.
    """
    members = cache(lambda noun: extension(noun, question, lexicon))
    pieces = list(question.pieces)
    for i in range(len(pieces) - 1, -1, -1):
        noun = pieces[i] if i < len(pieces) else None
        if noun is None or noun.things or noun.asked or not noun.noun() or noun.prep == "as" or is_post(noun):
            continue
        start = i
        while start > 0 and pieces[start - 1].end == pieces[start].index and _limits(pieces[start - 1], question):
            start -= 1
        found = [t for t in members(noun) if all(_limited(t, p, question, lexicon) for p in pieces[start:i])]
        the = noun.definite or pieces[start].definite
        one = question.concepts(noun, KGV.role)  # "the Crew-8 pilot" is not each of its astronauts
        several = (start < i and not one) or not the or plural(noun)
        if not found or len(found) > _MANY or (len(found) > 1 and not several):
            continue
        first = pieces[start]
        whole = replace(noun, index=first.index, width=noun.end - first.index, prep=first.prep, definite=first.definite)
        pieces[start : i + 1] = [replace(whole, things=tuple(found[:1]), group=tuple(found[1:]), meanings=(), tag="")]
    return replace(question, pieces=tuple(pieces)) if tuple(pieces) != question.pieces else None


def is_post(noun: Piece) -> bool:
    """Whether a word is for a post that some of a crew have: "the two mission specialists" are not all astronauts."""
    return fold(noun.words).removesuffix("s").endswith(_POSTS)


def plural(noun: Piece) -> bool:
    """Whether a noun speaks of several."""
    return any(m.form == "nouns" for m in noun.meanings) or noun.words.endswith("s")


def _limits(piece: Piece, question: Question) -> bool:
    """Whether a piece may stand before a noun and say whose or of what kind it is."""
    owner = len(piece.things) == 1 or is_part(piece.words)
    return owner or bool(piece.iris("concept", "adjective")) or KG.crewed in piece.iris("property")


def _limited(thing: str, piece: Piece, question: Question, lexicon: Lexicon) -> bool:
    if piece.things:
        return belongs(thing, piece.things[0], lexicon)
    if is_part(piece.words):
        return belongs_to(thing, piece.words, lexicon)
    if kinds := question.concepts(piece, KGV.spacecraft_type):
        return not set(kinds).isdisjoint(values(thing, (KG.spacecraftType,), lexicon))
    return False


def extension(noun: Piece, question: Question, lexicon: Lexicon) -> tuple[str, ...]:
    """All things in the articles that a noun speaks of."""
    return tuple(sorted(set(_members(noun, question, lexicon))))


def _of_kinds(kinds: Iterable[str], lexicon: Lexicon) -> set[str]:
    """The ships that the articles or the reference data say to be of some kinds."""
    sources = [names.data for names in (lexicon.data, lexicon.reference) if names]
    return {ship for data in sources for kind in kinds for ship in data.subjects(KG.spacecraftType, kind)}


def _numbered_so(ship: str, kinds: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether the number of a ship tells that it is of one of some kinds."""
    told = any(p == KG.spacecraftType and o in kinds for p, o in made(ship))
    return told and not set(kinds).isdisjoint(values(ship, (KG.spacecraftType,), lexicon))


def _members(noun: Piece, question: Question, lexicon: Lexicon) -> Iterator[str]:
    data = lexicon.data.data
    classes = {below for c in noun.iris("class", "noun", "nouns") for below in question.schema.below(c)}
    if KG.Spacecraft in classes and KG.SpaceStation not in noun.iris("class"):
        classes.discard(KG.SpaceStation)
    if not classes.isdisjoint({KG.Claim, KG.Statement, KG.TimeSpan, KG.Quantity, KG.Article, KG.Symbol}):
        return
    yield from (thing for cls in sorted(classes) for thing in data.subjects_kept(RDF.type, cls))
    if kinds := wider(question.concepts(noun, KGV.spacecraft_type), question):
        ships = {thing for cls in _CRAFT for thing in data.subjects_kept(RDF.type, cls)}
        known = _of_kinds(kinds, lexicon)
        yield from (s for s in sorted(ships) if s in known or _numbered_so(s, kinds, lexicon))
    if roles := wider(question.concepts(noun, KGV.role), question):
        people = _holders(roles, lexicon)
        yield from (p for p in sorted(people) if lexicon.data.types(p))
