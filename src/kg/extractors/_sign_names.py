"""Names that the text explains or plays on: "X means Y", "named after Z", "a pun on the ship's name"."""

from collections.abc import Iterator

from kg import reference
from kg.extractors._frame import subject_tokens
from kg.extractors._sign_called import Named, called_signs, label, named, stretch
from kg.extractors._sign_glosses import (
    QUOTES,
    meaning_signs,
    name_span,
    owner_of,
    quoted_gloss,
    read_name,
    word_for,
)
from kg.extractors._sign_reading import full_phrase, meant, reader, speaker
from kg.extractors._sign_words import READ_NOUNS, READ_PHRASES, READ_VERBS
from kg.grammar import mood, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Thing, Token

PEOPLE = frozenset(
    "astronaut astronauts cosmonaut cosmonauts crew pilot commander candidate candidates member members".split()
)
"""Whoever is "named for" a flight gets a seat, no name."""
NAMING = frozenset("name rename christen nickname dub call baptise baptize title".split())
SURE = frozenset("christen nickname baptise baptize".split())
"""Verbs of naming that tell of a name given for its meaning even where none is said."""
AIMLESS = frozenset(
    "that this example years while now reason reasons time moment days months weeks good ages instance".split()
)
"""What a name is not given after, though it stands behind "for"."""
PLAYS = frozenset("pun play wordplay reference allusion nod homage tribute".split())


