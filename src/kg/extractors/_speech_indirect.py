"""Reported speech without quotation: which words of a sentence are what was said."""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg import lexicon
from kg.extractors._speech_closing import apposed_speaker, goes_round, put_in_speaker, said_of
from kg.extractors._speech_complement import complement
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_made_known import known_words
from kg.extractors._speech_nouns import of_noun
from kg.extractors._speech_quotes import Quotation, overlapping
from kg.extractors._speech_rare import amount, blamed
from kg.extractors._speech_real import agents, is_cue_verb, quoted_by
from kg.extractors._speech_source import by_source
from kg.extractors._speech_stretch import after, is_cut, opened_clause, segment, trim, until_turn
from kg.extractors._speech_subjects import inverted, nearest_subjects, put_in
from kg.extractors._speech_text import listed, sentence_at, tokens_in
from kg.extractors._speech_who import TELLING
from kg.grammar import SUBJECTS, is_passive
from kg.model import Document, Span, Token

RELATIVES = frozenset({"which", "who", "that"})
OPENING = frozenset(listed("VBN VBG IN TO WRB"))
FINITE = frozenset(listed("VBZ VBD VBP MD"))
FEW = 12  # words between what was said and what goes on with it
_AGAIN = re.compile(r"(?:,|–|—| -) (?:but|though|although|and|while|yet|whereas) ")
QUOTES = " ”’\"'"
ASIDE = ("prep", "npadvmod", "dobj", "dative", "prt", "advmod", "tmod", "agent", "punct")


def content(document: Document, cue: Cue) -> tuple[Span, ...]:
    """The words said, without "that" and marks at the edges: the longest stretch first; none if there are none."""
    if cue.entry.form == "preposition":
        found = list(by_source(document, cue))
    elif cue.entry.takes & {"amount", "blame", "known"}:
        found = [s for find in (amount, blamed, known_words) if (s := find(document, cue.token)) is not None]
    elif cue.entry.form == "noun":
        found = list(of_noun(document, cue))
    elif (noun := said_of(document, cue.token)) is not None:
        found = [Span(document.subtree(noun)[0].span.begin, sentence_at(document, cue.token).span.end)]
    else:
        found = list(complement(document, cue)) or list(_around(document, cue))
    told = [_behind_listener(document, span) for span in found] if cue.token.lemma in TELLING else found
    trimmed = [s for span in told if (s := trim(document, span)).end > s.begin]
    return tuple(sorted(trimmed, key=lambda s: (s.begin - s.end, s.begin)))


def _behind_listener(document: Document, said: Span) -> Span:
    """ "Told state television that it was over": the parser may take who was told for the subject of what was said."""
    words = tokens_in(document, said)
    if words and words[0].lower in {"us", "me", "him", "them"} and len(words) > 2:
        return Span(words[1].span.begin, said.end)  # "told us morale was fine"
    listener = list(takewhile(lambda t: t.pos in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}, words))
    if not listener or len(listener) == len(words) or words[len(listener)].lower != "that":
        return said
    return Span(words[len(listener)].span.begin, said.end)


def trailing(document: Document, cue: Cue, said: tuple[Span, ...], quoted: tuple[Quotation, ...]) -> Span | None:
    """A clause behind the words said that quotes its speaker again, up to the end of the quoted words."""
    sentence = sentence_at(document, cue.token).span
    begin = max(cue.span.end, *(p.end for p in said))
    turn = _AGAIN.search(document.text, begin, sentence.end) if begin < sentence.end else None
    if turn is None or len(document.text[begin : turn.start()].split()) > FEW:
        return None
    if overlapping(quoted, Span(turn.start(), turn.end())):
        return None
    rest = Span(turn.end(), sentence.end)
    inside = [q for q in overlapping(quoted, rest) if len(q.parts[0].of(document.text).split()) > 2]
    own = [t for t in tokens_in(document, rest) if not any(q.outer.covers(t.span) for q in inside)]
    if len(inside) != 1 or any(is_cue_verb(t) or t.lower == "according" for t in own):
        return None
    return trim(document, Span(rest.begin, inside[0].outer.end))


