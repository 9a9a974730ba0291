"""schema.org as JSON-LD: articles with what they mention and are about, statements as claims, assessments as reviews.

Each ``NewsArticle`` has its things as ``mentions`` and its events as ``about``; an event that is told as merely
possible or as not having happened is left out. A ``Claim`` is a statement with its speaker, or what is assessed.
"""

import json
from collections.abc import Iterator
from typing import Any

from kg.export.view import View, concept
from kg.export.vocabulary import SCHEMA
from kg.terms import DCTERMS, ITSRDF, KG, KGV, PROV
from kg.terms import SCHEMA as OURS

FOLDER = False
CONTEXT = {
    "@vocab": SCHEMA,
    "id": "@id",
    "type": "@type",
    **{name: {"@type": "@id"} for name in ("url", "eventStatus", "license")},
}
KINDS = {
    KG.Person: "Person",
    KG.Agency: "Organization",
    KG.Company: "Organization",
    KG.Partnership: "Organization",
    KG.Organization: "Organization",
    KG.Country: "Country",
    KG.GeopoliticalEntity: "AdministrativeArea",
    KG.LaunchSite: "Place",
    KG.LaunchPad: "Place",
    KG.Place: "Place",
    KG.CelestialBody: "Place",
    KG.Constellation: "Place",
    KG.Spacecraft: "Vehicle",
    KG.SpaceStation: "Vehicle",
    KG.LaunchVehicle: "Vehicle",
    KG.Vehicle: "Vehicle",
}
"""Class -> the class of schema.org that is the nearest; others are a ``Thing``."""
STATUSES = {
    KGV.status_planned: "EventScheduled",
    KGV.status_postponed: "EventPostponed",
    KGV.status_cancelled: "EventCancelled",
}
TOLD = frozenset((KGV.status_occurred, KGV.status_ongoing, *STATUSES))
"""Events of these statuses may be told without saying more of how sure they are."""

Node = dict[str, Any]


def write(view: View) -> bytes:
    """All articles, then all claims, then all reviews, as one UTF-8 document."""
    spoken = [_statement(view, node) for node in view.of_class(KG.Statement)]
    reviews = [node for node in view.of_class(KG.Assessment) if view.iris(node, KG.assesses)]
    targets = sorted({target for node in reviews for target in view.iris(node, KG.assesses)})
    claims = [_claim(view, node) for node in targets if KG.Statement not in view.classes(node)]
    nodes = [*_articles(view), *spoken, *claims, *(_review(view, node) for node in reviews)]
    document = {"@context": CONTEXT, "@graph": nodes}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _articles(view: View) -> Iterator[Node]:
    mentioned: dict[str, set[str]] = {}
    for mention in view.of_class(KG.Mention):
        things = (node for node in view.iris(mention, ITSRDF.taIdentRef) if view.is_node(node))
        mentioned.setdefault(_article_of(view, mention), set()).update(things)
    told: dict[str, list[str]] = {}
    for node in view.nodes:
        if view.iris(node, KG.status):
            told.setdefault(_article_of(view, node), []).append(node)
    for node in view.of_class(KG.Article):
        yield _article(view, node, sorted(mentioned.get(node, ())), told.get(node, []))


def _article(view: View, node: str, things: list[str], events: list[str]) -> Node:
    kept = [event for event in events if TOLD.issuperset(view.iris(event, KG.status))]
    plain = [thing for thing in things if thing not in events and not view.iris(thing, KG.status)]
    return _filled(
        {
            "id": node,
            "type": "NewsArticle",
            "headline": view.first(node, OURS.headline),
            "datePublished": view.first(node, DCTERMS.issued),
            "url": view.first(node, OURS.url),
            "identifier": view.first(node, DCTERMS.identifier),
            "license": view.licence,
            "about": [_event(view, event) for event in kept],
            "mentions": [_thing(view, thing) for thing in plain],
        }
    )


def _event(view: View, node: str) -> Node:
    time = view.time(node)
    status = next((STATUSES[s] for s in view.iris(node, KG.status) if s in STATUSES), "")
    return _filled(
        {
            "id": node,
            "type": "Event",
            "name": view.label(node),
            "description": " ".join(view.evidence(node)),
            "eventStatus": SCHEMA + status if status else "",
            "startDate": time.get("earliest", ""),
            "location": [_thing(view, place) for place in view.iris(node, KG.place)],
        }
    )


def _thing(view: View, node: str) -> Node:
    kind = next((KINDS[kind] for kind in view.classes(node) if kind in KINDS), "Thing")
    return {"id": node, "type": kind, "name": view.label(node)}


def _agents(view: View, node: str, predicate: str) -> list[Node]:
    """Who speaks: a thing that isn't known to be a person stands as an organization, which may be unnamed."""
    found = [_thing(view, agent) for agent in view.iris(node, predicate)]
    return [{**agent, "type": "Person" if agent["type"] == "Person" else "Organization"} for agent in found]


def _statement(view: View, node: str) -> Node:
    """A statement as a claim: what is said, by whom, and where it appears."""
    return _appearing(view, node, view.first(node, OURS.text), _agents(view, node, KG.speaker))


def _claim(view: View, node: str) -> Node:
    """A claim that is assessed; its text is the words it rests on."""
    return _appearing(view, node, " ".join(view.evidence(node)), _agents(view, node, PROV.wasAttributedTo))


def _appearing(view: View, node: str, words: str, authors: list[Node]) -> Node:
    article = _article_of(view, node)
    appearance = {"id": article} if article else None
    return _filled(
        {
            "id": node,
            "type": "Claim",
            "text": words,
            "author": authors,
            "appearance": appearance,
            "firstAppearance": appearance,
        }
    )


def _review(view: View, node: str) -> Node:
    """An assessment: its stance in words is the rating, as there is no scale."""
    stances = [concept(stance) for stance in view.iris(node, KG.stance)]
    return _filled(
        {
            "id": node,
            "type": "ClaimReview",
            "itemReviewed": [{"id": target} for target in view.iris(node, KG.assesses)],
            "author": _agents(view, node, PROV.wasAttributedTo),
            "reviewBody": view.first(node, OURS.text) or " ".join(view.evidence(node)),
            "reviewRating": [{"type": "Rating", "alternateName": stance} for stance in stances],
        }
    )


def _article_of(view: View, node: str) -> str:
    """The article that a node is a part of, by its IRI; the article of data about one only, else nothing."""
    outer = node.partition("#")[0]
    found = next((name for name in (outer, outer.rpartition("/")[0]) if KG.Article in view.classes(name)), "")
    articles = view.of_class(KG.Article)
    return found or (articles[0] if len(articles) == 1 else "")


def _filled(node: Node) -> Node:
    """The node without what is empty; a list of one is the one."""
    kept = {name: value for name, value in node.items() if value}
    return {k: v[0] if isinstance(v, list) and len(v) == 1 else v for k, v in kept.items()}
