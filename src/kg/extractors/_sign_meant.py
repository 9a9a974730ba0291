"""What a word of meaning says that a sign stands for, and who says so."""

from dataclasses import dataclass

from kg.extractors._sign_hedged import hedged
from kg.extractors._sign_readers import device, reader, speaker
from kg.extractors._sign_words import AIM_VERBS, HATS, QUOTES, READ_NOUNS, READ_PHRASES, READ_VERBS
from kg.grammar import clause, head_token, negated, span_of
from kg.model import Document, Mentions, Sentence, Span, Thing, Token

SHOWING = frozenset("show express demonstrate display signal voice declare pledge".split())
FELT = frozenset(
    "solidarity support unity respect friendship gratitude loyalty sympathy defiance pride thanks protest allegiance"
    " appreciation grief".split()
)
"""What one shows by a sign: "flew the flag to show solidarity with a country"."""
TOWARDS = frozenset("with for to of in against".split())
TELLING = frozenset({"tell", "remind"})
HEARERS = frozenset("me us him her them you everyone everybody people".split())
"""To whom a sign speaks: "the flag on my sleeve tells me that I am not alone"."""
SYMBOLIC = frozenset({"symbolic", "emblematic"})
STANDING = frozenset("represent symbolise symbolize".split())
FLIGHTS = frozenset("mission flight crew expedition team".split())
"""What an emblem that represents it is the emblem of."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a sign: the word that tells it, what the sign stands for, and who reads it so (None: the writer)."""

    word: Token
    stands_for: Thing
    by: Thing | None = None
    device: str | None = None


def of_word(document: Document, mentions: Mentions, word: Token) -> Reading | None:
    """The reading that a verb or noun of meaning tells, unless it is denied or asked."""
    target = target_of(document, word)
    if isinstance(target, Token) and word.lemma in STANDING and target.lower in FLIGHTS:
        told = (r for c in document.children(target, "relcl") if (r := of_word(document, mentions, c)))
        return next(told, None)  # "a badge to represent their flight that shows a heron": whose it is
    if target is None or negated(document, word) or hedged(document, word):
        return None
    if isinstance(target, Token) and mentions.at(target) is None and _is_empty(document, target):
        return None
    by = speaker(document, mentions, word) or to_whom(document, mentions, word)
    return Reading(
        word, target if isinstance(target, Span) else meant(document, mentions, target), by, device(document, word)
    )


def to_whom(document: Document, mentions: Mentions, word: Token) -> Thing | None:
    """ "To Ramon it stands for the survivors", "for Poland it is a symbol of resilience": who reads it so."""
    verb = word if word.tag[:2] == "VB" else document.head(word)
    fronted = [p for p in document.children(verb, "prep") if p.lower in {"to", "for"} and p.index < verb.index]
    return next(
        (r for p in fronted for c in document.children(p, "pobj") if (r := reader(document, mentions, c))), None
    )


def target_of(document: Document, word: Token) -> Token | Span | None:
    """The word for what is meant, or the clause that says it."""
    purpose = word.lemma in AIM_VERBS and word.tag == "VB" and document.tokens[word.index - 1].lower == "to"
    shown = any(c.lemma in FELT for c in document.children(word, "dobj"))
    purpose = purpose or (word.lemma in SHOWING and word.tag == "VB" and shown)
    marks = word.lemma == "mark" and word.tag in {"VBZ", "VBP", "VBD"}
    if (word.lemma in READ_VERBS or word.lemma == "suggest" or purpose or marks) and word.tag[:2] == "VB":
        clauses = [c for c in document.children(word, "ccomp") if c.pos in {"VERB", "AUX"}]
        objects = [
            c for c in document.children(word, "dobj", "oprd", "attr") if c.pos != "PRON" or _is_whoever(document, c)
        ]
        if objects and shown:
            return _felt(document, word, objects[0])
        return objects[0] if objects else _clause(document, clauses[0]) if clauses else None
    if word.lower in SYMBOLIC:
        return _up_to_comma(document, word)
    if word.lemma in TELLING and any(c.lower in HEARERS for c in document.children(word, "dobj", "dative")):
        told = next((c for c in document.children(word, "ccomp") if c.pos in {"VERB", "AUX"}), None)
        if told is not None:
            return _clause(document, told)
    leading = READ_PHRASES.get(word.lemma, ()) if word.tag[:2] == "VB" else leads_of(document, word)
    if word.lemma == "pay" and not any(
        c.lower in {"tribute", "homage", "respect"} for c in document.children(word, "dobj")
    ):
        return None
    preps = [*document.children(word, "prep", "dative", "agent"), *_next(document, word)]
    preps += [p for c in document.children(word, "dobj") for p in document.children(c, "prep")]
    preps += [p for of in preps for c in document.children(of, "pobj") if c.lower in HATS for p in document.children(c)]
    found = next((c for p in preps if p.lower in leading for c in document.children(p, "pobj")), None)
    following = document.tokens[word.index + 1 : word.index + 2]
    if found is None and word.lower in READ_NOUNS and following and following[0].lower == "that":
        return _to_the_end(document, word)
    return found


def _is_empty(document: Document, target: Token) -> bool:
    """ "The one symbol of which nobody has more", "named the probe after it": a pronoun means nothing here."""
    pronoun = target.tag in {"WDT", "WP", "PRP"} and target.lower not in {"him", "her"}
    return pronoun and not _is_whoever(document, target)


