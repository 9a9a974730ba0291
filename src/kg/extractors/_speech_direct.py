"""Quoted speech: which cue a quotation belongs to, and which quotations go on with it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from kg.extractors._speech_closing import past_clause
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_papers import PAPERS
from kg.extractors._speech_quotes import Quotation
from kg.extractors._speech_real import quoted_by
from kg.extractors._speech_silent import is_silent
from kg.extractors._speech_text import sentence_at, tokens_in
from kg.extractors._speech_who import TELLING, speaker_of, thing
from kg.grammar import SUBJECTS
from kg.model import Document, Mentions, Span, Thing, Token

NAMING = frozenset({"nsubj", "ROOT", "nsubjpass", "appos"})
REACH = 160  # code points between a quotation and its cue
AROUND = ("prep", "npadvmod", "advmod", "dative", "prt", "punct", "nsubj", "agent", "tmod")
NAME = 4  # from this number of words on, what has a capital and no verb is no name
ENDS = frozenset(",?!…—–-")
DASHES = frozenset("–—-")
NAMED = 30  # code points before a quotation in which the noun stands that it names
SMALL = frozenset("of the a an and on in to for at by with".split())


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a cue introduces: the quotations before and after it, each group with those that continue it."""

    cue: Cue
    groups: tuple[tuple[Quotation, ...], ...]

    def is_woven_in(self, document: Document) -> bool:
        """Whether the words continue the writer's clause, with no comma or capital ("noted that [t]he sail is out")."""
        return is_woven_in(document, self.longest[0])

    @property
    def longest(self) -> tuple[Quotation, ...]:
        """The group with the most words: a split quotation is known by it."""
        return max(self.groups, key=lambda g: sum(p.end - p.begin for q in g for p in q.parts))


