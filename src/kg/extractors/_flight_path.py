"""The words between a flight's name and the verb or person above it, and what they make of the people."""

import re
from collections.abc import Sequence

from kg.extractors._flight_fates import along, chosen, goes_along, is_rest, of_seat, of_wreck
from kg.extractors._flight_words import (
    ABOARD,
    BACKUP,
    CARRYING,
    COMMANDING,
    DISASTERS,
    DOING,
    DYING,
    FLIGHTS,
    FLYING,
    INCLUDING,
    JOINING,
    LEAVING,
    MAKING,
    NEEDING,
    NOMINATING,
    NOMINATIONS,
    ON,
    PEOPLE,
    SPACE,
    SPANNING,
    STAYING,
    SUPPORT,
    WALKS,
)
from kg.extractors._frame import subject_tokens
from kg.extractors._frame_words import LIGHT
from kg.extractors._meant import SAME, denied, meant
from kg.grammar import RANKS, governors, mood
from kg.model import Document, Mention, Mentions, Span, Token

LIST = re.compile(r"\b(?:missions|flights|spaceflights|expeditions|trips)\b[^.;:]{0,40}: ?(?:(?:on|aboard) )?$")
REACH = 60  # code points before a name in which the noun of its list stands
PREPOSITIONS = frozenset({"ADP", "SCONJ", "ADV"})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


