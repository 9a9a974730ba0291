"""A question read for the sentences that may answer it: no word of it is left out but those that say nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.ask.lexicon import Lexicon
from kg.ask.lookup.framed import unframed
from kg.ask.lookup.kin import kin
from kg.ask.lookup.needs import Asked, Asks, Need, Words
from kg.ask.lookup.opening import Opening, opening
from kg.ask.lookup.reader import Reader
from kg.ask.tokens import Token, joined
from kg.ask.words import EARLIER, LEADING, POSSIBLY, SAYING, word_set
from kg.terms import KG, KGV

_BEYOND = ("why", "amount", "count", "name", "times")
"""What no fact tells."""
_NAMED = ("who", "which", "where", "when")
_WITHOUT_VERB = ("who", "which", "where")
_ASKING = ("why", "how", "when", "where", "who", "what")
_SPANS = word_set("year month week day time date decade")
_EDGES = word_set("start starts started begin begins began end ends ended finish finishes finished")
"""What no fact tells."""
_MEANING = word_set("mean means meant translate translates translated")
_TOWARDS = word_set("to for from with against of after on about")
_OUT = word_set("of from")
_SHORT = dict(
    pair.split("/")
    for pair in "senator/sen representative/rep governor/gov professor/prof doctor/dr general/gen captain/capt "
    "colonel/col lieutenant/lt commander/cmdr president/pres minister/min".split()
)
"""Titles as papers shorten them."""
_MATERIAL = (
    ("made", "of"), ("made", "from"), ("made", "out"), ("woven", "from"), ("woven", "of"), ("spun", "from"),
    ("cut", "from"), ("carved", "from"), ("fashioned", "from"), ("built", "of"), ("built", "from"), ("sewn", "from"),
)  # fmt: skip
"""Verbs with what something consists of behind them."""
_OTHERS = word_set("other others else another")
_SO_FAR = word_set("has have had")
_EXACT = word_set("only just exactly same all every both alone")
_THEM = word_set("him her them it")
_ANYBODY = word_set("anyone anybody someone somebody")
_MAY = POSSIBLY | {"can"}
_OPEN = (KG.Agreement, KG.manufacturer, KG.meaning, KG.standsFor)
_LIMITS = (KGV.status, KGV.outcome, KGV.role, KGV.spacecraft_type)
"""How far something has come, how it ended, what kind of thing it is."""
_KINDS = (KG.Vehicle, KG.Mission, KG.Payload, KG.Agent, KG.Place, KG.Programme, KG.VehicleModel)


def read(tokens: Sequence[Token], quoted: str, lexicon: Lexicon) -> Asked | None:
    """What a question asks of the sentences; None for one that no sentence can answer."""
    tokens = unframed(tokens)
    found = opening(tokens)
    if found and found.asks in ("which", "what") and tokens[-1].fold in EARLIER:
        tokens = (*tokens[:-1], Token("previously", "previously"))
        found = opening(tokens)
    if found is None or _second(tokens) or _pointing(tokens) or _compares(tokens) or _earlier(tokens, found.asks):
        return None
    if found.asks == "yesno" and any(t.fold in _OTHERS for t in tokens):  # that another did it tells a comparison
        return None
    asked = Reader(tokens, found, lexicon).read(quoted)
    folds = {t.fold for t in tokens}
    asked = asked and replace(
        asked,
        possible=bool(folds & _MAY),
        perfect=bool(folds & {"has", "have"}),
        after=_after(tokens, found),
        still="still" in folds,
        earlier=bool(folds & EARLIER) and bool(folds & _SO_FAR) and "first" not in folds,
        exact=frozenset(folds & _EXACT) if found.asks == "yesno" else frozenset(),
        anybody=not folds.isdisjoint(_ANYBODY),
        side=next((t.fold for t in tokens[1:] if t.fold in ("after", "before")), ""),
        since=_since(tokens),
        needs=(*_measured(_titled(_by_letters(_each_once(asked.needs)), tokens), tokens), *_made_of(tokens)),
    )
    beyond = found.asks in _BEYOND or "happened" in [t.fold for t in tokens]
    if asked is None or beyond:
        return asked
    now = replace(asked, needs=tuple(n for n in asked.needs if not n.aside))
    if _office(now, lexicon) and _only_facts(now, lexicon):
        return replace(asked, office=True, needs=tuple(map(_title, asked.needs)))
    if not _only_facts(asked, lexicon):
        return asked
    verbs = any(n.verb for n in asked.needs) and not asked.but
    done = any(n.role == "does" or (n.kind == "word" and not n.verb) for n in asked.needs) and found.asks == "what"
    named = (verbs and (found.asks in _NAMED or done)) or (found.asks in _WITHOUT_VERB and _told_much(asked, lexicon))
    only = len(asked.of("word")) == 1
    return replace(asked, needs=tuple(_by_itself(n, only) for n in asked.needs)) if named else None


def _since(tokens: Sequence[Token]) -> str:
    """The year since when something has been so: what happened in a later one does not tell that."""
    at = next((i for i, t in enumerate(tokens) if t.fold == "since"), len(tokens))
    lasts = any(a.fold in ("has", "have") for a in tokens[:at]) and any(t.fold == "been" for t in tokens[:at])
    return next((t.fold for t in tokens[at + 1 : at + 3] if lasts and t.fold.isdigit()), "")


def _made_of(tokens: Sequence[Token]) -> tuple[Need, ...]:
    """What tells the material of something: "what was it made of?" """
    if tuple(t.fold for t in tokens[-2:]) not in _MATERIAL[:2]:
        return ()
    return (Need(joined(tokens[-2:]), "word", _MATERIAL, verb=True, at=len(tokens) - 2),)


def _measured(needs: tuple[Need, ...], tokens: Sequence[Token]) -> tuple[Need, ...]:
    """The needs where what is counted must stand in the sentence: "how many tonnes of peat"."""
    how = tuple(t.fold for t in tokens[:2]) in (("how", "many"), ("how", "much"))
    of = how and len(tokens) > 4 and tokens[3].fold == "of"
    return tuple(replace(n, near=False) if of and n.at == 4 and n.kind == "word" else n for n in needs)


def _told_much(asked: Asked, lexicon: Lexicon) -> bool:
    """Whether a question without a verb has enough for a sentence to be the one that is meant."""
    plain = [n for n in asked.of("word") if not (n.aside or n.asked or n.near or n.infinitive)]
    noun = lexicon.schema.words.get(asked.noun.forms[0], ()) if asked.noun else ()
    fact = bool(noun) and all(m.kind == "property" for m in noun)  # "what nationality are they?"
    return bool(plain) and len(asked.needs) > 1 and not (asked.but or fact)


def _by_letters(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """The needs where the name of what means something is met by its letters only: "the station" doesn't tell what
    "Tiangong" means.
    """
    means = any(n.verb and n.forms[0][0] in _MEANING for n in needs)
    return tuple(replace(n, things=()) if means and n.role == "does" else n for n in needs)


def _titled(needs: tuple[Need, ...], tokens: Sequence[Token]) -> tuple[Need, ...]:
    """The needs where a title before a name may be told anywhere: "Senator Lee" is "he" in most sentences."""
    names = {n.at for n in needs if n.kind == "name"}
    titles = [n for n in needs if n.kind == "word" and not (n.verb or n.asked) and n.at + 1 in names]
    titles = [n for n in titles if n.at > 0 and tokens[n.at].text[:1].isupper()]
    return tuple(_beside(n) if n in titles else n for n in needs)


def _beside(title: Need) -> Need:
    """A title that may be told anywhere, also as papers shorten it."""
    short = _SHORT.get(title.forms[0][0])
    return replace(title, near=True, aside=True, alike=(*title.alike, *([(short,)] if short else [])))


def _each_once(needs: Sequence[Need]) -> tuple[Need, ...]:
    """The needs without a noun of the same root as a verb: "the second lander to make a soft landing"."""
    verbs = [n for n in needs if n.verb]
    plain = [n for n in needs if n.kind == "word" and n.near and not n.asked]
    twice = [n for n in plain if any(v is not n and kin(n.forms[0][-1], v.forms[0][0]) for v in verbs)]
    return tuple(n for n in needs if n not in twice)


def _after(tokens: Sequence[Token], found: Opening) -> str:
    """The preposition that stands before "whom" or at the end, or what "of" or "from" is asked after."""
    ends = (*tokens[: found.begin][-1:], tokens[-1])
    wanted = _TOWARDS if found.asks == "who" else _OUT if found.asks == "what" else frozenset[str]()
    return next((t.fold for t in ends if t.fold in wanted), "")


def _office(asked: Asked, lexicon: Lexicon) -> bool:
    """Whether it is asked who has an office somewhere, and no more."""
    words, names = asked.of("word"), asked.of("name")
    if asked.asks != "who" or asked.negated or asked.planned or not words or len(names) != 1:
        return False
    meant = [m for form in words[-1].forms for m in lexicon.schema.words.get(_without_of(form), ())]
    return any(lexicon.schema.schemes.get(m.iri) == KGV.role and m.form == "noun" for m in meant)


def _title(need: Need) -> Need:
    """The word for an office without others, and without the "of" behind it."""
    if need.aside:
        return need
    first = need.forms[0]
    return replace(need, forms=(_without_of(first) if need.kind == "word" else first,), alike=())


def _without_of(form: Words) -> Words:
    """The word for an office: "president of" is "president"."""
    return form[:1] if form[1:] == ("of",) else form


def _by_itself(need: Need, only: bool) -> Need:
    """A verb, or the ``only`` word, without those that say the same: what facts would tell is told in that word."""
    told = len(need.forms[0]) == 1 and need.forms[0][0] not in _EDGES | LEADING
    told = told and (need.verb or only or not (need.near or need.asked))
    return replace(need, alike=()) if told else need


def _only_facts(asked: Asked, lexicon: Lexicon) -> bool:
    """Whether all words ask for what facts tell, were it told: who launched it, which rockets failed. What was agreed
    or made is told in many words.
    """
    words = [n for n in asked.needs if n.kind != "name" and n.kind != "moment"]
    main = [n for n in words if not n.near and not n.asked]
    said = bool(main) and all(n.forms[0][0] in SAYING for n in main)  # "what did they say about the debris?"
    return (said and asked.asks == "what") or all(n.kind == "word" and _is_fact(n, asked, lexicon) for n in words)


def _is_fact(need: Need, asked: Asked, lexicon: Lexicon) -> bool:
    meant = [m for form in need.forms for m in lexicon.schema.words.get(_without_of(form), ())]
    if any(m.iri in _OPEN or (m.kind == "property" and asked.asks == "when") for m in meant):
        return False
    kinds = any(m.kind == "class" and any(lexicon.schema.is_a(m.iri, k) for k in _KINDS) for m in meant)
    schemes = lexicon.schema.schemes
    told = any(m.kind in ("event", "property") or schemes.get(m.iri, "") in _LIMITS for m in meant)
    return kinds or told or need.forms[0][0] in SAYING


def _pointing(tokens: Sequence[Token]) -> bool:
    """Whether a time is pointed at that nobody can know: "that year"."""
    return any(a.fold in ("that", "this", "same") and b.fold in _SPANS for a, b in pairwise(tokens))


def _earlier(tokens: Sequence[Token], asks: Asks) -> bool:
    """Whether something earlier than what is told is asked for: "had it flown before?", not who said so."""
    says = any(t.fold in SAYING for t in tokens)
    than_them = tokens[-1].fold in _THEM and [t.fold for t in tokens[-2:-1]] in (["before"], ["after"])
    if than_them:  # "who ran it before him?"
        return True
    return asks in ("yesno", "who") and tokens[-1].fold in EARLIER and not says


def _compares(tokens: Sequence[Token]) -> bool:
    """Whether two are compared, each told of elsewhere: "which is heavier, SLIM or Luna-25?" """
    folds = [t.fold for t in tokens]
    return "or" in folds and folds[:1] == ["which"] and folds[1:2] in (["is"], ["was"], ["are"], ["were"])


def _second(tokens: Sequence[Token]) -> bool:
    """Whether another thing is asked as well: "when and why"."""
    return any(a.fold == "and" and b.fold in (*_ASKING, "tell") for a, b in pairwise(tokens))
