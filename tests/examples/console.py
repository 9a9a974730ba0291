"""Shell sessions in Markdown: blocks fenced as ``console``, commands after ``$``, then what they print.

In what is printed ``...`` stands for anything, on a line of its own for any lines or none.
"""

import re
from pathlib import Path
from typing import NamedTuple

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANYTHING = "..."


class Step(NamedTuple):
    """A command, the file and line where it stands, and what it is shown to print (None when nothing is shown)."""

    place: str
    command: str
    output: str | None


def steps(path: Path) -> list[Step]:
    """Every command of a file, in order."""
    text, found = path.read_text(encoding="utf-8"), []
    for block in BLOCK.finditer(text):
        first = text.count("\n", 0, block.start(1)) + 1
        commands = list(re.finditer(r"^\$ (.+(?:\n> .+)*)\n", block[1], re.MULTILINE))
        ends = [c.start() for c in commands[1:]] + [len(block[1])]
        for command, end in zip(commands, ends, strict=True):
            line = first + block[1].count("\n", 0, command.start())
            shown = block[1][command.end() : end]
            found.append(Step(f"{path.name}:{line}", command[1].replace("\n> ", "\n"), shown.rstrip() or None))
    return found


def fits(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown, ``...`` standing for anything. Ends of lines are trimmed."""
    groups: list[list[str]] = [[]]
    for line in _lines(shown):
        if line.strip() == ANYTHING:
            groups.append([])
        else:
            groups[-1].append(line)
    lines, place = _lines(printed), 0
    last = len(lines) - len(groups[-1])
    for group in groups[:-1]:
        places = range(place, last + 1) if group is not groups[0] else range(1)
        at = next((n for n in places if _same(group, lines[n : n + len(group)])), None)
        if at is None:
            return False
        place = at + len(group)
    return place <= last and (len(groups) > 1 or last == 0) and _same(groups[-1], lines[last:])


def _same(shown: list[str], printed: list[str]) -> bool:
    return len(shown) == len(printed) and all(map(_same_line, shown, printed))


def _same_line(shown: str, printed: str) -> bool:
    pattern = ".*".join(re.escape(piece) for piece in shown.split(ANYTHING))
    return re.fullmatch(pattern, printed) is not None


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").split("\n")]
