"""Short forms of what the article names in full: surnames, acronyms, first or last words, repeated names."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from kg import lexicon, reference
from kg.find.heard import PARTICLES, is_title, surnames
from kg.find.kinds import FIELDS
from kg.find.namesharers import introduced, shared_surnames
from kg.find.people import behind_given_name
from kg.find.registry import Registry
from kg.find.states import names_water
from kg.find.unknown import shouted
from kg.grammar import TYPE_NOUNS
from kg.model import Entity, Span, Token
from kg.reference import fold

FIRST_WORD = ("LaunchSite", "Agency", "Company", "Place")
ADJECTIVAL = ("al", "an", "ern", "ic")
LAST_WORD = ("Partnership",)
PATRONYMIC = re.compile(r"(?<=\w) [A-Z]\w*(?:[oey]vich|[oey]vna|lyich|lich|kich|mich|ichna) (?=\w)")
"""The father's name in the middle of a Russian's full name."""
NUMBERED = re.compile(r"([A-Z][\w'’]{4,})[ -]\d{1,2}")
"""A craft of a series, which goes by the name of that where the article names one only: "Beagle" for Beagle 2."""
SERIES = frozenset("programme program series project missions mission family fleet probes craft".split())
ALIKE = 0.75
"""From this share of letters in common on (``difflib``), two given names are spellings of one."""


def unify_companies(registry: Registry) -> None:
    """ "Arcline" after "Arcline Satellite Networks" is that company, if one name begins so."""
    companies = [c for c in registry.of_type("Company") if c.iri is None]
    _join_bearers(registry, companies, lambda longer, short: longer.startswith(f"{short} "))


def unify_people(registry: Registry) -> None:
    """Make "Tracy Dyson" and "Tracy C. Dyson" one person; the longest name stays."""
    _know_full_names(registry)
    people = sorted(registry.of_type("Person"), key=lambda e: (e.iri is None, -len(e.name), e.key))
    for i, longer in enumerate(people):
        for shorter in people[i + 1 :]:
            if (
                shorter.key in registry.entities
                and longer.key in registry.entities
                and _same_person(longer.name, shorter.name)
            ):
                registry.merge(shorter.key, longer.key)
    _join_surnames(registry)


def _know_full_names(registry: Registry) -> None:
    """ "Valentina Vladimirovna Tereshkova" is who the reference data has without her father's name."""
    for person in [p for p in registry.of_type("Person") if p.iri is None and PATRONYMIC.search(p.name)]:
        name = PATRONYMIC.sub(" ", person.name)
        known = [e for e in reference.by_name().get(name, ()) if e.type == "Person" and name not in e.ambiguous]
        if len(known) == 1:
            registry.merge(person.key, registry.know(known[0].id, known[0].type, known[0].name))


def _join_surnames(registry: Registry) -> None:
    """ "Professor Lopez" or "Sir Magnus" is the one Lopez or Magnus named in full, unless there are two."""
    _join_bearers(
        registry, registry.of_type("Person"), lambda longer, short: short in {longer.split()[-1], longer.split()[0]}
    )


def _join_bearers(registry: Registry, things: list[Entity], bears: Callable[[str, str], bool]) -> None:
    """Make each thing that only the article knows by one word the one other that bears this word, if just one does."""
    for thing in [t for t in things if " " not in t.name and t.iri is None]:
        bearers = [t for t in things if t is not thing and bears(t.name, thing.name)]
        if len(bearers) == 1:
            registry.merge(thing.key, bearers[0].key)


def _same_person(longer: str, shorter: str) -> bool:
    a, b = (name.replace("’", "'").split() for name in (longer, shorter))
    if a[-1] != b[-1] or len(b) < 2:
        return a == b
    if b[0].lower() in PARTICLES and len(a) > len(b):
        return " ".join(a).lower().endswith(" ".join(b).lower())  # "Ould Sidi", "De Ruyck"
    return a[0] == b[0] or (len(a) > 1 and _same_given(a[0], b[0]))


def _same_given(one: str, other: str) -> bool:
    """ "Chris" and "Christopher", "Tom" and "Thomas", "Sergei" and "Sergey": short for the other or written otherwise,
    and not "Marta" and "Mark".
    """
    if {(one, other), (other, one)} & lexicon.nicknames():
        return True
    told = {lexicon.given_names().get(name, "u") for name in (one, other)}
    if told == {"f", "m"} or one[:3] != other[:3]:
        return False
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or SequenceMatcher(None, short, long).ratio() >= ALIKE


def find_short_forms(registry: Registry) -> None:
    """Add every uncovered repetition and short form of a name, wherever it stands, also in headlines."""
    forms, shared = dict(_forms(registry)), shared_surnames(registry)
    lowered = {form.casefold(): key for form, key in forms.items()}
    document = registry.document
    for sentence in document.sentences:
        loud = shouted(document, sentence)
        tokens = document.sentence_tokens(sentence)
        for i, token in enumerate(tokens):
            if registry.covered(token.span) or not token.text[:1].isalnum() or token.text[:1].islower():
                continue
            for end in range(min(len(tokens), i + 5), i, -1):
                span = Span(token.span.begin, tokens[end - 1].span.end)
                words = fold(span.of(document.text))
                key = forms.get(words) or (lowered.get(words.casefold()) if loud else None)
                key = key or introduced(registry, shared.get(words, ()), span)
                if (
                    key
                    and not _is_part(registry, key, span)
                    and not registry.covered(span)
                    and _may_be_short(registry, key, tokens[i:end])
                ):
                    registry.add(span, key, "short")
                    break


