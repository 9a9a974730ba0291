"""Whom a person belongs to by words that stand apart: "Ann Lee, who heads ESA", "the head of ESA, Ann Lee",
"Chief executive Ann Lee".

Yields pairs of the person and the employer or state; the roles are found where the neighbours are read.
"""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._beside import listed
from kg.extractors._passage import in_passage
from kg.grammar import head_token, negated
from kg.model import Document, Mention, Mentions, Token
from kg.mood import mood

HEADING = frozenset("head lead run chair direct found preside manage command oversee represent".split())
ENDING = frozenset({"until", "till", "from", "between"})
"""Before a time these tell that somebody headed a body no longer: "who headed it until 2013"."""
PAST = frozenset({"longer", "once", "formerly", "previously"})
WORKING = frozenset("work fly serve teach lecture".split())
EMPLOYERS = ("Agency", "Company", "Organization", "Mission", "Programme")
STATES = ("Country", "GeopoliticalEntity")
OWNERS = (*EMPLOYERS, *STATES)
FIELDS = frozenset({"of", "for", "to", "and"})
SEATS = frozenset("commander pilot specialist engineer astronaut cosmonaut".split())
ABOARD = SEATS | {"mission", "flight", "payload"}
"""The words for a place aboard that stand before a name in a list."""
UNITS = frozenset(
    "unit team division group department branch office section lab laboratory programme program arm business desk"
    " institute school directorate work research".split()
)
LINE = frozenset({"ADJ", "NOUN", "PROPN", "PART", "DET"})
LONGEST = 10  # words of a title before a comma and its bearer


def tie(mentions: Mentions, owner: Mention) -> str | None:
    """What ties a person to an owner: the nationality to a state, membership to a body or crew."""
    kind = mentions.type_of(owner)
    return "affiliatedCountry" if kind in STATES else "memberOf" if kind in EMPLOYERS else None


def employers(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Mention]]:
    """Every named person with an employer or state that the sentence, or the passage, ties them to."""
    for person in mentions.names:
        head = head_token(document, person.span) if mentions.type_of(person) == "Person" else None
        if head is None or person.form == "pronoun":
            continue
        ways = (
            _by_kind(document, mentions, head)
            if person.form == "nominal"
            else (
                *_by_clause(document, mentions, head),
                *_by_title(document, mentions, person),
                *_shared(document, mentions, person),
                *in_passage(document, mentions, person),
            )
        )
        yield from ((person, owner) for owner in ways)


def _by_kind(document: Document, mentions: Mentions, head: Token) -> list[Mention]:
    """ "The Open University professor": the employer before what the person is."""
    before = document.children(head, "compound", "nmod", "poss", "amod")
    inner = [
        m for c in before for m in mentions.names if m.span.covers(c.span) and m.form not in {"nominal", "pronoun"}
    ]
    return list(dict.fromkeys(m for m in inner if mentions.type_of(m) in OWNERS))


def _by_clause(document: Document, mentions: Mentions, head: Token) -> Iterator[Mention]:
    """ "X, who presides over the society", "X, who works for NASA"."""
    for verb in document.children(head, "relcl"):
        yield from (m for m in _whose(document, mentions, verb) if mentions.type_of(m) == "Company")
    for verb in _held(document, head):
        if negated(document, verb) or mood(document, verb) != "plain":
            continue
        over = verb.tag == "VBD" and any(c.lower in ENDING for c in document.children(verb, "prep"))
        if over or any(c.lower in PAST for c in document.children(verb, "advmod")):
            continue
        objects = [*document.children(verb, "dobj")] if verb.lemma in HEADING else []
        objects += [
            o
            for p in document.children(verb, "prep")
            if p.lower in {"for", "at", "over"}
            for o in document.children(p, "pobj")
        ]
        objects += [o for thing in objects for o in _for_whom(document, mentions, thing)]
        objects += [c for o in objects if mentions.at(o) is None for c in document.children(o, "poss")]
        objects += [c for o in objects if mentions.at(o) is None for c in _units_at(document, o)]
        told = [m for o in objects if (m := mentions.at(o)) and mentions.type_of(m) in EMPLOYERS]
        yield from (
            m for m in told if m.form != "nominal" or mentions.type_of(m) != "Mission"
        )  # "who runs the mission"


def _for_whom(document: Document, mentions: Mentions, thing: Token) -> list[Token]:
    """ "Runs the station for X": what is headed belongs to no other employer."""
    owned = mentions.type_at(thing) in EMPLOYERS
    preps = [] if owned else [p for p in document.children(thing, "prep") if p.lower == "for"]
    return [o for p in preps for o in document.children(p, "pobj")]


def _units_at(document: Document, noun: Token) -> Iterator[Token]:
    """ "Leads the propulsion unit at X": whose the unit is, by a preposition."""
    for preposition in document.children(noun, "prep"):
        if preposition.lower in {"at", "of", "for"} and noun.lower in UNITS:
            yield from document.children(preposition, "pobj")


def _held(document: Document, head: Token) -> list[Token]:
    """The verbs that tell what somebody heads or works for: "X, who led ESA"; of a main clause only the present."""
    above = document.head(head)
    told = [v for v in document.children(head, "relcl") if any(c.lower == "who" for c in document.children(v, "nsubj"))]
    told += [above] if head.dep == "nsubj" and above.tag == "VBZ" else []
    return [v for v in told if v.lemma in HEADING | WORKING]


