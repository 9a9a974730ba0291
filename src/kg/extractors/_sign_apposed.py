"""The meaning of a name in quotation marks between commas or dashes: "Polyot – 'flight' in Russian – left"."""

from itertools import takewhile

from kg import lexicon
from kg.extractors._sign_crafts import BORNE_BY_NAME
from kg.extractors._sign_words import LANGUAGES, QUOTES
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Mentions, Sentence, Span, Token

PAUSES = frozenset({",", "-", "–", "—", "--"})
LONGEST = 4  # words of a meaning
CLAUSE = 14  # words of a clause that a name is said to mean


def apposed(document: Document, mentions: Mentions, sentence: Sentence, pause: Token) -> Span | None:
    """ "Aruna-2, 'first light', is due", "Polyot – 'flight' in Russian – left": a craft's name, then what it means.

    A few quoted words in lower case without a verb or an article; "the lander, 'a beast', he said" quotes somebody.
    """
    mention = mentions.at(document.tokens[pause.index - 1])
    if mention is None or mention.form != "name" or mentions.type_of(mention) not in BORNE_BY_NAME:
        return None
    rest = document.tokens[pause.index + 2 : min(pause.index + 10, sentence.last)]
    words = list(takewhile(lambda t: t.text not in QUOTES and t.dep != "punct", rest))
    behind = [t for t in rest[len(words) :] if t.text not in QUOTES][:3]
    if not words or len(words) > LONGEST or not behind or words[-1].pos not in {"NOUN", "PROPN"}:
        return None
    language = behind[0].lower == "in" and any(t.lower in LANGUAGES for t in behind)
    dubbed = document.tokens[max(0, pause.index - 2)].lemma in {"dub", "name", "call"} and len(words) == 2
    ends = PAUSES | {"", *("." if dubbed else "")}  # "was dubbed Prarambh, 'the beginning'."
    closed = document.text[words[-1].span.end : behind[0].span.end].strip("".join(QUOTES) + " ") in ends
    low = language or all(t.text.islower() for t in words)
    said = words[1:] if words[0].tag == "VBG" else words  # "dreaming of the heavens"
    plain = low and (words[0].pos != "DET" or dubbed) and all(t.pos not in {"VERB", "AUX", "PRON"} for t in said)
    return mention.span if plain and (language or closed) and not _is_said(document, behind) else None


def is_other_name(document: Document, mentions: Mentions, sentence: Sentence, name: Span, begin: int) -> bool:
    """ "Kounotori, or white stork, brought …": a few words between "or" and a pause say what the craft's name means.

    "Orion, or another capsule," and "the Gateway, or LOP-G," give a choice or a short name.
    """
    mention = mentions.at(document.between(name)[-1])
    rest = document.tokens[begin : min(begin + LONGEST + 1, sentence.last)]
    words = list(takewhile(lambda t: t.text not in PAUSES | {".", ";", ":", ")"}, rest))
    if mention is None or mentions.type_of(mention) not in BORNE_BY_NAME or not words or len(words) == len(rest):
        return False
    plain = all(t.pos in {"NOUN", "PROPN", "ADJ"} or t.tag == "VBG" or t.lower in {"the", "of", "to"} for t in words)
    inside = [m for t in words if (m := mentions.at(t)) is not None and m != mention]
    known = any(mentions.type_of(m) != "Place" for m in inside)
    other = any(t.text.isupper() or t.text in TYPE_NOUNS or t.text[-1:].isdigit() for t in words)
    return document.tokens[begin - 2].text == "," and plain and not known and not other and words[-1].pos != "ADJ"


def is_rendered(document: Document, sentence: Sentence, name: Span, begin: int) -> bool:
    """ "Ti Tol, or 'so that the roof flies'": a whole clause or phrase, quoted behind a name that is not."""
    words = document.tokens[begin + 1 : min(begin + CLAUSE, sentence.last)]
    close = next((i for i, t in enumerate(words) if t.text in QUOTES), 0)
    low = [t for t in words[:close] if t.text[:1].islower()]
    plain = document.text[name.begin - 1 : name.begin] not in QUOTES and document.text[name.end : name.end + 2] == ", "
    return plain and close > 2 and words[0].text.islower() and len(low) * 3 > close * 2


def _is_said(document: Document, behind: list[Token]) -> bool:
    """Whether somebody says the words before: "…, he said"."""
    return any((t.lemma, "verb") in lexicon.speech_cues() and t.tag[:2] == "VB" for t in behind)
