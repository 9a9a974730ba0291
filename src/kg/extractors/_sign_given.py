"""Verbs that give a name: the name given, what gets it, who gives it."""

import re
from dataclasses import dataclass

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_bearers import last_named
from kg.extractors._sign_crafts import BORNE_BY_NAME, CRAFT, described
from kg.extractors._sign_readers import reader, speaker
from kg.extractors._sign_said import as_name, bare, given, whole_name
from kg.extractors._sign_words import QUOTES
from kg.grammar import TYPE_NOUNS, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token

NAMING = frozenset(
    "name rename christen nickname dub call baptise baptize title know label codename designate refer".split()
)
JUDGING = frozenset("call dub label know title refer designate".split())
"""Verbs that give a name only where one stands behind them."""
APPOINTED = frozenset(
    "astronaut astronauts cosmonaut cosmonauts crew pilot commander candidate candidates member members head chief"
    " administrator director".split()
)
"""Whoever is "named for" a flight gets a seat, no name."""
BESIDE = ("nsubj", "compound", "poss", "nmod", "amod")
PAPERS = frozenset("lawsuit suit report complaint ruling article order indictment filing audit document".split())
"""Whoever is "named in" one of them is mentioned there."""
FIXED = frozenset(
    "window date dates day time price sum figure figures condition conditions successor replacement team reason reasons"
    " culprit culprits source sources name names suspect suspects number terms".split()
)
"""What one names by telling it: "will name a date"."""
OPENING = frozenset("the a an its his her their this each".split())
"""What opens a phrase for a thing that has a name."""
BESIDE_NAME = re.compile(r"\s[\"“‘']([A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?)[\"”’']")
REACH = 90  # characters that the words of a name and its meaning may span


@dataclass(frozen=True, slots=True)
class Named:
    """A name: what it is, where it stands, and what bears it."""

    called: str
    span: Span
    bearer: Thing | None


def is_naming(document: Document, verb: Token) -> bool:
    """Whether a verb gives a name, and isn't "called off" or "called for"."""
    particles = document.children(verb, "prt", *(("prep",) if verb.lemma == "call" else ()))
    phrasal = any(c.lower in {"off", "on", "up", "upon"} for c in particles)
    into = [c for p in document.children(verb, "prep") if p.lower == "in" for c in document.children(p, "pobj")]
    blamed = any(c.lower in PAPERS for c in into)
    referring = verb.lemma != "refer" or as_name(document, verb) is not None
    fixed = [o for o in document.children(verb, "dobj") if o.lower in FIXED] if verb.lemma == "name" else []
    if fixed and not any(document.children(verb, "oprd")):
        return False
    naming = verb.lemma in NAMING and verb.tag[:2] == "VB" and not phrasal and not blamed and referring
    return naming and not negated(document, verb)


def name_sign(
    document: Document, sentence: Sentence, known: Named, word: Token, target: Token | None, stands: Thing | None
) -> Sign:
    """The sign of a name; its words are those from the name to the meaning, unless they are too far apart."""
    words = [known.span, word.span, *([target.span] if target is not None else [])]
    whole = Span(min(s.begin for s in words), max(s.end for s in words))
    said = whole if whole.end - whole.begin <= REACH and sentence.span.covers(whole) else known.span
    quoted = document.text[known.span.begin - 1 : known.span.begin] in QUOTES
    label = f"name {known.called}" if quoted or _is_proper(known) else f"name of {bare(known.called, OPENING)}"
    return Sign("name", label, said, sentence.span, displayed_on=known.bearer, stands_for=stands)


def _is_proper(known: Named) -> bool:
    """Whether a name is one, and not a thing's description ("The new tug")."""
    words = known.called.split()
    if isinstance(known.bearer, Span) and known.span == known.bearer:
        return bare(known.called, OPENING) == known.called and all(w[:1].isupper() for w in words)
    return known.called[:1].isupper()


