"""Mascots and zero-gravity indicators: the toy that floats, what it is called, and what it is said to stand for."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_bearers import FLYING
from kg.extractors._sign_owners import owners_of
from kg.extractors._sign_reading import reading
from kg.extractors._sign_said import bare
from kg.extractors._sign_shown import told as told_of
from kg.grammar import governors, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

ARTICLES = frozenset("a an the his her".split())
FLOATING = frozenset("zero zero-g zero-gravity zero‑g 0-g weightlessness weightless microgravity".split())
TOYS = frozenset(
    "toy toys plush plushie plushy doll dolls stuffed teddy figurine puppet cuddly crocheted knitted fluffy".split()
)
ANIMALS = frozenset(
    "bear dog puppy cat kitten swan crane duck penguin owl eagle falcon dinosaur dragon turtle tortoise rabbit bunny"
    " monkey elephant giraffe sheep lamb cow horse unicorn octopus whale dolphin shark fox wolf lion tiger panda"
    " koala kangaroo moose otter seal frog mouse hamster hedgehog squirrel sloth bee ladybird gnome elf bird parrot"
    " robin llama alpaca camel hen goose raccoon lynx hippo rhino crocodile snail butterfly snowman dodo".split()
)
BOBBING = frozenset("float drift bob hover dangle twirl swing spin bounce".split())
"""What a toy does where there is no weight."""
TAKEN = frozenset("show bring carry take choose pick select include fly pack".split())
CALLED = frozenset("name call nickname dub christen".split())
ABOARD = frozenset("along aboard onboard board".split())
POINTING = frozenset("it that this he she".split())
PLAINLY = frozenset("toy plush plushie doll animal creature critter bird".split())
"""Nouns that take up a toy told of before."""
FAR = 50  # words back to where a toy was told of
WITHIN = frozenset("aboard on inside in onboard".split())


def mascot_signs(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Every mascot or indicator of weightlessness that the article tells of; not what such things are in general."""
    floats = False
    for sentence in document.sentences:
        for token in document.sentence_tokens(sentence) if sentence.kind != "link" else ():
            if _is_mascot(document, token) and mentions.at(token) is None:  # but the lander MASCOT
                floats = floats or token.lower == "indicator"
                if not _is_general(document, token):
                    yield _sign(document, mentions, sentence, token)
            elif _flies(document, sentence, token, floats):
                yield _sign(document, mentions, sentence, token)


def _flies(document: Document, sentence: Sentence, noun: Token, floats: bool) -> bool:
    """Whether a toy is told to be aboard; ``floats`` where zero-g indicators are spoken of."""
    taken = floats and _is_taken_along(document, noun)
    return taken or _is_along(document, noun) or _drifts(document, sentence, noun)


def _drifts(document: Document, sentence: Sentence, noun: Token) -> bool:
    """Whether a toy is told of by its floating alone, and not as the mascot or indicator that the sentence names."""
    if _afloat(document, noun) is None:
        return False
    called = [t for t in document.sentence_tokens(sentence) if _is_mascot(document, t)]
    return all(_toy(document, t).index != noun.index for t in called)


def _is_taken_along(document: Document, noun: Token) -> bool:
    """Whether a toy is taken along: where zero-g indicators are spoken of, it is one ("the crew brought a doll")."""
    above = document.head(noun)
    new = any(c.lower in {"a", "an"} for c in document.children(noun, "det"))
    deed = noun.dep == "dobj" and above.lemma in TAKEN and above.tag in {"VBD", "VBZ", "VBN"}
    return deed and new and _is_toy(document, noun) and not negated(document, above)


def _is_along(document: Document, noun: Token) -> bool:
    """ "Along for the ride was a plush bear", "joining them was a stuffed dragon": a toy that flies with the crew."""
    be = document.head(noun)
    new = any(c.lower in {"a", "an"} for c in document.children(noun, "det"))
    if be.lemma != "be" or noun.dep not in {"nsubj", "attr"} or not new or not _is_toy(document, noun):
        return False
    before = [c for c in document.children(be) if c.index < be.index and c.dep not in {"det", "punct"}]
    return any(t.lower in ABOARD or t.lemma in {"join", "accompany"} for c in before for t in document.subtree(c))


