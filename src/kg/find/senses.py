"""Which of its meanings a known name has here: decided by the words beside it, else left unlinked."""

from collections.abc import Iterable
from itertools import zip_longest

from kg import lexicon, reference
from kg.find.acting import acts, flies, lifts_off
from kg.find.flight import is_sent_up
from kg.find.heavens import constellation, names_room, of_others, small_heaven
from kg.find.kinds import NAME_NOUNS
from kg.find.legends import of_legend
from kg.find.names import Found, Sense
from kg.find.postal import is_code, state_of_code
from kg.find.states import names_state
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Sentence, Span, Token

BESIDE = 4  # words after a name in which its head noun may stand ("Progress 87 resupply spacecraft")
WHOLES, OWNERS = ("partOf", "model", "operator", "manufacturer"), ("operator", "manufacturer")
"""Facts of the reference data by which one thing makes another likely to be meant: a whole its part, a ship
its maker."""
FLYERS = ("Spacecraft", "LaunchVehicle")
ACTORS = ("Company", "Agency", "Organization")
PREPOSITIONS = {"LaunchVehicle": {"atop"}, "Spacecraft": {"aboard", "inside"}, "SpaceStation": {"aboard"}}
INSIDE = frozenset({"in", "into"})
"""Before an article these lead into a ship ("in the Soyuz"), not onto a rocket."""
THEIRS = frozenset("their his her they he she them people men women crew trio duo".split())
"""Words of people who fly: what is theirs, or carries them, is the ship and not the rocket of the same name."""


def choose(found: Found, document: Document, sentence: Sentence, sure: frozenset[str]) -> Sense | None:
    """The sense meant, or None when the context doesn't tell: linking abstains rather than guesses.

    ``sure`` holds the things that the article names unmistakably elsewhere.
    """
    if is_code(found):
        return state_of_code(found, document)
    if _is_titled(document, found.span):
        return next((s for s in found.senses if s.type == "Person"), None)
    noun_type = head_noun_type(document, sentence, found.span)
    rockets = [s for s in found.senses if s.type == "LaunchVehicle"]
    if len(rockets) == 1 and before_launches(document, found.span):
        return rockets[0]
    if heavenly := constellation(found, document) or small_heaven(found, document):
        return heavenly
    people = all(s.type == "Person" and s.sure for s in found.senses)  # "named after Vikram Sarabhai, the father of"
    if of_others(found, document) or names_room(found, document) or (not people and of_legend(document, found.span)):
        return None
    if noun_type:
        fitting = [s for s in found.senses if s.type == noun_type]
        if len(fitting) == 1 and len(found.senses) > 1:
            return fitting[0]
    if all(not s.sure for s in found.senses) and _opens_name(document, found.span):
        return None
    certain = [s for s in found.senses if s.sure]
    if len(certain) == 1:
        return certain[0]
    return _by_context(found, document, sentence, sure, noun_type)


def before_launches(document: Document, span: Span) -> bool:
    """ "Six Soyuz launches": of a ship and the rocket called like it, what is launched several times is the rocket."""
    inside = document.between(span)
    return bool(inside) and any(t.lower == "launches" for t in document.tokens[inside[-1].index + 1 :][:1])


def _is_titled(document: Document, span: Span) -> bool:
    """ "Administrator James Webb": a given name behind a role or title is that of a person, whatever bears it, too."""
    inside = document.between(span)
    before = document.tokens[inside[0].index - 1] if len(inside) == 2 and inside[0].index else None
    titled = before is not None and (before.lower in lexicon.roles() or before.text in lexicon.titles())
    return titled and inside[0].text in lexicon.given_names()


def _opens_name(document: Document, span: Span) -> bool:
    """ "Science Institute", "Unity Bank": an uncertain name before an organization's noun is a part of its name, and
    "Phoebe" a given name before another word with a capital."""
    after = document.tokens[document.between(span)[-1].index + 1 :][:1] if document.between(span) else ()
    directed = span.of(document.text).lower().startswith("the ")  # "the North Pole" in an article on North Korea
    large = bool(after) and after[0].text[:1].isupper()
    given = span.of(document.text) in lexicon.given_names()
    return large and (directed or given or NAME_NOUNS.get(after[0].lower) == "Organization")


