"""Which statements are about something: by the names of things and the words in what was said."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.ask.data import node
from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.question import Piece
from kg.ask.tokens import fold, key, tokenise
from kg.terms import ITSRDF, KG, KGV, NIF, RDF, SCHEMA

_LETTERS = re.compile("[a-z]*")
"""What of a word stands in a text as it is: other letters may have another form there."""
_BETWEEN = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_NO = frozenset("no not nobody none never nothing neither nor cannot nowhere".split())
"""A half with one of these that the question has not says the opposite."""
_NOBODY = frozenset("nobody none nothing neither nowhere".split())
"""So does a statement with one of these, whatever its sign."""
_QUOTED = (KGV.mode_direct, KGV.mode_mixed)
_KEPT = 10_000
"""Texts whose words are kept: a question looks at what was said several times, and papers print the same."""
_ENDINGS = ("ing", "ed", "es", "s", "e")


def stem(word: str) -> str:
    """A word without the regular endings; enough to find "leave" in "leaving"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def said(index: Claims, words: Iterable[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The statements with a word of each group, or what looks like it, in what is said; and that, folded."""
    groups = [{found[0] for word in group if (found := _LETTERS.match(word))} for group in words]
    known = index.data.holding(SCHEMA.text, (sorted(group) for group in groups if "" not in group))
    yield from ((statement, fold(text)) for statement, text in known)


def quoted(words: str, index: Claims) -> tuple[str, ...]:
    """The statements that have these very words, one after the other."""
    own = tuple(t.fold for t in tokenise(words))
    groups = [[word] for word in own]
    likely = (*said(index, groups), *halves(index, groups))
    return tuple(sorted({s for s, text in likely if _inside(own, _words(text))}))


def halves(index: Claims, words: Sequence[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """What stands between marks in the sentences of a direct quotation: "…," she said, "…" is cut in two, and a
    statement has one half. Only where nobody else speaks there.
    """
    groups = [{found[0] for word in group if (found := _LETTERS.match(word))} for group in words]
    direct = f"?q {node(KG.evidence)} ?s . ?q {node(KG.reportingMode)} {node(KGV.mode_direct)} ."
    spans = index.data.holding(NIF.anchorOf, [sorted(group) for group in groups if "" not in group], direct)
    for span, sentence in spans:
        told = [s for s in index.data.subjects(KG.evidence, span) if index.value(s, KG.speaker)]
        speakers = {index.value(s, KG.speaker) for s in told}
        own = [s for s in told if index.value(s, KG.reportingMode) == KGV.mode_direct]
        if len(speakers) == 1 and len(own) == 1:
            yield from ((own[0], fold(part)) for part in _BETWEEN.findall(sentence))


def about(
    pieces: Iterable[Piece], index: Claims, lexicon: Lexicon, speakers: bool = False, any_sign: bool = False
) -> tuple[str, ...]:
    """The statements whose words name all the pieces; with ``speakers``, a thing may also be who speaks; with
    ``any_sign``, half a quotation may deny what the pieces say.
    """
    wanted = [(p, _forms(p, lexicon)) for p in pieces]
    found = []
    sure = (forms for p, forms in wanted if not (speakers and p.things))
    groups = [[form[0] for form in (*f.names, *f.stems) if form] for f in sure]
    own = {fold(word) for p, _ in wanted for word in p.words.split()} | (_NO if any_sign else set())
    half = ((s, text) for s, text in halves(index, groups) if not _NO.intersection(_words(text)) - own)
    whole = ((s, text) for s, text in said(index, groups) if not _NOBODY.intersection(_words(text)) - own)
    for statement, text in (*whole, *half):
        open_ = [p for p, forms in wanted if not _named(forms, text)]
        if not open_ or (speakers and all(p.things for p in open_) and _speak(open_, statement, index)):
            found.append(statement)
    return tuple(sorted(set(found)))


def referred(
    pieces: Sequence[Piece], index: Claims, lexicon: Lexicon, speakers: Iterable[Piece] = ()
) -> tuple[str, ...]:
    """The statements with all the words, or where there are none all of the speakers, which speak of the things named
    as "the agency", "it".
    """
    things = [p for p in pieces if p.things]
    words = [p for p in pieces if not p.things]
    own = (s for p in speakers for t in p.things for s in index.data.subjects(KG.speaker, t))
    likely = about(words, index, lexicon) if words else tuple(dict.fromkeys(own))
    if not things:
        return ()
    return tuple(s for s in likely if all(_referred(p, s, index, lexicon) for p in things))


def _referred(piece: Piece, statement: str, index: Claims, lexicon: Lexicon) -> bool:
    """Whether what is said names a thing, or has words that stand for it in that sentence."""
    text = fold(index.value(statement, SCHEMA.text))
    if not unnamed([piece], text, lexicon):
        return True
    mentions = (m for thing in piece.things for m in index.data.subjects(ITSRDF.taIdentRef, thing))
    spans = index.values(statement, KG.evidence)
    near = (m for m in mentions if any(_in_span(m, span) for span in spans))
    return any(_inside(_words(fold(index.value(m, NIF.anchorOf))), _words(text)) for m in near)


def _in_span(mention: str, span: str) -> bool:
    """Whether a mention stands in a sentence; both tell their places."""
    article, _, places = span.rpartition("#offset_")
    own, _, found = mention.rpartition("#offset_")
    begin, end = places.split("_")
    return own == article and int(begin) <= int(found.split("_")[0]) < int(end)


def denies(text: str) -> bool:
    """Whether a text has a word of negation."""
    return bool(_NO.intersection(_words(fold(text))))


def unnamed(pieces: Iterable[Piece], text: str, lexicon: Lexicon) -> list[Piece]:
    """The pieces that a text does not name."""
    return [p for p in pieces if not _named(_forms(p, lexicon), fold(text))]


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
    readings = ((m, index.value(r, KG.interprets)) for r, m in index.data.pairs(KG.meaning))
    means = {
        meaning
        for meaning, sign in readings
        if index.value(sign, KG.symbolType) in signs and owner in ("", index.value(sign, KG.symbolOf))
    }
    folded = sorted(map(fold, means))
    likely = about(rest, index, lexicon) if rest else index.data.subjects(RDF.type, KG.Statement)
    return tuple(s for s in likely if _any_in(folded, fold(index.value(s, SCHEMA.text))))


def _any_in(parts: Iterable[str], text: str) -> bool:
    return any(part in text for part in parts)


def beside(pieces: Iterable[Piece], index: Claims, lexicon: Lexicon) -> tuple[str, ...]:
    """The statements of quoted words whose sentence names all the pieces: he called the schedule "a hope"."""
    wanted = [_forms(p, lexicon) for p in pieces]
    groups = [[form[0] for form in (*f.names, *f.stems) if form] for f in wanted]
    modes = " ".join(f"{{ ?q {node(KG.reportingMode)} {node(mode)} }} UNION" for mode in _QUOTED).removesuffix("UNION")
    told = f"{modes} ?q {node(KG.evidence)} ?s ."
    spans = index.data.holding(NIF.anchorOf, [sorted({w for w in group if w.isascii()}) for group in groups], told)
    named = (span for span, sentence in spans if all(_named(forms, fold(sentence)) for forms in wanted))
    by = (s for span in named for s in index.data.subjects(KG.evidence, span) if index.value(s, KG.speaker))
    return tuple(sorted({s for s in by if index.value(s, KG.reportingMode) in _QUOTED}))


def _speak(pieces: Iterable[Piece], statement: str, index: Claims) -> bool:
    spoken = index.values(statement, KG.speaker)
    return all(any(t in spoken for t in p.things) for p in pieces)


@dataclass(frozen=True, slots=True)
class _Forms:
    """How a piece may stand in a text: names word for word, other words by their stems."""

    names: tuple[tuple[str, ...], ...]
    stems: tuple[tuple[str, ...], ...]


def _forms(piece: Piece, lexicon: Lexicon) -> _Forms:
    names = tuple(dict.fromkeys(name for thing in piece.things for name in lexicon.data.keys.of(thing)))
    own = tuple(stem(t.fold) for t in tokenise(piece.words))
    return _Forms(names, tuple(dict.fromkeys((own, *_synonyms(piece)))))


def _named(forms: _Forms, text: str) -> bool:
    """Whether a text has one of the forms; most texts don't even have the letters."""
    if not any(form and form[0] in text for form in (*forms.names, *forms.stems)):
        return False
    words, stems = _words(text), _stems(text)
    return any(_inside(name, words) for name in forms.names) or any(_inside(form, stems) for form in forms.stems)


@lru_cache(_KEPT)
def _words(text: str) -> tuple[str, ...]:
    return tuple(t.fold for t in tokenise(text))


@lru_cache(_KEPT)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(stem, _words(text)))


def _synonyms(piece: Piece) -> list[tuple[str, ...]]:
    """The other forms of the same word ("left": leave), by stem."""
    phrases = [p for m in piece.meanings if m.kind == "event" and not piece.things for p in m.phrases.split("|")]
    return [tuple(stem(w) for w in key(phrase)) for phrase in phrases]


def _inside(part: Sequence[str], whole: Sequence[str]) -> bool:
    size = len(part)
    return size > 0 and any(tuple(whole[i : i + size]) == tuple(part) for i in range(len(whole) - size + 1))
