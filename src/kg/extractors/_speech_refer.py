"""What a speaker is called by when not by name: "he", "it", "the chairman"."""

from bisect import bisect_left
from collections.abc import Iterator

from kg import lexicon
from kg.extractors._speech_kin import is_age, is_parent
from kg.extractors._speech_real import is_cue_verb
from kg.extractors._speech_silent import COLLECTIVE, is_empty, is_silent
from kg.extractors._speech_subject_before import firm_before, is_singled_out, is_told, state_before, state_here
from kg.extractors._speech_text import listed, tokens_in
from kg.grammar import TYPE_NOUNS, in_quotes, is_topic
from kg.model import Document, Mention, Mentions, Span, Token
from kg.obituaries import death_told
from kg.strangers import is_stranger, may_be

REACH = 600  # code points back to a name; farther a pronoun may mean somebody else
NEAR = 60  # mentions looked back at
FAR = 2_000  # code points back to the bearer of a title
NEARBY = 300  # code points in which "the minister" means the only person named
BESIDE = 60  # code points between a name and the body that it belongs to
SPEAKERS = (
    "Person", "Agency", "Company", "Organization", "Country", "GeopoliticalEntity", "Place", "Partnership",
    "Programme",
)  # fmt: skip
BODIES = ("Agency", "Company", "Organization")
GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
NAMELESS = frozenset(listed("source official spokesman spokesperson spokeswoman analyst expert"))
"""Roles of those whom an article leaves unnamed."""
RANKS = frozenset(listed("prime deputy vice former chief general executive"))
ORIGINS = frozenset(listed("born bred raised educated trained"))
"""What tells whence a person comes: "the Bonn-born pilot"."""
KINDS = ("compound", "amod", "nmod")
OUTLETS = frozenset(
    listed("newspaper daily weekly tabloid broadcaster outlet magazine website channel portal publication agency")
)
"""What a medium is called by when not by name; "the agency" where no space agency is meant."""


def resolve(document: Document, mentions: Mentions, token: Token) -> Mention | None:
    """The mention that an open "he", "she", "it" or "the chairman" takes up, None when none does."""
    if token.pos == "PRON" and token.lower in GENDERS:
        return owner_of(document, mentions, token)
    if token.pos == "PRON" and token.lower == "it":
        if is_empty(document, token):
            return None
        bodies = (m for m in _before(mentions, token) if mentions.type_of(m) in BODIES and is_told(document, m))
        near = next(bodies, None)
        return state_before(document, mentions, token) or state_here(document, mentions, token, near) or near
    if (token.lower in {"old", "olds"} and is_age(document, token)) or is_parent(document, token):
        return next((m for m in _before(mentions, token) if mentions.type_of(m) == "Person"), None)
    mention = mentions.at(token)
    if mention is not None and mention.form == "adjective" and token.tag in {"NNP", "NN", "JJ"}:
        return next((m for m in _before(mentions, token) if mentions.type_of(m) == "Person"), None)
    noun = token.pos in {"NOUN", "PROPN"} or token.lower in OUTLETS  # "daily" may pass for an adverb
    if noun and any(c.lower == "the" for c in document.children(token, "det")):
        found = (_of_role(document, mentions, token), _of_kind(document, mentions, token))
        return (found[1] or found[0]) if token.lemma in OUTLETS else (found[0] or found[1])
    return None


def _of_kind(document: Document, mentions: Mentions, noun: Token) -> Mention | None:
    """The body named before whose name says what it is ("the ministry"), or the outlet named last ("the daily")."""
    owned = {c.lower for c in document.children(noun)} - {"the"}
    bodies = [m for m in _before(mentions, noun, FAR) if mentions.type_of(m) in BODIES]
    if any(document.children(noun, "prep", "compound", "relcl")) and owned != {"state"}:
        return firm_before(document, mentions, bodies, noun)
    if noun.lemma in OUTLETS and [c.lower for c in document.children(noun)] == ["the"]:
        last = next((m for m in bodies if m.entity.startswith("media/")), None)
        return last if last is not None and not _other_since(document, last, noun) else None
    firms = [m for m in bodies if mentions.type_of(m) != "Organization"]
    if noun.lemma == "corporation" and len({m.entity for m in firms}) == 1:
        return firms[0]
    called = (m for m in bodies if noun.lemma in mentions.entities[m.entity].name.lower().split())
    return next(called, None) or firm_before(document, mentions, bodies, noun)