def _afloat(document: Document, noun: Token) -> Token | None:
    """The verb of "a plush dog floated by", "a bear called Max was seen drifting": a mascot is told by what it does."""
    new = any(c.lower in {"a", "an"} for c in document.children(noun, "det"))
    if noun.lower in TOYS and noun.dep == "ROOT":  # "a plush golden retriever hovered", torn apart
        after = document.tokens[noun.index + 1 : noun.index + 5]
        return next((t for t in after if t.lemma in BOBBING and t.tag in {"VBD", "VBN"}), None) if new else None
    if noun.pos != "NOUN" or not new or (noun.lower not in ANIMALS and not _is_toy(document, noun)):
        return None
    verb = document.head(noun)
    clauses = [
        *document.children(noun, "acl", "relcl"),
        *([verb] if noun.dep in {"nsubj", "nsubjpass", "dobj"} else []),
        *(_as_toy(document, verb) if noun.dep == "attr" else []),
    ]
    deeds = [d for c in clauses for d in (c, *document.children(c, "acl", "xcomp", "ccomp", "advcl", "conj"))]
    deeds = [d for d in deeds if d.dep != "conj" or not any(document.children(d, "nsubj"))]
    called = any(d.lemma in CALLED and d.tag == "VBN" for d in deeds)
    bobbing = [d for d in deeds if d.lemma in BOBBING and d.tag[:2] == "VB" and d.tag != "VB"]
    told = called or _is_toy(document, noun)
    return next((d for d in bobbing if told and not negated(document, d)), None)


def _as_toy(document: Document, be: Token) -> list[Token]:
    """What is done by the toy of "the toy that swung in the cabin was a knitted bear"."""
    toys = [s for s in document.children(be, "nsubj") if s.lower in TOYS]
    return [c for t in toys for c in document.children(t, "relcl", "acl")]


def _is_general(document: Document, noun: Token) -> bool:
    """ "Every ship has a zero-g indicator": no toy is told of; or none is there."""
    above = document.head(noun)
    any_one = any(c.lower != "the" for c in document.children(noun, "det")) and above.lemma in {"have", "be", "need"}
    serving = above.lower == "as" and document.head(above).tag == "VB"
    if negated(document, above) or (serving and any(document.children(noun, "det"))):
        return True
    return any_one and _toy(document, noun) is noun


def _is_mascot(document: Document, token: Token) -> bool:
    before = {t.lower for t in document.tokens[max(0, token.index - 5) : token.index]}
    behind = {t.lower for t in document.tokens[token.index + 1 : token.index + 3]}
    floats = token.lower == "indicator" and (before & FLOATING or ("of" in behind and behind & FLOATING))
    general = any(c.lower in {"a", "an", "every", "any"} for c in document.children(token, "det"))
    return token.pos in {"NOUN", "PROPN"} and bool(
        (floats and token.dep != "compound")
        or (token.lower == "mascot" and token.dep != "compound" and not (general and token.dep == "attr"))
    )


