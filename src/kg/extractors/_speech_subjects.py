"""The subjects of a verb of speech: the nearest one, and those that the parser hung elsewhere."""

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._speech_closing import (
    BEHIND,
    HEARD,
    apposed_speaker,
    inverted_speaker,
    past_clause,
    put_in_speaker,
    said_of,
)
from kg.extractors._speech_text import listed, sentence_at
from kg.grammar import SUBJECTS, in_quotes
from kg.model import Document, Token

KIN = frozenset(listed("wife husband widow widower son daughter mother father sister brother"))
DASHES = frozenset({"–", "—", "-", "--"})
WORDS_BACK = 8  # tokens between a verb and a subject that the parser hung elsewhere
ASIDE = 25  # tokens between a verb and the name that an aside parts it from
MADE = frozenset(listed("lead prompt cause force compel push drive oblige"))
"""Verbs that make others speak: "led experts to suggest"."""
SUFFIXES = frozenset(listed("jr jr. sr sr. ii iii"))
TIMES = frozenset(listed("year month week day decade century time moment hour spring summer autumn winter"))
OF = frozenset(listed("the of for and"))
"""Small words in names."""
BEFORE = frozenset(listed("after before since until as while when"))


def nearest_subjects(document: Document, verb: Token) -> list[Token]:
    """The subjects of a verb, the nearest first; behind a comma the one that follows ("…, says the chief")."""
    finders = (inverted, past_clause, named_beside, made_to_speak, _past_aside, _hung_elsewhere, _of_participle)
    placed = (find(document, verb) for find in finders)
    if said_of(document, verb) is not None:
        told = next(c for c in document.children(verb, "ccomp") if any(document.children(c, *SUBJECTS)))
        return list(document.children(told, *SUBJECTS))
    if (hung := next((t for t in placed if t is not None), None)) is not None:
        return [hung]
    verb = _past_quotation(document, _past_circumstances(document, verb))
    subjects = subject_tokens(document, verb) or list(document.children(verb, "nsubj")) or _of_auxiliary(document, verb)
    meant = [t for t in subjects if not t.lower.endswith(("self", "selves"))]
    meant = [t for t in meant if not any(c.lower == "whose" for c in document.children(t, "poss"))] or meant
    found = [_as_meant(document, t) for t in meant]
    behind = document.tokens[verb.index - 1].pos == "PUNCT"
    return sorted(found, key=lambda t: (behind and t.index < verb.index, abs(t.index - verb.index)))


def _past_quotation(document: Document, verb: Token) -> Token:
    """'The rival said they "had no right to it", and called it a shame': what goes on behind a quotation is said of
    who was quoted.
    """
    first = document.head(verb)
    inside = verb.dep == "conj" and in_quotes(document, first.span.begin) and not in_quotes(document, verb.span.begin)
    return document.head(first) if inside and first.dep == "ccomp" else verb


def _past_circumstances(document: Document, verb: Token) -> Token:
    """ "The chief hit back after Europe left, calling it rash and vowing to go on": what is set behind a comma at the
    end is said of the clause, not of its circumstance.
    """
    first = document.head(verb) if verb.dep == "conj" and document.head(verb).tag == "VBG" else verb
    above = document.head(first)
    apart = first.tag == "VBG" and first.dep == "advcl" and document.tokens[first.index - 1].text == ","
    marked = above.dep == "advcl" and any(
        m.lower in BEFORE | {"because"} for m in document.children(above, "mark", "advmod")
    )
    return document.head(above) if apart and marked and document.head(above).index < above.index else verb


def _as_meant(document: Document, subject: Token) -> Token:
    """The subject that is meant where the parser took a word beside it for it."""
    found = subject
    for past in (_past_suffix, _past_place, _past_circumstance, _past_dateline, _named_before, _named_behind):
        found = past(document, found)
    return found


def _past_suffix(document: Document, subject: Token) -> Token:
    """ "Ann Lee, Jr. said": the name before the suffix."""
    parted = subject.lower in SUFFIXES and subject.index > 1
    before = document.tokens[subject.index - 1 - (document.tokens[subject.index - 1].text == ",")]
    return before if parted and before.pos == "PROPN" else subject


