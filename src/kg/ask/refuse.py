"""What is understood only with the data's help, and how a question is declined: the words, the nearest names,
other questions.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from kg.ask import stems, topics
from kg.ask.answer import Answer, Row
from kg.ask.choice import EITHER
from kg.ask.commitment import commitment
from kg.ask.designs import told, with_meaning, with_parts
from kg.ask.evidence import Claims
from kg.ask.lexicon import Lexicon
from kg.ask.names import alike
from kg.ask.question import Piece, Question
from kg.ask.speech import object_verbs
from kg.ask.suggest import suggestions
from kg.ask.tokens import LONGEST, fold, folds, tokenise
from kg.ask.whom import with_speakers, with_spokespeople
from kg.ask.words import MODALS
from kg.terms import KG, KGV, RDF, SCHEMA

_ABOUT = ("about", "regarding")
_NEAR = 0.78
_SELF = frozenset(("he", "she", "they"))


def resolve(question: Question, data: Claims, lexicon: Lexicon) -> Question:
    """Finds what "the ship" must be, and the statements about a topic."""
    owned = {i for i, p in enumerate(question.pieces[1:]) if p.prep == "of"}  # "the launch site of X" is X's
    owned |= {0} if _heads(question) else set()
    owned |= {*range(len(question.pieces))} if question.stranded == "of" else set()
    pieces = tuple(p if i in owned else _definite(p, question, lexicon) for i, p in enumerate(question.pieces))
    question = replace(question, pieces=pieces)
    question = with_meaning(with_parts(question, data, lexicon), data)
    question = replace(question, readings=told(question, data, lexicon))
    if question.wh == "how-sure" or question.source or any(_speaks(p, question) for p in pieces):
        question = with_spokespeople(with_speakers(question, data), data, lexicon)
    pieces = question.pieces
    split = _topic_start(question)
    if split is None:
        return question
    own = _SELF if question.wh == "who" else frozenset()  # "who said she was tired?" is who said "I am tired"
    topic = tuple(p for p in pieces[split:] if fold(p.words) not in MODALS | own)
    if not topic:
        return question
    clause = pieces[split].prep not in _ABOUT
    if question.moment and clause:  # a time in it is one of its words
        topic += (Piece(question.moment.words, topic[-1].index + 1),)
    found = topics.spoken(topic, data, lexicon) if clause else topics.mentioned(topic, pieces[:split], data, lexicon)
    if not found and question.wh == "how-sure":
        return replace(
            question, pieces=tuple(p for p in pieces if KG.speaker not in p.iris("property", "noun", "nouns"))
        )
    if not found and any(p.tag == "unknown" for p in topic):
        return question
    if question.negated and (
        negative := _negative(found, stems.wanted(topic, lexicon), data)
    ):  # "who said that he was not worried?"
        question, found = replace(question, negated=False), negative
    subject = topic[0].things if len(topic) == 1 else ()
    question = replace(question, pieces=pieces[:split], topic=found, subject=subject, statuses=())
    return replace(question, extreme="", ahead=False, moment=None) if clause else question


def _negative(statements: Iterable[str], wanted: Sequence[stems.Wanted], data: Claims) -> tuple[str, ...]:
    """The statements that their speakers hold, and whose words are negative themselves, not before the "not" only."""
    held = (s for s in statements if data.value(s, KG.factuality) in (KGV.ctp, KGV.prp, KGV.psp))
    said = ((s, data.value(s, SCHEMA.text)) for s in held)
    return tuple(s for s, text in said if topics.denies(text) and not topics.before_not(wanted, text))


def _definite(piece: Piece, question: Question, lexicon: Lexicon) -> Piece:
    """ "the ship" is the one spacecraft of the data, if there is one only; a station is no ship."""
    accords = tuple(c for c in piece.iris("class", "nouns") if question.schema.is_a(c, KG.Partnership))
    classes = piece.iris("class", "noun") or accords  # "the accords" are one
    if not piece.definite or piece.things or not classes or question.schema.is_a(classes[0], KG.Claim):
        return piece
    below = sorted({b for c in classes for b in question.schema.below(c)})
    found = sorted({n for cls in below for n in lexicon.data.data.subjects(RDF.type, cls)})
    if KG.Spacecraft in classes:
        modules = question.of_kind(KGV.craft_module)
        found = [n for n in found if KG.SpaceStation not in question.types(n) and n not in modules]
    if accords:
        found = [n for n in found if fold(piece.words) in folds(question.label(n))]
    return replace(piece, things=tuple(found)) if len(found) == 1 else piece


def _heads(question: Question) -> bool:
    """Whether the first noun is what is asked for: "name the rocket that launched it"."""
    first = question.pieces[0].words if question.pieces else ""
    clause = re.search(rf"\b{re.escape(first)}\s+(?:that|which|who|used)\b", question.text)
    return question.wh == "list" or (question.wh in ("what", "which", "who") and bool(clause))


def _topic_start(question: Question) -> int | None:
    """Where the topic begins: at "about", or behind the verb in "who said that …" and "did X say that …"."""
    pieces = question.pieces
    for i, piece in enumerate(pieces):
        if piece.prep in _ABOUT:
            return i
    if question.wh == "how-sure":
        return next((i for i, p in enumerate(pieces) if p.index > question.clause), None) if question.clause else None
    says = next((i for i, p in enumerate(pieces) if _speaks(p, question)), None)
    if says is None or says + 1 >= len(pieces) or question.frame:
        return None
    which = question.wh in ("which", "what") and says == 1 and pieces[0].asked and bool(question.clause)
    told = question.wh == "yesno" or (question.wh == "when" and _commits(pieces[says], question))
    whom = question.inverted and question.clause  # "who did he tell that it may leave?"
    to = question.wh == "who" and bool(question.stranded == "to" or whom)
    clause = (question.wh == "who" and says == 0) or ((told or to) and says == 1) or which
    one = pieces[says + 1] if len(pieces) == says + 2 else None
    whom = one is not None and (bool(one.things) or not _topical(one))  # "who told NASA?", "who said anything?"
    if whom and one and not one.prep and not pieces[says].meanings and fold(pieces[says].words) in object_verbs():
        whom = False  # "who rebuked Russia?"
    return says + 1 if clause and not whom else None


def _commits(piece: Piece, question: Question) -> bool:
    """Whether "when did he threaten to leave?" asks for the time of the words: "when did he say that it left?" may ask
    for that of the leaving.
    """
    acts = question.concepts(piece, KGV.speech_act)
    return piece.tag != "say" and bool(acts) and not {KGV.act_announcement, KGV.act_report} & set(acts)


def _topical(piece: Piece) -> bool:
    """Whether one word alone may be what was said: "who promised to stay?", "who fears a delay?" """
    return piece.tag == "unknown" or bool(piece.iris("event"))


def _speaks(piece: Piece, question: Question) -> bool:
    acts = [m for m in piece.meanings if m.form == "verb" and question.schema.schemes.get(m.iri) == KGV.speech_act]
    return piece.tag == "say" or bool(acts) or KG.speaker in piece.iris("property", "inverse")


def refuse(text: str, question: Question | None, lexicon: Lexicon, why: str, examples: Iterable[str]) -> Answer:
    """The refusal of a question: the words that stopped it, names that are near, three questions that can be
    answered.
    """
    pieces = [p for p in question.pieces if p.tag == "unknown" and fold(p.words) != EITHER] if question else []
    unknown = tuple(_runs(pieces))
    near = {word: found for word in unknown if (found := _near(word, lexicon))}
    note = [why] if why else []
    if unknown:
        note.append("these words are not known here: " + ", ".join(unknown))
    note += [f"did you mean {' or '.join(found)}?" for found in near.values()]
    if sum(len(word.split()) for word in unknown) > len(tokenise(text)) / 2 > 1:
        note.append("questions are read in English")
    if not note and question:
        note.append(_unread(question))
    other = suggestions(text[:LONGEST], examples)
    return Answer(text, "refused", unknown=unknown, suggestions=other, note="; ".join(note))


def _unread(question: Question) -> str:
    several = [p for p in question.pieces if len(p.things) > 1]
    vague = [p.words for p in question.pieces if p.definite and not p.things and p.iris("class", "noun")]
    if vague and not several:
        return f"several things may be meant by “the {vague[0]}”, or none; name one"
    if several:
        names = "; ".join(f"{p.words} may be {' or '.join(_kinds(p, question))}" for p in several)
        return f"the name is not clear: {names}"
    return "the words are known, but not what they ask together: " + ", ".join(p.words for p in question.pieces)


def _kinds(piece: Piece, question: Question) -> list[str]:
    """The things of an unclear name, each with its class."""
    classes = {thing: sorted(question.schema.label(t) for t in question.types(thing)) for thing in piece.things}
    return sorted(f"{question.label(thing)} ({', '.join(names)})" for thing, names in classes.items())


def _runs(pieces: Sequence[Piece]) -> Iterator[str]:
    """Unknown words that stand side by side are one name."""
    run: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: p.index):
        if run and piece.index != run[-1].index + 1:
            yield " ".join(p.words for p in run)
            run = []
        run.append(piece)
    if run:
        yield " ".join(p.words for p in run)


def _near(word: str, lexicon: Lexicon) -> list[str]:
    """Names that a misspelled one may have meant; proposed, never taken."""
    if len(word) < 4:
        return []
    own = fold(word)
    known = {words[0] for words in lexicon.schema.words if len(words) == 1 and alike(words[0], own)}
    for names in (lexicon.data, lexicon.reference):
        known.update(names.keys.like(own) if names else ())
    near = get_close_matches(own, sorted(known - {own}), 2, _NEAR)
    return [_spelling(tuple(name.split(" ")), lexicon) for name in near]


def _spelling(words: tuple[str, ...], lexicon: Lexicon) -> str:
    """A folded name as it is written."""
    found = lexicon.data.spelling(words) or (lexicon.reference.spelling(words) if lexicon.reference else "")
    return found or " ".join(words)


def silent(question: Question, data: Claims, lexicon: Lexicon) -> Answer | None:
    """A yes/no question about what nobody reports as a fact, but somebody said: answered with what was said."""
    things = [p for p in question.pieces if p.things]
    words = [p for p in question.pieces if not p.things]
    if (
        question.wh != "yesno"
        or question.negated
        or question.source
        or not things
        or len(words) != 1
        or question.moment
    ):
        return None
    if (
        words[0].words[:1].isupper()
        or (words[0].tag not in ("", "unknown"))
        or (not words[0].iris("event") and words[0].tag != "unknown")
    ):
        return None
    found = topics.about([*things, *words], data, lexicon, speakers=True)
    rows = tuple(_said(st, data, "unknown" if question.ahead or _sure(st, data) else "no") for st in found)
    if not rows:
        return None
    names = ", ".join(question.label(p.things[0]) for p in things)
    reading = (
        f"I read this as: whether “{words[0].words}” is reported of {names}; no such event is, but it was spoken of"
    )
    return Answer(question.text, "answered", reading, rows=rows, note="an event of that kind is not reported as a fact")


def _sure(statement: str, data: Claims) -> bool:
    """Whether somebody says for certain that it is so."""
    return data.value(statement, KG.factuality) == KGV.ctp


def _said(statement: str, data: Claims, verdict: str) -> Row:
    act = data.value(statement, KG.speechAct)
    speaker = data.name(data.value(statement, KG.speaker))
    kind = data.schema.label(act) if act else "statement"
    detail = f"{commitment(data, statement, data.schema)}: “{data.value(statement, SCHEMA.text)}”"
    return Row(
        f"{verdict}: only said ({kind} by {speaker})", statement, "article", detail, evidence=data.evidence(statement)
    )
