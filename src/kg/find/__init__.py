"""Document -> Mentions: everything named, described, dated or measured, each thing once."""

import re
from bisect import bisect_right
from itertools import takewhile

from kg import lexicon, reference
from kg.find.acronyms import find_acronyms, find_spelled_out, find_unknown_acronyms
from kg.find.aliases import join_aliases
from kg.find.bodies import add_bodies, body_spans
from kg.find.called_agencies import join_described
from kg.find.common_bodies import of_state_told, states_named
from kg.find.context import is_goal
from kg.find.datelines import find_datelines, leave_datelines
from kg.find.ellipses import add_ellipses
from kg.find.expansions import find_expansions
from kg.find.families import join_families
from kg.find.firms import know_firms
from kg.find.holders import add_holders
from kg.find.inside import ends_longer
from kg.find.longer import add_pads, add_universities, extend_names, find_ministries, of_other_state
from kg.find.members import add_members
from kg.find.names import Found, Sense, find_names
from kg.find.namesakes import people_before_craft, unify_bodies
from kg.find.namesharers import part_by_title, settle_shared
from kg.find.nicknames import find_nicknamed
from kg.find.nominal import find_nominals
from kg.find.other_names import join_nicknames
from kg.find.partnerships import find_partnerships
from kg.find.people import behind_given_name, behind_title
from kg.find.quantities import find_quantities
from kg.find.registry import Registry
from kg.find.senses import before_launches, choose, head_noun_type
from kg.find.short import find_short_forms, unify_companies, unify_people
from kg.find.siblings import add_siblings
from kg.find.spelling import unify_misspelt
from kg.find.states import names_water
from kg.find.times import find_times
from kg.find.tongues import is_tongue
from kg.find.unknown import find_unknown
from kg.find.voices import find_first_names, find_voices
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Mentions, Span, Token

__all__ = ["find"]


OFFICE = re.compile(r"\b(?:Department|Ministry|Minister|Secretary|Committee|Commissioner) (?:of|for) $")
OTHERS = frozenset({"subsidiary", "contractor", "provider"})
"""What stands behind a firm's name for another one: "the Airbus subsidiary X"."""
OF_ZONE = re.compile(r" (?:[Ss]tandard |[Dd]aylight |[Ss]ummer |[Ll]ocal )?[Tt]ime\b")
"""What follows the town of a zone."""


def find(document: Document) -> Mentions:
    """The mentions of a document and the things they are mentions of."""
    names = list(find_names(document))
    bodies = body_spans(document, names)
    names = [f for f in names if not _overlaps(f.span, bodies)]
    times = tuple(t for t in find_times(document) if not _in_name(t.span, names) and not _overlaps(t.span, bodies))
    registry = Registry(document)
    add_bodies(registry, bodies)
    datelines = find_datelines(registry)
    _find_known(registry, names, [t.span for t in times])
    _join_stages(registry)
    outside = [t.span for t in times if not any(d.overlaps(t.span) for d in datelines)]
    registry.closed = sorted([*outside, *datelines])
    join_described(registry)
    find_nicknamed(registry)
    add_universities(registry)
    add_pads(registry)
    add_members(registry)
    add_ellipses(registry)
    find_unknown_acronyms(registry)
    find_short_forms(registry)
    find_ministries(registry)
    find_spelled_out(registry)
    find_unknown(registry)
    join_nicknames(registry)
    find_voices(registry)
    add_siblings(registry)
    find_expansions(registry)
    find_acronyms(registry)
    unify_people(registry)
    part_by_title(registry)
    settle_shared(registry)
    know_firms(registry)
    unify_companies(registry)
    unify_bodies(registry)
    unify_misspelt(registry)
    people_before_craft(registry)
    find_short_forms(registry)
    find_first_names(registry)
    join_families(registry)
    find_nominals(registry)
    join_aliases(registry)
    find_partnerships(registry)
    _with_head_nouns(registry)
    extend_names(registry)
    add_holders(registry)
    leave_datelines(registry, datelines)
    return registry.finish(times, tuple(q for q in find_quantities(document) if not _overlaps(q.span, bodies)))


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(span.overlaps(other) for other in others)


def _in_name(span: Span, names: list[Found]) -> bool:
    """Whether a time is a part of a known name ("Long March 5" is no fifth of March)."""
    at = bisect_right(names, span.begin, key=lambda f: f.span.begin) - 1
    return at >= 0 and names[at].span != span and names[at].span.covers(span)


