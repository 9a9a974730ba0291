"""What a sign is read as: by the words beside it, by parts of its design, by the next sentence or by somebody."""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._sign_inscribed import SYMBOLS
from kg.extractors._sign_meant import SHOWING, SYMBOLIC, Reading, following, full_phrase, meant, of_word
from kg.extractors._sign_motifs import ELEMENTS
from kg.extractors._sign_next import told_next
from kg.extractors._sign_taken import taken_as
from kg.extractors._sign_words import AIM_VERBS, GARMENTS, NOUNS, READ_NOUNS, READ_PHRASES, READ_VERBS
from kg.grammar import SUBJECTS, conjuncts, in_quotes
from kg.model import Document, Mentions, Sentence, Token

COMMEMORATIVE = frozenset("commemorative anniversary memorial jubilee special festive".split())
COLOURS, STATES = frozenset({"colours", "colors"}), frozenset({"Country", "GeopoliticalEntity"})
LETTING = frozenset("let make have want wish".split())
LIKENESSES = frozenset("portrait portraits likeness bust silhouette picture painting image engraving drawing".split())
DAYS = frozenset("anniversary jubilee centenary bicentenary centennial birthday".split())


def reading(document: Document, mentions: Mentions, noun: Token, shown: Token | None) -> Reading | None:
    """The reading of a sign that its sentence or the one after it tells; ``shown`` is the verb that shows the sign."""
    here = document.sentence_of(noun.index)
    if (taken := taken_as(document, mentions, noun, [here])) is not None:
        return taken
    for word in (*_words(document, noun, shown), *told_next(document, noun, following(document, here, 1))):
        found = of_word(document, mentions, word)
        if found:
            return found
    later = taken_as(document, mentions, noun, following(document, here, 2)) or _coloured(document, mentions, noun)
    return later or _occasion(document, noun) or _likeness(document, mentions, noun)


def _coloured(document: Document, mentions: Mentions, noun: Token) -> Reading | None:
    """ "Jumpsuits in the colours of their old school": clothes in the colours of what is no state."""
    preps = document.children(noun, "prep") if noun.lower in GARMENTS else ()
    colours = [c for p in preps if p.lower == "in" for c in document.children(p, "pobj") if c.lower in COLOURS]
    of = (c for t in colours for p in document.children(t, "prep") if p.lower == "of" for c in document.children(p))
    target = next((c for c in of if c.dep == "pobj" and c.lower not in NOUNS), None)
    own = target is not None and (m := mentions.at(target)) is not None and mentions.type_of(m) in STATES
    return Reading(noun, meant(document, mentions, target)) if target is not None and not own else None


