"""What a colon or a bracket attributes: headlines of other outlets, a title's source, a name before a quotation."""

import re
from collections.abc import Iterator

from kg import lexicon
from kg.extractors._speech_act import judge
from kg.extractors._speech_commit import head_of, is_infinitive
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_quotes import Quotation, overlapping
from kg.extractors._speech_refer import SPEAKERS
from kg.extractors._speech_text import listed, tokens_in
from kg.grammar import noun_phrase
from kg.lexicon import SpeechCue
from kg.model import Block, Document, Factuality, Mentions, Span, Statement, Thing, Token

_OUTLET = re.compile(r"\s?\(([^()\n]{0,60})\)?\s{0,3}\Z")
_SOURCE = re.compile(r"(: | [—–-] )([^:—–\n]{2,40})\Z")
_OF_QUOTE = re.compile(
    r"(?::| [—–-]) ([A-Z@][^:—–\n]{1,40}?)(?: (?:after|as|on|amid|in|over|following|ahead) [^\n]+)?\Z"
)
_NAMING = SpeechCue(":", "colon", "report", frozenset(), False)
_NAMED = re.compile(r"([A-Z@][^:\n\"“”.,;]{1,50}(?:,[^:\n\"“”.;]{3,80}(?=:\s?[\"“]))?):\s{1,3}(?=\S)")
"""A name before a colon; with what it is if a quotation follows."""
_WHAT = re.compile(r",.*\Z")
_INNER = re.compile(r"(?:[.!?…][\"”]? | [—–-]{1,2} )([A-Z@][^:\n\"“”.,;!?—–]{1,50}): ?(?=[\"“])")
_BY_WAY = re.compile(
    r"(?: (?:on|via) (?:X|Twitter|Telegram|Facebook|Instagram|Weibo|LinkedIn|Mastodon|Threads|Bluesky|Reddit|YouTube)"
    r"| in an? (?:statement|e-?mail|tweet|post))\Z"
)
_ON = re.compile(r" (?:on|to|TO|ON) .+\Z")
LONG = 4  # letters of a word that a headline in capitals would write with one
PEOPLE = frozenset(
    listed("engineer scientist resident survivor family widow fan worker boss neighbour neighbor father")
)
FEW = 7  # tokens from a colon to the end of a possessive
FEELINGS = frozenset(
    listed(
        "fury anger rage tears plea joy delight shock horror agony anguish heartbreak relief warning verdict message"
        " vow promise boast confession apology grief pride despair outrage fears fear terror thrill admission"
    )
)
"""What a title says is somebody's whose words it has quoted."""
SOURCES = frozenset(listed("report study source spokesman spokesperson spokeswoman official expert analyst researcher"))
_COMING = re.compile(r"\b(?:will|shall|to|set to|going to|due to)\s[a-z]|\b(?:Will|Shall|To|Set To)\s[A-Z]")
_MAYBE = re.compile(r"\b(?:may|might|could|likely|possible)\b", re.IGNORECASE)


def headlines(document: Document, mentions: Mentions) -> Iterator[Statement]:
    """A statement for each listed headline whose outlet is named in brackets at its end, even if the name is cut off.

    When nothing is left of the name, the list's heading stands for the outlet.
    """
    heading: Span | None = None
    for block in document.article.blocks:
        if block.kind == "heading":
            heading = block.span
        elif block.kind == "link":
            found = _headline(document, mentions, block, heading)
            if found:
                yield found


def _headline(document: Document, mentions: Mentions, block: Block, heading: Span | None) -> Statement | None:
    text = document.text[: block.span.end]
    match = _OUTLET.search(text, max(block.span.begin, block.span.end - 70))
    if match is None:
        return None
    outlet = Span(*match.span(1)) if match[1].strip() else heading
    said = Span(block.span.begin, match.start())
    if outlet is None or not said.of(text).strip():
        return None
    act, sure = _form(said.of(text))
    return Statement(
        _outlet(mentions, outlet), heading or outlet, (said,), block.span, "direct", act, sure, medium="headline"
    )


def _outlet(mentions: Mentions, words: Span) -> Thing:
    return next(
        (m.entity for m in mentions.inside(words) if mentions.type_of(m) in {"Organization", "Company", "Agency"}),
        words,
    )


