"""Whether an unknown name is a person's: by its given name, a role beside it, what it says, or whom it is listed with;
of single words those that are known as surnames and do what people do."""

from functools import cache

from kg import lexicon, reference
from kg.find.epithets import (
    KIN,
    OF_RANK,
    has_age,
    is_aged,
    is_apposed,
    is_followed,
    is_of_several,
    is_told_who,
    role_nouns,
)
from kg.find.fields import behind_office
from kg.find.heard import is_heard, is_source
from kg.find.kinds import FIELDS, VESSELS
from kg.grammar import SUBJECTS, TYPE_NOUNS, conjuncts
from kg.model import Document, Span, Token

LINKS = frozenset("of de da di du van von der den la le el al bin bint ibn ben & for ter dos del do".split())
"""Small words inside names."""

TRADES = frozenset(
    "contractor subcontractor operator maker manufacturer builder supplier insurer carrier startup start-up developer"
    " provider vendor airline broker brokerage consultancy retailer".split()
)
LAID_OUT = frozenset({"Gov.", "Gen", "Gen.", "Hon", "Rep.", "Sen."})
"""Titles that may also stand before the name of what somebody is there for."""
ABSTRACT = ("tion", "sion", "ment", "ness", "ility", "ogy", "nomics", "nautics")
"""How nouns end for what is done, and not surnames."""
ABOARD = frozenset("board aboard crew astronauts cosmonauts taikonauts passengers crewmembers members".split())
"""What opens a list of people when a colon follows."""
DEGREES = frozenset("ph.d. ph.d phd md m.d. m.d dphil dsc".split())


LYING = frozenset("base live work locate headquarter bear station lie stand bury settle".split())
"""What is told to be so in a place."""
RETIRED = frozenset({"ret", "retd", "retired"})
"""What stands in brackets behind a rank."""


def is_person(document: Document, run: list[Token]) -> bool:
    """Whether a run names a person: a given name, an initial, a role beside it, or a verb of speech it is
    subject of."""
    if any(c.isdigit() for t in run for c in t.text) or _length(run) > 5 or _is_shipped(document, run):
        return False
    if run[0].text in VESSELS or any(t.lower in {"for", "&"} for t in run):
        return False  # "Counsel for Orbital and Air Law"
    given = lexicon.given_names()
    names = [t for i, t in enumerate(run) if t.lower not in LINKS or (i == 0 and t.text in given)]  # "Ben", "Al"
    if len(names) == 1:
        after = document.tokens[run[-1].index + 1 : run[-1].index + 2]
        if any(t.lower in role_nouns() for t in after):
            return False  # "Deputy Prime Minister"
        told = _tells(document, run[-1]) and _role_after(document, run)  # "said Ivers, the lead engineer"
        told = told or is_told_who(document, run[-1]) or is_aged(document, run[-1]) or is_apposed(document, run[-1])
        titled = (
            run[-1].lower not in OF_RANK
            and _role_before(document, run)
            and not _is_abstract(run[-1])
            and not is_of_several(document, run[-1])
        )
        return titled or told or is_surname(document, run[-1])
    first = names[0].text
    if first in given or (first in lexicon.surnames_first() and _length(run) < 4):
        return not _is_town(document, run)
    if any(len(t.text) == 2 and t.text[1] == "." for t in names[:-1]):
        return True
    plain = names[0].lower in FIELDS | TYPE_NOUNS.keys()  # "Rocket Factory said"
    deeds = (
        () if plain else (is_followed, has_age, _role_fronted, _speaks, _among_people, _on_board, is_heard, _of_office)
    )
    return not _is_abstract(run[-1]) and any(way(document, run) for way in (_role_before, _role_after, *deeds))


def _is_town(document: Document, run: list[Token]) -> bool:
    """ "The Open University in Milton Keynes", "based in Stanley Heath", "analysts at Roy Lee": where somebody is."""
    before = document.tokens[run[0].index - 1] if run[0].index else run[0]
    above = document.head(before)
    works = before.lower == "at" and above.lower in role_nouns()
    return works or (before.lower == "in" and (above.pos == "PROPN" or above.lemma in LYING))


def _of_office(document: Document, run: list[Token]) -> bool:
    return behind_office(document, run) == run


