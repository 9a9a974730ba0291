"""The shipped JSON-LD context says the same as the generated terms."""

from kg.terms import PREFIXES
from kg.write.formats.jsonld import shipped_context


def test_the_context_holds_the_known_prefixes_and_two_aliases() -> None:
    assert shipped_context() == {"@version": 1.1, "id": "@id", "type": "@type", **PREFIXES}
