"""Relations between things: "Which agencies partner on the ISS?", "Which country does Roscosmos belong to?", "Who
operates Progress 81?", "What did the ship carry?", "Whose ship is it?" with a name for "it", "Where is
Baikonur?", "Which places lie in Ukraine?", "How many countries are partners in the ISS?"
"""

from dataclasses import replace

from kg.ask.forms.quantities import carried
from kg.ask.question import Piece, Question
from kg.ask.reading import Reading
from kg.ask.relations import Link, fitting, links, related
from kg.ask.tokens import fold
from kg.ask.words import REGIONS
from kg.ask.words import SAYING as _SAYING
from kg.terms import KG, KGV, ORG

_BY = (KG.operator, KG.manufacturer)


def read(question: Question) -> Reading | None:
    """Needs one named thing, and one word or preposition for a relation."""
    things = [p for p in question.pieces if p.things]
    if len(things) == 2 and (joint := _partners(question, *things)):
        return joint
    if (
        question.wh in ("", "yesno", "when", "how-much", "how-often", "how-long", "source")
        or question.frame in _SAYING
        or len(things) != 1
        or len(things[0].things) != 1
    ):
        return None
    if question.moment or question.negated or question.statuses or question.ahead or question.extreme:
        return None
    if question.frame == "mentioned" and question.is_a(things[0].things[0], KG.Country):
        return None  # those that are named
    if question.wh == "how-many" and "together" in question.text.lower():
        return None  # partners, not operators
    thing = things[0]
    others = [p for p in question.pieces if p is not thing]
    if question.wh == "where" and others and question.is_a(thing.things[0], KG.Vehicle):
        return None  # a ship comes from its launch site or from its country
    if special := _special(question, thing, others):
        return special
    found = _implied(question, thing, others) or _worded(question, thing, others)
    if found is None or (question.wh == "how-many" and _stated(question, thing, found[0])):
        return None
    if question.stranded == "with" and any(link.relation in _BY for link in found[0]):
        return None  # "who is Firefly building it with?" asks for another one
    return related(question, thing.things[0], *found)


def _stated(question: Question, thing: Piece, links: tuple[Link, ...]) -> bool:
    """Whether it is for the article to state how many there are: of partners and staff it names some only."""
    if question.is_a(thing.things[0], KG.Partnership) or _staff(question, thing, links):
        return True
    return links[0].relation == KG.partnerIn and not question.is_a(thing.things[0], KG.Agency)


def _staff(question: Question, thing: Piece, links: tuple[Link, ...]) -> bool:
    """Whether those who work for a body are asked for: articles name some of them only."""
    return links[0].relation == ORG.memberOf and question.is_a(thing.things[0], KG.Organization)


def _partners(question: Question, body: Piece, other: Piece) -> Reading | None:
    """ "Which agencies partner with NASA on Artemis?": the partners in one of the things but the other."""
    words = [p for p in question.pieces if p is not body and p is not other]
    joint = [p for p in words if any(link.relation == KG.partnerIn for link in links(p, True))]
    classes = [c for p in words if p not in joint for c in p.iris("class", "noun", "nouns")]
    if not joint or not question.plain() or question.wh not in ("who", "which", "what", "list") or len(words) > 2:
        return None
    if len(classes) < len(words) - len(joint) or any(len(p.things) != 1 for p in (body, other)):
        return None
    whom, what = (body, other) if question.is_a(body.things[0], KG.Agent) else (other, body)
    if not question.is_a(whom.things[0], KG.Agent) or not question.is_a(what.things[0], KG.Partnership, KG.Programme):
        return None
    found = related(question, what.things[0], (Link(KG.partnerIn, True),), tuple(classes) or (KG.Agent,))
    return replace(found, differs=whom.things) if found else None


def _special(question: Question, thing: Piece, others: list[Piece]) -> Reading | None:
    """What a thing carries, and the part of a country that it lies in."""
    carries = all(KG.carries in p.iris("property") for p in others)
    owned = (
        question.inverted or thing.possessive or thing.prep == "of" if others else thing.prep in ("aboard", "inside")
    )
    if question.wh in ("what", "which") and carries and owned:
        return carried(question, thing.things[0])
    if question.stranded == "in" and len(others) == 1 and fold(others[0].words) in REGIONS:
        found = related(question, thing.things[0], (Link(KG.locatedIn, False),), (KG.Place,))
        regions = question.regions()
        return replace(found, among=((found.answer, regions),) if regions else ()) if found else None
    return None


