"""Whether a file lies on a drive of the network. There the locks of SQLite keep nobody out: two people who
open one project would damage it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from annotator.errors import StorageFailed

ANYWAY = "TAWSIM_NETWORK_DRIVE"  # an environment variable; set, such a project is opened all the same
# As Linux and macOS call them. Drives that a virtual machine shares with its host are no better.
SYSTEMS = frozenset(
    ("nfs", "nfs3", "nfs4", "cifs", "ncpfs", "smb2", "smb3", "smbfs", "afpfs", "afs", "davfs", "webdav",
     "ceph", "glusterfs", "lustre", "beegfs", "gpfs", "sshfs", "rclone", "s3fs", "gcsfuse",
     "9p", "vboxsf", "vmhgfs-fuse")
)  # fmt: skip
_FORMS = (
    re.compile(r"^\S+ (?P<at>/\S*) (?:fuse\.)?(?P<system>\S+) \S+ \d+ \d+$", re.MULTILINE),  # /proc/mounts
    re.compile(r"^.+? on (?P<at>/.*) \((?P<system>[^,)]+).*\)$", re.MULTILINE),  # `mount` of macOS
)
_REMOTE = 4  # what Windows calls a drive of the network
_SECONDS = 2.0  # that the list of what is mounted may take


def system_of(place: Path, mounts: str) -> str:
    """The kind of file system, by the text of /proc/mounts or of `mount` on macOS; empty where none is known.

    `place` is absolute and without links.
    """
    found, deepest = "", -1
    for at, system in _mounted(mounts):
        if place.is_relative_to(at) and len(Path(at).parts) >= deepest:  # a later one lies over an earlier
            found, deepest = system, len(Path(at).parts)
    return found


def _mounted(mounts: str) -> Iterator[tuple[str, str]]:
    for form in _FORMS:
        for row in form.finditer(mounts):
            yield re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), row["at"]), row["system"]


def on_network(place: Path, mounts: str) -> bool:
    """Whether the file system at `place` is one of SYSTEMS. The root itself never is: containers are so."""
    system = system_of(place, mounts)
    return system in SYSTEMS and system_of(Path(place.anchor), mounts) != system


def is_remote(path: Path) -> bool:
    """Whether a file lies, or would lie, on a drive of the network; False where that cannot be told."""
    place = path.absolute().parent.resolve()
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _REMOTE)
    return on_network(place, _mounts())


def refuse_remote(path: Path) -> None:
    """Raises StorageFailed for a project on a drive of the network, unless ANYWAY is set."""
    if not os.environ.get(ANYWAY) and is_remote(path):
        raise StorageFailed(
            f"{path} lies on a network drive, where a project can be damaged.",
            "Copy it to a disk of this computer. To work together, hand out work and merge what comes back."
            f" {ANYWAY}=1 opens it all the same.",
        )


def _mounts() -> str:
    try:
        if sys.platform == "darwin":
            command = ["/sbin/mount"]
            return subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS).stdout
        return Path("/proc/mounts").read_text("utf-8", "surrogateescape")
    except (OSError, subprocess.SubprocessError):
        return ""
