"""What a sentence does with an unknown name tells its class: what it stands in apposition to, flies as, lies
in, or tells."""

import re

from kg import lexicon, reference
from kg.find.described import SAILING
from kg.find.epithets import KIN
from kg.find.flight import by_flight, head_of, is_designator
from kg.find.kinds import VESSELS
from kg.find.staffed import by_analysts, by_staff
from kg.find.towns import by_place
from kg.grammar import TYPE_NOUNS, hyphened, span_of
from kg.model import Document, Span, Token

GOALWARD = frozenset("to from above around onto toward towards orbiting".split())
"""Behind which "earth" is the planet; it is none in "what on earth", "down to earth"."""
ARRIVALS = frozenset("landing landings lander landers flight flights mission missions flyby shot trip".split())
"""Of these "moon" before them tells where to."""
NAMING = frozenset("call name dub know designate christen nickname".split())
GROUPS = dict.fromkeys("group movement collective club band league network initiative".split(), "Organization")
LISTING = frozenset({"namely", "including", "like", ":", "called", "named", "dubbed"})
LISTED = dict.fromkeys("instruments payloads experiments cameras spectrometers detectors".split(), "Payload")
LAUNCHERS = frozenset("rocket rockets launcher launch launched liftoff mission booster".split())
LONGEST_LIST = 20  # words of a list before a name in which its head noun is looked for
OFFICERS = frozenset("ceo cto coo cfo founder co-founder cofounder".split())
CHIEFS = frozenset("executive operating technology technical financial commercial".split())
"""Officers of companies, the second kind behind "chief"."""
BUILT = frozenset("built made manufactured owned operated assembled".split())
GROUNDED = frozenset(
    "research ground tracking weather radar polar antarctic arctic receiving relay antenna power railway train bus"
    " metro police fire radio television tv seismic telemetry base monitoring earth naval military".split()
)
"""What stations on the ground are for."""
REPORTERS = frozenset("report cite quote interview".split())


def kind_of_context(document: Document, run: list[Token]) -> str | None:
    """The class that the words around an unknown name tell, or None."""
    if run[0].text in VESSELS or at_sea(document, run):
        return None
    ways = (
        _by_list,
        _by_apposition,
        _by_shared_noun,
        _by_naming,
        by_flight,
        _by_family,
        _by_telling,
        _by_officers,
        by_analysts,
        _by_making,
        by_staff,
        by_place,
    )
    return next((kind for way in ways if (kind := way(document, run))), None)


def at_sea(document: Document, run: list[Token]) -> bool:
    """ "The recovery ship Shannon": a ship of the sea."""
    before = [t.lower for t in document.tokens[max(0, run[0].index - 2) : run[0].index]]
    return len(before) == 2 and before[0] in SAILING - {"drone"} and before[1] in {"ship", "vessel"}


def on_ground(document: Document, run: list[Token]) -> bool:
    """ "At Lick Observatory", "at the Southern Station" in a sentence about the sky: where people look, no craft."""
    head = head_of(document, run)
    station = next((t for t in (head, document.head(head)) if t.lower in {"station", "stations"}), None)
    if station is not None and (station is head or head.dep == "compound") and _of_earth(document, station):
        return True
    if head.lower not in {"observatory", "observatories", "station"} or document.head(head).lower not in {"at", "from"}:
        return False
    return head.lower != "station" or reference.is_of_sky(document.sentence_of(head.index).span.of(document.text))


def _of_earth(document: Document, station: Token) -> bool:
    """ "The Troll station in Antarctica", "the Weilheim ground station": where aerials stand or people live."""
    kinds = {c.lower for c in document.children(station, "compound", "amod", "nmod")}
    lies = [p for p in document.children(station, "prep") if p.lower in {"in", "near"}]
    goals = [o for p in lies for o in document.children(p, "pobj")]
    return bool(kinds & GROUNDED) or any(o.pos == "PROPN" and o.lower not in {"orbit", "space"} for o in goals)


def is_goal(document: Document, span: Span) -> bool:
    """ "Returned to earth", "343 km above earth", "a moon landing": a small word that is a goal."""
    inside = document.between(span)
    before = document.tokens[max(0, inside[0].index - 2) : inside[0].index] if len(inside) == 1 else ()
    if inside and inside[0].dep == "compound" and document.head(inside[0]).lower in ARRIVALS:
        return True
    if not before or before[-1].lower not in GOALWARD or inside[0].dep != "pobj":
        return False
    return before[0].lower not in {"down", "and", "close", "more"} and before[-1].head != inside[0].index


