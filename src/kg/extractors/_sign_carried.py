"""Things taken along as signs: "carried a fragment of the wing as a tribute to the brothers", "in honour of …"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import frame
from kg.extractors._sign_kinds import kind_of
from kg.extractors._sign_meant import leads_of, meant, of_word
from kg.extractors._sign_next import CERTAIN
from kg.extractors._sign_readers import speaker
from kg.extractors._sign_said import bare
from kg.extractors._sign_shown import told
from kg.extractors._sign_words import BORNE, CARRIED, NOUNS, PLACED, WORN
from kg.grammar import TYPE_NOUNS, governors, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

TAKING = (CARRIED - {"deliver", "transport", "ferry", "send", "take"}) | frozenset(
    "carry fly wear leave put hang tie paint plant stick tape pin paste".split()
)
SERVING = frozenset("tribute tributes nod homage thank-you symbol reminder token gesture memento salute sign".split())
HONOUR = frozenset("honour honor memory commemoration remembrance tribute".split())
ARTICLES = frozenset("a an the his her their its".split())
CARGO = frozenset(
    "supplies cargo payload payloads experiment experiments astronaut astronauts crew crews passenger passengers"
    " satellite satellites equipment food role part place minute moment service ceremony breath records record flowers"
    " wreath wreaths".split()
)
"""What is carried or held as such, whatever it is done for."""


def carried_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every thing that somebody takes along, wears or leaves somewhere as a tribute or in honour of somebody."""
    for sentence in document.sentences:
        for verb in document.sentence_tokens(sentence) if sentence.kind != "link" else ():
            if verb.lemma in CERTAIN and verb.dep in {"relcl", "advcl"} and verb.tag in {"VBZ", "VBP", "VBD"}:
                yield from _explained(document, mentions, sentence, verb)
            elif verb.lower in SERVING and verb.dep == "appos":
                yield from _apposed(document, mentions, sentence, verb)
            elif _takes(document, verb) and verb.tag[:2] == "VB" and not negated(document, verb):
                yield from _taken(document, mentions, sentence, verb)


def _takes(document: Document, verb: Token) -> bool:
    """ "Carried", "packed", "took along"."""
    along = any(c.lower in {"along", "up"} for c in document.children(verb, "prt", "advmod"))
    return verb.lemma in TAKING or (verb.lemma == "take" and along)


def _taken(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    thing = next((c for c in document.children(verb, "dobj", "nsubjpass") if c.pos == "NOUN"), None)
    target = _meaning(document, verb, thing) if thing is not None else None
    if thing is None or target is None or not _is_keepsake(document, mentions, thing):
        return
    phrase = _phrase(document, thing)
    name = bare(phrase.of(document.text), ARTICLES - {"its"})
    sign = Sign(
        "emblem", name, phrase, sentence.span, stands_for=meant(document, mentions, target),
        interpreted_by=speaker(document, mentions, verb),
    )  # fmt: skip
    yield _borne(document, mentions, sign, thing, verb)


def _apposed(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "Left an olive branch, a symbol of peace": the thing beside the word of meaning, if it is shown or taken."""
    yield from _of_thing(document, mentions, sentence, document.head(noun), noun)


def _explained(document: Document, mentions: Mentions, sentence: Sentence, word: Token) -> Iterator[Sign]:
    """ "Hung a fan over his bunk which, he wrote, stands for the wind": a thing shown, and a clause that reads it."""
    if not any(c.lower in {"which", "that"} for c in document.children(word, "nsubj")):
        return
    above = document.head(word)
    things = [above] if word.dep == "relcl" else list(document.children(above, "dobj"))
    for thing in things[:1]:
        yield from _of_thing(document, mentions, sentence, thing, word)


def _of_thing(document: Document, mentions: Mentions, sentence: Sentence, thing: Token, noun: Token) -> Iterator[Sign]:
    """The sign that a thing is by a word of meaning, if its clause says that it is shown or taken along."""
    verb = next((t for t in governors(document, thing) if t.pos == "VERB"), thing)
    read = of_word(document, mentions, noun)
    shown = verb.lemma in TAKING | PLACED | BORNE | WORN | {"give", "receive", "add"}
    if read is not None and shown and thing.pos == "NOUN" and _is_keepsake(document, mentions, thing):
        phrase = _phrase(document, thing)
        name = bare(phrase.of(document.text), ARTICLES)
        sign = Sign("emblem", name, phrase, sentence.span, stands_for=read.stands_for, interpreted_by=read.by)
        yield _borne(document, mentions, sign, thing, verb) if thing.dep in {"dobj", "nsubjpass"} else sign


def _borne(document: Document, mentions: Mentions, sign: Sign, thing: Token, verb: Token) -> Sign:
    """The sign with the craft that carries it, or who takes it along, when, and whether at all."""
    craft = frame(document, mentions, verb).of("Spacecraft", "SpaceStation", "LaunchVehicle")
    shown = told(document, mentions, thing, verb, craft[0] if craft else None)
    return replace(
        sign, displayed_on=craft[0] if craft else None, display="unspecified", time=shown.time, status=shown.status,
        agent=tuple(a for a in shown.agent if a not in craft),
    )  # fmt: skip


def _phrase(document: Document, thing: Token) -> Span:
    """The words for the thing with what stands behind "of"."""
    phrase = noun_phrase(document, thing)
    of = [c for p in document.children(thing, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    return Span(phrase.begin, max([phrase.end, *(noun_phrase(document, c).end for c in of)]))


def _meaning(document: Document, verb: Token, thing: Token) -> Token | None:
    """What the thing is taken for: behind "as a tribute to" or "in honour of"."""
    for prep in (t for t in document.subtree(verb) if t.dep == "prep" and t.index > thing.index):
        for noun in document.children(prep, "pobj"):
            led = (prep.lower == "as" and noun.lower in SERVING) or (prep.lower == "in" and noun.lower in HONOUR)
            leads = {*leads_of(document, noun), "to"} if led else set()
            behind = (p for p in document.children(noun, "prep") if p.lower in leads)
            found = next((o for p in behind for o in document.children(p, "pobj")), None)
            if found is not None:
                return found
    return None


def _is_keepsake(document: Document, mentions: Mentions, thing: Token) -> bool:
    """Whether a thing may be taken along as a sign: no cargo, no craft and nothing that is a sign by its noun."""
    known = mentions.at(thing) is not None or thing.lower in {*CARGO, *TYPE_NOUNS, *NOUNS}
    return not known and kind_of(document, mentions, thing) is None
