"""What a sign is read as, by whom, and by which figure of speech."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_next import told_next
from kg.extractors._sign_readers import device, reader, speaker
from kg.extractors._sign_words import ELEMENTS, NOUNS, READ_NOUNS, READ_PHRASES, READ_VERBS, TAKEN
from kg.grammar import clause, conjuncts, head_token, is_passive, negated
from kg.model import Document, Mentions, Sentence, Span, Thing, Token

SYMBOLIC = frozenset({"symbolic", "emblematic"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a sign: the word that tells it, what the sign stands for, and who reads it so (None: the writer)."""

    word: Token
    stands_for: Thing
    by: Thing | None = None
    device: str | None = None


def reading(document: Document, mentions: Mentions, noun: Token, shown: Token | None) -> Reading | None:
    """The reading of a sign that its sentence or the one after it tells; ``shown`` is the verb that shows the sign."""
    here = document.sentence_of(noun.index)
    for word in (*_words(document, noun, shown), *told_next(document, noun, following(document, here, 1))):
        found = of_word(document, mentions, word)
        if found:
            return found
    return _taken_as(document, mentions, noun)


def of_word(document: Document, mentions: Mentions, word: Token) -> Reading | None:
    """The reading that a verb or noun of meaning tells, unless it is denied or asked."""
    target = target_of(document, word)
    if target is None or negated(document, word):
        return None
    by = speaker(document, mentions, word)
    return Reading(
        word, target if isinstance(target, Span) else meant(document, mentions, target), by, device(document, word)
    )


def target_of(document: Document, word: Token) -> Token | Span | None:
    """The word for what is meant, or the clause that says it."""
    if (word.lemma in READ_VERBS or word.lemma == "suggest") and word.tag[:2] == "VB":
        clauses = [c for c in document.children(word, "ccomp") if c.pos in {"VERB", "AUX"}]
        objects = [c for c in document.children(word, "dobj", "oprd", "attr") if c.pos not in {"PRON"}]
        return objects[0] if objects else _clause(document, clauses[0]) if clauses else None
    if word.lower in SYMBOLIC:
        return _up_to_comma(document, word)
    leading = READ_PHRASES.get(word.lemma, ()) if word.tag[:2] == "VB" else READ_NOUNS.get(word.lower, ())
    if word.lemma == "pay" and not any(
        c.lower in {"tribute", "homage", "respect"} for c in document.children(word, "dobj")
    ):
        return None
    preps = [*document.children(word, "prep", "dative"), *_next(document, word)]
    preps += [p for c in document.children(word, "dobj") for p in document.children(c, "prep")]
    found = next((c for p in preps if p.lower in leading for c in document.children(p, "pobj")), None)
    following = document.tokens[word.index + 1 : word.index + 2]
    if found is None and word.lower in READ_NOUNS and following and following[0].lower == "that":
        return _to_the_end(document, word)
    return found


def _to_the_end(document: Document, word: Token) -> Span:
    """A clause behind "a sign that", up to a comma or the sentence's end."""
    words = document.tokens[word.index + 2 : document.sentence_of(word.index).last]
    last = next((i for i, t in enumerate(words) if t.text in {",", ".", ";", "”", '"'}), len(words))
    return Span(words[0].span.begin, words[max(last - 1, 0)].span.end)


def _next(document: Document, word: Token) -> tuple[Token, ...]:
    """The preposition right behind a noun of meaning, whatever the parser hangs it on."""
    return document.tokens[word.index + 1 : word.index + 2] if word.lower in READ_NOUNS else ()


def _up_to_comma(document: Document, word: Token) -> Span | None:
    """The words behind "of", up to the next comma or stop: the parser is unsure of long ones."""
    first = word.index + 2
    following = document.tokens[first : min(first + 30, document.sentence_of(word.index).last)]
    if not following or document.tokens[word.index + 1].lower != "of":
        return None
    last = next(
        (t.index for t in following if t.text in {",", ".", ";", "”", '"', ")", "–", "—", ":"}), following[-1].index + 1
    )
    return Span(following[0].span.begin, document.tokens[last - 1].span.end) if last > first else None


