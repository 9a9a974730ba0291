"""The revisions of an article: which is the newest, and under which name each is known.

What a batch gives comes last, in the order given, whether it is new or known. So the same batch twice changes
nothing, and one that was interrupted ends, run again, as if it hadn't been.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.store.records import Record


def changes(history: Sequence[Record], given: Mapping[str, str]) -> Iterator[Record]:
    """The records to write, one after the other, to bring an article's revisions in order.

    ``history`` has the oldest first. ``given`` has the keys of a batch in order, each with the name it came under.
    After each write the order is the old one or the new one for each pair of revisions, never a third: the
    batch's go to the end first, then the numbers close up from 1.
    """
    now = {record.key: record for record in history}
    moved = [now[key] for key in given if key in now]
    rest = [record for record in history if record.key not in given]
    if [r.key for r in (*rest, *moved)] != [r.key for r in history]:
        top = history[-1].revision
        for number, record in enumerate(moved, top + 1):
            now[record.key] = replace(record, revision=number)
            yield now[record.key]
    for number, record in enumerate((*rest, *moved), 1):
        wanted = replace(record, revision=number, name=min(record.name, given.get(record.key, record.name)))
        if wanted != now[record.key]:
            yield wanted
