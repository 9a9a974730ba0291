"""Deeds read as signs: "a gesture of respect", "a minute of silence", a voyage symbolising an end."""

from collections.abc import Iterator

from kg.extractors._frame import frame, subject_tokens
from kg.extractors._sign_aims import aimed as aimed_at
from kg.extractors._sign_meant import Reading, full_phrase, of_word
from kg.extractors._sign_poses import pose_signs
from kg.extractors._sign_readers import speaker
from kg.extractors._sign_shown import SITES, doers
from kg.extractors._sign_words import NOUNS, READ_NOUNS, TAKEN
from kg.extractors._status import status
from kg.extractors._when import when
from kg.grammar import auxiliaries, conjuncts, governors, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token
from kg.mood import mood

SYMBOLISE = frozenset({"symbolise", "symbolize"})
SILENT = frozenset("minute moment minutes".split())


def gesture_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every deed or thing that the text itself reads as a sign."""
    for sentence in document.sentences:
        if sentence.kind == "link":
            continue
        for token in document.sentence_tokens(sentence):
            if token.lower == "gesture" and token.pos == "NOUN":
                yield from _gesture(document, mentions, sentence, token)
            elif token.lower == "silence":
                yield from _silence(document, mentions, sentence, token)
            elif token.pos == "VERB" and token.lemma not in SYMBOLISE:
                yield from pose_signs(document, mentions, sentence, token)
            elif token.lemma in SYMBOLISE and token.tag[:2] == "VB":
                yield from _symbolised(document, mentions, sentence, token)
            elif token.lower in {"symbol", "symbols"} and token.dep == "attr":
                yield from _symbol_of(document, mentions, sentence, token)
            elif token.lower == "handshake":
                yield from _handshake(document, mentions, sentence, token)


def _gesture(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "He handed over the key, a gesture signifying …": the deed is what the clause tells."""
    verb = next((t for t in governors(document, noun) if t.pos == "VERB"), None)
    found = next((r for c in document.children(noun, "acl", "relcl") if (r := of_word(document, mentions, c))), None)
    goodwill = [c for p in document.children(noun, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    taken = document.head(noun).lower == "as" and verb is not None and verb.lemma in TAKEN
    if (
        verb is None
        or taken
        or (found is None and not goodwill)
        or noun.dep not in {"appos", "pobj", "npadvmod", "conj"}
    ):
        return
    stands = found.stands_for if found else full_phrase(document, goodwill[0])
    deed = _deed(document, verb, noun)
    yield _done(document, mentions, sentence, verb, deed, Reading(noun, stands, speaker(document, mentions, noun)))


def _deed(document: Document, verb: Token, noun: Token) -> Span:
    """The verb with its object, up to the words that call it a gesture."""
    objects = [t for c in document.children(verb, "dobj", "prt") for t in document.subtree(c) if t.index < noun.index]
    last = max([verb, *objects], key=lambda t: t.index)
    while last.dep in {"punct", "det"}:
        last = document.tokens[last.index - 1]
    return Span(verb.span.begin, last.span.end)


def _done(
    document: Document, mentions: Mentions, sentence: Sentence, verb: Token, deed: Span, read: Reading | None
) -> Sign:
    fr = frame(document, mentions, verb)
    by = doers(document, mentions, fr)
    agents = (*by, *(x for x in fr.of("Person", links={"to", "with"}) if x not in by))
    places = fr.of(*SITES, links={"in", "at", "aboard", "inside", "of", "on"})
    return Sign(
        "gesture", " ".join(deed.of(document.text).split()), deed, sentence.span,
        symbol_of=by[0] if by else None, display="unspecified", stands_for=read.stands_for if read else None,
        interpreted_by=read.by if read else None, device=read.device if read else None,
        agent=agents, place=tuple(places), time=when(fr), status=status(fr),
    )  # fmt: skip


def _silence(document: Document, mentions: Mentions, sentence: Sentence, silence: Token) -> Iterator[Sign]:
    """ "Observed a minute of silence for the crew", "a minute's silence was held"."""
    above = document.head(silence)
    noun = (
        document.head(above) if above.lower == "of" else next((c for c in document.children(silence, "poss")), silence)
    )
    verb = document.head(noun if above.lower == "of" else silence)
    if noun.lower not in SILENT or verb.lemma not in {"observe", "hold", "keep", "mark", "lead", "call", "ask"}:
        return
    preps = [p for t in (verb, noun, silence) for p in document.children(t, "prep")]
    aimed = [c for p in preps if p.lower == "for" for c in document.children(p, "pobj")]
    honoured = [c for p in preps if p.lower == "in" for c in document.children(p, "pobj") if c.lower in READ_NOUNS]
    aimed += [c for h in honoured for p in document.children(h, "prep") for c in document.children(p, "pobj")]
    purposes = (aimed_at(document, t) for t in document.tokens[silence.index : sentence.last] if not aimed)
    aimed += [t for t in purposes if t is not None]
    mention = mentions.at(aimed[0]) if aimed else None
    stands = (mention.entity if mention else full_phrase(document, aimed[0])) if aimed else None
    deed = Span(noun.span.begin, silence.span.end)
    yield _done(document, mentions, sentence, verb, deed, Reading(noun, stands) if stands is not None else None)


def _symbolised(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """What is said to symbolise something and is no sign by itself: a voyage, a handshake, a ship."""
    subject = _bearer(document, verb)
    found = of_word(document, mentions, verb)
    if subject is None or found is None or subject.lower in {*NOUNS, "name"} or subject.pos == "PRON":
        return
    yield _meant(document, mentions, sentence, subject, found)


def _meant(document: Document, mentions: Mentions, sentence: Sentence, subject: Token, found: Reading) -> Sign:
    """A thing or deed that the text reads as a sign."""
    mention = mentions.at(subject)
    phrase = noun_phrase(document, subject)
    name = " ".join(phrase.of(document.text).split())
    return Sign(
        "gesture", name.removeprefix("the ").removeprefix("The "), mention.span if mention else phrase, sentence.span,
        stands_for=found.stands_for, interpreted_by=found.by, device=found.device,
    )  # fmt: skip


def _symbol_of(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "The station became a symbol of peace": what is no sign by itself, and is said to be one for certain."""
    verb = document.head(noun)
    subject = next((s for s in subject_tokens(document, verb) if s.pos in {"NOUN", "PROPN"}), None)
    found = of_word(document, mentions, noun)
    if subject is None or found is None or found.by is None or subject.lower in {*NOUNS, "name"}:
        return
    bound = any(a.lower in {"must", "should"} for a in auxiliaries(document, verb))
    if mood(document, verb) == "plain" and not bound and not negated(document, verb) and not negated(document, noun):
        yield _meant(document, mentions, sentence, subject, found)


def _handshake(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "The handshake between X and Y": who shake hands, where the noun says it."""
    inner = [c for p in document.children(noun, "prep") for c in document.children(p, "pobj")]
    preps = [p for t in (noun, *inner) for p in document.children(t, "prep")]  # "the handshake in orbit of X and Y"
    between = [p for p in preps if p.lower in {"between", "of"}]
    parties = [t for p in between for c in document.children(p, "pobj") for t in conjuncts(document, c)]
    people = [m.entity for t in parties if (m := mentions.at(t)) and mentions.type_of(m) == "Person"]
    if people:
        phrase = noun_phrase(document, noun)
        yield Sign(
            "gesture", f"handshake of {' and '.join(mentions.entities[p].name for p in people)}", phrase, sentence.span,
            display="unspecified", agent=tuple(dict.fromkeys(people)),
        )  # fmt: skip


def _bearer(document: Document, verb: Token) -> Token | None:
    """What symbolises: the noun that the participle stands behind, or the subject."""
    before = document.tokens[verb.index - 1]
    if verb.tag == "VBG" and before.pos in {"NOUN", "PROPN"} and not any(document.children(verb, "nsubj")):
        return before
    if verb.tag == "VBG":
        return document.head(verb) if verb.dep == "acl" else None
    above = document.head(verb)
    if verb.dep == "ccomp" and above.dep == "relcl" and not any(document.children(verb, "nsubj", "mark")):
        return document.head(above)  # "a star, which the designer says symbolises hope"
    return next((s for s in subject_tokens(document, verb) if s.pos in {"NOUN", "PROPN"}), None)
