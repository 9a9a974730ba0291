"""Yes or no about relations: "Is Roscosmos Russian?", "Does NASA partner on the ISS?", "Is Baikonur in Kazakhstan?",
"Did Boeing build Starliner?", "Is Columbus part of the ISS?"
"""

from dataclasses import replace

from kg.ask.events import by_source
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var
from kg.ask.relations import Link, fitting, links
from kg.terms import KG, KGV, ORG, PROV, RDF

_HELD, _OTHER, _TYPE, _POST, _ROLE = Var("held"), Var("other"), Var("type"), Var("post"), Var("role")


def read(question: Question) -> Reading | None:
    """Needs two named things, and a word, a preposition or a country between them."""
    things = [p for p in question.pieces if p.things]
    if (
        question.wh != "yesno"
        or len(things) != 2
        or question.negated
        or question.moment
        or question.ahead
        or question.extreme
    ):
        return None
    if any(len(p.things) != 1 for p in things):
        return None
    first, second = things
    post = _post(question, first, second)
    others = [p for p in question.pieces if not p.things and p is not post]
    found = _links(question, first, second, others)
    read_ = _reading(question, first.things[0], second.things[0], found) if found else None
    return _with_post(read_, first.things[0], question.concepts(post, KGV.role)) if read_ and post else read_


def _post(question: Question, first: Piece, second: Piece) -> Piece | None:
    """ "Is he a Soviet cosmonaut?": what somebody is, behind the adjective of a country."""
    person = question.is_a(first.things[0], KG.Person) and question.is_a(second.things[0], KG.Country)
    behind = (p for p in question.pieces if p.index == second.end and not p.prep)
    return next((p for p in behind if person and question.concepts(p, KGV.role)), None)


def _with_post(reading: Reading, person: str, roles: tuple[str, ...]) -> Reading:
    """The reading if somebody is that too; the other country is "no" whatever he is."""
    held = (Pattern(_POST, ((ORG.member,),), person), Pattern(_POST, ((ORG.role,),), _ROLE))
    return replace(reading, patterns=(*reading.patterns, *held), values=(*reading.values, (_ROLE, roles)))


def _links(question: Question, first: Piece, second: Piece, others: list[Piece]) -> tuple[Link, ...]:
    """The properties that may hold; the link "asks" for the first thing."""
    target, classes = second.things[0], tuple(question.types(first.things[0]))
    if belonging := _belonging(question, first, second, others):
        return fitting(belonging, target, classes, question)
    if not second.prep and question.is_a(target, KG.Country):  # "is Roscosmos a Russian agency?"
        others = [p for p in others if not question.is_a(first.things[0], *p.iris("class"))]
    if len(others) > 1:  # "one of the partner agencies"
        others = [p for p in others if p is not others[-1] or not question.is_a(first.things[0], *p.iris("class"))]
    if len(others) > 1:
        return ()
    if others and KG.partOf in others[0].iris("property") and question.is_a(target, KG.Partnership):
        return (Link(KG.partnerIn, True),)
    if others:
        noun = any(m.form in ("noun", "nouns") for m in others[0].meanings)
        beside = second.end == others[0].index and not second.possessive  # "an ISS partner"
        turned = noun and (second.prep in ("of", "in", "on", "for", "to") or second.possessive or beside)
        return fitting(links(others[0], True), target, classes, question) if not noun or turned else ()
    if second.prep == "in":
        return fitting((Link(KG.locatedIn, True),), target, classes, question)
    if (
        second.prep in ("", "from")
        and question.is_a(target, KG.Country)
        and question.first in ("is", "are", "was", "were")
    ):
        return fitting((Link(KG.affiliatedCountry, True),), target, classes, question)
    return ()


def _belonging(question: Question, first: Piece, second: Piece, others: list[Piece]) -> tuple[Link, ...]:
    """ "Is Starliner a Boeing spacecraft?", "Is Suni Williams from NASA?": whatever ties somebody to a body."""
    if not question.is_a(second.things[0], KG.Organization) or question.first not in ("is", "are", "was", "were"):
        return ()
    said = [p for p in others if not says_what(p, first.things[0], question)]
    noun = len(others) == 1 and second.end == others[0].index
    if said or not (noun or (not others and second.prep in ("from", "of", "with", "by", "at"))):
        return ()
    return tuple(Link(p, True) for p in (KG.operator, KG.manufacturer, ORG.memberOf, KG.partOf))


