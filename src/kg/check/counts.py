"""Counts of partners: "five agencies and 15 countries" against the list."""

from decimal import Decimal

from kg.check.article import Article, Claim, known
from kg.check.verdict import Verdict, doubts, supports
from kg.reference import Entry
from kg.terms import ID, KG, PREFIXES, QUDT, SUBCLASSES


def judge(claim: Claim, article: Article) -> Verdict | None:
    """The verdict on how many partners a partnership has, None when that is not what is counted."""
    thing = known(claim.subject)
    counted = article.value(claim.object, KG.countedClass)
    if claim.predicate != KG.hasQuantity or thing is None or not counted:
        return None
    members = [m for m in thing.facts.get("hasPartner", ()) if _is(known(ID + m), counted)]
    if not members:
        return None
    why = f"the reference data list {len(members)} such partners of {thing.name}"
    same = Decimal(article.value(claim.object, QUDT.numericValue)) == len(members)
    return (supports if same else doubts)(claim, why, thing.id)


def _is(entry: Entry | None, counted: str) -> bool:
    """Whether an entry is of a class or of one directly or indirectly below it."""
    at = {PREFIXES["kg"] + entry.type} if entry else set()
    while at and counted not in at:
        at = {wider for narrower, wider in SUBCLASSES if narrower in at}
    return bool(at)
