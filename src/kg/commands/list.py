"""``kg list``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.commands._io import put
from kg.errors import Exit

if TYPE_CHECKING:
    from kg.store import Failure, Record

Rows = list[dict[str, str | int]]


@click.command(short_help="Show what a store holds.")
@click.argument("store")
@click.option("--failed", is_flag=True, help="The inputs that gave no article, and why.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, with all that is known of each.")
def command(store: str, failed: bool, as_json: bool) -> int:
    """List the articles of a store: identifier, day, quads, file and headline; or with --failed what failed, and why.

    Exit code 0: done. 3: there is no such store, or its manifest is damaged.
    """
    import json

    from kg.store import reading

    manifest = reading(store).manifest
    if failed:
        rows = [_failure(f) for f in sorted(manifest.failures.values(), key=lambda f: (f.name, f.key))]
    else:
        rows = [_article(r) for r in sorted(manifest.live.values(), key=lambda r: (r.issued, r.name, r.article))]
    put(json.dumps(rows, ensure_ascii=False, indent=1) + "\n" if as_json else _table(rows, failed))
    return Exit.DONE


def _article(record: "Record") -> dict[str, str | int]:
    return {
        "id": record.article.rsplit("/", 1)[-1],
        "date": record.issued,
        "quads": record.quads,
        "name": record.name,
        "headline": record.headline,
        "iri": record.article,
        "url": record.url,
        "revision": record.revision,
        "key": record.key,
    }


def _failure(failure: "Failure") -> dict[str, str | int]:
    return {
        "name": failure.name,
        "fault": failure.fault,
        "remedy": failure.remedy,
        "code": int(failure.code),
        "key": failure.key,
    }


def _table(rows: Rows, failed: bool) -> str:
    """Each row a line: failures as messages have them, articles in columns."""
    if failed:
        return "".join(f"{row['name']}: {row['fault']}; {row['remedy']}\n" for row in rows)
    return "".join(f"{line}\n" for line in _columns([list(map(_plain, row.values()))[:5] for row in rows]))


def _columns(cells: Sequence[Sequence[str]]) -> list[str]:
    """Lines with the cells of a column below each other, the last column as long as it is."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)][:-1]
    return ["  ".join([*map(str.ljust, row, widths), row[-1]]).rstrip() for row in cells]


def _plain(value: str | int) -> str:
    return " ".join(str(value).split()) or "-"
