"""Kills: whatever is done to a store may end at any step, and done again comes to the same bytes and answers."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.resources import PACKAGE

PROGRAM = Path(__file__).with_name("kill.py")
EVERY = int(os.environ.get("KG_KILL_EVERY", "5"))
"""Every so manyth step is tried: all of them, some 650, take minutes. KG_KILL_EVERY=1 tries all."""
LEAST = {
    "first": 90,
    "batch": 120,
    "removal": 80,
    "rebuilding": 60,
    "mending": 120,
    "removal, then nothing": 80,
    "removal, then back": 80,
    "batch, then nothing": 120,
}
"""How many steps there are at least: fewer would mean that they are no longer counted."""


@pytest.mark.parametrize("doing", LEAST)
def test_no_kill_loses_doubles_or_changes_anything(doing: str, place: Path) -> None:
    call = [sys.executable, str(PROGRAM), doing, str(place), str(EVERY)]
    # Measuring coverage makes each of the many processes slow, and none lives to tell of it.
    own = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment = {**own, "PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(call, capture_output=True, text=True, env=environment, check=False)
    assert not done.returncode, done.stderr
    found = json.loads(done.stdout)
    assert found["wrong"] == []
    assert found["points"] >= LEAST[doing] // EVERY
