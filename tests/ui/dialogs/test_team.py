"""The dialogs of a team say what is wished and show what came of it; keys alone do it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.errors import ExpectedError
from annotator.handout import Amount, By, Wish, Work
from storage.teams.handing import Extras, Handout
from ui.dialogs.conflicts import ALL, ConflictsDialog
from ui.dialogs.handout import EACH, TOGETHER, HandoutDialog
from ui.dialogs.merging import MergeDialog


@pytest.fixture
def handout(qtbot):
    made = HandoutDialog(None, ["أحمد", "ليلى"], Path("/tmp/x"))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def conflicts(qtbot):
    made = ConflictsDialog(None)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def test_a_name_that_was_typed_and_not_added_comes_into_the_list_before_anything_is_written(handout, qtbot):
    handout.name.setText(" سعاد ")
    with qtbot.assertNotEmitted(handout.wished), qtbot.waitSignal(handout.altered):
        handout.write.click()
    assert handout.people.chosen() == ["سعاد"]
    with qtbot.waitSignal(handout.wished):
        handout.write.click()


def test_without_a_tick_nobody_is_wished(handout):
    assert handout.wish() == Wish((), Amount(20, percent=True))


def test_the_fields_are_the_wish(handout):
    handout.people.item(1).setCheckState(Qt.CheckState.Checked)
    handout.name.setText("  نور ")
    QTest.keyClick(handout.name, Qt.Key.Key_Return)
    choose(handout.many, EACH)
    handout.count.setText("12")
    handout.overlap.setText("3")
    handout.raters.setValue(9)
    choose(handout.by, By.SOURCE)
    handout.seed.setValue(7)
    handout.checks.setValue(2)
    handout.again.setValue(1)
    handout.feedback.setChecked(True)
    wanted = Wish(("ليلى", "نور"), Amount(3), 2, 12, Amount(100, percent=True), By.SOURCE, 7)
    assert handout.wish() == wanted
    assert handout.extras() == Extras(2, 1, 30, True)
    choose(handout.many, TOGETHER)
    handout.count.setText("50%")
    assert handout.wish().share == Amount(50, percent=True)


def test_what_is_no_amount_is_refused(handout):
    handout.overlap.setText("x")
    with pytest.raises(ExpectedError):
        handout.wish()


def test_every_change_asks_for_a_preview(handout, qtbot):
    for change in (
        lambda: handout.overlap.setText("5"),
        lambda: handout.seed.setValue(3),
        lambda: QTest.keyClick(handout.people, Qt.Key.Key_Return),
    ):
        handout.people.setCurrentRow(0)
        with qtbot.waitSignal(handout.altered, timeout=1000):
            change()
    assert handout.people.chosen() == ["أحمد"]


def test_the_plan_is_a_row_a_person(handout):
    plan = {"أحمد": {"d1": Work.WORK, "d2": Work.OVERLAP}, "ليلى": {"d2": Work.OVERLAP, "d3": Work.CHECK}}
    handout.show_plan(Handout(plan, feedback={"ليلى": ["d9"]}))
    rows = [[handout.table.item(r, c).text() for c in range(1, 6)] for r in range(2)]
    assert rows == [["1", "1", "0", "0", "0"], ["0", "1", "1", "0", "1"]]
    assert handout.write.isEnabled()
    handout.show_none("nothing")
    assert not handout.write.isEnabled()
    assert handout.table.rowCount() == 0


def test_files_can_be_added_once_and_taken_out(qtbot, tmp_path):
    dialog = MergeDialog(None)
    qtbot.addWidget(dialog)
    got = []
    dialog.wished.connect(got.append)
    assert not dialog.take.isEnabled()
    dialog.set_paths([tmp_path / "a", tmp_path / "b", tmp_path / "a"])
    dialog.files.setCurrentRow(0)
    dialog._take_out()
    dialog.take.click()
    assert got == [[tmp_path / "b"]]
    dialog.show_report(["done"], failed=False, conflicts=2)
    assert not dialog.conflicts.isHidden()


def test_enter_adds_a_name_and_writes_nothing(handout):
    wished = []
    handout.wished.connect(lambda: wished.append(1))
    handout.write.setEnabled(True)
    handout.show()
    handout.name.setFocus()
    handout.name.setText("هدى")
    QTest.keyClick(handout.name, Qt.Key.Key_Return)
    assert "هدى" in handout.people.chosen()
    assert wished == []


def test_a_digit_keeps_a_version_and_arrows_go_through_the_conflicts(conflicts):
    kept, chosen, undone = [], [], []
    conflicts.kept.connect(lambda *x: kept.append(x))
    conflicts.chosen.connect(chosen.append)
    conflicts.undo_wanted.connect(lambda: undone.append(1))
    conflicts.show_conflicts(["one", "two"])
    conflicts.show_versions(["on show", "other"], [["a", "b"], ["—", "c"]], ["where [a] is"])
    QTest.keyClick(conflicts.list, Qt.Key.Key_Down)
    QTest.keyClick(conflicts.list, Qt.Key.Key_2)
    QTest.keyClick(conflicts.list, Qt.Key.Key_3)
    QTest.keyClick(conflicts.list, Qt.Key.Key_1)
    QTest.keyClick(conflicts.list, Qt.Key.Key_0)
    QTest.keyClick(conflicts.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (chosen, kept, undone) == ([0, 1], [(1, 1), (1, 0), (1, ALL)], [1])
    assert conflicts.cells() == [["a", "b", "where [a] is"], ["—", "c", ""]]
    conflicts.show_conflicts([])
    assert conflicts.cells() == []
    for key in (Qt.Key.Key_0, Qt.Key.Key_1):
        QTest.keyClick(conflicts.list, key)
    assert len(kept) == 3
