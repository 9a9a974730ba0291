"""The writer's own view of what somebody said, in the same sentence: it is empty, untrue, unproven or borne out."""

import re
from collections.abc import Iterator

from kg.extractors._speech_text import listed, sentence_at, tokens_in
from kg.grammar import auxiliaries, clause, negated
from kg.model import Assessment, Document, Factuality, Sentence, Span, Statement, Token

DOUBTS = frozenset(listed("empty hollow idle dubious doubtful implausible questionable far-fetched bluff bluster"))
REFUTES = frozenset(listed("false untrue wrong incorrect misleading baseless unfounded groundless mistaken inaccurate"))
SUPPORTS = frozenset(listed("true correct accurate right"))
JUDGING = {"doubts": DOUBTS, "refutes": REFUTES, "supports": SUPPORTS}
SPOKEN = frozenset(
    listed(
        "threat claim promise boast word warning allegation assertion statement prediction pledge vow"
        " accusation this that it"
    )
)
BACKING = {
    "support": "supports",
    "corroborate": "supports",
    "confirm": "supports",
    "contradict": "refutes",
    "refute": "refutes",
    "belie": "refutes",
    "disprove": "refutes",
}
ADVERBS = {
    "falsely": "refutes",
    "wrongly": "refutes",
    "erroneously": "refutes",
    "incorrectly": "refutes",
    "rightly": "supports",
    "correctly": "supports",
    "dubiously": "doubts",
}
_UNPROVEN = re.compile(
    r"\b(?:could|can|has|have|had) ?not (?:be |been |yet been |yet be )?(?:independently |immediately )?"
    r"(?:verified|confirmed|corroborated)\b"
    r"|\bwithout (?:giving |citing |providing |offering |presenting )?(?:any )?(?:evidence|proof)\b"
    r"|\b(?:no|little) evidence\b",
    re.IGNORECASE,
)
MAYBE = frozenset(listed("may might could perhaps possibly seem appear"))


def assess(document: Document, told: list[Statement]) -> Iterator[Assessment]:
    """Yield a view for each sentence that tells an utterance and judges it outside the words said."""
    here: dict[Sentence, list[Statement]] = {}
    for statement in told:
        cue = tokens_in(document, statement.cue)[0]
        sentence = sentence_at(document, cue)
        if sentence.span.covers(statement.content[0]):
            here.setdefault(sentence, []).append(statement)
    for sentence, statements in here.items():
        found = _view(document, sentence, statements)
        if found:
            yield found


def _view(document: Document, sentence: Sentence, here: list[Statement]) -> Assessment | None:
    said = [p for s in here for p in s.content]
    of = here[-1].content[0]
    unproven = _UNPROVEN.search(document.text, sentence.span.begin, sentence.span.end)
    if unproven and not any(p.overlaps(Span(*unproven.span())) for p in said):
        return Assessment(of, "not-enough-info", sentence.span, "CT+")
    for token in document.sentence_tokens(sentence):
        if not any(p.covers(token.span) for p in said):
            stance = _stance(document, token, here)
            if stance:
                return Assessment(of, stance, sentence.span, _sure(document, token), _ground(document, token))
    return None


def _stance(document: Document, token: Token, here: list[Statement]) -> str | None:
    above = document.head(token)
    if token.lower in ADVERBS and any(above.span == s.cue for s in here):
        return ADVERBS[token.lower]
    backed = token.pos == "VERB" and any(c.lemma in SPOKEN for c in document.children(token, "dobj"))
    if token.lemma in BACKING and backed:
        return BACKING[token.lemma]
    side = next((stance for stance, judging in JUDGING.items() if token.lower in judging), None)
    if side is None or not _about_words(document, token, above):
        return None
    if negated(document, above):
        return {"supports": "refutes", "refutes": "supports"}.get(side)
    return side


def _about_words(document: Document, token: Token, above: Token) -> bool:
    """Whether an adjective judges something said: "that is an empty threat", "the claim is false"."""
    if token.dep == "amod":
        verb = document.head(above)
        called = above.dep == "attr" and any(document.children(verb, "nsubj"))
        return above.lemma in SPOKEN and (called or above.dep in {"appos", "npadvmod"})
    subjects = list(document.children(above, "nsubj"))
    return token.dep in {"acomp", "attr"} and any(s.lemma in SPOKEN for s in subjects)


def _verbs(document: Document, token: Token) -> list[Token]:
    """The verbs from a word upwards, to the end of the subordinate clause."""
    found: list[Token] = []
    while token.head != token.index:
        token = document.head(token)
        if token.pos in {"VERB", "AUX"}:
            found.append(token)
            if token.dep not in {"ccomp", "xcomp"}:
                break
    return found


def _sure(document: Document, token: Token) -> Factuality:
    verbs = _verbs(document, token)
    hedged = any(v.lemma in MAYBE or {a.lower for a in auxiliaries(document, v)} & MAYBE for v in verbs)
    return "PS+" if hedged else "CT+"


def _ground(document: Document, token: Token) -> Span | None:
    """What the view rests on: the subject of "suggests", "indicates" above it."""
    for verb in _verbs(document, token):
        if verb.lemma in {"indicate", "suggest", "show", "imply"}:
            for subject in document.children(verb, "nsubj"):
                return clause(document, subject)
    return None
