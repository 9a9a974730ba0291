""" "Artemis is a coalition of …": the partnership behind a station or programme, named by what it is about."""

from kg import reference
from kg.find.registry import Registry
from kg.grammar import span_of

WORDS = frozenset({"partnership", "collaboration", "coalition", "venture"})


def find_partnerships(registry: Registry) -> None:
    """Add the description after "is a partnership" as a mention of the partnership that concerns the subject."""
    document = registry.document
    for token in document.tokens:
        above = document.head(token)
        if token.lower in WORDS and token.dep == "attr" and above.lemma == "be":
            about = [
                m.entity for c in document.children(above, "nsubj") for m in registry.mentions if m.span.covers(c.span)
            ]
            known = next(
                (
                    e
                    for e in reference.entries()
                    if e.type == "Partnership" and set(e.facts.get("concerns", ())) & set(about)
                ),
                None,
            )
            if known:
                words = [t for t in document.subtree(token) if t.dep != "punct"]
                registry.add(
                    span_of(words),
                    registry.know(known.id, known.type, known.name),
                    "nominal",
                )
