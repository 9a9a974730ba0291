"""Who was of a flight's crew: the people whom the verb or the noun at the end of the way from its name puts on it."""

from kg.extractors._flight_fates import along, chosen, is_rest, of_seat, of_wreck
from kg.extractors._flight_path import PREPOSITIONS, Path, standing
from kg.extractors._flight_words import (
    ABOARD,
    APART,
    BACKUP,
    CARRYING,
    COMMANDING,
    DISASTERS,
    DOING,
    DYING,
    FLIGHTS,
    FLYING,
    INCLUDING,
    JOINING,
    JOINING_UP,
    LEAVING,
    MAKING,
    NOMINATING,
    NOMINATIONS,
    ON,
    PEOPLE,
    SPACE,
    SPANNING,
    STAYING,
    SUPPORT,
    WALKS,
)
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS, LIGHT
from kg.extractors._meant import SAME, denied, meant
from kg.grammar import RANKS, is_passive
from kg.model import Mention, Span, Token
from kg.mood import mood


def crew(path: Path) -> list[tuple[Mention, str]]:
    """Everyone whom the words put on the flight, with the property that they tell."""
    if path.person:
        role = path.role() or ("crewMember" if is_rest(path.document, path.words) else None)
        told = "memberOf" if role == "crewMember" else role  # "Artemis II commander X" has not flown yet
        return [(path.person, told)] if told else []
    if path.verb is None or denied(path.document, path.verb) or _of_others(path, path.verb):
        return []
    if path.verb.lemma in LEAVING:
        return _of_leaving(path, path.verb)
    dead = _named(path, of_wreck(path.document, path.verb, path.flight))
    named = [(p, "crewMember") for p in dead] or _of_owner(path) or _included(path)
    named = named or _of_subject(path) or _of_verb(path, path.verb)
    since = next((w for w in path.words if w.lower in NOMINATIONS), path.verb)
    told = standing(path.document.tokens[since.index : path.flight.index])
    if told in SUPPORT:
        return []
    return [(p, "backupCrewMember" if told or _stands_by(path, p) else name) for p, name in named]


def _of_others(path: Path, verb: Token) -> bool:
    """ "Relieved by the Crew-9 crew", "stays in orbit with the crew of Crew-4": of that crew are others."""
    over = [path.document.head(w) for w in path.words if w.lower in GROUPS | {"members"}]
    return any(p.dep == "agent" or (p.lower == "with" and verb.lemma not in FLYING) for p in over)


def _of_leaving(path: Path, verb: Token) -> list[tuple[Mention, str]]:
    """ "X replaced Y as pilot of STS-3": who takes a seat is of the crew, who leaves it isn't."""
    plain = verb.lemma == "replace" and mood(path.document, verb) == "plain"
    seat = path.role() == "crewMember" or (path.near(ON | ABOARD) and path.only(FLIGHTS))
    return [(p, "memberOf") for p in _named(path, of_seat(path.document, verb))] if plain and seat else []


def _of_verb(path: Path, verb: Token) -> list[tuple[Mention, str]]:
    """What the verb tells of its subjects."""
    above = path.document.head(verb)
    if verb.lemma == "be" and verb.tag == "VB" and above.lemma in NOMINATING:
        name = "memberOf" if path.role() == "crewMember" else None  # "selected to be the pilot of"
        verb = above
    elif mood(path.document, verb) in {"plain", "ongoing"}:
        name = _name(path, verb)
    else:
        name = None
    people = [*subject_tokens(path.document, verb), *_companions(path, verb)]
    if verb.lemma in NOMINATING and not is_passive(path.document, verb):
        people = list(path.document.children(verb, "dobj"))  # "NASA assigned X to Artemis III"
    return [(p, name) for p in _named(path, people)] if name else []


def _companions(path: Path, verb: Token) -> list[Token]:
    """ "X flew with Y on …": who goes along."""
    return along(path.document, verb) if verb.lemma in FLYING | COMMANDING | DYING else []


