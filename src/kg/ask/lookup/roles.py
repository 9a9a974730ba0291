"""What the place of a word in a question tells: who acts, what the verb is, whose something is."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask.lexicon import Lexicon
from kg.ask.lookup.alike import phrase
from kg.ask.lookup.kin import strong
from kg.ask.lookup.needs import Need, Role, Words
from kg.ask.lookup.opening import Opening
from kg.ask.lookup.small import BE, FLIGHTS, MODAL, MODALS, PARTICLES, PLANS, SILENT, in_past, is_craft, owns
from kg.ask.tokens import Token
from kg.ask.words import ARTICLES, AUXILIARIES, PREPOSITIONS, SAYING
from kg.reference import demonyms

_NOUNS = ("tion", "sion", "ness", "ity", "ance", "ence", "ship", "ism", "ment")
_FLIGHTS = ("flight", "mission", "liftoff")
_ASKING = (["do"], ["does"], ["did"], ["will"], ["would"], ["could"])
_HAVING = (["has"], ["have"], ["had"])


@dataclass(slots=True)
class State:
    """How far a question has been read."""

    tokens: Sequence[Token]
    folds: list[str]
    opening: Opening
    lexicon: Lexicon
    near: bool = False
    """Whether a preposition governs the words."""
    before: str = ""
    """The word before, if it says how the next one belongs."""
    verb: int = -1
    aside: bool = False
    """Whether a clause with "when" or the like tells no more than when it was."""

    @property
    def first(self) -> int:
        """The word behind what is asked for."""
        return self.opening.nouns[-1] + 1 if self.opening.nouns else self.opening.end

    @property
    def inverted(self) -> bool:
        """Whether the subject stands between an auxiliary and the verb: "what did they launch?" """
        had = (
            self.opening.asks in ("where", "when", "why", "how") and self.folds[self.first : self.first + 1] in _HAVING
        )
        asked = self.folds[self.first : self.first + 1] in _ASKING and not self.itself
        return had or asked or self._whether

    @property
    def itself(self) -> bool:
        """Whether what is asked for does it: "which rocket will carry it", not "which rocket will NASA use"."""
        behind = self.tokens[self.first + 1 : self.first + 2]
        small = bool(behind) and behind[0].text.islower() and behind[0].fold not in SILENT | PREPOSITIONS
        base = small and not behind[0].fold.endswith("s")
        return self.opening.asks in ("who", "which", "what") and self.folds[self.first] in MODALS and base

    @property
    def _whether(self) -> bool:
        """Whether a yes/no question begins with the auxiliary: "did they launch it?" """
        return self.opening.asks == "yesno" and self.folds[:1] in _ASKING


def here(state: State, at: int, used: int, things: Sequence[str]) -> bool:
    """Whether a name is the subject, or tells whose something is or where it comes from: "the Indian minister", "the
    logo of NASA".
    """
    behind = state.folds[at + used : at + used + 1]
    if state.folds[max(at - 2, 0) : at] == ["according", "to"]:
        return True
    compound = (
        bool(behind) and behind[0] not in SILENT | PREPOSITIONS and not (state.inverted and _alone(state, at + used))
    )
    of = state.before == "of" and not compound and any(owns(t, state.lexicon) for t in things)
    if of or (bool(behind) and state.tokens[at].text in demonyms()):
        return True
    if state.tokens[at + used - 1].possessive:
        return state.opening.asks == "what" and state.verb < 0 and not state.near and _people(state, things)
    if state.near or not behind:
        return False
    says = (behind[0] not in PLANS - MODAL and behind[0] in AUXILIARIES | MODAL) or in_past(behind[0])
    return says or (state.inverted and state.verb < 0 and _alone(state, at + used))


def _people(state: State, things: Sequence[str]) -> bool:
    """Whether a name is somebody's, or nobody knows whose."""
    return not any(is_craft(t, state.lexicon) or owns(t, state.lexicon) for t in things)


def undergone(state: State, at: int, used: int, things: Sequence[str]) -> bool:
    """Whether a name alone is what somebody did something to, or who did it: "who built Luna-25?", "worn by Cole"."""
    if state.before == "by":
        return True
    last = at + used >= len(state.folds) or state.folds[at + used] in PREPOSITIONS
    acted_on = state.opening.asks == "who" and state.before == "" and not state.near and state.verb >= 0
    craft = not things or any(is_craft(t, state.lexicon) for t in things)
    return acted_on and not (craft and state.tokens[at + used - 1].possessive) and (last or not craft)


