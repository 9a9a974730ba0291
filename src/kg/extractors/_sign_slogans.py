"""Words shown, chanted or quoted as a sign: slogans, inscriptions, famous sayings repeated."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_bearers import bearer
from kg.extractors._sign_display import displays
from kg.extractors._sign_labels import QUOTES
from kg.extractors._sign_media import WORDS, end_of_quotes, medium_of, read_out
from kg.extractors._sign_readers import device
from kg.extractors._sign_shown import Display
from kg.extractors._sign_wording import LEADS, fronted, is_somebodys, lettered, motto_owner
from kg.extractors._sign_words import AFFIXED, NOUNS, QUOTED, WRITING
from kg.grammar import noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token

HASHTAG = re.compile(r"\b[Hh]ashtags?\s(#\w{2,60})|(?<![\w&/#])(#[A-Za-z]\w*(?:[a-z][A-Z]|_)\w{1,50})")
"""A hashtag of several words is a slogan; of one, only if it is called so."""
SHOWN = frozenset(
    "reading read reads bearing bore saying emblazoned painted printed etched scrawled engraved"
    " adorned stencilled stenciled".split()
)
DESIGNED = frozenset("patch badge emblem logo insignia crest plaque coin stamp banner".split())
LISTING = frozenset({"and", "or", ",", ", and", ") and", "), and"})
"""What stands between two quotations of one list."""
STAMPED = frozenset("stamp inscribe emblazon engrave etch emboss carve print stencil".split())
LETTERS = re.compile(r"[A-ZА-Я]{1,5}")
"""Letters that are no words: an emblem ("the letters USSR")."""
ECHOES = frozenset("paraphrase echo quote invoke channel".split())
REPEATING = ECHOES | frozenset("repeat recite borrow cite use recall".split())
SAYINGS = frozenset("phrase words motto line saying dictum maxim remark refrain slogan quip catchphrase".split())
MANY = 4  # hashtags that make a list of tags, of which none is a slogan
FAR = 12  # tokens behind a quotation that may call it a slogan ("…, he said, repeating his slogan")
NEAR = 7  # tokens between the word that makes a slogan and the quotation


def slogan_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every quotation that is a slogan or an inscription, and every saying of another that a speaker repeats."""
    for place, sentence in enumerate(document.sentences):
        if sentence.kind == "link":
            continue
        yield from _of_quotes(document, mentions, place, sentence)
        listed = sentence.span.of(document.text).count("#") >= MANY
        for tag in HASHTAG.finditer(document.text, *sentence.span) if not listed else ():
            group = tag.lastindex or 1
            yield Sign("slogan", tag[group], Span(*tag.span(group)), sentence.span)


def _of_quotes(document: Document, mentions: Mentions, place: int, sentence: Sentence) -> list[Sign]:
    """The slogans among a sentence's quotations; one listed with another is one, too, and one in brackets its sense."""
    signs: list[Sign] = []
    edge = sentence.span.begin
    for found in QUOTED.finditer(document.text, sentence.span.begin, end_of_quotes(document, place)):
        words = _trimmed(document.text, Span(found.start() + 1, found.end() - 1))
        between = document.text[edge : found.start()].strip()
        sign = _slogan(document, mentions, sentence, words) or _saying(document, mentions, sentence, words)
        if signs and between == "(" and signs[-1].stands_for is None:
            signs[-1] = replace(signs[-1], stands_for=words)
        elif signs and sign is None and between in LISTING:
            sign = replace(signs[-1], name=words.of(document.text), mention=words, stands_for=None)
        if sign is not None and between != "(":
            signs.append(sign)
        edge = found.end() if signs else sentence.span.begin
    return signs


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.begin, span.begin + len(words.rstrip(" ,.")))