def _name(path: Path, verb: Token) -> str | None:
    """The property that the verb tells of whom it is said, None when it puts nobody on the flight."""
    role = path.role() if _may_be_of_crew(path, verb) else None
    if verb.lemma in NOMINATING:
        bare = path.near(frozenset({"to", "for"})) and path.only(FLIGHTS)
        return role if role == "backupCrewMember" else "memberOf" if role or bare else None
    if role or path.near(ABOARD):
        return role or "crewMember"
    if verb.lemma == "take" and not any(c.lower == "part" for c in path.document.children(verb, "dobj")):
        return None
    if any(w.lower in {"spacewalk", "spacewalks"} for w in path.document.children(verb, "dobj")):
        return "crewMember" if verb.lemma in LIGHT and path.near(ON) else None
    if verb.lemma == "become" and path.near(ON) and _made_first(path, verb):
        return "crewMember"  # "on STS-47 she became the first …"
    if verb.lemma == "be" and path.near(ON - {"as", "for", "of", "in"}) and path.only(FLIGHTS | SPACE):
        return "crewMember"  # "has been on Expedition 32", "her only flight was on STS-6"
    if verb.lemma == "visit" and path.near(ON) and path.only(FLIGHTS):
        return "crewMember" if any(c.lower in SPACE for c in path.document.children(verb, "dobj")) else None
    end = any(w.lower in DISASTERS for w in path.words)
    if end and verb.lemma in DYING and path.only(FLIGHTS | DISASTERS) and path.near(ON | SPANNING):
        return "crewMember"  # "was killed in the STS-107 disaster"
    made = verb.lemma in MAKING and any(w.lower in FLIGHTS for w in path.words)
    flown = verb.lemma in MAKING and any(w.lower in FLIGHTS for w in path.document.children(verb, "dobj"))
    direct = (made or verb.lemma in COMMANDING) and not any(w.pos in PREPOSITIONS for w in path.words)
    before = path.document.tokens[verb.index : path.flight.index]
    serving = any(w.lower in PEOPLE for w in before)  # "served as a pilot for": what is for a flight may not fly
    on = verb.lemma in FLYING | COMMANDING and path.near(ON if serving else ON - {"for"})
    on = on or ((verb.lemma in DOING | JOINING or flown) and path.near(SPANNING))
    spaceborne = frozenset({"on"}) | (SPANNING if any(w.lower in SPACE for w in before) else frozenset())
    on = on or (verb.lemma in STAYING and path.near(spaceborne))
    return "crewMember" if (direct or on) and path.only(FLIGHTS) else None


def _may_be_of_crew(path: Path, verb: Token) -> bool:
    """Whether what one does may be a deed of the crew's: not "baked a cake for the crew of"."""
    as_one = any(w.lower == "as" for w in path.words)
    told = NOMINATING | FLYING | JOINING_UP | (STAYING if path.words[-1:] and path.words[-1].lower == "with" else set())
    return as_one or verb.lemma in told or not path.words or path.words[-1].lower not in APART


def _included(path: Path) -> list[tuple[Mention, str]]:
    """ "X's missions included STS-82"."""
    assert path.verb is not None
    if mood(path.document, path.verb) != "plain" or path.verb.lemma != "include" or path.flight.dep == "nsubj":
        return []
    told = [s for s in subject_tokens(path.document, path.verb) if s.lower in FLIGHTS - {"crew"}]
    return [(p, "crewMember") for p in _named(path, [o for s in told for o in path.document.children(s, "poss")])]


