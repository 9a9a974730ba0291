"""Posts that a clause gives a person: "A is the head of ESA", "A served as chief scientist at ESA", "named A as NASA
chief", "Its leader, A".

Yields pairs of the person and the employer or state whose post it is.
"""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._beside import listed
from kg.extractors._descriptions import objects_of, owners
from kg.extractors._flight_words import BACKUP
from kg.extractors._frame import subject_tokens
from kg.extractors._possessives import antecedents, subject_before
from kg.grammar import is_passive, is_question, negated, sentence_span
from kg.model import Document, Mention, Mentions, Token
from kg.mood import mood

FOUNDING = frozenset({"found", "co-found", "cofound", "establish", "set"})
HOLDING = frozenset("serve work act be become remain swear replace succeed".split())
NAMING = frozenset("appoint name elect make choose pick install".split())
GIVEN = NAMING | frozenset("hire tap select promote assign".split()) - {"make"}
HEADING = frozenset("head lead run direct chair command manage oversee".split())
EMPLOYERS = ("Agency", "Company", "Organization", "Mission", "Programme")
OWNERS = (*EMPLOYERS, "Country", "GeopoliticalEntity")


def posts(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Mention]]:
    """Every named person with those whose post a clause says they hold or were given."""
    for noun in document.tokens:
        if noun.pos in {"NOUN", "PROPN"} and noun.lower in lexicon.roles() and mentions.at(noun) is None:
            yield from _by_verb(document, mentions, noun)
            if _is_theirs(document, noun):
                yield from _by_pronoun(document, mentions, noun)
        elif noun.lemma in FOUNDING and noun.pos == "VERB":
            yield from _founders(document, mentions, noun)
        elif noun.lemma in HEADING and noun.pos == "VERB":
            yield from _given(document, mentions, noun)


def _given(document: Document, mentions: Mentions, heading: Token) -> Iterator[tuple[Mention, Mention]]:
    """ "Was appointed in May to head ESA", "named A to run the agency", "A, picked to lead it": a post by its work."""
    verb = document.head(heading)
    to_head = heading.dep in {"xcomp", "advcl"} and any(a.lower == "to" for a in document.children(heading, "aux"))
    if not to_head or verb.lemma not in GIVEN or negated(document, verb) or mood(document, verb) != "plain":
        return
    passive = is_passive(document, verb)
    for person in _people(mentions, subject_tokens(document, verb) if passive else [*document.children(verb, "dobj")]):
        for thing in document.children(heading, "dobj"):
            named = (mentions.at(t) for t in (thing, *document.children(thing, "appos", "compound")))
            yield from ((person, m) for m in named if m and mentions.type_of(m) in EMPLOYERS)


def _is_theirs(document: Document, noun: Token) -> bool:
    """ "Its chief", "its co-founder", of which the parser makes three words."""
    hyphened = noun.index > 1 and document.tokens[noun.index - 1].text == "-"
    words = [noun, document.tokens[noun.index - 2]] if hyphened else [noun]
    return any(c.lower in {"its", "their"} for word in words for c in document.children(word, "poss"))


def _by_verb(document: Document, mentions: Mentions, noun: Token) -> Iterator[tuple[Mention, Mention]]:
    verb = document.head(noun)
    verb = document.head(verb) if verb.lower == "as" else verb
    above = document.head(verb)
    if above.lemma == "use" and verb.dep == "xcomp":
        return  # "used to be head of NASA"
    taken = verb.lemma == "take" and any(c.lower == "over" for c in document.children(verb, "prt"))
    if not (verb.lemma in HOLDING | NAMING or taken) or negated(document, verb) or mood(document, verb) != "plain":
        return
    if any(document.children(verb, "expl")):
        return  # "There are Russian cosmonauts", whoever says so
    asked = is_question(document, sentence_span(document, noun))
    if noun.dep == "nsubj" and verb.lemma == "be" and not asked:  # "The agency's chief scientist is A"
        for person in _people(mentions, list(document.children(verb, "attr"))):
            yield from ((person, owner) for owner in _owners(document, mentions, noun, verb))
    given = verb.lemma in NAMING and not is_passive(document, verb)
    if given or noun.dep in {"attr", "oprd", "pobj"}:
        holders = document.children(verb, "dobj") if given else _holders(document, verb)
        for person in _people(mentions, holders):
            yield from ((person, owner) for owner in _owners(document, mentions, noun, verb))