def _sign(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Sign:
    toy = noun if _is_toy(document, noun) else _toy(document, noun)
    words = [t for t in document.between(noun_phrase(document, noun)) if t.dep != "punct" or t.index > noun.index]
    phrase = Span(words[0].span.begin, words[-1].span.end)
    kind = "mascot" if noun.lower == "mascot" else "zero-gravity indicator"
    itself = noun.lower in {"mascot", "indicator"}
    bare = _bare(document, toy) if toy is not noun or not itself else None
    called = _called(document, mentions, sentence, toy)
    owner = (
        next(iter(owners_of(document, mentions, noun)), None) if itself else None
    )  # a doll is no sign of its likeness
    meant = (reading(document, mentions, t, None) for t in dict.fromkeys((toy, noun)))
    read = next((r for r in meant if r is not None and r.word.lemma not in CALLED), None)
    on = _aboard(document, mentions, sentence, words[-1])
    parts = [bare if bare != called and toy.pos == "NOUN" else None, called]
    label = " ".join([*([kind] if itself or not called else []), *(p for p in parts if p)])
    sign = Sign(
        "emblem", label, phrase, sentence.span, owner, on,
        "unspecified" if on else None, read.stands_for if read else None, read.by if read else None,
    )  # fmt: skip
    if itself or (verb := _afloat(document, noun)) is None:
        return sign
    seen = told_of(document, mentions, noun, verb, on)
    return replace(sign, display="unspecified", place=seen.place, time=seen.time, status=seen.status)


def _toy(document: Document, noun: Token) -> Token:
    """The word for the toy itself: what the mascot stands beside, or what is said to be or to serve as it."""
    above = document.head(noun)
    if noun.dep == "appos":
        be = document.head(above) if above.dep == "attr" else None
        return (_toy_before(document, subject_tokens(document, be)) if be is not None else None) or above
    beside = [c for c in document.children(above, "attr") if c.index < noun.index] if noun.dep == "attr" else []
    if beside and (_is_toy(document, beside[-1]) or beside[-1].lower in ANIMALS):
        return beside[-1]  # "was a small blue bird, the crew's indicator", taken for two complements
    called = noun.dep == "oprd" and above.lemma in CALLED and document.head(above).lemma == "be"
    if called:  # "he is what astronauts call a zero-g indicator"
        return _toy_before(document, list(document.children(document.head(above), "nsubj"))) or noun
    if noun.dep == "attr" or (above.lower == "as" and noun.dep == "pobj"):
        verb = above if noun.dep == "attr" else document.head(above)
        subjects = subject_tokens(document, verb)
        named = next((c for c in document.children(verb, "attr") if c.pos == "PROPN" and c.index < noun.index), noun)
        toys = [t for s in subjects for t in (s, *governors(document, s)) if _is_toy(document, t)]
        toys += [s for s in subjects if s.pos != "PRON"]
        return _toy_before(document, subjects) or next(iter(toys), named)
    if (shaped := _shaped(document, noun)) is not None:
        return shaped
    beside = [c for t in (noun, above) for c in document.children(t, "appos", "attr") if c.pos in {"NOUN", "PROPN"}]
    return next((c for c in beside if c.index > noun.index), noun)


def _shaped(document: Document, noun: Token) -> Token | None:
    """ "An indicator in the form of a crane", "a mascot in the shape of a bear"."""
    forms = [c for p in document.children(noun, "prep") if p.lower == "in" for c in document.children(p, "pobj")]
    of = [p for f in forms if f.lower in {"form", "shape", "guise"} for p in document.children(f, "prep")]
    return next((c for p in of for c in document.children(p, "pobj")), None)


def _toy_before(document: Document, subjects: list[Token]) -> Token | None:
    """The toy of the sentences before that "it" or "the toy" takes up: "It was a toy turtle. It is an indicator"."""
    pointing = bool(subjects) and any(c.lower == "the" for c in document.children(subjects[0], "det"))
    if not subjects or subjects[0].lower not in (PLAINLY if pointing else POINTING):
        return None
    here = document.sentence_of(subjects[0].index)
    block = next(s.first for s in document.sentences if s.block == here.block)
    before = document.tokens[max(block, here.first - FAR) : here.first]
    called = [c for t in before if t.lemma == "be" for c in document.children(t, "attr") if c.pos == "PROPN"]
    called = [c for c in called if any(s.lower in ANIMALS | TOYS for s in document.children(document.head(c), "nsubj"))]
    if called:
        return called[-1]  # "the dog is Snoopy, and his job is to float"
    near = [t for t in before if t.dep in {"attr", "dobj", "nsubj", "ROOT"} and t.pos == "NOUN"]
    new = [t for t in near if any(c.lower in {"a", "an"} for c in document.children(t, "det"))]
    return next((t for t in new[::-1] if _is_toy(document, t) or t.lower in ANIMALS), None)


def _is_toy(document: Document, noun: Token) -> bool:
    """Whether a noun is a toy by itself or by what stands before it: "a plush turtle", "a stuffed doll"."""
    return bool({t.lower for t in (noun, *document.children(noun, "compound", "amod"))} & TOYS)


def _bare(document: Document, noun: Token) -> str:
    """A noun's phrase without the article."""
    return bare(noun_phrase(document, noun).of(document.text), ARTICLES)


def _called(document: Document, mentions: Mentions, sentence: Sentence, toy: Token) -> str | None:
    """The name of the toy: its own word, or the one it is said to be called by."""
    beside = [c for t in document.sentence_tokens(sentence) if t.lemma == "be" for c in document.children(t, "attr")]
    if sentence.first > toy.index and beside and beside[0].pos == "PROPN":
        return beside[0].text  # "A plush moon drifted by. That is Rise, the mascot"
    if toy.pos == "PROPN" and mentions.at(toy) is None and toy.lower not in {"indicator", "mascot"}:
        return _bare(document, toy) if _is_toy(document, toy) else toy.text  # "plush Baby Yoda"
    host = document.head(toy)
    if toy.dep == "appos" and host.pos == "PROPN" and mentions.at(host) is None:
        return host.text  # "floating among them was GiGi, a teddy bear"
    for verb in document.sentence_tokens(sentence):
        after = document.tokens[verb.index + 1 : verb.index + 3]
        first = next((t for t in after if t.text not in {'"', "“", "‘", "'"}), None)
        if verb.lemma in CALLED and verb.tag == "VBN" and first is not None and first.text[:1].isupper():
            return first.text
    return None


def _aboard(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> str | None:
    """The craft that the sentence says the toy flies in."""
    for prep in document.sentence_tokens(sentence):
        for craft in document.children(prep, "pobj") if prep.lower in WITHIN else ():
            mention = mentions.at(craft)
            if mention is not None and mentions.type_of(mention) in FLYING:
                return mention.entity
    return None
