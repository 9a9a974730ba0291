"""What was done, as a table for people or JSON for programs."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.load.run import Row

_HEADS = ("graph", "triples", "before", "after", "status")


@dataclass
class Report:
    """The rows of a load."""

    to: str
    flavour: str
    rows: list[Row] = field(default_factory=list)
    whole: bool = False
    """Whether every graph has its row: not so after a fault of the server."""

    @property
    def faults(self) -> list[Row]:
        """The graphs that the store isn't known to have."""
        return [row for row in self.rows if not row.done]

    def __str__(self) -> str:
        """The load in a line."""
        kinds = Counter(row.status for row in self.rows)
        told = ", ".join(f"{number} {status}" for status, number in sorted(kinds.items()))
        triples = sum(row.after or 0 for row in self.rows if row.done)
        graphs = "1 graph" if len(self.rows) == 1 else f"{len(self.rows)} graphs"
        return f"{graphs} ({told or 'none'}), {triples} triples there"


def as_json(report: Report) -> str:
    """The report for programs."""
    graphs = [row._asdict() for row in report.rows]
    whole = report.whole and not report.faults
    told = {"to": report.to, "flavor": report.flavour, "done": whole, "graphs": graphs}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_table(report: Report) -> str:
    """The report for people."""
    cells = [[_cell(value) for value in row[:5]] for row in report.rows]
    widths = [max(map(len, column)) for column in zip(_HEADS, *cells, strict=True)]
    lines = [_HEADS, ["-" * width for width in widths], *cells]
    return "".join(_line(line, widths) for line in lines)


def _cell(value: object) -> str:
    return "?" if value is None else str(value)


def _line(cells: Sequence[str], widths: list[int]) -> str:
    """The first and the last column begin at the left, numbers end at the right."""
    inner = [cell.rjust(width) for cell, width in zip(cells[1:4], widths[1:4], strict=True)]
    return "  ".join((cells[0].ljust(widths[0]), *inner, cells[4])).rstrip() + "\n"
