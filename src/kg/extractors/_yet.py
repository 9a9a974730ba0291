"""What a sentence takes for granted of an event: that it is still awaited ("waits for launch", "ahead of the docking"),
or that it has been ("the leak was not a danger").
"""

from itertools import takewhile

from kg.grammar import SUBJECTS, governors, is_passive, verb_above
from kg.model import Document, Status, Time, Token

AWAITING = frozenset({"await"})
WAITING_FOR = frozenset("wait ready clear prepare prep poise".split())
"""Verbs and adjectives behind which "for" leads to what is to come."""
AHEAD = frozenset("before until till pending ahead prior".split())
"""Prepositions that an event stands behind which had not been by then."""
EVES = frozenset("eve brink verge threshold cusp buildup runup anticipation advance".split())
"""Nouns that do the same: "on the eve of the launch"."""
RUN_UPS = frozenset("run build lead".split())
"""Before "up", which the tokeniser parts from them."""
DEFINITE = frozenset("the this that these those its his her their our".split())
NOT_REAL = frozenset("certainty given option possibility reality event success go thing question fact case".split())
"""What an event is denied to be that is not told to have been; of a success, see ``presupposed``."""
TOLD_OF = frozenset(
    "dangerous serious critical urgent life-threatening unexpected surprising unusual perfect flawless smooth easy"
    " harmful severe related due new visible audible loud".split()
)
DEALT_WITH = frozenset("cause trigger broadcast televise stream publicise publicize advertise attend injure".split())
"""Denied of what has been, not of what hasn't: "the crash was not caused by wind"."""

JUDGED = frozenset(
    "deserve matter impress satisfy please convince excite disappoint surprise worry count qualify".split()
)
"""Denied of what has been, with or without whom it impresses."""
ATTENDED = DEALT_WITH | frozenset(
    "watch cover air show film photograph record carry follow witness affect change alter influence disrupt impact"
    " hamper hinder impede mention discuss celebrate mark endanger survive livestream delay".split()
)
"""What is denied to have been done with an event, or to have come of it, and leaves it standing."""
MOVING = frozenset("move shift bump retarget retargete retime reset rebook advance".split())
MOVED_OFF = frozenset(
    ("hold up, wave off, put back, set back, roll over, stand down, bring forward, pull forward, push right").split(
        ", "
    )
)
"""What is done to a flight that then gets another date."""
TENTATIVE = frozenset(
    "approve authorise authorize license rehearse practise practice simulate confirm consider review debate request"
    " propose support oppose predict forecast promise near approach seek fund green-light schedule want favour favor"
    " doubt need desire urge demand back endorse champion advocate eye contemplate weigh mull ponder pledge threaten"
    " envisage envision foresee expect anticipate".split()
)
"""What is done to a flight that is still to come."""
FLIGHTS = frozenset(
    "launch launches liftoff lift-off blastoff landing landings splashdown touchdown docking undocking spacewalk flight"
    " mission departure reentry return".split()
)
ENDED = frozenset("successful failed unsuccessful flawless botched doomed ill-fated".split())
"""How a flight ended, before its noun."""
BLAMING = frozenset(
    "praise laud salute slam rebuke thank congratulate applaud hail"
    " criticise criticize condemn blame sanction fine honour honor commend"
    " apologise apologize responsible use remember know famous award".split()
)
"""Behind which "for" leads to what has been."""


def shifted(document: Document, verb: Token) -> Status | None:
    """ "The launch was moved to Friday", "was held up by wind", "remains on hold"."""
    particles = {c.lower for c in document.children(verb, "prt", "advmod", "prep")}
    on = {o.lower for p in document.children(verb, "prep") if p.lower == "on" for o in document.children(p, "pobj")}
    moved = verb.lemma in MOVING or any(f"{verb.lemma} {p}" in MOVED_OFF for p in particles)
    return "postponed" if moved or on & {"hold", "ice"} else None


