"""What somebody takes a sign for: "a critic read it as a threat", "in what Kyiv called a provocation"."""

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_hedged import hedged
from kg.extractors._sign_meant import Reading, full_phrase
from kg.extractors._sign_motifs import ELEMENTS
from kg.extractors._sign_readers import device, reader
from kg.extractors._sign_words import NOUNS, READ_NOUNS, TAKEN
from kg.grammar import governors, is_passive, negated
from kg.model import Document, Mentions, Sentence, Span, Thing, Token

SHOWINGS = frozenset("display showing unfurling raising waving use presence removal choice".split())
MANY = frozenset("many some others several half most much".split())
STEPS = frozenset("move act gesture step stunt display protest message".split())
"""What showing a sign is called where somebody takes it for something ("a move that critics called …")."""


def taken_as(document: Document, mentions: Mentions, noun: Token, sentences: list[Sentence]) -> Reading | None:
    """ "A critic read it as a threat", "is seen as propaganda", "took it for a salute"."""
    here = document.sentence_of(noun.index)
    for sentence in sentences:
        for verb in document.sentence_tokens(sentence):
            told = verb.lemma in TAKEN and verb.tag[:2] == "VB"
            if not told or negated(document, verb) or hedged(document, verb):
                continue
            target = _as_what(document, verb) if _is_taken(document, verb, noun, sentence is here) else None
            by = _takers(document, mentions, verb)
            if target is not None and (by is not None or is_passive(document, verb)):
                meaning = target if isinstance(target, Span) else _with_next(document, verb, target)
                return Reading(verb, meaning, by, device(document, verb))
    return None


def taken_part(document: Document, mentions: Mentions, verb: Token) -> tuple[Token, Reading] | None:
    """ "The curators read the wing as a sign that …": what is taken for something, and what for."""
    parts = [c for c in document.children(verb, "dobj", "nsubjpass") if verb.lemma in TAKEN]
    parts = [p for c in parts if (p := told_before(document, c) if c.lower == "it" else c) is not None]
    if not parts or verb.tag[:2] != "VB" or negated(document, verb) or hedged(document, verb):
        return None
    target, by = _as_what(document, verb), _takers(document, mentions, verb)
    if target is None or (by is None and not is_passive(document, verb)):
        return None
    meaning = target if isinstance(target, Span) else _with_next(document, verb, target)
    return parts[0], Reading(verb, meaning, by, device(document, verb))


def _with_next(document: Document, verb: Token, noun: Token) -> Span:
    """A noun's phrase, with the preposition right behind it that the parser hung elsewhere ("took it for a nod to")."""
    phrase = full_phrase(document, noun)
    following = document.tokens[noun.index + 1 : noun.index + 2]
    if following and following[0].lower in READ_NOUNS.get(noun.lower, ()):
        phrase = Span(phrase.begin, max(phrase.end, document.subtree(following[0])[-1].span.end))
    last = document.between(phrase)[-1].index
    behind = next((p for p in document.children(verb, "prep") if p.index == last + 1 and p.lower == "for"), None)
    return phrase if behind is None else Span(phrase.begin, document.subtree(behind)[-1].span.end)


def _as_what(document: Document, verb: Token) -> Token | Span | None:
    """What something is taken as: behind the verb's preposition, else its complement or the words quoted."""
    for prep in (*document.children(verb, "prep"), *_hung_elsewhere(document, verb)):
        if prep.lower in TAKEN[verb.lemma]:
            return next(document.children(prep, "pobj"), None)
    if TAKEN[verb.lemma][-1] != "":
        return None
    nouns = [c for c in document.children(verb, "oprd", "attr") if c.pos == "NOUN" or c.text.islower()]
    objects = [
        c for c in document.children(verb, "dobj", "ccomp", "xcomp", "acl") if c.index > verb.index and c.pos == "NOUN"
    ]
    if nouns:
        return nouns[0]
    return objects[-1] if objects and (len(objects) > 1 or is_passive(document, verb)) else None


