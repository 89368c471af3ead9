"""Releases are listed, and what is wanted of them is told; terms of a card are what stands in its fields."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.card import Card
from annotator.model import GOLD
from storage.gold.releases import Release
from ui.dialogs.releases import ReleasesDialog
from ui.dialogs.terms import TermsDialog

ONE, TWO = (
    Release(n, "ليلى", "2026-01-02T03:04:05+00:00", "ab" * 32, Card("p", 7), "") for n in ("v1", "v2")
)


@pytest.fixture
def dialog(qtbot):
    made = ReleasesDialog(None)
    qtbot.addWidget(made)
    return made


def heard(signal):
    got = []
    signal.connect(lambda *values: got.append(values))
    return got


def test_without_releases_only_freezing_can_be_wanted(dialog, qtbot):
    wanted = heard(dialog.freeze_wanted)
    for part in (dialog.export, dialog.compare, dialog.other, dialog.freeze):
        assert not part.isEnabled()
    qtbot.keyClicks(dialog.name, " v1 ")
    assert dialog.freeze.isEnabled()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert wanted == [("v1",)]
    dialog.frozen()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert len(wanted) == 1


def test_the_newest_release_is_marked_and_compared_with_gold(dialog):
    wanted, exports = heard(dialog.compare_wanted), heard(dialog.export_wanted)
    dialog.show_releases([ONE, TWO])
    assert dialog.chosen == "v2"
    assert [dialog.other.itemData(i) for i in range(dialog.other.count())] == [GOLD, "v1"]
    dialog.compare.click()
    dialog.table.setCurrentCell(1, 0)
    dialog.other.setCurrentIndex(1)
    dialog.compare.click()
    dialog.export.click()
    assert wanted == [("v2", GOLD), ("v1", "v2")]
    assert exports == [("v1",)]
    dialog.show_releases([ONE, TWO], "v1")
    assert dialog.chosen == "v1"


def test_changes_are_walked_through_with_enter(dialog, qtbot):
    dialog.show_releases([ONE])
    chosen = heard(dialog.change_chosen)
    dialog.show_changes("two", ["a", "b"])
    assert not dialog.changes.isHidden()
    qtbot.keyClick(dialog.changes, Qt.Key.Key_Down)
    dialog.changes.itemActivated.emit(dialog.changes.currentItem())
    assert chosen == [(1,)]
    dialog.show_changes("", [])
    assert dialog.changes.isHidden()
    assert dialog.summary.isHidden()


def test_escape_ends_what_runs_before_the_dialog(dialog, qtbot):
    dialog.show()
    with dialog.working.running(dialog.fields, dialog.buttons):
        dialog.reject()
        assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_terms_come_and_go_with_their_fields(qtbot):
    dialog = TermsDialog(None, {"licence": "CC0", "description": "خبر"}, lead=True)
    qtbot.addWidget(dialog)
    dialog.lines["owner"].setText("  دار   الوثائق ")
    dialog.lines["licence"].clear()
    expected = {"licence": "", "owner": "دار الوثائق", "contact": "", "language": "", "description": "خبر"}
    assert dialog.terms() == expected


def test_ctrl_enter_takes_the_card_from_any_field(qtbot):
    dialog = TermsDialog(None, {}, lead=True)
    qtbot.addWidget(dialog)
    for field in (dialog.description, dialog.lines["owner"]):
        dialog.setResult(0)
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.result() == dialog.DialogCode.Accepted
    assert dialog.terms()["description"] == ""


def test_who_does_not_lead_only_reads_the_terms(qtbot):
    dialog = TermsDialog(None, {"licence": "CC0"}, lead=False)
    qtbot.addWidget(dialog)
    assert dialog.lines["licence"].isReadOnly()
    assert dialog.description.isReadOnly()
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
