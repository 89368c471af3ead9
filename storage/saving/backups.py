"""Copies of a project that are made by themselves, and the way back to one.

They lie in a folder beside the project, or where its setting `backups` says. Each is a whole
project that was opened and checked before it got its name. Recent ones lie close together, older
ones are thinned out (`surplus`).
"""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator import elsewhere
from annotator.errors import ProjectDamaged, StorageFailed
from storage import copies as files
from storage.project import Project, Stats
from storage.saving.drives import is_remote

SETTING = "backups"  # the folder that the person chose; empty: beside the project
REASONS = ("import", "merge", "bulk", "scheme", "work", "restore")  # before or during what it is made
_NAME = re.compile(rf"(\d{{8}}T\d{{6}})(?:-(\d+))?-({'|'.join(REASONS)})\.tawsim")
_NEWEST = "newest.txt"
_TIME = "%Y%m%dT%H%M%S"
_ASIDE = ("comments", "guidelines", "releases", "versions", "people", "assignments", "ignored", "models")
_COUNTS = 6  # of which an edition is made
# Up to this age, one copy is kept in each stretch of that length; what is older than all is not kept.
STRETCHES = (
    (timedelta(hours=2), timedelta(minutes=5)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=30), timedelta(days=1)),
    (timedelta(days=730), timedelta(days=30)),
)
ALWAYS = 5  # the newest so many stay, whatever their age
FEWER, AND = 0.2, 20  # by this share, and by more than so many: then it is a sudden drop


@dataclass(frozen=True, slots=True)
class Copy:
    """One of them: where it lies, when (UTC) and before or during what it was made."""

    path: Path
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Held:
    """What a copy holds: counts, how many edits, and the time of the last one (empty: none)."""

    stats: Stats
    edits: int
    last: str


@dataclass(frozen=True, slots=True)
class Drop:
    """The newest copy holds clearly more: documents and entities, in the copy and now."""

    copy: Copy
    documents: tuple[int, int]
    entities: tuple[int, int]


def folder(project: Path, chosen: str = "") -> Path:
    """Where the copies of a project lie: beside it, or in a folder of their own within the `chosen` one."""
    if not chosen:
        return project.with_name(f"{project.name}.backups")
    where = hashlib.sha256(str(project.absolute()).encode()).hexdigest()[:8]  # two may have one name
    return Path(chosen) / f"{project.name}-{where}.backups"


def copies(project: Path, chosen: str = "") -> list[Copy]:
    """Those of a project, the newest first."""
    try:
        found = sorted((p for p in folder(project, chosen).iterdir() if _NAME.fullmatch(p.name)), key=_order)
    except OSError:
        return []
    return [Copy(p, _at(p), p.stem.rpartition("-")[2]) for p in reversed(found)]


def _order(path: Path) -> tuple[datetime, int]:
    return _at(path), int(path.name.split("-")[1] if path.name.count("-") > 1 else 1)


def _at(path: Path) -> datetime:
    return datetime.strptime(path.name.partition("-")[0], _TIME).replace(tzinfo=UTC)


