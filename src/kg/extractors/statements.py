"""Statements: who said what, in which way, to whom, by what means, when, and how sure; and what the writer makes of it.

Finds quotations, paraphrases, "according to", named acts ("the country's threat to leave"), other outlets' headlines.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._speech_act import judge
from kg.extractors._speech_acted import acted
from kg.extractors._speech_again import cited, further, gone_on, left_over
from kg.extractors._speech_assess import assess
from kg.extractors._speech_blocks import given_in_blocks
from kg.extractors._speech_complement import is_named_only
from kg.extractors._speech_cues import Cue, cues
from kg.extractors._speech_direct import Quoted, attribute, speaker_near
from kg.extractors._speech_indirect import content
from kg.extractors._speech_interview import interview
from kg.extractors._speech_links import attributed_title, headlines, named_quotations, titled_quotations
from kg.extractors._speech_naming import called
from kg.extractors._speech_objects import is_phrase
from kg.extractors._speech_once import once, same_act
from kg.extractors._speech_quotes import Quotation, overlapping, quotations
from kg.extractors._speech_setting import addressee, medium, said_at
from kg.extractors._speech_signed import signed, unsigned
from kg.extractors._speech_sure import NOBODY
from kg.extractors._speech_text import sentence_at, sentences_of, tokens_in
from kg.extractors._speech_turns import turns
from kg.extractors._speech_who import others_named, speaker_of
from kg.grammar import is_passive, noun_phrase
from kg.model import Assessment, Document, Factuality, Mentions, Mode, Span, Statement, Thing, Token

EMITS = ("Statement", "Assessment")
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
DOUBTING = frozenset({"doubts", "refutes", "not-enough-info"})
RUMOURS = frozenset({"rumour", "rumor", "unconfirmed", "unverified", "speculation", "gossip", "critic"})
LABELLED = frozenset({"hint at", "acknowledge"})
"""Verbs that only name an act when a noun is their object, as do those of opinion ("condemned the launch")."""
SPELT = frozenset({"wish", "compare", "liken"})
"""Verbs of opinion whose object tells what is said."""
MIXED = 0.6  # from this share of quoted words on, a paraphrase is known by the quoted words alone


def extract(document: Document, mentions: Mentions) -> Iterator[Statement | Assessment]:
    """Yield every utterance once, then the writer's view of them."""
    posts = [*signed(document, mentions), *turns(document, mentions), *interview(document, mentions)]
    quoted = unsigned(quotations(document), posts)
    found = tuple(cues(document, quoted))
    direct = attribute(document, found, quoted)
    used = {q.cue.span for q in direct}
    spoken = [s for q in direct if (s := _direct(document, mentions, q))]
    spoken += [s for cue in found if cue.span not in used for s in _indirect(document, mentions, cue, quoted)]
    spoken += [s for q in direct for s in _before_colon(document, mentions, q, quoted)]
    spoken += list(further(document, spoken, found, quoted))
    spoken = gone_on(document, mentions, sorted(spoken, key=lambda s: s.cue), quoted)
    told = once(document, same_act(document, spoken))
    told += list(left_over(document, mentions, quoted, told))
    told += list(acted(document, mentions, quoted, told))
    told += [*posts, *given_in_blocks(document, mentions, quoted), *cited(document, mentions, told)]
    told.sort(key=lambda s: (s.evidence, s.cue))
    views = list(assess(document, told))
    yield from (_weighed(s, views) for s in told)
    yield from (s for s in named_quotations(document, mentions, quoted) if not _is_told(s, told))
    yield from headlines(document, mentions)
    yield from attributed_title(document, mentions)
    yield from (s for s in titled_quotations(document, mentions, quoted) if not _is_told(s, told))
    yield from views


def _weighed(statement: Statement, views: list[Assessment]) -> Statement:
    """A statement is contested when the writer doubts it."""
    doubted = any(v.of.overlaps(statement.content[0]) and v.stance in DOUBTING for v in views)
    return replace(statement, contested=True) if doubted else statement


def _is_told(statement: Statement, told: list[Statement]) -> bool:
    return any(statement.content[0].overlaps(s.content[0]) for s in told)


def _direct(document: Document, mentions: Mentions, quoted: Quoted) -> Statement | None:
    who = speaker_near(document, mentions, quoted)
    if who is None:
        return None
    parts = tuple(p for q in quoted.longest for p in q.parts)
    places = [quoted.cue.span, *(p for group in quoted.groups for q in group for p in q.parts)]
    mode: Mode = "mixed" if quoted.is_woven_in(document) and quoted.cue.entry.form != "noun" else "direct"
    if mode == "mixed" and len(parts) > 1:
        parts, mode = parts[1:], "direct"  # the first has a cue of its own in its paragraph
    if split := _split(document, quoted):
        parts, mode = (split,), "mixed"
    judged = judge(document, quoted.cue, parts, mode)
    found = _statement(document, mentions, quoted.cue, who[0], parts, mode, sentences_of(document, places), judged)
    return _called(document, found, who[1])


def _split(document: Document, quoted: Quoted) -> Span | None:
    """The paraphrase that a quotation only ends ("it slid, he said, 'and stopped'"), when it is longer."""
    first = quoted.longest[0]
    if (ended := _ended(document, quoted, first)) is not None:
        return ended
    if len(quoted.groups) > 1 or not first.parts[0].of(document.text)[:1].islower():
        return None
    whole = [p for p in content(document, quoted.cue) if p.end <= quoted.cue.span.begin < first.outer.begin]
    return max((p for p in whole if p.end - p.begin > first.outer.end - first.outer.begin), default=None)


