"""Who speaks: from the grammar around a cue, and from what stands right beside it where the parser errs."""

from collections.abc import Iterator

from kg import lexicon
from kg.extractors._speech_cues import Cue, cited
from kg.extractors._speech_kin import is_age
from kg.extractors._speech_nouns import DRAWING
from kg.extractors._speech_objects import is_party
from kg.extractors._speech_papers import ISSUING, PAPERS, author, put_out_before, told_in
from kg.extractors._speech_phrase import behind_title, beside_body, medium_named, phrase
from kg.extractors._speech_rare import holders
from kg.extractors._speech_real import VOICING, agents, quoted_by
from kg.extractors._speech_refer import BODIES, NAMELESS, SPEAKERS, first_told, resolve, unnamed_before
from kg.extractors._speech_shared import from_above, of_cue_above
from kg.extractors._speech_silent import is_empty, is_silent
from kg.extractors._speech_subjects import WORDS_BACK, made_to_speak, named_beside, nearest_subjects
from kg.extractors._speech_text import listed, sentence_at, tokens_in
from kg.grammar import SUBJECTS, governors, head_token, in_quotes, is_passive, verb_above
from kg.model import Document, Mention, Mentions, Thing, Token

TELLING = frozenset(listed("tell inform assure reassure remind warn ask urge advise caution implore beg"))
SOME = frozenset(listed("another others some many both most one few several"))
WRITERS = frozenset(listed("you i we us anybody anyone whoever somebody"))
GREETING = frozenset(
    listed(
        "greet welcome respond reply answer open close end begin start conclude bid comment accompany hand leave mark"
        " celebrate thank tweet react sign"
    )
)
"""What one does "with the words …"."""
HONOURS = frozenset(listed("highness excellency majesty holiness eminence"))


def thing(document: Document, mentions: Mentions, token: Token) -> Thing | None:
    """What a noun or pronoun stands for, if it can speak: a thing of the article, or the words of its phrase."""
    mention = mentions.at(token)
    if mention and token.lower in {"he", "she"} and mentions.type_of(mention) != "Person":
        mention = None
    if mention is not None and mention.form == "adjective" and token.dep in SUBJECTS and not token.text.isupper():
        mention = None  # "the Russian said"; "the US said" names the country
    person = _titled(document, mentions, token)
    if person is not None:
        return person.entity
    if mention is None and (named := resolve(document, mentions, token)):
        return named.entity
    if mention is not None and _is_head(document, mention, token):
        return mention.entity if mentions.type_of(mention) in SPEAKERS else None
    if token.lower in {"he", "she", "they", "it", "them"}:
        unnamed = unnamed_before(document, mentions, token)
        empty = is_empty(document, token) or (token.lower == "them" and unnamed is None)
        return None if empty else phrase(document, mentions, unnamed or token)
    if (whose := author(document, mentions, token)) is not None or token.lemma in PAPERS:
        return whose or medium_named(document, mentions, token) or phrase(document, mentions, token)
    if (medium := medium_named(document, mentions, token) or _body_beside(document, mentions, token)) is not None:
        return medium
    if not _may_speak(token):
        return None
    return phrase(document, mentions, first_told(document, token) or token)


def _body_beside(document: Document, mentions: Mentions, noun: Token) -> str | None:
    """The body named between commas behind what it is: "the North's state media, the Korean Central News Agency,"."""
    for apposed in document.children(noun, "appos") if not is_silent(noun) else ():
        mention, before = mentions.at(apposed), document.tokens[document.subtree(apposed)[0].index - 1]
        body = mention is not None and mentions.type_of(mention) in BODIES
        if mention is not None and body and before.text == "," and _is_head(document, mention, apposed):
            return mention.entity
    return None


def _may_speak(token: Token) -> bool:
    """Whether an unnamed noun or pronoun can speak, and is not the writer or just anybody."""
    dated = token.text[:4].isdigit()  # "first call on the pad from 2028"
    known = token.pos in {"NOUN", "PROPN", "PRON", "NUM", "DET"} or (token.lower in SOME and token.dep in SUBJECTS)
    if dated or is_silent(token) or token.lower in WRITERS or not known:
        return False
    return token.pos not in {"PRON", "DET"} or token.tag in {"PRP", "NN", "CD"} or token.lower in SOME


def _is_head(document: Document, mention: Mention, token: Token) -> bool:
    """Whether a name's phrase is headed by this word; in "ESA spokesperson" the name ends before it."""
    inside = tokens_in(document, mention.span)
    indexes = {t.index for t in inside}
    head = next((t for t in inside if t.head not in indexes or t.head == t.index), token)
    return mention.span.covers(token.span) and (head.index == token.index or mention.form != "nominal")


