"""What people do by convention with their hands, hats and glasses: a salute, raised fingers, a handshake, a toast."""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._frame import Frame, frame, subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_meant import Reading, full_phrase, meant
from kg.extractors._sign_reading import reading
from kg.extractors._sign_shown import SITES, doers, is_present
from kg.extractors._status import status
from kg.extractors._when import when
from kg.grammar import conjuncts, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

RAISING = frozenset({"raise", "lift", "hold"})
GIVING = frozenset("give flash make form offer snap perform exchange return".split())
BARED = frozenset("doff remove tip take raise".split())
SHAPES = frozenset("salute salutes thumbs-up thumbs handshake handshakes bow curtsy".split())
SIGNED = frozenset("victory peace v heart thumbs-up ok".split())
NOUN_OF = {"salute": "salute"}
"""Verb that is a gesture by itself -> the noun for it."""
WORKERS = frozenset("controller worker technician spectator fan colleague crewmate".split())
LIMBS = frozenset("finger fingers fist fists thumb thumbs".split())
HANDS, HEARTS = frozenset({"hand", "hands"}), frozenset({"heart", "hearts", "chest"})
LAYING = frozenset("lay place put press hold".split())
FLOWERS = frozenset("flowers flower wreath wreaths carnations roses".split())
GRAVES = frozenset("memorial memorials monument grave graves tomb tombs bust statue obelisk gravestone".split())
HABITS = frozenset(
    [
        ("place", "wreath"),
        ("place", "wreaths"),
        ("shake", "hands"),
        ("grip", "hands"),
        ("clasp", "hands"),
        ("join", "hands"),
        ("bow", "head"),
        ("bow", "heads"),
        ("kiss", "ground"),
        ("blow", "kiss"),
        ("blow", "kisses"),
    ]
    + [("lay", f) for f in sorted(FLOWERS)]
    + [
        ("plant", "tree"),
        ("plant", "trees"),
        ("punch", "air"),
        ("sing", "anthem"),
        ("play", "anthem"),
        ("take", "knee"),
        ("bend", "knee"),
        ("pump", "fist"),
        ("pump", "fists"),
        ("thump", "table"),
        ("ring", "bell"),
        ("light", "candle"),
        ("light", "candles"),
        ("release", "doves"),
        ("release", "balloons"),
    ]
)
"""Verbs and objects that make a conventional sign."""
MEANT = frozenset({"mean", "intend"})


