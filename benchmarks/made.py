"""Makes any number of articles out of the examples, with other names, dates and numbers: input for benchmarks.

$ python benchmarks/made.py 2000 OUT_DIR [--seed 1]

The same number and seed give the same files. What they say is made up and means nothing.
"""

import argparse
import csv
import re
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SYLLABLES = "ba bri cor dal den far gor han ker lin mar nor pel ral ros san tor ull ven wes".split()


def made(number: int, seed: int) -> str:
    """The article of a number: an example with other words, and without some of its paragraphs."""
    random = Random(f"{seed} {number}")
    examples = sorted((ROOT / "examples").glob("*.txt"))
    text = _shortened(examples[number % len(examples)].read_text("utf-8"), random)
    for words in (MONTHS, DAYS):
        text = _exchanged(text, dict(zip(words, random.sample(words, len(words)), strict=True)))
    text = _exchanged(text, _people(text, random))
    return re.sub(r"\b\d+\b", lambda found: _other_number(found[0], random), text)


def _shortened(text: str, random: Random) -> str:
    """Title and lead stay; each other paragraph goes with a chance of one in four."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(paragraphs[:2] + [p for p in paragraphs[2:] if random.random() < 0.75])


def _people(text: str, random: Random) -> dict[str, str]:
    """Other names for the people that a given name shows."""
    with (ROOT / "ontology/reference/given_names.csv").open(encoding="utf-8", newline="") as file:
        given = [row[0] for row in list(csv.reader(file))[1:]]
    other: dict[str, str] = {}
    for first, last in re.findall(r"\b([A-Z][a-z]+) ([A-Z][a-z]+)\b", text):
        if first in given:
            other[first] = random.choice(given)
            other[last] = "".join(random.choices(SYLLABLES, k=3)).capitalize()
    return other


def _exchanged(text: str, other: dict[str, str]) -> str:
    """The text with whole words exchanged, all at once."""
    return re.sub(r"\b[A-Z][a-z]+\b", lambda found: other.get(found[0], found[0]), text)


def _other_number(digits: str, random: Random) -> str:
    """Another number of as many digits; a year stays one, and a day one of any month."""
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return str(random.randint(1998, 2031))
    if len(digits) <= 2:
        return str(random.randint(1, 28)).zfill(len(digits))
    return digits[0] + "".join(random.choices("0123456789", k=len(digits) - 1))


def main() -> None:
    """Write the articles."""
    parser = argparse.ArgumentParser(description="Make articles out of the examples.")
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(options.count):
        (options.folder / f"made-{number:06}.txt").write_text(made(number, options.seed), "utf-8")


if __name__ == "__main__":
    main()
