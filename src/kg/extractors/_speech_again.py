"""What a speaker goes on to say: by a pronoun, in quotation marks without a cue, on the word of another source."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._speech_act import judge
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_ends import CITING
from kg.extractors._speech_indirect import trailing
from kg.extractors._speech_papers import put_out_before
from kg.extractors._speech_quotes import Quotation, overlapping
from kg.extractors._speech_refer import BODIES, GENDERS, NAMELESS, SPEAKERS, first_told, gender, is_new_person
from kg.extractors._speech_silent import COLLECTIVE
from kg.extractors._speech_subjects import made_to_speak
from kg.extractors._speech_text import listed, sentences_of, tokens_in
from kg.extractors._speech_who import thing
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Mentions, Span, Statement, Thing, Token
from kg.obituaries import death_told

PEOPLE = frozenset(listed("people person insider engineer scientist employee medium media"))
ASKING = frozenset(listed("editor interviewer moderator host presenter narrator reporter correspondent anchor reader"))
"""Who lets others speak, and is none of them."""
PLURAL = frozenset(listed("NNS NNPS"))
NEAR = 400  # code points between a statement and the pronoun that goes on with its speaker


def further(
    document: Document, spoken: Sequence[Statement], cues: Sequence[Cue], quoted: tuple[Quotation, ...]
) -> Iterator[Statement]:
    """What the same speaker goes on to say in a clause of the writer's with quoted words ("…, but it 'may slip'")."""
    by_span = {c.span: c for c in cues}
    told = [p for s in spoken for p in s.content]
    for statement in spoken:
        cue = by_span[statement.cue]
        said = trailing(document, cue, statement.content, quoted)
        if said is not None and not any(said.overlaps(p) for p in told):
            told.append(said)
            act, sure = judge(document, cue, (said,), "mixed")
            yield replace(statement, content=(said,), mode="mixed", act=act, factuality=sure)


def cited(document: Document, mentions: Mentions, spoken: Sequence[Statement]) -> Iterator[Statement]:
    """The same words on the word of whom an outlet cites: "it failed, the paper said, citing a manager"."""
    for statement in spoken:
        for verb in _citing(document, statement):
            for source in document.children(verb, "dobj"):
                who = thing(document, mentions, source) if _may_be_cited(document, mentions, source) else None
                if who is not None:
                    yield replace(statement, speaker=who, cue=verb.span, addressee=None, time=None)


def _citing(document: Document, statement: Statement) -> Iterator[Token]:
    """The "citing" that depends on a statement's cue, or on whom it is "according to"."""
    above = {t.index for t in tokens_in(document, statement.cue)}
    outlets = {o.index for i in above for o in document.children(document.tokens[i], "pobj")}
    for verb in tokens_in(document, statement.evidence):
        depends = verb.head in above or (verb.dep == "relcl" and verb.head in outlets)
        between = statement.cue.end <= verb.span.begin < statement.content[0].begin
        behind = 0 < verb.span.begin - statement.content[0].end < 3
        if (depends or between or behind) and verb.lemma in CITING and verb.tag in {"VBG", "VBZ", "VBD"}:
            yield verb


def _may_be_cited(document: Document, mentions: Mentions, noun: Token) -> bool:
    mention = mentions.at(noun)
    if mention is not None:
        return mentions.type_of(mention) in SPEAKERS
    body = TYPE_NOUNS.get(noun.lemma) in BODIES or noun.lemma in COLLECTIVE | {"control"}
    known = noun.lemma in NAMELESS | PEOPLE or noun.lemma in lexicon.roles()
    return body or known or any(c.lower in {"familiar", "close"} for c in document.children(noun, "amod"))


def gone_on(
    document: Document, mentions: Mentions, spoken: Sequence[Statement], quoted: tuple[Quotation, ...]
) -> list[Statement]:
    """Statements in text order, "he added" with the speaker of the statement before, if it can be the same."""
    found: list[Statement] = []
    for statement in spoken:
        pronoun = _pronoun(document, mentions, statement, quoted)
        if pronoun is not None and put_out_before(document, mentions, pronoun) is not None:
            pronoun = None  # "it" is what was published
        before = _before(document, mentions, found, statement, pronoun, quoted) if pronoun else None
        agrees = pronoun is not None and before is not None and _agrees(document, mentions, before.speaker, pronoun)
        found.append(replace(statement, speaker=before.speaker) if before and agrees else statement)
    return found


