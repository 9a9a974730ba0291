"""Names explained by what is said of "the name": "takes its name from X", "bears the name of Y", "is a nod to Z"."""

from collections.abc import Iterator
from dataclasses import replace

from kg import lexicon
from kg.extractors._frame import subject_tokens
from kg.extractors._sign_crafts import CRAFT, described
from kg.extractors._sign_given import (
    Named,
    called,
    giver,
    name_sign,
)
from kg.extractors._sign_last import POINTING_BACK, beside_name, called_so, chosen, last_given
from kg.extractors._sign_lent import lent_name
from kg.extractors._sign_meanings import meaning_at
from kg.extractors._sign_meant import following, full_phrase, meant, of_word
from kg.extractors._sign_next import told_next
from kg.extractors._sign_origins import BEARING, ORIGIN, TAKING, WORDED, origin, said_of
from kg.extractors._sign_readers import device, reader, speaker
from kg.extractors._sign_reasons import because
from kg.extractors._sign_said import whole_name
from kg.extractors._speech_subjects import inverted
from kg.grammar import TYPE_NOUNS, is_passive, negated
from kg.model import Document, Mentions, Sentence, Sign, Span, Status, Thing, Token
from kg.mood import mood

CHOOSING = frozenset("choose pick select suggest propose submit give adopt reveal unveil announce".split())
MEANING = frozenset({"mean", "translate"})
"""Verbs of glosses, which other rules read."""
STATUS: dict[str, Status] = {"plain": "occurred", "ongoing": "occurred", "future": "planned"}


def explained_name(document: Document, mentions: Mentions, sentence: Sentence, noun: Token) -> Iterator[Sign]:
    """ "The name honours X", "takes its name from X", "chose the name as a nod to X"."""
    above = document.head(noun)
    hung = noun.dep in {"compound", "nmod"} and above.text[:1].isupper()
    name = above if hung else noun  # "the name Hope is …"
    verb = document.head(name)
    teller = inverted(document, verb) if name.dep == "nsubj" else None
    if teller is not None:
        verb = document.head(verb)  # "the name, explained Lee, honours …"
    glossed = verb.lemma in MEANING and not is_passive(document, verb)  # "was meant to sound homely"
    if glossed or negated(document, verb) or _is_somebodys(document, mentions, noun, verb):
        return
    if (shared := _shared(document, mentions, name)) is not None:
        yield name_sign(document, sentence, shared[0], name, shared[1], meant(document, mentions, shared[1]))
        return
    target = origin(document, name, verb) or said_of(document, sentence, name, verb)
    stands, by = _meant(document, mentions, sentence, target), None
    if stands is None:
        stands, by = _explained_else(document, mentions, sentence, name, verb)
    if stands is None and (gloss := _gloss_beside(document, mentions, name)) is not None:
        stands = target = gloss
    if stands is None:
        yield from lent_name(document, mentions, sentence, name, verb)
    if (stands is None and (name.dep == "attr" and verb.lemma == "be")) or chosen(document, name) is not None:
        yield from _is_called(document, mentions, sentence, name, chosen(document, name) or verb)
    known = _whose(document, mentions, noun, verb) if stands is not None else None
    lends = verb.lemma in {"lend", "give"} and target in subject_tokens(document, verb)
    unnamed = known is not None and isinstance(known.bearer, Span) and lends
    if known is not None and unnamed and isinstance(target, Token) and target.pos == "PROPN":
        whole = whole_name(document, mentions, target)  # "Vulcan lent his name to the rocket"
        known = replace(known, called=whole.of(document.text), span=whole)
        told = next((c for c in document.children(target, "appos") if c.pos == "NOUN"), None)
        stands = stands if told is None else full_phrase(document, told)  # "Vulcan, the god of fire, lent …"
    if known is None or stands == known.bearer or mood(document, verb) not in STATUS:
        return
    gives = name.dep == "dobj" and verb.lemma not in TAKING | BEARING | {"pick", "use"}
    said = giver(document, mentions, verb) if gives else speaker(document, mentions, verb)
    said = reader(document, mentions, teller) if teller is not None else said
    sign = name_sign(document, sentence, known, noun, target if isinstance(target, Token) else None, stands)
    sign = _by_radio(document, mentions, noun, verb, sign)
    yield replace(sign, interpreted_by=by or said, device=device(document, noun))


def _shared(document: Document, mentions: Mentions, name: Token) -> tuple[Named, Token] | None:
    """ "Kaguya, the name of a princess in a tale, was chosen": the name, and what else has it."""
    host = document.head(name) if name.dep == "appos" else None
    of = [c for p in document.children(name, "prep") if p.lower == "of" for c in document.children(p, "pobj")]
    new = any(c.lower in {"a", "an"} for t in of for c in document.children(t, "det"))
    if host is None or host.pos != "PROPN":
        return None
    taken = _taken_by_host(document, host)
    if taken is None and (not new or of[0].lower in TYPE_NOUNS):
        return None
    mention = mentions.at(host)
    own = mention.entity if mention is not None and mentions.type_of(mention) in CRAFT else None
    span = whole_name(document, mentions, host)
    return Named(span.of(document.text), span, own), taken or of[0]


