"""What an utterance does that no verb tells: threats with a condition, refusals, charges, promises, requests."""

from kg import lexicon
from kg.extractors._frame_words import GROUPS
from kg.extractors._speech_commit import COMING, clauses, head_of, is_infinitive
from kg.extractors._speech_cues import Cue
from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS, auxiliaries, negated
from kg.model import Document, Factuality, Token

NAMED: dict[str, tuple[str, Factuality]] = {
    "threat": ("threat", "PS+"),
    **dict.fromkeys(listed("promise pledge vow"), ("promise", "PR+")),
}
"""Acts that speak for themselves."""
MODALS = COMING | frozenset(listed("may might could can ca"))
CONCEDING = frozenset(
    listed(
        "agree accept pay sell give grant guarantee lift drop withdraw meet stop end cease comply sign apologise"
        " apologize allow permit hand return reverse yield recognise recognize relent concede abandon scrap remove"
    )
)
"""What one side wants of another when it sets a condition."""
ABSTAINING = frozenset(
    listed("refrain abstain desist cooperate co-operate fulfil fulfill honour honor respect compensate refund abide")
)
"""What one can only promise to do."""
REFUSED = frozenset(
    listed(
        "agree accept pay sell give grant comply apologise apologize concede yield relent surrender bow bend budge"
        " negotiate cave"
    )
)
"""What one refuses to do when one will not do it."""
BEARING = frozenset(listed("allow tolerate permit accept let stand forgive forget"))
HARMING = frozenset(
    listed(
        "subvert undermine discredit hinder hamper obstruct smear slander sabotage sow destabilise destabilize"
        " derail mislead deceive distort falsify provoke humiliate"
    )
)
"""Verbs whose subject is charged with what they tell."""
AIMING = frozenset(listed("direct aim design intend mean calculate"))
DAMAGING = frozenset(listed("drill damage cut puncture sabotage steal forge hack bribe lie cheat tamper"))
BREAKING = frozenset(listed("violate breach contravene flout infringe"))
WRONGLY = frozenset(
    listed("improperly unlawfully illegally wrongly wrongfully unfairly fraudulently unjustly recklessly negligently")
)
ON_PURPOSE = frozenset(listed("deliberately intentionally purposely knowingly wilfully willfully maliciously"))
TALK = frozenset(
    listed(
        "rumour rumor gossip statement claim report talk article publication buzz campaign policy sanction media story"
        " comment speculation accusation allegation propaganda move decision"
    )
)
"""What people answer for."""
EFFORTS = frozenset(
    listed("level effort commitment enthusiasm progress urgency focus attention result improvement zeal diligence more")
)
HINTING = frozenset(listed("suggest hint imply speculate insinuate"))
OWN = frozenset(listed("it they he she we i"))


def by_subject(document: Document, cue: Cue) -> tuple[str, Factuality] | None:
    """What an act that is said to speak makes of the words: "his threat warned that", "the pledge says"."""
    return next((NAMED[s.lemma] for s in document.children(cue.token, "nsubj") if s.lemma in NAMED), None)


def hinted(cue: Cue, sure: Factuality) -> Factuality:
    """The commitment of words that are only hinted at: "suggested that it is to be scrapped" leaves it possible."""
    return "PS+" if cue.entry.words in HINTING and sure in {"PR+", "CT+"} and cue.entry.form == "verb" else sure


def move(document: Document, words: list[Token], sure: Factuality) -> tuple[str, Factuality] | None:
    """The act and commitment of words whose act the verb of speech leaves open; None for a plain report or plan."""
    head = head_of(document, words)
    if head is None:
        return None
    if sure in {"PR+", "PR-", "PS+", "PS-"} and _sets_condition(document, head, words):
        return "threat", "PS+"
    if _charges(document, head, words):
        return "accusation", sure
    helpers = {a.lower for a in auxiliaries(document, head)}
    own = any(s.lower in OWN for s in document.children(head, "nsubj"))
    if sure == "PR+" and own and head.lemma in ABSTAINING:
        return "promise", sure
    if sure == "PR-" and helpers & COMING and head.lemma in BEARING and _of_others(document, head):
        return "warning", sure
    if sure == "PR-" and helpers & COMING and head.lemma in REFUSED:
        return "denial", sure  # "will not be selling its shares"
    return ("request", "PR+") if _wants(document, head) else None


