"""Names given for a reason: "named after Z", "christened Calypso", "the name honours Z", "takes its name from Z"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._sign_aims import aim
from kg.extractors._sign_called import NOUNS, STATUS, explained_name
from kg.extractors._sign_given import Named, given, giver, is_naming, name_sign, named_by, own_clause
from kg.extractors._sign_meant import meant
from kg.grammar import auxiliaries, mood
from kg.model import Document, Mentions, Sentence, Sign, Token

SURE = frozenset("christen nickname baptise baptize".split())
"""Verbs of naming that tell of a name given for its meaning even where none is said."""
AIMLESS = frozenset(
    "that this example years while now reason reasons time moment days months weeks good ages instance mission"
    " flight role post".split()
)
"""What a name is not given after, though it stands behind "for"."""


def name_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every name that a sentence gives with a reason, or says the meaning of."""
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence) if sentence.kind != "link" else ():
            if is_naming(document, token):
                yield from _given_name(document, mentions, sentence, token)
            elif token.lower in NOUNS and token.pos == "NOUN":
                yield from explained_name(document, mentions, sentence, token)


def _given_name(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """ "Named after Ada Lovelace", "christened the ship Calypso", "nicknamed 'Leo' for its mane"."""
    how = STATUS.get(mood(document, verb))
    known = named_by(document, mentions, verb)
    if how is None or known is None:
        return
    target = _reason(document, sentence, verb)
    stands = meant(document, mentions, target) if target is not None else _namesake(document, mentions, known)
    if stands == known.bearer or (stands is None and not _is_news(document, mentions, verb)):
        return
    sign = name_sign(document, sentence, known, verb, target, stands)
    if verb.lemma == "nickname":
        sign = replace(sign, name=sign.name.replace("name", "nickname", 1))
    by = giver(document, mentions, verb) if stands is not None else None
    yield replace(sign, interpreted_by=by, status=how)


def _objects(document: Document, prep: Token) -> list[Token]:
    """The objects of a preposition, also where the parser sees a verb between ("for pioneering astronomer X")."""
    verbal = [c for p in document.children(prep, "pcomp") for c in document.children(p, "dobj")]
    return [*document.children(prep, "pobj"), *verbal]


def _is_news(document: Document, mentions: Mentions, verb: Token) -> bool:
    """Whether a name is told to be given, though not why: "was dubbed X", "has been named X", "will be called X"."""
    if given(document, mentions, verb) is None:
        return False
    helpers = {a.lemma for a in auxiliaries(document, verb)}
    finite = verb.dep not in {"acl", "amod", "relcl", "advcl"} and verb.lemma in {
        "name",
        "call",
        "know",
        "rename",
        "dub",
    }
    by = any(document.children(verb, "agent"))
    dubbed = verb.lemma == "dub" and "be" in helpers
    return verb.lemma in SURE or (
        finite and (by or dubbed or bool(helpers & {"will", "shall", "have"}) or "to" in helpers)
    )


def _namesake(document: Document, mentions: Mentions, known: Named) -> str | None:
    """Who a ship is called by the full name of."""
    inside = [m for m in mentions.inside(known.span) if mentions.type_of(m) == "Person"]
    return inside[0].entity if inside and " " in inside[0].span.of(document.text) else None


def _reason(document: Document, sentence: Sentence, verb: Token) -> Token | None:
    """The word for what a name is given after."""
    objects = [c for c in document.children(verb, "dobj", "oprd", "attr", "ccomp", "appos") if c.index > verb.index]
    for prep in (p for t in (verb, *objects) for p in document.children(t, "prep", "advmod")):
        for child in _objects(document, prep):
            capital = child.pos == "PROPN" or child.lower in {"him", "her"} or any(document.children(child, "compound"))
            to = prep.lower == "for" and (objects or capital or verb.dep == "acl")
            if child.lower not in AIMLESS and (prep.lower == "after" or to):
                return child
    end = next((t.index for t in document.tokens[verb.index + 1 : sentence.last] if own_clause(document, t)), None)
    first = min((t.index for t in document.subtree(verb)), default=verb.index)
    found = aim(document, sentence, verb.index + 1, end) or aim(
        document, sentence, max(first, sentence.first), verb.index
    )
    return found if found is None or found.lower not in NOUNS else None
