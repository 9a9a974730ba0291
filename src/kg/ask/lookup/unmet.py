"""Sentences that have all of a question but one word: "who complained of the noise?", "the noise, Cole grumbled".

Many words of a question are not in the thesaurus, or say with two words what a sentence says with one. If a single
sentence has all the others, the names among them, and tells what is asked for, it is shown, with the word that no
sentence has. Never so where the word itself is what is asked: a denial, a number, an order, a noun asked for; nor of a
word that the tables don't have.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.ask.answer import Answer
from kg.ask.lexicon import Lexicon
from kg.ask.lookup.alike import senses
from kg.ask.lookup.met import met
from kg.ask.lookup.narrow import DENYING
from kg.ask.lookup.needs import Asked, Need, shown
from kg.ask.lookup.search import Found, Search
from kg.ask.lookup.sentences import by_sentences, row
from kg.ask.lookup.shares import Sought
from kg.ask.lookup.signs import STANDING
from kg.ask.lookup.small import LIGHT, PARTICLES
from kg.ask.lookup.thesaurus import around
from kg.ask.lookup.wider import widened
from kg.ask.words import SAYING, word_set

_FEW, _LEAST, _MUCH, _ALL = 2, 3, 4, 5
"""Words and names that are left without an adverb, without a verb, without another word, and without "say"."""
_FAR = 1.0
"""How far away they may be told in all."""
_ADVERBS = word_set("now again yet then currently today recently previously up there")
KEPT = (
    DENYING
    | STANDING
    | word_set("first last next only mean means meant board aboard call calls called describe described")
)
"""Words that a sentence must have, or one that says the same."""
MEASURING = word_set("weigh weighs cost costs last lasts lasted measure measures spend spent pay pays paid earn earned")
"""Beside "how much" and the like these are what is asked for."""
_NEVER = ("yesno", "why")


def nearly(sought: Sought) -> Answer | None:
    """The one sentence that has all that a question names but one word; None where there is none, or several."""
    asked, lexicon = sought.asked, sought.lexicon
    if asked is None or asked.asks in _NEVER or asked.bare or asked.office or any(n.order for n in asked.needs):
        return None
    if not any(_enough(n, asked, lexicon) for n in asked.needs):
        return None
    each = [x for way in (asked, widened(asked)) if way for x in _found(way, sought)]
    texts, lacking = {f.scene.passage.text for _, f in each}, {need.words for need, _ in each}
    if not len(texts) == len(lacking) == 1:
        return None
    need, best = min(each, key=lambda x: x[1].far)
    if best.far > _FAR or not _enough(need, asked, lexicon):
        return None
    rest = _without(need, asked)
    what = f"no sentence has “{need.words}”, but this is what the articles say with {shown(rest)}"
    return by_sentences(sought.question.text, what, [row(best, sought.data)])


def _found(asked: Asked, sought: Sought) -> Iterator[tuple[Need, Found]]:
    """The sentences that have all but one word, with that word."""
    for need in (n for n in asked.needs if _may_lack(n, asked, sought.lexicon)):
        lacking = met(need, sought.data.texts.passages)
        rest = replace(asked, needs=tuple(x for n in asked.needs for x in (_bare(need) if n is need else (n,))))
        found = Search(rest, sought.question, sought.data, sought.lexicon).found()
        yield from ((need, f) for f in found if not lacking.places(f.scene.folds))  # else something else is amiss


def _bare(need: Need) -> tuple[Need, ...]:
    """What is left of a word that is lacking: of a verb with a particle the verb, "covered" of "covered up"."""
    first, behind = need.forms[0][0], need.forms[0][1:]
    keeps = need.verb and bool(behind) and PARTICLES.issuperset(behind) and first not in LIGHT
    return (replace(need, forms=((first,),), alike=(), around=frozenset()),) if keeps else ()


def _may_lack(need: Need, asked: Asked, lexicon: Lexicon) -> bool:
    """Whether a sentence may tell what a question asks without that word."""
    first = need.forms[0][0]
    if need.kind != "word" or need.asked or first in KEPT or not is_known(need):
        return False
    if asked.asks == "amount" and (first in MEASURING or asked.needs[0] in (need, asked.noun)):
        return False
    said = asked.asks == "what" and any(n.verb and n.forms[0][0] in SAYING for n in asked.needs)
    return need.verb or not (said or is_deed(need, lexicon))


def is_known(need: Need) -> bool:
    """Whether the tables of words have it: what nobody knows may say anything."""
    return any(f in _ADVERBS or around((f,), verbs=True) or senses((f,)) for f in need.forms[0])


def is_deed(need: Need, lexicon: Lexicon) -> bool:
    """Whether it is a word for events that the ontology knows: were it told, facts would tell it."""
    return any(m.kind == "event" for form in need.forms for m in lexicon.schema.words.get(form, ()))


def _without(need: Need, asked: Asked) -> list[Need]:
    return [n for n in asked.needs if n.words != need.words]


def _enough(need: Need, asked: Asked, lexicon: Lexicon) -> bool:
    """Whether enough is left without a word."""
    left = len(_without(need, asked)) + len(_bare(need)) - _modifiers(need, asked)
    return left >= _least(need, asked, lexicon)


def _least(need: Need, asked: Asked, lexicon: Lexicon) -> int:
    """How many words and names must be left."""
    if need.forms[0][0] in _ADVERBS:
        return _FEW
    if asked.asks == "what" and need.forms[0][0] in SAYING:
        return _ALL
    return _LEAST if need.verb and not is_deed(need, lexicon) else _MUCH


def _modifiers(need: Need, asked: Asked) -> int:
    """How many of the words and names left only tell more of the noun that is lacking: "the Crew-8 mission patch"."""
    left, at = 0, need.at
    for other in reversed([n for n in asked.needs if n.at < need.at and not need.verb]):
        if other.verb or other.at + len(other.forms[0]) != at:
            break
        left, at = left + 1, other.at
    return left
