"""Signs: what they are, whose, on what and by whom shown, and what they are read as.

Flags, patches, emblems, pictures and ribbons by their nouns; slogans by their quotation marks; names that the text
explains; gestures. A flagged fault, a software patch, a flagship or a stock symbol is none. A sign that is told several
times is yielded once.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._sign_carried import carried_signs
from kg.extractors._sign_colours import colour_signs
from kg.extractors._sign_display import displays
from kg.extractors._sign_drawn import drawn_signs
from kg.extractors._sign_elements import element_signs, is_drawn
from kg.extractors._sign_gestures import gesture_signs
from kg.extractors._sign_glosses import gloss_signs
from kg.extractors._sign_mascots import mascot_signs
from kg.extractors._sign_meant import Reading
from kg.extractors._sign_media import written_on
from kg.extractors._sign_merge import joined, same, specific
from kg.extractors._sign_motifs import COLOURS, DESIGNS
from kg.extractors._sign_mottos import motto_signs
from kg.extractors._sign_myths import myth_signs
from kg.extractors._sign_names import name_signs
from kg.extractors._sign_namesakes import namesake_signs
from kg.extractors._sign_nouns import SignNoun, sign_nouns
from kg.extractors._sign_owned import sole_body
from kg.extractors._sign_part_kinds import described
from kg.extractors._sign_puns import pun_signs
from kg.extractors._sign_reading import reading
from kg.extractors._sign_shown import Display
from kg.extractors._sign_slogans import slogan_signs
from kg.extractors._sign_titles import title_signs
from kg.extractors._sign_told import is_kept, is_told
from kg.extractors._sign_words import GARMENTS, IMAGES, KEEPSAKES, NOUNS, PICTURES, PORTRAITS, PRINTED, WORN
from kg.grammar import is_question
from kg.model import Document, Mentions, Sign, Span, Thing

MEMORIAL = frozenset("memorial commemorative tribute anniversary souvenir".split())
MADE_FOR = frozenset("project mission programme program team company agency crew".split())
WHOLES = frozenset({"patch", "emblem"})
LETTERS = frozenset({"letter", "letters"})
"""What is told by the letters themselves, and takes up no emblem before it."""
EMITS = ("Symbol", "SymbolPart", "SymbolDisplay", "Interpretation")


def extract(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Yield every sign of the document, once for each thing that bears it; the text goes before headlines."""
    elements = list(element_signs(document, mentions))
    told = [*_signs_by_noun(document, mentions, described(document, elements)), *slogan_signs(document, mentions)]
    told += [*_explained_names(document, mentions), *mascot_signs(document, mentions)]
    told += colour_signs(document, mentions)
    told += _loose(document, mentions, [*told, *elements])
    told += [_of_mascot(s, told) for s in gesture_signs(document, mentions) if not _is_read(s, told)]
    parts = [replace(p, symbol_of=p.symbol_of or _designed_for(document, told, p)) for p in elements]
    parts = [
        p
        for p in parts
        if not any(s.kind == "emblem" and not _is_design(s) and s.stands_for == p.stands_for for s in told)
    ]
    told = [s for s in told if not (_is_clothes(s) and _is_read(s, [t for t in told if t is not s]))]
    told = [s for s in _wholes(told, parts) if not _is_meaning(s, [*told, *parts])]
    headlines = {s.span for s in document.sentences if s.kind == "title"}
    kept: list[Sign] = []
    for sign in sorted(told, key=lambda s: (s.evidence in headlines, s.mention)):
        known = next((i for i, other in enumerate(kept) if same(other, sign)), None)
        if known is None:
            kept.append(sign)
        else:
            kept[known] = joined(kept[known], sign)
    once = {p.name.lower(): p for p in parts[::-1]}
    told = [*specific(kept), *once.values()]
    yield from sorted((s for s in told if not _is_read_as_pronoun(document, s)), key=lambda s: s.mention)


def _is_read_as_pronoun(document: Document, sign: Sign) -> bool:
    """ "To whom the nickname alludes": what a relative pronoun only points to is no meaning."""
    meant = sign.stands_for
    return isinstance(meant, Span) and meant.of(document.text).lower() in {"whom", "which", "who", "that", "what"}


