"""A question's frame: the question word, the tense, the source, the time; what is left are the pieces a form must
use.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.ask import chart
from kg.ask.chart import Lexicon, Word
from kg.ask.frames import according, frame, of_whom
from kg.ask.question import Piece, Question
from kg.ask.surroundings import elsewhere, holders, regions, within, worlds
from kg.ask.tokens import Token, fold, tokenise
from kg.ask.words import (
    ALL,
    AUXILIARIES,
    COMMANDS,
    NUMERALS,
    PREPOSITIONS,
    REPORTING,
    SAYING,
    WH,
    word_set,
)
from kg.terms import ID, KG, KGV, PREFIXES

_TIME_NOUNS = word_set("date time day moment")
_APART = 1000
"""Where words that no form may use are numbered from, so that they are not taken for parts of one name."""


def analyse(
    text: str, tokens: Sequence[Token], lexicon: Lexicon, label: Callable[[str], str], apart: bool = False
) -> Question:
    """The typed question; raises nothing, what is not understood stays among the pieces as "unknown".

    ``apart`` as in ``chart.read``.
    """
    command, rest = _command(_forward(_sooner(tokens)))
    words, by_whom = of_whom(chart.definite(_own(chart.read(rest, lexicon, apart))))
    words, source, article_only = according([w for i, w in enumerate(words) if not _counts(words, i)])
    words, told, framed = frame(_at_its(words))
    words, wh = _time_of(words, "source" if by_whom else _asked(words, command))
    pieces = tuple(_pieces(words))
    roles = [w.role for w in words]
    extreme = next((w.text for w in words if w.role == "extreme"), "")
    return Question(
        text=text,
        wh=wh,
        pieces=pieces,
        schema=lexicon.schema,
        types=lambda thing: _types(thing, lexicon),
        label=label,
        within=lambda thing: within(thing, lexicon),
        elsewhere=lambda place: elsewhere(place, lexicon),
        worlds=lambda: worlds(lexicon),
        holders=lambda role: holders(role, lexicon),
        regions=lambda: regions(lexicon),
        first=words[0].text if words else "",
        negated="not" in roles,
        statuses=_POSSIBLE if "modal" in roles or _yet_to(words) else (),
        ahead=_ahead(words) or extreme == "next",
        moment=next((w.moment for w in words if w.moment), None),
        source=source,
        frame=told,
        article_only=article_only or framed,
        stranded=_stranded(words),
        extreme="first" if extreme == "next" else extreme,
        inverted=_inverted(words),
        clause=next((i for i, t in enumerate(rest) if t.fold in ("that", "whether") and i > 1), 0),
    )


_SAID = SAYING | REPORTING | set(WH)
_DO = word_set("do does did")
_OWN = word_set("its their his her")
_IT = word_set("it they she he")
_SOONER = {"earlier": "first", "sooner": "first", "later": "last"}
_POSSIBLE = (KGV.status_possible, KGV.status_planned, KGV.status_postponed)


def _asked(words: Sequence[Word], command: bool) -> str:
    """The question word; a command asks for a list, "everything" for whatever it is, bare words for a list too."""
    wh = next((w.text for w in words if w.role == "wh"), "")
    if wh:
        return wh
    if not command and words and words[0].role in ("aux", "will", "modal"):
        return "yesno"
    return "what" if words and words[0].text in ALL else "list"


def _time_of(words: list[Word], wh: str) -> tuple[list[Word], str]:
    """ "the launch date of X", "the date of the launch of X" ask as "when was the launch of X" does."""
    if wh not in ("what", "list"):
        return words, wh
    content = [w.piece for w in words if w.piece]
    times = [p for p in content if fold(p.words) in _TIME_NOUNS]
    events = [p for p in content if p.iris("event", "noun") and not p.things]
    if len(times) != 1 or not events:
        return words, wh
    near, far = sorted((content.index(times[0]), content.index(events[0])))
    if not all(p.things for p in content[near + 1 : far]):  # "the date of the Luna-25 launch"
        return words, wh
    return [w for w in words if w.piece is not times[0]], "when"


def _types(thing: str, lexicon: Lexicon) -> frozenset[str]:
    from kg.reference import entry

    known = lexicon.data.types(thing) or (lexicon.reference.types(thing) if lexicon.reference else frozenset())
    made = None if known else entry(thing.removeprefix(ID))
    return frozenset({PREFIXES["kg"] + made.type}) if made else known


def _command(tokens: Sequence[Token]) -> tuple[bool, Sequence[Token]]:
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


def _own(words: list[Word]) -> list[Word]:
    """Takes "on its flight", "during their mission" out, which say nothing more of the one thing named before."""
    for i in range(1, len(words) - 1):
        noun = words[i + 1].piece
        if words[i].text not in _OWN or words[i - 1].role != "prep" or noun is None or noun.things:
            continue
        named = any(w.piece and w.piece.things for w in words[: i - 1])
        if named and (noun.iris("event", "noun") or KG.Mission in noun.iris("class")):
            return [*words[: i - 1], *words[i + 2 :]]
    return words


def _at_its(words: list[Word]) -> list[Word]:
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


def _forward(tokens: Sequence[Token]) -> Sequence[Token]:
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


def _sooner(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Which landed earlier, Orion or Luna-25?" asks which landed first."""
    choice = any(t.fold == "or" for t in tokens)
    return [Token(_SOONER[t.fold], _SOONER[t.fold]) if choice and t.fold in _SOONER else t for t in tokens]