def _find_known(registry: Registry, names: list[Found], times: list[Span]) -> None:
    """Link names to the reference data: the unmistakable ones first, since they decide the others.

    A name inside a time ("16:40 Beijing Time") is a part of the time.
    """
    document = registry.document
    named = [f for f in names if not any(t.overlaps(f.span) for t in times)]
    found = [(f, document.sentence_at(f.span.begin)) for f in named]
    told = states_named(document, named)
    sure = frozenset(f.senses[0].iri for f, _ in found if len(f.senses) == 1 and f.senses[0].sure)
    for name, sentence in found:
        sense = _lies_in(registry, name, choose(name, document, sentence, sure))
        if sense and of_other_state(registry, name.span, sense.iri):
            continue
        if sense and not of_state_told(document, name, sense, told):
            continue
        if sense and sense.type != "Person" and behind_given_name(document, name.span):
            continue
        if sense and sense.type == "Place" and behind_title(document, name.span):
            continue
        if sense and sense.type == "Place" and OF_ZONE.match(document.text, name.span.end):
            continue  # "(16:24) Moscow time"
        if sense and (ends_longer(document, name, sense) or _is_field(document, name, sense)):
            continue
        if sense and (is_tongue(document, name.span) or (sense.type == "Country" and names_water(document, name.span))):
            continue
        if sense and not registry.covered(name.span) and not _is_word(document, name):
            _add_known(registry, name, sense)


def _is_field(document: Document, name: Found, sense: Sense) -> bool:
    """ "The Department of Enterprise": what an office is for is no ship."""
    before = document.text[max(0, name.span.begin - 30) : name.span.begin]
    return sense.type in {"Spacecraft", "LaunchVehicle", "Mission"} and bool(OFFICE.search(before))


def _add_known(registry: Registry, name: Found, sense: Sense) -> None:
    words = name.span.of(registry.document.text)
    adjective = sense.type == "Country" and words != sense.name and words in reference.demonyms()
    key = registry.know(sense.iri, sense.type, sense.name)
    registry.add(name.span, key, "adjective" if adjective else "name")
    first, _, rest = words.partition(" ")
    if sense.type == "Person" and " " in rest and first.lower() in lexicon.roles():  # "President Donald Trump"
        registry.add(Span(name.span.begin + len(first) + 1, name.span.end), key)
    if rest.islower() and (state := reference.demonyms().get(first)):  # "Russian space agency" names the state, too
        registry.add(
            Span(name.span.begin, name.span.begin + len(first)),
            registry.know(state.id, state.type, state.name),
            "adjective",
        )
    if first.islower() and any(e.id == sense.iri for e in reference.by_name().get(rest, ())):
        registry.add(Span(name.span.begin + len(first) + 1, name.span.end), key)  # "Endeavour" in "shuttle Endeavour"


def _lies_in(registry: Registry, name: Found, sense: Sense | None) -> Sense | None:
    """ "Satish Dhawan Space Centre, Sriharikota": what follows a site's name behind a comma is the place, not
    the site again."""
    begin = name.span.begin
    before = next((m for m in registry.near(Span(max(0, begin - 3), begin)) if m.span.end == begin - 2), None)
    if sense and before and before.entity == sense.iri and registry.document.text[begin - 2 : begin] == ", ":
        return next((s for s in name.senses if s.type == "Place"), None)
    return sense


def _is_word(document: Document, name: Found) -> bool:
    """Whether a known name is just a word here: written small, or an adjective or verb at the start of a sentence."""
    words = name.span.of(document.text)
    small = words[:1].islower() and not name.senses[0].sure and not words.startswith("the ")  # "landed on the moon"
    if " " in words and all(s.type == "Place" for s in name.senses):
        return False  # "the moon's south pole"
    return small and not is_goal(document, name.span)  # "returned to earth"


def _join_stages(registry: Registry) -> None:
    """A ship and the rocket below it that one article calls by one name ("Starship") are one thing to it."""
    text = registry.document.text
    meant = [m for m in registry.mentions if not before_launches(registry.document, m.span)]  # "Soyuz launches"
    called = {(e.type, m.span.of(text)): m.entity for m in meant if (e := registry.entities[m.entity])}
    for (kind, words), rocket in called.items():
        ship = called.get(("Spacecraft", words))
        if kind == "LaunchVehicle" and ship and rocket in registry.entities:
            registry.merge(rocket, ship)


def _opens_role(document: Document, noun: Token) -> bool:
    """ "Flight" in "Expedition 54 Flight Engineers"."""
    two = document.tokens[noun.index : noun.index + 2]
    return " ".join(t.lower for t in two) in lexicon.roles()


def _with_head_nouns(registry: Registry) -> None:
    """ "Soyuz rocket" is a name of the thing as much as "Soyuz": note the longer span too."""
    document = registry.document
    for mention in list(registry.mentions):
        kind = registry.entities[mention.entity].type
        if (
            mention.form in {"name", "short"}
            and head_noun_type(document, document.sentence_at(mention.span.begin), mention.span) == kind
        ):
            following = [
                t
                for t in document.sentence_tokens(document.sentence_at(mention.span.begin))
                if t.span.begin >= mention.span.end
            ]
            beside = takewhile(lambda t: t.pos in {"NOUN", "ADJ", "PROPN"}, following[:4])
            noun = next((t for t in beside if TYPE_NOUNS.get(t.lower) == kind and not _opens_role(document, t)), None)
            if (
                noun
                and noun.lower not in OTHERS
                and not any(m.span.overlaps(Span(mention.span.end, noun.span.end)) for m in registry.mentions)
            ):
                registry.add(Span(mention.span.begin, noun.span.end), mention.entity, "name")
