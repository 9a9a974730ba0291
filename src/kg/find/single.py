"""Unknown names of one word that speak: who is quoted or tells as only people do is a person, what gives news a body.

"'We lost it,' Okoro recalled", "Okoro told reporters" against "Ventra said it would pay", "the Treasury said". A word
that ends a longer name of the article is left to that.
"""

from kg import lexicon, reference
from kg.find.flight import is_code
from kg.find.heard import PARTICLES, SAYING, bare, is_source, is_title, speaks_alone
from kg.find.kinds import FIELDS, NAME_NOUNS
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Token

HOUSES = frozenset("treasury parliament senate house cabinet duma knesset bundestag admiralty exchequer".split())
"""Bodies of states that bear no more of a name than the word for them."""
OWN = frozenset(
    "tell recall remember admit joke quip laugh confess reply answer add explain write tweet shout insist reflect"
    " think believe hope smile agree concede".split()
)
"""What people do rather than bodies."""
ISSUING = frozenset("report announce publish".split())
ARTICLES = frozenset("le la el il der die das les los las".split())
"""Foreign articles, with which papers are called ("Le Messager"), and people, too."""
BEFORE: dict[str, str] = {
    **dict.fromkeys(
        "website portal channel daily weekly tabloid magazine broadcaster outlet blog podcast union charity ngo"
        " watchdog tank regulator".split(),
        "Organization",
    ),
    **dict.fromkeys("giant insurer conglomerate".split(), "Company"),
}
"""What a medium, body or firm is, right before its name: "the website Rusplaneta", "telecoms giant Ventra"."""
NOBODY = frozenset(
    "mother father mum mom dad grandma grandpa grandmother grandfather control ground base hq everyone nobody somebody"
    " scripture santa social staff management today tomorrow meanwhile lawyers sources internet legend"
    " scrub launch liftoff hold ignition countdown touchdown splashdown separation update winds weather".split()
)
MARKS = frozenset({'"', "“", "”", "''", "``"})
LONGEST_ACRONYM = 6


def kind_of_speaker(document: Document, run: list[Token]) -> str | None:
    """The class of a name of one word, or of one with a particle, by how it speaks; None when it does not."""
    name, before = run[-1], document.tokens[max(0, run[0].index - 1)]
    if before.text in BEFORE and len(run) == 1:
        return BEFORE[before.text] if _is_plain(run) and before.index < name.index else None
    if before.lower == "the":
        return "Organization" if _is_body(document, run) else None
    tells = _is_quoted(document, name) or (name.dep == "nsubj" and speaks_alone(document, name))
    if not tells or not _is_plain(run) or _is_of_longer(document, run):
        return None
    return _by_verb(document, run)


def _is_body(document: Document, run: list[Token]) -> bool:
    """ "The Treasury will pay", "according to the Morgen Bladet": what has an article and acts or speaks is a body."""
    above = document.head(run[-1])
    if len(run) == 1:
        acts = run[0].dep == "nsubj" and above.tag in {"VBD", "VBZ", "VBP", "VBN"}
        return acts and run[0].lower in HOUSES and run[0].text.istitle()
    words = {t.lower for t in run}
    common = words & (FIELDS | TYPE_NOUNS.keys() | lexicon.roles().keys())
    return (
        len(run) < 4
        and all(t.text.istitle() and t.tag == "NNP" for t in run)
        and not common
        and (is_source(document, run[-1]) or (run[-1].dep == "nsubj" and above.lemma in SAYING))
    )


def _is_quoted(document: Document, name: Token) -> bool:
    """ "Quoted Mwangi as saying"."""
    above = document.head(name)
    return name.dep == "dobj" and above.lemma == "quote" and not any(document.children(name))


def _by_verb(document: Document, run: list[Token]) -> str:
    name, verb = run[-1], document.head(run[-1])
    if _is_shaped_as_body(name) or verb.lemma in ISSUING or (verb.lemma == "write" and run[0].lower in ARTICLES):
        return "Organization"
    if verb.lemma in OWN or verb.lemma == "quote" or len(run) > 1:
        return "Person"
    said = document.sentence_tokens(document.sentence_of(name.index))
    return "Person" if any(t.text in MARKS for t in said) else "Organization"


def _is_shaped_as_body(name: Token) -> bool:
    """Whether a word is written as only bodies are: "KSRA", "OrbNews"."""
    acronym = name.text.isupper() and len(name.text) <= LONGEST_ACRONYM
    return acronym or (is_code(name.text) and not name.text.startswith(("Mc", "Mac", "De", "O'", "O’", "Di", "La")))


def _is_plain(run: list[Token]) -> bool:
    """Whether a run is one capitalised proper noun that is no ordinary word, with no more than a particle before it."""
    name = run[-1]
    words = {name.lower, name.lemma.lower()}
    if any(t.lower not in PARTICLES for t in run[:-1]) or name.tag != "NNP" or len(name.text) < 3:
        return False
    common = words & (NOBODY | FIELDS | NAME_NOUNS.keys() | TYPE_NOUNS.keys() | lexicon.roles().keys())
    known = {name.text} & (reference.demonyms().keys() | reference.by_name().keys() | lexicon.given_names().keys())
    return name.text[:1].isupper() and name.text.replace("-", "").isalpha() and not common and not known


def _is_of_longer(document: Document, run: list[Token]) -> bool:
    """Whether the word is a part of a full name anywhere: that one tells what it is."""
    word = bare(run[-1].text)
    others = (t for t in document.tokens if bare(t.text) == word and t not in run)
    return any(_is_name(t) for other in others for t in _beside(document, other))


def _beside(document: Document, word: Token) -> list[Token]:
    """The words of one name with a word: those before it, and the one that it belongs to."""
    before = [c for c in document.children(word, "compound", "nmod") if c.index < word.index]
    return [*before, document.head(word)] if word.dep in {"compound", "nmod"} else before


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper() and not is_title(token)
