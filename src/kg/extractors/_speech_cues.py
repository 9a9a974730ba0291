"""Where somebody is said to speak: the word that tells it, and whether it is meant so."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg import lexicon
from kg.extractors._speech_made_known import made_known
from kg.extractors._speech_quotes import Quotation
from kg.extractors._speech_rare import rare_cue
from kg.extractors._speech_real import QUOTING, entry_of, is_habit, is_speech
from kg.extractors._speech_senses import is_perfect, tells, waves_off
from kg.extractors._speech_text import listed, tokens_in
from kg.grammar import is_passive, negated
from kg.lexicon import SpeechCue
from kg.model import Document, Span, Token

NEAR = 60  # code points between a quotation and a verb of another sense behind it
REACH = 160  # code points between a verb and the quotation behind its clause's colon
QUOTES = frozenset({"”", '"', "’", "'", "''"})
RAISING = frozenset(listed("believe think expect"))
"""Verbs whose "not" belongs to what is said: "does not believe it will fly"."""
DAYS = frozenset(listed("monday tuesday wednesday thursday friday saturday sunday day eve morning"))
NOT_SOURCES = frozenset(
    listed(
        "plan plans schedule design law laws tradition rule rules need needs size type formula protocol"
        " procedure timeline order"
    )
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that introduces speech: its token, its span with particle, and what the lexicon knows of it."""

    token: Token
    span: Span
    entry: SpeechCue
    negated: bool = False


def cues(document: Document, quotations: tuple[Quotation, ...]) -> Iterator[Cue]:
    """The cues outside quotations and headlines of others, in text order."""
    quoted = {t.index for q in quotations for t in tokens_in(document, q.outer)}
    for sentence in document.sentences:
        if sentence.kind == "link":
            continue
        for token in document.sentence_tokens(sentence):
            if token.index in quoted:
                continue
            known = _cue(document, token)
            if known and "quote" in known.entry.takes:
                yield known
            elif found := _introducing(document, token, quotations) or _behind(document, token, quotations) or known:
                yield found


def _introducing(document: Document, token: Token, quotations: tuple[Quotation, ...]) -> Cue | None:
    """Any verb introduces what stands between quotation marks behind its clause's colon ("thanked the team: …"), and
    one of somebody's acts also behind a comma."""
    finite = token.tag in {"VBD", "VBZ", "VBP"} and not is_passive(document, token)
    thing = any(s.lower in {"it", "this", "that"} for s in document.children(token, "nsubj"))
    if token.lemma == "be" or thing or not (finite or is_perfect(document, token)):
        return None
    place = bisect_left(quotations, token.span.end, key=lambda q: q.outer.begin)
    for quotation in quotations[place : place + 1]:
        if quotation.outer.begin - token.span.end > REACH:
            return None
        gap = document.text[token.span.end : quotation.outer.begin]
        leads = token.dep in {"ROOT", "conj"} or quotation.outer.covers(document.head(token).span)
        if not leads or any(m in gap for m in ".;?!\n"):
            return None
        whole = document.subtree(token)[-1].span.end >= quotation.outer.begin - 3
        if (whole and gap.rstrip().endswith(":")) or _hands_over(document, token, quotation):
            return Cue(token, token.span, _any_verb(token))
    return None


def _hands_over(document: Document, verb: Token, quotation: Quotation) -> bool:
    """Whether a comma leads from somebody's act to a quoted sentence ("Lee shared, 'We are ready to go'"), not to a
    title ("Lee read his book, 'The Long Way'")."""
    gap = tokens_in(document, Span(verb.span.end, quotation.outer.begin))
    words = [t for t in tokens_in(document, quotation.outer) if t.text[:1].isalpha()]
    small = [t for t in words if t.text[:1].islower()]
    spoken = len(words) > 3 and 2 * len(small) > len(words) and words[0].text[:1].isupper()
    somebody = any(s.pos == "PROPN" or s.lower in {"he", "she", "they"} for s in document.children(verb, "nsubj"))
    plain = not any(t.pos in {"VERB", "AUX"} for t in gap) and not any(document.children(verb, "dobj", "attr", "acomp"))
    return bool(gap) and gap[-1].text == "," and spoken and somebody and plain


def _behind(document: Document, token: Token, quotations: tuple[Quotation, ...]) -> Cue | None:
    """Any verb with a quoted clause for its object tells who spoke: "'Never again,' the agency fumed"."""
    if token.tag not in {"VBD", "VBZ", "VBP"} or is_passive(document, token):
        return None
    if token.lemma in QUOTING and not cited(document, token):
        return None
    quoted = [c for c in document.children(token, "ccomp", "parataxis", "dobj") if c.index < token.index]
    place = bisect_left(quotations, token.span.begin, key=lambda q: q.outer.begin) - 1
    if place < 0 or not any(quotations[place].outer.covers(c.span) for c in quoted):
        return None
    outer = quotations[place].outer
    ends = document.text[outer.end - 2 : outer.end + 1].strip("'’\"” ")[-1:] in {",", "?", "!"}
    near = token.span.begin - outer.end <= NEAR and "\n" not in Span(outer.end, token.span.begin).of(document.text)
    return Cue(token, token.span, _any_verb(token)) if ends and near else None


