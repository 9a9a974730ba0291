"""What people say in few words: "Let's go", "Welcome aboard", "No leaks", "Not for long"."""

from kg.extractors._speech_text import listed
from kg.model import Factuality, Token

EMPTY = frozenset(listed("way problem matter doubt wonder thank thanks word surprise"))
"""Nouns of phrases that deny nothing: "no problem", "no doubt"."""
NAYS = frozenset(
    listed("no not nope never nothing at all absolutely certainly definitely of course by means the kind sort sir way")
)
"""The words of answers that deny flatly."""
HOPES = frozenset(listed("hope wish pray"))
GREETINGS = frozenset(listed("welcome congratulations hello goodbye farewell godspeed"))
WISHES = (["good", "luck"], ["good", "morning"], ["good", "night"], ["happy", "birthday"], ["well", "done"])
BRIEF = 12  # tokens of what is said in few words


def of_few_words(words: list[Token]) -> tuple[str, Factuality] | None:
    """The act and the commitment of a call, a greeting or an answer without a verb."""
    return (
        _of_word_given(words)
        or _of_answer(words)
        or _of_call(words)
        or _of_greeting(words)
        or _of_none(words)
        or _of_no(words)
    )


def _of_word_given(words: list[Token]) -> tuple[str, Factuality] | None:
    """ "You have my word", "I give you my word": a promise in set words."""
    text = " ".join(t.lower for t in words)
    given = any(phrase in text for phrase in ("have my word", "have our word", "you my word", "you our word"))
    return ("promise", "PR+") if given else None


def _of_answer(words: list[Token]) -> tuple[str, Factuality] | None:
    """ "No", "No, absolutely not", "Certainly not", "Not at all": an answer that denies."""
    said = [t.lower for t in words if t.pos != "PUNCT"]
    flat = bool(said) and set(said) <= NAYS and bool(set(said) & {"no", "not", "nope", "nothing", "never"})
    return ("denial", "CT-") if flat and said != ["never"] else None


def _of_call(words: list[Token]) -> tuple[str, Factuality] | None:
    """What "let's" sets out to do, or hopes."""
    lower = [t.lower for t in words]
    if "let" not in lower or not {"'s", "’s"} & set(lower[lower.index("let") + 1 :][:1]) or "not" in lower:
        return None
    return ("opinion", "PS+") if {t.lemma for t in words} & HOPES else ("announcement", "CT+")


def _of_greeting(words: list[Token]) -> tuple[str, Factuality] | None:
    """ "Welcome aboard", "Congratulations to all": a greeting binds nobody to anything."""
    greets = bool(words) and (words[0].lower in GREETINGS or [t.lower for t in words[:2]] in WISHES)
    finite = any(t.tag in {"VBZ", "VBD", "VBP", "MD"} for t in words[1:])
    return ("opinion", "Uu") if greets and not finite else None


def _of_none(words: list[Token]) -> tuple[str, Factuality] | None:
    """ "No leaks," "no idea": a bare noun that is denied or unknown."""
    bare = len(words) > 1 and words[0].lower == "no" and words[1].pos in {"NOUN", "ADJ"}
    if not bare or len(words) > BRIEF or any(t.tag in {"VBZ", "VBD", "VBP", "MD"} for t in words):
        return None
    if words[1].lemma in {"idea", "clue", "comment"}:
        return "report", "Uu"
    return None if words[1].lemma in EMPTY else ("report", "CT-")


def _of_no(words: list[Token]) -> tuple[str, Factuality] | None:
    """An answer without a verb that begins with "not": "Not for long"."""
    return ("opinion", "CT-") if len(words) > 1 and words[0].lower == "not" and words[1].pos != "VERB" else None
