"""Who closes a sentence as its speaker where the parser took the verb of speech for a participle or for one of several.

"…, the head of the agency, Ann Lee, announced on Monday", "…, confirmed the Space Agency (SA) on Friday".
"""

from kg import lexicon
from kg.extractors._speech_text import listed, sentence_at
from kg.grammar import SUBJECTS, TYPE_NOUNS
from kg.model import Document, Token

PHRASE = frozenset(listed("DET NOUN PROPN ADJ NUM ADP PART CCONJ PRON"))
FINITE = frozenset(listed("VBZ VBD VBP MD"))
BEHIND = frozenset({",", ".", "(", "on", "in", "at", "this", "yesterday", "today", "late", "early"})
OPENING = frozenset({"“", '"', "‘", "'", "``"})
QUOTES = frozenset({"”", '"', "’", "'"})
BODIES = frozenset(listed("Agency Company Organization"))
ENDS = frozenset({",", "?", "!"})
HEARD = frozenset(listed("tell inform assure reassure remind"))
"""Verbs whose object is who hears it."""
LONGEST = 16  # words of an apposition
LIKE_NAMES = 5  # words of a name


def apposed_speaker(document: Document, verb: Token) -> tuple[Token, Token] | None:
    """The name and the first word of ", its head, Ann Lee, announced on Monday" or ", Ann Lee, its head, announced"."""
    if verb.tag not in {"VBN", "VBD", "VBZ"} or document.tokens[verb.index - 1].text != ",":
        return None
    first = sentence_at(document, verb).first
    second = _back_to_comma(document, verb.index - 1, first)
    outer = _back_to_comma(document, second.index, first) if second is not None else None
    if second is None or outer is None or not _is_told(document, outer, first):
        return None
    parts = (document.tokens[outer.index + 1 : second.index], document.tokens[second.index + 1 : verb.index - 1])
    named = [p for p in parts if _is_name(p)]
    described = [p for p in parts if _is_description(p)]
    return (named[0][-1], parts[0][0]) if len(named) == len(described) == 1 else None


def _back_to_comma(document: Document, end: int, first: int) -> Token | None:
    """The comma, or the mark behind it, before a phrase without a verb that ends before a token."""
    for token in reversed(document.tokens[max(first, end - LONGEST) : end]):
        quoted = token.text in QUOTES and document.tokens[token.index - 1].text == ","
        if token.text == "," or quoted:
            return token if token.index < end - 1 else None
        if token.pos not in PHRASE:
            return None
    return None


def _is_told(document: Document, comma: Token, first: int) -> bool:
    """Whether a clause stands before a comma, which may be what was said."""
    return any(t.tag in FINITE for t in document.tokens[first : comma.index])


def _is_name(words: tuple[Token, ...]) -> bool:
    return 1 < len(words) <= LIKE_NAMES and all(t.pos == "PROPN" for t in words)


def _is_description(words: tuple[Token, ...]) -> bool:
    """Whether words tell what somebody is: "the head of the agency", "its chief engineer"."""
    head = next((t for t in words if t.lemma in lexicon.roles() or t.lower in lexicon.roles()), None)
    return head is not None and any(t.pos in {"DET", "PRON"} or t.tag == "POS" for t in words)


def put_in_speaker(document: Document, verb: Token) -> Token | None:
    """ "The goose, wrote the club's editor Dan Lee in May, is small": the parser takes the goose for the writer."""
    tokens = document.tokens
    subjects = [
        s for s in document.children(verb, "nsubj") if document.subtree(s)[-1].index in {verb.index - 1, verb.index - 2}
    ]
    if verb.tag not in {"VBD", "VBZ"} or tokens[verb.index - 1].text != "," or not subjects:
        return None
    rest = tokens[verb.index + 1 : sentence_at(document, verb).last]
    until = next((i for i, t in enumerate(rest) if t.tag in FINITE), 0)
    goes_on = 0 < until <= LONGEST and _is_parted(document, rest[until])  # also "said the chief, Ann Lee, 'is small'"
    heads = {rest[until].index, rest[until].head} if goes_on else set()
    clauses = [c for c in document.children(verb, "ccomp") if c.index in heads]
    behind = [*document.children(verb, "dobj", "oprd"), *(s for c in clauses for s in document.children(c, *SUBJECTS))]
    for spoken in behind if goes_on else ():
        near = document.subtree(spoken)[0].index == verb.index + 1
        if near and (spoken.pos == "PROPN" or spoken.lower in lexicon.roles()):
            return spoken
    return None


