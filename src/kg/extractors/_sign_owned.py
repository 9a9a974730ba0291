"""Whose sign it is where only its name or the only body around tells: "the Tiranga", "the logo"."""

from collections import Counter

from kg import reference
from kg.extractors._sign_crafts import spoken_of
from kg.extractors._sign_flights import CREWED, PATCHED
from kg.extractors._sign_words import NOUNS
from kg.extractors._speech_refer import resolve
from kg.grammar import governors
from kg.model import Document, Mention, Mentions, Thing, Token

BODIES = frozenset({"Country", "Agency", "Company", "Organization"})
MEANT = frozenset({"mission", "flight", "expedition"})
SOLE = frozenset("logo logotype emblem insignia motto slogan tagline".split())


def owners_by_name(document: Document, mentions: Mentions, known: tuple[str, ...]) -> list[Thing]:
    """The owner of a flag that has a name, if the article speaks of it; of several possible ones that whose
    "tricolour" it speaks of elsewhere, else the one that it names most, itself or by its people and bodies.
    """
    called: list[Thing] = [m.entity for m in mentions.names if m.entity in known and _calls_flag(document, m)]
    if called:
        return called[:1]
    named = [m.entity for m in mentions.names if m.entity in known]
    theirs = [o for m in mentions.names for o in reference.states(m.entity) if o in named and m.entity not in named]
    counted = Counter([*named, *theirs])
    return [owner for owner, _ in counted.most_common(1)]


def _calls_flag(document: Document, mention: Mention) -> bool:
    after = document.text[mention.span.end : mention.span.end + 14].lower().lstrip("'’s ")
    return after.startswith(("tricolor", "tricolour"))


def sole_body(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """Whose "the logo" is, if the block names but one agency or company before it."""
    here = document.sentence_of(noun.index).block
    first = next(s.span.begin for s in document.sentences if s.block == here)
    before = [m for m in mentions.names if first <= m.span.begin < noun.span.begin]
    if any(c.lower in {*PATCHED, *CREWED} for c in document.children(noun, "compound", "poss")):
        return None  # "the project logo"
    bodies = {m.entity for m in before if mentions.type_of(m) in {"Agency", "Company"}}
    return next(iter(bodies)) if len(bodies) == 1 and noun.lower in SOLE else None


def own_body(document: Document, mentions: Mentions, noun: Token) -> list[str]:
    """ "India plans to plant its flag": the state or body that is the subject of a clause above."""
    for verb in (t for t in governors(document, noun) if t.pos == "VERB"):
        for subject in document.children(verb, "nsubj"):
            named = mentions.at(subject)
            mention = named or (resolve(document, mentions, subject) if NOUNS.get(noun.lower) != "patch" else None)
            if mention is not None and mentions.type_of(mention) in BODIES:
                return [mention.entity]
    return []


def state_of_doers(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """ "Three Italians unfurled their country's flag": the one state that the sentence names before."""
    here = document.sentence_of(noun.index).span
    before = {
        m.entity
        for m in mentions.names
        if mentions.type_of(m) == "Country" and here.covers(m.span) and m.span.end <= noun.span.begin
    }
    return next(iter(before)) if len(before) == 1 else None


def nation(document: Document, mentions: Mentions, noun: Token) -> list[str]:
    """Whose the national flag is: of the country named before it in the sentence, else of the one most often named."""
    here = document.sentence_of(noun.index).span
    states = [m for m in mentions.names if mentions.type_of(m) == "Country"]
    named = [m for m in states if m.form != "adjective"]  # not "in a Russian suit, took the national flag"
    before = [m.entity for m in named if here.covers(m.span) and m.span.end <= noun.span.begin]
    return before[-1:] or [key for key, _ in Counter(m.entity for m in states).most_common(1)]


def whose_body(document: Document, mentions: Mentions, noun: Token) -> list[str]:
    """ "EnduroSat, a firm in Sofia, whose emblem …": the state or body named last before the clause."""
    here = document.sentence_of(noun.index).span
    before = [m for m in mentions.inside(here) if m.span.end <= noun.span.begin and mentions.type_of(m) in BODIES]
    return [before[-1].entity] if before else []


def of_its_mission(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """ "The mission logo": that of the flight told of in the sentence or the one before."""
    words = [c.lower for c in document.children(noun, "det", "compound", "amod") if c.index < noun.index]
    told = words in (["the", "mission"], ["the", "official", "mission"]) and NOUNS.get(noun.lower) == "emblem"
    return spoken_of(document, mentions, noun, ("Mission", "Spacecraft")) if told else None


def flight_meant(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """ "The emblem of the mission": that of the flight named last."""
    plain = [c.lower for c in document.children(noun, "det", "amod", "compound", "poss", "prep")]
    meant = noun.lower in MEANT and plain == ["the"]
    return spoken_of(document, mentions, noun, ("Mission", "Spacecraft")) if meant else None