def _titled(document: Document, mentions: Mentions, token: Token) -> Mention | None:
    """The person that a title stands before ("NASA administrator Jim Bridenstine"), when the title heads the phrase."""
    mention = mentions.at(token)
    if token.pos not in {"NOUN", "PROPN"} or (mention and mentions.type_of(mention) == "Person"):
        return None
    behind = [t for t in document.children(token, "appos", "compound", "nmod") if t.index > token.index]
    if token.lemma in lexicon.roles():  # "former astronaut and now senator Mark Kelly"
        behind += [c for c in document.children(token, "conj") if not any(document.children(c, "det"))]
    nearby = [t for t in behind if t.index - token.index < 4 or (t.dep != "compound" and token.tag in {"NN", "NNP"})]
    if token.lower in HONOURS:  # "His Highness Sheikh Said bin Tarif"
        nearby += document.tokens[token.index + 1 : token.index + 3]
    apposed = [document.head(token)] if token.dep == "appos" and token.lemma in lexicon.roles() else []
    apposed += beside_body(document, mentions, token)
    following = document.tokens[token.index + 1 : token.index + 3]  # "complained shop steward Ann Lee"
    nearby += [t for t in following if t.dep == token.dep == "nsubj" and t.head == token.head]
    near = (m for t in (*nearby, *apposed) if (m := mentions.at(t)) and mentions.type_of(m) == "Person")
    return next(near, None) or behind_title(document, mentions, token)


def speaker_of(document: Document, mentions: Mentions, cue: Cue) -> tuple[Thing, Token] | None:
    """Who speaks by the grammar of a cue, with the token that names the speaker."""
    for token in _candidates(document, mentions, cue):
        if _is_cut_title(document, token, cue):
            continue
        found = told_in(document, mentions, token) or put_out_before(document, mentions, token)
        found = found or thing(document, mentions, token)
        if found is None and cue.entry.form == "preposition" and token.pos == "NOUN":
            found = phrase(document, mentions, token)  # figures and documents say nothing, but one goes by them
        if found is not None:
            return found, token
    return None


def _is_cut_title(document: Document, subject: Token, cue: Cue) -> bool:
    """ "INQUIRY BLAMES NASA, SAYS IT ERRED": in a headline no comma parts a speaker from the verb."""
    title = document.sentence_of(cue.token.index).kind == "title"
    return title and subject.index == cue.token.index - 2 and document.tokens[subject.index + 1].text == ","


def others_named(document: Document, mentions: Mentions, cue: Cue, first: Token) -> Iterator[str]:
    """The named that share the words: "according to Japan and South Korea", "Lee and Rask said"."""
    known = SPEAKERS if cue.entry.form == "preposition" else ("Person",)  # two bodies speak with one voice
    mention = mentions.at(first)
    if cue.entry.form == "noun" or (known != SPEAKERS and (mention is None or mentions.type_of(mention) not in known)):
        return
    stack = list(document.children(first, "conj"))
    while stack:
        token = stack.pop(0)
        stack += document.children(token, "conj")
        mention = mentions.at(token)
        if mention is not None and mentions.type_of(mention) in known:
            yield mention.entity


def _candidates(document: Document, mentions: Mentions, cue: Cue) -> Iterator[Token]:
    token = cue.token
    if cue.entry.form == "preposition" and token.pos == "NOUN":
        yield from holders(document, token)
    elif cue.entry.form == "preposition":
        for prep in (document.tokens[token.index + 1], token):
            yield from document.children(prep, "pobj")
    elif cue.entry.form == "noun":
        yield from _of_act(document, mentions, token)
    elif quoting := quoted_by(document, token):
        yield from document.children(quoting, "nsubjpass" if is_passive(document, quoting) else "dobj")
    elif token.lemma in {"quote", "cite"} and (named := cited(document, token)):
        yield from named
    elif (noun := named_beside(document, token)) is not None:
        yield noun
    elif is_passive(document, token) or (token.tag == "VBN" and any(document.children(token, "agent"))):
        yield from agents(document, token)
    else:
        yield from _of_verb(document, mentions, token)


