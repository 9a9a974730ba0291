"""What was not captured: sentences with something in them that led to no fact."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg import lexicon
from kg.extractors import extractors
from kg.extractors._triggers import Words, triggers
from kg.model import Assessment, Document, Event, Fact, Mentions, Relation, Sentence, Sign, Span, Statement, Token

SPEECH = frozenset({"VERB", "NOUN"})
"""Parts of speech of the words that tell of speaking."""


class Gap(NamedTuple):
    """A sentence that led to no fact: its place, its words, and what it holds, by kind in a fixed order."""

    span: Span
    sentence: str
    holds: tuple[tuple[str, tuple[str, ...]], ...]


class Coverage(NamedTuple):
    """How many sentences an article's own content has, how many led to facts, and the others that hold something."""

    sentences: int
    with_facts: int
    gaps: tuple[Gap, ...]


def coverage(document: Document, mentions: Mentions, facts: Iterable[Fact]) -> Coverage:
    """What an article's facts leave out. Headlines of other articles, which a page only lists, don't count."""
    own = [s for s in document.sentences if s.kind != "link"]
    spans = sorted({span for fact in facts for span in _spans(fact)})
    silent = [s for s in own if not any(span.overlaps(s.span) for span in spans)]
    events = {token.index: token for token in _event_words(document)}
    found = (Gap(s.span, s.span.of(document.text), _holds(document, mentions, events, s)) for s in silent)
    return Coverage(len(own), len(own) - len(silent), tuple(gap for gap in found if gap.holds))


def _spans(fact: Fact) -> Iterator[Span]:
    """The words that a fact rests on."""
    yield fact.evidence
    match fact:
        case Event():
            yield fact.trigger
        case Statement():
            yield from (fact.cue, *fact.content)
        case Sign():
            yield fact.mention
        case Assessment():
            yield fact.of
        case Relation():
            pass


def _event_words(document: Document) -> Iterator[Token]:
    """The words by which some extractor of events could have found one."""
    for _, module in sorted(extractors().items()):
        for _, words in sorted(vars(module).items(), key=lambda item: item[0]):
            if isinstance(words, Words):
                yield from triggers(document, words)


def _holds(
    document: Document, mentions: Mentions, events: dict[int, Token], sentence: Sentence
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    tokens = document.sentence_tokens(sentence)
    text, inside = document.text, sentence.span.covers
    kinds = (
        ("events", [t.text for t in tokens if t.index in events]),
        ("speech", [t.text for t in tokens if _tells_of_speech(t) and t.index not in events]),
        ("dates", [t.span.of(text) for t in mentions.times_in(sentence.span)]),
        ("quantities", [q.span.of(text) for q in mentions.quantities if inside(q.span)]),
        ("names", [m.span.of(text) for m in mentions.inside(sentence.span) if m.form in ("name", "short")]),
    )
    return tuple((kind, tuple(dict.fromkeys(words))) for kind, words in kinds if words)


def _tells_of_speech(token: Token) -> bool:
    return token.pos in SPEECH and (token.lemma.lower(), token.pos.lower()) in lexicon.speech_cues()


def render_coverage(found: Coverage) -> str:
    """The gaps in the order of the text, and a last line that counts."""
    lines = [line for gap in found.gaps for line in _lines(gap)]
    without = found.sentences - found.with_facts
    empty = without - len(found.gaps)
    rest = f" ({empty} of them with nothing that kg looks for)" if empty else ""
    count = f"{found.sentences} sentence{'' if found.sentences == 1 else 's'}"
    lines.append(f"{count}: {found.with_facts} with facts, {without} without{rest}")
    return "\n".join(lines) + "\n"


def _lines(gap: Gap) -> Iterator[str]:
    yield f"“{_printable(gap.sentence)}”  [{gap.span.begin}–{gap.span.end}]"
    for kind, words in gap.holds:
        yield f"  {kind}: {_printable(', '.join(words))}"


def _printable(text: str) -> str:
    """The text on one line; an article's own control characters never reach a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
