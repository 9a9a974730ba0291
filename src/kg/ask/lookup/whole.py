"""What a whole question tells, when all its words are read: its time, whether one word is enough, who must speak."""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.lookup.needs import Need
from kg.ask.lookup.roles import State
from kg.ask.lookup.small import owns
from kg.ask.words import PRONOUNS, SAYING
from kg.terms import KGV


def present(state: State, needs: Sequence[Need]) -> bool:
    """Whether a verb in the present asks: "who commands it", "who is building it", "why is it being moved", "when is
    the move?"
    """
    is_ = not {"is", "are"}.isdisjoint(state.folds)
    if is_ and ("being" in state.folds or (state.opening.asks in ("when", "where") and not any(n.verb for n in needs))):
        return True
    if state.opening.asks == "when" and state.folds[state.opening.end : state.opening.end + 1] in (["does"], ["do"]):
        return True  # "when does it begin?"
    verbs = [n.forms[0][0] for n in needs if n.verb]
    now = any(f.endswith("ing") for f in verbs) and not {"is", "are"}.isdisjoint(state.folds)
    asks = state.opening.asks == "why" or (state.opening.asks in ("who", "which") and not state.inverted)
    return asks and bool(verbs) and all(f.endswith("s") or now for f in verbs)


def speaking(need: Need, needs: Sequence[Need], state: State) -> Need:
    """A name, of which nobody else says what it does: what an astronaut of NASA denies NASA does not."""
    if need.kind != "name" or need.role != "does" or not any(owns(t, state.lexicon) for t in need.things):
        return need
    behind = need.at + len(need.forms[0])  # not "the Korean minister"
    words = (m for n in needs if n.verb and n.at == behind for m in state.lexicon.schema.words.get(n.forms[0], ()))
    said = any(state.lexicon.schema.schemes.get(m.iri) == KGV.speech_act for m in words)
    return replace(need, itself=True) if said else need


def alone(state: State, needs: Sequence[Need]) -> bool:
    """Whether a sentence need have no more than the one word of a question: not "who says so", "when did it launch"."""
    asks = state.opening.asks in ("who", "amount", "count", "times", "yesno")
    said = any(n.forms[0][0] in SAYING for n in needs)
    return asks and bool(state.opening.end) and not said and PRONOUNS.isdisjoint(state.folds)
