"""Runs of name words that no known name covers: where an unknown name begins and ends."""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg import lexicon
from kg.find.context import NAMING
from kg.find.fields import SUBJECTS, behind_office
from kg.find.flight import is_code
from kg.find.heard import unadorned
from kg.find.kinds import kind_of_words
from kg.find.people import LINKS, is_named_person
from kg.find.registry import Registry
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Sentence, Token

OFFICES = frozenset(
    "institute ministry department academy school council centre center committee subcommittee commission bureau"
    " agency office university college polytechnic association union federation society directorate division"
    " faculty".split()
)
PARTICLES = LINKS - {"of", "&", "for", "den"}
OPENERS = frozenset(
    "rival fellow rookie startup veteran longtime nearby meanwhile today yesterday aboard onboard ex former"
    " neighbouring neighboring meet billionaire fledgling newcomer upstart".split()
)
"""Words that a sentence may open with before a name, and that are written large only there."""
AMOUNT = re.compile(r"[A-Z]{1,3}[$£€]?\d[\d.,]*(?:k|m|bn)?")
"""A sum with the sign of its money before it: "R3,5", "US$40m"."""
TECHNIQUES = frozenset("lidar radar sar ccd gps gnss led laser usb nir swir ais led gnss-ro gnss-r".split())
"""What an instrument works by, in capitals: no name."""


def apart(document: Document, run: list[Token]) -> list[list[Token]]:
    """ "Yuri Semenov of Energia": a person and where she is from are two names; "Science" of "Minister of Science Ada
    Obi" is none."""
    if named := behind_office(document, run):
        return [named]
    at = next((i for i, t in enumerate(run) if t.lower == "of"), 0)
    station = at and run[at - 1].text == "Station"  # "the Uplands Station of the Harrow Observatory"
    if 0 < at < len(run) - 1 and (station or run[0].text in lexicon.given_names()):
        return [run[:at], *_trimmed(run[at + 1 :], None)]
    return [run]


def runs(registry: Registry, sentence: Sentence) -> Iterator[list[Token]]:
    """Maximal runs of name words that no known name covers, cut at role words, possessives and punctuation."""
    run: list[Token] = []
    for token in registry.document.sentence_tokens(sentence):
        if _in_name(registry, token, run):
            run.append(token)
            continue
        if token.lower == "and" and run and (_goes_on(registry, token, run) or _has_fields(registry, run, token)):
            run.append(token)
            continue
        if run and (_lists_subjects(registry.document, run, token) or _leads_to_office(registry.document, run, token)):
            run.append(token)
            continue
        yield from _trimmed(run, sentence)
        run = []
    yield from _trimmed(run, sentence)


def _lists_subjects(document: Document, run: list[Token], token: Token) -> bool:
    """ "Committee on Science, Space, and Technology": an office's "on", and the commas and "and" between its fields."""
    words = [t.lower for t in run]
    if token.lower == "on":
        after = document.tokens[token.index + 1 : token.index + 2]
        return words[-1] in OFFICES and any(t.lower in SUBJECTS and t.text.istitle() for t in after)
    office = next((i for i, w in enumerate(words) if w in OFFICES), None)
    tied = office is not None and {"of", "on", "for"} & set(words[office:])
    if not tied or token.text not in {",", "and", "&"} or not {words[-1], words[-2]} & (SUBJECTS | {","}):
        return False
    rest = document.tokens[token.index + 1 : token.index + 9]
    listed = list(takewhile(lambda t: t.text in {",", "and", "&"} or _is_subject(t), rest))
    fields = [t for t in listed if _is_subject(t)]
    ends = token.text != "," or any(t.text in {"and", "&"} for t in listed)
    return bool(fields) and ends and listed[-1] is fields[-1]


def _leads_to_office(document: Document, run: list[Token], token: Token) -> bool:
    """ "The Science, Space and Technology Committee": the fields before the office that is for them."""
    if token.text not in {",", "and", "&"} or not all(_is_subject(t) or t.text in {",", "and", "&"} for t in run):
        return False
    rest = document.tokens[token.index + 1 : token.index + 9]
    listed = list(takewhile(lambda t: t.text in {",", "and", "&"} or _is_subject(t), rest))
    behind = rest[len(listed) : len(listed) + 1]
    joined = token.text != "," or any(t.text in {"and", "&"} for t in listed)
    return bool(listed and behind) and joined and behind[0].lower in OFFICES and behind[0].text.istitle()


def _is_subject(token: Token) -> bool:
    return token.lower in SUBJECTS and token.text[:1].isupper()


def _goes_on(registry: Registry, conjunction: Token, run: list[Token]) -> bool:
    """ "Operations and Checkout Building": what follows "and" ends in the noun that both parts need; "Mount Lind and
    Lake Ora" are two."""
    document = registry.document
    if kind_of_words([t.text for t in run]):
        return False
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


