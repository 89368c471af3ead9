"""What keeps a project from being opened or written is said in words, and nothing is changed."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import ExpectedError, ProjectBusy, ProjectDamaged, ProjectTooNew, StorageFailed
from annotator.model import Change, Document, Entity, Layer, LayerKey, Range, Suggestion
from storage import Project
from storage.file import _in_words

Unchanged = Callable[[Path], Callable[[], bool]]
DOCUMENT = Document("d", "قتل شخصان في حماة. " * 20, meta={"a": 1})
KEY = LayerKey("d", "A")
NOBODY = 65534


def label(number: int) -> Change:
    """An edit that adds one entity."""
    return Change("label", KEY, added=(Entity(f"e{number}", "LOC", (Range(13, 17),), note="حماة" * 50),))


def write(project: Project, number: int) -> None:
    """That edit, under an id of its own."""
    project.journal.write(label(number), annotator="A", kind="do", undoes=None, id=str(number), at="")


def sql(path: Path, *statements: str) -> None:
    """What another program may do to a closed project."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


# One writer


def test_while_a_project_is_open_no_other_process_can_even_read_it(project: Project, path: Path) -> None:
    code = f"""
import sqlite3, time
from storage import Project
from annotator.errors import ProjectBusy
begun = time.monotonic()
try:
    Project.open({str(path)!r})
except ProjectBusy as busy:
    print(busy)
assert time.monotonic() - begun < 2
try:
    sqlite3.connect({str(path)!r}, timeout=0).execute("SELECT count(*) FROM documents")
except sqlite3.OperationalError as locked:
    print(locked)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    busy, locked = run.stdout.splitlines()
    assert busy == f"{path} is open in another window or process. Close it there first."
    assert locked == "database is locked"
    write_document(project)


def write_document(project: Project) -> None:
    """Shows that the project can be written."""
    project.documents.add([DOCUMENT])
    assert project.documents.ids() == ["d"]


def test_a_second_opening_in_this_process_is_refused_and_the_lock_survives_it(
    project: Project, path: Path
) -> None:
    with pytest.raises(ProjectBusy):
        Project.open(path)
    link = path.with_name("link.tawsim")
    link.symlink_to(path)
    with pytest.raises(ProjectBusy):
        Project.open(link)
    code = f"from storage import Project; Project.open({str(path)!r})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "ProjectBusy" in run.stderr


def test_nobody_gets_in_after_something_in_this_process_looked_into_the_file(
    project: Project, path: Path
) -> None:
    """As dialogs that list files do: the system drops SQLite's lock then."""
    write_document(project)
    path.read_bytes()
    code = f"""
import sqlite3
from pathlib import Path
from storage import Project, copies
from annotator.errors import ProjectBusy
for open in (Project.open, lambda path: copies.opened(path).__enter__()):
    try:
        open(Path({str(path)!r}))
    except ProjectBusy as busy:
        print(busy)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (
        run.stdout.splitlines() == [f"{path} is open in another window or process. Close it there first."] * 2
    )
    with project.writing():
        pass
    code = (
        f"import sqlite3; sqlite3.connect({str(path)!r}, timeout=0).execute('SELECT count(*) FROM documents')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "database is locked" in run.stderr


def test_what_another_program_has_got_into_is_not_written(project: Project, path: Path) -> None:
    write_document(project)
    path.read_bytes()
    code = f"""
