"""Replacing a folder of files at once: made beside the old one, then put in its place."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from kg.errors import InputError, UsageError
from kg.write.file import make_folder, replace

PACKAGE = "datapackage.json"
"""The file that tells which files a folder of tables has."""


def replace_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the files as a folder; one of an earlier export is replaced, any other is refused.

    Raises UsageError when the folder holds other files and InputError when it can't be written; nothing has changed
    then.
    """
    target = path.resolve()
    _check(path, target, files)
    make_folder(target.parent)
    new, old = (target.with_name(f".{target.name[:80]}.{os.getpid()}.{what}.tmp") for what in ("new", "old"))
    try:
        make_folder(new)
        for name, data in files.items():
            replace(new / name, data)
        _swap(target, new, old)
    except OSError as fault:
        remedy = "check the folder, its permissions and the space left"
        raise InputError(str(path), f"can't be written: {fault.strerror or fault}", remedy) from fault
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _check(path: Path, target: Path, files: Mapping[str, bytes]) -> None:
    if target.exists() and not target.is_dir():
        raise UsageError(str(path), "is a file, and this kind of export makes a folder", "name a new folder")
    others = {file.name for file in target.iterdir()} - files.keys() - _earlier(target) if target.exists() else set()
    if others:
        fault = f"is a folder with other files in it, such as {min(others)}"
        raise UsageError(str(path), fault, "name a new or an empty folder")


def _earlier(target: Path) -> set[str]:
    """The files that an earlier export left in the folder, as it tells itself."""
    try:
        resources = json.loads((target / PACKAGE).read_bytes())["resources"]
        return {PACKAGE, *(str(resource["path"]) for resource in resources)}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _swap(target: Path, new: Path, old: Path) -> None:
    """Put the new folder in the old one's place, which comes back if that fails."""
    if not target.exists():
        new.rename(target)
        return
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
