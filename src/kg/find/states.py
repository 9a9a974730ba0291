"""States whose names are words or people's names as well: "Turkey's satellite", "Jordan and Poland", and no turkey."""

from kg import lexicon, reference
from kg.find.names import Found
from kg.model import Document, Span, Token

BEFORE = frozenset("of in from between to with".split())
LISTING = frozenset({",", "and", "&", "or", "as", "well"})
RULED = frozenset(
    "king queen government foreign space first ministry minister prime president parliament army capital air state own"
    " national new ambassador crown".split()
)
"""What a state has, and a person with its name hardly."""
WATERS = frozenset("river rivers lake lakes".split())
BASINS = frozenset("river River rivers lake Lake lakes delta basin".split())


def names_water(document: Document, span: Span) -> bool:
    """ "The rivers Niger and Benue", "the Jordan river", "Lake Chad": a water that a state is called like."""
    inside = document.between(span)
    if not inside:
        return False
    before = document.tokens[inside[0].index - 1].lower if inside[0].index else ""
    behind = document.tokens[inside[-1].index + 1 : inside[-1].index + 2]
    return before in WATERS or any(t.text in BASINS for t in behind)


def names_state(document: Document, found: Found) -> bool:
    """Whether an uncertain name of a state, written large, means the state: by what stands beside it where it is a
    given name as well, or a place's."""
    inside = document.between(found.span)
    if len(inside) != 1 or inside[0].pos != "PROPN" or _is_in_name(document, inside[0]):
        return False
    name = inside[0]
    if any(s.type == "Place" for s in found.senses):
        return _is_listed(document, name)
    before = document.tokens[name.index - 1].lower if name.index else ""
    after = [t.lower for t in document.tokens[name.index + 1 : name.index + 3]]
    ruling = after[:1] in (["'s"], ["’s"]) and after[-1] in RULED
    given = name.text in lexicon.given_names()
    return not given or before in BEFORE or ruling or _is_listed(document, name)


def _is_in_name(document: Document, name: Token) -> bool:
    """ "Michael Jordan", "Chad Smith": between or beside other words of a person's name."""
    beside = (document.tokens[i] for i in (name.index - 1, name.index + 1) if 0 <= i < len(document.tokens))
    return any(t.pos == "PROPN" and t.text.istitle() for t in beside)


def _is_listed(document: Document, name: Token) -> bool:
    """Whether the next name on either side, behind a comma or "and", is that of a state."""
    for step in (-1, 1):
        at = name.index + step
        while 0 <= at < len(document.tokens) and document.tokens[at].lower in LISTING:
            at += step
        near = document.tokens[at : at + 1] if at >= 0 and abs(at - name.index) > 1 else ()
        if any(e.type == "Country" for t in near for e in reference.by_name().get(t.text, ())):
            return True
    return False