def towards(state: State, things: Sequence[str]) -> str:
    """Whether somebody did something "to" a country or a body, or "for" it: "who signed for Kenya?" """
    who = state.opening.asks in ("who", "which") and state.before in ("to", "for")
    return state.before if who and any(owns(t, state.lexicon) for t in things) else ""


def served(state: State, end: int) -> bool:
    """Whether it stands for whom somebody did something: that is no place told somewhere else."""
    return state.opening.asks == "who" and state.before == "for" and state.folds[end : end + 1] != ["to"]


def undergone_by(state: State) -> bool:
    """Whether somebody is asked for to whom something was done: "who was hurt?", not "by whom was it built?" """
    begin, end = state.opening.begin, state.opening.end
    done = any(f in BE and in_past(state.folds[i + 1]) for i, f in enumerate(state.folds[:-1]) if i >= end > 0)
    return done and state.folds[max(begin - 1, 0) : begin] != ["by"]


def _alone(state: State, at: int) -> bool:
    """Whether one word stands before the end of its part of the question: behind a subject it is the verb."""
    return at + 1 >= len(state.folds) or state.folds[at + 1] in SILENT | PREPOSITIONS


def role(state: State, at: int, used: int) -> Role:
    """Whether a name stands where the one does who acts, or where it is acted on."""
    if state.folds[max(at - 2, 0) : at] == ["according", "to"]:
        return "says"
    if state.near and state.before not in ("by", ""):
        return ""
    if state.before == "by":
        return "does"
    if passive(state, at + used):
        return "undergoes"
    if state.verb < 0:
        return "does" if state.inverted else ""
    return "undergoes" if state.before == "" else ""


def passive(state: State, at: int) -> bool:
    """Whether a verb in the past stands there, in the passive: "was Luna-25 lost", "that Luna-25 was lost"."""
    done = state.folds[at : at + 2]
    if done and done[0] in BE:
        return len(done) > 1 and in_past(done[1])
    clause = max((i for i in range(at) if state.folds[i] in ("that", "which", "who", "whom")), default=0)
    asked = any(f in BE for f in state.folds[clause:at]) and state.verb < 0
    return asked and bool(done) and in_past(done[0])


def of_object(state: State, needs: Sequence[Need]) -> bool:
    """Whether a noun stands right behind the name of whose it is that one acts on: "who drew the Orion patch?" """
    last = needs[-1] if needs else None
    named = last is not None and last.kind == "name" and last.role == "undergoes" and not last.ahead
    return state.opening.asks in ("who", "which") and state.before == "name" and named


def of_flight(state: State, at: int, width: int, acting: bool) -> bool:
    """Whether a flight of something only stands for that: "why was the launch of Luna-25 put off?" """
    last = at + width == len(state.folds) or acting
    return not last and state.folds[at] in FLIGHTS and state.folds[at + width : at + width + 1] == ["of"]


def stranded(state: State, at: int, width: int) -> bool:
    """Whether a word stands before the preposition that ends the question: "what is it a symbol of?" """
    return at + width == len(state.folds) - 1 > 0 and state.folds[-1] in PREPOSITIONS


def is_object(state: State, at: int) -> bool:
    """Whether a noun stands right behind the verb, but for an article."""
    return at - state.verb <= (2 if state.folds[at - 1] in ARTICLES else 1) and state.opening.asks == "who"


