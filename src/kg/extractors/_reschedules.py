"""Delays that are told by dates alone: a new date beside an old one, waiting, lateness; no verb of delaying is used.

"Friday rather than Thursday", "originally planned for June", "had been due in June, but", "is now expected no
earlier than May", "will have to wait until May", "two years late", "missed its slot".
"""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS, governors, negated
from kg.model import Document, Mentions, Span, Token
from kg.mood import mood

DATED = frozenset(
    listed("schedule plan expect target slate set due aim anticipate promise intend pencil manifest eye suppose hope")
)
"""What a date is given by: "is now expected in May"."""
ONCE = frozenset(listed("originally previously initially once first earlier formerly"))
MISSED = frozenset(listed("slot window date target deadline opportunity schedule"))
UNITS = frozenset(
    listed("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
)
NEW = frozenset(listed("for in to on until till at than"))
REAL = frozenset(listed("plain future ongoing"))
NEAR = 30  # code points: how far a date may reach to both sides of one of its words


def rescheduled(document: Document, mentions: Mentions) -> Iterator[Token]:
    """Yield, for each change of a date, the verb that the date belongs to."""
    for token in document.tokens:
        verb = _verb_of(document, mentions, token)
        if verb is not None and mood(document, verb) in REAL and not negated(document, verb):
            yield verb


def _verb_of(document: Document, mentions: Mentions, token: Token) -> Token | None:
    """The verb of a date that has been changed, where a word tells of the change."""
    if token.lower in {"instead", "rather"}:
        return _replaced(document, mentions, token)
    if token.lower in ONCE:
        return _first_dated(document, mentions, token)
    if token.lower == "now":
        return _now_dated(document, mentions, token)
    if token.lower == "wait":
        return _waiting(document, mentions, token)
    if token.lower in {"late", "behind", "overdue"}:
        return _late(document, token)
    if token.lower == "later":
        return _later(document, token)
    if token.lemma == "miss" and token.pos == "VERB":
        missed = [o for o in document.children(token, "dobj") if o.lemma in MISSED]
        aimed = any(c.lower == "landing" for o in missed for c in document.children(o, "compound"))
        return token if missed and not aimed else None  # "missed its landing target by a mile"
    return _was_dated(document, mentions, token)


def _replaced(document: Document, mentions: Mentions, word: Token) -> Token | None:
    """A date in the place of another: "on Friday rather than Thursday", "Monday instead of Saturday"."""
    tokens = document.tokens
    after = tokens[word.index + 1 : word.index + 5]
    if len(after) < 2 or after[0].lower not in {"of", "than"}:
        return None
    old = next((t for t in after[1:] if _time(mentions, t)), None)
    new = next((t for t in tokens[max(0, word.index - 3) : word.index] if _time(mentions, t)), None)
    return _above(document, word) if old is not None and new is not None else None


def _first_dated(document: Document, mentions: Mentions, word: Token) -> Token | None:
    """ "Originally scheduled for June": the participle tells of a date that was not kept."""
    verb = document.head(word)
    loose = verb.dep in {"acl", "advcl", "amod", "relcl"}
    was = any(a.lower in {"was", "were", "been"} for a in document.children(verb, "auxpass", "aux"))
    return verb if verb.lemma in DATED and (loose or was) and _has_time(document, mentions, verb) else None


def _now_dated(document: Document, mentions: Mentions, word: Token) -> Token | None:
    """ "Is now expected no earlier than May", "is now targeting May at the earliest": it was expected before that."""
    verb = document.head(word)
    dated = (verb.lemma in DATED and verb.tag in {"VBN", "VBG", "JJ"}) or verb.lower == "due"
    put_off = any(t.lower in {"earlier", "earliest"} for t in document.subtree(verb))
    return verb if dated and put_off and _has_time(document, mentions, verb) else None


def _was_dated(document: Document, mentions: Mentions, verb: Token) -> Token | None:
    """ "Had been due in June, but", "was to have flown in May but": a date that was given and not kept."""
    if verb.lemma not in DATED or verb.tag not in {"VBN", "JJ"}:
        return None
    helpers = [a.lower for a in document.children(verb, "aux", "auxpass")]
    pluperfect = ("had" in helpers and "been" in helpers) or (verb.lemma == "suppose" and "was" in helpers)
    turned = any(c.lower == "but" for c in document.children(verb, "cc"))
    above = document.head(verb)
    revised = verb.dep == "relcl" and any(c.lower == "now" for g in governors(document, above)
                                          for c in document.children(g, "advmod"))  # fmt: skip
    return verb if pluperfect and (turned or revised) and _has_time(document, mentions, verb) else None


def _waiting(document: Document, mentions: Mentions, verb: Token) -> Token | None:
    """ "Will have to wait until May"."""
    must = verb.dep == "xcomp" and document.head(verb).lemma in {"have", "force"}
    return verb if must and _has_time(document, mentions, verb, {"until", "till", "for"}) else None


def _late(document: Document, word: Token) -> Token | None:
    """ "Is two years late", "launched a week late", "is years overdue", "is far behind schedule"."""
    if word.lower == "behind":
        if not any(o.lower == "schedule" for o in document.children(word, "pobj")):
            return None
    elif document.tokens[word.index - 1].lower not in UNITS:
        return None
    return _above(document, word)


def _later(document: Document, word: Token) -> Token | None:
    """ "A day later than planned", "two years later than had been hoped"."""
    behind = [t.lemma for t in document.tokens[word.index + 1 : word.index + 6]]
    counted = document.tokens[word.index - 1].lower in UNITS
    return _above(document, word) if counted and behind[:1] == ["than"] and DATED.intersection(behind) else None


def _above(document: Document, word: Token) -> Token | None:
    return next((g for g in governors(document, word) if g.pos in {"VERB", "AUX"}), None)


def _has_time(document: Document, mentions: Mentions, verb: Token, links: frozenset[str] | set[str] = NEW) -> bool:
    """Whether a date stands right below a verb, or below the infinitive that it takes ("due to fly in May")."""
    verbs = [verb, *document.children(verb, "xcomp")]
    for v in verbs:
        if any(_time(mentions, t) for t in document.children(v, "npadvmod", "dobj", "tmod")):
            return True
        preps = (p for p in document.children(v, "prep", "advmod") if p.lower in links or p.lower == "earlier")
        if any(_time(mentions, t) for p in preps for t in document.subtree(p)):
            return True
    return False


def _time(mentions: Mentions, token: Token) -> bool:
    """Whether a word belongs to a date; a length of time is none."""
    near = mentions.times_in(Span(max(0, token.span.begin - NEAR), token.span.end + NEAR))
    return any(t.span.covers(token.span) and not t.value.startswith("P") for t in near)


def said_of(document: Document, verb: Token) -> list[Token]:
    """What a changed date is said of: the subject, or the noun that a participle describes."""
    found = list(subject_tokens(document, verb))
    for aim in (verb, *document.children(verb, "dobj")):
        links = (p for p in document.children(aim, "prep") if p.lower in {"for", "toward", "towards"})
        found += [o for p in links for o in document.children(p, "pobj")]
    if verb.dep in {"acl", "relcl", "amod"}:
        found.append(document.head(verb))
    above = document.head(verb)
    if verb.dep == "advcl" and not any(document.children(verb, *SUBJECTS)):
        found += subject_tokens(document, above)
    return found
