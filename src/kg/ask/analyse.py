"""A question's frame: the question word, the tense, the source, the time; what is left are the pieces a form must
use.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.ask import chart
from kg.ask.chart import Lexicon, Word
from kg.ask.names import Names
from kg.ask.question import WORLDS, Piece, Question
from kg.ask.tokens import Token, fold, tokenise
from kg.ask.words import (
    ALL,
    APPEARING,
    AUXILIARIES,
    COMMANDS,
    NUMERALS,
    PREPOSITIONS,
    REPORTING,
    SAYING,
    TEXT_KINDS,
    WH,
    word_set,
)
from kg.terms import ID, KG, KGV, PREFIXES, RDF

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
    words, of_whom = _of_whom(chart.definite(_own(chart.read(rest, lexicon, apart))))
    words, source, article_only = _according([w for i, w in enumerate(words) if not _counts(words, i)])
    words, frame, framed = _frame(_at_its(words))
    words, wh = _time_of(words, "source" if of_whom else _asked(words, command))
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
        within=lambda thing: _within(thing, lexicon),
        elsewhere=lambda place: _elsewhere(place, lexicon),
        worlds=lambda: _worlds(lexicon),
        holders=lambda role: _holders(role, lexicon),
        regions=lambda: _regions(lexicon),
        first=words[0].text if words else "",
        negated="not" in roles,
        statuses=_POSSIBLE if "modal" in roles or _yet_to(words) else (),
        ahead=_ahead(words) or extreme == "next",
        moment=next((w.moment for w in words if w.moment), None),
        source=source,
        frame=frame,
        article_only=article_only or framed,
        stranded=_stranded(words),
        extreme="first" if extreme == "next" else extreme,
        inverted=_inverted(words),
        clause=next((i for i, t in enumerate(rest) if t.fold in ("that", "whether") and i > 1), 0),
    )


def _within(thing: str, lexicon: Lexicon) -> tuple[str, ...]:
    found = [thing]
    for known in found:
        for names in (lexicon.data, lexicon.reference):
            parts = [part for up in _UPWARD for part in names.data.subjects(up, known)] if names else []
            found += [part for part in dict.fromkeys(parts) if part not in found]
    return tuple(found)


def _elsewhere(place: str, lexicon: Lexicon) -> tuple[str, ...]:
    known = lexicon.reference
    own = _countries(place, known) if known else frozenset()
    sites = known.data.subjects(RDF.type, KG.LaunchSite) if known and own else ()
    others = ((site, _countries(site, known)) for site in sites if known)
    return tuple(site for site, countries in others if countries and countries.isdisjoint(own))


def _worlds(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for body in WORLDS for part in _within(body, lexicon)))


def _countries(place: str, names: Names) -> frozenset[str]:
    """The countries that a place lies in."""
    found = [place]
    for known in found:
        found += [up for up in names.data.values(known, KG.locatedIn) if up not in found]
    return frozenset(up for up in found if KG.Country in names.types(up))


def _regions(lexicon: Lexicon) -> frozenset[str]:
    """The parts of countries: what other places lie in, and lies in a country itself."""
    known = lexicon.reference
    pairs = dict(known.data.pairs(KG.locatedIn)) if known else {}
    inner = {up for up in pairs.values() if up in pairs}
    return frozenset(up for up in inner if known and KG.Country in known.types(pairs[up]))


def _holders(role: str, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted(lexicon.reference.holders(role))) if lexicon.reference else ()


_SAID = SAYING | REPORTING | set(WH)
_DO = word_set("do does did")
_OWN = word_set("its their his her")
_IT = word_set("it they she he")
_SOONER = {"earlier": "first", "sooner": "first", "later": "last"}
_UPWARD = (KG.locatedIn, KG.variantOf)
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


def _of_whom(words: list[Word]) -> tuple[list[Word], bool]:
    """Takes "according to whom", "according to which agency" out; tells whether it was there."""
    start = next((i for i, w in enumerate(words) if fold(w.text) == "according"), None)
    if start is None or [w.role for w in words[start + 1 : start + 3]] != ["prep", "wh"]:
        return words, False
    end = start + 3
    body = words[end].piece if end < len(words) else None
    if body and body.iris("class") and not body.things:
        end += 1
    return [*words[:start], *words[end:]], True


def _according(words: list[Word]) -> tuple[list[Word], Piece | None, bool]:
    """Takes "according to X" out; X is a source, or the article itself."""
    for i, word in enumerate(words):
        if fold(word.text) != "according" or i + 2 >= len(words):
            continue
        j = next((j for j in range(i + 1, len(words)) if words[j].piece), None)
        if j is not None and (piece := words[j].piece):
            rest = [*words[:i], *words[j + 1 :]]
            return (rest, None, True) if _text(piece) else (rest, piece, False)
    return words, None, False


def _text(piece: Piece) -> bool:
    """Whether a source is the article itself: "the release"."""
    return piece.tag == "text" or (piece.definite and fold(piece.words) in TEXT_KINDS)


def _frame(words: list[Word]) -> tuple[list[Word], str, bool]:
    """Takes out "does the article mention", "in the article", "are named"; tells what the article is said to do."""
    text = next((i for i, w in enumerate(words) if w.piece and w.piece.tag == "text" and not w.piece.possessive), None)
    if text is None:
        return _passive(words, bare=_bare(words))
    piece = words[text].piece
    if piece and piece.prep:
        rest, frame, _ = _passive([*words[:text], *words[text + 1 :]], bare=True)
        return rest, frame, True
    verb = next((i for i in range(text + 1, len(words)) if fold(words[i].text) in REPORTING), None)
    if verb is None:
        return words, "", False
    return [w for i, w in enumerate(words) if i not in (text, verb)], fold(words[verb].text), True


def _bare(words: list[Word]) -> bool:
    """ "the people mentioned": a class and, at the very end, what is done to it."""
    pieces = [w.piece for w in words[-2:] if w.piece]
    return len(pieces) == 2 and bool(pieces[0].iris("class", "noun", "nouns")) and not pieces[0].things


def _passive(words: list[Word], bare: bool = False) -> tuple[list[Word], str, bool]:
    """ "are mentioned", "is named", when nobody but the article can be meant; ``bare`` needs no "are"."""
    content = [i for i, w in enumerate(words) if w.role == "content"]
    if not content or content[-1] == 0:
        return words, "", False
    last = content[-1]
    often = any(w.text == "how-often" for w in words)
    named = any(w.piece and w.piece.things and not w.piece.asked for w in words)
    asked = often or (any(w.role == "wh" for w in words) and not named)
    reported = fold(words[last].text) in REPORTING and fold(words[last].text).endswith(("ed", "n"))
    if bare and fold(words[last].text) in APPEARING:
        return [*words[:last], *words[last + 1 :]], fold(words[last].text), False
    framed = often or words[last - 1].text in ("is", "are", "was", "were", "been")
    if reported and (bare or (asked and framed)):
        return [*words[:last], *words[last + 1 :]], fold(words[last].text), False
    return words, "", False


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
