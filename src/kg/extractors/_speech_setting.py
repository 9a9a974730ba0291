"""To whom, by what means and when something was said: from the words of the cue's own clause."""

from kg.extractors._speech_cues import Cue
from kg.extractors._speech_hung import hung
from kg.extractors._speech_papers import ISSUING
from kg.extractors._speech_shared import REMARKS
from kg.extractors._speech_text import listed, sentence_at
from kg.extractors._speech_who import TELLING, thing
from kg.grammar import governors
from kg.model import Document, Mentions, Span, Thing, Time, Token

EVENTS = frozenset(listed("conference briefing hearing interview teleconference meeting"))
AUDIENCE = frozenset(
    listed(
        "reporter journalist medium media press parliament lawmaker staff worker crew audience newspaper"
        " agency network committee congress senator newsman outlet website magazine station"
    )
)
MEDIA: dict[str, str] = {
    **dict.fromkeys(listed(
        "tweet twitter facebook telegram instagram weibo thread linkedin mastodon bluesky vkontakte reddit"
    ), "tweet"),
    **dict.fromkeys(listed("conference briefing teleconference"), "press-conference"),
    **dict.fromkeys(listed("statement release communiqué communique"), "press-release"),
    **dict.fromkeys(listed("hearing speech testimony address keynote"), "hearing"),
    **dict.fromkeys(listed("radio television tv webcast broadcast livestream commentary loop"), "broadcast"),
    **dict.fromkeys(listed("email e-mail letter memo sms"), "email"),
    **dict.fromkeys(listed("report study paper document"), "report"),
    **dict.fromkeys(listed("media press reporter journalist newspaper"), "media"),
    "interview": "interview", "blog": "blog", "post": "tweet", "video": "photo", "podcast": "broadcast", "x": "tweet",
}  # fmt: skip
BY_VERB = {
    "tweet": "tweet",
    "post": "tweet",
    "blog": "blog",
    "email": "email",
    "e-mail": "email",
    "radio": "broadcast",
    "testify": "hearing",
}


def _circumstances(document: Document, cue: Cue, content: tuple[Span, ...]) -> list[Token]:
    """The words of the cue's own clause that aren't the words said; a participle shares those of the verb above."""
    roots = [cue.token]
    if (cue.token.tag == "VBG" and document.head(cue.token).lemma not in REMARKS) and (
        above := next((t for t in governors(document, cue.token) if t.tag[:2] == "VB"), None)
    ):
        roots.append(above)
    phrases: list[Token] = hung(document, cue.token)
    for root in roots:
        issued = root != cue.token and root.lemma in ISSUING  # "released a statement on Friday saying"
        objects = ("dobj", "dative") if root.lemma in TELLING or issued else ()
        phrases += document.children(root, "prep", "npadvmod", "advmod", "pcomp", "tmod", *objects)
        for noun in document.children(root, "dobj", "nsubj"):  # "said X in a statement" may hang on X
            phrases += [c for c in document.children(noun, "prep") if c.lower in {"in", "on", "at", "via", "during"}]
    phrases = [p for p in phrases if p.lower not in {"according", "until", "till"}]  # another's report, what is said
    kept = {t for phrase in phrases for t in document.subtree(phrase) if not any(c.covers(t.span) for c in content)}
    kept -= {t for r in kept if r.dep == "relcl" for t in document.subtree(r)}  # "said of Lee, who died in May"
    return sorted(kept, key=lambda t: t.index)


def addressee(document: Document, mentions: Mentions, cue: Cue, content: tuple[Span, ...]) -> Thing | None:
    """Whom the words were said to: the object of a verb of telling, or "to" an audience."""
    if cue.entry.form not in {"verb", "phrase"}:
        return None
    if cue.entry.takes & {"object", "name"} and not cue.entry.takes & {"clause", "quote"}:
        return None  # "condemned the exports to Japan"
    objects = [
        t
        for t in document.children(cue.token, "dobj", "dative")
        if cue.token.lemma in TELLING and t.lemma not in EVENTS
    ]
    for prep in document.children(cue.token, "prep", "dative"):
        if prep.lower == "to":
            objects += [t for t in document.children(prep, "pobj") if t.lemma in AUDIENCE or mentions.at(t)]
    apart = [t for t in objects if t.pos not in {"ADP", "PRON"} and not any(c.covers(t.span) for c in content)]
    found = thing(document, mentions, apart[0]) if apart else None
    inside = {m.entity for span in content for m in mentions.inside(span)}
    if apart and found in inside and mentions.at(apart[0]) is None:
        return Span(document.subtree(apart[0])[0].span.begin, apart[0].span.end)  # "told reporters Lee was ill"
    if isinstance(found, Span) and content and "of" in cue.entry.takes:  # "warned the crew of a fire"
        behind = [p for p in document.children(apart[0], "prep") if p.index > apart[0].index]
        return Span(found.begin, min([found.end, *(p.span.begin - 1 for p in behind)]))
    return found


def medium(document: Document, cue: Cue, content: tuple[Span, ...]) -> str | None:
    """The concept of ``kgv:medium`` that the cue's clause names, None when it names none."""
    if cue.token.lemma in BY_VERB:
        return BY_VERB[cue.token.lemma]
    if cue.token.dep == "acl" and (paper := document.head(cue.token)).lemma in MEDIA:
        return MEDIA[paper.lemma]  # "released a statement saying"
    words = [t for t in _circumstances(document, cue, content) if t.pos != "VERB"]
    if any(t.lemma == "blog" for t in words):
        return "blog"
    heads = [t for t in words if t.dep not in {"compound", "amod"}]
    named = [found for t in heads if (found := _medium_of(document, t)) is not None]
    return next((m for m in named if m != "media"), named[0] if named else None)  # "told reporters in a briefing"


def _medium_of(document: Document, noun: Token) -> str | None:
    """The medium that a noun is: "letter", "text message"; at the end of a sentence the network comes as "X."."""
    if noun.lemma == "message" and any(c.lower in {"text", "sms"} for c in document.children(noun, "compound")):
        return "email"
    if noun.lemma in {"account", "channel", "feed", "page", "handle"}:
        nets = (MEDIA.get(c.lower) for c in document.children(noun, "compound"))
        return next((m for m in nets if m == "tweet"), None)  # "on his Twitter account"
    name = noun.lemma.rstrip(".")
    if name in {"post", "press", "network"} and noun.text[:1].isupper():
        return None  # "told the Washington Post"
    return MEDIA.get(name) if name != "x" or noun.text.rstrip(".") == "X" else None


def said_at(document: Document, mentions: Mentions, cue: Cue, content: tuple[Span, ...]) -> Time | None:
    """When the words were said: a time in the cue's own clause."""
    if cue.entry.form not in {"verb", "phrase"}:
        return None
    own = _circumstances(document, cue, content)
    here = mentions.times_in(sentence_at(document, cue.token).span)
    return next((time for time in here if any(time.span.covers(t.span) for t in own)), None)
