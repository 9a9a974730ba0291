"""Quoted names that a sentence reads: "calls its ships 'A' and 'B', in tribute to X", "'Odd Cactus' was a nod to Y"."""

from collections.abc import Iterator

from kg.extractors._sign_aims import aim, aimed
from kg.extractors._sign_given import NAMING
from kg.extractors._sign_meant import meant
from kg.extractors._sign_readers import speaker
from kg.extractors._sign_reasons import WORKS
from kg.extractors._sign_words import QUOTED, QUOTES, READ_NOUNS
from kg.grammar import noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token

LISTING = frozenset({"and", ",", ", and", "or", "", ",”", '," and'})
"""What stands between quoted names of a list."""
FLOWN = frozenset("flight flights launch mission rocket ship capsule craft spacecraft success booster jet 747".split())
LINES = frozenset("line title subtitle refrain chorus lyric motto quote quotation phrase".split())
"""What a name may be of a song or book."""
PAUSES = frozenset({",", "-", "–", "—"})
NEAR = 6  # tokens from the end of a quotation to the word that reads it
SMALL = frozenset("a an the of on in to and for s is it me my you your at".split())


def title_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every quoted name with a reason or a reading in its sentence."""
    for sentence in document.sentences:
        if sentence.kind == "link":
            continue
        quoted = [Span(m.start() + 1, m.end() - 1) for m in QUOTED.finditer(document.text, *sentence.span)]
        for words in quoted:
            yield from _read(document, mentions, sentence, words)
            yield from _beside(document, mentions, sentence, words)
        for verb in document.sentence_tokens(sentence) if quoted else ():
            if verb.lemma in NAMING and verb.tag[:2] == "VB":
                yield from _given(document, mentions, sentence, verb, quoted)


def _read(document: Document, mentions: Mentions, sentence: Sentence, words: Span) -> Iterator[Sign]:
    """ "'Odd Cactus' was a nod to New Mexico": what is said of the quoted name."""
    after = [t for t in document.sentence_tokens(sentence) if t.span.begin >= words.end and t.text not in QUOTES]
    rest = [t for t in after[:NEAR] if t.dep != "punct"]
    noun = next((t for t in rest[1:4] if t.lower in READ_NOUNS), None)
    if not rest or rest[0].lemma != "be" or noun is None or not _is_title(document, words):
        return
    target = aimed(document, noun)
    if target is not None:
        yield _sign(
            document, sentence, words, None, meant(document, mentions, target), speaker(document, mentions, noun)
        )


def _beside(document: Document, mentions: Mentions, sentence: Sentence, words: Span) -> Iterator[Sign]:
    """ "The flight is called 'Start Me Up', after the song", "'Full Spectrum', a play on the name": what is set behind
    the quoted name of a flight or craft.
    """
    before = [t for t in document.sentence_tokens(sentence) if t.span.end <= words.begin and t.text not in QUOTES]
    after = [t for t in document.sentence_tokens(sentence) if t.span.begin >= words.end and t.text not in QUOTES]
    things = [t for t in before if t.lower in FLOWN]
    named = bool(things) and any(t.lemma in {*NAMING, "head", "be", "name", "title", "carry"} for t in before[-NEAR:])
    paused = bool(after) and after[0].text in PAUSES
    rest = after[1:] if paused else after if words.of(document.text).endswith(",") else []
    target = _target(document, rest) if named and rest and _is_title(document, words) else None
    if target is not None:
        bearer = noun_phrase(document, things[-1])
        yield _sign(document, sentence, words, bearer, meant(document, mentions, target), None)


def _target(document: Document, rest: list[Token]) -> Token | None:
    """What a name is taken from or plays on: "after the song", "from a poem", "a line from the series"."""
    if rest[0].lower in {"after", "from"}:
        return next(
            (c for c in document.children(rest[0], "pobj") if c.lower in WORKS or rest[0].lower == "after"), None
        )
    noun = next((t for t in rest[:3] if t.lower in {*READ_NOUNS, *LINES}), None)
    if noun is None or rest[0].lower not in {"a", "an", "the"}:
        return None
    behind = [p for p in document.children(noun, "prep") if p.lower in {"from", "of", *READ_NOUNS.get(noun.lower, ())}]
    return next((c for p in behind for c in document.children(p, "pobj")), None)


def _given(
    document: Document, mentions: Mentions, sentence: Sentence, verb: Token, quoted: list[Span]
) -> Iterator[Sign]:
    """ "Calls its drone ships 'A' and 'B', in tribute to the novels": several names given for one reason."""
    thing = next((c for c in document.children(verb, "dobj") if c.tag == "NNS"), None)
    listed: list[Span] = []
    edge = thing.span.end if thing is not None else 0
    for words in quoted if thing is not None else ():
        between = document.text[edge : words.begin].strip("".join(QUOTES) + " ")
        if edge <= words.begin and between.strip() in LISTING:
            listed.append(words)
            edge = words.end
    behind = [t.index for t in document.sentence_tokens(sentence) if listed and t.span.begin > listed[-1].end]
    target = aim(document, sentence, behind[0]) if behind else None
    if target is not None and thing is not None:
        bearer = noun_phrase(document, thing)
        for words in listed:
            yield _sign(document, sentence, words, bearer, meant(document, mentions, target), None)


def _is_title(document: Document, words: Span) -> bool:
    """Whether quoted words are written as a title, each with a capital."""
    said = [w.strip(",.!?") for w in words.of(document.text).split()]
    return bool(said) and all(w[:1].isupper() or w.lower() in SMALL for w in said)


def _sign(
    document: Document, sentence: Sentence, words: Span, on: Thing | None, stands: Thing, by: Thing | None
) -> Sign:
    said = words.of(document.text)
    name = Span(words.begin, words.begin + len(said.rstrip(" ,.")))
    return Sign(
        "name", f"name {name.of(document.text)}", name, sentence.span, displayed_on=on, stands_for=stands,
        interpreted_by=by,
    )  # fmt: skip
