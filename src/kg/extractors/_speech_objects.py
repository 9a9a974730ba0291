"""What stands behind a verb of speech: something that others or the speakers are to do, a thing that is to blame."""

from kg import lexicon
from kg.extractors._frame_words import GROUPS
from kg.extractors._speech_commit import head_of, is_infinitive
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_refer import BODIES
from kg.extractors._speech_silent import COLLECTIVE, is_deed
from kg.extractors._speech_subjects import TIMES
from kg.extractors._speech_text import listed
from kg.extractors._speech_traits import FINITE
from kg.grammar import TYPE_NOUNS
from kg.model import Document, Token

EXPECTING = frozenset(listed("expect anticipate"))
"""What people are told to do of whom something is foretold."""
UNWILLED = frozenset(
    listed(
        "be become remain stay fall drop rise burn break cause cost take need lead mean help enable benefit survive"
        " suffer improve grow fail melt decay win lose show prove give make have see require affect clear laugh"
        " slip slide overrun run linger drag appear seem collapse"
    )
)
"""Verbs of what comes about by itself; what else "will" happen in spaceflight somebody has planned."""


DOERS = frozenset(
    listed(
        "saboteur hacker enemy critic predecessor rival contractor supplier management staff worker government press"
        " media west competitor lobby bureaucracy regulator subcontractor manufacturer sanction saboteur culture"
    )
)
"""Nouns for those who are to blame, beside titles and groups."""


WHICH = frozenset(listed("last next this same previous earlier following"))
"""What makes a time of a noun: "last autumn"."""
PARTNERS = frozenset(listed("partner ally customer"))
ENQUIRED = frozenset(listed("comment detail response clarification reaction information help"))
"""What reporters ask for, and nobody is told by it what to do."""
REPORTS = frozenset(
    listed(
        "report claim allegation rumour rumor accusation suggestion charge theory speculation myth assertion contention"
        " insinuation notion idea complaint criticism fear concern worry warning argument"
    )
)
NEWS = frozenset(listed("news move step deal plan report ruling result proposal pledge support law bill vote outcome"))
"""What people welcome in words."""
THANKS = frozenset(listed("thank congratulate commend blame liken compare"))
"""Verbs whose object is a person; what is said stands behind it."""
DEEDS = frozenset(
    listed(
        "probe inquiry enquiry investigation review audit halt stop evacuation shutdown test ban pause delay"
        " inspection step measure consequence response punishment veto embargo sanction action lawsuit suit"
        " retaliation countermeasure boycott strike reprisal withdrawal exit cut closure"
    )
)
"""What one orders or threatens by a word; rockets are ordered from a shop, and ships threatened by debris."""
APPLIED = frozenset(
    listed(
        "question query request offer protest petition appeal motion application permission access bid entry clearance"
        " plea waiver licence license visa permit"
    )
)
WITHHELD = frozenset(listed("withheld named identified anonymous"))
BLAMING = frozenset(
    listed(
        "accuse fault berate blast castigate censure chide commend criticise criticize lambast lambaste laud mock"
        " praise rebuke ridicule scold slam applaud salute"
    )
)
"""Verbs of judgement whose object may be people: their name alone is nothing said."""


def is_own_doing(document: Document, cue: Cue, words: list[Token]) -> bool:
    """Whether speakers tell what they will do themselves: "expects to fly eight times"; not "expects to lose money"."""
    head = head_of(document, words)
    own = head is not None and head.dep == "xcomp" and head.head == cue.token.index
    return own and head is not None and is_infinitive(document, head) and head.lemma not in UNWILLED


def is_asked(document: Document, cue: Cue, words: list[Token]) -> bool:
    """Whether somebody is to do what is said: "asked the crew to wait", "warned people not to touch it"."""
    head = head_of(document, words)
    asks = "infinitive" in cue.entry.takes and cue.entry.words != "claim"
    wished = asks and head is not None and (is_infinitive(document, head) or _is_wished(document, cue, head))
    return wished or is_asked_for(document, cue.token)


def _is_wished(document: Document, cue: Cue, head: Token) -> bool:
    """Whether one asks "that" something be done: "asked that it should not be opened"; questions open otherwise."""
    return cue.entry.words == "ask" and any(m.lower == "that" for m in document.children(head, "mark"))


def is_asked_for(document: Document, verb: Token) -> bool:
    """Whether somebody is asked for a thing: "asked the nation for patience"; not "for comment"."""
    if verb.lemma not in {"ask", "beg", "petition"} or not any(document.children(verb, "dobj")):
        return False
    wanted = [o for p in document.children(verb, "prep") if p.lower == "for" for o in document.children(p, "pobj")]
    return bool(wanted) and wanted[0].lemma not in ENQUIRED


