"""Whose a written thing is: statements, reports, letters and posts speak for who wrote them."""

from collections.abc import Sequence

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._speech_refer import SPEAKERS, owner_of
from kg.extractors._speech_text import listed, sentence_at
from kg.grammar import SUBJECTS, noun_phrase
from kg.model import Document, Mentions, Span, Thing, Token

PAPERS = frozenset(
    listed(
        "statement report release letter post tweet paper study article memo blog website version headline message"
        " update bulletin advisory notice filing"
    )
)
"""Written things that speak for who wrote them."""
DESKS = frozenset(listed("account office team service page feed channel handle profile"))
"""What belongs to whom it writes for: "a post from the firm's account"."""
ISSUING = frozenset(listed("issue release publish post put send write share make"))
READING = frozenset(listed("see obtain review view read leak receive hear examine verify consult get"))
"""What others do with a paper than to write it."""
FAR = 1_500  # code points back to where a paper was told of
NEAR = 60  # tokens back to a paper of another name
NOTES = frozenset(listed("note comment reply answer text"))

PIECES = frozenset(listed("commentary editorial leader column op-ed ed"))
"""What speaks for the outlet that it stands in, if nobody is named who wrote it."""
FORMS = frozenset(listed("translation version copy summary text transcript excerpt draft extract wording part"))
"""What is still the words of who wrote the paper: "the translation of his post"."""
SHOWN = frozenset(listed("video clip photo picture image thread list plan footage recording account book op-ed"))
"""What is put out with words beside it."""


def publishes(document: Document, verb: Token) -> bool:
    """Whether a verb puts out words or pictures: "put out a statement", "released a video", "took to Twitter"."""
    objects = [o.lemma for o in document.children(verb, "dobj")]
    if verb.lemma == "take":
        return any(p.lower == "to" for p in document.children(verb, "prep")) and not objects
    return verb.lemma in ISSUING and any(o in PAPERS | NOTES | SHOWN for o in objects)


def author(document: Document, mentions: Mentions, paper: Token) -> str | None:
    """Whose a statement, report or act of speech is: "the agency's statement", "a letter from the ministry", "his
    threat"; None for other nouns.
    """
    if paper.lemma not in PAPERS | FORMS | PIECES and (paper.lemma, "noun") not in lexicon.speech_cues():
        return None
    below = [o for p in document.children(paper, "prep") if p.lower == "of" for o in document.children(p, "pobj")]
    if paper.lemma in FORMS:
        papers = (o for o in below if o.lemma in PAPERS | NOTES)
        return next((who for p in papers if (who := author(document, mentions, p))), None)
    owners = [*document.children(paper, "poss")]
    for prep in document.children(paper, "prep", "acl", "agent"):
        if prep.lemma in READING:
            continue  # "a memo seen by the paper"
        for by in (prep, *document.children(prep, "agent")):
            if by.lower in {"by", "from"} or (by.lower == "in" and paper.lemma in PIECES):
                owners += document.children(by, "pobj")
    desks = [o for o in owners if o.lemma in DESKS]
    owners += [c for o in desks for c in document.children(o, "poss", "compound")]
    of_desks = (p for o in desks for p in document.children(o, "prep") if p.lower == "of")
    owners += [o for p in of_desks for o in document.children(p, "pobj")]
    owners += document.children(paper, "compound", "nmod")
    named = (mentions.at(t) or owner_of(document, mentions, t) for t in owners)
    found = next((m.entity for m in named if m and mentions.type_of(m) in SPEAKERS), None)
    return found or _issuer(document, mentions, paper)


def _issuer(document: Document, mentions: Mentions, paper: Token) -> str | None:
    """Who issued what "the statement" takes up: whose statement was named last, or whose paper just before."""
    above = document.head(paper)
    if paper.dep == "dobj" and above.lemma in ISSUING:
        return _named(document, mentions, above)
    if [c.lower for c in document.children(paper)] not in (["the"], ["this"]):
        return None
    here = sentence_at(document, paper)
    first = document.sentence_at(max(0, here.span.begin - FAR)).first
    for noun in reversed(document.tokens[first : here.first]):
        if noun.lemma != paper.lemma and not (noun.lemma in PAPERS and here.first - noun.index < NEAR):
            continue
        if (issuer := _issued_by(document, mentions, noun)) is not None:
            return issuer
    return None


def put_out_before(document: Document, mentions: Mentions, it: Token) -> Thing | None:
    """Whose the words are in "They put out a statement. It said": who published something in the sentence before."""
    here = sentence_at(document, it)
    if it.lower != "it" or it.index != here.first:
        return None
    earlier = document.sentence_tokens(document.sentence_at(max(0, here.span.begin - 2)))
    verb = next((t for t in earlier if t.pos == "VERB" and t.index < here.first and publishes(document, t)), None)
    if verb is None:
        return _paper_before(document, earlier)
    doers = subject_tokens(document, verb)
    return _named(document, mentions, verb) or next((t.span for t in doers if t.pos == "PRON"), None)


def told_in(document: Document, mentions: Mentions, it: Token) -> Thing | None:
    """Who speaks in "the company's statement, in which it stressed that"."""
    verb = document.head(it)
    paper = document.head(verb)
    within = any(o.tag == "WDT" for p in document.children(verb, "prep") for o in document.children(p, "pobj"))
    if it.lower != "it" or verb.dep != "relcl" or not within or paper.lemma not in PAPERS | NOTES:
        return None
    owners = [o for o in document.children(paper, "poss") if o.pos != "PRON"]
    return author(document, mentions, paper) or next(
        (Span(document.subtree(o)[0].span.begin, o.span.end) for o in owners), None
    )


def _paper_before(document: Document, earlier: Sequence[Token]) -> Span | None:
    """The one paper that the sentence before is about: "The report landed on Friday. It concluded"."""
    papers = [t for t in earlier if t.lemma in PAPERS and t.dep in SUBJECTS]
    return noun_phrase(document, papers[0]) if len(papers) == 1 else None


def _issued_by(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """Who put a paper out, where it is first told of: "issued a statement", "said in a statement", "attributed to"."""
    verb = document.head(document.head(noun)) if document.head(noun).lower == "in" else document.head(noun)
    credited = (
        p for c in document.children(noun, "acl") if c.lemma == "attribute" for p in document.children(c, "prep")
    )
    named = [mentions.at(o) for p in credited for o in document.children(p, "pobj")]
    if found := next((m.entity for m in named if m and mentions.type_of(m) in SPEAKERS), None):
        return found
    return _named(document, mentions, verb) if noun.dep in {"dobj", "pobj"} and verb.pos == "VERB" else None


def _named(document: Document, mentions: Mentions, verb: Token) -> str | None:
    """The speaker that is the subject of a verb."""
    found = (mentions.at(s) for s in subject_tokens(document, verb))
    return next((m.entity for m in found if m and mentions.type_of(m) in SPEAKERS), None)
