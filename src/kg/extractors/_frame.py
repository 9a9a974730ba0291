"""The frame of an event: its trigger word, the part of the sentence that belongs to it, and how each participant is
linked to it.

A module of this folder whose name begins with an underscore is no extractor.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg import lexicon
from kg.extractors._frame_words import (
    AIMING,
    CARRYING,
    CLAUSES,
    GATHERINGS,
    HELD,
    LIGHT,
    PLACES,
    READYING,
    WATCHING,
    WITNESSED,
)
from kg.extractors._links import link_of, only_owns, parted
from kg.extractors._set_for import culminating, readied, scheduled, set_for, whole
from kg.extractors._subjects import equated, named_ahead, relative_objects, subject_tokens
from kg.extractors._triggers import event_verbs, leads
from kg.extractors._type_names import tells_type
from kg.extractors._whereabouts import around, describes, elsewhere
from kg.grammar import PLANNED, SUBJECTS, head_token
from kg.model import Document, Mention, Mentions, Span, Time, Token

ON = frozenset("on at in from off aboard".split())
__all__ = ["Frame", "Role", "frame", "subject_tokens"]


@dataclass(frozen=True, slots=True)
class Role:
    """A participant: what is mentioned, by which link: ``subj``, ``obj``, ``by``, ``poss``, ``compound`` or a
    preposition.
    """

    mention: Mention
    kind: str
    link: str


@dataclass(frozen=True, slots=True)
class Frame:
    """An event's trigger with the tokens of its own clause and its participants in text order."""

    document: Document
    mentions: Mentions
    trigger: Token
    scope: tuple[Token, ...]
    subjects: tuple[Token, ...]
    roles: tuple[Role, ...]

    @property
    def sentence(self) -> Span:
        """The sentence that the trigger stands in: the evidence."""
        return self.document.sentence_of(self.trigger.index).span

    def of(self, *kinds: str, links: Iterable[str] | None = None) -> list[str]:
        """The things of some classes, with one of the links if any are given, each once, in text order."""
        allowed = None if links is None else set(links)
        found = [r.mention.entity for r in self.roles if r.kind in kinds and (allowed is None or r.link in allowed)]
        return list(dict.fromkeys(found))

    def before(self, *kinds: str) -> list[str]:
        """The things of some classes named in the clause before its trigger."""
        found = [
            r.mention.entity for r in self.roles if r.kind in kinds and r.mention.span.end <= self.trigger.span.begin
        ]
        return list(dict.fromkeys(found))

    def times(self) -> list[Time]:
        """The times that the clause names, in text order."""
        begins = {t.span.begin for t in self.scope}
        return [time for time in self.mentions.times_in(self.sentence) if time.span.begin in begins]

    def words(self) -> set[str]:
        """The words of the clause in lower case."""
        return {t.lower for t in self.scope}


def is_expedition(fr: Frame, key: str) -> bool:
    """Whether a mission is a stay aboard a station, whose crew comes and goes by ships of other names."""
    return fr.mentions.entities[key].name.startswith("Expedition ")


def frame(document: Document, mentions: Mentions, trigger: Token, triggers: frozenset[int] = frozenset()) -> Frame:
    """The frame of a trigger; ``triggers`` are the other events' words, whose clauses belong to them."""
    triggers |= event_verbs(document, document.sentence_of(trigger.index))
    subjects = tuple(named_ahead(document, mentions, trigger, subject_tokens(document, trigger)))
    subjects += tuple(relative_objects(document, mentions, trigger))
    scope = _scope(document, trigger, subjects, triggers)
    roles = tuple(_roles(document, mentions, trigger, scope, subjects))
    return Frame(document, mentions, trigger, scope, subjects, roles)


def _scope(
    document: Document, trigger: Token, subjects: tuple[Token, ...], triggers: frozenset[int]
) -> tuple[Token, ...]:
    kept: dict[int, Token] = {}
    for root in (trigger, *subjects, *_governing(document, trigger, triggers), *_around_count(document, trigger)):
        for token in _own(document, root, trigger, triggers):
            kept[token.index] = token
    return tuple(kept[i] for i in sorted(kept))


