"""Names with their meaning beside them: "X means Y", "X, Latin for Y", "X, or 'Y'", "in Sanskrit, X means Y".

Read from left to right, as a gloss is set beside its name whatever the parser makes of the foreign word.
"""

from collections.abc import Iterator

from kg.extractors._sign_apposed import PAUSES, apposed, is_other_name, is_rendered
from kg.extractors._sign_crafts import BORNE_BY_NAME, TERMS, bearer_of, craft_called
from kg.extractors._sign_gloss_names import is_name, name_before, name_span, next_pair
from kg.extractors._sign_meanings import EMPTY, meaning_at
from kg.extractors._sign_spoken import of_last_name, of_noun
from kg.extractors._sign_words import LANGUAGES, QUOTES
from kg.extractors._subjects import subject_tokens
from kg.grammar import negated
from kg.model import Document, Mentions, Sentence, Sign, Span, Token

VERBS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(["mean", "signify", "denote"], ()),
    **dict.fromkeys(["translate", "transliterate"], ("as", "to", "into")),
    "stand": ("for",),
}
"""Verb of meaning -> the prepositions that must follow it (none: the meaning follows at once)."""
FORMS = frozenset("acronym abbreviation short shorthand portmanteau contraction blend".split())
"""What a name is said to be of the words it comes from."""
BLENDS = frozenset("portmanteau blend".split())
LOCAL = frozenset("local native indigenous aboriginal".split())
SAID = frozenset("motto slogan tagline words inscription legend lettering".split())
ABSTRACT = frozenset("work trouble progress peace victory war death delay money access hope danger time growth".split())
"""Nouns that a thing "means" by what it brings, not by its name."""


def gloss_signs(document: Document, mentions: Mentions, sentence: Sentence) -> Iterator[Sign]:
    """Every name of a sentence that is explained by the words beside it."""
    for token in document.sentence_tokens(sentence):
        name, begin = _glossed(document, mentions, sentence, token)
        if name is None and token.lemma in {"mean", "translate"}:
            yield from of_last_name(document, mentions, sentence, token, begin)
        if name is None and token.lower == "for":
            yield from of_noun(document, mentions, sentence, token)
        meaning = meaning_at(document, mentions, sentence, begin) if name is not None else None
        while name is not None and meaning is not None:
            if not _is_said(document, name):
                yield _sign(document, mentions, sentence, name, meaning)
            name, begin = next_pair(document, mentions, sentence, meaning)
            meaning = meaning_at(document, mentions, sentence, begin) if name is not None else None


def _is_said(document: Document, name: Span) -> bool:
    """Whether the words are a motto's ("the motto, Ad Astra, is Latin for …")."""
    first = document.between(name)[0].index
    return bool({t.lower for t in document.tokens[max(0, first - 3) : first]} & SAID)


def _sign(document: Document, mentions: Mentions, sentence: Sentence, name: Span, meaning: Span) -> Sign:
    said = Span(min(name.begin, meaning.begin), max(name.end, meaning.end))
    token = document.between(name)[-1]
    called = name.of(document.text)
    label = f"name {called}" if called[:1].isupper() else f"name of {called}"
    mention = said if meaning.begin - name.end < 40 else name
    beside = mentions.at(token) is None and meaning.begin - name.end < 4  # "and Voskhod 'sunrise'"
    bearer = (None if beside else bearer_of(document, mentions, token)) or craft_called(document, mentions, token)
    return Sign("name", " ".join(label.split()), mention, sentence.span, displayed_on=bearer, stands_for=meaning)


