"""Turns of phrase brought to the plain order: commands, a question word at the end, what is said twice."""

from collections.abc import Sequence

from kg.ask.closed import Word
from kg.ask.lexicon import Lexicon
from kg.ask.openings import COMMANDS
from kg.ask.parts_of_world import is_part
from kg.ask.tokens import Token
from kg.ask.words import AUXILIARIES, EXTREMES, PREPOSITIONS, REPORTING, SAYING, WH, word_set
from kg.terms import KG

_SAID = SAYING | REPORTING | set(WH)
_OWN = word_set("its their his her")
_PARTICLES = ("down", "off", "up", "out", "back", "home")
_BE = ("is", "was")
_PARTICIPLES = word_set("sent launched flown carried brought put")
_IT = word_set("it they she he")
_BEHIND = (
    AUXILIARIES | SAYING - word_set("state states") | word_set("will could may might else flew rode travelled traveled")
)
_SOONER = {"earlier": "first", "sooner": "first", "later": "last"}


def command(tokens: Sequence[Token]) -> tuple[bool, Sequence[Token]]:
    """Whether a question is put as a command ("list …", "please tell me …"), and the rest of it."""
    if tokens[0].fold == "please":
        tokens = tokens[1:]
    folds = [t.fold for t in tokens]
    for command in sorted(COMMANDS, key=len, reverse=True):
        words = command.split()
        if folds[: len(words)] == words and len(tokens) > len(words):
            return True, tokens[len(words) :]
    if folds[:4] == ["is", "it", "true", "that"]:
        return False, [Token("did", "did"), *tokens[4:]]
    return False, tokens


def forward(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "It took off from which site": the question word, with its preposition, in front."""
    folds = [t.fold for t in tokens]
    at = [i for i, word in enumerate(folds) if word in ("which", "what", "whom")]
    if len(at) != 1 or at[0] < 2 or folds[0] in AUXILIARIES or "according" in folds:
        return tokens
    start = at[0] - 1 if folds[at[0] - 1] in PREPOSITIONS else at[0]
    before = {w for w in folds[:start] if w not in PREPOSITIONS}
    if len(before) < 2 or before & _SAID or any(" ".join(folds[:start]).startswith(c) for c in COMMANDS):
        return tokens
    aux = next((t for t in tokens[:start] if t.fold in AUXILIARIES), Token("did", "did"))
    return [*tokens[start:], aux, *(t for t in tokens[:start] if t is not aux)]


def sooner(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Which landed earlier, Orion or Luna-25?" asks which landed first."""
    choice = any(t.fold == "or" for t in tokens)
    return [Token(_SOONER[t.fold], _SOONER[t.fold]) if choice and t.fold in _SOONER else t for t in tokens]


def firstly(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Who was the first astronaut to fly?" asks which astronaut flew first."""
    folds = [t.fold for t in tokens]
    at = 3 if folds[2:3] == ["the"] else 2
    if (
        folds[:1] != ["who"]
        or folds[1:2] not in [[be] for be in _BE]
        or EXTREMES.get("".join(folds[at : at + 1])) != "first"
    ):
        return tokens
    rest = [t for t in tokens[at + 1 :] if t.fold != "to" or t is tokens[-1]]
    return [Token("which", "which"), *rest, tokens[at]] if "to" in folds[at:] or _sent(folds[at + 1 :]) else tokens


def _sent(folds: Sequence[str]) -> bool:
    """Whether a participle stands behind a noun: "the first astronaut sent into orbit"."""
    return any(f in _PARTICIPLES for f in folds[1:])


def nationals(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """ "Which American was aboard?" asks for an American person."""
    for at in range(1, len(tokens) - 1):
        behind = tokens[at + 1].fold
        whom = tokens[at - 1].fold in ("which", "what") and (behind in _BEHIND or _only_verb(behind, lexicon))
        one = Token(tokens[at].text.removesuffix("s"), tokens[at].fold.removesuffix("s"), tokens[at].possessive)
        for nationality in (tokens[at], one) if whom else ():
            if _is_nationality(nationality):
                return [*tokens[:at], nationality, Token("person", "person"), *tokens[at + 1 :]]
    return tokens


def _is_nationality(token: Token) -> bool:
    from kg.reference import demonyms

    return not token.possessive and (token.text in demonyms() or (is_part(token.text) and token.text.endswith("n")))


def _only_verb(word: str, lexicon: Lexicon) -> bool:
    forms = {m.form for m in lexicon.schema.words.get((word,), ())}
    particle = any((word, particle) in lexicon.schema.words for particle in _PARTICLES)  # "splashed down"
    return particle or (bool(forms & {"verb", "inverse"}) and not forms & {"noun", "nouns", "adjective"})


def without_own(words: list[Word]) -> list[Word]:
    """Takes "on its flight", "during their mission" out, which say nothing more of the one thing named before."""
    for i in range(1, len(words) - 1):
        noun = words[i + 1].piece
        if words[i].text not in _OWN or words[i - 1].role != "prep" or noun is None or noun.things:
            continue
        named = any(w.piece and w.piece.things for w in words[: i - 1])
        if named and (noun.iris("event", "noun") or KG.Mission in noun.iris("class")):
            return [*words[: i - 1], *words[i + 2 :]]
    return words


def without_when(words: list[Word]) -> list[Word]:
    """Takes "when" out of "was Belov aboard when Soyuz MS-33 landed?": only the clause behind it tells the event."""
    at = next((i for i, w in enumerate(words) if w.text == "when" and w.role == "wh"), 0)
    if at < 2 or not (words[0].role == "aux" or (words[0].role == "wh" and words[0].text in ("who", "which"))):
        return words
    before = [w.piece for w in words[:at] if w.piece]
    behind = [w.piece for w in words[at + 1 :] if w.piece]
    event = any(p.iris("event", "verb") for p in behind) and any(p.things for p in behind)
    told = any(p.iris("event") or (p.prep and p.things) for p in before)  # who was on the station then is not told
    other = [Word("opinion", "when")] if told else []
    return [*words[:at], *other, *words[at + 1 :]] if event else words


def without_its(words: list[Word]) -> list[Word]:
    """Takes "when it" out of "who was aboard Starliner when it blasted off": the event is that of the thing named."""
    for i in range(1, len(words) - 2):
        if not any(w.piece and w.piece.things for w in words[:i]) or any(
            w.piece and w.piece.iris("event") for w in words[:i]
        ):
            continue
        verb = next((w.piece for w in words[i + 2 :] if w.piece), None)
        if (
            words[i].text in ("when", "as", "while")
            and words[i + 1].text in _IT
            and verb
            and verb.iris("event", "verb")
        ):
            return [*words[:i], *words[i + 2 :]]
    return words
