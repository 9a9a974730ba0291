"""Relations between things: which property a word can mean between things of given classes, and in which direction."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask.events import by_source
from kg.ask.question import Piece, Question
from kg.ask.reading import Path, Pattern, Proof, Reading, Term, Var
from kg.terms import KG, ORG, RDF

X = Var("x")
_PARTNERS: Path = (
    (KG.partnerIn,),
    (f"^{KG.hasPartner}",),
    (KG.partnerIn, KG.concerns),
    (f"^{KG.hasPartner}", KG.concerns),
)
_PATHS: dict[str, Path] = {
    KG.partnerIn: _PARTNERS,
    KG.locatedIn: ((KG.locatedIn,), (KG.locatedIn, KG.locatedIn), (KG.seat,), (KG.seat, KG.locatedIn)),
}
_SAME = {KG.partnersOn: (KG.partnerIn, False), KG.hasPartner: (KG.partnerIn, True)}
"""Properties that are asked through another: (the other, whether turned round)."""
_DOMAINS: dict[str, tuple[str, ...]] = {ORG.memberOf: (KG.Person,)}
_RANGES: dict[str, tuple[str, ...]] = {
    KG.locatedIn: (KG.Place, KG.SpaceStation, KG.CelestialBody),
    KG.seat: (KG.Place,),
    ORG.memberOf: (KG.Organization, KG.Mission),
    KG.partnerIn: (KG.Partnership, KG.Programme, KG.SpaceStation, KG.Spacecraft, KG.Mission, KG.Agency),
}
ASKED = (
    KG.partnerIn,
    KG.partnersOn,
    KG.hasPartner,
    KG.operator,
    KG.manufacturer,
    KG.affiliatedCountry,
    KG.locatedIn,
    KG.seat,
    KG.partOf,
    KG.carries,
    KG.model,
    KG.variantOf,
    KG.successorOf,
    ORG.memberOf,
)
"""The properties that hold between things; the rest belong to events, statements and signs."""


@dataclass(frozen=True, slots=True)
class Link:
    """A property and its direction: whether what the question asks for is the property's subject."""

    relation: str
    asks_subject: bool

    @property
    def path(self) -> Path:
        """The path from the property's subject to its object."""
        return _PATHS.get(self.relation, ((self.relation,),))


def links(word: Piece, asks_grammatical_subject: bool) -> tuple[Link, ...]:
    """What a word may mean, given whether the asked thing is the verb's subject; a noun always asks for its value."""
    found = []
    for meaning in word.meanings:
        if meaning.kind != "property" or meaning.iri not in ASKED:
            continue
        if meaning.form in ("noun", "nouns"):
            asks_subject = False
        else:
            asks_subject = asks_grammatical_subject == (meaning.form == "verb")
        prop, turned = _SAME.get(meaning.iri, (meaning.iri, False))
        if meaning.iri == KG.partnersOn and meaning.form in ("noun", "nouns"):
            asks_subject = True
        found.append(Link(prop, asks_subject != turned))
    return tuple(dict.fromkeys(found))


def fitting(found: Iterable[Link], thing: str, classes: Iterable[str], question: Question) -> tuple[Link, ...]:
    """The links that the classes of both ends allow; a link that fits only turned round is turned (a passive)."""
    wanted = tuple(classes)
    links_ = tuple(found)
    good = tuple(link for link in links_ if _fits(link, thing, wanted, question))
    if good:
        return good
    turned = (Link(link.relation, not link.asks_subject) for link in links_)
    return tuple(link for link in turned if _fits(link, thing, wanted, question))


def _fits(link: Link, thing: str, wanted: tuple[str, ...], question: Question) -> bool:
    ends = _ends(link.relation, question)
    here, there = (ends[1], ends[0]) if link.asks_subject else ends
    known = not here or question.is_a(thing, *here)
    return known and (not wanted or not there or _overlap(wanted, there, question))


def _ends(prop: str, question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    schema = question.schema
    domain = _DOMAINS.get(prop) or tuple(sorted(schema.domains.get(prop, frozenset())))
    return domain, _RANGES.get(prop) or tuple(sorted(schema.ranges.get(prop, frozenset())))


def _overlap(wanted: Iterable[str], there: Iterable[str], question: Question) -> bool:
    schema = question.schema
    return any(schema.is_a(w, t) or schema.is_a(t, w) for w in wanted for t in there)


def related(question: Question, thing: str, found: tuple[Link, ...], classes: tuple[str, ...]) -> Reading | None:
    """Everything of some classes that stands in one of the relations to a thing."""
    if not found or len({link.asks_subject for link in found}) > 1:
        return None
    forward = found[0].asks_subject
    path = tuple(step for link in found for step in link.path)
    relation = Pattern(X, path, thing) if forward else Pattern(thing, path, X)
    typed, values = _typed(question, classes)
    name = " or ".join(question.schema.label(link.relation) for link in found)
    what = " or ".join(question.schema.label(c) for c in classes) or "thing"
    gloss = (
        f"every {what} with: it – {name} – {question.label(thing)}"
        if forward
        else f"every {what} with: {question.label(thing)} – {name} – it"
    )
    return Reading(
        gloss=gloss,
        answer=X,
        patterns=(relation, *typed, *by_source(question, relation.subject, found[0].relation, relation.object)),
        show="count" if question.wh == "how-many" else "list",
        values=values,
        proofs=(Proof(relation.subject, None, relation.object), Proof(relation.object, None, relation.subject)),
        background=True,
    )


def _typed(
    question: Question, classes: tuple[str, ...]
) -> tuple[tuple[Pattern, ...], tuple[tuple[Var, tuple[Term, ...]], ...]]:
    if not classes:
        return (), ()
    wanted = tuple(sorted({c for cls in classes for c in question.schema.below(cls)}))
    return (Pattern(X, ((RDF.type,),), Var("type")),), ((Var("type"), wanted),)
