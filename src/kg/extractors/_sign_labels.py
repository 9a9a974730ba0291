"""The phrase of a sign and what it is called, made to be understood away from its sentence."""

import re

from kg.extractors._sign_meant import full_phrase
from kg.extractors._sign_words import PICTURES
from kg.model import Document, Mentions, Span, Thing, Token

LONGEST = 11  # words of a phrase with what follows its noun
SET_ON = frozenset({"on", "in", "aboard", "at", "amid", "against", ",", "(", "–", "—", "-", "--", ":", ";"})
"""Where the words for what is in a picture end."""
QUOTES = frozenset("\"“”'‘’")


def label_of(
    document: Document, mentions: Mentions, noun: Token, phrase: Span, owner: Thing | None, owners: int
) -> tuple[Span, str]:
    """The phrase of the sign with its owner behind "of", and its name: without article and quotation marks."""
    shown = next((c for c in document.children(noun, "appos") if document.tokens[c.index - 1].index > noun.index), None)
    if owner is None and shown is not None and document.text[noun.span.end : shown.span.begin].lstrip()[:1] in ":–—-":
        phrase = full_phrase(document, shown)  # "an emblem: a lion and a star"
        return phrase, " ".join(phrase.of(document.text).split())
    phrase = _extended(document, mentions, noun, phrase, owner)
    phrase = _from_owner(document, mentions, phrase, owner)
    text = re.sub(r"\s\([^()\n]{0,60}\)", "", _without_colours(mentions, phrase, owner).of(document.text))
    words = re.sub(r"^(?:an?|all|the|this|that|these|those|its|his|her|their|whose)\s", "", text, flags=re.I)
    name = " ".join(re.sub(r"[“”\"‘]|(?<!\w)’|(?<!\w)'|'(?!\w)|’(?!\w)", "", words).split())
    if isinstance(owner, Span) and owners > 1 and document.text[phrase.end :].startswith(" of "):
        return phrase, f"{name.removesuffix('s')} of {owner.of(document.text)}"
    if isinstance(owner, Span) and phrase.end < owner.begin < phrase.end + 12:
        link = next(iter(document.text[phrase.end : owner.begin].split()), "of")
        return Span(phrase.begin, owner.end), f"{name} {link} {owner.of(document.text)}"
    if isinstance(owner, str) and (after := _behind(document, mentions, owner, phrase)):
        single = name.removesuffix("s") if owners > 1 else name
        whole = phrase if owners > 1 else Span(phrase.begin, after.end)
        return whole, f"{single} of {after.of(document.text)}"
    nominal = next(
        (m for m in mentions.names if m.entity == owner and m.form == "nominal" and m.span.begin == phrase.begin), None
    )
    if nominal:
        possessed = name.partition(nominal.span.of(document.text).rpartition(" ")[2])[2]
        return phrase, mentions.entities[nominal.entity].name + possessed
    if isinstance(owner, str) and (
        behind := [t for p in document.children(noun, "prep") if p.lower == "of" for t in document.subtree(p)]
    ):
        cut = next((i for i, t in enumerate(behind) if t.text in {",", "("}), len(behind))
        whole = Span(phrase.begin, max(phrase.end, behind[max(cut - 1, 0)].span.end))
        rest = Span(max(behind[0].span.begin, phrase.end), max(phrase.end, whole.end))
        return whole, " ".join([name, *rest.of(document.text).split()])
    return phrase, name


def _extended(document: Document, mentions: Mentions, noun: Token, phrase: Span, owner: Thing | None) -> Span:
    """The phrase with what belongs to it: all that follows an unowned sign's noun, "of arms", what is in a picture."""
    of = [t for p in document.children(noun, "prep") if p.lower == "of" for t in document.subtree(p)]
    if noun.lower == "coat" and [t.lower for t in of[:2]] == ["of", "arms"]:
        return Span(phrase.begin, of[1].span.end)
    if owner is not None or not any(document.children(noun, "relcl", "acl", "prep")):
        return phrase
    whole = full_phrase(document, noun)
    if noun.lower in PICTURES and of:
        cut = next((i for i, t in enumerate(of) if i and t.lower in SET_ON), len(of))
        whole = Span(whole.begin, of[cut - 1].span.end)
    apart = {document.subtree(c)[0].index for c in document.children(noun) if _tells_when(document, mentions, c)}
    behind = [t for t in document.between(whole) if t.index > noun.index]
    own = {t.index for t in document.subtree(noun)}  # not what the parser makes a part of the clause around
    apart |= {t.index for t in behind if t.index not in own}
    comma = next((t for t in behind if t.text in {",", "(", "as"} or t.index in apart), None)
    whole = Span(whole.begin, document.tokens[comma.index - 1].span.end) if comma is not None else whole
    short = len(document.between(whole)) <= LONGEST
    return Span(phrase.begin, max(phrase.end, whole.end)) if short else phrase


def _tells_when(document: Document, mentions: Mentions, child: Token) -> bool:
    """Whether a part of a phrase tells when a sign is shown: "a coin on Tuesday"."""
    timed = (o for o in document.children(child, "pobj") for t in mentions.times if t.span.covers(o.span))
    return child.dep == "prep" and any(timed)


FAR = 200
"""Characters before a phrase beyond which none of its owner's names can touch it."""


def _from_owner(document: Document, mentions: Mentions, phrase: Span, owner: Thing | None) -> Span:
    """The phrase from the owner's name on, where only brackets or quotation marks stand between."""
    near = [m for m in mentions.names if 0 <= phrase.begin - m.span.end < FAR]
    for mention in sorted(near, key=lambda m: -m.span.begin):
        between = document.text[mention.span.end : phrase.begin]
        if (
            mention.entity == owner
            and mention.form != "nominal"
            and 0 <= phrase.begin - mention.span.end < 4
            and not between.strip(" ()'\"“‘’s")
        ):
            phrase = Span(mention.span.begin, phrase.end)
    return phrase


def _without_colours(mentions: Mentions, phrase: Span, owner: Thing | None) -> Span:
    """The phrase from the owner's name on, if it stands inside: what comes before only paints it ("red NASA logo")."""
    inside = [m.span.begin for m in mentions.inside(phrase) if m.entity == owner and m.form != "nominal"]
    return Span(min(inside, default=phrase.begin), phrase.end)


def _behind(document: Document, mentions: Mentions, owner: str, phrase: Span) -> Span | None:
    """Where the owner is named behind "of", alone or with others."""
    if not document.text[phrase.end :].startswith(" of "):
        return None
    return next(
        (m.span for m in mentions.names if m.entity == owner and phrase.end < m.span.begin < phrase.end + 60), None
    )
