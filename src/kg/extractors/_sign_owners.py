"""Whose sign it is: by a possessive, an adjective, a name beside the noun, "of", or what is said of it."""

import re
from collections.abc import Iterator

from kg.extractors._sign_flights import CREWED, FLIGHTS, last_of, own_flight
from kg.extractors._sign_inscribed import SYMBOLS
from kg.extractors._sign_meant import full_phrase
from kg.extractors._sign_owned import flight_meant, nation, of_its_mission, own_body, state_of_doers, whose_body
from kg.extractors._sign_words import NOUNS, PICTURES, QUOTES
from kg.grammar import conjuncts, head_token
from kg.model import Document, Mention, Mentions, Span, Thing, Token

SETTING = frozenset("at during after before on in since".split())
STATES = frozenset("republics states regions nations countries territories provinces islands cities".split())
VAGUE = frozenset("some any many certain several various".split())
ANY = frozenset("another other any each every".split())
QUALITIES = frozenset(
    "weightlessness microgravity gravity"
    " kind sort type size shape length width height cloth fabric silk cotton paper vinyl metal gold silver colour color"
    " colours colors pride honour honor note".split()
)
"""What a flag or badge may be "of" without being its sign."""
PRESENTING = frozenset("unveil reveal adopt introduce present change redesign drop".split())
MAKING = frozenset("design draw sew make create stitch embroider produce paint sketch craft weave commission".split())

STANDING = frozenset("represent symbolise symbolize signify".split())

OWNERS = (
    "Country", "GeopoliticalEntity", "Agency", "Company", "Organization", "Mission", "Programme", "Partnership",
    "Person",
    "Spacecraft", "SpaceStation", "LaunchVehicle", "Place",
)  # fmt: skip

HIS = frozenset({"his", "her"})

ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.I)


def owners_of(document: Document, mentions: Mentions, noun: Token) -> Iterator[Thing]:
    """Whose sign it is: a possessive, an adjective, a name before the noun, or what stands behind "of"."""
    found = [
        m
        for child in document.children(noun, "poss", "compound", "amod", "nmod", "nummod")
        for c in conjuncts(document, child)
        if (m := _mention(mentions, c)) and not _sided(document, m) and not m.span.covers(noun.span)
    ]
    beside = found[-1] if found else _just_before(document, mentions, noun)
    beside = beside if beside is not None and not _sided(document, beside) else None
    if beside:
        yield from dict.fromkeys([*_listed_before(document, mentions, noun, beside), beside.entity])
        return
    if any(c.tag == "WP$" for c in document.children(noun, "poss")):
        yield from whose_body(document, mentions, noun)
        return
    if (flight := own_flight(document, mentions, noun)) is not None:
        yield flight
        return
    if (own := of_its_mission(document, mentions, noun)) is not None:
        yield own
        return
    theirs = any(c.lower in {"country", "nation", "homeland"} for c in document.children(noun, "poss"))
    if theirs and (state := state_of_doers(document, mentions, noun)):
        yield state
        return
    if any(c.lower == "national" for c in document.children(noun, "amod")):
        yield from nation(document, mentions, noun)
    if any(c.lower in {"its", "their"} for c in document.children(noun, "poss")):
        yield from own_body(document, mentions, noun)
    his = NOUNS.get(noun.lower) != "flag" and any(c.lower in HIS for c in document.children(noun, "poss"))
    if his and (person := last_of(mentions, noun, "Person")):  # "her flag" is her country's
        yield person
    yield from _by_preposition(document, mentions, noun)
    yield from _made_for(document, mentions, noun)
    yield from _represented(document, mentions, noun)
    if noun.lower in {"logo", "emblem", "crest"} and noun.dep == "dobj" and document.head(noun).lemma in PRESENTING:
        new = any(c.lower in {"a", "its"} for c in document.children(noun, "det", "poss"))
        yield from (own_body(document, mentions, noun) if new and not any(document.children(noun, "prep")) else [])