def _other_since(document: Document, last: Mention, noun: Token) -> bool:
    """Whether another thing of the kind is told of behind a name: "another newspaper"."""
    between = tokens_in(document, Span(last.span.end, noun.span.begin))
    return any(t.lemma == noun.lemma and {c.lower for c in document.children(t, "det")} - {"the"} for t in between)


def first_told(document: Document, noun: Token) -> Token | None:
    """The noun that "the source" takes up: the last of its kind told with "a" or "another"."""
    if not any(c.lower == "the" for c in document.children(noun, "det")) or any(document.children(noun, "prep")):
        return None
    if noun.lemma not in lexicon.roles() and noun.lemma not in NAMELESS:
        return None
    first = document.sentence_at(max(0, noun.span.begin - FAR)).first
    for token in reversed(document.tokens[first : noun.index]):
        determined = {c.lower for c in document.children(token, "det")}
        same = {c.lemma for c in document.children(noun, *KINDS)} <= {t.lemma for t in document.subtree(token)}
        if token.lemma == noun.lemma and determined & {"a", "an", "another"} and same:
            return token
    return None


def owner_of(document: Document, mentions: Mentions, pronoun: Token) -> Mention | None:
    """Whom "his", "her" or "its" means: the nearest person or body named before it."""
    if pronoun.lower in GENDERS:
        if (known := mentions.at(pronoun)) is not None and death_told(document) is not None:
            return known  # of an obituary the one who has died, mostly
        named = (m for m in _before(mentions, pronoun) if mentions.type_of(m) == "Person")
        apart = in_quotes(document, pronoun.span.begin)  # "'It was Lee's idea,' he said": who speaks is another
        named = (m for m in named if apart or not in_quotes(document, m.span.begin))
        said = _said_before(document, pronoun)
        named = (m for m in named if said is None or not said.covers(m.span))
        people = (m for m in named if not _only_modifies(document, m))
        apt = [m for m in people if gender(mentions, m.entity) in {GENDERS[pronoun.lower], "u"}]
        return (
            None if apt and _other_told_since(document, mentions, apt[0], pronoun) else _meant(document, pronoun, apt)
        )
    if pronoun.lower == "its":
        return next((m for m in _before(mentions, pronoun) if mentions.type_of(m) in BODIES), None)
    return None


def is_new_person(document: Document, mentions: Mentions, noun: Token) -> bool:
    """Whether a sentence tells of somebody new whom it does not name: "A retired teacher was not so sure"."""
    return mentions.at(noun) is None and is_stranger(document, noun)


def _other_told_since(document: Document, mentions: Mentions, last: Mention, pronoun: Token) -> bool:
    """Whether a sentence since a name tells of somebody new."""
    between = tokens_in(document, Span(last.span.end, pronoun.span.begin))
    sex = GENDERS[pronoun.lower]
    return any(may_be(t, sex) and is_new_person(document, mentions, t) for t in between)


def _meant(document: Document, pronoun: Token, people: list[Mention]) -> Mention | None:
    """The nearest person, but in a sentence gone by the one that it tells of: "Lee sat beside Kim. … he said"."""
    if not people or document.sentence_of(pronoun.index).span.covers(people[0].span):
        return next(iter(people), None)
    there = document.sentence_at(people[0].span.begin).span
    return next((m for m in people if there.covers(m.span) and is_topic(document, m.span)), people[0])


def _said_before(document: Document, pronoun: Token) -> Span | None:
    """The words before "…, he said": who is named in them is told of, and does not tell."""
    verb, before = document.head(pronoun), document.tokens[max(0, pronoun.index - 1)]
    put_in = pronoun.dep == "nsubj" and before.text == "," and verb.index == pronoun.index + 1
    if not put_in or not is_cue_verb(verb):
        return None
    return Span(document.sentence_of(pronoun.index).span.begin, pronoun.span.begin)


def _only_modifies(document: Document, mention: Mention) -> bool:
    """Whether a name only tells of what kind a noun is: "the Trump administration"."""
    tokens = tokens_in(document, mention.span)
    return bool(tokens) and tokens[-1].dep == "compound" and document.head(tokens[-1]).pos == "NOUN"


