"""Names that no list knows: runs of proper nouns, classed by their own words and by what the sentence does
with them."""

import re

from kg import lexicon, reference
from kg.find.context import apposed, at_sea, kind_of_context, on_ground
from kg.find.earlier import known_before
from kg.find.epithets import role_nouns
from kg.find.flight import head_of
from kg.find.kinds import LEGAL, NAME_NOUNS, NO_NAMES, SERVING, kind_of_words
from kg.find.legends import of_legend
from kg.find.outlets import is_of_news, is_paper, of_group, of_known_family
from kg.find.people import is_in_brackets_list, is_person, is_trader
from kg.find.registry import Registry
from kg.find.runs import apart, runs
from kg.find.senses import head_noun_type, is_craft_named
from kg.find.single import kind_of_speaker
from kg.find.towns import PLACE_PREPOSITIONS
from kg.grammar import TYPE_NOUNS, span_of
from kg.model import Document, Mention, Sentence, Span, Token

SATELLITE = re.compile(r"\w*(?:[a-z]Sat|[A-Z]SAT|[a-z]sat)[- ]?\d{1,2}[A-Z]?")
"""What only satellites are called: "RwaSat-1", "BRIKSAT 2"."""
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
SURNAMES = frozenset("hill forest bridge ridge hall park lake street beach church castle tower".split())
"""Nouns of places that are surnames, too; nobody is called Point."""
RANKS = frozenset({"Lord", "Lady", "Baroness", "Baron"})
HOUSES = frozenset({"museum", "gallery", "library"})
MEETINGS = frozenset(
    "ceremony reception event gala meeting conference party dinner signing speech wedding hold"
    " host gather meet convene".split()
)
COMPOSED = ("Organization", "Agency", "Programme", "Payload", "Place", "Spacecraft")


def find_unknown(registry: Registry) -> None:
    """Add every unknown name whose class the grammar tells; the others stay unnamed rather than guessed."""
    document = registry.document
    for sentence in document.sentences:
        if sentence.kind in {"paragraph", "caption"}:
            loud = shouted(document, sentence)
            for run in [part for whole in runs(registry, sentence) for part in apart(document, whole)]:
                if loud and not is_in_brackets_list(document, run):
                    continue
                if _composed(registry, run) or (kind := classify(document, sentence, run)) is None:
                    continue
                if kind == "Person" or not _is_named_before(registry, run):
                    span = _with_rank(document, run) if kind == "Person" else _with_number(document, run)
                    known = known_before(registry, kind, span)
                    registry.add(span, known or registry.local(kind, span.of(document.text)))


def _is_named_before(registry: Registry, run: list[Token]) -> bool:
    """ "Wilhide quoted him" after "Peggy Wilhide": a surname told in full before is read as a short form."""
    people = (e.name.split() for e in registry.of_type("Person"))
    return len(run) == 1 and any(len(name) > 1 and name[-1] == run[0].text for name in people)


def _with_rank(document: Document, run: list[Token]) -> Span:
    """ "Lord Sainsbury": a peer's rank is a part of a name that has no other."""
    before = document.tokens[run[0].index - 1] if run[0].index else run[0]
    return span_of([before, *run]) if len(run) == 1 and before.text in RANKS else span_of(run)


def _with_number(document: Document, run: list[Token]) -> Span:
    """ "The 2nd Launch Squadron": the number of a unit belongs to its name."""
    before = document.tokens[run[0].index - 1] if run[0].index else run[0]
    served = run[-1].lower in SERVING and ORDINAL.fullmatch(before.text)
    return span_of([before, *run]) if served else span_of(run)