def _clause(document: Document, verb: Token) -> Span:
    """A clause without the conjunction that leads it in."""
    whole = clause(document, verb)
    words = document.between(whole)
    return Span(words[1].span.begin, whole.end) if len(words) > 1 and words[0].lower == "that" else whole


def meant(document: Document, mentions: Mentions, noun: Token) -> Thing:
    """What a noun stands for: a thing named, or its words with what belongs to them."""
    if noun.lower in {"him", "her"} and mentions.at(noun) is None:
        people = [m for m in mentions.names if m.span.end <= noun.span.begin and mentions.type_of(m) == "Person"]
        earlier = [m for m in people if not document.sentence_of(noun.index).span.covers(m.span)]
        return max(earlier, key=lambda m: m.span.end).entity if earlier else noun.span
    mention = mentions.at(noun)
    human = any(t.lower == "who" for c in document.children(noun, "relcl") for t in document.subtree(c))
    head = head_token(document, mention.span) if mention and mention.form != "pronoun" else None
    if mention and head and head.index == noun.index and (not human or mentions.type_of(mention) == "Person"):
        return mention.entity
    return full_phrase(document, noun)


def full_phrase(document: Document, noun: Token) -> Span:
    """A noun with all that belongs to it, but no clause or apposition set off by a comma; no article before it."""
    words = document.subtree(noun)
    for child in document.children(noun, "relcl", "appos", "acl", "advcl"):
        first = document.subtree(child)[0]
        if first.index > noun.index and document.tokens[first.index - 1].text in {",", "(", "–", "—", "-"}:
            words = [t for t in words if t.index < first.index - 1]
    while len(words) > 1 and words[-1].dep == "punct":
        words = words[:-1]
    while len(words) > 1 and (words[0].dep == "punct" or words[0].lower in {"a", "an"}):
        words = words[1:]
    return Span(words[0].span.begin, words[-1].span.end)


def _words(document: Document, noun: Token, shown: Token | None) -> Iterator[Token]:
    """The words that may read the sign: clauses and appositions on it, its verb, a purpose, a part of its design."""
    yield from (c for c in document.children(noun, "relcl", "acl"))
    yield from (c for c in document.children(noun, "appos") if c.lower in READ_NOUNS)
    above = document.head(noun)
    if noun.dep in {"nsubj", "nsubjpass"}:
        yield from conjuncts(document, above)
        yield from (c for c in document.children(above, "attr", "oprd") if c.lower in READ_NOUNS)
    for verb in (shown, above if above.pos == "VERB" else None, document.head(above) if noun.dep == "pobj" else None):
        if verb is not None and verb.pos == "VERB":
            yield from (
                c for c in document.children(verb, "advcl", "xcomp") if c.lemma in READ_VERBS or c.lemma in READ_PHRASES
            )
    yield from _by_preposition(document, noun)
    yield from _symbolic(document, noun)
    yield from _elements(document, noun)


def _by_preposition(document: Document, noun: Token) -> Iterator[Token]:
    """ "In honour of", "as a tribute to", "in solidarity with", behind the sign in its sentence."""
    for token in document.sentence_tokens(document.sentence_of(noun.index)):
        if token.index > noun.index and token.lower in READ_NOUNS:
            before = {t.lower for t in document.tokens[token.index - 2 : token.index]}
            if document.tokens[token.index - 1].lower == "in" or before in ({"as", "a"}, {"as", "an"}):
                yield token


def _symbolic(document: Document, noun: Token) -> Iterator[Token]:
    """ "It is symbolic of …", "this symbolises …" behind the sign in its sentence."""
    for token in document.sentence_tokens(document.sentence_of(noun.index)):
        if token.index > noun.index and (token.lower in SYMBOLIC or token.lemma in {"symbolise", "symbolize"}):
            clause_verb = document.head(token) if token.pos == "ADJ" else token
            if any(s.lower in {"it", "this", "they", "these", "which"} for s in subject_tokens(document, clause_verb)):
                yield token