def _is_whoever(document: Document, pronoun: Token) -> bool:
    """ "Everyone who had worked on it"."""
    return any(document.children(pronoun, "relcl", "acl"))


def leads_of(document: Document, noun: Token) -> tuple[str, ...]:
    """The prepositions that lead from a noun of meaning to what is meant; none from a tip but that of the hat."""
    tipped = noun.lower != "tip" or any(t.lower in HATS for t in document.tokens[noun.index + 2 : noun.index + 4])
    return READ_NOUNS.get(noun.lower, ()) if tipped else ()


def _felt(document: Document, verb: Token, noun: Token) -> Span:
    """ "Solidarity with the islanders", also where the parser hangs "with" on the verb."""
    phrase = full_phrase(document, noun)
    last = document.between(phrase)[-1].index
    behind = next((p for p in document.children(verb, "prep") if p.index == last + 1 and p.lower in TOWARDS), None)
    return phrase if behind is None else Span(phrase.begin, document.subtree(behind)[-1].span.end)


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
    led = len(words) > 1 and words[0].lower == "that"
    words = words[1:] if led else words
    while len(words) > 1 and words[-1].text in QUOTES:
        words = words[:-1]
    return Span(words[0].span.begin, words[-1].span.end)


RELATIONS = frozenset(
    "tie link connection bond relation relationship debt commitment dedication devotion return loyalty contribution"
    " friendship partnership cooperation solidarity".split()
)
"""Nouns that leave open to or with what."""


def meant(document: Document, mentions: Mentions, noun: Token) -> Thing:
    """What a noun stands for: a thing named, or its words with what belongs to them."""
    if noun.lower in {"him", "her"} and mentions.at(noun) is None:
        people = [m for m in mentions.names if m.span.end <= noun.span.begin and mentions.type_of(m) == "Person"]
        earlier = [m for m in people if not document.sentence_of(noun.index).span.covers(m.span)]
        return max(earlier, key=lambda m: m.span.end).entity if earlier else noun.span
    mention = mentions.at(noun)
    human = any(t.lower == "who" for c in document.children(noun, "relcl") for t in document.subtree(c))
    head = head_token(document, mention.span) if mention and mention.form != "pronoun" else None
    own = mention is not None and mention.form == "nominal" and any(document.children(noun, "prep", "relcl", "acl"))
    if (
        mention
        and head
        and not own
        and head.index == noun.index
        and (not human or mentions.type_of(mention) == "Person")
    ):
        return mention.entity
    phrase = full_phrase(document, noun)
    return Span(phrase.begin, max([phrase.end, *(t.span.end for t in _torn_off(document, noun))]))


def _torn_off(document: Document, noun: Token) -> list[Token]:
    """ "Evokes ties to the early days": what belongs to a noun of relation, though the parser hangs it on the verb."""
    after = document.tokens[noun.index + 1 : noun.index + 2]
    torn = (
        noun.dep == "dobj" and noun.lemma in RELATIONS and bool(after) and after[0].lower in {"to", "with", "between"}
    )
    return document.subtree(after[0]) if torn and after[0].head == noun.head else []


def full_phrase(document: Document, noun: Token) -> Span:
    """A noun with all that belongs to it, but no clause or apposition set off by a comma; no article before it."""
    words = document.subtree(noun)
    if (stolen := next((c for c in document.children(noun, "conj") if opens_clause(document, c)), None)) is not None:
        words = [t for t in words if t.index < document.subtree(stolen)[0].index]
        while len(words) > 1 and words[-1].dep in {"cc", "punct"}:
            words = words[:-1]
    for child in document.children(noun, "relcl", "appos", "acl", "advcl"):
        first = document.subtree(child)[0]
        before = document.tokens[first.index - 1]
        before = document.tokens[first.index - 2] if before.text in QUOTES else before  # "the logo of 'Rakia,' a name"
        if first.index > noun.index and before.text in {",", "(", "–", "—", "-"}:
            words = [t for t in words if t.index < first.index - 1]
    for child in document.children(noun, "prep"):
        if child.index > noun.index + 1 and document.tokens[child.index - 1].text in {"–", "—"}:
            words = [t for t in words if t.index < child.index - 1]  # "for the hit — in the driver's seat"
    opened = [i for i, t in enumerate(words) if t.text == "("]
    if opened and opened[0] and not any(t.text == ")" for t in words[opened[-1] :]):
        words = words[: opened[-1]]  # "the Organisation (ISRO" is cut before the bracket
    while len(words) > 1 and words[-1].dep in {"punct", "cc"}:
        words = words[:-1]
    while len(words) > 1 and (words[0].dep == "punct" or words[0].lower in {"a", "an"}):
        words = words[1:]
    return span_of(words)


def opens_clause(document: Document, noun: Token) -> bool:
    """Whether a noun behind "and" is the subject of a verb that the parser left without one.

    "The wing stands for flight, and the ring stands for the orbit".
    """
    behind = document.tokens[document.subtree(noun)[-1].index + 1 :][:1]
    finite = bool(behind) and behind[0].tag in {"VBZ", "VBP", "VBD"} and behind[0].dep == "conj"
    return noun.dep == "conj" and finite and not any(document.children(behind[0], "nsubj", "nsubjpass", "cc"))


def following(document: Document, sentence: Sentence, count: int) -> list[Sentence]:
    """The next sentences of the same block."""
    place = document.sentences.index(sentence)
    return [s for s in document.sentences[place + 1 : place + 1 + count] if s.block == sentence.block]
