"""Names played on: "a pun on the spacecraft's name", with the words of the sentence that play on it."""

from collections.abc import Iterator

from kg import reference
from kg.extractors._frame import subject_tokens
from kg.extractors._sign_meant import full_phrase
from kg.extractors._sign_readers import reader, speaker
from kg.grammar import noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token

PLAYS = frozenset("pun play wordplay reference allusion nod homage tribute".split())


def pun_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every play of the article on a name."""
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence) if sentence.kind != "link" else ():
            if token.lower in PLAYS and token.pos == "NOUN":
                yield from _played_on(document, mentions, sentence, token)


def _played_on(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "A pun on the spacecraft's name": whose name it is, and the words of the sentence that play on it."""
    for prep in document.children(noun, "prep"):
        for name in document.children(prep, "pobj"):
            owners = [m for c in document.children(name, "poss") if (m := mentions.at(c))]
            if name.lower != "name" or not owners or prep.lower not in {"on", "to"}:
                continue
            playing = _echo(document, mentions, sentence, owners[0].entity, noun)
            label = f"name {_family(mentions, owners[0].entity)}"
            by = _nearest_speaker(document, mentions, noun)
            figure = "pun" if prep.lower == "on" else None
            said = noun_phrase(document, name)
            yield Sign(
                "name",
                label,
                said,
                sentence.span,
                owners[0].entity,
                stands_for=playing,
                interpreted_by=by,
                device=figure,
            )


def _family(mentions: Mentions, key: str) -> str:
    """The name without its number: what a pun is on."""
    entry = reference.entry(key)
    models = entry.facts.get("model", ()) if entry else ()
    model = reference.entry(models[0]) if models else None
    return model.name.partition(" (")[0] if model else mentions.entities[key].name.partition(" (")[0]


def _echo(document: Document, mentions: Mentions, sentence: Sentence, key: str, noun: Token) -> Span | None:
    """The phrase in which a word of the name is used as a common word."""
    names = {
        w.lower()
        for m in mentions.names
        if m.entity == key and m.form in {"name", "short"}
        for w in m.span.of(document.text).split()
    }
    for token in document.sentence_tokens(sentence):
        if token.index < noun.index and token.lower in names and token.text.islower() and mentions.at(token) is None:
            above = document.head(token)
            host = document.head(above) if above.pos == "ADP" else token
            return Span(host.span.begin, token.span.end) if host.index < token.index else full_phrase(document, token)
    return None


def _nearest_speaker(document: Document, mentions: Mentions, noun: Token) -> Thing | None:
    said = speaker(document, mentions, noun)
    if said is not None:
        return said
    root = noun
    while root.head != root.index:
        root = document.head(root)
    found = [r for s in subject_tokens(document, root) if isinstance(r := reader(document, mentions, s), str)]
    return found[0] if found else None
