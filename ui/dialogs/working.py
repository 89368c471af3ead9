"""Work that takes long while its dialog stays open: how far it is, how long still, and a way out."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui.parts import label
from ui.words import digits, joined, number

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY = 0.05  # seconds between two looks at keys and clicks
SOON = 1.0  # seconds of work before it can be told how long the rest takes
PARTS = 1000  # of a full bar


class Stopped(Exception):
    """The person pressed Cancel: whatever was begun is to be taken back."""


class Working(QWidget):
    """Hidden until something runs. The work calls `step`, which raises Stopped after Cancel.

    Meanwhile the window paints and hears Cancel, and nothing else happens: what runs by timers in
    the rest of the window would read and write the project in the middle of the work.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, PARTS)
        self.words = label("muted", " ")
        self.cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.cancel.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.bar, 1)
        row.addWidget(self.words)
        row.addWidget(self.cancel)
        self._busy = self._stopped = False
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._busy

    def stop(self) -> None:
        """The next step ends the work."""
        self._stopped = True
        self.cancel.setEnabled(False)
        self.words.setText(self.tr("Cancelling…"))

    @contextmanager
    def running(self, *rest: QWidget) -> Iterator[None]:
        """Within, the work is done; `rest` cannot be used meanwhile. The keyboard goes back where it was."""
        had = self.window().focusWidget()
        enabled = [part for part in rest if part.isEnabled()]
        for part in enabled:
            part.setEnabled(False)
        self._busy, self._stopped = True, False
        self._began = self._next = monotonic()
        self.bar.setRange(0, PARTS)
        self.bar.setValue(0)
        self.words.setText(" ")
        self.cancel.setEnabled(True)
        self.show()
        self.cancel.setFocus()
        try:
            yield
        finally:
            self._busy = False
            for part in enabled:
                part.setEnabled(True)
            if had is not None and had.isEnabled():
                had.setFocus()
            self.hide()

    def step(self, done: int, total: int) -> None:
        """`done` of `total` is done. Raises Stopped."""
        now = monotonic()
        if now >= self._next:
            self.bar.setRange(0, PARTS if done < total else 0)  # else it is not known how much there is
            self.bar.setValue(PARTS * done // max(total, 1))
            self.words.setText(self._said(done, total, now - self._began))
            still = _Still(self.window())
            QCoreApplication.processEvents()
            still.end()
            self._next = monotonic() + EVERY
        if self._stopped:
            raise Stopped

    def _said(self, done: int, total: int, spent: float) -> str:
        if done >= total:
            return number(done)
        count = self.tr("{0} of {1}").format(number(done), number(total))
        if spent < SOON or not done:
            return count
        left = round(spent / done * max(total - done, 0))
        clock = digits(f"{left // 60}:{left % 60:02}")
        return joined([count, self.tr("{0} left").format(clock)])


class _Still(QObject):
    """No timers outside a dialog: theirs come again once the work is over."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__()
        self._dialog = dialog
        self._app = QCoreApplication.instance()
        assert self._app is not None
        self._app.installEventFilter(self)

    def end(self) -> None:
        """Timers run again."""
        assert self._app is not None
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps timers of others back."""
        return event.type() == QEvent.Type.Timer and not self._within(watched)

    def _within(self, part: QObject | None) -> bool:
        while part is not None and part is not self._dialog:
            part = part.parent()
        return part is not None