def is_party(noun: Token) -> bool:
    """Whether a noun is people or a body, whom one blames or praises: a name, a title, "its oldest partner"."""
    known = {noun.lemma, noun.lower} & (GROUPS | DOERS | PARTNERS | COLLECTIVE)
    body = noun.lemma in lexicon.roles() or TYPE_NOUNS.get(noun.lemma) in BODIES
    return noun.pos == "PROPN" or bool(known) or body


def is_phrase(document: Document, words: list[Token]) -> bool:
    """Whether what is said is a noun phrase: "warned of more delays"."""
    head = head_of(document, words)
    return head is not None and head.pos in {"NOUN", "PROPN"} and not any(t.tag in FINITE for t in words)


def is_of_thing(document: Document, verb: Token) -> bool:
    """Whether a thing is to blame, not those who answer for it: "blamed the leak on a cracked weld"."""
    on = [o for p in document.children(verb, "prep") if p.lower == "on" for o in document.children(p, "pobj")]
    blamed = (on or list(document.children(verb, "dobj")))[:1]
    nouns = (t for t in blamed if t.pos == "NOUN" and t.lemma not in lexicon.roles())
    things = [t for t in nouns if t.lemma not in DOERS]
    return any(not {t.lemma, t.lower} & GROUPS and TYPE_NOUNS.get(t.lemma) not in BODIES for t in things)


def is_forewarned(document: Document, words: list[Token]) -> bool:
    """Whether people are told to expect something, which asks nothing of them ("told investors to expect a loss")."""
    return bool(words) and words[0].lemma in EXPECTING and is_infinitive(document, words[0])


def ground_of(document: Document, cue: Cue, thing: Token) -> Token | None:
    """What somebody is thanked for, congratulated on or accused of: the preposition behind the object."""
    if cue.entry.act not in {"accusation", "opinion"}:
        return None
    near = (*document.children(cue.token, "prep"), *document.children(thing, "prep"))
    own = {"liken": {"to"}, "compare": {"to", "with"}, "accuse": {"of", "over"}}  # "accused it on Monday of lying"
    marks = own.get(cue.entry.words, {"for", "on", "of", "over"})
    return next((p for p in near if p.index > thing.index and p.lower in marks), None)


def may_be_named(document: Document, cue: Cue, thing: Token) -> bool:
    """Whether an object says something: a noun, or the "that" which somebody denies; not "promised last autumn"."""
    if thing.lemma in TIMES and any(c.lower in WHICH for c in document.children(thing, "amod", "det")):
        return False
    if cue.entry.words in THANKS and ground_of(document, cue, thing) is None:
        itself = cue.entry.words == "blame" and is_of_thing(document, cue.token)  # "blamed a short circuit"
        return cue.entry.words == "congratulate" or itself  # says all by itself
    if cue.entry.words in {"quash", "debunk"} and thing.lemma not in REPORTS:
        return False  # "quashed all hope"
    if cue.entry.act == "denial" and thing.lemma in APPLIED:
        return False  # who brushes off a question or turns down a bid denies nothing
    if cue.entry.words in {"order", "threaten"} and thing.lemma not in DEEDS:
        return False
    if cue.entry.words in BLAMING and is_party(thing) and ground_of(document, cue, thing) is None:
        return False
    if cue.entry.words == "welcome" and not (is_deed(thing) or thing.lemma in NEWS):
        return False  # "welcomed the guests"
    if cue.entry.words == "urge" and (thing.pos != "NOUN" or any(document.children(cue.token, "xcomp", "ccomp"))):
        return False  # "urged lawmakers to act"
    pointing = thing.lower in {"this", "that"} and thing.pos in {"PRON", "DET"} and cue.entry.act == "denial"
    pointing = pointing or (thing.pos == "PRON" and cue.entry.words in {"liken", "compare"})  # "compared it to a war"
    return thing.pos in {"NOUN", "PROPN", "NUM", "SYM"} or pointing


def is_unnamed(document: Document, cue: Cue, child: Token) -> bool:
    """ "Asked for his name to be withheld", "insisted on anonymity": what sources ask of the reporter."""
    words = {t.lower for t in document.subtree(child)}
    asks = cue.entry.act == "request" or cue.entry.words in {"ask", "ask for"}
    return asks and ("anonymity" in words or ("be" in words and bool(words & WITHHELD)))
