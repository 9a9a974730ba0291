"""Files of a store: written whole or not at all, and gone for good when they are dropped, power cuts included."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kg.errors import InputError
from kg.write.file import make_folder, replace, sync_folder


def put(path: Path, data: bytes) -> None:
    """Write a file, and its folder where it is the first in it. Raises InputError when that fails."""
    if not path.parent.is_dir():
        make_folder(path.parent)
        sync_folder(path.parent.parent)
    replace(path, data)


def drop(paths: Iterable[Path]) -> None:
    """Remove files, in their order, and the folders that they leave empty: nothing tells that they ever were.

    Raises InputError when that fails.
    """
    folders: dict[Path, None] = {}
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as fault:
            remedy = "check the folder's permissions"
            raise InputError(str(path), f"can't be removed: {fault.strerror or fault}", remedy) from fault
        folders[path.parent] = None
    for folder in folders:
        with suppress(OSError):  # it isn't there, or others are in it
            sync_folder(folder)
            folder.rmdir()
            sync_folder(folder.parent)
