"""Agreements: who signed or joined what, or let a contract to whom; and the partnerships that follow.

Finds "signed the Artemis Accords", "became the 51st state to sign", "awarded a contract to", "selected X to build".
"""

from collections.abc import Iterator

from kg.extractors._centres import centres
from kg.extractors._contracts import held
from kg.extractors._deal_words import (
    AWARD,
    BUYING,
    CHOSEN,
    FLIGHTS,
    PACTS,
    PAID,
    PURPOSES,
    RENEWED,
    RIDES,
    SIGN,
    SIGNATORIES,
    THINGS,
    WIDE,
    WITH,
    WON,
)
from kg.extractors._fallen_back import only
from kg.extractors._frame import Frame, frame, subject_tokens
from kg.extractors._links import ASIDE
from kg.extractors._onlookers import onlookers
from kg.extractors._pacts import pacts
from kg.extractors._signatories import become, ratified
from kg.extractors._signed_when import signed_when
from kg.extractors._status import status
from kg.extractors._titles import told_roles
from kg.extractors._triggers import triggers
from kg.extractors._when import when
from kg.grammar import is_passive
from kg.model import Document, Event, Mentions, Relation, Span, Token

EMITS = ("Agreement", "partnerIn")
GIFTS = frozenset("cheque check donation gift prize bonus medal".split())
TITLE = 80  # code points: how long an office before its holder's name may be
PARTIES = ("Agency", "Company", "Organization", "Country", "Person")


def extract(document: Document, mentions: Mentions) -> Iterator[Event | Relation]:
    """Yield every agreement told in the document, and who is a partner in what by it."""
    signs = list(triggers(document, SIGN))
    awards = list(triggers(document, AWARD))
    indexes = frozenset(t.index for t in (*signs, *awards))
    for trigger in sorted((*signs, *awards), key=lambda t: t.index):
        fr = frame(document, mentions, trigger, indexes)
        signing = trigger in signs and not _is_hiring(fr)
        slots = tuple(dict.fromkeys(_signed(fr) if signing else _awarded(fr)))
        if trigger.lower in SIGNATORIES and not become(fr):
            continue
        roles = {role for role, _ in slots}
        if trigger.lemma in RENEWED and not _renews(fr):
            continue
        chosen = trigger.lemma in CHOSEN and is_passive(document, trigger) and "target" in roles and not _is_hired(fr)
        if chosen or ("agent" in roles and ("target" in roles or (trigger in signs and _has_pact(fr)))):
            happened = status(fr)
            yield Event("Agreement", happened, trigger.span, fr.sentence, slots, signed_when(fr))
            if happened == "occurred" and trigger in signs:
                yield from _partners(fr, slots)
    for deal in (*held(document, mentions), *pacts(document, mentions)):
        fr = frame(document, mentions, deal.noun, indexes)
        happened = deal.status or status(fr)
        yield Event("Agreement", happened, deal.noun.span, fr.sentence, deal.slots, when(fr))
        if happened == "occurred" and deal.noun.lemma in {"sign", "follow", "put"}:
            yield from _partners(fr, deal.slots)


def _is_hiring(fr: Frame) -> bool:
    """ "Signed up SpaceX to launch it": it is the object that takes the contract."""
    up = any(c.lower == "up" for c in fr.document.children(fr.trigger, "prt"))
    return up and any(fr.document.children(fr.trigger, "dobj"))


def _is_hired(fr: Frame) -> bool:
    """ "The Air Force captain Ann Lee, who was selected": a person takes no contract, nor does her employer."""
    named = [fr.mentions.at(t) for t in subject_tokens(fr.document, fr.trigger)]
    return any(m is not None and fr.mentions.type_of(m) == "Person" for m in named)


def _has_pact(fr: Frame) -> bool:
    """Whether what is signed is called an agreement: its object, or the noun that "signed last year" describes."""
    letters = [o for o in fr.document.children(fr.trigger, "dobj", "nsubjpass") if o.lemma in {"letter", "statement"}]
    if any(t.lower in {"intent", "intention", "joint"} for o in letters for t in fr.document.subtree(o)):
        return True  # "signed a letter of intent", "a joint statement"
    return bool(fr.words() & PACTS) or fr.document.head(fr.trigger).lower in PACTS


def _renews(fr: Frame) -> bool:
    """Whether what is extended or renewed is an agreement; missions and stays are extended, too."""
    return any(o.lower in PACTS for o in fr.document.children(fr.trigger, "dobj", "nsubjpass"))


