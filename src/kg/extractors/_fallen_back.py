"""What the text was last about, for a clause that names none of what its event is of."""

from kg import reference
from kg.extractors._context import is_other
from kg.extractors._dated_paragraphs import story
from kg.extractors._frame import Frame
from kg.extractors._possessives import subject_before
from kg.grammar import SUBJECTS, TYPE_NOUNS, head_token, prominence, sentence_span, verb_above
from kg.model import Document, Mention, Span, Token
from kg.mood import mood

FLIGHTS = frozenset("shot shots attempt attempts try tries launch launches flight flights mission missions".split())
EARLIER = frozenset("earlier previous prior past preceding other former".split())
PARTICIPANTS = ("nsubj", "nsubjpass", "dobj", "pobj", "poss")
FLYERS = {"Spacecraft", "LaunchVehicle", "SpaceStation"}


def fallen_back(fr: Frame, *kinds: str, reach: int = 500) -> list[str]:
    """The thing of some classes that the text was last about, when the clause names none: the nearest named before
    the trigger.

    Modules and parts are never meant. ``reach`` is in code points.
    """
    if (
        _of_earlier(fr)
        or names_unknown(fr)
        or _of_described(fr)
        or _of_other_craft(fr)
        or any(_is_another(fr, s) for s in fr.subjects)
    ):
        return []
    own, begin = story(fr.document, fr.mentions, fr.trigger), fr.trigger.span.begin
    kinds = _called(fr, kinds)
    before = [
        m for m in fr.mentions.inside(Span(max(own.begin, begin - reach), begin))
        if fr.mentions.type_of(m) in kinds and not (reference.is_part(m.entity) or reference.is_landed(m.entity))
        and not _is_gone(fr, m.entity)
    ]  # fmt: skip
    if not before:
        return []
    last = sentence_span(fr.document, head_token(fr.document, before[-1].span) or fr.trigger)
    nearest = min((m for m in before if last.covers(m.span)), key=lambda m: (prominence(fr.document, m.span), m.span))
    return [] if _may_fly(fr.document, nearest) and not _is_open(fr.document, fr.trigger) else [nearest.entity]


def told_of(fr: Frame, *kinds: str) -> list[str]:
    """ "Mir has had a bad year. In February a canister burst": the subject of the sentence before."""
    named = (fr.mentions.at(s) for s in subject_before(fr.document, fr.trigger))
    return [m.entity for m in named if m is not None and fr.mentions.type_of(m) in kinds]


def _of_earlier(fr: Frame) -> bool:
    """ "Two earlier shots ended in the sea because a stage didn't light": of flights that have no name here."""
    tokens = fr.document.sentence_tokens(fr.document.sentence_of(fr.trigger.index))
    told = [t for t in tokens if t.dep in SUBJECTS and fr.document.head(t).dep == "ROOT" and t.lower in FLIGHTS]
    return any(c.lower in EARLIER for t in told for c in fr.document.children(t, "amod"))


def _is_gone(fr: Frame, key: str) -> bool:
    """Whether a station had come down long before the article was published, and the sentence names no earlier day."""
    known, published = reference.entry(key), fr.document.article.published
    if known is None or known.type != "SpaceStation" or published is None or "to" not in known.facts:
        return False
    end, days = known.facts["to"][0][:4], fr.mentions.times_in(fr.sentence)
    return end < str(published.year) and not any(t.value[:4] <= end for t in days if t.value[:4].isdigit())


def _called(fr: Frame, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """ "The craft failed": of the classes asked for those that what fails may be; no craft is a rocket."""
    nouns = {TYPE_NOUNS.get(s.lower) for s in fr.subjects if fr.mentions.at(s) is None} & FLYERS
    return tuple(k for k in kinds if k in nouns) if nouns else kinds


def _may_fly(document: Document, craft: Mention) -> bool:
    """ "A mission that could fly after 2025": "the landing" that is told next is hardly its own."""
    head = head_token(document, craft.span)
    nouns = (head, document.head(head)) if head and head.dep == "appos" else (head,)
    clauses = [v for n in nouns if n is not None for v in document.children(n, "relcl", "acl")]
    return any(_is_open(document, v) for v in clauses) or (head is not None and _is_open(document, head))


def _is_open(document: Document, word: Token) -> bool:
    """Whether the clause of a word only says what may be."""
    verb = word if word.pos in {"VERB", "AUX"} else verb_above(document, word)
    return verb is not None and mood(document, verb) in {"possible", "hypothetical"}


def _of_other_craft(fr: Frame) -> bool:
    """ "The crash that led to X's failure": of what its own clause names, and nothing before."""
    clauses = [t for c in fr.document.children(fr.trigger, "relcl") for t in fr.document.subtree(c)]
    return any(fr.mentions.type_of(m) == "Spacecraft" for t in clauses if (m := fr.mentions.at(t)))


def _is_another(fr: Frame, noun: Token) -> bool:
    """ "Another ship", "a second capsule", "a cargo ship that left on Monday": none that was named before."""
    whole = noun.lower not in {"stage", "stages", "engine", "engines", "motor", "attempt", "try"}
    articles = {c.lower for c in fr.document.children(noun, "det")} & {"a", "an"}
    new = bool(articles) and TYPE_NOUNS.get(noun.lower) == "Spacecraft" and not _is_lead(fr)
    ranked = any(c.lower in {"last", "first", "final"} for c in fr.document.children(noun, "amod"))
    old = ranked and TYPE_NOUNS.get(noun.lower) == "Spacecraft"  # "since the last shuttle landed"
    return whole and fr.mentions.at(noun) is None and (new or old or is_other(fr.document, noun))


def _is_lead(fr: Frame) -> bool:
    """The first sentence below a headline tells again what that names: "a cargo ship"."""
    first = next((t for t in fr.document.sentences if t.kind == "paragraph"), None)
    return first is not None and first.span == fr.sentence


def _of_described(fr: Frame) -> bool:
    """Whether an event is of things that only a noun names: "the arrival of two more modules"."""
    of = (
        g for p in fr.document.children(fr.trigger, "prep") if p.lower == "of" for g in fr.document.children(p, "pobj")
    )
    return any(g.tag == "NNS" and g.lower in TYPE_NOUNS and fr.mentions.at(g) is None for g in of)


def names_unknown(fr: Frame) -> bool:
    """Whether a proper noun that nobody knows is a participant: what the clause is about then is that, and nothing
    named before.
    """
    timed = [t.span for t in fr.mentions.times_in(fr.sentence)]
    return any(
        t.tag == "NNP"
        and t.dep in PARTICIPANTS
        and fr.mentions.at(t) is None
        and not any(s.overlaps(t.span) for s in timed)
        for t in fr.scope
        if t.index != fr.trigger.index
    )


def only(fr: Frame, *kinds: str) -> list[str]:
    """The one thing of some classes that the article names, if there is just one."""
    told = fr.mentions.inside(story(fr.document, fr.mentions, fr.trigger))
    things = {m.entity for m in told if fr.mentions.type_of(m) in kinds and not _is_gone(fr, m.entity)}
    return list(things) if len(things) == 1 else []
