"""A look at a query's text before any parser sees it: nothing too long, too deep or forbidden gets to one.

It is written to refuse too much rather than too little. Parsers differ in where a word ends ("SERVICEx:y"), what
``<`` begins and when ``\\u`` escapes become characters, so a query must be harmless however these are read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.errors import InputError

LENGTH, DEPTH, OPERATORS = 64 * 1024, 64, 500
"""A query may have this many characters, brackets this deep, and this many operators: parsers are recursive."""

UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"))
FORMS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))

# No possessive repeats: Python 3.11 before 3.11.5 matches those of groups wrongly. Nothing here can fail behind a
# repeat, so none is tried twice.
_TOKENS = re.compile(
    r'(?P<string>"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*(?:"{3})?|\'{3}(?:[^\'\\]|\\.|\'{1,2}(?!\'))*(?:\'{3})?'
    r'|"(?:[^"\\\n\r]|\\.)*"?|\'(?:[^\'\\\n\r]|\\.)*\'?)'
    r"|(?P<comment>#[^\n\r]*)"
    r'|(?P<iri><[^<>"{}|^`\\\s]*>)'
    r"|(?P<variable>[?$]\w+)"
    r"|(?P<name>(?:[^\W\d][\w.\-]*)?:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\.)(?:[\w:.\-]|%[0-9A-Fa-f]{2}|\\.)*)?)"
    r"|(?P<language>@[A-Za-z0-9\-]+)"
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<open><<|[{(\[])|(?P<close>>>|[})\]])"
    r"|(?P<operator>&&|\|\||[!<>]=|[=<>+*/!|^\-])",
    re.DOTALL,
)
_CLOSED = re.compile(r'(?s:("""|\'\'\').*\1)|"(?!"").*"|\'(?!\'\').*\'', re.DOTALL)
_CLOSES = {"}": "{", ")": "(", "]": "[", ">>": "<<"}
_OPERATORS = frozenset(("UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "EXISTS", "IN", "GRAPH"))
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U(0010[0-9A-Fa-f]{4}|000[0-9A-Fa-f]{5}))")
_IRI_LENGTH = 2048


class _Token(NamedTuple):
    """A piece of the text, what it is, and where it begins."""

    kind: str
    text: str
    start: int


@dataclass(slots=True)
class Scanned:
    """What is known of a query without parsing it."""

    text: str
    form: str = ""
    star: bool = False
    ordered: bool = False
    variables: list[str] = field(default_factory=list)
    """In the order of their first mention."""
    default: list[str] = field(default_factory=list)
    """The graphs of FROM, as IRIs in angle brackets or prefixed names."""
    named: list[str] = field(default_factory=list)
    """Those of FROM NAMED."""
    prefixes: dict[str, str] = field(default_factory=dict)

    def graphs(self, known: dict[str, str]) -> list[str]:
        """The IRIs of the graphs that FROM and FROM NAMED name."""
        return [self._iri(name, known | self.prefixes) for name in self.default + self.named]

    @staticmethod
    def _iri(name: str, prefixes: dict[str, str]) -> str:
        if name.startswith("<"):
            return name[1:-1]
        prefix, _, local = name.partition(":")
        return prefixes.get(prefix, "") + re.sub(r"\\(.)", r"\1", local)


def scan(sparql: str) -> Scanned:
    """What kind of query a text is. Raises InputError (``query:line:column``) if it may not be parsed at all."""
    if len(sparql) > LENGTH:
        raise InputError("query", f"longer than {LENGTH} characters", "shorten it")
    scanned = _scan(sparql)
    plain = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), sparql)
    if plain != sparql:
        _scan(plain)
    return scanned


def depth(sparql: str) -> int:
    """How deep brackets stand in each other, outside strings, IRIs and comments."""
    open_, deepest = list[str](), 0
    for token in tokens(sparql):
        deepest = max(deepest, _nest(open_, token))
    return deepest


def tokens(sparql: str) -> Iterator[_Token]:
    """The pieces of a text, without comments."""
    for match in _TOKENS.finditer(sparql):
        if match.lastgroup and match.lastgroup != "comment":
            yield _Token(match.lastgroup, match[0], match.start())


