"""Pronouns: what "it", "he" and "she" stand for, where number, sex and what is told of them leave one reading."""

import re

from kg import lexicon
from kg.find.described import has_other_object
from kg.find.nearby import is_alone, named_near, subject_words
from kg.find.personal import last_person, mourned, only_such, person_described_since
from kg.find.registry import Registry
from kg.grammar import SUBJECTS, TYPE_NOUNS, head_token, is_passive
from kg.model import Document, Mention, Sentence, Span, Token

IT = ("Spacecraft", "LaunchVehicle", "Company", "Agency", "SpaceStation", "Mission")
TWO = frozenset({"latter", "former"})
CRAFT = ("Spacecraft", "LaunchVehicle", "Mission")
ACTORS = ("Company", "Agency")
DOCKING = frozenset("dock undock redock".split())
RISING = frozenset({("lift", "off"), ("blast", "off"), ("take", "off")})
MOVING = RISING | {("splash", "down"), ("touch", "down"), ("dock", "with")}
LAUNCHED = frozenset("launch crash explode".split())
"""What only craft do: dock, lift off, be launched."""
SENDING = frozenset("launch put carry lift send boost deploy loft propel deliver release".split())
"""Of what craft undergo, no firm does."""
LOADS = frozenset(
    "payload payloads satellite satellites cubesat cubesats instrument instruments experiment experiments astronauts"
    " cosmonauts probe probes lander rover cargo supplies".split()
)
"""What only craft carry."""
DEEDS = frozenset(
    "launch relaunch orbit put place send fire land test conduct sign join quit leave postpone delay cancel scrap"
    " develop build".split()
)
"""What states and bodies say that they do themselves, and craft only with another object or none."""
BODIES = ("Country", "Organization", "Agency", "Company")
COPULAS = frozenset("be become seem appear".split())
ASKING = re.compile(r"(?:So,? )?(?:[Ww]ho|[Ww]hat|WHO|WHAT) (?:is|was|are|IS|WAS) (?!it\b|he\b|she\b)[^?\n]{2,60}\?$")
HAPPENINGS = frozenset(
    "failure launch flight mission landing docking spacewalk attempt mishap accident time day setback delay".split()
)
PLANNING = frozenset("plan hope aim intend want expect buy hire sign unveil announce employ".split())


def add_pronoun(registry: Registry, sentence: Sentence, token: Token) -> None:
    """Add a pronoun as a mention of what it stands for, if that is clear."""
    if token.lower in TWO:
        _add_of_two(registry, sentence, token)
    told = token.dep in (*SUBJECTS, "dobj") and token.lower in {"he", "she", "it"}
    if not told or (token.lower == "it" and _is_empty(registry.document, token)):
        return
    found = _asked_about(registry, sentence, token) or _told_before(registry, sentence, token)
    if found:
        registry.add(token.span, found.entity, "pronoun")


def _told_before(registry: Registry, sentence: Sentence, token: Token) -> Mention | None:
    """What the sentences before name that a pronoun may stand for."""
    if token.lower != "it":
        gender = {"he": "m", "she": "f"}[token.lower]
        found = mourned(registry, token, gender) or last_person(registry, sentence, token, gender)
        found = found or only_such(registry, token, gender)
        return None if found and person_described_since(registry, token, found) else found
    kinds = _kinds(registry.document, token)
    found = _teller(registry, token, kinds) or _last_subject(registry, sentence, token, kinds)
    return found or (_only_one(registry, sentence, token, kinds) if kinds == CRAFT else None)


def _asked_about(registry: Registry, sentence: Sentence, token: Token) -> Mention | None:
    """ "What is the Kármán line? It is …": the one thing that the question right before a sentence asks about."""
    before = registry.document.sentence_at(max(0, sentence.span.begin - 1))
    asks = ASKING.match(before.span.of(registry.document.text)) if before.span != sentence.span else None
    named = [m for m in registry.near(before.span) if m.form in {"name", "short"}] if asks else []
    kinds = {registry.entities[m.entity].type == "Person" for m in named}
    one = len({m.entity for m in named}) == 1 and kinds == {token.lower != "it"}
    return named[0] if one else None


def _add_of_two(registry: Registry, sentence: Sentence, word: Token) -> None:
    """ "The latter is to lift off in May": of two things of one kind that were named last the second, or the first."""
    document = registry.document
    before = document.tokens[word.index - 1] if word.index else word
    if before.lower != "the" or word.dep not in (*SUBJECTS, "dobj", "pobj"):
        return
    kinds = (*_kinds(document, word), "Person") if word.dep in SUBJECTS else (*IT, "Person")
    near = [m for m in named_near(registry, sentence, word, *kinds) if m.form in {"name", "short"}]
    alike = [m for m in near if registry.entities[m.entity].type == registry.entities[near[0].entity].type]
    two = list(dict.fromkeys(m.entity for m in alike))[:2]
    if len(two) > 1:
        registry.add(Span(before.span.begin, word.span.end), two[word.lower == "former"], "pronoun")


