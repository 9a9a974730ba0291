"""Descriptions: "the spacecraft", "the agency" where number, type and distance leave one reading; and pronouns."""

from kg import lexicon, reference
from kg.find.described import (
    another_before,
    coordinated,
    counted,
    is_defined,
    is_former,
    is_kin,
    named_soon,
    of_named,
    of_rover,
    of_unnamed,
    quoted_before,
    sails,
)
from kg.find.natures import Natures, in_orbit, natures, owners_of
from kg.find.nearby import type_noun
from kg.find.pronouns import TWO, add_pronoun
from kg.find.registry import Registry
from kg.grammar import SUBJECTS, head_token, modified, noun_phrase, prominence
from kg.model import Entity, Mention, Sentence, Span, Token

NOMINALS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "spacecraft spaceship ship capsule craft vessel freighter probe lander rover orbiter satellite"
        " spaceplane shuttle telescope observatory cubesat".split(),
        ("Spacecraft",),
    ),
    **dict.fromkeys("rocket booster launcher".split(), ("LaunchVehicle",)),
    **dict.fromkeys("station outpost laboratory complex".split(), ("SpaceStation",)),
    "agency": ("Agency",),
    "module": ("Spacecraft",),
    **dict.fromkeys(["country", "nation"], ("Country",)),
    **dict.fromkeys("company firm startup".split(), ("Company",)),
    **dict.fromkeys("organization organisation".split(), ("Agency", "Company", "Organization")),
    "mission": ("Mission",),
    **dict.fromkeys("accords treaty".split(), ("Partnership",)),
}
EMPLOYERS = ("Agency", "Company", "Organization")
PARTS = frozenset({"module"})
DEFINITE = frozenset("the this that its their his her".split())
ANOTHER = frozenset("another other second third new next future dummy mock any no every each some".split())
"""Words by which a description introduces a thing, or means no certain one, instead of pointing at one named before."""
NAMES_NEXT = frozenset({",", "for", "of", "to"})
"""What stands behind a role that is about to be named ("the NASA administrator for science, X")."""
REACH = 1_500  # code points; a description farther from its name is left open
AHEAD = 1_000  # code points within which the thing is named that a description opens with; later it is another


def find_nominals(registry: Registry) -> None:
    """Add the descriptions and pronouns that point at one named thing."""
    document = registry.document
    known = natures(registry)
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence):
            if token.lower in NOMINALS and not registry.covered(token.span):
                _describe(registry, known, sentence, token)
            elif token.tag == "NN" and token.lower in lexicon.roles() and not registry.covered(token.span):
                _role(registry, sentence, token)
            elif token.pos == "PRON" or token.lower in TWO:
                add_pronoun(registry, sentence, token)


def _describe(registry: Registry, known: Natures, sentence: Sentence, token: Token) -> None:
    document = registry.document
    phrase = noun_phrase(document, token)
    # "The Crew-8 capsule" and "the Lucy mission" are not those named before.
    named = (*NOMINALS[token.lower], "Mission", *(("Spacecraft",) if token.lower == "mission" else ()))
    if any(registry.entities[m.entity].type in named for m in registry.near(phrase)):
        return
    words = {t.lower for t in document.between(phrase)}
    if NOMINALS[token.lower] == ("Country",) and not (
        words & {"the"} and any(c.dep == "case" for c in document.children(token))
    ):
        return  # only "the country's …"
    after = registry.near(Span(token.span.end + 1, token.span.end + 2))
    if any(registry.entities[m.entity].type in named for m in after):
        return  # "the company Rocket Lab"
    if (
        words & ANOTHER
        or of_named(registry, token, NOMINALS[token.lower])
        or of_unnamed(registry, token)
        or _introduces(registry, token)
        or counted(registry, phrase, words)
    ):
        return
    if (
        another_before(registry, sentence, token)
        or sails(document, token, words)
        or _is_other_agency(registry, token)
        or is_defined(document, token)
    ):
        return
    entity = None
    if words & DEFINITE or _state_before(registry, token):
        entity = _nearest(registry, known, token, NOMINALS[token.lower])
    elif sentence.kind == "title" or (words & {"a", "an"} and sentence.block <= 3 and _opens(token)):
        entity = _only(registry, known, token)
        entity = entity if entity and named_soon(registry, sentence, entity) else None
    if entity:
        begin = phrase.begin if sentence.kind != "title" else token.span.begin
        registry.add(Span(begin, token.span.end), entity.key, "nominal")


