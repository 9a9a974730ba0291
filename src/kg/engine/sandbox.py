"""What a worker gives up before it sees any data: the network, other programs, and more memory than it may have."""

import ctypes
import platform
import resource
import struct
import sys

_ARCHITECTURES = {
    "x86_64": (0xC000003E, (41, 42, 53, 59, 322, 425)),
    "aarch64": (0xC00000B7, (198, 199, 203, 221, 281, 425)),
}
"""The kernel's number of the architecture, and of socket, connect, socketpair, execve, execveat, io_uring_setup."""

_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050001  # the call fails with EPERM
_NUMBER, _ARCHITECTURE = 0, 4  # where they stand in what a filter sees
_OTHER_ABI = 0x40000000  # calls of the x32 ABI begin here
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    """The kernel's ``struct sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def limit_memory(size: int) -> None:
    """Let the process have this many bytes of memory at most, and leave no core dump when it fails for want of more."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (size if most == resource.RLIM_INFINITY else min(size, most), most))


def close_files() -> None:
    """Let the process open nothing any more, neither files nor sockets; what is open stays open."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def close_network() -> bool:
    """Let the process open no socket and start no program, for good; False where the system can't do that."""
    known = _ARCHITECTURES.get(platform.machine())
    if sys.platform != "linux" or known is None:
        return False
    steps = _steps(*known)
    program = _Program(len(steps) // 8, steps)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return not libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)


def _steps(architecture: int, refused: tuple[int, ...]) -> bytes:
    """A filter in the kernel's bytecode: (what, steps to skip if so, if not, operand)."""
    count = len(refused)
    program = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 0, count + 3, architecture),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, count + 1, 0, _OTHER_ABI),
        *((_EQUAL, count - place, 0, number) for place, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in program)