def _elements(document: Document, noun: Token) -> Iterator[Token]:
    """Verbs of meaning whose subject is a part of the design, in the sign's sentence or the next of the same block."""
    here = document.sentence_of(noun.index)
    for sentence in (here, *following(document, here, 1)):
        for token in document.sentence_tokens(sentence):
            meaning = token.lemma in READ_VERBS or token.lemma in {"stand", "suggest"}
            if meaning and any(s.lower in ELEMENTS for s in subject_tokens(document, token)):
                yield token


def read_by_parts(document: Document, noun: Token) -> bool:
    """Whether parts of a design are read in the sentence of a noun."""
    return any(document.sentence_of(w.index) == document.sentence_of(noun.index) for w in _elements(document, noun))


def following(document: Document, sentence: Sentence, count: int) -> list[Sentence]:
    """The next sentences of the same block."""
    place = document.sentences.index(sentence)
    return [s for s in document.sentences[place + 1 : place + 1 + count] if s.block == sentence.block]


def _taken_as(document: Document, mentions: Mentions, noun: Token) -> Reading | None:
    """ "A critic read it as a threat", "is seen as propaganda", "took it for a salute"."""
    here = document.sentence_of(noun.index)
    for sentence in (here, *following(document, here, 2)):
        for verb in document.sentence_tokens(sentence):
            if verb.lemma not in TAKEN or verb.tag[:2] != "VB" or negated(document, verb):
                continue
            target = _as_what(document, verb) if _is_taken(document, verb, noun, sentence is here) else None
            by = _takers(document, mentions, verb)
            if target is not None and (by is not None or is_passive(document, verb)):
                meaning = target if isinstance(target, Span) else _with_next(document, target)
                return Reading(verb, meaning, by, device(document, verb))
    return None


def _with_next(document: Document, noun: Token) -> Span:
    """A noun's phrase, with the preposition right behind it that the parser hung elsewhere ("took it for a nod to")."""
    phrase = full_phrase(document, noun)
    following = document.tokens[noun.index + 1 : noun.index + 2]
    if following and following[0].lower in READ_NOUNS.get(noun.lower, ()):
        return Span(phrase.begin, max(phrase.end, document.subtree(following[0])[-1].span.end))
    return phrase


def _as_what(document: Document, verb: Token) -> Token | Span | None:
    """What something is taken as: behind the verb's preposition, else its complement or the words quoted."""
    for prep in document.children(verb, "prep"):
        if prep.lower in TAKEN[verb.lemma]:
            return next(document.children(prep, "pobj"), None)
    if TAKEN[verb.lemma][-1] != "":
        return None
    nouns = [c for c in document.children(verb, "oprd", "attr") if c.pos in {"NOUN", "PROPN"}]
    objects = [
        c for c in document.children(verb, "dobj", "ccomp", "xcomp", "acl") if c.index > verb.index and c.pos == "NOUN"
    ]
    if nouns:
        return nouns[0]
    return objects[-1] if objects and (len(objects) > 1 or is_passive(document, verb)) else None


def _takers(document: Document, mentions: Mentions, verb: Token) -> Thing | None:
    """Who takes it so: the subject, or the agent of a passive."""
    agents = [c for p in document.children(verb, "agent") for c in document.children(p, "pobj")]
    subjects = agents if is_passive(document, verb) else subject_tokens(document, verb)
    return next(
        (r for s in subjects if s.lower not in NOUNS and (r := reader(document, mentions, s)) is not None), None
    )


def _is_taken(document: Document, verb: Token, noun: Token, same: bool) -> bool:
    """Whether a verb takes the sign as something: by its object or passive subject, or by a pronoun for it."""
    taken = [*document.children(verb, "dobj", "nsubjpass")]
    if verb.dep in {"relcl", "acl"}:
        whose = [c for c in taken if c.tag in {"WDT", "WP"}] or verb.tag == "VBN"
        above = document.head(verb)
        taken += [above] if whose else []
        taken += [document.head(document.head(above))] if whose and above.dep == "pobj" else []
    if any(o.index == noun.index for o in taken):
        return True
    if any(t.lower in NOUNS for t in document.tokens[noun.index + 1 : verb.index]):
        return False
    plain = verb.lemma in {"read", "interpret", "see", "view", "regard"}
    return not same and plain and any(o.lower in {"it", "this", "them"} for o in taken)