def _of_verb(document: Document, mentions: Mentions, verb: Token) -> Iterator[Token]:
    if not any(document.children(verb, "nsubj")):  # '"No leaks," Rask radioed', which is a noun phrase for the parser
        yield from (c for c in document.children(verb, "compound") if c.index == verb.index - 1)
    made = made_to_speak(document, verb)
    above = [made] if made else [*_beside(document, mentions, verb), *from_above(document, verb)]
    if verb.dep == "amod" and not any(document.children(verb, "nsubj")):
        noun = document.head(verb)  # "radioed commander Lee", which the parser takes for one noun phrase
        yield document.head(noun) if noun.dep == "compound" else noun
    yield from (c for c in document.children(verb, "amod") if is_age(document, c))  # "the 54-year-old said"
    yield from _who(document, mentions, verb)
    for subject in [*above, *nearest_subjects(document, verb)]:
        yield from document.children(subject, "nsubj")  # a "noun" with a subject is a verb that the tagger missed
        yield subject
    yield from of_cue_above(document, verb)
    yield from _right_before(document, verb)


def _of_act(document: Document, mentions: Mentions, noun: Token) -> Iterator[Token]:
    """Whose a threat or hope is: "Russia's threat", "a threat by Russia", "Russia issued a threat"."""
    yield from document.children(noun, "poss")
    above = document.head(noun)
    drawn = document.children(above, "prep") if noun.dep == "dobj" and above.lemma in DRAWING else ()
    for prep in (*document.children(noun, "prep"), *drawn):
        if in_quotes(document, prep.span.begin) and not in_quotes(document, noun.span.begin):
            continue  # "the words 'Ad astra' – 'to the stars'" are nobody's by it
        if prep.lower in {"by", "from", "among"}:
            yield from document.children(prep, "pobj")
        elif prep.lower == "of" and "of" not in lexicon.speech_cues()[noun.lemma, "noun"].takes:
            yield from (o for o in document.children(prep, "pobj") if is_party(o))
    if noun.dep == "dobj" and above.lemma in VOICING and not is_passive(document, above):
        yield from from_above(document, above)
        yield from nearest_subjects(document, above)
    if noun.dep == "pobj" and above.lower == "with" and (verb := verb_above(document, noun)) is not None:
        yield from nearest_subjects(document, verb) if verb.lemma in ISSUING | GREETING else ()
    if noun.dep == "nsubjpass" and above.lemma in VOICING:
        yield from (o for by in document.children(above, "agent") for o in document.children(by, "pobj"))
    adjectives = document.children(noun, "compound", "amod", "nmod")
    yield from (t for t in adjectives if mentions.at(t) is not None)


def _who(document: Document, mentions: Mentions, verb: Token) -> Iterator[Token]:
    """The person whom "who" means though a body stands nearer: "Lee, head of the agency, who said"."""
    if verb.dep == "relcl" and any(s.lower == "who" for s in document.children(verb, "nsubj")):
        above = [g for g in governors(document, verb) if g.pos in {"NOUN", "PROPN"}]
        yield from _singled_out(document, verb)
        found = ((g, m) for g in above if (m := mentions.at(g)))
        named = [(g, mentions.type_of(m)) for g, m in found]
        if named and named[0][1] != "Person" and mentions.at(above[0]) is not None:
            yield from [g for g, kind in named if kind == "Person"][:1]


def _singled_out(document: Document, verb: Token) -> Iterator[Token]:
    """ "It was Lee, then on the crew, who said": who is singled out, whatever the clause hangs on."""
    for above in governors(document, verb):
        if above.lemma == "be" and any(s.lower == "it" for s in document.children(above, "nsubj")):
            yield from (a for a in document.children(above, "attr") if a.pos == "PROPN" and a.index < verb.index)


def _right_before(document: Document, verb: Token) -> Iterator[Token]:
    """The role or source that stands before a verb whose subject the parser sought farther off."""
    before = document.tokens[max(sentence_at(document, verb).first, verb.index - WORDS_BACK) : verb.index]
    for token in reversed(before):
        if token.pos in {"VERB", "AUX"} or token.text == ",":
            return
        if token.pos == "NOUN" and (token.lemma in lexicon.roles() or token.lemma in NAMELESS):
            yield token
        if token.pos in {"NOUN", "PROPN"} and token.dep not in {"pobj", "compound"}:
            return


def _beside(document: Document, mentions: Mentions, verb: Token) -> Iterator[Token]:
    """The person named right before a verb that the parser gave another subject."""
    mention = mentions.at(document.tokens[verb.index - 1])
    if mention is None or mentions.type_of(mention) != "Person" or mention.form == "pronoun":
        return
    head = head_token(document, mention.span)
    own = {t.index for t in document.children(verb, "nsubj")}
    above = {head.index, *(g.index for g in governors(document, head))} if head else set()
    if head and (head.dep in {"conj", "appos"} or (not own and head.dep == "dobj")) and not own & above:
        yield head