def says_what(noun: Piece, thing: str, question: Question) -> bool:
    """Whether a noun may say what a thing is: its class, a kind of spacecraft, a person's role."""
    ship = question.is_a(thing, KG.Vehicle, KG.Mission) and bool(question.concepts(noun, KGV.spacecraft_type))
    person = question.is_a(thing, KG.Person) and bool(question.concepts(noun, KGV.role))
    return ship or person or question.is_a(thing, *noun.iris("class", "noun", "nouns"))


def _reading(question: Question, first: str, second: str, found: tuple[Link, ...]) -> Reading | None:
    if len({link.asks_subject for link in found}) != 1:
        return None
    link, steps = found[0], tuple(step for one in found for step in one.path)
    subject, value = (first, second) if link.asks_subject else (second, first)
    relation = " or ".join(question.schema.label(one.relation) for one in found)
    names = f"{question.label(subject)} – {relation} – {question.label(value)}"
    return Reading(
        gloss=f"whether it is so: {names}",
        answer=_HELD,
        patterns=(
            Pattern(subject, steps, value),
            Pattern(subject, ((RDF.type,),), _HELD),
            *by_source(question, subject, "", value),
        ),
        show="yesno",
        proofs=(Proof(subject, None, value), Proof(value, None, subject)),
        background=True,
        contrary=_contrary(question, subject, link, value) if len(found) == 1 else None,
    )


def _contrary(question: Question, subject: str, link: Link, value: str) -> Reading | None:
    """The country that it is known to belong to or to lie in, the agency that somebody is of: another one."""
    if link.relation == KG.partnerIn:
        return _partners(question, subject, link, value)
    if link.relation == KG.locatedIn and not question.is_a(value, KG.Country):
        return _other_region(question, subject, link, value)
    if link.relation == KG.manufacturer:
        return _other_maker(question, subject, value)
    kind = KG.Country if link.relation in (KG.affiliatedCountry, KG.locatedIn) else KG.Agency
    if link.relation not in (KG.affiliatedCountry, KG.locatedIn, ORG.memberOf) or not question.is_a(value, kind):
        return None
    return Reading(
        gloss=f"the {question.schema.label(kind)} of {question.label(subject)}",
        answer=_OTHER,
        patterns=(Pattern(subject, link.path, _OTHER), Pattern(_OTHER, ((RDF.type,),), _TYPE)),
        values=((_TYPE, (kind,)),),
        proofs=(Proof(subject, None, _OTHER),),
        background=True,
        differs=(value,),
    )


def _other_maker(question: Question, subject: str, value: str) -> Reading:
    """Who is known to make it: the reference data names all of the builders of one thing."""
    return Reading(
        gloss=f"the maker of {question.label(subject)}",
        answer=_OTHER,
        patterns=(
            Pattern(subject, ((KG.manufacturer,),), _OTHER),
            Pattern(subject, ((PROV.wasDerivedFrom,),), _TYPE),
        ),
        proofs=(Proof(subject, None, _OTHER),),
        background=True,
        differs=(value,),
    )


def _other_region(question: Question, subject: str, link: Link, value: str) -> Reading:
    """Another region of the same country, beside the one asked for: what lies in Florida is not in California."""
    beside = Pattern(_OTHER, ((KG.locatedIn,),), _TYPE), Pattern(value, ((KG.locatedIn,),), _TYPE)
    return Reading(
        gloss=f"the region of {question.label(subject)}",
        answer=_OTHER,
        patterns=(Pattern(subject, link.path, _OTHER), *beside),
        proofs=(Proof(subject, None, _OTHER),),
        background=True,
        differs=(value, subject),
    )


def _partners(question: Question, subject: str, link: Link, value: str) -> Reading | None:
    """The partners in a station, which are known to the last one: somebody else is none."""
    kinds = tuple(kind for kind in (KG.Country, KG.Agency) if question.is_a(subject, kind))
    station = question.is_a(value, KG.SpaceStation, KG.Partnership, KG.Agency)
    if not kinds or not station:
        return None
    return Reading(
        gloss=f"the partners in {question.label(value)}",
        answer=_OTHER,
        patterns=(Pattern(_OTHER, link.path, value), Pattern(_OTHER, ((RDF.type,),), _TYPE)),
        show="count",
        values=((_TYPE, kinds),),
        proofs=(Proof(_OTHER, None, value),),
        background=True,
    )
