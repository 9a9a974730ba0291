"""Who was of a crew by what befell it: those who died with it, who took another's seat, who were chosen for it."""

from kg.extractors._flight_words import DYING, FLIGHTS, NOMINATIONS, OTHERS, PEOPLE, SPANNING, WRECKING
from kg.extractors._frame import subject_tokens
from kg.grammar import governors, is_passive
from kg.model import Document, Token


def of_wreck(document: Document, verb: Token, flight: Token) -> list[Token]:
    """ "X was one of the seven crew members killed when STS-107 broke up", "X died on her first flight, when …": those
    who died with it, if the sentence says that they were aboard."""
    above = next((t for t in governors(document, verb) if t.pos == "VERB"), verb)
    subject = any(flight in document.subtree(s) for s in document.children(verb, "nsubj", "nsubjpass"))
    if not subject or verb.lemma not in WRECKING or verb.dep not in {"advcl", "relcl"} or above.lemma not in DYING:
        return []
    people = subject_tokens(document, above)
    before = document.tokens[document.sentence_of(verb.index).first : verb.index]
    aboard = any(t.lower in PEOPLE for t in people) or any(_is_own_flight(document, above, t) for t in before)
    return people if aboard else []


def _is_own_flight(document: Document, died: Token, noun: Token) -> bool:
    """ "On his first spaceflight" below the verb."""
    owned = any(c.tag == "PRP$" for c in document.children(noun, "poss"))
    below = document.head(document.head(noun)) == died and document.head(noun).lower in SPANNING
    return noun.lower in FLIGHTS and owned and below


def of_seat(document: Document, verb: Token) -> list[Token]:
    """Who takes the seat where one is replaced by another."""
    if not is_passive(document, verb):
        return subject_tokens(document, verb)
    return [o for by in document.children(verb, "agent") for o in document.children(by, "pobj")]


def is_rest(document: Document, words: list[Token]) -> bool:
    """ "X and the rest of the crew of STS-107": who is listed with the others of a crew is of it, too."""
    top = words[-1] if words else None
    return top is not None and top.lower in OTHERS and top.dep == "conj" and any(w.lower == "crew" for w in words)


def chosen(document: Document, words: list[Token]) -> list[Token]:
    """ "Her selection for the Apollo 15 crew": whom a noun says to be chosen for the flight below it."""
    noun = next((w for w in words if w.lower in NOMINATIONS), None)
    if noun is None or words[words.index(noun) - 1].lower not in {"for", "to"}:
        return []
    return list(document.children(noun, "poss"))


def along(document: Document, verb: Token) -> list[Token]:
    """ "X flew with Y on …", "together with Y": who goes along; "with Y as commander" speaks of another flight."""
    beside = [verb, *(c for c in document.children(verb, "advmod") if c.lower in {"together", "along"})]
    with_ = [p for b in beside for p in document.children(b, "prep") if p.lower in {"with", "alongside"}]
    others = [o for p in with_ for o in document.children(p, "pobj")]
    return [o for o in others if not _is_cast(document, o)]


def goes_along(document: Document, person: Token) -> bool:
    """Whether a person only goes along with who does what is told ("X flew with Y on STS-90")."""
    above = document.head(person)
    return person.dep == "pobj" and above.lower in {"with", "alongside"} and document.head(above).pos == "VERB"


def _is_cast(document: Document, person: Token) -> bool:
    after = document.tokens[person.index + 1 : person.index + 2]
    return bool(after) and after[0].lower == "as"
