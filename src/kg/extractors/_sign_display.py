"""How a sign is shown: on what, by whom, where, when, and whether at all."""

from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_bearers import FLYING, act, bearer, stood_on
from kg.extractors._sign_beside import right_behind, without_verb
from kg.extractors._sign_scene import in_scene
from kg.extractors._sign_shown import Display, told
from kg.extractors._sign_stuck import stuck_to
from kg.extractors._sign_verbs import ADORNING, BESIDE, first_of, is_brought_back, is_had, verbs_of
from kg.extractors._sign_words import BORNE, MODES, PLACED, POSING, SITTING, VIEWS, WORN_ON
from kg.grammar import conjuncts, is_passive
from kg.model import Document, Mentions, Thing, Token

ON = frozenset(
    "on onto to aboard in inside across over below beneath above around round atop into upon from off under"
    " along".split()
)
DRAWN = frozenset({"draw", "sketch"})
"""What makes a sign, and shows it only where the thing that it is on is told."""
FLOWN = frozenset("go fly travel ride come return".split())
LEFT_OFF = "leave off"
TOUCHING = frozenset("touch stroke kiss pat tap rub clutch caress".split())
"""What is done to a sign that is somewhere already: "stroked the flag on her sleeve"."""
SEEN = frozenset("see find spot notice photograph picture glimpse show".split())
"""Verbs whose passive tells where a sign is ("was seen on the hull")."""
MISSING, GONE = frozenset({"missing", "absent", "gone"}), frozenset({"vanish", "disappear"})


def displays(document: Document, mentions: Mentions, noun: Token) -> list[Display]:
    """The showings of a sign that its sentence tells, one for each bearer."""
    first = first_of(document, noun)
    told = [d for verb, how in verbs_of(document, first) if (d := _of_verb(document, mentions, noun, verb, how))]
    beside = [d for t in dict.fromkeys([first, noun]) if (d := without_verb(document, mentions, t))]
    borne = {d.bearer: d for d in [*told, *beside][::-1] if d.bearer is not None}
    behind = right_behind(document, mentions, noun) if not borne and not told else None
    found = list(borne.values())[::-1] or told[:1] or beside[:1] or ([behind] if behind else [])
    gone = next((d for d in told if d.mode == "removed"), None) if len(found) == 1 else None
    if gone is not None and found[0].mode != "removed":  # "the flag painted on the dish was covered"
        found = [replace(gone, bearer=gone.bearer or found[0].bearer)]
    return [in_scene(document, mentions, noun, d) for d in found]


def _of_verb(document: Document, mentions: Mentions, noun: Token, verb: Token, how: str) -> Display | None:
    """The showing that a verb tells, by what the sign is of it."""
    if how == "object":
        return _left_off(document, mentions, noun, verb) or _of_object(document, mentions, noun, verb)
    if how == "over":
        return replace(told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="removed")
    if how == "with" and verb.lemma in POSING:
        return replace(told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="held")
    if how == "with" and verb.lemma in PLACED - {"replace"} and (is_passive(document, verb) or verb.tag == "VBN"):
        on = next((b for s in _borne(document, verb) if (b := bearer(document, mentions, s, noun))), None)
        return told(document, mentions, noun, verb, on)
    sits = verb.lemma in SITTING | GONE or verb.lower in MISSING
    return _of_subject(document, mentions, noun, verb) if how == "subject" and sits else None