def _loose(document: Document, mentions: Mentions, known: list[Sign]) -> list[Sign]:
    """Signs of no noun of their own, where their words are no sign that is known: titles, drawings, keepsakes."""
    found = [*title_signs(document, mentions), *drawn_signs(document, mentions), *carried_signs(document, mentions)]
    return [s for s in found if not any(k.mention.overlaps(s.mention) for k in known)]


def _wholes(signs: list[Sign], parts: list[Sign]) -> list[Sign]:
    """The signs beside the parts of designs; what a part is read as is no reading of the whole, nor the part a deed."""
    meanings = [p.stands_for for p in parts]
    kept = [s for s in signs if s.kind != "gesture" or not any(p.mention.overlaps(s.mention) for p in parts)]
    shown = [(s.evidence, s.stands_for) for s in kept if s.stands_for is not None and not _is_design(s)]
    wholes = [s for s in kept if _is_design(s) and (s.stands_for in meanings or (s.evidence, s.stands_for) in shown)]
    return [replace(s, stands_for=None, interpreted_by=None) if s in wholes else s for s in kept]


def _is_design(sign: Sign) -> bool:
    """Whether a sign is a patch or an emblem, which has parts; a mascot that is called "the bird" has none."""
    return sign.kind in WHOLES and bool({*NOUNS} & set(sign.name.lower().split()))


def _designed_for(document: Document, signs: list[Sign], part: Sign) -> Thing | None:
    """Whose design a part belongs to: that of the patch or emblem told last before it."""
    designs = [s for s in signs if s.kind in WHOLES and DESIGNS.intersection(s.name.lower().split())]
    designs = [s for s in designs if not is_drawn(document, s.mention)] or designs
    before = [s for s in designs if s.mention.begin < part.mention.end]
    return max(before, key=lambda s: s.mention.begin).symbol_of if before else None


def _explained_names(document: Document, mentions: Mentions) -> Iterator[Sign]:
    """Names with their meaning beside them, given for a reason, or played on."""
    for sentence in document.sentences:
        if sentence.kind != "link":
            yield from gloss_signs(document, mentions, sentence)
            yield from myth_signs(document, mentions, sentence)
            yield from namesake_signs(document, mentions, sentence)
            yield from motto_signs(document, mentions, sentence)
    yield from name_signs(document, mentions)
    yield from pun_signs(document, mentions)


def _signs_by_noun(document: Document, mentions: Mentions, designs: frozenset[int]) -> Iterator[Sign]:
    """Signs that a noun names, if anything is told of them or of their ``designs``; "the logo" takes its owner from the
    one named before.
    """
    earlier: dict[str, Sign] = {}
    written = written_on(document)
    for told in sign_nouns(document, mentions):
        noun = told
        if (noun.owner is None and noun.token.index in written) or _is_asked(document, noun):
            continue
        if noun.owner is None and noun.definite and noun.kind not in earlier:
            noun = replace(noun, owner=sole_body(document, mentions, noun.token))
        each = displays(document, mentions, noun.token)
        shown = each[0] if each else None
        printed = shown is not None and shown.verb is not None and shown.verb.lemma in PRINTED
        telling = any(t.lemma == "show" for t in document.tokens[noun.token.index + 1 : noun.token.index + 6])
        if noun.token.lower in IMAGES and (telling or not printed):
            continue  # "photographs of the launch show that someone had stuck …"
        read = reading(document, mentions, noun.token, shown.verb if shown else None)
        sign = _sign(document, noun, shown, read)
        known = earlier.get(noun.kind)
        if known is not None and sign.displayed_on is None and is_kept(document, noun.token, shown):
            sign = replace(sign, displayed_on=known.displayed_on, display=sign.display or "unspecified")
        if noun.elliptic and known is not None and known.evidence == sign.evidence and sign.displayed_on is None:
            sign = replace(sign, displayed_on=known.displayed_on)
        back = noun.definite and noun.token.lower not in GARMENTS | IMAGES | KEEPSAKES | LETTERS
        back = back and (known is None or _agree(document, noun, known))
        if noun.owner is None and back and known is not None:
            on = sign.displayed_on or known.displayed_on
            sign = replace(sign, name=known.name, symbol_of=known.symbol_of, displayed_on=on)
            if sign.status not in {"occurred", "ongoing"} and read is None and known.displayed_on is not None:
                continue
        elif noun.token.index not in designs and not is_told(noun, shown, read):
            continue
        earlier[noun.kind] = sign
        yield sign
        yield from (_sign(document, noun, other, None) for other in each[1:])