def _composed(registry: Registry, run: list[Token]) -> bool:
    """A known name may begin a longer unknown one: "NASA Launch Services Program", "Lunar Reconnaissance
    Orbiter Camera"."""
    begin = run[0].span.begin
    before = next(
        (
            m
            for m in registry.near(Span(max(0, begin - 2), begin))
            if m.span.end + 1 == begin and m.form in {"name", "adjective"}
        ),
        None,
    )
    words = [t.text for t in run]
    grounded = on_ground(registry.document, run)
    kind = "Organization" if grounded else kind_of_words(["", *words])
    if before and registry.entities[before.entity].type == "Place" and is_paper([_words(registry, before), *words]):
        kind = "Organization"
    if grounded and before and before.form == "adjective":
        return False  # "the Chilean Llano Observatory"
    firm = kind == "Company" and _is_state_firm(registry, before, words)
    if before is None or words[-1].islower() or not (kind in COMPOSED or firm or _is_division(registry, before, words)):
        return False
    if kind == "Spacecraft" and registry.entities[before.entity].type != "Place":
        return False  # "Moon Impact Probe", but "ISRO Orbiter"
    first = next((t for t in registry.document.between(before.span) if t.lower != "the"), None)
    if first is None:
        return False  # the name ends within a word
    opening = _opening(registry, first, run[-1])
    earlier = _place_before(registry, before) if kind == "Organization" else None
    opening = registry.document.between(earlier.span) if earlier else opening
    span = span_of([*opening, first, run[-1]])
    if registry.document.text[before.span.end] != " ":
        return False
    key = registry.local(kind or "Company", span.of(registry.document.text))
    if kind == "Place" or opening or (kind == "Organization" and registry.entities[before.entity].type == "Place"):
        registry.mentions.remove(before)  # "Neil Armstrong … Building" speaks of no person, "Kyiv Post" of no town
    if earlier:
        registry.mentions.remove(earlier)
    registry.add(span, key)
    return True


def _place_before(registry: Registry, name: Mention) -> Mention | None:
    """ "Florida" before "Atlantic" in "Florida Atlantic University": two places in the name of one body."""
    near = registry.near(Span(max(0, name.span.begin - 2), name.span.begin))
    before = next((m for m in near if m.span.end + 1 == name.span.begin and m.form == "name"), None)
    places = all(m and registry.entities[m.entity].type == "Place" for m in (before, name))
    return before if before and places and registry.document.text[before.span.end] == " " else None


def _words(registry: Registry, mention: Mention) -> str:
    return mention.span.of(registry.document.text)


def _is_state_firm(registry: Registry, state: Mention | None, words: list[str]) -> bool:
    """ "China Aerospace Corporation": a firm whose name begins with its country's."""
    named = state is not None and state.form == "name" and registry.entities[state.entity].type == "Country"
    return named and len(words) > 1 and words[-1].lower().rstrip(".") in LEGAL


def _is_division(registry: Registry, company: Mention, words: list[str]) -> bool:
    """ "Northrop Grumman Aerospace Systems": a company's name and a field of work are that of a part of it."""
    last = words[-1].lower().rstrip(".")  # "Hyundai Heavy Industries Co."
    fields = last == "systems" or NAME_NOUNS.get(last) == "Company"
    return registry.entities[company.entity].type == "Company" and fields


def _opening(registry: Registry, first: Token, last: Token) -> list[Token]:
    """ "Desert" in "Desert Eagle Observatory": an unknown word before a known one in the middle of a name."""
    document = registry.document
    word = document.tokens[first.index - 1] if first.index else first
    same = document.head(word) in {document.head(first), document.head(last), last} and word.dep == "compound"
    named = word.pos == "PROPN" and word.text.istitle() and word.index < first.index
    return [word] if named and same and not registry.covered(word.span) else []