def _likeness(document: Document, mentions: Mentions, noun: Token) -> Reading | None:
    """ "A portrait of Jane Lee": a picture of somebody stands for who is in it."""
    likely = noun.lower in LIKENESSES
    of = [c for p in document.children(noun, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    if noun.lower in SYMBOLS and of and mentions.at(of[0]) is None:
        return Reading(noun, meant(document, mentions, of[0]))  # "bears the symbols of the anniversary"
    same = [c for c in document.children(document.head(noun), "attr") if c.lower == "that" and noun.dep == "nsubj"]
    of += [c for t in same for p in document.children(t, "prep") for c in document.children(p, "pobj")]
    near = [t for c in of for t in (c, *document.children(c, "appos"))] if likely else []
    people = (m for t in near if (m := mentions.at(t)) and mentions.type_of(m) == "Person")
    return next((Reading(noun, m.entity) for m in people), None)


def _occasion(document: Document, noun: Token) -> Reading | None:
    """ "For the jubilee of X a commemorative emblem was applied": the day that such a sign is made for."""
    made_for = any(c.lower in COMMEMORATIVE for c in document.children(noun, "amod", "compound"))
    here = document.sentence_tokens(document.sentence_of(noun.index)) if made_for else ()
    day = next((t for t in here if t.lower in DAYS and t.dep == "pobj"), None)
    own = (c for p in document.children(noun, "prep") if p.lower == "for" for c in document.children(p, "pobj"))
    day = day or next((c for c in own if c.lower in DAYS), None)
    return Reading(day, full_phrase(document, day)) if day is not None else None


def _words(document: Document, noun: Token, shown: Token | None) -> Iterator[Token]:
    """The words that may read the sign: clauses and appositions on it, its verb, a purpose, a part of its design."""
    yield from (c for c in document.children(noun, "relcl", "acl"))
    yield from _torn_off(document, noun)
    yield from _of_namesake(document, noun)
    yield from _attributed(document, noun)
    yield from (c for c in document.children(noun, "appos") if c.lower in READ_NOUNS)
    above = document.head(noun)
    within = in_quotes(document, noun.span.begin) == in_quotes(document, above.span.begin)
    if noun.dep in {"nsubj", "nsubjpass"} and within:  # not "'A joy, our flags,' he recalled"
        yield from conjuncts(document, above)
        yield from (c for c in document.children(above, "attr", "oprd") if c.lower in READ_NOUNS)
    for verb in (shown, above if above.pos == "VERB" else None, document.head(above) if noun.dep == "pobj" else None):
        if verb is not None and verb.pos == "VERB":
            yield from (
                c
                for c in document.children(verb, "advcl", "xcomp")
                if c.lemma in READ_VERBS | AIM_VERBS | SHOWING or c.lemma in READ_PHRASES
            )
    yield from _by_preposition(document, noun)
    yield from _on_purpose(document, noun, shown)
    yield from _symbolic(document, noun)
    yield from _lent(document, noun)
    yield from _elements(document, noun)


def _torn_off(document: Document, noun: Token) -> Iterator[Token]:
    """ "Unveiled a coin on Tuesday that honours X": the clause that the parser hangs on the verb."""
    verb = document.head(noun)
    for clause in document.children(verb, "ccomp") if noun.dep == "dobj" else ():
        if clause.index > noun.index and any(s.tag == "WDT" for s in document.children(clause, "nsubj")):
            yield clause


def _of_namesake(document: Document, noun: Token) -> Iterator[Token]:
    """ "The ribbon of Saint George, which means victory": a clause of meaning on what stands behind "of"."""
    of = [c for p in document.children(noun, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    for clause in (c for t in of for c in document.children(t, "relcl")):
        apart = document.tokens[document.subtree(clause)[0].index - 1].text == ","
        own = any(c.tag == "PRP$" for o in document.children(clause, "dobj") for c in document.children(o, "poss"))
        if apart and not own and (clause.lemma in READ_VERBS or clause.lemma in READ_PHRASES):
            yield clause


def _attributed(document: Document, noun: Token) -> Iterator[Token]:
    """ "…, which the designers say stands for X": the verb under a verb of speech, also behind a part of the phrase."""
    for clause in (c for t in document.subtree(noun) for c in document.children(t, "relcl")):
        if (clause.lemma, "verb") in lexicon.speech_cues():
            yield from document.children(clause, "ccomp")


def _on_purpose(document: Document, noun: Token, shown: Token | None) -> Iterator[Token]:
    """ "Unfurled the flag during a walk to mark the day": the infinitive, whatever the parser hangs it on."""
    here = document.sentence_of(noun.index)
    for verb in document.tokens[max(noun.index, shown.index if shown else 0) + 1 : here.last]:
        aims = verb.lemma in SHOWING or (verb.lemma in AIM_VERBS and verb.lemma != "thank")
        if aims and verb.tag == "VB" and document.tokens[verb.index - 1].lower == "to":
            yield verb
        elif verb.tag in {"VBD", "VBZ", "VBP"}:
            return


def _by_preposition(document: Document, noun: Token) -> Iterator[Token]:
    """ "In honour of", "as a tribute to", "in solidarity with", behind the sign in its sentence."""
    here = document.sentence_of(noun.index)
    who = next((t.index for t in document.tokens[noun.index : here.last] if t.lower == "who"), here.last)
    for token in document.tokens[noun.index + 1 : here.last if noun.dep != "pobj" else who]:
        if token.lower in READ_NOUNS:
            before = {t.lower for t in document.tokens[token.index - 2 : token.index]}
            apposed = (
                token.dep == "appos"
                and "to" in READ_NOUNS[token.lower]
                and before in ({",", "a"}, {",", "an"}, {"–", "a"}, {"—", "a"})
            )
            if document.tokens[token.index - 1].lower == "in" or before in ({"as", "a"}, {"as", "an"}) or apposed:
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
    behind = (s for s in following(document, here, 1) if not _has_own_sign(document, s, noun))
    for sentence in (here, *behind) if noun.lower not in GARMENTS else ():
        for token in document.sentence_tokens(sentence):
            meaning = token.lemma in READ_VERBS or token.lemma in {"stand", "suggest"}
            parts = (s for s in subject_tokens(document, token) if s.lower in ELEMENTS)
            if meaning and any(
                s.dep != "appos" or document.head(s).pos != "PROPN" for s in parts
            ):  # "Muninn, the raven"
                yield token


def _has_own_sign(document: Document, sentence: Sentence, noun: Token) -> bool:
    """ "The flag flew along. The patch bears a star that …": the star is of the sign that its own sentence names."""
    return any(
        t.lower in NOUNS and t.lemma != noun.lemma and t.dep in SUBJECTS for t in document.sentence_tokens(sentence)
    )


def _lent(document: Document, noun: Token) -> Iterator[Token]:
    """ "Left their names off the patch to let it represent everyone": what somebody wants the sign to mean."""
    for token in document.sentence_tokens(document.sentence_of(noun.index)):
        means = token.index > noun.index and (token.lemma in READ_VERBS or token.lemma in READ_PHRASES)
        so = any(c.lower == "so" for c in document.children(token, "mark", "advmod"))  # "so that it would represent"
        lent = means and (document.head(token).lemma in LETTING or (so and token.dep == "advcl"))
        if lent and any(s.lower == "it" for s in document.children(token, "nsubj")):
            yield token


def read_by_parts(document: Document, noun: Token) -> bool:
    """Whether parts of a design are read in the sentence of a noun."""
    return any(document.sentence_of(w.index) == document.sentence_of(noun.index) for w in _elements(document, noun))