def _worded(question: Question, thing: Piece, others: list[Piece]) -> tuple[tuple[Link, ...], tuple[str, ...]] | None:
    """A property's word and at most one class word."""
    words = [p for p in others if links(p, True)]
    nouns = [p for p in words if all(m.form in ("noun", "nouns") for m in p.meanings if m.kind == "property")]
    if nouns and len(words) == 2 and words[1].words.lower().startswith("belong"):  # "which family does it belong to?"
        words, others = nouns, nouns
    if not words or len(others) > 2:
        return None
    word = words[-1]
    rest = [p for p in others if p is not word]
    if not all(p.iris("class") for p in rest):
        return None
    classes = rest[0].iris("class") if rest else (KG.Agent,) if question.wh in ("who", "whose") else ()
    if question.wh == "who" and KG.carries in word.iris("property"):
        return None  # who was carried is the crew
    member = fold(word.words) in ("member", "members")
    if member and question.is_a(thing.things[0], KG.Vehicle, KG.Mission):
        return None  # those of a mission are its crew
    if thing.prep == "for" and KG.partnerIn in word.iris("property", "verb"):
        return None  # who signed for a country is no treaty
    if "belong" in word.words.lower() and question.is_a(thing.things[0], KG.Partnership):
        return (Link(KG.partnerIn, True),), classes
    if question.wh == "who" and KG.affiliatedCountry in word.iris("property") and not rest:
        both = fitting((Link(KG.operator, False), Link(KG.affiliatedCountry, False)), thing.things[0], (), question)
        return (both, _who(question)) if both else None
    subject = not question.inverted and thing.index > word.index
    wanted = links(word, subject)
    if _country(question, classes) and any(link.relation in _BY for link in wanted):
        wanted += (Link(KG.affiliatedCountry, False),)  # the country that operates a site is its country
    found = fitting(wanted, thing.things[0], classes, question)
    return (found, rest[0].iris("class") if rest else _who(question)) if found else None


def _ship(question: Question, piece: Piece) -> tuple[str, ...]:
    """The class of a kind of spacecraft: "whose probe"."""
    return (KG.Spacecraft,) if question.concepts(piece, KGV.spacecraft_type) and not piece.things else ()


def _country(question: Question, classes: tuple[str, ...]) -> bool:
    return any(question.schema.is_a(c, KG.Country) for c in classes)


def _who(question: Question) -> tuple[str, ...]:
    return (KG.Agent,) if question.wh in ("who", "whose") else ()


def _implied(question: Question, thing: Piece, others: list[Piece]) -> tuple[tuple[Link, ...], tuple[str, ...]] | None:
    """Relations without a word of their own: "whose ship is X", "which sites are in X", "where is X", "what
    country is X from".
    """
    if question.stranded == "of":  # "which country is ISRO the space agency of"
        others = [p for p in others if p is others[0] or not question.is_a(thing.things[0], *p.iris("class"))]
    nouns = [p.iris("class") or _ship(question, p) for p in others]
    if question.wh == "where" and not others and question.stranded == "from":
        people = question.is_a(thing.things[0], KG.Person)
        return (fitting((Link(KG.affiliatedCountry, False),), thing.things[0], (), question), ()) if people else None
    if question.wh == "where" and not others and not thing.prep:
        return fitting((Link(KG.locatedIn, False),), thing.things[0], (), question), ()
    if len(nouns) != 1 or not nouns[0]:
        return None
    if question.wh == "whose":
        return fitting((Link(KG.operator, False), Link(KG.affiliatedCountry, False)), thing.things[0], (), question), ()
    if thing.prep in ("in", "behind") and question.is_a(thing.things[0], KG.Partnership, KG.Programme):
        return fitting((Link(KG.partnerIn, True),), thing.things[0], nouns[0], question), nouns[0]
    if thing.prep == "in":
        return fitting((Link(KG.locatedIn, True),), thing.things[0], nouns[0], question), nouns[0]
    if (
        question.stranded in ("from", "in", "of")
        and not thing.prep
        and (question.stranded != "of" or _country(question, nouns[0]))
    ):
        prop = KG.locatedIn if question.stranded == "in" else KG.affiliatedCountry
        return fitting((Link(prop, False),), thing.things[0], nouns[0], question), nouns[0]
    sign = any(question.schema.is_a(c, KG.Symbol) for c in nouns[0])
    if not thing.prep and not sign and question.is_a(thing.things[0], KG.Country):
        return (Link(KG.affiliatedCountry, True),), nouns[0]
    return None
