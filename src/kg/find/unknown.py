"""Names that no list knows: runs of proper nouns, classed by their own words and by what the sentence does
with them."""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg import lexicon, reference
from kg.find.context import NAMING, PLACE_PREPOSITIONS, kind_of_context, on_ground
from kg.find.flight import is_code, span_of
from kg.find.kinds import NO_NAMES, kind_of_words
from kg.find.people import LINKS, is_named_person, is_person, role_nouns
from kg.find.registry import Registry
from kg.find.senses import head_noun_type
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Sentence, Span, Token

FAMILIES = ("Soyuz", "Progress")
NUMBERED = re.compile(r"(?:MS|TMA|TM|M)-\d{1,2}M?")
"""The number of a ship whose family is named elsewhere."""
RANKS = frozenset({"Lord", "Lady", "Baroness", "Baron"})
OFFICES = frozenset(
    "institute ministry department academy school council centre center committee commission bureau agency"
    " office".split()
)
TECHNIQUES = frozenset("lidar radar sar ccd gps gnss led laser usb nir swir ais led".split())
"""What an instrument works by, in capitals: no name."""
COMPOSED = ("Organization", "Agency", "Programme", "Payload", "Place", "Spacecraft")


def find_unknown(registry: Registry) -> None:
    """Add every unknown name whose class the grammar tells; the others stay unnamed rather than guessed."""
    document = registry.document
    for sentence in document.sentences:
        if sentence.kind in {"paragraph", "caption"} and not shouted(document, sentence):
            for run in [part for whole in runs(registry, sentence) for part in _apart(whole)]:
                if not _composed(registry, run) and (kind := classify(document, sentence, run)):
                    span = _with_rank(document, run) if kind == "Person" else span_of(run)
                    registry.add(span, _of_family(registry, span) or registry.local(kind, span.of(document.text)))


def _of_family(registry: Registry, span: Span) -> str | None:
    """ "The MS-27 craft" in an article on a Soyuz: the ship of the one family named that has such a number."""
    text = registry.document.text
    if not NUMBERED.fullmatch(span.of(text)):
        return None
    named = [n for f in FAMILIES if f in text and (n := reference.match_series(f"{f} {span.of(text)}"))]
    return registry.know(named[0].id, named[0].type, named[0].name) if len(named) == 1 else None


def _with_rank(document: Document, run: list[Token]) -> Span:
    """ "Lord Sainsbury": a peer's rank is a part of a name that has no other."""
    before = document.tokens[run[0].index - 1] if run[0].index else run[0]
    return span_of([before, *run]) if len(run) == 1 and before.text in RANKS else span_of(run)


def _apart(run: list[Token]) -> list[list[Token]]:
    """ "Yuri Semenov of Energia": a person and where she is from are two names."""
    at = next((i for i, t in enumerate(run) if t.lower == "of"), 0)
    station = at and run[at - 1].text == "Station"  # "the Uplands Station of the Harrow Observatory"
    if 0 < at < len(run) - 1 and (station or run[0].text in lexicon.given_names()):
        return [run[:at], *_trimmed(run[at + 1 :])]
    return [run]


def _composed(registry: Registry, run: list[Token]) -> bool:
    """A known name may begin a longer unknown one: "NASA Launch Services Program", "Lunar Reconnaissance
    Orbiter Camera"."""
    begin = run[0].span.begin
    before = next(
        (
            m
            for m in registry.near(Span(max(0, begin - 2), begin))
            if m.span.end + 1 == begin and m.form in {"name", "adjective"}
        ),
        None,
    )
    words = [t.text for t in run]
    grounded = on_ground(registry.document, run)
    kind = "Organization" if grounded else kind_of_words(["", *words])
    if grounded and before and before.form == "adjective":
        return False  # "the Chilean Llano Observatory"
    if before is None or kind not in COMPOSED or words[-1].islower():
        return False
    if kind == "Spacecraft" and registry.entities[before.entity].type != "Place":
        return False  # "Moon Impact Probe", but "ISRO Orbiter"
    first = next((t for t in registry.document.between(before.span) if t.lower != "the"), None)
    if first is None:
        return False  # the name ends within a word
    span = Span(first.span.begin, run[-1].span.end)
    if span.of(registry.document.text)[before.span.end - span.begin] != " ":
        return False
    key = registry.local(kind, span.of(registry.document.text))
    if kind == "Place":
        registry.mentions.remove(before)  # "Neil Armstrong … Building" speaks of no Neil Armstrong
    registry.add(span, key)
    return True


