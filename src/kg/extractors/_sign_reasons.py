"""Why a name is given: "after X", "in honour of X", "because …", or what the clause on the name says of it."""

from kg import lexicon
from kg.extractors._sign_aims import aim
from kg.extractors._sign_given import own_clause
from kg.extractors._sign_meant import meant, target_of
from kg.extractors._sign_said import given
from kg.extractors._sign_words import NAME_NOUNS, QUOTES, READ_VERBS
from kg.grammar import clause, negated
from kg.model import Document, Mentions, Sentence, Span, Thing, Token

AIMLESS = frozenset(
    "that this example year years week month day hour decade talks while now reason reasons time moment days months"
    " weeks good ages instance mission"
    " flight role post contest competition vote poll ballot campaign consultation debate call meeting ceremony"
    " launch landing short part sake purposes brevity".split()
)
"""What a name is not given after, though it stands behind "for" or "after"."""


WORKS = frozenset(
    "poem song novel book film movie play opera tale story legend myth fable saga epic cartoon comic ballad nursery"
    " word words phrase hymn anthem series".split()
)
"""What a name is taken from ("a satellite called Tammie, from the poem by …")."""
ASIDE = QUOTES | frozenset(
    ", – — - -- ( yes naturally of course obviously inevitably aptly fittingly appropriately".split()
)
"""What may stand between a name and an afterthought on it ("dubbed Starling – yes, after the bird")."""


def reason(document: Document, mentions: Mentions, sentence: Sentence, verb: Token, craft: bool) -> Token | None:
    """The word for what a name is given after by a verb of naming; ``craft`` if it is surely a craft that gets it."""
    objects = [c for c in document.children(verb, "dobj", "oprd", "attr", "ccomp", "appos") if c.index > verb.index]
    for prep in (p for t in (verb, *objects) for p in document.children(t, "prep", "advmod")):
        for child in (_antecedent(document, verb, c) for c in _objects(document, prep)):
            capital = child.pos == "PROPN" or child.lower in {"him", "her"} or any(document.children(child, "compound"))
            to = prep.lower == "for" and (craft or objects or capital or verb.dep == "acl")
            after = prep.lower == "after" and not _is_clause(document, child)
            if child.lower not in AIMLESS and child.tag not in {"WP", "WDT"} and (after or to):
                return child
    named = _loosely(document, mentions, sentence, verb) or _of_givers(document, verb)
    if named is not None:
        return named
    end = next((t.index for t in document.tokens[verb.index + 1 : sentence.last] if own_clause(document, t)), None)
    first = min((t.index for t in document.subtree(verb)), default=verb.index)
    found = aim(document, sentence, verb.index + 1, end) or aim(
        document, sentence, max(first, sentence.first), verb.index
    )
    return found if found is None or found.lower not in NAME_NOUNS else None


def _is_clause(document: Document, noun: Token) -> bool:
    """ "Named after the site was closed": a noun that the parser cuts from its verb."""
    following = document.tokens[document.subtree(noun)[-1].index + 1 :][:1]
    return bool(following) and following[0].dep in {"aux", "auxpass"} and following[0].tag in {"VBD", "VBZ", "VBP"}


def _antecedent(document: Document, verb: Token, word: Token) -> Token:
    """ "The goddess after whom it is named": what the pronoun stands for."""
    return document.head(verb) if word.tag in {"WP", "WDT"} and verb.dep == "relcl" else word


def _of_givers(document: Document, verb: Token) -> Token | None:
    """ "Dubbed Big Blue by engineers for its colour": what the parser hangs on those who give the name."""
    givers = [c for p in document.children(verb, "agent") for c in document.children(p, "pobj")]
    behind = (
        c for g in givers for p in document.children(g, "prep") if p.lower == "for" for c in _objects(document, p)
    )
    return next((c for c in behind if any(o.lower in {"its", "their"} for o in document.children(c, "poss"))), None)


def _loosely(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Token | None:
    """What follows "after" or "for" that the parser hangs elsewhere ("named, ESA says, for X", "…, after one of …")."""
    said = given(document, mentions, verb)
    last = said.index if said is not None else verb.index
    between: set[str] = set()
    for word in document.tokens[last + 1 : min(last + 8, sentence.last)]:
        above = document.head(word)
        paused = between <= ASIDE and bool(between - {","} if word.lower == "for" else between)
        if word.lower in {"after", "for"} and word.dep == "prep" and paused and verb.lemma != "know":
            return next(document.children(word, "pobj"), None)
        work = next(document.children(word, "pobj"), None) if word.lower == "from" and between == {","} else None
        if work is not None and work.lower in WORKS:
            return work
        between.add(word.lower)
        inserted = word.dep == "prep" and (above.lemma, "verb") in lexicon.speech_cues() and above.index < word.index
        if word.lower in {"after", "for"} and inserted:
            return next(document.children(word, "pobj"), None)
        if word.lower == "after" and word.dep == "mark" and (found := _in_clause(document, said, above)) is not None:
            return found
    return None


def _in_clause(document: Document, said: Token | None, verb: Token) -> Token | None:
    """The noun that the parser takes for the subject of a clause behind "after" ("after an obelisk found on …")."""
    subject = next(document.children(verb, "nsubj", "nsubjpass"), None)
    if subject is None or any(document.children(verb, "aux", "auxpass")):
        return None
    alike = said is not None and said.lower in {t.lower for t in document.subtree(subject)}
    new = any(c.lower in {"a", "an"} for c in document.children(subject, "det"))
    reduced = (
        verb.index == subject.index + 1 and (verb.tag == "VBN" or new) and not any(document.children(verb, "dobj"))
    )
    return subject if reduced or alike else None


def _objects(document: Document, prep: Token) -> list[Token]:
    """The objects of a preposition, also where the parser sees a verb between ("for pioneering astronomer X")."""
    verbal = [c for p in document.children(prep, "pcomp") for c in document.children(p, "dobj")]
    return [*document.children(prep, "pobj"), *verbal]


def told_of(document: Document, mentions: Mentions, verb: Token) -> Thing | None:
    """What a clause on the name given says of it ("is called X, which reflects Y"), else why it is given."""
    said = given(document, mentions, verb)
    for word in document.children(said, "relcl") if said is not None else ():
        target = target_of(document, word) if word.lemma in READ_VERBS and not negated(document, word) else None
        if target is not None:
            return meant(document, mentions, target) if isinstance(target, Token) else target
    return because(document, verb) if said is not None else None


def because(document: Document, verb: Token) -> Span | None:
    """The clause behind "because", or the words behind "because of"."""
    next_to = [t for t in document.tokens[verb.index + 1 : verb.index + 2] if t.lower == "because" and t.dep == "mark"]
    for child in (*document.children(verb, "advcl", "prep"), *(document.head(t) for t in next_to)):
        words = document.between(clause(document, child)) if child.dep == "advcl" else document.subtree(child)
        lead = 2 if [t.lower for t in words[:2]] == ["because", "of"] else 1
        if words and words[0].lower == "because" and len(words) > lead:
            return Span(words[lead].span.begin, words[-1].span.end)
    return None
