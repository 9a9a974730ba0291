"""Verbs of meaning ("symbolises", "honours"), which the model often takes for nouns: it reads "represents" as meant."""

import re

SURE = (
    "symbolise symbolize commemorate evoke denote memorialise memorialize epitomise epitomize convey signify embody"
    " exemplify".split()
)
"""Those that are no nouns."""
NOUNLIKE = {"echoes": "echo"} | {verb + "s": verb for verb in "honour honor salute recall reference".split()}
"""Those that may be nouns, by their third person: verbs before an article, a possessive or a name."""
BEFORE_OBJECT = re.compile(
    r"(?<!\b[Ii]n )(?<!\bof )(?<!\b[Tt]he )(?<!\ban )(?<!\ba )(?<!\bwith )\b(?:honou?rs?|salutes?|recalls?|references?"
    r"|echo(?:es)?)(?= (?:the|an?|its|their|his|her|those|all|[A-Z][a-z]+)\b)"
)


def _third(verb: str) -> str:
    return f"{verb[:-1]}ies" if verb.endswith(("fy", "dy")) else f"{verb}s"


MEANINGS = {verb: ("represent", verb) for verb in SURE} | {_third(verb): ("represents", verb) for verb in SURE}
"""Form -> what the model reads instead, and the lemma."""
HONOURED = {form: ("represents", verb) for form, verb in NOUNLIKE.items()} | {
    verb: ("represent", verb) for verb in NOUNLIKE.values()
}


def is_meant(text: str, begin: int) -> bool:
    """Whether a form that may be a noun stands as a verb at a place of a sentence."""
    return any(match.start() == begin for match in BEFORE_OBJECT.finditer(text))