def _glossed(document: Document, mentions: Mentions, sentence: Sentence, token: Token) -> tuple[Span | None, int]:
    """The name that a word of meaning explains, and where the meaning begins; no name where the word is none."""
    before = document.tokens[token.index - 1]
    if token.lower == "meaning" and (before.text == "(" or _is_foreign_word(document, before)):
        last = before.index - 1 if before.lower in TERMS else token.index  # "X is a Sanskrit word meaning …"
        return name_before(document, mentions, sentence, last), token.index + 1
    after = document.tokens[min(token.index + 1, sentence.last - 1)]
    if token.lemma in VERBS and token.tag[:2] == "VB" and not negated(document, token):
        leads = VERBS[token.lemma]
        if token.tag == "VBN" and not leads:
            return None, token.index  # "the ship is meant to lift satellites"
        begin = token.index + 1 + bool(leads)
        if leads and after.lower not in leads:
            return None, begin
        return _subject(document, mentions, sentence, token, begin), begin
    if token.lower == "for" or (token.lower == "of" and token.index > sentence.first):
        return _worded(document, mentions, sentence, token), token.index + 1
    apart = document.tokens[token.index - 1].text in PAUSES | QUOTES | {"("}  # "is in a 'race'" tells no name
    if token.lower in {"or", "(", "literally"} or (apart and token.lower in {"the", "a", "an"}):
        return _set_beside(document, mentions, sentence, token)
    if token.text in PAUSES and after.text in QUOTES:
        return apposed(document, mentions, sentence, token), token.index + 1
    return None, token.index


def _is_foreign_word(document: Document, word: Token) -> bool:
    return word.lower in TERMS and word.index > 0 and document.tokens[word.index - 1].lower in LANGUAGES


def _subject(document: Document, mentions: Mentions, sentence: Sentence, verb: Token, begin: int) -> Span | None:
    """The name that a verb of meaning is said of: the words right before it, or its subject."""
    told = subject_tokens(document, verb) if verb.dep == "conj" else document.children(verb, "nsubj")
    subject = next((s for s in told if is_name(mentions, s) and s.lower not in LANGUAGES), None)
    beside = (
        name_span(document, mentions, subject) if subject else name_before(document, mentions, sentence, verb.index)
    )
    loose = verb.tag in {"VBZ", "VBP", "VBD"} and document.tokens[verb.index - 1].lower not in {"which", "that"}
    if beside is None or (loose and verb.lemma != "translate"):
        named = beside or _of_the_name(document, mentions, verb)
        return named if named and _explains(document, sentence, verb, begin) else None
    return beside if verb.lemma in {"mean", "translate"} or _explains(document, sentence, verb, begin) else None


def _of_the_name(document: Document, mentions: Mentions, verb: Token) -> Span | None:
    """ "The rover, whose name means …", "the Shenzhou name means …": whose name it is."""
    for subject in document.children(verb, "nsubj", "nsubjpass"):
        if subject.lower not in TERMS and not is_name(mentions, subject):
            continue
        owners = [*document.children(subject, "appos", "compound", "nmod", "nsubj", "poss")]
        owners = [document.head(verb) if t.tag == "WP$" else t for t in owners]
        for token in (t for t in (subject, *owners) if is_name(mentions, t) or (t.pos == "NOUN" and t is not subject)):
            inner = [c for c in document.children(token, "compound", "nmod", "appos") if is_name(mentions, c)]
            return name_span(document, mentions, inner[0] if inner and token.pos == "NOUN" else token)
    return None


def _explains(document: Document, sentence: Sentence, verb: Token, begin: int) -> bool:
    """Whether "means" explains a word: a language is named, it's said of a name, the meaning is quoted or one noun."""
    near = [t for t in document.sentence_tokens(sentence) if verb.index - 9 <= t.index <= verb.index + 14]
    if any(t.lower in LANGUAGES and not _of_thing(document, t) for t in near) or "literally" in {t.lower for t in near}:
        return True
    if any(t.lower in TERMS for t in near if t.index < verb.index) or document.tokens[begin].text in QUOTES:
        return True
    rest = document.tokens[begin : sentence.last]
    plain = verb.lemma == "mean" and verb.tag == "VBZ" and len(rest) > 1 and rest[0].tag == "NN"
    return plain and rest[1].text in {".", ",", ";"} and rest[0].lower not in EMPTY | ABSTRACT


def _of_thing(document: Document, token: Token) -> bool:
    """Whether an adjective that is also a language says where a thing is from ("the Chinese ship")."""
    return token.dep in {"amod", "compound"} and document.head(token).lower not in TERMS | {"language", "root"}