def _signed(fr: Frame) -> Iterator[tuple[str, str]]:
    links = {"obj", "of", "to", "subj", "compound", "with", "sign", "join", "nmod", "on"}
    beside = {"to"} if fr.trigger.lemma == "join" else set()  # "joined X, the rival to Y"
    pacts = fr.of("Partnership", "Programme", links=links - beside) or ratified(fr)
    if fr.trigger.lemma == "agree" and not is_passive(fr.document, fr.trigger):
        pacts = _agreed(fr)  # and nothing of "India, a party to the treaty, agreed"
    if not pacts and _signs_up(fr):
        pacts = only(fr, "Partnership")
    if not pacts and fr.trigger.lemma in {"join", "establish", "agree"} and not _agreed_deal(fr):
        return
    yield from (("target", p) for p in pacts)
    active = fr.trigger.pos == "VERB" and not is_passive(fr.document, fr.trigger)
    idle = onlookers(fr)
    yield from (("agent", a) for a in (fr.before(*PARTIES) if active and fr.trigger.dep == "ROOT" else []))
    taken = fr.of("Company", "Organization", links={"with"}) if _is_let_anew(fr) else []
    yield from (("target", t) for t in taken)
    yield from (("agent", a) for a in fr.of(*PARTIES, links=_parties(fr)) if a not in (*idle, *taken))
    if fr.trigger.lower == "signatory":
        yield from (("agent", a) for a in become(fr))
    yield from (("agent", a) for a in (*_on_behalf(fr), *(_for_states(fr) if pacts else ())))
    if not pacts and fr.words() & PACTS:
        yield from (("target", s) for s in (*fr.of(*THINGS, links={"on", "for", "obj"}), *_purpose(fr)))
    yield from (("place", p) for p in (*fr.of("Place", "Country", links={"in", "at"}), *centres(fr)))


def _signs_up(fr: Frame) -> bool:
    """ "Nicaragua signed up in April": to the one pact that the article is about."""
    up = any(c.lower in {"up", "on"} for c in fr.document.children(fr.trigger, "prt"))
    goals = any(p.lower in {"to", "for", "with"} for p in fr.document.children(fr.trigger, "prep"))
    return fr.trigger.lemma == "sign" and up and not goals and not any(fr.document.children(fr.trigger, "dobj"))


def _is_let_anew(fr: Frame) -> bool:
    """ "Extended its contract with X": who lets it acts, and the other takes it."""
    objects = fr.document.children(fr.trigger, "dobj", "nsubjpass")
    return fr.trigger.lemma in RENEWED and any(o.lemma in {"contract", "order"} for o in objects)


def _agreed(fr: Frame) -> list[str]:
    """The partnership in the clause that is agreed on ("agreed that Senegal would take part in the ILRS")."""
    below = [fr.mentions.at(t) for t in fr.document.subtree(fr.trigger) if t.index > fr.trigger.index]
    return list(dict.fromkeys(m.entity for m in below if m and fr.mentions.type_of(m) in {"Partnership", "Programme"}))


def _agreed_deal(fr: Frame) -> bool:
    """ "Agreed a deal" (or terms of one): not "agreed that"."""
    return fr.trigger.lemma == "agree" and any(o.lower in PACTS for o in fr.document.children(fr.trigger, "dobj"))


def _parties(fr: Frame) -> set[str]:
    """How parties hang on a signing; "with" only where it joins them ("in coordination with")."""
    signs = fr.trigger.lemma in WITH  # "signed a contract with X"
    joined = {"with"} if signs or fr.words() & {"together", "along", "alongside", "coordination", "jointly"} else set()
    return {"subj", "by", "poss", "between", "and", "conj", "along", "alongside", *joined}


def _on_behalf(fr: Frame) -> list[str]:
    return fr.of("Country", "Agency", links={"of"}) if "behalf" in fr.words() else []


def _for_states(fr: Frame) -> Iterator[str]:
    """ "Signed by Uruguayan Foreign Minister A": the state before a signer's office signs through its officer."""
    links = _parties(fr)
    for role in fr.roles:
        if role.kind == "Person" and role.link in links:
            begin = role.mention.span.begin
            near = fr.mentions.inside(Span(max(fr.sentence.begin, begin - TITLE), begin))
            states = [m for m in near if fr.mentions.type_of(m) == "Country"]
            title = fr.document.between(Span(states[-1].span.end, begin)) if states else []
            if told_roles(title) and not any(t.pos in {"VERB", "AUX", "PUNCT", "CCONJ"} for t in title):
                yield states[-1].entity


