"""Forward chaining over tables: each new triple looks once into what its own class or property leads to.

It gives what owlrl gives of the same axioms (tests and ``benchmarks/infer.py`` compare them) in a small part of the
time, and finds no contradictions: that is owlrl's part.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from kg.infer.tables import Tables
from kg.terms import RDF

Link = tuple[str, str, str]


def chain(given: Iterable[Link], tables: Tables) -> set[Link]:
    """All that follows from triples of IRIs, the given ones included."""
    known = set(given)
    todo = deque(known)
    ends: dict[tuple[str, str], set[str]] = defaultdict(set)
    starts: dict[tuple[str, str], set[str]] = defaultdict(set)
    while todo:
        link = todo.popleft()
        _note(link, tables, ends, starts)
        for new in (*_alone(link, tables), *_beside(link, tables, ends, starts)):
            if new not in known:
                known.add(new)
                todo.append(new)
    return known


def _note(
    link: Link, tables: Tables, ends: dict[tuple[str, str], set[str]], starts: dict[tuple[str, str], set[str]]
) -> None:
    """Remember a triple that may be a step of a chain."""
    subject, predicate, value = link
    if predicate in tables.first or predicate in tables.second:
        ends[subject, predicate].add(value)
        starts[value, predicate].add(subject)


def _alone(link: Link, tables: Tables) -> Iterator[Link]:
    """What follows from a triple by itself."""
    subject, predicate, value = link
    if predicate == RDF.type:
        yield from ((subject, RDF.type, above) for above in tables.classes.get(value, ()))
        return
    yield from ((subject, above, value) for above in tables.properties.get(predicate, ()))
    yield from ((subject, RDF.type, kind) for kind in tables.domains.get(predicate, ()))
    yield from ((value, RDF.type, kind) for kind in tables.ranges.get(predicate, ()))
    yield from ((value, inverse, subject) for inverse in tables.inverses.get(predicate, ()))
    yield from ((subject, RDF.type, kind) for kind in tables.values.get((predicate, value), ()))


def _beside(
    link: Link, tables: Tables, ends: dict[tuple[str, str], set[str]], starts: dict[tuple[str, str], set[str]]
) -> Iterator[Link]:
    """What follows from a triple and one that begins where it ends, or ends where it begins."""
    subject, predicate, value = link
    for whole, step in tables.first.get(predicate, ()):
        yield from ((subject, whole, end) for end in ends.get((value, step), ()))
    for whole, step in tables.second.get(predicate, ()):
        yield from ((start, whole, value) for start in starts.get((subject, step), ()))