def name_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every name that a sentence explains, gives with a reason, or plays on."""
    for sentence in document.sentences:
        if sentence.kind == "link":
            continue
        for token in document.sentence_tokens(sentence):
            if (token.lemma == "mean" and token.tag in {"VBZ", "VBP", "VBG", "VBD"}) or token.lemma == "translate":
                yield from meaning_signs(document, mentions, sentence, token)
            elif (token.lemma in READ_VERBS or token.lemma in READ_PHRASES) and token.tag[:2] == "VB":
                yield from read_name(document, mentions, sentence, token)
            elif token.lower == "for" and token.index > sentence.first:
                yield from word_for(document, mentions, sentence, token)
            elif token.lemma in NAMING and token.tag in {"VBD", "VBN", "VBG", "VBZ", "VB"}:
                yield from _named(document, mentions, sentence, token)
            elif token.text in QUOTES and token.index > sentence.first:
                yield from quoted_gloss(document, mentions, sentence, token)
            elif token.lower in PLAYS and token.pos == "NOUN":
                yield from _played_on(document, mentions, sentence, token)
            yield from called_signs(document, mentions, sentence, token)


def _named(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """ "Named after Ada Lovelace", "christened the ship Calypso", "nicknamed 'Leo' for its mane"."""
    said = _given(document, mentions, verb)
    reason = _reason(document, verb, said)
    if (reason is None and verb.lemma not in SURE) or (reason is None and said is None):
        return
    stands = meant(document, mentions, reason) if reason is not None else None
    known = _known(document, mentions, verb, said)
    if known is None or (stands is not None and stands == known.owner) or (said is None and not _done(document, verb)):
        return
    whole = stretch(known.span, verb, reason if reason is not None else said if said is not None else verb)
    called = label(known)
    called = called.replace("name", "nickname", 1) if verb.lemma == "nickname" else called
    by = _giver(document, mentions, verb) if stands is not None else None
    yield Sign("name", called, whole, sentence.span, known.owner, stands_for=stands, interpreted_by=by)


def _done(document: Document, verb: Token) -> bool:
    """Whether a naming without a name has taken place: no plan to name something, nobody named for a flight."""
    appointed = any(t.lower in PEOPLE for t in (*document.children(verb, "dobj", "nsubjpass"), document.head(verb)))
    return mood(document, verb) == "plain" and not appointed


def _known(document: Document, mentions: Mentions, verb: Token, said: Token | None) -> Named | None:
    """What gets the name and what it is called."""
    bearer = _bearer(document, mentions, verb, said)
    found = named(document, mentions, bearer) if bearer is not None else None
    if said is None:
        return found
    owner = owner_of(mentions, said) or (found.owner if found else None)
    span = name_span(mentions, said)
    if mentions.at(said) is None:
        span = Span(span.begin - len(_before(document, said)), span.end)
    return Named(owner, span.of(document.text), span)


def _before(document: Document, said: Token) -> str:
    """The capitalised words of a name right before its last one, where no finder has put them together."""
    first = said
    while (
        first.index
        and document.tokens[first.index - 1].dep == "compound"
        and document.head(document.tokens[first.index - 1]).index in {first.index, said.index}
    ):
        first = document.tokens[first.index - 1]
    return document.text[first.span.begin : said.span.begin]


def _given(document: Document, mentions: Mentions, verb: Token) -> Token | None:
    """The name that is given: behind the verb, in quotation marks or with a capital."""
    for child in document.children(verb, "oprd", "dobj", "attr", "appos", "xcomp", "ccomp"):
        if child.index > verb.index and child.pos in {"PROPN", "NOUN", "ADJ"} and child.text[:1].isupper():
            return child
        if child.index > verb.index and document.tokens[child.index - 1].text in QUOTES and child.tag[:1] == "N":
            return child
    following = document.tokens[verb.index + 1] if verb.index + 1 < len(document.tokens) else verb
    return following if following.pos == "PROPN" and verb.tag == "VBN" else None


def _reason(document: Document, verb: Token, said: Token | None) -> Token | None:
    """The word for what a name is given after."""
    preps = [*document.children(verb, "prep", "advmod")]
    objects = [said] if said else list(document.children(verb, "dobj"))
    preps += [p for t in objects for p in document.children(t, "prep")]
    for prep in preps:
        for child in document.children(prep, "pobj"):
            if child.lower in AIMLESS:
                continue
            if prep.lower == "after" or (
                prep.lower == "for"
                and (said is not None or child.pos == "PROPN" or verb.dep == "acl" or child.lower in {"him", "her"})
            ):
                return child
            if prep.lower in {"in", "as"} and child.lower in READ_NOUNS:
                return _behind(document, child)
    nods = [
        c
        for t in (said, verb)
        if t
        for c in document.children(t, "appos", "npadvmod", "dobj", "advcl")
        if c.lower in READ_NOUNS
    ]
    return _behind(document, nods[0]) if nods else None


def _behind(document: Document, noun: Token) -> Token | None:
    leading = READ_NOUNS[noun.lower]
    return next(
        (c for p in document.children(noun, "prep") if p.lower in leading for c in document.children(p, "pobj")), None
    )


def _bearer(document: Document, mentions: Mentions, verb: Token, said: Token | None) -> Token | None:
    """The thing that gets the name: the passive's subject, the object, or the noun before the participle."""
    first = document.head(verb) if verb.dep == "conj" and document.head(verb).dep in {"acl", "relcl"} else verb
    if first.dep in {"acl", "relcl"} and verb.tag == "VBN":
        host = document.head(first)
        return document.head(host) if host.dep == "appos" and document.head(host).pos == "PROPN" else host
    if passive := list(document.children(verb, "nsubjpass")):
        return passive[0] if passive[0].tag not in {"WDT", "WP"} else document.head(verb)
    objects = [c for c in document.children(verb, "dobj") if said is None or c.index != said.index]
    objects += (
        [c for c in document.children(said, "compound", "amod", "poss") if c.pos in {"NOUN", "PROPN", "ADJ"}]
        if said
        else []
    )
    return objects[0] if objects else None


def _giver(document: Document, mentions: Mentions, verb: Token) -> Thing | None:
    """Who gives the name, or says what it is given after."""
    givers = [c for p in document.children(verb, "agent") for c in document.children(p, "pobj")]
    if verb.tag in {"VBD", "VBZ"} and not any(document.children(verb, "nsubjpass", "auxpass")):
        givers += [_cleft(document, verb, s) for s in subject_tokens(document, verb)]
    for token in givers:
        found = reader(document, mentions, token) or _person(mentions, token)
        if isinstance(found, str):
            return found
    return speaker(document, mentions, verb)


def _person(mentions: Mentions, token: Token) -> str | None:
    """The person last named before a pronoun that the finders left open."""
    before = [m for m in mentions.names if m.span.end <= token.span.begin and mentions.type_of(m) == "Person"]
    return max(before, key=lambda m: m.span.end).entity if before and token.lower in {"he", "she"} else None


def _cleft(document: Document, verb: Token, subject: Token) -> Token:
    """ "It was she who named it": the one that the relative pronoun stands for."""
    if subject.tag in {"WP", "WDT"}:
        above = document.head(verb)
        return next(iter(document.children(above, "attr")), subject)
    return subject


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