def intended(document: Document, trigger: Token) -> bool:
    """ "Approved the launch", "gathered for the launch", "the countdown to the launch": it need not have been."""
    if trigger.lower not in FLIGHTS or _is_judged(document, trigger):
        return False
    path = [trigger, *_below_verb(document, trigger)]
    over = verb_above(document, trigger)
    if trigger.dep in {"dobj", "nsubjpass"} and over is not None and over.lemma in TENTATIVE:
        return True
    aim = next((t for t in path if t.pos in {"ADP", "SCONJ"}), None)
    if aim is None or trigger.dep != "pobj" or document.head(trigger) != aim:
        return False
    led = {t.lemma for t in path} | ({over.lemma} if over else set())
    forward = over is not None and any(c.lower == "forward" for c in document.children(over, "advmod", "prt"))
    return (aim.lower == "for" and not led & BLAMING) or (aim.lower == "to" and ("countdown" in led or forward))


def _is_judged(document: Document, trigger: Token) -> bool:
    """ "Supported the successful launch": what is known for how it ended has been."""
    known = any(c.lower in DEFINITE for c in document.children(trigger, "det", "poss"))
    return known and any(c.lower in ENDED for c in document.children(trigger, "amod"))


def _below_verb(document: Document, trigger: Token) -> list[Token]:
    """What stands above a trigger and below the verb over it."""
    return list(takewhile(lambda t: t.pos not in {"VERB", "AUX"}, governors(document, trigger)))


def awaited(document: Document, trigger: Token) -> bool:
    """ "Is awaiting launch", "waits for its launch", "ahead of the docking": by then the event had not been."""
    path = _below_verb(document, trigger)
    over = verb_above(document, trigger)
    if over is not None and over.lemma in AWAITING:
        return trigger.dep in {"dobj", "conj", "nsubjpass", "compound"}
    if any(t.lower in AHEAD for t in path if t.pos in {"ADP", "SCONJ", "ADV", "VERB"} or t.lower == "pending"):
        return True
    if any(_is_eve(document, t) for t in path):
        return True
    if over is not None and over.lemma == "look" and any(c.lower == "forward" for c in document.children(over)):
        return any(t.lower == "to" for t in path)  # "is looking forward to the ship's arrival"
    waits = over is not None and over.lemma in WAITING_FOR | AWAITING
    return waits and any(t.lower == "for" for t in path)


def _is_eve(document: Document, noun: Token) -> bool:
    if noun.pos != "NOUN":
        return False
    parted = noun.lower == "up" and any(c.lower in RUN_UPS for c in document.children(noun, "compound"))
    return parted or noun.lower in EVES


def is_gone(document: Document, time: Time) -> bool:
    """Whether a time lies back by its own words, whenever the article is of: "last week", "two days ago"."""
    words = time.span.of(document.text).lower()
    return words.startswith(("last ", "yesterday", "this past ")) or words.endswith(" ago")


def is_past(document: Document, time: Time) -> bool:
    """Whether a time lies before the day of publication, as far as both are known."""
    if is_gone(document, time):
        return True
    published, value = document.article.published, time.value.partition("T")[0]
    dated = value[:4].isdigit() and value.replace("-", "").isdigit()
    return published is not None and dated and value < published.isoformat()[: len(value)]


def presupposed(document: Document, trigger: Token, verb: Token) -> bool:
    """ "The leak was not an immediate danger", "the crash was not caused by wind", "will not stream the landing": the
    event itself is not denied.
    """
    children = {c.lower for c in document.children(trigger, "det", "poss")}
    named = any(document.children(trigger, "poss"))
    if document.head(trigger) != verb or not (children & DEFINITE or named):
        return False
    if trigger.dep == "dobj":
        return verb.lemma in ATTENDED  # "will not stream the splashdown"
    if trigger.dep not in SUBJECTS:
        return False
    if verb.lemma in JUDGED:
        return True
    if verb.lemma != "be":
        done = [o.lower for o in document.children(verb, "dobj")]
        return verb.lemma in ATTENDED and (is_passive(document, verb) or bool(done))
    if verb.tag != "VBD" or any(document.children(verb, "aux")):
        return False
    what = {c.lower for c in document.children(verb, "attr")}
    how = {c.lower for c in document.children(verb, "acomp")}
    return bool(what and not what & NOT_REAL) or bool(how & TOLD_OF)
