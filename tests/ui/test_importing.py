"""What is wished is taken in as one piece; what was refused is said; text comes from the clipboard, too."""

import json

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.scheme import load
from storage.choosing import write_choices
from storage.project import Project
from ui.dialogs import working
from ui.dialogs.import_wishes import ImportWish
from ui.dialogs.importing import ImportDialog
from ui.importing import LARGEST, Importing
from ui.session import Session

GOOD = {"text": "وصل بيسكوف إلى حلب", "label": [[4, 10, "PER"]]}


@pytest.fixture
def host(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def importing(host, tmp_path):
    session = Session(host)
    project = Project.create(tmp_path / "p.tawsim", load())
    write_choices(project, ())  # nothing suggests
    session.open_project(project, "A")
    yield Importing(session, host)
    session.close_project()


@pytest.fixture
def dialog(qtbot, importing):
    made = ImportDialog(None, "A")
    qtbot.addWidget(made)
    made.wished.connect(lambda wishes: importing.take(made, wishes))
    return made


def project_of(importing):
    return importing._session.project


def write(path, *rows):
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    return path


def test_an_import_is_told_once_the_session_has_it(importing, dialog, tmp_path):
    report, there = tmp_path / "r.txt", []
    report.write_text("وصل بيسكوف إلى حلب.", "utf-8")
    importing._session.restocked.connect(lambda: there.append(importing._session.layer.document.text))
    importing.take(dialog, [ImportWish((report,))])
    assert there == ["وصل بيسكوف إلى حلب."]


def test_what_can_be_taken_is_and_what_cannot_is_listed(importing, dialog, tmp_path):
    good = write(tmp_path / "good.jsonl", GOOD)
    bad = write(tmp_path / "bad.jsonl", {"text": "حلب", "label": [[0, 9, "LOC"]]})
    dialog.set_paths([good, bad])
    dialog.take.click()
    assert dialog.report.outcome.text().startswith("⚠")
    assert "1 new document" in dialog.report.outcome.text()
    assert "bad.jsonl:1" in dialog.report.rest.toPlainText()
    assert len(project_of(importing).documents.ids()) == 1


def test_nothing_at_all_is_one_outcome_with_its_reasons(importing, dialog, tmp_path):
    dialog.set_paths([write(tmp_path / "bad.jsonl", {"text": "حلب", "label": [[0, 9, "LOC"]]})])
    dialog.take.click()
    assert dialog.report.failed
    assert project_of(importing).documents.ids() == []


def test_a_file_nobody_would_wait_for_is_left_to_the_command_line_and_the_rest_is_taken(
    importing, dialog, tmp_path
):
    good = write(tmp_path / "good.jsonl", GOOD)
    with (tmp_path / "large.jsonl").open("wb") as large:
        large.truncate(LARGEST + 1)  # holes: nothing on the disk
    importing.take(dialog, [ImportWish((good, tmp_path / "large.jsonl"))])
    assert "1 new document" in dialog.report.outcome.text()
    said = dialog.report.rest.toPlainText()
    assert "large.jsonl is larger than 200 MB" in said
    assert len(project_of(importing).documents.ids()) == 1
    importing.take(dialog, [ImportWish((tmp_path / "large.jsonl",))])
    assert dialog.report.failed
    assert "main.py import" in dialog.report.outcome.text() + dialog.report.rest.toPlainText()


def test_cancel_takes_back_every_wish(importing, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(working, "EVERY", 0.0)
    one = write(tmp_path / "one.jsonl", GOOD)
    many = write(tmp_path / "many.jsonl", *({"text": f"حلب {n}", "label": []} for n in range(300)))
    wishes = [ImportWish((one,)), ImportWish((many,), format="doccano")]
    seen = []

    def press():
        seen.append(len(project_of(importing).documents.ids()))
        if seen[-1] < 100:
            QTimer.singleShot(0, dialog.working, press)
        else:
            dialog.working.cancel.click()

    QTimer.singleShot(0, dialog.working, press)
    importing.take(dialog, wishes)
    assert "Cancelled" in dialog.report.outcome.text()
    assert seen[-1] >= 100
    assert project_of(importing).documents.ids() == []


def test_positions_that_fit_when_counted_otherwise_are_one_click(importing, dialog, tmp_path):
    text = "😀 وصل بيسكوف إلى حلب"
    result = {
        "id": "r1",
        "type": "labels",
        "from_name": "label",
        "to_name": "text",
        "value": {"start": 6, "end": 12, "text": "بيسكوف", "labels": ["PER"]},
    }
    task = {"id": 1, "data": {"text": text}, "annotations": [{"id": 1, "result": [result]}]}
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([task], ensure_ascii=False), "utf-8")
    dialog.set_paths([path])
    dialog.take.click()
    assert project_of(importing).documents.ids() == []
    assert "code points" in dialog.fit.text()
    dialog.fit.click()
    assert dialog.report.outcome.text().startswith("✓")
    (layer,) = [project_of(importing).layers.get(key) for key in project_of(importing).layers.keys()]  # noqa: SIM118
    assert [layer.document.slice(e.ranges) for e in layer.entities()] == ["بيسكوف"]


def test_a_wrong_table_is_mended_by_its_columns(importing, dialog, tmp_path):
    (tmp_path / "t.csv").write_text("title,body\nخبر,وصل بيسكوف إلى حلب\n", "utf-8")
    importing.take(dialog, [ImportWish((tmp_path / "t.csv",), "table", columns="text=title")])
    (id,) = project_of(importing).documents.ids()
    assert project_of(importing).documents.get(id).text == "خبر"


# ---- the clipboard ----


def paste(importing, words):
    said = []
    importing.said.connect(said.append)
    QGuiApplication.clipboard().setText(words)
    importing.paste()
    return said


def test_text_in_the_clipboard_becomes_a_document_that_is_shown(importing):
    said = paste(importing, "\ufeffوصل بيسكوف إلى حلب.\r\nثم عاد.")
    (id,) = project_of(importing).documents.ids()
    document = project_of(importing).documents.get(id)
    assert document.text == "وصل بيسكوف إلى حلب.\nثم عاد."
    assert document.title == "وصل بيسكوف إلى حلب. ثم عاد."
    assert importing._session.layer.document == document
    assert "وصل بيسكوف" in said[0]


def test_the_same_text_again_is_shown_and_not_taken_twice(importing):
    paste(importing, "وصل بيسكوف إلى حلب.")
    paste(importing, "نص آخر.")
    assert "there already" in paste(importing, "وصل بيسكوف إلى حلب.")[0]
    assert len(project_of(importing).documents.ids()) == 2
    assert importing._session.layer.document.text == "وصل بيسكوف إلى حلب."


def test_an_empty_clipboard_makes_nothing(importing):
    assert paste(importing, " \n") == ["There is no text in the clipboard."]
    assert project_of(importing).documents.ids() == []


def test_what_is_no_text_is_refused_in_one_line(importing):
    problems = []
    importing.failed.connect(problems.append)
    paste(importing, "حلب" + "ا" * 10_000_001)
    assert len(problems) == 1
    assert project_of(importing).documents.ids() == []
