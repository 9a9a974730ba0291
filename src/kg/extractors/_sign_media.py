"""What quoted words are written on: "a banner reading …", "a poster with the words …", "the plate reads: …"."""

from kg.extractors._sign_words import LANGUAGES, MEDIA, QUOTED, QUOTES
from kg.model import Document, Sentence, Span, Token

WORDS = frozenset("words word message phrase text slogan motto inscription legend lettering letters line".split())
"""Nouns for what is written, before a quotation."""
LEADING = frozenset(
    "reading read reads saying bearing with its proclaiming declaring stating claiming demanding urging"
    " inscribed marked titled printed".split()
)
"""The last word between what words are written on and the words."""
WITH = frozenset("with bearing bears bore carrying carries carried showing shows showed featuring features had".split())
"""What leads from the thing to "the words"."""
SAYING = frozenset("says said read reads".split())
TELLING = frozenset("says said proclaims proclaimed declares declared announces announced".split())
BOARDS = MEDIA - {"flag", "flags", "patch", "badge", "badges", "cap", "caps", "card", "cards"}
"""What is called by the words on it ("the 'Fund schools' banner"); a flag or patch in quotation marks is called so."""
REACH = 12  # tokens between what words are written on and the words


def written_on(document: Document) -> frozenset[int]:
    """The index of each noun that quoted words are written on: the words are the sign, not the banner."""
    found = (
        medium_of(document, s, Span(*quoted.span()))
        for i, s in enumerate(document.sentences)
        for quoted in QUOTED.finditer(document.text, s.span.begin, end_of_quotes(document, i))
        if quoted.start() < s.span.end
    )
    return frozenset(t.index for t in found if t is not None)


def end_of_quotes(document: Document, place: int) -> int:
    """Where a sentence's quotations may end: they may run over the next sentence of the block."""
    sentence = document.sentences[place]
    following = [s for s in document.sentences[place + 1 : place + 2] if s.block == sentence.block]
    return following[0].span.end if following else sentence.span.end


def medium_of(document: Document, sentence: Sentence, words: Span) -> Token | None:
    """What quoted words are written on: "a banner reading …", "the … banner", "a stamp with …"."""
    around = [t for t in document.sentence_tokens(sentence) if not words.overlaps(t.span) and t.text not in QUOTES]
    return _named_after(around, words) or _before(document, around, words)


def read_out(document: Document, sentence: Sentence, words: Span) -> Token | None:
    """ "They unveiled a plaque. It reads, '…'": what "it" takes up of the sentence before."""
    before = [t for t in document.sentence_tokens(sentence) if t.span.end <= words.begin and t.dep != "punct"]
    lows = [t.lower for t in before if t.text not in QUOTES]
    if lows not in (["it", "read"], ["it", "reads"], ["they", "read"]):
        return None
    place = document.sentences.index(sentence)
    last = document.sentence_tokens(document.sentences[place - 1]) if place else ()
    media = [t for t in last if t.lower in MEDIA and t.pos in {"NOUN", "PROPN"} and t.dep != "compound"]
    return media[-1] if media else None


def _named_after(around: list[Token], words: Span) -> Token | None:
    """ "The '…' banner", "'…,' reads the plaque"."""
    behind = next((t for t in around if t.span.begin >= words.end), None)
    if behind is not None and behind.lower in BOARDS and behind.span.begin - words.end < 3:
        return behind
    following = [t for t in around if t.span.begin >= words.end and t.dep != "punct"][:6]
    if following and following[0].lower in SAYING:
        return next((t for t in following[1:] if t.lower in BOARDS and t.pos == "NOUN"), None)
    return None


def _before(document: Document, around: list[Token], words: Span) -> Token | None:
    """ "A banner reading …", "a poster with the words …", "a plate on the hull reads, in Arabic: …"."""
    before = _without_language([t for t in around if t.span.end <= words.begin and t.dep != "punct"])[-REACH:]
    before = before[:-1] if len(before) > 1 and before[-1].lower == "that" and before[-2].tag == "VBG" else before
    media = [i for i, t in enumerate(before) if t.lower in MEDIA and t.pos in {"NOUN", "PROPN"}]
    if not media or media[-1] == len(before) - 1:
        return None
    if len(media) > 1 and _ends_in_words(before, media) and any(t.lower in WITH for t in before[media[-2] : media[-1]]):
        return before[media[-2]]  # "a plaque with the flag and the words …"
    medium, last, between = before[media[-1]], before[-1].lower, before[media[-1] + 1 : -1]
    worded = last in WORDS and any(t.lower in WITH for t in between[-3:])
    told = last in SAYING and bool({t.lower for t in before[-2:-1]} & {"that", "which", medium.lower})
    says = last in TELLING and medium.lower in BOARDS - {"message", "messages"}
    subject = (last in {"read", "reads"} or says) and medium.dep in {"nsubj", "nsubjpass"}
    subject = subject or (says and not between)
    verbs = [t for t in between if t.tag in {"VBD", "VBZ", "VBP"} and document.head(medium).index == t.index]
    return medium if worded or told or last in LEADING or (subject and not verbs) else None


def _ends_in_words(before: list[Token], media: list[int]) -> bool:
    """Whether only "and the words" stands behind the last of what words may be written on."""
    rest = [t.lower for t in before[media[-1] + 1 :]]
    return rest[:-1] == ["and", "the"] and rest[-1] in WORDS


def _without_language(tokens: list[Token]) -> list[Token]:
    """The words before a quotation without "in Arabic", "in white letters", "in capitals"."""
    place = next((i for i in range(len(tokens) - 1, max(len(tokens) - 5, -1), -1) if tokens[i].lower == "in"), None)
    rest = {t.lower for t in tokens[place:]} if place is not None else set()
    return tokens[:place] if rest & (LANGUAGES | {"letters", "capitals", "red", "white", "black"}) else tokens
