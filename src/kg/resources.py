"""Where the ontology, the shapes and the reference data are: beside ``src/`` in a checkout, inside the wheel
otherwise.
"""

from functools import cache
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
