"""The noun "name" and the name beside it, and which name the last sentences gave: what "the name" takes up."""

from kg.extractors._frame_words import GROUPS
from kg.extractors._sign_bearers import last_named
from kg.extractors._sign_crafts import CRAFT, described
from kg.extractors._sign_given import Named, called, is_naming, named_by
from kg.extractors._sign_said import given, whole_name
from kg.extractors._sign_words import NAME_NOUNS, QUOTES
from kg.grammar import auxiliaries, is_passive, negated, noun_phrase
from kg.lexicon import roles
from kg.model import Document, Mentions, Span, Thing, Token

PICKING = frozenset("choose pick select adopt approve announce unveil reveal confirm settle".split())
POINTING_BACK = frozenset({"word", "term", "phrase", "title"})


def is_name_noun(document: Document, token: Token) -> bool:
    """Whether a noun means a name: "the name", "its call sign"; "the word" only where it points back."""
    if token.pos != "NOUN":
        return False
    before = document.tokens[token.index - 1].lower if token.index else ""
    pointing = token.lower in POINTING_BACK and before in {"the", "this"} and token.dep == "nsubj"
    return token.lower in NAME_NOUNS or pointing or (token.lower == "sign" and before == "call")


def chosen(document: Document, name: Token) -> Token | None:
    """The verb of "Hope was chosen as the name of the probe"."""
    above = document.head(name)
    verb = document.head(above)
    picked = name.dep == "pobj" and above.lower == "as" and verb.lemma in PICKING and verb.tag[:2] == "VB"
    return verb if picked and not negated(document, verb) else None


def called_so(document: Document, mentions: Mentions, name: Token, verb: Token) -> Named | None:
    """What is called so by the verb over "the name of", and how."""
    shown = document.children(document.head(verb), "dobj") if verb.dep == "xcomp" else ()  # "revealed X to be the name"
    deps = ("nsubj", "nsubjpass") if is_passive(document, verb) or verb.lemma == "be" else ("dobj",)
    subject = next((s for s in (*document.children(verb, *deps), *shown) if s.pos == "PROPN"), None)
    preps = [p for p in document.children(name, "prep") if p.lower in {"of", "for"}]
    of = [c for p in preps for c in document.children(p, "pobj")]
    bearer = noun_phrase(document, of[0]) if of and described(document, mentions, of[0]) is not None else None
    if subject is None or bearer is None:
        return None
    span = whole_name(document, mentions, subject)
    mention = mentions.at(subject)
    own = mention.entity if mention is not None and mentions.type_of(mention) in CRAFT else bearer
    return Named(span.of(document.text), span, own)


def beside_name(document: Document, mentions: Mentions, name: Token, verb: Token) -> Named | None:
    """The name that stands beside the noun: "the name Hope", "its name, Hope,", "the name is Hope"."""
    given_of = verb.lemma == "give" and document.tokens[name.index + 1].lower == "of"  # "gave it the name of Uhuru"
    following = [t for t in document.tokens[name.index + 1 + given_of :][:2] if t.text not in QUOTES][:1]
    equal = document.children(verb, "attr", "acomp") if name.dep == "nsubj" and verb.lemma == "be" else ()
    near = [t for t in (*following, *_behind_colon(document, name)) if t.text[:1].isupper()]
    near += [c for c in (*document.children(name, "appos", "compound", "nmod"), *equal) if c.pos == "PROPN"]
    for token in near:
        span = whole_name(document, mentions, token)
        mention = mentions.at(token)
        own: Thing | None = mention.entity if mention and mentions.type_of(mention) in CRAFT else None
        gets = next(iter(document.children(verb, "dative")), None) if verb.lemma == "give" else None
        own = described(document, mentions, gets) if own is None and gets is not None else own
        own = own if own is not None or not equal else _owner_of(document, name)
        before = last_given(document, mentions, name) if own is None else None
        same = before is not None and before.called == span.of(document.text)
        return Named(span.of(document.text), span, before.bearer if before and same else own)
    return None


def _is_said_of(document: Document, name: Token) -> bool:
    """ "The otter's name is Nadi"."""
    be = document.head(name)
    return name.dep == "nsubj" and be.lemma == "be" and any(c.pos == "PROPN" for c in document.children(be, "attr"))


def _owner_of(document: Document, name: Token) -> Thing | None:
    """ "The otter's name is Nadi": the words for what has the name."""
    owners = (c for c in document.children(name, "poss") if c.pos == "NOUN")
    owner = next((o for o in owners if o.lemma not in roles() and o.lower not in GROUPS), None)
    return Span(noun_phrase(document, owner).begin, owner.span.end) if owner is not None else None


def _behind_colon(document: Document, name: Token) -> list[Token]:
    """ "Has given its capsule a name: Hope", "the rover has a name at last: 'Hope'"."""
    rest = [t for t in document.tokens[name.index : document.sentence_of(name.index).last] if t.text not in QUOTES]
    colon = next((i for i, t in enumerate(rest) if t.text in {":", "—", "–"}), None)
    after = rest[colon + 1 : colon + 3] if colon is not None else []
    return (
        after[:1] if after and (len(after) == 1 or after[1].text in {".", ",", ";"} or after[1].pos == "PROPN") else []
    )


def _last_bearer(mentions: Mentions, name: Token) -> str | None:
    last = last_named(mentions, name.span.begin, *CRAFT)
    return last.entity if last else None


def _was_to_be(document: Document, verb: Token) -> bool:
    """ "Was to be called Constitution until fans wrote": a name that was not given."""
    helpers = auxiliaries(document, verb) if is_naming(document, verb) else []
    above = document.head(verb)
    past = any(a.lower in {"was", "were"} for a in helpers) or (above.lemma == "be" and above.tag == "VBD")
    return past and any(a.lower == "to" for a in helpers)


def last_given(document: Document, mentions: Mentions, name: Token, craft: bool = True) -> Named | None:
    """The name that one of the last sentences gives, else that of the ``craft`` last named."""
    here = document.sentences.index(document.sentence_of(name.index))
    first = document.sentences[max(0, here - 3)].first
    for token in reversed(document.tokens[first : name.index]):
        if _was_to_be(document, token):
            continue
        if is_naming(document, token) and given(document, mentions, token) is not None:
            known = named_by(document, mentions, token)
        elif (verb := chosen(document, token)) is not None and is_name_noun(document, token):
            known = called_so(document, mentions, token, verb)
        else:
            following = document.tokens[token.index + 1 : token.index + 2]
            named = token.lower == "name" and bool(_behind_colon(document, token))
            given_it = following[0].pos == "PROPN" and document.head(token).lemma == "give"
            beside = named or (token.lower == "name" and (given_it or _is_said_of(document, token)))
            known = beside_name(document, mentions, token, document.head(token)) if beside else None
        if known is not None:
            return Named(known.called, noun_phrase(document, name), known.bearer)
    key = _last_bearer(mentions, name) if craft else None
    return Named(called(mentions, document, key), noun_phrase(document, name), key) if key else None
