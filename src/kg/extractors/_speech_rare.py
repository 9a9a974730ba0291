"""Speech that no verb of speech tells of.

"Per the agency", "in her words", "in his view", "is confident that", "put the cost at", "laid the blame on".
"""

from collections.abc import Iterator

from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS, auxiliaries, clause, negated, verb_above
from kg.lexicon import SpeechCue, speech_cues
from kg.model import Document, Span, Token

VIEWS: dict[str, str] = {
    **dict.fromkeys(listed("view opinion judgment judgement eyes mind"), "in"),
    **dict.fromkeys(listed("account reckoning estimate estimates admission count"), "by"),
}
"""Nouns of what one holds or tells, each with its preposition: "in her view", "by his own account"."""
HELD = frozenset(
    listed(
        "confident sure certain adamant convinced hopeful optimistic pessimistic worried concerned afraid fearful"
        " doubtful sceptical skeptical positive proud glad sorry furious delighted pleased disappointed"
        " unconvinced wary"
    )
)
QUOTES = "\"“‘'«"
AMOUNTS = frozenset(
    listed("cost price bill damage loss number toll odds odd chance risk value figure total budget it its distance age")
)
COUNTED = frozenset(listed("toll number casualties"))
RUMOURS = frozenset(listed("rumour rumor gossip speculation scuttlebutt"))
BLAMING = frozenset(listed("lay put pin place heap"))
TELLING = frozenset(
    listed("agency company report statement release filing official source ministry post tweet website letter memo")
)
MESSAGES = frozenset(
    listed("message verdict answer reply response advice comment conclusion explanation warning reaction word caption")
)
"""Nouns of what is quoted behind "was simple:" or "with the words"."""
SELVES = frozenset(listed("it i we you there"))


def rare_cue(document: Document, token: Token) -> tuple[Span, SpeechCue] | None:
    """The cue that a word is though it is no verb of speech, with its span."""
    if token.lower == "per":
        return _of_per(document, token)
    if token.lower == "words" and document.head(token).lower == "in" and any(document.children(token, "poss")):
        return token.span, SpeechCue("word", "noun", "opinion", frozenset({"quote"}), False)
    if token.lemma in MESSAGES and (found := _of_message(document, token)) is not None:
        return found
    if token.lower in VIEWS:
        return _of_view(document, token)
    if token.lower in HELD:
        return _of_attitude(document, token)
    return _of_rumour(document, token) or _of_amount(document, token) or _of_blame(document, token)


def _of_per(document: Document, token: Token) -> tuple[Span, SpeechCue] | None:
    """ "The probe is lost, per NASA", "as per a post": not "per day"."""
    opening = document.tokens[token.index - (document.tokens[token.index - 1].lower == "as")]
    sources = [o for o in document.children(token, "pobj") if o.pos == "PROPN" or o.lemma in TELLING]
    first = document.sentence_of(token.index).first == opening.index
    apart = first or opening != token or document.tokens[token.index - 1].text == ","
    entry = SpeechCue("per", "preposition", "report", frozenset({"clause", "quote"}), True)
    return (Span(opening.span.begin, token.span.end), entry) if token.tag == "IN" and sources and apart else None


def _of_message(document: Document, noun: Token) -> tuple[Span, SpeechCue] | None:
    """ "The board's message was simple: 'Never again'", "posted it with the caption 'Never again'"."""
    above, sentence = document.head(noun), document.sentence_of(noun.index)
    behind = document.text[noun.span.end : sentence.span.end]
    told = noun.dep == "nsubj" and above.lemma == "be" and any(f": {mark}" in behind for mark in QUOTES)
    shown = noun.dep == "pobj" and above.lower == "with" and behind.lstrip()[:1] in QUOTES
    known = speech_cues().get((noun.lemma, "noun"))
    entry = SpeechCue(noun.lemma, "noun", known.act if known else "report", frozenset({"quote"}), False)
    return (noun.span, entry) if told or (shown and verb_above(document, noun) is not None) else None


def _of_view(document: Document, noun: Token) -> tuple[Span, SpeechCue] | None:
    """ "In her view, the plan is mad", "by one account the order came late"."""
    prep = document.head(noun)
    first = document.sentence_of(noun.index).first
    apart = prep.index == first or document.tokens[prep.index - 1].text == ","
    if prep.lower != VIEWS[noun.lower] or noun.dep != "pobj" or not apart or not list(holders(document, noun)):
        return None
    act = "opinion" if prep.lower == "in" else "report"
    entry = SpeechCue(noun.lower, "preposition", act, frozenset({"clause"}), False)
    return Span(prep.span.begin, noun.span.end), entry