def shouted(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is written in capitals or in title case, so that capitals tell nothing."""
    tokens = document.sentence_tokens(sentence)
    if sentence.kind == "paragraph" and any(
        t.pos == "VERB" and t.tag in {"VBD", "VBZ", "VBN"} and t.text.islower() for t in tokens
    ):
        return False  # "Prime Minister Jean Smith phoned on Monday."
    if tokens[-1].text == "." and any(t.tag in {"VBD", "VBZ", "VBP"} and t.text.islower() for t in tokens):
        return False  # "Robert Parker was a Mission Specialist."
    words = [t.text for t in tokens if t.text[:1].isalpha() and len(t.text) > 3]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.8 * len(words)


def runs(registry: Registry, sentence: Sentence) -> Iterator[list[Token]]:
    """Maximal runs of name words that no known name covers, cut at role words, possessives and punctuation."""
    run: list[Token] = []
    for token in registry.document.sentence_tokens(sentence):
        if _in_name(registry, token, run):
            run.append(token)
            continue
        if token.lower == "and" and run and (_goes_on(registry, token) or _has_fields(registry, run, token)):
            run.append(token)
            continue
        yield from _trimmed(run)
        run = []
    yield from _trimmed(run)


def _goes_on(registry: Registry, conjunction: Token) -> bool:
    """ "Operations and Checkout Building": what follows "and" ends in the noun that both parts need."""
    document = registry.document
    words: list[str] = []
    for token in document.tokens[conjunction.index + 1 : conjunction.index + 5]:
        if not token.text[:1].isupper() or registry.covered(token.span):
            break
        words.append(token.text)
    before = document.tokens[conjunction.index - 1]
    return (
        len(words) > 1
        and kind_of_words(words) in {"Place", "Organization", "Agency"}
        and kind_of_words(["", before.text]) is None
    )


def _has_fields(registry: Registry, run: list[Token], conjunction: Token) -> bool:
    """ "Institute of Science and Technology": an office may bear two fields, but not two names."""
    words = [t.lower for t in run]
    after = registry.document.tokens[conjunction.index + 1 : conjunction.index + 2]
    if "of" not in words[1:] or words[words.index("of") - 1] not in OFFICES or not after or words[-1] == "of":
        return False
    field = after[0]
    named = field.text in lexicon.given_names() or registry.covered(field.span) or "and" in words
    rest = registry.document.tokens[field.index : field.index + 4]
    return field.text[:1].isupper() and not named and kind_of_words(["", *(t.text for t in _capitals(rest))]) is None


def _capitals(tokens: tuple[Token, ...]) -> Iterator[Token]:
    return takewhile(lambda t: t.text[:1].isupper(), tokens)


def _in_name(registry: Registry, token: Token, run: list[Token]) -> bool:
    if registry.covered(token.span) or token.lower in lexicon.roles() or _ends_role(registry.document, token):
        return False
    if token.lower in {"of", "for"} and is_named_person(registry.document, run):
        return False  # "Minister Jan Novak of the Ministry of Transport"
    if token.lower in LINKS or (token.lower == "the" and run and run[-1].lower in {"of", "for"}):
        return bool(run) or _opens(registry.document, token)  # "Society for the Progress of Science"
    if token.text[:1].isupper() and (
        token.pos == "PROPN" or (token.pos in {"NOUN", "ADJ", "VERB"} and is_code(token.text))
    ):
        return True
    if token.pos in {"NOUN", "ADJ"} and token.text.isupper() and len(token.text) > 2 and not run:
        return _is_acronym(registry.document, token)
    if len(run) > 1 and run[-1].text == "-" and run[-1].span.end == token.span.begin and token.pos in {"PROPN", "NOUN"}:
        return True  # "Kim Sung-hwan", whose last syllable the parser may take for a noun
    if run and run[-1].span.end == token.span.begin and token.text[:1] in "-." and len(token.text) == 1:
        return token.text == "-"
    return bool(run) and (
        token.text[:1].isupper() or (token.text[:1].isdigit() and token.pos in {"NUM", "PROPN"} and len(token.text) < 4)
    )


def _is_acronym(document: Document, token: Token) -> bool:
    """ "Kourou's ELM pad", "the RIME radar", "a camera called EIS": capitals that a noun or verb makes a name."""
    above = document.head(token)
    named = token.dep in {"oprd", "appos"} and (above.lemma in NAMING or TYPE_NOUNS.get(above.lower) == "Payload")
    before = token.dep in {"compound", "amod", "nmod"} and TYPE_NOUNS.get(above.lower) in {"LaunchSite", "Payload"}
    return token.lower not in TECHNIQUES and (named or before)


def _ends_role(document: Document, token: Token) -> bool:
    """Whether a word ends a role of several words: "State" in "Secretary of State Ann Lee"."""
    before = document.tokens[max(0, token.index - 2) : token.index + 1]
    return len(before) == 3 and " ".join(t.lower for t in before) in lexicon.roles()


def _opens(document: Document, token: Token) -> bool:
    """ "La Silla Observatory", "Ben Smith": a small word with a capital opens a name before another capital."""
    two = document.tokens[token.index : token.index + 2]
    return len(two) == 2 and all(t.pos == "PROPN" and t.text.istitle() for t in two)


def _trimmed(run: list[Token]) -> Iterator[list[Token]]:
    while run and (run[-1].lower in LINKS or run[-1].text in {"-", "the"}):
        run = run[:-1]
    while run and run[0].lower in {"the", "a", "an"}:
        run = run[1:]
    if run:
        yield from _parted(run)


def _parted(run: list[Token]) -> list[list[Token]]:
    """ "Bureau of Space Affairs Ann B. Lee": an office and who is of it are two names."""
    for i in range(2, len(run) - 1):
        person, office = run[i:], run[:i]
        if (
            person[0].text in lexicon.given_names()
            and len(person) < 4
            and office[-1].lower not in LINKS
            and any(t.lower in OFFICES for t in office)
        ):
            return [office, person]
    return [run]


def classify(document: Document, sentence: Sentence, run: list[Token]) -> str | None:
    """The class of an unknown name, or None when nothing tells it."""
    words = [t.text for t in run]
    named = len(run) == 2 and words[0] in lexicon.given_names() and run[0].lower not in NO_NAMES  # "Brian May"
    if (run[-1].lower in NO_NAMES and not named) or (len(run) == 1 and len(words[0]) < 3):
        return None
    if on_ground(document, run) or _is_of_news(document, run):
        return "Organization"
    beside = head_noun_type(document, sentence, span_of(run))
    if _is_field(document, run):
        return None
    if named and kind_of_words(words) == "Place" and not _is_placed(document, run):
        return "Person"  # "Peter Hall said"
    return (
        kind_of_words(words)
        or (beside if len(run) == 1 else None)
        or ("Person" if is_person(document, run) else None)
        or beside
        or kind_of_context(document, run)
    )


def _is_of_news(document: Document, run: list[Token]) -> bool:
    """ "The state news agency BTA", "the daily Hurriyet": the name of a medium behind the words for it."""
    before = [t.lower for t in document.tokens[max(0, run[0].index - 2) : run[0].index]]
    return before == ["news", "agency"] or (len(run) < 3 and before[-1:] == ["newspaper"])


def _is_field(document: Document, run: list[Token]) -> bool:
    """ "Director of Human Spaceflight and Operations": what somebody directs is no company."""
    before = document.tokens[max(0, run[0].index - 2) : run[0].index]
    return (
        len(before) == 2 and before[1].lower in {"of", "for"} and before[0].lower in role_nouns()
        and run[-1].lower in {"spaceflight", "operations", "space", "systems", "technology", "technologies"}
    )  # fmt: skip


def _is_placed(document: Document, run: list[Token]) -> bool:
    """ "In Victoria Park", "the Charlotte River": a place behind an article or preposition, for all its given name."""
    before = document.tokens[run[0].index - 1].lower if run[0].index else ""
    return before == "the" or before in PLACE_PREPOSITIONS | {"at", "to", "from"}
