"""From words to typed pieces: longest match first, names before words of the ontology."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kg.ask import moments
from kg.ask.moments import Moment
from kg.ask.names import Names
from kg.ask.question import Piece
from kg.ask.schema import Schema
from kg.ask.speech import cue_verbs
from kg.ask.tokens import Token, fold, key
from kg.ask.words import (
    ARTICLES,
    AUXILIARIES,
    CAN_BE,
    CONJUNCTIONS,
    EXTREMES,
    FEARING,
    FILLERS,
    JOINED,
    KIND_OF,
    NEUTRAL,
    OPINION,
    PHRASES,
    POSSIBLY,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    TEXT_NOUNS,
    UPWARD,
    WH,
)
from kg.terms import KG

_LONGEST = 8
_KEPT = 10_000
"""Runs of words whose things are kept: a question is read more than once."""
ROMAN = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split())
"""Numbers of missions, as names have them."""
_PARTS = 4
"""Words of a numbered name."""
_CLOSED = (
    ARTICLES
    | AUXILIARIES
    | FILLERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | OPINION
    | POSSIBLY
    | set(WH)
    | {"not", "will", "us"}
)
_WH_PHRASES = {tuple(k.split()): v for k, v in PHRASES.items()}
_PHRASE = max(map(len, _WH_PHRASES))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that a word can be: the ontology's words, the data's names, then the reference data's; last what names
    follow from a pattern, as numbered series and nationalities do.
    """

    schema: Schema
    data: Names
    reference: Names | None = None
    pattern: Callable[[str], str | None] = lambda name: None
    _found: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def things(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """What a run of words names, the data's things before the reference data's."""
        text = " ".join(t.text for t in tokens)
        if text not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[text] = self._things(tokens)
        return self._found[text]

    def _things(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        words, text = tuple(t.fold for t in tokens), " ".join(t.text for t in tokens)
        known = [
            (names, found)
            for names in (self.data, self.reference)
            if names and (found := self._spelled(names, words, text))
        ]
        if len(words) == 1 and text[:1].isupper():  # "Mars" is not "MARS"
            spelled = [(n, tuple(t for t in found if n.spelled(t, words, text))) for n, found in known]
            known = [(n, found) for n, found in spelled if found] or known
        return self._likeliest(known[0][1], words) if known else ()

    def _likeliest(self, found: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
        """Of several things of a name those that the data has, and of these those whose own first name it is."""
        here = tuple(thing for thing in found if self.data.types(thing))
        known = here or found
        if not self.reference or len(known) < 2:
            return known
        return tuple(t for t in known if key(self.reference.label(t)) == words) or known

    def _spelled(self, names: Names, words: tuple[str, ...], text: str) -> tuple[str, ...]:
        found = names.keys.get(words)
        if words in self.schema.words:  # "mission patch" is any, not the one so called
            found = tuple(iri for iri in found if not _is_sign(iri, self.data))
        if names is self.reference:  # a sign that no article shows is read as "the flag of …"
            found = tuple(iri for iri in found if not _is_sign(iri, names) or self.data.types(iri))
        if len(words) == 1 and (words[0] in _CLOSED or words in self.schema.words or len(text) < 3):
            found = tuple(t for t in found if names.spelled(t, words, text) or names.spelled(t, words, f"{text}."))
        return found


def _is_sign(thing: str, names: Names) -> bool:
    return any(names.schema.is_a(t, KG.Symbol) for t in names.types(thing))


@dataclass(frozen=True, slots=True)
class Word:
    """One matched stretch of a question: a closed-class word (``role`` says which) or a content piece."""

    role: str
    text: str
    piece: Piece | None = None
    moment: Moment | None = None


def read(tokens: Sequence[Token], lexicon: Lexicon, apart: bool = False) -> list[Word]:
    """The words of a question in order, every one of them matched to something, at worst to "unknown".

    ``apart`` takes no preposition as a part of a verb, nor "in" as one of a name: in "which rocket did it fly on" the
    "on" is the rocket's, and "is Kennedy Space Center in Florida" asks where.
    """
    found: list[Word] = []
    at = 0
    while at < len(tokens):
        word, used = _at(tokens, at, lexicon, found, apart)
        found.append(word)
        at += used
    return found


def _at(tokens: Sequence[Token], at: int, lexicon: Lexicon, before: Sequence[Word], apart: bool) -> tuple[Word, int]:
    if tokens[at].things:
        return Word("content", tokens[at].text, _known(tokens[at], at)), 1
    word, used = _content(tokens, at, lexicon, apart)
    closed = _closed(tokens, at, before)
    if closed and (closed[1] > used or word is None or (used == 1 and not word.things)):
        return closed
    if _called(tokens, at, lexicon):
        return Word("filler", "name of"), 2
    if word is None:
        token = tokens[at]
        return Word("content", token.text, Piece(token.text, at, tag="unknown", possessive=token.possessive)), 1
    return Word("content", word.words, word), used


def _known(token: Token, at: int) -> Piece:
    """What has been found to be meant."""
    return Piece(token.text, at, things=token.things[:1], group=token.things[1:], possessive=token.possessive)


def _called(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """ "The name of the rocket" is the rocket; that of a thing is asked for as such."""
    if [t.fold for t in tokens[at : at + 2]] not in (["name", "of"], ["names", "of"]):
        return False
    start = at + 2 + sum(t.fold in ARTICLES for t in tokens[at + 2 : at + 3])
    word, _ = _content(tokens, start, lexicon, False) if start < len(tokens) else (None, 0)
    return word is not None and not word.things and bool(word.iris("class", "noun", "nouns") or word.iris("concept"))


def _content(tokens: Sequence[Token], at: int, lexicon: Lexicon, apart: bool) -> tuple[Piece | None, int]:
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        run = tokens[at : at + length]
        if any(t.possessive for t in run[:-1]):
            continue
        words = tuple(t.fold for t in run)
        things, meanings = lexicon.things(run) or _numbered(run, lexicon), lexicon.schema.words.get(words, ())
        if apart and length > 1 and (words[-1] in PREPOSITIONS if not things else "in" in words[1:]):
            continue
        if (
            length > 1
            and not things
            and words[1:] in lexicon.schema.words
            and run[0].text[:1].isupper()
            and lexicon.things(run[:1])
        ):
            continue  # "NASA administrator" is two: whose and what
        if things or meanings:
            text = " ".join(t.text for t in run)
            tag = "say" if words[0] in SAYING | FEARING else "text" if words[-1] in TEXT_NOUNS else ""
            return Piece(
                text,
                at,
                () if _proper(run, things) else meanings,
                things,
                possessive=run[-1].possessive,
                tag=tag,
                width=length,
            ), length
    return _other(tokens, at, lexicon)


def _proper(run: Sequence[Token], things: tuple[str, ...]) -> bool:
    return bool(things) and all(t.text[:1].isupper() or t.text[:1].isdigit() for t in run)


def _numbered(run: Sequence[Token], lexicon: Lexicon) -> tuple[str, ...]:
    """What a numbered name that no list has stands for: "81P", "Soyuz MS-25"."""
    texts = [t.text for t in run]
    if len(run) > _PARTS or not any(t[-1:].isdigit() or t[:1].isdigit() or t in ROMAN for t in texts[-1:]):
        return ()
    spelled = (" ".join(texts), "-".join(texts), "-".join(filter(None, (" ".join(texts[:-1]), texts[-1]))))
    return tuple(iri for text in dict.fromkeys(spelled) if (iri := lexicon.pattern(text)))[:1]


def _other(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Piece | None, int]:
    """A nationality, a verb of saying, a noun for the article."""
    token = tokens[at]
    if token.fold not in _CLOSED and len(token.fold) > 1 and (iri := lexicon.pattern(token.text)):
        return Piece(token.text, at, things=(iri,), possessive=token.possessive), 1
    tag = (
        "say"
        if token.fold in SAYING | FEARING | cue_verbs()
        else "text"
        if token.fold in TEXT_NOUNS
        else "word"
        if token.fold in NEUTRAL
        else ""
    )
    return (Piece(token.text, at, tag=tag, possessive=token.possessive), 1) if tag else (None, 0)


def _closed(tokens: Sequence[Token], at: int, before: Sequence[Word]) -> tuple[Word, int] | None:
    folds = [t.fold for t in tokens]
    for length in range(_PHRASE, 1, -1):
        if wh := _WH_PHRASES.get(tuple(folds[at : at + length])):
            return Word("wh", wh), length
    if extreme := EXTREMES.get(" ".join(folds[at : at + 2])):
        return Word("extreme", extreme), min(2, len(folds) - at)
    for length in (4, 3, 2):
        if joined := JOINED.get(tuple(folds[at : at + length])):
            return Word("prep", joined), length
    if tuple(folds[at : at + 2]) in CAN_BE and set(folds[at + 2 : at + 3]) & {"seen", "found"}:
        return Word("aux", "is"), 2
    if tuple(folds[at : at + 2]) in UPWARD:
        return Word("filler", "up"), 2
    if tuple(folds[at : at + 2]) in KIND_OF:
        return Word("filler", "kind of"), 2
    if found := moments.read(folds, at, bool(before) and before[-1].role == "prep"):
        return Word("moment", found[0].words, moment=found[0]), found[1]
    return _single(tokens[at])


def _single(token: Token) -> tuple[Word, int] | None:
    word = token.fold
    if word == "us" and token.text == "US":
        return None
    if word in EXTREMES:
        return Word("extreme", EXTREMES[word]), 1
    if word in WH:
        return Word("wh", WH[word]), 1
    for role, words in _ROLES:
        if word in words:
            return Word(role, word), 1
    return None


_ROLES = (
    ("article", ARTICLES),
    ("aux", AUXILIARIES),
    ("prep", PREPOSITIONS),
    ("conj", CONJUNCTIONS),
    ("filler", FILLERS),
    ("pronoun", PRONOUNS),
    ("not", frozenset({"not", "never"})),
    ("will", frozenset({"will"})),
    ("modal", POSSIBLY),
    ("opinion", OPINION),
)


_DETERMINERS = frozenset(("which", "what", "whose", "how-many", "how-much"))
_NOMINAL = frozenset(("content", "article", "filler", "extreme", "conj"))
"""What may stand between a question word and the noun that it asks for."""


def _still_asked(asked: bool, word: Word, before: Sequence[Word]) -> bool:
    """Whether the next word stands in the phrase that is asked for: a verb or a new article ends it."""
    if word.role == "wh":
        return word.text in _DETERMINERS
    if word.piece and word.piece.verb() and not word.piece.noun():
        return False
    return asked and word.role in _NOMINAL and not (word.role == "article" and bool(before) and before[-1].piece)


def definite(words: Sequence[Word]) -> list[Word]:
    """The content words with "the" and the preposition before them written onto their pieces; one preposition may
    have two names behind it ("between NASA and Japan").
    """
    found: list[Word] = []
    prep, the, last = "", False, ""
    asked = bool(words) and words[0].role not in ("wh", "aux", "will", "modal")
    for word in words:
        if piece := word.piece:
            kind = asked and bool(piece.iris("class")) and piece.words.islower()  # "which station" is any
            piece = replace(piece, things=()) if kind else piece
            word = replace(word, piece=replace(piece, prep=prep, definite=the, asked=asked))
            last = prep if piece.things else ""
        if word.role in ("wh", "aux", "will", "modal"):
            prep = ""
        if word.role == "conj":
            prep = last
        if word.role in ("prep", "content"):
            end = fold(word.text).split()[-1]
            particle = end == "off" and word.role == "content"  # "put off the launch"
            prep = end if end in PREPOSITIONS and not particle else ""
        the = word.text == "the" or (the and word.role in ("filler", "extreme"))
        asked = _still_asked(asked, word, found)
        found.append(word)
    return found