def holders(document: Document, noun: Token) -> Iterator[Token]:
    """Whose a view or an account is: "her view", "the view of the board"; "one account" is its own."""
    yield from document.children(noun, "poss")
    for of in document.children(noun, "prep"):
        if of.lower == "of":
            yield from document.children(of, "pobj")
    if any(c.lower in {"one", "some", "several", "most"} for c in document.children(noun)):
        yield noun


def _of_attitude(document: Document, word: Token) -> tuple[Span, SpeechCue] | None:
    """ "Is confident that it will fly": what somebody is said to hold; nothing where it is denied or asked."""
    verb = document.head(word)
    below = (*document.children(word, "ccomp"), *document.children(verb, "ccomp"))
    clause = [c for c in below if c.index > word.index and any(m.lower == "that" for m in document.children(c, "mark"))]
    if not clause or word.dep not in {"acomp", "ROOT"} or negated(document, verb) or negated(document, word):
        return None
    subjects = {s.lower for s in document.children(verb, *SUBJECTS)}
    told = verb.lemma in {"be", "remain", "seem", "feel", "sound"} and subjects and not SELVES & subjects
    unreal = any(a.tag == "MD" for a in auxiliaries(document, verb)) or any(document.children(verb, "mark"))
    entry = SpeechCue(word.lower, "verb", "opinion", frozenset({"clause"}), False)
    return (word.span, entry) if told and not unreal else None


def _of_amount(document: Document, verb: Token) -> tuple[Span, SpeechCue] | None:
    """ "Put the cost at $2 billion", "estimated the damage at a million"."""
    finite = verb.lemma in {"put", "estimate"} and verb.tag in {"VBD", "VBZ", "VBP", "VBN"}
    if not finite or amount(document, verb) is None:
        return None
    counted = verb.lemma == "put" and any(o.lower in COUNTED for o in document.children(verb, "dobj"))
    act = "report" if counted else "prediction"  # a toll has been counted, a cost is reckoned
    return verb.span, SpeechCue(verb.lemma, "verb", act, frozenset({"amount"}), False)


def amount(document: Document, verb: Token) -> Span | None:
    """What is put at how much, with the amount."""
    things = [o for o in document.children(verb, "dobj") if verb.lemma == "estimate" or {o.lemma, o.lower} & AMOUNTS]
    hung = [p for o in things for t in document.subtree(o) for p in document.children(t, "prep")]
    for at in [*document.children(verb, "prep"), *hung]:
        below = document.subtree(at)
        if things and at.lower in {"at", "between"} and any(t.tag == "CD" for t in below):
            return Span(document.subtree(things[0])[0].span.begin, below[-1].span.end)
    return None


def _of_rumour(document: Document, verb: Token) -> tuple[Span, SpeechCue] | None:
    """ "Rumour has it that the tug is for sale"."""
    rumours = [s for s in document.children(verb, "nsubj") if {s.lower, s.lower.removesuffix("s")} & RUMOURS]
    it = any(o.lower == "it" for o in document.children(verb, "dobj"))
    told = it and verb.tag in {"VBZ", "VBP"} and not negated(document, verb) and any(document.children(verb, "ccomp"))
    entry = SpeechCue("rumour", "verb", "report", frozenset({"clause"}), False, True)
    return (verb.span, entry) if rumours and told else None


def _of_blame(document: Document, verb: Token) -> tuple[Span, SpeechCue] | None:
    """ "Laid the blame on the valve"."""
    if verb.lemma not in BLAMING or blamed(document, verb) is None:
        return None
    return verb.span, SpeechCue("blame", "verb", "accusation", frozenset({"blame"}), False)


def blamed(document: Document, verb: Token) -> Span | None:
    """Whom or what the blame is laid on."""
    blames = [o for o in document.children(verb, "dobj") if o.lower == "blame"]
    preps = [p for t in (verb, *blames) for p in document.children(t, "prep") if p.lower in {"on", "at", "with"}]
    found = [o for p in preps if blames for o in document.children(p, "pobj")]
    return clause(document, found[0]) if found else None
