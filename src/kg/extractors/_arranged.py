"""What the words beside an event's noun tell of its status.

"The launch, now scheduled for May", "the mission includes a spacewalk", "in a photo to mark the landing", "it was great
to see the launch".
"""

from kg.extractors._frame import Frame
from kg.grammar import PLANNED
from kg.model import Document, Span, Status, Token
from kg.mood import mood

INCLUDING = frozenset("include feature involve comprise entail foresee".split())
MARKING = frozenset("mark commemorate celebrate honour honor remember recall toast".split())
SEEING = frozenset("see watch witness hear follow".split())
MOVED = frozenset(
    "great good amazing incredible feeling pleasure honour honor relief joy thrill glad happy pleased proud delighted"
    " thrilled sad relieved wonderful beautiful fantastic awesome nice privilege treat delight sight exciting".split()
)
"""How one feels about what has been seen."""


def arranged(fr: Frame) -> Status | None:
    """The status that such words give, or None where there are none."""
    if _has_date_set(fr):
        return "planned"
    document, trigger = fr.document, fr.trigger
    verb = document.head(trigger)
    if trigger.dep != "dobj" or verb.pos != "VERB":
        return None
    if verb.lemma in INCLUDING and verb.tag in {"VBZ", "VBP"} and mood(document, verb) == "plain":
        return "planned"
    infinitive = verb.tag == "VB" and any(a.lower == "to" for a in document.children(verb, "aux"))
    if infinitive and verb.lemma in MARKING and verb.dep in {"advcl", "acl"}:
        return "occurred"
    return "occurred" if infinitive and verb.lemma in SEEING and _moves(document, verb) else None


def _has_date_set(fr: Frame) -> bool:
    """ "The launch of X, now scheduled for May": a participle behind the noun, or behind what the event is of."""
    document = fr.document
    nouns = [fr.trigger, *(o for p in document.children(fr.trigger, "prep") for o in document.children(p, "pobj"))]
    return any(
        c.lemma in PLANNED and c.tag == "VBN" and c.index > fr.trigger.index and _leads_to_time(fr, c)
        for noun in nouns
        for c in document.children(noun, "acl")
    )


def _leads_to_time(fr: Frame, participle: Token) -> bool:
    own = fr.document.subtree(participle)
    span = Span(own[0].span.begin, own[-1].span.end)
    return any(span.covers(t.span) and not t.value.startswith("P") for t in fr.mentions.times_in(fr.sentence))


def _moves(document: Document, verb: Token) -> bool:
    """ "It is a great feeling to see it", "were proud to watch it": told by who has seen it."""
    above = document.head(verb)
    words = [above, *document.children(above, "acomp", "attr", "amod")]
    words += [c for w in words for c in document.children(w, "amod")]
    return any(w.lower in MOVED for w in words) and verb.dep in {"xcomp", "ccomp", "acl", "advcl", "csubj", "relcl"}
