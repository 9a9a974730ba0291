"""Craft that have a part of somebody's name and are said to honour them: "New Cook honours James Cook"."""

from collections.abc import Iterator

from kg.extractors._sign_crafts import CRAFT
from kg.extractors._sign_given import Named, name_sign
from kg.extractors._sign_hedged import hedged
from kg.grammar import TYPE_NOUNS, negated
from kg.model import Document, Mention, Mentions, Sentence, Sign, Token

HONOURING = frozenset(
    "honour honor commemorate memorialise memorialize celebrate salute recall evoke remember recognise"
    " recognize".split()
)
TRIBUTES = frozenset({"tribute", "homage"})
HONOURED = frozenset({"Person", "Place"})
CRAFTS = frozenset(noun for noun, kind in TYPE_NOUNS.items() if kind in CRAFT)
LONG = 5  # letters of a surname that tell it within a longer word ("BepiColombo")
NEAR = 8  # tokens from the verb to the name honoured: titles and offices stand between


def namesake_signs(document: Document, mentions: Mentions, sentence: Sentence) -> Iterator[Sign]:
    """Every name of a craft that the sentence says is in honour of somebody called alike."""
    for verb in document.sentence_tokens(sentence):
        tribute = verb.lemma == "pay" and any(c.lower in TRIBUTES for c in document.children(verb, "dobj"))
        told = verb.lemma in HONOURING or tribute
        told = told and verb.tag in {
            "VBZ",
            "VBP",
            "VBD",
            "NNS",
        }  # "X honors Y", taken for a name
        if not told or negated(document, verb) or hedged(document, verb):
            continue
        craft = _before(document, mentions, sentence, verb)
        person = _behind(document, mentions, sentence, verb)
        if craft is not None and person is not None and _alike(document, mentions, craft, person):
            called = " ".join(craft.span.of(document.text).split())
            called = mentions.entities[craft.entity].name if craft.form == "nominal" else called
            yield name_sign(document, sentence, Named(called, craft.span, craft.entity), verb, None, person.entity)


def _before(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Mention | None:
    """The craft named right before a verb, a comma and the noun for its kind aside ("the Webb telescope honours")."""
    index = verb.index - 1
    while index > sentence.first and (document.tokens[index].dep == "punct" or document.tokens[index].lower in CRAFTS):
        index -= 1
    mention = mentions.at(document.tokens[index])
    named = mention is not None and mention.form != "pronoun" and mentions.type_of(mention) in CRAFT
    return mention if named else None


def _behind(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Mention | None:
    """The first person, star or place named close behind a verb."""
    for token in document.tokens[verb.index + 1 : min(verb.index + NEAR, sentence.last)]:
        mention = mentions.at(token)
        if mention is not None and mention.form in {"name", "short"} and mentions.type_of(mention) in HONOURED:
            return mention
    return None


def _alike(document: Document, mentions: Mentions, craft: Mention, person: Mention) -> bool:
    """Whether a craft and a person have a word of their names in common."""
    named = mentions.entities[craft.entity].name if craft.form == "nominal" else craft.span.of(document.text)
    words = [{w for w in name.split() if w[:1].isupper()} for name in (named, person.span.of(document.text))]
    longer = {w.lower() for w in words[1] if len(w) >= LONG}
    return bool(words[0] & words[1]) or any(part in w.lower() for w in words[0] for part in longer)
