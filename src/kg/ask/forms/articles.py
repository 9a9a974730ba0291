"""The articles themselves: "Which articles mention Orion?", "How many articles are there?", "When was the article
published?", "What is the headline?"
"""

import re

from kg.ask.question import Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.tokens import fold
from kg.ask.words import REPORTING, word_set
from kg.terms import DCTERMS, ITSRDF, KG, RDF, SCHEMA

ARTICLE, HEADLINE, ISSUED, MENTION = Var("article"), Var("headline"), Var("issued"), Var("mention")
_ASKED = re.compile(
    r"^(?:(?:which|what|how many|list|in which|in what)(?: all| the| of the)* (?:article|articles|stories|story)\b)",
    re.I,
)
_NOUNS = word_set("article articles story stories text texts news")
_DATED = word_set("published issued written dated publication date")
_TITLES = word_set("headline headlines title titles")
_LIGHT = REPORTING | word_set("be is are about there has have named appear appears")


def read(question: Question) -> Reading | None:
    """Needs the noun "article", and what it names, or a word for its date or headline."""
    if any((question.negated, question.ahead, question.extreme, question.source, question.statuses, question.moment)):
        return None
    words = {fold(p.words) for p in question.pieces if not p.things}
    if question.topic is not None:
        return _naming(question, question.subject) if _ASKED.match(question.text) and not words - _NOUNS else None
    things = [p for p in question.pieces if p.things]
    text = question.article_only or bool(words & _NOUNS)
    rest = words - _NOUNS
    if question.wh == "when" and text and not things and rest and rest <= _DATED:
        return _reading(question, ISSUED, "when each article was published")
    if question.wh in ("what", "which", "list") and not things and rest and rest <= _TITLES:
        return _reading(question, HEADLINE, "the headline of each article")
    if not _ASKED.match(question.text) or rest - _LIGHT or len(things) > 1:
        return None
    return _naming(question, things[0].things) if things else _reading(question, ARTICLE, "every article")


def _naming(question: Question, things: tuple[str, ...]) -> Reading | None:
    """The articles that name a thing."""
    if len(things) != 1:
        return None
    return Reading(
        gloss=f"every article that names {question.label(things[0])}",
        answer=MENTION,
        patterns=(Pattern(MENTION, path(ITSRDF.taIdentRef), things[0]),),
        show="articles",
        proofs=(Proof(MENTION),),
        extreme="count" if question.wh == "how-many" else "",
    )


def _reading(question: Question, asked: Var, gloss: str) -> Reading:
    dated = (Pattern(ARTICLE, path(DCTERMS.issued), ISSUED),)
    return Reading(
        gloss=gloss,
        answer=asked,
        patterns=(
            Pattern(ARTICLE, path(RDF.type), KG.Article),
            Pattern(ARTICLE, path(SCHEMA.headline), HEADLINE),
            *(dated if asked is ISSUED else ()),
        ),
        show="count" if question.wh == "how-many" else "list",
        optional=() if asked is ISSUED else (dated,),
        details=tuple(d for d in ("headline", "issued") if d != asked.name),
    )
