"""Speech in set phrases: "made it clear that", "let it be known that", "left no doubt that", "wanted to know why"."""

from kg.extractors._speech_real import is_speech
from kg.extractors._speech_stretch import until_turn
from kg.extractors._speech_text import listed, sentence_at
from kg.grammar import negated
from kg.lexicon import SpeechCue
from kg.model import Document, Span, Token

PLAIN: dict[str, str] = {
    **dict.fromkeys(listed("clear plain obvious abundantly perfectly crystal"), "opinion"),
    "slip": "report",
    **dict.fromkeys(listed("known public official understood"), "announcement"),
}
"""What one makes "it", each with its act."""
ASKING = frozenset(listed("why what who how when where whether if which whose"))
FEW = 7  # words between "it" and "that"


def made_known(document: Document, token: Token) -> tuple[Span, SpeechCue] | None:
    """The cue that a set phrase is, by its verb."""
    find = {"make": _made_clear, "let": _made_clear, "leave": _left_no_doubt, "know": _wanted_to_know}.get(token.lemma)
    found = find(document, token) if find is not None and token.tag[:2] == "VB" else None
    if found is None:
        return None
    words, act = found
    return token.span, SpeechCue(words, "verb", act, frozenset({"known"}), False)


def known_words(document: Document, verb: Token) -> Span | None:
    """The clause that a set phrase leads to."""
    begin = _begin(document, verb)
    return until_turn(document, begin, sentence_at(document, verb).span.end) if begin is not None else None


def _begin(document: Document, verb: Token) -> int | None:
    """Where the words begin: behind "that", or with the question word."""
    behind = document.tokens[verb.index + 1 : sentence_at(document, verb).last]
    if verb.lemma == "know":
        return behind[0].span.begin if behind and behind[0].lower in ASKING else None
    place = next((i for i, t in enumerate(behind[: FEW + 2]) if t.lower == "that"), None)
    return behind[place + 1].span.begin if place is not None and place + 1 < len(behind) else None


def _made_clear(document: Document, verb: Token) -> tuple[str, str] | None:
    """ "Made it clear that", "let it be known that"; not "if it makes it clear"."""
    behind = [t.lower for t in document.tokens[verb.index + 1 : verb.index + 2 + FEW]]
    between = behind[: behind.index("that")] if "that" in behind else []
    act = next((PLAIN[w] for w in between if w in PLAIN), None)
    if (
        act is None
        or (between[:1] != ["it"] and len(between) > 1)
        or negated(document, verb)
        or not is_speech(document, verb)
    ):
        return None
    return f"{verb.lemma} it known", act


def _left_no_doubt(document: Document, verb: Token) -> tuple[str, str] | None:
    doubts = [o for o in document.children(verb, "dobj") if o.lower == "doubt"]
    none = any(c.lower in {"no", "little"} for o in doubts for c in document.children(o))
    told = none and not negated(document, verb) and is_speech(document, verb)
    return ("leave no doubt", "opinion") if told and _begin(document, verb) is not None else None


def _wanted_to_know(document: Document, verb: Token) -> tuple[str, str] | None:
    """What somebody "wanted to know", "demanded to know" is asked."""
    want = document.head(verb)
    asked = (
        verb.dep == "xcomp"
        and want.lemma in {"want", "demand", "ask"}
        and want.tag in {"VBD", "VBZ", "VBP"}
        and not negated(document, want)
    )
    return ("want to know", "question") if asked and _begin(document, verb) is not None else None
