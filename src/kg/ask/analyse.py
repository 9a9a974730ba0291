"""A question's frame: the question word, the tense, the source, the time; what is left are the pieces a form must
use.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg.ask import chart
from kg.ask.belonging import family, of_kind, owned
from kg.ask.besides import left_out
from kg.ask.closed import Word
from kg.ask.determiners import definite
from kg.ask.frames import according, frame, of_whom
from kg.ask.lexicon import Lexicon
from kg.ask.particles import joined
from kg.ask.question import Piece, Question
from kg.ask.surroundings import around, elsewhere, holders, regions, within, worlds
from kg.ask.tokens import Token, fold, tokenise
from kg.ask.turns import command, firstly, forward, nationals, sooner, without_its, without_own, without_when
from kg.ask.words import (
    ALL,
    AUXILIARIES,
    EARLIER,
    NUMERALS,
    word_set,
)
from kg.terms import ID, KGV, PREFIXES

_TIME_NOUNS = word_set("date time day moment")
_APART = 1000
"""Where words that no form may use are numbered from, so that they are not taken for parts of one name."""


def analyse(
    text: str, tokens: Sequence[Token], lexicon: Lexicon, label: Callable[[str], str], apart: bool = False
) -> Question:
    """The typed question; raises nothing, what is not understood stays among the pieces as "unknown".

    ``apart`` as in ``chart.read``.
    """
    is_command, rest = command(joined(forward(sooner(firstly(tokens))), lexicon))
    rest = nationals(rest, lexicon)
    words, besides = left_out(definite(without_own(chart.read(rest, lexicon, apart))))
    words, by_whom = of_whom(words)
    words, source, article_only = according([w for i, w in enumerate(words) if not _counts(words, i)])
    words, told, framed = frame(without_when(without_its(words)))
    words, wh = _time_of(words, "source" if by_whom else _asked(words, is_command))
    pieces = tuple(_pieces(words))
    roles = [w.role for w in words]
    extreme = next((w.text for w in words if w.role == "extreme"), "")
    after = any(p.prep == "after" for p in pieces)  # "what launched next after Luna-25?"
    return Question(
        text=text,
        wh=wh,
        pieces=pieces,
        schema=lexicon.schema,
        types=lambda thing: _types(thing, lexicon),
        label=label,
        within=cache(lambda thing: within(thing, lexicon)),
        around=lambda thing: around(thing, lexicon),
        family=lambda thing: family(thing, lexicon),
        elsewhere=lambda place: elsewhere(place, lexicon),
        worlds=lambda: worlds(lexicon),
        holders=lambda role: holders(role, lexicon),
        owned=lambda body: owned(body, lexicon),
        of_kind=lambda kind: of_kind(kind, lexicon),
        regions=lambda: regions(lexicon),
        first=words[0].text if words else "",
        negated="not" in roles,
        statuses=_POSSIBLE if "modal" in roles or _yet_to(words) else (),
        ahead=_ahead(words) or (extreme == "next" and not after),
        moment=next((w.moment for w in words if w.moment), None),
        source=source,
        frame=told,
        article_only=article_only or framed,
        stranded=_stranded(words),
        extreme="first" if extreme == "next" else extreme,
        inverted=_inverted(words),
        besides=besides,
        clause=next((i for i, t in enumerate(rest) if t.fold in ("that", "whether") and i > 1), 0),
    )


_DO = word_set("do does did")
_BE = word_set("is are was were")
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


def _pieces(words: Sequence[Word]) -> list[Piece]:
    found = [w.piece for w in words if w.piece]
    wrong = [
        w
        for i, w in enumerate(words)
        if w.role in ("opinion", "pronoun") or _divides(words, i) or _second(words, i) or _earlier(words, i)
    ]
    tags = ["choice" if w.text == "or" and _between_names(words) else "unknown" for w in wrong]
    return found + [Piece(w.text, _APART + 2 * i, tag=tags[i]) for i, w in enumerate(wrong)]


def _between_names(words: Sequence[Word]) -> bool:
    """Whether "or" stands once, between two names, in a question for the first or last of them."""
    words = [w for w in words if w.role != "article"]
    at = [i for i, w in enumerate(words) if w.text == "or"]
    sides = [w.piece for i in at for w in (*words[i - 1 : i], *words[i + 1 : i + 2])]
    named = len(sides) == 2 and all(p and p.things for p in sides)
    return named and any(w.role == "extreme" or w.text in ("older", "younger") for w in words)


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


def _earlier(words: Sequence[Word], at: int) -> bool:
    """Whether something earlier than all that is told is asked for: "who had flown before?" """
    return 0 < at == len(words) - 1 and words[at].text in EARLIER and words[at].piece is None


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
    """ "will", "is going to", "is to land": what is asked lies ahead."""
    texts = [fold(w.text) for w in words]
    return (
        _is_to(words)
        or any(w.role == "will" for w in words)
        or ("going" in texts and "to" in texts[texts.index("going") :])
    )


def _is_to(words: Sequence[Word]) -> bool:
    """ "Which probe is to land", "is Orion to land": not "is close to landing"."""
    for i in range(1, len(words) - 1):
        behind = i + 2 if words[i + 1].text == "be" and i + 2 < len(words) else i + 1
        verb = words[behind].piece
        if words[i].text == "to" and verb and verb.iris("event", "verb") and not verb.things:
            between = next((n for n, w in enumerate(reversed(words[:i])) if w.role == "aux"), i)
            subject = all(w.role == "article" or _is_noun(w) for w in words[i - between : i])
            if between < i and subject and words[i - between - 1].text in _BE:
                return True
    return False


def _is_noun(word: Word) -> bool:
    return word.piece is not None and word.piece.noun()


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