def _by_list(document: Document, run: list[Token]) -> str | None:
    """ "The payloads on the lander, namely A, B and C": the plural noun before the word that opens the list."""
    sentence = document.sentence_of(run[0].index)
    before = document.tokens[max(sentence.first, run[0].index - LONGEST_LIST) : run[0].index]
    at = next((i for i in range(len(before) - 1, -1, -1) if not _listed(before[i])), -1)
    if at < 0 or not (before[at].lower in LISTING or before[at].text == ":"):
        return None
    noun = next((t.lower for t in reversed(before[:at]) if t.tag == "NNS"), "")
    if noun == "payloads" and any(t.lower in LAUNCHERS for t in before[:at]):
        return "Spacecraft"  # what a rocket carries
    return LISTED.get(noun) or TYPE_NOUNS.get(noun)


def _listed(token: Token) -> bool:
    return (
        token.text in {",", "and", "&", "-", "the", "or"} or token.text[:1].isupper() or token.pos in {"PROPN", "NUM"}
    )


def apposed(document: Document, run: list[Token]) -> str | None:
    """The class of the noun right behind a comma that says what a name is: "Lark, a start-up backed by …"."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 3]
    told = len(after) == 2 and after[0].text == "," and after[1].lower in {"a", "an", "the"}
    told = told and run[0].text not in VESSELS
    nouns = [c for c in document.children(head_of(document, run), "appos") if c.pos == "NOUN"] if told else []
    return next((kind for n in nouns if (kind := TYPE_NOUNS.get(hyphened(document, n)))), None)


def _by_apposition(document: Document, run: list[Token]) -> str | None:
    """ "Euclid, a telescope …", "two satellites, Syracuse 4B and Heinrich-Hertz"."""
    head = head_of(document, run)
    if head.dep == "appos" and any(c.lower == "drone" for c in document.children(document.head(head), "compound")):
        return "Place"  # "the drone ship, A Shortfall of Gravitas"
    nouns = [hyphened(document, c) for c in document.children(head, "appos")]
    nouns += [n.lower for c in document.children(head, "appos") if c.lower == "one" for n in _of_several(document, c)]
    while head.dep == "conj":
        head = document.head(head)
        if document.tokens[head.index + 1].text == ",":
            nouns.append(head.lower)  # "the craft, A and B" is often read as a list
    if head.dep == "appos":
        above = document.head(head)
        nouns += [above.lower] if above.text.islower() else []  # "Ardent Satellites (ARS)" is a name beside a name
        if len(run) in {2, 3} and lexicon.roles().get(above.lower, "other") != "other":
            return "Person"  # "the ambassador, Julissa Reynoso"
    if any(n in KIN for n in nouns) and run[0].text in lexicon.given_names():
        return "Person"
    return next((kind for n in nouns if (kind := TYPE_NOUNS.get(n) or LISTED.get(n))), None)


def _of_several(document: Document, one: Token) -> list[Token]:
    """ "X, one of ten instruments": the plural that it is one of."""
    return [o for p in document.children(one, "prep") if p.lower == "of" for o in document.children(p, "pobj")]


def _by_shared_noun(document: Document, run: list[Token]) -> str | None:
    """ "The Turksat 3A and Skynet 5C satellites": the plural noun at the end is of both; a noun right before, too."""
    before = document.tokens[run[0].index - 1] if run[0].index else run[0]
    if is_designator(span_of(run).of(document.text)) and TYPE_NOUNS.get(before.lower) == "Spacecraft":
        return "Spacecraft"
    head = head_of(document, run)
    while head.dep in {"conj", "nmod", "compound"} and head.index != head.head:
        head = document.head(head)
    return TYPE_NOUNS.get(head.lower) if head.tag == "NNS" and head.index > run[-1].index else None


def _by_naming(document: Document, run: list[Token]) -> str | None:
    """ "The telescope, known as Astro-H", "a probe called Chandra": what the thing is that has the name."""
    head = head_of(document, run)
    verb = document.head(document.head(head)) if head.dep == "pobj" else document.head(head)
    name = document.head(document.head(head)) if head.dep == "pobj" else head
    goes = document.head(document.head(name)) if name.lower == "name" else verb
    if name.lower == "name" and goes.lemma == "go" and goes.dep == "relcl":
        return GROUPS.get(document.head(goes).lower)  # "a group that goes by the name of X"
    if verb.lemma not in NAMING or verb.pos != "VERB" or head.dep not in {"pobj", "oprd", "dobj", "attr"}:
        return None
    named = [document.head(verb)] if verb.dep in {"acl", "relcl"} else [*document.children(verb, "nsubjpass")]
    return next((TYPE_NOUNS[n.lower] for n in named if n.lower in TYPE_NOUNS), None)


def _by_family(document: Document, run: list[Token]) -> str | None:
    """Whether a name is of the family of one that is known or told of as a spacecraft ("Gaindesat-1B", after
    "Gaindesat-1A", "Norsat 2" after "Norsat 1")."""
    words = span_of(run).of(document.text)
    stem, dash, number = words.rpartition("-" if "-" in words else " ")
    if not dash or len(stem) < 3 or len(number) > 3 or not (number[:1].isdigit() or number.isupper()):
        return None
    family = re.finditer(rf"\b{re.escape(stem + dash)}\w{{1,3}}\b", document.text)
    others = [t for m in family if m.group() != words for t in document.between(Span(*m.span())) if t.text == m.group()]
    kinds = {k for t in others for way in (_by_apposition, by_flight, _by_noun_behind) if (k := way(document, [t]))}
    return kinds.pop() if len(kinds) == 1 else None


def _by_noun_behind(document: Document, run: list[Token]) -> str | None:
    """ "The Falcon-1 satellite": the noun that a name modifies."""
    above = document.head(run[-1])
    return TYPE_NOUNS.get(above.lower) if run[-1].dep in {"compound", "nmod"} else None


def _by_telling(document: Document, run: list[Token]) -> str | None:
    """ "X reported", "told X": a single name that reports, or is told, is a paper or agency; people have two names."""
    head = head_of(document, run)
    verb = document.head(head)
    one = len(run) == 1 and head.text[0].isupper() and len(head.text) > 3 and head.text not in lexicon.given_names()
    if run[0].index and document.tokens[run[0].index - 1].lower == "the" and len(run) in {2, 3}:
        one = head.dep == "nsubj" and (verb.lemma, "verb") in lexicon.speech_cues()  # "the Daily Echo wrote"
        return "Organization" if one and verb.lemma in REPORTERS | {"write", "say"} else None
    reports = head.dep == "nsubj" and verb.lemma in REPORTERS and verb.pos == "VERB"
    told = head.dep in {"dobj", "dative"} and verb.lemma == "tell" and any(c.isupper() for c in head.text[1:])
    return "Organization" if one and (reports or told) else None


def _by_officers(document: Document, run: list[Token]) -> str | None:
    """ "LeoSat CEO Ann Lee", "the founder of LeoSat": who has such officers is a company."""
    after = [t.lower for t in document.tokens[run[-1].index + 1 : run[-1].index + 5] if t.tag != "POS"]
    head = head_of(document, run)
    above = document.head(document.head(head)) if head.dep == "pobj" and document.head(head).lower == "of" else head
    led = [t.lower for t in document.tokens[max(0, above.index - 2) : above.index + 1]] if above is not head else []
    return "Company" if _is_officer(after) or _is_officer(led[-1:]) or _is_officer(led) else None


def _is_officer(words: list[str]) -> bool:
    """Whether words begin with the title of one who leads a company."""
    joined = {words[0], "".join(words[:3])} if words else set()  # "co-founder" is three words to the parser
    return bool(OFFICERS & joined) or (words[:1] == ["chief"] and bool(CHIEFS.intersection(words[1:2])))


def _by_making(document: Document, run: list[Token]) -> str | None:
    """ "Built by Kestrel Works", "the Kestrel-built craft": who makes or owns a thing, if it is no person."""
    after = document.tokens[run[-1].index + 1 : run[-1].index + 3]
    if len(after) == 2 and after[0].text == "-" and after[1].lower in BUILT:
        return "Company"
    head = head_of(document, run)
    above = document.head(head)
    verb = document.head(above)
    made = head.dep == "pobj" and above.lower == "by" and verb.tag == "VBN" and verb.lower in BUILT
    return "Company" if made and len(run) < 4 and not any(t.lower in {"the", "a"} for t in run) else None