def _governing(document: Document, trigger: Token, triggers: frozenset[int]) -> Iterator[Token]:
    """What the verb above adds: times and places of "is scheduled Friday to launch", "liftoff came at noon"."""
    noun = whole(document, trigger)
    yield from _beside(document, trigger, noun)
    trigger, above = noun, document.head(noun)
    if trigger.dep in {"acl", "relcl"} and equated(document, above):
        above = document.head(above)
    elif trigger.dep == "advcl" and above.lemma not in {"be", "become"}:
        return
    if above.index == trigger.index or above.index in triggers or above.pos not in {"VERB", "AUX", "ADJ"}:
        return
    if trigger.pos in {"NOUN", "PROPN"} or trigger.dep == "attr":
        yield from _of_noun(document, trigger, above)
    elif trigger.dep == "ccomp" and (above.lemma, "verb") in lexicon.speech_cues():
        return  # "was put off, the agency said on Thursday"
    elif trigger.dep in {"xcomp", "ccomp", "conj", "acl", "relcl", "advcl", "acomp"}:
        for child in document.children(above, "prep", "npadvmod", "advmod"):
            if (trigger.dep != "conj" or child.index < above.index) and not parted(document, trigger, child):
                yield child


def _around_count(document: Document, trigger: Token) -> Iterator[Token]:
    """What is said of a noun's events by way of their count: "will conduct one of the spacewalks"."""
    above = document.head(trigger)
    count = document.head(above)
    counts = count.pos == "NUM" or count.lower in {"series", "pair", "trio", "set", "number", "most", "some"}
    if trigger.dep == "pobj" and above.lower == "of" and counts:
        yield from _of_noun(document, count, document.head(count))


def _beside(document: Document, trigger: Token, noun: Token) -> Iterator[Token]:
    """What stands beside an event's noun phrase and tells of it."""
    above = document.head(noun)
    if leads(document, trigger):
        yield noun
    elif noun.index != trigger.index:
        yield from (c for c in document.children(noun) if c.index != trigger.index)
    if (told := set_for(document, noun)) is not None:
        yield told  # "the launch of X, now scheduled for May"
    yield from (*scheduled(document, noun), *culminating(document, noun))
    if noun.dep == "appos" and above.dep == "ROOT" and document.tokens[noun.index - 1].text == ":":
        yield from document.children(above, "prep", "npadvmod", "advmod")  # "Update: liftoff at 9 a.m. on Saturday"
    if noun.dep == "pobj" and document.head(above).lemma in {"with": LIGHT, "for": PLANNED}.get(above.lower, ()):
        # "Ended Saturday with a landing", "targeting noon for the launch".
        yield from document.children(document.head(above), "npadvmod", "advmod")
        yield from (
            p for p in document.children(document.head(above), "prep") if p.lower in ON and p.index > noun.index
        )
    if noun.dep == "pobj" and above.lower == "to" and document.head(above).lemma in {"ride", "steer", "guide", "bring"}:
        yield from subject_tokens(document, document.head(above))  # "rode the capsule to a splashdown"
        yield from document.children(document.head(above), "dobj", "npadvmod")
    if noun.dep == "pobj" and above.lower == "for" and document.head(above).lemma in READYING:
        yield from readied(document, document.head(above))


