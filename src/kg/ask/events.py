"""The event of a question: its class, who and what takes part, its status, outcome, time and source."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask.question import EARTH, Piece, Question
from kg.ask.reading import Pattern, Proof, Term, Var, path
from kg.ask.slots import (
    ANY,
    EVENT,
    SPAN,
    STATUS,
    TIMEX,
    Fit,
    described,
    of_class,
    participant,
    role_of,
    statuses,
    time_of,
)
from kg.ask.tokens import fold, key
from kg.ask.topics import stem
from kg.ask.words import LIGHT
from kg.model import Literal
from kg.terms import KG, KGV, NIF, PROV, RDF, TIME

_SPAN, _TOLD = Var("evidence"), Var("told")
_SENTENCE = (Pattern(EVENT, path(KG.evidence), _SPAN), Pattern(_SPAN, path(NIF.anchorOf), _TOLD))
_AWAY = Var("away")
_STEM = 5
_BROAD: dict[str, frozenset[str]] = {
    KG.Anomaly: frozenset(("anomaly", "failure", "problem", "fail", "go wrong", "malfunction", "mishap", "anomalies")),
    KG.Agreement: frozenset(("agreement", "agree")),
    KG.ScheduleChange: frozenset(
        ("schedule change", "delay", "postpone", "postponement", "push back", "slip", "put off", "reschedule", "defer")
    ),
    KG.Test: frozenset(("test", "trial")),
    KG.Landing: frozenset(
        (
            "landing",
            "land",
            "touchdown",
            "touch down",
            "return",
            "come down",
            "come back",
            "come home",
            "get home",
            "get back",
            "make it back",
            "make it to",
            "get to",
            "reach",
            "arrive",
            "arrival",
            "homecoming",
            "set down",
            "crash",
            "hit",
            "strike",
            "crash-land",
        )
    ),
}
"""Classes of events of several kinds, and the words that mean the whole class."""
_LEAVING = frozenset(("withdraw", "withdrawal", "quit"))
ORDER = ("before", "after")
_JOIN = {"sign", "join"}
_ALIKE = dict.fromkeys(("sign", "signs", "signed", "signing", "signings", "join", "joins", "joined", "joining"), _JOIN)
Values = tuple[tuple[Var, tuple[Term, ...]], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """An event question taken apart: the event's word and class, its fixed limits, and the pieces that remain."""

    piece: Piece
    event: str
    rest: tuple[Piece, ...]
    statuses: tuple[str, ...]
    outcomes: tuple[str, ...]

    @property
    def verb(self) -> bool:
        """Whether the event stands as a verb."""
        return bool(self.piece.iris("event", "verb")) and not self.head

    @property
    def head(self) -> bool:
        """Whether the event's noun is a noun only here: with an article, or a form that no verb has."""
        return self.piece.definite or not self.piece.iris("event", "verb") or bool(self.piece.iris("event", "nouns"))


def frame(question: Question) -> Frame | None:
    """The one event that a question is about; None if there is none or more than one."""
    events = [
        p for p in question.pieces if p.iris("event") and not p.things and KGV.status_cancelled not in p.iris("concept")
    ]
    main = _main(events, question)
    if main is None:
        return None
    piece, event = main
    rest = [p for p in question.pieces if p is not piece and fold(p.words) not in LIGHT and not _same(p, piece)]
    if event == KG.ScheduleChange:  # "who put off the Ariane launch?": what was put off is the flight of that
        rest = [p for p in rest if not p.iris("event", "noun") or p.things]
    rest = [p for p in rest if p.iris("event") != (KG.Event,) or p.things]
    found = [p for p in rest if question.concepts(p, KGV.status) and not p.things]
    results = [p for p in rest if question.concepts(p, KGV.outcome) and not p.things and p not in found]
    rest = [p for p in rest if p not in found and p not in results]
    named = tuple(dict.fromkeys(c for p in found for c in question.concepts(p, KGV.status)))
    ends = [c for p in results for c in question.concepts(p, KGV.outcome)]
    own = piece.iris("concept", "verb")  # to crash is to land and fail
    ends += [c for c in question.concepts(piece, KGV.outcome) if c in own and event == KG.Landing]
    was = question.wh in ("when", "where") and {"was", "were"} & {fold(w) for w in question.text.split()}
    if was and KGV.status_planned in named:  # "when was it scheduled?" may be asked of what was put off
        named = (*named, KGV.status_postponed, KGV.status_cancelled)
    return Frame(piece, event, tuple(rest), named, tuple(dict.fromkeys(ends)))


