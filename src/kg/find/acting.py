"""What an uncertain name does tells what it is: companies order, build and have people, craft fly."""

import re

from kg import lexicon, reference
from kg.grammar import SUBJECTS, TYPE_NOUNS, is_passive
from kg.model import Document, Span, Token

DOCKING = frozenset("dock undock".split())
LIFTS = frozenset({("lift", "off"), ("blast", "off"), ("splash", "down"), ("touch", "down")})
PADS = frozenset("complex pad launchpad spaceport cosmodrome".split())
PASSING = frozenset("fly swing loop sail zoom whizz zip soar hurtle".split())
PAST = frozenset("past by around over".split())
DEEDS = frozenset(
    "win build make order buy sell plan develop operate launch aim hope want expect announce lead replace deploy"
    " manufacture sign receive raise hire provide supply own design test unveil select choose bid compete partner file"
    " acquire invest fund contract employ market merge propose start begin fly intend need seek try delay pay"
    " scrap cancel suspend abandon terminate switch book agree".split()
)
"""What companies and agencies do, as people do, and things don't."""
MADE = frozenset("build make develop manufacture operate own supply provide design run fund lead".split())
TRADED = frozenset("buy order purchase acquire lease commission".split())
CLIENTS = MADE | {"launch", "loft", "carry", "deliver"}
AT_WORK = frozenset("at with for of from".split())
RANKS = frozenset("Capt Cmdr Maj Col Lt Gen Adm Sgt Brig Ens Cpl Captain Commander Major Colonel Lieutenant".split())
"""How officers are called, as papers of their own country write them behind the name of their force."""
HAD = frozenset(
    "rocket rockets satellite satellites spacecraft capsule capsules lander landers rover probe fleet constellation"
    " headquarters factory plant shares stock customers employees engineers workers executives contract bid website"
    " facility facilities network spaceplane module modules booster boosters crew astronauts mission missions".split()
)
"""What a company has."""


def flies(document: Document, span: Span) -> bool:
    """Whether a name is the subject of what only craft do: "Orion lifted off", "Endeavour docked"."""
    last = document.between(span)[-1:]
    verb = document.head(last[0]) if last else None
    if verb is None or last[0].dep not in SUBJECTS:
        return False
    verb = next(document.children(verb, "xcomp"), verb)  # "is due to leave Baikonur"
    if verb.pos != "VERB":
        return False
    particles = {c.lower for c in document.children(verb, "prt", "advmod", "prep")}
    if verb.lemma in {"launch", "land"} and particles & {"from", "at", "on"}:
        return not any(document.children(verb, "dobj"))  # "Discovery launched from Florida"
    if verb.lemma in {"leave", "depart"}:  # "Electron left Launch Complex 1", "a Progress is to leave Baikonur"
        return any(o.lower in PADS or _is_site(o) for o in document.children(verb, "dobj"))
    passing = verb.lemma in PASSING and particles & PAST
    return bool(passing) or verb.lemma in DOCKING or any((verb.lemma, p) in LIFTS for p in particles)


def _is_site(token: Token) -> bool:
    return any(e.type in {"LaunchSite", "LaunchPad"} for e in reference.by_name().get(token.text, ()))


def lifts_off(document: Document, span: Span) -> bool:
    """Whether a name is the subject of what rockets do: "a Soyuz lifted off"."""
    last = document.between(span)[-1:]
    above = document.head(last[0]) if last and last[0].dep in SUBJECTS else None
    verbs = [above, *document.children(above, "xcomp")] if above is not None else []
    rising = ((v.lemma, c.lower) for v in verbs for c in document.children(v, "prt", "advmod"))
    return any(pair in {("lift", "off"), ("blast", "off")} for pair in rising)


