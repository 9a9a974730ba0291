"""Where somebody is said to speak: the word that tells it, and whether it is meant so."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg import lexicon
from kg.extractors._speech_quotes import Quotation
from kg.extractors._speech_rare import rare_cue
from kg.extractors._speech_senses import is_perfect, tells
from kg.extractors._speech_subjects import made_to_speak
from kg.extractors._speech_text import listed, tokens_in
from kg.grammar import auxiliaries, governors, is_passive, negated, verb_above
from kg.lexicon import SpeechCue
from kg.model import Document, Span, Token

NEAR = 60  # code points between a quotation and a verb of another sense behind it
REACH = 160  # code points between a verb and the quotation behind its clause's colon
MODALS = frozenset(listed("will would can could may might should shall must 'll ’ll wo ca"))
REALIZED = frozenset(
    listed(
        "use go continue begin start hasten rush pleased proud happy glad delighted sorry thrilled excited honored"
        " honoured pain phone telephone call ring step come quick eager careful keen first"
    )
)
"""Words whose infinitive came true: "used to say", "was quick to add"."""
WISHING = frozenset(listed("suggest propose recommend demand request ask"))
"""Verbs whose clause is wished, not told: "suggested the crew invite him"."""
QUOTES = frozenset({"”", '"', "’", "'", "''"})
GOING_ON = frozenset(listed("continue keep begin start finish end"))
QUOTING = frozenset(listed("hear quote cite record"))
BESIDE = frozenset(listed("after before while in by despite for"))
RAISING = frozenset(listed("believe think expect"))
"""Verbs whose "not" belongs to what is said: "does not believe it will fly"."""
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
            if token.index not in quoted and (
                found := _cue(document, token)
                or _before_colon(document, token, quotations)
                or _behind(document, token, quotations)
            ):
                yield found


def _before_colon(document: Document, token: Token, quotations: tuple[Quotation, ...]) -> Cue | None:
    """Any verb introduces what stands between quotation marks behind its clause's colon ("thanked the team: …")."""
    finite = token.tag in {"VBD", "VBZ", "VBP"} and not is_passive(document, token)
    if token.lemma == "be" or not (finite or is_perfect(document, token)):
        return None
    place = bisect_left(quotations, token.span.end, key=lambda q: q.outer.begin)
    for quotation in quotations[place : place + 1]:
        if quotation.outer.begin - token.span.end > REACH:
            return None
        gap = document.text[token.span.end : quotation.outer.begin]
        leads = token.dep in {"ROOT", "conj"} or quotation.outer.covers(document.head(token).span)
        if not leads:
            return None
        whole = document.subtree(token)[-1].span.end >= quotation.outer.begin - 3
        if whole and gap.rstrip().endswith(":") and not any(m in gap for m in ".;?!\n"):
            return Cue(token, token.span, _any_verb(token))
    return None


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
    if special := rare_cue(document, token) or _inverted_cue(document, token):
        return Cue(token, special[0], special[1])
    if token.pos in {"NOUN", "PROPN"} and (entry := known.get((token.lemma, "noun"))):
        return Cue(token, token.span, entry)
    return _verbal(document, token, following)


def _verbal(document: Document, token: Token, following: Token) -> Cue | None:
    """The cue that a verb is."""
    known = lexicon.speech_cues()
    untagged = token.dep == "ROOT" and any(document.children(token, "nsubj"))  # a "noun" with a subject is a verb
    if token.tag[:2] != "VB" and not untagged:
        return None
    denied = negated(document, token)
    if (phrase := known.get((f"{token.lemma} {following.lower}", "phrase"))) and _is_speech(document, token):
        return Cue(token, Span(token.span.begin, following.span.end), phrase, denied)
    verb = _verb(token)
    if verb is None or (denied and verb.words not in RAISING):
        return None
    if not tells(document, token, verb.words):
        return None
    if _is_speech(document, token, "name" in verb.takes or verb.act == "question"):
        return Cue(token, token.span, verb, denied)
    if "quote" in verb.takes and _is_habit(document, token):
        return Cue(token, token.span, verb._replace(takes=frozenset({"quote"})))
    return None


def _inverted_cue(document: Document, token: Token) -> tuple[Span, SpeechCue] | None:
    """A participle of speech behind a closing mark: '"Good seal," radioed commander Lee'."""
    before = document.tokens[token.index - 1].text if token.index else ""
    stands = token.dep == "amod" and before in QUOTES and document.head(token).index > token.index
    entry = _verb(token) if stands else None
    return (token.span, entry._replace(takes=frozenset({"quote"}))) if entry else None


