"""What stands near a pronoun, and by which words a name may be the subject of a clause."""

from kg.find.registry import Registry
from kg.grammar import SUBJECTS, TYPE_NOUNS, head_token, modified
from kg.model import Document, Mention, Sentence, Token


def named_near(registry: Registry, sentence: Sentence, token: Token, *kinds: str) -> list[Mention]:
    """What this sentence names before a pronoun, and the sentence before it, nearest first."""
    begin = registry.document.sentence_at(max(0, sentence.span.begin - 1)).span.begin
    return [m for m in registry.before(token.span.begin, *kinds) if m.span.begin >= begin]


def is_alone(document: Document, subject: Token) -> bool:
    """Whether a word is a subject by itself: what is coordinated is "they"."""
    return subject.dep in SUBJECTS and not any(document.children(subject, "conj"))


def subject_words(registry: Registry, mention: Mention) -> list[Token]:
    """The words by which a mention may be a subject: its own, the noun behind it, and what it is an apposition to."""
    own = registry.document.between(mention.span)
    named = [registry.document.head(t) for t in own if t.dep == "appos"]
    return [*own, *type_noun(registry, mention), *named]


def type_noun(registry: Registry, mention: Mention) -> list[Token]:
    """The noun behind a name that says only what the thing is ("probe" in "the Hera probe")."""
    head = head_token(registry.document, mention.span)
    above = modified(registry.document, head) if head else None
    kind = TYPE_NOUNS.get(above.lower) if above is not None else None
    return [above] if above is not None and kind == registry.entities[mention.entity].type else []
