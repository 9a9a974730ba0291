"""All that some articles tell of one thing: names, facts, a timeline, what was said by it and about it, signs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.reference import entry
from kg.terms import ID, ITSRDF, KG, ORG, PROV, RDF, SCHEMA, SKOS
from kg.world.facts import Facts, claimed, first
from kg.world.shared import Shared
from kg.world.words import Source, article_of, commitment, name_of, source, source_of, term


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in words and where it stands; ``plain`` is False for what is only claimed, hedged or denied."""

    fact: str
    plain: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """An event of the thing: when (TIMEX values, or ""), what, its statuses, and the articles that tell of it."""

    time: str
    event: str
    label: str
    statuses: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement: who, by which speech act, how surely, which words, and where."""

    speaker: str
    act: str
    factuality: str
    words: str
    source: Source


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a thing."""

    iri: str
    name: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    facts: tuple[Told, ...]
    timeline: tuple[Moment, ...]
    said: tuple[Remark, ...]
    said_of: tuple[Remark, ...]
    signs: tuple[Told, ...]


def card(thing: str, facts: Facts, events: Iterable[Shared]) -> Card:
    """The card of a thing that the articles have."""
    said = set(facts.having(KG.speaker, thing))
    return Card(
        iri=thing,
        name=name_of(thing, facts),
        kinds=tuple(sorted(term(kind) for kind in facts.values(thing, RDF.type))),
        names=_names(thing, facts),
        facts=tuple(_facts(thing, facts)),
        timeline=tuple(sorted(_timeline(thing, facts, events), key=lambda m: (not m.time, m.time, m.label, m.event))),
        said=tuple(_remark(node, facts) for node in sorted(said)),
        said_of=tuple(_remark(node, facts) for node in sorted(_about(thing, facts) - said)),
        signs=tuple(_signs(thing, facts)),
    )


def _names(thing: str, facts: Facts) -> tuple[str, ...]:
    known = entry(thing.removeprefix(ID))
    labels = {label for p in (SKOS.prefLabel, SKOS.altLabel) for label in facts.values(thing, p)}
    return tuple(sorted(labels | ({known.name} if known else set())))


def _facts(thing: str, facts: Facts) -> Iterator[Told]:
    """What is claimed of the thing, but for its events, which are the timeline; the same words of several are one."""
    claims: dict[str, dict[str, bool]] = {}
    for part in (RDF.subject, RDF.object):
        for claim in facts.having(part, thing):
            s, p, o = claimed(facts, claim)
            if not facts.values(s, KG.status):
                claims.setdefault(_words(s, p, o, facts), {})[claim] = o in facts.values(s, p)
    for words, found in sorted(claims.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Told(words, any(found.values()), _sources(found, facts))


def _words(subject: str, predicate: str, value: str, facts: Facts) -> str:
    """A triple in words; a membership's label says what its parts would."""
    if predicate in (ORG.member, ORG.organization):
        return name_of(subject, facts)
    return f"{name_of(subject, facts)} – {term(predicate)} – {name_of(value, facts)}"


def _sources(nodes: Iterable[str], facts: Facts) -> tuple[Source, ...]:
    return tuple(sorted({source(node, article_of(node, facts), facts) for node in nodes}))


def _timeline(thing: str, facts: Facts, events: Iterable[Shared]) -> Iterator[Moment]:
    for event in events:
        nodes = [event.iri, *(w.event for w in event.witnesses)]
        if thing in nodes or any(thing in (o for _, o in facts.about(node)) for node in _naming(thing, event)):
            time = (
                event.time.time
                if event.time
                else " / ".join(sorted({w.time for w in event.dated or event.witnesses} - {""}))
            )
            statuses = tuple(sorted({term(w.status) for w in event.witnesses}))
            told = tuple(sorted({source_of(w, facts) for w in event.witnesses}))
            yield Moment(time, event.iri, event.label, statuses, told)


def _naming(thing: str, event: Shared) -> list[str]:
    """The witnesses that may name a thing: all of their own article's things, and what several articles may name."""
    local = thing.startswith(ID + "article/")
    return [
        w.event
        for w in event.witnesses
        if (local and thing.startswith(w.article)) or any(thing in w.linked(role) for role in w.roles)
    ]


def _about(thing: str, facts: Facts) -> set[str]:
    """The statements whose words name the thing, or that convey a claim about it."""
    claims = {claim for part in (RDF.subject, RDF.object) for claim in facts.having(part, thing)}
    found = {s for claim in claims for s in facts.having(KG.conveys, claim)}
    places = set(facts.having(ITSRDF.taIdentRef, thing))
    articles = {mention.partition("#")[0] for mention in places}
    for statement in facts.having(RDF.type, KG.Statement):
        if statement.rpartition("/")[0] in articles and _names_one(statement, places, facts):
            found.add(statement)
    return found


def _names_one(statement: str, mentions: set[str], facts: Facts) -> bool:
    """Whether one of the mentions stands in the words said; the statement's IRI ends in their offset."""
    begin = statement.rpartition("-")[2]
    article = statement.rpartition("/")[0]
    words = first(facts, statement, SCHEMA.text)
    if not begin.isdecimal():
        return False
    inside = range(int(begin), int(begin) + len(words))
    offsets = (m.rpartition("#")[2].split("_")[1] for m in mentions if m.startswith(article + "#"))
    return any(offset.isdecimal() and int(offset) in inside for offset in offsets)


def _remark(node: str, facts: Facts) -> Remark:
    speaker, act, factuality, words = (
        first(facts, node, p) for p in (KG.speaker, KG.speechAct, KG.factuality, SCHEMA.text)
    )
    where = source(node, article_of(node, facts), facts)
    return Remark(name_of(speaker, facts), term(act), commitment(factuality), words, where)


def _signs(thing: str, facts: Facts) -> Iterator[Told]:
    """Signs of the thing, signs shown on it, and what is read as standing for it."""
    for predicate in (KG.symbolOf, KG.displayedOn, KG.standsFor):
        for node in sorted(facts.having(predicate, thing)):
            sign = first(facts, node, KG.symbol, KG.interprets) or node
            by = "".join(f" (read so by {name_of(v, facts)})" for v in facts.values(node, PROV.wasAttributedTo))
            words = f"{name_of(sign, facts)} – {term(predicate)} – {name_of(thing, facts)}{by}"
            yield Told(words, True, _sources([node], facts))
