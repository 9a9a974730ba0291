"""What was said: "What did Rogozin say about the ISS?", "Who said …?", "What did Rogozin threaten?", "When did he
…" is refused for "he"; "Which statements were tweets?", "How many statements are direct quotations?", "To whom
did Rogozin speak?", "List the threats", "What does NASA say?"
"""

import re
from dataclasses import replace

from kg.ask.accused import called, spoken_of
from kg.ask.events import within
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.slots import TOLD, sentence
from kg.ask.speech import cue_verbs
from kg.ask.stems import stem
from kg.ask.tokens import fold
from kg.ask.words import FEARING, LIGHT, REPORTED, SAYING
from kg.terms import KG, KGV, NIF, RDF, RDFS, SCHEMA, TIME

CUE = Var("cue")
_POINTS = re.compile(r"\b(?:so|that|this|it)\W*$", re.I)
"""What says that a question goes on from another: "who says so?" """
SAID, SPEAKER, TEXT, TO, SPAN, WHEN = (
    Var("statement"),
    Var("speaker"),
    Var("text"),
    Var("addressee"),
    Var("span"),
    Var("when"),
)
_SCHEMES = (
    (KGV.speech_act, KG.speechAct, "act"),
    (KGV.medium, KG.medium, "medium"),
    (KGV.reporting_mode, KG.reportingMode, "mode"),
)
_HELD = (KGV.ctp, KGV.prp, KGV.psp)
"""Who denies something does not say that it is so."""
_REPORTS = frozenset(("report", "reports", "reported", "claim", "claims", "claimed"))
_NOT_HELD = (KGV.ctm, KGV.prm, KGV.psm)
_CUE = (Pattern(SAID, path(KG.cue), Var("span_of_cue")), Pattern(Var("span_of_cue"), path(NIF.anchorOf), CUE))
_OPTIONAL = ((KG.speechAct, "act"), (KG.factuality, "sure"))


def read(question: Question) -> Reading | None:
    """Needs a verb or noun of saying; the named things are speaker and, after "to" or "tell", addressee."""
    if (
        (question.negated and not (question.wh == "who" and question.topic))
        or (question.moment and question.wh == "when")
        or question.ahead
        or question.extreme
        or question.source
    ):
        return None
    said = [p for p in question.pieces if saying(question, p)]
    if question.wh == "who" and len(said) == len(question.pieces) and _POINTS.search(question.text):
        return None
    things = [p for p in question.pieces if p.things]
    others = [
        p
        for p in question.pieces
        if p not in said and p not in things and fold(p.words) not in LIGHT and fold(p.words) != "quotations"
    ]
    headline = [fold(p.words).rstrip("s") for p in question.pieces] == ["headline"]  # that of an article
    if headline or not said or others or len(things) > 2 or any(len(p.things) != 1 for p in things):
        return None
    asked = _asked(question, said, things)
    reading = _reading(question, said, things, asked) if asked else None
    if reading and (KGV.act_announcement,) in (terms for _, terms in reading.values) and question.topic is not None:
        reading = replace(reading, fallback=_reported(reading))
    if reading and reading.show == "yesno":
        return replace(reading, contrary=_denied(reading))
    return _own_words(reading) if reading and question.quoted else reading


def saying(question: Question, piece: Piece) -> bool:
    """Whether a word speaks of saying something."""
    if piece.things:
        return False
    speaks = (
        KG.speaker in piece.iris("property", "inverse") or KG.Statement in piece.iris("class") or piece.tag == "say"
    )
    return speaks or any(question.concepts(piece, scheme) for scheme, _, _ in _SCHEMES)


def _asked(question: Question, said: list[Piece], things: list[Piece]) -> Var | None:
    """The text, the speaker, the addressee or the time."""
    noun = any(KG.Statement in p.iris("class") or _noun(question, p) for p in said)
    speakers = [p for p in things if _is_speaker(question, p)]
    if question.wh == "who":
        if question.inverted and speakers:
            return TO
        return (
            SPEAKER
            if not speakers
            or all(p.prep in ("to", "") and not p.possessive and p.index > said[0].index for p in speakers)
            else None
        )
    if question.wh == "when" and speakers:
        return WHEN
    if question.wh == "yesno":
        any_ = len(things) == 1 and any(question.concepts(p, KGV.speech_act) for p in said)  # "did NASA deny anything?"
        return SAID if speakers and (question.topic is not None or any_) else None
    times = bool(speakers) and question.text.lower().startswith("how many times")
    if question.wh in ("which", "list", "how-many") and (noun or times):
        return TEXT
    acts = all(question.concepts(p, KGV.speech_act) for p in said)
    if question.wh == "what" and acts and not things and not question.inverted:
        return TEXT
    if question.wh == "what" and (speakers or question.topic is not None or (noun and not question.inverted)):
        return TEXT
    return None


def _noun(question: Question, piece: Piece) -> bool:
    nouns = piece.iris("concept", "noun", "nouns", "adjective")
    return any(question.schema.schemes.get(c) == scheme for c in nouns for scheme, _, _ in _SCHEMES)


def _is_speaker(question: Question, piece: Piece) -> bool:
    return question.is_a(piece.things[0], KG.Agent)


def _limits(question: Question, said: list[Piece]) -> tuple[list[Pattern], list[tuple[Var, tuple[Term, ...]]]]:
    patterns: list[Pattern] = []
    values: list[tuple[Var, tuple[Term, ...]]] = []
    for piece in said:
        tells = fold(piece.words) in SAYING | REPORTED
        if tells and not (piece.asked or piece.definite):
            continue  # "what did she report?", where a report is no medium
        neutral = KG.Statement in piece.iris("class") or tells
        for scheme, prop, name in _SCHEMES:
            concepts = question.concepts(piece, scheme)
            if concepts and not (neutral and name == "act"):
                patterns.append(Pattern(SAID, path(prop), Var(name)))
                values.append((Var(name), concepts))
                break
    return patterns, values


