"""Names given for a reason: "named after Z", "christened Calypso", "the name honours Z", "takes its name from Z"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._sign_called import STATUS, explained_name
from kg.extractors._sign_crafts import CRAFT
from kg.extractors._sign_given import Named, giver, is_naming, name_sign, named_by
from kg.extractors._sign_last import is_name_noun
from kg.extractors._sign_meant import following, full_phrase, meant, of_word
from kg.extractors._sign_next import told_next
from kg.extractors._sign_reasons import reason, told_of
from kg.extractors._sign_said import given, whole_name
from kg.extractors._sign_trailing import trailing
from kg.extractors._sign_words import NOUNS, QUOTES, READ_NOUNS
from kg.grammar import TYPE_NOUNS, auxiliaries, conjuncts
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token
from kg.mood import mood

TELLING = frozenset({"reflect", "capture"})
"""What is said of a name in the sentence behind it, besides what is said of any sign."""
WORDS_OF_TALK = frozenset("claim report charge statement allegation threat decision plan proposal idea story".split())
SURE = frozenset("christen nickname baptise baptize".split())
"""Verbs of naming that tell of a name given for its meaning even where none is said."""


def name_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every name that a sentence gives with a reason, or says the meaning of."""
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence) if sentence.kind != "link" else ():
            if is_naming(document, token):
                yield from _given_name(document, mentions, sentence, token)
            elif is_name_noun(document, token):
                yield from explained_name(document, mentions, sentence, token)
            else:
                yield from trailing(document, mentions, sentence, token)


def _given_name(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """ "Named after Ada Lovelace", "christened the ship Calypso", "nicknamed 'Leo' for its mane"."""
    each = (c for o in document.children(verb, "dobj", "nsubjpass") for c in document.children(o, "det"))
    how = STATUS.get(mood(document, verb)) if not any(c.lower in {"each", "every"} for c in each) else None
    known = named_by(document, mentions, verb)
    if how is None or known is None or _is_sign(document, known):
        return
    craft = isinstance(known.bearer, str) and mentions.entities[known.bearer].type in {*CRAFT, "Programme"}
    craft = craft or (known.bearer == known.span and known.called.istitle() and " " not in known.called)
    target = reason(document, mentions, sentence, verb, craft)
    stands = meant(document, mentions, target) if target is not None else told_of(document, mentions, verb)
    stands = full_phrase(document, target) if target is not None and stands == known.bearer else stands
    stands = stands if stands is not None else _namesake(document, mentions, known)
    after, teller = _told_after(document, mentions, sentence, verb) if stands is None else (None, None)
    stands = stands if stands is not None else after
    if stands == known.bearer or (stands is None and not _is_news(document, mentions, verb)):
        return
    sign = name_sign(document, sentence, known, verb, target, stands)
    if verb.lemma == "nickname":
        sign = replace(sign, name=sign.name.replace("name", "nickname", 1))
    by = teller or (giver(document, mentions, verb) if stands is not None else None)
    for told in (sign, *_listed(document, mentions, sentence, verb, known, sign)):
        yield replace(told, interpreted_by=by, status=how)


def _told_after(
    document: Document, mentions: Mentions, sentence: Sentence, verb: Token
) -> tuple[Thing | None, Thing | None]:
    """ "The crew have called it Integrity. 'It reflects the trust of the teams,' Lee said": what it stands for, and for
    whom.
    """
    said = given(document, mentions, verb)
    then = following(document, sentence, 1) if said is not None else []
    told = list(told_next(document, said, then)) if said is not None else []
    told += [t for s in then for t in document.sentence_tokens(s) if t.lemma in TELLING and _of_it(document, s, t)]
    read = next((r for w in told if (r := of_word(document, mentions, w)) is not None), None)
    return (read.stands_for, read.by) if read is not None else (None, None)


def _of_it(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is said of the pronoun that a sentence begins with."""
    first = document.tokens[sentence.first : sentence.first + 2]
    return any(s in first and s.lower in {"it", "this"} for s in document.children(verb, "nsubj"))


def _is_sign(document: Document, known: Named) -> bool:
    """Whether a sign gets the name ("the insignia, nicknamed the 'meatball'"), told of by its own noun, or a deed that
    is called something ("called the display of the flags a provocation").
    """
    last = document.between(known.bearer)[-1] if isinstance(known.bearer, Span) else None
    return last is not None and (last.lower in {*NOUNS, *READ_NOUNS} or last.lemma in WORDS_OF_TALK)


def _listed(
    document: Document, mentions: Mentions, sentence: Sentence, verb: Token, known: Named, sign: Sign
) -> Iterator[Sign]:
    """The names that are given with the first one ("named the cubesats Eva and Wall-E")."""
    said = given(document, mentions, verb)
    others = conjuncts(document, said)[1:] if said is not None else []
    for other in (t for t in others if t.pos != "ADJ"):  # "called Zarya, Russian for 'dawn'"
        mention = mentions.at(other)
        span = whole_name(document, mentions, other)
        own = mention.entity if mention is not None and mentions.type_of(mention) in CRAFT else known.bearer
        if other.text[:1].isupper() and own is not None:
            named = Named(span.of(document.text), span, own)
            yield name_sign(document, sentence, named, verb, None, sign.stands_for)


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
    by = any(document.children(verb, "agent")) and verb.lemma not in {"call", "know"}
    said = given(document, mentions, verb)
    quoted = said is not None and any(t.text in QUOTES for t in document.tokens[verb.index + 1 : said.index])
    helped = verb.lemma == "name" and "be" in helpers and quoted  # "it was named 'Grace'"
    dubbed = helped or (verb.lemma == "dub" and ("be" in helpers or quoted))
    subjects = [s for s in document.children(verb, "nsubj") if s.tag not in {"WDT", "WP"}]
    behind = said is not None and document.tokens[said.index - 1].text in QUOTES
    christened = verb.lemma in {"name", "rename", "designate"} and bool(subjects) and (quoted or behind)
    return (
        verb.lemma in SURE
        or dubbed
        or christened
        or (finite and (by or bool(helpers & {"will", "shall", "have", "would"}) or "to" in helpers))
    )


def _namesake(document: Document, mentions: Mentions, known: Named) -> str | None:
    """Who a ship is called by the full name of."""
    if isinstance(known.bearer, Span) and known.bearer.of(document.text).split()[-1].lower() not in TYPE_NOUNS:
        return None  # "the point would be called …"
    inside = [m for m in mentions.inside(known.span) if mentions.type_of(m) == "Person"]
    return inside[0].entity if inside and " " in inside[0].span.of(document.text) else None
