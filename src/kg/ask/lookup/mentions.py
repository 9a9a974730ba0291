"""The names, times and numbers of a question: what each of them needs a sentence to have."""

from dataclasses import replace

from kg.ask import chart, moments
from kg.ask.lookup import roles
from kg.ask.lookup.alike import examples
from kg.ask.lookup.needs import Draft, Need
from kg.ask.lookup.roles import State
from kg.ask.lookup.small import COUNTED, OUTSIDE, SILENT, TURNED, in_past, types_of
from kg.ask.lookup.thesaurus import known
from kg.ask.question import Piece
from kg.ask.words import MONTHS, NUMERALS, PREPOSITIONS
from kg.reference import demonyms
from kg.terms import KG


def name(state: State, draft: Draft, at: int) -> int:
    """What a name needs: how many words it takes, 0 where there is none."""
    piece, used = chart.content(state.tokens, at, state.lexicon)
    lower = used == 1 and state.tokens[at].text.islower()
    if piece is None or not piece.things or (lower and _plain(state, at, piece)):
        return 0
    if state.folds[at] in PREPOSITIONS and chart.bare(piece, used):  # "in space" is no IN-SPACe
        draft.needs.append(Need(piece.words, "word", (tuple(state.folds[at : at + used]),), at=at, joined=True))
        return used
    return _add(state, draft, at, used, (*piece.things, *piece.group))


def _add(state: State, draft: Draft, at: int, used: int, things: tuple[str, ...]) -> int:
    last = state.tokens[at + used - 1]
    if state.before in OUTSIDE:
        draft.but.extend(things)
    draft.needs.append(
        Need(
            " ".join(t.text for t in state.tokens[at : at + used]),
            "name",
            (tuple(state.folds[at : at + used]),),
            things=things,
            at=at,
            near=True,
            asked=at in state.opening.nouns,
            role="" if at in state.opening.nouns else roles.role(state, at, used),
            ahead=roles.passive(state, at + used) or (state.inverted and state.verb < 0),
            order=state.before if state.before in TURNED else "",
            itself=roles.towards(state, things) == "to" and not last.possessive,
            instead=roles.towards(state, things) == "for",
            here=not _away(state, at + used - 1) and _here(state, at, used, things),
            aside=state.aside or state.before == "during",
            party=state.before == "with" and state.opening.asks in ("who", "which") and state.verb >= 0,
            tells=_tells(state, at + used - 1),
            joined=not things,
        )
    )
    if not last.possessive:
        state.near, state.before = True, "name"
    return used


def _tells(state: State, last: int) -> bool:
    """Whether a name that ends with a word only tells more of the noun behind it: "hit by Starship debris"."""
    noun = roles.before_noun(state, last) and (state.verb >= 0 or not state.inverted)
    noun = noun and not in_past(state.folds[last + 1])
    return noun and not state.tokens[last].possessive and state.tokens[last].text not in demonyms()


def _away(state: State, last: int) -> bool:
    """Whether a name may be met elsewhere, whatever it does: in a clause, or before a noun of a yes/no question."""
    return state.aside or (state.opening.asks == "yesno" and _tells(state, last))


def _here(state: State, at: int, used: int, things: tuple[str, ...]) -> bool:
    """Whether a name must be met in the sentence itself."""
    own = roles.undergone(state, at, used, things) or roles.here(state, at, used, things)
    return own or roles.served(state, at + used)


def _of_series(state: State, draft: Draft, at: int) -> bool:
    """Joins a number or a letter to the name before it: "SES-2" is another one than SES."""
    last, fold = draft.needs[-1] if draft.needs else None, state.folds[at]
    if (
        last is None
        or last.kind != "name"
        or last.forms[0][-1] != state.folds[at - 1]
        or state.tokens[at - 1].possessive
    ):
        return False
    words = f"{last.words} {fold}"
    draft.needs[-1] = replace(last, words=words, forms=((*last.forms[0], fold),), things=(), joined=True)
    return True


def strange(state: State, draft: Draft, at: int) -> int:
    """What a name needs that nobody knows: a word with a capital, and those behind it."""
    if len(state.tokens[at].text) == 1 and state.tokens[at].text.isupper() and _of_series(state, draft, at):
        return 1
    if not at or at in state.opening.nouns or not _is_strange(state, at):
        return 0
    each = range(at + 1, len(state.tokens))
    end = next((i for i in each if not (_is_strange(state, i) or _within(state, i))), len(state.tokens))
    return _add(state, draft, at, end - at, ())


def _within(state: State, at: int) -> bool:
    """Whether a word with a capital stands within such a name: the "Docking" of the "Bharatiya Docking System"."""
    behind = at + 1 < len(state.tokens) and _is_strange(state, at + 1)
    return behind and state.tokens[at].text[:1].isupper() and _is_strange(state, at - 1)


def _is_strange(state: State, at: int) -> bool:
    token = state.tokens[at]
    word = (
        token.fold in MONTHS or (token.fold,) in examples("language") or state.lexicon.schema.words.get((token.fold,))
    )
    small = word or not token.text[:1].isupper()
    known = None if small else chart.content(state.tokens, at, state.lexicon)[0]
    return not small and not (known and known.things)


def _plain(state: State, at: int, piece: Piece) -> bool:
    """Whether a word in small letters is rather one than a name: nobody is named so who has it for a surname, and
    what stands in the thesaurus names only what lies in the sky.
    """
    kinds = [types_of(t, state.lexicon) for t in piece.things]
    people, sky = all(KG.Person in k for k in kinds), any(KG.CelestialBody in k for k in kinds)
    capitals = any(t.text[:1].isupper() for t in state.tokens[1:])  # who writes "Proba-3" means no Prime by "prime"
    word = (known(state.folds[at]) or capitals) and not sky
    return people or word or at in state.opening.nouns or state.folds[at] in SILENT


def moment(state: State, draft: Draft, at: int) -> int:
    """What a time needs: how many words it takes, 0 where there is none."""
    prep = at > 0 and state.folds[at - 1] in PREPOSITIONS
    found = moments.read(state.folds, at, prep or state.before == "name" or at > 0)
    if not found or (state.folds[at] in ("may", "march") and state.tokens[at].text.islower()):
        return 0
    when, used = found
    when = when if when.year else replace(when, relation="")  # "postponed from May 27"
    words = " ".join(t.text for t in state.tokens[at : at + used])
    draft.needs.append(
        Need(
            words,
            "moment",
            (tuple(state.folds[at : at + used]),),
            moment=when,
            near=True,
            here=state.folds[at - 1] == "on" if at else False,
        )
    )
    state.near, state.before = True, "name"
    return used


def number(state: State, draft: Draft, at: int) -> int:
    """What a number needs: how many words it takes, 0 where there is none."""
    fold = state.folds[at]
    value = COUNTED.get(fold, fold.replace(",", ""))
    if not value[:1].isdigit():
        return 0
    if fold in NUMERALS and (at in state.opening.nouns or (at and state.folds[at - 1] in ("the", "these", "those"))):
        return 1
    if _of_series(state, draft, at):
        return 1
    draft.needs.append(Need(state.tokens[at].text, "number", ((fold,), (value,)), near=state.near))
    return 1
