"""Who was aboard, told in a sentence of its own: "Aboard were A and B", "the three astronauts aboard, A, B and C",
"the crew consists of A and B".
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg import lexicon, timex
from kg.extractors._beside import is_listing, outer
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.grammar import SUBJECTS, TYPE_NOUNS, negated, sentence_span
from kg.model import Document, Mention, Mentions, Span, Token
from kg.mood import mood

ABOARD = frozenset("aboard onboard inside".split())
CONSISTING = frozenset("consist include comprise feature be number".split())
DESCRIBING = frozenset("consist comprise include number make compose".split())
CREWS = GROUPS - {"they", "both"} | {"crewmembers", "members", "passengers", "occupants", "quintet"}
CARRYING = frozenset("carry bring transport ferry".split())
JOINING = frozenset("join accompany".split())
STATIONS = frozenset("station outpost laboratory lab complex".split())
TITLES = frozenset(
    "from of all both 's ’s fellow mission flight first test spaceflight space payload specialist specialists and"
    " the".split()
)
"""What stands beside roles and employers in a title before a name."""
REMAINING = frozenset("remain stay live work still already".split())


class Crew(NamedTuple):
    """People told to be aboard: the word that tells it, who, in which craft if one is named, and whether yet to be."""

    token: Token
    people: tuple[str, ...]
    about: str | None
    planned: bool | None


def crews(document: Document, mentions: Mentions) -> Iterator[Crew]:
    """Every crew told so, in text order."""
    for token in document.tokens:
        if token.lower in ABOARD or _is_board(document, token):
            yield from _aboard(document, mentions, token)
        elif token.lemma in DESCRIBING and (crew := _crew_before(document, token)):
            yield from _described(document, mentions, crew, token)
        elif token.lemma in CONSISTING and token.pos in {"VERB", "AUX"} and token.dep not in {"aux", "auxpass", "acl"}:
            yield from _consisting(document, mentions, token)
        elif token.lemma in CARRYING and token.pos == "VERB" and token.dep not in {"acl", "relcl", "advcl"}:
            yield from _carried(document, mentions, token)
        elif token.lemma in JOINING and token.tag in {"VBG", "VBN"}:
            yield from _joining(document, mentions, token)


def _is_board(document: Document, token: Token) -> bool:
    return token.lower == "board" and token.index > 0 and document.tokens[token.index - 1].lower == "on"


def _aboard(document: Document, mentions: Mentions, word: Token) -> Iterator[Crew]:
    """ "Aboard (the capsule) were A and B", "A and B were on board", "the three aboard, A, B and C"."""
    first = document.tokens[word.index - 1] if word.lower == "board" else word
    about = _inside_of(document, mentions, word)
    above = document.head(first)
    if about == "" or (first.index == above.index and first.dep != "ROOT"):
        return
    people: list[Mention] = []
    if above.lemma == "be" and above.pos in {"AUX", "VERB"}:
        if negated(document, above) or {t.lower for t in document.children(above, "advmod")} & REMAINING:
            return
        people = _named(document, mentions, [*document.children(above, *SUBJECTS, "attr")])
    elif above.pos == "NOUN" and above.lower in CREWS and above.dep != "conj" and not _is_now(document, first):
        people = _named(document, mentions, list(document.children(above, "appos")))
    if people:
        future = above.pos in {"AUX", "VERB"} and mood(document, above) == "future"
        yield Crew(word, tuple(m.entity for m in people), about, future)


def _is_now(document: Document, word: Token) -> bool:
    """ "The three now aboard" are so when it is told, whoever flew with what was told before."""
    before = document.tokens[max(0, word.index - 1)]
    return before.lower in {"now", "currently", "still", "presently"}


def _inside_of(document: Document, mentions: Mentions, word: Token) -> str | None:
    """In which craft one is aboard; None where nothing is said, "" where it is a station or nothing known."""
    goals = list(document.children(word, "pobj"))
    if word.lower == "board":
        goals = [g for p in document.children(word, "prep") for g in document.children(p, "pobj")]
    if not goals:
        return None if word.lower != "inside" else ""
    mention = mentions.at(goals[0])
    if mention is None and TYPE_NOUNS.get(goals[0].lower) == "Spacecraft":
        return None
    return mention.entity if mention and mentions.type_of(mention) in {"Spacecraft", "Mission"} else ""


def _consisting(document: Document, mentions: Mentions, verb: Token) -> Iterator[Crew]:
    """ "The crew consists of A and B", "the crew members are A and B"."""
    subjects = [s for s in subject_tokens(document, verb) if s.lower in CREWS]
    if not subjects or negated(document, verb) or mood(document, verb) in {"possible", "hypothetical"}:
        return
    below = {t.lower for s in subjects for t in document.subtree(s)}
    if below & {"next", "new", "another", "backup", "previous"}:
        return
    goals = [*document.children(verb, "attr", "dobj")]
    goals += [g for p in document.children(verb, "prep") if p.lower == "of" for g in document.children(p, "pobj")]
    people = _named(document, mentions, goals)
    kinds = {mentions.type_of(m) for s in subjects for t in document.subtree(s) if (m := mentions.at(t))}
    if people and not below & STATIONS and "SpaceStation" not in kinds:
        named = [m for s in subjects for t in document.subtree(s) if (m := mentions.at(t))]
        ships = [m.entity for m in named if mentions.type_of(m) in {"Spacecraft", "Mission"}]
        yield Crew(verb, tuple(m.entity for m in people), ships[0] if ships else None, mood(document, verb) == "future")


def _crew_before(document: Document, verb: Token) -> Token | None:
    """The crew that a participle right behind it describes."""
    before = [t for t in document.tokens[max(0, verb.index - 2) : verb.index] if t.text != ","]
    return before[-1] if verb.tag in {"VBG", "VBN"} and before and before[-1].lower in CREWS else None


def _described(document: Document, mentions: Mentions, crew: Token, verb: Token) -> Iterator[Crew]:
    """ "The Ax-4 crew, comprising A and B, …", "a crew made up of A and B": whether it has flown is told elsewhere."""
    ships = [
        m.entity
        for c in _of(document, crew)
        if (m := mentions.at(c)) and mentions.type_of(m) in {"Spacecraft", "Mission"}
    ]
    people = _named(document, mentions, [*document.children(verb, "dobj"), *_of(document, verb)])
    if len(people) > 1 and not {c.lower for c in document.children(crew)} & {
        "next",
        "new",
        "another",
        "backup",
        "previous",
    }:
        yield Crew(verb, tuple(m.entity for m in people), ships[0] if ships else None, None)


def _of(document: Document, token: Token) -> list[Token]:
    """What a word is of: behind "of", also one more preposition down, or right before it."""
    preps = [p for t in (token, *document.children(token, "prt", "prep")) for p in document.children(t, "prep")]
    behind = [o for p in preps if p.lower == "of" for o in document.children(p, "pobj")]
    return [*document.children(token, "compound", "nmod", "poss"), *behind]


def _carried(document: Document, mentions: Mentions, verb: Token) -> Iterator[Crew]:
    """ "The capsule carried A, B and C"."""
    subjects = [m for s in subject_tokens(document, verb) if (m := mentions.at(s))]
    ships = [m.entity for m in subjects if mentions.type_of(m) in {"Spacecraft", "Mission"}]
    people = _named(document, mentions, list(document.children(verb, "dobj")))
    meant = mood(document, verb)
    if ships and people and not negated(document, verb) and meant in {"plain", "ongoing", "future"}:
        yield Crew(verb, tuple(m.entity for m in people), ships[0], meant == "future")


def _joining(document: Document, mentions: Mentions, verb: Token) -> Iterator[Crew]:
    """ "Accompanying them was A", "they were joined by A"."""
    theirs = {t.lower for t in (*document.children(verb, "dobj"), *subject_tokens(document, verb))}
    above = verb if verb.tag == "VBN" else document.head(verb)
    if not theirs & {"them", "him", "her", "they", "he", "she"} or negated(document, above):
        return
    if any(_names_date(t.value) for t in mentions.times_in(sentence_span(document, verb))) or _of_walk(document, verb):
        return  # "on May 3 he was joined by A", "in May": later, or outside
    doers = [g for p in document.children(verb, "agent") for g in document.children(p, "pobj")]
    if verb.tag == "VBG":
        said = [t for t in (above, *document.children(verb, "aux")) if t.lemma == "be"]
        doers = [d for t in said for d in document.children(t, *SUBJECTS, "attr")]
    people = _named(document, mentions, doers)
    if people and mood(document, above) == "plain":
        yield Crew(verb, tuple(m.entity for m in people), None, False)


def _names_date(value: str) -> bool:
    """Whether a time tells a day, month or season."""
    parts = timex.parse(value)
    return parts is not None and bool(parts.day or parts.weekday or parts.month or parts.season)


def _of_walk(document: Document, verb: Token) -> bool:
    """Whether the sentence or the one before it tells of a spacewalk."""
    here = document.sentences.index(document.sentence_of(verb.index))
    told = document.sentences[max(0, here - 1) : here + 1]
    return any(t.lemma == "spacewalk" for s in told for t in document.sentence_tokens(s))


def _named(document: Document, mentions: Mentions, nouns: list[Token]) -> list[Mention]:
    """The people that nouns name, with those listed beside them."""
    below = [t for n in nouns for t in (n, *document.children(n, "appos"))]
    first = next((m for t in below if (m := mentions.at(t)) and mentions.type_of(m) == "Person"), None)
    return roster(document, mentions, first) if first else []


def roster(document: Document, mentions: Mentions, person: Mention) -> list[Mention]:
    """The people of the list that a person stands in, with their titles between them ("A, NASA astronaut B and C")."""
    named = outer(mentions, document.sentence_at(person.span.begin), "name", "short")
    group: list[Mention] = []
    for mention in (m for m in named if mentions.type_of(m) == "Person"):
        between = document.between(Span(group[-1].span.end, mention.span.begin)) if group else []
        told = _described_by(document, group[-1]) if group else frozenset()
        if not all(is_listing(t) or _titles(mentions, t) or t.index in told or _counts(document, t) for t in between):
            if person in group:
                break
            group = []
        group.append(mention)
    return list({m.entity: m for m in group}.values()) if person in group else [person]


def _described_by(document: Document, person: Mention) -> frozenset[int]:
    """The words of an apposition behind a name: "A, 48, a former pilot making his second flight, and B"."""
    inside = document.between(person.span)
    beside = (c for t in inside for c in document.children(t, "appos") if c.pos in {"NOUN", "NUM"})
    return frozenset(t.index for c in beside for t in document.subtree(c) if t.pos != "PROPN")


def _counts(document: Document, token: Token) -> bool:
    """ "Two newcomers, A and B": a number or a plural that it counts."""
    counted = token.tag == "NNS" and any(document.children(token, "nummod"))
    return counted or (token.dep == "nummod" and document.head(token).tag == "NNS")


def _titles(mentions: Mentions, token: Token) -> bool:
    """Whether a word may belong to a title before a name in a list."""
    known = mentions.at(token)
    return (
        token.lower in TITLES
        or token.lower in lexicon.roles()
        or (known is not None and mentions.type_of(known) in {"Agency", "Country", "Company", "Organization"})
    )
