"""The program in a process of its own, that gets so much time and memory and no more."""

import os
import resource
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

FULL = os.environ.get("TAWSIM_HOSTILE") == "full"
SECONDS = 10  # of the processor, for a file
MEMORY = 1 << 30  # bytes that are held at once
_ADDRESSES = 6 << 30  # more would harm the machine: libraries ask for addresses that they never use


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command: its exit code, what it said, the seconds and bytes that it took."""

    code: int
    out: str
    err: str
    seconds: float
    memory: int


def run(*arguments: object) -> Ran:
    """A command of the command line."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=_limited, cwd=ROOT
    ) as process:
        said: dict[str, bytes] = {}
        assert process.stdout
        assert process.stderr
        streams = {"out": process.stdout, "err": process.stderr}
        reading = [
            threading.Thread(target=lambda n=n, s=s: said.update({n: s.read()})) for n, s in streams.items()
        ]
        for thread in reading:
            thread.start()
        _, status, used = os.wait4(process.pid, 0)
        for thread in reading:
            thread.join()
        process.returncode = os.waitstatus_to_exitcode(status)
    out, err = (said[n].decode("utf-8", "replace") for n in ("out", "err"))
    return Ran(process.returncode, out, err, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (6 * SECONDS, 6 * SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))


def import_(project: Path, file: Path, *options: str) -> Ran:
    """Bring a file into a project."""
    return run("import", project, file, *options)
