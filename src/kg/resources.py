"""Where the ontology, the shapes and the reference data are: beside ``src/`` in a checkout, inside the wheel
otherwise.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder ``ontology`` or ``shapes``. A checkout's own files win, so that an editable install is never stale.

    Raises FileNotFoundError when the installation lacks it.
    """
    for root in (PACKAGE.parent.parent, PACKAGE / "data"):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"kg is installed without its {name} folder; install it again")


def files(name: str, pattern: str) -> list[Path]:
    """The files of a folder that match a pattern, in name order."""
    return sorted(folder(name).glob(pattern))


@cache
def fingerprint(beside: frozenset[str] = frozenset()) -> str:
    """A digest of the package's code and tables, the same in a checkout and an installed wheel.

    ``beside`` are the parts of the package that don't count.
    """
    code = ((PACKAGE, p) for p in sorted(PACKAGE.rglob("*.py")) if p.relative_to(PACKAGE).parts[0] not in beside)
    tables = ((folder("ontology"), p) for p in sorted(folder("ontology").rglob("*")) if p.suffix in (".ttl", ".csv"))
    total = sha256()
    for root, path in (*code, *tables):
        total.update(path.relative_to(root).as_posix().encode() + sha256(path.read_bytes()).digest())
    return total.hexdigest()
