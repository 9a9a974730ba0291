"""Identifiers: the same thing gets the same IRI on every machine, from names and offsets alone."""

import hashlib
import re
import unicodedata

from kg import terms
from kg.model import Article, Span

LONGEST_SLUG = 60


def slug(text: str) -> str:
    """ASCII, lower case, hyphens for all else: "Aušrinė Armonaitė" -> "ausrine-armonaite"."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:LONGEST_SLUG].strip("-") or digest(text)


def digest(text: str, length: int = 10) -> str:
    """The first hexadecimal digits of the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


class Names:
    """Mints the IRIs of one article. An article is known by its URL where there is one, else by its text."""

    def __init__(self, article: Article) -> None:
        """Take the article's identity; nothing of the machine or the clock goes in."""
        self.text = article.text
        identity = digest(article.url or article.text, 16)
        self.article = f"{terms.ID}article/{identity}"
        self.graph = f"{terms.GRAPH}article/{identity}"
        self._taken: dict[str, str] = {}

    def span(self, span: Span) -> str:
        """The IRI of a stretch of text."""
        return f"{self.article}#offset_{span.begin}_{span.end}"

    def local(self, kind: str, *parts: str) -> str:
        """A readable IRI below the article's: ``launch-progress-ms-20``."""
        return f"{self.article}/{'-'.join([slug(kind), *map(slug, parts)])}"

    def unique(self, kind: str, owner: str, *parts: str) -> str:
        """Like ``local``, but never shared by two owners: the later one gets a number."""
        base, number = self.local(kind, *parts), 2
        iri = base
        while self._taken.setdefault(iri, owner) != owner:
            iri, number = f"{base}-{number}", number + 1
        return iri

    def claim(self, *content: str) -> str:
        """A claim is known by what it says, who says it and how sure."""
        return f"{self.article}/claim-{digest(chr(31).join(content))}"