def _pieces(words: Sequence[Word]) -> list[Piece]:
    found = [w.piece for w in words if w.piece]
    wrong = [
        w for i, w in enumerate(words) if w.role in ("opinion", "pronoun") or _divides(words, i) or _second(words, i)
    ]
    tags = ["choice" if w.text == "or" and _between_names(words) else "unknown" for w in wrong]
    return found + [Piece(w.text, _APART + 2 * i, tag=tags[i]) for i, w in enumerate(wrong)]


def _between_names(words: Sequence[Word]) -> bool:
    """Whether "or" stands once, between two names, in a question for the first or last of them."""
    at = [i for i, w in enumerate(words) if w.text == "or"]
    sides = [w.piece for i in at for w in (*words[i - 1 : i], *words[i + 1 : i + 2])]
    named = len(sides) == 2 and all(p and p.things for p in sides)
    return named and any(w.role == "extreme" for w in words)


def _counts(words: Sequence[Word], at: int) -> bool:
    """ "The two astronauts", "which three agencies": how many there are is no limit."""
    numeral = words[at].role == "content" and fold(words[at].text) in NUMERALS
    return numeral and at > 0 and words[at - 1].role in ("article", "wh")


def _second(words: Sequence[Word], at: int) -> bool:
    """Whether a word asks another thing: "when and where". How often somebody is named, and when it was that
    somebody did something, is told beside it.
    """
    if at == 0 or words[at].role != "wh" or words[at - 1].role != "conj" or words[at].text == "how-often":
        return False
    return words[at].text != "when" or words[0].text not in ("who", "which", "what")


def _divides(words: Sequence[Word], at: int) -> bool:
    """Whether an "or" asks for a choice; between two words for a status it only widens the question."""
    if words[at].text != "or" or words[at].role != "conj":
        return False
    sides = [w.piece for w in (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]) if w.piece]
    return len(sides) < 2 or not all(p.iris("concept", "adjective") for p in sides)


def _yet_to(words: Sequence[Word]) -> bool:
    """ "Has yet to": it may come."""
    texts = [fold(w.text) for w in words]
    return ("yet", "to") in pairwise(texts)


def _ahead(words: Sequence[Word]) -> bool:
    """ "will", "is going to": what is asked lies ahead."""
    texts = [fold(w.text) for w in words]
    return any(w.role == "will" for w in words) or ("going" in texts and "to" in texts[texts.index("going") :])


def _stranded(words: Sequence[Word]) -> str:
    """A preposition that belongs to the question word: at the very end, or before it."""
    if words and words[-1].role == "prep":
        return words[-1].text
    if (
        words
        and words[-1].piece
        and words[-1].piece.iris("event")
        and (last := fold(words[-1].text).split())[-1:]
        and len(last) > 1
        and last[-1] in ("with", "from", "to", "at", "on", "into", "in")
    ):
        return last[-1]
    front = next((i for i, w in enumerate(words) if w.role == "wh"), 0)
    return words[front - 1].text if front and words[front - 1].role == "prep" else ""


def _inverted(words: Sequence[Word]) -> bool:
    """Whether another subject stands between the auxiliary and the verb: "What did SpaceX launch?" """
    aux = next((i for i, w in enumerate(words) if w.role in ("aux", "will") and i > 0), None)
    if aux is None or aux + 1 >= len(words):
        return False
    after = [w.piece for w in words[aux + 1 :] if w.piece]
    does = words[aux].text in _DO or words[aux].role == "will"
    verb = does or any(p.verb() and not p.noun() for p in after[1:]) or not any(p.iris("property") for p in after[:1])
    return bool(after) and not after[0].verb() and len(after) > 1 and verb


def listing(question: Question) -> Question:
    """ "Are there any delayed launches?" is answered by their list."""
    words = [t.fold for t in tokenise(question.text)[:2]]
    there = question.wh == "yesno" and words[1:] == ["there"] and words[0] in AUXILIARIES
    return replace(question, wh="list") if there else question


def without(question: Question, *pieces: Piece) -> Question:
    """The question with some pieces used up."""
    return replace(question, pieces=tuple(p for p in question.pieces if p not in pieces))
