"""Whose a thing is by a possessive pronoun: "Avio fired its Vega-C", "NASA, whose rover Spirit landed"."""

from collections.abc import Iterator

from kg import reference
from kg.extractors._frame import subject_tokens
from kg.grammar import governors, modified
from kg.model import Document, Mention, Mentions, Relation, Token

OWNED = ("Spacecraft", "LaunchVehicle", "Mission", "Programme", "SpaceStation", "Payload")
OWNERS = ("Agency", "Company")
SUBJECTS = ("nsubj", "nsubjpass")


def of_antecedent(document: Document, mentions: Mentions, whose: Token) -> Iterator[Relation]:
    """ "NASA, whose rover Spirit landed": what "whose" owns belongs to the word that the clause describes."""
    owned = document.head(whose)
    verb = next((t for t in governors(document, owned) if t.dep == "relcl"), None)
    thing, owner = mentions.at(owned), mentions.at(document.head(verb)) if verb else None
    if thing and owner and mentions.type_of(thing) in OWNED and mentions.type_of(owner) in OWNERS:
        yield Relation(thing.entity, "operator", owner.entity, document.sentence_of(whose.index).span)


def of_its_owner(document: Document, mentions: Mentions, thing: Mention, head: Token) -> Iterator[Relation]:
    """ "Avio fired its Vega-C": a possessive pronoun means the subject of its clause."""
    if (above := modified(document, head)) and above.pos == "NOUN":
        head = above  # "its Vega-C first stage"
    if mentions.type_of(thing) not in OWNED or not any(
        c.lower in {"its", "their"} for c in document.children(head, "poss")
    ):
        return
    for subject in _of_owners(document, mentions, antecedents(document, head), head):
        mention = mentions.at(subject)
        kind = mentions.type_of(mention) if mention and subject.index != head.index else None
        name = "operator" if kind in OWNERS else "affiliatedCountry" if kind == "Country" else None
        if mention and name and not (name == "operator" and _is_anothers(thing.entity, mention.entity)):
            yield Relation(thing.entity, name, mention.entity, document.sentence_of(head.index).span)


def _of_owners(document: Document, mentions: Mentions, subjects: list[Token], owned: Token) -> list[Token]:
    """What may own a thing: the subject; where that owns nothing ("Avio's Vega failed, and its Zefiro …", "the court
    fined Avio over its Vega"), the firm that has it, or the one that something is done to."""
    if not subjects or any(mentions.type_at(t) in (*OWNERS, "Country", None) for t in subjects):
        return subjects
    having = [c for t in subjects for c in document.children(t, "poss") if mentions.type_at(t) in OWNED]
    done = [o for t in subjects for o in document.children(document.head(t), "dobj", "dative") if o.index < owned.index]
    return [t for t in (*having, *done) if mentions.type_at(t) in OWNERS][:1] or subjects


def _is_anothers(thing: str, owner: str) -> bool:
    """Whether the reference data has others for what a pronoun gives away: "the FAA asked why its Falcon 9 …"."""
    entry = reference.entry(thing)
    known = {key for name in ("operator", "manufacturer") for key in (entry.facts.get(name, ()) if entry else ())}
    return bool(known) and owner not in known


def antecedents(document: Document, owned: Token) -> list[Token]:
    """What "its" before a noun means: the subject of the clause above it, or of the sentence before."""
    above = document.head(owned)
    if owned.dep == "conj" and above.pos == "PROPN":
        return [above]  # "Japan and its lander"
    for _ in range(6):
        if above.pos in {"VERB", "AUX"} or any(document.children(above, "nsubj")):
            break
        above = document.head(above)
    if owned.dep not in SUBJECTS:
        return subject_tokens(document, above)
    outer = document.head(above)  # "The agency said that its chief would leave", "The rocket fell, and its ship sank"
    told = above.dep == "ccomp" or (above.dep == "conj" and outer.pos in {"VERB", "AUX"})
    return subject_tokens(document, outer) if told else _subject_before(document, owned)


def _subject_before(document: Document, head: Token) -> list[Token]:
    """ "The agency is young. Its rocket failed": the subject of the sentence before, if the possessive opens
    this one."""
    first = document.tokens[document.sentence_of(head.index).first]
    opens = first.lower in {"its", "their"} and first.head == head.index
    return subject_before(document, head) if opens else []


def subject_before(document: Document, token: Token) -> list[Token]:
    """The subject of the sentence before that of a token, in the same paragraph."""
    sentence = document.sentence_of(token.index)
    earlier = [s for s in document.sentences if s.block == sentence.block and s.last == sentence.first]
    words = [t for s in earlier for t in document.sentence_tokens(s)]
    return [t for t in words if t.dep in SUBJECTS and document.head(t).dep == "ROOT"]
