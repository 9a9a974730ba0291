"""What people do by convention with their hands, hats and glasses: a salute, raised fingers, a handshake, a toast."""

from collections.abc import Iterator

from kg.extractors._frame import frame, subject_tokens
from kg.extractors._sign_display import doers
from kg.extractors._sign_reading import Reading, full_phrase, reading
from kg.extractors._status import status
from kg.extractors._when import when
from kg.grammar import conjuncts, negated
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

RAISING = frozenset({"raise", "lift", "hold"})
GIVING = frozenset("give flash make form offer snap perform exchange return".split())
BARED = frozenset("doff remove tip take raise".split())
SHAPES = frozenset("salute salutes thumbs-up thumbs handshake handshakes bow curtsy".split())
SIGNED = frozenset("victory peace v heart thumbs-up ok".split())
LIMBS = frozenset("finger fingers fist fists thumb thumbs".split())
MEANT = frozenset({"mean", "intend"})


def pose_signs(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """The conventional sign that a verb and its object make, if somebody named makes it or the text reads it."""
    if verb.pos != "VERB" or negated(document, verb):
        return
    for noun in document.children(verb, "dobj"):
        made = _made(document, verb, noun)
        if made is None:
            continue
        fr = frame(document, mentions, verb)
        by = [k for k in doers(document, mentions, fr) if mentions.entities[k].type == "Person"]
        read = _read(document, mentions, made, verb)
        if not by and read is None:
            continue
        deed = made.span if made is not noun else Span(verb.span.begin, _end(document, noun))
        if made is not noun:
            words = list(document.children(made, "amod", "compound"))
            deed = Span(min([made, *words], key=lambda t: t.index).span.begin, made.span.end)
        yield Sign(
            "gesture", " ".join(deed.of(document.text).split()), deed, sentence.span,
            symbol_of=by[0] if len(by) == 1 else None, display="unspecified", agent=tuple(by),
            stands_for=read.stands_for if read else None, interpreted_by=read.by if read else None,
            device=read.device if read else None,
            place=tuple(fr.of("SpaceStation", "LaunchSite", "Place", links={"in", "at", "aboard", "inside"})),
            time=when(fr), status=status(fr),
        )  # fmt: skip


def _made(document: Document, verb: Token, noun: Token) -> Token | None:
    """The word for the sign: the verb's object, or the salute that hands are raised in."""
    lemma, words = verb.lemma, {t.lower for t in document.subtree(noun)}
    behind = [c for t in (verb, noun) for p in document.children(t, "prep") for c in document.children(p, "pobj")]
    shaped = next((c for c in behind if c.lower in SHAPES), None)
    if lemma in RAISING and noun.lower in {"hand", "hands", "arm", "arms"}:
        return shaped
    if lemma in RAISING and noun.lower in LIMBS:
        return noun
    if lemma in RAISING and noun.lower in {"glass", "glasses", "toast"}:
        return noun
    if lemma in GIVING and (words & SHAPES or (noun.lower in {"sign", "up"} and words & (SIGNED | SHAPES))):
        return noun
    if (lemma, noun.lower) in {("shake", "hands"), ("bow", "head"), ("bow", "heads"), ("kiss", "ground")}:
        return noun
    hats = noun.lower in {"hat", "hats", "cap", "caps", "helmets"}
    off = lemma != "take" or any(c.lower == "off" for c in document.children(verb, "prt"))
    return noun if lemma in BARED - RAISING and hats and off and any(document.children(noun, "poss")) else None


def _end(document: Document, noun: Token) -> int:
    """Where the object's phrase ends: with what is joined to it, without clauses."""
    return max(t.span.end for t in conjuncts(document, noun)) if noun.lower != "up" else noun.span.end


def _read(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Reading | None:
    """What the sign is read as: by a clause on it, or by "a gesture meant for X" beside it."""
    if found := reading(document, mentions, noun, verb):
        return found
    for gesture in document.sentence_tokens(document.sentence_of(verb.index)):
        if gesture.lower in {"gesture", "sign"} and gesture.index > verb.index:
            for meaning in document.subtree(gesture):
                if meaning.lemma in MEANT and meaning.tag in {"VBN", "VBD"}:
                    yielded = [c for p in document.children(meaning, "prep") for c in document.children(p, "pobj")]
                    return _told(document, mentions, meaning, yielded[0]) if yielded else None
    return None


def _told(document: Document, mentions: Mentions, meaning: Token, target: Token) -> Reading:
    """The reading with the speaker between "which" and the verb of meaning."""
    cue = document.head(meaning)
    by = [m.entity for s in subject_tokens(document, cue) if (m := mentions.at(s))] if meaning.dep == "ccomp" else []
    return Reading(meaning, full_phrase(document, target), by[0] if by else None)