def _by_context(
    found: Found, document: Document, sentence: Sentence, sure: frozenset[str], noun_type: str | None
) -> Sense | None:
    scored = [(_score(s, found, document, sentence, sure, noun_type), s) for s in found.senses]
    best = max(score for score, _ in scored)
    winners = [s for score, s in scored if score == best]
    if best <= 0:
        return _ship_of_people(winners, document, sentence) if len(winners) > 1 else None
    if len(winners) == 1:
        return winners[0]
    ship = _with_its_stages(winners) or _ship_of_people(winners, document, sentence)
    return ship or _rocket_that_rises(winners, document, found.span)


def _rocket_that_rises(senses: list[Sense], document: Document, span: Span) -> Sense | None:
    """ "A Soyuz lifted off", where nobody is aboard: of a ship and the rocket called like it, the rocket."""
    rockets = [s for s in senses if s.type == "LaunchVehicle"]
    alike = len(rockets) == 1 and all(s.type in FLYERS for s in senses)
    return rockets[0] if alike and lifts_off(document, span) else None


def _ship_of_people(senses: list[Sense], document: Document, sentence: Sentence) -> Sense | None:
    """ "Their Soyuz", "a Soyuz with three people": of a ship and the rocket called like it, the ship."""
    ships = [s for s in senses if s.type == "Spacecraft"]
    words = {t.lower for t in document.sentence_tokens(sentence)}
    alike = len(ships) == 1 and all(s.type in FLYERS for s in senses)
    return ships[0] if alike and any(w in THEIRS or lexicon.roles().get(w) == "astronaut" for w in words) else None


def _with_its_stages(senses: list[Sense]) -> Sense | None:
    """The ship, where it and the rocket that it tops are called the same by the maker of both ("Starship")."""
    makers = [set(known.facts.get("manufacturer", ())) if (known := reference.entry(s.iri)) else set() for s in senses]
    ships = [s for s in senses if s.type == "Spacecraft"]
    return ships[0] if len(ships) == 1 and set.intersection(*makers) else None


