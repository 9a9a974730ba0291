"""How a sign is shown: on what, by whom, where, when, and whether at all."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_bearers import act, bearer, stood_on
from kg.extractors._sign_beside import right_behind, without_verb
from kg.extractors._sign_scene import in_scene
from kg.extractors._sign_shown import Display, told
from kg.extractors._sign_stuck import stuck_to
from kg.extractors._sign_words import BORNE, MODES, NOUNS, PLACED, POSING, SITTING
from kg.grammar import conjuncts, governors, is_passive
from kg.model import Document, Mentions, Thing, Token

ON = frozenset(
    "on onto to aboard in inside across over below beneath above around round atop into upon from off under"
    " along".split()
)
ADORNING = frozenset({"adorn", "grace", "decorate"})
"""Verbs whose subject is on their object."""
LEFT_OFF = "leave off"
CARRIERS = frozenset("sticker stickers decal decals label labels plate plaque pennant banner".split())
"""What a sign is put on to be put elsewhere: "a sticker with the logo was applied to the hull"."""
COPIES = frozenset(
    "copy copies replica replicas version versions imprint imprints rendering renderings rendition facsimile miniature"
    " reproduction reproductions depiction".split()
)
TOUCHING = frozenset("touch stroke kiss pat tap rub clutch caress".split())
"""What is done to a sign that is somewhere already: "stroked the flag on her sleeve"."""
SEEN = frozenset("see spot notice photograph picture glimpse show".split())
"""Verbs whose passive tells where a sign is ("was seen on the hull")."""
VIEWS = frozenset("camera cameras video videos footage photo photos photograph photographs image images clip".split())
"""What shows a sign that is on something else."""
MISSING, GONE = frozenset({"missing", "absent", "gone"}), frozenset({"vanish", "disappear"})
BESIDE = frozenset("beside alongside below above beneath under next opposite".split())
"""What stands between two signs on one bearer."""


def displays(document: Document, mentions: Mentions, noun: Token) -> list[Display]:
    """The showings of a sign that its sentence tells, one for each bearer."""
    first = _first(document, noun)
    told = [d for verb, how in _verbs(document, first) if (d := _of_verb(document, mentions, noun, verb, how))]
    beside = [d for t in dict.fromkeys([first, noun]) if (d := without_verb(document, mentions, t))]
    borne = {d.bearer: d for d in [*told, *beside][::-1] if d.bearer is not None}
    behind = right_behind(document, mentions, noun) if not borne and not told else None
    found = list(borne.values())[::-1] or told[:1] or beside[:1] or ([behind] if behind else [])
    return [in_scene(document, mentions, noun, d) for d in found]


def _first(document: Document, noun: Token) -> Token:
    """The noun that a coordinated one takes its place in the sentence from."""
    token = noun
    for _ in range(4):
        above = document.head(token)
        if token.dep == "pobj" and above.lower == "of" and document.head(above).lower in COPIES:
            token = document.head(above)  # "unfurled a copy of the banner"
            continue
        if token.dep == "pobj" and above.lower == "with" and document.head(above).lower in CARRIERS:
            token = document.head(above)
            continue
        if token.dep == "attr" and above.dep == "relcl" and above.lemma == "be":
            token = document.head(above)  # "the lions, which are the emblem of India"
            continue
        if (
            token.dep not in {"conj", "appos"}
            or above.pos not in {"NOUN", "PROPN", "ADJ"}
            or any(_participles(document, token))
        ):
            break
        of = document.head(above)
        listed = above.dep == "pobj" and of.lower == "of" and document.head(of).lower in NOUNS
        token = document.head(of) if listed else above  # "the logo of X and the flag of Y"
    return token


def _participles(document: Document, noun: Token) -> Iterator[Token]:
    for child in document.children(noun, "acl"):
        yield from (v for v in conjuncts(document, child) if v.tag == "VBN" and act(document, v) in PLACED)


def _had_done(document: Document, noun: Token) -> Iterator[Token]:
    """ "Had the crest of her town sewn to her sleeve": what is done to the object of "have"."""
    above = document.head(noun)
    if noun.dep == "dobj" and above.lemma in {"have", "get"}:
        done = document.children(above, "advcl", "xcomp", "ccomp")
        yield from (v for v in done if v.tag == "VBN" and act(document, v) in PLACED)


def _verbs(document: Document, noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs that may show the sign, with what the sign is of them: ``object``, ``subject``, ``with``."""
    yield from ((v, "object") for v in (*_participles(document, noun), *_had_done(document, noun)))
    above = document.head(noun)
    if above.dep == "auxpass" and act(document, document.head(above)) in PLACED:
        yield document.head(above), "object"
    if above.lemma == "be":
        yield from _fronted(document, above)
    if noun.dep == "nsubj" and _is_had(document, above):
        yield above, "object"  # "the probe had the flag painted on its side"
    elif noun.dep in {"dobj", "obj", "nsubjpass", "attr", "nsubj", "oprd"} and above.pos in {"VERB", "AUX", "ADJ"}:
        passive = noun.dep == "nsubjpass" or (noun.dep == "nsubj" and is_passive(document, above))
        how = "subject" if noun.dep in {"nsubj", "attr"} and not passive else "object"
        more = conjuncts(document, above)[1:] if noun.dep != "dobj" else []
        more = [v for v in more if not any(document.children(v, "nsubj", "nsubjpass"))]  # that have the same subject
        yield from ((v, how) for v in (above, *(v for v in more if act(document, v) in PLACED)))
    if noun.dep == "pobj" and above.lower in {"with", "by"} and document.head(above).pos == "VERB":
        yield document.head(above), "with"
    if noun.dep == "pobj" and above.lower == "in" and document.head(above).lemma in {"drape", "wrap", "cover", "paint"}:
        yield document.head(above), "with"
    if noun.dep == "pobj" and above.lower == "over" and document.head(above).lemma in {"paint", "tape", "tap", "paper"}:
        yield document.head(above), "over"
    if noun.dep == "pobj" and above.lower in BESIDE:
        near = next((t for t in governors(document, above) if t.pos == "VERB"), above)
        yield from [(near, "object")] if near.tag == "VBN" and act(document, near) in PLACED else []
    nested = (
        c
        for p in document.children(noun, "prep")
        for t in document.children(p, "pobj")
        for c in document.children(t, "relcl")
    )
    yield from (
        (c, "subject") for c in nested if c.lemma in ADORNING
    )  # "a logo on its door, which graces the hull too"
    for clause in document.children(noun, "relcl"):
        passive = is_passive(document, clause) or (
            any(document.children(clause, "dobj", "nsubj")) and not _who(document, clause)
        )
        yield clause, "object" if passive else "subject"


