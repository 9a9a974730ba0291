"""Verbs that tell of speech or thought only in one of their senses."""

from kg import lexicon
from kg.extractors._speech_text import listed
from kg.grammar import TYPE_NOUNS, auxiliaries, is_passive
from kg.model import Document, Token

ATTITUDES = frozenset(
    listed("want believe think expect hope fear suspect doubt worry hold anticipate consider regard view")
)
STRESSING = frozenset(listed("emphasise emphasize stress underline underscore highlight reiterate reaffirm"))
"""What people do in words and things by being so: "the delay underscored the need"."""
RATING = frozenset(listed("consider regard view"))
FINDING = frozenset(listed("find determine establish show assess"))
FINDERS = frozenset(
    listed(
        "investigator investigation report study review panel board commission inquiry audit auditor committee"
        " researcher analysis inspector survey expert"
    )
)
"""Whose finding is told; a camera that shows and a rover that finds say nothing."""
WORKERS = frozenset(listed("scientist researcher engineer team astronomer geologist it they"))
"""Who compares samples in a laboratory."""


CALLED_OFF = frozenset(
    listed(
        "opportunity attempt try landing launch docking undocking berthing countdown approach departure splashdown"
        " return chance window burn reentry re-entry deorbit liftoff flight rendezvous spacewalk test rollout"
    )
)
"""What is called off and not denied: "waved off the landing"."""


WORDED = frozenset(
    listed(
        "report claim allegation rumour rumor accusation suggestion charge theory speculation myth assertion notion"
        " idea plan proposal bid request offer criticism concern argument talk question appeal motion bill story"
    )
)
"""What is shot down by words alone."""


SHUT = frozenset(listed("door hatch lid gate window drawer brake ball fist hand phone book shutter cover"))
MOVED_BY_HAND = frozenset(listed("into against onto shut closed down"))
"""What is slammed with one's hands, and where to."""


def waves_off(document: Document, verb: Token) -> bool:
    """Whether "waved off" tells of a plan that was dropped, not of a worry; or "shot down" of a craft, not a claim."""
    objects = list(document.children(verb, "dobj", "nsubjpass"))
    if verb.lemma == "shoot" and document.tokens[verb.index + 1].lower == "down":
        return not any(o.lemma in WORDED for o in objects)
    return verb.lemma == "wave" and any(o.lemma in CALLED_OFF for o in objects)


def tells(document: Document, verb: Token, words: str) -> bool:
    """Whether a verb, known by its entry's ``words``, is meant as one of speech."""
    subjects = {s.lemma for s in document.children(verb, "nsubj")}
    if words in {"ask", "demand", "want"} and _is_asked(document, verb):
        return False
    if words == "slam":
        return not _is_shut(document, verb)
    if words == "put":
        return any(o.lower == "it" for o in document.children(verb, "dobj"))
    if words == "continue":
        return not any(document.children(verb, "xcomp"))  # "continued to work"
    if words == "compare":
        return not subjects & WORKERS
    if words == "hold":  # "held that the claim was void", "holding that"
        return any(m.lower == "that" for c in document.children(verb, "ccomp") for m in document.children(c, "mark"))
    if words in FINDING:
        return bool(subjects & FINDERS)
    if words in STRESSING and not any(document.children(verb, "ccomp")):
        return _is_by_people(document, verb)
    if words in RATING and verb.tag == "VBD":
        return True  # "considered the test a success"; without a verdict it says nothing
    return words not in ATTITUDES or _is_attitude(document, verb)


def _is_shut(document: Document, verb: Token) -> bool:
    """ "Slammed the cover into place", "slammed the door on it": done by hand."""
    moved = {c.lower for c in document.children(verb, "prep", "prt", "acomp", "oprd", "advmod")}
    shut = any(o.lemma in SHUT for o in document.children(verb, "dobj", "nsubjpass"))
    return shut or bool(moved & MOVED_BY_HAND)


def _is_asked(document: Document, verb: Token) -> bool:
    """ "Lee, asked whether it would fly, did not answer": the parser may take who is asked for who asks."""
    if any(c.lemma == "know" for c in document.children(verb, "xcomp")):
        return True  # "demanded to know why": that is a question by itself
    if verb.lemma != "ask":
        return False
    before, behind = document.tokens[max(0, verb.index - 2) : verb.index], document.tokens[verb.index + 1]
    if verb.text == "Asked" and verb.dep != "ROOT" and behind.lower in OPENING:
        return True  # "Asked how they were, Lee said": whoever asked
    put_in = len(before) == 2 and before[1].text == "," and verb.tag in {"VBD", "VBN"}
    own = [s.index for s in document.children(verb, "nsubj") if s.index <= before[0].index] if put_in else []
    named = bool(own) and sum(t.text == "," for t in document.tokens[own[-1] : verb.index]) == 1  # not "Lee, 43, asked"
    return named and behind.lower in OPENING


OPENING = frozenset(listed("whether if how why what about when where who"))
"""What a question begins with that somebody is told to be asked."""


def _is_by_people(document: Document, verb: Token) -> bool:
    """Whether the subject of a verb, where the parser knows it, is a name, a title or a pronoun for people."""
    own = [s for v in (verb, document.head(verb)) for s in document.children(v, "nsubj")]
    if not own:
        return verb.tag != "VBG"
    titled = own[0].lemma in lexicon.roles() or TYPE_NOUNS.get(own[0].lemma) in {"Agency", "Company", "Organization"}
    return own[0].pos == "PROPN" or own[0].lower in {"he", "she", "they", "who"} or titled


def _is_attitude(document: Document, verb: Token) -> bool:
    """Whether a verb of thinking tells what somebody holds now; not the writer's view, nor what was once thought."""
    own = any(s.lower in {"i", "we", "you"} for s in document.children(verb, "nsubj"))
    if own or verb.tag in {"VBZ", "VBP", "VB"}:
        return not own
    told = document.children(verb, "ccomp")  # "thought it might be a leak": what was once thought to be so says nothing
    guessed = any(a.lower in {"may", "might", "could"} for c in told for a in auxiliaries(document, c))
    return verb.tag == "VBD" and (verb.lower == "hoped" or guessed)


def is_perfect(document: Document, verb: Token) -> bool:
    """ "Has written to them: …", "he's come back with a message: …"."""
    helpers = [a for a in document.children(verb, "aux", "auxpass") if a.lemma == "have" or a.lower in {"'s", "’s"}]
    moved = verb.lemma in {"come", "return", "go"}
    return verb.tag == "VBN" and bool(helpers) and (moved or not is_passive(document, verb))
