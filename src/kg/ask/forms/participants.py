"""Who or what took part in an event: "Which spacecraft docked with the ISS?", "Who went on a spacewalk?", "What
did SpaceX launch?", "What rocket launched Progress 81?", "Who was aboard the launch of Soyuz MS-27?", "How many
spacecraft docked with the ISS?"
"""

from dataclasses import replace

from kg.ask.aboard import carrier, flown, sender, sent
from kg.ask.events import achieved, build, modifies, timed
from kg.ask.ownership import BESIDE, owned_by, owner_of, represented, whose
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.slots import EVENT, TOLD, ending, sentence, slots_for
from kg.ask.tokens import fold
from kg.ask.trigger import Frame, frame
from kg.ask.words import NAMED_KINDS, REGIONS
from kg.terms import KG, KGV, ORG, RDF, SKOS

X, HELD, ROLE, KIND, NAME = Var("x"), Var("held"), Var("role"), Var("kind"), Var("name")
_ASKED = ("who", "what", "which", "how-many", "list")
_NAMES = path(SKOS.prefLabel, SKOS.altLabel)
_PEOPLE = (KG.agent, KG.crewMember)
_FAILED = (TOLD, ("failed", "fails"))
_CALLED = ("cosmonaut", "taikonaut")
"""Words for the astronauts of some countries, which the sentence must have."""
_FLIGHTS = (KG.Mission, KG.Vehicle)
PLACED = ("from", "in", "off", "near", "at")


def read(question: Question) -> Reading | None:
    """Needs an event, and a question word for one of its participants."""
    found = frame(question)
    often = question.text.lower().startswith("how many times")  # of how many things it is told says nothing of that
    if question.wh not in _ASKED or found is None or found.event == KG.Event or question.extreme == "most" or often:
        return None
    if fold(found.piece.words).endswith(" wrong") or _says(question, found):
        return None
    asked = _asked(question, found.rest, found.piece)
    if question.wh == "how-many" and asked and found.event == KG.Launch and _loaded(question, asked, found):
        return None  # of the satellites on a rocket articles name some only
    if known := sender(question, asked, found):
        return known
    slots = _slots(question, asked, found)
    if not slots or (asked is None and not (found.verb or question.wh == "who")):
        return None
    owner = owner_of(question, asked, found.rest) or represented(question, found)
    others = [p for p in found.rest if p is not asked and p is not owner]
    built = build(question, found, others)
    if built is None:
        return None
    typed, values = _typed(question, asked, found)
    typed += (*owned_by(question, owner, X), *((Pattern(X, _NAMES, NAME),) if _kind_in_name(asked) else ()))
    reading = Reading(
        gloss=f"{_gloss(question, asked)}{whose(question, owner)} in a {built.words}",
        answer=X,
        patterns=(*built.patterns, Pattern(EVENT, path(*slots), X), *typed),
        show="count" if question.wh == "how-many" else "list",
        optional=(*timed(), ending()),
        values=(*built.values, *values),
        spoken=(*built.spoken, *_kind_in_name(asked)),
        ordered=built.ordered,
        lacks=(*achieved(found), *built.lacks),
        details=("event", "status", "said", "ending"),
        proofs=(Proof(EVENT, None, X), *built.proofs),
        extreme=question.extreme,
        whole=question.wh == "how-many" and any(carrier(question, p) for p in others),
        differs=tuple(sorted({str(p.object) for p in built.proofs if isinstance(p.object, str)})),
    )
    if asked and fold(asked.words) in REGIONS and slots == (KG.place,):
        among = ((X, question.regions()),) if question.regions() else ()
        reading = replace(reading, among=among, values=(*built.values, (Var("type"), (KG.Place,))))
    itself = _itself(question, asked, found, reading)
    if itself and found.event == KG.Agreement:  # not what it is about
        pact = (Pattern(X, path(RDF.type), Var("type")),)
        named = (Var("type"), (KG.Partnership,))
        reading = replace(reading, patterns=(*reading.patterns, *pact), values=(*reading.values, named))
    reading = replace(reading, fallback=itself or flown(question, found, slots, reading))
    if asked and (called := fold(asked.words).removesuffix("s")) in _CALLED:  # an American is no cosmonaut
        told = (*reading.patterns, *sentence())
        return replace(reading, patterns=tuple(dict.fromkeys(told)), spoken=(*reading.spoken, (TOLD, (called,))))
    known = _with_known(question, asked, owner, reading)
    whole = _failed(question, asked, found, others, known)
    return _with_known(question, asked, owner, whole) if whole else known


