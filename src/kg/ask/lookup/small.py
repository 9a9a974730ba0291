"""The words of questions that say little, and what is done with the needs when all are read."""

from collections.abc import Sequence

from kg.ask.lexicon import Lexicon
from kg.ask.lookup.kin import past
from kg.ask.lookup.needs import Asks, Need
from kg.ask.words import ARTICLES, AUXILIARIES, CONJUNCTIONS, JOINED, POSSIBLY, PRONOUNS, word_set
from kg.terms import KG

SILENT = (
    ARTICLES
    | AUXILIARIES
    | CONJUNCTIONS
    | PRONOUNS
    | POSSIBLY
    | word_set(
        "there so also already actually ever any all some exactly this these those only both still just precisely "
        "together really eventually officially finally originally please that which who whom when where as than at "
        "one ones itself themselves himself herself will would shall should can us me list name tell show give names "
        "each every such same other else over if how what why of about more most very apart either must should "
        "their his its our my your anybody anyone somebody someone per"
    )
)
"""Words that say nothing by themselves."""
LIGHT = word_set(
    "make makes made making do does did done take takes took taken taking get gets got getting give gives gave given "
    "have having go goes went going come comes came part happen happens happened involve involved thing things "
    "use uses used perform performed conduct conducted carry carried undergo place"
)
"""Verbs that say nothing beside a noun."""
VAGUE = word_set("far long much close near soon early late old big large")
"""Adjectives that are measured in units of many things."""
EMPTY = word_set("do does did done have having happen happens happened go goes went gone going involve involved")
"""Those that say nothing even where no other verb stands."""
_CARRYING = word_set("carry carried carries")
"""Of what does it these say something: "which rocket carried it?" """
_DEEDS = ("yesno", "how")
"""What is asked of deeds, where "get" and "take" say something."""
FLIGHTS = word_set("launch flight mission liftoff")
MAKING = word_set("make makes made making")
OUTSIDE = word_set("besides except beyond beside")
ORDER = {"before": "before", "after": "after", "since": "after", "until": "before", "following": "after"}
PLANS = word_set("due going supposed planned scheduled expected set slated meant intended will would shall")
VOWS = word_set(
    "threaten threatens threatened promise promises promised pledge pledges pledged vow vows vowed offer offers "
    "offered intend intends intended plan plans hope hopes hoped"
)
"""What somebody does who speaks of what is to come: "did they threaten to leave?" """
_DOER = 4
"""Letters that a noun for who does something has more than."""
_SHORT = 4
BE = word_set("is are was were been be being")
CLAUSE = word_set("when while as once")
MOST = word_set("most least fewest")
PARTICLES = word_set("up down out off over away back around along through")
NOT = word_set("not never without")
TURNED = ("before", "after")
MODALS = word_set("will would can could may might shall")
MODAL = word_set("will would could can may might has had have")
COUNTED = {w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}


def preposition(folds: Sequence[str]) -> tuple[str, int] | None:
    """The preposition that some words begin with, if it has several words, and how many: "on behalf of"."""
    return next(((one, len(words)) for words, one in JOINED.items() if tuple(folds[: len(words)]) == words), None)


_PRESENT = word_set(
    "adorn appear arrive bear become begin belong bring build carry come consist contain cost decorate depend depict "
    "describe display employ feature fly form get give go handle hang have head hold honor honour include indicate "
    "involve keep know lead lie live make manage mean need occur operate oversee own pay power produce provide receive "
    "remain represent require run sell serve share show signify sit speak stand stay supply symbolise symbolize use "
    "wear weigh work"
)
"""Verbs that tell what is so, and that questions have in the present."""


def in_present(fold: str, plural: bool) -> bool:
    """Whether a word is a verb in the present behind a noun: "which animal symbolises", "which flags appear"."""
    if plural:
        return fold in _PRESENT
    return (fold.removesuffix("s") in _PRESENT and fold.endswith("s")) or fold in ("carries", "flies", "has", "goes")


def in_past(fold: str) -> bool:
    """Whether a word looks like a verb in the past, as verbs of questions mostly are."""
    return (fold.endswith("ed") and len(fold) > _SHORT) or past(fold)


