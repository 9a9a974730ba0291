"""Whose a person is by what the passage speaks of: "The company was late. Chief executive X said …".

Only roles that belong to one employer and to nobody else's: who leads a company or a project, or speaks for an office.
Whom the reference data knows is of the employer that it tells, where the article names it, too.
"""

from kg import lexicon, reference
from kg.extractors._former import FORMER
from kg.grammar import OBJECTS, SUBJECTS, head_token
from kg.model import Document, Mention, Mentions, Sentence, Token

EXECUTIVES = frozenset(
    {
        "ceo",
        "chief executive",
        "chief executive officer",
        "founder",
        "co-founder",
        "cto",
        "chief operating officer",
        "chief financial officer",
        "chief technology officer",
        "managing director",
        "vice president",
    }
)
CHAIRS = frozenset({"chairman", "chairwoman", "chairperson"})
ADMINISTRATORS = frozenset({"administrator", "associate administrator", "director general", "director-general"})
LEADERS = frozenset(
    f"{what} {who}"
    for what in ("project", "mission", "flight", "launch", "operations", "program", "programme")
    for who in ("manager", "director", "scientist", "engineer", "lead")
) | {"chief engineer", "chief designer", "chief scientist", "lead engineer", "lead scientist"}
HEADS_OF_STATE = frozenset(
    {"president", "prime minister", "leader", "chancellor", "king", "premier", "foreign minister"}
)
RANKS = frozenset("deputy acting senior executive assistant".split())
FREE = frozenset(
    "entrepreneur billionaire tycoon taikonaut taikonauts astronaut astronauts cosmonaut cosmonauts commander member"
    " members pilot crewmate colonel lieutenant-colonel captain major lieutenant general admiral sergeant"
    " senator congressman congresswoman representative governor mayor".split()
)
"""What says nothing of an employer, though one has it."""
SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "press secretary", "press officer"})
MINISTERS = frozenset({"minister", "vice minister", "deputy minister"})
OFFICES = ("Agency", "Company", "Organization")
KINDS = {"agency": ("Agency",), "company": ("Company",), "ministry": ("Organization",), "firm": ("Company",)}
"""The noun before a role that tells whose it is ("agency chief X", "the ministry's spokesman X")."""


def in_passage(document: Document, mentions: Mentions, person: Mention) -> list[Mention]:
    """ "Chief executive X said": of what the passage speaks of, when nothing beside the name says whose."""
    title = _title(document, mentions, person)
    words = [t.lower for t in title if t.text != "'s"]
    if not words or document.text[person.span.end : person.span.end + 4] == " of ":
        return []
    sentence = document.sentence_of(title[0].index)
    if known := _known(document, mentions, person, words):
        return known
    kinds = _kinds([w for w in words if w not in RANKS] or words)
    if not kinds or (title[0].index > sentence.first and mentions.at(document.tokens[title[0].index - 1])):
        return []
    found = _spoken_of(document, mentions, sentence, title[0].span.begin, kinds)
    if found and words[-1] == "minister" and not mentions.entities[found.entity].name.startswith("Ministry"):
        return []
    return [found] if found else []


def _known(document: Document, mentions: Mentions, person: Mention, words: list[str]) -> list[Mention]:
    """ "Science chief X": whose X is by the reference data, if the article names it."""
    entry = reference.entry(person.entity)
    told = lexicon.roles().get(words[-1], "other")
    role = told != "other" and words[-1] not in FREE and not FORMER & set(words)
    owners = (
        {key for name in ("memberOf", "affiliatedCountry") for key in entry.facts.get(name, ())} if entry else set()
    )
    if not role or not owners:
        return []
    state = " ".join(words) in HEADS_OF_STATE
    named = [m for m in mentions.names if m.entity in owners and m.form in {"name", "short"}]
    fitting = [m for m in named if (mentions.type_of(m) == "Country") == state]
    return fitting[:1]


def _kinds(words: list[str]) -> tuple[str, ...]:
    if words[0] in KINDS and len(words) > 1:
        return KINDS[words[0]]
    role = " ".join(words)
    return (
        ("Company",)
        if role in EXECUTIVES
        else ("Agency", "Company")
        if role in CHAIRS | LEADERS
        else ("Agency",)
        if role in ADMINISTRATORS
        else OFFICES
        if role in SPEAKERS
        else KINDS["ministry"]
        if role in MINISTERS
        else ()
    )


def _title(document: Document, mentions: Mentions, person: Mention) -> list[Token]:
    """The nouns right before a name."""
    first = document.between(person.span)[0].index
    title: list[Token] = []
    for token in reversed(document.tokens[max(document.sentence_of(first).first, first - 4) : first]):
        if (token.pos not in {"NOUN", "PROPN", "ADJ"} and token.text != "'s") or mentions.at(token):
            break
        title.insert(0, token)
    return title


def _spoken_of(
    document: Document, mentions: Mentions, sentence: Sentence, offset: int, kinds: tuple[str, ...]
) -> Mention | None:
    """What the paragraph names first as a subject, or alone; else what the paragraphs before begin with."""
    near = range(sentence.block, sentence.block - 3, -1)
    for number in near:
        inside = [
            m
            for s in document.sentences
            if s.kind == "paragraph" and s.block == number and s.span.begin < offset
            for m in mentions.inside(s.span)
            if m.span.end <= offset and mentions.type_of(m) in kinds and m.form in {"name", "short"}
        ]
        if inside:
            head = head_token(document, inside[0].span)
            alone = head is not None and (
                head.dep in {*SUBJECTS, "ROOT"} or (len({m.entity for m in inside}) == 1 and head.dep not in OBJECTS)
            )
            return inside[0] if alone else None
    return None
