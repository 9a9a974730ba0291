"""What somebody calls a thing: quoted words ("called it 'a small miracle'"), or a verdict in the writer's own.

A name says nothing ("calls the capsule Orion", "what it called a satellite"); a verdict does ("called the plan
reckless", "hailed the flight as a triumph").
"""

from kg.extractors._speech_cues import Cue
from kg.extractors._speech_quotes import Quotation, overlapping
from kg.extractors._speech_real import is_cue_verb
from kg.extractors._speech_text import listed, sentence_at, tokens_in
from kg.model import Document, Span, Token

DESCRIBING = frozenset(listed("describe dismiss hail praise characterise characterize condemn denounce"))
"""Verbs whose "as" tells what a thing is like, and no name."""
FEW = 3  # quoted words that say little without what they are said of
_CLOSING = tuple("\"”’'»")
POSTPOSED = frozenset(listed("responsible involved concerned available present aboard nearby possible imaginable"))
"""Adjectives that belong to the noun before them: "called the people responsible"."""
DETERMINERS = frozenset(listed("a an the its his her their one"))


def called(document: Document, cue: Cue, quoted: tuple[Quotation, ...]) -> tuple[Span, ...]:
    """The words for a thing; none if the verb only gives it a name."""
    words = _in_quotes(document, cue, quoted)
    return _with_thing(document, cue, words) if words else _verdict(document, cue)


def _with_thing(document: Document, cue: Cue, words: tuple[Span, ...]) -> tuple[Span, ...]:
    """A few quoted words with the thing that they are said of: 'called the flight "useful"'."""
    things = [o for o in document.children(cue.token, "dobj", "nsubj") if o.index > cue.token.index]
    told = [o for o in things if o.pos in {"NOUN", "PROPN"} and o.span.end < words[0].begin]
    if not told or len(tokens_in(document, words[0])) > FEW or cue.entry.act not in {"opinion", "accusation"}:
        return words
    end = words[0].end + (document.text[words[0].end : words[0].end + 1] in _CLOSING)
    return (Span(document.subtree(told[0])[0].span.begin, end),)


def _in_quotes(document: Document, cue: Cue, quoted: tuple[Quotation, ...]) -> tuple[Span, ...]:
    sentence = sentence_at(document, cue.token).span
    if cue.token.dep == "relcl":  # 'urged those who condemn it "to help"'
        sentence = Span(sentence.begin, document.subtree(cue.token)[-1].span.end)
    found: list[Span] = []
    for quotation in overlapping(quoted, Span(cue.span.end, sentence.end)):
        if found and (_is_apart(document, found[-1], quotation) or not _goes_on(document, found[-1], quotation)):
            break
        words = quotation.parts[0]
        if words.of(document.text)[:1].islower() and (said := _of_quotation(document, cue, quotation)):
            if _is_apart(document, cue.span, quotation):
                break
            found.append(said)
    return tuple(sorted(found, key=lambda s: (s.begin - s.end, s.begin)))[:1]


def _is_apart(document: Document, before: Span, quotation: Quotation) -> bool:
    """Whether another clause stands between the verb, or the last quoted words, and a quotation."""
    gap = Span(before.end, quotation.outer.begin)
    return any(m in gap.of(document.text) for m in ",;:") or any(
        t.pos == "VERB" and t.dep != "dobj" and is_cue_verb(t) for t in tokens_in(document, gap)
    )


def _goes_on(document: Document, before: Span, quotation: Quotation) -> bool:
    """Whether only small words part two quoted bits: 'a "bold" and "new" step', not '"bad" given the "good" past'."""
    between = tokens_in(document, Span(before.end, quotation.outer.begin))
    return all(t.pos in {"CCONJ", "DET", "PUNCT", "PRON", "PART"} for t in between)


