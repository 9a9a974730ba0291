"""Who made or runs a thing: "Dragon, built by SpaceX", "Boeing, which builds Starliner", "the ESA-led mission"."""

from collections.abc import Iterator

from kg.extractors._descriptions import descriptions, objects_of
from kg.extractors._frame import subject_tokens
from kg.extractors._possessives import OWNED
from kg.grammar import TYPE_NOUNS, conjuncts, head_token, is_passive, modified, negated
from kg.model import Document, Mention, Mentions, Relation, Token
from kg.mood import mood

MAKERS = frozenset("build make manufacture develop produce construct assemble design".split())
RUNNERS = frozenset("operate manage run own lead".split())
ACTIVE = (MAKERS | RUNNERS | {"provide"}) - {"make", "produce"}
"""Verbs of which the subject is the maker or operator of the object; one may make or produce much else."""
ORDERING = frozenset({"order", "commission", "procure"})
OWNERS = ("Agency", "Company", "Organization")
POSTS = {
    **dict.fromkeys(["contractor", "builder", "manufacturer", "maker", "developer"], "manufacturer"),
    **dict.fromkeys(["operator", "owner"], "operator"),
}
"""What a company is to a thing: "Airbus, prime contractor for Juice", "Starliner maker Boeing"."""
NAMING = frozenset({"call", "name", "dub"})