def _of_object(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Display | None:
    """Where the sign is what is shown, carried or put somewhere."""
    passive = is_passive(document, verb) or (verb.tag == "VBN" and verb.dep == "acl") or is_had(document, verb)
    subjects = [] if passive else [s for s in subject_tokens(document, verb) if s.lower not in VIEWS]
    worn = next((b for s in subjects if (b := bearer(document, mentions, s, noun))), None)
    person = isinstance(worn, str) and mentions.entities[worn].type == "Person"
    named = (m for s in subjects for c in document.children(s, "appos") if (m := mentions.at(c)))
    person = person or any(mentions.type_of(m) == "Person" for m in named)  # "crew members X and Y"
    deed = act(document, verb)
    if deed == LEFT_OFF or is_brought_back(document, verb):
        return None  # "the ribbon was left off the patch": nothing is done to the patch
    dressed = any(s.lower in WORN_ON for s in subjects)  # "his sleeve carries the crest"
    if deed in BORNE and worn and (not person or dressed or MODES.get(deed) == "worn"):
        return told(document, mentions, noun, verb, worn)
    if deed in PLACED or (deed in BORNE and (person or any(s.lower in GROUPS for s in subjects))):
        had = subject_tokens(document, document.head(verb)) if is_had(document, verb) else []
        on = _under(document, mentions, noun, verb) or next((bearer(document, mentions, s, noun) for s in had), None)
        on = on if on is not None else stuck_to(document, mentions, verb)
        if on is None and deed in DRAWN:
            return None  # "the patch was drawn by the crew"
        return told(document, mentions, noun, verb, on)
    on = (
        _under(document, mentions, noun, verb)
        if verb.lemma in SITTING | TOUCHING | (SEEN if passive else set())
        else None
    )
    return told(document, mentions, noun, verb, on) if on else None


def _left_off(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Display | None:
    """ "The ribbon was left off the patch"."""
    if act(document, verb) != LEFT_OFF or noun.dep == "dobj":
        return None
    behind = (c for p in document.children(verb, "prep") if p.lower == "off" for c in document.children(p, "pobj"))
    off = [*document.children(verb, "dobj"), *behind]
    return told(document, mentions, noun, verb, next((bearer(document, mentions, c, noun) for c in off), None))


def _of_subject(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Display | None:
    """Where the sign hangs, flies or adorns something."""
    if (lost := _lost_from(document, verb)) is not None:
        on = next((bearer(document, mentions, c, noun) for c in document.children(lost, "pobj")), None)
        return replace(told(document, mentions, noun, verb, on), mode="removed") if on else None
    adorned = [c for c in document.children(verb, "dobj") if verb.lemma in {*ADORNING, "cover"}]
    on = next((b for c in adorned if (b := bearer(document, mentions, c, noun))), None)
    on = (
        on
        or _under(document, mentions, noun, verb)
        or _flown_with(document, mentions, verb)
        or stuck_to(document, mentions, verb)
    )
    return told(document, mentions, noun, verb, on) if on else None


def _flown_with(document: Document, mentions: Mentions, verb: Token) -> str | None:
    """ "The flag went up with Soyuz 19": the craft that a sign flies with."""
    preps = [p for p in document.children(verb, "prep") if p.lower == "with" and verb.lemma in FLOWN]
    named = (m for p in preps for c in document.children(p, "pobj") if (m := mentions.at(c)) is not None)
    return next((m.entity for m in named if mentions.type_of(m) in FLYING), None)


def _lost_from(document: Document, verb: Token) -> Token | None:
    """The "from" of "was missing from", "is absent from", "vanished from", "disappeared from"."""
    words = [verb, *document.children(verb, "acomp", "attr")]
    lost = [w for w in words if w.lower in MISSING or w.lemma in GONE]
    return next(
        (p for w in (*lost, *words[: len(lost)]) for p in document.children(w, "prep") if p.lower == "from"), None
    )


def _borne(document: Document, verb: Token) -> list[Token]:
    """What is painted with a sign: the passive's subject, or the noun that the participle stands behind."""
    return [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)


def _under(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Thing | None:
    """What bears the sign by a preposition of place of the verb or of the noun."""
    listed = [t for c in conjuncts(document, first_of(document, noun)) for t in (c, *document.children(c, "appos"))]
    said = document.children(verb, "acomp") if verb.lemma == "be" else ()
    last = (
        document.children(verb, "dobj") if first_of(document, noun).dep == "pobj" else ()
    )  # of a list that the parser tears apart
    near = [
        p for t in (noun, verb, *said, *listed, *last) for p in document.children(t, "prep", "dative", "advmod", "prt")
    ]
    for prep in sorted({p.index: p for p in near}.values(), key=lambda p: p.index):
        if prep.lower in ON and (prep.lower != "to" or verb.lemma not in {"return", "present", "show", "fly", "be"}):
            for child in (c for c in document.children(prep, "pobj") if c.lower not in VIEWS):  # "up to the camera"
                if found := bearer(document, mentions, child, noun) or stood_on(mentions, verb, prep, child):
                    return found
        if prep.lower in BESIDE and (found := _beside(document, mentions, noun, prep)):
            return found
    return None


def _beside(document: Document, mentions: Mentions, noun: Token, prep: Token) -> Thing | None:
    """ "Beside the flag on her sleeve was the emblem": what bears the sign that another one is beside."""
    others = [c for c in document.children(prep, "pobj") if c.index != noun.index]
    upon = [p for c in others for p in document.children(c, "prep") if p.lower in ON]
    found = (bearer(document, mentions, c, noun) for p in upon for c in document.children(p, "pobj"))
    return next((b for b in found if b is not None), None)