def _form(words: str) -> tuple[str, Factuality]:
    if "?" in words:
        return "question", "Uu"
    if _MAYBE.search(words):
        return "prediction", "PS+"
    return ("prediction", "PR+") if _COMING.search(words) else ("report", "CT+")


def attributed_title(document: Document, mentions: Mentions) -> Iterator[Statement]:
    """What a title tells on the word of a source behind its last colon ("Crew to land Friday: official")."""
    for block in document.article.blocks:
        match = _SOURCE.search(document.text[: block.span.end], block.span.begin) if block.kind == "title" else None
        if match:
            said, source = Span(block.span.begin, match.start()), Span(*match.span(2))
            who, words = _source(document, mentions, source), tokens_in(document, said)
            dashed = match[1] != ": "
            told = not dashed or (_is_finite(document, words) and isinstance(who, str) and not who.startswith("media/"))
            if match[1] == " - " and not any(t.text.islower() and len(t.text) > LONG for t in words):
                continue  # the name of a site behind a headline in capitals
            if who is not None and len(words) > 3 and told:
                colon = Span(match.start(), match.start() + 1)
                judged = judge(document, Cue(words[0], colon, _NAMING), (said,), "indirect")
                yield Statement(who, colon, (said,), block.span, "indirect", *judged)


def named_quotations(document: Document, mentions: Mentions, quoted: tuple[Quotation, ...]) -> Iterator[Statement]:
    """The words of whom a paragraph or title names before a colon: 'Ann Lee: "We are ready"', "Lee: We are ready"."""
    for block in document.article.blocks:
        for match in _labels(document, block):
            if (found := _labelled(document, mentions, quoted, block, match)) is not None:
                yield found


def _labels(document: Document, block: Block) -> Iterator[re.Match[str]]:
    """What stands before a colon where a paragraph begins, or where it goes on with a quotation."""
    if block.kind != "link":
        if match := _NAMED.match(document.text, block.span.begin, block.span.end):
            yield match
        yield from _INNER.finditer(document.text, block.span.begin, block.span.end)


def _labelled(
    document: Document, mentions: Mentions, quoted: tuple[Quotation, ...], block: Block, match: re.Match[str]
) -> Statement | None:
    """What is said behind a label, if it names who speaks."""
    label, colon = _label(document, match), Span(match.end(1), match.end(1) + 1)
    who = _source(document, mentions, label)
    inside = [q for q in overlapping(quoted, Span(colon.end, block.span.end)) if q.outer.begin <= match.end() + 1]
    said = inside[0].parts if inside else (trimmed(document.text, Span(match.end(), block.span.end)),)
    words = [t for part in said for t in tokens_in(document, part)]
    told = _is_finite(document, words) or (_is_media(who) and _is_going_on(document, words))
    plain = told and (block.kind == "title" or _is_headline(document, block, who))
    if who is None or len(words) < 3 or not (inside or plain):
        return None
    outer = Span(label.begin, said[-1].end)
    if not inside and block.kind != "title" and _is_media(who):
        act, sure = _form(said[0].of(document.text))
        return Statement(who, colon, said, outer, "direct", act, sure, medium="headline")
    judged = judge(document, Cue(words[0], colon, _NAMING), said, "direct" if inside else "indirect")
    return Statement(who, colon, said, outer, "direct" if inside else "indirect", *judged)


def _is_media(who: Thing | None) -> bool:
    return isinstance(who, str) and who.startswith("media/")


def _is_going_on(document: Document, words: list[Token]) -> bool:
    """Whether a headline tells what goes on by a participle alone: "SpaceX Discussing Offer"."""
    head = head_of(document, words)
    behind = [c for c in document.children(head, "acl") if c.index == head.index + 1] if head is not None else []
    return head is not None and (head.tag == "VBG" or any(c.tag == "VBG" for c in behind))


def _label(document: Document, match: re.Match[str]) -> Span:
    """The name before a colon, without what it is and by what way or about whom it speaks: "Lee, pilot, on X:"."""
    words = _WHAT.sub("", _ON.sub("", _BY_WAY.sub("", match[1])))
    return Span(match.start(1), match.start(1) + len(words))