def _hung_elsewhere(document: Document, verb: Token) -> list[Token]:
    """The "as" that the parser hangs on a noun of the object ("saw the flag aboard the station as propaganda")."""
    here = document.sentence_tokens(document.sentence_of(verb.index))
    behind = [t for t in here if t.index > verb.index and t.lower == "as" and t.dep == "prep"]
    return [t for t in behind if verb in list(governors(document, t)) and document.head(t).pos in {"NOUN", "PROPN"}]


def _takers(document: Document, mentions: Mentions, verb: Token) -> Thing | None:
    """Who takes it so: the subject, or the agent of a passive."""
    agents = [c for p in document.children(verb, "agent") for c in document.children(p, "pobj")]
    subjects = agents if is_passive(document, verb) else subject_tokens(document, verb)
    capitals = [m.entity for s in subjects if (m := mentions.at(s)) and mentions.type_of(m) == "Place"]
    readers = (_reader(document, mentions, s) for s in subjects if s.lower not in NOUNS)
    return next((r for r in readers if r is not None), next(iter(capitals), None))


def _reader(document: Document, mentions: Mentions, subject: Token) -> Thing | None:
    """ "Many", "some on social media" read a sign as "the pilot" does."""
    if subject.lower in MANY:
        return full_phrase(document, subject)  # "half of the internet"
    return reader(document, mentions, subject)


def _is_taken(document: Document, verb: Token, noun: Token, same: bool) -> bool:
    """Whether a verb takes the sign as something: by its object or passive subject, or by a pronoun for it."""
    taken = [*document.children(verb, "dobj", "nsubjpass")]
    taken += [c for t in taken if t.lower in STEPS | SHOWINGS for c in _of(document, t)]
    if verb.dep in {"relcl", "acl"}:
        whose = [c for c in taken if c.tag in {"WDT", "WP"}] or verb.tag == "VBN"
        above = document.head(verb)
        taken += [above] if whose else []
        upper = document.head(document.head(above))
        taken += [upper] if whose and above.dep == "pobj" else []
        taken += (
            [noun]
            if whose and above.dep == "pobj" and noun.index < above.index and upper == document.head(noun)
            else []
        )
    if any(o.index == noun.index for o in taken) or (same and _is_step(document, verb, noun)):
        return True
    if any(t.lower in NOUNS for t in document.tokens[noun.index + 1 : verb.index]):
        return False
    plain = verb.lemma in {"read", "interpret", "see", "view", "regard"}
    pointing = [o for o in taken if o.lower in {"it", "this", "them"} and told_before(document, o) is None]
    return not same and plain and bool(pointing)


def told_before(document: Document, pronoun: Token) -> Token | None:
    """ "The wing covers the Moon; they read it as a sign": the part of a design before a pronoun that it may mean."""
    first = document.sentence_of(pronoun.index).first
    before = [t for t in document.tokens[first : pronoun.index] if t.dep in {"nsubj", "nsubjpass"}]
    return next((t for t in before[::-1] if t.head != pronoun.head and t.lower in ELEMENTS), None)


def _of(document: Document, noun: Token) -> list[Token]:
    """ "The display of the flag"."""
    preps = (p for p in document.children(noun, "prep") if p.lower == "of")
    return [c for p in preps for c in document.children(p, "pobj")]


def _is_step(document: Document, verb: Token, noun: Token) -> bool:
    """ "…, in what Kyiv called a provocation", "a gesture that critics described as …": the showing is taken so."""
    above = document.head(verb)
    what = [c for c in document.children(verb, "dobj", "nsubjpass") if c.lower == "what"]
    stepped = verb.dep in {"relcl", "acl"} and above.lower in STEPS
    return verb.index > noun.index and (stepped or (bool(what) and above.lower == "in" and verb.dep == "pcomp"))
