"""Quoted sentences that no verb of speech introduces, behind a sentence that tells what one person does.

"Lee shrugged. 'We lost a tank.'", "Asked about the delay, Lee was blunt. 'It cost us a month.'"
"""

from collections.abc import Iterator, Sequence

from kg import lexicon
from kg.extractors._speech_act import judge
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_quotes import Quotation
from kg.extractors._speech_text import sentences_of, tokens_in
from kg.grammar import is_passive
from kg.model import Document, Mentions, Sentence, Span, Statement, Token

_SAYING = lexicon.SpeechCue("say", "verb", "report", frozenset({"quote"}), False)
SHORTEST = 5  # tokens of a quotation that is somebody's words


def acted(
    document: Document, mentions: Mentions, quoted: Sequence[Quotation], told: Sequence[Statement]
) -> Iterator[Statement]:
    """A statement for each whole quoted sentence behind one whose only person does something."""
    taken = [p for s in told for p in (*s.content, s.evidence)]
    for quotation in quoted:
        before = _sentence_before(document, quotation)
        if before is None or any(p.overlaps(before.span) or p.overlaps(quotation.outer) for p in taken):
            continue
        found = _doer(document, mentions, before)
        if found is not None:
            cue, who = found
            words = tokens_in(document, quotation.parts[0])
            judged = judge(document, Cue(words[0], cue.span, _SAYING), quotation.parts, "direct")
            evidence = sentences_of(document, [cue.span, *quotation.parts])
            yield Statement(who, cue.span, quotation.parts, evidence, "direct", *judged)


def _sentence_before(document: Document, quotation: Quotation) -> Sentence | None:
    """The sentence of the writer's before a quotation that is one or more sentences of the same paragraph."""
    here = document.sentence_at(quotation.outer.begin)
    whole = here.span.begin == quotation.outer.begin and here.kind == "paragraph" and here.first > 0
    ends = quotation.parts[-1].of(document.text)[-1:] in {".", "!", "?", "…"}
    before = document.sentence_of(here.first - 1) if whole else here
    enough = len(tokens_in(document, quotation.outer)) > SHORTEST
    last = document.sentence_at(quotation.outer.end - 1)
    alone = last.span.end <= quotation.outer.end + 1
    return before if whole and ends and enough and alone and before.block == here.block else None


def _doer(document: Document, mentions: Mentions, sentence: Sentence) -> tuple[Token, str] | None:
    """The main verb of a sentence and the only person in it, if that is its subject."""
    words = document.sentence_tokens(sentence)
    people = {m.entity for t in words if (m := mentions.at(t)) is not None and mentions.type_of(m) == "Person"}
    verb = next((t for t in words if t.dep == "ROOT"), None)
    if verb is None or len(people) != 1 or verb.tag not in {"VBD", "VBZ"} or is_passive(document, verb):
        return None
    named = (m for s in document.children(verb, "nsubj") if (m := mentions.at(s)) is not None)
    who = next((m.entity for m in named if mentions.type_of(m) == "Person"), None)
    marks = any(mark in Span(sentence.span.begin, sentence.span.end).of(document.text) for mark in '"“”')
    return (verb, who) if who is not None and not marks else None