def _past_place(document: Document, subject: Token) -> Token:
    """ "In Concord, N.H., where she taught, a student said": a place behind a preposition that has nothing else speaks
    not; the phrase right before the verb does.
    """
    verb, first = document.head(subject), document.subtree(subject)[0]
    before = document.tokens[first.index - 1] if first.index else first
    bare = before.dep == "prep" and before.head == verb.index and not any(document.children(before, "pobj", "pcomp"))
    comma = next((t for t in reversed(document.tokens[subject.index : verb.index]) if t.text == ","), None)
    words = document.tokens[comma.index + 1 : verb.index] if bare and comma is not None else ()
    inside = {t.index for t in words}
    return next((t for t in words if t.pos in {"NOUN", "PROPN"} and t.head not in inside), subject)


def _past_circumstance(document: Document, subject: Token) -> Token:
    """ "A code of the year 2000 which says", "fitters who hung it at his request used to say": no year and no request
    speaks.
    """
    idle = subject.lemma in TIMES or (subject.lemma, "noun") in lexicon.speech_cues()
    if subject.dep != "pobj" or not idle:
        return subject
    above = document.head(document.head(subject))
    if above.pos in {"NOUN", "PROPN"}:
        return _past_circumstance(document, above)
    return document.head(above) if above.dep == "relcl" else subject


def _past_dateline(document: Document, subject: Token) -> Token:
    """The subject behind a dateline that the parser took for it ("Bonn, 3 May – The agency confirmed")."""
    behind = (c for c in document.children(subject, "appos") if c.index > subject.index)
    for apposed in behind:
        before = document.tokens[document.subtree(apposed)[0].index - 1]
        dashed = before.text in DASHES and document.text[before.span.begin - 1] == " "  # not "Lee (D-Texas)"
        if (dashed or before.text[-1:] == ":") and subject.pos == "PROPN":
            return apposed
    return subject


def _named_before(document: Document, subject: Token) -> Token:
    """ "On stage A and Mark Lee, the firm's manager, said": the parser may take a role for the subject it describes."""
    own = [t for t in document.subtree(subject) if t.dep != "punct"]
    around = [document.tokens[i].text for i in (own[0].index - 1, own[-1].index + 1) if i < len(document.tokens)]
    if subject.lower not in lexicon.roles() or around != [",", ","] or own[0].index < 3:
        return subject
    given, name = document.tokens[own[0].index - 3 : own[0].index - 1]
    return name if given.text in lexicon.given_names() and name.pos == "PROPN" else subject


def _named_behind(document: Document, subject: Token) -> Token:
    """ "The director of Arcline, Mark Lee, said": the parser may hang the name on the firm."""
    if subject.lower not in {*lexicon.roles(), *KIN} or any(document.children(subject, "appos")):
        return subject
    firms = [o for p in document.children(subject, "prep") for o in document.children(p, "pobj")]
    apposed = [a for firm in firms for a in document.children(firm, "appos") if a.pos == "PROPN"]
    called = lexicon.given_names().keys() | lexicon.surnames_first()  # "the sister of Kim Jong-un, Kim Yo-jong, said"
    people = (a for a in apposed if any(c.text in called for c in document.children(a, "compound")))
    return next(people, subject)


def _hung_elsewhere(document: Document, verb: Token) -> Token | None:
    """The subject of a final "…, a source there told the agency" that was read as an apposition of the words said."""
    if any(document.children(verb, "nsubj", "nsubjpass")) or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return None
    first = sentence_at(document, verb).first
    for token in document.tokens[verb.index - 1 : max(first, verb.index - WORDS_BACK) : -1]:
        body = token.pos == "PROPN" and any(c.lower == "the" for c in document.children(token, "det"))
        if token.dep == "appos" and (token.pos == "NOUN" or body):
            before = document.tokens[document.subtree(token)[0].index - 1]
            return token if before.text == "," else None
    return None


def _of_participle(document: Document, verb: Token) -> Token | None:
    """The subject that the parser hung on a participle in between: "Lee and Rask, speaking in Bonn, said"."""
    above = document.head(verb)
    if any(document.children(verb, "nsubj", "nsubjpass")):
        return None
    if verb.dep == "ccomp" and above.lemma == "ask" and above.index < verb.index:
        return next(document.children(above, "nsubj"), None)  # "Lee, asked whether it would hold, would only say"
    if verb.tag not in {"VBD", "VBZ", "VBP"}:
        return None
    asides = [c for c in document.children(verb, "advcl") if c.tag in {"VBG", "VBN"} and c.index < verb.index]
    told = [c for c in document.children(verb, "ccomp") if c.index < verb.index and c.tag in {"VBD", "VBN"}]
    asides += [c for c in told if document.tokens[c.index - 1].text == ","]  # "aides, granted anonymity to speak, said"
    own = [s for c in asides for s in document.children(c, "nsubj", "nsubjpass") if s.index < c.index]
    return own[0] if own and document.tokens[verb.index - 1].text == "," else None


