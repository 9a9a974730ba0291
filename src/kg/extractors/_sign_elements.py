"""Parts of a design that are read one by one: "the stars stand for the crew", "a heron, which recalls the marshes"."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_gapped import colours, cut_short, gapped
from kg.extractors._sign_hedged import hedged
from kg.extractors._sign_kinds import kind_of
from kg.extractors._sign_meant import SYMBOLIC, Reading, full_phrase, meant, of_word, opens_clause
from kg.extractors._sign_motifs import DESIGNS, ELEMENTS
from kg.extractors._sign_part_kinds import is_part, is_sure
from kg.extractors._sign_readers import speaker
from kg.extractors._sign_reasons import because
from kg.extractors._sign_set_off import BASED, inverted, set_off
from kg.extractors._sign_taken import taken_part
from kg.extractors._sign_words import KEEPSAKES, NOUNS, READ_NOUNS, READ_PHRASES, READ_VERBS
from kg.grammar import conjuncts, head_token, is_passive, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

DRAWN = frozenset(
    "form feature show depict portray have bear carry include display incorporate contain be sit stand fly appear rise"
    " surround encircle frame fill incorporate combine hold clutch grip ride comprise blend find spot hide use".split()
)
"""Verbs that tell of a design what is on it."""
CHOSEN = frozenset("choose mean intend design say add select use pick think believe suppose include".split())
"""Verbs in the passive whose infinitive tells what a part is for ("was chosen to stand for peace")."""
EXPLAINING = frozenset("description explanation symbolism meaning design designer artwork".split())
OPENING = frozenset("the a an its this these their whose".split())
PLACES = frozenset(
    "figure element centrepiece centerpiece feature motif detail part focus heart focal animal bird creature beast"
    " plant flower tree idea choice suggestion work brainchild contribution addition favourite favorite wish".split()
)
"""What a part of a design is of it, or of somebody, which tells no meaning."""
SHARING = frozenset({"each", "all", "both"})
FAR = 12  # sentences back to where "the patch" was told of
REACH = 4  # sentences that a description of a design goes on for
FEW = 2  # readings that make a description of parts, even of parts that are not known as such


def element_signs(document: Document, mentions: Mentions) -> list[Sign]:
    """Every part of a patch or emblem with what it stands for."""
    found: list[tuple[Sign, bool, int]] = []
    last = -FAR
    for place, sentence in enumerate(document.sentences):
        going_on = place - last <= REACH
        if sentence.kind == "link" or not (going_on or _describes(document, mentions, place)):
            continue
        drawn = _drawn(document, place)
        found += [(*told, sentence.block) for told in _painted(document, mentions, sentence)]
        for token in document.sentence_tokens(sentence):
            found += [(*told, sentence.block) for told in _read(document, mentions, sentence, token, drawn)]
        last = place if found and found[-1][1] and found[-1][0].evidence == sentence.span else last
    many = {block for block, count in Counter(block for _, _, block in found).items() if count >= FEW}
    return [sign for sign, sure, block in found if sure or block in many]


def _painted(document: Document, mentions: Mentions, sentence: Sentence) -> Iterator[tuple[Sign, bool]]:
    """The colours of a design that a sentence lists with what each is for."""
    for colour, meaning in colours(document.sentence_tokens(sentence)):
        yield _sign(document, mentions, sentence, colour, Reading(colour, meaning)), True


def _near(document: Document, place: int) -> list[Sentence]:
    here = document.sentences[place]
    return [s for s in document.sentences[max(0, place - REACH) : place + 1] if abs(s.block - here.block) < 2]


def _describes(document: Document, mentions: Mentions, place: int) -> bool:
    """Whether a sentence or one before it in the block speaks of a design."""
    near = [t for s in _near(document, place) for t in document.sentence_tokens(s) if t.lower in DESIGNS]
    if any(kind_of(document, mentions, t) or _is_explained(document, t) for t in near):
        return True
    told = (c for t in near if t.lower in {"patch", "design"} for c in document.children(t, "det"))
    pointing = any(c.lower in {"the", "this"} for c in told)  # told of before
    first = document.sentences[max(0, place - FAR)].first
    before = document.tokens[first : document.sentences[place].first] if pointing else ()
    return any(t.lower in DESIGNS and kind_of(document, mentions, t) for t in before)


def _is_explained(document: Document, noun: Token) -> bool:
    """ "Patch description:", "the logo design"."""
    return noun.dep == "compound" and document.head(noun).lower in EXPLAINING


def _drawn(document: Document, place: int) -> frozenset[str]:
    """What the sentences so far say is on the design: objects of verbs like "shows", and subjects not told before."""
    verbs = [t for s in _near(document, place) for t in document.sentence_tokens(s) if t.lemma in DRAWN]
    told = [c for v in verbs for c in document.children(v, "dobj", "attr", "nsubj") if _is_new(document, v, c)]
    beside = (p for v in verbs for p in document.children(v, "prep") if p.lower == "with")
    told += [c for p in beside for c in document.children(p, "pobj")]
    parts = [p for t in told for p in conjuncts(document, t) if p.pos in {"NOUN", "PROPN"}]
    return frozenset(p.lemma.lower() for p in parts if p.lower not in {*NOUNS} - KEEPSAKES)


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
    """The readings of parts that a word tells, and whether each part is surely one of the design."""
    for part, told in _told(document, mentions, sentence, word, drawn):
        if is_part(document, mentions, part):
            yield _sign(document, mentions, sentence, part, told), is_sure(document, part, drawn)


def _told(
    document: Document, mentions: Mentions, sentence: Sentence, word: Token, drawn: frozenset[str]
) -> list[tuple[Token, Reading]]:
    """The part that a word reads with its reading, and those that share the word."""
    apart = set_off(document, mentions, word, drawn) or inverted(document, mentions, word)
    apart = apart or taken_part(document, mentions, word)
    if apart is not None:
        return [apart]
    if word.tag[:2] != "VB":
        counted = _counted(document, word)
        return [(word, counted)] if counted is not None else []
    named = [p for p in _parts(document, word, drawn) if p.dep != "appos" or document.head(p).pos != "PROPN"]
    parts = [p for p in named if is_part(document, mentions, p)][:1]  # not "called Muninn, the raven who stands for …"
    read = _meaning(document, mentions, word) or next((_equated(document, mentions, word, p) for p in parts), None)
    if read is None or not parts:
        return []
    more = gapped(document, sentence, read.word)
    if more and isinstance(read.stands_for, Span):
        read = replace(read, stands_for=cut_short(read.stands_for, more, document))
    return [(parts[0], read), *((p, replace(read, stands_for=meaning)) for p, meaning in more)]


def _sign(document: Document, mentions: Mentions, sentence: Sentence, part: Token, told: Reading) -> Sign:
    phrase = noun_phrase(document, part)
    number = document.tokens[part.index + 1 : part.index + 2]
    if part.lower in {"number", "numeral", "letter", "figure"} and number and number[0].pos in {"NUM", "PROPN"}:
        phrase = Span(phrase.begin, number[0].span.end)
    name = " ".join(t for t in (w.strip("'\"‘’“”") for w in phrase.of(document.text).split()) if t)
    first, _, rest = name.partition(" ")
    name = rest if rest and first.lower() in OPENING else name
    whose = next((m.entity for c in document.children(part, "poss") if (m := mentions.at(c)) is not None), None)
    return Sign(
        "emblem", name, phrase, sentence.span, whose, stands_for=told.stands_for, interpreted_by=told.by, part=True
    )


def _meaning(document: Document, mentions: Mentions, verb: Token) -> Reading | None:
    """What a verb says that its subject stands for: itself, by what it was chosen for, or by a noun of meaning."""
    if is_passive(document, verb):
        words = list(document.children(verb, "xcomp", "advcl")) if verb.lemma in CHOSEN else []
        words += [verb] if verb.lemma in BASED & {*READ_PHRASES} else []
        if verb.lemma in CHOSEN and (why := because(document, verb)) is not None:
            return Reading(verb, why, speaker(document, mentions, verb))
    else:
        words = [verb] if verb.lemma in READ_VERBS or verb.lemma in READ_PHRASES else []
        shown = next(document.children(verb, "dobj"), None) if verb.lemma == "indicate" else None
        if shown is not None and not negated(document, verb) and not hedged(document, verb):
            return Reading(verb, meant(document, mentions, shown), speaker(document, mentions, verb))
        there = verb.lemma == "be" and any(c.lower == "there" for c in document.children(verb, "advmod", "expl"))
        words += document.children(verb, "xcomp", "advcl") if there else ()
        words += [c for c in document.children(verb, "attr", "acomp") if c.lower in READ_NOUNS or c.lower in SYMBOLIC]
    if (sake := _for_whom(document, verb)) is not None:
        return Reading(verb, meant(document, mentions, sake), speaker(document, mentions, verb))
    serves = document.children(verb, "prep") if verb.lemma in {"serve", "act", "function"} else ()
    words += [c for p in serves if p.lower == "as" for c in document.children(p, "pobj")]
    found = next((r for w in words if (r := of_word(document, mentions, w)) is not None), None)
    by = speaker(document, mentions, verb) if found is not None else None
    return Reading(found.word, found.stands_for, found.by or by) if found is not None else None


def _for_whom(document: Document, verb: Token) -> Token | None:
    """ "The five stripes are for the five countries": what is behind "for"."""
    preps = document.children(verb, "prep") if verb.lemma == "be" and not negated(document, verb) else ()
    found = next((c for p in preps if p.lower == "for" for c in document.children(p, "pobj")), None)
    found = None if found is not None and found.lower in {"reason", "reasons", "purpose", "sale", "rent"} else found
    return found if not hedged(document, verb) else None


def _parts(document: Document, verb: Token, drawn: frozenset[str]) -> list[Token]:
    """What a verb of meaning is said of: its subject, what "which" or "it" stands for, or what a participle is on."""
    if verb.dep in {"acl", "relcl"}:
        own = [s for s in document.children(verb, "nsubj") if any(document.children(s, "poss"))]
        if own:
            return own  # "a feather whose eyes represent the satellites"
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
    loose = verb.tag == "VBN" and verb.dep == "advcl"
    if (verb.tag == "VBG" or loose) and not any(document.children(verb, "nsubj", "aux", "auxpass")):
        before = [t for t in document.tokens[max(0, verb.index - 2) : verb.index] if t.pos in {"NOUN", "PROPN"}]
        before += _shown_by(document, verb)
        flags = [s for s in subjects if s.lower in {"flag", "flags"}]
        return flags or before[-1:] or subjects
    if not any(s.lower in {"it", "they"} for s in subjects):
        return subjects
    last = document.sentence_at(max(0, here.span.begin - 1)) if subjects[0].index == here.first else here
    first = last.first if last.block == here.block else here.first
    before = [t for t in document.tokens[first : verb.index] if t.lemma.lower() in drawn and t.pos == "NOUN"]
    return before[-1:]


def _shown_by(document: Document, verb: Token) -> list[Token]:
    """ "Depicts a piece of the surface, symbolising care": what the verb above says is on the design."""
    above = document.head(verb)
    shown = verb.dep == "advcl" and above.lemma in DRAWN - {"be", "have"}
    return [c for c in document.children(above, "dobj") if c.index < verb.index] if shown else []


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


def _equated(document: Document, mentions: Mentions, verb: Token, subject: Token) -> Reading | None:
    """ "The stars are the crew": a part of a design named before, and what it is said to be."""
    pointing = any(c.lower in {"the", "its"} for c in document.children(subject, "det", "poss"))
    attr = next((c for c in document.children(verb, "attr") if c.pos in {"NOUN", "PROPN"}), None)
    if verb.lemma != "be" or attr is None or not pointing or subject.lower not in ELEMENTS:
        return None
    placed = attr.lower in PLACES or DESIGNS & {t.lower for t in document.subtree(attr)}  # "the heart of the patch"
    if placed or negated(document, verb) or hedged(document, verb):
        return None
    return Reading(verb, full_phrase(document, attr), speaker(document, mentions, verb))
