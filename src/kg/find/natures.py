"""What kind of craft a description may mean: "the capsule" is no satellite, "the shuttle" no telescope, and "the NASA
probe" is not that of another agency.
"""

from dataclasses import dataclass

from kg import reference
from kg.find.registry import Registry
from kg.grammar import TYPE_NOUNS, head_token, prominence
from kg.model import Mention, Token

SHIPS = frozenset("capsule ship spaceship freighter shuttle spaceplane ferry vessel".split())
EYES = frozenset("satellite cubesat smallsat observatory telescope".split())
EXPLORERS = frozenset("lander rover orbiter probe".split())
GROUPS = (SHIPS, EYES, EXPLORERS)
APART = (frozenset({"lander", "orbiter"}), frozenset({"lander", "rover"}), frozenset({"orbiter", "rover"}))
"""Nouns of one group that still mean two things."""
WINGED = frozenset({"shuttle", "spaceplane"})
EXCLUDED: dict[str, frozenset[str]] = {
    "craft-satellite": SHIPS | {"lander", "rover"},
    "craft-probe": SHIPS | {"telescope", "cubesat"},
    "craft-lander": (SHIPS | EYES | {"orbiter"}) - {"ship", "vessel", "spaceship"},
    "craft-crew": EYES | EXPLORERS | {"freighter"},
    "craft-cargo": EYES | EXPLORERS,
    "craft-rover": SHIPS | EYES | {"orbiter", "lander"},
}
"""What a craft of a type of the reference data is never called; of shuttles see ``fits``."""
OWNERS = ("Agency", "Company", "Country")
ACTORS = ("Agency", "Company")
BESIDE = 4  # words behind a name in which its noun may stand


@dataclass(frozen=True, slots=True)
class Natures:
    """What the article calls each craft ("the Juno lander"), and whose it says that it is ("NASA's Juno")."""

    called: dict[str, frozenset[str]]
    owned: dict[str, frozenset[str]]

    def fits(self, noun: str, key: str) -> bool:
        """Whether a craft may be called by a noun."""
        called = self.called.get(key, frozenset())
        if noun in called or TYPE_NOUNS.get(noun) != "Spacecraft":
            return True
        entry = reference.entry(key)
        names = " ".join((entry.name, *entry.aliases)).lower() if entry else ""
        if noun in WINGED or (noun == "orbiter" and "shuttle" in names):
            return any(word in names for word in ("shuttle", "spaceplane", "buran"))
        if any(word in names for word in WINGED) and noun in {"capsule", "freighter"}:
            return False
        kinds = entry.facts.get("spacecraftType", ()) if entry else ()
        return not any(noun in EXCLUDED.get(kind, ()) for kind in kinds) and not _excludes(called, noun)

    def best(self, noun: str, near: list[Mention]) -> list[Mention]:
        """The mentions of craft that a noun may mean; only those called so, if any are."""
        fitting = [m for m in near if self.fits(noun, m.entity)]
        special = any(noun in group for group in GROUPS)
        called = [m for m in fitting if special and noun in self.called.get(m.entity, ())]
        return called or fitting


def _excludes(called: frozenset[str], noun: str) -> bool:
    """Whether what a craft is called rules out another noun for it."""
    groups = {i for i, group in enumerate(GROUPS) if group & called}
    mine = {i for i, group in enumerate(GROUPS) if noun in group}
    parted = any(noun in pair and (pair - {noun}) & called for pair in APART)
    return bool(mine and groups and not mine & groups) or parted


def natures(registry: Registry) -> Natures:
    """What the names of an article's craft stand beside."""
    called: dict[str, set[str]] = {}
    owned: dict[str, set[str]] = {}
    for mention in registry.mentions:
        if registry.entities[mention.entity].type in {"Spacecraft", "LaunchVehicle"}:
            called.setdefault(mention.entity, set()).update(_nouns(registry, mention))
            owned.setdefault(mention.entity, set()).update(_owners(registry, mention))
    return Natures(*({k: frozenset(v) for k, v in found.items()} for found in (called, owned)))


def _nouns(registry: Registry, mention: Mention) -> set[str]:
    document = registry.document
    inside = document.between(mention.span)
    head = head_token(document, mention.span)
    if head is None or not inside:
        return set()
    beside = [*inside, *_behind(registry, inside[-1]), *document.children(head, "appos")]
    beside += [document.head(head)] if head.dep == "appos" else []
    above = document.head(head)
    beside += document.children(above, "attr") if head.dep == "nsubj" and above.lemma == "be" else []
    before = document.tokens[inside[0].index - 1] if inside[0].index else None
    beside += [before] if before and before.pos in {"NOUN", "ADJ"} else []
    return {t.lower for t in beside if TYPE_NOUNS.get(t.lower) == "Spacecraft"}


def _behind(registry: Registry, last: Token) -> list[Token]:
    """The nouns right behind a name, up to the end of the phrase."""
    found: list[Token] = []
    for token in registry.document.tokens[last.index + 1 : last.index + 1 + BESIDE]:
        if token.pos not in {"NOUN", "ADJ"}:
            break
        found.append(token)
    return found


def _owners(registry: Registry, mention: Mention) -> set[str]:
    """Whose a thing is said to be right before its name."""
    head = head_token(registry.document, mention.span)
    return owners_of(registry, head) if head else set()


def owners_of(registry: Registry, noun: Token) -> set[str]:
    """The agencies, companies and states that stand before a noun as its owners ("the NASA probe")."""
    document = registry.document
    nouns = [noun] + ([document.head(noun)] if noun.dep in {"compound", "nmod"} else [])
    before = [c for n in nouns for c in document.children(n, "poss", "amod", "compound", "nmod") if c.index < n.index]
    found = [m for c in before for m in registry.near(c.span)]
    if any(c.lower == "its" for c in before):  # "the firm aims to fly its rocket"
        sentence = document.sentence_of(noun.index).span
        actors = (m for m in registry.before(noun.span.begin, *ACTORS) if m.span.begin >= sentence.begin)
        found += [m for m in actors if prominence(document, m.span) == 0][:1]
    return {m.entity for m in found if registry.entities[m.entity].type in OWNERS}


def in_orbit(registry: Registry, noun: Token, near: list[Mention]) -> list[Mention]:
    """ "Will ride to the station": one that is still to be built, or that has come down, is not where anybody goes if
    another is named and the text is not about that one."""
    if noun.dep != "pobj" or not near or registry.entities[near[0].entity].type != "SpaceStation":
        return near
    document = registry.document
    here = document.sentence_of(noun.index).block
    gone = _is_gone(registry, near[0].entity) and document.sentence_at(near[0].span.begin).block != here
    flying = [m for m in near if "from" in _facts(m.entity) and not (gone and _is_gone(registry, m.entity))]
    about = prominence(document, near[0].span) == 0 and not gone
    others = [m for m in registry.mentions if gone and m.span.end <= noun.span.begin and _flies(registry, m)]
    return near if about else flying or others[-1:] or near


def _facts(key: str) -> dict[str, tuple[str, ...]]:
    entry = reference.entry(key)
    return entry.facts if entry else {"from": ()}


def _is_gone(registry: Registry, key: str) -> bool:
    """Whether a station had come down by the day of publication."""
    published, end = registry.document.article.published, _facts(key).get("to", ())
    return published is not None and bool(end) and end[0] < published.isoformat()[: len(end[0])]


def _flies(registry: Registry, mention: Mention) -> bool:
    """Whether a mention is of a station that is up."""
    station = registry.entities[mention.entity].type == "SpaceStation"
    return station and "from" in _facts(mention.entity) and not _is_gone(registry, mention.entity)