def acts(document: Document, span: Span, kind: str) -> bool:
    """ "Amazon said", "Britain's OneWeb", "Yuri Semenov of Energia": what speaks, has a state or has people is
    an organization; a company or agency is also what builds or orders, and what a thing was built by or bought from."""
    last = document.between(span)[-1:]
    if not last:
        return False
    head = document.head(last[0])
    if last[0].dep == "nsubj" and (head.lemma, "verb") in lexicon.speech_cues():
        return True
    if kind == "Organization" and _before_rank(document, span):
        return True
    if last[0].dep == "pobj" and head.lower == "of" and _is_of_person(document, head):
        return True
    if last[0].dep not in {"compound", "poss"} and any(_is_state(c) for c in document.children(last[0], "poss")):
        return True
    noun = last[0].pos != "PROPN" and last[0].text.istitle()  # but "OneWeb" is no word, whatever the tagger says
    ordinary = kind == "Organization" or noun or _is_persons(document, span)
    return not ordinary and (_does(document, last[0]) or _is_party(document, last[0]) or _has(document, last[0]))


def _before_rank(document: Document, span: Span) -> bool:
    """ "Navy Capt. Ann Lee", "Army Col. Lee": the forces of the country that the paper is of, if it names no other."""
    inside = document.between(span)
    before = document.tokens[inside[0].index - 1] if inside[0].index else None
    behind = document.tokens[inside[-1].index + 1 : inside[-1].index + 2]
    others = before is not None and (before.text in reference.demonyms() or _is_state(before))
    return not others and any(t.text.rstrip(".") in RANKS for t in behind)


def _is_of_person(document: Document, preposition: Token) -> bool:
    return any(c.text in lexicon.given_names() for c in document.children(document.head(preposition), "compound"))


def _is_state(token: Token) -> bool:
    return any(e.type == "Country" for e in reference.by_name().get(token.text, ()))


def _is_persons(document: Document, span: Span) -> bool:
    """Whether the article has a person of that name ("Jeff Jacobs"), or the word has an article ("the Apex")."""
    word = re.escape(span.of(document.text))
    before = (
        m[1] for m in re.finditer(rf"\b([A-Z][\w’'-]+\.?|the|a|an|The|A|An) (?:[A-Z]\. )?{word}\b", document.text)
    )
    names = lexicon.given_names().keys() | {"the", "a", "an", "The", "A", "An"} | lexicon.titles()
    return any(b in names for b in before)


def _does(document: Document, subject: Token) -> bool:
    verb = document.head(subject)
    active = subject.dep == "nsubj" and verb.pos in {"VERB", "AUX"} and not is_passive(document, verb)
    if verb.lemma in {"launch", "fly", "start", "begin", "test"} and not any(document.children(verb, "dobj", "xcomp")):
        return False  # "Juice launched in April"
    return active and verb.lemma in DEEDS


def _is_party(document: Document, name: Token) -> bool:
    """ "Built by X", "ordered from X", "built for X", "engineers at X", "employees of X"."""
    above = document.head(name)
    if name.dep == "conj":
        return False
    verb = document.head(above)
    if name.dep != "pobj":
        return False
    if above.lower == "by" and verb.lemma in MADE and verb.tag == "VBN":
        return True
    if (above.lower == "from" and verb.lemma in TRADED) or (above.lower == "for" and verb.lemma in CLIENTS):
        return True
    staff = verb.pos == "NOUN" and (verb.lower in lexicon.roles() or verb.lower in {"employees", "workers", "staff"})
    return (above.lower in AT_WORK and staff) or (above.lower == "at" and verb.lemma == "work")


def _has(document: Document, owner: Token) -> bool:
    """ "Astra's rocket", "Varda's W-4 capsule", "Relativity spokeswoman Ann Lee"."""
    owned = document.head(owner)
    if owner.dep == "poss":
        return owned.lower in HAD
    return owner.dep == "compound" and owned.index > owner.index and _is_staff(document, owner)


def _is_staff(document: Document, owner: Token) -> bool:
    after = document.tokens[owner.index + 1 : owner.index + 2]
    return any(t.lower in lexicon.roles() and t.text.islower() and t.lower not in TYPE_NOUNS for t in after)
