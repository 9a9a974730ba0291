"""The articles of a store, ready for questions."""

from pathlib import Path
from typing import TYPE_CHECKING

from kg.ask.belonging import StoredBelongings
from kg.ask.data import Data
from kg.ask.knowledge import Gathered, Knowledge, prepare
from kg.ask.names import StoredKeys
from kg.ask.texts import StoredTexts
from kg.ask.written import StoredWritten
from kg.terms import SKOS

if TYPE_CHECKING:
    import pyoxigraph


def stored(folder: Path) -> Knowledge:
    """What the newest snapshot of a store's index holds. Raises InputError when it has none or can't be read."""
    from pyoxigraph import Store

    from kg.errors import InputError
    from kg.store.derived.questions import NAME
    from kg.store.index import snapshot
    from kg.store.layout import Layout
    from kg.store.manifest import check_format

    check_format(Layout(folder))
    path = snapshot(Layout(folder)).path
    try:
        database = Store.read_only(str(path))
    except (OSError, RuntimeError, ValueError) as fault:  # Oxigraph's own
        raise InputError(str(path), f"can't be read: {fault}", f"make it anew with: kg rebuild {folder}") from fault
    return over(database, Data(database, NAME).values(NAME, SKOS.hiddenLabel))


def over(database: "pyoxigraph.Store", examples: tuple[str, ...] = ()) -> Knowledge:
    """What the database of an index holds, with the names derived in it; ``examples`` are questions to offer."""
    from kg.reference.graph import NAME as CATALOGUE
    from kg.store.derived.names import NAME as NAMES
    from kg.store.derived.owners import NAME as OWNERS
    from kg.store.derived.texts import NAME as TEXTS

    names = Data(database, NAMES)
    belongings, texts = StoredBelongings(Data(database, OWNERS)), StoredTexts(Data(database, TEXTS))
    gathered = Gathered(StoredKeys(names, texts), StoredWritten(names), belongings, texts)
    return prepare(Data(database), Data(database, CATALOGUE), gathered, examples)
