"""Headlines In Title Case: which of their capitals are those of a headline and not of a name.

The model takes "SpaceX Launches Satellites" for three names. What the article's text writes small is a word, and small
is how the model reads it.
"""

import re

from kg.model import Article, Block

WORD = re.compile(r"[A-Za-z][a-z]+")
ENDINGS = ("s", "es", "ed", "d", "ing")
SHORT = 4  # letters: shorter words are small in many headlines
HEADS = frozenset({"title", "heading", "link"})


def small_words(article: Article) -> frozenset[str]:
    """The words that the running text writes in small letters, with their base forms."""
    texts = (b.span.of(article.text) for b in article.blocks if b.kind not in HEADS)
    return frozenset(form for text in texts for w in WORD.findall(text) if w.islower() for form in _forms(w))


def is_title_case(block: Block, text: str) -> bool:
    """Whether a headline writes all its longer words with a capital."""
    words = [w for w in WORD.findall(text) if len(w) >= SHORT]
    return block.kind in HEADS and len(words) > 2 and all(w[0].isupper() for w in words)


def is_word(word: str, small: frozenset[str]) -> bool:
    """Whether a word with a capital is one that the text writes small, in this form or another."""
    return word[:1].isupper() and word[1:].islower() and any(form in small for form in _forms(word.lower()))


def _forms(word: str) -> list[str]:
    """A word and what may be its base form: "delays" and "delayed" are both of "delay"."""
    ends = (e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= SHORT)
    return [word, *(word.removesuffix(e) for e in ends)]