def _slogan(document: Document, mentions: Mentions, sentence: Sentence, words: Span) -> Sign | None:
    inside = document.between(words)
    if not inside or inside[0].index < sentence.first or inside[0].index >= sentence.last:
        return None
    medium = medium_of(document, sentence, words) or read_out(document, sentence, words)
    if medium is not None:
        return _written(document, mentions, sentence, words, medium)
    before = document.tokens[max(sentence.first, inside[0].index - NEAR) : inside[0].index]
    after = document.tokens[inside[-1].index + 1 : min(sentence.last, inside[-1].index + 9)]
    figure = device(document, inside[0])
    said = document.tokens[inside[-1].index + 1 : min(sentence.last, inside[-1].index + FAR)]
    called = next((t for t in said if t.lower in LEADS and t.pos == "NOUN" and is_somebodys(document, t)), None)
    led = called is not None or any(t.lemma in LEADS or t.lower in LEADS for t in before)
    shown = _worded(document, mentions, before) or _on_sign(document, before)
    if after and any(t.lower in NOUNS for t in after[:2]):
        return None  # "the 'worm' logo" is a sign by its noun
    lettering = lettered(document, mentions, before, after) or fronted(document, mentions, sentence, before)
    if not (shown or led or lettering or _shown_by(before, after) or (figure and _entitled(before))):
        return None
    owner = motto_owner(document, mentions, before if called is None else (called,))
    kind = "emblem" if LETTERS.fullmatch(words.of(document.text)) else "slogan"
    sign = Sign(kind, words.of(document.text), words, sentence.span, owner)
    if shown is not None:
        upon = shown.bearer if shown.bearer is not None else lettered(document, mentions, before, after)
        return _shown(sign, replace(shown, bearer=upon))
    if (on := fronted(document, mentions, sentence, before)) is not None:
        return replace(sign, displayed_on=on, display="affixed")
    verb = next((t for t in (*before[::-1], *after) if t.lemma in AFFIXED), None)
    on = _bearer(document, mentions, verb, inside[0]) if verb else lettered(document, mentions, before, after)
    return replace(sign, displayed_on=on, display="affixed" if on else None, device=figure)


def _worded(document: Document, mentions: Mentions, before: tuple[Token, ...]) -> Display | None:
    """The showing of "the words …" that stand right before a quotation ("bears a flag and the words …")."""
    told = [t for t in before if t.text not in QUOTES and t.text not in {":", ","}]
    if not told or told[-1].lower not in WORDS or told[-1].pos != "NOUN":
        return None
    above = document.head(told[-1])
    line = document.head(above) if above.lower == "in" else told[-1]  # "a line in white letters"
    return next(iter(displays(document, mentions, line if line.lower in WORDS else told[-1])), None)


def _on_sign(document: Document, before: tuple[Token, ...]) -> Display | None:
    """ "The patch: an owl above the words …", "an emblem with the motto …": the sign that bears the words."""
    told = [t for t in before if t.text not in QUOTES and t.text not in {":", ","}]
    lead = document.tokens[told[-1].index - 2] if told and told[-1].lower in WORDS and told[-1].index > 1 else None
    if lead is None or lead.lower not in {"above", "below", "over", "under", "beneath", "with", "around", "beside"}:
        return None
    sentence = document.sentence_of(lead.index)
    signs = [t for t in document.tokens[sentence.first : lead.index] if t.lower in DESIGNED and t.pos == "NOUN"]
    return Display(None, "unspecified", noun_phrase(document, signs[-1])) if signs else None


def _shown(sign: Sign, shown: Display) -> Sign:
    return replace(
        sign, displayed_on=shown.bearer, display=shown.mode, agent=shown.agent, place=shown.place, time=shown.time,
        status=shown.status,
    )  # fmt: skip


def _written(document: Document, mentions: Mentions, sentence: Sentence, words: Span, medium: Token) -> Sign:
    """Words on a banner or a plaque, shown as that is shown."""
    phrase = medium.span if medium.span.begin >= words.end else noun_phrase(document, medium)
    sign = Sign("slogan", words.of(document.text), words, sentence.span, displayed_on=phrase)
    told = displays(document, mentions, medium)
    if not told:
        return sign
    shown = told[0]
    return _shown(sign, replace(shown, bearer=shown.bearer if shown.bearer is not None else phrase))