def _by_preposition(document: Document, mentions: Mentions, noun: Token) -> Iterator[Thing]:
    """The owners behind "of", "by" and "for"; but what is in a picture doesn't own it."""
    for prep in document.children(noun, "prep", "agent"):
        if document.tokens[prep.index - 1].lower == "not":
            continue  # "an emblem of X and not of Y"
        depicted = prep.lower == "of" and noun.lower in PICTURES
        for thing in document.children(prep, "pobj") if not depicted else ():
            if noun.lower in SYMBOLS and mentions.at(thing) is None:
                continue  # "the symbols of the anniversary" stand for it
            yield from _behind(document, mentions, noun, prep, thing)
            yield from _in_colours(document, mentions, noun, prep, thing)
            arms = document.children(thing, "prep") if noun.lower == "coat" and thing.lower == "arms" else ()
            for of in arms:
                yield from (x for c in document.children(of, "pobj") for x in _of(document, mentions, c))


def _in_colours(document: Document, mentions: Mentions, noun: Token, prep: Token, thing: Token) -> Iterator[Thing]:
    """ "A banner in the colours of Ukraine"."""
    coloured = prep.lower == "in" and thing.lower in {"colours", "colors"} and NOUNS.get(noun.lower) == "flag"
    for of in document.children(thing, "prep") if coloured else ():
        yield from (x for c in document.children(of, "pobj") for x in _of(document, mentions, c))


def _made_for(document: Document, mentions: Mentions, noun: Token) -> Iterator[Thing]:
    """ "A patch sewn by X for the pilot Y", "the patch that X designed for Crew-9": for whom it is made."""
    for verb in document.children(noun, "acl", "relcl") if NOUNS.get(noun.lower) == "patch" else ():
        makers = [c for p in document.children(verb, "agent") for c in document.children(p, "pobj")]
        preps = [p for t in (verb, *makers) for p in document.children(t, "prep") if p.lower == "for"]
        for thing in (c for p in preps if verb.lemma in MAKING for c in document.children(p, "pobj")):
            mention = _mention(mentions, thing)
            yield from [mention.entity] if mention else _inside(document, mentions, thing)


def _behind(document: Document, mentions: Mentions, noun: Token, prep: Token, thing: Token) -> Iterator[Thing]:
    """The owner behind "of", the maker of a picture behind "by", the flight that a patch is "for"."""
    mention = _mention(mentions, thing)
    if prep.lower == ("by" if noun.lower in PICTURES else "of"):
        yield from _of(document, mentions, thing)
    elif prep.lower == "for" and NOUNS.get(noun.lower) != "flag":
        flown = mention is not None and mentions.type_of(mention) in FLIGHTS
        yield from [mention.entity] if flown and mention else _inside(document, mentions, thing)


def _sided(document: Document, mention: Mention) -> bool:
    """ "An anti-Ukraine flag", "pro-Russian banners": no sign of the country's own."""
    return document.text[: mention.span.begin].lower().endswith(("anti-", "pro-", "anti‑", "pro‑"))


def _listed_before(document: Document, mentions: Mentions, noun: Token, last: Mention) -> list[str]:
    """The owners listed before the last one ("Indian, French and Korean flags", "the USA, UK and Japan flags")."""
    if not noun.lower.endswith("s"):
        return []
    found: list[str] = []
    index = document.between(last.span)[0].index - 1
    while index >= 0 and (document.tokens[index].text == "," or document.tokens[index].lower == "and"):
        while index >= 0 and (document.tokens[index].text == "," or document.tokens[index].lower in {"and", "the"}):
            index -= 1
        mention = mentions.at(document.tokens[index])
        if mention is None or mentions.type_of(mention) != mentions.type_of(last):
            break
        found.insert(0, mention.entity)
        index = document.between(mention.span)[0].index - 1
    return found


def _represented(document: Document, mentions: Mentions, noun: Token) -> Iterator[str]:
    """Whose flag it is by a clause on it ("the flag used to represent Nepal", "flags symbolising two regions")."""
    for clause in document.children(noun, "acl", "relcl"):
        for verb in (clause, *document.children(clause, "xcomp")):
            for owner in document.children(verb, "dobj") if verb.lemma in STANDING else ():
                mention = mentions.at(owner)
                if mention and mentions.type_of(mention) in {"Country", "GeopoliticalEntity", "Place"}:
                    yield mention.entity


def _mention(mentions: Mentions, token: Token) -> Mention | None:
    mention = mentions.at(token)
    return mention if mention and mentions.type_of(mention) in OWNERS else None


