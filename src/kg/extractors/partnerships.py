"""Partnerships: who are partners in a station, programme or mission.

Finds "the ISS, a collaboration among NASA, ESA and JAXA", "a joint project of NASA and CNES", "Japan is a partner in
Artemis", "run by ESA in partnership with the EU".
"""

from collections.abc import Iterator

from kg.extractors._descriptions import objects_of
from kg.extractors._frame import subject_tokens
from kg.grammar import conjuncts, governors, mood, negated
from kg.model import Document, Mention, Mentions, Relation, Token

EMITS = ("partnerIn",)
JOINT = frozenset(
    "collaboration partnership cooperation coalition venture project programme program effort mission".split()
)
SHARED = JOINT - {"project", "programme", "program", "effort", "mission", "venture"}
"""Of these, words that say without "joint" that there is more than one."""
PARTNERS = frozenset({"partner", "partners", "participant", "participants", "participate"})
WHOLES = ("Partnership", "Programme", "SpaceStation", "Mission")
PARTIES = ("Agency", "Country", "Organization")


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield who is a partner in what, as a noun or clause says it."""
    for noun in document.tokens:
        if noun.lower in JOINT and noun.pos == "NOUN":
            parties, wholes = _parties(document, mentions, noun), _described(document, mentions, noun)
        elif noun.lower in PARTNERS and noun.pos == "NOUN" and document.head(noun).lemma in {"be", "become"}:
            parties = _named(mentions, _subjects(document, document.head(noun)))
            wholes = list(objects_of(document, mentions, noun, "in", "on", "of"))
        else:
            continue
        yield from _each(document, mentions, noun, parties, wholes)


def _each(
    document: Document, mentions: Mentions, noun: Token, parties: list[Mention], wholes: list[Mention]
) -> Iterator[Relation]:
    verb = next((t for t in governors(document, noun) if t.pos in {"VERB", "AUX"}), noun)
    claimed = noun.dep != "appos" and (negated(document, verb) or mood(document, verb) != "plain")
    for whole in () if claimed else wholes:
        if mentions.type_of(whole) in WHOLES:
            evidence = document.sentence_of(noun.index).span
            kept = [p for p in parties if mentions.type_of(p) in PARTIES]
            yield from (Relation(p.entity, "partnerIn", whole.entity, evidence) for p in kept)


def _parties(document: Document, mentions: Mentions, noun: Token) -> list[Mention]:
    """Those whom "between", "of" or "with" names behind a joint thing; "of" and "by" only where it is called joint."""
    joint = noun.lower in SHARED or any(c.lower in {"joint", "shared"} for c in document.children(noun, "amod"))
    among = [*objects_of(document, mentions, noun, "between", "among", "involving")]
    if not among and joint:
        among = [*objects_of(document, mentions, noun, "of", "by", "from", "with")]
    return among


def _described(document: Document, mentions: Mentions, noun: Token) -> list[Mention]:
    """What is called a joint thing: the name in apposition, the subject, or what is run "in partnership with"."""
    above = document.head(noun)
    if noun.dep == "appos":
        return _named(mentions, [above])
    if noun.dep == "attr" and above.lemma in {"be", "become"}:
        return _named(mentions, _subjects(document, above))
    if noun.dep == "pobj" and above.lower == "in":
        verb = document.head(above)
        subjects = _subjects(document, verb) if verb.pos == "VERB" else [verb]
        return _named(mentions, subjects)
    return []


def _subjects(document: Document, verb: Token) -> list[Token]:
    return [t for subject in subject_tokens(document, verb) for t in conjuncts(document, subject)]


def _named(mentions: Mentions, tokens: list[Token]) -> list[Mention]:
    return [m for t in tokens if (m := mentions.at(t)) and m.form != "pronoun"]