def _of_subject(path: Path) -> list[tuple[Mention, str]]:
    """ "The Apollo 8 crew included X", "X's first spaceflight was STS-104", "Vostok 1 was X's only flight"."""
    assert path.verb is not None
    top = path.words[-1] if path.words else None
    if top is None or mood(path.document, path.verb) != "plain":
        return []
    if top.lower in {"crew", "members"} and top.dep == "nsubj" and path.verb.lemma in INCLUDING | {"be"}:
        of = (o for p in path.document.children(path.verb, "prep") for o in path.document.children(p, "pobj"))
        told = of if path.verb.lemma == "consist" else path.document.children(path.verb, "dobj", "attr")
        return [(p, "crewMember") for p in _named(path, list(told))]
    if path.verb.lemma in CARRYING and top.dep == "nsubj" and len(path.words) == 1:
        return [(p, "crewMember") for p in _named(path, list(path.document.children(path.verb, "dobj")))]
    if path.verb.lemma not in SAME or top.dep not in {"nsubj", "attr"} or len(path.words) > 1:
        return []
    other = path.document.children(path.verb, "attr" if top.dep == "nsubj" else "nsubj")
    flown = [noun for noun in other if _is_flown(noun)]
    owners = [o for noun in flown for o in path.document.children(noun, "poss")]
    owners += [
        o
        for n in flown
        for p in path.document.children(n, "prep")
        if p.lower in {"of", "for"}
        for o in path.document.children(p, "pobj")
    ]
    return [(p, "crewMember") for p in _named(path, owners)]


def _made_first(path: Path, verb: Token) -> bool:
    """ "She became the first …"."""
    nouns = path.document.children(verb, "attr")
    return any(c.lower in RANKS for noun in nouns for c in path.document.children(noun, "amod"))


def _of_owner(path: Path) -> list[tuple[Mention, str]]:
    """ "X's flight on STS-116 made history", "X's fifth mission, STS-61, …": whose flight it is."""
    assert path.verb is not None
    of = (w for w in path.words if w.lower in FLIGHTS | WALKS and any(path.document.children(w, "poss")))
    flown = next(of, None)
    if picked := chosen(path.document, path.words):
        return [(p, "memberOf") for p in _named(path, picked)]
    itself = flown is not None and flown == path.words[0] and path.flight.dep in {"appos", "compound"}
    if flown is None or not (itself or path.near(ON | ABOARD)) or mood(path.document, path.verb) != "plain":
        return []
    owners = list(path.document.children(flown, "poss"))
    if itself and all(o.pos == "PRON" for o in owners):
        owners = subject_tokens(path.document, path.verb)  # "On his third flight, STS-103, X walked"
    return [(p, "crewMember") for p in _named(path, owners)]


def _is_flown(noun: Token) -> bool:
    return noun.lower in FLIGHTS or noun.lower in {"first", "second", "third", "last", "latest"}


def _named(path: Path, tokens: list[Token]) -> list[Mention]:
    """The people that some words name; of "her first flight" whose it is."""
    owners = [o for t in tokens if t.lower in FLIGHTS for o in path.document.children(t, "poss")]
    beside = [c for t in tokens if not path.mentions.at(t) for c in path.document.children(t, "appos")]
    whole = [*tokens, *owners, *beside]
    named = [path.mentions.at(t) for t in meant(path.document, whole)]
    named += [_whose(path, t) for t in whole if t.tag == "PRP$" and t.lower in {"his", "her"}]
    return [m for m in dict.fromkeys(named) if m and path.mentions.type_of(m) == "Person"]


def _whose(path: Path, pronoun: Token) -> Mention | None:
    """The one person named before "his" or "her" in its sentence."""
    begin = path.document.sentence_of(pronoun.index).span.begin
    before = path.mentions.inside(Span(begin, pronoun.span.begin))
    people = {m.entity: m for m in before if path.mentions.type_of(m) == "Person"}
    return next(iter(people.values())) if len(people) == 1 else None


def _stands_by(path: Path, person: Mention) -> bool:
    inside = path.document.between(person.span)
    titles = {c.lower for t in inside for c in path.document.children(t, "compound", "amod")}
    return bool(titles & BACKUP)
