"""Where a place stands in a clause: whether it is that of the event, of another thing, or only describes one."""

from kg.extractors._frame_words import PLACE_NOUNS, PLACES
from kg.model import Document, Mention, Mentions, Token

MATTERS = frozenset("understanding intent intention cooperation collaboration partnership".split())
"""What deals are of: "signed a memorandum of understanding in Rome"."""


def is_place(mentions: Mentions, token: Token) -> bool:
    """ "Landed on the drone ship A Shortfall of Gravitas", which the parser may take for what is landed."""
    mention = mentions.at(token)
    return mention is not None and mentions.type_of(mention) in PLACES


def around(document: Document, mentions: Mentions, head: Token) -> Token:
    """The word by which a place hangs in its clause: that of the site that it has ("Florida's Kennedy Space Center's
    runway").
    """
    site = head
    while site.dep == "poss" and (inner := mentions.at(document.head(site))) and mentions.type_of(inner) in PLACES:
        site = document.head(site)
    return site


def describes(document: Document, mention: Mention, head: Token) -> bool:
    """Whether a state's adjective only describes a thing ("the Russian-leased site" is not in Russia), or a name does
    before a hyphen and a participle ("the Russia-leased site").
    """
    behind = [t.text for t in document.tokens[head.index + 1 : head.index + 3]]
    led = behind[:1] == ["-"] and behind[1:] and behind[1].endswith(("ed", "en", "lt"))
    return bool(led) or (mention.form == "adjective" and head.dep in {"amod", "compound", "npadvmod", "nmod"})


def elsewhere(document: Document, mentions: Mentions, head: Token, trigger: Token) -> bool:
    """Whether a place is that of another thing ("followed the landing from a bar in Leeds") or of a clock ("6:30 p.m.
    in Madrid").
    """
    above = document.head(head)
    if above.lower == "time":
        return True  # "at 9:30 p.m. French time"
    sentence = document.sentence_of(head.index).span
    before = [t for t in mentions.times_in(sentence) if above.span.begin - 2 <= t.span.end < above.span.begin]
    if before and document.text[before[0].span.begin - 1] == "(":
        return True
    while above.head != above.index and above.index != trigger.index and above.pos in {"ADP", "NOUN", "PROPN", "ADV"}:
        if (
            above.pos == "NOUN"
            and above.dep == "pobj"
            and mentions.at(above) is None
            and not any(t.span.covers(above.span) for t in mentions.times_in(sentence))  # "at 6:20 a.m. from Baikonur"
            and not {above.lower, above.lemma} & (PLACE_NOUNS | MATTERS)
        ):
            return True
        above = document.head(above)
    return False