def _is_headline(document: Document, block: Block, who: Thing | None) -> bool:
    """Whether a paragraph is a headline of a list, with no stop at its end, and a known name before its colon."""
    return isinstance(who, str) and block.span.of(document.text).rstrip("\"”’' ")[-1:] not in {".", "?", "!", ":"}


def titled_quotations(document: Document, mentions: Mentions, quoted: tuple[Quotation, ...]) -> Iterator[Statement]:
    """A quotation that opens a title, of the people that the clause behind its colon is about.

    "'We lost everything': engineers mourn a probe".
    """
    for block in document.article.blocks:
        opening = [q for q in overlapping(quoted, block.span) if q.outer.begin == block.span.begin]
        if not opening or block.kind not in {"title", "heading"}:
            continue
        end = opening[0].outer.end
        words = [t for part in opening[0].parts for t in tokens_in(document, part)]
        who = _behind(document, mentions, Span(end, block.span.end)) if _is_finite(document, words) else None
        if who is not None:
            judged = judge(document, Cue(words[0], Span(end, end + 1), _NAMING), opening[0].parts, "direct")
            yield Statement(who, Span(end, end + 1), opening[0].parts, block.span, "direct", *judged)


def _behind(document: Document, mentions: Mentions, rest: Span) -> Thing | None:
    """Whom a title names behind a quotation: as its source, or as the subject of what follows the colon."""
    label = _OF_QUOTE.match(document.text, rest.begin, rest.end)
    named = _source(document, mentions, Span(*label.span(1))) if label is not None else None
    if named is not None or document.text[rest.begin : rest.begin + 1] != ":":
        return named
    words = tokens_in(document, rest)
    if (owner := _owner_of_feeling(document, words)) is not None:
        mention = mentions.at(owner)
        return mention.entity if mention is not None else Span(words[1].span.begin, owner.span.end)
    subject = next((t for t in words if t.dep == "nsubj"), None)
    return _human(document, mentions, subject) if subject is not None else None


def _owner_of_feeling(document: Document, words: list[Token]) -> Token | None:
    """ "'It broke my heart': Widow's tears as probe is lost": whose feeling or word is told first."""
    case = next((t for t in words[:FEW] if t.tag == "POS"), None)
    if case is None or any(t.pos in {"VERB", "AUX"} for t in words if t.index < case.index):
        return None
    felt = {t.lower for t in document.tokens[case.index + 1 : case.index + 3]} & FEELINGS
    return document.tokens[case.index - 1] if felt else None


def _human(document: Document, mentions: Mentions, noun: Token) -> Thing | None:
    """The person that a noun names, or its words where it tells of people."""
    mention = mentions.at(noun)
    if mention is not None:
        return mention.entity if mentions.type_of(mention) == "Person" else None
    known = noun.lemma in lexicon.roles() or noun.lemma in SOURCES or noun.lemma in PEOPLE
    return noun_phrase(document, noun) if known else None


def _is_finite(document: Document, words: list[Token]) -> bool:
    """Whether a title is a clause: "Lee: Probe has landed", not "Lee: a life in space"."""
    head = head_of(document, words)
    own = [head, *document.children(head, "aux", "auxpass")] if head else []
    coming = [v for v in own[:1] for v in (v, *document.children(v, "relcl", "acl")) if is_infinitive(document, v)]
    return bool(coming) or any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in own)


def trimmed(text: str, span: Span) -> Span:
    """A span without spaces and a full stop at its end."""
    return Span(span.begin, span.begin + len(span.of(text).rstrip(" .")))


def _source(document: Document, mentions: Mentions, words: Span) -> Thing | None:
    inside = tokens_in(document, words)
    if any(t.tag in {"VBZ", "VBD", "VBP"} for t in inside):
        return None  # "the minister had an answer"
    for token in inside[-1:]:
        mention = mentions.at(token)
        if mention is not None and words.covers(mention.span):
            titled = document.text[words.begin : mention.span.begin].strip()
            alone = not titled or titled in lexicon.titles()
            return mention.entity if mentions.type_of(mention) in SPEAKERS and alone else None
        within = token.dep == "pobj" and any(t.tag == "POS" for t in inside)  # "the chief's plea to leaders"
        if (token.lemma in SOURCES or token.lemma in lexicon.roles()) and not within:
            return words
    return None
