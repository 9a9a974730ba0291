"""Names explained by what is said of "the name": "takes its name from X", "bears the name of Y", "is a nod to Z"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors._frame import subject_tokens
from kg.extractors._sign_aims import aim
from kg.extractors._sign_bearers import CRAFT, described, last_named
from kg.extractors._sign_given import (
    Named,
    called,
    given,
    giver,
    is_naming,
    name_sign,
    named_by,
    own_clause,
    whole_name,
)
from kg.extractors._sign_meanings import meaning_at
from kg.extractors._sign_meant import following, meant, of_word, target_of
from kg.extractors._sign_next import told_next
from kg.extractors._sign_readers import device, reader, speaker
from kg.extractors._sign_reasons import because
from kg.extractors._sign_words import NAME_NOUNS, QUOTES, READ_VERBS
from kg.extractors._speech_subjects import inverted
from kg.grammar import is_passive, negated, noun_phrase
from kg.model import Document, Mentions, Sentence, Sign, Status, Thing, Token
from kg.mood import mood

ORIGIN = frozenset("come derive stem originate take borrow draw".split())
TAKING = frozenset("take get derive borrow owe draw earn inherit receive have".split())
BEARING = frozenset("bear carry take share adopt".split())
CHOOSING = frozenset("choose pick select suggest propose submit give adopt reveal unveil announce".split())
WORDED = frozenset("word words term phrase expression".split())
POINTING_BACK = frozenset({"word", "term"})
MEANING = frozenset({"mean", "translate"})
"""Verbs of glosses, which other rules read."""
STATUS: dict[str, Status] = {"plain": "occurred", "ongoing": "occurred", "future": "planned"}


def is_name_noun(document: Document, token: Token) -> bool:
    """Whether a noun means a name: "the name", "its call sign"; "the word" only where it points back."""
    if token.pos != "NOUN":
        return False
    before = document.tokens[token.index - 1].lower if token.index else ""
    pointing = token.lower in POINTING_BACK and before in {"the", "this"} and token.dep == "nsubj"
    return token.lower in NAME_NOUNS or pointing or (token.lower == "sign" and before == "call")


def explained_name(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "The name honours X", "takes its name from X", "chose the name as a nod to X"."""
    above = document.head(noun)
    hung = noun.dep in {"compound", "nmod"} and above.text[:1].isupper()
    name = above if hung else noun  # "the name Hope is …"
    verb = document.head(name)
    teller = inverted(document, verb) if name.dep == "nsubj" else None
    if teller is not None:
        verb = document.head(verb)  # "the name, explained Lee, honours …"
    his = any(c.lower in {"his", "her"} for c in document.children(noun, "poss"))
    if verb.lemma in MEANING or negated(document, verb) or his:
        return
    target = _origin(document, name, verb) or _said_of(document, sentence, name, verb)
    stands, by = _meant(document, mentions, sentence, target), None
    if stands is None:
        stands, by = _explained_else(document, mentions, sentence, name, verb)
    if stands is None and name.dep == "attr" and verb.lemma == "be":
        yield from _is_called(document, mentions, sentence, name, verb)
    known = _whose(document, mentions, noun, verb) if stands is not None else None
    if known is None or stands == known.bearer or mood(document, verb) not in STATUS:
        return
    said = giver(document, mentions, verb) if name.dep == "dobj" else speaker(document, mentions, verb)
    said = reader(document, mentions, teller) if teller is not None else said
    sign = name_sign(document, sentence, known, noun, target, stands)
    yield replace(sign, interpreted_by=by or said, device=device(document, noun))


