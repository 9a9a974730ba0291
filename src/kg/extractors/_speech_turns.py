"""Interviews that are printed turn by turn: "Ann Lee: What is the goal?", "Bo Rask: To fly farther."."""

import re
from collections import Counter
from collections.abc import Iterator

from kg import lexicon
from kg.extractors._speech_act import judge
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_refer import BODIES
from kg.extractors._speech_text import tokens_in
from kg.model import Block, Document, Mentions, Span, Statement, Thing

_TURN = re.compile(r"((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3})(?:, [A-Z][A-Z ]+)?:\s+(?=\S)")
_SAYING = lexicon.SpeechCue("say", "verb", "report", frozenset({"quote"}), False)
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD", "VB"})


def turns(document: Document, mentions: Mentions) -> Iterator[Statement]:
    """A statement for each turn of an interview: two or more who speak by turns, and a question among what they say
    or their names in capitals.

    Lists of facts ("Rocket: Falcon 9") look like it; so one who speaks must be a known person, and the others bodies
    or people.
    """
    found = [(block, m) for block in document.article.blocks if (m := _TURN.match(block.span.of(document.text)))]
    labels = {match[1]: _speaker(mentions, _label(block, match)) for block, match in found}
    counts = Counter(match[1] for _, match in found)
    who: dict[str, Thing] = {label: speaker for label, speaker in labels.items() if speaker is not None}
    for block, match in found if who else ():
        if match[1] not in who and counts[match[1]] > 1 and len(match[1]) > 1:
            who[match[1]] = _label(block, match)  # "RADIO NORD: …", whose name nobody knows
    found = [(block, match) for block, match in found if match[1] in who]
    asked = any(block.span.of(document.text).rstrip("”\"' ").endswith("?") for block, _ in found)
    asked = asked or all(label.isupper() for label in labels)  # transcripts write names in capitals
    if len(who) < 2 or not asked:
        return
    for block, match in found:
        speaker, words = who[match[1]], tokens_in(document, Span(block.span.begin + match.end(), block.span.end))
        if len(words) < 3 or not any(t.tag in FINITE for t in words):
            continue
        said = (Span(words[0].span.begin, words[-1].span.end),)
        colon = Span(block.span.begin + match.end(1), block.span.begin + match.end(1) + 1)
        judged = judge(document, Cue(words[0], colon, _SAYING), said, "direct")
        yield Statement(speaker, colon, said, block.span, "direct", *judged, medium="interview")


def _label(block: Block, match: re.Match[str]) -> Span:
    return Span(block.span.begin, block.span.begin + match.end(1))


def _speaker(mentions: Mentions, label: Span) -> str | None:
    """The person or body that a label names."""
    named = (m for m in mentions.inside(label) if m.span == label)
    return next((m.entity for m in named if mentions.type_of(m) in {"Person", *BODIES}), None)