def _length(run: list[Token]) -> int:
    """The words of a name without hyphens and the particles that Arabs' and others' full names are strung with."""
    return sum(t.text != "-" and (t.lower not in LINKS or t.lower in {"of", "for"}) for t in run)


def _is_abstract(word: Token) -> bool:
    """ "Pilot Breathing Assessment", "Citizen Science": what is done, which no surname ends like."""
    return word.lower.endswith(ABSTRACT) or word.lower in {"science", "test", "tests", "review", "safety"}


@cache
def _surnames() -> frozenset[str]:
    """The surnames of people of the reference data that name nothing else and are no given names."""
    last = {e.name.split()[-1] for known in reference.by_name().values() for e in known if e.type == "Person"}
    others = {n for n, known in reference.by_name().items() if any(e.type != "Person" for e in known)}
    return frozenset(n for n in last - others - lexicon.given_names().keys() if len(n) > 3 and n.istitle())


def is_surname(document: Document, word: Token) -> bool:
    """ "Stich said", "according to Stich", "Hadfield and Marshburn landed": a known surname by itself, of who acts."""
    if word.text not in _surnames() or word.pos != "PROPN":
        return False
    first = document.head(word) if word.dep == "conj" else word
    above = document.head(first)
    acts = first.dep == "nsubj" and above.pos == "VERB" and above.tag in {"VBD", "VBZ", "VBP"}
    alone = all(t.text in _surnames() or t.lower == "and" for t in conjuncts(document, first))
    return (acts and alone) or is_source(document, first)


def _among_people(document: Document, run: list[Token]) -> bool:
    """ "Bill Nelson and Krunal Joshi of ISRO": a full name that is listed with those that begin with given names."""
    last = run[-1]
    if len(run) not in {2, 3} or not all(t.text.isalpha() and t.text.istitle() for t in run):
        return False
    first = last
    while first.dep == "conj":
        first = document.head(first)
    others = [t for t in conjuncts(document, first) if t.index != last.index and t.pos == "PROPN"]
    behind = document.tokens[last.index + 1 : last.index + 2]
    titled = any(c.lower in role_nouns() and c.tag == "NNS" for c in document.children(first, "compound", "nmod"))
    sure = titled or len(others) > 1 or (last.index != first.index and any(t.lower in {"of", "from"} for t in behind))
    return sure and bool(others) and all(_opens_with_given(document, t) for t in others)


def _on_board(document: Document, run: list[Token]) -> bool:
    """ "On board: X, Y and Z", "the crew: X and Y": full names in a list that such words open."""
    if len(run) not in {2, 3} or not all(t.text.isalpha() and t.text.istitle() for t in run):
        return False
    before = document.tokens[document.sentence_of(run[0].index).first : run[0].index]
    colon = next((t.index for t in reversed(before) if t.text == ":"), None)
    listed = [t for t in before if colon is not None and t.index > colon]
    opened = colon is not None and document.tokens[colon - 1].lower in ABOARD
    return opened and all(t.text in {",", ";", "and", "&"} or t.text.istitle() for t in listed)


def _opens_with_given(document: Document, last: Token) -> bool:
    before = [c for c in document.children(last, "compound") if c.index < last.index]
    return any(c.text in lexicon.given_names() for c in before)


def behind_given_name(document: Document, span: Span) -> bool:
    """ "Kate Bristol": whether a place's name stands behind a given name, and is a person's."""
    inside = document.between(span)
    before = document.tokens[inside[0].index - 1] if len(inside) == 1 and inside[0].index else None
    compound = before and before.dep == "compound" and before.head == inside[0].index
    return bool(before and compound and before.pos == "PROPN" and before.text in lexicon.given_names())


def behind_title(document: Document, span: Span) -> bool:
    """ "Professor Colombo", "Dr Sydney Brenner": whether a place's name stands behind what only people are called."""
    inside = document.between(span)
    before = document.tokens[inside[0].index - 1] if len(inside) == 1 and inside[0].index else None
    return before is not None and before.text in lexicon.titles() - LAID_OUT


def is_named_person(document: Document, run: list[Token]) -> bool:
    """Whether a run of two or three words is a person's: behind a title, or of who speaks."""
    named = 1 < len(run) < 4 and run[0].text[:1].isupper()
    return named and (_role_before(document, run) or _speaks(document, run))


