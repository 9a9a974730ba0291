"""Reads the words of a question one after the other: what each of them needs a sentence to have."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask import chart, moments
from kg.ask.lexicon import Lexicon
from kg.ask.lookup import roles
from kg.ask.lookup.alike import phrase, senses
from kg.ask.lookup.needs import Asked, Draft, Need, Role, Words
from kg.ask.lookup.opening import Opening
from kg.ask.lookup.roles import State
from kg.ask.lookup.small import (
    BE,
    CLAUSE,
    COUNTED,
    NOT,
    ORDER,
    OUTSIDE,
    PLANS,
    SILENT,
    TURNED,
    doer,
    of_crew,
    only_measured,
    types_of,
    with_verb,
    without_light,
)
from kg.ask.question import Piece
from kg.ask.tokens import Token, tokenise
from kg.ask.words import ARTICLES, AUXILIARIES, NUMERALS, PREPOSITIONS, PRONOUNS
from kg.terms import KG


class Reader:
    """Walks over the words of one question."""

    def __init__(self, tokens: Sequence[Token], found: Opening, lexicon: Lexicon) -> None:
        """Take the words with what is known of how they begin."""
        self.state = State(tokens, [t.fold for t in tokens], found, lexicon)
        self.draft = Draft(
            found.asks, units=found.units, undergone=roles.undergone_by(self.state), measure=found.measure
        )
        self.draft.whose = self.state.folds[found.begin] == "whose"

    def read(self, quoted: str) -> Asked | None:
        """What the words ask for; None if there are only names."""
        at, opens = 0, range(self.state.opening.begin, self.state.opening.end)
        while at < len(self.state.tokens):
            at += 1 if at in opens else self._one(at)
        draft = self.draft
        if quoted:
            draft.needs.append(Need(quoted, "quote", (tuple(w.fold for w in tokenise(quoted)),), joined=True))
        draft.needs = without_light(draft.needs, draft.asks == "who")
        if draft.asks == "amount" and only_measured(draft.needs, self.state.folds[self.state.opening.end - 1]):
            self._add((self.state.folds[self.state.opening.end - 1],), self.state.opening.end - 1)
        if self.state.inverted:
            with_verb(draft.needs)
        if not self.state.opening.end and of_crew(draft.needs, self.state.lexicon):
            draft.asks = "who"
        return draft.done() if any(n.kind in ("word", "quote", "number") for n in draft.needs) else None

    def _one(self, at: int) -> int:
        """Reads what stands at a word; gives how many words it takes."""
        return (
            self._name(at)
            or self._moment(at)
            or self._phrase(at)
            or self._closed(at)
            or self._number(at)
            or self._word(at)
        )

    def _name(self, at: int) -> int:
        piece, used = chart.content(self.state.tokens, at, self.state.lexicon)
        text = " ".join(t.text for t in self.state.tokens[at : at + used])
        if piece is None or not piece.things or (used == 1 and text.islower() and self._plain(at, piece)):
            return 0
        things = (*piece.things, *piece.group)
        if self.state.before in OUTSIDE:
            self.draft.but.extend(things)
        form = tuple(self.state.folds[at : at + used])
        self.draft.needs.append(
            Need(
                text,
                "name",
                (form,),
                things=things,
                near=True,
                asked=at in self.state.opening.nouns,
                role="" if at in self.state.opening.nouns else roles.role(self.state, at, used),
                ahead=roles.passive(self.state, at + used) or (self.state.inverted and self.state.verb < 0),
                order=self.state.before if self.state.before in TURNED else "",
                itself=roles.given(self.state, things) and not piece.possessive,
                instead=roles.instead(self.state, things),
                here=roles.undergone(self.state, at, used, things) or roles.here(self.state, at, used, things),
            )
        )
        if not piece.possessive:
            self.state.near, self.state.before = True, "name"
        return used

    def _plain(self, at: int, piece: Piece) -> bool:
        """Whether a word in small letters is rather one than a name: nobody is named so who has it for a surname."""
        people = all(KG.Person in types_of(t, self.state.lexicon) for t in piece.things)
        return people or at in self.state.opening.nouns or self.state.folds[at] in SILENT

    def _moment(self, at: int) -> int:
        prep = at > 0 and self.state.folds[at - 1] in PREPOSITIONS
        found = moments.read(self.state.folds, at, prep or self.state.before == "name" or at > 0)
        if not found or (self.state.folds[at] in ("may", "march") and self.state.tokens[at].text.islower()):
            return 0
        moment, used = found
        words = " ".join(t.text for t in self.state.tokens[at : at + used])
        self.draft.needs.append(
            Need(
                words,
                "moment",
                (tuple(self.state.folds[at : at + used]),),
                moment=moment,
                near=True,
                here=self.state.folds[at - 1] == "on" if at else False,
            )
        )
        self.state.near, self.state.before = True, "name"
        return used

    def _phrase(self, at: int) -> int:
        if self.state.folds[at] == "named" and "after" in self.state.folds:
            self._add(("named", "after"), at)
            return 2 if self.state.folds[at + 1 : at + 2] == ["after"] else 1
        used = phrase(self.state.folds[at : at + 4])
        if used < 2 or self.state.folds[at] == "going":
            return 0
        self._add(tuple(self.state.folds[at : at + used]), at)
        return used

    def _closed(self, at: int) -> int:
        fold = self.state.folds[at]
        if fold in NOT:
            self.draft.negated = True
        elif fold == "according":
            return 2
        elif self.state.folds[at : at + 2] == ["out", "of"]:
            self.state.near, self.state.before = True, "from"
            return 2
        elif fold in CLAUSE and at > self.state.opening.end:
            self.state.aside = True
        elif fold in PLANS and at and roles.planned(self.state, at):
            self.draft.planned = True
        elif fold in OUTSIDE or self.state.folds[at : at + 2] in (["other", "than"], ["apart", "from"]):
            self.state.before, self.state.near = "besides", True
        elif fold in PREPOSITIONS or fold in ORDER:
            self._preposition(at)
        elif fold in AUXILIARIES or fold == "that":  # a clause begins: its subject is not what the verb before acts on
            self.state.near, self.state.before = False, "" if fold in AUXILIARIES else fold
        elif fold not in SILENT or at in self.state.opening.nouns:
            return 0
        return 1

    def _preposition(self, at: int) -> None:
        fold, following = self.state.folds[at], self.state.tokens[at + 1 : at + 2]
        if fold == "to":
            if self.state.folds[at - 1] in BE or (
                self.draft.asks != "who" and self.state.folds[at + 1 :][:1] == ["be"]
            ):
                self.draft.planned = True
            known = bool(following) and (following[0].text[:1].isupper() or following[0].fold in ARTICLES | PRONOUNS)
            self.state.near, self.state.before = known, "to"
        else:
            self.state.near, self.state.before = True, ORDER.get(fold, fold)

    def _near(self) -> bool:
        """Whether a preposition or a name before it makes a word a part of what may be told round the sentence."""
        return self.state.near or self.state.before == "name"

    def _number(self, at: int) -> int:
        fold = self.state.folds[at]
        value = COUNTED.get(fold, fold.replace(",", ""))
        if not value[:1].isdigit():
            return 0
        if fold in NUMERALS and (
            at in self.state.opening.nouns or (at and self.state.folds[at - 1] in ("the", "these", "those"))
        ):
            return 1
        last = self.draft.needs[-1] if self.draft.needs else None
        if (
            last
            and (last.kind == "name" or last.joined)
            and last.forms[0][-1] == self.state.folds[at - 1]
            and not last.moment
        ):
            words = f"{last.words} {fold}"  # "SES-2" is another one than SES
            self.draft.needs[-1] = Need(words, "word", ((*last.forms[0], fold),), near=True, joined=True)
            return 1
        self.draft.needs.append(Need(self.state.tokens[at].text, "number", ((fold,), (value,)), near=self.state.near))
        return 1

    def _word(self, at: int) -> int:
        token = self.state.tokens[at]
        strange = token.text[:1].isupper() and at > 0 and not self.state.lexicon.schema.words.get((token.fold,))
        last = self.draft.needs[-1] if self.draft.needs else None
        if strange and last and last.joined and last.forms[0][-1] == self.state.folds[at - 1]:
            self.draft.needs[-1] = replace(
                last, words=f"{last.words} {token.text}", forms=((*last.forms[0], token.fold),)
            )
            return 1
        self._add((token.fold,), at, joined=strange)
        return 1

    def _add(self, words: Words, at: int, joined: bool = False) -> None:
        asked = at in self.state.opening.nouns
        acts = not asked and not joined and roles.acts(self.state, at)
        verb = acts and not self.state.aside and self.state.folds[at - 1 : at] != ["to"]
        near = (
            self.state.aside
            or roles.of_flight(self.state, at, len(words), acts)
            or (not acts and (asked or (self._near() and not roles.of_object(self.state, self.draft.needs))))
        )
        behind = acts and not verb and not near and 0 <= self.state.verb == at - 2
        if acts:
            self.state.verb, self.state.near, self.state.before = at, False, ""
        text = " ".join(t.text for t in self.state.tokens[at : at + len(words)])
        alike = tuple(roles.compounds(self.state, at, len(words))) if not joined else ()
        if not joined and (self.state.opening.end or doer(words[-1])):  # bare words tell too little to be put otherwise
            alike += senses(words, acts)
        role: Role = (
            "object"
            if not (acts or near or joined) and self.state.verb >= 0 and roles.is_object(self.state, at)
            else ""
        )
        self.draft.needs.append(
            Need(
                text,
                "word",
                (words,),
                alike,
                near=near,
                asked=asked,
                verb=verb,
                joined=joined,
                behind=behind,
                role=role,
            )
        )