def inverted_speaker(document: Document, verb: Token) -> Token | None:
    """The body behind ", confirmed the Space Agency on Friday", which the parser coordinated with what was said."""
    above = document.head(verb)
    plain = verb.tag in {"VBD", "VBN"} and verb.dep in {"conj", "advcl", "dep"} and above.index < verb.index
    if not plain or document.tokens[verb.index - 1].text != "," or any(document.children(above, "cc")):
        return None
    if any(document.children(verb, "nsubj", "nsubjpass", "aux", "auxpass", "cc")):
        return None
    for spoken in document.children(verb, "dobj", "oprd", "nsubj"):
        whole = [t for t in document.subtree(spoken) if t.index <= spoken.index]
        after = document.tokens[spoken.index + 1 : spoken.index + 2]
        named = spoken.pos == "PROPN" and TYPE_NOUNS.get(spoken.lower) in {*BODIES, None}
        the = any(c.lower in {"the", "its", "a", "an"} for c in document.children(spoken))
        body = named or (the and (TYPE_NOUNS.get(spoken.lower) in BODIES or spoken.lower in lexicon.roles()))
        if body and whole[0].index == verb.index + 1 and after and after[0].lower in BEHIND:
            return spoken
    return None


def past_clause(document: Document, verb: Token) -> Token | None:
    """ "'We wait,' Ann Lee, who runs the yard, told the paper": who stands between a quotation and a clause."""
    first = sentence_at(document, verb).first
    marks = [t.index for t in document.tokens[first : verb.index] if t.text in QUOTES]
    if document.tokens[verb.index - 1].text != "," or not marks or document.tokens[marks[-1] - 1].text not in ENDS:
        return None
    named: list[Token] = []
    for token in document.tokens[marks[-1] + 1 : verb.index - 1]:
        if token.text == ",":
            clause = document.tokens[token.index + 1]
            return named[-1] if named and clause.lower in {"who", "whose", "which"} else None
        if token.pos not in PHRASE - {"CCONJ"}:
            return None
        named.append(token)
    return None


def _is_heard_between(document: Document, verb: Token) -> bool:
    """ "The money, he assured the board, would be paid": who hears it stands before a verb without a subject."""
    if verb.lemma not in HEARD:
        return False
    heard = [o.index for o in document.children(verb, "dobj", "dative")]
    clauses = [c for c in document.children(verb, "ccomp") if not any(document.children(c, "mark"))]
    bare = [document.subtree(c)[0].index for c in clauses if not any(document.children(c, *SUBJECTS))]
    taken = [s.index for c in clauses for s in document.children(c, *SUBJECTS)]  # who hears it, for what is told of
    opened = [*(i for i in bare if heard and i > heard[-1]), *(i + 2 for i in taken if i > verb.index)]
    return any(document.tokens[i - 1].text == "," and document.tokens[i].tag in FINITE for i in opened)


def _is_parted(document: Document, verb: Token) -> bool:
    """Whether a comma stands before a verb, or before the quotation that it opens."""
    before = document.tokens[verb.index - 1 - (document.tokens[verb.index - 1].text in OPENING)]
    return before.text == ","


def said_of(document: Document, verb: Token) -> Token | None:
    """'Crew meets press, says body "back to normal"': the noun behind the verb is told of if quoted words follow."""
    told = [
        c for c in document.children(verb, "ccomp") if c.index < verb.index and any(document.children(c, *SUBJECTS))
    ]
    if verb.tag != "VBZ" or document.tokens[verb.index - 1].text != "," or not told:
        return None
    for noun in document.children(verb, "nsubj"):
        words = [t for t in document.subtree(noun) if t.index <= noun.index]
        behind = document.tokens[noun.index + 1 : noun.index + 2]
        if words[0].index == verb.index + 1 and behind and behind[0].text in OPENING:
            return noun
    return None


def goes_round(document: Document, verb: Token) -> bool:
    """ "The rocket, said the firm's chief, is ready": the clause behind the speaker goes on with what stands before."""
    subjects = [s.index for s in document.children(verb, "nsubj")]
    clauses = [c for c in document.children(verb, "ccomp") if document.tokens[c.index - 1].text == ","]
    bare = [c for c in clauses if not any(document.children(c, *SUBJECTS, "mark"))]
    spoken = document.subtree(document.tokens[subjects[-1]])[0].index if subjects else 0
    if spoken and document.tokens[spoken - 1].text == "," and _is_heard_between(document, verb):
        return True
    around = len(subjects) > 1 and subjects[0] < verb.index < subjects[-1]
    return around and document.tokens[verb.index - 1].text == "," and any(c.index > subjects[-1] for c in bare)
