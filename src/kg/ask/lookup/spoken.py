"""Where a sentence tells that somebody says something, whatever the verb: "she added", "he admitted"."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.ask.lookup.names import Names, word_at
from kg.ask.lookup.needs import Asked, Need
from kg.ask.lookup.scene import Scene
from kg.ask.passages import places
from kg.ask.words import SAYING, word_set
from kg.terms import KG, KGV

_REMARKS = word_set("comment comments remark remarks reaction")
_BESIDE = 1.0
"""How far who speaks may be named."""
_OTHER = frozenset((KGV.act_denial, KGV.act_question, KGV.act_request))
"""What is done by these is not said to be so."""


class _Said(NamedTuple):
    """A statement: its speaker, its speech act, and the words that attribute it."""

    by: str
    act: str
    cue: str


def cues(asked: Asked, need: Need, scene: Scene, names: Names) -> list[int]:
    """The words by which a sentence attributes what it tells, where the question has a verb of saying: to whom the
    question names as who says it, or to anybody if it is asked who does.
    """
    if not need.verb or need.forms[0][0] not in SAYING:
        return []
    speakers = {t for n in asked.of("name") if n.role in ("does", "says") for t in names.same(n.things)}
    if not speakers and asked.asks != "who":
        return []
    each = (s for s in _statements(scene) if s.cue and s.act not in _OTHER and (not speakers or s.by in speakers))
    return sorted({word_at(scene, places(s.cue)[0]) for s in each})


def by_others(asked: Asked, scene: Scene, names: Names) -> bool:
    """Whether it is asked what somebody says, and a sentence reports only others, or does not name who is asked of."""
    says = next((n.at for n in asked.needs if n.kind == "word" and n.forms[0][0] in SAYING | _REMARKS), None)
    who = [n for n in asked.of("name") if says is not None and n.at < says]
    if asked.asks != "what" or says is None or len(who) != 1:
        return False
    speakers = names.same(who[0].things) | names.kin(who[0].things)
    if each := [s.by for s in _statements(scene)]:
        return speakers.isdisjoint(each)
    there = names.met(who[0], scene)
    titles = [n for n in asked.needs if n.kind == "word" and not n.verb and who[0].at < n.at < says]
    other = any(all(form[0] not in scene.folds for form in n.forms) for n in titles)  # "the Lithuanian president"
    return other or there is None or there.far > _BESIDE


def _statements(scene: Scene) -> Iterator[_Said]:
    """What a sentence reports of speakers who are known."""
    data = scene.article.data
    for said in data.subjects(KG.evidence, scene.passage.span):
        if by := data.value(said, KG.speaker):
            yield _Said(by, data.value(said, KG.speechAct), data.value(said, KG.cue))
