"""What README.md and examples/README.md show is what happens; first, that the comparison can tell."""

import pytest

from .conftest import ROOT, Shell
from .console import Step, fits, steps

SHOWN = {name: steps(ROOT / name) for name in ("README.md", "examples/README.md")}


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ("a\nb", "a\nc"),
        ("a\n...\nc", "a\nb\nd"),
        ("a ... c", "a b d"),
        ("ab...bc", "abc"),
        ("a\n...\na", "a"),
        ("...\na\nb\n...", "a\nc\nb"),
        ("...\nb", "b\nc"),
        ("a", "a\nb"),
    ],
)
def test_another_output_does_not_fit(shown: str, printed: str) -> None:
    assert not fits(shown, printed)


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ("a\nb", "a  \nb\n"),
        ("a\n...\nd", "a\nb\nc\nd\n"),
        ("a ... c", "a b c\n"),
        ("...\nb", "a\nb"),
        ("a\n...", "a"),
    ],
)
def test_the_same_output_fits(shown: str, printed: str) -> None:
    assert fits(shown, printed)


@pytest.mark.parametrize("name", SHOWN)
def test_every_shown_command_does_what_is_shown(name: str, shell: Shell) -> None:
    assert len(SHOWN[name]) >= 5
    for step in SHOWN[name]:
        _check(step, shell)


def _check(step: Step, shell: Shell) -> None:
    done = shell(step.command)
    assert done.returncode == 0, f"{step.place}: {step.command}\n{done.stdout}"
    assert step.output is None or fits(step.output, done.stdout), f"{step.place}: {step.command}\n{done.stdout}"