def _whose(document: Document, mentions: Mentions, verb: Token) -> Iterator[Mention]:
    """ "X, whose SpaceX hopes to fly": what a person owns."""
    for subject in document.children(verb, "nsubj", "nsubjpass"):
        mention = mentions.at(subject)
        if mention and any(c.lower == "whose" for c in document.children(subject, "poss")):
            yield mention


def _by_title(document: Document, mentions: Mentions, person: Mention) -> Iterator[Mention]:
    """ "the head of Roscosmos, X," and "NASA's Wallops director, X,": the title with its owner before the comma."""
    tokens = document.between(person.span)
    first = tokens[0].index if tokens else 0
    sentence = document.sentence_of(first)
    if first - 2 < sentence.first or document.tokens[first - 1].text != ",":
        return
    line: list[Token] = []
    for token in reversed(document.tokens[sentence.first : first - 1]):
        listing = token.text == "," and _lists_fields(mentions, line)
        longest = LONGEST + 2 * sum(t.text == "," for t in line)
        joined = token.text == "-"  # "the agency's director-general, X"
        if (token.pos not in LINE and token.lower not in FIELDS and not (listing or joined)) or len(line) >= longest:
            break
        line.insert(0, token)
    yield from _owners_of_title(mentions, line)


def _lists_fields(mentions: Mentions, behind: list[Token]) -> bool:
    """ "Minister of Education, Sport, and Science": what stands behind a comma in the name of a post; another post
    there is that of another person."""
    if not any(t.lower == "and" for t in behind) or mentions.at(behind[0]) is not None:
        return False
    post = any(t.lower in lexicon.roles() for t in behind)
    return (behind[0].lower == "and" or behind[0].text[:1].isupper()) and not post


def _owners_of_title(mentions: Mentions, line: list[Token]) -> Iterator[Mention]:
    roles = lexicon.roles()
    at = next(
        (i for i in range(len(line) - 1, -1, -1) if line[i].lower in roles and mentions.at(line[i]) is None), None
    )
    if at is None or line[at].tag == "NNS":
        return
    three = " ".join(t.lower for t in line[at : at + 3]) in roles  # "minister of state"
    behind = line[at + (3 if three else 1) :]  # "the head of the Roscosmos state corporation"
    if behind and line[:at] and _is_field(mentions, behind):
        behind = []
    if behind and (behind[0].lower not in {"of", "for"} or not all(mentions.at(t) or _is_class(t) for t in behind[1:])):
        return
    owned = behind or line[:at]
    named = list(dict.fromkeys(m for t in owned if (m := mentions.at(t)) and m.form != "pronoun"))
    yield from (m for m in named if mentions.type_of(m) in OWNERS and not (behind and m != named[-1]))


def _is_field(mentions: Mentions, behind: list[Token]) -> bool:
    """ "NASA administrator for Interagency Relations", "U.S. ambassador to Spain": what the post is for, not whose."""
    nothing = not any(mentions.at(t) for t in behind)
    return behind[0].lower == "to" or (behind[0].lower in {"for", "of"} and nothing and behind[-1].text[:1].isupper())


def _is_class(token: Token) -> bool:
    return token.lower == "the" or (token.pos == "NOUN" and token.text.islower())


def _shared(document: Document, mentions: Mentions, person: Mention) -> Iterator[Mention]:
    """ "Bill McArthur and Valery Tokarev of Expedition 12": what stands behind the last of a list holds for those
    of whom nothing else is said."""
    group = listed(document, mentions, person)
    together = _crew_around(document, mentions, person)
    last = group[-1]
    if len(together) > len(group):
        last = together[-1]
    elif person == last or not _alone(document, mentions, person, group):
        return
    if person == last:
        return
    behind = document.tokens[document.between(last.span)[-1].index + 1 :][:4]
    named = [m for t in behind[1:] if (m := mentions.at(t)) and m.form in {"name", "short"}]
    if behind and behind[0].lower in {"of", "from"} and named and mentions.type_of(named[0]) in OWNERS:
        yield named[0]


def _crew_around(document: Document, mentions: Mentions, person: Mention) -> list[Mention]:
    """ "Commander A, pilot B and mission specialist C of NASA": a list in which each has a place aboard before the
    name; else nobody."""
    group = listed(document, mentions, person, ABOARD)
    first = [document.between(m.span)[0] for m in group]
    before = [document.tokens[t.index - 1].lower if t.index else "" for t in first]
    return group if len(group) > 1 and all(word in SEATS for word in before) else []


def _alone(document: Document, mentions: Mentions, person: Mention, group: list[Mention]) -> bool:
    """Whether a full name stands in a list with "and" before its last, and bears no post or employer of its own."""
    text = document.text
    joined = text[group[-2].span.end : group[-1].span.begin].strip() in {"and", ", and", "&"}
    first = document.between(group[0].span)[0]
    before = [*document.tokens[max(0, first.index - 1) : first.index], first]  # "astronaut X", "President X"
    singular = any(t.lower in lexicon.roles() and t.tag in {"NN", "NNP"} for t in before)
    back = 2 if before[0].text in {"'s", "’s"} else 1  # "Russia's A and B of NASA"
    owned = [m for t in document.tokens[max(0, first.index - back) : first.index] if (m := mentions.at(t))]
    return joined and " " in person.span.of(text) and not (person == group[0] and (singular or owned))