def _just_before(document: Document, mentions: Mentions, noun: Token) -> Mention | None:
    """The name right before the noun, brackets and a word in quotation marks passed over ("ESA (…) insignia")."""
    index = noun.index - 1
    if index > 2 and document.tokens[index].text in QUOTES:
        opening = [
            i
            for i in range(index - 1, max(index - 5, 0), -1)
            if document.tokens[i].text in QUOTES or document.tokens[i].text[:1] in QUOTES
        ]
        index = (opening[0] if opening else index) - 1
    while index > 0 and document.tokens[index].text in {")", "’s", "'s"}:
        index -= 1
    mention = _mention(mentions, document.tokens[index])
    return (
        mention
        if mention and mentions.type_of(mention) in {"Agency", "Company", "Country", "Mission", "Organization"}
        else None
    )


def _of(document: Document, mentions: Mentions, noun: Token) -> Iterator[Thing]:
    """What follows "of": each thing named there, else the words."""
    parts = conjuncts(document, noun)
    bare = noun.tag == "NNS" and mentions.at(noun) is None and not any(document.children(noun, "det", "amod"))
    for part in parts[:1] if bare else parts:  # "the pennants of towns, scarves, icons"
        called = next((c for c in document.children(part, "appos") if c.index == part.index + 1), part)
        mention = _mention(mentions, part) or _mention(mentions, called)  # "the logo of the firm X"
        head = head_token(document, mention.span) if mention else None
        if mention and head:
            yield mention.entity
        elif (flight := flight_meant(document, mentions, part)) is not None:
            yield flight
        elif (numbered := _numbered(document, mentions, part)) is not None:
            yield numbered
        elif inside := _inside(document, mentions, part):
            yield from inside
        elif part.pos in {"NOUN", "PROPN"} and part.lower not in {"arms", *NOUNS} and not _is_vague(document, part):
            yield _without_setting(document, part)


def _is_vague(document: Document, noun: Token) -> bool:
    """ "The flags of some countries", "a flag of another kind", "of equal size": of none that could be told."""
    told = {c.lower for c in document.children(noun, "det", "amod")}
    return noun.lower in QUALITIES or bool(told & ANY) or (noun.lower in STATES and bool(told & VAGUE))


def _inside(document: Document, mentions: Mentions, noun: Token) -> list[str]:
    """ "The emblem of the Juice mission", "the flags of the Komi and Altai republics": what the noun's names mean."""
    each = [n for n in document.subtree(noun) if n.index < noun.index and n.dep in {"compound", "nmod", "conj", "amod"}]
    of = [c for p in document.children(noun, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    each += [t for c in of for t in conjuncts(document, c)] if noun.lower in STATES else []
    named = [m for n in each if (m := mentions.at(n)) and m.form in {"name", "short"}]
    if noun.lower in CREWED:
        return [m.entity for m in named if mentions.type_of(m) in FLIGHTS | {"LaunchVehicle"}][-1:]
    places = [m.entity for m in named if mentions.type_of(m) in {"Country", "GeopoliticalEntity", "Place"}]
    several = list(dict.fromkeys(places))
    return several if noun.lower in STATES and len(several) > 1 else []


def _without_setting(document: Document, noun: Token) -> Span:
    """A noun's phrase up to where and when something is done, which the parser may hang on it."""
    phrase = full_phrase(document, noun)
    listed = [c.span.begin for c in document.children(noun, "cc", "conj") if c.index > noun.index]
    end = min([phrase.end, *(begin - 1 for begin in listed)])  # each of a list by itself
    bare = document.text[noun.span.end : noun.span.end + 1] == "," and noun.tag == "NNS"
    end = noun.span.end if bare else end - (document.text[phrase.begin : end][-1:] == ",")
    phrase = Span(phrase.begin, end)
    setting = [p.span.begin for p in document.children(noun, "prep") if p.lower in SETTING and p.index > noun.index]
    return Span(phrase.begin, min([phrase.end, *(begin - 1 for begin in setting)]))


def _numbered(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """The one flight of that number ("the 20th voyage") among those named."""
    numbers = [m.group(1) for c in document.children(noun, "amod") if (m := ORDINAL.fullmatch(c.text))]
    kinds = ("Mission", "Spacecraft")
    found = [
        k
        for k, e in mentions.entities.items()
        if e.type in kinds and numbers and re.search(rf"\b{numbers[0]}$", e.name)
    ]
    return found[0] if len(found) == 1 else None
