"""Whose which flight it is: "is this her first spaceflight?" by "the third for Lee, and the first for Diaz"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.ask.evidence import Claims
from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.numbers import ordinal
from kg.ask.lookup.scene import Article, Scene
from kg.ask.question import Question
from kg.ask.tokens import Token, folds, joined
from kg.ask.words import ORDINAL, word_set
from kg.terms import KG

_FLIGHTS = word_set("spaceflight flight trip mission visit voyage journey")
_WALKS = word_set("spacewalk eva outing")
_THIS = r"(?:is|was|will)(?: (?:this|it|that))?(?: (?:going to )?be)?"
_NTH = rf"(?P<nth>{ORDINAL})"
_KIND = rf"(?:space )?(?P<kind>{'|'.join(sorted(_FLIGHTS | _WALKS))})(?: (?:to|in|into) space)?"
_GONE = "(?:been|flown|gone|traveled|travelled) (?:to|in|into) space (?:before|previously|earlier)"
_ASKS = (
    re.compile(rf"{_THIS} (?P<who>.+?)'s {_NTH} {_KIND}"),
    re.compile(rf"{_THIS} (?:(?P<on>.+?) )?(?:the )?{_NTH} {_KIND} for (?P<who>.+)"),
    re.compile(rf"(?:is|was) (?P<who>.+?) (?:flying|going) (?:to|in|into) space for the {_NTH} time"),
    re.compile(rf"(?:had|has) (?P<who>.+?) (?:ever )?{_GONE}(?: this (?:flight|mission|trip|launch))?"),
)
People = Sequence[tuple[int, int, str]]
"""Who is named, from which word to which."""
_TITLES = word_set("astronaut cosmonaut taikonaut commander engineer the a of nasa esa jaxa roscosmos")
_OWN = word_set("his her their")
_TITLE = 3
"""Words between "for" and a name, or between an ordinal and its noun."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Which in a row it is asked to be for whom, "" where any before is asked for; of what."""

    nth: str
    who: frozenset[str]
    kinds: frozenset[str]
    on: frozenset[str] = frozenset()
    """The mission that is asked of, which the sentence names then."""

    def verdict(self, nth: str) -> str:
        """The answer, where it is told to be the n-th."""
        return "yes" if (nth == self.nth if self.nth else nth != "first") else "no"


def asked_for(question: Question, tokens: Sequence[Token]) -> Turn | None:
    """The turn that a question asks of, if it asks of nothing else."""
    text = joined(tokens).lower()
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _ASKS)), None)
    things = {t for p in question.pieces for t in p.things}
    who = {t for t in things if question.is_a(t, KG.Person)}
    told = found.groupdict() if found else {}
    named = {w for t in things for w in folds(question.label(t))}
    if not who or not told or not _TITLES.union(named).issuperset(folds(f"{told['who']} {told.get('on') or ''}")):
        return None
    kinds = _WALKS if told.get("kind") in _WALKS else _FLIGHTS
    same = Names(question).same
    return Turn(told.get("nth") or "", same(tuple(sorted(who))), kinds, same(tuple(sorted(things - who))))


def told(turn: Turn, question: Question, data: Claims) -> Iterator[tuple[Scene, str]]:
    """The sentences that tell it, each with the answer."""
    articles = {n for kind in turn.kinds for n in _having(kind, data)}
    for number in sorted(articles):
        article = Article(data.texts.passages.of(number), data.data)
        for i in range(len(article.passages)):
            scene = Scene(article, i)
            nth = _turn(turn, scene, question) if any(ordinal(f) for f in scene.folds) else ""
            if nth:
                yield scene, turn.verdict(nth)


def _having(word: str, data: Claims) -> frozenset[int]:
    """The articles that have a word, or its plural."""
    known = data.texts.passages.like(word[:3])
    return known.get(word, frozenset()) | known.get(f"{word}s", frozenset())


def _turn(turn: Turn, scene: Scene, question: Question) -> str:
    """Which one it was for somebody, "" where a sentence doesn't tell."""
    named = [n for n in scene.article.things(scene.number) if question.is_a(n[2], KG.Person)]
    people = [(word_at(scene, begin), word_at(scene, end - 1), thing) for begin, end, thing in named]
    if turn.on and turn.on.isdisjoint(t for _, _, t in scene.article.things(scene.number)):
        return ""
    each = (
        _before(turn, scene.folds, first, people) or _behind(turn, scene.folds, last, people)
        for first, last, thing in people
        if thing in turn.who
    )
    return next(filter(None, each), "")


def _before(turn: Turn, folds: Sequence[str], first: int, people: People) -> str:
    """ "The first spaceflight for Lee and Diaz", "the second for Orlova", where the noun is told before."""
    named = {i for begin, end, _ in people for i in range(begin, end + 1)} | {first}
    other = 0
    for at in range(first - 1, 0, -1):
        if folds[at] == "for":
            return _nth_before(turn, folds, at)
        other += at not in named and folds[at] != "and"
        if other > _TITLE:
            return ""
    return ""


def _nth_before(turn: Turn, folds: Sequence[str], end: int) -> str:
    """The ordinal right before "for", with or without its noun."""
    for at in range(end - 1, max(end - 2 - _TITLE, -1), -1):
        if ordinal(folds[at]):
            between = folds[at + 1 : end]
            same = bool(turn.kinds.intersection(between)) if between else _kind_of(turn, folds[:at])
            return folds[at] if same else ""
    return ""


def _kind_of(turn: Turn, folds: Sequence[str]) -> bool:
    """Whether the last thing of either kind that some words name is of the kind that is asked for."""
    kinds = [f for f in folds if f in _FLIGHTS | _WALKS]
    return bool(kinds) and kinds[-1] in turn.kinds


def _behind(turn: Turn, folds: Sequence[str], last: int, people: People) -> str:
    """ "Lee, who …, is on her first spaceflight": nobody else is named between."""
    own = next((i for i in range(last + 1, len(folds) - 1) if folds[i] in _OWN and ordinal(folds[i + 1])), None)
    if own is None or any(last < begin < own for begin, _, _ in people):
        return ""
    return folds[own + 1] if turn.kinds.intersection(folds[own + 2 : own + 2 + _TITLE]) else ""