def pose_signs(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """The conventional sign that a verb and its object make, if somebody named makes it or the text reads it."""
    if verb.pos != "VERB" or negated(document, verb):
        return
    raised = _with_raised(document, verb)
    for noun in (*document.children(verb, "dobj", "nsubjpass"), *raised):
        made = _made(document, mentions, verb, noun)
        if made is None:
            continue
        fr = frame(document, mentions, document.head(verb) if raised else verb)
        by = [k for k in doers(document, mentions, fr) if mentions.entities[k].type == "Person"]
        read = _read(document, mentions, made, verb)
        passive = noun.dep == "nsubjpass"
        if (passive and (verb.lemma, noun.lower) not in HABITS) or (
            not by and read is None and not _by_people(document, fr)
        ):
            continue
        told = status(fr)
        deed, called = _called(document, mentions, verb, noun, made)
        yield Sign(
            "gesture", called, deed, sentence.span,
            symbol_of=by[0] if len(by) == 1 else None, display="unspecified", agent=tuple(by),
            stands_for=read.stands_for if read else None, interpreted_by=read.by if read else None,
            device=read.device if read else None,
            place=tuple(fr.of(*SITES, links={"in", "at", "aboard", "inside"})),
            time=when(fr), status="occurred" if is_present(document, noun, verb, told) else told,
        )  # fmt: skip


def _with_raised(document: Document, verb: Token) -> list[Token]:
    """ "Greeted the crew with three fingers raised": what is raised by whoever the clause above is of."""
    beside = verb.tag == "VBN" and verb.dep == "advcl" and document.head(verb).pos == "VERB"
    led = any(c.lower == "with" for c in document.children(verb, "mark"))
    return [c for c in document.children(verb, "nsubj") if c.lower in LIMBS] if beside and led else []


def _made(document: Document, mentions: Mentions, verb: Token, noun: Token) -> Token | None:
    """The word for the sign: the verb's object, or the salute that hands are raised in."""
    mention = mentions.at(noun)
    if verb.lemma in NOUN_OF:
        person = noun.pos == "PROPN" if mention is None else mentions.type_of(mention) == "Person"
        return verb if person or noun.lower in {"flag", "banner", "commission", "crowd", "camera", "cameras"} else None
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
        shape = next((t for t in document.subtree(noun) if t.lower in SHAPES), noun)
        return shape if noun.pos == "VERB" else noun  # "gives a salute and the hall erupts", taken for one object
    on_heart = noun.lower in HANDS and any(c.lower in HEARTS for c in behind)
    if (lemma, noun.lower) in HABITS or (lemma in LAYING and on_heart):
        return noun
    if noun.lower in {"key", "keys"} and lemma in {"hand", "pass", "turn", "give"} and words & {"station", "symbolic"}:
        return noun  # "handed over the key of the station"
    hats = noun.lower in {"hat", "hats", "cap", "caps", "helmets"}
    off = lemma != "take" or any(c.lower == "off" for c in document.children(verb, "prt"))
    return noun if lemma in BARED - RAISING and hats and off and any(document.children(noun, "poss")) else None


def _by_people(document: Document, fr: Frame) -> bool:
    """Whether people do it whom the clause doesn't name ("the six held up thumbs")."""
    words = {t.lower for s in fr.subjects for t in document.subtree(s)}
    at_work = any(
        s.tag in {"NN", "NNS"} and (s.lemma in lexicon.roles() or s.lemma in WORKERS) for s in fr.subjects
    )  # "controllers raised fists"
    return at_work or bool(words & GROUPS) or any(s.pos == "NUM" or s.lower in {"he", "she"} for s in fr.subjects)


def _called(document: Document, mentions: Mentions, verb: Token, noun: Token, made: Token) -> tuple[Span, str]:
    """The words for the gesture, and its name: "a salute", "raised two fingers", "saluted the minister"."""
    if made is verb:
        mention = mentions.at(noun)
        whom = mentions.entities[mention.entity].name if mention else noun.text
        return Span(verb.span.begin, _end(document, noun)), f"{NOUN_OF[verb.lemma]} to {whom}"
    if made is not noun or noun.lower in SHAPES:
        words = [made, *(c for c in document.children(made) if c.dep in {"amod", "compound"} or c.lower == "up")]
        words += [t for t in document.tokens[made.index + 1 :][:1] if t.lower == "up"]
        span = Span(min(words, key=lambda t: t.index).span.begin, max(t.span.end for t in words))
    else:
        behind = [c for p in document.children(verb, "prep") for c in document.children(p, "pobj")]
        heart = [c.span.end for c in behind if noun.lower in HANDS and c.lower in HEARTS]
        first = min(verb.span.begin, noun_phrase(document, noun).begin)
        span = Span(first, max(verb.span.end, _end(document, noun), *heart))
    return span, " ".join(span.of(document.text).split())


def _end(document: Document, noun: Token) -> int:
    """Where the object's phrase ends: with what is joined to it, without clauses."""
    return max(t.span.end for t in conjuncts(document, noun)) if noun.lower != "up" else noun.span.end


def _read(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Reading | None:
    """What the sign is read as: by a clause on it, or by "a gesture meant for X" beside it."""
    if found := reading(document, mentions, noun, verb) or _at_grave(document, mentions, noun, verb):
        return found
    for gesture in document.sentence_tokens(document.sentence_of(verb.index)):
        if gesture.lower in {"gesture", "sign"} and gesture.index > verb.index:
            for meaning in document.subtree(gesture):
                if meaning.lemma in MEANT and meaning.tag in {"VBN", "VBD"}:
                    yielded = [c for p in document.children(meaning, "prep") for c in document.children(p, "pobj")]
                    return _told(document, mentions, meaning, yielded[0]) if yielded else None
    return None


def _at_grave(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Reading | None:
    """ "Laid a wreath at the memorial to X", "at the grave of X": whom flowers are laid for."""
    laid = noun.lower in FLOWERS
    places = [c for p in document.children(verb, "prep") for c in document.children(p, "pobj")] if laid else []
    feet = [p for c in places if c.lower in {"foot", "base", "feet"} for p in document.children(c, "prep")]
    places += [c for p in feet for c in document.children(p, "pobj")]  # "at the foot of the statue of X"
    graves = [c for c in places if c.lower in GRAVES and mentions.at(c) is None]
    of = [p for g in graves for p in document.children(g, "prep") if p.lower in {"of", "to", "for"}]
    buried = next((c for p in of for c in document.children(p, "pobj")), None)
    return Reading(noun, meant(document, mentions, buried)) if buried is not None else None


def _told(document: Document, mentions: Mentions, meaning: Token, target: Token) -> Reading:
    """The reading with the speaker between "which" and the verb of meaning."""
    cue = document.head(meaning)
    by = [m.entity for s in subject_tokens(document, cue) if (m := mentions.at(s))] if meaning.dep == "ccomp" else []
    return Reading(meaning, full_phrase(document, target), by[0] if by else None)
