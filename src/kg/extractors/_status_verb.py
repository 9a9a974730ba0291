"""What the verb that an event hangs on makes of its status: its mood and tense, and whether it puts off or cancels."""

from kg.grammar import PLANNED, governors
from kg.model import Document, Status, Token
from kg.mood import mood

JUDGING = frozenset("see regard view remember recall hail".split())
UNDONE = frozenset("cancel scrap abandon abort".split())
DELAYED = frozenset("delay postpone slip slide push defer scrub reschedule halt suspend freeze shelve".split())
BEING = frozenset("be take occur happen come follow".split())
"""What an event is to do that is to be."""
PUT_OFF = frozenset({("call", "off"), ("put", "off"), ("hold", "off")})


def of_verb(document: Document, trigger: Token, verb: Token) -> Status:
    """The status of an event by the verb that it is told of, or that is the event itself."""
    if moved := taken_off(document, trigger, verb):
        return moved
    if verb.lemma in JUDGING and trigger.dep == "nsubjpass" and any(c.lower == "as" for c in document.children(verb)):
        return "occurred"  # "the launch will be seen as a step forward"
    match mood(document, verb):
        case "future":
            return "planned"
        case "possible" | "hypothetical":
            return "possible"
    if trigger.index != verb.index and (_is_set(document, verb) or _is_to_be(document, verb)):
        return "planned"
    if trigger.index != verb.index and verb.lemma in PLANNED and verb.tag in {"VBN", "VBZ", "VBP", "VBG", "VBD"}:
        return "planned"
    if trigger.tag == "VBG" and trigger.dep in {"acl", "relcl"} and trigger.pos == "VERB":
        return "planned" if _future_above(document, trigger) else "occurred"
    if _future_above(document, verb):
        return "planned"
    if trigger.dep == "compound" and document.head(trigger).lemma == "attempt":
        return "possible"  # "on its first docking attempt"
    return _by_tense(document, verb) if trigger.index == verb.index or verb.lemma in {"be", "come"} else "occurred"


def taken_off(document: Document, trigger: Token, verb: Token) -> Status | None:
    """Whether the verb that an event is told of puts it off or cancels it."""
    if trigger.index == verb.index:
        return None
    if verb.lemma in UNDONE:
        return "cancelled"
    if _is_off(document, trigger, verb):
        return "cancelled"
    if _stood_down(document, trigger, verb):
        return "postponed"
    return "postponed" if verb.lemma in DELAYED or _put_off(document, verb) else None


def _is_off(document: Document, trigger: Token, verb: Token) -> bool:
    """ "The spacewalks are off", "a landing in May was dropped"."""
    off = any(c.lower == "off" and not c.children for c in document.children(verb, "advmod", "prt", "acomp", "prep"))
    done = trigger.dep in {"nsubj", "nsubjpass", "dobj"}
    return done and ((verb.lemma == "be" and off) or verb.lemma == "drop")


def _stood_down(document: Document, trigger: Token, verb: Token) -> bool:
    """ "Stood down from Thursday's launch"."""
    down = any(c.lower == "down" for c in document.children(verb, "prt", "advmod", "prep"))
    return verb.lemma == "stand" and down and trigger.dep == "pobj" and document.head(trigger).lower == "from"


def _put_off(document: Document, verb: Token) -> bool:
    """Whether a verb with its particle stops what it is said of ("called off the launch")."""
    return any((verb.lemma, c.lower) in PUT_OFF for c in document.children(verb, "prt", "prep", "advmod"))


def had_done(document: Document, verb: Token | None) -> Token | None:
    """The verb that tells what was done where another leads to it ("had to be postponed")."""
    if verb is None or verb.lemma not in {"have", "force", "compel"}:
        return verb
    return next((c for c in document.children(verb, "xcomp") if c.lemma in DELAYED | UNDONE), verb)


def _is_set(document: Document, verb: Token) -> bool:
    """ "The launch remains set for June", "is on track"."""
    goals = (o for p in document.children(verb, "prep") if p.lower == "on" for o in document.children(p, "pobj"))
    if any(o.lemma in {"track", "schedule", "course"} for o in goals):
        return True
    fixed = (verb, *document.children(verb, "acomp"))
    return any(t.lower == "set" and c.lower == "for" for t in fixed for c in document.children(t, "prep"))


def _is_to_be(document: Document, verb: Token) -> bool:
    """ "The launch was to be the first", "was to have taken place on Friday"."""
    infinitives = (c for c in document.children(verb, "xcomp") if c.lemma in BEING)
    return verb.lemma == "be" and any(a.lower == "to" for c in infinitives for a in document.children(c, "aux"))


def _at_that_time(document: Document, verb: Token) -> bool:
    """ "Will show it live as two cosmonauts conduct a spacewalk": the present of what is to come at that time."""
    marks = {c.lower for c in document.children(verb, "mark", "advmod")}
    return verb.dep == "advcl" and bool(marks & {"as", "when", "while", "once"})


def _future_above(document: Document, verb: Token) -> bool:
    """A participle or subordinate clause shares the future of the clause above ("will return, splashing down …")."""
    now = verb.tag in {"VBZ", "VBP"} and not _at_that_time(document, verb)
    if verb.dep not in {"advcl", "xcomp", "pcomp", "acl", "conj"} or verb.tag == "VBD" or now:
        return False
    if verb.dep == "conj" and any(
        a.lemma == "have" and a.tag in {"VBZ", "VBP", "VBD"} for a in document.children(verb, "aux")
    ):
        return False  # "hopes to fly and has signed"
    if verb.dep == "pcomp" and document.head(verb).lower == "since":
        return False  # "will fly again, its first time since retiring"
    if (
        verb.dep == "advcl"
        and verb.tag == "VBN"
        and not any(document.children(verb, "mark", "advmod", "aux", "auxpass"))
    ):
        return False  # "Launched in 2018, it will arrive in 2025"
    above = next(
        (t for t in governors(document, verb) if t.pos in {"VERB", "AUX"} and not _aims(document, t, verb)), None
    )
    if above is None:
        return False
    noun = document.head(verb)
    if verb.dep == "acl" and verb.tag == "VBN" and noun.dep == "pobj" and noun.index < above.index:
        return False  # "under a deal signed by Norway, the ship will fly"
    return mood(document, above) == "future"


def _aims(document: Document, above: Token, verb: Token) -> bool:
    """ "Lifted off to place a satellite, marking the tenth launch": what is marked is no part of the purpose."""
    purpose = above.dep == "advcl" and any(a.lower == "to" for a in document.children(above, "aux"))
    return purpose and verb.dep == "advcl" and verb.tag == "VBG" and document.tokens[verb.index - 1].text == ","


def _by_tense(document: Document, verb: Token) -> Status:
    """ "The crew docks on Monday" is to come, if no headline: those tell in the present what has been."""
    sentence = document.sentence_of(verb.index)
    if sentence.kind in {"title", "caption", "heading"} or verb.tag not in {"VBZ", "VBP"}:
        return "occurred"
    helped = any(a.lemma in {"have", "be"} for a in document.children(verb, "aux", "auxpass"))
    return "occurred" if helped else "planned"
