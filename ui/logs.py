"""What the program writes down of itself: what it is, what was done by the names of commands, what failed.

Never a text of a document, an annotator's name or a path: of a project only counts and a short hash of its
name, of an error its kind and where in the program it happened, of its words only those of Python itself.
"""

from __future__ import annotations

import hashlib
import logging
import platform
import re
import sys
import traceback
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_log_path
from PySide6 import __version__ as pyside
from PySide6.QtCore import qVersion

from annotator import VERSION
from storage.file import ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.errors import ExpectedError
    from storage.project import Project
    from ui.session import Session
    from ui.window import Window

LARGEST, FILES = 1_000_000, 5  # bytes of a file; so many are kept
NAME = "tawsim.log"
_LOG = logging.getLogger("tawsim")
_ROOT = Path(__file__).resolve().parents[1]
# Their words are of types and of names in the program; those of others may quote what was read.
_SPEAKING = (AttributeError, NameError, TypeError, ImportError, RecursionError, MemoryError)


def log_folder() -> Path:
    """In the person's own folder."""
    return user_log_path("tawsim", appauthor=False)


@contextmanager
def logging_to(folder: Path) -> Iterator[Path]:
    """Within, the program logs to a file there, whose path this gives; where none can be, to nowhere."""
    path = folder / NAME
    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LARGEST, backupCount=FILES - 1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False
    _LOG.info("start: %s", "; ".join(versions()))
    try:
        yield path
    finally:
        _LOG.info("end")
        _LOG.removeHandler(handler)
        handler.close()


def versions() -> list[str]:
    """The program, what it runs on, and the system."""
    return [
        f"Tawsim {VERSION}" + (" (bundle)" if getattr(sys, "frozen", False) else ""),
        f"Python {platform.python_version()}",
        f"PySide {pyside}, Qt {qVersion()}",
        ENGINE,
        platform.platform(),
    ]


def follow(window: Window) -> None:
    """From now on what is opened and done in the window is logged."""
    session = window.session
    session.project_opened.connect(lambda: _opened(session))
    session.closing.connect(lambda: _LOG.info("close"))
    window.reading.acting.connect(lambda id: _LOG.info("action: %s", id))


def _opened(session: Session) -> None:
    if session.project is not None:
        _LOG.info("open: %s", counts(session.project))


def counts(project: Project) -> str:
    """How much a project holds, under a name that says nothing."""
    stats = project.stats()
    name = hashlib.sha256(str(project.path.absolute()).encode("utf-8", "replace")).hexdigest()[:8]
    parts = {
        "documents": stats.documents,
        "annotators": stats.annotators,
        "layers": stats.layers,
        "entities": stats.entities,
        "events": stats.events,
        "suggestions": stats.suggestions,
        "edits": project.journal.extent()[0],
        "bytes": project.path.stat().st_size,
    }
    return f"project {name}, " + ", ".join(f"{words} {count}" for words, count in parts.items())


def refused(problem: ExpectedError) -> None:
    """Something outside the program was not as it should be."""
    _LOG.warning("refused: %s", "\n".join(told(problem)))


def bug(problem: BaseException) -> None:
    """Something happened that should not."""
    _LOG.error("unexpected: %s", "\n".join(told(problem)))


def told(problem: BaseException) -> list[str]:
    """An error and those that led to it, without what they may quote: a line for each, and for each step."""
    lines: list[str] = []
    met: set[int] = set()
    now: BaseException | None = problem
    while now is not None and id(now) not in met:
        met.add(id(now))
        lines.append(("" if now is problem else "after ") + kind(now) + _words(now))
        lines += [f"    {step}" for step in _steps(now)]
        now = now.__cause__ or now.__context__
    return lines


def kind(problem: BaseException) -> str:
    """The type of an error and where it was raised, by which it is known again."""
    return " ".join([type(problem).__name__, *_steps(problem)[-1:]])


def _steps(problem: BaseException) -> list[str]:
    steps = traceback.extract_tb(problem.__traceback__)
    return [f"{_place(Path(s.filename))}:{s.lineno} {s.name}" for s in steps]


def _place(path: Path) -> str:
    """Within the program; of other code the last two parts, as the rest may name a person."""
    try:
        return path.relative_to(_ROOT).as_posix() if ".venv" not in path.parts else "/".join(path.parts[-2:])
    except ValueError:
        return "/".join(path.parts[-2:])


def _words(problem: BaseException) -> str:
    if isinstance(problem, OSError):
        return f": {problem.strerror}" if problem.strerror else ""
    if isinstance(problem, _SPEAKING):
        return ": " + re.sub(r"[^\x20-\x7e]+", "…", str(problem))[:200]
    return f": {name}" if (name := getattr(problem, "sqlite_errorname", "")) else ""


def last(path: Path, lines: int) -> list[str]:
    """The last lines of the log; none where there is none."""
    try:
        return path.read_text("utf-8", "replace").splitlines()[-lines:]
    except OSError:
        return []
