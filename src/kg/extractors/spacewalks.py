"""Spacewalks: who went outside, from which station.

Finds "conducted a spacewalk", "ventured outside the station", "EVA", "extravehicular activity".
"""

import re
from collections.abc import Iterator

from kg.extractors._context import crew
from kg.extractors._doers import doers, of_clause_behind
from kg.extractors._fallen_back import fallen_back, only
from kg.extractors._frame import Frame, frame
from kg.extractors._outcome import outcome
from kg.extractors._outings import outings
from kg.extractors._possessives import antecedents
from kg.extractors._status import status
from kg.extractors._triggers import Words, event_nouns, triggers
from kg.extractors._when import when
from kg.grammar import SUBJECTS, conjuncts, head_token, in_quotes
from kg.model import Document, Event, Mentions, Token

AIRLOCK = re.compile(r" ?(?:airlock|hatch)\b")
IN_SPACE = re.compile(r"in (?:open |outer )?space\b|outside\b(?! of (?:work|school|hours))")
SPACEWALKS = frozenset("spacewalk spacewalks spacewalker spacewalkers extravehicular".split())
LOOKING = frozenset("see watch look greet wave smoke celebrate vote protest".split())
"""What people go outside for who are on the ground."""
CRAFT = ("Spacecraft", "Mission")
EMITS = ("Spacewalk",)
WORDS = Words(
    verbs=frozenset({"spacewalk"}),
    phrasal=frozenset(
        {
            ("venture", "outside"),
            ("venture", "out"),
            ("step", "outside"),
            ("float", "outside"),
            ("walk", "in"),
            ("go", "outside"),
            ("go", "out"),
            ("float", "out"),
            ("step", "out"),
            ("climb", "out"),
            ("drift", "out"),
            ("head", "outside"),
            ("climb", "outside"),
            ("emerge", "from"),
            ("go", "into"),
            ("exit", "airlock"),
            ("leave", "airlock"),
            ("exit", "hatch"),
            ("leave", "hatch"),
            ("work", "outside"),
            ("spend", "in"),
            ("work", "in"),
            ("float", "in"),
        }
    ),
    nouns=frozenset(
        {
            "spacewalk",
            "spacewalks",
            "eva",
            "evas",
            "activity",
            "moonwalk",
            "excursion",
            "spacewalking",
            "walk",
            "walks",
            "outing",
        }
    ),
)


