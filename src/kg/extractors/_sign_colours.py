"""Colours worn or painted as a sign: "suits in the colours of the Kenyan flag", "wearing Kenyan colours"."""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_bearers import bearer
from kg.extractors._sign_kinds import kind_of
from kg.extractors._sign_motifs import COLOURS as HUES
from kg.extractors._sign_owners import owners_of
from kg.extractors._sign_words import BORNE, GARMENTS
from kg.grammar import conjuncts, governors, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token

COLOURS = frozenset("colours colors colour color".split())
LIKENESS = frozenset("match resemble evoke echo recall".split())
LOOKING = frozenset("look seem appear be".split())
"""What has colours "like those of the flag"."""
DRESSED = frozenset("arrive board enter appear emerge pose turn float show walk step stand march fly launch".split())
"""What people do in colours."""
STATES = frozenset({"Country", "GeopoliticalEntity"})
BODIES = frozenset({"Organization", "Agency", "Company"})
CLOTHES = GARMENTS | frozenset("cloth fabric material jacket jackets overalls coveralls shirt shirts t-shirts".split())
PAINTED = frozenset("paint wrap drape dress clothe decorate repaint deck light illuminate bathe".split())


def colour_signs(document: Document, mentions: Mentions) -> list[Sign]:
    """The colours of each state or body, once: where they are said to be worn or painted, and in the text first."""
    found = [
        sign
        for sentence in document.sentences
        for token in (document.sentence_tokens(sentence) if sentence.kind != "link" else ())
        if token.lower in COLOURS or _are_hues(document, token)
        for sign in _of_colours(document, mentions, sentence, token)
    ]
    titles = {s.span for s in document.sentences if s.kind == "title"}
    found = sorted(found, key=lambda s: (s.displayed_on is None, s.evidence in titles))
    once = {s.symbol_of: s for s in found[::-1]}
    return [s for s in once.values() if s in found]


def _are_hues(document: Document, noun: Token) -> bool:
    """ "The black, red and gold of Germany": two colours or more, and whose they are."""
    named = [noun, *document.children(noun, "amod", "conj")]
    whose = any(p.lower == "of" for p in document.children(noun, "prep"))
    return noun.pos == "NOUN" and whose and noun.lower in HUES and sum(t.lower in HUES for t in named) > 1


def _of_colours(document: Document, mentions: Mentions, sentence: Sentence, colours: Token) -> Iterator[Sign]:
    """The colours that a noun tells of, if they are a state's or body's and something is in them."""
    flag = _flag(document, mentions, colours)
    owner = next((o for o in owners_of(document, mentions, flag or colours) if isinstance(o, str)), None)
    kind = mentions.entities[owner].type if owner in mentions.entities else ""
    on = _in_them(document, mentions, sentence, colours)
    if kind not in STATES | BODIES or (kind in BODIES and on is None):
        return
    if negated(document, document.head(colours)) or (on is None and not _is_worn(document, colours)):
        return
    last = _end(document, flag or colours)
    first = document.between(noun_phrase(document, colours))
    said = Span(first[first[0].dep == "det"].span.begin if flag is None else colours.span.begin, last)
    name = said.of(document.text)
    if flag is not None and document.head(document.head(flag)) is not colours:
        name = f"{colours.text} of {noun_phrase(document, flag).of(document.text)}"
    painted = any(t.lemma in PAINTED for t in governors(document, colours))
    wears = isinstance(on, str) and mentions.entities[on].type == "Person"
    worn = "affixed" if painted or (isinstance(on, str) and not wears) else "worn"
    sign_kind = "flag" if kind in STATES else "emblem"
    yield Sign(sign_kind, " ".join(name.split()), said, sentence.span, owner, on, worn)


def _flag(document: Document, mentions: Mentions, colours: Token) -> Token | None:
    """The flag or crest whose colours they are: "the colours of the flag", "colours that match the flag"."""
    of = [c for p in document.children(colours, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    alike = [c for c in document.children(colours, "relcl", "acl") if c.lemma in LIKENESS and not negated(document, c)]
    alike += [document.head(colours)] if colours.dep == "nsubj" and document.head(colours).lemma in LIKENESS else []
    of += [o for verb in alike for o in document.children(verb, "dobj")]
    looks = [c for c in document.children(colours, "relcl", "acl") if c.lemma in LOOKING and not negated(document, c)]
    like = [o for c in looks for p in document.children(c, "prep") if p.lower == "like" for o in document.children(p)]
    of += [
        f for o in like for p in document.children(o, "prep") if p.lower == "of" for f in document.children(p, "pobj")
    ]
    return next((t for t in of if kind_of(document, mentions, t) in {"flag", "emblem"}), None)


def _end(document: Document, noun: Token) -> int:
    """The end of a noun with what stands behind "of"."""
    behind = [t for p in document.children(noun, "prep") if p.lower == "of" for t in document.subtree(p)]
    comma = next((i for i, t in enumerate(behind) if t.text in {",", "("}), len(behind))
    return max(t.span.end for t in (noun, *behind[:comma]))


def _in_them(document: Document, mentions: Mentions, sentence: Sentence, colours: Token) -> Thing | None:
    """What is in the colours: clothes named before them in the sentence, or what is painted or lit so."""
    before = [t for t in document.tokens[sentence.first : colours.index] if t.lower in CLOTHES and t.pos == "NOUN"]
    if colours.dep == "attr":  # "the suits were the colours of X", not "there was much cloth, and red is X's colour"
        of = document.children(document.head(colours), "nsubj")
        before = [t for t in of if t in before]
    if before:
        phrase = document.between(noun_phrase(document, before[-1]))
        bare = phrase[1:] if phrase[0].dep in {"det", "poss"} and len(phrase) > 1 else phrase
        bare = bare[1:] if bare[0].tag == "POS" else bare  # "Lee's suit"
        return Span(bare[0].span.begin, bare[-1].span.end)
    above = document.head(colours)
    host = document.head(above)
    inside = colours.dep == "pobj" and above.lower == "in" and host.pos == "NOUN" and host.lower not in COLOURS
    if inside and bearer(document, mentions, host, colours) is None and mentions.at(host) is None:
        return noun_phrase(document, host)  # "tied a ribbon in the Russian colours to the rail"
    painted = next((t for t in governors(document, colours) if t.lemma in PAINTED), None)
    things = list(document.children(painted, "nsubjpass", "dobj")) if painted is not None else []
    things += [document.head(painted)] if painted is not None and painted.dep == "acl" else []
    if colours.lower in HUES and colours.dep == "dobj" and above.lemma in BORNE:
        things += subject_tokens(document, above)  # "the fairing wore the blue and yellow of Ukraine"
    return next((b for t in things if (b := bearer(document, mentions, t, colours)) is not None), None)


def _is_worn(document: Document, colours: Token) -> bool:
    """ "Wore Kenya's colours", "boarded the station in Kenya's colours"."""
    above = document.head(colours)
    verb = document.head(above)
    if colours.dep == "pobj" and above.lower == "in" and verb.lemma in DRESSED:
        people = (t for s in subject_tokens(document, verb) for t in conjuncts(document, s))
        return any(t.lemma in lexicon.roles() or t.lower in GROUPS or t.pos == "PROPN" for t in people)
    return colours.dep == "dobj" and above.lemma in {"wear", "don", "sport"}