def _fronted(document: Document, be: Token) -> Iterator[tuple[Token, str]]:
    """ "Sewn on the sleeve are the flags of …", "adorning its side was the logo of …"."""
    for verb in document.children(be, "csubj", "advcl", "acomp", "attr", "nsubj", "ccomp", "prep"):
        if verb.index < be.index and verb.tag == "VBN" and act(document, verb) in PLACED:
            yield verb, "object"
        elif verb.index < be.index and verb.tag == "VBG" and verb.lemma in SITTING:
            yield verb, "subject"


def _is_had(document: Document, verb: Token) -> bool:
    """ "The probe had the flag painted on its side": a participle, whatever the parser takes it for."""
    return (
        verb.tag in {"VBN", "VBD"} and verb.dep in {"ccomp", "xcomp"} and document.head(verb).lemma in {"have", "get"}
    )


def _who(document: Document, clause: Token) -> bool:
    """Whether the relative pronoun is the subject of its clause."""
    return any(c.lower in {"which", "that", "who"} for c in document.children(clause, "nsubj"))


def _of_verb(document: Document, mentions: Mentions, noun: Token, verb: Token, how: str) -> Display | None:
    """The showing that a verb tells, by what the sign is of it."""
    if how == "object":
        return _left_off(document, mentions, noun, verb) or _of_object(document, mentions, noun, verb)
    if how == "over":
        return replace(told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="removed")
    if how == "with" and verb.lemma in POSING:
        return replace(told(document, mentions, noun, verb, _under(document, mentions, noun, verb)), mode="held")
    if how == "with" and verb.lemma in PLACED and (is_passive(document, verb) or verb.tag == "VBN"):
        on = next((b for s in _borne(document, verb) if (b := bearer(document, mentions, s, noun))), None)
        return told(document, mentions, noun, verb, on)
    sits = verb.lemma in SITTING | GONE or verb.lower in MISSING
    return _of_subject(document, mentions, noun, verb) if how == "subject" and sits else None


def _of_object(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Display | None:
    """Where the sign is what is shown, carried or put somewhere."""
    passive = is_passive(document, verb) or (verb.tag == "VBN" and verb.dep == "acl") or _is_had(document, verb)
    subjects = [] if passive else [s for s in subject_tokens(document, verb) if s.lower not in VIEWS]
    worn = next((b for s in subjects if (b := bearer(document, mentions, s, noun))), None)
    person = isinstance(worn, str) and mentions.entities[worn].type == "Person"
    deed = act(document, verb)
    if deed == LEFT_OFF:
        return None  # "the ribbon was left off the patch": nothing is done to the patch
    if deed in BORNE and worn and (not person or MODES.get(deed) == "worn"):
        return told(document, mentions, noun, verb, worn)
    if deed in PLACED or (deed in BORNE and (person or any(s.lower in GROUPS for s in subjects))):
        had = subject_tokens(document, document.head(verb)) if _is_had(document, verb) else []
        on = _under(document, mentions, noun, verb) or next((bearer(document, mentions, s, noun) for s in had), None)
        on = on if on is not None else stuck_to(document, mentions, verb)
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
    on = on or _under(document, mentions, noun, verb)
    return told(document, mentions, noun, verb, on) if on else None


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
    listed = [t for c in conjuncts(document, _first(document, noun)) for t in (c, *document.children(c, "appos"))]
    said = document.children(verb, "acomp") if verb.lemma == "be" else ()
    last = (
        document.children(verb, "dobj") if _first(document, noun).dep == "pobj" else ()
    )  # of a list that the parser tears apart
    near = [p for t in (noun, verb, *said, *listed, *last) for p in document.children(t, "prep", "dative", "advmod")]
    for prep in sorted({p.index: p for p in near}.values(), key=lambda p: p.index):
        if prep.lower in ON and (prep.lower != "to" or verb.lemma not in {"return", "present", "show", "fly"}):
            for child in document.children(prep, "pobj"):
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