def _of_quotation(document: Document, cue: Cue, quotation: Quotation) -> Span | None:
    """Several quoted words, or one that judges, with what "it" stands for ("called it 'unfair' that …")."""
    words = tokens_in(document, quotation.parts[0])
    if not words:
        return None
    judging = words[-1]
    clause = next((c for c in document.children(judging, "ccomp", "acl") if c.index > judging.index), None)
    empty = any(o.lower == "it" for o in document.children(cue.token, "dobj", "nsubj"))
    if clause is not None and empty:
        return Span(quotation.outer.begin, document.subtree(clause)[-1].span.end)
    single = judging.pos == "ADJ" and judging.dep in {"oprd", "acomp", "ccomp", "pobj", "amod", "dobj"}
    likened = judging.pos == "NOUN" and judging.dep == "pobj" and cue.entry.words in DESCRIBING
    return quotation.parts[0] if len(words) > 1 or single or likened else None


def _verdict(document: Document, cue: Cue) -> tuple[Span, ...]:
    """What somebody says a thing is: "the flight a triumph", and after "called it" the verdict alone."""
    above = (cue.token, *_small_clauses(document, cue.token))
    things = [t for a in above for t in document.children(a, "dobj", "nsubj") if t.index > cue.token.index]
    if not things:
        return _taken_for_noun(document, cue)
    predicate = _predicate(document, cue, things[0])
    if predicate is None or not judges(document, predicate):
        return ()
    words = document.subtree(predicate)
    alone = document.head(predicate).lower == "as" or things[0].pos == "PRON"
    first = words[0] if alone else document.subtree(things[0])[0]
    return (Span(first.span.begin, words[-1].span.end),)


def _taken_for_noun(document: Document, cue: Cue) -> tuple[Span, ...]:
    """ "Called the remarks complacent": the parser takes the verdict for a noun, though no plural stands before one."""
    for noun in document.children(cue.token, "oprd", "dobj"):
        plural = [c for c in document.children(noun, "compound") if c.tag == "NNS" and c.index == noun.index - 1]
        if plural and noun.tag == "NN" and noun.index > cue.token.index and _ends_clause(document, noun):
            words = document.subtree(noun)
            return (Span(words[0].span.begin, words[-1].span.end),)
    return ()


def _small_clauses(document: Document, verb: Token) -> list[Token]:
    """The verdicts that the parser gives a subject of their own: "called the plan unsafe", "deemed it a success"."""
    found = document.children(verb, "ccomp", "xcomp")
    bare = (c for c in found if c.pos in {"ADJ", "NOUN"} and not any(document.children(c, "aux", "cop", "mark")))
    return [c for c in bare if any(s.index > verb.index for s in document.children(c, "nsubj"))]


def _predicate(document: Document, cue: Cue, thing: Token) -> Token | None:
    if document.head(thing).index != cue.token.index:
        return document.head(thing)
    second = (t for t in document.children(cue.token, "oprd", "dobj") if t.index > thing.index)
    if found := next(second, None):
        return found
    behind = [c for c in document.children(thing, "amod") if c.index > thing.index and _ends_clause(document, c)]
    if behind:
        return behind[0]  # "called the delay unacceptable", which the parser takes for one noun
    near = [cue.token, *document.children(cue.token, "dobj", "advcl", "acl")]
    aside = (p for p in document.children(cue.token, "prep") if p.lower != "as")  # "hailed it at the time as a feat"
    near += [o for p in aside for o in document.children(p, "pobj")]
    marks = [p for t in near for p in document.children(t, "prep") if p.lower == "as" and p.index > thing.index]
    return next((o for p in marks for o in document.children(p, "pobj", "amod")), None)


def _ends_clause(document: Document, adjective: Token) -> bool:
    following = document.tokens[adjective.index + 1 : adjective.index + 2]
    if adjective.lower in POSTPOSED:
        return False
    return not following or following[0].pos in {"PUNCT", "CCONJ", "SCONJ", "ADP"}


def judges(document: Document, predicate: Token) -> bool:
    """Whether what a thing is called is a verdict and no name."""
    if predicate.pos == "ADJ":
        return predicate.text[:1].islower()
    determined = any(c.lower in DETERMINERS for c in document.children(predicate, "det", "poss"))
    determined = determined or any(t.tag in {"JJS", "RBS"} for t in document.subtree(predicate))  # "the best of ships"
    bare = document.head(predicate).lower == "as" and predicate.tag == "NN"  # "hailed it as proof of their skill"
    return predicate.pos == "NOUN" and (determined or bare)
