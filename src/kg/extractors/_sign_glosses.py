"""Names that the text explains: "X means Y", "X, Latin for Y", "the name honours Z"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_reading import of_word
from kg.extractors._sign_words import LANGUAGES
from kg.grammar import noun_phrase
from kg.model import Document, Mention, Mentions, Sentence, Sign, Span, Token

QUOTES = frozenset("\"“”'‘’«»")
EMPTY = frozenset("nothing something everything little much more less lot business".split())
ABSTRACT = frozenset("work trouble progress peace victory war death delay money access hope danger time growth".split())
"""Nouns that a thing "means" by what it brings, not by its name."""
CRAFT = ("Spacecraft", "LaunchVehicle", "SpaceStation", "Mission", "Payload", "Programme")
SMALL = frozenset(
    {",", "(", "–", "—", "-", '"', "”", "“", "’s", "'s", "'"}
    | set("which that is was from the a an name means being".split())
)


def meaning_signs(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """ "In Sanskrit, Chandrayaan means moon craft and Mangalyaan Mars craft": each name before its meaning."""
    words = document.sentence_tokens(sentence)
    after = [t for t in words if t.index > verb.index]
    if verb.lemma == "translate" and not (after and after[0].lower in {"as", "to", "into"}):
        return
    begin = verb.index + 1 + (verb.lemma == "translate")
    name = _name_before(document, mentions, verb)
    if name is None or not _is_gloss(document, mentions, sentence, verb, begin):
        return
    for owner, said, meaning in _glosses(document, mentions, sentence, name, begin):
        whole = Span(said.begin, meaning.end) if meaning.begin - said.end < 25 else said
        mention = mentions.at(name)
        described = mention if mention and mention.form not in {"name", "short"} and said == name.span else None
        called = words_of(document, mentions, described) if described else said.of(document.text)
        called = f"of {called}" if called.islower() else called
        yield Sign("name", f"name {called}", whole, sentence.span, owner, stands_for=meaning)


def _name_before(document: Document, mentions: Mentions, verb: Token) -> Token | None:
    """The name that is the subject of a verb of meaning; the noun "name" stands for the one beside or before it."""
    subjects = list(document.children(verb, "nsubj")) or subject_tokens(document, verb)
    if subjects and subjects[0].tag in {"WDT", "WP"}:
        subjects = [document.head(verb)]
    for subject in subjects:
        beside = [subject, *document.children(subject, "appos", "compound", "nmod", "nsubj")]
        for token in reversed(beside) if subject.lower == "name" else beside[:1]:
            mention = mentions.at(token)
            if token.pos == "PROPN" or (mention and mention.form in {"name", "short"}):
                return token
        for owner in document.children(subject, "poss") if subject.lower == "name" else ():
            token = document.head(verb) if owner.tag == "WP$" else owner
            inside = [t for t in (token, *document.children(token, "compound", "nmod", "appos")) if mentions.at(t)]
            if inside or token.pos == "NOUN":
                return inside[0] if inside else token
    return None


def read_name(document: Document, mentions: Mentions, sentence: Sentence, verb: Token) -> Iterator[Sign]:
    """ "The name honours the bird", "its name recalled …": the name beside the noun, else the craft last named."""
    subjects = list(document.children(verb, "nsubj"))
    found = of_word(document, mentions, verb)
    if found is None or not subjects or subjects[0].lower != "name":
        return
    beside = _name_before(document, mentions, verb)
    last = max((m for m in mentions.names if _is_craft(mentions, m) and m.span.end <= verb.span.begin), default=None)
    mention = mentions.at(beside) if beside else last
    owner = mention.entity if mention else None
    called = words_of(document, mentions, mention) if mention else beside.text if beside else None
    if called is not None and found.stands_for != owner:
        said = noun_phrase(document, subjects[0])
        sign = Sign("name", f"name {called}", said, sentence.span, owner, stands_for=found.stands_for)
        yield replace(sign, interpreted_by=found.by, device=found.device)


def _is_craft(mentions: Mentions, mention: Mention) -> bool:
    return mention.form in {"name", "short"} and mentions.type_of(mention) in {
        "Spacecraft",
        "LaunchVehicle",
        "SpaceStation",
        "Mission",
    }


def words_of(document: Document, mentions: Mentions, mention: Mention) -> str:
    """What a thing is called: as the text writes it, or by its known name where the text describes it."""
    if mention.form in {"name", "short"}:
        same = [m.span for m in mentions.names if m.entity == mention.entity and m.span.begin == mention.span.begin]
        return min(same).of(document.text)
    return mentions.entities[mention.entity].name.partition(" (")[0]


def _is_gloss(document: Document, mentions: Mentions, sentence: Sentence, verb: Token, begin: int) -> bool:
    """Whether "means" explains a word: a language is named, it's said of a name, or the meaning is quoted."""
    if verb.lemma == "translate":
        return True
    words = document.sentence_tokens(sentence)
    near = [t for t in words if verb.index - 8 <= t.index]
    if any(t.lower in LANGUAGES and not _of_thing(document, t) for t in near) or "literally" in {t.lower for t in near}:
        return True
    before = {t.lower for t in words if t.index < verb.index}
    return "name" in before or document.tokens[begin].text in QUOTES or _bare(document, sentence, verb)