def _awarded(fr: Frame) -> Iterator[tuple[str, str]]:
    lemma, words = fr.trigger.lemma, {t.lower for t in fr.scope if t.index not in _circumstance(fr)}
    if lemma in WIDE and not _is_let(fr, words):
        return
    if lemma in WON:
        yield from _won(fr)
        return
    passive = any(fr.document.children(fr.trigger, "auxpass"))
    by = {"by"} if passive else {"subj", "poss", "by"}
    givers = fr.of("Agency", "Company", "Organization", links=by) or fr.of("Country", links=by)
    to = {"obj", "to", "dative", "of", *({"from", "with"} if lemma in BUYING else ())}
    takers = fr.of("Company", "Agency", "Organization", links={"subj", "to"} if passive else to)
    yield from (("agent", g) for g in givers)
    yield from (("target", t) for t in takers if t not in givers)
    if takers or lemma in BUYING:
        yield from (("target", t) for t in (*fr.of(*THINGS, links={"for", "on", "obj"}), *_purpose(fr)))


def _circumstance(fr: Frame) -> set[int]:
    """ "Bought the firm after the collapse of its contract with X": what went before is no deal of this clause."""
    leading = (p for p in fr.document.children(fr.trigger, "prep") if p.lower in ASIDE)
    return {t.index for p in leading for t in fr.document.subtree(p)}


def _is_let(fr: Frame, words: set[str]) -> bool:
    """Whether a verb that says much else is said of a contract: by its object, by money, or by the work to do."""
    lemma = fr.trigger.lemma
    objects = [*fr.document.children(fr.trigger, "dobj"), *fr.document.children(fr.trigger, "ccomp")]
    if lemma == "order" and any(c.lower == "its" for o in objects for c in fr.document.subtree(o)):
        return False  # "ordered its rocket to self-destruct"
    if lemma in WON | PAID:
        ordered = any(o.lower == "order" for o in fr.document.children(fr.trigger, "dobj"))
        return ordered or bool(words & PACTS) or (_pays(fr) and lemma in PAID | {"get"})
    if lemma in CHOSEN and any(_is_work(c) for c in fr.document.children(fr.trigger, "xcomp", "advcl")):
        return True
    goods = {t.lower for o in fr.document.children(fr.trigger, "dobj") for t in fr.document.subtree(o)}
    vehicle = lemma in BUYING and fr.of("LaunchVehicle", links={"obj", "on"})
    return bool(words & (PACTS | FLIGHTS) or goods & RIDES or vehicle)


def _is_work(verb: Token) -> bool:
    """Whether an infinitive tells what a contractor is to do: "picked X to build it"."""
    return verb.lemma in PURPOSES and verb.tag == "VB"


def _pays(fr: Frame) -> bool:
    """ "Handed the firm $135 million", "got $9 million from the agency": money for work; a cheque is a gift."""
    given = {o.lower for o in fr.document.children(fr.trigger, "dobj")} & GIFTS
    return not given and bool(fr.words() & {"$", "€", "£", "million", "billion"})


def _purpose(fr: Frame) -> list[str]:
    """What a contract is to build, fly or supply ("signed a deal to build the Aurora probe")."""
    below = [t for t in fr.document.subtree(fr.trigger) if t.index > fr.trigger.index]
    works = [t for t in below if t.lemma in PURPOSES and t.pos == "VERB"]
    found = [m for w in works for t in fr.document.subtree(w) if (m := fr.mentions.at(t)) and t.index > w.index]
    craft = [m.entity for m in found if fr.mentions.type_of(m) == "Spacecraft"]
    return craft or [m.entity for m in found if fr.mentions.type_of(m) == "LaunchVehicle"]  # not what it flies on


def _won(fr: Frame) -> Iterator[tuple[str, str]]:
    """ "OHB won a contract from ESA for Draco": who lets it acts, if that is told; who takes it is its target then."""
    givers = fr.of("Agency", "Country", "Organization", "Company", links={"from", "by", "obj", "with"})
    takers = [t for t in fr.of("Company", "Organization", links={"subj"}) if t not in givers]
    yield from (("agent", g) for g in givers or takers)
    yield from (
        ("target", t) for t in (*fr.of(*THINGS, links={"for", "on"}), *_purpose(fr), *(takers if givers else ()))
    )


def _partners(fr: Frame, slots: tuple[tuple[str, str], ...]) -> Iterator[Relation]:
    entities = fr.mentions.entities
    pacts = [t for role, t in slots if role == "target" and entities[t].type in {"Partnership", "Programme"}]
    for role, key in slots:
        if role == "agent" and entities[key].type in {"Country", "Agency"}:
            yield from (Relation(key, "partnerIn", pact, fr.sentence) for pact in pacts)
