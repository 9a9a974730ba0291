"""What signs mean: "What does the flag stand for?", "What do the flags symbolize according to Fedorov?", "Who
interprets the flags?", "Who reads which symbol how?", "Which names are puns?", "Which names are played on?"
"""

from dataclasses import replace

from kg.ask import stems
from kg.ask.forms.symbols import NO_FLAG, owns
from kg.ask.lexicon import CLOSED
from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import KG, KGV, PROV, RDF, SCHEMA

READING, SIGN, MEANS, BY, DEVICE, TYPE, OF = (
    Var("reading"),
    Var("sign"),
    Var("means"),
    Var("by"),
    Var("device"),
    Var("type"),
    Var("of"),
)
SAID, TEXT, SPEAKER = Var("statement"), Var("text"), Var("speaker")
_READS = word_set("interpret interprets interpreted read reads stand stands mean means meaning")
_PLAYED = word_set("played play symbolic")


def read(question: Question) -> Reading | None:
    """Needs a word for a sign, and a verb of meaning or a word for a figure of speech."""
    if question.negated or question.moment or question.ahead or question.extreme or question.topic is not None:
        return None
    if question.wh not in ("what", "who", "which", "list") and not question.meant:
        return None
    asked = [p for p in question.pieces if p.tag != "say"]
    if question.wh == "what" and any(fold(p.words) in ("read", "reads") for p in asked):
        return None  # "what did the banner read?" asks for its words
    devices = [p for p in asked if question.concepts(p, KGV.device) or fold(p.words) in _PLAYED]
    means = [p for p in asked if p not in devices and _means(p)]
    signs = [p for p in asked if p not in devices and p not in means and _sign(question, p)]
    owners = [p for p in asked if signs and p not in signs and owns(question, p, signs[0])]
    readers = [p for p in asked if p.things and p not in (*signs, *devices, *means, *owners)]
    parts = len(devices) + len(means) + len(signs) + len(readers) + len(owners)
    if (
        not (devices or means)
        or parts != len(asked)
        or len(readers) > 1
        or len(signs) > 1
        or (readers and not _agent(question, readers[0]))
    ):
        return None
    if not signs and not devices and (not readers or question.stranded == "for"):
        return None  # "what does NASA stand for?" asks for its name
    found = replace(_reading(question, signs, devices, readers), fallback=_said(question, readers))
    if question.meant:
        words = tuple((MEANS, (stems.stem(word),)) for word in question.meant if word not in CLOSED)
        found = replace(found, show="yesno", yes="told", spoken=words, fallback=None, gloss=_whether(question, signs))
        if not words or devices or readers:
            return None
    if not owners:
        return found
    of = Pattern(SIGN, path(KG.symbolOf), OF)
    return replace(found, patterns=(*found.patterns, of), values=(*found.values, (OF, owners[0].things)))


def _whether(question: Question, signs: list[Piece]) -> str:
    return f"whether {' and '.join(p.words for p in signs)} stands for “{' '.join(question.meant)}”"


def _said(question: Question, readers: list[Piece]) -> Reading | None:
    """What somebody says that it stands for, in so many words."""
    if not question.readings or question.wh not in ("what", "who"):
        return None
    by = [*readers, *([question.source] if question.source else [])]
    return Reading(
        gloss="what is said of what the sign stands for",
        answer=SPEAKER if question.wh == "who" else TEXT,
        patterns=(Pattern(SAID, path(SCHEMA.text), TEXT), Pattern(SAID, path(KG.speaker), SPEAKER)),
        values=((SAID, question.readings), *((SPEAKER, p.things) for p in by)),
        details=("text",) if question.wh == "who" else ("speaker",),
        proofs=(Proof(SAID),),
    )


def _means(piece: Piece) -> bool:
    wanted = (KG.standsFor, KG.meaning, KG.interprets)
    return (
        any(p in wanted for p in piece.iris("property"))
        or KG.Interpretation in piece.iris("class")
        or fold(piece.words) in _READS
    )


def _sign(question: Question, piece: Piece) -> bool:
    if piece.things:
        return question.is_a(piece.things[0], KG.Symbol)
    if fold(piece.words) in NO_FLAG:
        return False
    return bool(question.concepts(piece, KGV.symbol_type)) or KG.Symbol in piece.iris("class")


def _agent(question: Question, piece: Piece) -> bool:
    return len(piece.things) == 1 and question.is_a(piece.things[0], KG.Agent)


def _reading(question: Question, signs: list[Piece], devices: list[Piece], readers: list[Piece]) -> Reading:
    values: list[tuple[Var, tuple[Term, ...]]] = []
    types = question.concepts(signs[0], KGV.symbol_type) if signs else ()
    kinds = tuple(c for p in devices for c in question.concepts(p, KGV.device))
    if types:
        values.append((TYPE, types))
    values += [(SIGN, p.things) for p in signs if p.things]
    if kinds:
        values.append((DEVICE, kinds))
    values += [(BY, p.things) for p in (*readers, *([question.source] if question.source else []))]
    interprets = (KG.interprets,), (KG.interprets, KG.symbol)
    typed = (Pattern(SIGN, path(KG.symbolType), TYPE),) if types else ()
    device = (Pattern(READING, path(KG.device), DEVICE),)
    named = bool(devices)
    asked = BY if question.wh == "who" else SIGN if named and question.wh in ("which", "list") else MEANS
    means = (Pattern(READING, path(KG.standsFor, KG.meaning), MEANS),)
    base = (
        Pattern(READING, path(RDF.type), KG.Interpretation),
        Pattern(READING, interprets, SIGN),
    )
    reader = (Pattern(READING, path(PROV.wasAttributedTo), BY),)
    by = asked is BY or any(variable is BY for variable, _ in values)
    kind = " or ".join(question.schema.label(t) for t in types) or "symbol"
    part = (Pattern(SIGN, path(RDF.type), KG.SymbolPart),)
    return Reading(
        lacks=part if types else (),
        gloss={"by": f"who reads a {kind}, and how", "sign": f"every {kind} that is read as a figure of speech"}.get(
            asked.name, f"what a {kind} is read as, and by whom"
        ),
        answer=asked,
        patterns=(
            *base,
            *(reader if by else ()),
            *typed,
            *(device if named else ()),
            *(means if asked is MEANS else ()),
        ),
        optional=(*(() if by else (reader,)), *(() if named else (device,)), *(() if asked is MEANS else (means,))),
        values=tuple(values),
        details=tuple(d for d in ("sign", "means", "by", "device") if d != asked.name),
        proofs=(Proof(READING),),
    )
