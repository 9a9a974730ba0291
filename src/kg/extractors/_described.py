"""What stands behind a person's name and a comma: "Ana Lima, the chief of Brazil's AEB agency, …"."""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.extractors._employers import EMPLOYERS, tie
from kg.extractors._titles import told_roles
from kg.model import Document, Mention, Mentions, Relation, Sentence, Token

OPENING = frozenset({",", "(", "—", "–", "--"})
DESCENT = ("descent", "origin", "heritage", "ancestry", "roots")
"""Words by which a nationality is that of somebody's forebears."""
AT = re.compile(r"\b(?:to|on) (?:the )?$")
COMPANY = frozenset("with together alongside beside".split())
"""What leads to others: "Ann Lee, who was there with the head of Y"."""
APPOSITION = 16  # words after a name in which its description may stand


def described(document: Document, mentions: Mentions, sentence: Sentence, person: Mention) -> Iterator[Relation]:
    """ "Ana Lima, the chief of Brazil's AEB agency, …": the role and whose, behind the comma."""
    after = [t for t in document.sentence_tokens(sentence) if t.span.begin >= person.span.end]
    tokens = _past_label(mentions, after)[:APPOSITION]
    if not tokens or tokens[0].text not in OPENING:
        return
    relative = len(tokens) > 3 and tokens[1].lower == "who" and tokens[2].lemma == "be"  # "X, who is head of Y"
    phrase = _phrase(mentions, tokens[3 if relative else 1 :])
    phrase = list(takewhile(lambda t: t.lower not in COMPANY, phrase)) if relative else phrase
    roles = told_roles([t for t in phrase if mentions.at(t) is None])
    if not roles:
        return
    yield from (Relation(person.entity, "role", role, sentence.span) for role in roles if role != "other")
    for owner in _owners(document, mentions, phrase):
        if name := tie(mentions, owner):
            yield Relation(person.entity, name, owner.entity, sentence.span)


def _past_label(mentions: Mentions, tokens: list[Token]) -> list[Token]:
    """The words behind a name without the age or the seat that stands there first: "Ann Lee, D-Ohio, the chair of"."""
    at = next((i for i, t in enumerate(tokens[1:6], 1) if t.text == ","), 0)
    label = tokens[1:at]
    short = [
        t for t in label if not (t.pos == "NUM" or t.text in {"D", "R", "I", "-"} or mentions.type_at(t) == "Place")
    ]
    return tokens[at:] if label and not short and tokens[0].text == "," else tokens


def _phrase(mentions: Mentions, tokens: list[Token]) -> list[Token]:
    """The words of an apposition: up to a verb, a person's name behind a comma, or the second comma."""
    phrase: list[Token] = []
    commas = 0
    for at, token in enumerate(tokens):
        mention = mentions.at(token)
        commas += token.text == ","
        if commas > 1 and mentions.type_at(tokens[min(at + 1, len(tokens) - 1)]) == "Person":
            return _before_comma(phrase)  # "the head of ESA, and Spain's minister, B"
        if not commas and mention and mentions.type_of(mention) == "Person":
            return []  # the words belong to the next person of a list
        born = token.lower == "born" and phrase[-1:] and phrase[-1].text == "-"  # "the Ghana-born engineer"
        describes = token.dep == "amod" and token.tag in {
            "VBN",
            "VBG",
        }  # "the newly appointed head", "the ruling party"
        stops = (
            (token.pos in {"VERB", "AUX", "SCONJ"} and not born and not describes)
            or token.tag in {"WDT", "WP"}
            or token.text in {";", ":", "."}
        )
        if mention and mentions.type_of(mention) == "Person":
            return _before_comma(phrase)
        if stops or commas > 1 or (token.pos == "PUNCT" and token.text in '“”"'):
            return phrase
        phrase.append(token)
    return _before_comma(phrase) if len(tokens) >= APPOSITION - 3 else phrase  # cut: the rest may be another's


def _before_comma(phrase: list[Token]) -> list[Token]:
    """ "Ann Lee, left, NASA astronaut Bob Kay": what stands behind the last comma before another person is theirs."""
    last = max((i for i, t in enumerate(phrase) if t.text == ","), default=len(phrase))
    return phrase[:last]


def _owners(document: Document, mentions: Mentions, phrase: list[Token]) -> Iterator[Mention]:
    """The employers and states of an apposition, without those that only own another ("NASA's Marshall …")."""
    seen: list[Mention] = []
    for token in phrase:
        mention = mentions.at(token)
        if mention and mention not in seen and mention.form != "pronoun":
            seen.append(mention)
    for mention in seen:
        following = document.text[mention.span.end : mention.span.end + 2]
        if document.text[mention.span.end :].lstrip().startswith(DESCENT):
            continue
        owned = (o for o in seen if o.span.begin - mention.span.end in {2, 3} and mentions.type_of(o) in EMPLOYERS)
        owns = any(owned) and following in {"'s", "’s"}
        abroad = AT.search(
            document.text[: mention.span.begin][-8:]
        )  # "the ambassador to the United States", "a panel on Iran"
        if not (owns or abroad or any(_lies_at(document, o, mention) for o in seen)):
            yield mention


def _lies_at(document: Document, office: Mention, whole: Mention) -> bool:
    """ "The Planetary Science Division at NASA Headquarters": who is of the one is only found at the other."""
    return document.text[office.span.end : whole.span.begin] in {" at ", " in ", " of ", " at the ", " of the "}
