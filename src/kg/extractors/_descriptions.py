"""Descriptions of named things: "JAXA, the Japanese space agency", "its American counterpart, Unity", "X is a
Russian cosmonaut".

The noun that describes bears what the name does not: whose the thing is, who built it, where it lies.
"""

from collections.abc import Iterator

from kg.grammar import TYPE_NOUNS, conjuncts, head_token, is_passive, negated, noun_phrase
from kg.model import Document, Mention, Mentions, Token
from kg.mood import mood

NAMING = frozenset("name call christen dub nickname baptise baptize designate".split())
SAME = frozenset({"be", "become"})
BEFORE = ("poss", "amod", "compound", "nmod")


def descriptions(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Token]]:
    """Every named thing with a noun that the sentence says it is."""
    for mention in mentions.names:
        head = head_token(document, mention.span) if mention.form in {"name", "short"} else None
        if head is not None and mentions.at(head) == mention:
            nouns = [n for told in _nouns(document, head) for n in _of_several(document, told)]
            nouns += _fronted(document, mention)
            yield from ((mention, noun) for noun in dict.fromkeys(nouns) if not mention.span.covers(noun.span))


def _nouns(document: Document, head: Token) -> Iterator[Token]:
    beside = [c for c in _apposed(document, head) if c.pos == "NOUN" or c.tag in {"NNP", "JJ"} or _is_one(c)]
    yield from (c for c in beside if not any(t.text == ";" for t in document.tokens[head.index : c.index]))
    above = document.head(head)
    if head.dep in {"oprd", "attr", "dobj"} and above.lemma in NAMING:
        yield from _named(document, above)
    if head.dep == "appos" and above.pos == "NOUN":
        yield above
    if (
        head.dep == "nsubj"
        and above.lemma in SAME
        and not negated(document, above)
        and mood(document, above) == "plain"
    ):
        yield from document.children(above, "attr")
        yield from (c for c in document.children(above, "acomp") if c.text[:1].isupper())  # "The firm is Kenyan"


def _apposed(document: Document, head: Token) -> list[Token]:
    """What stands in apposition to a name; the parser hangs that of the last of a list on the first ("A and B, a
    banker")."""
    first = head
    while first.dep == "conj" and first.pos == "PROPN":
        first = document.head(first)
    listed = [t.index for t in conjuncts(document, first)]
    last = {
        c.index: max(i for i in listed if i < c.index or i == first.index) for c in _own_appositions(document, first)
    }
    mine = [c for c in _own_appositions(document, first) if last[c.index] == head.index]
    return mine if head is first or first.pos != "PROPN" else [*mine, *document.children(head, "appos")]


def _own_appositions(document: Document, name: Token) -> list[Token]:
    return list(document.children(name, "appos"))


def _named(document: Document, verb: Token) -> Iterator[Token]:
    """ "China's rover was christened Zhurong": what it is that was given a name."""
    told = is_passive(document, verb) and not negated(document, verb) and mood(document, verb) == "plain"
    yield from (t for t in document.children(verb, "nsubjpass") if told and t.pos == "NOUN")


def _is_one(token: Token) -> bool:
    return token.lower == "one" and token.tag == "CD"


def _of_several(document: Document, noun: Token) -> list[Token]:
    """The noun, or in "one of ESA's astronauts" the plural that it is one of."""
    if not _is_one(noun):
        return [noun]
    return [o for p in document.children(noun, "prep") if p.lower == "of" for o in document.children(p, "pobj")]


def _fronted(document: Document, mention: Mention) -> Iterator[Token]:
    """ "A veteran of two flights, X commands": the noun of what stands before a name that is its sentence's subject."""
    first = document.between(mention.span)[0].index
    begin = document.sentence_at(mention.span.begin).first
    opened = document.tokens[begin]
    if first - begin < 3 or document.tokens[first - 1].text != "," or opened.lower not in {"a", "an"}:
        return
    noun = document.head(opened)
    if noun.pos == "NOUN" and begin < noun.index < first and document.subtree(noun)[-1].index < first:
        yield noun


def own_states(document: Document, mentions: Mentions, thing: Mention) -> set[str]:
    """The states whose adjectives stand right before a name: "Lithuanian minister B"."""
    head = head_token(document, thing.span)
    inside = mentions.inside(noun_phrase(document, head)) if head else []
    return {m.entity for m in inside if m.form == "adjective"}


def sharing(document: Document, mentions: Mentions, thing: Mention, noun: Token) -> list[Mention]:
    """ "A and B, both German": each of those listed."""
    head = head_token(document, thing.span)
    if head is None or not any(c.lower in {"both", "all", "each"} for c in document.children(noun)):
        return [thing]
    while head.dep == "conj":
        head = document.head(head)
    kind = mentions.type_of(thing)
    return [m for t in conjuncts(document, head) if (m := mentions.at(t)) and mentions.type_of(m) == kind]


def owners(document: Document, mentions: Mentions, noun: Token) -> Iterator[tuple[Mention, str]]:
    """What stands before a describing noun, with the label of its tie ("poss", "amod", "compound")."""
    for child in document.children(noun, *BEFORE):
        mention = mentions.at(child)
        if child.index < noun.index and mention and mention.form in {"name", "short", "adjective", "nominal"}:
            yield mention, child.dep


def objects_of(document: Document, mentions: Mentions, token: Token, *prepositions: str) -> Iterator[Mention]:
    """The named objects of some prepositions below a word ("in", "by A and B")."""
    for preposition in document.children(token, "prep", "agent"):
        if preposition.lower in prepositions:
            for child in (t for o in _objects(document, preposition) for t in conjuncts(document, o)):
                beside = document.children(child, "appos") if child.lower in TYPE_NOUNS else ()
                named = [m for t in (child, *beside) if (m := mentions.at(t)) and m.form != "pronoun"]
                yield from named[:1]  # "of the mission Juice"


def _objects(document: Document, preposition: Token) -> Iterator[Token]:
    """The objects of a preposition, or of "on board"."""
    for child in document.children(preposition, "pobj", "pcomp"):
        if child.lower == "board" and preposition.lower == "on":
            yield from document.children(child, "dobj", "pobj", "appos")
            yield from (o for p in document.children(child, "prep") for o in document.children(p, "pobj"))
        elif child.dep == "pobj":
            yield child
