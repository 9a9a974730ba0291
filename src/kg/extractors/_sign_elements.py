"""Parts of a design that are read one by one: "the stars stand for the crew", "a heron, which recalls the marshes"."""

from collections.abc import Iterator

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_kinds import kind_of
from kg.extractors._sign_meant import FLIGHTS, Reading, full_phrase, hedged, of_word, opens_clause
from kg.extractors._sign_next import GENERAL
from kg.extractors._sign_readers import speaker
from kg.extractors._sign_words import ELEMENTS, NOUNS, READ_NOUNS, READ_PHRASES, READ_VERBS, VAGUE
from kg.grammar import conjuncts, head_token, is_passive, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

DESIGNS = frozenset("patch patches emblem emblems logo logos insignia badge badges crest design".split())
DRAWN = frozenset(
    "form feature show depict portray have bear carry include display incorporate contain be sit stand fly appear rise"
    " surround encircle frame fill".split()
)
"""Verbs that tell of a design what is on it."""
CHOSEN = frozenset("choose mean intend design say add select use pick".split())
"""Verbs in the passive whose infinitive tells what a part is for ("was chosen to stand for peace")."""
SHARING = frozenset({"each", "all", "both"})
FAR = 12  # sentences back to where "the patch" was told of
REACH = 4  # sentences that a description of a design goes on for
FEW = 2  # readings that make a description of parts, even of parts that are not known as such


def element_signs(document: Document, mentions: Mentions) -> list[Sign]:
    """Every part of a patch or emblem with what it stands for."""
    found: list[tuple[Sign, bool]] = []
    for place, sentence in enumerate(document.sentences):
        if sentence.kind == "link" or not _describes(document, mentions, place):
            continue
        drawn = _drawn(document, place)
        for token in document.sentence_tokens(sentence):
            found += _read(document, mentions, sentence, token, drawn)
    return [sign for sign, sure in found if sure or len(found) >= FEW]


def _near(document: Document, place: int) -> list[Sentence]:
    here = document.sentences[place]
    return [s for s in document.sentences[max(0, place - REACH) : place + 1] if abs(s.block - here.block) < 2]


def _describes(document: Document, mentions: Mentions, place: int) -> bool:
    """Whether a sentence or one before it in the block speaks of a design."""
    near = [t for s in _near(document, place) for t in document.sentence_tokens(s) if t.lower in DESIGNS]
    if any(kind_of(document, mentions, t) for t in near):
        return True
    pointing = any(t.lower in {"patch", "design"} and _is_the(document, t) for t in near)  # told of before
    first = document.sentences[max(0, place - FAR)].first
    before = document.tokens[first : document.sentences[place].first] if pointing else ()
    return any(t.lower in DESIGNS and kind_of(document, mentions, t) for t in before)


def _is_the(document: Document, noun: Token) -> bool:
    return any(c.lower in {"the", "this"} for c in document.children(noun, "det"))


def _drawn(document: Document, place: int) -> frozenset[str]:
    """What the sentences so far say is on the design: objects of verbs like "shows", and subjects not told before."""
    verbs = [t for s in _near(document, place) for t in document.sentence_tokens(s) if t.lemma in DRAWN]
    told = [c for v in verbs for c in document.children(v, "dobj", "attr", "nsubj") if _is_new(document, v, c)]
    parts = [p for t in told for p in conjuncts(document, t) if p.pos in {"NOUN", "PROPN"}]
    return frozenset(p.lemma.lower() for p in parts if p.lower not in NOUNS)


def is_drawn(document: Document, sign: Span) -> bool:
    """Whether a sign is only a part of another: "the patch shows the emblem of the first flight"."""
    head = head_token(document, sign)
    listed = conjuncts(document, head)[:1] if head is not None else []
    while head is not None and head.dep == "conj":
        head = document.head(head)
    verb = document.head(head) if head is not None and head.dep == "dobj" else None
    drawn = verb is not None and verb.lemma in DRAWN and bool(listed)
    return drawn and verb is not None and any(s.lower in DESIGNS for s in subject_tokens(document, verb))


def _is_new(document: Document, verb: Token, noun: Token) -> bool:
    """Whether a noun by a verb is told for the first time: an object, or a subject with "a" or behind its verb."""
    new = any(c.lower in {"a", "an", "one", "two", "three"} for c in document.children(noun, "det", "nummod"))
    return noun.dep != "nsubj" or new or noun.index > verb.index


def _read(
    document: Document, mentions: Mentions, sentence: Sentence, word: Token, drawn: frozenset[str]
) -> Iterator[tuple[Sign, bool]]:
    """The reading of a part that a word tells, and whether the part is surely one of the design."""
    read = _meaning(document, mentions, word) if word.tag[:2] == "VB" else _counted(document, word)
    for part in _parts(document, word, drawn) if word.tag[:2] == "VB" else [word]:
        if not _is_part(mentions, part):
            continue
        told = read or _equated(document, mentions, word, part)
        if told is None:
            return
        phrase = noun_phrase(document, part)
        name = " ".join(t for t in (w.strip("'\"‘’“”") for w in phrase.of(document.text).split()) if t)
        first, _, rest = name.partition(" ")
        name = rest if rest and first.lower() in {"the", "a", "an", "its", "this", "these"} else name
        sign = Sign(
            "emblem", name, phrase, sentence.span, stands_for=told.stands_for, interpreted_by=told.by, part=True
        )
        yield sign, _is_sure(document, part, drawn)
        return