def _says(question: Question, found: Frame) -> bool:
    """Whether another verb tells that something was said."""
    others = (p for p in question.pieces if p is not found.piece)
    return any(question.concepts(p, KGV.speech_act) and p.iris("concept", "verb") for p in others)


def _failed(
    question: Question, asked: Piece | None, found: Frame, others: list[Piece], reading: Reading
) -> Reading | None:
    """ "Which mission failed?": one whose flight ended so, or of which an article says so; else one of which a part
    failed.
    """
    flights = asked and any(question.schema.is_a(c, w) for c in asked.iris("class") for w in _FLIGHTS)
    whole = found.event == KG.Anomaly and fold(found.piece.words).startswith("fail") and found.verb
    if not flights or not whole:
        return None
    built = build(question, replace(found, event=KG.Event, outcomes=(KGV.outcome_failure,)), others)
    if built is None:
        return None
    typed = tuple(p for p in reading.patterns if p.subject == X)
    return replace(
        reading,
        gloss=f"{_gloss(question, asked)} in an {built.words}",
        patterns=(*built.patterns, Pattern(EVENT, path(KG.spacecraft, KG.launchVehicle), X), *typed),
        values=(*built.values, *(v for v in reading.values if v[0].name == "type")),
        spoken=built.spoken,
        also=replace(reading, patterns=(*reading.patterns, *sentence()), spoken=(*reading.spoken, _FAILED), also=None),
        fallback=reading,
    )


def _itself(question: Question, asked: Piece | None, found: Frame, reading: Reading) -> Reading | None:
    """ "What failed on Zafar?": where no part is told, the event; "what did she sign?": an agreement without a name."""
    signed = found.event == KG.Agreement and found.verb and question.inverted
    failed = found.event == KG.Anomaly and not question.inverted
    if asked is not None or question.wh != "what" or not (signed or failed):
        return None
    return replace(
        reading,
        gloss=f"what happened: {reading.gloss}",
        answer=EVENT,
        patterns=tuple(p for p in reading.patterns if p.object != X),
        proofs=(*(p for p in reading.proofs if p.object != X), Proof(EVENT)),
        differs=(),
    )


def _with_known(question: Question, asked: Piece | None, owner: Piece | None, reading: Reading) -> Reading:
    """ "Which astronauts", "which Russian ships": those whom the article calls so, and those whom the reference data
    knows as such.
    """
    roles = question.concepts(asked, KGV.role) if asked and not asked.iris("class") else ()
    limits = [frozenset(who for role in roles for who in question.holders(role))] if roles else []
    kinds = question.concepts(asked, KGV.spacecraft_type) if asked and not asked.iris("class") else ()
    limits += [frozenset(ship for kind in kinds for ship in question.of_kind(kind))] if kinds else []
    limits += [question.owned(owner.things[0])] if owner and owner.prep in BESIDE else []
    known = frozenset.intersection(*limits) if limits else frozenset()
    if not known or (roles and not any(p.subject == HELD for p in reading.patterns)):
        return reading
    told = owned_by(question, owner, X)
    also = replace(
        reading,
        patterns=tuple(p for p in reading.patterns if p.subject != HELD and p.object != KIND and p not in told),
        values=tuple((v, t) for v, t in reading.values if v not in (ROLE, KIND)),
        among=((X, known),),
    )
    return replace(reading, also=also)


def _asked(question: Question, rest: tuple[Piece, ...], event: Piece) -> Piece | None:
    """The class or slot noun that the question word asks for: "which spacecraft", "how many cosmonauts"."""
    nouns = [p for p in rest if not p.things and p.prep in ("", question.stranded) and _noun(question, p)]
    nouns = [p for p in nouns if question.wh != "who" or not modifies(p, question)]
    if question.wh in ("what", "who") and question.inverted:  # "what did the head of NASA sign?"
        nouns = [p for p in nouns if p.asked]
    return nouns[0] if nouns and nouns[0].index < event.index else None


