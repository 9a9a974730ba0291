"""Where the words of an event class are used as events: as finite or participial verbs, or as nouns that head their
phrase.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Document, Sentence, Token

HEADS = frozenset(
    "window period date day time attempt opportunity coverage operations activities process ceremony event procedure"
    " procedures sequence".split()
)
"""Nouns behind a trigger noun that leave it an event ("the launch window"); "launch pad" and "launch vehicle" are
things.
"""


FITTINGS = frozenset(
    "port ports hatch hatches adapter adapters mechanism mechanisms module modules node nodes ring rings collar target"
    " targets radar radars system systems pad pads site sites zone zones strip gear leg legs party".split()
)
"""Nouns that a gerund before them names the use of ("a docking port", "the landing gear"), whatever the parse."""


EVENT_VERBS = frozenset(
    "launch relaunch land dock undock berth unberth redock blast lift splash touch explode crash scrub postpone"
    " spacewalk".split()
)
"""Verbs that tell of an event whatever they are said of: what hangs on one belongs to no other event."""


EVENT_NOUNS = frozenset("launch liftoff landing splashdown touchdown docking undocking spacewalk".split())
"""Nouns of which the same holds where an event is not said of another ("scrubbed its launch" is)."""


LEARNING = frozenset({"teach", "learn"})
"""Who does so is able to do a thing, and need not do it: "taught Europe to dock"."""
HABITS = frozenset("always usually typically normally routinely often generally regularly sometimes".split())


TRIED = frozenset("abort fire drop dress escape hop hotfire parachute".split())
"""Before "Test" these say what is tried, with whatever capitals."""


THEN = frozenset("then debut independence inception founding beginning".split())
"""Since when something has been done again and again, beside years."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words that name an event: verbs (lemmas), verbs with a particle, and nouns."""

    verbs: frozenset[str] = frozenset()
    phrasal: frozenset[tuple[str, str]] = frozenset()
    nouns: frozenset[str] = frozenset()


def phrases(told: str) -> frozenset[tuple[str, str]]:
    """Verbs with a particle, from "lift off, send up"."""
    pairs = (phrase.split() for phrase in told.split(", "))
    return frozenset((verb, particle) for verb, particle in pairs)


def event_verbs(document: Document, sentence: Sentence) -> frozenset[int]:
    """Where the verbs of a sentence stand that tell of an event of any kind."""
    tokens = document.sentence_tokens(sentence)
    return frozenset(t.index for t in tokens if t.lemma in EVENT_VERBS and t.pos == "VERB" and t.dep != "amod")


def event_nouns(document: Document) -> frozenset[int]:
    """Where nouns stand that name an event of any kind."""
    return frozenset(
        t.index for t in document.tokens if t.lower in EVENT_NOUNS and t.pos == "NOUN" and t.dep != "compound"
    )


def triggers(document: Document, words: Words) -> Iterator[Token]:
    """The tokens that name such an event, in text order; verbs used as names, nouns used as modifiers are left out."""
    for token in document.tokens:
        if token.dep in {"aux", "auxpass"} or _begins_adjective(document, token) or _is_other(document, token):
            continue
        if _is_verb(document, token, words) or _is_noun(document, token, words):
            yield token


def _is_other(document: Document, token: Token) -> bool:
    """Whether a verb means something else here: "scrubbed up", or an order in quotation marks ("“Bring it home”")."""
    if token.lemma == "scrub" and any(c.lower in {"up", "down", "clean", "out"} for c in document.children(token)):
        return True
    if token.dep in {"xcomp", "ccomp"} and document.head(token).lemma in LEARNING:
        return True
    before = document.tokens[token.index - 1].text if token.index else ""
    bare = token.tag == "VB" and not any(document.children(token, "aux", "auxpass", "nsubj", "mark"))
    return bare and before in {"“", '"', "‘", "«"}


