"""Pacts joined in other words than "sign the Accords": "put their names to an accord", "Ecuador signed earlier",
"Argentina is likely to follow in July", "the accords, which NASA drew up".
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extractors._contracts import Deal
from kg.extractors._frame import subject_tokens
from kg.grammar import clause, conjuncts
from kg.model import Document, Mentions, Span, Token

PACTS = frozenset(
    "accord accords agreement agreements treaty memorandum mou pact contract deal convention declaration charter"
    " protocol document text communique".split()
)
SIGNING = frozenset({"name", "names", "signature", "signatures", "pen", "initials"})
PUTTING = frozenset("put affix append add set scrawl lend pen".split())
DRAFTING = frozenset({("draw", "up"), ("hammer", "out"), ("thrash", "out"), ("work", "out")})
SIGNED = frozenset("sign join accede ratify".split())
PARTIES = ("Agency", "Company", "Organization", "Country", "Person")
STATES = ("Country", "Agency")
NEAR = 500  # code points: how far back the pact may be named that "X followed" speaks of


def pacts(document: Document, mentions: Mentions) -> Iterator[Deal]:
    """Yield each such agreement."""
    for verb in document.tokens:
        if verb.pos == "VERB" and verb.dep not in {"amod", "compound", "aux"}:
            yield from _named_to(document, mentions, verb)
            yield from _followed(document, mentions, verb)
            yield from _drafted(document, mentions, verb)


def _named_to(document: Document, mentions: Mentions, verb: Token) -> Iterator[Deal]:
    """ "Put their names to the accord": to what a name is put."""
    put = [o for o in document.children(verb, "dobj") if o.lower in SIGNING]
    if verb.lemma not in PUTTING or not put:
        return
    preps = [p for t in (verb, *put, *_below(document, verb)) for p in document.children(t, "prep", "dative")]
    ends = [o for p in preps if p.lower in {"to", "on", "under"} for o in document.children(p, "pobj")]
    targets = [key for o in ends for key in _pacts(document, mentions, o)]
    if targets or any(o.lower in PACTS for o in ends):
        last = _last_pact(mentions, verb) if any(o.lower in PACTS and _is_the(document, o) for o in ends) else []
        yield from _deal(document, mentions, verb, targets or last, _principals(document, mentions, preps))


def _below(document: Document, verb: Token) -> list[Token]:
    """The nouns behind the verb's prepositions: the parser may hang "to the accord" on the place before it."""
    return [o for p in document.children(verb, "prep") for o in document.children(p, "pobj")]


def _followed(document: Document, mentions: Mentions, verb: Token) -> Iterator[Deal]:
    """ "Ecuador signed earlier", "Argentina is likely to follow": the pact named last, where one was joined."""
    if verb.lemma not in {"sign", "follow"} or any(document.children(verb, "dobj", "nsubjpass")):
        return
    if any(_leads_on(document, mentions, p) for p in document.children(verb, "prep", "prt")):
        return
    movers = [t for s in subject_tokens(document, verb) for t in conjuncts(document, s)]
    states = [m for t in movers if (m := mentions.at(t)) and mentions.type_of(m) in STATES]
    before = document.between(Span(max(0, verb.span.begin - NEAR), verb.span.begin))
    joined = verb.lemma == "sign" or any(t.lemma in SIGNED for t in before if t.pos == "VERB")
    if states and joined and (targets := _last_pact(mentions, verb)):
        yield from _deal(document, mentions, verb, targets)


def _leads_on(document: Document, mentions: Mentions, preposition: Token) -> bool:
    """Whether what is signed or followed is said behind the verb; "on Monday" says only when."""
    dated = preposition.lower in {"on", "from"} and mentions.times_in(clause(document, preposition))
    return preposition.lower in {"to", "on", "with", "from", "up", "off", "for"} and not dated


def _drafted(document: Document, mentions: Mentions, verb: Token) -> Iterator[Deal]:
    """ "The accords, which NASA and the State Department drew up"."""
    if any((verb.lemma, c.lower) in DRAFTING for c in document.children(verb, "prt", "prep", "advmod")):
        objects = list(document.children(verb, "dobj", "nsubjpass"))
        objects += [document.head(verb)] if verb.dep in {"relcl", "acl"} else []
        targets = [key for o in objects for key in _pacts(document, mentions, o)]
        if targets:
            yield from _deal(document, mentions, verb, targets)


def _pacts(document: Document, mentions: Mentions, noun: Token) -> list[str]:
    named = [m for t in conjuncts(document, noun) if (m := mentions.at(t))]
    return [m.entity for m in named if mentions.type_of(m) == "Partnership"]


def _is_the(document: Document, noun: Token) -> bool:
    return any(c.lower in {"the", "that", "this"} for c in document.children(noun, "det"))


def _last_pact(mentions: Mentions, verb: Token) -> list[str]:
    """The partnership that the text before a verb names most often, or last."""
    near = mentions.inside(Span(max(0, verb.span.begin - NEAR), verb.span.begin))
    named = [m.entity for m in near if mentions.type_of(m) == "Partnership"]
    counts = Counter(m.entity for m in mentions.names)
    return [max(reversed(named), key=lambda key: counts[key])] if named else []


def _principals(document: Document, mentions: Mentions, preps: list[Token]) -> list[str]:
    """ "For the Republic of India", "on behalf of Peru": for which states a name is put there."""
    led = (t for p in preps if p.lower in {"for", "on"} for t in document.subtree(p))
    return [m.entity for t in led if (m := mentions.at(t)) and mentions.type_of(m) == "Country"]


def _deal(
    document: Document, mentions: Mentions, verb: Token, targets: list[str], principals: Sequence[str] = ()
) -> Iterator[Deal]:
    """The agreement of whoever does it, also of the state on whose behalf."""
    doers = [t for s in subject_tokens(document, verb) for t in conjuncts(document, s)]
    named = [m.entity for t in doers if (m := mentions.at(t)) and mentions.type_of(m) in PARTIES]
    agents = [a for a in dict.fromkeys((*principals, *named)) if a not in targets]
    if agents:
        yield Deal(verb, (*(("target", t) for t in dict.fromkeys(targets)), *(("agent", a) for a in agents)))
