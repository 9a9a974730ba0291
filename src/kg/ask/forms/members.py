"""Things of a kind that are somebody's or somewhere: "Which modules of the ISS are Russian?", "Which agencies are
European?", "Which NASA centres are in California?", "Which people work with NASA?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Term, Var, path
from kg.ask.tokens import fold
from kg.ask.words import word_set
from kg.terms import ITSRDF, KG, KGV, ORG, RDF

X, TYPE, KIND, HELD, ROLE, MENTION = Var("x"), Var("type"), Var("kind"), Var("held"), Var("role"), Var("mention")
_PREPS = ("", "to", "of", "from", "in", "at", "with", "for")
LAST = True
"""Only where no other form finds anything."""
_HAVE = word_set("have has had own owns owned belong belongs belonged") | {"belong to", "belongs to", "belonged to"}
_COUNTRY = ((KG.affiliatedCountry,), (KG.operator, KG.affiliatedCountry), (ORG.memberOf, KG.affiliatedCountry))
_BODY = ((KG.operator,), (KG.manufacturer,), (KG.partOf,), (ORG.memberOf,), (f"^{ORG.organization}", ORG.member))
_PLACE = ((KG.locatedIn,), (KG.locatedIn, KG.locatedIn))
_WHOLE = ((KG.partOf,), (f"^{KG.crewMember}", KG.spacecraft))


def read(question: Question) -> Reading | None:
    """Needs one noun for a kind of thing and one or two names that limit it; no verb but "have"."""
    if not question.plain() or question.wh not in ("which", "what", "list", "how-many", "who"):
        return None
    nouns = [p for p in question.pieces if not p.things and (p.iris("class", "noun", "nouns") or _kinds(question, p))]
    limits = [p for p in question.pieces if p.things]
    light = [p for p in question.pieces if fold(p.words) in _HAVE or ORG.memberOf in p.iris("property", "verb")]
    if len(nouns) != 1 or not 1 <= len(limits) <= 2 or len(nouns) + len(limits) + len(light) != len(question.pieces):
        return None
    if any(len(p.things) != 1 or p.prep not in _PREPS for p in limits) or not nouns[0].asked or question.stranded:
        return None
    if question.inverted and light and KG.Agency in nouns[0].iris("class"):
        return None  # "which agency does Progress 88 belong to?"
    if len(limits) == 1 and question.wh == "what" and not nouns[0].iris("class") and limits[0].prep == "of":
        return None
    office = _kinds(question, nouns[0]) and not any(m.form == "nouns" for m in nouns[0].meanings)
    if office and question.wh in ("who", "list") and limits[0].prep in ("", "of", "at"):
        return None  # "the president of France", "the French defence minister" is not any politician
    if question.wh == "how-many" and KG.Person in nouns[0].iris("class"):
        return None  # articles name some of them only
    steps = [_steps(question, p) for p in limits]
    return _reading(question, nouns[0], limits, steps) if all(steps) else None


def _kinds(question: Question, piece: Piece) -> tuple[str, ...]:
    return question.concepts(piece, KGV.spacecraft_type) or question.concepts(piece, KGV.role)


def _steps(question: Question, piece: Piece) -> tuple[tuple[str, ...], ...]:
    """What may tie a thing to the one named."""
    thing, where = piece.things[0], piece.prep in ("in", "at")
    if question.is_a(thing, KG.Country):
        return _PLACE if where else (*_COUNTRY, *_PLACE) if piece.prep == "" else _COUNTRY
    if question.is_a(thing, KG.Place):
        return _PLACE
    return (
        _BODY
        if question.is_a(thing, KG.Organization)
        else _WHOLE
        if question.is_a(thing, KG.Vehicle, KG.Programme)
        else ()
    )


def _reading(question: Question, noun: Piece, limits: list[Piece], steps: list[tuple[tuple[str, ...], ...]]) -> Reading:
    roles, kinds = question.concepts(noun, KGV.role), question.concepts(noun, KGV.spacecraft_type)
    classes = tuple(sorted({b for c in noun.iris("class", "noun", "nouns") for b in question.schema.below(c)}))
    values: list[tuple[Var, tuple[Term, ...]]] = []
    patterns: list[Pattern] = []
    if classes:
        values, patterns = [(TYPE, classes)], [Pattern(X, path(RDF.type), TYPE)]
    elif kinds:
        values, patterns = [(KIND, kinds)], [Pattern(X, path(KG.spacecraftType), KIND)]
    else:
        values, patterns = [(ROLE, roles)], [Pattern(HELD, path(ORG.member), X), Pattern(HELD, path(ORG.role), ROLE)]
    mentioned = bool(question.frame or question.article_only)
    patterns += [Pattern(MENTION, path(ITSRDF.taIdentRef), X)] if mentioned else []
    patterns += [Pattern(X, tied, p.things[0]) for p, tied in zip(limits, steps, strict=True)]
    what = question.schema.label((noun.iris("class", "noun", "nouns") or kinds or roles)[0])
    return Reading(
        gloss=f"every {what} that belongs to or lies in {' and '.join(question.label(p.things[0]) for p in limits)}",
        answer=X,
        patterns=tuple(patterns),
        show="count" if question.wh == "how-many" else "list",
        values=tuple(values),
        proofs=tuple(Proof(X, None, p.things[0]) for p in limits),
        background=not mentioned,
    )
