"""Flights that are tried again: "another attempt is set for Saturday", "will try again on Friday", "is now aiming for
Sunday", told behind a launch that was called off.
"""

from collections.abc import Iterator

from kg import timex
from kg.extractors._delays import delays
from kg.extractors._frame import Frame, frame
from kg.extractors._frame_words import HELD
from kg.extractors._last_named import last_named
from kg.extractors._launch_places import places
from kg.extractors._setbacks import setbacks
from kg.extractors._status import status
from kg.extractors._when import when
from kg.grammar import SUBJECTS
from kg.model import Document, Event, Mentions, Token
from kg.mood import mood

TRIES = frozenset("attempt try opportunity bid".split())
AGAIN = frozenset("new another next second third fresh further repeat".split())
MAKING = HELD | frozenset("be make have get give follow begin".split())
TRYING = frozenset("try attempt".split())
AIMING = frozenset("aim target shoot".split())
OTHERS = frozenset("landing splashdown docking undocking berthing spacewalk departure return homecoming test".split())
"""What may be tried again besides a launch."""
REACH = 2
"""How many sentences back the launch may have been called off."""
FLOWN = {"Spacecraft": "spacecraft", "Mission": "spacecraft", "LaunchVehicle": "launchVehicle"}


def retries(document: Document, mentions: Mentions) -> Iterator[Event]:
    """The launches that are still to be tried again, in text order."""
    put_off = sorted(t.index for t in (*delays(document), *setbacks(document, mentions)))
    for token in document.tokens:
        if (_is_try(document, token) or _tries(document, token)) and _was_put_off(document, token, put_off):
            fr = frame(document, mentions, token)
            time = when(fr)
            parts = timex.parse(time.value) if time else None
            if time and parts and (parts.day or parts.weekday) and status(fr) == "planned":
                slots = tuple(dict.fromkeys(_slots(fr)))
                if slots:
                    yield Event("Launch", "planned", token.span, fr.sentence, slots, time)


def _is_try(document: Document, noun: Token) -> bool:
    """ "A new attempt is set for", "will make a second try on": nothing tells that it is one of landing."""
    if noun.lower not in TRIES or noun.pos != "NOUN" or noun.dep not in {*SUBJECTS, "dobj"}:
        return False
    beside = {c.lower for c in document.children(noun, "compound", "nmod")}
    aims = {c.lemma for c in document.children(noun, "acl")} | {
        o.lower for p in document.children(noun, "prep") if p.lower in {"at", "of"} for o in document.children(p)
    }
    again = AGAIN & {c.lower for c in document.children(noun, "amod", "det")}
    flies = beside | aims <= {"launch", "liftoff", "fly", "it"}
    return bool(again) and flies and document.head(noun).lemma in MAKING


def _tries(document: Document, verb: Token) -> bool:
    """ "Will try again on Friday", "is now aiming for Sunday"."""
    if verb.pos != "VERB" or any(document.children(verb, "xcomp", "ccomp", "neg")):
        return False
    told = {c.lower for c in document.children(verb, "advmod")}
    objects = list(document.children(verb, "dobj"))
    if verb.lemma in TRYING:
        return "again" in told and not objects and mood(document, verb) in {"future", "ongoing", "possible"}
    return verb.lemma in AIMING and verb.tag in {"VBG", "VB"} and ("now" in told or "instead" in told)


def _was_put_off(document: Document, token: Token, delayed: list[int]) -> bool:
    """Whether the last thing called off shortly before a word is no landing, docking or spacewalk."""
    here = document.sentences.index(document.sentence_of(token.index))
    first = document.sentences[max(0, here - REACH)].first
    near = [index for index in delayed if first <= index < token.index]
    told = {t.lower for t in document.sentence_tokens(document.sentence_of(near[-1]))} if near else OTHERS
    return not told & OTHERS


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    """What flies: what the clause names, else the vehicle of which a launch was told last."""
    named = [r.mention.entity for r in fr.roles if r.kind in FLOWN]
    for key in named or [key for _, key in last_named(fr)]:
        if (kind := fr.mentions.entities[key].type) in FLOWN:
            yield FLOWN[kind], key
    yield from (("place", p) for p in places(fr))
