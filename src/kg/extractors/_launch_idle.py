"""Whether a word for a launch or journey only mentions one on the way: "ready for its next flight", "a rocket that can
carry satellites", "ordered two launches".
"""

from kg.extractors._frame import Frame
from kg.extractors._liftoff import JOURNEYS, TRIPS, is_failed
from kg.extractors._when import when
from kg.grammar import SUBJECTS, auxiliaries, is_passive, negated, verb_above

NEW = frozenset("a an any every another next other further future subsequent second".split())
"""What stands before a launch that is not the one told of."""
DEALING = frozenset(
    "add order buy book split award win secure reserve purchase procure offer sell price contract share divide".split()
)
"""What is done with flights that nobody says will be on any day."""
MEANT = frozenset("mean suppose intend design".split())
ABILITIES = frozenset("ability capability capacity power speed velocity energy thrust".split())
TOUCHING = frozenset("affect hit impact touch concern involve halt".split())
ENDING = frozenset("end conclude finish last continue wrap".split())


def is_idle(fr: Frame) -> bool:
    """Whether a journey is only mentioned on the way ("ready for its next flight")."""
    noun, above = fr.trigger, fr.document.head(fr.trigger)
    if noun.dep == "xcomp" and above.lemma in MEANT and is_passive(fr.document, above) and when(fr) is None:
        # "A booster meant to lift a pair of satellites": a purpose
        made = above.lemma == "design" and above.dep == "acl"
        return made or any(a.lower in {"was", "were"} for a in auxiliaries(fr.document, above))
    if noun.tag == "VB" and when(fr) is None and _is_ability(fr):
        return True
    if noun.tag == "NNS" and _is_bought(fr) and when(fr) is None:
        return True
    if noun.tag == "NNS" and any(c.lower in {"all", "any", "no"} for c in fr.document.children(noun, "det", "predet")):
        return True  # "suspended all launches from there"
    if noun.tag == "NNS" and noun.dep in SUBJECTS and negated(fr.document, above) and above.lemma in TOUCHING:
        return True  # "Proton launches are not affected"
    if not fr.roles and any(c.lower in NEW for c in fr.document.children(noun, "det", "amod")):
        return True  # "before a launch", "another launch is set for May"
    if is_failed(fr.document, fr.mentions, noun):
        return False
    if noun.lower in JOURNEYS and fr.document.head(noun).lemma in ENDING and noun.dep in SUBJECTS:
        return True  # "the second mission ended in May"
    return noun.lower in JOURNEYS | TRIPS and noun.pos != "VERB" and noun.dep not in SUBJECTS and when(fr) is None


def _is_ability(fr: Frame) -> bool:
    """ "Can carry satellites into space", "the speed to put it into orbit": what one is able to do, if one does."""
    able = any(a.lower == "can" for a in fr.document.children(fr.trigger, "aux"))
    above = fr.document.head(fr.trigger)
    return able or (fr.trigger.dep in {"acl", "relcl"} and above.lemma in ABILITIES)


def _is_bought(fr: Frame) -> bool:
    """ "Orders Falcon 9 and Vega-C launches", "what it paid for five Soyuz launches": flights with which one deals."""
    above = fr.document.head(fr.trigger)
    if fr.trigger.dep == "pobj":
        return above.lower == "for" and fr.document.head(above).lemma == "pay"
    over = verb_above(fr.document, fr.trigger) if fr.trigger.dep in {"dobj", "conj"} else None
    return over is not None and over.lemma in DEALING
