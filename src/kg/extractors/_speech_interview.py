"""Interviews whose turns bear no names: questions in paragraphs of their own, or "Q:" and "A:", and who answers them.

"We asked Ann Lee to explain. / Will it fly? / I think so. …", "Q: Will it fly? / A: I think so."
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg import lexicon
from kg.extractors._speech_act import judge
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_text import listed, tokens_in
from kg.model import Block, Document, Mentions, Span, Statement, Token

ASKING = frozenset(listed("ask interview speak talk sit catch meet chat question answer"))
"""Verbs with whom an interview is introduced: "we spoke to Ann Lee", "Ann Lee answered our questions"."""
TALKS = frozenset(listed("interview conversation talk chat questions q&a"))
FEWEST = 3  # questions of an interview without labels; fewer may be a writer's own
LONGEST = 60  # words of a question
_LABEL = re.compile(r"(Q|A)(?:uestion|nswer)?[:.]\s+(?=\S)")
_NAME = re.compile(r"((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,4})(?:, [^:\n]{2,60})?:\s+(?=\S)")
"""Who answers, with where they work: "Dr Ann Lee, Open University: "."""
_BY = re.compile(r"Interview(?:ed)?(?: by|:) (?=[A-Z])")
_SAYING = lexicon.SpeechCue("say", "verb", "report", frozenset({"quote"}), False)


def interview(document: Document, mentions: Mentions) -> Iterator[Statement]:
    """A statement for each answer, and for each question if who puts them is named."""
    blocks = [b for b in document.article.blocks if b.kind != "link"]
    labelled = any(_LABEL.match(document.text, b.span.begin) for b in blocks)
    places = [i for i, b in enumerate(blocks) if _is_question(document, b, labelled)]
    if not places or places[0] == 0 or (len(places) < FEWEST and not labelled):
        return
    asked = _person(document, mentions, blocks[: places[0]], labelled)
    asker = _asker(document, mentions, blocks)
    for place in places:
        said = _answer(document, blocks[place + 1 :], labelled)
        who = _answering(document, mentions, blocks[place + 1].span) if said is not None and labelled else None
        if asker is not None and (who or asked) is not None:
            yield _statement(document, asker, blocks[place].span)
        if said is not None and (speaker := who or asked) is not None:
            yield _statement(document, speaker, said)


def _answering(document: Document, mentions: Mentions, answer: Span) -> str | None:
    """The person whose name an answer bears: "Dr Ann Lee, Open University: No, it was not."."""
    label = _NAME.match(document.text, answer.begin, answer.end)
    named = mentions.inside(Span(*label.span(1))) if label is not None else ()
    return next((m.entity for m in named if mentions.type_of(m) == "Person"), None)


def _is_question(document: Document, block: Block, labelled: bool) -> bool:
    """Whether a paragraph is a question of the writer's: it ends in a question mark, and nobody is quoted in it.

    Where some questions are labelled, the others are none of the interview's.
    """
    text = block.span.of(document.text).rstrip()
    label = _LABEL.match(text)
    if label is not None or labelled:
        return label is not None and label[1] == "Q"
    short = len(text.split()) < LONGEST and block.kind != "title"
    return short and text.endswith("?") and not any(mark in text for mark in '"“”')


def _answer(document: Document, blocks: list[Block], labelled: bool) -> Span | None:
    """The sentences behind a question up to the next, or up to the first that quotes somebody."""
    paragraphs = list(takewhile(lambda b: b.kind == "paragraph" and not _is_question(document, b, labelled), blocks))
    if not paragraphs or _BY.match(document.text, paragraphs[0].span.begin):
        return None
    begin = paragraphs[0].span.begin
    label = _LABEL.match(document.text, begin) or (_NAME.match(document.text, begin) if labelled else None)
    whole = Span(label.end() if label else paragraphs[0].span.begin, paragraphs[0].span.end)
    quoted = [i for i in range(whole.begin + 1, whole.end) if document.text[i] in '"“']
    end = document.sentence_at(quoted[0]).span.begin if quoted else whole.end
    words = tokens_in(document, Span(whole.begin, end if end > whole.begin else whole.end))
    return Span(words[0].span.begin, words[-1].span.end) if words else None


def _person(document: Document, mentions: Mentions, blocks: list[Block], labelled: bool) -> str | None:
    """Who answers: whom the introduction says to have been asked; under "Q" and "A" the person named last before."""
    people = [m for b in blocks for m in mentions.inside(b.span) if mentions.type_of(m) == "Person"]
    named = [m for m in people if m.form in {"name", "short"}]
    for mention in reversed(named):
        before = tokens_in(document, Span(max(0, mention.span.begin - 60), mention.span.begin))
        if any(_introduces(t) for t in before):
            return mention.entity
    return named[-1].entity if labelled and named else None


def _introduces(token: Token) -> bool:
    return (token.lemma in ASKING and token.pos == "VERB") or token.lower in TALKS


def _asker(document: Document, mentions: Mentions, blocks: list[Block]) -> str | None:
    """Who puts the questions: "Interview: Ann Lee"."""
    for block in blocks:
        if (match := _BY.match(document.text, block.span.begin)) is not None:
            named = mentions.inside(Span(match.end(), block.span.end))
            return next((m.entity for m in named if mentions.type_of(m) == "Person"), None)
    return None


def _statement(document: Document, who: str, said: Span) -> Statement:
    words = tokens_in(document, said)
    label = _LABEL.match(document.text, said.begin, said.end)
    if label is not None:
        said = Span(label.end(), said.end)
    judged = judge(document, Cue(words[0], words[0].span, _SAYING), (said,), "direct")
    return Statement(who, words[0].span, (said,), said, "direct", *judged, medium="interview")
