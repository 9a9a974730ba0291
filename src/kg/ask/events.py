"""The event of a question: its class, who and what takes part, its status, outcome, time and source."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask.moments import Moment, fitting
from kg.ask.narrower import narrower
from kg.ask.order import ORDER, ordered_by
from kg.ask.question import EARTH, WORLDS, Piece, Question
from kg.ask.reading import Pattern, Proof, Term, Var, path
from kg.ask.slots import (
    ANY,
    EVENT,
    SPAN,
    STATUS,
    TIMEX,
    TOLD,
    Fit,
    described,
    of_class,
    participant,
    role_of,
    sentence,
    statuses,
    time_of,
)
from kg.ask.sought import SOUGHT, beginnings
from kg.ask.tokens import fold
from kg.ask.trigger import Frame
from kg.model import Literal
from kg.terms import KG, KGV, PROV, RDF, TIME

_AWAY = Var("away")
Values = tuple[tuple[Var, tuple[Term, ...]], ...]


@dataclass(frozen=True, slots=True)
class Built:
    """The patterns of an event with its limits."""

    patterns: tuple[Pattern, ...]
    values: Values
    proofs: tuple[Proof, ...]
    words: str
    spoken: tuple[tuple[Var, tuple[str, ...]], ...] = ()
    ordered: tuple[tuple[Var, Var], ...] = ()
    lacks: tuple[Pattern, ...] = ()


def build(question: Question, found: Frame, rest: Iterable[Piece], any_status: bool = False) -> Built | None:
    """Every remaining piece must name something that fits the event; otherwise None."""
    patterns, values = of_class(found.event, question)
    proofs: list[Proof] = []
    names = []
    rest, others = [p for p in rest if p.prep not in ORDER], [p for p in rest if p.prep in ORDER]
    if len(others) > 1 or (others and question.moment):
        return None
    ordered = ordered_by(others, found, question)
    if ordered is None:
        return None
    of_kind = [p for p in rest if p.tag == SOUGHT or modifies(p, question)]
    rest = [p for p in rest if p not in of_kind]
    names += [f"that speaks of “{p.words}”" for p in of_kind]
    names += ["back on the Earth"] if (homewards := _homewards(found) or _in_water(found)) else []
    names += [f"{p.prep} that of {question.label(p.things[0])}" for p in others]
    patterns += ordered.patterns
    for piece, kind in _phrases(rest, question):
        if homewards and piece.things == (EARTH,):
            continue
        role = _role(piece, found, question)
        fitted = described(piece, kind, found.event, role, question) if kind else _fit(piece, found, question)
        if fitted is None:
            return None
        patterns, proofs = (*patterns, fitted.pattern, *fitted.more), [*proofs, fitted.proof]
        values = (*values, *fitted.values)
        of = f"a {kind.words} of " if kind else ""
        names.append(f"{role if piece.prep else 'with'} {of}{question.label(fitted.thing)}")
    if found.outcomes:
        patterns, values = (
            (*patterns, Pattern(EVENT, path(KG.outcome), Var("outcome"))),
            (*values, (Var("outcome"), found.outcomes)),
        )
    asked = found.statuses or statuses(question)
    if not any_status:
        values = (*values, (STATUS, asked))
    patterns, values = _limits(question, patterns, values)
    stems = narrower(found)
    spoken = tuple((TOLD, words) for words in (stems, *map(beginnings, of_kind)) if words)
    patterns += sentence() if spoken else ()
    words = _words(question, found, names, () if any_status else asked)
    lacks = (Pattern(EVENT, path(KG.place, KG.destination), _AWAY),) if homewards else ()
    values = (*values, (_AWAY, question.worlds())) if homewards else values
    return Built(patterns, values, tuple(proofs), words, spoken, ordered.pairs, lacks)


def modifies(piece: Piece, question: Question) -> bool:
    """Whether a noun stands right before the event's own: "the rover agreement"; the sentence must have it too."""
    kind = bool(piece.iris("class", "noun") or question.concepts(piece, KGV.spacecraft_type)) and not piece.things
    behind = [p for p in question.pieces if p.index == piece.index + 1 and p.iris("event", "noun")]
    return kind and not piece.possessive and any(p.definite or not p.iris("event", "verb") for p in behind)


def _role(piece: Piece, found: Frame, question: Question) -> str:
    """Where a thing stands; "the Moon landing" was on the Moon."""
    before = not piece.prep and piece.end == found.piece.index and found.event == KG.Landing
    return "on" if before and set(piece.things) & {*WORLDS} else role_of(piece, found.piece)


def _homewards(found: Frame) -> bool:
    """Whether the word tells of a return: not of a landing on the Moon."""
    words = fold(found.piece.words).split()
    return found.event == KG.Landing and (words[0].startswith("return") or words[-1] in ("home", "back"))