import sqlite3, sys
connection = sqlite3.connect({str(path)!r}, isolation_level=None)
connection.execute("BEGIN")
connection.execute("SELECT count(*) FROM documents").fetchall()
print("reads", flush=True)
sys.stdin.read()
"""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "reads\n"
        with pytest.raises(ProjectBusy):
            project.documents.remove(["d"])
        other.communicate()
    assert project.documents.ids() == ["d"]


def test_a_closed_project_is_one_file_and_can_be_opened_again(project: Project, path: Path) -> None:
    write_document(project)
    project.close()
    project.close()
    assert list(path.parent.iterdir()) == [path]
    with Project.open(path) as again:
        assert again.documents.get("d") == DOCUMENT


def test_every_guard_is_on(project: Project) -> None:
    guards = {"foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1, "synchronous": 2}
    found = {name: project._file.read(f"PRAGMA {name}")[0][0] for name in guards}
    assert found == guards
    assert project._file.read("PRAGMA journal_mode") == [("wal",)]
    assert project._file.read("PRAGMA locking_mode") == [("exclusive",)]


# What is no project, or no sound one


def test_what_is_not_there_or_no_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError, match="There is no project"):
        Project.open(tmp_path / "P.tawsim")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(ExpectedError, match="is not a file"):
            Project.open(path)


def test_creating_never_takes_the_place_of_a_file(closed: Path, unchanged: Unchanged) -> None:
    same = unchanged(closed)
    with pytest.raises(ExpectedError, match="already exists"):
        Project.create(closed, scheme.load())
    with pytest.raises(StorageFailed, match="can't be written"):
        Project.create(closed.parent / "gone" / "P.tawsim", scheme.load())
    assert same()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda p: p.write_bytes(b""),
    "a text": lambda p: p.write_text("قال" * 200, "utf-8"),
    "another program's": lambda p: sql(p, "PRAGMA application_id = 0"),
    "without a version": lambda p: sql(p, "PRAGMA user_version = 0"),
    "a negative version": lambda p: sql(p, "PRAGMA user_version = -1"),
    "cut off": lambda p: os.truncate(p, p.stat().st_size // 2),
    "only a header": lambda p: os.truncate(p, 100),
    "a trigger": lambda p: sql(p, "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM layers; END"),
    "a view": lambda p: sql(p, "DROP TABLE settings", "CREATE VIEW settings AS SELECT 1 AS name, 2 AS value"),
    "a table gone": lambda p: sql(p, "DROP TABLE verdicts"),
    "a schema that is none": lambda p: sql(
        p, "PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = 'CREATE' WHERE name = 'layers'"
    ),
    "a statement with broken letters": lambda p: p.write_bytes(
        p.read_bytes().replace(b"CREATE TABLE layers", b"CREATE \xcfABLE layers")
    ),
    "a name with broken letters": lambda p: p.write_bytes(
        p.read_bytes().replace(b"note TEXT", b"n\xcfte TEXT")
    ),
    "pages overwritten": lambda p: p.write_bytes(p.read_bytes()[:4096] + b"\xff" * (p.stat().st_size - 4096)),
    "a foreign -wal": lambda p: p.with_name(f"{p.name}-wal").write_bytes(b"\x37\x7f\x06\x82" + b"\0" * 60),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_file_that_is_no_sound_project_is_refused_and_stays_as_it_is(
    closed: Path, damage: Callable[[Path], object], unchanged: Unchanged
) -> None:
    damage(closed)
    same = unchanged(closed)
    refusals = []
    for _ in range(2):  # the first leaves no lock that the second would meet
        with pytest.raises(ProjectDamaged) as refused:
            Project.open(closed)
        refusals.append(refused)
        assert "\n" not in str(refused.value)
    assert same()


def test_a_newer_file_is_refused_and_stays_as_it_is(closed: Path, unchanged: Unchanged) -> None:
    sql(closed, "PRAGMA user_version = 2000000000")
    same = unchanged(closed)
    with pytest.raises(ProjectTooNew, match=r"newer Tawsim\. Update"):
        Project.open(closed)
    assert same()


def test_what_analyze_leaves_is_no_damage(closed: Path) -> None:
    sql(closed, "ANALYZE")
    Project.open(closed).close()


SUGGESTION = Suggestion(Entity("s", "LOC", (Range(0, 3),)), 0.5, "x")
TAMPERING = {
    "UPDATE documents SET text = 'قتل'": lambda p: p.documents.get("d"),
    "UPDATE documents SET text = CAST(X'C0' AS TEXT)": lambda p: p.documents.get("d"),
    "UPDATE documents SET meta = '{'": lambda p: p.documents.get("d"),
    "UPDATE annotations SET value = replace(value, 'LOC', 'PER')": lambda p: p.layers.get(KEY),
    "UPDATE annotations SET layer = 1": lambda p: p.layers.get(KEY),
    "DELETE FROM annotations": lambda p: p.layers.get(KEY),
    "UPDATE layers SET state = 'lost'": lambda p: p.documents.listing("A"),
    "UPDATE layers SET state = 'lost', note = ''": lambda p: p.layers.get(KEY),
    "DELETE FROM suggestions": lambda p: p.suggestions.of("d"),
    "UPDATE suggestions SET superseded_at = 'now'": lambda p: p.suggestions.of("d"),
    "UPDATE suggestions SET score = 0.9": lambda p: p.suggestions.of("d"),
    "UPDATE journal SET change = '{}'": lambda p: list(p.journal.entries("A")),
}


@pytest.mark.parametrize("statement", TAMPERING)
def test_a_row_that_is_not_as_it_was_stored_is_noticed(closed: Path, statement: str) -> None:
    with Project.open(closed) as project:
        project.documents.add([DOCUMENT])
        project.layers.put(Layer(DOCUMENT, "B"))
        project.suggestions.add("d", [SUGGESTION])
        write(project, 1)
    sql(closed, "PRAGMA ignore_check_constraints = ON", "PRAGMA foreign_keys = OFF", statement)
    with pytest.raises(ProjectDamaged), Project.open(closed) as project:
        TAMPERING[statement](project)


def test_no_flipped_byte_changes_a_text_a_range_or_a_label_silently(closed: Path) -> None:
    layer = Layer(DOCUMENT, "A", {a.id: a for i in range(30) for a in label(i).added})
    with Project.open(closed) as project:
        project.documents.add([DOCUMENT])
        project.layers.put(layer)
    whole = closed.read_bytes()
    for number in range(40):
        flipped = bytearray(whole)
        flipped[number * 7919 * 13 % len(whole)] ^= 1 << number % 8
        closed.write_bytes(flipped)
        try:
            with Project.open(closed) as project:
                found = project.layers.get(KEY)
        except (ProjectDamaged, ProjectTooNew):
            continue
        assert (found.document.text, found.annotations) == (DOCUMENT.text, layer.annotations)


# Disks


@contextmanager
def no_more_room(path: Path, spare: int) -> Iterator[None]:
    """No file of this process may grow beyond the size of this one and `spare` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + spare, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def until_it_fails(project: Project) -> int:
    """How many edits were stored until one was refused."""
    for number in count():
        try:
            write(project, number)
        except StorageFailed:
            return number
    raise AssertionError


