"""The word of a question that tells an event: its class, its limits, and the pieces that remain."""

from dataclasses import dataclass, replace

from kg.ask.question import Piece, Question
from kg.ask.tokens import fold
from kg.ask.words import LIGHT, SURFACES, word_set
from kg.terms import KG, KGV

_STRIKING = word_set("reach reaches reached strike strikes struck seal seals sealed make makes made")
"""What is done with an agreement says no more than that there is one."""
DONE = word_set("lost done used made given issued carried attempted got gotten seen left completed")
"""Behind "what was" these ask for what it was done to."""
_LEAVING = frozenset(("withdraw", "withdrawal", "quit"))


@dataclass(frozen=True, slots=True)
class Frame:
    """An event question taken apart: the event's word and class, its fixed limits, and the pieces that remain."""

    piece: Piece
    event: str
    rest: tuple[Piece, ...]
    statuses: tuple[str, ...]
    outcomes: tuple[str, ...]
    asked: bool = False
    """Whether it stands with the question word: "which launch failed?" """

    @property
    def verb(self) -> bool:
        """Whether the event stands as a verb."""
        return bool(self.piece.iris("event", "verb")) and not self.head

    @property
    def head(self) -> bool:
        """Whether the event's noun is a noun only here: with an article, or a form that no verb has."""
        return (
            self.asked
            or self.piece.definite
            or not self.piece.iris("event", "verb")
            or bool(self.piece.iris("event", "nouns"))
        )


def frame(question: Question) -> Frame | None:
    """The one event that a question is about; None if there is none or more than one."""
    events = [
        p for p in question.pieces if p.iris("event") and not p.things and KGV.status_cancelled not in p.iris("concept")
    ]
    struck = _struck(events)
    main = _main([p for p in events if p not in struck], question)
    if main is None:
        return None
    piece, event = main
    if piece.prep in ("before", "after") and (piece.definite or not piece.verb()):
        return None  # what was so before the launch is not told
    if any(_done_to(p, piece, question) for p in question.pieces):
        return None
    rest = [p for p in question.pieces if p is not piece and p not in struck and not _light(p, piece)]
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
    asked = piece.asked and question.wh in ("which", "what") and bool(piece.iris("event", "noun"))
    return Frame(piece, event, tuple(rest), named, tuple(dict.fromkeys(ends)), asked)


def put_off(question: Question) -> Question:
    """The question without the noun of what was put off: "how many times was Luna-25's launch delayed?" asks for its
    delays.
    """
    changes = [p for p in question.pieces if KG.ScheduleChange in p.iris("event")]
    moved = [p for p in question.pieces if p not in changes and p.iris("event", "noun") and not p.things]
    kept = tuple(p for p in question.pieces if p not in moved)
    return replace(question, pieces=kept) if changes and not _cancelled(changes) else question


def _cancelled(pieces: list[Piece]) -> bool:
    return any(KGV.status_cancelled in p.iris("concept") for p in pieces)


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


def _struck(events: list[Piece]) -> list[Piece]:
    """ "reached" in "reached an agreement"."""
    agreed = any(KG.Agreement in p.iris("event", "noun", "nouns") for p in events)
    return [p for p in events if agreed and fold(p.words) in _STRIKING]


def _done_to(piece: Piece, event: Piece, question: Question) -> bool:
    """Whether what happened to something during an event is asked for: "what was lost during the spacewalk?" """
    passive = question.text.lower().startswith(("what was ", "what were ", "who was ", "who were "))
    return passive and fold(piece.words) in DONE and piece.end == event.index - 1 - event.definite and bool(event.prep)


def _light(piece: Piece, event: Piece) -> bool:
    """Whether a word says nothing beside the event's own."""
    surface = fold(piece.words) in SURFACES and KG.Landing in event.iris("event")  # of whatever it landed on
    return fold(piece.words) in LIGHT or surface or _same(piece, event)


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


def says(typed: Question) -> bool:
    """Whether a name comes first and a verb behind it: "Luna-25 crashed?" """
    verbs = [p for p in typed.pieces if p.verb() and not p.noun()]
    return bool(verbs and typed.pieces[0].things) and not typed.pieces[0].possessive