def place(sparql: str, offset: int) -> str:
    """A place in a query as messages tell it."""
    return f"query:{sparql.count(chr(10), 0, offset) + 1}:{offset - sparql.rfind(chr(10), 0, offset)}"


def _scan(sparql: str) -> Scanned:
    found, open_, operators, before = Scanned(sparql), list[str](), 0, list[_Token]()
    for token in tokens(sparql):
        _refuse(sparql, token)
        if _nest(open_, token) > DEPTH:
            raise InputError(place(sparql, token.start), f"brackets nested deeper than {DEPTH}", "write it flatter")
        operators += _weight(token)
        if operators > OPERATORS:
            raise InputError(place(sparql, token.start), f"more than {OPERATORS} operators", "use VALUES, or ask twice")
        _note(found, token, before, not open_)
        before = [*before[-2:], token]
    return found


def _nest(open_: list[str], token: _Token) -> int:
    """Keep account of the brackets that are open; how deep they are now."""
    if token.kind == "open":
        open_.append(token.text)
    elif token.kind == "close" and open_ and open_[-1] == _CLOSES[token.text]:
        open_.pop()
    # "?a<?b&&((1>0))" holds what looks like an IRI: what it may open counts while it lasts.
    inside = token.text.count("(") + token.text.count("[") if token.kind == "iri" else 0
    return len(open_) + inside


def _weight(token: _Token) -> int:
    """How many operators a piece is, or holds if it is no IRI after all."""
    if token.kind == "iri":
        return sum(map(token.text.count, "+*&!=(,"))
    return token.kind == "operator" or (token.kind == "word" and token.text.upper() in _OPERATORS)


def _refuse(sparql: str, token: _Token) -> None:
    """Refuse what would ask another server or change data."""
    if _is_service(token):
        fault, remedy = "refused: SERVICE asks another server", "ask about the loaded files only"
        raise InputError(place(sparql, token.start), fault, remedy)
    if token.kind == "word" and token.text.upper() in UPDATES:
        remedy = "a query only reads: SELECT, ASK, CONSTRUCT, DESCRIBE"
        raise InputError(place(sparql, token.start), f"refused: {token.text.upper()} changes data", remedy)
    if token.kind == "string" and not _CLOSED.fullmatch(token.text):
        raise InputError(place(sparql, token.start), "a string that doesn't end", "close its quotes")
    if token.kind == "iri" and len(token.text) > _IRI_LENGTH:
        raise InputError(place(sparql, token.start), f"an IRI longer than {_IRI_LENGTH} characters", "shorten it")


def _is_service(token: _Token) -> bool:
    """Whether some parser may see SERVICE here: keywords may touch what stands before and after them."""
    text = token.text.upper()
    if token.kind == "word":
        return "SERVICE" in text
    if token.kind == "name":
        return "SERVICE" in text.partition(":")[0]
    return token.kind == "iri" and "SERVICE" in text.partition(")")[2]


def _note(found: Scanned, token: _Token, before: list[_Token], outside: bool) -> None:
    """Take down what a piece tells, given the three before it and whether no bracket is open."""
    words = [t.text.upper() for t in before if t.kind == "word"]
    word = token.text.upper() if token.kind == "word" else ""
    if token.kind == "variable" and token.text[1:] not in found.variables:
        found.variables.append(token.text[1:])
    elif word in FORMS and not found.form:
        found.form = word
    elif token.text == "*" and before and before[-1].text.upper() in ("SELECT", "DISTINCT", "REDUCED"):
        found.star = found.star or outside
    elif word == "ORDER" and outside:
        found.ordered = True
    elif token.kind == "iri" and words[-1:] == ["PREFIX"] and before[-1].kind == "name":
        found.prefixes[before[-1].text[:-1]] = token.text[1:-1]
    if token.kind in ("iri", "name") and before and before[-1].text.upper() in ("FROM", "NAMED"):
        (found.named if before[-1].text.upper() == "NAMED" else found.default).append(token.text)
