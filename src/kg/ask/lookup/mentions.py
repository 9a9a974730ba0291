"""The names, times and numbers of a question: what each of them needs a sentence to have."""

from kg.ask import chart, moments
from kg.ask.lookup import roles
from kg.ask.lookup.needs import Draft, Need
from kg.ask.lookup.roles import State
from kg.ask.lookup.small import COUNTED, OUTSIDE, SILENT, TURNED, types_of
from kg.ask.lookup.thesaurus import known
from kg.ask.question import Piece
from kg.ask.words import NUMERALS, PREPOSITIONS
from kg.terms import KG


def name(state: State, draft: Draft, at: int) -> int:
    """What a name needs: how many words it takes, 0 where there is none."""
    piece, used = chart.content(state.tokens, at, state.lexicon)
    text = " ".join(t.text for t in state.tokens[at : at + used])
    if piece is None or not piece.things or (used == 1 and text.islower() and _plain(state, at, piece)):
        return 0
    things = (*piece.things, *piece.group)
    if state.before in OUTSIDE:
        draft.but.extend(things)
    form = tuple(state.folds[at : at + used])
    draft.needs.append(
        Need(
            text,
            "name",
            (form,),
            things=things,
            at=at,
            near=True,
            asked=at in state.opening.nouns,
            role="" if at in state.opening.nouns else roles.role(state, at, used),
            ahead=roles.passive(state, at + used) or (state.inverted and state.verb < 0),
            order=state.before if state.before in TURNED else "",
            itself=roles.given(state, things) and not piece.possessive,
            instead=roles.instead(state, things),
            here=roles.undergone(state, at, used, things)
            or roles.here(state, at, used, things)
            or roles.served(state, at + used),
        )
    )
    if not piece.possessive:
        state.near, state.before = True, "name"
    return used


def _plain(state: State, at: int, piece: Piece) -> bool:
    """Whether a word in small letters is rather one than a name: nobody is named so who has it for a surname, and
    what stands in the thesaurus names only what lies in the sky.
    """
    kinds = [types_of(t, state.lexicon) for t in piece.things]
    people, sky = all(KG.Person in k for k in kinds), any(KG.CelestialBody in k for k in kinds)
    word = known(state.folds[at]) and not sky
    return people or word or at in state.opening.nouns or state.folds[at] in SILENT


def moment(state: State, draft: Draft, at: int) -> int:
    """What a time needs: how many words it takes, 0 where there is none."""
    prep = at > 0 and state.folds[at - 1] in PREPOSITIONS
    found = moments.read(state.folds, at, prep or state.before == "name" or at > 0)
    if not found or (state.folds[at] in ("may", "march") and state.tokens[at].text.islower()):
        return 0
    when, used = found
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
    last = draft.needs[-1] if draft.needs else None
    if last and (last.kind == "name" or last.joined) and last.forms[0][-1] == state.folds[at - 1] and not last.moment:
        words = f"{last.words} {fold}"  # "SES-2" is another one than SES
        draft.needs[-1] = Need(words, "word", ((*last.forms[0], fold),), near=True, joined=True)
        return 1
    draft.needs.append(Need(state.tokens[at].text, "number", ((fold,), (value,)), near=state.near))
    return 1
