"""Which statements are about something: by the names of things and the words in what was said."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.ask.data import node
from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece
from kg.ask.stems import Wanted, aside, forms_of, has, inside, unnamed, wider
from kg.ask.tokens import fold, folds
from kg.model import Literal
from kg.terms import ITSRDF, KG, KGV, NIF, RDF, SCHEMA, XSD

_LETTERS = re.compile("[a-z]*")
"""What of a word stands in a text as it is: other letters may have another form there."""
_LETTER = re.compile("[a-z]+")
_BETWEEN = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_NO = frozenset("no not nobody none never nothing neither nor cannot nowhere".split())
"""A half with one of these that the question has not says the opposite."""
_SHORTENED = frozenset(("not", "will", "can"))
"""Words that a text may have as "don't", "won't", "can't"."""
_NOBODY = frozenset("nobody none nothing neither nowhere".split())
"""So does a statement with one of these, whatever its sign."""
_GAPS = (1, 2, 0, 3)
"""Characters between a sentence and the next one, the most usual first."""
_POINTERS = tuple(
    "this that it these those".split()
    + [
        f"{the} {word}{s}"
        for the in ("the", "these")
        for s in ("", "s")
        for word in ("claim", "report", "suggestion", "allegation", "accusation", "charge", "rumour", "rumor")
    ]
)
"""What is said that only points at what the sentence before tells."""
_QUOTED = (KGV.mode_direct, KGV.mode_mixed)


def said(index: Claims, words: Iterable[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The statements with a word of each group, or what looks like it, in what is said; and that, folded."""
    groups = [{found[0] for word in group if (found := _LETTERS.match(word))} for group in words]
    known = index.texts.holding("said", (sorted(group) for group in groups if "" not in group))
    yield from ((statement, fold(text)) for statement, text in known)


def quoted(words: str, index: Claims) -> tuple[str, ...]:
    """The statements that have these very words, one after the other."""
    own = folds(words)
    groups = [[word] for word in own if word not in _SHORTENED]
    likely = (*said(index, groups), *halves(index, groups))
    return tuple(sorted({s for s, text in likely if inside(own, folds(text))}))


