"""How long whole processes take, in turns: ``kg --help`` beside click alone, ``kg build`` beside spaCy alone.

    python benchmarks/startup.py [FILE.txt] [ROUNDS]

Medians of wall seconds and their ratios.
The process that only loads spaCy uses the same model and leaves out the same parts, and reads
no text. Without FILE, the first article of ``examples/`` is built.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from kg.resources import PACKAGE

ROUNDS = 7


def spacy_alone() -> str:
    """A program that loads the pipeline's model as the pipeline does, by its own package name, and nothing else."""
    from spacy.util import is_package

    from kg.parse.english import MODELS, language

    installed = next(name for name in MODELS if is_package(name))
    excluded = [pipe for pipe in ("ner", "senter", "lemmatizer") if pipe not in language().pipe_names]
    return f"import spacy; spacy.load({installed!r}, exclude={excluded!r})"


def calls(article: Path, out: Path) -> dict[str, list[str]]:
    """The processes to compare, by name."""
    python = sys.executable
    return {
        "click": [python, "-c", "import click"],
        "kg --help": [python, "-m", "kg", "--help"],
        "spaCy": [python, "-c", spacy_alone()],
        "kg build": [python, "-m", "kg", "build", str(article), "-o", str(out)],
        "kg build --no-validate": [python, "-m", "kg", "build", str(article), "--no-validate", "-o", str(out)],
    }


def seconds(call: list[str]) -> float:
    """The wall time of one process."""
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    begun = perf_counter()
    subprocess.run(call, env=environment, capture_output=True, check=True)
    return perf_counter() - begun


def main(article: Path, rounds: int) -> None:
    """Run them in turns and print medians and ratios."""
    with TemporaryDirectory() as folder:
        processes = calls(article, Path(folder) / "out.ttl")
        times: dict[str, list[float]] = {name: [] for name in processes}
        for number in range(rounds + 1):  # the first round warms the disk's cache
            for name, call in processes.items():
                taken = seconds(call)
                times[name] += [taken] if number else []
    middle = {name: median(taken) for name, taken in times.items()}
    for name, taken in middle.items():
        print(f"{name:24} {taken:6.3f} s")
    for name, base in (("kg --help", "click"), ("kg build", "spaCy"), ("kg build --no-validate", "spaCy")):
        print(f"{name} / {base}: {middle[name] / middle[base]:.2f}")


if __name__ == "__main__":
    given = sys.argv[1:]
    chosen = Path(given[0]) if given else min((PACKAGE.parent.parent / "examples").glob("*.txt"))
    main(chosen, int(given[1]) if len(given) > 1 else ROUNDS)