def _is_called(document: Document, mentions: Mentions, sentence: Sentence, name: Token, verb: Token) -> Iterator[Sign]:
    """ "Kaiku is the name of the spare rover": what is called so."""
    shown = document.children(document.head(verb), "dobj") if verb.dep == "xcomp" else ()  # "revealed X to be the name"
    subject = next((s for s in (*document.children(verb, "nsubj"), *shown) if s.pos == "PROPN"), None)
    of = [c for p in document.children(name, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    bearer = noun_phrase(document, of[0]) if of and described(document, mentions, of[0]) is not None else None
    if subject is not None and bearer is not None and mood(document, verb) in STATUS:
        span = whole_name(document, mentions, subject)
        mention = mentions.at(subject)
        own = mention.entity if mention is not None and mentions.type_of(mention) in CRAFT else bearer
        yield name_sign(document, sentence, Named(span.of(document.text), span, own), name, None, None)


def _meant(document: Document, mentions: Mentions, sentence: Sentence, target: Token | None) -> Thing | None:
    """What a target stands for; of "the Latin words for 'star ship'" what the words mean."""
    if target is None:
        return None
    after = document.tokens[target.index + 1 : target.index + 2]
    if target.lower in WORDED and after and after[0].lower == "for":
        return meaning_at(document, mentions, sentence, after[0].index + 1) or meant(document, mentions, target)
    return meant(document, mentions, target)


def _explained_else(
    document: Document, mentions: Mentions, sentence: Sentence, name: Token, verb: Token
) -> tuple[Thing | None, Thing | None]:
    """Why a name was chosen, and who says so: "because …", or what the next sentence says of it."""
    if verb.lemma not in CHOOSING:
        return None, None
    told = told_next(document, name, following(document, sentence, 1))
    read = next((r for w in told if (r := of_word(document, mentions, w)) is not None), None)
    return because(document, verb) or (read.stands_for if read else None), read.by if read else None


def _origin(document: Document, name: Token, verb: Token) -> Token | None:
    """ "Takes its name from X", "owes its name to X", "bears the name of X", "the name comes from X"."""
    leads: tuple[str, ...] = ()
    own = any(document.children(name, "poss")) and not is_passive(document, verb)
    if name.dep == "dobj" and verb.lemma in {"give", "lend"} and own:
        return next((s for s in subject_tokens(document, verb) if s.pos in {"NOUN", "PROPN"}), None)
    if name.dep == "dobj" and verb.lemma in TAKING:
        leads = ("to",) if verb.lemma == "owe" else ("from", "after")
    elif name.dep in {"nsubj", "nsubjpass"} and verb.lemma in ORIGIN:
        leads = ("from", "in") if verb.lemma == "originate" else ("from",)
    elif name.dep == "nsubj" and verb.lemma == "be":
        leads = ("after",)
    if name.lower == "namesake" and verb.lemma == "be":
        return next((c for c in document.children(verb, "attr") if c.pos in {"NOUN", "PROPN"}), None)
    for word in (verb, name):
        for prep in document.children(word, "prep"):
            bears = name.dep == "dobj" and verb.lemma in BEARING and prep.lower == "of" and word is name
            if prep.lower in leads or bears:
                return next(document.children(prep, "pobj"), None)
    return None


def _said_of(document: Document, sentence: Sentence, name: Token, verb: Token) -> Token | None:
    """What the clause of the noun "name" says that the name means, or is chosen for."""
    if name.dep in {"nsubj", "nsubjpass"} and verb.pos == "NOUN" and verb.lemma in READ_VERBS:
        return next(document.children(verb, "dobj"), None)  # "the name references …", taken for a noun
    if name.dep in {"nsubj", "nsubjpass", "appos", "conj"} and verb.pos in {"VERB", "AUX"}:
        found = target_of(document, verb)
        if isinstance(found, Token):
            return found
    for clause in document.children(name, "relcl", "acl"):
        found = target_of(document, clause)
        if isinstance(found, Token):
            return found
    first = name.index + 1
    end = next(
        (t.index for t in document.tokens[first : sentence.last] if own_clause(document, t) and t is not verb), None
    )
    subject = name.dep in {"nsubj", "nsubjpass"} or verb.lemma in {"choose", "select", "pick", "give", "adopt"}
    beside = any(document.children(name, "appos", "relcl", "acl"))
    return aim(document, sentence, first, end) if subject or beside else None


def _whose(document: Document, mentions: Mentions, name: Token, verb: Token) -> Named | None:
    """Whose name it is: beside the noun, by a possessive or "of", the verb's subject, else the name last given."""
    named = _beside(document, mentions, name, verb)
    if named is not None or name.lower in POINTING_BACK:
        return named or last_given(document, mentions, name, craft=False)
    owners = [document.head(verb) if p.tag == "WP$" else p for p in document.children(name, "poss")]
    if verb.lemma not in BEARING:
        owners += [c for p in document.children(name, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    owners = [t for t in owners if t.tag != "PRP$"]
    if name.dep == "dobj" and verb.lemma in {"give", "lend"}:
        given = [
            c
            for p in document.children(verb, "prep", "dative")
            if p.lower == "to"
            for c in document.children(p, "pobj")
        ]
        owners = [t for t in (*given, *document.children(verb, "dative")) if t.pos != "PRON" and t.dep != "prep"]
    if name.dep == "dobj" and verb.lemma in TAKING | BEARING:
        owners += subject_tokens(document, verb)
    for token in owners:
        bearer = described(document, mentions, token)
        if isinstance(bearer, str):
            mention = mentions.at(token)
            return Named(called(mentions, document, bearer), mention.span if mention else token.span, bearer)
        if bearer is not None:
            return Named(" ".join(bearer.of(document.text).split()), bearer, bearer)
    if name.dep == "dobj" and (verb.lemma in {"give", "lend"} or (owners and verb.lemma in TAKING | BEARING)):
        return None
    return last_given(document, mentions, name)


def _beside(document: Document, mentions: Mentions, name: Token, verb: Token) -> Named | None:
    """The name that stands beside the noun: "the name Hope", "its name, Hope,", "the name is Hope"."""
    following = [t for t in document.tokens[name.index + 1 : name.index + 3] if t.text not in QUOTES][:1]
    equal = document.children(verb, "attr", "acomp") if name.dep == "nsubj" and verb.lemma == "be" else ()
    near = [t for t in (*following, *_behind_colon(document, name)) if t.text[:1].isupper()]
    near += [c for c in (*document.children(name, "appos", "compound", "nmod"), *equal) if c.pos == "PROPN"]
    for token in near:
        span = whole_name(document, mentions, token)
        mention = mentions.at(token)
        own: Thing | None = mention.entity if mention and mentions.type_of(mention) in CRAFT else None
        gets = next(iter(document.children(verb, "dative")), None) if verb.lemma == "give" else None
        own = described(document, mentions, gets) if own is None and gets is not None else own
        before = last_given(document, mentions, name) if own is None else None
        same = before is not None and before.called == span.of(document.text)
        return Named(span.of(document.text), span, before.bearer if before and same else own)
    return None


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


def last_given(document: Document, mentions: Mentions, name: Token, craft: bool = True) -> Named | None:
    """The name that one of the last sentences gives, else that of the ``craft`` last named."""
    here = document.sentences.index(document.sentence_of(name.index))
    first = document.sentences[max(0, here - 3)].first
    for token in reversed(document.tokens[first : name.index]):
        if is_naming(document, token) and given(document, mentions, token) is not None:
            known = named_by(document, mentions, token)
        else:
            following = document.tokens[token.index + 1 : token.index + 2]
            named = token.lower == "name" and bool(_behind_colon(document, token))
            given_it = following[0].pos == "PROPN" and document.head(token).lemma == "give"
            beside = named or (token.lower == "name" and given_it)
            known = _beside(document, mentions, token, document.head(token)) if beside else None
        if known is not None:
            return Named(known.called, noun_phrase(document, name), known.bearer)
    key = _last_bearer(mentions, name) if craft else None
    return Named(called(mentions, document, key), noun_phrase(document, name), key) if key else None
