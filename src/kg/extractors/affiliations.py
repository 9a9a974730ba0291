"""Who belongs to whom: people to agencies, companies and crews; people, organizations and vehicles to
countries; with their roles.

Finds "NASA astronauts X, Y and Z", "SpaceX CEO Y", "Z, the head of Roscosmos", "X of NASA", "NASA's Steve Stich",
"the Russian spacecraft", "Ukraine's minister X".
"""

from collections.abc import Iterator
from itertools import chain

from kg import lexicon
from kg.extractors._becoming import becoming
from kg.extractors._beside import Pair, only_called, outer, pairs
from kg.extractors._counted import counted
from kg.extractors._crews import crews
from kg.extractors._described import described
from kg.extractors._descriptions import descriptions, objects_of, own_states, owners, sharing
from kg.extractors._employers import EMPLOYERS, STATES, employers, tie
from kg.extractors._former import is_over
from kg.extractors._lists import in_lists
from kg.extractors._own_names import by_own_name
from kg.extractors._posts import posts
from kg.extractors._titles import LONGEST_ROLE, told_role, told_roles
from kg.grammar import RANKS, TYPE_NOUNS, head_token, modified
from kg.model import Document, Mention, Mentions, Relation, Span, Token

EMITS = ("memberOf", "affiliatedCountry", "crewMember", "role")
BELONGING = ("Spacecraft", "LaunchVehicle", "Agency", "Company", "Organization", "SpaceStation", "Mission")
PEOPLE = frozenset({"woman", "man", "person", "national", "citizen"})
LONGEST_NAME = 80  # code points
PRESS = frozenset("daily weekly channel paper tabloid corporation".split())


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield the memberships, nationalities and roles that noun phrases and appositions state; no post that is over."""
    yield from (r for r in _stated(document, mentions) if not is_over(document, mentions, r))


def _stated(document: Document, mentions: Mentions) -> Iterator[Relation]:
    found = list(pairs(document, mentions))
    nationals = {
        (p.left, p.right) for p in found if p.left.form == "adjective" and mentions.type_of(p.right) == "Person"
    }
    for pair in found:
        if not _is_persons(pair, found, nationals) and not _owns_employer(mentions, pair, found):
            yield from _of_pair(document, mentions, pair)
    yield from _by_description(document, mentions)
    yield from by_own_name(document, mentions)
    for person, owner in chain(*(way(document, mentions) for way in (employers, posts, becoming))):
        if name := tie(mentions, owner):
            yield Relation(person.entity, name, owner.entity, document.sentence_at(person.span.begin).span)
    yield from (_on_flight(document, mentions, *pair) for pair in crews(document, mentions))
    for person, state, sentence in counted(document, mentions):
        yield Relation(person.entity, "affiliatedCountry", state.entity, sentence.span)
    for sentence in document.sentences:
        yield from in_lists(document, mentions, sentence)
        for mention in outer(mentions, sentence, "name", "short"):
            if mentions.type_of(mention) == "Person":
                yield from described(document, mentions, sentence, mention)


def _on_flight(document: Document, mentions: Mentions, person: Mention, flight: Mention) -> Relation:
    """People are members of crews and missions, and aboard ships; the flight may be named in a sentence before."""
    evidence = document.sentence_at(person.span.begin).span
    if mentions.type_of(flight) == "Spacecraft":
        return Relation(flight.entity, "crewMember", person.entity, evidence)
    return Relation(person.entity, "memberOf", flight.entity, evidence)


def _is_persons(pair: Pair, found: list[Pair], nationals: set[tuple[Mention, Mention]]) -> bool:
    """Whether a nationality is that of the person named next ("British ESA astronaut X"), not the agency's."""
    return any(p.left == pair.right and (pair.left, p.right) in nationals for p in found)


def _owns_employer(mentions: Mentions, pair: Pair, found: list[Pair]) -> bool:
    """ "Ann Lee of NASA's Glenn Research Center", "of the Omani firm Etlaq": she is of the centre or firm; whose that
    is, is another matter."""
    adjective = pair.right.form == "adjective" and pair.link in {"of", "from", "with", "at"}
    links = {"poss", "plain"} if adjective else {"poss"}
    owned = (p.right for p in found if p.left == pair.right and p.link in links)
    return mentions.type_of(pair.left) == "Person" and any(mentions.type_of(m) in EMPLOYERS for m in owned)