def _of_auxiliary(document: Document, verb: Token) -> list[Token]:
    """The subject that the parser hung on the auxiliary: "the agencies had earlier this week said"."""
    return [s for a in document.children(verb, "aux") for s in document.children(a, "nsubj")]


def inverted(document: Document, verb: Token) -> Token | None:
    """The speaker behind an inserted or final verb, which the parser took for its object: "…, reported the BBC."."""
    before = document.tokens[verb.index - 1].text if verb.index else ""
    closing = inverted_speaker(document, verb) or put_in_speaker(document, verb)
    if closing is not None:
        return closing
    bare = verb.tag in {"VBD", "VBZ"} or (verb.tag == "VBN" and not any(document.children(verb, "aux", "auxpass")))
    if before != "," or not bare or verb.lemma in HEARD or not _is_behind(document, verb):
        return None
    for spoken in document.children(verb, "dobj"):
        whole = document.subtree(spoken)
        after = document.tokens[whole[-1].index + 1 : whole[-1].index + 2]
        names = spoken.pos == "PROPN" or spoken.lemma in lexicon.roles()
        if names and whole[0].index == verb.index + 1 and after and after[0].lower in BEHIND:
            return spoken
    return None


def named_beside(document: Document, verb: Token) -> Token | None:
    """The speaker beside a verb that the parser took for a participle."""
    closing = apposed_speaker(document, verb)
    return closing[0] if closing is not None else put_in(document, verb)


def put_in(document: Document, verb: Token) -> Token | None:
    """The speaker of a clause between commas whose verb the parser took for a participle: "…, the firm assured, …"."""
    noun = document.head(verb)
    if verb.tag != "VBN" or verb.dep != "acl" or noun.index != verb.index - 1 or any(document.children(verb)):
        return None
    first = document.subtree(noun)[0].index
    around = [document.tokens[i].text for i in (first - 1, verb.index + 1) if 0 <= i < len(document.tokens)]
    return noun if around == [",", ","] else None


def _is_behind(document: Document, verb: Token) -> bool:
    """Whether the words said stand before a verb or around it, with no subject of its own beside it."""
    told = [c.index for c in document.children(verb, "ccomp") if c.index < verb.index]
    if told and any(told[-1] < s.index < verb.index for s in document.children(verb, "nsubj")):
        return False  # "'It fell,' Lee, 34, told the paper"
    return bool(told) or (verb.dep in {"parataxis", "ccomp"} and document.head(verb).index > verb.index)


def made_to_speak(document: Document, verb: Token) -> Token | None:
    """Who was led to say something: "which led Lee to suggest that", "prompting them to claim that"."""
    if verb.tag != "VB" or not any(a.lower == "to" for a in document.children(verb, "aux")):
        return None
    above = document.head(verb)
    if verb.dep == "acl" and document.head(above).lemma in MADE:
        return above  # the parser hangs the infinitive on who is led to speak
    own = list(document.children(verb, "nsubj"))
    made = [s for s in own if any(c.lemma in MADE and c.tag == "VBG" for c in document.children(s, "amod"))]
    if above.lemma in MADE and above.tag in {"VBD", "VBZ", "VBG"} and verb.dep in {"xcomp", "ccomp", "advcl"}:
        made += [*own, *(o for o in document.children(above, "dobj") if o.index < verb.index)]
    return made[0] if made else None


def _past_aside(document: Document, verb: Token) -> Token | None:
    """The speaker whom an aside parts from the verb: "came after Lee, in a paper published in May, said that"."""
    if document.tokens[verb.index - 1].text != "," or any(document.children(verb, "nsubj", "nsubjpass")):
        return None
    first = max(sentence_at(document, verb).first, verb.index - ASIDE)
    words = document.tokens[first : verb.index - 1]
    commas = [t.index for t in words if t.text == ","]
    for token in (document.tokens[i - 1] for i in commas if i > first):
        if token.dep == "pobj" and token.pos == "PROPN" and document.head(token).lower in BEFORE:
            return token
    opening = document.tokens[first : commas[0]] if commas else ()
    named = bool(opening) and opening[0].index == sentence_at(document, verb).first
    named = named and opening[0].pos != "ADP"
    return opening[-1] if named and all(t.text[:1].isupper() or t.lower in OF for t in opening) else None