def _pronoun(
    document: Document, mentions: Mentions, statement: Statement, quoted: tuple[Quotation, ...]
) -> Token | None:
    """The pronoun that is the subject of a statement's verb."""
    cue = tokens_in(document, statement.cue)
    made = made_to_speak(document, cue[0]) if cue else None
    subjects = [made] if made else subject_tokens(document, cue[0]) if cue else []
    subjects += [o for t in cue for o in document.children(t, "pobj")]
    unnamed = isinstance(statement.speaker, Span) or _is_only_quoted(mentions, statement, quoted)
    titled = [t for t in subjects if unnamed and _is_title(document, t)]
    return next((t for t in subjects if t.lower in {*GENDERS, "they", "them", "it"}), titled[0] if titled else None)


def _is_only_quoted(mentions: Mentions, statement: Statement, quoted: tuple[Quotation, ...]) -> bool:
    """Whether nobody but who is quoted has named the speaker so far: the writer's "the minister" is another."""
    names = [m.span for m in mentions.names if m.entity == statement.speaker and m.form in {"name", "short"}]
    before = [n for n in names if n.begin < statement.cue.begin]
    return bool(before) and all(overlapping(quoted, n) for n in before)


def _is_title(document: Document, noun: Token) -> bool:
    """Whether a speaker is called by a bare title ("the minister"), as who spoke before is for variety."""
    the = [c.lower for c in document.children(noun)] == ["the"]
    titled = noun.tag in {"NN", "NNP"} and noun.lemma in lexicon.roles() and noun.lemma not in NAMELESS | ASKING
    return the and titled and first_told(document, noun) is None


def _before(
    document: Document,
    mentions: Mentions,
    found: list[Statement],
    statement: Statement,
    pronoun: Token,
    quoted: tuple[Quotation, ...],
) -> Statement | None:
    """The outermost statement of the sentence told before, if nobody else is named as its speaker's rival since."""
    earlier = [s for s in found if s.cue < statement.cue]
    if not earlier or statement.cue.begin - earlier[-1].cue.end > NEAR:
        return None
    if earlier[-1].evidence == statement.evidence:
        return None if earlier[-1].content[0].covers(statement.cue) else earlier[-1]
    last = [s for s in earlier if s.evidence == earlier[-1].evidence]
    outer = next((s for s in last if not any(o.content[0].covers(s.cue) for o in last if o != s)), last[0])
    words = tokens_in(document, Span(earlier[-1].evidence.end, statement.cue.begin))
    between = [t for t in words if not overlapping(quoted, t.span)]
    rivals = [t for t in between if t.dep in {"nsubj", "nsubjpass", "appos", "poss"}]
    rivals += _topics(document, Span(outer.cue.end, outer.evidence.end))  # "Asked by a reporter, Lee smiled. He said"
    if any(_is_person(mentions, t) or is_new_person(document, mentions, t) for t in rivals):
        return None
    return outer if _same_block(document, earlier[-1], statement, pronoun) else None


def _topics(document: Document, span: Span) -> list[Token]:
    """The subjects of main clauses in a stretch."""
    return [t for t in tokens_in(document, span) if t.dep == "nsubj" and document.head(t).dep == "ROOT"]


def _is_person(mentions: Mentions, token: Token) -> bool:
    mention = mentions.at(token)
    return mention is not None and mentions.type_of(mention) == "Person" and mention.form in {"name", "short"}


def _same_block(document: Document, before: Statement, statement: Statement, pronoun: Token) -> bool:
    """Whether a pronoun stands in the paragraph of the statement before; "he" and "she" may open the next."""
    block = document.sentence_at(before.cue.begin).block
    here = document.sentence_at(statement.cue.begin).block
    opens = here == block + 1 and death_told(document) is None  # where "he" is the dead again
    return here == block or (opens and pronoun.lower not in {"they", "them", "it"})


