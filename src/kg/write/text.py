"""How single terms are written, the same in Turtle, TriG, N-Triples and N-Quads; and what can't be written at all."""

import re

from kg.model import Literal
from kg.terms import XSD

# RFC 3987 without relative references: a scheme, then legal characters; an IPv6 host; at most one fragment.
_UCS = "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef" + "".join(
    f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 15)
)
_CHARACTER = rf"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?{_UCS}]|%[0-9A-Fa-f]{{2}})"
_IRI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.\-]*:(?://(?:[A-Za-z0-9\-._~:]*@)?\[[0-9A-Fa-f:.]+\])?{_CHARACTER}*(?:#{_CHARACTER}*)?"
)
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")

# Beside what the grammars forbid: invisible characters, and those that change the direction of the text.
_ESCAPED = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]')
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def iri_text(iri: str) -> str:
    """The IRI in angle brackets. Raises ValueError for a blank node and for what is no absolute, legal IRI."""
    return f"<{checked_iri(iri)}>"


def checked_iri(iri: str) -> str:
    """The IRI itself. Raises ValueError for a blank node and for what is no absolute, legal IRI."""
    if iri.startswith("_:"):
        raise ValueError(f"blank node {iri} can't be written: every node needs an IRI")
    if not _IRI.fullmatch(iri):
        raise ValueError(f"not a legal absolute IRI: {iri!r}")
    return iri


def quoted(value: str) -> str:
    """The string in double quotes, with escapes."""
    return f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04X}"


def checked_literal(literal: Literal) -> Literal:
    """The literal, its datatype None when it is xsd:string.

    Raises ValueError for half a surrogate pair, and when language and datatype don't go together.
    """
    value, datatype, language = literal
    if not value.isascii() and _SURROGATE.search(value):
        raise ValueError(f"half a surrogate pair can't be written: {value!r}")
    if language is not None and (datatype is not None or not _LANGUAGE.fullmatch(language)):
        raise ValueError(f"a literal can't have this language and datatype: {literal!r}")
    return Literal(value, None, language) if datatype == XSD.string else literal


def literal_text(literal: Literal) -> str:
    """The literal as N-Triples writes it."""
    value, datatype, language = checked_literal(literal)
    if language is not None:
        return f"{quoted(value)}@{language}"
    return quoted(value) if datatype is None else f"{quoted(value)}^^{iri_text(datatype)}"


def term_text(term: str | Literal) -> str:
    """Any term as N-Triples writes it."""
    return iri_text(term) if isinstance(term, str) else literal_text(term)


def xml_text(value: str) -> str:
    """The string as the content of an XML element. Raises ValueError for characters that XML can't hold."""
    found = _NO_XML.search(value)
    if found:
        raise ValueError(f"XML can't hold this character: {found[0]!r}")
    from xml.sax.saxutils import escape  # brings urllib along: only XML pays for it

    return escape(value, {"\r": "&#13;"})


def clean_xml(value: str) -> str:
    """The string with U+FFFD for each character that XML can't hold."""
    return _NO_XML.sub("\ufffd", value)


def quoted_attribute(value: str) -> str:
    """The value of an XML attribute in its quotes."""
    from xml.sax.saxutils import quoteattr

    return quoteattr(value)