def _holders(document: Document, verb: Token) -> list[Token]:
    """Who has the post: the subject, but of "was replaced as head by A" the one who comes."""
    if verb.lemma in {"replace", "succeed"} and is_passive(document, verb):
        return [o for by in document.children(verb, "agent") for o in document.children(by, "pobj")]
    return subject_tokens(document, verb)


def _people(mentions: Mentions, tokens: Iterator[Token] | list[Token]) -> list[Mention]:
    return [m for t in tokens if (m := mentions.at(t)) and mentions.type_of(m) == "Person"]


def _owners(document: Document, mentions: Mentions, noun: Token, verb: Token) -> Iterator[Mention]:
    """Whose post it is: before its noun, or behind a preposition that the parser may hang on the verb."""
    near = [m for m, _ in owners(document, mentions, noun)]
    near += objects_of(document, mentions, noun, "of", "at", "for", "with")
    near += objects_of(document, mentions, verb, "at", "for", "with") if not near and verb.lemma == "serve" else []
    if verb.lemma == "be" and any(c.lower in {"its", "their"} for c in document.children(noun, "poss")):
        near += [m for t in subject_before(document, verb) if (m := mentions.at(t))]  # "X left. A is its pilot."
    aboard = not any(c.lower in BACKUP for c in document.children(noun, "amod", "compound", "nmod"))
    kinds = [(m, mentions.type_of(m)) for m in near]
    yield from (m for m, kind in kinds if kind in OWNERS and (aboard or kind != "Mission"))


def _by_pronoun(document: Document, mentions: Mentions, noun: Token) -> Iterator[tuple[Mention, Mention]]:
    """ "Its leader, A, agreed": a person of what the clause, or the sentence before, speaks about."""
    beside = [*document.children(noun, "appos"), *([document.head(noun)] if noun.dep in {"compound", "nmod"} else [])]
    for person in _people(mentions, [document.head(noun)] if noun.dep == "appos" else []):
        for token in subject_before(document, noun):  # "X flew. Ann Lee, its founder, watched."
            owner = mentions.at(token)
            if owner and mentions.type_of(owner) in OWNERS and owner.form != "pronoun":
                yield person, owner
    for person in _people(mentions, beside):
        for token in antecedents(document, noun):
            owner = mentions.at(token)
            if owner and mentions.type_of(owner) in OWNERS:
                yield person, owner


def _founders(document: Document, mentions: Mentions, verb: Token) -> Iterator[tuple[Mention, Mention]]:
    """ "Orbitex was set up by three engineers, A, B and C", "A founded Orbitex"."""
    if negated(document, verb) or (verb.lemma == "set" and not any(c.lower == "up" for c in document.children(verb))):
        return
    passive = is_passive(document, verb)
    ours = subject_tokens(document, verb) if passive else list(document.children(verb, "dobj"))
    doers = [o for by in document.children(verb, "agent") for o in document.children(by, "pobj")]
    founders = [c for o in (doers if passive else subject_tokens(document, verb)) for c in _with_names(document, o)]
    for company in (m for t in ours if (m := mentions.at(t)) and mentions.type_of(m) in {"Company", "Organization"}):
        for person in _people(mentions, founders):
            yield from ((each, company) for each in listed(document, mentions, person))


def _with_names(document: Document, noun: Token) -> list[Token]:
    """A noun and the first of those that it introduces ("three engineers, A, B and C")."""
    return [noun, *document.children(noun, "conj", "appos")]
