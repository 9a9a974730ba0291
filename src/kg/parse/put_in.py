"""Who says something in the middle of it: in "The launch, said Ann Lee, was a success" the model hangs "launch" on
"said", beside its own subject, instead of on "was".
"""

from typing import TYPE_CHECKING

from kg.parse.relatives import Arcs

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken


FINITE = frozenset({"VBD", "VBZ"})
LOOSE = frozenset({"ccomp", "conj", "dep", "parataxis", "advcl"})
ASKED = frozenset("asked questioned pressed quizzed challenged prodded".split())


def parted(doc: "Doc") -> Arcs:
    """The subjects in front of such a verb, with the verb behind it that they belong to."""
    found: Arcs = {}
    for verb in doc:
        found |= _answering(verb)
        if verb.dep_ == "parataxis" and verb.i and verb.i < verb.head.i and doc[verb.i - 1].text == ",":
            found.update((t.i, (verb.head.i, _link(verb.head))) for t in _in_front(verb))
    return found


def asked(doc: "Doc") -> frozenset[int]:
    """Where verbs stand of which somebody is the object: "Ann Lee, asked whether it would fly, replied"."""
    return frozenset(t.i for t in doc if _answer(t) is not None)


def _answering(verb: "SpacyToken") -> Arcs:
    """ "Ann Lee, asked whether it would fly, replied": it is she who replied."""
    subject, answer = _subject(verb), _answer(verb)
    if subject is None or answer is None:
        return {}
    above = (verb.head.i, verb.dep_) if verb.head.i != verb.i else (answer.i, "ROOT")
    return {answer.i: above, subject.i: (answer.i, "nsubj"), verb.i: (subject.i, "acl")}


def _subject(verb: "SpacyToken") -> "SpacyToken | None":
    return next((c for c in verb.lefts if c.dep_ == "nsubj"), None)


def _answer(verb: "SpacyToken") -> "SpacyToken | None":
    """The verb behind the comma that ends what somebody was asked, wherever the model hangs it."""
    if verb.text.lower() not in ASKED or _subject(verb) is None or verb.doc[verb.i - 1].text != ",":
        return None
    inside = [t for c in verb.rights if c.tag_ not in FINITE or c.dep_ not in LOOSE for t in c.subtree]
    end = max((t.i for t in inside if t.text != ","), default=verb.i)
    behind = verb.doc[end + 1 : end + 3]
    if len(behind) < 2 or behind[0].text != "," or behind[1].tag_ not in FINITE:
        return None
    return None if any(c.dep_ in {"nsubj", "nsubjpass"} for c in behind[1].children) else behind[1]


def _in_front(verb: "SpacyToken") -> list["SpacyToken"]:
    """The subjects of a verb before the comma, where it has one of its own behind it."""
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    return [c for c in own if c.i < verb.i] if any(c.i > verb.i for c in own) else []


def _link(verb: "SpacyToken") -> str:
    return "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
