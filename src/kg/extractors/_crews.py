"""Who flies on what: "the Soyuz TMA-12M crew of A, B and C", "A and B, as part of Expedition 70", "as a Crew-9 pilot",
"Crew-9 will carry A, B and C", "the members of Crew-9, A, B and C", "A, B and C make up Crew-9".

Yields pairs of a person and the mission or ship of whose crew they are.
"""

import re
from collections.abc import Iterator, Sequence

from kg import lexicon
from kg.extractors._beside import listed
from kg.extractors._crew_focus import crew_passages
from kg.extractors._crew_lists import describes, run
from kg.extractors._descriptions import objects_of
from kg.extractors._flight_words import BACKUP, LEAVING, SUPPORT
from kg.extractors._frame import subject_tokens
from kg.grammar import SUBJECTS, governors, head_token, negated
from kg.model import Document, Mention, Mentions, Token
from kg.mood import mood

CREWED = ("Mission", "Spacecraft")
MISSIONS = ("Mission", "Programme")
CREWS = frozenset(
    {"crew", "crews", "crewmembers", "crewmates", "members", "trio", "quartet", "duo", "astronauts", "cosmonauts"}
)
OPENING = frozenset({"of", "(", ":", "—", "–"})
WITH = frozenset({"with", "including", "namely", "comprising"})
PARTS = frozenset({"part", "member", "members"})
TAKING = frozenset("carry take bring ferry transport send fly include comprise feature".split())
CONSISTING = re.compile(
    r"(?:, )?(?:which (?:is|was) )?(?:consisting of|comprising|including|featuring|(?:made up|composed|comprised) of) "
)
COMMANDING = frozenset("command lead crew pilot fly man".split())
FORMING = frozenset("make form comprise constitute".split())


def crews(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Mention]]:
    """Every named person with the mission or ship that the sentence puts them on."""
    for _, people, flight in crew_passages(document, mentions):
        yield from ((person, flight) for person in people if flight)
    for mention in mentions.names:
        head = head_token(document, mention.span) if mention.form in {"name", "short"} else None
        if head is None or mentions.at(head) != mention:
            continue
        if mentions.type_of(mention) in CREWED:
            yield from ((person, mention) for person in _listed(document, mentions, mention))
        if mentions.type_of(mention) in MISSIONS:
            yield from ((person, mention) for person in _taking_part(document, mentions, head))
            yield from ((person, mention) for person in _in_command(document, mentions, head))
            yield from ((person, mention) for person in _taken(document, mentions, head))


def _listed(document: Document, mentions: Mentions, flight: Mention) -> Iterator[Mention]:
    """ "The Soyuz TMA-12M crew of A, B and C": the people named right behind a crew, up to another kind of word."""
    inside = document.between(flight.span)
    after = document.tokens[inside[-1].index + 1 : document.sentence_of(inside[-1].index).last] if inside else ()
    if len(after) < 3:
        return
    if after[0].text == "," and after[1].lower in {"and", "but"}:
        return  # another clause
    crew = after[0].lower in CREWS and (after[1].text in OPENING or describes(mentions, after[1]))
    apposed = after[0].lower in CREWS and after[1].text == "," and len(run(mentions, after[1:])) > 1
    beside = describes(mentions, after[0]) and after[0].lower not in CREWS and describes(mentions, after[1])
    if crew or apposed or beside or (after[0].text in {",", *OPENING} and _of_members(document, inside[0])):
        yield from run(mentions, _behind_with(after[crew or apposed :]))