def _verb(token: Token) -> SpeechCue | None:
    """The entry of a verb, also of one that speaks in one sense only; the lemmatizer takes "hopes" for "hop"."""
    known = lexicon.speech_cues()
    lemmas = (token.lemma, token.lower.removesuffix("s"), token.lower.removesuffix("d"))
    found = ((lemma, form) for lemma in lemmas for form in ("verb", "sense") if (lemma, form) in known)
    key = next(found, None)
    return known[key]._replace(form="verb") if key else None


def _is_speech(document: Document, verb: Token, by_agent: bool = False) -> bool:
    """Whether a verb tells of an utterance made: active, not wished, asked for, conditional or to come.

    ``by_agent`` admits the passive of what names its speaker ("was hailed by the agency as …").
    """
    if verb.dep in {"amod", "compound", "aux"}:
        return False
    if is_passive(document, verb):
        by_agent = by_agent or any(c.lower == "as" for c in document.children(verb, "mark"))  # "as noted by NASA"
        return by_agent and any(document.children(verb, "agent")) and not _is_unreal(document, verb)
    if _is_unreal(document, verb):
        return False
    helpers = {a.lower for a in auxiliaries(document, verb)}
    if verb.tag == "VBP" and verb.dep == "ccomp" and document.head(verb).lemma in WISHING:
        return False
    if made_to_speak(document, verb) is not None:
        return True
    if verb.tag == "VB":
        if not helpers and verb.dep in {"ROOT", "ccomp"} and any(document.children(verb, "nsubj")):
            return not any(document.children(verb, "mark"))  # "two people tell me": the tagger may miss the present
        return ("to" not in helpers and bool(helpers & {"do", "did", "does"})) or _is_done(document, verb)
    if verb.dep in {"xcomp", "pcomp"} and verb.tag == "VBG":
        return _is_told_of(document, verb)
    return verb.tag != "VBG" or verb.dep in {"advcl", "acl", "ROOT", "conj", "ccomp", "dep", "parataxis", "relcl"}


def _is_told_of(document: Document, verb: Token) -> bool:
    """Whether a gerund tells of an utterance: "was quoted as saying", "after claiming", "with him calling"."""
    if any(t.lemma in QUOTING for t in governors(document, verb)):
        return True
    if verb.dep == "xcomp" and document.head(verb).lemma in GOING_ON:
        return document.head(verb).tag in {"VBD", "VBZ"}  # "the message continued saying"
    mark, told = document.head(verb), verb_above(document, verb)
    by_itself = mark.lower in BESIDE or (mark.lower == "with" and any(document.children(verb, "nsubj")))
    return verb.dep == "pcomp" and by_itself and told is not None and not _is_unreal(document, told)


def quoted_by(document: Document, token: Token) -> Token | None:
    """The verb of "was quoted as saying", "TASS cited him as telling reporters", above the gerund."""
    if token.tag != "VBG" or token.dep != "pcomp" or document.head(token).lower != "as":
        return None
    above = document.head(document.head(token))
    return above if above.lemma in QUOTING else None


def _is_unreal(document: Document, verb: Token) -> bool:
    """Whether a verb has a modal, or stands under "if" or a denial ("denied reports that he said")."""
    modal = {a.lower for a in auxiliaries(document, verb)} & MODALS and verb.tag != "VBD"
    if modal or any(c.lower in {"if", "whether", "unless"} for c in document.children(verb, "mark")):
        return True
    above = document.head(verb)
    if verb.dep in {"acl", "relcl"} and above.dep == "dobj":
        above = document.head(above)
    inner = verb.dep in {"ccomp", "acl"} and above.index != verb.index and verb.index > above.index
    return inner and (known := _verb(above)) is not None and known.act == "denial"


def _is_habit(document: Document, verb: Token) -> bool:
    """Whether "would say" tells what was said again and again: it stands behind the words."""
    habit = {a.lower for a in auxiliaries(document, verb)} & MODALS <= {"would", "'d", "’d"}
    return habit and verb.tag == "VB" and any(c.index < verb.index for c in document.children(verb, "ccomp"))


def _is_done(document: Document, verb: Token) -> bool:
    """Whether an infinitive tells what was done: "broke in to declare", "was pleased to share"."""
    if "to" not in {a.lower for a in auxiliaries(document, verb)}:
        return False
    above = document.head(verb)
    if negated(document, above) or any(t.tag == "MD" for t in auxiliaries(document, above)):
        return False
    done = above.lemma in REALIZED or (above.lemma == "take" and any(document.children(above, "prep")))
    told = verb.dep == "advcl" and above.tag == "VBD" and above.lemma != "be"  # not "there was nothing to confirm"
    return told or (verb.dep in {"xcomp", "acl"} and done)


def is_cue_verb(token: Token) -> bool:
    """Whether a word's lemma is a verb of speech."""
    return _verb(token) is not None


def is_source(token: Token) -> bool:
    """Whether what stands after "according to" can speak: no plan, law or schedule."""
    return token.lemma not in NOT_SOURCES and token.lower not in NOT_SOURCES
