"""What the text around a clause tells of its event: who "the crew" are, and what it is about if it names nothing."""

from itertools import takewhile

from kg import reference
from kg.extractors._beside import RELIEVING, is_relieved
from kg.extractors._dated_paragraphs import story
from kg.extractors._frame import Frame
from kg.extractors._frame_words import GROUPS
from kg.grammar import TYPE_NOUNS, conjuncts, governors, head_token, prominence, sentence_span, verb_above
from kg.model import Document, Mention, Mentions, Span, Token
from kg.mood import mood

FAR = 4_000  # code points: how far back "the crew" may point
SOON = 700  # code points: how far ahead the names of "three astronauts" may follow
SIZES = {
    **dict.fromkeys("pair duo twosome both two".split(), 2),
    **dict.fromkeys("trio threesome three".split(), 3),
    **dict.fromkeys("quartet foursome four".split(), 4),
    **dict.fromkeys("quintet five".split(), 5),
}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "2": 2, "3": 3, "4": 4}
OTHERS = frozenset("another other new next different previous remaining second replacement outgoing".split())
OFFICES = frozenset(
    "administrator chief head director president minister chairman spokesman spokeswoman ceo founder governor"
    " ambassador secretary general-director manager chancellor king queen prince".split()
)
PARTICIPANTS = ("nsubj", "nsubjpass", "dobj", "pobj", "poss")


def crew(document: Document, mentions: Mentions, fr: Frame) -> list[str]:
    """The people of a group word in the clause ("the trio", "they"): those last listed together before it.

    A group that is new to the text ("carrying three astronauts") is of those listed soon after it; "another crew" is of
    neither.
    """
    words = [t for t in fr.scope if _is_group(document, mentions, t) and not _is_elsewhere(document, t, fr.trigger)]
    if not words or _is_other(document, words[0]) or _is_named(document, mentions, words[0]):
        return []
    size = _size(document, words[0])
    before = [] if _is_new(document, words[0]) else _listed_before(document, mentions, words[0], size)
    if not before and size and not _is_new(document, words[0]):
        before = _all_before(document, mentions, words[0], size)
    if _is_company(document, words[0]) and (beside := fr.of("Person")) and not set(before) & set(beside):
        return []
    return before or (_listed_after(document, mentions, words[0], size) if size else [])


def _is_company(document: Document, word: Token) -> bool:
    """ "Lee and his crewmates": of the people named before only those that Lee is one of."""
    return word.lower in {"crewmates", "companions", "colleagues"} and any(document.children(word, "poss"))


def _is_group(document: Document, mentions: Mentions, word: Token) -> bool:
    """ "The trio", "they", and whose ship it is in "their capsule"."""
    if word.lower == "their" and word.dep == "poss":
        owned = document.head(word)
        named = mentions.at(owned)
        return (mentions.type_of(named) if named else TYPE_NOUNS.get(owned.lower)) in {"Spacecraft", "LaunchVehicle"}
    if word.lower == "them" and word.dep == "dobj":
        return True  # "will return them to Earth"
    return word.lower in GROUPS and word.dep not in {"nummod", "poss"} and mentions.at(word) is None


def _is_elsewhere(document: Document, word: Token, trigger: Token) -> bool:
    """ "Returned without the crew", "the craft they had gone up in returned": a group that is no part of the event."""
    path = list(takewhile(lambda t: t != trigger, governors(document, word)))
    relieved = any(c.lemma in RELIEVING for c in document.children(word, "relcl", "acl"))  # "the four they replace"
    return relieved or any(t.lower == "without" or t.dep == "relcl" for t in path)


def _listed_before(document: Document, mentions: Mentions, word: Token, size: int | None) -> list[str]:
    before = word.span.begin
    for sentence in reversed(document.sentences[: document.sentences.index(document.sentence_of(word.index)) + 1]):
        if before - sentence.span.end > FAR:
            break
        people = _side_by_side(document, mentions, Span(sentence.span.begin, min(sentence.span.end, before)))
        if people and size in (None, len(people)):
            return people
    return []


def _all_before(document: Document, mentions: Mentions, word: Token, size: int) -> list[str]:
    """ "The trio", whose names were told one by one: all named so far who hold no office, if so many."""
    named = mentions.inside(Span(max(0, word.span.begin - FAR), word.span.begin))
    people = [m for m in named if mentions.type_of(m) == "Person"]
    officials = {m.entity for m in people if holds_office(document, m)}
    found = list(dict.fromkeys(m.entity for m in people if m.entity not in officials))
    return found if len(found) == size else []