class BackingUp:
    """A copy that is being made in a process of its own, while people go on working.

    `finished` says when it is; then `keep` gives it its name. `stop` drops it. Only one at a time.
    """

    def __init__(self, project: Project, why: str, now: datetime) -> None:
        """Raises StorageFailed when there is no place for it."""
        self._project, self._now = project, now.astimezone(UTC)
        self._edition = _edition(project)
        chosen = project.settings.get(SETTING)
        self.target = _free(_made(folder(project.path, chosen)), self._now, why)
        self._part = self.target.with_suffix(".part")
        self._open = ExitStack()
        self._open.enter_context(project.standing())
        command = elsewhere.command("storage.saving.copying", str(project.path), str(self._part))
        root = Path(__file__).resolve().parents[2]
        quiet = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._child = subprocess.Popen(command, stderr=subprocess.PIPE, cwd=root, creationflags=quiet)

    def finished(self) -> bool:
        """Whether the other process has ended."""
        return self._child.poll() is not None

    def keep(self) -> Copy:
        """Waits for it to end. Raises StorageFailed when it could not be written; older copies stay."""
        try:
            _, said = self._child.communicate()
            if self._child.returncode:
                words = said.decode("utf-8", "replace").strip().rpartition("\n")[2]
                raise StorageFailed(f"The copy {self.target} could not be made ({words}).")
            self._part.replace(self.target)
        finally:
            self.stop()
        _note(self._project, self.target, self._edition, self._now)
        return Copy(self.target, self._now.replace(microsecond=0), _why(self.target))

    def stop(self) -> None:
        """Nothing of it is left, unless it was kept."""
        self._child.kill()
        self._child.wait()
        if self._child.stderr:
            self._child.stderr.close()
        self._open.close()
        self._part.unlink(missing_ok=True)


def wanted(project: Project) -> bool:
    """Whether the project holds anything, and anything that its newest copy does not."""
    if not project.journal.last() and not project.documents.ids():
        return False
    there = copies(project.path, project.settings.get(SETTING))
    return not there or _newest(project) != f"{there[0].path.name} {_edition(project)}"


def back_up(project: Project, why: str, now: datetime) -> Copy | None:
    """A copy of the project as it is, made at once; None where the newest one holds the same already.

    `why` is one of REASONS. Raises StorageFailed when it cannot be written; the older copies stay.
    """
    if not wanted(project):
        return None
    edition, now = _edition(project), now.astimezone(UTC)
    target = _free(_made(folder(project.path, project.settings.get(SETTING))), now, why)
    project.save_copy(target)
    _note(project, target, edition, now)
    return Copy(target, now.replace(microsecond=0), why)


def try_back_up(project: Project, why: str, now: datetime, say: Callable[[str], object]) -> Copy | None:
    """As `back_up`, before something that can be done without it, too: a failure is said."""
    try:
        return back_up(project, why, now)
    except StorageFailed as problem:
        say(str(problem))
        return None


