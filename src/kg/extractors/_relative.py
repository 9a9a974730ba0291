"""What a relative clause tells of as its object: "the probe, which India launched in May, …"."""

from kg.extractors._frame import Frame
from kg.grammar import SUBJECTS
from kg.model import Token

PRONOUNS = frozenset({"which", "that", "whom"})


def of_relative(fr: Frame, *kinds: str) -> list[str]:
    """The things of some classes that the clause of a trigger stands behind and has for its object."""
    document, verb = fr.document, fr.trigger
    while verb.dep in {"xcomp", "ccomp"}:
        verb = document.head(verb)  # "which NASA plans to launch"
    noun = document.head(verb)
    own = list(document.children(verb, *SUBJECTS))
    bare = bool(own) and own[0].lower not in PRONOUNS and own[0].index > noun.index
    if verb.dep != "relcl" or not bare or any(o.lower not in PRONOUNS for o in document.children(verb, "dobj")):
        return []
    if not (_fronted(fr, verb) or _fronted(fr, fr.trigger) or not any(document.children(fr.trigger, "dobj"))):
        return []
    near = [noun, *document.children(noun, "compound", "appos", "nmod")]
    found = [m.entity for t in near if (m := fr.mentions.at(t)) and fr.mentions.type_of(m) in kinds]
    return list(dict.fromkeys(found))


def _fronted(fr: Frame, verb: Token) -> bool:
    """Whether a relative pronoun is the object of a verb."""
    return any(o.lower in PRONOUNS and o.index < verb.index for o in fr.document.children(verb, "dobj"))