def _listed_after(document: Document, mentions: Mentions, word: Token, size: int) -> list[str]:
    """The first people listed soon after a word who are as many as it says."""
    ends = min(word.span.end + SOON, story(document, mentions, word).end)
    for sentence in document.sentences[document.sentences.index(document.sentence_of(word.index)) :]:
        if sentence.span.begin > ends:
            break
        people = _side_by_side(document, mentions, Span(max(sentence.span.begin, word.span.end), sentence.span.end))
        if len(people) == size:
            return people
    return []


def _is_other(document: Document, word: Token) -> bool:
    """Whether a group is another than those named ("another crew", "the next trio")."""
    return any(c.lower in OTHERS for c in document.children(word, "det", "amod", "nummod", "compound"))


def _is_named(document: Document, mentions: Mentions, word: Token) -> bool:
    """Whether a group is told from others by its ship ("the Soyuz MS-25 crew", "the crew of Soyuz MS-25"): not just
    whoever was named last.
    """
    of = [o for p in document.children(word, "prep") if p.lower == "of" for o in document.children(p, "pobj")]
    named = [mentions.at(c) for c in (*of, *document.children(word, "compound", "nmod", "poss"))]
    return any(m is not None and mentions.type_of(m) in {"Spacecraft", "Mission", "SpaceStation"} for m in named)


def _is_new(document: Document, word: Token) -> bool:
    """Whether a group is told of for the first time: "a crew of four", "three astronauts"."""
    determiners = {c.lower for c in document.children(word, "det", "poss", "predet")}
    return (
        word.lower not in {"they", "them", "both"} and not determiners - {"a", "an"} and not word.tag.startswith("PRP")
    )


def _size(document: Document, word: Token) -> int | None:
    """How many a group is said to be."""
    named = SIZES.get(word.lower)
    return named or next((NUMBERS[c.lower] for c in document.children(word, "nummod") if c.lower in NUMBERS), None)


def _side_by_side(document: Document, mentions: Mentions, span: Span) -> list[str]:
    """Two or more people coordinated in a span, or nobody."""
    people = [m for m in mentions.inside(span) if mentions.type_of(m) == "Person" and m.form in {"name", "short"}]
    people = _last_list(document, [m for m in people if not (holds_office(document, m) or is_relieved(document, m))])
    names = list(dict.fromkeys(m.entity for m in people))
    return names if len(names) > 1 and _listed(document, people) else []


def _last_list(document: Document, people: list[Mention]) -> list[Mention]:
    """Of several lists of people in a sentence the last ("A and B climbed, and hours later C, D and E followed")."""
    lists: dict[int, list[Mention]] = {}
    for person in people:
        head = head_token(document, person.span)
        while head is not None and head.dep in {"conj", "appos"}:
            head = document.head(head)
        lists.setdefault(head.index if head else -1, []).append(person)
    longer = [several for several in lists.values() if len({m.entity for m in several}) > 1]
    return longer[-1] if len(longer) > 1 else people


def holds_office(document: Document, person: Mention) -> bool:
    """Whether someone is called an official where named ("agency chief Dana Wirth"): none of a crew."""
    head = head_token(document, person.span)
    beside = [] if head is None else [*document.children(head, "compound", "nmod", "appos", "amod")]
    return any(t.lower in OFFICES for t in beside)


def _listed(document: Document, people: list[Mention]) -> bool:
    """Whether people are coordinated with each other."""
    first = head_token(document, people[0].span)
    if first is None:
        return False
    inside = {t.index for c in conjuncts(document, first) for t in document.subtree(c)}
    return any((h := head_token(document, m.span)) is not None and h.index in inside for m in people[1:])


def fallen_back(fr: Frame, *kinds: str, reach: int = 500) -> list[str]:
    """The thing of some classes that the text was last about, when the clause names none: the nearest named before
    the trigger.

    Modules and parts are never meant. ``reach`` is in code points.
    """
    if names_unknown(fr) or _of_described(fr) or _of_other_craft(fr) or any(_is_another(fr, s) for s in fr.subjects):
        return []
    own, begin = story(fr.document, fr.mentions, fr.trigger), fr.trigger.span.begin
    before = [
        m for m in fr.mentions.inside(Span(max(own.begin, begin - reach), begin))
        if fr.mentions.type_of(m) in kinds and not (reference.is_part(m.entity) or reference.is_rover(m.entity))
    ]  # fmt: skip
    if not before:
        return []
    last = sentence_span(fr.document, head_token(fr.document, before[-1].span) or fr.trigger)
    nearest = min((m for m in before if last.covers(m.span)), key=lambda m: (prominence(fr.document, m.span), m.span))
    return [] if _may_fly(fr.document, nearest) and not _is_open(fr.document, fr.trigger) else [nearest.entity]


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
    return whole and fr.mentions.at(noun) is None and (new or _is_other(fr.document, noun))


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
    things = {m.entity for m in told if fr.mentions.type_of(m) in kinds}
    return list(things) if len(things) == 1 else []