def cited(document: Document, verb: Token) -> list[Token]:
    """Whom an outlet quotes: '"It is lost," TASS quotes him'."""
    objects = document.children(verb, "dobj") if verb.lemma in {"quote", "cite"} else ()
    last = [o for o in objects if document.tokens[min(o.index + 1, len(document.tokens) - 1)].text in {".", ","}]
    return [o for o in last if o.pos in {"PRON", "PROPN"} or o.lemma in lexicon.roles()]


def _any_verb(token: Token) -> SpeechCue:
    return SpeechCue(token.lemma, "verb", "report", frozenset({"quote"}), False)


def _cue(document: Document, token: Token) -> Cue | None:
    known = lexicon.speech_cues()
    following = document.tokens[token.index + 1] if token.index + 1 < len(document.tokens) else token
    if token.lower == "according" and following.lower == "to":
        return Cue(token, Span(token.span.begin, following.span.end), known["according to", "preposition"])
    if special := rare_cue(document, token) or made_known(document, token) or _inverted_cue(document, token):
        return Cue(token, special[0], special[1])
    if token.pos in {"NOUN", "PROPN"} and (entry := known.get((token.lemma, "noun"))):
        return Cue(token, token.span, entry)
    return _verbal(document, token, following)


def _verbal(document: Document, token: Token, following: Token) -> Cue | None:
    """The cue that a verb is."""
    known = lexicon.speech_cues()
    untagged = token.dep == "ROOT" and any(document.children(token, "nsubj"))  # a "noun" with a subject is a verb
    untagged = untagged or _closes(document, token)
    if token.tag[:2] != "VB" and not untagged:
        return None
    denied = negated(document, token)
    following = _past_adverb(document, token, following)
    phrase = known.get((f"{token.lemma} {following.lower}", "phrase")) or _parted(document, token)
    dated = phrase and phrase.takes == {"pobj"} and _is_dated(document, token, following)
    if phrase and not dated and not waves_off(document, token) and is_speech(document, token):
        joined = following.lower == phrase.words.split()[-1]
        return Cue(token, Span(token.span.begin, following.span.end) if joined else token.span, phrase, denied)
    verb = entry_of(token)
    if verb is None or (denied and verb.words not in RAISING):
        return None
    if not tells(document, token, verb.words):
        return None
    if verb.words == "put" and any(c.lower == "as" for c in document.children(token, "mark")):
        verb = verb._replace(takes=verb.takes | {"clause"})  # "as Lee put it, the tank was dry"
    if is_speech(document, token):
        return Cue(token, token.span, verb, denied)
    if "quote" in verb.takes and is_habit(document, token):
        return Cue(token, token.span, verb._replace(takes=frozenset({"quote"})))
    return None


def _past_adverb(document: Document, verb: Token, following: Token) -> Token:
    """The preposition behind "hinted darkly at"."""
    behind = document.tokens[following.index + 1 : following.index + 2]
    aside = following.pos == "ADV" and following.lower.endswith("ly") and behind
    return behind[0] if aside and behind[0].head == verb.index and behind[0].dep == "prep" else following


def _parted(document: Document, verb: Token) -> SpeechCue | None:
    """A phrase whose particle stands behind its object, with what it is called: "shrugged it off as a bluff"."""
    behind = document.children(verb, "prt", "advmod")
    apart = (p for p in behind if p.index > verb.index + 1)
    particles = [p.lower for p in apart if any(t.lower == "as" for t in document.tokens[p.index + 1 : p.index + 2])]
    entries = (lexicon.speech_cues().get((f"{verb.lemma} {particle}", "phrase")) for particle in particles)
    found = next((e for e in entries if e is not None and "object" in e.takes), None)
    return found._replace(takes=frozenset({"name"})) if found is not None else None


def _is_dated(document: Document, verb: Token, prep: Token) -> bool:
    """Whether a preposition only tells when or where: "insisted on Monday that", "stressed on X"."""
    objects = list(document.children(prep, "pobj"))
    timed = any(o.lower in DAYS or o.pos in {"NUM", "PROPN"} for o in objects)
    behind = [document.tokens[o.index + 1 : o.index + 2] for o in objects]
    told = any(t.lower == "that" and t.dep == "mark" for after in behind for t in after)  # "admitted to me that"
    return told or any(document.children(verb, "ccomp")) or (prep.lower == "on" and timed)


def _closes(document: Document, token: Token) -> bool:
    """Whether a "noun" in the past tense tells who spoke before: '"No leaks," Rask radioed.'"""
    names = [c for c in document.children(token, "compound") if c.index < token.index]
    behind = bool(names) and document.tokens[max(0, names[0].index - 1)].text in QUOTES
    return token.dep == "ROOT" and token.pos == "NOUN" and token.lower.endswith("ed") and behind


def _inverted_cue(document: Document, token: Token) -> tuple[Span, SpeechCue] | None:
    """A participle of speech behind a closing mark: '"Good seal," radioed commander Lee'."""
    before = document.tokens[token.index - 1].text if token.index else ""
    stands = token.dep == "amod" and before in QUOTES and document.head(token).index > token.index
    entry = entry_of(token) if stands else None
    return (token.span, entry._replace(takes=frozenset({"quote"}))) if entry else None


def is_source(token: Token) -> bool:
    """Whether what stands after "according to" can speak: no plan, law or schedule."""
    return token.lemma not in NOT_SOURCES and token.lower not in NOT_SOURCES