def _behind_with(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words behind ", with", ", including" and the like, which open a list of people."""
    return tokens[2:] if len(tokens) > 2 and tokens[0].text == "," and tokens[1].lower in WITH else tokens


def _of_members(document: Document, flight: Token) -> bool:
    """ "The four members of Crew-9, A, B, C and D": what is listed behind the flight are its people."""
    of, noun = document.head(flight), document.head(document.head(flight))
    of, noun = (document.head(of), document.head(noun)) if flight.dep == "compound" else (of, noun)
    return of.lower == "of" and noun.lower in CREWS | {"members", "crewmates"}


def _taken(document: Document, mentions: Mentions, flight: Token) -> Iterator[Mention]:
    """ "Crew-9 will carry A, B and C", "A, B and C make up Crew-9"; a plan tells the crew, too."""
    verb = document.head(flight)
    sentence = document.sentence_of(verb.index)
    if negated(document, verb) or mood(document, verb) in {"possible", "hypothetical"}:
        return
    for whose in document.children(flight, "relcl"):  # "STS-5, whose crew included A and B"
        if whose.lemma in TAKING and any(s.lower in CREWS for s in document.children(whose, "nsubj")):
            yield from run(mentions, document.tokens[whose.index + 1 : sentence.last])
    behind = document.tokens[flight.index + 1 : sentence.last]
    if (size := _consisting(behind)) is not None:
        yield from run(mentions, behind[size:])
    crew = verb if flight.dep == "nsubj" else document.head(verb) if verb.lower in CREWS else None
    if crew is not None and crew.pos == "VERB" and crew.lemma in TAKING:
        yield from run(mentions, document.tokens[crew.index + 1 : sentence.last])
    elif flight.dep == "dobj" and verb.lemma in FORMING:
        for subject in subject_tokens(document, verb):
            person = mentions.at(subject)
            if person and mentions.type_of(person) == "Person":
                yield from listed(document, mentions, person)


def _consisting(tokens: Sequence[Token]) -> int | None:
    """How many words lead to the crew in "Crew-9, (which is) made up of A and B", "Crew-9, consisting of A and B"."""
    told = CONSISTING.match(" ".join(t.lower for t in tokens[:6]) + " ")
    return told[0].count(" ") if told else None


def _taking_part(document: Document, mentions: Mentions, flight: Token) -> Iterator[Mention]:
    """ "A and B return as part of Expedition 70", "A serves as a Crew-9 pilot": the subject of the clause."""
    role = _role_above(document, flight)
    if role is None or document.head(role).lower != "as" or _stands_by(document, role):
        return
    verb = next((t for t in governors(document, role) if t.pos == "VERB" or t.dep == "ROOT"), None)
    if verb is None or negated(document, verb) or mood(document, verb) in {"possible", "hypothetical"}:
        return
    if verb.lemma in LEAVING:
        return  # "X was replaced by Y as pilot of STS-3"
    for subject in subject_tokens(document, verb):
        person = mentions.at(subject)
        if person and mentions.type_of(person) == "Person":
            yield from listed(document, mentions, person)


def _stands_by(document: Document, role: Token) -> bool:
    """Whether a role is that of a crew that stays on Earth."""
    return any(c.lower in BACKUP | SUPPORT for c in (role, *document.children(role, "amod", "compound", "nmod")))


def _role_above(document: Document, flight: Token) -> Token | None:
    """The noun that tells what somebody is on a flight: "part" or "commander" of it, or its "flight engineer"."""
    above = document.head(flight)
    if flight.dep in {"compound", "nmod", "poss"} and above.lower in lexicon.roles():
        return above
    noun = document.head(above)
    if above.lower == "as" and any(c.lower in lexicon.roles() for c in document.children(flight, "conj")):
        return flight  # "as an Expedition 40 and 41 engineer"
    if flight.dep == "pobj" and above.lower in {"of", "for", "on"}:
        return noun if noun.lower in PARTS or noun.lower in lexicon.roles() else None
    return None


def _in_command(document: Document, mentions: Mentions, flight: Token) -> Iterator[Mention]:
    """ "Expedition 36 begins under the command of X", "the Soyuz 40 flight, commanded by X"."""
    above = document.head(flight)
    commands = [c for c in document.children(flight, "acl") if c.lemma in COMMANDING]
    if flight.dep in SUBJECTS and not negated(document, above):
        under = [p for p in document.children(above, "prep") if p.lower == "under"]
        commands += [c for p in under for c in document.children(p, "pobj") if c.lower in {"command", "leadership"}]
        commands += [above] if above.lemma in COMMANDING and flight.dep == "nsubjpass" else []
    for word in commands:
        named = objects_of(document, mentions, word, "by", "of")
        yield from (m for m in named if mentions.type_of(m) == "Person")