def named_by(document: Document, mentions: Mentions, verb: Token) -> Named | None:
    """What gets a name by a verb, and the name: the one that is given, else the one that it has."""
    said = given(document, mentions, verb)
    token = _receiver(document, verb, said)
    bearer = described(document, mentions, token) if token is not None and not _is_human(token) else None
    fronted = said is None and verb.dep == "advcl" and verb.tag == "VBN"
    if bearer is None and token is not None and token.pos == "PROPN" and fronted:
        bearer = noun_phrase(document, token) if mentions.at(token) is None else None  # "Named for X, Aurora-D left"
    if said is not None:
        span = whole_name(document, mentions, said)
        mention = mentions.at(said)
        thing = (
            token is not None
            and token.pos == "NOUN"
            and token.dep == "nsubjpass"
            and not _is_human(token)
            and token.lower not in GROUPS
        )
        appointed = not thing and not _is_craft(mentions, token, bearer)
        if mention is not None and mentions.type_of(mention) == "Person" and appointed:
            return None
        own = mention.entity if mention and mentions.type_of(mention) in BORNE_BY_NAME else None
        return Named(span.of(document.text), span, own or bearer) if own or bearer is not None else None
    if token is None or bearer is None or _is_judged(document, verb):
        return None
    if isinstance(bearer, Span) and bearer == token.span and token.text.islower():
        return None  # "named spacecraft after heroes": none is meant
    if isinstance(bearer, Span) and _are_many(document, verb, token):
        return None  # "a tradition of naming French missions after stars"
    if isinstance(bearer, Span):
        return Named(" ".join(bearer.of(document.text).split()), bearer, bearer)
    mention = mentions.at(token)
    span = mention.span if mention else noun_phrase(document, token)
    return Named(called(mentions, document, bearer), span, bearer)


def _are_many(document: Document, verb: Token, things: Token) -> bool:
    """Whether a habit of naming things of a kind is told of, and no thing's name."""
    several = things.tag == "NNS" and not any(document.children(things, "det", "poss", "nummod"))
    return several and verb.tag == "VBG"


def _is_judged(document: Document, verb: Token) -> bool:
    """ "Was called unsinkable", "to know that the studs …": without a name, only "after" makes it one."""
    after = any(p.lower == "after" for p in document.children(verb, "prep"))
    return verb.lemma in JUDGING and not after


def _is_human(token: Token) -> bool:
    """Whether a word means somebody, who is appointed or has a name of no meaning."""
    return token.lower in APPOINTED or token.lemma in lexicon.roles()


def _is_craft(mentions: Mentions, token: Token | None, bearer: Thing | None) -> bool:
    """Whether what is called by a person's name is a craft; else somebody is appointed."""
    known = isinstance(bearer, str) and mentions.entities[bearer].type in BORNE_BY_NAME
    return known or (token is not None and TYPE_NOUNS.get(token.lower) in CRAFT)


def called(mentions: Mentions, document: Document, key: str) -> str:
    """What the article calls a thing: by the first name it uses, else by the one it is known by."""
    for mention in (m for m in mentions.names if m.entity == key and m.form in {"name", "short"}):
        if quoted := BESIDE_NAME.match(document.text, mention.span.end):
            return quoted.group(1)  # "Crew Dragon 'Sparrow'"
    names = [m.span.of(document.text) for m in mentions.names if m.entity == key and m.form in {"name", "short"}]
    known = mentions.entities[key].name.partition(" (")[0]
    return known if not names or any(known in name for name in names) else names[0]


