"""The fields that offices are for, in the names of offices and in the titles of those who hold them."""

from kg.model import Document, Token

SUBJECTS = frozenset(
    "science sciences space technology education culture sports sport transport transportation commerce energy policy"
    " strategy industry trade security innovation communications communication environment health labor labour"
    " economy defence defense finance research astronomy aeronautics astronautics engineering foreign affairs justice"
    " investigations oversight aviation appropriations judiciary intelligence development infrastructure agriculture"
    " fisheries tourism youth media information digital".split()
)
"""What offices bear in lists in their names: "the Committee on Science, Space, and Technology"."""
HOLDERS = frozenset(
    "minister ministers secretary undersecretary vice-minister director commissioner head chief envoy state".split()
)
TIES = frozenset({"of", "for", "and", "&", ",", "the"})
WORDS_BACK = 16  # tokens between a name and the first word of the title before it


def behind_office(document: Document, run: list[Token]) -> list[Token]:
    """The name that stands behind a title with its fields: "Ada Obi" in "Minister of Science and Technology Ada Obi".

    Empty where the run is behind no such title. The run may begin with the last of the fields.
    """
    name = next((run[i:] for i, t in enumerate(run) if t.lower not in SUBJECTS | TIES), [])
    alone = 1 < len(name) < 5 and all(t.lower not in SUBJECTS for t in name)
    before = document.tokens[: name[0].index] if alone else ()
    fields = 0
    for token in reversed(before[-WORDS_BACK:]):
        if token.lower in SUBJECTS and token.text.istitle():
            fields += 1
        elif token.lower not in TIES:
            return name if fields and token.lower in HOLDERS else []
        elif not fields:
            return []
    return []