def types_of(thing: str, lexicon: Lexicon) -> frozenset[str]:
    """The classes of a thing by the articles and by the reference data."""
    return lexicon.data.types(thing) | (lexicon.reference.types(thing) if lexicon.reference else frozenset())


def owns(thing: str, lexicon: Lexicon) -> bool:
    """Whether a thing is a country or a body."""
    known = types_of(thing, lexicon)
    return any(lexicon.schema.is_a(t, kind) for t in known for kind in (KG.Country, KG.Organization))


def is_craft(thing: str, lexicon: Lexicon) -> bool:
    """Whether a thing is a craft, a mission or a rocket."""
    known = types_of(thing, lexicon)
    return any(lexicon.schema.is_a(t, kind) for t in known for kind in (KG.Vehicle, KG.Mission, KG.VehicleModel))


def doer(fold: str) -> bool:
    """Whether a noun is made of a verb for who does it."""
    return fold.endswith(("er", "or", "ers", "ors")) and len(fold) > _DOER


def does(fold: str, other: str) -> bool:
    """Whether a word is made of another one for who or what does it: "lander" of "land", but no form of "answer"."""
    return doer(fold) and not other.startswith(fold)


def only_measured(needs: Sequence[Need], adjective: str) -> bool:
    """Whether only the adjective tells what is asked of a thing: "how heavy is the Luna-25 probe?" """
    words = [n for n in needs if n.kind == "word"]
    if adjective == "old" and not words:  # "how old is she?" is told without a word
        return False
    return not words or (adjective not in VAGUE and all(n.near for n in words))


def of_crew(needs: Sequence[Need], lexicon: Lexicon) -> bool:
    """Whether bare words ask who they are: "crew of Luna-25", "maker of the flag"."""
    plain = [n.forms[0] for n in needs if n.kind == "word"]
    return any(
        doer(form[-1]) or any(m.iri == KG.crewMember for m in lexicon.schema.words.get(form, ())) for form in plain
    )


def without_light(needs: Sequence[Need], who: bool, asks: Asks) -> list[Need]:
    """The needs without the verbs that say nothing beside another word: who made something built it."""
    others = any(n.verb and not _is_light(n) and n.at > 1 + needs[0].at for n in needs)
    made = who and not (any(map(_of_deed, needs)) or (others and needs[0].forms[0][0] not in MAKING))
    light = [n for n in needs if n.kind == "word" and len(n.forms[0]) == 1 and _is_light(n)]
    light = [n for n in light if not (who and n.verb and n.forms[0][0] in _CARRYING)]
    light = [n for n in light if asks not in _DEEDS or n.forms[0][0] in EMPTY]
    heavy = [n for n in needs if n not in light or (made and n.forms[0][0] in MAKING)]
    if asks == "amount" and not any(n.kind == "word" for n in heavy):  # "how much did the agency give?"
        return [n for n in needs if n in heavy or n.forms[0][0] not in EMPTY]
    if who and all(n.near or n.kind != "word" for n in heavy):  # "who gave them the flag?"
        return list(needs)
    if asks == "what" and not any(n.verb for n in heavy):  # "what did she take along?"
        return [n for n in needs if n in heavy or (n.verb and n.forms[0][0] not in EMPTY)]
    return heavy


def _of_deed(need: Need) -> bool:
    """Whether a noun tells what was done, to what stands behind it: "made a soft landing on the Moon"."""
    return need.kind == "word" and len(need.forms[0]) > 1 and need.forms[0][0].endswith("ing") and not need.verb


def last_verb(needs: Sequence[Need], folds: Sequence[str]) -> int | None:
    """Which need is the verb where none looks like one: the last word, "what do the stars of the flag stand for", that
    stands behind no article or number, if one does.
    """
    words = [i for i, n in enumerate(needs) if n.kind == "word" and not n.asked]
    free = [i for i in words if folds[needs[i].at - 1] not in ARTICLES | COUNTED.keys()] or words
    return None if not free or any(n.verb for n in needs) else free[-1]


def _is_light(need: Need) -> bool:
    return need.forms[0][0] in LIGHT
