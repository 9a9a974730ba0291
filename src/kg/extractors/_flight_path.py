"""The words between a flight's name and the verb or person above it, and what they tell of a place aboard."""

import re
from collections.abc import Sequence

from kg.extractors._flight_fates import goes_along
from kg.extractors._flight_words import ABOARD, BACKUP, FLIGHTS, NEEDING, PEOPLE, SUPPORT
from kg.grammar import governors
from kg.model import Document, Mention, Mentions, Token

LIST = re.compile(r"\b(?:missions|flights|spaceflights|expeditions|trips)\b[^.;:]{0,40}: ?(?:(?:on|aboard) )?$")
REACH = 60  # code points before a name in which the noun of its list stands
GOALWARD = frozenset("around to toward towards into".split())
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
            if found and (goes_along(document, word) or self._is_goal(word, found)):
                continue
            if found and mentions.type_of(found) == "Person":
                self.person = found
                break
            self.words.append(word)
        if self._is_subject(flight):
            self.words.append(flight)

    def _is_goal(self, word: Token, place: Mention) -> bool:
        """ "Around the Moon on Artemis II": where a flight goes, on which the parser hangs the flight."""
        return self.mentions.type_of(place) == "Place" and self.document.head(word).lower in GOALWARD

    def _list_noun(self, offset: int) -> Token | None:
        """The noun of the list that a name at an offset opens."""
        begin = max(self.document.sentence_at(offset).span.begin, offset - REACH)
        before = LIST.search(self.document.text[begin:offset])
        if before is None:
            return None
        return next(t for t in self.document.tokens if t.span.end > begin + before.start())

    def _is_subject(self, flight: Token) -> bool:
        return self.verb is not None and flight.head == self.verb.index and flight.dep in {"nsubj", "attr"}

    def role(self) -> str | None:
        """What a noun below "as", "be" or the person makes of them: crew or backup; None of a noun that is neither."""
        words = self._below_as()
        nouns = [w for w in words if w.lower in PEOPLE]
        if not nouns or not self.only(PEOPLE | FLIGHTS, words) or self._other_trade(nouns):
            return None
        told = standing([c for w in words for c in (w, *self.document.children(w, "amod", "compound", "nmod"))])
        return None if told in SUPPORT else "backupCrewMember" if told else "crewMember"

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

    def near(self, prepositions: frozenset[str]) -> bool:
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

    def only(self, nouns: frozenset[str], words: list[Token] | None = None) -> bool:
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


def standing(words: Sequence[Token]) -> str | None:
    """The last of some words by which a crew stays on Earth: "backup", "support"."""
    return next((w.lower for w in reversed(words) if w.lower in BACKUP | SUPPORT), None)