def _around(document: Document, cue: Cue) -> Iterator[Span]:
    """What stands before and after an inserted "…, an official said, …"."""
    speaker = inverted(document, cue.token)
    by = next((p.index for p in document.children(cue.token, "prep", "agent") if p.lower == "by"), None)
    objects = [c for c in document.children(cue.token, "dobj", "xcomp") if c.pos != "PRON" and c != speaker]
    objects = [o for o in objects if by is None or o.index < by]  # "was quoted as saying by the news agency Kyodo"
    if "clause" not in cue.entry.takes or cue.entry.act in {"question", "request", "accusation"}:
        return
    as_told = any(c.lower == "as" for c in document.children(cue.token, "mark"))
    if is_passive(document, cue.token) and agents(document, cue.token) and not as_told:
        return  # "the claim, which was denied by the firm, was new"
    if objects and cue.token.lemma not in TELLING:
        return
    if any(c.tag == "WRB" and c.lower in {"where", "when"} for c in document.children(cue.token)):
        return  # "shot back on the site where he posts"
    if any(o.tag == "WDT" for p in document.children(cue.token, "prep") for o in document.children(p, "pobj")):
        return  # "asked how they were, to which they answered"
    left, right = _clause_edges(document, quoted_by(document, cue.token) or cue.token)
    place = segment(document, cue.token, left)
    opened = opened_clause(document, left, right)
    before = Span(place.begin, left) if opened is None else Span(opened, left)
    inserted = _is_inserted(document, cue.token, left, right)
    told_before = _is_said(document, cue, before, inserted)
    turned = _is_turned(document, before) if as_told else None
    if told_before:
        yield turned or before
    cut = is_cut(document, before)
    if told_before and _breaks_off(document, before):
        yield from after(document, right, place.end)
    elif cut or opened is not None:
        yield until_turn(document, right, place.end)
    elif inserted or _after_relative(document, before) or (as_told and not told_before):
        yield from after(document, right, place.end)


def _is_said(document: Document, cue: Cue, before: Span, inserted: bool) -> bool:
    """Whether the words before a cue end in a mark and are what was said."""
    ends = before.of(document.text).rstrip(QUOTES)[-1:] in {",", "?", "!", "—", "–"}
    opens = _only_opens(document, cue.token, before) and not inserted
    return ends and not opens and not _after_relative(document, before)


def _breaks_off(document: Document, before: Span) -> bool:
    """Whether a cue is put between a verb and what belongs to it: "they did not, he said, leak", "it is, they say, no
    threat".
    """
    words = [t for t in tokens_in(document, before) if t.pos != "PUNCT"]
    return bool(words) and (words[-1].pos == "AUX" or words[-1].dep in {"neg", "aux"})


def _is_turned(document: Document, before: Span) -> Span | None:
    """ "It was not, as the firm claimed, empty": what was claimed is without the "not"."""
    words = [t for t in tokens_in(document, before) if t.pos != "PUNCT"]
    denied = len(words) > 1 and words[-1].dep == "neg" and words[-2].pos == "AUX"
    return Span(before.begin, words[-2].span.end) if denied else None


def _after_relative(document: Document, before: Span) -> bool:
    """Whether a cue is inserted behind a relative pronoun: "three stars, which, they say, stand for the crew"."""
    return any(t.lower in RELATIVES for t in tokens_in(document, before)[-2:-1])


def _only_opens(document: Document, verb: Token, span: Span) -> bool:
    """Whether words before a cue are no clause: "On Friday, NASA said"."""
    words = tokens_in(document, span)
    if not words:
        return True
    before = [c for c in document.children(verb, "ccomp") if c.index < verb.index]
    if words[0].tag in OPENING and not before:
        finite = any(t.tag in FINITE for t in words)
        inner = finite and any(t.text == "," for t in words[:-1])  # "while most burns up, some falls, he said"
        return (verb.dep == "ROOT" or not finite) and not inner
    if any(t.tag in FINITE for t in words):
        return False
    adverb = words[0].pos == "ADV" and words[0].dep != "neg"
    short = len(words) < 4 and words[0].lower not in {"not", "no", "that", "this"}
    return adverb or short or words[0].pos in {"ADP", "SCONJ", "CCONJ", "VERB"}