def _receiver(document: Document, verb: Token, said: Token | None) -> Token | None:
    """The thing that gets the name: the passive's subject, the object, or the noun before the participle."""
    first = document.head(verb) if verb.dep == "conj" and document.head(verb).dep in {"acl", "relcl"} else verb
    if verb.dep == "pcomp" and (bearer := _taken_to(document, verb)) is not None:
        return bearer
    if passive := [*document.children(verb, "nsubjpass"), *document.children(first, "nsubjpass")]:
        return passive[0] if passive[0].tag not in {"WDT", "WP"} else document.head(verb)
    if first.dep in {"acl", "relcl", "amod"} and (verb.tag == "VBN" or verb.dep == "acl"):
        host = document.head(first)
        if document.tokens[verb.index - 1].text == ",":
            host = _whole(document, host)
        bracket = document.tokens[verb.index - 2 : verb.index]
        if len(bracket) == 2 and bracket[1].text == "(" and bracket[0].pos in {"NOUN", "PROPN"}:
            return bracket[0]  # "the members of their class (nicknamed 'the Turtles')"
        return document.head(host) if host.dep == "appos" and document.head(host).pos == "PROPN" else host
    if verb.lemma == "refer":
        to = (c for p in document.children(verb, "prep") if p.lower == "to" for c in document.children(p, "pobj"))
        return next(to, None)
    beside = [*document.children(verb, "oprd", "ccomp", "xcomp"), *([said] if said else [])]
    objects = [c for c in document.children(verb, "dobj") if said is None or c.index != said.index]
    objects += [c for t in beside for c in document.children(t, *BESIDE) if _may_get(c, said)]
    shared = verb.tag == "VBN" and verb.dep in {"conj", "xcomp", "advcl"}
    fronted = list(document.children(document.head(verb), "nsubj", "nsubjpass")) if verb.dep == "advcl" else []
    return objects[0] if objects else _subject(document, verb) or next(iter(fronted), None) if shared else None


def _taken_to(document: Document, gerund: Token) -> Token | None:
    """ "The rocket, which the press has taken to calling Bahubali"."""
    above = document.head(document.head(gerund))
    which = any(c.tag == "WDT" for c in document.children(above, "dobj"))
    return document.head(above) if above.dep == "relcl" and which else None


def _whole(document: Document, noun: Token) -> Token:
    """ "The first flight into space, called Ignis": behind a comma the whole phrase gets the name."""
    while (
        noun.dep == "pobj"
        and noun.pos != "PROPN"
        and noun.lower not in TYPE_NOUNS
        and document.head(document.head(noun)).pos in {"NOUN", "PROPN"}
    ):
        noun = document.head(document.head(noun))
    return noun


def _may_get(token: Token, said: Token | None) -> bool:
    """Whether a word before the name may be what gets it; the parser may hang it on the name ("the capsule Favor")."""
    thing = token.tag != "PRP$" and (token.pos in {"NOUN", "PROPN", "PRON"} or token.lower in TYPE_NOUNS)
    return thing and (said is None or token.index < said.index)


def _subject(document: Document, verb: Token) -> Token | None:
    return next(iter(subject_tokens(document, verb)), None)


def own_clause(document: Document, token: Token) -> bool:
    """Whether a verb begins a clause of its own beside that of the naming."""
    own = any(document.children(token, "nsubj", "nsubjpass"))
    return token.pos == "VERB" and token.dep in {"conj", "ROOT"} and own


def giver(document: Document, mentions: Mentions, verb: Token) -> Thing | None:
    """The person who gives the name, or whoever says what it is given after; a body that gives one doesn't read it."""
    givers = [c for p in document.children(verb, "agent") for c in document.children(p, "pobj")]
    if not any(document.children(verb, "nsubjpass", "auxpass")) and verb.dep not in {"acl", "amod"}:
        givers += [_cleft(document, verb, s) for s in subject_tokens(document, verb)]
    for token in givers:
        found = reader(document, mentions, token)
        pointed = last_named(mentions, token.span.begin, "Person") if token.lower in {"he", "she"} else None
        found = found if isinstance(found, str) and mentions.entities[found].type == "Person" else None
        if isinstance(found, str) or pointed is not None:
            return found if isinstance(found, str) else pointed.entity if pointed else None
    return speaker(document, mentions, verb)


def _cleft(document: Document, verb: Token, subject: Token) -> Token:
    """ "It was she who named it": the one that the relative pronoun stands for."""
    if subject.tag in {"WP", "WDT"}:
        return next(iter(document.children(document.head(verb), "attr")), subject)
    return subject