def halves(index: Claims, words: Sequence[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """What stands between marks in the sentences of a direct quotation: "…," she said, "…" is cut in two, and a
    statement has one half. Only where nobody else speaks there.
    """
    groups = [{found[0] for word in group if (found := _LETTERS.match(word))} for group in words]
    sought = [sorted(group) for group in groups if "" not in group]
    for span, sentence in index.texts.holding("direct", sought):
        each = (fold(part) for part in _BETWEEN.findall(sentence))
        parts = [part for part in each if all(any(word in part for word in group) for group in sought)]
        by = (
            {s: who for s in index.data.subjects_kept(KG.evidence, span) if (who := index.value(s, KG.speaker))}
            if parts
            else {}
        )
        own = [s for s in by if index.value(s, KG.reportingMode) == KGV.mode_direct]
        if len(set(by.values())) == 1 and len(own) == 1:
            yield from ((own[0], part) for part in parts)


def about(
    pieces: Iterable[Piece],
    index: Claims,
    lexicon: Lexicon,
    speakers: bool = False,
    any_sign: bool = False,
    wide: bool = False,
) -> tuple[str, ...]:
    """The statements whose words name all the pieces; with ``speakers``, a thing may also be who speaks; with
    ``any_sign``, half a quotation may deny what the pieces say; if ``wide``, words that say the same do.
    """
    wanted = [(p, wider(p, lexicon) if wide else forms_of(p, lexicon)) for p in pieces]
    found = []
    sure = (forms for p, forms in wanted if not (speakers and p.things))
    groups = [f.begins for f in sure]
    own = {fold(word) for p, _ in wanted for word in p.words.split()} | (_NO if any_sign else set())
    half = ((s, text) for s, text in halves(index, groups) if not _NO.intersection(folds(text)) - own)
    whole = ((s, text) for s, text in said(index, groups) if not _NOBODY.intersection(folds(text)) - own)
    for statement, text in (*whole, *half):
        open_ = [p for p, forms in wanted if not has(forms, text)]
        if not open_ or (speakers and all(p.things for p in open_) and _speak(open_, statement, index)):
            found.append(statement)
    return tuple(sorted(set(found)))


def spoken(pieces: Sequence[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """The statements that say what a clause does, also in words that say the same."""
    return index.data.once(("spoken", tuple(pieces)), lambda: _spoken(pieces, index, lexicon))


def _spoken(pieces: Sequence[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    told = (s for s in about(pieces, index, lexicon, wide=True) if not aside(pieces, index.value(s, SCHEMA.text)))
    found = {*told, *_pointing(pieces, index, lexicon)}
    return tuple(sorted(found)) or interpreted(pieces, index, lexicon) or referred(pieces, index, lexicon)


def _pointing(pieces: Iterable[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """The statements that only point at what the sentence before tells: "a spokesman denied this"."""
    wanted = [wider(p, lexicon) for p in pieces]
    points = (s for words in _POINTERS for s in index.data.subjects(SCHEMA.text, Literal(words)))
    return tuple(s for s in points if any(told_before(span, wanted, index) for span in index.values(s, KG.evidence)))


def mentioned(pieces: Sequence[Piece], speakers: Sequence[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """The statements about what is named: "what did she say about the launch?" """
    key = ("mentioned", tuple(pieces), tuple(speakers))
    return index.data.once(key, lambda: _mentioned(pieces, speakers, index, lexicon))


def _mentioned(pieces: Sequence[Piece], speakers: Sequence[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    by_words = {*about(pieces, index, lexicon, any_sign=True), *referred(pieces, index, lexicon, speakers)}
    found = tuple(sorted({*by_words, *conveyed(pieces, index)}))
    known = not any(p.tag == "unknown" for p in pieces)
    found = found or interpreted(pieces, index, lexicon) or (beside(pieces, index, lexicon) if known else ())
    return found or about(pieces, index, lexicon, wide=True)


def told_before(span: str, wanted: Sequence[Wanted], data: Claims) -> bool:
    """Whether the sentence right before names the pieces."""
    begin, article = data.value(span, NIF.beginIndex), span.partition("#")[0]
    here = data.data.of_article(article)
    ends = (Literal(str(int(begin) - gap), XSD.integer) for gap in _GAPS) if begin else ()
    near = ([s for s in here.subjects_kept(NIF.endIndex, end) if s.startswith(f"{article}#")] for end in ends)
    return any(not unnamed(wanted, here.value(s, NIF.anchorOf)) for s in next(filter(None, near), ()))


def referred(
    pieces: Sequence[Piece], index: Claims, lexicon: Lexicon, speakers: Iterable[Piece] = ()
) -> tuple[str, ...]:
    """The statements with all the words, or where there are none all of the speakers, which speak of the things named
    as "the agency", "it".
    """
    things = [p for p in pieces if p.things]
    words = [p for p in pieces if not p.things]
    if not things:
        return ()
    own = (s for p in speakers for t in p.things for s in index.data.subjects(KG.speaker, t))
    likely = about(words, index, lexicon) if words else tuple(dict.fromkeys(own))
    sought = [(p, _naming(forms_of(p, lexicon), index)) for p in things] if likely else []
    return tuple(s for s in likely if all(s in naming or _referred(p, s, index) for p, naming in sought))


def _naming(forms: Wanted, index: Claims) -> frozenset[str]:
    """The statements whose words have one of the forms."""
    return frozenset(s for s, text in said(index, [forms.begins]) if has(forms, text))


def _referred(piece: Piece, statement: str, index: Claims) -> bool:
    """Whether what is said has words that stand for a thing in that sentence."""
    near = [m for span in index.data.values(statement, KG.evidence) for m in _mentions(piece, span, index)]
    text = folds(fold(index.data.value(statement, SCHEMA.text))) if near else ()
    return any(inside(folds(fold(index.value(m, NIF.anchorOf))), text) for m in near)


def _mentions(piece: Piece, span: str, index: Claims) -> Iterator[str]:
    """Where a sentence names what a piece does."""
    here = index.data.of_article(span.partition("#")[0])
    known = (m for thing in piece.things for m in here.subjects_kept(ITSRDF.taIdentRef, thing))
    return (m for m in known if _in_span(m, span))


def _in_span(mention: str, span: str) -> bool:
    """Whether a mention stands in a sentence; both tell their places."""
    article, _, places = span.rpartition("#offset_")
    own, _, found = mention.rpartition("#offset_")
    begin, end = places.split("_")
    return own == article and int(begin) <= int(found.split("_")[0]) < int(end)


def denies(text: str) -> bool:
    """Whether a text has a word of negation."""
    return bool(_NO.intersection(folds(fold(text))))


def before_not(wanted: Sequence[Wanted], text: str) -> bool:
    """Whether all words stand before "but not"."""
    first, but, _ = text.partition(" but not ")
    return bool(but) and not denies(first) and not unnamed(wanted, first)


def conveyed(pieces: Sequence[Piece], index: Claims) -> tuple[str, ...]:
    """The statements that tell something of all the things named, in whatever words: "the mission" may be Luna-25's."""
    each = [p.things for p in pieces]
    if not all(each):
        return ()
    told = [
        f"{{ {{ ?c{i} {node(RDF.subject)} {node(thing)} }} UNION {{ ?c{i} {node(RDF.object)} {node(thing)} }} "
        f"?s {node(KG.conveys)} ?c{i} }}"
        for i, things in enumerate(each)
        for thing in things[:1]
    ]
    return tuple(row["s"] for row in index.data.select(f"SELECT DISTINCT ?s {{ {' '.join(told)} }}"))


def interpreted(pieces: Sequence[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """The statements that read a sign so, where they name it by "it": what "the flag" stands for."""
    signs = {c for p in pieces for c in p.iris("concept") if lexicon.schema.schemes.get(c) == KGV.symbol_type}
    at = next((i for i, p in enumerate(pieces) if signs.intersection(p.iris("concept"))), None)
    if at is None:
        return ()
    owned = at > 0 and len(pieces[at - 1].things) == 1  # "the Chinese flag"
    rest = [p for i, p in enumerate(pieces) if i != at and not (owned and i == at - 1)]
    rest = [p for p in rest if KG.standsFor not in p.iris("property") and KG.meaning not in p.iris("property")]
    owner = pieces[at - 1].things[0] if owned else ""
    means = {fold(meaning) for meaning in _meanings(signs, owner, index)}
    if rest:
        told: Iterable[tuple[str, str]] = ((s, fold(index.value(s, SCHEMA.text))) for s in about(rest, index, lexicon))
    else:
        told = said(index, [[max(_LETTER.findall(meaning), key=len, default="") for meaning in means]])
    return tuple(sorted({s for s, text in told if any(meaning in text for meaning in means)}))


def _meanings(signs: Iterable[str], owner: str, index: Claims) -> tuple[str, ...]:
    """What signs of some types are read as, those of an owner if there is one."""
    whose = f" ; {node(KG.symbolOf)} {node(owner)}" if owner else ""
    types = ", ".join(str(node(sign)) for sign in sorted(signs))
    sign = f"?sign {node(KG.symbolType)} ?type{whose} . FILTER (?type IN ({types}))"
    query = f"SELECT DISTINCT ?meaning {{ ?r {node(KG.meaning)} ?meaning ; {node(KG.interprets)} ?sign . {sign} }}"
    return tuple(row["meaning"] for row in index.data.solutions(query))


def beside(pieces: Iterable[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """The statements of quoted words whose sentence names all the pieces: he called the schedule "a hope"."""
    wanted = [forms_of(p, lexicon) for p in pieces]
    groups = [f.begins for f in wanted]
    spans = index.texts.holding("quoted", [sorted({w for w in group if w.isascii()}) for group in groups])
    named = (span for span, sentence in spans if all(has(forms, fold(sentence)) for forms in wanted))
    by = (s for span in named for s in index.data.subjects(KG.evidence, span) if index.value(s, KG.speaker))
    return tuple(sorted({s for s in by if index.value(s, KG.reportingMode) in _QUOTED}))


def _speak(pieces: Iterable[Piece], statement: str, index: Claims) -> bool:
    return all(any(index.data.has(KG.speaker, t, statement) for t in p.things) for p in pieces)
