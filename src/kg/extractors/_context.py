"""Who "the crew" or "the three astronauts" of a clause are, by the text around it."""

from itertools import takewhile

from kg.extractors._beside import RELIEVING, is_relieved
from kg.extractors._dated_paragraphs import story
from kg.extractors._frame import Frame
from kg.extractors._frame_words import GROUPS
from kg.extractors._twin_craft import PAIRS, twin_craft
from kg.grammar import SUBJECTS, TYPE_NOUNS, conjuncts, governors, head_token, verb_above
from kg.lexicon import roles
from kg.model import Document, Mention, Mentions, Span, Token

FAR = 4_000  # code points: how far back "the crew" may point
SOON = 700  # code points: how far ahead the names of "three astronauts" may follow
SIZES = {
    **dict.fromkeys(PAIRS, 2),
    **dict.fromkeys("trio threesome three".split(), 3),
    **dict.fromkeys("quartet foursome four".split(), 4),
    **dict.fromkeys("quintet five".split(), 5),
}
STAYING = frozenset("stay remain wait watch look follow".split())
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "2": 2, "3": 3, "4": 4}
OTHERS = frozenset("another other new next different previous remaining second replacement outgoing".split())
OFFICES = frozenset(
    "administrator chief head director president minister chairman spokesman spokeswoman ceo founder governor"
    " ambassador secretary general-director manager chancellor king queen prince".split()
)


def crew(document: Document, mentions: Mentions, fr: Frame) -> list[str]:
    """The people of a group word in the clause ("the trio", "they"): those last listed together before it.

    A group that is new to the text ("carrying three astronauts") is of those listed soon after it; "another crew" is of
    neither.
    """
    words = [t for t in fr.scope if _is_group(document, mentions, t) and not _is_elsewhere(document, t, fr.trigger)]
    if not words or is_other(document, words[0]) or _is_named(document, mentions, words[0]):
        return []
    if twin_craft(document, mentions, words[0]):
        return []
    size = _size(document, words[0]) or _size_meant(document, words[0])
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
    craft = size == 2 and _two_craft(document, mentions, word)
    return found if len(found) == size and not craft else []


def _two_craft(document: Document, mentions: Mentions, word: Token) -> bool:
    """Whether "the pair" may be two craft: where the text speaks of twins, or lists two ships before it."""
    here = document.sentences.index(document.sentence_of(word.index))
    before = document.tokens[document.sentences[max(0, here - 2)].first : word.index]
    named = [m for t in before if (m := mentions.at(t)) and mentions.type_of(m) == "Spacecraft"]
    heads = {h.index: h for m in named if (h := head_token(document, m.span)) is not None}
    listed = any(h.dep == "conj" and h.head in heads for h in heads.values())
    pairs = [c for t in before if t.lower in SIZES for c in document.children(t, "compound", "nmod")]
    listed = listed or any(mentions.type_at(c) == "Spacecraft" for c in pairs)
    return listed or any(t.lower in {"twins", "satellites", "spacecraft", "probes"} for t in before)


def _listed_after(document: Document, mentions: Mentions, word: Token, size: int) -> list[str]:
    """The first people listed soon after a word who are as many as it says."""
    ends = min(word.span.end + SOON, story(document, mentions, word).end)
    for sentence in document.sentences[document.sentences.index(document.sentence_of(word.index)) :]:
        if sentence.span.begin > ends:
            break
        people = _side_by_side(document, mentions, Span(max(sentence.span.begin, word.span.end), sentence.span.end))
        if len(people) == size and not _stay(document, mentions, sentence.span, people):
            return people
    return []


def _stay(document: Document, mentions: Mentions, sentence: Span, people: list[str]) -> bool:
    """ "Two went out. Lee and Roe stayed in their seats": those named are the others."""
    heads = (head_token(document, m.span) for m in mentions.inside(sentence) if m.entity in people)
    subjects = (h for h in heads if h is not None and h.dep in {"nsubj", "conj"})
    verbs = (verb_above(document, s) for s in subjects)
    return any(v is not None and v.lemma in STAYING for v in verbs)


def is_other(document: Document, word: Token) -> bool:
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


def _size_meant(document: Document, word: Token) -> int | None:
    """ "The two stay until they come home", "The trio left. They flew for a day": how many "they" are, by the group
    that is the subject of a clause above or of the sentence before.
    """
    if word.lower not in {"they", "them", "their"}:
        return None
    sentence = document.sentence_of(word.index)
    before = document.sentence_at(max(0, sentence.span.begin - 1))
    above = [s for g in governors(document, word) for s in document.children(g, *SUBJECTS) if s.index < word.index]
    last = [t for t in document.sentence_tokens(before) if t.dep in SUBJECTS and document.head(t).dep == "ROOT"]
    groups = [t for t in (*above, *last) if t.lower not in {"they", "who", "that"}]
    return _size(document, groups[0]) if groups and groups[0].lower in {*GROUPS, *SIZES} else None


def _side_by_side(document: Document, mentions: Mentions, span: Span) -> list[str]:
    """Two or more people coordinated in a span, or nobody."""
    people = [m for m in mentions.inside(span) if mentions.type_of(m) == "Person" and m.form in {"name", "short"}]
    people = [m for m in people if not (holds_office(document, m) or is_relieved(document, m) or is_aside(document, m))]
    people = _last_list(document, people)
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


def is_aside(document: Document, person: Mention) -> bool:
    """ "A and B, an adviser to C": who only tells what another is or was."""
    head = head_token(document, person.span)
    post = document.head(document.head(head)) if head is not None and head.dep == "pobj" else None
    return post is not None and post.dep in {"appos", "conj"} and post.lower in roles()


def holds_office(document: Document, person: Mention) -> bool:
    """Whether someone is called an official where named ("agency chief Dana Wirth"): none of a crew."""
    head = head_token(document, person.span)
    beside = [] if head is None else [*document.children(head, "compound", "nmod", "appos", "amod")]
    return any(t.lower in OFFICES for t in beside)


def _own(document: Document, person: Token) -> list[Token]:
    """The words that belong to a name, without the clause behind it: "Wieck, who taught Hague" is no list."""
    clauses = {t.index for c in document.children(person, "relcl", "acl") for t in document.subtree(c)}
    return [t for t in document.subtree(person) if t.index not in clauses]


def _listed(document: Document, people: list[Mention]) -> bool:
    """Whether people are coordinated with each other."""
    first = head_token(document, people[0].span)
    if first is None:
        return False
    inside = {t.index for c in conjuncts(document, first) for t in _own(document, c)}
    return any((h := head_token(document, m.span)) is not None and h.index in inside for m in people[1:])