def _of_pair(document: Document, mentions: Mentions, pair: Pair) -> Iterator[Relation]:
    left, right, evidence = pair.left, pair.right, pair.sentence.span
    kind, other = mentions.type_of(left), mentions.type_of(right)
    if other == "Person" and pair.link in {"plain", "poss", "comma"} and (name := tie(mentions, left)):
        closed = pair.link != "comma" or document.text[right.span.end : right.span.end + 1] in ",.;"
        roles = told_roles(pair.between) or (_roles_of(document, mentions, left) if closed else [])
        if roles or pair.link == "poss" or (left.form == "adjective" and only_called(document, pair)):
            yield Relation(right.entity, name, left.entity, evidence)
            yield from (Relation(right.entity, "role", role, evidence) for role in roles if role != "other")
    elif kind == "Person" and pair.link in {"of", "from", "with", "bracket"} and (name := tie(mentions, right)):
        yield Relation(left.entity, name, right.entity, evidence)
    elif (kind, other, pair.link) == ("Company", "Person", "of") and told_roles(pair.between[1:]):
        yield Relation(right.entity, "memberOf", left.entity, evidence)  # "the firm Orbitex of billionaire Ann Lee"
    elif (kind, other, pair.link) == ("Person", "Company", "poss") and len(pair.between) == 1:  # "Ann Lee's Orbitex"
        yield Relation(left.entity, "memberOf", right.entity, evidence)
    elif kind in BELONGING and other in STATES and pair.link == "of" and right.form == "name":
        yield Relation(left.entity, "affiliatedCountry", right.entity, evidence)  # "the agency INPE of Brazil"
    elif (
        kind in STATES
        and other in BELONGING
        and (pair.link == "poss" or (pair.link, left.form) == ("plain", "adjective"))
        and not _modifies(document, right, pair.link)
    ):
        yield Relation(right.entity, "affiliatedCountry", left.entity, evidence)


def _modifies(document: Document, thing: Mention, link: str) -> bool:
    """ "The Russian ISS members": the adjective is that of the noun behind, unless it tells what the thing is, or
    "Canada's Orbitex co-founder", whom the firm has."""
    head = head_token(document, thing.span)
    above = modified(document, head) if head else None
    behind = above if above and head and above.index > head.index and above.pos == "NOUN" else None
    kin = link == "poss" and behind is not None and (behind.lower in lexicon.roles() or behind.lower in PRESS)
    return behind is not None and behind.lower not in TYPE_NOUNS and not kin


def _roles_of(document: Document, mentions: Mentions, owner: Mention) -> list[str]:
    """ "First deputy head of Roscosmos X": the roles that a title before a name's preposition tells."""
    near = mentions.inside(Span(max(0, owner.span.begin - LONGEST_NAME), owner.span.begin))
    full = [m for m in near if m.entity == owner.entity and document.text[m.span.end : owner.span.begin] == " ("]
    owner = full[-1] if full else owner  # "head of the Brazilian Space Agency (AEB) X"
    tokens = [
        t for t in document.sentence_tokens(document.sentence_at(owner.span.begin)) if t.span.end <= owner.span.begin
    ]
    if tokens and tokens[-1].lower == "the":
        tokens.pop()
    if len(tokens) < 2 or tokens.pop().lower not in {"of", "from", "at", "for"}:
        return []
    return told_roles(tokens[-LONGEST_ROLE:]) if told_role(tokens[-1:]) else []


def _by_description(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Told as in "Its American counterpart, Unity", "JAXA, Japan's space agency",
    "became the first Canadian to walk in space"."""
    for thing, noun in descriptions(document, mentions):
        evidence = document.sentence_of(noun.index).span
        kind, itself = mentions.type_of(thing), mentions.at(noun)
        ranked = any(c.lower in RANKS for c in document.children(noun, "amod"))
        apposed = noun.dep == "appos" and (
            kind == "Person" or not ranked
        )  # "the shuttle, the first Russian to fly one"
        told = apposed or document.head(noun).lemma in {"be", "become"}
        if kind in ("Person", *BELONGING) and itself and itself.form == "adjective" and told:
            for one in sharing(document, mentions, thing, noun):
                yield Relation(one.entity, "affiliatedCountry", itself.entity, evidence)
        for maker in document.children(noun, "acl") if kind in BELONGING else ():
            for state in objects_of(document, mentions, maker, "in"):
                if maker.lemma in {"make", "build"} and mentions.type_of(state) in STATES:
                    yield Relation(thing.entity, "affiliatedCountry", state.entity, evidence)
        for owner, link in _owners_told(document, mentions, thing, noun):
            person = kind == "Person" and (noun.lower in lexicon.roles() or (link == "poss" and noun.lower in PEOPLE))
            if person and (name := tie(mentions, owner)):
                yield Relation(thing.entity, name, owner.entity, evidence)
            elif (
                kind in BELONGING
                and mentions.type_of(owner) in STATES
                and (owner.form == "adjective" or (link == "poss" and noun.lower in {*TYPE_NOUNS, "media"}))
            ):
                yield Relation(thing.entity, "affiliatedCountry", owner.entity, evidence)


def _owners_told(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> Iterator[tuple[Mention, str]]:
    """Whose a description makes a thing, but where another stands nearer: "NASA's crew members – ESA astronaut X", "the
    Latvian president, A, and Lithuanian minister B"."""
    between = mentions.inside(Span(noun.span.end, max(noun.span.end, thing.span.begin)))
    if mentions.type_of(thing) == "Person" and any(mentions.type_of(m) in EMPLOYERS for m in between):
        return
    own = own_states(document, mentions, thing)
    for owner, link in owners(document, mentions, noun):
        if mentions.type_of(owner) not in STATES or not own or owner.entity in own:
            yield owner, link
