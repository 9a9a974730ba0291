"""The articles of a store, ready for questions."""

from pathlib import Path
from typing import TYPE_CHECKING

from kg.ask.data import Data
from kg.ask.knowledge import Knowledge, prepare
from kg.ask.names import StoredKeys
from kg.terms import SKOS

if TYPE_CHECKING:
    import pyoxigraph


def stored(folder: Path) -> Knowledge:
    """What the newest snapshot of a store's index holds. Raises InputError when it has none or can't be read."""
    from pyoxigraph import Store

    from kg.errors import InputError
    from kg.store import reading
    from kg.store.derived.questions import NAME
    from kg.store.index import snapshot

    path = snapshot(reading(folder).layout)[0]
    try:
        database = Store.read_only(str(path))
    except (OSError, RuntimeError, ValueError) as fault:  # Oxigraph's own
        raise InputError(str(path), f"can't be read: {fault}", f"make it anew with: kg rebuild {folder}") from fault
    return over(database, Data(database, NAME).values(NAME, SKOS.hiddenLabel))


def over(database: "pyoxigraph.Store", examples: tuple[str, ...] = ()) -> Knowledge:
    """What the database of an index holds, with the names derived in it; ``examples`` are questions to offer."""
    from kg.reference.graph import NAME as CATALOGUE
    from kg.store.derived.names import NAME

    names = StoredKeys(Data(database, NAME))
    return prepare(Data(database), Data(database, CATALOGUE), names, examples)