def _shown_by(before: tuple[Token, ...], after: tuple[Token, ...]) -> bool:
    """Whether the quotation is told to be written somewhere: "a banner reading …", "… was painted on"."""
    lows = [t.lower for t in before]
    if any(w in SHOWN for w in lows[-2:]) and any(
        w in {"banner", "sign", "placard", "flag", "poster", "sticker", "shirt", *WORDS} for w in lows
    ):
        return True
    if any(t.lemma in AFFIXED for t in before[-4:]) and (lows[-1:] and lows[-1] in {"with", *WORDS}):
        return True
    told = [t for t in before if t.text not in QUOTES]
    if told and told[-1].lemma in STAMPED and told[-1].tag == "VBN":
        return True  # "the board is stamped 'Made by us'"
    if told and told[-1].lemma in WRITING and {"on", "onto", "across"} & {t.lower for t in after[:2]}:
        return True
    painted = [
        t
        for t in after
        if t.lemma in AFFIXED - {"add", "put", "place", "write", "position", "brand", "draw"} and t.tag == "VBN"
    ]
    return bool(painted) and bool({"on", "onto", "across"} & {t.lower for t in after})


def _entitled(before: tuple[Token, ...]) -> bool:
    return bool({t.lower for t in before} & {"entitled", "titled", "called", "dubbed", "headed"})


def _bearer(document: Document, mentions: Mentions, verb: Token, noun: Token) -> Thing | None:
    """Where the words are written: behind a preposition of place, or what is painted with them."""
    for prep in document.children(verb, "prep"):
        if prep.lower in {"on", "onto", "across", "along", "over", "below"}:
            for child in document.children(prep, "pobj"):
                if found := bearer(document, mentions, child, noun):
                    return found
    borne = [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)
    borne = [t for t in borne if t.index != noun.index]
    found = next((b for t in borne if (b := bearer(document, mentions, t, noun))), None)
    plain = [t for t in borne if t.pos == "NOUN" and verb.lemma in STAMPED and mentions.at(t) is None]
    return found if found is not None or not plain else noun_phrase(document, plain[0])


def _saying(document: Document, mentions: Mentions, sentence: Sentence, words: Span) -> Sign | None:
    """ "Echoing Neil Armstrong, she said: …", "…, he said, repeating the phrase of X": another's saying that is
    repeated: the quotation's last sentence.
    """
    inside = [t for t in document.between(words) if t.span.begin >= words.begin]
    here = bool(inside) and sentence.first <= inside[0].index < sentence.last
    for verb in document.sentence_tokens(sentence) if here else ():
        whose = _whose(document, mentions, verb, before=verb.index < inside[0].index)
        if verb.tag[:2] != "VB" or whose is None or inside[0].index <= verb.index <= inside[-1].index:
            continue
        begin = max(
            (s.span.begin for s in document.sentences if words.covers(Span(s.span.begin, s.span.begin + 1))),
            default=words.begin,
        )
        saying = Span(begin, words.end)
        return Sign("slogan", saying.of(document.text), saying, sentence.span, whose)
    return None


def _whose(document: Document, mentions: Mentions, verb: Token, before: bool) -> str | None:
    """The person whose words a verb repeats: its object, or whose "phrase" or "words" its object is."""
    for noun in document.children(verb, "dobj", "npadvmod", "appos"):
        said = noun.lower in SAYINGS and verb.lemma in REPEATING
        of = [
            c for p in document.children(noun, "prep") if p.lower in {"of", "by"} for c in document.children(p, "pobj")
        ]
        owners = [*document.children(noun, "poss"), *of] if said else []
        if not said and before and verb.lemma in ECHOES:
            owners = document.subtree(noun)
        people = [m.entity for t in owners if (m := mentions.at(t)) and mentions.type_of(m) == "Person"]
        if people:
            return people[0]
    return None
