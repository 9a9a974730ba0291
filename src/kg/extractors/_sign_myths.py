"""What a craft's name is in legend: "Vesta was the goddess of the hearth", "Queqiao refers to a bridge in folklore"."""

from collections.abc import Iterator

from kg.extractors._sign_crafts import craft_called
from kg.extractors._sign_given import Named, name_sign
from kg.extractors._sign_meant import full_phrase
from kg.grammar import negated
from kg.model import Document, Mentions, Sentence, Sign, Token

LEGEND = frozenset(
    "myth myths mythology mythological mythical legend legends legendary folklore fable fables saga sagas epic"
    " tale tales fairy-tale scripture bible".split()
)
BEINGS = frozenset(
    "god goddess hero heroine titan titaness giant nymph muse demigod deity spirit king queen prince princess warrior"
    " hunter huntress ferryman messenger twin twins sister brother mother father daughter son dragon bird horse wolf"
    " rabbit swan phoenix serpent bear monkey boat ship ark bridge sword tree river mountain palace island land".split()
)


def myth_signs(document: Document, mentions: Mentions, sentence: Sentence) -> Iterator[Sign]:
    """Every name of a craft that the sentence says is somebody or something of legend."""
    tokens = document.sentence_tokens(sentence)
    legend = any(t.lower in LEGEND for t in tokens)
    for verb in tokens if legend or any(t.lower in {"god", "goddess"} for t in tokens) else ():
        for subject in document.children(verb, "nsubj", "nsubjpass") if not negated(document, verb) else ():
            target = _being(document, verb)
            bearer = _called(document, mentions, subject) if target is not None else None
            if target is None or bearer is None:
                continue
            mention = mentions.at(subject)
            span = mention.span if mention is not None else subject.span
            known = Named(" ".join(span.of(document.text).split()), span, bearer)
            yield name_sign(document, sentence, known, subject, target, full_phrase(document, target))


def _called(document: Document, mentions: Mentions, token: Token) -> str | None:
    """The craft or programme that a word is the name of ("Artemis is the sister of Apollo")."""
    mention = mentions.at(token)
    kind = mentions.type_of(mention) if mention is not None and mention.form in {"name", "short"} else ""
    programme = kind in {"Programme", "LaunchSite", "LaunchPad"}
    return mention.entity if mention is not None and programme else craft_called(document, mentions, token)


def _being(document: Document, verb: Token) -> Token | None:
    """What somebody of legend is said to be: behind "is", "was" or "refers to"."""
    objects = document.children(verb, "attr") if verb.lemma == "be" else ()
    if verb.lemma in {"refer", "allude"}:
        objects = (c for p in document.children(verb, "prep") if p.lower == "to" for c in document.children(p, "pobj"))
    if verb.lemma in {"regard", "know", "consider", "revere", "worship"}:
        behind = (p for p in document.children(verb, "prep") if p.lower == "as")
        objects = (c for p in behind for c in document.children(p, "pobj"))
    return next((c for c in objects if c.lower in BEINGS), None)