def _ends_before(document: Document, token: Token, run: list[Token]) -> bool:
    """ "Minister Jan Novak of the Ministry of Transport", "sold to Arcline for R350m": where a name has ended."""
    paid = bool(run) and run[-1].lower == "for" and bool(AMOUNT.fullmatch(token.text))
    return paid or (token.lower in {"of", "for"} and _is_whole(document, run))


def _is_whole(document: Document, run: list[Token]) -> bool:
    """Whether a run is a person's name, to which nothing behind "of" belongs."""
    return is_named_person(document, run) and kind_of_words([t.text for t in run]) is None


def _in_name(registry: Registry, token: Token, run: list[Token]) -> bool:
    if registry.covered(token.span):
        return False
    if f"{token.text}." in lexicon.titles() and registry.document.text[token.span.end :][:1] == ".":
        return False
    if token.lower in lexicon.roles() or _in_role(registry.document, token):
        return _is_surname(registry.document, token, run) or _are_members(token, run)
    if _ends_before(registry.document, token, run):
        return False
    if token.lower in LINKS or (token.lower == "the" and run and run[-1].lower in {"of", "for"}):
        return bool(run) or _opens(registry.document, token)  # "Society for the Progress of Science"
    if token.text[:1].isupper() and (
        token.pos == "PROPN"
        or (token.pos in {"NOUN", "ADJ", "VERB"} and is_code(token.text))
        or _opens_in_ing(registry.document, token)
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


def _are_members(token: Token, run: list[Token]) -> bool:
    """ "Association of Fire Chiefs", "Office of Inspector General": whose body it is, in its name."""
    offices = [i for i, t in enumerate(run) if t.lower in OFFICES]
    joined = bool(offices) and "of" in [t.lower for t in run[offices[0] :]] and token.text.istitle()
    return joined and (run[-1].lower == "of" or token.lower.endswith("s") or run[-1].lower == "inspector")


def _opens_in_ing(document: Document, token: Token) -> bool:
    """ "An Orbiting Carbon Observatory": a participle with a capital in the middle of a sentence, before a name."""
    inside = token.index > document.sentence_of(token.index).first
    after = document.tokens[token.index + 1 : token.index + 2]
    return token.tag == "VBG" and inside and bool(after) and after[0].pos == "PROPN" and after[0].text.istitle()


def _is_acronym(document: Document, token: Token) -> bool:
    """ "Kourou's ELM pad", "the RIME radar", "a camera called EIS": capitals that a noun or verb makes a name."""
    above = document.head(token)
    named = token.dep in {"oprd", "appos"} and (above.lemma in NAMING or TYPE_NOUNS.get(above.lower) == "Payload")
    before = token.dep in {"compound", "amod", "nmod"} and TYPE_NOUNS.get(above.lower) in {"LaunchSite", "Payload"}
    return token.lower not in TECHNIQUES and (named or before)


def _in_role(document: Document, token: Token) -> bool:
    """Whether a word is one of a role of two or three: "State" in "Secretary of State Ann Lee", "Specialists" in
    "Mission Specialists"."""
    for size in (2, 3):
        windows = (document.tokens[max(0, i) : i + size] for i in range(token.index - size + 1, token.index + 1))
        if any(" ".join(t.lower for t in window) in lexicon.roles() for window in windows if len(window) == size):
            return True
    return False


def _is_surname(document: Document, token: Token, run: list[Token]) -> bool:
    """ "Dean" in "James Dean": a role's word written large behind a given name, and before no other name."""
    after = document.tokens[token.index + 1 : token.index + 2]
    ends = not after or not after[0].text[:1].isupper()
    return bool(run) and run[-1].text in lexicon.given_names() and token.text.istitle() and ends


def _opens(document: Document, token: Token) -> bool:
    """ "La Silla Observatory", "Ben Smith": a small word with a capital opens a name before another capital; so does a
    particle, as in "the da Vinci Project"."""
    two = document.tokens[token.index : token.index + 3]
    if len(two) > 2 and two[1].lower in PARTICLES and token.text.istitle():
        two = (two[0], two[2])  # "Van der Meulen said"
    if len(two) < 2 or two[1].pos != "PROPN" or not two[1].text.istitle():
        return False
    return token.lower in PARTICLES if token.text.islower() else token.pos == "PROPN" and token.text.istitle()


def _trimmed(run: list[Token], sentence: Sentence | None) -> Iterator[list[Token]]:
    run = unadorned(run)
    while run and (run[-1].lower in LINKS or run[-1].text in {"-", "the"}):
        run = run[:-1]
    while run and run[0].lower in {"the", "a", "an"} and not _initials(run):
        run = run[1:]
    if sentence and len(run) > 1 and run[0].lower in OPENERS and run[0].index == sentence.first:
        run = run[1:]
    if run:
        yield from _parted(run)


def _initials(run: list[Token]) -> bool:
    """ "A S Kiran Kumar": no article, but the first of two letters that stand for given names."""
    return len(run) > 2 and all(len(t.text) == 1 and t.text.isupper() for t in run[:2])


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