def made(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield the makers and operators that verbs and participles tell."""
    for mention in mentions.names:
        head = head_token(document, mention.span)
        if head is not None:
            yield from _by_participle(document, mentions, mention, head)
            above = modified(document, head)
            if above and mentions.at(above) is None and TYPE_NOUNS.get(above.lower) in OWNED:
                yield from _by_participle(document, mentions, mention, above)  # "the Euclid mission is led by"
    for mention, noun in descriptions(document, mentions):
        yield from _by_participle(document, mentions, mention, noun)
    for token in document.tokens:
        if token.lemma in ORDERING and token.pos == "VERB":
            yield from _by_order(document, mentions, token)
        if token.lemma in ACTIVE and token.pos == "VERB":
            yield from _by_verb(document, mentions, token)
        elif token.lower in POSTS and token.pos == "NOUN":
            yield from _by_post(document, mentions, token)
        if token.text == "-" and 0 < token.index < len(document.tokens) - 1:
            yield from _by_compound(document, mentions, token)


def _tie(verb: Token) -> str | None:
    return "manufacturer" if verb.lemma in MAKERS else "operator" if verb.lemma in RUNNERS else None


def _by_participle(document: Document, mentions: Mentions, thing: Mention, head: Token) -> Iterator[Relation]:
    """ "Dragon, built by SpaceX", "LRO is managed by Goddard", "Developed by KARI, Danuri has six payloads"."""
    if mentions.type_of(thing) not in OWNED:
        return
    for verb in _participles(document, head):
        name = _tie(verb)
        if name is None or verb.tag != "VBN" or negated(document, verb):
            continue
        evidence = document.sentence_of(head.index).span
        for other in objects_of(document, mentions, verb, "by", "at" if name == "manufacturer" else "by"):
            if mentions.type_of(other) in OWNERS:
                yield Relation(thing.entity, name, other.entity, evidence)
        if name == "manufacturer":
            for other in _customers(document, mentions, verb):
                yield Relation(thing.entity, "operator", other.entity, evidence)


def _participles(document: Document, head: Token) -> list[Token]:
    found = [v for acl in document.children(head, "acl") for v in conjuncts(document, acl)]
    above = document.head(head)
    if head.dep == "nsubjpass":
        found += conjuncts(document, above)  # "was paid for by A and built by B"
    if head.dep in {"nsubj", "nsubjpass"}:
        fronted = [c for c in document.children(above, "advcl") if c.tag == "VBN" and c.index < head.index]
        found += [v for c in fronted for v in conjuncts(document, c)]  # "owned and operated by A, X …"
    relative = [v for r in document.children(head, "relcl") for v in conjuncts(document, r)]
    return found + [v for v in relative if is_passive(document, v) and mood(document, v) == "plain"]


def _customers(document: Document, mentions: Mentions, verb: Token) -> list[Mention]:
    """ "Built by A for B": who has a thing built, runs it."""
    built = [verb, *(o for by in document.children(verb, "agent") for o in document.children(by, "pobj"))]
    found = [o for token in built for o in objects_of(document, mentions, token, "for")]
    return [o for o in found if mentions.type_of(o) in {"Agency", "Company"}]


def _by_verb(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "Boeing, which builds Starliner and Orion", "ISRO built India's first satellite, Aryabhata"."""
    told = {"plain", "ongoing", "future"} if verb.lemma in RUNNERS else {"plain", "ongoing"}
    if negated(document, verb) or mood(document, verb) not in told:
        return
    evidence = document.sentence_of(verb.index).span
    objects = [r for o in _shared_objects(document, verb) for r in _meant(document, verb, o)]
    things = [m for o in objects for t in _made(document, o) if (m := mentions.at(t))]
    for owner in filter(None, map(mentions.at, _doers(document, mentions, verb))):
        for thing in things:
            named = thing.form != "pronoun" and mentions.type_of(thing) in OWNED
            if named and mentions.type_of(owner) in OWNERS:
                yield Relation(thing.entity, _tie(verb) or "operator", owner.entity, evidence)


def _meant(document: Document, verb: Token, noun: Token) -> list[Token]:
    """ "The Themis demonstrator, which Avio builds": what a relative pronoun means."""
    if noun.tag not in {"WDT", "WP"} or verb.dep != "relcl":
        return [noun]
    above = document.head(verb)
    return [above, *document.children(above, "compound", "nmod")]


def _by_order(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "Eutelsat ordered the Konnect satellite from Thales", "the craft was ordered from Airbus": who makes it, and
    for whom."""
    if negated(document, verb) or mood(document, verb) != "plain":
        return
    passive = is_passive(document, verb)
    ordered = subject_tokens(document, verb) if passive else list(document.children(verb, "dobj"))
    things = [m for o in ordered if (m := mentions.at(o)) and mentions.type_of(m) in OWNED and m.form != "pronoun"]
    makers = [m for m in objects_of(document, mentions, verb, "from") if mentions.type_of(m) in OWNERS]
    buyers = [] if passive else [m for t in subject_tokens(document, verb) if (m := mentions.at(t))]
    for thing in things if makers else ():
        evidence = document.sentence_of(verb.index).span
        yield from (Relation(thing.entity, "manufacturer", m.entity, evidence) for m in makers)
        mine = (m for m in buyers if mentions.type_of(m) in OWNERS)
        yield from (Relation(thing.entity, "operator", m.entity, evidence) for m in mine)


def _shared_objects(document: Document, verb: Token) -> list[Token]:
    """The objects of a verb; "built and operated the lander" says of both what stands behind the last."""
    own = list(document.children(verb, "dobj"))
    after = [c for c in document.children(verb, "conj") if c.pos == "VERB" and c.tag == verb.tag]
    joined = bool(after) and not any(t.pos in {"NOUN", "PROPN"} for t in document.tokens[verb.index : after[0].index])
    return own or (_shared_objects(document, after[0]) if joined else [])


def _doers(document: Document, mentions: Mentions, verb: Token) -> list[Token]:
    """The subjects of a verb, and whom a subject only describes ("Energia, the company that builds the Soyuz")."""
    found = subject_tokens(document, verb)
    return [*found, *(document.head(t) for t in found if t.dep == "appos" and mentions.at(t) is None)]


def _made(document: Document, noun: Token) -> list[Token]:
    """An object with those listed beside it, what it is called, and its apposition."""
    called = [o for c in document.children(noun, "acl") if c.lemma in NAMING for o in document.children(c, "oprd")]
    return [*conjuncts(document, noun), *document.children(noun, "appos"), *called]


def _by_compound(document: Document, mentions: Mentions, dash: Token) -> Iterator[Relation]:
    """ "NASA's Boeing-built rocket SLS", "the ESA-led Juice mission", "a Russian-made docking system called TORU"."""
    owner, verb = mentions.at(document.tokens[dash.index - 1]), document.tokens[dash.index + 1]
    close = document.tokens[dash.index - 1].span.end == dash.span.begin and dash.span.end == verb.span.begin
    name = _tie(verb)
    if not (close and owner and name):
        return
    if mentions.type_of(owner) == "Country" and name == "manufacturer":
        name = "affiliatedCountry"
    elif mentions.type_of(owner) not in OWNERS:
        return
    noun = document.head(verb)
    evidence = document.sentence_of(verb.index).span
    named = [*_made(document, noun), *document.children(noun, "compound")]
    for thing in [m for t in named if t.index > verb.index and (m := mentions.at(t))][:1]:
        if mentions.type_of(thing) in OWNED:
            yield Relation(thing.entity, name, owner.entity, evidence)
            runners = [m for c in document.children(noun, "poss") if (m := mentions.at(c))]
            yield from (
                Relation(thing.entity, "operator", m.entity, evidence)
                for m in runners
                if mentions.type_of(m) in {"Agency", "Company"}
            )


def _by_post(document: Document, mentions: Mentions, noun: Token) -> Iterator[Relation]:
    """ "Hanwha was picked as prime contractor for Nuri", "Starliner maker Boeing", "Avio, the builder of Vega"."""
    behind = list(objects_of(document, mentions, noun, "of", "for"))
    before = [m for c in document.children(noun, "compound", "poss") if c.index < noun.index and (m := mentions.at(c))]
    things = [m for m in (*behind, *before) if mentions.type_of(m) in OWNED and m.form in {"name", "short", "nominal"}]
    for owner in filter(None, map(mentions.at, _bearers(document, noun) if things else [])):
        if mentions.type_of(owner) in OWNERS:
            evidence = document.sentence_of(noun.index).span
            yield from (Relation(t.entity, POSTS[noun.lower], owner.entity, evidence) for t in things)


def _bearers(document: Document, noun: Token) -> list[Token]:
    """Who is called so: beside the noun, or by "is", "was picked as" and the like."""
    above = document.head(noun)
    beside = [
        *document.children(noun, "appos", "npadvmod"),
        *([above] if noun.dep in {"appos", "compound", "nmod"} else []),
    ]
    verb = document.head(above) if above.lower == "as" else above
    told = noun.dep in {"attr", "oprd"} or above.lower == "as"
    if told and not negated(document, verb) and mood(document, verb) == "plain":
        beside += subject_tokens(document, verb) if is_passive(document, verb) or noun.dep == "attr" else []
    return beside
