"""Questions that are answered by way of another: who runs the rocket that launched it, in which country the place lies
from which it flew.
"""

from collections.abc import Callable, Iterator

from kg.ask.lexicon import Lexicon
from kg.ask.lookup.small import types_of
from kg.ask.several import words
from kg.ask.tokens import Token
from kg.ask.words import ARTICLES
from kg.terms import KG

Tokens = tuple[Token, ...]
Things = Callable[[Tokens], tuple[str, ...]]
"""What a phrase stands for."""
_BE = ("is", "are", "was", "were")
_BODIES = ("country", "nation", "agency", "company")
_STATES = ("country", "nation", "state")
_LEAVING = ("leave", "leaves", "left", "depart", "departs", "departed")
_LIFTING = ("carry", "launch", "lift", "loft", "send", "boost", "orbit")
_SITES = ("country", "nation", "spaceport", "cosmodrome", "site", "pad", "center", "centre", "base")
_LONGEST = 6
"""Words of the name of a place."""
_PLACED = ("from", "in", "at", "off", "on")


def detours(tokens: Tokens, things: Things, lexicon: Lexicon) -> Iterator[Tokens]:
    """What to ask instead."""
    yield from _departed(tokens, lexicon)
    yield from _lifted(tokens, lexicon)
    yield from _launcher(tokens, things)
    yield from _whose(tokens, things)
    yield from _country_of_place(tokens, things)


def _departed(tokens: Tokens, lexicon: Lexicon) -> Iterator[Tokens]:
    """ "When did Crew-8 leave Kennedy Space Center?", "which spaceport did it depart from?": when it was launched."""
    at = next((i for i, t in enumerate(tokens) if t.fold in _LEAVING), 0)
    if not at:
        return
    end = at + 1 + any(t.fold == "from" for t in tokens[at + 1 : at + 2])
    named = any(_is_place(tokens[end:last], lexicon) for last in range(end + 1, min(end + _LONGEST, len(tokens)) + 1))
    if named or (end == len(tokens) and any(t.fold in _SITES for t in tokens[:at])):
        yield (*tokens[:at], *words("launched from"), *tokens[end:])


def _is_place(tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether some words name a launch site or another place on the ground."""
    return any(not types_of(t, lexicon).isdisjoint((KG.LaunchSite, KG.Place)) for t in lexicon.things(tokens))


def _lifted(tokens: Tokens, lexicon: Lexicon) -> Iterator[Tokens]:
    """ "Did a Proton carry Progress 81?": whether that was launched on it."""
    at = next((i for i, t in enumerate(tokens) if t.fold in _LIFTING), 0)
    if tokens[0].fold not in ("did", "will") or not at or not tokens[at + 1 :]:
        return
    rocket = tokens[1 + (tokens[1].fold in ARTICLES) : at]
    known = lexicon.things(rocket) or lexicon.things(rocket[:-1])
    if known and all(KG.LaunchVehicle in types_of(t, lexicon) for t in known):
        be = "was" if tokens[0].fold == "did" else "will"
        yield (*words(be), *tokens[at + 1 :], *words("launched on" if be == "was" else "be launched on"), *rocket)


def _launcher(tokens: Tokens, things: Things) -> Iterator[Tokens]:
    """ "Who launched Luna-25?": where nobody is told, who runs the rocket that did."""
    at = next((i for i, t in enumerate(tokens) if t.fold == "launched"), 0)
    if (
        not tokens[at + 1 :]
        or not at
        or tokens[0].fold not in ("what", "who", "which")
        or any(t.fold in _BE for t in tokens)
    ):
        return
    rockets = things((*words("list rocket that launched"), *tokens[at + 1 :]))
    if rockets:
        rocket = Token("the rocket", "the rocket", things=rockets)
        country = tokens[1:at] and tokens[1].fold in _STATES
        whose = (*tokens[:at], *words("is"), rocket, *words("from"))
        yield whose if country else (*tokens[:at], *words("operates"), rocket)


def _whose(tokens: Tokens, things: Things) -> Iterator[Tokens]:
    """ "Which country's spacecraft crashed?": which country that is from which crashed."""
    if len(tokens) < 4 or tokens[0].fold not in ("which", "what") or not tokens[1].possessive:
        return
    if tokens[1].fold not in _BODIES or not (found := things((*words("which"), *tokens[2:]))):
        return
    one = Token("it", "the thing", things=found)
    state = tokens[1].fold in _STATES
    yield (*words(f"which {tokens[1].fold} {'is' if state else 'operates'}"), one, *words("from" if state else ""))


def _country_of_place(tokens: Tokens, things: Things) -> Iterator[Tokens]:
    """ "From which country did it take off?": in which country the place lies from where it did."""
    at = next((i for i, t in enumerate(tokens[:3]) if t.fold in ("which", "what")), -1)
    if at < 0 or at + 2 >= len(tokens) or tokens[at + 1].fold not in _STATES or tokens[at + 1].possessive:
        return
    front, end = tokens[:at], tokens[at + 2 :]
    last = not front and end[-1].fold in _PLACED
    if not (last or (len(front) == 1 and front[0].fold in _PLACED)):
        return
    if found := things((*words("where"), *(end[:-1] if last else end))):
        yield (*words(f"in which {tokens[at + 1].fold} is"), Token("the place", "the place", things=found))
