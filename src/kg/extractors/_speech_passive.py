"""What is said in the passive by somebody: "the claim was denied by the firm", "was accused by Lee of lying"."""

from collections.abc import Iterator

from kg.extractors._speech_cues import Cue
from kg.extractors._speech_naming import judges
from kg.extractors._speech_objects import BLAMING, is_party, may_be_named
from kg.extractors._speech_papers import PAPERS
from kg.extractors._speech_real import agents
from kg.extractors._speech_silent import is_silent
from kg.extractors._speech_text import listed
from kg.grammar import clause, is_passive, noun_phrase, span_of
from kg.model import Document, Span, Token

GROUNDS = frozenset(listed("of for over as"))
JUDGING = frozenset(listed("denial accusation threat"))
"""Acts told by a passive; "the plan, announced by the agency" rather tells of the plan."""
BEHIND = ("ccomp", "xcomp", "oprd", "dobj")


def of_passive(document: Document, cue: Cue) -> Iterator[Span]:
    """The charge or verdict behind a passive verb, or else the subject of one that takes a thing for its object."""
    if not is_passive(document, cue.token) or cue.entry.form not in {"verb", "phrase"}:
        return
    if not any(_can_speak(o) for o in agents(document, cue.token)):
        return
    if (ground := _ground(document, cue)) is not None:
        yield ground
    elif "object" in cue.entry.takes:
        yield from _object(document, cue)


def _can_speak(noun: Token) -> bool:
    """Whether a noun is people, a body or a paper; no sensor tells anybody anything."""
    known = is_party(noun) or noun.lemma in PAPERS
    return known or (noun.tag == "NNS" and not is_silent(noun))


def _ground(document: Document, cue: Cue) -> Span | None:
    """What somebody is accused of, praised for or called: "by the union of hiding the leak", "by Lee as a hero"."""
    if cue.entry.act not in {"accusation", "opinion"} or not cue.entry.takes & {"object", "name"}:
        return None
    near = [p for t in (cue.token, *agents(document, cue.token)) for p in document.children(t, "prep")]
    behind = (p for p in near if p.index > cue.token.index and p.lower in GROUNDS)
    below = [(p, o) for p in behind for o in document.children(p, "pcomp", "pobj", "amod", "acomp")]
    found = [o for p, o in below if p.lower != "of" or o.dep == "pcomp" or p.head == cue.token.index]
    called = [o for o in document.children(cue.token, "oprd") if judges(document, o)]
    if "object" not in cue.entry.takes:  # "was called a liar by the head", "was welcomed by the crew for a stay"
        called += [o for p, o in below if p.lower == "as" and judges(document, o)]
        return next((_before_by(document, o) for o in called), None)
    return next((_before_by(document, o) for o in (*called, *found)), None)


def _before_by(document: Document, word: Token) -> Span:
    """A phrase up to the speaker that the parser hung on it: "called a triumph by the minister"."""
    words = document.subtree(word)
    by = next((p for p in words[1:] if p.lower == "by" and p.dep == "prep"), None)
    return span_of(words) if by is None else Span(words[0].span.begin, document.tokens[by.index - 1].span.end)


def _object(document: Document, cue: Cue) -> Iterator[Span]:
    """What is promised or denied: "was promised a seat by the agency", else what the verb is about."""
    things = [o for o in document.children(cue.token, "dobj") if may_be_named(document, cue, o)]
    if things:
        yield _before_by(document, things[0])
    elif (cue.entry.act in JUDGING or cue.entry.words in BLAMING) and not any(document.children(cue.token, *BEHIND)):
        yield from _subject(document, cue)


def _subject(document: Document, cue: Cue) -> Iterator[Span]:
    """What a passive verb is about, also as a participle behind it: "the charge, which was denied by", "denied by"."""
    if cue.token.dep in {"acl", "relcl"}:
        noun = document.head(cue.token)
        if may_be_named(document, cue, noun):
            yield noun_phrase(document, noun)
        return
    subjects = (s for s in document.children(cue.token, "nsubjpass") if s.pos in {"NOUN", "PROPN"})
    yield from (clause(document, s) for s in subjects if may_be_named(document, cue, s))