def _is_empty(document: Document, it: Token) -> bool:
    """ "It was not known what went wrong", "it became clear that …", "it was the third failure": "it" is no thing."""
    verb = document.head(it)
    if it.dep not in SUBJECTS:
        return False
    said = [verb, *document.children(verb, "acomp")]
    clauses = [c for t in said for c in document.children(t, "ccomp", "csubj") if c.index > it.index]
    told = bool(clauses) and (is_passive(document, verb) or verb.lemma in COPULAS)
    return told or (verb.lemma == "be" and any(c.lower in HAPPENINGS for c in document.children(verb, "attr")))


def _kinds(document: Document, it: Token) -> tuple[str, ...]:
    """What "it" may be by what it does: a craft lifts off and docks, a firm hopes and signs."""
    verb = document.head(it)
    if it.dep not in SUBJECTS or verb.pos != "VERB":
        return IT
    particles = {c.lower for c in document.children(verb, "prt", "advmod", "prep")}
    flies = verb.lemma in DOCKING or any((verb.lemma, p) in MOVING for p in particles)
    undergone = is_passive(document, verb) or not any(document.children(verb, "dobj"))
    loaded = verb.lemma == "carry" and any(o.lower in LOADS for o in document.children(verb, "dobj"))
    if flies or loaded or (verb.lemma in LAUNCHED and undergone):
        return CRAFT
    return ACTORS if verb.lemma in PLANNING and not is_passive(document, verb) else IT


def _teller(registry: Registry, it: Token, kinds: tuple[str, ...]) -> Mention | None:
    """ "Iran said it had launched a satellite", "notified Japan that it plans to fly": whose own deed is told."""
    document = registry.document
    verb = document.head(it)
    cue = document.head(verb)
    told = verb.dep == "ccomp" and it.dep == "nsubj" and (cue.lemma, "verb") in lexicon.speech_cues()
    does = verb.lemma in PLANNING or (verb.lemma in DEEDS and any(document.children(verb, "dobj", "xcomp")))
    if kinds == CRAFT or not told or not does or is_passive(document, verb):
        return None
    tellers = (m for s in document.children(cue, "nsubj") if is_alone(document, s) for m in registry.near(s.span))
    return next((m for m in tellers if registry.entities[m.entity].type in BODIES), None)


def _lifts_off(document: Document, it: Token) -> bool:
    verb = document.head(it)
    return any((verb.lemma, c.lower) in RISING for c in document.children(verb, "prt", "advmod", "prep"))


def _last_subject(registry: Registry, sentence: Sentence, token: Token, kinds: tuple[str, ...]) -> Mention | None:
    """The nearest subject of the right kind in this or the previous sentence."""
    document = registry.document
    near = named_near(registry, sentence, token, *kinds)
    if token.dep == "dobj":
        near = [] if has_other_object(registry, token) else near
        others = [m for m in near if not any(t.head == token.head for t in document.between(m.span))]
        if len({m.entity for m in others}) == 1:  # in "NASA calls it" it is not NASA
            return others[0]
        return _of_main_clause(registry, token, others)
    told = ((m, subject_words(registry, m)) for m in near)
    found = next((m for m, tokens in told if any(is_alone(document, t) for t in tokens)), None)
    return None if found and _described_since(registry, sentence, token, found, kinds) else found


def _of_main_clause(registry: Registry, it: Token, near: list[Mention]) -> Mention | None:
    """ "The module docked eight days after a rocket had launched it": the subject of the clause above."""
    document = registry.document
    verb = document.head(it)
    subjects = document.children(document.head(verb), *SUBJECTS) if verb.dep == "advcl" else ()
    above = [s for s in subjects if s.index < verb.index and is_alone(document, s)]
    found = (m for m in near if any(s in subject_words(registry, m) for s in above))
    return next((m for m in found if registry.entities[m.entity].type in CRAFT or verb.lemma not in SENDING), None)


def _described_since(registry: Registry, sentence: Sentence, it: Token, found: Mention, kinds: tuple[str, ...]) -> bool:
    """ "The capsule came down after it …": what is only described as the subject of the sentence is nearer."""
    before = registry.document.tokens[sentence.first : it.index]
    own = subject_words(registry, found)  # "spaceship" in "the Aurora spaceship" is no other
    nouns = (t for t in before if t.dep in SUBJECTS and t.span.begin > found.span.end and t not in own)
    return any(TYPE_NOUNS.get(t.lower) in kinds and not registry.near(t.span) for t in nouns)


def _only_one(registry: Registry, sentence: Sentence, token: Token, kinds: tuple[str, ...]) -> Mention | None:
    """The one thing of the right kind that the two sentences name ("They rode the Soyuz. It lifted off at noon")."""
    near = named_near(registry, sentence, token, *kinds)
    rockets = [m for m in near if registry.entities[m.entity].type == "LaunchVehicle"]
    near = rockets if rockets and _lifts_off(registry.document, token) else near  # with whatever it carries
    heads = [head_token(registry.document, m.span) for m in near]
    listed = any(h is None or h.dep == "conj" or any(registry.document.children(h, "conj")) for h in heads)
    return near[0] if len({m.entity for m in near}) == 1 and not listed else None