def _of_noun(document: Document, trigger: Token, above: Token) -> Iterator[Token]:
    """What a verb says of the event that its subject or object names."""
    if trigger.dep not in {*SUBJECTS, "dobj", "attr", "conj", "oprd"}:
        return
    takes_part = above.lemma in LIGHT | AIMING or trigger.dep not in {"dobj", "obj"}
    if takes_part:
        sees = above.lemma == "see" and trigger.dep in {"dobj", "obj"}  # "Lee saw the launch", but "the year saw it"
        own = (s for s in subject_tokens(document, above) if s.index != trigger.index)
        yield from (s for s in own if not (sees and s.pos in {"PROPN", "PRON"}))
    said = ("prep", "npadvmod", "advmod", "agent", "attr", "acomp", "dobj")
    children = (c for c in document.children(above, *said) if c.index != trigger.index)
    yield from (c for c in children if takes_part or c.lower not in WITNESSED)
    if trigger.dep == "dobj" and takes_part:  # "completed its fifth flight, carrying A and B"
        yield from (v for v in document.children(above, "advcl") if v.tag == "VBG" and v.lemma in CARRYING)
    if trigger.dep in SUBJECTS:  # "has slipped again and will now take place in June"
        more = [
            v for v in document.children(above, "conj") if v.lemma in HELD and not any(document.children(v, *SUBJECTS))
        ]
        yield from (c for v in more for c in document.children(v, "prep", "npadvmod", "advmod"))


def _own(document: Document, root: Token, trigger: Token, triggers: frozenset[int]) -> Iterator[Token]:
    """The subtree of a token without the clauses and events that stand on their own."""
    stack = [root]
    while stack:
        token = stack.pop()
        yield token
        for child in document.children(token):
            if not _apart(document, child, trigger, triggers):
                stack.append(child)


def _apart(document: Document, child: Token, trigger: Token, triggers: frozenset[int]) -> bool:
    if child.index == trigger.index:
        return True
    if child.index in triggers and child.pos in {"VERB", "NOUN"} and child.dep != "compound":
        return True
    if child.dep == "conj":
        return child.pos in {"VERB", "AUX"} or _listed_behind(child, trigger)
    if child.dep in {*CLAUSES, "acl", "pcomp"} and child.tag[:2] not in {"RB", "JJ"}:  # "to no earlier than May"
        reduced = child.tag == "VBN" and not any(document.children(child, "aux", "auxpass"))
        carrying = child.lemma in CARRYING and not any(document.children(child, *SUBJECTS))
        return not carrying and not reduced
    return False


def _listed_behind(noun: Token, trigger: Token) -> bool:
    """ "Ulla, launched in March, and Vala": what follows the participle of one in a list is only listed with it."""
    return trigger.dep in {"acl", "relcl"} and noun.head == trigger.head and noun.index > trigger.index


def _roles(
    document: Document, mentions: Mentions, trigger: Token, scope: tuple[Token, ...], subjects: tuple[Token, ...]
) -> Iterator[Role]:
    seen: set[Mention] = set()
    indexes = {t.index for t in scope}
    for token in scope:
        mention = mentions.at(token)
        if mention and mention not in seen and token.index != trigger.index:
            seen.add(mention)
            if tells_type(document, mentions, mention) or _is_gathering(document, mentions, mention):
                continue
            head = head_token(document, mention.span) or token
            kind = mentions.type_of(mention)
            site = around(document, mentions, head) if kind in PLACES else head
            if head.index in indexes and not (kind in PLACES and elsewhere(document, mentions, site, trigger)):
                link = link_of(document, site, trigger, subjects)
                watched = _is_watched(document, trigger)
                between = document.tokens[trigger.index : head.index] if watched and kind in PLACES else ()
                looks_on = (watched and kind == "Person" and link == "with") or any(t.lower == "from" for t in between)
                owns = looks_on or only_owns(document, kind, head, link)
                yield Role(mention, kind, "owner" if owns or describes(document, mention, head) else link)


def _is_gathering(document: Document, mentions: Mentions, mention: Mention) -> bool:
    """ "Signed at a ceremony in conjunction with the Turin Space Week": an occasion does nothing itself."""
    words = mention.span.of(document.text).lower().rstrip("0123456789 ").split()
    return mentions.type_of(mention) == "Organization" and bool(GATHERINGS.intersection(words[-1:]))


def _is_watched(document: Document, trigger: Token) -> bool:
    """ "Watched the launch with the minister from Houston": who comes along only watches, too, and that is where."""
    return trigger.dep == "dobj" and document.head(trigger).lemma in WATCHING
