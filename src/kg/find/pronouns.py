"""Pronouns: "it", "he", "she" for the last subject of the right kind."""

from kg import lexicon
from kg.find.registry import Registry
from kg.grammar import SUBJECTS, TYPE_NOUNS, head_token
from kg.model import Entity, Mention, Sentence, Token

IT = ("Spacecraft", "LaunchVehicle", "Company", "Agency", "SpaceStation", "Mission")


def add_pronoun(registry: Registry, sentence: Sentence, token: Token) -> None:
    """Add a pronoun as a mention of the last subject that it can stand for, if there is one."""
    if token.dep not in (*SUBJECTS, "dobj") or token.lower not in {"he", "she", "it"}:
        return
    if token.lower == "it":
        found = _last_subject(registry, sentence, token, IT)
    else:
        found = _last_subject(registry, sentence, token, ("Person",), {"he": "m", "she": "f"}[token.lower])
    if found:
        registry.add(token.span, found.entity, "pronoun")


def _last_subject(
    registry: Registry, sentence: Sentence, token: Token, kinds: tuple[str, ...], gender: str | None = None
) -> Mention | None:
    """The nearest subject of the right kind in this or the previous sentence; people may stand anywhere in them."""
    document = registry.document
    begin = document.sentence_at(max(0, sentence.span.begin - 1)).span.begin
    near = [m for m in registry.before(token.span.begin, *kinds) if m.span.begin >= begin]
    if gender:
        return next((m for m in near if _gender(registry.entities[m.entity]) in {gender, "u"}), None)
    if token.dep == "dobj":
        others = [m for m in near if not any(t.head == token.head for t in document.between(m.span))]
        return others[0] if len({m.entity for m in others}) == 1 else None  # in "NASA calls it" it is not NASA
    subjects = [m for m in near if any(t.dep in SUBJECTS for t in [*document.between(m.span), *type_noun(registry, m)])]
    return subjects[0] if subjects else None


def type_noun(registry: Registry, mention: Mention) -> list[Token]:
    """The noun behind a name that says only what the thing is ("probe" in "the Hera probe")."""
    head = head_token(registry.document, mention.span)
    above = registry.document.head(head) if head is not None and head.dep in {"compound", "nmod"} else None
    kind = TYPE_NOUNS.get(above.lower) if above is not None else None
    return [above] if above is not None and kind == registry.entities[mention.entity].type else []


def _gender(entity: Entity) -> str:
    return lexicon.given_names().get(entity.name.split()[0], "u")
