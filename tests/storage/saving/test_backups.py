"""Copies of a project make themselves, are sound, are thinned out, and lead back."""

import hashlib
import sqlite3
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ExpectedError, ProjectBusy, StorageFailed
from annotator.model import Document
from storage import Project
from storage.saving import backups
from storage.saving.backups import ALWAYS, BackingUp, Copy, back_up, copies, restore, surplus
from storage.teams.threads import Comment, Thread, ThreadKind, ThreadState

NOW = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


def with_document(project: Project, id: str) -> None:
    project.documents.add([Document(id, f"نص {id}")])


def held(path: Path) -> list[str]:
    with Project.open(path) as project:
        return project.documents.ids()


def test_a_copy_holds_what_the_project_held_then(project: Project) -> None:
    with_document(project, "a")
    copy = back_up(project, "import", NOW)
    assert copy is not None
    with_document(project, "b")
    assert held(copy.path) == ["a"]
    assert (copy.at, copy.why) == (NOW, "import")
    assert copies(project.path) == [copy]
    assert backups.held(copy.path).stats.documents == 1


def test_no_copy_is_made_of_what_has_one(project: Project) -> None:
    with_document(project, "a")
    assert back_up(project, "work", NOW) is not None
    assert back_up(project, "work", NOW + timedelta(minutes=10)) is None
    with_document(project, "b")
    assert back_up(project, "work", NOW + timedelta(minutes=20)) is not None


def test_an_empty_project_needs_none(project: Project) -> None:
    assert back_up(project, "import", NOW) is None


def test_the_project_itself_is_not_altered(project: Project) -> None:
    with_document(project, "a")
    path = project.path
    project.close()
    before = path.read_bytes()
    with Project.open(path) as again:
        assert back_up(again, "import", NOW) is not None
    assert path.read_bytes() == before


def test_a_copy_that_was_taken_away_is_made_again(project: Project) -> None:
    with_document(project, "a")
    made = back_up(project, "work", NOW)
    assert made is not None
    made.path.unlink()
    assert back_up(project, "work", NOW) is not None


def test_two_copies_of_one_second_both_stay(project: Project) -> None:
    for id in "abc":
        with_document(project, id)
        back_up(project, "import", NOW)
    assert [held(c.path) for c in copies(project.path)] == [["a", "b", "c"], ["a", "b"], ["a"]]


def test_people_work_on_while_another_process_copies(project: Project) -> None:
    with_document(project, "a")
    making = BackingUp(project, "work", NOW)
    with_document(project, "b")
    copy = making.keep()
    with_document(project, "c")
    assert held(copy.path) == ["a"]
    assert project.documents.ids() == ["a", "b", "c"]
    assert backups.wanted(project)


def test_a_comment_or_a_note_is_as_good_a_reason_for_a_copy_as_an_edit(project: Project) -> None:
    with_document(project, "a")
    back_up(project, "work", NOW)
    assert not backups.wanted(project)
    said = Comment("c", "؟", "سعاد", NOW.isoformat(), ThreadState.OPEN)
    project.threads.begin(Thread("t", ThreadKind.QUESTION, "؟", "سعاد", said.at, "a", comments=(said,)))
    assert back_up(project, "work", NOW)
    project.guidelines.add("ملاحظات", who="ليلى", at=NOW.isoformat())
    assert backups.wanted(project)


def test_a_copy_that_is_stopped_leaves_nothing(project: Project) -> None:
    with_document(project, "a")
    BackingUp(project, "work", NOW).stop()
    assert [*backups.folder(project.path).iterdir()] == []
    with_document(project, "b")
    assert project.documents.ids() == ["a", "b"]


