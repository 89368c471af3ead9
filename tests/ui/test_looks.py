"""Another language, and what it does to the fields that are open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QWidget

from ui.looks import remeasure
from ui.parts import align


@pytest.mark.parametrize("policy", list(QComboBox.SizeAdjustPolicy)[:2])
@pytest.mark.parametrize(
    ("before", "after"), [("in the whole project", "هنا"), ("هنا", "in the whole project")]
)
def test_a_list_is_as_wide_as_its_words_now(qtbot, policy, before, after):
    window = QWidget()
    qtbot.addWidget(window)
    box, fresh = QComboBox(sizeAdjustPolicy=policy), QComboBox(sizeAdjustPolicy=policy)
    row = QHBoxLayout(window)
    row.addWidget(box)
    row.addStretch(1)
    box.addItem(before)
    fresh.addItem(after)
    window.show()
    qtbot.addWidget(fresh)
    fresh.show()
    window.resize(900, 60)
    box.minimumSizeHint()  # as a layout asks
    box.setItemText(0, after)
    remeasure()
    qtbot.waitUntil(lambda: box.width() == fresh.sizeHint().width())
    assert box.minimumSizeHint() == fresh.minimumSizeHint()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_plain_text_begins_where_the_window_does(qtbot, direction):
    edit = QPlainTextEdit("حلب")
    qtbot.addWidget(edit)
    edit.setLayoutDirection(direction)
    align(edit)
    edit.resize(400, 80)
    edit.show()
    right = edit.cursorRect(edit.textCursor()).x() > 200
    assert right is (direction == Qt.LayoutDirection.RightToLeft)