def _taken_by_host(document: Document, host: Token) -> Token | None:
    """ "Hunor, the name of the programme, is taken from a legend"."""
    verb = document.head(host)
    preps = document.children(verb, "prep") if host.dep in {"nsubj", "nsubjpass"} and verb.lemma in ORIGIN else ()
    return next((c for p in preps if p.lower == "from" for c in document.children(p, "pobj")), None)


def _gloss_beside(document: Document, mentions: Mentions, name: Token) -> Span | None:
    """ "The name of Uhuru, freedom, …": a bare noun set beside the name."""
    after = document.tokens[name.index + 1 : name.index + 5]
    words = after[1:] if after and after[0].lower == "of" else after
    called = len(words) > 2 and words[0].text[:1].isupper() and words[1].text == ","
    bare = (
        called
        and words[2].dep == "appos"
        and words[2].text.islower()
        and all(c.dep == "punct" for c in document.children(words[2]))
    )
    return words[2].span if bare and words[2].pos == "NOUN" and mentions.at(words[2]) is None else None


def _by_radio(document: Document, mentions: Mentions, noun: Token, verb: Token, sign: Sign) -> Sign:
    """ "Lee picked up the call sign Ember, a nod to her hair": it is somebody's, and on no craft."""
    if noun.lower != "callsign" and document.tokens[noun.index - 1].lower != "call":
        return sign
    near = [*document.children(noun, "poss"), *subject_tokens(document, verb)]
    people = (m for t in near if (m := mentions.at(t)) and mentions.type_of(m) == "Person")
    owner = next((m.entity for m in people), None)
    name = sign.name.replace("name", "callsign", 1)
    return replace(sign, name=name, symbol_of=owner, displayed_on=None) if owner is not None else sign


def _is_somebodys(document: Document, mentions: Mentions, noun: Token, verb: Token) -> bool:
    """Whether "his name" or "her name" is a person's, and not that of the robot or ship that is the subject."""
    if not any(c.lower in {"his", "her"} for c in document.children(noun, "poss")):
        return False
    if verb.lemma in {"lend", "give"} and any(_is_lent_to(document, mentions, p) for p in document.children(verb)):
        return False  # "Odin lends his name to the probe"
    named = (mentions.at(s) for s in subject_tokens(document, verb))
    if any(m is not None and mentions.type_of(m) in CRAFT for m in named):
        return False  # "Lucy owes her name to a fossil"
    things = [s for s in subject_tokens(document, verb) if s.pos == "NOUN" and s.lemma not in lexicon.roles()]
    return verb.lemma not in TAKING or not any(isinstance(described(document, mentions, s), Span) for s in things)


def _is_lent_to(document: Document, mentions: Mentions, to: Token) -> bool:
    """Whether what stands behind "to" is a craft."""
    things = list(document.children(to, "pobj")) if to.lower == "to" else []
    named = any((m := mentions.at(t)) is not None and mentions.type_of(m) in CRAFT for t in things)
    return named or any(TYPE_NOUNS.get(t.lower) in CRAFT for t in things)


def _is_called(document: Document, mentions: Mentions, sentence: Sentence, name: Token, verb: Token) -> Iterator[Sign]:
    """ "Kaiku is the name of the spare rover", "Kaiku was picked as its name": what is called so."""
    known = called_so(document, mentions, name, verb)
    if known is not None and mood(document, verb) in STATUS:
        yield name_sign(document, sentence, known, name, None, None)


def _meant(document: Document, mentions: Mentions, sentence: Sentence, target: Token | Span | None) -> Thing | None:
    """What a target stands for; of "the Latin words for 'star ship'" what the words mean."""
    if target is None or isinstance(target, Span):
        return target
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
    then = following(document, sentence, 1)
    told = [*told_next(document, name, then), *(t for s in then for t in _referring(document, s))]
    read = next((r for w in told if (r := of_word(document, mentions, w)) is not None), None)
    return because(document, verb) or (read.stands_for if read else None), read.by if read else None


def _referring(document: Document, sentence: Sentence) -> Iterator[Token]:
    """ "It refers to the pet rabbit of a goddess": the verb of a sentence that begins with "it" or "the name"."""
    for verb in document.sentence_tokens(sentence):
        own = [
            s for s in document.children(verb, "nsubj") if s.lower in {"it", "name"} and s.index < sentence.first + 2
        ]
        if own and verb.lemma in {"refer", "allude"}:
            yield verb


def _whose(document: Document, mentions: Mentions, name: Token, verb: Token) -> Named | None:
    """Whose name it is: beside the noun, by a possessive or "of", the verb's subject, else the name last given."""
    named = beside_name(document, mentions, name, verb)
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
    new = any(c.lower == "new" for c in document.children(name, "amod"))  # "the new name" is no known craft's
    return last_given(document, mentions, name, craft=not new)
