"""The meaning of a name told of the noun: "its name means hope", "the lander, whose name is Hindi for hope"."""

from collections.abc import Iterator

from kg.extractors._sign_crafts import described
from kg.extractors._sign_given import Named, called, name_sign
from kg.extractors._sign_last import last_given
from kg.extractors._sign_meanings import meaning_at
from kg.extractors._sign_words import LANGUAGES, QUOTES
from kg.grammar import negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token


def of_last_name(document: Document, mentions: Mentions, sentence: Sentence, verb: Token, begin: int) -> Iterator[Sign]:
    """ "Its name means hope", "the name, which translates as …": the name last given is meant."""
    subjects = [document.head(verb) if s.tag in {"WDT", "WP"} else s for s in document.children(verb, "nsubj")]
    names = [s for s in subjects if s.lower in {"name", "moniker", "word", "term"} and _points(document, s)]
    opens = [s for s in subjects if s.index == sentence.first or _behind_language(document, sentence, s)]
    names = names or [s for s in opens if _is_short(document, sentence, s, begin)]
    meaning = meaning_at(document, mentions, sentence, begin) if names and verb.tag[:2] == "VB" else None
    own = bool(names) and names[0].lower in {"name", "moniker"}
    known = last_given(document, mentions, names[0], craft=own) if meaning is not None else None
    if known is not None and meaning is not None and not negated(document, verb):
        yield name_sign(document, sentence, known, verb, None, meaning)


def _behind_language(document: Document, sentence: Sentence, subject: Token) -> bool:
    """ "In French it means hope"."""
    before = document.tokens[sentence.first : subject.index]
    words = [t.lower for t in before if t.text != ","]
    return len(words) == 2 and words[0] == "in" and words[1] in LANGUAGES


def _is_short(document: Document, sentence: Sentence, subject: Token, begin: int) -> bool:
    """ "It means hope.", "It means 'divine ship' in Mandarin": one noun, quoted words, or a language named."""
    rest = document.tokens[begin : sentence.last]
    short = len(rest) > 1 and rest[0].tag in {"NN", "NNS"} and rest[1].text in {".", ","}
    quoted = bool(rest) and rest[0].text in QUOTES
    return subject.lower in {"it", "that"} and (short or quoted or any(t.lower in LANGUAGES for t in rest))


def of_noun(document: Document, mentions: Mentions, sentence: Sentence, prep: Token) -> Iterator[Sign]:
    """ "Its name is Hindi for 'hope'", "the lander, whose name, Hebrew for 'genesis', …": the noun stands for it."""
    before = list(document.tokens[max(sentence.first, prep.index - 7) : prep.index])
    while before and before[-1].lower in {"word", "term"}:
        before = before[:-1]
    words = [t for t in before if t.dep != "punct" and t.lower not in {"is", "was", "the", "from", "comes", "a"}]
    spoken = len(words) > 1 and words[-1].lower in LANGUAGES
    noun = words[-2] if spoken and words[-2].lower in {"name", "moniker", "nickname"} else None
    meaning = meaning_at(document, mentions, sentence, prep.index + 1) if noun is not None else None
    if noun is None or meaning is None or not _points(document, noun):
        return
    known = _bearing(document, mentions, noun) or last_given(document, mentions, noun)
    if known is not None and known.bearer is not None:
        yield name_sign(document, sentence, known, noun, None, meaning)


def _bearing(document: Document, mentions: Mentions, noun: Token) -> Named | None:
    """ "The lander, whose name is …", "the lander's name is …": what bears the name."""
    clause = document.head(noun)
    owners = [
        document.head(clause) if p.tag == "WP$" else p for p in document.children(noun, "poss") if p.tag != "PRP$"
    ]
    bearer = next((b for t in owners if (b := described(document, mentions, t)) is not None), None)
    if bearer is None:
        return None
    named = (
        called(mentions, document, bearer) if isinstance(bearer, str) else " ".join(bearer.of(document.text).split())
    )
    return Named(named, bearer if isinstance(bearer, Span) else noun_phrase(document, owners[0]), bearer)


def _points(document: Document, noun: Token) -> bool:
    return any(c.lower not in {"a", "every", "no"} for c in document.children(noun, "det", "poss"))
