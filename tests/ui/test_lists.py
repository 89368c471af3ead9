"""A list to link to is loaded beside the work, whole or not at all."""

from threading import Event as Flag

import pytest
from PySide6.QtWidgets import QProgressDialog, QWidget

from annotator.errors import StorageFailed
from annotator.linking import Entry, folded
from annotator.scheme import load
from storage.project import Project
from ui import lists
from ui.lists import ListLoading

OLD = Entry("actors", "1", ("حماس",))


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.tawsim", load()) as project:
        project.knowledge.put("actors", [OLD])
        yield project


@pytest.fixture
def loading(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    loading = ListLoading(window)
    yield loading
    loading.stop()


@pytest.fixture
def long(tmp_path):
    file = tmp_path / "actors.csv"
    file.write_text("".join(f"{i},الاسم {i}\n" for i in range(2 * lists.AT_ONCE + 1)), "utf-8")
    return file


def ids(project: Project) -> list[str]:
    return [id for (id,) in project._file.read("SELECT id FROM knowledge ORDER BY number")]


def test_a_list_takes_the_place_of_the_one_before(qtbot, loading, project, long):
    with qtbot.waitSignal(loading.loaded) as told:
        loading.start(long, project)
    assert told.args == ["actors", 2 * lists.AT_ONCE + 1]
    assert len(ids(project)) == told.args[1]
    assert [e.id for e in project.knowledge.named("الاسم 7")] == ["7"]
    assert project.knowledge.named("حماس") == []


def test_nobody_finds_what_is_not_there_in_full(project):
    entry = Entry("actors", "2", ("فتح",))
    project.knowledge.stage([(entry, folded(entry))])
    assert project.knowledge.named("فتح") == project.knowledge.beginning("ف") == []
    assert project.knowledge.named("حماس") == [OLD]
    project.knowledge.publish("actors")
    assert project.knowledge.named("فتح") == [entry]
    assert project.knowledge.named("حماس") == []


def test_what_another_session_left_half_way_is_forgotten(qtbot, loading, project, long):
    half = Entry("", "half", ("نصف",))
    project.knowledge.stage([(half, folded(half))])
    with qtbot.waitSignal(loading.loaded):
        loading.start(long, project)
    assert "half" not in ids(project)


def test_canceling_leaves_the_list_as_it_was(qtbot, loading, project, long, monkeypatch):
    stage = project.knowledge.stage

    def once(rows):
        stage(rows)
        loading._dialog.canceled.emit()

    monkeypatch.setattr(project.knowledge, "stage", once)
    loading.loaded.connect(pytest.fail)
    loading.start(long, project)
    qtbot.waitUntil(lambda: loading._dialog is None)
    assert ids(project) == ["1"]
    assert project.knowledge.named("حماس") == [OLD]


def test_a_full_disk_is_told_once_and_nothing_stays(qtbot, loading, project, long, monkeypatch):
    def full(_):
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(project.knowledge, "stage", full)
    with qtbot.waitSignal(loading.failed) as told:
        loading.start(long, project)
    assert str(told.args[0]) == "The disk is full."
    assert ids(project) == ["1"]
    assert loading._dialog is None


def test_a_bad_row_is_told_and_the_hint_is_whole(qtbot, loading, project, tmp_path):
    file = tmp_path / "geonames.csv"
    file.write_text("1,حماس\n", "utf-8")
    with qtbot.waitSignal(loading.failed) as told:
        loading.start(file, project)
    assert str(told.args[0]) == "A list cannot be named geonames. Give the file another name."


def test_the_window_is_free_while_the_file_is_read(qtbot, loading, project, long, monkeypatch):
    go, read = Flag(), lists._content

    def slow(path):
        go.wait(10)
        return read(path)

    monkeypatch.setattr(lists, "_content", slow)
    monkeypatch.setattr(lists, "SHOWN_AFTER", 0)
    loading.start(long, project)
    window = loading._window
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QProgressDialog)))
    assert ids(project) == ["1"]
    with qtbot.waitSignal(loading.loaded):
        go.set()
    assert not any(d.isVisible() for d in window.findChildren(QProgressDialog))


def test_a_second_list_goes_before_the_first(qtbot, loading, project, long, tmp_path):
    other = tmp_path / "places.csv"
    other.write_text("1,حلب\n", "utf-8")
    loading.start(long, project)
    with qtbot.waitSignal(loading.loaded) as told:
        loading.start(other, project)
    assert told.args == ["places", 1]
    assert ids(project) == ["1", "1"]