def _sets_condition(document: Document, head: Token, words: list[Token]) -> bool:
    """Whether words threaten: what is to come hangs on what others are to concede.

    "Will be removed unless the firm agrees", "will only take place if it pays", "won't fly until sanctions are lifted".
    """
    if not {a.lower for a in auxiliaries(document, head)} & MODALS:
        return False
    inside = {t.index for t in words}
    only = any(c.lower == "only" for c in document.children(head, "advmod"))
    for clause in (c for c in document.children(head, "advcl") if c.index in inside):
        marks = {m.lower for m in document.children(clause, "mark", "advmod")}
        bound = "unless" in marks or ("if" in marks and (only or "only" in marks))
        bound = bound or bool(marks & {"if", "until", "unless"} and negated(document, head))
        if bound and _concedes(document, clause):
            return True
    return False


def _concedes(document: Document, verb: Token) -> bool:
    """Whether somebody else is to give way in a clause: "the firm agrees", "its demands are met"."""
    subjects = list(document.children(verb, *SUBJECTS))
    others = any(s.lower not in OWN - {"they"} for s in subjects)
    among = any(p.lower in {"on", "about", "among"} for p in document.children(verb, "prep"))  # "agree on the cause"
    return verb.lemma in CONCEDING and others and not among and not negated(document, verb)


def _charges(document: Document, head: Token, words: list[Token]) -> bool:
    """Whether words charge others: "is meant to undermine us", "hinders our work", "they cut the cable on purpose"."""
    if any(s.lower in OWN for s in document.children(head, *SUBJECTS)) or negated(document, head):
        return False
    if _breaks_rules(document, head):
        return True
    for verb in clauses(document, words):
        below = [*document.children(verb, "xcomp"), *_gerunds(document, verb)]
        aimed = verb.lemma in AIMING and verb.tag == "VBN" and any(c.lemma in HARMING for c in below)
        told = verb.lemma in HARMING and verb.tag in {"VBD", "VBZ", "VBP"} and _has_object(document, verb)
        if aimed or (told and any(_is_answerable(s) for s in document.children(head, *SUBJECTS))):
            return True
    return _is_misdeed(document, head)


def _breaks_rules(document: Document, verb: Token) -> bool:
    """Whether something is said to be against the rules: "violates the treaty", "wrongly gave it the contract"."""
    if verb.tag not in {"VBD", "VBZ", "VBP", "VBN"} or any(a.tag == "MD" for a in auxiliaries(document, verb)):
        return False
    against = verb.lemma == "go" and any(p.lower == "against" for p in document.children(verb, "prep"))
    wrongly = any(c.lower in WRONGLY for c in document.children(verb, "advmod"))
    people = any(s.pos == "PROPN" or _is_people(s) for s in document.children(verb, *SUBJECTS))
    return against or (verb.lemma in BREAKING and _has_object(document, verb)) or (wrongly and people)


def _is_answerable(subject: Token) -> bool:
    """Whether a subject is people, a name or what people say: no wind hinders on purpose."""
    return subject.pos == "PROPN" or subject.lemma in TALK or _is_people(subject)


def _is_people(noun: Token) -> bool:
    return noun.lemma in lexicon.roles() or bool({noun.lemma, noun.lower} & GROUPS)


def _gerunds(document: Document, verb: Token) -> list[Token]:
    return [c for p in document.children(verb, "prep") for c in document.children(p, "pcomp")]


def _has_object(document: Document, verb: Token) -> bool:
    return any(document.children(verb, "dobj"))


def _is_misdeed(document: Document, verb: Token) -> bool:
    """Whether people are said to have done damage: "the crew might have cut it", "workers drilled it on purpose"."""
    people = [s for s in document.children(verb, "nsubj") if _is_people(s)]
    meant = any(c.lower in ON_PURPOSE for c in document.children(verb, "advmod"))
    perfect = any(a.lemma == "have" for a in auxiliaries(document, verb)) or verb.tag == "VBD"
    return bool(people) and perfect and _has_object(document, verb) and (verb.lemma in DAMAGING or meant)


def _of_others(document: Document, verb: Token) -> bool:
    """Whether a verb of bearing is said of what others do: "will not allow you to go", "will not tolerate this"."""
    objects = list(document.children(verb, "dobj"))
    below = [*objects, *(s for c in document.children(verb, "ccomp") for s in document.children(c, "nsubj"))]
    pointing = any(t.lower in {"this", "that", "such"} for o in objects for t in (o, *document.children(o, "det")))
    return pointing or any(t.lower in {"you", "they", "them", "anyone", "anybody"} or _is_people(t) for t in below)


def _wants(document: Document, head: Token) -> bool:
    """Whether somebody is bidden to try: "expects to see the same effort"."""
    if head.lemma != "expect" or head.tag not in {"VBZ", "VBP"}:
        return False
    seen = (c for c in document.children(head, "xcomp") if c.lemma == "see" and is_infinitive(document, c))
    return any(o.lemma in EFFORTS for c in seen for o in document.children(c, "dobj"))
