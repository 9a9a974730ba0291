"""Celestial bodies: their constellation, the group a minor planet belongs to, the observatory that found them.

Finds "a galaxy in the constellation (of) Lyra", "an Apollo asteroid", "was discovered in 1951 at Lick Observatory". A
constellation of satellites is none, and what is discovered on a body is no discovery of it.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg import lexicon
from kg.extractors._descriptions import descriptions
from kg.extractors._frame import subject_tokens
from kg.extractors._meant import denied, meant
from kg.grammar import SUBJECTS, governors, head_token, negated
from kg.model import Document, Mention, Mentions, Relation, Span, Token
from kg.mood import mood

EMITS = ("inConstellation", "discoveredAt", "minorPlanetGroup")
BEHIND = re.compile(r"\b(at|from|by|with|using|of) (?:(?:the|his|her|its|their|what is now) )?(?:[A-Z][\w.]+ )?$")
PHRASE = re.compile(
    r"\b(?:located|lies|lying|situated|found|away),? in the (?:\w+ ){0,2}constellation (?:of )?$"
    r"|\b(?:located|lies|lying|situated)\b[^.;]{0,80} in (?:the )?$"
)
RENAMED = re.compile(r"^,? \(?(?:also )?(?:(?:provisional(?:ly)? |minor planet )?designat(?:ed|ion):?|known as) $")
OF_WHOLE = re.compile(r"(?: \([^()]{1,20}\))? (?:of|at)(?: the)? ")
SITES = ("Organization", "Agency", "Place", "Spacecraft")
SEEN = frozenset("observe spot see detect identify".split())
FOUND = frozenset("find see".split())
INSIDE = frozenset("in within of toward towards".split())
LONGEST_GROUP = 5  # words: "classical Kuiper-belt object", with a hyphen


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield what sentences tell of celestial bodies that they name."""
    for mention in mentions.names:
        if mentions.entities[mention.entity].narrower == "Constellation":
            for body in [*_seen_in(document, mentions, mention)] or [*_seen_from_far(document, mentions, mention)]:
                yield _told(document, body, "inConstellation", mention.entity)
    for body, noun in descriptions(document, mentions):
        if _is_body(mentions, body) and (group := _group(document, noun)):
            yield _told(document, _also(document, mentions, body), "minorPlanetGroup", group)
    for token in document.tokens:
        if token.lemma == "discover" or (token.lemma in SEEN and _first(document, token)):
            yield from _discovered(document, mentions, token)


def _told(document: Document, body: Mention, name: str, value: str) -> Relation:
    return Relation(body.entity, name, value, document.sentence_at(body.span.begin).span)


def _also(document: Document, mentions: Mentions, body: Mention) -> Mention:
    """The name that a body has first: in "X, also designated Y, is …" that of X."""
    sentence = document.sentence_at(body.span.begin)
    others = [m for m in mentions.inside(Span(sentence.span.begin, body.span.begin)) if _is_body(mentions, m)]
    before = others[-1] if others else body
    return before if RENAMED.search(Span(before.span.end, body.span.begin).of(document.text)) else body


def _is_body(mentions: Mentions, mention: Mention | None) -> bool:
    return mention is not None and mentions.entities[mention.entity].narrower == "CelestialBody"


def _seen_in(document: Document, mentions: Mentions, stars: Mention) -> Iterator[Mention]:
    """The body that a sentence places in a constellation: what the phrase is said of, or belongs to."""
    token = head_token(document, stars.span)
    if token is None or not _heads(document, token):
        return
    inside = False
    for above in governors(document, token):
        inside |= above.pos == "ADP" and above.lower in INSIDE
        if inside and _is_body(mentions, found := mentions.at(above)) and found:
            yield found
            return
        if above.pos in {"VERB", "AUX"} and inside and (any(document.children(above, *SUBJECTS)) or above.dep == "acl"):
            yield from _subjects(document, mentions, above)
            return


def _seen_from_far(document: Document, mentions: Mentions, stars: Mention) -> Iterator[Mention]:
    """Where the parse loses the way, the sentence's subject, if it is the one body before "in the constellation X"."""
    sentence = document.sentence_at(stars.span.begin)
    before = Span(sentence.span.begin, stars.span.begin)
    root = next((t for t in document.sentence_tokens(sentence) if t.dep == "ROOT"), None)
    if root is None or not PHRASE.search(before.of(document.text)) or negated(document, root):
        return
    bodies = [m for m in mentions.inside(before) if _is_body(mentions, m) and not _in_bracket(document, m)]
    subjects = subject_tokens(document, root) if mood(document, root) == "plain" else []
    if len({m.entity for m in bodies}) == 1 and any(mentions.at(t) == bodies[0] for t in subjects):
        yield bodies[0]


