"""Replacing a file at once: a reader sees the old file or the new one, never a part."""

import gzip
import os
import stat
from pathlib import Path

from kg.errors import InputError


def compress(data: bytes) -> bytes:
    """The data gzip-compressed, without a time or a name inside, so that the same data give the same bytes."""
    return gzip.compress(data, mtime=0)


def replace(path: Path, data: bytes) -> None:
    """Write the data to a file beside the old one, to the disk, then put it in the old one's place, with its mode.

    Links are followed; a device or a pipe is written to directly. Raises InputError when that fails; nothing has
    changed then.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as fault:
        remedy = "check the folder, its permissions and the space left"
        raise InputError(str(path), f"can't be written: {fault.strerror or fault}", remedy) from fault


def make_folder(path: Path) -> None:
    """Make a folder, and those it lies in, unless they are there. Raises InputError when that fails."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        remedy = "check the name and the permissions"
        raise InputError(str(path), f"can't be made a folder: {fault.strerror or fault}", remedy) from fault


def _replace(target: Path, data: bytes) -> None:
    # The name is this process's own, so that two runs never share one.
    temporary = target.with_name(f".{target.name[:80]}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system can do that for folders."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