def _bare(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether all that a thing with a proper name "means" is a bare noun: "X means galaxy"."""
    rest = document.tokens[verb.index + 1 : sentence.last]
    ends = {".", ",", ";"}
    plain = verb.tag == "VBZ" and len(rest) > 1 and rest[0].tag == "NN" and rest[0].dep == "dobj"
    return plain and rest[1].text in ends and rest[0].lower not in EMPTY | ABSTRACT


def quoted_gloss(document: Document, mentions: Mentions, sentence: Sentence, quote: Token) -> Iterator[Sign]:
    """ "X, or 'divine vessel'", "X ("heavenly palace")": a short phrase in lower case set beside a vehicle's name."""
    index = quote.index - 1
    if document.tokens[index].lower not in {"or", "("}:
        return
    index -= 1 + (document.tokens[index].lower == "or" and document.tokens[index - 1].text in {",", "("})
    name, first = document.tokens[index], document.tokens[min(quote.index + 1, sentence.last - 1)]
    mention = mentions.at(name)
    last = next((i for i in range(first.index, sentence.last) if document.tokens[i].text in QUOTES), None)
    if index < sentence.first or last is None or last - first.index > 5 or not first.text.islower():
        return
    meaning = _unquoted(document, first.index, last - 1)
    if mention and mention.form in {"name", "short"} and mentions.type_of(mention) in CRAFT and meaning:
        said = f"name {mention.span.of(document.text)}"
        whole = Span(mention.span.begin, meaning.end)
        yield Sign("name", said, whole, sentence.span, mention.entity, stands_for=meaning)


def _of_thing(document: Document, token: Token) -> bool:
    """Whether an adjective that is also a language says where a thing is from ("the Chinese ship")."""
    return token.dep in {"amod", "compound"} and document.head(token).lower not in {"word", "name", "term", "phrase"}


def _glosses(
    document: Document, mentions: Mentions, sentence: Sentence, name: Token, begin: int
) -> Iterator[tuple[str | None, Span, Span]]:
    """Names with their meanings: what is said up to a comma, the next name, or the end."""
    said, owner, start = name_span(mentions, name), owner_of(mentions, name), begin
    for index in range(begin, sentence.last):
        token = document.tokens[index]
        other = mentions.at(token)
        joined = index > start and document.tokens[index - 1].lower in {"and", "while", ","}
        tongue = token.lower == "in" and document.tokens[min(index + 1, sentence.last - 1)].lower in LANGUAGES
        stop = tongue or token.text in {",", ";", ".", ")", "(", "–", "—"} or (other and joined)
        if stop or index == sentence.last - 1:
            last = index - 1 - (document.tokens[index - 1].lower in {"and", "while"}) if stop else index
            if (meaning := _unquoted(document, start, last)) is not None:
                yield owner, said, meaning
            if not (other and joined):
                return
            said, owner, start = other.span, other.entity, index + len(document.between(other.span))


def _unquoted(document: Document, first: int, last: int) -> Span | None:
    """The span of some tokens without the quotation marks and the article around them; None for what is no phrase."""
    words = list(document.tokens[first : last + 1])
    while words and (words[0].text in QUOTES or words[0].lower in {"a", "an", "the"}):
        words = words[1:]
    while words and (words[-1].text in QUOTES or words[-1].dep == "punct"):
        words = words[:-1]
    if (
        not words
        or len(words) > 10
        or words[-1].lower in EMPTY
        or words[0].lower in {"that", "it", "they", "we", "he", "she", "there"}
    ):
        return None
    return Span(words[0].span.begin, words[-1].span.end)


def word_for(document: Document, mentions: Mentions, sentence: Sentence, prep: Token) -> Iterator[Sign]:
    """ "Shakti, Hindi for power", "the Sanskrit word for", "which is Latin for"."""
    language = document.tokens[prep.index - 1]
    if language.lower in {"word", "term"}:
        language = document.tokens[prep.index - 2]
    if language.lower not in LANGUAGES:
        return
    meaning = _unquoted(document, prep.index + 1, _phrase_end(document, sentence, prep.index + 1))
    name = _glossed(document, mentions, sentence, language)
    if meaning and name:
        said = name_span(mentions, name)
        whole = Span(said.begin, meaning.end) if said.end <= meaning.begin else said
        yield Sign(
            "name", f"name {said.of(document.text)}", whole, sentence.span, owner_of(mentions, name), stands_for=meaning
        )


def _phrase_end(document: Document, sentence: Sentence, begin: int) -> int:
    """The last token before a comma, bracket or stop; in quotation marks, before the one that closes."""
    quoted = document.tokens[begin].text in QUOTES if begin < sentence.last else False
    for index in range(begin + 1, sentence.last):
        text = document.tokens[index].text
        if text in QUOTES if quoted else text in {",", ";", ".", ")", "–", "—", "-", "and"}:
            return index - 1
    return sentence.last - 1


def _glossed(document: Document, mentions: Mentions, sentence: Sentence, language: Token) -> Token | None:
    """The name that a language's word is set beside: the nearest one before it, with only small words between."""
    for index in range(language.index - 1, sentence.first - 1, -1):
        token = document.tokens[index]
        if token.pos == "PROPN" or mentions.at(token):
            return token
        if token.lower not in SMALL:
            return None
    return None


def name_span(mentions: Mentions, token: Token) -> Span:
    """The span of the name that a token belongs to, or of the token itself."""
    mention = mentions.at(token)
    return mention.span if mention and mention.form in {"name", "short"} else token.span


def owner_of(mentions: Mentions, token: Token) -> str | None:
    """The thing that a token mentions, if it is known."""
    mention = mentions.at(token)
    return mention.entity if mention else None