def _in_bracket(document: Document, mention: Mention) -> bool:
    begin = document.sentence_at(mention.span.begin).span.begin
    before = document.text[begin : mention.span.begin]
    return before.count("(") > before.count(")")


def _heads(document: Document, token: Token) -> bool:
    """Whether a constellation's name means it: not in "the Fornax Cluster"."""
    return token.dep not in {"compound", "nmod", "poss"} or document.head(token).lower == "constellation"


def _subjects(document: Document, mentions: Mentions, verb: Token) -> Iterator[Mention]:
    found = verb.lemma in FOUND and mood(document, verb) == "possible"  # "that can be found in …"
    if not denied(document, verb) and (found or mood(document, verb) == "plain"):
        yield from _named(document, mentions, subject_tokens(document, verb))


def _named(document: Document, mentions: Mentions, tokens: list[Token]) -> Iterator[Mention]:
    """The bodies that some words name, or that the nouns among them describe ("is a galaxy that …")."""
    beside = [c for t in tokens if mentions.at(t) is None for c in document.children(t, "appos", "nmod")]
    named = (mentions.at(t) for t in meant(document, [*tokens, *beside]))  # "the asteroid 1000 Piazzia"
    yield from (m for m in dict.fromkeys(named) if m and _is_body(mentions, m))


def _group(document: Document, noun: Token) -> str | None:
    """The group that a describing noun's phrase names: "an Apollo asteroid", "an object of the scattered disc"."""
    words = [t.text for t in document.subtree(noun)]
    for size in range(LONGEST_GROUP, 0, -1):
        for at in range(len(words) - size + 1):
            if group := lexicon.orbit_groups().get(" ".join(words[at : at + size]).replace(" - ", "-")):
                return group
    return None


def _first(document: Document, verb: Token) -> bool:
    return any(c.lower == "first" for c in document.children(verb, "advmod"))


def _discovered(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    if verb.pos != "VERB" or denied(document, verb) or mood(document, verb) != "plain":
        return
    found = [*document.children(verb, "dobj")] or subject_tokens(document, verb)
    bodies = [_also(document, mentions, body) for body in _named(document, mentions, found)]
    sites = list(_sites(document, mentions, verb))
    yield from (_told(document, body, "discoveredAt", sites[0].entity) for body in bodies[:1] if sites)


def _sites(document: Document, mentions: Mentions, verb: Token) -> Iterator[Mention]:
    """Where something was discovered: what stands behind "at", an observatory or a telescope in space behind "from",
    "by" or "with"; of a station and its observatory the latter. Whose astronomers it was ("of") counts last."""
    found: list[tuple[bool, Mention]] = []
    for site in mentions.inside(_of_discovery(document, verb)):
        before = BEHIND.search(document.text[verb.span.end : site.span.begin])
        named = site.span.of(document.text)
        telescope = mentions.type_of(site) == "Spacecraft"
        if before and mentions.type_of(site) in SITES and (before[1] == "at" or telescope or "bservator" in named):
            found.append((before[1] == "of", _whole(document, mentions, site) or site))
    yield from (site for _, site in sorted(found, key=lambda f: f[0]))


def _of_discovery(document: Document, verb: Token) -> Span:
    """What stands behind the verb and below it, or before the next verb, as the parser may hang a date's neighbours
    higher up ("who discovered 62 Erato in 1860, from the observatory")."""
    words = document.subtree(verb)
    behind = document.tokens[verb.index + 1 : document.sentence_of(verb.index).last]
    near = takewhile(lambda t: t.pos not in {"VERB", "AUX"} and t.text not in {";", ":"}, behind)
    return Span(verb.span.end, max(t.span.end for t in (verb, words[-1], *near)))


def _whole(document: Document, mentions: Mentions, station: Mention) -> Mention | None:
    """ "The Uplands Station of the Harrow Observatory": the observatory right behind its station."""
    if not station.span.of(document.text).endswith("Station"):
        return None
    after = OF_WHOLE.match(document.text, station.span.end)
    begin = after.end() if after else -1
    return next((m for m in mentions.names if m.span.begin == begin and mentions.type_of(m) in SITES), None)
