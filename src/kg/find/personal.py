"""Whom "he" and "she" stand for."""

from kg import lexicon
from kg.find.nearby import is_alone, named_near, subject_words
from kg.find.registry import Registry
from kg.grammar import SUBJECTS, governors, head_token, in_quotes, is_topic
from kg.model import Document, Entity, Mention, Sentence, Token
from kg.obituaries import death_told
from kg.strangers import stranger_since


def last_person(registry: Registry, sentence: Sentence, token: Token, gender: str) -> Mention | None:
    """The person named last whom "he" or "she" may mean; ``gender`` is "m" or "f"."""
    near = named_near(registry, sentence, token, "Person")
    if stranger_since(registry.document, max((m.span.end for m in near), default=0), token, gender):
        return None
    apt = [m for m in near if _gender(registry.entities[m.entity]) in {gender, "u"}]
    if not in_quotes(registry.document, token.span.begin):  # "'It was Lee's idea,' he said": who speaks is another
        apt = [m for m in apt if not in_quotes(registry.document, m.span.begin)]
    if _puts_in(registry.document, token):
        apt = [m for m in apt if not sentence.span.covers(m.span) or _is_teller(registry, m)]
    if not apt or sentence.span.covers(apt[0].span):
        return (_of_clause_above(registry, token, apt) or apt[0]) if apt else None
    told = registry.document.sentence_at(apt[0].span.begin).span
    there = [m for m in apt if told.covers(m.span) and not _is_owner(registry, m)]
    return next((m for m in there if is_topic(registry.document, m.span)), (there or apt)[0])


def mourned(registry: Registry, token: Token, gender: str) -> Mention | None:
    """Of an obituary, whom "he" or "she" means in a paragraph that has named nobody yet: who has died."""
    document = registry.document
    first, here = death_told(document), document.article.blocks[document.sentence_of(token.index).block].span
    if first is None or first == here:
        return None
    people = [m for m in registry.mentions if registry.entities[m.entity].type == "Person" and m.form != "pronoun"]
    dead = next((m for m in people if first.covers(m.span)), None)
    told = any(here.begin <= m.span.begin < token.span.begin for m in people)
    apt = dead is not None and _gender(registry.entities[dead.entity]) in {gender, "u"}
    return dead if apt and not told else None


def only_such(registry: Registry, token: Token, gender: str) -> Mention | None:
    """The one woman, or man, that a text has named so far where all others are of the other sex, as in a profile."""
    named = [m for m in registry.mentions if m.span.end <= token.span.begin and m.form in {"name", "short"}]
    people = [m for m in named if registry.entities[m.entity].type == "Person"]
    if stranger_since(registry.document, max((m.span.end for m in people), default=0), token, gender):
        return None
    apt = [m for m in people if _gender(registry.entities[m.entity]) in {gender, "u"}]
    sure = any(_gender(registry.entities[m.entity]) == gender for m in apt)
    return max(apt, key=lambda m: m.span.end) if sure and len({m.entity for m in apt}) == 1 else None


def _puts_in(document: Document, pronoun: Token) -> bool:
    """ "…, he told reporters" behind what was said."""
    before, verb = document.tokens[max(0, pronoun.index - 1)], document.head(pronoun)
    cue = (verb.lemma, "verb") in lexicon.speech_cues() and verb.index == pronoun.index + 1
    return before.text == "," and cue and pronoun.dep in SUBJECTS


def _is_teller(registry: Registry, person: Mention) -> bool:
    """ "Lee was well, he said": who alone is the subject of what is said, not one of "A and B"."""
    head = head_token(registry.document, person.span)
    return head is not None and is_alone(registry.document, head)


def _of_clause_above(registry: Registry, pronoun: Token, apt: list[Mention]) -> Mention | None:
    """ "Lee, who was Roe's deputy, waited until she flew": the subject of a clause above, if an owner is nearer."""
    if not _is_owner(registry, apt[0]):
        return None
    document = registry.document
    above = [
        s for g in governors(document, pronoun) if g.pos in {"VERB", "AUX"} for s in document.children(g, *SUBJECTS)
    ]
    heads = {t.index for t in above if t.index != pronoun.index}
    return next((m for m in apt if heads & {t.index for t in subject_words(registry, m)}), None)


def _is_owner(registry: Registry, mention: Mention) -> bool:
    """Whether a name only tells whose a thing is ("replied to Lee's letter"), so that the one who acts is meant."""
    head = head_token(registry.document, mention.span)
    return head is not None and head.dep == "poss"


def _gender(entity: Entity) -> str:
    return lexicon.given_names().get(entity.name.split()[0], "u")


def person_described_since(registry: Registry, pronoun: Token, found: Mention) -> bool:
    """ "Lee said the astronaut will rest before he flies": who is only described as the subject above is nearer."""
    document = registry.document
    verbs = [g for g in governors(document, pronoun) if g.pos in {"VERB", "AUX"}]
    above = (s for g in verbs for s in document.children(g, *SUBJECTS) if found.span.end <= s.span.begin)
    nouns = (s for s in above if s.span.end <= pronoun.span.begin and s.tag == "NN")
    return any(s.lower in lexicon.roles() and not registry.near(s.span) for s in nouns)