def acts(state: State, at: int) -> bool:
    """Whether a word is the verb: behind the subject of "did", in the past, or first behind the question word."""
    fold = state.folds[at]
    if state.folds[state.opening.begin] == "whose" and at == state.first:  # "whose flag": it is the noun
        return False
    if in_past(fold) and state.folds[at - 1 : at] in (["a"], ["an"]) and before_noun(state, at):  # "a crewed landing"
        return False
    subject = state.opening.asks in ("who", "which", "what") and at == state.first > 0 and state.opening.end > 0
    if subject or in_past(fold) or (at and state.folds[at - 1] == "to" and not state.near):
        return True
    if at - 1 == state.first and state.folds[at - 1] in MODALS and state.itself:
        return True
    if fold.endswith("ing") and any(f in AUXILIARIES for f in state.folds[:at]):
        free = (not state.near or state.before == "name") and state.folds[at - 1] not in ARTICLES
        return free and not (state.verb >= 0 and before_noun(state, at))
    if (closing := _closing(state)) >= 0:
        return at == closing
    if at and (state.tokens[at - 1].possessive or (state.inverted and _not_base(state, at))):
        return False
    noun = state.folds[at - 1 : at] in (["the"], ["a"], ["an"], ["his"], ["her"], ["its"], ["their"])
    least = state.opening.end + (state.opening.asks != "yesno")  # behind "did" alone, or the question word and "did"
    return state.verb < 0 and state.inverted and not noun and at > least and state.before in ("name", "")


def _closing(state: State) -> int:
    """The verb at the end behind a noun with its article: "what did the net on the banner represent"; -1 if none is."""
    last, folds = len(state.folds) - 1, state.folds
    plain = last > 2 and state.inverted and folds[last] not in SILENT | PREPOSITIONS | PARTICLES | ARTICLES
    noun = plain and any(folds[n] in ARTICLES and folds[n - 1] in PREPOSITIONS for n in (last - 2, last - 3) if n > 0)
    return last if noun and not _noun(folds[last]) and state.tokens[last].text.islower() else -1


def before_noun(state: State, at: int) -> bool:
    """Whether a word stands before another that is not small: "the new landing platform"."""
    return bool(state.folds[at + 1 : at + 2]) and state.folds[at + 1] not in SILENT | PREPOSITIONS | PARTICLES


def _not_base(state: State, at: int) -> bool:
    """Whether a word is no verb as it stands behind "did": a noun by its ending, a plural, or before the verb."""
    flight = state.folds[at] in _FLIGHTS and before_noun(state, at)  # "did the Qantas flight land"
    says = state.folds[at + 1 : at + 2] and state.folds[at + 1] in SAYING  # "what did the administrator say"
    return flight or bool(says) or _noun(state.folds[at]) or _before_verb(state, at)


def _noun(fold: str) -> bool:
    return fold.endswith(_NOUNS) or (fold.endswith("s") and not fold.endswith(("ss", "us")))


def _before_verb(state: State, at: int) -> bool:
    """Whether a word that is no known verb stands before the last one, which is it: "the Luna-25 emblem symbolise"."""
    folds, small = state.folds, SILENT | PREPOSITIONS | PARTICLES
    last = phrase(folds[-2:]) > 1 and folds[-1] in PREPOSITIONS | PARTICLES and folds[-2] not in small
    if last and at < len(folds) - 2:  # "stand for"
        return True
    known = strong(folds[at]) or any(m.form == "verb" for m in state.lexicon.schema.words.get((folds[at],), ()))
    free = at < len(folds) - 1 and not {folds[-2], folds[-1], folds[at + 1]} & small
    return free and not known and not _noun(folds[-1]) and state.tokens[-1].text.islower()


def compounds(state: State, at: int, width: int) -> list[Words]:
    """The word written as one with the one beside it: "call sign" as "callsign", "splash down" as "splashdown"."""
    if width == 2 and state.folds[at + 1 : at + 2] and state.folds[at + 1] in PARTICLES:
        return [(state.folds[at] + state.folds[at + 1],)]
    pairs = ((at - 1, at), (at, at + 1)) if width == 1 else ()
    beside = (
        (a, b) for a, b in pairs if a >= 0 and b < len(state.folds) and not {state.folds[a], state.folds[b]} & SILENT
    )
    return [(state.folds[a] + state.folds[b],) for a, b in beside if (state.folds[a] + state.folds[b]).isalpha()]


def planned(state: State, at: int) -> bool:
    """Whether a word tells that something was to be: "was due to dock", "is expected", "is the move scheduled for"."""
    fold = state.folds[at]
    behind = state.folds[at + 1 :] in ([], ["for"]) or state.folds[at + 1 : at + 2] == ["to"]
    behind = behind or fold in ("will", "would", "shall")
    return behind or state.folds[at - 1] in AUXILIARIES