def _main(events: list[Piece], question: Question) -> tuple[Piece, str] | None:
    """The event word: the first noun before a status or outcome word ("launches … delayed"), else the only verb."""
    strong = [p for p in events if p.iris("event") != (KG.Event,)] or events[:1]
    if (
        events
        and events[0].iris("event", "noun", "nouns") == (KG.Event,)
        and all(question.concepts(p, KGV.status) for p in strong)
    ):
        strong = events[:1]
    if len(strong) > 1 and (noun := _noun_of(strong)) and not any(map(_ends, strong)):
        strong = [noun]
    delays = [p for p in strong if p.iris("event", "verb") == (KG.ScheduleChange,)]
    if question.wh == "who" and len(delays) == 1:
        strong = delays
    if len(strong) > 1:
        limits = (KGV.status, KGV.outcome)
        strong = [p for p in strong if not any(question.concepts(p, s) for s in limits)] or strong[:1]
    if not strong or len(strong) > 1 or len(strong[0].iris("event")) > 2:
        return None
    return strong[0], _event_class(strong[0], question)


def _same(piece: Piece, event: Piece) -> bool:
    """ "signed" beside "an agreement" says nothing more."""
    return bool(piece.iris("event", "verb")) and piece.iris("event") == event.iris("event") and not _ends(piece)


def _ends(piece: Piece) -> bool:
    """Whether a verb says that somebody leaves: to withdraw from an agreement is not to sign it."""
    phrases = {phrase for m in piece.meanings for phrase in m.phrases.split("|")}
    return bool(piece.things) or bool(phrases & _LEAVING)


def _noun_of(pieces: list[Piece]) -> Piece | None:
    """The noun among words for one class of event: "signed an agreement"."""
    nouns = [p for p in pieces if p.definite or p.iris("event", "nouns") or not p.iris("event", "verb")]
    same = {p.iris("event") for p in pieces}
    return nouns[0] if len(same) == 1 and len(nouns) == 1 else None


def _event_class(piece: Piece, question: Question) -> str:
    """A word of two classes ("fly": launch, display of a symbol) is about a symbol only if one is named."""
    classes = piece.iris("event")
    symbols = any(question.concepts(p, KGV.symbol_type) or KG.Symbol in p.iris("class") for p in question.pieces)
    fits = [c for c in classes if (c == KG.SymbolDisplay) == symbols]
    return (fits or list(classes))[0]


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
    ordered = _order(others, found, question)
    if ordered is None:
        return None
    of_kind = [p for p in rest if modifies(p, question)]
    rest = [p for p in rest if p not in of_kind]
    names += [f"that speaks of “{p.words}”" for p in of_kind]
    names += ["back on the Earth"] if (homewards := _homewards(found)) else []
    names += [f"{p.prep} that of {question.label(p.things[0])}" for p in others]
    patterns += ordered.patterns
    for piece, kind in _phrases(rest, question):
        if homewards and piece.things == (EARTH,):
            continue
        role = role_of(piece, found.piece)
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
    stems = _stems(found)
    spoken = tuple((_TOLD, words) for words in (stems, *((stem(fold(p.words)),) for p in of_kind)) if words)
    patterns += _SENTENCE if spoken else ()
    words = _words(question, found, names, () if any_status else asked)
    lacks = (Pattern(EVENT, path(KG.place, KG.destination), _AWAY),) if homewards else ()
    values = (*values, (_AWAY, question.worlds())) if homewards else values
    return Built(patterns, values, tuple(proofs), words, spoken, ordered.pairs, lacks)


def modifies(piece: Piece, question: Question) -> bool:
    """Whether a noun stands right before the event's own: "the rover agreement"; the sentence must have it too."""
    kind = bool(piece.iris("class", "noun") or question.concepts(piece, KGV.spacecraft_type)) and not piece.things
    behind = [p for p in question.pieces if p.index == piece.index + 1 and p.iris("event", "noun")]
    return kind and not piece.possessive and any(p.definite or not p.iris("event", "verb") for p in behind)


def _homewards(found: Frame) -> bool:
    """Whether the word tells of a return: not of a landing on the Moon."""
    words = fold(found.piece.words).split()
    return found.event == KG.Landing and (words[0].startswith("return") or words[-1] in ("home", "back"))


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


