"""Places in places: "Ocala, Florida", "the centre in Darmstadt", "the German city of Bremen", "lies in Florida"."""

from collections.abc import Iterator

from kg import reference
from kg.extractors._beside import TOWNS, Pair
from kg.extractors._descriptions import objects_of
from kg.extractors._frame import subject_tokens
from kg.grammar import head_token, negated
from kg.model import Document, Mention, Mentions, Relation, Token
from kg.mood import mood

SITED = ("Place", "LaunchSite", "LaunchPad", "Agency", "Organization")
SITES = ("Place", "LaunchSite", "LaunchPad")
PLACES = ("Place", "Country", "LaunchSite", "LaunchPad", "GeopoliticalEntity")
LOCATING = frozenset({"in", "at", "comma", "on", "bracket"})
WORLDS = frozenset({"place/moon"})
"""The worlds of which the reference data knows features by name."""
BODIES = frozenset("moon moons planet satellite asteroid comet star".split())
INSIDE = frozenset("in into inside within on onto to".split())
LYING = frozenset({"locate", "situate", "be", "lie", "sit", "stand"})
CENTRES = frozenset(
    "center centre laboratory lab institute observatory facility headquarters university control academy museum"
    " gallery library archive school college hospital".split()
)


def place_of_pair(document: Document, mentions: Mentions, pair: Pair) -> tuple[str, str, str] | None:
    """The place inside another that two neighbouring names state."""
    left, right = pair.left.entity, pair.right.entity
    kind, other = mentions.type_of(pair.left), mentions.type_of(pair.right)
    if pair.link in LOCATING and other in PLACES and _is_sited(document, pair, kind):
        if mentions.entities[right].narrower:
            return None  # "at the La Plata Observatory, 216 Kleopatra …"
        listed = pair.link == "comma" and _enumerated(document, pair)
        return None if listed or _contradicts(left, right) else (left, "locatedIn", right)
    if pair.link == "of" and kind == "Place" and other in {"Place", "Country"}:
        return left, "locatedIn", right  # "the Mare Crisium plain of the Moon"
    owned = pair.link == "poss" or _is_city_of(pair)
    if owned and kind in PLACES and other in SITES and not (_is_world(pair) or _modifies(document, pair.right)):
        return right, "locatedIn", left
    return None


def _is_world(pair: Pair) -> bool:
    """ "The world's Moon", "Jupiter's icy moon Europa": it lies in nothing."""
    return pair.right.entity in WORLDS or any(t.lower in BODIES for t in pair.between)


def _is_city_of(pair: Pair) -> bool:
    """ "The German city of Bremen", "the Mozambican capital Maputo"."""
    before = [t.lower for t in pair.between[-1:]]
    called = before == ["of"] or bool(TOWNS.intersection(before))
    return pair.link == "plain" and pair.left.form == "adjective" and called


def _enumerated(document: Document, pair: Pair) -> bool:
    """Whether two places stand in a list ("Oslo, Bergen and Kiruna"), not one inside the other."""
    after = document.text[pair.right.span.end : pair.right.span.end + 6]
    before = document.text[max(0, pair.left.span.begin - 2) : pair.left.span.begin]
    if after.startswith((", and", ", or")) and (_goes_on_with_verb(document, pair.right) or _is_state_of(pair)):
        return False
    return after.startswith((", and", " and ", ", or", " or ")) or (before == ", " and after.startswith(","))


def _is_state_of(pair: Pair) -> bool:
    """ "In Ocala, Florida, and in Oslo": a place of a state before the name of the state, by the reference data, or of
    a place that it doesn't know.
    """
    known = [reference.entry(m.entity) for m in (pair.left, pair.right)]
    state = known[1] is not None and known[1].facts.get("locatedIn", ()) == ("country/us",)
    return state and (known[0] is None or pair.right.entity in _around(pair.left.entity))


def _goes_on_with_verb(document: Document, place: Mention) -> bool:
    """ "In Vilnius, Lithuania, and shows …": the conjunction ties clauses, not places."""
    last = document.between(place.span)[-1:]
    after = document.tokens[last[0].index + 3 : last[0].index + 4] if last else ()
    return any(t.pos in {"VERB", "AUX"} or t.tag == "PRP$" for t in after)


