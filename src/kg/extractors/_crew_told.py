"""Who is told to be a flight's crew in a sentence that needn't name the flight: "A, B and C make up the crew", "A
commands the mission, with B as pilot", "Commander A, Pilot B and Mission Specialists C and D", "The pilot is B".
"""

from collections.abc import Iterator, Sequence

from kg.extractors._crew_lists import run
from kg.extractors._flight_words import BACKUP, COMMANDING, FLIGHTS, NEEDING, SUPPORT
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sequel_crews import roster
from kg.grammar import negated
from kg.model import Document, Mention, Mentions, Token
from kg.mood import mood

FORMING = frozenset("make form comprise constitute compose".split())
LEADING = COMMANDING | {"lead", "skipper", "helm", "crew", "man"}
CREWS = (GROUPS - {"they", "both"}) | {"crewmembers", "members"}
MATES = frozenset("crewmates crewmembers members astronauts cosmonauts taikonauts passengers".split())
FLOWN = FLIGHTS | CREWS | {"craft", "orbiter", "vehicle"}
POSTS = frozenset("commander pilot copilot engineer specialist".split())
"""What one is on a flight."""
SERVING = frozenset("serve act fly work launch".split())
ELSEWHERE = (
    BACKUP
    | SUPPORT
    | frozenset("station expedition former retired next previous wing squadron base test deputy vice".split())
)
"""What tells a post or crew that is none of the flight in hand."""
ALONG = frozenset("with alongside by".split())
JOINING = frozenset("join accompany flank".split())
RIDING = frozenset("fly ride travel launch".split())
CARRYING_OUT = frozenset("carry conduct perform undertake".split())
TELLING = frozenset({"plain", "future", "ongoing"})


def told_crews(document: Document, mentions: Mentions) -> Iterator[tuple[Token, list[Mention]]]:
    """Every word that puts people on a flight, with these people, in text order."""
    for token in document.tokens:
        people = [m for m in _told(document, mentions, token) if mentions.type_of(m) == "Person"]
        if people:
            yield token, list(dict.fromkeys(people))


def _told(document: Document, mentions: Mentions, token: Token) -> list[Mention]:
    if token.lemma in FORMING | CARRYING_OUT and token.pos == "VERB":
        return _forming(document, mentions, token)
    if token.tag == "VBG" and token.lemma in RIDING:
        return _beside(document, mentions, token)
    if token.lemma in LEADING and token.pos == "VERB":
        return _leading(document, mentions, token)
    if token.lower in MATES and token.dep in {"nsubj", "attr"}:
        return _being(document, mentions, token)
    if _is_post(document, token):
        return _titled(document, mentions, token) or _holding(document, mentions, token)
    return []


def _forming(document: Document, mentions: Mentions, verb: Token) -> list[Mention]:
    """ "A, B and C make up the crew", "the crew is made up of A, B and C"."""
    if negated(document, verb) or mood(document, verb) not in TELLING:
        return []
    if any(_is_flown(document, mentions, o) for o in document.children(verb, "dobj")):
        return _listed(document, mentions, subject_tokens(document, verb))
    if verb.lemma in CARRYING_OUT:
        return []
    crews = [s for s in subject_tokens(document, verb) if s.lower in CREWS and not _elsewhere(document, s)]
    inside = [p for t in (verb, *document.children(verb, "prt", "prep")) for p in document.children(t, "prep")]
    goals = [o for p in inside if p.lower == "of" for o in document.children(p, "pobj")]
    return _listed(document, mentions, goals) if crews else []


def _beside(document: Document, mentions: Mentions, verb: Token) -> list[Mention]:
    """ "Flying with her are A and B"."""
    theirs = {
        o.lower for p in document.children(verb, "prep") if p.lower in ALONG for o in document.children(p, "pobj")
    }
    be = next((t for t in (document.head(verb), *document.children(verb, "aux")) if t.lemma == "be"), None)
    if be is None or not theirs & {"her", "him", "them"}:
        return []
    return _listed(document, mentions, [*document.children(be, "attr"), *document.children(verb, "nsubj")])


def _leading(document: Document, mentions: Mentions, verb: Token) -> list[Mention]:
    """ "A commands the mission, with B as pilot", "the crew, led by A", "Commanding the flight is A"."""
    if negated(document, verb) or mood(document, verb) not in TELLING:
        return []
    above = document.head(verb)
    if verb.tag == "VBN":
        led = [*subject_tokens(document, verb), *([above] if verb.dep in {"acl", "relcl"} else [])]
        doers = [
            g for p in document.children(verb, "agent", "prep") if p.lower == "by" for g in document.children(p, "pobj")
        ]
    else:
        led = list(document.children(verb, "dobj"))
        inverted = verb.tag == "VBG" and above.lemma == "be"
        doers = list(document.children(above, "nsubj", "attr")) if inverted else subject_tokens(document, verb)
    if not any(_is_flown(document, mentions, noun) for noun in led):
        return []
    people = _listed(document, mentions, doers)
    return [*people, *_companions(document, mentions, verb, people[-1])] if people else []


