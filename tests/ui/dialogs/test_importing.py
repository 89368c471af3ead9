"""Import shows how files would be read, guesses no encoding silently, and says what came of it."""

import pytest

from ui.dialogs.importing import ImportDialog, ImportWish

SURE = "وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده تتواصل مع زعماء المعارضة السورية."
SHORT = "قال"


@pytest.fixture
def dialog(qtbot):
    made = ImportDialog(None, "أحمد")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(SURE, "utf-8")
    (tmp_path / "b.txt").write_bytes(SHORT.encode("windows-1256"))
    return tmp_path


def wishes(dialog):
    got = []
    dialog.wished.connect(got.append)
    dialog.take.click()
    return got


def columns(dialog):
    rows = (dialog.files.topLevelItem(i) for i in range(dialog.files.topLevelItemCount()))
    return [[row.text(i).strip("\u2068\u2069") for i in range(3)] for row in rows]


def test_without_files_there_is_nothing_to_import(dialog):
    assert not dialog.take.isEnabled()
    assert wishes(dialog) == []


def test_format_encoding_and_first_lines_are_shown(dialog, folder):
    dialog.set_paths([folder / "a.txt"])
    assert columns(dialog) == [["a.txt", "Plain text", "utf-8"]]
    assert dialog.head.toPlainText() == SURE


def test_a_wish_holds_what_was_chosen(dialog, folder):
    dialog.set_paths([folder / "a.txt"])
    dialog.annotator.setCurrentText("سعاد")
    dialog.replace.setChecked(True)
    dialog.skip_bad.setChecked(True)
    assert wishes(dialog) == [ImportWish((folder / "a.txt",), annotator="سعاد", replace=True, skip_bad=True)]


def test_by_default_layers_belong_to_whom_the_file_says(dialog, folder):
    dialog.set_paths([folder / "a.txt"])
    assert wishes(dialog) == [ImportWish((folder / "a.txt",))]


def test_an_encoding_that_is_not_certain_must_be_chosen(dialog, folder):
    dialog.set_paths([folder])
    assert not dialog.take.isEnabled()
    assert dialog.unsure.text()
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("windows-1256"))
    assert dialog.take.isEnabled()
    assert dialog.head.toPlainText() == SHORT


def test_the_chosen_encoding_is_for_no_file_that_was_certain(dialog, folder):
    dialog.set_paths([folder])
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("windows-1256"))
    assert set(wishes(dialog)) == {
        ImportWish((folder / "a.txt",)),
        ImportWish((folder / "b.txt",), format="text", encoding="windows-1256"),
    }


def test_a_file_that_cannot_be_read_says_why(dialog, tmp_path):
    dialog.set_paths([tmp_path / "gone.txt"])
    assert "gone.txt" in dialog.head.toPlainText()
    assert dialog.files.topLevelItem(0).text(0).startswith("⚠")


def test_the_same_path_twice_is_one(dialog, folder):
    dialog.set_paths([folder / "a.txt", folder / "a.txt"])
    assert len(columns(dialog)) == 1


def test_outcomes_of_one_click_stand_below_each_other(dialog):
    dialog.show_report(["1 new", "a: <b>note</b>"], failed=False)
    dialog.show_report(["0 new", "b: refused"], failed=True)
    assert dialog.report.outcome.text().splitlines() == ["⚠ 1 new", "⚠ 0 new"]
    assert dialog.report.rest.toPlainText() == "a: <b>note</b>\nb: refused"
    assert dialog.report.failed


def test_other_files_take_the_old_report_away(dialog, folder):
    dialog.show_report(["1 new"], failed=False)
    dialog.set_paths([folder / "a.txt"])
    assert dialog.report.isHidden()
