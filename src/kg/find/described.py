"""Descriptions that say themselves what they mean ("the rocket that carried it") and point at nothing named before."""

from kg import lexicon
from kg.find.registry import Registry
from kg.grammar import RANKS, TYPE_NOUNS, governors, head_token
from kg.model import Document, Entity, Mention, Sentence, Span, Token

SAILING = frozenset("drone recovery support navy naval cruise container rescue tracking".split())
LANDED = frozenset("land touch come set descend settle lower alight".split())
"""By what a ship is one of the sea: what it is for, or that something lands on it."""

CRAFT = ("Spacecraft", "LaunchVehicle")
KIN = frozenset("twin sister predecessor forerunner rival counterpart sibling cousin".split())
SOON = 3
"""Within how many paragraphs an opening names what it tells of."""
FORMER = frozenset("former ex erstwhile once one-time retired".split())
NEW = frozenset("its their his her another a an".split())


def sails(document: Document, noun: Token, words: set[str]) -> bool:
    """ "The drone ship", "landed on a ship": a ship of the sea."""
    above = document.head(noun)
    landed = above.lower in {"on", "onto"} and document.head(above).lemma in LANDED
    return noun.lower in {"ship", "vessel"} and (bool(words & SAILING) or landed)


def is_defined(document: Document, noun: Token) -> bool:
    """ "The rocket that carried it", "the satellite launched by Oman": which one is meant is said behind it."""
    done = [c for c in document.children(noun, "acl") if c.tag == "VBN" and c.index == noun.index + 1]
    if any(p.lower == "by" for verb in done for p in document.children(verb, "agent", "prep")):
        return True
    behind = document.tokens[noun.index + 1 : noun.index + 2]
    if any(t.lower == "behind" for t in behind):
        return True
    above = document.head(document.head(noun)) if noun.dep == "pobj" else noun
    clauses = [c for t in dict.fromkeys([noun, above]) for c in document.children(t, "relcl")]
    own = {s.index for c in clauses for s in document.children(c, "nsubj")}  # "the rocket it fired"
    return any(t.index in own or (t.lower == "that" and bool(clauses)) for t in behind)


def of_named(registry: Registry, noun: Token, kinds: tuple[str, ...]) -> bool:
    """ "The orbiter of Chandrayaan-2": a part of what is named there, and no other thing named before."""
    document = registry.document
    owners = [g.span for c in document.children(noun, "prep") if c.lower == "of" for g in document.children(c, "pobj")]
    known = [m for o in owners for m in registry.near(o) if m.span.covers(o)]
    return any(registry.entities[m.entity].type in kinds for m in known)


def named_soon(registry: Registry, sentence: Sentence, thing: Entity) -> bool:
    """Whether a title or opening that tells of "a satellite" goes on to name it; what stands far below is another
    story's."""
    first = next(m.span.begin for m in registry.mentions if m.entity == thing.key)
    before = registry.document.text[max(0, first - 6) : first].lower().split()
    if before and before[-1] in {"its", "their"}:
        return False  # "A rover will be built, and its HTV-XG": something of somebody's
    return sentence.kind == "title" or registry.document.sentence_at(first).block <= sentence.block + SOON


def is_kin(document: Document, name: Span) -> bool:
    """ "Its twin, Venera 8, made it": what is only compared with the craft that the text goes on about."""
    head = head_token(document, name)
    return head is not None and head.dep == "appos" and document.head(head).lemma in KIN


def of_unnamed(registry: Registry, noun: Token) -> bool:
    """ "HMS Beagle, the ship that …": it describes the name before it, which is none of ours."""
    above = registry.document.head(noun)
    return noun.dep == "appos" and above.pos == "PROPN" and not registry.covered(above.span)


def another_before(registry: Registry, sentence: Sentence, noun: Token) -> bool:
    """ "Its lander took samples and sealed them in the craft": what the sentence describes before, and names nowhere,
    is nearer than any name."""
    kind = TYPE_NOUNS.get(noun.lower)
    before = registry.document.tokens[sentence.first : noun.index]
    told = [t for t in before if kind in CRAFT and TYPE_NOUNS.get(t.lower) == kind and not _named(registry, t)]
    return any(c.lower in NEW for t in told for c in registry.document.children(t, "det", "poss"))


def quoted_before(document: Document, name: Span, noun: Token) -> bool:
    """'"We are sorry to Airbus," the company's founder said': what is named in the quotation before the words that tell
    who spoke."""
    sentence = document.sentence_of(noun.index).span
    if not sentence.covers(name):
        return False
    before, after = (document.text[sentence.begin : end] for end in (name.begin, noun.span.begin))
    return _open_quote(before) and not _open_quote(after)


def _open_quote(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _named(registry: Registry, noun: Token) -> bool:
    """Whether a name is at or beside a noun ("an Electron booster")."""
    beside = registry.document.children(noun, "compound", "nmod", "appos")
    return any(registry.near(t.span) for t in (noun, *beside))


def is_former(document: Document, mention: Mention) -> bool:
    """Whether a name only tells for whom somebody used to work ("the former head of Roscosmos")."""
    head = head_token(document, mention.span)
    above = next((g for g in governors(document, head) if g.lower in lexicon.roles()), None) if head else None
    return above is not None and any(c.lower in FORMER for c in document.children(above, "amod", "advmod"))


def coordinated(document: Document, together: list[Mention]) -> bool:
    """Whether the things named together are coordinated, so that one of them can't be told from the other."""
    heads = {h.index: m.entity for m in together if (h := head_token(document, m.span))}
    return any(
        t.dep == "conj" and heads.get(t.head) not in {None, entity}
        for index, entity in heads.items()
        for t in (document.tokens[index],)
    )


def of_rover(noun: Token, near: list[Mention]) -> list[Mention]:
    """A rover that no table knows may be any craft named before; a known one is neither a probe nor a ship."""
    return near if noun.lower == "rover" else []


def has_other_object(registry: Registry, it: Token) -> bool:
    """ "Refit a spare and christen it X": what the verb before deals with is nearer, though nothing names it."""
    document, verb = registry.document, registry.document.head(it)
    objects = list(document.children(document.head(verb), "dobj")) if verb.dep == "conj" else []
    return bool(objects) and not any(registry.near(o.span) or o.pos == "PRON" for o in objects)


def counted(registry: Registry, phrase: Span, words: set[str]) -> bool:
    """ "Its first Artemis mission": which of a programme's it is tells the number, not what was named before."""
    of_programme = any(registry.entities[m.entity].type == "Programme" for m in registry.near(phrase))
    return of_programme and bool(words & RANKS)