def _agrees(document: Document, mentions: Mentions, who: Thing, pronoun: Token) -> bool:
    """Whether a pronoun can take up a speaker."""
    if pronoun.pos in {"NOUN", "PROPN"}:
        return isinstance(who, str) and mentions.entities[who].type == "Person"
    if isinstance(who, Span):
        several = pronoun.lower in {"they", "them"}
        words = [t for t in tokens_in(document, who) if t.pos in {"NOUN", "PROPN", "NUM"}]
        if not words and who.of(document.text).lower() in GENDERS:
            return who.of(document.text).lower() == pronoun.lower  # "she", whom nobody names, is not "they"
        plural = any(t.tag in PLURAL for t in words)
        body = any(t.lemma in COLLECTIVE or TYPE_NOUNS.get(t.lemma) in BODIES for t in words[:1])
        if pronoun.lower in GENDERS and body:
            return False  # no parliament is "he"
        people = any(t.lemma in NAMELESS or t.lemma in lexicon.roles() for t in words)
        return pronoun.lower != "it" and (plural or not people if several else not plural)
    kind = mentions.entities[who].type
    if pronoun.lower in GENDERS:
        return kind == "Person" and gender(mentions, who) in {GENDERS[pronoun.lower], "u"}
    return kind in {*BODIES, "Country"}


def _acts_between(document: Document, mentions: Mentions, before: Statement, quotation: Quotation) -> bool:
    """Whether the sentence right before a quotation tells what another person does: "… she blushes. 'He is kind.'"."""
    last = document.sentence_at(max(0, quotation.outer.begin - 2)).span
    if last.begin < before.evidence.end:
        return False
    named = (mentions.at(t) for t in _topics(document, last))
    return any(m is not None and mentions.type_of(m) == "Person" and m.entity != before.speaker for m in named)


def left_over(
    document: Document, mentions: Mentions, quoted: tuple[Quotation, ...], told: Sequence[Statement]
) -> Iterator[Statement]:
    """Whole quoted sentences without a cue: they go on from the statement before in the paragraph or the one above."""
    said = sorted(p for s in told for p in s.content)
    for quotation in quoted:
        place = bisect_left(said, quotation.outer.end, key=lambda p: p.begin)
        if any(p.overlaps(quotation.outer) for p in said[max(0, place - 3) : place + 1]):
            continue
        if any(s.mode == "direct" and s.evidence.covers(quotation.outer) for s in told):
            continue  # the shorter part of a quotation that is known by its longer one
        before = _told_above(document, quotation, told) if _is_whole(document, quotation) else None
        if before is not None and not _acts_between(document, mentions, before, quotation):
            cue = Cue(tokens_in(document, quotation.parts[0])[0], before.cue, _SAYING)
            act, sure = judge(document, cue, quotation.parts, "direct")
            evidence = sentences_of(document, [before.cue, *quotation.parts])
            yield replace(before, content=quotation.parts, evidence=evidence, mode="direct", act=act, factuality=sure)


_SAYING = lexicon.SpeechCue("say", "verb", "report", frozenset({"quote"}), False)


def _is_whole(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation is one or more sentences of a paragraph, with nothing of the writer's."""
    sentence = document.sentence_at(quotation.outer.begin)
    marks = quotation.parts[-1].of(document.text)[-1:] + document.text[quotation.outer.end : quotation.outer.end + 1]
    ends = bool({".", "?", "!", "…"}.intersection(marks))  # British papers write the full stop behind the quotation
    alone = sentence.span.begin == quotation.outer.begin and sentence.kind == "paragraph"
    last = document.sentence_at(quotation.outer.end - 1)
    return alone and ends and last.span.end <= quotation.outer.end + 1 and len(tokens_in(document, quotation.outer)) > 5


def _is_alone(document: Document, statement: Statement, earlier: Sequence[Statement]) -> bool:
    """Whether a named speaker is the only one in its paragraph: a paragraph of nothing but a quotation goes on."""
    block = document.sentence_at(statement.cue.begin).block
    here = {s.speaker for s in earlier if document.sentence_at(s.cue.begin).block == block}
    return len(here) == 1 and isinstance(statement.speaker, str) and statement.speaker.startswith("person/")


def _told_above(document: Document, quotation: Quotation, told: Sequence[Statement]) -> Statement | None:
    block = document.sentence_at(quotation.outer.begin).block
    earlier = [s for s in told if s.evidence.end <= quotation.outer.begin and s.mode != "label"]
    if not earlier or quotation.outer.begin - earlier[-1].evidence.end > NEAR:
        return None
    above = document.sentence_at(earlier[-1].cue.begin)
    opens = not document.text[: quotation.outer.begin].rstrip(" ")[-1:].strip()
    quotes = earlier[-1].mode in {"direct", "mixed"} or _is_alone(document, earlier[-1], earlier)
    near = above.block == block or (opens and above.block == block - 1 and quotes)
    return earlier[-1] if near and above.kind == "paragraph" else None
