"""Flights told by their number alone: "its first flight, on June 4, ended with the loss of four satellites", "the third
carried X to orbit in May", "the eighth, on March 6, was lost".

Of which rocket they are the words before tell; each must have a date, as what is counted is told of more than once.
"""

from collections.abc import Iterator

from kg.extractors._fallen_back import fallen_back
from kg.extractors._frame import frame
from kg.extractors._possessives import antecedents
from kg.extractors._when import when
from kg.grammar import RANKS, TYPE_NOUNS, conjuncts, negated
from kg.model import Document, Event, Mentions, Outcome, Span, Time, Token
from kg.mood import mood

FLIGHTS = frozenset("flight mission launch outing".split())
TELLING = FLIGHTS | frozenset("flights missions launches debut fly fly launch".split())
SUBJECTS = ("nsubj", "nsubjpass")
LOSSES = frozenset("loss failure destruction explosion disaster fireball crash breakup debris fiasco".split())
FAILING = frozenset("fail explode crash disintegrate destroy".split())
CARRYING = frozenset("carry deliver put place loft take lift launch orbit bring send deploy".split())
REACHING = frozenset("reach attain achieve".split())
ENDING = frozenset("end finish conclude be prove".split())
CARGO = ("Spacecraft", "Payload", "Mission")
ROCKETS = ("LaunchVehicle",)
REACH = 3
"""How many sentences back the flights of a rocket may be spoken of."""
APART = len(", early in ")


def numbered_flights(document: Document, mentions: Mentions) -> Iterator[Event]:
    """Every such flight, in text order."""
    for token in document.tokens:
        if token.dep not in SUBJECTS or not (_is_flight(document, token) or _is_bare(document, mentions, token)):
            continue
        verb = document.head(token)
        time = _apart(document, mentions, token) or _of_verb(document, mentions, verb)
        rockets = _rockets(document, mentions, token) if time else []
        cargo = list(dict.fromkeys(_cargo(document, mentions, verb)))
        told = _ended(document, verb)
        happened = mood(document, verb) == "plain" and not negated(document, verb)
        if rockets and time and happened and (_is_flight(document, token) or told or cargo):
            slots = (*(("launchVehicle", r) for r in rockets), *cargo)
            yield Event("Launch", "occurred", token.span, document.sentence_of(token.index).span, slots, time, told)


def is_rank(token: Token) -> bool:
    """Whether a word gives a place in a row: "third", "20th", "maiden"."""
    digits = token.lower[:-2].isdigit() and token.lower[-2:] in {"th", "st", "nd", "rd"}
    return digits or token.lower in (RANKS - {"only", "latest", "newest", "youngest", "oldest"}) | {"maiden"}


def _is_flight(document: Document, noun: Token) -> bool:
    """ "Its first flight", "the 20th launch of X"."""
    return noun.lower in FLIGHTS and any(is_rank(c) for c in document.children(noun, "amod", "nummod", "compound"))


def _is_bare(document: Document, mentions: Mentions, word: Token) -> bool:
    """ "The second", "its fourth", where flights are spoken of: by the sentence itself or one shortly before."""
    known = {c.lower for c in document.children(word, "det", "poss")} & {"the", "its"}
    if not known or not is_rank(word) or mentions.at(word) is not None:
        return False
    here = document.sentences.index(document.sentence_of(word.index))
    first = document.sentences[max(0, here - REACH)].first
    return any(t.lower in TELLING or t.lemma in {"fly", "launch"} for t in document.tokens[first : word.index])


def _apart(document: Document, mentions: Mentions, subject: Token) -> Time | None:
    """The date between commas behind the subject: "the eighth, on March 6, …"."""
    verb = document.head(subject)
    between = Span(subject.span.end, verb.span.begin) if subject.index < verb.index else None
    for time in mentions.times_in(between) if between else ():
        ahead = document.text[max(subject.span.end, time.span.begin - APART) : time.span.begin]
        if "," in ahead and document.text[time.span.end : time.span.end + 1] == "," and not time.value.startswith("P"):
            return time
    return None


def _of_verb(document: Document, mentions: Mentions, verb: Token) -> Time | None:
    return when(frame(document, mentions, verb)) if verb.pos in {"VERB", "AUX"} else None


def _rockets(document: Document, mentions: Mentions, token: Token) -> list[str]:
    """Whose flight it is: what it is of, what "its" means, else the rocket spoken of last."""
    owners = [*document.children(token, "poss", "compound", "nmod")]
    owners += [o for p in document.children(token, "prep") if p.lower == "of" for o in document.children(p, "pobj")]
    named = [m for t in owners if (m := mentions.at(t))]
    if any(t.pos == "NOUN" and not mentions.at(t) and TYPE_NOUNS.get(t.lower) not in ROCKETS for t in owners):
        return []  # "the first flight of the series"
    rockets = [m.entity for m in named if mentions.type_of(m) in ROCKETS]
    if rockets or any(m.form != "pronoun" for m in named):
        return rockets
    its = any(c.lower == "its" for c in document.children(token, "poss"))
    meant = [m.entity for t in antecedents(document, token) if (m := mentions.at(t))] if its else []
    rockets = [key for key in meant if mentions.entities[key].type in ROCKETS]
    return rockets or fallen_back(frame(document, mentions, token), *ROCKETS)


def _cargo(document: Document, mentions: Mentions, verb: Token) -> Iterator[tuple[str, str]]:
    """What was aboard: what the flight carried, lost or put into orbit, or failed with."""
    verbs = [verb, *(c for c in document.children(verb, "conj") if not any(document.children(c, *SUBJECTS)))]
    for over in verbs:
        objects = list(document.children(over, "dobj")) if over.lemma in CARRYING | {"lose", "destroy", "cost"} else []
        links = [p for t in (over, *objects) for p in document.children(t, "prep") if p.lower in {"with", "of"}]
        behind = [o for p in links for o in document.children(p, "pobj")]
        behind += [
            o for n in behind if n.lower in LOSSES for p in document.children(n, "prep") for o in document.children(p)
        ]
        for noun in (n for o in (*objects, *behind) for n in conjuncts(document, o)):
            named = mentions.at(noun)
            if named is not None and mentions.type_of(named) in CARGO:
                yield ("carries" if mentions.type_of(named) == "Payload" else "spacecraft", named.entity)


def _ended(document: Document, verb: Token) -> Outcome | None:
    """How the flight ended by its verb: "failed", "was lost", "ended with the loss of", "reached orbit"."""
    below = {t.lower for t in document.subtree(verb)}
    passive = any(document.children(verb, "auxpass"))
    if verb.lemma in FAILING or (verb.lemma == "lose" and passive) or (verb.lemma in ENDING and below & LOSSES):
        return "failure"
    placed = verb.lemma in CARRYING and "orbit" in below
    reached = verb.lemma in REACHING and bool(below & {"orbit", "space"})
    well = verb.lemma == "succeed" or (verb.lemma in ENDING and bool(below & {"success", "successful", "flawless"}))
    return "success" if placed or reached or well else None
