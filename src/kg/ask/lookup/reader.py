"""Reads the words of a question one after the other: what each of them needs a sentence to have."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.choice import EITHER
from kg.ask.lexicon import Lexicon
from kg.ask.lookup import roles, whole
from kg.ask.lookup.alike import phrase, senses
from kg.ask.lookup.alternatives import either
from kg.ask.lookup.mentions import moment, name, number, strange
from kg.ask.lookup.needs import Asked, Draft, Need, Role, Words
from kg.ask.lookup.opening import Opening
from kg.ask.lookup.roles import State
from kg.ask.lookup.small import (
    BE,
    CLAUSE,
    MOST,
    NOT,
    ORDER,
    OUTSIDE,
    PARTICLES,
    PLANS,
    SILENT,
    VOWS,
    doer,
    last_verb,
    of_crew,
    only_measured,
    preposition,
    without_light,
)
from kg.ask.tokens import Token, tokenise
from kg.ask.words import ARTICLES, AUXILIARIES, PREPOSITIONS, PRONOUNS, word_set

_FACTS = ("count", "amount", "when", "where", "which")
"""What is asked of what somebody means to do, not of the words."""
_SUBJECTS = (["it"], ["he"], ["she"], ["they"])
_DOING = (["of"], ["for"], ["against"], ["from"])
"""Behind these a word in "-ing" is what is done, no place or the like: "in favour of ending it"."""
_HAPPENS = (("take", "place"), ("took", "place"), ("taken", "place"), ("takes", "place"))
"""What says nothing beside the noun for what did: "where did the launch take place?" """
_WAS = (["is"], ["are"], ["was"], ["were"], ["be"], ["been"])
_FIRST = word_set("first last earlier earliest later latest before after sooner")
"""A choice of these is none that one sentence makes."""


class Reader:
    """Walks over the words of one question."""

    def __init__(self, tokens: Sequence[Token], found: Opening, lexicon: Lexicon) -> None:
        """Take the words with what is known of how they begin."""
        self.state = State(tokens, [t.fold for t in tokens], found, lexicon)
        self.draft = Draft(
            found.asks, units=found.units, undergone=roles.undergone_by(self.state), measure=found.measure
        )
        self.draft.planned = found.asks == "yesno" and self.state.folds[0] in ("will", "shall")
        self.draft.whose, self.draft.bare = self.state.folds[found.begin] == "whose", not found.end

    def read(self, quoted: str) -> Asked | None:
        """What the words ask for; None if there are only names."""
        at, opens = 0, range(self.state.opening.begin, self.state.opening.end)
        while at < len(self.state.tokens):
            at += 1 if at in opens else self._one(at)
        draft = self.draft
        if quoted:
            draft.needs.append(Need(quoted, "quote", (tuple(w.fold for w in tokenise(quoted)),), joined=True))
        if not self._chosen() or (draft.but and draft.asks == "yesno"):
            return None
        subject = draft.asks == "who" or (draft.asks == "which" and not self.state.inverted)
        heavy = without_light(draft.needs, subject, draft.asks)
        draft.present, draft.alone = whole.present(self.state, heavy), whole.alone(self.state, heavy)
        draft.lights = tuple(n.forms[0] for n in draft.needs if n not in heavy)
        draft.light = len(heavy) < len(draft.needs) and not any(n.verb for n in heavy)
        draft.needs = [whole.speaking(n, heavy, self.state) for n in heavy]
        if draft.asks == "amount" and only_measured(draft.needs, self.state.folds[self.state.opening.end - 1]):
            self._add((self.state.folds[self.state.opening.end - 1],), self.state.opening.end - 1)
        if self.state.inverted and not draft.light and (last := last_verb(draft.needs, self.state.folds)) is not None:
            verb = draft.needs[last]
            draft.needs[last] = replace(verb, verb=True, near=False, alike=senses(verb.forms[0], True))
        if not self.state.opening.end and of_crew(draft.needs, self.state.lexicon):
            draft.asks = "who"
        aged = draft.measure == "old" and bool(draft.needs)
        return draft.done() if aged or any(n.kind in ("word", "quote", "number") for n in draft.needs) else None

    def _chosen(self) -> bool:
        """Puts what may be chosen from together; whether that is told by words of one kind."""
        draft = self.draft
        merged = either(draft.needs, draft.choices)
        choice = draft.asks == "yesno" or EITHER in self.state.folds
        if draft.choices and not _FIRST.isdisjoint(self.state.folds):
            return False
        if choice and draft.choices:
            if merged is None or draft.asks == "which":
                return False
            draft.asks = "what"
        draft.needs = merged or draft.needs
        return True

    def _one(self, at: int) -> int:
        """Reads what stands at a word; gives how many words it takes."""
        return (
            name(self.state, self.draft, at)
            or moment(self.state, self.draft, at)
            or self._phrase(at)
            or self._preposition_of_words(at)
            or self._most(at)
            or self._closed(at)
            or number(self.state, self.draft, at)
            or strange(self.state, self.draft, at)
            or self._word(at)
        )

    def _phrase(self, at: int) -> int:
        if self.state.folds[at] == "named" and "after" in self.state.folds:
            self._add(("named", "after"), at)
            return 2 if self.state.folds[at + 1 : at + 2] == ["after"] else 1
        if tuple(self.state.folds[at : at + 2]) in _HAPPENS and any(n.kind == "word" for n in self.draft.needs):
            return 2
        used = phrase(self.state.folds[at : at + 4])
        plan = self.state.folds[at] in PLANS and at and roles.planned(self.state, at)
        if used < 2 or plan or self._placed_on(at) or self.state.folds[at] in AUXILIARIES | {"going"}:
            return 0
        self._add(tuple(self.state.folds[at : at + used]), at)
        return used

    def _placed_on(self, at: int) -> bool:
        """Whether "on" tells where something is done, and belongs to no verb: "is carried on the wheels"."""
        done = self.state.folds[at - 1 : at] in _WAS and self.state.folds[at + 1 : at + 2] == ["on"]
        behind = self.state.tokens[at + 2 : at + 3]
        return done and bool(behind) and (behind[0].fold in ARTICLES or behind[0].text[:1].isupper())

    def _most(self, at: int) -> int:
        """Who has "the most" of something is told in that word."""
        fold = self.state.folds[at]
        if fold not in MOST or self.state.folds[at + 1 : at + 2] == ["of"]:
            return 0
        self.draft.needs.append(Need(fold, "word", ((fold,),), at=at, joined=True))
        return 1

    def _closed(self, at: int) -> int:
        fold = self.state.folds[at]
        if fold in NOT:
            self.draft.negated = True
        elif fold == "according":
            return 2
        elif fold == "or":
            self.draft.choices.append(len(self.draft.needs))
        elif at > self.state.opening.end and (fold in CLAUSE or self._clause(at)):
            self.state.aside = True
        elif self._ahead(at):
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

    def _ahead(self, at: int) -> bool:
        """Whether a word tells that something was to be: "was due to dock", "did they threaten to leave"."""
        fold, behind = self.state.folds[at], self.state.folds[at + 1 : at + 2]
        vows = fold in VOWS and self.draft.asks in _FACTS and behind == ["to"]
        return vows or (fold in PLANS and at > 0 and roles.planned(self.state, at))

    def _clause(self, at: int) -> bool:
        """Whether "before" or the like begins a clause: "before it failed"."""
        return self.state.folds[at] in ORDER and self.state.folds[at + 1 : at + 2] in _SUBJECTS

    def _preposition_of_words(self, at: int) -> int:
        found = preposition(self.state.folds[at:])
        if found is None:
            return 0
        self.state.near, self.state.before = True, found[0]
        return found[1]

    def _preposition(self, at: int) -> None:
        fold, following = self.state.folds[at], self.state.tokens[at + 1 : at + 2]
        if self.state.folds[at - 1 : at + 1] in (["because", "of"], ["due", "to"], ["owing", "to"]):
            self.state.near, self.state.before = False, ""  # the reason is no place or the like
        elif fold == "to":
            if self.state.folds[at - 1] in BE or (
                self.draft.asks != "who" and self.state.folds[at + 1 :][:1] == ["be"]
            ):
                self.draft.planned = True
            known = bool(following) and (following[0].text[:1].isupper() or following[0].fold in ARTICLES | PRONOUNS)
            point = at == self.state.opening.end  # "how close to liftoff"
            self.state.near, self.state.before = known or point, "to"
        else:
            self.state.near, self.state.before = True, ORDER.get(fold, fold)

    def _near(self) -> bool:
        """Whether a preposition or a name before it makes a word a part of what may be told round the sentence; what is
        a country's or a body's own is told with that.
        """
        last = self.draft.needs[-1] if self.draft.needs else None
        own = self.state.before == "name" and last is not None and last.kind == "name" and last.here
        return (self.state.near or self.state.before == "name") and not own

    def _word(self, at: int) -> int:
        """A word, or a verb with its particle: "thought up"."""
        words = tuple(self.state.folds[at : at + 2])
        acts = at not in self.state.opening.nouns and roles.acts(self.state, at)
        along = tuple(self.state.folds[at + 1 : at + 3]) == ("along", "with")
        used = 2 if acts and len(words) > 1 and words[1] in PARTICLES and not along else 1
        self._add(words[:used], at)
        return used

    def _add(self, words: Words, at: int) -> None:
        asked = at in self.state.opening.nouns
        acts = not asked and roles.acts(self.state, at)
        verb = acts and not self.state.aside and self.state.folds[at - 1 : at] != ["to"]
        gerund = words[0].endswith("ing") and self.state.folds[at - 1 : at] in _DOING
        near = (
            self.state.aside
            or roles.of_flight(self.state, at, len(words), acts)
            or (
                not acts and (asked or (self._near() and not (gerund or roles.of_object(self.state, self.draft.needs))))
            )
        )
        near = near and not roles.stranded(self.state, at, len(words))
        behind = acts and not verb and not near and 0 <= self.state.verb == at - 2
        if acts:
            self.state.verb, self.state.near, self.state.before = at, False, ""
        if words[1:] and words[-1] in PREPOSITIONS:  # "landed on"
            self.state.before = words[-1]
        text = " ".join(t.text for t in self.state.tokens[at : at + len(words)])
        told = self.state.opening.end or doer(words[-1])  # bare words tell too little to be put otherwise
        made = asked and words[-1].endswith("ing")  # "which building": nothing is built
        alike = senses(words, acts) if told and not made else ()
        role: Role = "object" if not (acts or near) and self.state.verb >= 0 and roles.is_object(self.state, at) else ""
        self.draft.needs.append(
            Need(
                text,
                "word",
                (words, *roles.compounds(self.state, at, len(words))),
                alike,
                at=at,
                near=near,
                asked=asked,
                verb=verb,
                infinitive=acts and self.state.folds[at - 1 : at] == ["to"],
                behind=behind,
                role=role,
                aside=self.state.aside,
            )
        )