def is_woven_in(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation goes on a clause that the writer began before it: 'the probe "slid away," he said'."""
    opening = quotation.parts[0].of(document.text)[:1]
    begin = document.sentence_at(quotation.outer.begin).span.begin
    before = document.text[begin : quotation.outer.begin].rstrip()
    named = opening.isupper() and not _is_clause(document, quotation) and len(words_of(document, quotation)) < NAME
    named = named and quotation.parts[-1].of(document.text)[-1:] not in {"!", "?"}
    return (opening.islower() or opening == "[" or named) and before[-1:] not in {"", ",", ":", "—", "–"}


def words_of(document: Document, quotation: Quotation) -> list[Token]:
    """The words of a quotation's first paragraph."""
    return tokens_in(document, quotation.parts[0])


def attribute(document: Document, cues: tuple[Cue, ...], quotations: tuple[Quotation, ...]) -> list[Quoted]:
    """The quotations that are somebody's words, each with its cue; each quotation has one cue."""
    quoting = [c for c in cues if "quote" in c.entry.takes]
    said = [q for q in quotations if not _is_name(document, q)]
    taken = {q: nearest for q in said if (nearest := _nearest(document, quoting, q))}
    of_cue: dict[Span, list[Quotation]] = {}
    for quotation, cue in taken.items():
        of_cue.setdefault(cue.span, []).append(quotation)
    introducing = [cue for cue in quoting if cue.span in of_cue]
    return [Quoted(cue, _groups(document, cue, of_cue[cue.span], quotations, taken)) for cue in introducing]


def _is_name(document: Document, quotation: Quotation) -> bool:
    """'Its barge "Return On Investment"': what a thing is called, right behind its noun."""
    words = [t for t in words_of(document, quotation) if t.text[:1].isalpha()]
    before = tokens_in(document, Span(max(0, quotation.outer.begin - NAMED), quotation.outer.begin))[-1:]
    titled = len(words) > 1 and all(t.text[:1].isupper() or t.lower in SMALL for t in words)
    ends = document.text[quotation.outer.end - 2 : quotation.outer.end - 1]
    return titled and ends.isalnum() and bool(before) and before[0].tag == "NN" and before[0].dep != "dobj"


def _nearest(document: Document, cues: list[Cue], quotation: Quotation) -> Cue | None:
    """The cue of a quotation; of two that could be it the closer one."""
    first = bisect_left(cues, quotation.outer.begin - REACH, key=lambda c: c.span.begin)
    last = bisect_right(cues, quotation.outer.end + REACH, key=lambda c: c.span.begin)
    own = [c for c in cues[first:last] if _belongs(document, c, quotation)]
    return min(
        own, key=lambda c: max(c.span.begin - quotation.outer.end, quotation.outer.begin - c.span.end), default=None
    )


def _belongs(document: Document, cue: Cue, quotation: Quotation) -> bool:
    if 0 <= cue.span.begin - quotation.outer.end <= REACH:
        if is_woven_in(document, quotation) and not _is_clause(document, quotation):
            return False
        return _before(document, cue, quotation)
    return 0 <= quotation.outer.begin - cue.span.end <= REACH and _after(document, cue, quotation)


def _before(document: Document, cue: Cue, quotation: Quotation) -> bool:
    """Whether a quotation that ends like a sentence or with a comma stands right before the cue and its speaker."""
    gap = Span(quotation.outer.end, cue.span.begin)
    words = gap.of(document.text)
    between = [t for t in tokens_in(document, gap) if t.pos != "PUNCT"]
    apart = sentence_at(document, cue.token).span.begin >= quotation.outer.end
    closed = _says_nothing(document, cue, quotation) if apart else not between
    if apart and not closed:
        return False
    ends = ENDS | {"."} if closed else ENDS  # after a full stop a new sentence begins: its "X said" looks forward
    last = document.text[quotation.outer.begin : gap.begin - 1].rstrip("'’")[-1:]  # also within: "a ship named 'Star,'"
    if "\n" in words or not (words.lstrip()[:1] == "," or last in ends):
        return False
    if any(t.text in {".", "?", "!", ";"} for t in tokens_in(document, gap)) or _opens_another(between):
        return False
    verb = quoted_by(document, cue.token) or cue.token
    near = {"nsubj", "nsubjpass", "advmod", "prep", "amod", "compound"}  # "the 54-year-old said" has no subject
    parted = past_clause(document, verb)
    own = parted is not None and gap.covers(parted.span)
    return own or not between or any(t.head == verb.index and t.dep in near for t in between)


def _opens_another(words: list[Token]) -> bool:
    """Whether a new clause begins behind a quotation: 'called it "a fluke", while the crew said it was earned'."""
    return bool(words) and words[0].dep in {"mark", "cc"} and words[0].lower not in {"as", "so"}


def _says_nothing(document: Document, cue: Cue, quotation: Quotation) -> bool:
    """Whether nothing is said behind the cue, so that it must mean the quotation before: '"We won." Lee said later.'"""
    sentence = sentence_at(document, cue.token).span
    behind = document.text[cue.span.end : sentence.end]
    told = [*document.children(cue.token, "ccomp", "xcomp", "dobj")]
    told += [c for c in document.children(cue.token, "advcl") if c.tag == "VB"]  # "she goes on to ask whether"
    return cue.token.dep == "ROOT" and not any(told) and not any(m in behind for m in '"“”«:')


def _after(document: Document, cue: Cue, quotation: Quotation) -> bool:
    """Whether nothing but the circumstances of speaking stands between the cue and a quotation."""
    gap = Span(cue.span.end, quotation.outer.begin)
    words = gap.of(document.text).strip()
    if _is_put_into(document, cue, gap, quotation):
        return False
    if _ends_block(document, gap):
        return _leads_on(document, cue, gap)
    if "\n" in gap.of(document.text) or any(t.text in {".", "?", "!", ";"} for t in tokens_in(document, gap)):
        return False
    if words.endswith(":"):
        return True
    if words.endswith(",") and cue.entry.form == "preposition" and not _is_clause(document, quotation):
        return False  # 'according to the head, "cold winds" blow'
    if words.endswith(","):
        return not any(c.dep == "ccomp" and gap.covers(c.span) for c in document.children(cue.token))
    around = {t.index for c in _adjuncts(document, cue) for t in document.subtree(c)}
    shown = cue.entry.form == "noun" and not words  # "with the words 'Welcome home'"
    called = not words and quotation.parts[-1].of(document.text).endswith("!")  # 'shouted "Up!" and left'
    whole = called or _is_clause(document, quotation)
    return shown or (all(t.index in around for t in tokens_in(document, gap)) and whole)


def _is_put_into(document: Document, cue: Cue, gap: Span, quotation: Quotation) -> bool:
    """Whether a paraphrase begins before a quotation and goes on behind it: 'said that a test, "however small," is'."""
    verbs = (c for c in document.children(cue.token, "ccomp") if c.span.begin >= quotation.outer.end)
    if any(gap.covers(t.span) for verb in verbs for t in document.children(verb, "mark", *SUBJECTS)):
        return True
    words = tokens_in(document, gap)
    if _is_aside(document, gap, quotation):
        return True
    that = next((i for i, t in enumerate(words) if t.lower == "that" and t.dep == "mark"), len(words))
    begun = any(t.pos in {"NOUN", "PROPN", "PRON"} for t in words[that + 1 :])
    return begun and words[-1].text == "," and quotation.parts[0].of(document.text)[:1].islower()


def _is_aside(document: Document, gap: Span, quotation: Quotation) -> bool:
    """'Said that aliens exist – "no doubt" – and that': quoted words between dashes inside a paraphrase."""
    before, behind = gap.of(document.text).rstrip(), document.text[quotation.outer.end :][:3].strip()
    said = any(t.lower == "that" for t in tokens_in(document, gap))
    return said and before[-1:] in DASHES and behind[:1] in DASHES


def _ends_block(document: Document, gap: Span) -> bool:
    """Whether a paragraph ends in a colon before the quotation of the next ("The agency said:")."""
    words = gap.of(document.text)
    return words.rstrip().endswith(":") and "\n" in words and "\n" not in words.rstrip()


def _leads_on(document: Document, cue: Cue, gap: Span) -> bool:
    """Whether the cue's own clause goes up to the colon that ends its paragraph."""
    rest = [t for t in tokens_in(document, gap) if t.pos != "PUNCT"]
    return not any(t.tag in {"VBZ", "VBD", "VBP", "MD"} or t.text in {".", "?", "!", ";"} for t in rest)


def _adjuncts(document: Document, cue: Cue) -> list[Token]:
    objects = ("dobj",) if cue.token.lemma in TELLING else ()
    return list(document.children(cue.token, *AROUND, *objects))


def _is_clause(document: Document, quotation: Quotation) -> bool:
    """Whether quoted words have a verb of their own: "a giant leap" has none and is part of a paraphrase."""
    return any(t.tag in {"VBZ", "VBD", "VBP", "MD", "VB"} for t in words_of(document, quotation))


def _groups(
    document: Document, cue: Cue, own: list[Quotation], quotations: tuple[Quotation, ...], taken: dict[Quotation, Cue]
) -> tuple[tuple[Quotation, ...], ...]:
    """What stands before the cue, and what stands after it with the quotations that go on in the paragraph."""
    before = tuple(q for q in own if q.outer.end <= cue.span.begin)
    after = [q for q in own if q not in before]
    end = max([sentence_at(document, cue.token).span.end, *(q.outer.end for q in own)])
    for quotation in quotations[bisect_left(quotations, end, key=lambda q: q.outer.begin) :]:
        if quotation in taken or not _goes_on(document, end, quotation):
            break
        after.append(quotation)
        end = quotation.outer.end
    return tuple(g for g in (before, tuple(after)) if g)


def _goes_on(document: Document, end: int, quotation: Quotation) -> bool:
    """Whether nothing but a space stands before a quotation, and nothing but a sentence's end behind it."""
    text = document.text
    if not 0 <= quotation.outer.begin - end <= REACH or text[end : quotation.outer.begin].strip(" "):
        return False
    last = quotation.parts[-1].of(text)
    return last.endswith((".", "?", "!", "…")) or text[quotation.outer.end : quotation.outer.end + 1] == "."


def speaker_near(document: Document, mentions: Mentions, quoted: Quoted) -> tuple[Thing, Token] | None:
    """Who speaks: by grammar if that names somebody outside the quotation, else by what name stands beside the cue."""
    cue = quoted.cue
    inside = [q.outer for group in quoted.groups for q in group]
    found = speaker_of(document, mentions, cue)
    if found and not any(span.covers(found[1].span) for span in inside):
        return found
    if cue.entry.form == "noun":
        return None  # "a banner with the words 'Long live the sea'"
    subjects = [t for t in document.children(cue.token, "nsubj") if not any(span.covers(t.span) for span in inside)]
    if any(is_silent(t) and t.lemma not in PAPERS for t in subjects):
        return None  # "reads the note on the hatch"
    sentence = document.sentence_tokens(sentence_at(document, cue.token))
    outside = [t for t in sentence if not any(span.covers(t.span) for span in inside)]
    before = [t for t in reversed(outside) if t.index < cue.token.index and t.dep in NAMING]
    after = [t for t in outside if cue.token.index < t.index < cue.token.index + 9]
    for token in [*after, *before] if _inverted(cue, inside) else before:
        noun = token.pos in {"NOUN", "PROPN", "PRON"} and token.dep not in {"compound", "poss"}
        if noun and (who := thing(document, mentions, token)) is not None:
            return who, token
    return None


def _inverted(cue: Cue, inside: list[Span]) -> bool:
    return any(0 <= cue.span.begin - span.end <= 2 for span in inside)