def _is_part(registry: Registry, key: str, span: Span) -> bool:
    """So "Kim Sung" in "Kim Sung-hwan" is no name of its own, nor is "Neil" or "Mason" of another's "Neil Mason"."""
    document = registry.document
    if document.text[span.end : span.end + 1] == "-" and document.text[span.end + 1 : span.end + 2].islower():
        return True
    if (kind := registry.entities[key].type) != "Person":
        return behind_given_name(document, span) or (kind == "Country" and names_water(document, span))
    inside = document.between(span)
    first, last = inside[0], inside[-1]
    above = document.head(last)
    hyphened = above.index == last.index + 3 and document.tokens[last.index + 2].text == "-"  # "Kim Yo-jong"
    after = [above] if last.dep == "compound" and (above.index == last.index + 1 or hyphened) else []
    before = [c for c in document.children(last, "compound") if c.index == first.index - 1]
    return any(
        t.pos == "PROPN"
        and (t.text[:1].isupper() or hyphened)
        and not (t in before and is_title(t))  # but "James" is a part of "James Dean"
        and not registry.covered(t.span)
        for t in (*before, *after)
    )


def _may_be_short(registry: Registry, key: str, tokens: tuple[Token, ...]) -> bool:
    kind = registry.entities[key].type
    if kind == "Spacecraft" and NUMBERED.fullmatch(registry.entities[key].name):
        return _stands_alone(registry, tokens)
    named = kind == "Person" or len(tokens) > 1
    return named or tokens[0].pos in {"PROPN", "NOUN", "ADJ", "NUM"}


def _stands_alone(registry: Registry, tokens: tuple[Token, ...]) -> bool:
    """Whether a name of a series is no part of another name, nor that of all its craft or of what they are named after:
    "Indian Express", "named after Chang'e, the goddess".
    """
    document = registry.document
    if any(document.children(tokens[-1], "appos")) or document.head(tokens[-1]).lower == "after":
        return False
    words = document.sentence_tokens(document.sentence_of(tokens[0].index))
    beside = [t for t in words if t.index in (tokens[0].index - 1, tokens[-1].index + 1)]
    return not any(t.pos in {"PROPN", "NUM"} or t.text[:1] in "-–" or t.lower in SERIES for t in beside)


def _forms(registry: Registry) -> Iterator[tuple[str, str]]:
    """Surface form -> thing, for forms that fit one thing only; whole names win over short ones."""
    owners: dict[str, set[str]] = {}
    for entity, name in _named(registry):
        for form in _short_names(entity, name):
            owners.setdefault(form, set()).add(entity.key)
    for form in sorted(owners):
        if len(owners[form]) == 1:
            yield form, next(iter(owners[form]))
    for mention in sorted(registry.mentions):
        if mention.form == "name" and len(mention.span.of(registry.document.text)) > 1:  # no other "X" is the network
            yield fold(mention.span.of(registry.document.text)), mention.entity


def _named(registry: Registry) -> Iterator[tuple[Entity, str]]:
    """The things with their names, people also with those that the article gives them: "Laliberte" is Laliberté."""
    yield from ((entity, entity.name) for entity in registry.entities.values())
    for mention in sorted(registry.mentions):
        entity = registry.entities[mention.entity]
        if mention.form == "name" and entity.type == "Person":
            yield entity, mention.span.of(registry.document.text)


def _short_names(entity: Entity, name: str) -> Iterator[str]:
    words = fold(name).split()
    if entity.iri is None:
        yield fold(name)
    if entity.type == "Person" and len(words) > 1:
        yield words[-1]
        if len(words[0]) > 1:  # no initial
            yield words[0]
        if words[0] not in lexicon.surnames_first():
            yield f"{words[0]} {words[-1]}"
        yield from surnames(words)
    elif entity.type == "Spacecraft" and (numbered := NUMBERED.fullmatch(name)):
        yield fold(numbered[1])
    elif len(words) > 2 and entity.type in FIRST_WORD and _may_stand_alone(words[0]):
        yield words[0]
    elif len(words) > 1 and entity.type in LAST_WORD:
        yield words[-1]


def _may_stand_alone(word: str) -> bool:
    """ "Kennedy" for the Kennedy Space Center; "National" and "European" go with much else, and so do given names."""
    plain = word in reference.demonyms() or word in lexicon.given_names() or word.endswith(ADJECTIVAL)
    plain = plain or word.lower() in TYPE_NOUNS or word.lower() in FIELDS  # "Mission" for the Mission Control Centre
    return len(word) > 4 and not plain