def _is_asked(document: Document, noun: SignNoun) -> bool:
    """Whether a headline only asks for the sign ("Is this the ugliest patch ever sewn?")."""
    sentence = document.sentence_of(noun.token.index)
    return sentence.kind in {"title", "heading"} and is_question(document, sentence.span)


def _agree(document: Document, noun: SignNoun, known: Sign) -> bool:
    """Whether "the flags" may take up the sign told before: several don't mean one."""
    last = known.mention.of(document.text).split()[-1]
    borne = any(c.lower == "on" for c in document.children(noun.token, "prep")) and known.displayed_on is not None
    if borne and document.sentence_of(noun.token.index).span != known.evidence:
        return False  # "the flag on her sleeve" is not the one on the rocket
    if any(c.lower == "with" for c in document.children(noun.token, "prep")):
        return False  # "the flag with the red star" is told by what is on it from the one before
    words = {t.lower for t in document.between(known.mention)}
    worn = any(c.lemma in WORN and any(document.children(c, "nsubj")) for c in document.children(noun.token, "relcl"))
    if worn and document.sentence_of(noun.token.index).span != known.evidence:
        return False  # "the emblem that Kirk wore" is told by its wearer
    drawn = PORTRAITS if noun.token.lower in PORTRAITS else PICTURES
    if noun.token.lower in PICTURES and not drawn & {*known.name.lower().split()}:
        return False  # "the portrait" is not the logo
    if noun.token.lemma not in known.name.lower() and any(document.children(noun.token, "poss")):
        return False  # "its logo" is not the trident told of before
    if noun.kind == "flag" and any(c.lower in COLOURS - words for c in document.children(noun.token, "amod")):
        return False  # nor is "the red banner" the flag before it
    other = {t.lower for t in document.between(noun.phrase)} & MEMORIAL
    other |= {c.lower for c in document.children(noun.token, "compound") if c.lower in MADE_FOR or c.pos == "PROPN"}
    if other - set(known.name.lower().split()):
        return False  # "this memorial patch" is not the flight's patch of the sentence before
    several = noun.kind == "flag" and noun.token.tag in {"NNS", "NNPS"}
    return not several or (last.endswith("s") and not isinstance(known.symbol_of, str))


def _of_mascot(sign: Sign, told: list[Sign]) -> Sign:
    """What a mascot is read as where it is called by its name: "'Joy' symbolises friendship"."""
    called = (s.name for s in told if s.kind == "emblem" and s.name.split()[0] in {"mascot", "zero-gravity"})
    toy = next((name for name in called if sign.name.lower() in name.lower().split()), None)
    return sign if toy is None else replace(sign, kind="emblem", name=toy)


def _is_clothes(sign: Sign) -> bool:
    return bool(GARMENTS.intersection(sign.name.lower().split()))


def _is_read(deed: Sign, signs: list[Sign]) -> bool:
    """Whether what a clause reads as a sign is one of the signs, taken up again ("the wolf is a symbol of …")."""
    return deed.stands_for is not None and any(s.stands_for == deed.stands_for for s in signs)


def _is_meaning(sign: Sign, others: list[Sign]) -> bool:
    """Whether a sign is only what another one is read as ("named after the Indian tricolour")."""
    if sign.kind == "slogan" and any(o.stands_for == sign.mention for o in others):
        return True  # "its motto, X – Latin for 'Y' – is painted on the hull"
    if sign.displayed_on is not None or sign.display:
        return False
    meanings = [o.stands_for for o in others if o is not sign and o.kind != "gesture"]
    return any(isinstance(m, Span) and m.covers(sign.mention) for m in meanings)


def _sign(document: Document, noun: SignNoun, shown: Display | None, read: Reading | None) -> Sign:
    sign = Sign(noun.kind, noun.name, noun.phrase, document.sentence_of(noun.token.index).span, noun.owner)
    if shown:
        sign = replace(
            sign,
            displayed_on=shown.bearer,
            display=shown.mode,
            agent=shown.agent,
            place=shown.place,
            time=shown.time,
            status=shown.status,
        )
    if read and read.stands_for != noun.owner:  # "the meatball is a symbol of NASA" says whose it is
        sign = replace(sign, stands_for=read.stands_for, interpreted_by=read.by, device=read.device)
    return sign