def _in_water(found: Frame) -> bool:
    """Whether the word tells of a landing at sea, as only the Earth has."""
    return found.event == KG.Landing and fold(found.piece.words).startswith("splash")


def _phrases(pieces: Iterable[Piece], question: Question) -> list[tuple[Piece, Piece | None]]:
    """The pieces, each with the noun right behind it where it only tells whose that is: "the Indian probe"."""
    found: list[tuple[Piece, Piece | None]] = []
    for piece in pieces:
        owner = found[-1][0] if found and found[-1][1] is None else None
        noun = not piece.things and not piece.prep and bool(piece.iris("class", "noun"))
        if noun and owner and owner.index + 1 == piece.index and _is_body(owner, question):
            found[-1] = owner, piece
        else:
            found.append((piece, None))
    return found


def _is_body(piece: Piece, question: Question) -> bool:
    return len(piece.things) == 1 and question.is_a(piece.things[0], KG.Country, KG.Organization)


def _fit(piece: Piece, found: Frame, question: Question) -> Fit | None:
    if not piece.things:
        return None
    if found.event == KG.Event and piece.prep in ("to", "with") and len(piece.things) == 1:
        thing = piece.things[0]
        return Fit(thing, Pattern(EVENT, path(*ANY), thing), Proof(EVENT, None, thing))
    before = piece.index < found.piece.index and not piece.prep
    does = found.event in (KG.Launch, KG.Landing) and found.verb and (before or piece.prep == "by")
    if does and len(piece.things) == 1 and question.is_a(piece.things[0], KG.Country):
        return _of_country(piece, question)
    if before and len(piece.things) == 1 and not found.verb and question.is_a(piece.things[0], KG.Country):
        return _of_country(piece, question)
    return participant(piece, found.event, _role(piece, found, question), question)


def _of_country(piece: Piece, question: Question) -> Fit:
    """A country's own doing, or that of its bodies, ships and rockets."""
    country, one = piece.things[0], Var(f"one{piece.index}")
    mine = (country, *sorted(question.owned(country)))
    return Fit(
        country, Pattern(EVENT, path(KG.agent, KG.spacecraft, KG.launchVehicle), one), Proof(EVENT), ((one, mine),)
    )


def _limits(question: Question, patterns: tuple[Pattern, ...], values: Values) -> tuple[tuple[Pattern, ...], Values]:
    if question.moment:
        when, fits = within(question.moment, question, EVENT, KG.scheduledTime)
        patterns, values = (*patterns, *when), (*values, fits)
    return (*patterns, *by_source(question, EVENT)), values


def within(
    moment: Moment, question: Question, dated: Var, *other: str
) -> tuple[tuple[Pattern, ...], tuple[Var, tuple[Term, ...]]]:
    """What has a time that lies in a moment; ``other`` properties than the one for when it was tell that, too."""
    fits: tuple[Term, ...] = tuple(map(Literal, fitting(moment, question.timexes())))
    when = Pattern(dated, path(TIME.hasTime, *other), SPAN), Pattern(SPAN, path(KG.timexValue), TIMEX)
    return when, (TIMEX, fits)


def by_source(question: Question, subject: Term, predicate: str = "", value: Term = "") -> tuple[Pattern, ...]:
    """The patterns of "according to X": a claim of X's with that subject, predicate and object."""
    if question.source is None:
        return ()
    claim = Var("claim")
    found = [
        Pattern(claim, path(RDF.subject), subject),
        Pattern(claim, path(PROV.wasAttributedTo), question.source.things[0]),
    ]
    if predicate:
        found.append(Pattern(claim, path(RDF.predicate), predicate))
    if value:
        found.append(Pattern(claim, path(RDF.object), value))
    return tuple(found)


def achieved(found: Frame) -> tuple[Pattern, ...]:
    """What may not hold of what was done: a landing that failed is none, unless the question asks for failures."""
    if found.outcomes or found.event not in (KG.Landing, KG.Docking):
        return ()
    return (Pattern(EVENT, path(KG.outcome), KGV.outcome_failure),)


def timed() -> tuple[tuple[Pattern, ...], ...]:
    """The event's time, if it has one."""
    return (time_of(),)


def _words(question: Question, found: Frame, names: list[str], asked: Iterable[str]) -> str:
    label = question.schema.label(found.event) + (f" (“{found.piece.words}”)" if narrower(found) else "")
    status = " or ".join(question.schema.label(s) for s in asked)
    outcome = " or ".join(question.schema.label(o) for o in found.outcomes)
    moment = question.moment
    when = [moment.words if moment.relation else f"at {moment.words}"] if moment else []
    source = [f"according to {question.label(question.source.things[0])}"] if question.source else []
    limits = [f"({status})"] if status else []
    return " ".join([label, *names, *when, *([f"with outcome {outcome}"] if outcome else []), *limits, *source])
