"""Whether a verb of speech tells of an utterance that was made: not one that is wished, conditional or to come."""

import re

from kg import lexicon
from kg.extractors._speech_subjects import made_to_speak, named_beside
from kg.extractors._speech_text import listed
from kg.grammar import auxiliaries, governors, is_passive, is_question, negated, sentence_span, verb_above
from kg.lexicon import SpeechCue
from kg.model import Document, Token

MODALS = frozenset(listed("will would can could may might should shall must 'll ’ll wo ca"))
REALIZED = frozenset(
    listed(
        "use go continue begin start hasten rush pleased proud happy glad delighted sorry thrilled excited honored"
        " honoured pain phone telephone call ring step come quick eager careful keen first like love fond"
    )
)
"""Words whose infinitive came true: "used to say", "was quick to add"."""
WISHING = frozenset(listed("suggest propose recommend demand request ask"))
"""Verbs whose clause is wished, not told: "suggested the crew invite him"."""
GOING_ON = frozenset(listed("continue keep begin start finish end"))
QUOTING = frozenset(listed("hear quote cite record"))
VOICING = frozenset(
    listed(
        "express voice make issue repeat renew reiterate give deliver offer restate raise sound air float moot broach"
        " exude radiate"
    )
)
"""Verbs whose subject is the speaker of what they take for object: "issued a warning that …"."""
BESIDE = frozenset(listed("after before while in by despite for"))
SOUNDS = frozenset(listed("roar scream growl whisper groan hiss moan purr thunder shout howl bellow bark snap"))
"""Verbs of sounds, with which machines and people may also go somewhere."""
WHITHER = frozenset(listed("up down off past into along over through across from away overhead towards toward by"))
QUOTES = re.compile(r"[\"“”]|(?:^|\s)[‘'](?=\w)")
EVER = frozenset(listed("whatever whichever whoever"))


def entry_of(token: Token) -> SpeechCue | None:
    """The entry of a verb, also of one that speaks in one sense only; the lemmatizer takes "hopes" for "hop"."""
    known = lexicon.speech_cues()
    lemmas = (token.lemma, token.lower.removesuffix("s"), token.lower.removesuffix("d"), token.lower.removesuffix("ed"))
    found = ((lemma, form) for lemma in lemmas for form in ("verb", "sense") if (lemma, form) in known)
    key = next(found, None)
    return known[key]._replace(form="verb") if key else None


def is_speech(document: Document, verb: Token) -> bool:
    """Whether a verb tells of an utterance made, by a speaker: not one wished, asked for, conditional or to come."""
    idle = verb.dep in {"amod", "compound", "aux"} and not any(document.children(verb, "nsubj"))
    if idle or _goes_by(document, verb):
        return False
    if named_beside(document, verb) is not None or _says_only(document, verb):
        return True
    if is_passive(document, verb):
        return bool(agents(document, verb)) and not _is_unreal(document, verb)
    if _is_unreal(document, verb) or _is_asked(document, verb):
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


def _says_only(document: Document, verb: Token) -> bool:
    """ "Would only say that it was on schedule": what somebody was willing to say."""
    would = any(a.lower == "would" for a in document.children(verb, "aux"))
    beside = {document.tokens[i].lower for i in (verb.index - 1, min(verb.index + 1, len(document.tokens) - 1))}
    return would and "only" in beside


def _goes_by(document: Document, verb: Token) -> bool:
    """ "The jet roared down the runway": a sound on the way, where nothing is quoted."""
    whither = verb.lemma in SOUNDS and any(c.lower in WHITHER for c in document.children(verb, "prt", "prep", "advmod"))
    said = sentence_span(document, verb)
    around = document.text[max(0, said.begin - 3) : said.end]  # "'Go!' Lee roared down the line."
    return whither and not QUOTES.search(around)


def agents(document: Document, verb: Token) -> list[Token]:
    """By whom something was said in the passive: "was hailed as a feat by the agency"."""
    near = [*document.children(verb, "oprd", "dobj")]
    near += [o for p in document.children(verb, "prep") if p.lower == "as" for o in document.children(p, "pobj")]
    below = [t for o in near for t in document.subtree(o)]
    hung = (p for p in (*document.children(verb, "prep"), *below) if p.lower == "by" and p.dep == "prep")
    return [o for p in (*document.children(verb, "agent"), *hung) for o in document.children(p, "pobj")]


