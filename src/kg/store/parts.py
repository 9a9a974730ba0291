"""Parts: the graphs of one input as N-Quads, written before anything counts on them."""

from collections import defaultdict
from collections.abc import Mapping

from kg.store.files import put
from kg.store.layout import Layout, damaged, digest
from kg.store.records import GraphSum, Part, Record


def put_part(layout: Layout, part: Part) -> None:
    """Write a part for good. Raises InputError when that fails."""
    put(layout.part(part.key), part.data)


def describe(part: Part, revision: int) -> Record:
    """The record of a part."""
    return Record(
        key=part.key,
        name=part.name,
        article=part.article,
        revision=revision,
        sha256=digest(part.data),
        graphs=sums(part.data),
        headline=part.headline,
        issued=part.issued,
        url=part.url,
    )


def sums(data: bytes) -> Mapping[str, GraphSum]:
    """The graphs of sorted N-Quads: the last term of a line names its graph."""
    lines: dict[str, list[bytes]] = defaultdict(list)
    for line in data.splitlines(keepends=True):
        lines[line.rsplit(b" ", 2)[1].decode().strip("<>")].append(line)
    return {name: GraphSum(len(found), digest(b"".join(found))) for name, found in sorted(lines.items())}


def part_data(layout: Layout, record: Record) -> bytes:
    """The bytes of a committed part, checked. Raises InputError when they aren't those that were committed."""
    path = layout.part(record.key)
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise damaged(path, layout.root) from fault
    if digest(data) != record.sha256:
        raise damaged(path, layout.root)
    return data