def _worded(document: Document, mentions: Mentions, sentence: Sentence, prep: Token) -> Span | None:
    """ "X, Hindi for", "X, from the Sanskrit word for", "X is Arabic for", "X, short for", "X, an acronym for"."""
    index = prep.index - 1
    local = document.tokens[index].lower in TERMS and document.tokens[index - 1].lower in LOCAL
    if document.tokens[index].lower in TERMS and document.tokens[index - 1].lower in LANGUAGES:
        index -= 1
    word = document.tokens[index]
    if word.lower not in LANGUAGES and word.lower not in FORMS and not local:
        return None
    following = document.tokens[min(prep.index + 1, sentence.last - 1)]
    expanded = word.lower in FORMS and following.text[:1].isupper()  # "JUICE, short for Jupiter …" tells no meaning
    words = {t.lower for t in document.tokens[prep.index + 1 : prep.index + 5]}
    parts = {"names", "letters", "initials"} if word.lower in BLENDS else {"words", "names", "letters", "initials"}
    blended = word.lower in FORMS and bool(words & parts)
    if expanded or blended or (prep.lower == "of" and (word.lower in LANGUAGES or local)):
        return None
    while document.tokens[index - 1].lower in LANGUAGES | {"old", "ancient"} or document.tokens[index - 1].pos == "ADJ":
        index -= 1
    return name_before(document, mentions, sentence, index)


def _set_beside(document: Document, mentions: Mentions, sentence: Sentence, token: Token) -> tuple[Span | None, int]:
    """ "X, or 'divine vessel'", "X ("heavenly palace")", "'X' (the beginning)", "X, literally 'hope'": words in lower
    case beside a name.
    """
    begin = token.index + 1
    first = document.tokens[min(begin, sentence.last - 1)]
    quoted = first.text in QUOTES
    inside = document.tokens[begin + quoted : begin + quoted + 5]
    name = name_before(document, mentions, sentence, token.index)
    if name is not None and token.lower == "or" and is_other_name(document, mentions, sentence, name, begin):
        return name, begin
    called = document.text[name.end : name.end + 2].strip(" ,")[:1] if name else ""
    if name is not None and token.lower == "or" and quoted and is_rendered(document, sentence, name, begin):
        return name, begin
    bare = token.lower in {"or", "("} and called in QUOTES
    lower = bool(inside) and (inside[0].text.islower() or quoted or token.text == "(")
    if name is None or not lower or not (quoted or bare or token.text == "("):
        return None, begin
    ends = QUOTES if quoted else {")"} if token.text == "(" else {",", ";", ".", "–", "—"}
    close = next((t for t in inside if t.text in ends), None)
    numbered = close is not None and token.text == "(" and not quoted and _is_number(document, close)
    if numbered and _are_words(mentions, [t for t in inside if close is not None and t.index < close.index]):
        return name, begin  # "Tiangong (Heavenly Palace) 1"
    known = mentions.at(document.between(name)[-1])
    is_craft = known is None or mentions.type_of(known) in BORNE_BY_NAME
    if close is None or (not quoted and called not in QUOTES) or not (is_craft or called in QUOTES):
        return None, begin
    words = [t for t in inside if t.index < close.index and t.dep != "punct"]
    titled = quoted and token.text == "(" and len(words) > 1 and not any(t.text[-1:].isdigit() for t in words)
    return (name, begin) if titled or all(t.text.islower() for t in words) else (None, begin)


def _is_number(document: Document, bracket: Token) -> bool:
    after = document.tokens[min(bracket.index + 1, len(document.tokens) - 1)]
    return after.text.lstrip("-–").isdigit() and len(after.text) < 4


def _are_words(mentions: Mentions, words: list[Token]) -> bool:
    """Whether a few words with capitals may translate a name: no number, abbreviation or name that is known."""
    names = (m for t in words if (m := mentions.at(t)) is not None)
    plain = all(t.text.isalpha() and not t.text[1:].isupper() for t in words)
    plain = plain and all(mentions.type_of(m) == "Place" and ":" in m.entity for m in names)
    return plain and 0 < len(words) < 4
