"""What N-Triples and N-Quads share: sorted lines."""

from collections.abc import Iterable

from kg.model import Literal, Triple
from kg.write.text import term_text


def lines(quads: Iterable[tuple[Triple, str]]) -> bytes:
    """Triples with the name of their graph (empty: no name) as sorted lines without repetition, UTF-8."""
    texts: dict[str | Literal, str] = {"": ""}

    def text(term: str | Literal) -> str:
        found = texts.get(term)
        if found is None:
            found = texts[term] = f"{term_text(term)} "
        return found

    found = {f"{text(s)}{text(p)}{text(o)}{text(name)}.\n" for (s, p, o), name in quads}
    return "".join(sorted(found)).encode()
