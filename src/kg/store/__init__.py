"""A store that lasts: one immutable part an article, a commit record for each, a manifest of all, and an index to ask.

The parts, records and manifest are the truth; the index (Oxigraph) is made from them and can be made anew at any time.
``docs/store.md`` tells what lies where and what survives what.
"""

from kg.store.open import Store, reading, writing
from kg.store.records import Failure, Part, Record

__all__ = ["Failure", "Part", "Record", "Store", "reading", "writing"]
