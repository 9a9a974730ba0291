"""Partnerships: who are partners in a station, programme or mission.

Finds "the ISS, a collaboration among NASA, ESA and JAXA", "a joint project of NASA and CNES", "Japan is a partner in
Artemis", "run by ESA in partnership with the EU", "15 nations, among them Japan, take part in", "signatories include".
"""

from collections.abc import Iterator

from kg.extractors._descriptions import objects_of
from kg.extractors._frame import subject_tokens
from kg.extractors._named import listed_after, named_by
from kg.grammar import conjuncts, governors, negated
from kg.model import Document, Mention, Mentions, Relation, Token
from kg.mood import mood

EMITS = ("partnerIn",)
JOINT = frozenset(
    "collaboration partnership cooperation coalition venture project programme program effort mission".split()
)
SHARED = JOINT - {"project", "programme", "program", "effort", "mission", "venture"}
"""Of these, words that say without "joint" that there is more than one."""
PARTNERS = frozenset(
    "partner partners participant participants member members signatory signatories contributor contributors".split()
)
TAKING_PART = frozenset({"participate", "contribute", "belong", "sign", "join", "take"})
TO = {"participate": ("in",), "contribute": ("to",), "belong": ("to",), "sign": ("to",), "take": ("in",), "join": ()}
"""Verbs of taking part, with the prepositions before what it is in ("took part in", "signed up to")."""
RUN = frozenset("run operate manage lead build".split())
WHOLES = ("Partnership", "Programme", "SpaceStation", "Mission")
PARTIES = ("Agency", "Country", "Organization", "GeopoliticalEntity")


def extract(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """Yield who is a partner in what, as a noun or clause says it."""
    for token in document.tokens:
        if token.lower in JOINT and token.pos == "NOUN":
            parties, wholes = _parties(document, mentions, token), _described(document, mentions, token)
            yield from _each(document, mentions, token, parties, wholes, "Spacecraft")
        elif token.lower in PARTNERS and token.pos in {"NOUN", "PROPN"}:
            wholes = [
                *objects_of(document, mentions, token, "in", "on", "of", "to"),
                *_fronted(document, mentions, token),
            ]
            yield from _each(document, mentions, token, _called(document, mentions, token), wholes)
        elif token.lemma == "party" and token.pos == "NOUN":
            found = (*objects_of(document, mentions, token, "to"), *_fronted(document, mentions, token))
            wholes = [m for m in found if mentions.type_of(m) == "Partnership"]
            yield from _each(document, mentions, token, _called(document, mentions, token), wholes)
        elif token.lemma in TAKING_PART and token.pos == "VERB":
            yield from _taking_part(document, mentions, token)
        elif token.lemma in RUN and token.tag == "VBN":
            yield from _run_by_several(document, mentions, token)
        elif token.lemma in RUN and token.pos == "VERB":
            yield from _several_run(document, mentions, token)


def _each(
    document: Document, mentions: Mentions, noun: Token, parties: list[Mention], wholes: list[Mention], *more: str
) -> Iterator[Relation]:
    verb = next((t for t in (noun, *governors(document, noun)) if t.pos in {"VERB", "AUX"}), noun)
    claimed = noun.dep != "appos" and (negated(document, verb) or mood(document, verb) != "plain")
    for whole in () if claimed else wholes:
        if mentions.type_of(whole) in (*WHOLES, *more):
            evidence = document.sentence_of(noun.index).span
            kept = [p for p in parties if mentions.type_of(p) in PARTIES and p.entity != whole.entity]
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
        subjects = _subjects(document, above)
        return _named(mentions, subjects) or named_by(document, mentions, subjects, *WHOLES, "Spacecraft")
    if noun.dep == "pobj" and above.lower == "in":
        verb = document.head(above)
        subjects = _subjects(document, verb) if verb.pos == "VERB" else [verb]
        return _named(mentions, subjects)
    return []


def _called(document: Document, mentions: Mentions, noun: Token) -> list[Mention]:
    """Who is called a partner: "X is a partner", "X, a signatory", "signatories include X", "X is among members"."""
    above = document.head(noun)
    if noun.dep == "appos":
        return _named(mentions, conjuncts(document, above))
    if noun.dep in {"nsubj", "attr"} and above.lemma == "include":
        return named_by(document, mentions, list(document.children(above, "dobj")), *PARTIES)
    if noun.dep == "pobj" and above.lower in {"among", "of"}:
        above = document.head(above) if above.lower == "among" else document.head(document.head(above))
    if above.lemma in {"be", "become"} and noun.dep in {"attr", "pobj"}:
        return named_by(document, mentions, _subjects(document, above), *PARTIES)
    return []


def _fronted(document: Document, mentions: Mentions, noun: Token) -> list[Mention]:
    """ "The convention, to which Chile is a party": what "which" stands for."""
    verb = document.head(noun)
    which = [o.lower for p in document.children(verb, "prep", "dep") for o in document.children(p, "pobj")]
    told = noun.dep == "attr" and verb.dep == "relcl" and "which" in which
    return _named(mentions, [document.head(verb)]) if told else []


def _taking_part(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "Japan takes part in the ISS", "50 states joined the accords, including Chile"; what is only planned is not."""
    objects = [c.lower for c in document.children(verb, "dobj", "prt")]
    if (verb.lemma == "take" and "part" not in objects) or (verb.lemma == "sign" and not {"up", "on"} & set(objects)):
        return
    part = [c for c in document.children(verb, "dobj") if c.lower == "part"]
    wholes = [m for t in (verb, *part) for m in objects_of(document, mentions, t, *TO[verb.lemma])]
    if verb.lemma == "join":
        wholes = _named(mentions, list(document.children(verb, "dobj")))
    subjects = _subjects(document, verb)
    parties = named_by(document, mentions, subjects, *PARTIES)
    if subjects and not parties:
        parties = [m for whole in wholes for m in _listed_behind(document, mentions, whole)]
    yield from _each(document, mentions, verb, parties, wholes)


def _listed_behind(document: Document, mentions: Mentions, whole: Mention) -> list[Mention]:
    return listed_after(document, mentions, document.between(whole.span)[-1], *PARTIES)


def _run_by_several(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "The ISS is operated by five agencies: NASA, …": several who run a thing are its partners."""
    doers = [o for by in document.children(verb, "agent", "prep") if by.lower == "by" for o in document.children(by)]
    parties = named_by(document, mentions, doers, *PARTIES)
    things = [document.head(verb)] if verb.dep == "acl" else subject_tokens(document, verb)
    if len(parties) > 1:
        yield from _each(document, mentions, verb, parties, _named(mentions, list(things)))


def _several_run(document: Document, mentions: Mentions, verb: Token) -> Iterator[Relation]:
    """ "Five agencies run it: NASA, …", "NASA and ESA run the mission together"."""
    subjects, objects = _subjects(document, verb), list(document.children(verb, "dobj"))
    parties = named_by(document, mentions, subjects, *PARTIES)
    if subjects and len(parties) < 2:  # the parser hangs such a list anywhere
        parties = [m for o in objects for m in listed_after(document, mentions, o, *PARTIES)]
    if len(parties) > 1:
        yield from _each(document, mentions, verb, parties, [m for o in objects if (m := mentions.at(o))])


def _subjects(document: Document, verb: Token) -> list[Token]:
    return [t for subject in subject_tokens(document, verb) for t in conjuncts(document, subject)]


def _named(mentions: Mentions, tokens: list[Token]) -> list[Mention]:
    return [m for t in tokens if (m := mentions.at(t)) and m.form != "pronoun"]
