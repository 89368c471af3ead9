"""Export: only formats that are written, a place with the right suffix, and what cannot be held."""

import pytest

from annotator.formats import FORMATS
from ui.dialogs.exporting import WITH_SUGGESTIONS, ExportDialog, ExportWish


@pytest.fixture
def dialog(qtbot):
    made = ExportDialog(None, ["أحمد", "gold"])
    qtbot.addWidget(made)
    return made


def choose(dialog, name):
    dialog.format.setCurrentIndex(dialog.format.findData(name))


def wishes(dialog):
    got = []
    dialog.wished.connect(got.append)
    dialog.write.click()
    return got


def test_exactly_the_formats_that_are_written_can_be_chosen(dialog):
    names = [dialog.format.itemData(i) for i in range(dialog.format.count())]
    assert names == [f.name for f in FORMATS.values() if f.write is not None]


def test_every_format_says_what_it_cannot_hold(dialog):
    for i in range(dialog.format.count()):
        dialog.format.setCurrentIndex(i)
        assert dialog.limits.text()


def test_nothing_is_written_to_nowhere(dialog):
    assert not dialog.write.isEnabled()
    assert wishes(dialog) == []


def test_a_wish_holds_what_was_chosen(dialog, tmp_path):
    choose(dialog, "jsonl")
    dialog.path.setText(str(tmp_path / "out"))
    dialog.annotator.setCurrentIndex(dialog.annotator.findData("gold"))
    dialog.suggestions.setChecked(True)
    assert wishes(dialog) == [ExportWish("jsonl", tmp_path / "out.jsonl", "gold", suggestions=True)]


def test_suggestions_go_only_where_they_can_be_held(dialog):
    choose(dialog, "jsonl")
    dialog.suggestions.setChecked(True)
    choose(dialog, "conll")
    assert not dialog.suggestions.isEnabled()
    assert not dialog.suggestions.isChecked()
    assert set(FORMATS) > WITH_SUGGESTIONS


def test_another_format_brings_its_suffix(dialog, tmp_path):
    dialog.path.setText(str(tmp_path / "out.jsonl"))
    choose(dialog, "conll")
    assert dialog.target() == tmp_path / "out.conll"
    choose(dialog, "brat")
    assert dialog.target() == tmp_path / "out"


def test_a_file_that_will_be_replaced_is_named_before(dialog, tmp_path):
    (tmp_path / "a.jsonl").write_text("x")
    dialog.path.setText(str(tmp_path / "a.jsonl"))
    assert "replaced" in dialog.place.text()
    assert dialog.write.isEnabled()


def test_a_folder_is_no_place_for_a_file(dialog, tmp_path):
    dialog.path.setText(str(tmp_path))
    assert not dialog.write.isEnabled()


def test_with_one_annotator_every_document_goes(qtbot):
    dialog = ExportDialog(None, ["أحمد"])
    qtbot.addWidget(dialog)
    assert dialog.annotator.currentData() == ""


@pytest.mark.parametrize(("failed", "mark"), [(True, "⚠"), (False, "✓")])
def test_the_report_shows_the_outcome_and_every_line(dialog, failed, mark):
    dialog.show_report(["3 documents", "2 events"], failed=failed)
    assert dialog.report.outcome.text() == f"{mark} 3 documents"
    assert dialog.report.rest.toPlainText() == "2 events"


def test_the_dialog_grows_to_what_a_format_says_of_itself(dialog):
    dialog.show()
    for at in range(dialog.format.count()):
        dialog.format.setCurrentIndex(at)
        limits = dialog.limits
        assert limits.height() >= limits.heightForWidth(limits.width()), dialog.format.currentText()
