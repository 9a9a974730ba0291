"""Whether articles give the same bytes everywhere: in other folders, hash seeds, locales and time zones.

    python benchmarks/determinism.py FILE.txt [...]

Each surrounding has a process of its own.
Prints the SHA-256 of all graphs together for each surrounding; exits with 1 if they differ.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.resources import PACKAGE

SURROUNDINGS: list[dict[str, str]] = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "Pacific/Chatham"},
    {"PYTHONHASHSEED": "99", "LC_ALL": "C.UTF-8", "TZ": "America/St_Johns"},
]
PROGRAM = """
import hashlib, pathlib, sys
from datetime import date
from kg.pipeline import build_article
from kg.write import serialize
total = hashlib.sha256()
for path in sorted(pathlib.Path().iterdir()):
    graph = build_article(path.read_bytes(), path.name, published=date(2025, 3, 4)).graph
    for form in ("turtle", "trig", "nq", "jsonld", "rdfxml"):
        total.update(serialize([graph], form))
print(total.hexdigest())
"""


def main(files: list[str]) -> int:
    """Build the files in every surrounding; gives the exit code."""
    sums = []
    for surrounding in SURROUNDINGS:
        sums.append(built_in(surrounding, files))
        print(sums[-1], *(f"{name}={value}" for name, value in surrounding.items()))
    return int(len(set(sums)) > 1)


def built_in(surrounding: dict[str, str], files: list[str]) -> str:
    """The SHA-256 of the graphs of copies of the files, built in a new folder by a process with these variables."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    environment = {**kept, **surrounding, "PYTHONPATH": str(PACKAGE.parent)}
    with TemporaryDirectory() as folder:
        for file in map(Path, files):
            (Path(folder) / file.name).write_bytes(file.read_bytes())
        call = [sys.executable, "-c", PROGRAM]
        return subprocess.run(
            call, cwd=folder, env=environment, capture_output=True, text=True, check=True
        ).stdout.strip()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