def extract(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Yield every spacewalk told in the document, once per telling."""
    gone = list(outings(document, mentions))
    found = [t for t in triggers(document, WORDS) if t not in gone and _is_outside(document, t)]
    found = sorted((*found, *gone), key=lambda t: t.index)
    indexes = frozenset(t.index for t in found) | event_nouns(document)
    for trigger in found:
        fr = frame(document, mentions, trigger, indexes)
        slots = tuple(dict.fromkeys(_slots(fr)))
        if slots and (trigger in gone or _is_meant(fr)) and not _only_counts(fr):
            happened = status(fr)
            yield Event("Spacewalk", happened, trigger.span, fr.sentence, slots, when(fr), outcome(fr, happened))


def _only_counts(fr: Frame) -> bool:
    """ "The outing was the fifth spacewalk of his life": what is counted is the one told of."""
    document, trigger = fr.document, fr.trigger
    first = document.head(trigger) if trigger.dep == "conj" else trigger
    over = document.head(first)
    own = any(s.lower in WORDS.nouns for s in document.children(over, *SUBJECTS))
    return first.dep == "attr" and over.lemma == "be" and own and not fr.of("Person", links={"by", "of"})


def _is_outside(document: Document, word: Token) -> bool:
    """Whether an everyday noun is one of space: "extravehicular activity", "a walk in (open) space"."""
    if word.lower == "excursion" and in_quotes(document, word.span.begin):
        return False  # called "an excursion for three hundred million"
    if word.lower == "activity":
        return "extravehicular" in {c.lower for c in document.children(word)}
    if word.lower not in {"walk", "walks", "outing"}:
        return True
    behind = " ".join(t.lower for t in document.tokens[word.index + 1 : word.index + 4])
    return IN_SPACE.match(behind) is not None or _is_told_again(document, word)


def _is_told_again(document: Document, noun: Token) -> bool:
    """ "The walk was first planned for May", "an outing of seven hours", in an article on spacewalks."""
    if noun.pos != "NOUN" or not any(t.lower in SPACEWALKS for t in document.tokens):
        return False
    behind = document.tokens[noun.index + 1 : noun.index + 2]
    elsewhere = any(t.lower in {"in", "to", "through", "along", "into", "around"} for t in behind)
    return not elsewhere and not any(document.children(noun, "compound", "amod"))


def _is_meant(fr: Frame) -> bool:
    """Whether going out or walking is done in space here."""
    words = fr.words()
    if any(c.lemma in LOOKING for c in fr.document.children(fr.trigger, "advcl", "xcomp")):
        return False  # "had gone outside to watch the sky"
    if fr.trigger.lemma in {"exit", "leave"} or (fr.trigger.lemma == "go" and "into" in words):
        return bool(words & {"airlock", "hatch"} and fr.of("Person"))
    if fr.trigger.lemma in {"spend", "work", "float"} and not words & {"outside", "out"}:
        return {"open", "space"} <= words
    if fr.trigger.pos == "VERB" and fr.trigger.lemma != "spacewalk" and "outside" not in words:
        return bool(
            words & {"space", "spacewalkers", "airlock", "spacewalker", "vacuum", "hatch", "shuttle", "station"}
        )
    return True


def _slots(fr: Frame) -> Iterator[tuple[str, str]]:
    people = fr.of("Person", links={"subj", "by", "of", "poss", "with", "conj", "obj"})
    people += [*doers(fr, "Person"), *of_clause_behind(fr, "Person"), *_whose(fr)]
    yield from (("crewMember", p) for p in dict.fromkeys((*people, *crew(fr.document, fr.mentions, fr))))
    links = {"outside", "from", "at", "of", "aboard", "on", "compound", "poss", "nmod"}
    own = {"of", "poss"} if fr.trigger.pos != "VERB" else set()  # "out of the hatch of Shenzhou-7"
    where = _outside(fr) or fr.of("SpaceStation", links=links) or _craft(fr, links - own)
    where = where or fallen_back(fr, "SpaceStation", reach=1_500)
    where = where or ([] if fr.of(*CRAFT) else only(fr, "SpaceStation"))
    where += _airlocks(fr)
    yield from (("place", s) for s in dict.fromkeys(where))


def _whose(fr: Frame) -> list[str]:
    """ "Had to abort his spacewalk": the subject to whom the possessive points."""
    if not any(c.lower in {"his", "her", "their"} for c in fr.document.children(fr.trigger, "poss")):
        return []
    named = (fr.mentions.at(t) for s in antecedents(fr.document, fr.trigger) for t in conjuncts(fr.document, s))
    return [m.entity for m in named if m and fr.mentions.type_of(m) == "Person"]


def _craft(fr: Frame, links: set[str]) -> list[str]:
    """The ship gone out of; "the Voskhod 2 mission" is what a walk was a part of."""
    text, flights = fr.document.text, (" mission", " flight", " program")
    whole = {r.mention.entity for r in fr.roles if text.startswith(flights, r.mention.span.end)}
    return [s for s in fr.of("Spacecraft", links=links) if s not in whole]


def _outside(fr: Frame) -> list[str]:
    """What the sentence says that people were outside of ("spent six hours outside the station")."""
    named = [m for m in fr.mentions.inside(fr.sentence) if fr.mentions.type_of(m) in {"SpaceStation", "Spacecraft"}]
    heads = [(m, head_token(fr.document, m.span)) for m in named]
    return [m.entity for m, h in heads if h is not None and fr.document.head(h).lower == "outside"]


def _airlocks(fr: Frame) -> list[str]:
    """The airlocks that the sentence names: "the Quest airlock"."""
    text = fr.document.text
    return [
        m.entity
        for m in fr.mentions.inside(fr.sentence)
        if AIRLOCK.match(text, m.span.end) or AIRLOCK.search(text[m.span.begin : m.span.end])
    ]