def _meaning(document: Document, mentions: Mentions, verb: Token) -> Reading | None:
    """What a verb says that its subject stands for: itself, by what it was chosen for, or by a noun of meaning."""
    if is_passive(document, verb):
        words = list(document.children(verb, "xcomp", "advcl")) if verb.lemma in CHOSEN else []
    else:
        words = [verb] if verb.lemma in READ_VERBS or verb.lemma in READ_PHRASES else []
        words += [c for c in document.children(verb, "attr") if c.lower in READ_NOUNS]
    serves = document.children(verb, "prep") if verb.lemma in {"serve", "act", "function"} else ()
    words += [c for p in serves if p.lower == "as" for c in document.children(p, "pobj")]
    found = next((r for w in words if (r := of_word(document, mentions, w)) is not None), None)
    by = speaker(document, mentions, verb) if found is not None else None
    return Reading(found.word, found.stands_for, found.by or by) if found is not None else None


def _parts(document: Document, verb: Token, drawn: frozenset[str]) -> list[Token]:
    """What a verb of meaning is said of: its subject, what "which" or "it" stands for, or what a participle is on."""
    if verb.dep in {"acl", "relcl"}:
        above = document.head(verb)
        return [document.head(above) if above.lower in SHARING and above.dep == "appos" else above]
    here = document.sentence_of(verb.index)
    stolen = [
        t
        for t in document.sentence_tokens(here)
        if t.index < verb.index and t.dep == "conj" and opens_clause(document, t)
    ]
    if stolen and document.subtree(stolen[-1])[-1].index == verb.index - 1:
        return stolen[-1:]
    subjects = [s for s in subject_tokens(document, verb) if s.lower not in SHARING]
    if verb.tag == "VBG" and not any(document.children(verb, "nsubj", "aux")):
        before = [t for t in document.tokens[max(0, verb.index - 2) : verb.index] if t.pos in {"NOUN", "PROPN"}]
        flags = [s for s in subjects if s.lower in {"flag", "flags"}]
        return flags or before[-1:] or subjects
    if not any(s.lower in {"it", "they"} for s in subjects):
        return subjects
    before = [t for t in document.tokens[here.first : verb.index] if t.lemma.lower() in drawn and t.pos == "NOUN"]
    return before[-1:]


def _counted(document: Document, part: Token) -> Reading | None:
    """ "Five stars, one for each orbit", "16 stars, for the 16 states": a number of parts, and what they are for."""
    if not {part.lower, part.lemma} & ELEMENTS or not any(document.children(part, "nummod")):
        return None
    after = document.tokens[part.index + 1 : part.index + 4]
    words = [t.lower for t in after]
    words = ["," if w in {"–", "—", "-", "("} else w for w in words]
    lead = 1 if words[:2] == [",", "for"] else 2 if words[:3] == [",", "one", "for"] else None
    target = next(document.children(after[lead], "pobj"), None) if lead is not None else None
    return Reading(part, full_phrase(document, target)) if target is not None else None


def _is_part(mentions: Mentions, token: Token) -> bool:
    """Whether a word may name a part of a design: a common noun or a colour, no sign and nothing named."""
    plain = token.pos in {"NOUN", "ADJ"} or (token.pos == "PROPN" and token.lower in COLOURS)
    return plain and token.lower not in {*NOUNS, *GENERAL, *FLIGHTS, "name"} and mentions.at(token) is None


def _is_sure(document: Document, part: Token, drawn: frozenset[str]) -> bool:
    """Whether a part is told to be on the design, or is of a kind that hardly anything else has."""
    beside = {t.lower for t in document.subtree(part)}
    return bool(
        part.lemma.lower() in drawn
        or {part.lower, part.lemma} & (ELEMENTS - VAGUE)
        or ({part.lower, part.lemma} & ELEMENTS and beside & {"its", *DESIGNS})
        or beside & DESIGNS
        or (
            {part.lower, part.lemma} & ELEMENTS and drawn and any(document.children(part, "amod", "nummod", "compound"))
        )
    )


COLOURS = frozenset("red white blue green gold golden orange yellow black silver purple".split())


def _equated(document: Document, mentions: Mentions, verb: Token, subject: Token) -> Reading | None:
    """ "The stars are the crew": a part of a design named before, and what it is said to be."""
    pointing = any(c.lower in {"the", "its"} for c in document.children(subject, "det", "poss"))
    attr = next((c for c in document.children(verb, "attr") if c.pos in {"NOUN", "PROPN"}), None)
    if verb.lemma != "be" or attr is None or not pointing or subject.lower not in ELEMENTS:
        return None
    if negated(document, verb) or hedged(document, verb):
        return None
    return Reading(verb, full_phrase(document, attr), speaker(document, mentions, verb))
