"""Long work says how far it is and ends when the person wants; nothing else happens meanwhile."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout

from ui.dialogs import working
from ui.dialogs.working import Stopped, Working


@pytest.fixture
def dialog(qtbot):
    made = QDialog()
    made.button = QPushButton("x")
    made.working = Working()
    column = QVBoxLayout(made)
    column.addWidget(made.button)
    column.addWidget(made.working)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def eager(monkeypatch):
    monkeypatch.setattr(working, "EVERY", 0.0)


def test_it_is_seen_only_while_something_runs(dialog):
    assert dialog.working.isHidden()
    with dialog.working.running(dialog.button):
        assert dialog.working.isVisible()
        assert dialog.working.busy
        assert not dialog.button.isEnabled()
    assert dialog.working.isHidden()
    assert dialog.button.isEnabled()


def test_the_keyboard_is_where_it_was_afterwards(dialog, qtbot):
    other = QPushButton("y", dialog)
    dialog.layout().addWidget(other)
    other.show()
    for button in (dialog.button, other):
        button.setFocus()
        with dialog.working.running(dialog.button):
            assert dialog.focusWidget() is dialog.working.cancel
        assert dialog.focusWidget() is button


def test_how_far_it_is_and_how_long_still(dialog, eager, monkeypatch):
    monkeypatch.setattr(working, "SOON", 0.0)
    now = iter([100.0, 110.0, 110.0, 120.0, 120.0])
    monkeypatch.setattr(working, "monotonic", lambda: next(now))
    with dialog.working.running():
        dialog.working.step(25, 100)
        assert dialog.working.bar.value() == working.PARTS // 4
        assert dialog.working.words.text() == "25 of 100 · 0:30 left"
        dialog.working.step(10, 100)
        assert dialog.working.words.text() == "10 of 100 · 3:00 left"


def test_how_much_there_is_may_not_be_known(dialog, eager):
    with dialog.working.running():
        dialog.working.step(7, 7)
        assert dialog.working.words.text() == "7"
        assert dialog.working.bar.maximum() == 0
    with dialog.working.running():
        assert dialog.working.bar.maximum() == working.PARTS


def test_after_cancel_the_next_step_ends_the_work(dialog, eager):
    def work():
        with dialog.working.running():
            QTimer.singleShot(0, dialog.working, dialog.working.cancel.click)
            for n in range(1000):
                dialog.working.step(n, 1000)

    with pytest.raises(Stopped):
        work()
    assert not dialog.working.busy


def test_cancel_that_came_to_nothing_does_not_end_what_comes_next(dialog, eager):
    dialog.working.stop()
    with dialog.working.running():
        dialog.working.step(1, 1)


def test_timers_of_the_rest_of_the_window_wait(dialog, qtbot, eager):
    ticks = []
    other = QTimer(interval=0)
    other.timeout.connect(lambda: ticks.append(1))
    other.start()
    with dialog.working.running():
        for n in range(20):
            dialog.working.step(n, 20)
    assert ticks == []
    qtbot.waitUntil(lambda: bool(ticks))
    other.stop()
