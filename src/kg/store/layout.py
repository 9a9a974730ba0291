"""Where the files of a store lie, and how they are written."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.errors import InputError

FORMAT = 1
"""The number of the layout: another one is refused, not guessed."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a store below its folder."""

    root: Path

    @property
    def mark(self) -> Path:
        """The file that makes a folder a store."""
        return self.root / "STORE.json"

    @property
    def manifest(self) -> Path:
        """What the store holds, as a whole."""
        return self.root / "MANIFEST.json"

    @property
    def removal(self) -> Path:
        """What a removal under way takes out: there from its decision to its end, so that it is done whole."""
        return self.root / "REMOVAL.json"

    @property
    def lock(self) -> Path:
        """What a writer holds."""
        return self.root / "lock"

    @property
    def index(self) -> Path:
        """The folder of the index and its snapshots."""
        return self.root / "index"

    def part(self, key: str) -> Path:
        """The N-Quads of one input."""
        return self.root / "parts" / key[:2] / f"{key}.nq"

    def record(self, key: str) -> Path:
        """The commit record of a part: the part counts only with it."""
        return self.root / "commit" / key[:2] / f"{key}.json"

    def failure(self, key: str) -> Path:
        """Why an input gave no part."""
        return self.root / "failed" / key[:2] / f"{key}.json"

    def records(self) -> Iterator[Path]:
        """The commit records there are, in the order of their keys."""
        return iter(sorted(self.root.glob("commit/??/*.json")))

    def failures(self) -> Iterator[Path]:
        """The failures there are, in the order of their keys."""
        return iter(sorted(self.root.glob("failed/??/*.json")))

    def parts(self) -> Iterator[Path]:
        """The parts there are, committed or not, in the order of their keys."""
        return iter(sorted(self.root.glob("parts/??/*.nq")))

    def halves(self) -> Iterator[Path]:
        """What writers that died left half-written."""
        for folder in (".", "parts/*", "commit/*", "failed/*"):
            yield from sorted(self.root.glob(f"{folder}/.*.tmp"))


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes in hexadecimal digits."""
    return sha256(data).hexdigest()


def to_json(data: object) -> bytes:
    """Data as JSON, the same bytes for the same data. A name that is no UTF-8 comes back as it was."""
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    # What is left of such a name are half surrogate pairs, whose escapes are JSON's own.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def seal(data: Mapping[str, object]) -> bytes:
    """Data as a file that tells its own digest."""
    return to_json({**data, "digest": digest(to_json(data))})


def unseal(path: Path, root: Path) -> dict[str, Any]:
    """The data of a sealed file. Raises InputError when it can't be read or isn't what was sealed, byte for byte."""
    try:
        raw = path.read_bytes()
        data = json.loads(raw)
        if data.pop("digest") == digest(to_json(data)) and seal(data) == raw:
            return dict(data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise damaged(path, root) from fault
    raise damaged(path, root)


def damaged(path: Path, root: Path) -> InputError:
    """The error for a file of a store that isn't as it was written."""
    return InputError(str(path), "is damaged or missing", f"see what is, and mend it, with: kg verify {root} --repair")
