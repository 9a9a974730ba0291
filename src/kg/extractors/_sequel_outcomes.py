"""How an event ended, told without the event's own word: "the flight was a success", "entered its planned orbit".

Each form gives the word that tells it, the kinds of event that it may be said of, the outcome, and the craft that it
names, if it does.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extractors._frame import subject_tokens
from kg.extractors._outcome import FAILURE, SUCCESS
from kg.grammar import TYPE_NOUNS, negated
from kg.model import Document, Mentions, Outcome, Token
from kg.mood import mood

ENDINGS: dict[str, str] = {
    **dict.fromkeys("launch liftoff lift-off blastoff flight mission ascent".split(), "Launch"),
    **dict.fromkeys("landing touchdown splashdown".split(), "Landing"),
    **dict.fromkeys("docking berthing rendezvous".split(), "Docking"),
    **dict.fromkeys("undocking departure".split(), "Undocking"),
    **dict.fromkeys("spacewalk eva outing".split(), "Spacewalk"),
    **dict.fromkeys("test firing hop rehearsal".split(), "Test"),
}
"""Of which kind of event a noun tells the end."""
WELL = SUCCESS | frozenset("flawless perfect nominal picture-perfect textbook smooth faultless triumph".split())
BADLY = (FAILURE - {"lost", "crashed", "exploded", "destroyed"}) | frozenset({"disaster"})
DECLARING = frozenset("declare call hail pronounce deem label consider judge describe".split())
HOPED = frozenset({"planned", "preset", "designated", "intended", "target", "targeted", "correct", "desired", "right"})
REACHING = frozenset("enter reach achieve attain".split())
LEAVING = frozenset({"separate"})
STAGES = frozenset("rocket stage launcher booster vehicle adapter".split())
WORLDS = frozenset("lunar martian moon mars venus jupiter saturn mercury solar sun asteroid comet".split())
TOPPLING = frozenset({("tip", "over"), ("topple", "over"), ("fall", "over"), ("tip", "onto"), ("topple", "onto")})

CRAFT = frozenset({"Spacecraft", "LaunchVehicle"})


class Ending(NamedTuple):
    """What tells how an event ended: the word, the kinds of event, the outcome, and the craft that it names."""

    token: Token
    kinds: tuple[str, ...]
    outcome: Outcome
    about: str | None = None


def endings(document: Document, mentions: Mentions) -> Iterator[Ending]:
    """Every outcome told so, in text order; none that is hoped for, asked or conditional."""
    for verb in document.tokens:
        if verb.pos in {"VERB", "AUX"} and verb.dep not in {"aux", "auxpass"} and mood(document, verb) == "plain":
            yield from _of_noun(document, mentions, verb)
            yield from _of_orbit(document, mentions, verb)
            yield from _of_fall(document, mentions, verb)


def _of_noun(document: Document, mentions: Mentions, verb: Token) -> Iterator[Ending]:
    """ "The launch was a success", "declared the flight a success", "the test went smoothly", "the landing failed"."""
    declared = verb.lemma in DECLARING
    objects = [t for t in _right_below(document, verb) if t.lower in ENDINGS]
    nouns = objects if declared else [s for s in subject_tokens(document, verb) if s.lower in ENDINGS]
    result = _judged(document, verb)
    if nouns and result and not _is_another(document, nouns[0]):
        yield Ending(verb, (ENDINGS[nouns[0].lower],), result, _flown(document, mentions, nouns[0]))


def _flown(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """The craft that a noun names: "the launch of the X", "the X launch"."""
    named = (m for t in document.subtree(noun) if (m := mentions.at(t)))
    return next((m.entity for m in named if mentions.type_of(m) in CRAFT), None)


def _right_below(document: Document, verb: Token) -> list[Token]:
    """The nouns of the few words behind a verb."""
    return [t for t in document.tokens[verb.index + 1 : verb.index + 5] if t.pos == "NOUN"]


def _judged(document: Document, verb: Token) -> Outcome | None:
    """What a verb or its predicate says of how something went."""
    if verb.lemma in {"succeed", "fail"} and verb.dep != "xcomp":
        ended = verb.lemma == "succeed" and not any(document.children(verb, "xcomp"))
        return "success" if ended else None if any(document.children(verb, "xcomp")) else "failure"
    said = {t.lower for t in _predicate(document, verb)}
    if "partial" in said and said & (WELL | BADLY):
        return "partial"
    if said & BADLY:
        return None if negated(document, verb) else "failure"
    if said & WELL:
        return "failure" if negated(document, verb) else "success"
    return None


def _predicate(document: Document, verb: Token) -> list[Token]:
    """The words that a verb says of its subject or object, with their adjectives."""
    if verb.lemma in DECLARING:
        sentence = document.sentence_of(verb.index)
        return list(document.tokens[verb.index + 1 : min(verb.index + 10, sentence.last)])
    if verb.lemma not in {"be", "go", "prove", "end", "become", "come"}:
        return []
    said = list(document.children(verb, "acomp", "attr", "oprd", "advmod"))
    said += [
        g for p in document.children(verb, "prep") if p.lower in {"in", "with"} for g in document.children(p, "pobj")
    ]
    return [t for s in said for t in (s, *document.children(s, "amod", "advmod", "compound"))]


def _is_another(document: Document, noun: Token) -> bool:
    """Whether a noun is of another event than the one told: "previous launches", "a launch", "their first mission"."""
    before = {c.lower for c in document.children(noun, "det", "amod", "poss", "compound")}
    return (
        noun.tag == "NNS"
        or not before & {"the", "this", "today"}
        or bool(before & {"previous", "first", "last", "next"})
    )


def _of_orbit(document: Document, mentions: Mentions, verb: Token) -> Iterator[Ending]:
    """ "Entered its planned orbit", "separated from the rocket as planned"."""
    below = document.subtree(verb)
    words = {t.lower for t in below}
    craft = _craft(document, mentions, verb)
    if craft is None or negated(document, verb):
        return
    goals = [o for o in document.children(verb, "dobj") if o.lower in {"orbit", "orbits"}]
    hoped = any({c.lower for c in document.children(o)} & HOPED for o in goals)
    left = verb.lemma in LEAVING and words & STAGES and (words & SUCCESS or {"as", "planned"} <= words)
    if (verb.lemma in REACHING and hoped and not words & WORLDS) or left:
        yield Ending(verb, ("Launch",), "success", craft or None)


def _craft(document: Document, mentions: Mentions, verb: Token) -> str | None:
    """What craft a verb is said of; "" where only a noun tells that it is one, None where it is none."""
    subjects = subject_tokens(document, verb)
    named = [m.entity for s in subjects if (m := mentions.at(s)) and mentions.type_of(m) in CRAFT]
    described = any(TYPE_NOUNS.get(s.lower) in {"Spacecraft", "LaunchVehicle", "Payload"} for s in subjects)
    return named[0] if named else "" if described else None


def _of_fall(document: Document, mentions: Mentions, verb: Token) -> Iterator[Ending]:
    """ "The lander tipped over", "came to rest on its side"."""
    particles = {c.lower for c in document.children(verb, "prt", "advmod", "prep")}
    fell = any((verb.lemma, p) in TOPPLING for p in particles)
    aside = "on its side" in " ".join(t.lower for t in document.subtree(verb))
    craft = _craft(document, mentions, verb)
    if craft is not None and (fell or aside) and not negated(document, verb):
        yield Ending(verb, ("Landing",), "partial", craft or None)