def _opens(noun: Token) -> bool:
    """Whether "a company" may be who the article then names: what it is about, and none that only comes along."""
    return noun.lower != "mission" and (noun.dep in SUBJECTS or NOMINALS[noun.lower] not in {("Company",), ("Agency",)})


def _role(registry: Registry, sentence: Sentence, noun: Token) -> None:
    """ "The Open University professor": the person named last, here or in the sentence before, if just one is."""
    document = registry.document
    phrase = noun_phrase(document, noun)
    owned = [m for m in registry.near(phrase) if registry.entities[m.entity].type in (*EMPLOYERS, "Country")]
    if not owned or noun.dep in {"compound", "appos", "attr", "conj"} or phrase.of(document.text)[:4].lower() != "the ":
        return
    behind = document.tokens[noun.index + 1 : noun.index + 2]
    if any(c.dep == "appos" for c in document.children(noun)) or any(t.lower in NAMES_NEXT for t in behind):
        return
    earlier = document.sentence_at(max(0, sentence.span.begin - 1)).span.begin
    near = [m for m in registry.before(phrase.begin, "Person") if m.span.begin >= earlier and m.form != "pronoun"]
    states = {m.entity for m in owned if registry.entities[m.entity].type == "Country"}
    near = [m for m in near if not states or states.intersection(reference.states(m.entity) or states)]
    if len({m.entity for m in near}) == 1:
        registry.add(Span(phrase.begin, noun.span.end), near[0].entity, "nominal")


def _introduces(registry: Registry, noun: Token) -> bool:
    """ "Its first satellite, Aryabhata": the name in apposition is what is meant."""
    kinds = (*NOMINALS[noun.lower], *(("Spacecraft",) if noun.lower == "mission" else ()))
    named = [m for c in registry.document.children(noun, "appos") for m in registry.near(c.span)]
    return any(registry.entities[m.entity].type in kinds for m in named)


def _is_other_agency(registry: Registry, token: Token) -> bool:
    """ "The state news agency X", "the weather agency": what isn't for space is none of ours."""
    document = registry.document
    after = registry.near(Span(token.span.end + 1, token.span.end + 2))
    if token.lower != "agency" or any(registry.entities[m.entity].type in EMPLOYERS for m in after):
        return token.lower == "agency"
    return any(c.lower != "space" and c.tag == "NN" for c in document.children(token, "compound", "nmod"))


def _nearest(registry: Registry, known: Natures, token: Token, kinds: tuple[str, ...]) -> Entity | None:
    document = registry.document
    if kinds == ("Country",):
        return _country(registry, token)
    acted_on = _acted_on(registry, token)
    near = [
        m for m in registry.before(token.span.begin, *kinds)
        if token.span.begin - m.span.end <= REACH and reference.is_part(m.entity) == (token.lower in PARTS)
        and _is_of_state(registry, token, m.entity) and m.entity not in acted_on
    ]  # fmt: skip
    near = [m for m in near if not (quoted_before(document, m.span, token) or is_kin(document, m.span))] or near
    near = _of_owner(registry, known, token, known.best(token.lower, near))
    if token.lower not in PARTS:
        near = [m for m in near if _moves_as(token, m.entity)] or of_rover(token, near)
    near = [m for m in near if not _modifies(registry, m) and not is_former(document, m)] or near
    near = in_orbit(registry, token, near)
    if not near:
        told = {*acted_on, *(k for k in owners_of(registry, token) if registry.entities[k].type != "Country")}
        found = None if token.lower in PARTS or told else _only(registry, known, token)
        found = found if found and named_soon(registry, document.sentence_of(token.index), found) else None
        known_here = found is not None and reference.entry(found.key) is not None
        return found if found and (not known_here or _is_of_state(registry, token, found.key)) else None
    last = document.sentence_at(near[0].span.begin).span
    together = [m for m in near if last.covers(m.span)]
    if coordinated(document, together):
        return None
    return registry.entities[min(together, key=lambda m: (prominence(document, m.span), m.span)).entity]