def _of_role(document: Document, mentions: Mentions, role: Token) -> Mention | None:
    """The person named with a role before, or with the body whose head is meant; else the only one near."""
    if role.lemma not in lexicon.roles() and role.lower not in lexicon.roles():
        return None
    people = [m for m in _before(mentions, role, FAR) if mentions.type_of(m) == "Person"]
    bodies = {m.entity for t in document.subtree(role) if (m := mentions.at(t)) and mentions.type_of(m) in BODIES}
    called = [m for m in people if _called(document, m, role)]
    if bodies:
        known = (*called, *people, *_after(mentions, role))  # a headline may call by title whom the text then names
        return next((m for m in known if bodies & _bodies_of(document, mentions, m)), None)
    if called:
        return called[0]
    near = [m for m in people if role.span.begin - m.span.end < NEARBY]
    block = document.sentence_at(role.span.begin).block
    near = [m for m in near if document.sentence_at(m.span.begin).block == block] or near
    if first_told(document, role):
        return None
    told = lexicon.roles().get(role.lemma) != "journalist"  # who is written about is not "the commentator"
    bare = told and role.lemma not in NAMELESS and not is_singled_out(document, role)
    amods = document.children(role, "amod")
    plain = (
        bare
        and role.tag in {"NN", "NNP"}
        and not any(mentions.at(c) is None for c in document.children(role, "compound"))  # "the launch director"
        and all(mentions.at(c) or c.lower in RANKS | ORIGINS or is_age(document, c) for c in amods)
    )
    return near[0] if plain and len({m.entity for m in near}) == 1 else None


def _bodies_of(document: Document, mentions: Mentions, person: Mention) -> set[str]:
    """The bodies named in a person's own phrase: "ESA's head Ann Lee", "Ann Lee, who runs the agency"."""
    tokens = tokens_in(document, person.span)
    inside = {t.index for t in tokens}
    head = next((t for t in tokens if t.head not in inside or t.head == t.index), None)
    if head is None:
        return set()
    top = document.head(head) if head.dep in {"appos", "compound"} and document.head(head).pos != "VERB" else head
    whole = document.subtree(top)
    span = Span(max(whole[0].span.begin, person.span.begin - BESIDE), min(whole[-1].span.end, person.span.end + BESIDE))
    return {m.entity for m in mentions.inside(span) if mentions.type_of(m) in BODIES}


def unnamed_before(document: Document, mentions: Mentions, pronoun: Token) -> Token | None:
    """The noun that an open pronoun takes up: the last subject before it that can speak, plural for "they"."""
    first = document.sentence_at(max(0, pronoun.span.begin - NEARBY)).first
    tag = "NNS" if pronoun.lower in {"they", "them"} else "NN"
    for token in reversed(document.tokens[first : pronoun.index]):
        body = TYPE_NOUNS.get(token.lemma) in BODIES or token.lemma in COLLECTIVE
        apt = body if pronoun.lower == "it" else token.lemma in lexicon.roles()
        block = document.sentence_of(token.index).block
        here = block == document.sentence_of(pronoun.index).block
        if pronoun.lower in GENDERS and here and is_new_person(document, mentions, token):
            return token if may_be(token, GENDERS[pronoun.lower]) else None
        if token.tag != tag or (tag == "NN" and not apt):
            continue
        if token.dep in {"nsubj", "nsubjpass"} and not is_silent(token):
            return token if mentions.at(token) is None else None
    return None


def _before(mentions: Mentions, token: Token, reach: int = REACH) -> Iterator[Mention]:
    """The named before a word, nearest first."""
    last = bisect_left(mentions.names, token.span.begin, key=lambda m: m.span.begin)
    for mention in reversed(mentions.names[max(0, last - NEAR) : last]):
        if token.span.begin - mention.span.end > reach:
            return
        if mention.span.end <= token.span.begin and mention.form in {"name", "short"}:
            yield mention


def _after(mentions: Mentions, token: Token) -> list[Mention]:
    """The people named behind a word, nearest first."""
    first = bisect_left(mentions.names, token.span.end, key=lambda m: m.span.begin)
    named = [m for m in mentions.names[first : first + NEAR] if m.span.begin - token.span.end < FAR]
    return [m for m in named if mentions.type_of(m) == "Person" and m.form == "name"]


def gender(mentions: Mentions, person: str) -> str:
    """The gender that a person's given name tells: "m", "f", or "u"."""
    return lexicon.given_names().get(mentions.entities[person].name.split()[0], "u")


def _called(document: Document, mention: Mention, role: Token) -> bool:
    """Whether a role stands right beside a name: "its chairman V. Rao", "Rao, the chairman"."""
    around = tokens_in(document, Span(max(0, mention.span.begin - 30), mention.span.end + 30))
    same = [t for t in around if t.lemma == role.lemma and t.index != role.index]
    if role.lemma in NAMELESS:  # "Lee," an official said
        same = [t for t in same if not any(c.lower in {"a", "an", "another"} for c in document.children(t, "det"))]
    return bool(same)
