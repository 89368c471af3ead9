"""The pages of a large project, looked at in a process of its own while people work on in it."""

from __future__ import annotations

import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import elsewhere
from storage.file import UNSOUND

if TYPE_CHECKING:
    from storage.project import Project


class Looking:
    """Begun at once: `finished` says when it is over, then `keep` what was found. `stop` drops it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._open = ExitStack()
        self._open.enter_context(project.standing())
        command = elsewhere.command("storage.saving.copying", str(project.path))
        root = Path(__file__).resolve().parents[2]
        quiet = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._child = subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=root, creationflags=quiet)

    def finished(self) -> bool:
        """Whether the other process has ended."""
        return self._child.poll() is not None

    def keep(self) -> None:
        """Raises ProjectDamaged when the pages are not sound."""
        found = self._child.wait()
        self.stop()
        self._project.file.require(not found, UNSOUND)

    def stop(self) -> None:
        """Without an answer."""
        self._child.kill()
        self._child.wait()
        self._open.close()
