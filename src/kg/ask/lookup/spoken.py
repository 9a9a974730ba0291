"""Where a sentence tells that somebody says something, whatever the verb: "she added", "he admitted"."""

from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.scene import Scene
from kg.ask.passages import places
from kg.ask.words import SAYING
from kg.terms import KG, KGV

_OTHER = frozenset((KGV.act_denial, KGV.act_question, KGV.act_request))
"""What is done by these is not said to be so."""


def cues(asked: Asked, need: Need, scene: Scene, names: Names) -> list[int]:
    """The words by which a sentence attributes what it tells, where the question has a verb of saying: to whom the
    question names as who says it, or to anybody if it is asked who does.
    """
    if not need.verb or need.forms[0][0] not in SAYING:
        return []
    speakers = {t for n in asked.of("name") if n.role in ("does", "says") for t in names.same(n.things)}
    if not speakers and asked.asks != "who":
        return []
    data = scene.article.data
    found = []
    for said in data.subjects(KG.evidence, scene.passage.span):
        by, act = data.value(said, KG.speaker), data.value(said, KG.speechAct)
        cue = data.value(said, KG.cue)
        if by and cue and act not in _OTHER and (not speakers or by in speakers):
            found.append(word_at(scene, places(cue)[0]))
    return sorted(set(found))