def shouted(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is written in capitals or in title case, so that capitals tell nothing."""
    tokens = document.sentence_tokens(sentence)
    if sentence.kind == "paragraph" and any(
        (t.tag == "MD" or (t.pos == "VERB" and t.tag in {"VBD", "VBZ", "VBN"})) and t.text.islower() for t in tokens
    ):
        return False  # "Prime Minister Jean Smith phoned on Monday."
    if tokens[-1].text == "." and any(t.tag in {"VBD", "VBZ", "VBP"} and t.text.islower() for t in tokens):
        return False  # "Robert Parker was a Mission Specialist."
    words = [t.text for t in tokens if t.text[:1].isalpha() and len(t.text) > 3]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.8 * len(words)


def classify(document: Document, sentence: Sentence, run: list[Token]) -> str | None:
    """The class of an unknown name, or None when nothing tells it."""
    words = [t.text for t in run]
    named = len(run) == 2 and words[0] in lexicon.given_names() and run[0].lower not in NO_NAMES  # "Brian May"
    if (run[-1].lower in NO_NAMES and not named) or (len(run) == 1 and len(words[0]) < 3):
        return None
    full = len(run) > 1 and words[0] in lexicon.given_names()  # "named after William Wren, who found it": no god
    if (
        _is_plain(words)
        or " ".join(words).lower() in lexicon.flags()
        or (not full and of_legend(document, span_of(run)))
    ):
        return None
    if document.tokens[min(run[-1].index + 1, len(document.tokens) - 1)].lower == "ferry":
        return None  # "the Sewol ferry" sails the sea
    family = of_known_family(span_of(run).of(document.text)) or SATELLITE.fullmatch(span_of(run).of(document.text))
    if family or (named and is_craft_named(document, run)):
        return "Spacecraft"
    if on_ground(document, run) or is_of_news(document, run) or is_paper(words) or of_group(document, run):
        return "Organization"
    other = _is_of_trade(document, run) or at_sea(document, run)
    beside = None if other else head_noun_type(document, sentence, span_of(run))
    if _is_field(document, run) or _is_of_office(document, run):
        return None
    if named and run[-1].lower in SURNAMES and kind_of_words(words) == "Place" and not _is_placed(document, run):
        return "Person"  # "Peter Hall said"
    if _is_venue(document, run):
        return "Place"
    worded = kind_of_words(words)
    if worded == "Company" and beside in {"Programme", "Mission"}:
        return beside  # "the Compact Array Technology program"
    return (
        worded
        or (beside if len(run) == 1 else None)
        or ("Company" if is_trader(document, run) else None)
        or (apposed(document, run) if not named else None)
        or ("Person" if is_person(document, run) else None)
        or beside
        or kind_of_context(document, run)
        or kind_of_speaker(document, run)
    )


def _is_venue(document: Document, run: list[Token]) -> bool:
    """ "A dinner at the Museum of Modern Clocks": a house where people meet."""
    head = head_of(document, run)
    above = document.head(head)
    housed = {t.lower for t in run} & HOUSES and head.dep == "pobj" and above.lower in {"at", "in", "inside"}
    return bool(housed) and document.head(above).lemma in MEETINGS


def _is_plain(words: list[str]) -> bool:
    """No name: the bare noun that ends those of companies ("Space"), "Russians", "Franco-Italian", "Ka-band"."""
    nations = reference.demonyms()
    firm = NAME_NOUNS.get(words[0].lower()) == "Company"
    bare = len(words) == 1 and (firm or words[0] in nations or words[0][:-1] in nations)
    _, dash, last = "".join(words).rpartition("-")
    return bare or (bool(dash) and (last in nations or last in {"band", "ray", "class"}))


def _is_of_trade(document: Document, run: list[Token]) -> bool:
    """ "MSS operator Iridium": the trade of a company whose name follows."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 3]
    return len(after) == 2 and TYPE_NOUNS.get(after[0].lower) == "Company" and after[1].text[:1].isupper()


def _is_field(document: Document, run: list[Token]) -> bool:
    """ "Director of Human Spaceflight and Operations": what somebody directs is no company."""
    before = document.tokens[max(0, run[0].index - 2) : run[0].index]
    return (
        len(before) == 2 and before[1].lower in {"of", "for"} and before[0].lower in role_nouns()
        and run[-1].lower in {"spaceflight", "operations", "space", "systems", "technology", "technologies"}
    )  # fmt: skip


def _is_of_office(document: Document, run: list[Token]) -> bool:
    """ "Human Spaceflight Programs Executive Director": what a title written large is for."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 2]
    titled = any(t.text[:1].isupper() and (t.lower in lexicon.roles() or t.lower == "executive") for t in after)
    return titled and run[-1].lower in {"program", "programs", "programme", "programmes", "project", "operations"}


def _is_placed(document: Document, run: list[Token]) -> bool:
    """ "In Victoria Park", "the Charlotte River": a place behind an article or preposition, for all its given name."""
    before = document.tokens[run[0].index - 1].lower if run[0].index else ""
    return before == "the" or before in PLACE_PREPOSITIONS | {"at", "to", "from"}
