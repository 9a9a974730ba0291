"""What took part in the flight of a named vehicle, asked by a noun: "the launch site of Progress 88", "What was the
rocket of Luna-25?", "Name Luna-25's launch vehicle", "What was the landing site of Orion?"
"""

from dataclasses import replace

from kg.ask.question import WORLDS, Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.slots import EVENT, STATUS, statuses
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import KG, RDF

X = Var("x")
_USES = word_set("use uses used using have ride rides rode")
_NOUNS = {
    KG.place: ((KG.Launch, "launch"), (KG.Landing, "landing")),
    KG.launchVehicle: ((KG.Launch, ""),),
    KG.destination: ((KG.Launch, ""),),
}
"""Properties of events: which events, and the word that the noun must have for it."""
_CLASSES = {
    KG.LaunchSite: (KG.place, KG.Launch),
    KG.LaunchPad: (KG.place, KG.Launch),
    KG.LaunchVehicle: (KG.launchVehicle, KG.Launch),
}
"""Classes of things that have one part in one kind of event."""


def read(question: Question) -> Reading | None:
    """Needs a noun for a slot of an event, and one named vehicle or mission that it belongs to."""
    things = [p for p in question.pieces if p.things]
    nouns = [p for p in question.pieces if not p.things and fold(p.words) not in _USES]
    light = len(nouns) + len(things) < len(question.pieces) or (question.stranded == "on" and bool(nouns))
    if any(p.iris("event", "verb") and not p.things and not p.noun() for p in question.pieces):
        return None  # "what rocket did it ride?" asks for what took part in its launch
    if question.wh not in ("what", "which", "list") or len(things) != 1 or len(nouns) not in (1, 2):
        return None
    if not question.plain() or len(things[0].things) != 1:
        return None
    beside = things[0].end == nouns[0].index and not things[0].prep
    owned = _owned(things[0]) or beside
    if not (light and things[0].prep in ("", "for")) and (question.inverted or not owned):
        return None
    if question.is_a(things[0].things[0], KG.Person) and (ship := _ship(nouns)):
        return _reading(question, things[0].things[0], ship, KG.Launch)
    if not question.is_a(things[0].things[0], KG.Vehicle, KG.Mission):
        return None
    words = " ".join(fold(p.words) for p in nouns)
    fits = [(s, e) for s, kinds in _NOUNS.items() if _is(nouns[-1], s) for e, word in kinds if words.startswith(word)]
    fits = fits or [part for cls, part in _CLASSES.items() if cls in nouns[-1].iris("class", "noun", "nouns")]
    if len(fits) != 1 or (len(nouns) == 2 and fits[0][1] not in nouns[0].iris("event")):
        return None
    found = _reading(question, things[0].things[0], *fits[0])
    site = fold(nouns[-1].words).removesuffix("s").endswith("site")
    return replace(found, differs=(*found.differs, *WORLDS)) if site else found  # a site lies on one


def _ship(nouns: list[Piece]) -> str:
    """ "Valentina Tereshkova's spacecraft"."""
    flies = len(nouns) == 1 and {KG.Spacecraft, KG.Mission} & set(nouns[0].iris("class", "noun", "nouns"))
    return KG.spacecraft if flies else ""


def _owned(piece: Piece) -> bool:
    return piece.possessive or piece.prep in ("of", "for")


def _is(piece: Piece, slot: str) -> bool:
    return slot in piece.iris("property", "noun", "nouns")


def _reading(question: Question, thing: str, slot: str, event: str) -> Reading:
    label = question.schema.label
    return Reading(
        gloss=f"the {label(slot)} of every {label(event)} with {question.label(thing)}",
        answer=X,
        patterns=(
            Pattern(EVENT, path(RDF.type), event),
            Pattern(EVENT, path(KG.spacecraft, KG.crewMember, KG.launchVehicle), thing),
            Pattern(EVENT, path(slot), X),
            Pattern(EVENT, path(KG.status), STATUS),
        ),
        values=((STATUS, statuses(question)),),
        details=("event", "status"),
        proofs=(Proof(EVENT, None, X),),
        differs=(thing,),
    )
