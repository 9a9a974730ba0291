"""States in the names and descriptions of what is theirs: "the Chinese foreign ministry", "the U.S. Department of
State"."""

from collections.abc import Iterator

from kg.extractors._employers import STATES
from kg.model import Document, Mention, Mentions, Relation


def by_own_name(document: Document, mentions: Mentions) -> Iterator[Relation]:
    """ "The Chinese foreign ministry", "the US House", "China's space station": the state in a name or description."""
    states = {m.span.begin: m for m in mentions.names if mentions.type_of(m) in STATES}
    for name in mentions.names:
        inner = states.get(name.span.begin)
        lower = inner and document.text[inner.span.end + 1 : inner.span.end + 2].islower()
        if inner and inner.span.end < name.span.end and (lower or _is_ruled(mentions, name, inner)):
            evidence = document.sentence_at(name.span.begin).span
            yield Relation(name.entity, "affiliatedCountry", inner.entity, evidence)


def _is_ruled(mentions: Mentions, name: Mention, state: Mention) -> bool:
    """ "The U.S. Department of State" is the state's; the "Korea Advanced Institute of Science" only lies there."""
    return mentions.type_of(name) in {"Organization", "Agency"} and state.form == "adjective"