def _is_inserted(document: Document, verb: Token, left: int, right: int) -> bool:
    """Whether the sentence that a cue is inserted into goes on behind it."""
    above = document.head(verb)
    if put_in(document, verb) is not None or goes_round(document, verb) or _verb_behind(document, left, right):
        return True
    if verb.dep == "relcl" and document.text[left - 2 : left] == ", " and document.text[right : right + 1] == ",":
        return not any(t.tag in {"WDT", "WP"} for t in document.children(verb))  # "the lander, she tells us, is fine"
    subjects = list(document.children(verb, "nsubj"))
    subjects = [s for s in subjects if s.index < verb.index or subjects[0].index < verb.index]
    if put_in_speaker(document, verb) is not None:
        return True
    if len(subjects) > 1 and document.text[left - 2 : left] == ", " and document.text[right : right + 1] == ",":
        return True  # "the crane, Lee writes in his book, sank twice": the parser gives the verb both subjects
    closing = is_cue_verb(above) and not any(c.index > above.index for c in document.children(above, "ccomp", "xcomp"))
    if closing and verb.dep == "ccomp" and left == sentence_at(document, verb).span.begin:
        return False  # "Oslo informed the board, an official told us": what the one told is what the other says
    return verb.dep in {"parataxis", "ccomp", "advcl", "dep"} and above.index > verb.index and above.span.begin >= right


def _verb_behind(document: Document, left: int, right: int) -> bool:
    """ "Its case, he pointed out, arrived late": the verb of what stands before the cue opens what follows it."""
    if document.text[right : right + 1] != "," or document.text[left - 2 : left] != ", ":
        return False
    begin = document.sentence_at(left).span.begin
    behind = [t for t in tokens_in(document, Span(right, document.sentence_at(left).span.end)) if t.pos != "PUNCT"]
    before = tokens_in(document, Span(max(document.text.rfind(": ", begin, left) + 1, begin), left))
    named = bool(before) and before[0].pos in {"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"}
    open_ = not any(t.tag in FINITE for t in before) and not any(t.pos == "ADP" for t in before[:1])
    return bool(behind) and behind[0].tag in FINITE and named and open_ and not is_cue_verb(behind[0])


def _clause_edges(document: Document, verb: Token) -> tuple[int, int]:
    """Where the cue's own clause begins and ends: speaker, verb and the circumstances right behind."""
    own, speaker = {verb.index}, set[int]()
    if (noun := put_in(document, verb)) is not None:
        own |= {t.index for t in document.subtree(noun) if t.pos != "PUNCT"}
    near = nearest_subjects(document, verb)
    subjects = [t for t in near if t.head == verb.index or t.dep == "appos" or t == put_in_speaker(document, verb)][:1]
    for child in [*subjects, *document.children(verb, "aux", "auxpass", "neg", "mark", *ASIDE)]:
        below = document.subtree(child) if child.dep != "punct" else []
        words = {t.index for t in below[: -1 if below and below[-1].dep == "punct" else None]}
        own |= words
        speaker |= words if child.dep in SUBJECTS else set()
    hung = next((t for t in subjects if t.dep == "appos"), None)
    if (closing := apposed_speaker(document, verb)) is not None:
        own |= set(range(closing[1].index, verb.index))
    elif hung is not None:  # with what the parser hung elsewhere between it and the verb
        own |= set(range(document.subtree(hung)[0].index, verb.index))
    first = last = verb.index
    while first - 1 in own or (first - 2 in speaker and document.tokens[first - 1].pos == "PUNCT"):
        first -= 1
    while last + 1 in own:
        last += 1
    return _with_title(document, first).span.begin, document.tokens[last].span.end


def _with_title(document: Document, first: int) -> Token:
    """The first word of a name's title, which the parser may hang elsewhere ("…, chief engineer Ann Lee admitted")."""
    tokens = document.tokens
    if first and tokens[first - 1].lemma in lexicon.roles():
        for _ in range(5):
            first -= first > 0 and tokens[first - 1].pos in {"NOUN", "PROPN", "ADJ", "PART", "DET"}
    return tokens[first]