def _companions(document: Document, mentions: Mentions, verb: Token, last: Mention) -> list[Mention]:
    """ "…, joined by pilot B and C", "…, with B as pilot and C and D as specialists": who goes along."""
    begin = max(verb.index, document.between(last.span)[-1].index)
    for word in document.tokens[begin + 1 : document.sentence_at(last.span.begin).last]:
        if word.lower in ALONG:
            return run(mentions, document.tokens[word.index + 1 : document.sentence_at(last.span.begin).last])
        if word.pos in {"VERB", "AUX"} and word.lemma not in JOINING:
            return []
    return []


def _is_flown(document: Document, mentions: Mentions, noun: Token) -> bool:
    """Whether a noun is a flight told of, or its crew: "the mission", "Crew-9", "its crew"; not "a mission"."""
    named = mentions.at(noun)
    if named is not None:
        return mentions.type_of(named) in {"Mission", "Spacecraft"}
    known = {c.lower for c in document.children(noun, "det", "poss")} - {"a", "an", "any", "another", "no"}
    return noun.lower in FLOWN and bool(known) and not _elsewhere(document, noun)


def _elsewhere(document: Document, noun: Token) -> bool:
    return any(t.lower in ELSEWHERE for t in document.children(noun, "amod", "compound", "nmod", "poss"))


def _is_post(document: Document, token: Token) -> bool:
    """Whether a word is a post aboard: "commander", "mission specialists", but "chief engineer" is none."""
    post = token.lower.removesuffix("s")
    before = document.tokens[token.index - 1].lower if token.index else ""
    needed = NEEDING.get(post)
    return post in POSTS and (needed is None or before in needed) and before not in ELSEWHERE


def _titled(document: Document, mentions: Mentions, post: Token) -> list[Mention]:
    """ "Commander A, pilot B and mission specialists C and D": people of two posts in one list."""
    after = document.tokens[post.index + 1 : document.sentence_of(post.index).last]
    people = run(mentions, after) if any(mentions.at(t) for t in after[:2]) else []
    people = [*_before_post(document, mentions, post), *people] if people else []
    if _is_label(document, post, after):
        return people
    if len(people) < 2 or _elsewhere(document, post):
        return []
    end = people[-1].span.begin
    posts = {t.lower.removesuffix("s") for t in after if t.span.end <= end and _is_post(document, t)}
    return people if posts - {post.lower.removesuffix("s")} else []


def _before_post(document: Document, mentions: Mentions, post: Token) -> list[Mention]:
    """ "A, commander, B, pilot, and C": who stands before a post that commas set off."""
    around = document.tokens[max(0, post.index - 2) : post.index + 2]
    apart = len(around) == 4 and around[1].text == around[3].text == ","
    named = mentions.at(around[0]) if apart else None
    return [named] if named is not None and mentions.type_of(named) == "Person" else []


def _is_label(document: Document, post: Token, after: Sequence[Token]) -> bool:
    """ "Commander: A", on a line of its own."""
    first = document.sentence_of(post.index).first
    return after[:1] != () and after[0].text == ":" and post.index - first <= 1


def _holding(document: Document, mentions: Mentions, post: Token) -> list[Mention]:
    """ "The pilot is B", "A will be the commander", "A will serve as pilot": who holds a post."""
    above = document.head(post)
    if _elsewhere(document, post) or any(c.lower == "module" for c in document.children(post, "compound")):
        return []  # the pilot of one of its ships
    if above.lower == "as":
        verb = document.head(above)
        if (named := mentions.at(verb)) is not None:
            return [named]  # "and B as pilot"
        if verb.lemma in SERVING and not negated(document, verb) and mood(document, verb) in TELLING:
            return _listed(document, mentions, subject_tokens(document, verb))
        return []
    return _being(document, mentions, post)


def _being(document: Document, mentions: Mentions, noun: Token) -> list[Mention]:
    """ "The pilot is B", "her crewmates are A and B": whom a noun that is known is said to be."""
    be = document.head(noun)
    known = {c.lower for c in document.children(noun, "det", "poss")} - {"a", "an"}
    if be.lemma != "be" or noun.dep not in {"nsubj", "attr"} or not known or _elsewhere(document, noun):
        return []
    other = document.children(be, "attr" if noun.dep == "nsubj" else "nsubj")
    told = mood(document, be) in TELLING and not negated(document, be)
    return _listed(document, mentions, list(other)) if told else []


def _listed(document: Document, mentions: Mentions, nouns: Sequence[Token]) -> list[Mention]:
    """The people whom nouns name, with those in one list with them."""
    named = [m for t in nouns if (m := mentions.at(t)) and mentions.type_of(m) == "Person"]
    return roster(document, mentions, named[0]) if named else []
