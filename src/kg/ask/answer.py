"""What ``kg ask`` gives back."""

from dataclasses import dataclass
from typing import Literal as OneOf

Status = OneOf["answered", "nothing-known", "refused"]
Source = OneOf["article", "reference"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words behind an answer.

    ``begin`` and ``end`` are code points into the article's text (end exclusive); None for reference data, which
    has no text. ``source`` says whose claim it is, ``commitment`` how sure that source is ("certainly the case
    (CT+)"), ``rule`` which extractor found it, ``headline`` and ``issued`` which article has it.
    """

    sentence: str
    begin: int | None
    end: int | None
    article: str | None
    source: str
    commitment: str
    rule: str
    headline: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: its name, its IRI or value, what goes with it (status, time, role), and where it comes from.

    ``mentioned`` tells of an answer from reference data whether an article of the data names the thing.
    """

    label: str
    value: str
    source: Source
    detail: str = ""
    mentioned: bool = True
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question, with how it was read and what was run.

    ``unknown`` are the words that stopped it, ``suggestions`` questions that can be answered. A refusal says why in
    ``note``. ``nearest`` are the sentences that have most of what was asked, where there are no rows: no answers.
    """

    question: str
    status: Status
    reading: str = ""
    sparql: str = ""
    rows: tuple[Row, ...] = ()
    unknown: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    note: str = ""
    nearest: tuple[Evidence, ...] = ()