def _modifies(document: Document, mention: Mention) -> bool:
    """Whether a name only modifies the noun behind it ("Japan's Moon lander")."""
    head = head_token(document, mention.span)
    return head is not None and head.dep in {"compound", "nmod", "amod"}


def _is_sited(document: Document, pair: Pair, kind: str) -> bool:
    """Whether a thing lies where the next name says; the site of an organization only if it is a centre or building."""
    if kind in {"Place", "LaunchSite", "LaunchPad", "GeopoliticalEntity"}:
        return True
    if kind == "Company":  # "engineers at Orbitex in Oslo"
        return pair.link == "in" and _word_before(document, pair.left) == "at"
    words = {w.lower() for w in pair.left.span.of(document.text).split()}
    centre = bool(known_whole(pair.left.entity)) or bool(words & CENTRES)
    return kind in {"Agency", "Organization"} and pair.link in {"in", "at", "comma"} and centre


def _word_before(document: Document, mention: Mention) -> str:
    first = document.between(mention.span)[0].index
    return document.tokens[first - 1].lower if first else ""


def known_whole(key: str) -> tuple[str, ...]:
    """What a thing is a part of, by the reference data."""
    entry = reference.entry(key)
    return entry.facts.get("partOf", ()) if entry else ()


def _contradicts(inner: str, outer: str) -> bool:
    """Whether the reference data has the places the other way round ("Florida's Cape Canaveral, Kennedy Space
    Center"), or the one in another state ("In Washington, India became …")."""
    if inner in _around(outer) or inner in WORLDS:
        return True
    meanings = [inner, *(e.id for e in reference.by_name().get(inner.removeprefix("Place:"), ()))]
    states = {key for meaning in meanings for key in _around(meaning) if key.startswith("country/")}
    return bool(states) and outer.startswith("country/") and outer not in states


def _around(key: str) -> frozenset[str]:
    """All that a place lies in, by the reference data."""
    entry = reference.entry(key)
    places = entry.facts.get("locatedIn", ()) if entry else ()
    return frozenset(places).union(*(_around(place) for place in places))


def located(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The centre is located in the Gobi Desert", "the pad lies in Florida"."""
    if verb.lemma not in LYING or negated(document, verb) or mood(document, verb) != "plain":
        return
    kinds = SITED if verb.lemma in {"locate", "situate"} else SITES  # "the agency is in Paris" may only visit
    subjects = subject_tokens(document, verb)
    named = [m for t in subjects if (m := mentions.at(t)) and m.form != "pronoun"]
    named += [m for t in subjects if t.lower in TOWNS for m in objects_of(document, mentions, t, "of")]
    for thing in named:
        for place in objects_of(document, mentions, verb, "in", "at", "on"):
            sited = mentions.type_of(thing) in kinds and mentions.type_of(place) in PLACES
            sited = sited and not (mentions.entities[place.entity].narrower or mentions.entities[thing.entity].narrower)
            if sited and place.entity != thing.entity:
                yield Relation(thing.entity, "locatedIn", place.entity, document.sentence_of(verb.index).span)


def on_other_worlds(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """ "Crashed into the Sea of Crises": a known feature of a world that the same sentence, or the one before or after,
    names."""
    for number, sentence in enumerate(document.sentences):
        near = document.sentences[max(0, number - 1) : number + 2]
        worlds = {m.entity for s in near for m in mentions.inside(s.span) if m.entity in WORLDS}
        for feature in mentions.inside(sentence.span) if worlds else ():
            known = _known_place(feature.entity) if _reached(document, feature) else ()
            yield from (Relation(feature.entity, "locatedIn", w, sentence.span) for w in known if w in worlds)


def _known_place(key: str) -> tuple[str, ...]:
    entry = reference.entry(key)
    return entry.facts.get("locatedIn", ()) if entry and "orbit" not in entry.name else ()


def _reached(document: Document, place: Mention) -> bool:
    """Whether something goes there or lies there: "in", "into", "to" it, and not near it."""
    head = head_token(document, place.span)
    return head is not None and head.dep == "pobj" and document.head(head).lower in INSIDE