def test_where_the_other_process_fails_there_is_no_copy(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_document(project, "a")
    monkeypatch.setattr(sys, "executable", "false")
    making = BackingUp(project, "work", NOW)
    with pytest.raises(StorageFailed, match="could not be made"):
        making.keep()
    assert copies(project.path) == []


def test_a_folder_of_the_persons_own_is_used(project: Project, tmp_path: Path) -> None:
    chosen = tmp_path / "elsewhere"
    project.settings.set(backups.SETTING, str(chosen))
    with_document(project, "a")
    copy = back_up(project, "work", NOW)
    assert copy is not None
    assert chosen in copy.path.parents
    assert copies(project.path, str(chosen)) == [copy]


def test_a_folder_that_cannot_be_made_is_said(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    project.settings.set(backups.SETTING, str(tmp_path / "file"))
    with_document(project, "a")
    with pytest.raises(StorageFailed, match="can't be made"):
        back_up(project, "work", NOW)


def made(minutes: list[int]) -> list[Copy]:
    return [Copy(Path(f"{n}.tawsim"), NOW - timedelta(minutes=m), "work") for n, m in enumerate(minutes)]


@given(st.lists(st.integers(0, 60 * 24 * 1000), max_size=60))
def test_the_newest_copies_always_stay_and_thinning_twice_is_thinning_once(minutes: list[int]) -> None:
    all_ = made(minutes)
    gone = {c.path for c in surplus(all_, NOW)}
    kept = [c for c in all_ if c.path not in gone]
    newest = sorted(all_, key=lambda c: c.at, reverse=True)[:ALWAYS]
    assert all(c in kept for c in newest)
    assert surplus(kept, NOW) == []


def test_copies_of_two_years_are_some_seventy() -> None:
    all_ = made([*range(0, 60 * 24 * 730, 10)])
    kept = len(all_) - len(surplus(all_, NOW))
    assert 60 <= kept <= 100


def test_the_copies_of_the_last_hours_stay_as_they_came() -> None:
    recent = made([*range(0, 120, 10)])
    assert surplus(recent, NOW) == []


def test_a_project_is_as_it_was_in_the_copy_and_what_it_was_is_a_copy(project: Project) -> None:
    path = project.path
    with_document(project, "a")
    copy = back_up(project, "work", NOW)
    with_document(project, "b")
    project.close()
    assert copy is not None
    aside = restore(path, copy.path, NOW + timedelta(hours=1))
    assert held(path) == ["a"]
    assert held(aside) == ["a", "b"]
    restore(path, aside, NOW + timedelta(hours=2))
    assert held(path) == ["a", "b"]


def test_a_damaged_project_is_put_aside_as_it_is(project: Project) -> None:
    path = project.path
    with_document(project, "a")
    copy = back_up(project, "work", NOW)
    project.close()
    assert copy is not None
    path.write_bytes(b"broken")
    aside = restore(path, copy.path, NOW)
    assert held(path) == ["a"]
    assert aside.read_bytes() == b"broken"


def test_what_is_no_copy_leaves_the_project_as_it_was(project: Project, tmp_path: Path) -> None:
    path = project.path
    project.close()
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    wrong = tmp_path / "wrong.tawsim"
    wrong.write_bytes(b"no project")
    for copy in (wrong, tmp_path / "none.tawsim"):
        with pytest.raises(ExpectedError):
            restore(path, copy, NOW)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_a_project_that_is_open_is_not_restored(project: Project) -> None:
    with_document(project, "a")
    copy = back_up(project, "work", NOW)
    assert copy is not None
    with pytest.raises(ProjectBusy):
        restore(project.path, copy.path, NOW)
    assert project.documents.ids() == ["a"]


def test_the_file_stands_still_while_it_is_copied(project: Project) -> None:
    with_document(project, "a")
    with project.standing():
        before = _pages(project.path)
        for n in range(300):
            with_document(project, f"more-{n}")
        assert _pages(project.path) == before
    assert len(project.documents.ids()) == 301


def _pages(path: Path) -> tuple[int, int]:
    """Looked at without opening it, which would drop the lock."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def test_the_other_process_refuses_what_is_not_sound(tmp_path: Path) -> None:
    from storage.saving.copying import main

    source = tmp_path / "broken.tawsim"
    source.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    assert main(str(source), str(tmp_path / "copy")) == 1
    sqlite3.connect(tmp_path / "sound").close()
    assert main(str(tmp_path / "nothing"), str(tmp_path / "copy")) == 1


def filled(project: Project, documents: int) -> None:
    project.documents.add([Document(str(n), f"نص {n}") for n in range(documents)])


@pytest.mark.parametrize(
    ("before", "gone", "told"), [(100, 21, True), (100, 20, False), (25, 21, True), (15, 15, False)]
)
def test_a_project_that_holds_much_less_than_its_newest_copy_says_so(
    project: Project, before: int, gone: int, told: bool
) -> None:
    filled(project, before)
    copy = back_up(project, "work", NOW)
    assert backups.dropped(project) is None
    project.documents.remove([str(n) for n in range(gone)])
    drop = backups.dropped(project)
    assert (drop is not None) is told
    if drop is not None:
        assert (drop.copy, drop.documents, drop.entities) == (copy, (before, before - gone), (0, 0))


def test_a_copy_that_a_person_put_back_is_no_sudden_drop(project: Project) -> None:
    path = project.path
    with_document(project, "a")
    copy = back_up(project, "work", NOW)
    filled(project, 50)
    project.close()
    assert copy is not None
    restore(path, copy.path, NOW + timedelta(hours=1))
    with Project.open(path) as again:
        assert backups.dropped(again) is None


def test_copies_go_along_to_another_folder_and_back(project: Project, tmp_path: Path) -> None:
    with_document(project, "a")
    first = back_up(project, "work", NOW)
    assert first is not None
    chosen = str(tmp_path / "else where")
    there = backups.move(project, chosen)
    assert [c.path.parent for c in copies(project.path, chosen)] == [there]
    assert copies(project.path) == []
    assert back_up(project, "work", NOW) is None  # the newest one is known there, too
    assert backups.move(project, "") == first.path.parent
    assert copies(project.path) == [first]
    assert backups.move(project, "") == first.path.parent


def test_copies_stay_where_they_are_if_the_other_folder_takes_none(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_document(project, "a")
    first = back_up(project, "work", NOW)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.saving.backups.shutil.copyfile", full)
    with pytest.raises(StorageFailed, match="No space left"):
        backups.move(project, str(tmp_path / "full"))
    assert copies(project.path) == [first]
    assert project.settings.get(backups.SETTING) == ""


def test_a_copy_that_cannot_be_made_is_said_and_hinders_nothing(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    project.settings.set(backups.SETTING, str(tmp_path / "file"))
    with_document(project, "a")
    said: list[str] = []
    assert backups.try_back_up(project, "import", NOW, said.append) is None
    assert len(said) == 1


def test_a_project_that_is_gone_comes_back_from_its_copy(project: Project) -> None:
    path = project.path
    with_document(project, "a")
    copy = back_up(project, "work", NOW)
    project.close()
    path.unlink()
    assert copy is not None
    assert restore(path, copy.path, NOW) is None
    assert held(path) == ["a"]