def test_on_a_full_disk_the_edit_is_refused_and_saving_goes_on_once_there_is_room(
    project: Project, path: Path
) -> None:
    project.documents.add([DOCUMENT])
    with no_more_room(path.with_name(f"{path.name}-wal"), 300_000):
        stored = until_it_fails(project)
        assert stored > 1
        assert len(project.layers.get(KEY).annotations) == stored
    write(project, stored)
    project.close()
    with Project.open(path) as again:
        assert len(again.layers.get(KEY).annotations) == stored + 1
        assert len(list(again.journal.entries("A"))) == stored + 1


def test_a_file_that_may_not_grow_takes_none_of_a_transaction(project: Project) -> None:
    project.documents.add([DOCUMENT])
    pages = project._file.read("PRAGMA page_count")[0][0]
    project._file.read(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(StorageFailed, match="full"):
        project.documents.add([Document("e", ""), replace(DOCUMENT, id="f", text="ا" * 100_000)])
    assert project.documents.ids() == ["d"]
    project._file.read("PRAGMA max_page_count = 100000")
    project.documents.add([replace(DOCUMENT, id="f", text="ا" * 100_000)])


def test_on_a_full_disk_no_project_is_created_and_no_copy_made(project: Project, path: Path) -> None:
    project.documents.add([replace(DOCUMENT, text="ا" * 300_000)])
    small = path.with_name("small")
    small.write_text("", "utf-8")
    target = path.with_name("new.tawsim")
    with no_more_room(small, 20_000):
        with pytest.raises(StorageFailed):
            Project.create(target, scheme.load())
        with pytest.raises(StorageFailed, match=r"new\.tawsim"):
            project.save_copy(target)
    assert not list(path.parent.glob("new*"))


def test_closing_on_a_full_disk_tells_it_and_loses_nothing(project: Project, path: Path) -> None:
    project.documents.add([replace(DOCUMENT, text="ا" * 300_000)])
    with no_more_room(path, 0), pytest.raises(StorageFailed):
        project.close()
    with Project.open(path) as again:
        assert again.documents.get("d").text == "ا" * 300_000


@contextmanager
def as_somebody_without_rights() -> Iterator[None]:
    """File rights do not bind root: for a while this process is nobody."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)


@pytest.fixture
def elsewhere(closed: Path) -> Iterator[Path]:
    """The closed project in a folder that anybody can enter (pytest's are for their owner)."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o777)
    target = folder / closed.name
    shutil.move(closed, target)
    yield target
    folder.chmod(0o777)
    shutil.rmtree(folder)


RIGHTS = {
    "a read-only file": lambda p: p.chmod(0o444),
    "an unreadable file": lambda p: p.chmod(0o000),
    "a read-only folder": lambda p: (p.chmod(0o666), p.parent.chmod(0o555)),
    "both read-only": lambda p: (p.chmod(0o444), p.parent.chmod(0o555)),
}


@pytest.mark.parametrize("take", RIGHTS.values(), ids=RIGHTS.keys())
def test_what_may_not_be_written_is_refused_and_stays_as_it_is(
    elsewhere: Path, take: Callable[[Path], object], unchanged: Unchanged
) -> None:
    same = unchanged(elsewhere)
    take(elsewhere)
    with as_somebody_without_rights(), pytest.raises(StorageFailed, match="can't be"):
        Project.open(elsewhere)
    elsewhere.chmod(0o666)
    assert same()


def test_a_copy_into_a_read_only_folder_is_refused(elsewhere: Path) -> None:
    shut = elsewhere.parent / "shut"
    shut.mkdir(mode=0o555)
    with Project.open(elsewhere) as project, as_somebody_without_rights(), pytest.raises(StorageFailed):
        project.save_copy(shut / "P.tawsim")


# Errors


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, ProjectBusy),
        (sqlite3.SQLITE_LOCKED, ProjectBusy),
        (sqlite3.SQLITE_CORRUPT_VTAB, ProjectDamaged),
        (sqlite3.SQLITE_NOTADB, ProjectDamaged),
        (sqlite3.SQLITE_READONLY_DBMOVED, StorageFailed),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, StorageFailed),
        (sqlite3.SQLITE_PERM, StorageFailed),
        (sqlite3.SQLITE_FULL, StorageFailed),
        (sqlite3.SQLITE_IOERR_FSYNC, StorageFailed),
        (sqlite3.SQLITE_TOOBIG, ExpectedError),
        (sqlite3.SQLITE_NOMEM, ExpectedError),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, ValueError),
        (sqlite3.SQLITE_ERROR, type(None)),
    ],
)
def test_what_sqlite_says_becomes_words(code: int, kind: type) -> None:
    problem = sqlite3.OperationalError("it says so")
    problem.sqlite_errorcode = code
    assert type(_in_words(problem, Path("P.tawsim"))) is kind


def test_a_bug_of_ours_is_not_dressed_up(project: Project) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        project._file.read("SELECT 1 FROM nowhere")