def _score(
    sense: Sense, found: Found, document: Document, sentence: Sentence, sure: frozenset[str], noun_type: str | None
) -> int:
    if sense.type == "Company" and not sense.sure and _has_article(document, found.span):
        return 0  # "the Progress" is a ship; companies stand without
    described = sense.type == "SpaceStation" and not sense.sure and found.span.of(document.text).islower()
    if described and _other_station(sense.iri, sure):
        return 0  # "the station" of an article about another one
    words = _words_near(document, sentence, found.span)
    score = 2 * len(words & set(sense.cues))
    # A place right beside weighs more than what else the article names: "Mission Control in Houston".
    score += 2 * len(_words_near(document, sentence, found.span, BESIDE // 2) & set(sense.cues))
    score += 4 if noun_type == sense.type else 0
    score += (
        3
        if sense.iri in sure
        else 2
        if _is_named(document, sentence, found.span) and _goes_with(sense.iri, sure)
        else 0
    )
    score += 3 if sense.type in ACTORS and acts(document, found.span, sense.type) else 0
    score += 2 if sense.type == "Country" and names_state(document, found) else 0
    score += 3 if sense.type in FLYERS and flies(document, found.span) else 0
    score += 3 if sense.type == "Spacecraft" and is_sent_up(document, document.between(found.span)[-1]) else 0
    score += 3 if _word_before(document, sentence, found.span) in PREPOSITIONS.get(sense.type, ()) else 0
    score += 3 if sense.type == "Spacecraft" and _leads_into(document, sentence, found.span) else 0
    return score


def _other_station(iri: str, sure: frozenset[str]) -> bool:
    """Whether the article names another station, so that a description may mean the one named nearer."""
    return any(s != iri and (known := reference.entry(s)) and known.type == "SpaceStation" for s in sure)


def _has_article(document: Document, span: Span) -> bool:
    tokens = document.between(span)
    return bool(tokens) and any(c.lower in {"the", "a", "an"} for c in document.children(tokens[-1], "det"))


def _is_named(document: Document, sentence: Sentence, span: Span) -> bool:
    """Whether capitals make it a name: not in "the Progress of Science", nor in "Unity is strength" at the start."""
    if document.text[span.end : span.end + 4] == " of ":
        return False
    first = document.tokens[sentence.first]
    verb = document.head(first)
    owns = document.text[span.end : span.end + 2] in {"'s", "’s"}  # "Discovery's last launch"
    return (
        span.begin > first.span.begin
        or owns
        or (first.pos == "PROPN" and (first.dep == "ROOT" or (verb.pos == "VERB" and verb.lemma != "be")))
    )


def _goes_with(iri: str, sure: frozenset[str]) -> bool:
    """Whether a thing is a part or ship of what the article surely names ("Unity" beside the ISS), the maker of it, or
    a ship of its model ("Discovery" beside the shuttle Atlantis).
    """
    entry = reference.entry(iri)
    own = {v for name in WHOLES for v in entry.facts.get(name, ())} if entry else set()
    named = [known for key in sorted(sure) if (known := reference.entry(key))]
    models = {v for known in named for v in known.facts.get("model", ())}
    kin = entry is not None and bool(models.intersection(entry.facts.get("model", ())))
    return bool(own & sure) or kin or any(iri in known.facts.get(name, ()) for known in named for name in OWNERS)


def head_noun_type(document: Document, sentence: Sentence, span: Span) -> str | None:
    """The class told by a noun right behind the name ("Juice probe") or before it ("the rocket Vega")."""
    after = [t for t in document.sentence_tokens(sentence) if t.span.begin >= span.end]
    near = _past_acronym(after, span.of(document.text))[:BESIDE]
    for token, following in zip_longest(near, near[1:]):
        carrier = TYPE_NOUNS.get(following.lower) if following else None  # "the X radar satellite"
        if token.lower == "helicopter" and following is not None and following.lower in {*lexicon.roles(), "crew"}:
            return None  # "the Lynx helicopter pilot" flies no ship
        if token.lower in TYPE_NOUNS:
            kind = TYPE_NOUNS[token.lower]
            return carrier if kind == "Payload" and carrier in FLYERS else kind
        if token.pos not in {"NOUN", "ADJ", "PROPN"} or token.text[:1].isupper():
            break
    before = _token_before(document, sentence, span)
    name = document.between(span)[-1:]
    apposed = before is not None and any(t.dep == "appos" and t.head == before.index for t in name)
    tied = before is not None and (before.dep in {"compound", "nmod"} or apposed)  # "its ship Cygnus"
    return TYPE_NOUNS.get(before.lower) if before and tied else None


def _past_acronym(after: list[Token], name: str) -> list[Token]:
    """ "The Deep Array (DPA) telescope": the noun may stand behind the acronym of the name in brackets."""
    shape = [t.text for t in after[:3]]
    acronym = len(shape) == 3 and (shape[0], shape[2]) == ("(", ")") and shape[1].isupper()
    acronym = acronym and " " in name and shape[1][0] == name[0]
    return after[3:] if acronym else after


def _token_before(document: Document, sentence: Sentence, span: Span) -> Token | None:
    before = [t for t in document.sentence_tokens(sentence) if t.span.end <= span.begin]
    return before[-1] if before else None


def _word_before(document: Document, sentence: Sentence, span: Span) -> str:
    token = _token_before(document, sentence, span)
    if token and token.lower in {"a", "an", "the"}:
        token = _token_before(document, sentence, token.span)
    return token.lower if token else ""


def _leads_into(document: Document, sentence: Sentence, span: Span) -> bool:
    """ "In the Soyuz", "into a Soyuz"."""
    inside = _has_article(document, span) or _token_lower(_token_before(document, sentence, span)) in THEIRS
    article = _token_before(document, sentence, span)
    before = _token_before(document, sentence, article.span) if article else None
    return inside and _token_lower(before) in INSIDE


def _token_lower(token: Token | None) -> str:
    return token.lower if token else ""


def _words_near(document: Document, sentence: Sentence, span: Span, reach: int = 8) -> set[str]:
    tokens: Iterable[Token] = document.sentence_tokens(sentence)
    before = [t for t in tokens if t.span.end <= span.begin][-reach:]
    after = [t for t in tokens if t.span.begin >= span.end][:reach]
    return {word for t in (*before, *after) for word in (t.lower, *t.lower.split())}  # "Apollo 10" is one token


def is_craft_named(document: Document, run: list[Token]) -> bool:
    """ "The German satellite Heinrich Hertz": what the noun that the name is in apposition to says."""
    noun = document.tokens[run[0].index - 1] if run[0].index else run[0]
    apposed = run[-1].head == noun.index and run[-1].dep == "appos"
    return apposed and noun.tag == "NN" and TYPE_NOUNS.get(noun.lower) == "Spacecraft"