def _ended(document: Document, quoted: Quoted, last: Quotation) -> Span | None:
    """The writer's clause that quoted words without a verb only end: 'it slipped, "for want of parts", he said'."""
    begin = document.sentence_at(last.outer.begin).span.begin
    before = tokens_in(document, Span(begin, last.outer.begin))
    apart = bool(before) and before[-1].text == ","
    lower = apart and last.parts[0].of(document.text)[:1].islower()
    if not lower or last.outer.end > quoted.cue.span.begin or len(quoted.groups) > 1 or len(last.parts) > 1:
        return None
    finite = any(t.tag in FINITE for t in tokens_in(document, last.parts[0]))
    return Span(begin, last.outer.end) if not finite and any(t.tag in FINITE for t in before) else None


def _indirect(document: Document, mentions: Mentions, cue: Cue, quoted: tuple[Quotation, ...]) -> Iterator[Statement]:
    who = speaker_of(document, mentions, cue)
    if who is None or _is_nobody(document, who[1]) or overlapping(quoted, who[1].span):
        return
    whole = _said(document, cue, quoted)
    if not whole or whole[0].covers(who[1].span):
        return
    said = _joined(document, whole)
    several = 0 if "name" in cue.entry.takes else 1
    inside = [q for q in overlapping(quoted, said[0]) if len(q.parts[0].of(document.text).split()) > several]
    mode = _mode(document, cue, said[0], bool(inside))
    said = _quoted_words(document, said, inside)
    evidence = sentence_at(document, cue.token).span
    judged = judge(document, cue, whole, mode)
    for speaker in (who[0], *others_named(document, mentions, cue, who[1])):
        found = _statement(document, mentions, cue, speaker, said, mode, evidence, judged)
        yield _called(document, found, who[1])


def _before_colon(
    document: Document, mentions: Mentions, quoted: Quoted, all_quoted: tuple[Quotation, ...]
) -> Iterator[Statement]:
    """The paraphrase that the quotation behind a colon bears out ("said it will fly: 'We are ready'")."""
    first = quoted.longest[0].outer.begin
    if first > quoted.cue.span.end and document.text[:first].rstrip().endswith(":"):
        found = _indirect(document, mentions, quoted.cue, all_quoted)
        yield from (s for s in found if s.content[0].end < first)


def _joined(document: Document, whole: tuple[Span, ...]) -> tuple[Span, ...]:
    """The longest stretch; both, if neither is a clause without the other ("The roof, he says, is gone")."""
    first = min(whole)
    words = tokens_in(document, first)
    finite = any(t.tag in FINITE for t in words) and words[-1].pos != "AUX" and words[-1].dep != "neg"
    return whole[:1] if finite or len(whole) != 2 else tuple(sorted(whole))


def _is_nobody(document: Document, speaker: Token) -> bool:
    return speaker.lower in NOBODY or any(c.lower == "no" for c in document.children(speaker, "det"))


def _said(document: Document, cue: Cue, quoted: tuple[Quotation, ...]) -> tuple[Span, ...]:
    """The words of a paraphrase, or what somebody calls a thing."""
    words = called(document, cue, quoted) if "name" in cue.entry.takes else ()
    named = cue.entry.takes == {"name"} and not is_passive(document, cue.token)
    return words if words or named else content(document, cue)


def _mode(document: Document, cue: Cue, said: Span, quoted: bool) -> Mode:
    """A paraphrase, one with quoted words, or an act that is only named ("the threat", "rejected that")."""
    words = tokens_in(document, said)
    named = cue.entry.words in LABELLED and is_phrase(document, words)
    if cue.entry.form == "noun" or (not quoted and (named or is_named_only(document, cue, said))):
        return "label"
    return "mixed" if quoted else "indirect"


def _quoted_words(document: Document, said: tuple[Span, ...], inside: list[Quotation]) -> tuple[Span, ...]:
    """The words of a paraphrase; when it is nearly all quoted, the quoted words."""
    here = (p for q in inside for p in q.parts if p.overlaps(said[0]))  # not of the next paragraph
    longest = max(here, key=lambda p: p.end - p.begin, default=None)
    if longest and len(longest.of(document.text)) >= MIXED * (said[0].end - said[0].begin):
        return (longest,)
    return said


def _statement(
    document: Document,
    mentions: Mentions,
    cue: Cue,
    who: Thing,
    said: tuple[Span, ...],
    mode: Mode,
    evidence: Span,
    judged: tuple[str, Factuality],
) -> Statement:
    to = addressee(document, mentions, cue, said)
    return Statement(
        who, cue.span, said, evidence, mode, *judged,
        addressee=None if to == who else to,
        medium=medium(document, cue, said),
        time=said_at(document, mentions, cue, said),
        evidential=cue.entry.evidential,
        contested=cue.entry.contested or _is_rumour(document, who),
    )  # fmt: skip


def _called(document: Document, statement: Statement, speaker: Token) -> Statement:
    """With the words that take up a speaker told of before: "the source", "he"."""
    first, words = statement.speaker, noun_phrase(document, speaker)
    again = isinstance(first, Span) and not first.overlaps(words)
    return replace(statement, called=words) if again else statement


def _is_rumour(document: Document, who: Thing) -> bool:
    """Whether nobody vouches for the words: "unconfirmed reports", "rumours"."""
    return isinstance(who, Span) and any(t.lemma in RUMOURS or t.lower in RUMOURS for t in tokens_in(document, who))
