"""Where a sentence tells that somebody says something, whatever the verb: "she added", "he admitted"."""

from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.reported import statements
from kg.ask.lookup.scene import Scene
from kg.ask.passages import places
from kg.ask.words import SAYING, word_set
from kg.terms import KGV

_REMARKS = word_set("comment comments remark remarks reaction")
_BESIDE = 1.0
"""How far who speaks may be named."""
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
    said = [s for s in statements(scene) if s.cue and s.act not in _OTHER]
    each = (s for s in said if not speakers or s.by in speakers)
    return sorted({word_at(scene, places(s.cue)[0]) for s in each})  # 0 where the sentence only goes on


def by_others(asked: Asked, scene: Scene, names: Names) -> bool:
    """Whether it is asked what somebody says, and a sentence reports only others, or does not name who is asked of."""
    says = next((n.at for n in asked.needs if n.kind == "word" and n.forms[0][0] in SAYING | _REMARKS), None)
    who = [n for n in asked.of("name") if says is not None and n.at < says]
    if asked.asks != "what" or says is None or len(who) != 1:
        return False
    speakers = names.same(who[0].things) | names.kin(who[0].things)
    if each := [s.by for s in statements(scene)]:
        return speakers.isdisjoint(each)
    there = names.met(who[0], scene)
    titles = [n for n in asked.needs if n.kind == "word" and not n.verb and who[0].at < n.at < says]
    other = any(all(form[0] not in scene.folds for form in n.forms) for n in titles)  # "the Lithuanian president"
    return other or there is None or there.far > _BESIDE