def _begins_adjective(document: Document, token: Token) -> bool:
    """ "Launch-ready", "a leak-free seal", "scrub-worthy clouds": no event, but what something is like."""
    hyphen, behind = [*document.tokens[token.index + 1 : token.index + 3], None, None][:2]
    if hyphen is None or behind is None or hyphen.text not in {"-", "‑"}:
        return False
    return hyphen.span.begin == token.span.end and behind.span.begin == hyphen.span.end and behind.tag == "JJ"


def _is_verb(document: Document, token: Token, words: Words) -> bool:
    if (
        (token.pos not in {"VERB", "AUX"} and token.tag[:2] != "VB")
        or _is_habit(document, token)
        or _is_record(document, token)
    ):
        return False
    following = document.tokens[token.index + 1].lower if token.index + 1 < len(document.tokens) else ""
    if (token.dep in {"amod", "compound"} and token.tag != "VBG") or (token.tag == "VBG" and following in FITTINGS):
        return False
    if token.lemma in words.verbs and token.dep != "amod":
        return True
    particles = {c.lower for c in document.children(token, "prt", "advmod", "prep", "dobj", "nsubjpass")}
    particles |= {document.head(token).lower} if token.dep == "acl" and token.tag == "VBN" else set()  # "a deal struck"
    return any(token.lemma == verb and (p in particles or p == following) for verb, p in words.phrasal)


def _is_record(document: Document, verb: Token) -> bool:
    """ "Since 1992 it has launched eleven satellites", "has docked six times so far": what was done over years."""
    if verb.tag != "VBN" or not any(a.lemma == "have" for a in document.children(verb, "aux")):
        return False
    preps = {p.lower: list(document.children(p, "pobj")) for p in document.children(verb, "prep", "mark")}
    since = any(o.text[:4].isdigit() or o.lower in THEN for o in preps.get("since", ()))
    date = any(o.lower == "date" for o in preps.get("to", ()))
    counted = any(c.dep == "nummod" for o in document.children(verb, "dobj", "npadvmod") for c in document.children(o))
    far = any(c.lower == "far" for c in document.children(verb, "advmod"))
    return counted and (since or date or far)


def _ends_name(document: Document, token: Token) -> bool:
    """ "The venture Sea Launch": a capital in running text, behind a word with another one, ends a name."""
    sentence = document.sentence_of(token.index)
    before = document.tokens[token.index - 1] if token.index > sentence.first else token
    if token.lower in {"test", "tests", "rehearsal"} and before.lower in TRIED:
        return False  # "a Pad Abort Test"
    named = token.pos == "PROPN" and token.text.istitle() and before.text[:1].isupper() and before.index != token.index
    small = any(t.text.islower() and t.pos == "VERB" for t in document.sentence_tokens(sentence))
    return named and small and sentence.kind == "paragraph" and before.pos == "PROPN"


def _is_habit(document: Document, verb: Token) -> bool:
    """ "A Soyuz is always docked there", "usually lands in the steppe": what is so every time is no event."""
    return any(c.lower in HABITS for c in document.children(verb, "advmod"))


def leads(document: Document, token: Token) -> bool:
    """ "Launch of the A rocket and B spacecraft is …": a noun before "of" heads its phrase, whatever the parse."""
    sentence = document.sentence_of(token.index)
    following = document.tokens[min(token.index + 1, sentence.last - 1)]
    opens = token.index - sentence.first < 2
    return token.dep == "nmod" and opens and following.lower == "of" and token.lower in EVENT_NOUNS


def _is_noun(document: Document, token: Token, words: Words) -> bool:
    if token.lower not in words.nouns or token.pos not in {"NOUN", "PROPN", "ADJ", "VERB", "INTJ"}:
        return False
    if token.pos == "VERB" and token.tag[:2] == "VB" and token.lemma in words.verbs:
        return False
    if _ends_name(document, token):
        return False
    if token.tag == "NNS" and any(len(c.text) > 1 and c.text.isdigit() for c in document.children(token, "nummod")):
        return False  # "134 launches" are a record
    if token.dep in {"compound", "amod", "nmod"}:
        return document.head(token).lower in HEADS or leads(document, token)
    return True
