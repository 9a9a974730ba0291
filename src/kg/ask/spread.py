"""A reading of one thing for several: "the astronauts" is read as one of them, then as any."""

from collections.abc import Iterable
from dataclasses import replace

from kg.ask.question import Piece
from kg.ask.reading import Pattern, Proof, Reading, Term, Var


def spread(reading: Reading, pieces: Iterable[Piece], names: dict[str, str]) -> Reading:
    """The reading where each piece that stands for several things stands for all; ``names`` are the things' own."""
    for number, piece in enumerate(p for p in pieces if p.group):
        reading = _spread(reading, piece.things[0], piece.group, Var(f"any{number}"), names)
    return reading


def _spread(reading: Reading, one: str, others: tuple[str, ...], var: Var, names: dict[str, str]) -> Reading:
    """The thing as a variable that may be each of them; where it is a variable's value, they are values too."""

    def term(old: Term) -> Term:
        return var if old == one else old

    def patterns(old: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
        return tuple(p._replace(subject=term(p.subject), object=term(p.object)) for p in old)

    def inner(old: Reading | None) -> Reading | None:
        return _spread(old, one, others, var, names) if old else None

    used = any(one in (p.subject, p.object) for p in (*reading.patterns, *reading.lacks, *sum(reading.optional, ())))
    values = tuple((v, (*terms, *others) if one in terms else terms) for v, terms in reading.values)
    return replace(
        reading,
        gloss=reading.gloss.replace(names[one], f"any of {', '.join(names[t] for t in (one, *others))}"),
        patterns=patterns(reading.patterns),
        optional=tuple(map(patterns, reading.optional)),
        lacks=patterns(reading.lacks),
        values=((var, (one, *others)), *values) if used else values,
        proofs=tuple(
            Proof(term(p.subject), p.predicate, None if p.object is None else term(p.object)) for p in reading.proofs
        ),
        differs=(*reading.differs, *others) if one in reading.differs else reading.differs,
        fallback=inner(reading.fallback),
        contrary=inner(reading.contrary),
        also=inner(reading.also),
    )
