"""Words given in a paragraph of their own, without quotation marks, behind one that ends in a colon.

"NASA released the following statement:", "The crew explained the patch in these words:", "The director wrote:".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extractors._speech_act import judge
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_papers import NOTES, PAPERS
from kg.extractors._speech_quotes import Quotation, overlapping
from kg.extractors._speech_real import entry_of
from kg.extractors._speech_refer import SPEAKERS
from kg.extractors._speech_text import listed, tokens_in
from kg.extractors._speech_who import speaker_of
from kg.grammar import verb_above
from kg.lexicon import SpeechCue
from kg.model import Block, Document, Mentions, Span, Statement, Token

WORDINGS = PAPERS | NOTES | frozenset(listed("word description explanation remark greeting meaning reason message"))
_WITHIN = re.compile(
    r"\b(?:following|these) (?:[a-z]+ )?(?:word|description|explanation|statement|message|remark)s?: (?=[A-Z])"
)
"""What announces the words that follow in the same paragraph."""
FINITE = frozenset(listed("VBZ VBD VBP MD"))
SHORTEST = 8  # words of a paragraph that somebody says
TAIL = 12  # words from the cue to the colon


def given_in_blocks(document: Document, mentions: Mentions, quoted: tuple[Quotation, ...]) -> Iterator[Statement]:
    """A statement for each paragraph that the one before announces as somebody's words."""
    for place in (m.end() for m in _WITHIN.finditer(document.text)):
        block = next(b for b in document.article.blocks if b.span.end > place)
        if block.span.begin < place and block.kind == "paragraph":
            lead = Block(block.kind, Span(document.sentence_at(place - 2).span.begin, place - 1))
            quotes = [q.outer.begin for q in overlapping(quoted, Span(place, block.span.end))]
            end = document.sentence_at(quotes[0]).span.begin if quotes else block.span.end
            yield from _given(document, mentions, lead, Block(block.kind, Span(place, max(place, end))), quoted)
    for lead, block in pairwise(document.article.blocks):
        if not lead.span.of(document.text).rstrip().endswith(":") or block.kind != "paragraph":
            continue
        yield from _released(document, mentions, lead, block, quoted)
        yield from _given(document, mentions, lead, block, quoted)


def _given(
    document: Document, mentions: Mentions, lead: Block, block: Block, quoted: tuple[Quotation, ...]
) -> Iterator[Statement]:
    """The words of a paragraph, or of the rest of one, that are announced before it."""
    words = tokens_in(document, block.span)
    if not _is_prose(words) or overlapping(quoted, Span(block.span.begin, block.span.begin + 1)):
        return
    cue = _cue(document, lead)
    who = speaker_of(document, mentions, cue) if cue is not None else None
    if cue is not None and who is not None:
        said = (Span(words[0].span.begin, words[-1].span.end),)
        evidence = Span(document.sentence_of(cue.token.index).span.begin, block.span.end)
        yield Statement(who[0], cue.span, said, evidence, "direct", *judge(document, cue, said, "direct"))


def _released(
    document: Document, mentions: Mentions, lead: Block, block: Block, quoted: tuple[Quotation, ...]
) -> Iterator[Statement]:
    """The quotation below "The following is a statement from the director on the death of the pilot:"."""
    papers = [t for t in tokens_in(document, lead.span) if t.lemma in {"statement", "remark", "message"}]
    whole = next((q for q in quoted if q.outer.begin == block.span.begin), None)
    if not papers or whole is None or any(entry_of(t) for t in tokens_in(document, lead.span) if t.tag == "VBD"):
        return
    givers = [
        o for p in document.children(papers[0], "prep") if p.lower in {"from", "by"} for o in _objects(document, p)
    ]
    named = (m for t in givers if (m := mentions.at(t)) and mentions.type_of(m) in SPEAKERS)
    who = next((m.entity for m in sorted(named, key=lambda m: mentions.type_of(m) != "Person")), None)
    if who is not None:
        cue = Cue(papers[0], papers[0].span, SpeechCue("state", "verb", "report", frozenset({"quote"}), False))
        evidence = Span(document.sentence_of(papers[0].index).span.begin, whole.outer.end)
        judged = judge(document, cue, whole.parts, "direct")
        yield Statement(who, cue.span, whole.parts, evidence, "direct", *judged, medium="press-release")


def _objects(document: Document, prep: Token) -> list[Token]:
    """The object of a preposition with what is a part of its name or title."""
    return [t for o in document.children(prep, "pobj") for t in (o, *document.children(o, "appos", "compound"))]


def _is_prose(words: list[Token]) -> bool:
    whole = len(words) >= SHORTEST and words[-1].text in {".", "!", "?"}
    return whole and words[0].pos != "PUNCT" and any(t.tag in FINITE for t in words)


def _cue(document: Document, lead: Block) -> Cue | None:
    """The verb that announces the words: of speech, or above "the following statement"."""
    tail = [t for t in tokens_in(document, lead.span) if t.pos != "PUNCT"][-TAIL:]
    following = [t for t in tail if t.lower in {"following", "these"} and document.head(t).lemma in WORDINGS]
    verb = verb_above(document, document.head(following[-1])) if following else None
    last = tail[-1] if tail and tail[-1].tag in {"VBD", "VBZ"} else None
    known = entry_of(last) if last is not None else None
    if verb is None and known is not None and {"quote", "clause"} <= known.takes:
        verb = last
    if verb is None or verb.tag not in {"VBD", "VBZ", "VBN"}:
        return None
    entry = entry_of(verb) or SpeechCue(verb.lemma, "verb", "report", frozenset({"quote"}), False)
    return Cue(verb, verb.span, entry)