def is_trader(document: Document, run: list[Token]) -> bool:
    """ "Contractor Paladin Works said", "Lumen Orbital said": a firm behind the word for its trade, or that speaks and
    bears a field of work."""
    if len(run) == 2 and run[1].lower in FIELDS and run[0].lower not in FIELDS and _tells(document, run[1]):
        return run[0].text not in lexicon.given_names() and run[0].lower not in ABOARD
    before = document.tokens[run[0].index - 1].lower if run[0].index else ""
    return before in TRADES and run[0].text not in lexicon.given_names()


def _is_shipped(document: Document, run: list[Token]) -> bool:
    """ "The launch of the Albert Einstein,": with an article, a person's name is that of a ship or thing."""
    before = document.tokens[run[0].index - 1].lower if run[0].index else ""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 2]
    return before == "the" and bool(after) and after[0].pos in {"PUNCT", "ADP", "VERB", "AUX"}


def _role_before(document: Document, run: list[Token]) -> bool:
    before = document.tokens[run[0].index - 1] if run[0].index else None
    if before and before.text == ":" and before.index == document.sentence_of(run[0].index).first + 1:
        before = document.tokens[before.index - 1]  # "Pilot: X"
    if before is None:
        return False
    if before.text == ")" and document.tokens[before.index - 1].lower.rstrip(".") in RETIRED:
        before = next((t for t in reversed(document.tokens[: before.index - 1]) if t.text not in {"(", "."}), before)
    short = f"{document.tokens[before.index - 1].text}." if before.text == "." else before.text  # "Cpl." is two words
    if not (before.lower in role_nouns() or short in lexicon.titles()):
        return False
    return document.sentence_of(before.index) == document.sentence_of(run[0].index)


def _role_after(document: Document, run: list[Token]) -> bool:
    """ "X, an economist", "X, chief executive of": a role noun close behind the comma."""
    following = document.tokens[run[-1].index + 1 : run[-1].index + 8]
    if not following or following[0].text != "," or len(following) < 2 or following[1].lower == "and":
        return False
    if following[1:] and following[1].lower in DEGREES:
        return True
    for token in following[1:]:
        if token.pos in {"VERB", "AUX"} or token.text in ",.;" or token.lower in {"whose", "which", "where"}:
            return False
        if token.lower in KIN:
            return True
        if token.lower in role_nouns():
            after = document.tokens[token.index + 1 : token.index + 2]
            return not any(t.text.istitle() and t.pos == "PROPN" for t in after)  # "X, astronaut Bob Kay"
    return False


def _role_fronted(document: Document, run: list[Token]) -> bool:
    """ "As a senior engineer at the agency, X supports the team": who does what the role before the comma says."""
    first = document.tokens[document.sentence_of(run[0].index).first]
    before = document.tokens[first.index : run[0].index]
    fronted = first.lower == "as" and len(before) > 3 and before[-1].text == "," and run[-1].dep in SUBJECTS
    return fronted and any(t.lower in role_nouns() and t.dep == "pobj" and t.head == first.index for t in before)


def _speaks(document: Document, run: list[Token]) -> bool:
    return _length(run) in {2, 3} and _tells(document, run[-1])


def speaks_by_given_name(document: Document, name: Token) -> bool:
    """ "'Pay them!' said Wayne", "Tom, 8, asked": a given name by itself, of who speaks."""
    return name.text in lexicon.given_names() and name.pos == "PROPN" and _tells(document, name)


def _tells(document: Document, subject: Token) -> bool:
    verb = document.head(subject)
    told = subject.dep == "nsubj" and verb.tag in {"VBD", "VBZ", "VBP"}
    return told and (verb.lemma, "verb") in lexicon.speech_cues()


def is_in_brackets_list(document: Document, run: list[Token]) -> bool:
    """ "The crew: Ann Lee (Canada), Bob Kay (Chile)": a full name before a bracket, in a list where capitals tell
    nothing."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 2]
    full = run[0].text in lexicon.given_names() and 1 < len(run) < 5
    return full and any(t.text == "(" for t in after) and all(t.text.isalpha() and t.text.istitle() for t in run)