def surplus(made: Sequence[Copy], now: datetime) -> list[Copy]:
    """Those that are not kept: all but the oldest of each stretch of STRETCHES, and what is older than all
    of them; never the newest ALWAYS."""
    ordered = sorted(made, key=lambda c: c.at, reverse=True)
    kept: dict[tuple[timedelta, int], Copy] = {}
    for copy in ordered:
        stretch = next(((age, length) for age, length in STRETCHES if now - copy.at <= age), None)
        if stretch is not None:
            age, length = stretch
            kept[age, int(copy.at.timestamp() // length.total_seconds())] = copy  # the oldest stays last
    stay = {c.path for c in (*kept.values(), *ordered[:ALWAYS])}
    return [c for c in ordered if c.path not in stay]


def held(copy: Path) -> Held:
    """What a copy holds; it stays as it is. Raises ExpectedError when it is no sound project."""
    with ExitStack() as left:
        if Project.is_behind(copy) or is_remote(copy):  # opening would bring it up to date, or be refused
            project = Project(left.enter_context(files.opened(copy)))
        else:
            project = left.enter_context(Project.open(copy))
        return Held(project.stats(), *project.journal.extent())


def dropped(project: Project) -> Drop | None:
    """Whether the newest copy holds clearly more than the project; not where the person put one back."""
    there = copies(project.path, project.settings.get(SETTING))
    name, _, edition = _newest(project).partition(" ")
    counts = edition.split("-")
    if not there or there[0].path.name != name or there[0].why == "restore" or len(counts) != _COUNTS:
        return None
    stats = project.stats()
    found = Drop(there[0], (int(counts[1]), stats.documents), (int(counts[3]), stats.entities))
    clear = any(a - b > max(AND, FEWER * a) for a, b in (found.documents, found.entities))
    return found if clear else None


def move(project: Project, chosen: str) -> Path:
    """From now on copies lie in the `chosen` folder (empty: beside the project); those that are there follow.

    Gives the folder. Raises StorageFailed when it can't be written; then all is as it was.
    """
    before = folder(project.path, project.settings.get(SETTING))
    after = _made(folder(project.path, chosen))
    if after.absolute() == before.absolute():
        return after
    there = (
        [p for p in before.iterdir() if _NAME.fullmatch(p.name) or p.name == _NEWEST]
        if before.is_dir()
        else []
    )
    try:
        for path in there:
            shutil.copyfile(path, after / path.name)
    except OSError as problem:
        for path in there:
            (after / path.name).unlink(missing_ok=True)
        raise StorageFailed(f"{after} can't be written ({problem.strerror}).") from problem
    project.settings.set(SETTING, chosen)
    with suppress(OSError):  # then copies lie in both
        for path in there:
            path.unlink()
        before.rmdir()
    return after


def restore(project: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the project; what stood there, if anything, is put aside and its path given.

    It becomes the newest backup, or, when it cannot be opened, lies beside the project as it was, with its
    `-wal`. Raises ExpectedError, and leaves all as it was, when the copy is none or the project is open.
    """
    held(copy)
    aside = _put_aside(project, now.astimezone(UTC)) if project.exists() else None
    part = project.with_name(f"{project.name}.part")
    try:
        shutil.copyfile(copy, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(project)
    except OSError as problem:
        raise StorageFailed(f"{project} can't be written ({problem.strerror}).") from problem
    finally:
        part.unlink(missing_ok=True)
    return aside


def _put_aside(project: Path, now: datetime) -> Path:
    """The project as it is under another name; it is gone afterwards only if it cannot be opened."""
    try:
        with Project.open(project) as opened:
            made = back_up(opened, "restore", now)
            return made.path if made else copies(project, opened.settings.get(SETTING))[0].path
    except ProjectDamaged:
        pass
    aside = project.with_name(f"{project.name}.damaged-{now.strftime(_TIME)}")
    for suffix in ("-wal", "-shm", "-journal", ""):
        beside = project.with_name(project.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))
    return aside


def _edition(project: Project) -> str:
    """Another one after every edit, import and suggestion, and after what no edit goes with; `dropped` reads
    it, too."""
    stats, counted = project.stats(), " + ".join(f"(SELECT count(*) FROM {table})" for table in _ASIDE)
    ((aside,),) = project.file.read(f"SELECT {counted}")
    counts = (project.journal.last(), stats.documents, stats.layers, stats.entities, stats.suggestions, aside)
    return "-".join(map(str, counts))


def _newest(project: Project) -> str:
    """The name of the newest copy, and the edition of the project that it holds; empty if nobody knows."""
    try:
        return (folder(project.path, project.settings.get(SETTING)) / _NEWEST).read_text("utf-8")
    except OSError:
        return ""


def _note(project: Project, target: Path, edition: str, now: datetime) -> None:
    """Beside the copies, as the project itself is not altered by this; then those that are too many go."""
    with suppress(OSError):  # then the next copy is made even if nothing has changed
        (target.parent / _NEWEST).write_text(f"{target.name} {edition}", "utf-8")
    for copy in surplus(copies(project.path, project.settings.get(SETTING)), now):
        copy.path.unlink(missing_ok=True)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise StorageFailed(f"{folder} can't be made ({problem.strerror}).") from problem
    return folder


def _free(folder: Path, at: datetime, why: str) -> Path:
    stamp, n = at.strftime(_TIME), 1
    while any(folder.glob(f"{stamp}{f'-{n}' if n > 1 else ''}-*")):
        n += 1
    return folder / f"{stamp}{f'-{n}' if n > 1 else ''}-{why}.tawsim"


def _why(path: Path) -> str:
    return path.stem.rpartition("-")[2]
