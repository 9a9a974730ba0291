"""Whether a patch or badge is a flight's, and none of ice or of software: by its owner, its design, who wears it."""

from kg.extractors._sign_flights import FLIGHTS
from kg.extractors._sign_motifs import ELEMENTS
from kg.extractors._sign_reading import read_by_parts
from kg.extractors._sign_words import DEPICTING, DESIGNING, FAULTS, PATCH_WORDS, READ_VERBS, WORN
from kg.model import Document, Mentions, Token

UPDATES = frozenset("fix update line piece code software workaround".split())
REPAIRS = frozenset("software security ice code firmware rubber emergency leak".split())
"""What stands before a patch that mends something."""
ASPECTS = frozenset("element elements centre center centrepiece centerpiece motif symbolism designer theme".split())
"""What only a patch with a design has."""


def is_sewn(document: Document, badge: Token) -> bool:
    """Whether an emblem is sewn to somebody's clothes: then it is a patch."""
    sewn = any(c.lemma in {"stitch", "sew", "embroider"} for c in document.children(badge, "acl", "relcl"))
    above = document.head(badge)
    return sewn or (badge.dep in {"dobj", "nsubjpass"} and above.lemma in {"stitch", "sew", "embroider", "wear"})


def is_badge(document: Document, badge: Token) -> bool:
    """Whether a badge is a flight's, or has a design told of it."""
    before = {c.lower for c in document.children(badge, "compound", "amod", "nmod")}
    crewed = bool(before & (PATCH_WORDS - {"official"}))
    return badge.lower in {"badge", "badges"} and (crewed or _is_drawn(document, badge))


def of_mission(document: Document, mentions: Mentions, patch: Token) -> bool:
    """Whether a patch is a badge: by what stands before it or by whose it is, never one of ice or of software."""
    before = [c for c in document.children(patch) if c.index < patch.index]
    if any(c.lower in PATCH_WORDS for c in before):
        return True
    beside = document.tokens[patch.index - 1 : patch.index] if patch.index else ()
    owners = [m for c in (*before, *beside) if (m := mentions.at(c))]
    owners += [
        m for of in document.children(patch, "prep") for c in document.children(of, "pobj") if (m := mentions.at(c))
    ]
    things = [
        c for of in document.children(patch, "prep") for c in document.children(of, "pobj") if of.lower in {"of", "for"}
    ]
    if any(c.tag == "NN" and not any(document.children(c)) and c.lower not in PATCH_WORDS for c in things):
        return False  # "a patch of ice"
    if document.head(patch).lemma == "be" and all(_is_any(document, t) for t in (patch, *things[:1])) and things:
        return False  # "a patch for a crew is another matter"
    worn = document.head(patch).lemma in WORN | {"peel", "remove", "sew"}
    bodies = {"Mission", "Programme"} | ({"Agency", "Country", "Organization"} if worn else set())
    flights = any(c.lower in PATCH_WORDS for c in things) or any(mentions.type_of(m) in bodies for m in owners)
    return flights or _is_called(mentions, before) or _is_theirs(document, patch) or _depicts(document, patch)


def _is_any(document: Document, noun: Token) -> bool:
    return any(c.lower in {"a", "an", "every", "any"} for c in document.children(noun, "det"))


def _is_theirs(document: Document, patch: Token) -> bool:
    """ "The company said of its patch", where no fault or program is spoken of."""
    words = {t.lower for t in document.sentence_tokens(document.sentence_of(patch.index))}
    own = any(c.lower in {"its", "their", "our"} for c in document.children(patch, "poss"))
    return own and not words & (FAULTS | REPAIRS | (UPDATES - {"line", "piece"}))


def _is_called(mentions: Mentions, before: list[Token]) -> bool:
    """ "The Polar Dusk patch": a name before the noun that is nobody's and no place's is a flight's."""
    names = [c for c in before if c.dep in {"compound", "nmod"} and c.pos == "PROPN" and c.text[:1].isupper()]
    return any((m := mentions.at(c)) is None or mentions.type_of(m) in FLIGHTS for c in names)


def _depicts(document: Document, patch: Token) -> bool:
    """Whether somebody wears or draws the patch, or a design is told of it ("the patch features two stars")."""
    verb = document.head(patch)
    whole = patch.dep == "poss" and verb.lower in ELEMENTS | ASPECTS
    beside = verb.lower in {"on", "of"} and document.head(verb).lower in ELEMENTS | ASPECTS
    if whole or beside or (patch.dep in {"dobj", "nsubjpass"} and verb.lemma in DESIGNING):
        return not any(c.lower in REPAIRS for c in document.children(patch, "compound", "amod"))
    if any(c.lemma in WORN for c in document.children(patch, "relcl", "acl")) or _is_drawn(document, patch):
        return True
    if _is_shown_next(document, patch):
        return True
    if patch.dep != "nsubj":
        return read_by_parts(document, patch)
    objects = list(document.children(verb, "dobj", "ccomp"))
    if verb.lemma in READ_VERBS:
        return True
    depicts = verb.lemma in DEPICTING and not any(o.lower in FAULTS for o in objects)
    return any(o.lower in ELEMENTS or (depicts and o.pos in {"NOUN", "PROPN"}) for o in objects)


def _is_shown_next(document: Document, patch: Token) -> bool:
    """ "Handed out a patch. It shows a giraffe": the sentence behind tells what is on it."""
    here = document.sentence_of(patch.index)
    then = document.tokens[here.last : here.last + 2]
    shows = len(then) == 2 and then[0].lower == "it" and then[1].lemma in {"show", "depict", "portray", "feature"}
    return shows and document.sentence_of(then[0].index).block == here.block


def _is_drawn(document: Document, patch: Token) -> bool:
    """ "The patch: a scowling owl, …", "on the badge a rocket doubles as …": the design follows at once."""
    sentence = document.sentence_tokens(document.sentence_of(patch.index))
    before, after = document.tokens[max(0, patch.index - 2) : patch.index], document.tokens[patch.index + 1 :][:3]
    fronted = before[:1] == sentence[:1] and before[0].lower in {"on", "across"} if len(before) == 2 else False
    told = [t.lower for t in after]
    noun = next((t for t in sentence if t.index > patch.index and t.pos in {"NOUN", "PROPN"}), patch)
    colon = told[:1] in ([":"], ["–"], ["—"]) and told[1:2] in (["a"], ["an"], ["two"], ["three"])
    return noun.lower not in FAULTS | UPDATES and (colon or (fronted and told[:1] in (["a"], ["an"], ["the"])))
