"""What can go wrong with a call: one line with place, fault and remedy, and an exit code of its own."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes, the same for every command (docs/errors.md)."""

    DONE = 0
    NO = 1  # a clean "no": violations, no answer
    USAGE = 2
    INPUT = 3
    REFUSED = 4  # question not understood
    REMOTE = 5
    PARTIAL = 6  # some inputs failed
    BUG = 70
    INTERRUPTED = 130


class KgError(Exception):
    """A fault of the call or its input: where, what, and how to mend it.

    ``place`` is ``file`` or ``file:line:column`` (both counted from 1).
    """

    code = Exit.INPUT

    def __init__(self, place: str, fault: str, remedy: str) -> None:
        """The message is one line: place, fault, remedy."""
        super().__init__(f"{place}: {fault}; {remedy}")
        self.place, self.fault, self.remedy = place, fault, remedy


class InputError(KgError):
    """The input is missing, unreadable or malformed."""


class UsageError(KgError):
    """The words of the call don't fit together."""

    code = Exit.USAGE


class RemoteError(KgError):
    """Another server can't be reached, refuses, or hasn't got what was sent to it."""

    code = Exit.REMOTE


class QuestionRefused(KgError):
    """The question was not understood."""

    code = Exit.REFUSED