@dataclass(frozen=True, slots=True)
class _Order:
    """The patterns of another event, and which time is no later than which."""

    patterns: tuple[Pattern, ...] = ()
    pairs: tuple[tuple[Var, Var], ...] = ()


def _order(others: list[Piece], found: Frame, question: Question) -> _Order | None:
    """ "before Chandrayaan-3": before the same kind of event of another vehicle; None for what is no vehicle."""
    if not others:
        return _Order()
    thing = others[0].things
    if len(thing) != 1 or not question.is_a(thing[0], KG.Vehicle, KG.Mission) or found.event == KG.Event:
        return None
    other, then, now, theirs, ours = Var("other"), Var("then"), Var("now"), Var("theirs"), Var("ours")
    before = others[0].prep == "before"
    patterns = (
        Pattern(other, path(RDF.type), found.event),
        Pattern(other, path(KG.spacecraft, KG.launchVehicle), thing[0]),
        Pattern(other, path(KG.status), KGV.status_occurred),
        Pattern(other, path(TIME.hasTime), then),
        Pattern(then, path(KG.earliest if before else KG.latest), theirs),
        Pattern(EVENT, path(TIME.hasTime), now),
        Pattern(now, path(KG.latest if before else KG.earliest), ours),
    )
    return _Order(patterns, ((ours, theirs) if before else (theirs, ours),))


def _stems(found: Frame) -> tuple[str, ...]:
    """The beginnings of a word that says more than its class does: a leak is no explosion, though both are
    anomalies.
    """
    meant = [m for m in found.piece.meanings if m.iri == found.event]
    if found.event not in _BROAD or any(set(m.phrases.split("|")) & _BROAD[found.event] for m in meant):
        return ()
    forms = [key(phrase) for m in meant for phrase in m.phrases.split("|")]
    return tuple(sorted({words[0][:_STEM] for words in forms if words} | _ALIKE.get(found.piece.words.lower(), set())))


def _fit(piece: Piece, found: Frame, question: Question) -> Fit | None:
    if not piece.things:
        return None
    if found.event == KG.Event and piece.prep in ("to", "with") and len(piece.things) == 1:
        thing = piece.things[0]
        return Fit(thing, Pattern(EVENT, path(*ANY), thing), Proof(EVENT, None, thing))
    before = piece.index < found.piece.index and not piece.prep
    does = found.event in (KG.Launch, KG.Landing) and found.verb and (before or piece.prep == "by")
    if does and len(piece.things) == 1 and question.is_a(piece.things[0], KG.Country):
        return _of_country(piece.things[0])
    if before and len(piece.things) == 1 and not found.verb and question.is_a(piece.things[0], KG.Country):
        return _of_country(piece.things[0])
    return participant(piece, found.event, role_of(piece, found.piece), question)


def _of_country(country: str) -> Fit:
    """A country's own doing, or that of its bodies, ships and rockets."""
    by = tuple((slot, KG.affiliatedCountry) for slot in (KG.agent, KG.spacecraft, KG.launchVehicle))
    return Fit(country, Pattern(EVENT, ((KG.agent,), *by), country), Proof(EVENT))


def _limits(question: Question, patterns: tuple[Pattern, ...], values: Values) -> tuple[tuple[Pattern, ...], Values]:
    if question.moment:
        fits: tuple[Term, ...] = tuple(Literal(v) for v in question.timexes() if question.moment.fits(v))
        when = (Pattern(EVENT, path(TIME.hasTime, KG.scheduledTime), SPAN), Pattern(SPAN, path(KG.timexValue), TIMEX))
        patterns, values = (*patterns, *when), (*values, (TIMEX, fits))
    return (*patterns, *by_source(question, EVENT)), values


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
    label = question.schema.label(found.event) + (f" (“{found.piece.words}”)" if _stems(found) else "")
    status = " or ".join(question.schema.label(s) for s in asked)
    outcome = " or ".join(question.schema.label(o) for o in found.outcomes)
    moment = question.moment
    when = [moment.words if moment.relation else f"at {moment.words}"] if moment else []
    source = [f"according to {question.label(question.source.things[0])}"] if question.source else []
    limits = [f"({status})"] if status else []
    return " ".join([label, *names, *when, *([f"with outcome {outcome}"] if outcome else []), *limits, *source])