def _acted_on(registry: Registry, subject: Token) -> set[str]:
    """What the clause of a subject names as its objects: "the firm chose SpaceX" is not said of SpaceX."""
    document = registry.document
    if subject.dep not in SUBJECTS:
        return set()
    objects = [t for t in document.subtree(document.head(subject)) if t.dep == "dobj" and t.index > subject.index]
    named = {m.entity for o in objects for m in registry.near(o.span)}
    return {key for key in named if registry.entities[key].type in NOMINALS[subject.lower]}


def _of_owner(registry: Registry, known: Natures, noun: Token, near: list[Mention]) -> list[Mention]:
    """ "The NASA probe": of those near, what the article or the reference data say is NASA's, else what may be."""
    owners = {key for key in owners_of(registry, noun) if registry.entities[key].type != "Country"}
    if not owners:
        return near
    facts = {m.entity: entry.facts for m in near if (entry := reference.entry(m.entity))}
    mine = {key: {v for name in ("operator", "manufacturer") for v in f.get(name, ())} for key, f in facts.items()}
    said = [m for m in near if owners & (known.owned.get(m.entity, frozenset()) | mine.get(m.entity, set()))]
    return said or [m for m in near if not mine.get(m.entity) and not known.owned.get(m.entity)]


def _moves_as(noun: Token, key: str) -> bool:
    """Whether a craft is what "the rover" or "the craft" may mean: what drives, or what flies there."""
    return reference.is_rover(key) if noun.lower == "rover" else not reference.is_landed(key)


def _state_before(registry: Registry, noun: Token) -> str | None:
    """The state that a description names: China in "China's space station", Russia in "the Russian capsule"."""
    document = registry.document
    before = [*document.children(noun, "poss", "amod", "compound")]
    named = [m for c in before for m in registry.near(c.span)]
    if any(c.lower == "its" for c in before):  # "China announced its lander …"
        sentence = document.sentence_of(noun.index).span
        actors = (m for m in registry.before(noun.span.begin, *EMPLOYERS, "Country") if m.span.begin >= sentence.begin)
        named += [m for m in actors if prominence(document, m.span) == 0][:1]
    return next((m.entity for m in named if registry.entities[m.entity].type == "Country"), None)


def _is_of_state(registry: Registry, noun: Token, key: str) -> bool:
    """Whether a thing may be what a state's adjective describes: "the American capsule" is no Soyuz."""
    state = _state_before(registry, noun)
    if state is None:
        return True
    known = reference.lands(key)
    if not known:  # of a module a state is known, or it is none's
        return noun.lower not in PARTS and any(c.lower == "the" for c in registry.document.children(noun, "det"))
    return state in known or (state == "country/ru" and "country/su" in known)  # Mir flew for both


def _modifies(registry: Registry, mention: Mention) -> bool:
    """Whether a name only modifies another thing ("two BlackSky imagers"): the text hardly goes on about it."""
    head = head_token(registry.document, mention.span)
    above = modified(registry.document, head) if head else None
    if above is None or type_noun(registry, mention):
        return False
    return above.pos == "NOUN" and above.lower not in lexicon.roles()


def _country(registry: Registry, token: Token) -> Entity | None:
    """ "The country's president": the state named last in the paragraph, else the one that the title names."""
    document = registry.document
    block = document.article.blocks[document.sentence_of(token.index).block].span
    near = [m.entity for m in registry.before(token.span.begin, "Country") if m.span.begin >= block.begin]
    titles = [b.span for b in document.article.blocks if b.kind == "title"]
    topics = {m.entity for t in titles for m in registry.near(t) if registry.entities[m.entity].type == "Country"}
    key = near[0] if near else topics.pop() if len(topics) == 1 else None
    return registry.entities[key] if key else None


def _only(registry: Registry, known: Natures, noun: Token) -> Entity | None:
    """The one thing of a noun's classes that the article names by then, if just one may be called so."""
    things = [e for e in registry.of_type(*NOMINALS[noun.lower]) if not reference.is_part(e.key)]
    named = {m.entity for m in registry.mentions if m.span.begin < noun.span.end + AHEAD}
    things = [e for e in things if e.key in named and known.fits(noun.lower, e.key)]
    return things[0] if len(things) == 1 else None
