"""A document from a line of a case file, unparsed: ``¶`` parts paragraphs, ``‖`` sentences, ``[title]`` is a kind."""

import re
from datetime import date

from kg.model import Article, Block, BlockKind, Document, Sentence, Span

_KIND = re.compile(r"\[(title|heading|caption|paragraph|link)\] ")


def document(text: str, published: str = "") -> Document:
    """The document of a case."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    whole = ""
    for paragraph in text.split(" ¶ "):
        kind = _KIND.match(paragraph)
        name: BlockKind = kind[1] if kind else "paragraph"  # type: ignore[assignment]
        begin = len(whole)
        for sentence in paragraph[kind.end() if kind else 0 :].split(" ‖ "):
            sentences.append(Sentence(Span(len(whole), len(whole) + len(sentence)), 0, 0, name, len(blocks)))
            whole += sentence + " "
        blocks.append(Block(name, Span(begin, len(whole) - 1)))
        whole += "\n"
    day = date.fromisoformat(published) if published else None
    return Document(Article(whole, tuple(blocks), day), tuple(sentences), ())