def _is_told_of(document: Document, verb: Token) -> bool:
    """Whether a gerund tells of an utterance: "was quoted as saying", "after claiming", "with him calling"."""
    if any(t.lemma in QUOTING for t in governors(document, verb)):
        return True
    if verb.dep == "xcomp" and document.head(verb).lemma == "resist":
        return negated(document, document.head(verb))  # "could not resist remarking that"
    if verb.dep == "xcomp" and document.head(verb).lemma in GOING_ON:
        return document.head(verb).tag in {"VBD", "VBZ"}  # "the message continued saying"
    mark, told = document.head(verb), verb_above(document, verb)
    by_itself = mark.lower in BESIDE or (mark.lower == "with" and any(document.children(verb, "nsubj")))
    return verb.dep == "pcomp" and by_itself and told is not None and not _is_unreal(document, told)


def quoted_by(document: Document, token: Token) -> Token | None:
    """The verb of "was quoted as saying", "TASS cited him as telling reporters", "was heard saying", above it."""
    if token.tag == "VBG" and token.dep == "xcomp" and is_passive(document, document.head(token)):
        return document.head(token) if document.head(token).lemma == "hear" else None
    if token.tag != "VBG" or token.dep != "pcomp" or document.head(token).lower != "as":
        return None
    above = document.head(document.head(token))
    return above if above.lemma in QUOTING else None


def _is_unreal(document: Document, verb: Token) -> bool:
    """Whether a verb has a modal, or stands under "if" or a denial ("denied reports that he said")."""
    if any(c.lower in EVER for c in document.children(verb, "dobj", "nsubj", "det", "advmod")):
        return True  # "whatever the tapes suggest"
    if _is_inverted(document, verb):
        return True
    modal = {a.lower for a in auxiliaries(document, verb)} & MODALS and verb.tag != "VBD"
    if modal or any(c.lower in {"if", "whether", "unless"} for c in document.children(verb, "mark")):
        return True
    above = document.head(verb)
    if verb.dep in {"acl", "relcl"} and above.dep == "dobj":
        above = document.head(above)
    inner = verb.dep in {"ccomp", "acl"} and above.index != verb.index and verb.index > above.index
    return inner and (known := entry_of(above)) is not None and known.act == "denial"


def _is_inverted(document: Document, verb: Token) -> bool:
    """ "Could have done it had the government said yes": a condition without "if"."""
    helpers = [a for a in document.children(verb, "aux") if a.lower in {"had", "were", "should"}]
    subjects = [s for s in document.children(verb, "nsubj") if s.index < verb.index]
    nor = any(c.lower in {"nor", "neither", "so", "only"} for c in document.children(verb, "cc", "advmod", "preconj"))
    return verb.tag in {"VBN", "VB"} and bool(helpers and subjects) and helpers[0].index < subjects[0].index and not nor


def _is_asked(document: Document, verb: Token) -> bool:
    """Whether a verb stands in a question: "Did he ever doubt that it would fly?"."""
    helpers = [a for a in document.children(verb, "aux") if a.lower in {"do", "did", "does", "has", "have"}]
    subjects = list(document.children(verb, "nsubj"))
    turned = bool(helpers and subjects) and helpers[0].index < subjects[0].index
    return turned and is_question(document, sentence_span(document, verb))


def is_habit(document: Document, verb: Token) -> bool:
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
    goes_on = above.lemma == "go" and any(p.lower == "on" for p in document.children(above, "prt"))
    return told or (verb.dep in {"xcomp", "acl"} and done) or (verb.dep == "advcl" and goes_on)


def voices(document: Document, verb: Token) -> bool:
    """Whether a verb utters the act that is its object: "expressed hope", "issued a warning"."""
    acts = ((o.lemma, "noun") in lexicon.speech_cues() for o in document.children(verb, "dobj"))
    return verb.lemma in VOICING and any(acts)


def is_cue_verb(token: Token) -> bool:
    """Whether a word's lemma is a verb of speech."""
    return entry_of(token) is not None