def _loaded(question: Question, asked: Piece, found: Frame) -> bool:
    """Whether the loads of a rocket are asked for."""
    load = KG.Payload in asked.iris("class") or KGV.craft_satellite in question.concepts(asked, KGV.spacecraft_type)
    return load and any(question.is_a(t, KG.LaunchVehicle) for p in found.rest for t in p.things)


def _noun(question: Question, piece: Piece) -> bool:
    crew = KG.crewMember in piece.iris("property", "noun", "nouns")
    kinds = question.concepts(piece, KGV.role) or question.concepts(piece, KGV.spacecraft_type)
    return bool(piece.iris("class")) or crew or bool(kinds)


def _slots(question: Question, asked: Piece | None, found: Frame) -> tuple[str, ...]:
    role = question.stranded or ("object" if question.inverted else "subject")
    if asked:
        kind = question.concepts(asked, KGV.spacecraft_type)
        classes = asked.iris("class") or ((KG.Spacecraft,) if kind else (KG.Person,))
        where = all(question.schema.is_a(c, KG.Place) and not question.schema.is_a(c, KG.Agent) for c in classes)
        if fold(asked.words) in REGIONS and role in PLACED:
            return (KG.place,)
        if role in ("subject", "object") and where:
            return (KG.place,)  # "which site was used to launch it"
        return slots_for(classes, role, found.event, question)
    slots = slots_for((), role, found.event, question)
    if question.wh == "who":
        if any(carrier(question, p) for p in found.rest):
            return (KG.crewMember,)
        return (KG.agent,) if sent(question, found) else tuple(s for s in slots if s in _PEOPLE)
    nowhere = question.stranded == "in" or (question.stranded == "on" and found.event == KG.Launch)
    no = (*_PEOPLE, KG.place) if nowhere else _PEOPLE  # "in what", "launched on what" is no "where"
    return tuple(s for s in slots if s not in no) if found.verb and question.wh == "what" else ()


def _typed(
    question: Question, asked: Piece | None, found: Frame
) -> tuple[tuple[Pattern, ...], tuple[tuple[Var, tuple[Term, ...]], ...]]:
    """The class of the answers; news names a mission for its ship, so a mission may answer for a spacecraft.

    Who walks in space is an astronaut, whether or not the article gives the role a word.
    """
    classes = asked.iris("class") if asked else ()
    if asked and (roles := question.concepts(asked, KGV.role)):
        if found.event == KG.Spacewalk and roles == (KGV.role_astronaut,):
            return (Pattern(EVENT, path(KG.crewMember), X),), ()
        return (Pattern(HELD, path(ORG.member), X), Pattern(HELD, path(ORG.role), ROLE)), ((ROLE, roles),)
    if asked and not classes and (kinds := question.concepts(asked, KGV.spacecraft_type)):
        return (Pattern(X, path(KG.spacecraftType), KIND),), ((KIND, kinds),)
    if not classes:
        return (), ()
    wanted = sorted(
        {c for cls in classes for c in question.schema.below(cls)}
        | ({KG.Mission} if KG.Spacecraft in classes else {KG.Spacecraft} if KG.Mission in classes else set())
    )
    return (Pattern(X, path(RDF.type), Var("type")),), ((Var("type"), tuple(wanted)),)


def _kind_in_name(asked: Piece | None) -> tuple[tuple[Var, tuple[str, ...]], ...]:
    """ "In which ocean": one with that word in its name."""
    word = fold(asked.words) if asked else ""
    return ((NAME, (word.removesuffix("s"),)),) if word in NAMED_KINDS else ()


def _gloss(question: Question, asked: Piece | None) -> str:
    """What is asked for, in the ontology's words."""
    if asked is None:
        return "every person or organization" if question.wh == "who" else "every thing"
    concepts = question.concepts(asked, KGV.role) or question.concepts(asked, KGV.spacecraft_type)
    named = asked.iris("class") or concepts or (KG.crewMember,)
    return f"every {question.schema.label(named[0])}"