def _reading(question: Question, said: list[Piece], things: list[Piece], asked: Var) -> Reading | None:
    patterns, values = _limits(question, said)
    own = (FEARING | cue_verbs()) - SAYING - REPORTED
    fears = tuple(sorted({stem(fold(p.words)) for p in said if fold(p.words) in own and not p.meanings}))
    patterns += _CUE if fears else ()
    accused = spoken_of(question, said, things)
    roles = _roles(question, said, [p for p in things if p is not accused], asked)
    if roles is None:
        return None
    if accused:
        patterns += sentence(SAID)
    if question.topic is not None:
        values.append((SAID, question.topic))
    if question.topic is not None and asked in (SPEAKER, SAID) and not any(v.name == "act" for v, _ in values):
        patterns.append(Pattern(SAID, path(KG.factuality), Var("sure")))
        values.append((Var("sure"), _NOT_HELD if question.negated else _HELD))
    if asked is TEXT and any(fold(p.words) in _REPORTS for p in said):  # a denial is no report
        patterns.append(Pattern(SAID, path(KG.factuality), Var("sure")))
        values.append((Var("sure"), _HELD))
    if question.moment:
        dated, fits = within(question.moment, question, SAID)
        patterns, values = [*patterns, *dated], [*values, fits]
    names = {v.name for v, _ in values} | {asked.name}
    base = [Pattern(SAID, path(RDF.type), KG.Statement), Pattern(SAID, path(SCHEMA.text), TEXT), *roles, *patterns]
    when = (Pattern(SAID, path(TIME.hasTime), SPAN), Pattern(SPAN, path(RDFS.label), WHEN))
    base += [Pattern(SAID, path(KG.speaker), SPEAKER)] if not any(r.path == path(KG.speaker) for r in roles) else []
    base += (
        list(when)
        if asked is WHEN
        else [Pattern(SAID, path(KG.addressee), TO)]
        if asked is TO and not roles[1:]
        else []
    )
    return Reading(
        gloss=_gloss(question, said, things, asked),
        answer=TEXT if asked is SAID else asked,
        patterns=tuple(dict.fromkeys(base)),
        show="count" if question.wh == "how-many" else "yesno" if asked is SAID else "list",
        optional=(
            *((Pattern(SAID, path(p), Var(v)),) for p, v in _OPTIONAL if v not in names),
            *(() if asked is WHEN else (when,)),
        ),
        values=tuple(values),
        spoken=(*(((CUE, fears),) if fears else ()), *(((TOLD, called(question, accused)),) if accused else ())),
        details=tuple(d for d in ("speaker", "act", "medium", "mode", "sure", "when", "text") if d != asked.name),
        proofs=(Proof(SAID),),
    )


def _reported(reading: Reading) -> Reading:
    """Who reports a thing announces it."""
    acts = (KGV.act_announcement, KGV.act_report)
    return replace(reading, values=tuple((v, acts if v == Var("act") else terms) for v, terms in reading.values))


def _denied(reading: Reading) -> Reading | None:
    """Whether the speaker said the opposite."""
    if not any(v == Var("sure") for v, _ in reading.values):
        return None
    values = tuple((v, _NOT_HELD if v == Var("sure") else terms) for v, terms in reading.values)
    return replace(reading, show="list", values=values)


def _own_words(reading: Reading) -> Reading:
    """Words that are quoted are their speaker's, even if they are negative."""
    sure = [(v, terms) for v, terms in reading.values if v == Var("sure")]
    if not sure:
        return reading
    mode = Var("mode")
    kept = tuple((v, terms) for v, terms in reading.values if v != Var("sure"))
    quoted = (*reading.patterns, Pattern(SAID, path(KG.reportingMode), mode))
    also = replace(reading, patterns=quoted, values=(*kept, (mode, (KGV.mode_direct, KGV.mode_mixed))))
    return replace(reading, also=also)


def _roles(question: Question, said: list[Piece], things: list[Piece], asked: Var) -> list[Pattern] | None:
    """The speaker first, then the addressee."""
    found = []
    for piece in things:
        if not _is_speaker(question, piece):
            return None
        told = piece.prep == "to" or (
            piece.index > said[0].index and not piece.prep and (len(things) > 1 or asked is SPEAKER)
        )
        if not told and piece.prep not in ("", "by", "from", "of"):
            return None
        found.append(Pattern(SAID, path(KG.addressee if told else KG.speaker), piece.things[0]))
    return found if len({p.path for p in found}) == len(found) else None


def _gloss(question: Question, said: list[Piece], things: list[Piece], asked: Var) -> str:
    what = {
        "text": "the words said",
        "speaker": "who said it",
        "addressee": "to whom it was said",
        "when": "when it was said",
    }.get(asked.name, "whether it was said")
    kinds = [question.schema.label(c) for p in said for scheme, _, _ in _SCHEMES for c in question.concepts(p, scheme)][
        :1
    ]
    names = [question.label(p.things[0]) for p in things]
    return ", ".join(
        [
            what,
            *([f"statements ({kinds[0]})"] if kinds else ["statements"]),
            *names,
            *(["about the words asked for"] if question.topic is not None else []),
            *([question.moment.words] if question.moment else []),
        ]
    )
