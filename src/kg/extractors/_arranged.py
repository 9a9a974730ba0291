"""What the verb over an event's noun tells of its status: "the mission includes a spacewalk" that is to come, "it was
great to see the launch" that has been.
"""

from kg.grammar import PLANNED
from kg.model import Document, Status, Token
from kg.mood import mood

INCLUDING = frozenset("include feature involve comprise entail".split())
SEEING = frozenset("see watch witness hear follow".split())
MOVED = frozenset(
    "great good amazing incredible feeling pleasure honour honor relief joy thrill glad happy pleased proud delighted"
    " thrilled sad relieved wonderful beautiful fantastic awesome nice privilege treat delight sight exciting".split()
)
"""How one feels about what has been seen."""


def arranged(document: Document, trigger: Token) -> Status | None:
    """The status that such a verb gives, or None where there is none."""
    verb = document.head(trigger)
    if trigger.dep != "dobj" or verb.pos != "VERB" or verb.lemma in PLANNED:
        return None
    if verb.lemma in INCLUDING and verb.tag in {"VBZ", "VBP"} and mood(document, verb) == "plain":
        return "planned"
    infinitive = verb.tag == "VB" and any(a.lower == "to" for a in document.children(verb, "aux"))
    return "occurred" if infinitive and verb.lemma in SEEING and _moves(document, verb) else None


def _moves(document: Document, verb: Token) -> bool:
    """ "It is a great feeling to see it", "were proud to watch it": told by who has seen it."""
    above = document.head(verb)
    words = [above, *document.children(above, "acomp", "attr", "amod")]
    words += [c for w in words for c in document.children(w, "amod")]
    return any(w.lower in MOVED for w in words) and verb.dep in {"xcomp", "ccomp", "acl", "advcl", "csubj", "relcl"}
