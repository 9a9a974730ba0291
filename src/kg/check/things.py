"""Relations of things: countries, operators, makers, places, stations of modules, partners."""

from kg.check.article import Article, Claim, known
from kg.check.ties import BELONGING, apart, countries, name, names, tied
from kg.check.verdict import Verdict, doubts, refutes, supports, unknown
from kg.reference import Entry, states
from kg.terms import KG

COLUMNS = {
    KG.affiliatedCountry: (("affiliatedCountry",), ("locatedIn",)),
    KG.operator: (("operator",), BELONGING),
    KG.manufacturer: (("manufacturer",), BELONGING),
    KG.partOf: (("partOf", "operator"), ("partOf",)),
}
"""Property -> the columns that tell the same, and those by which what it names may be larger or smaller."""

SITES = frozenset({"LaunchSite", "LaunchPad"})
MODULE = "craft-module"


def judge(claim: Claim, article: Article) -> Verdict | None:
    """The verdict on a relation between two things of the reference data, None when it is none of these."""
    thing, value = known(claim.subject), known(claim.object)
    if thing is None or value is None:
        return None
    if claim.predicate == KG.locatedIn:
        return _place(claim, thing, value)
    if claim.predicate == KG.partnerIn:
        return _partner(claim, thing, value)
    return _plain(claim, thing, value) if claim.predicate in COLUMNS else None


def _plain(claim: Claim, thing: Entry, value: Entry) -> Verdict:
    columns, ties = COLUMNS[claim.predicate]
    told = tuple(value for column in columns for value in thing.facts.get(column, ()))
    if claim.predicate == KG.affiliatedCountry and thing.type in SITES:
        told = tuple(sorted({*told, *countries(thing.id)}))
    if not told:
        return unknown(claim, f"the reference data tell nothing of this for {thing.name}", thing.id)
    why = f"the reference data have {names(told)} for {thing.name}"
    if any(tied(value.id, other, *ties) for other in told):
        return supports(claim, why, thing.id)
    if claim.predicate == KG.affiliatedCountry and value.type != "Country":
        return unknown(claim, why, thing.id)
    return (refutes if _firm(claim, thing, value) else doubts)(claim, why, thing.id)


def _firm(claim: Claim, thing: Entry, value: Entry) -> bool:
    """Whether another value contradicts: an agency has one country, a launched module one station."""
    if claim.predicate == KG.affiliatedCountry:
        return thing.type == "Agency" and "to" not in value.facts
    return value.type == "SpaceStation" and MODULE in thing.facts.get("spacecraftType", ())


def _place(claim: Claim, thing: Entry, value: Entry) -> Verdict | None:
    if tied(thing.id, value.id, "locatedIn"):
        return supports(claim, f"the reference data place {thing.name} in {value.name}", thing.id)
    if not thing.facts.get("locatedIn"):
        return None
    why = f"the reference data place {thing.name} in {names(thing.facts['locatedIn'])}"
    return (refutes if apart(thing.id, value.id) else unknown)(claim, why, thing.id)


def _partner(claim: Claim, thing: Entry, value: Entry) -> Verdict:
    members = value.facts.get("hasPartner", ())
    if not members:
        return unknown(claim, f"the reference data have no list of partners of {value.name}", value.id)
    homes = thing.facts.get("affiliatedCountry", ()) if thing.type == "Agency" else (thing.id,)
    through = [m for m in members if m in homes or (m.startswith("agency/") and set(states(m)) & set(homes))]
    if thing.id in members or through:
        via = "" if thing.id in members else f" (by {name(through[0])})"
        return supports(claim, f"{thing.name} is among the partners of {value.name}{via}", value.id)
    return doubts(claim, f"{thing.name} is not among the {len(members)} partners listed of {value.name}", value.id)
