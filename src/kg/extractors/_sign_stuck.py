"""What else a sign is put on, hung from or taken off than a craft: "added to the thermal blanket", "printed on every
mug", "hung from the gantry", "scrubbed from the tower".
"""

from kg.extractors._sign_bearers import act
from kg.extractors._sign_words import AFFIXED, MEDIA, NOUNS, PHRASAL, REMOVED
from kg.grammar import is_passive, noun_phrase
from kg.model import Document, Mentions, Span, Token

UPON = frozenset({"on", "onto", "to", "across"})
LOOSE = frozenset("position draw splash brand write slap apply mount place put print".split())
"""Verbs of putting whose "to" leads elsewhere ("applied to the agency")."""
HUNG = frozenset("hang hing hung drape fly flutter flap tie".split())
"""Verbs of what a flag does somewhere."""
ABSTRACT = frozenset(
    "request order behalf time way occasion day morning evening week month year anniversary list agenda page website"
    " channel account front back internet media network television screen purpose condition date eve basis"
    " mission flight trip visit walk world sky air wind design view inventory service use language table record place"
    " position market".split()
)


def stuck_to(document: Document, mentions: Mentions, verb: Token) -> Span | None:
    """The words for a thing that a verb of putting says the sign is put on."""
    off = act(document, verb) in PHRASAL and is_passive(document, verb)  # "was taken off the wall"
    things = [c for c in document.children(verb, "dobj") if off and _is_thing(document, mentions, c)]
    if things:
        return noun_phrase(document, things[0])
    for prep in document.children(verb, "prep", "dative"):
        leads = prep.lower in _leads(act(document, verb))
        for thing in document.children(prep, "pobj") if leads else ():
            if _is_thing(document, mentions, thing):
                return noun_phrase(document, thing)
    return None


def _leads(deed: str) -> frozenset[str]:
    """The prepositions that lead to the thing from what is done."""
    if deed in AFFIXED:
        return UPON - {"to"} if deed in LOOSE else UPON
    if deed in REMOVED:
        return frozenset({"from", "off"})
    return frozenset({"from", "on", "over", "across", "above"}) if deed in HUNG else frozenset()


def _is_thing(document: Document, mentions: Mentions, thing: Token) -> bool:
    """Whether a word means something to be touched: a common noun with an article, no time and nothing named."""
    pointed = any(document.children(thing, "det", "poss", "nummod"))
    named = mentions.at(thing) is not None or any(t.span.overlaps(thing.span) for t in mentions.times)
    sign = thing.lower in {*NOUNS} - MEDIA
    return thing.pos == "NOUN" and pointed and not named and not sign and thing.lower not in ABSTRACT