class Path:
    """The way up from a flight's name: its words, and the verb or the person that it ends at."""

    def __init__(self, document: Document, mentions: Mentions, mention: Mention, flight: Token) -> None:
        """Climb from the head word of the flight's name, or of the list that it opens ("three missions: …")."""
        self.document, self.mentions, self.flight = document, mentions, flight
        self.words: list[Token] = []
        self.verb: Token | None = None
        self.person: Mention | None = None
        start = self._list_noun(mention.span.begin) or flight
        for word in ([start] if start != flight else []) + list(governors(document, start)):
            if word.pos in {"VERB", "AUX"}:
                self.verb = word
                break
            found = mentions.at(word)
            if found and goes_along(document, word):
                continue
            if found and mentions.type_of(found) == "Person":
                self.person = found
                break
            self.words.append(word)
        if self._is_subject(flight):
            self.words.append(flight)

    def people(self) -> list[tuple[Mention, str]]:
        """Everyone whom the words put on the flight, with the property that they tell."""
        if self.person:
            role = self._role() or ("crewMember" if is_rest(self.document, self.words) else None)
            told = "memberOf" if role == "crewMember" else role  # "Artemis II commander X" has not flown yet
            return [(self.person, told)] if told else []
        if self.verb is None or denied(self.document, self.verb):
            return []
        if self.verb.lemma in LEAVING:
            return self._of_leaving(self.verb)
        dead = self._named(of_wreck(self.document, self.verb, self.flight))
        named = [(p, "crewMember") for p in dead] or self._of_owner() or self._included()
        named = named or self._of_subject() or self._of_verb(self.verb)
        since = next((w for w in self.words if w.lower in NOMINATIONS), self.verb)
        told = self._standing(self.document.tokens[since.index : self.flight.index])
        if told in SUPPORT:
            return []
        return [(p, "backupCrewMember" if told or self._stands_by(p) else name) for p, name in named]

    def _of_leaving(self, verb: Token) -> list[tuple[Mention, str]]:
        """ "X replaced Y as pilot of STS-3": who takes a seat is of the crew, who leaves it isn't."""
        plain = verb.lemma == "replace" and mood(self.document, verb) == "plain"
        seat = self._role() == "crewMember" or (self._near(ON | ABOARD) and self._only(FLIGHTS))
        return [(p, "memberOf") for p in self._named(of_seat(self.document, verb))] if plain and seat else []

    def _list_noun(self, offset: int) -> Token | None:
        """The noun of the list that a name at an offset opens."""
        begin = max(self.document.sentence_at(offset).span.begin, offset - REACH)
        before = LIST.search(self.document.text[begin:offset])
        if before is None:
            return None
        return next(t for t in self.document.tokens if t.span.end > begin + before.start())

    def _is_subject(self, flight: Token) -> bool:
        return self.verb is not None and flight.head == self.verb.index and flight.dep in {"nsubj", "attr"}

    def _of_verb(self, verb: Token) -> list[tuple[Mention, str]]:
        """What the verb tells of its subjects."""
        above = self.document.head(verb)
        if verb.lemma == "be" and verb.tag == "VB" and above.lemma in NOMINATING:
            name = "memberOf" if self._role() == "crewMember" else None  # "selected to be the pilot of"
            verb = above
        elif mood(self.document, verb) in {"plain", "ongoing"}:
            name = self._name(verb)
        else:
            name = None
        people = [*subject_tokens(self.document, verb), *self._companions(verb)]
        return [(p, name) for p in self._named(people)] if name else []

    def _companions(self, verb: Token) -> list[Token]:
        """ "X flew with Y on …": who goes along."""
        return along(self.document, verb) if verb.lemma in FLYING | COMMANDING | DYING else []

    def _name(self, verb: Token) -> str | None:
        role = self._role()
        if verb.lemma in NOMINATING:
            bare = self._near(frozenset({"to", "for"})) and self._only(FLIGHTS)
            return role if role == "backupCrewMember" else "memberOf" if role or bare else None
        if role or self._near(ABOARD):
            return role or "crewMember"
        if verb.lemma == "take" and not any(c.lower == "part" for c in self.document.children(verb, "dobj")):
            return None
        if any(w.lower in {"spacewalk", "spacewalks"} for w in self.document.children(verb, "dobj")):
            return "crewMember" if verb.lemma in LIGHT and self._near(ON) else None
        if verb.lemma == "become" and self._near(ON) and any(map(self._is_first, self.document.children(verb, "attr"))):
            return "crewMember"  # "on STS-47 she became the first …"
        if verb.lemma == "be" and self._near(ON - {"as", "for", "of", "in"}) and self._only(FLIGHTS | SPACE):
            return "crewMember"  # "has been on Expedition 32", "her only flight was on STS-6"
        if verb.lemma == "visit" and self._near(ON) and self._only(FLIGHTS):
            return "crewMember" if any(c.lower in SPACE for c in self.document.children(verb, "dobj")) else None
        end = any(w.lower in DISASTERS for w in self.words)
        if end and verb.lemma in DYING and self._only(FLIGHTS | DISASTERS) and self._near(ON | SPANNING):
            return "crewMember"  # "was killed in the STS-107 disaster"
        made = verb.lemma in MAKING and any(w.lower in FLIGHTS for w in self.words)
        flown = verb.lemma in MAKING and any(w.lower in FLIGHTS for w in self.document.children(verb, "dobj"))
        direct = (made or verb.lemma in COMMANDING) and not any(w.pos in PREPOSITIONS for w in self.words)
        before = self.document.tokens[verb.index : self.flight.index]
        serving = any(w.lower in PEOPLE for w in before)  # "served as a pilot for": what is for a flight may not fly
        on = verb.lemma in FLYING | COMMANDING and self._near(ON if serving else ON - {"for"})
        on = on or ((verb.lemma in DOING | JOINING or flown) and self._near(SPANNING))
        spaceborne = frozenset({"on"}) | (SPANNING if any(w.lower in SPACE for w in before) else frozenset())
        on = on or (verb.lemma in STAYING and self._near(spaceborne))
        return "crewMember" if (direct or on) and self._only(FLIGHTS) else None

    def _included(self) -> list[tuple[Mention, str]]:
        """ "X's missions included STS-82"."""
        assert self.verb is not None
        if mood(self.document, self.verb) != "plain" or self.verb.lemma != "include" or self.flight.dep == "nsubj":
            return []
        told = [s for s in subject_tokens(self.document, self.verb) if s.lower in FLIGHTS - {"crew"}]
        return [(p, "crewMember") for p in self._named([o for s in told for o in self.document.children(s, "poss")])]

    def _of_subject(self) -> list[tuple[Mention, str]]:
        """ "The Apollo 8 crew included X", "X's first spaceflight was STS-104", "Vostok 1 was X's only flight"."""
        assert self.verb is not None
        top = self.words[-1] if self.words else None
        if top is None or mood(self.document, self.verb) != "plain":
            return []
        if top.lower in {"crew", "members"} and top.dep == "nsubj" and self.verb.lemma in INCLUDING | {"be"}:
            of = (o for p in self.document.children(self.verb, "prep") for o in self.document.children(p, "pobj"))
            told = of if self.verb.lemma == "consist" else self.document.children(self.verb, "dobj", "attr")
            return [(p, "crewMember") for p in self._named(list(told))]
        if self.verb.lemma in CARRYING and top.dep == "nsubj" and len(self.words) == 1:
            return [(p, "crewMember") for p in self._named(list(self.document.children(self.verb, "dobj")))]
        if self.verb.lemma not in SAME or top.dep not in {"nsubj", "attr"} or len(self.words) > 1:
            return []
        other = self.document.children(self.verb, "attr" if top.dep == "nsubj" else "nsubj")
        flown = [noun for noun in other if self._is_flown(noun)]
        owners = [o for noun in flown for o in self.document.children(noun, "poss")]
        owners += [
            o
            for n in flown
            for p in self.document.children(n, "prep")
            if p.lower == "of"
            for o in self.document.children(p, "pobj")
        ]
        return [(p, "crewMember") for p in self._named(owners)]

    def _is_first(self, noun: Token) -> bool:
        return any(c.lower in RANKS for c in self.document.children(noun, "amod"))

    def _of_owner(self) -> list[tuple[Mention, str]]:
        """ "X's flight on STS-116 made history", "X's fifth mission, STS-61, …": whose flight it is."""
        assert self.verb is not None
        of = (w for w in self.words if w.lower in FLIGHTS | WALKS and any(self.document.children(w, "poss")))
        flown = next(of, None)
        if picked := chosen(self.document, self.words):
            return [(p, "memberOf") for p in self._named(picked)]
        itself = flown is not None and flown == self.words[0] and self.flight.dep in {"appos", "compound"}
        if flown is None or not (itself or self._near(ON | ABOARD)) or mood(self.document, self.verb) != "plain":
            return []
        owners = list(self.document.children(flown, "poss"))
        if itself and all(o.pos == "PRON" for o in owners):
            owners = subject_tokens(self.document, self.verb)  # "On his third flight, STS-103, X walked"
        return [(p, "crewMember") for p in self._named(owners)]

    def _is_flown(self, noun: Token) -> bool:
        return noun.lower in FLIGHTS or noun.lower in {"first", "second", "third", "last", "latest"}

    def _named(self, tokens: list[Token]) -> list[Mention]:
        """The people that some words name; of "her first flight" whose it is."""
        owners = [o for t in tokens if t.lower in FLIGHTS for o in self.document.children(t, "poss")]
        beside = [c for t in tokens if not self.mentions.at(t) for c in self.document.children(t, "appos")]
        whole = [*tokens, *owners, *beside]
        named = [self.mentions.at(t) for t in meant(self.document, whole)]
        named += [self._whose(t) for t in whole if t.tag == "PRP$" and t.lower in {"his", "her"}]
        return [m for m in dict.fromkeys(named) if m and self.mentions.type_of(m) == "Person"]

    def _whose(self, pronoun: Token) -> Mention | None:
        """The one person named before "his" or "her" in its sentence."""
        begin = self.document.sentence_of(pronoun.index).span.begin
        before = self.mentions.inside(Span(begin, pronoun.span.begin))
        people = {m.entity: m for m in before if self.mentions.type_of(m) == "Person"}
        return next(iter(people.values())) if len(people) == 1 else None

    def _stands_by(self, person: Mention) -> bool:
        inside = self.document.between(person.span)
        titles = {c.lower for t in inside for c in self.document.children(t, "compound", "amod")}
        return bool(titles & BACKUP)

    def _role(self) -> str | None:
        """What a noun below "as", "be" or the person makes of them: crew or backup; None of a noun that is neither."""
        words = self._below_as()
        nouns = [w for w in words if w.lower in PEOPLE]
        if not nouns or not self._only(PEOPLE | FLIGHTS, words) or self._other_trade(nouns):
            return None
        told = self._standing([c for w in words for c in (w, *self.document.children(w, "amod", "compound", "nmod"))])
        return None if told in SUPPORT else "backupCrewMember" if told else "crewMember"

    def _standing(self, words: Sequence[Token]) -> str | None:
        """The last of some words by which a crew stays on Earth: "backup", "support"."""
        return next((w.lower for w in reversed(words) if w.lower in BACKUP | SUPPORT), None)

    def _below_as(self) -> list[Token]:
        """The words up to "as": "a stay … as a member of Expedition 5"."""
        at = next((i for i, w in enumerate(self.words) if w.lower == "as"), len(self.words))
        return self.words[:at]

    def _other_trade(self, nouns: list[Token]) -> bool:
        """ "Lead engineer of Apollo 11", whom nobody took along."""
        for noun in nouns:
            needed = NEEDING.get(noun.lower.rstrip("s"))
            if needed and not needed & {c.lower for c in self.document.children(noun, "compound", "amod")}:
                return True
        return False

    def _near(self, prepositions: frozenset[str]) -> bool:
        """Whether the preposition nearest to the flight is one of these."""
        words = self._without_of()
        nearest = next((w for w in words if w.pos in PREPOSITIONS), None)
        below = {w.lower for w in (*self.words, *self.document.children(self.flight, "compound"))}
        on_board = nearest is not None and nearest.lower == "on" and "board" in below
        return nearest is not None and (nearest.lower in prepositions or (on_board and prepositions == ABOARD))

    def _without_of(self) -> list[Token]:
        """The words without the "of" in "the flight of Apollo 7", which only says again what it is."""
        of = self.words[:1] and self.words[0].lower == "of" and self.words[1:2] and self.words[1].lower in FLIGHTS
        return self.words[1:] if of and any(w.pos in PREPOSITIONS for w in self.words[1:]) else self.words

    def _only(self, nouns: frozenset[str], words: list[Token] | None = None) -> bool:
        """Whether every noun on the way is one of these, or another flight."""
        every = self.words if words is None else words
        if self.flight.dep == "compound" and every and every[0].tag == "NNP":
            every = every[1:]  # "on STS-51-J Atlantis"
        every = [w for w in every if w.pos in NOUNS and not (w.pos == "NUM" and w.text.isalpha())]  # "one of the seven"
        return all(w.lower in nouns or self._is_other(w) for w in every)

    def _is_other(self, word: Token) -> bool:
        mention = self.mentions.at(word)
        return mention is not None and self.mentions.type_of(mention) in {
            "Mission",
            "Spacecraft",
            "Programme",
            "SpaceStation",
        }
