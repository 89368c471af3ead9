"""The threads of one passage: those that there are, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from storage.teams.threads import ThreadKind
from ui.dialogs.note import NoteField, keeps
from ui.dialogs.wrapped import Wrapped
from ui.panels.thread import ThreadView, kind_words, thread_state_words
from ui.parts import label, sized, to_side
from ui.words import isolated, joined, moment, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from storage.teams.threads import Thread

NEW = ""  # in place of a thread's id


class DiscussDialog(QDialog):
    """Ctrl+Enter says what is written; Esc leaves. Stores nothing itself."""

    begun = Signal(object, str, bool)  # ThreadKind, the first words, whether it is for the lead
    said = Signal(str, str, object)  # a thread's id, the words, the ThreadState from now on or None

    def __init__(self, parent: QWidget | None, words: str) -> None:
        """`words` are those of the passage."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Discussion of a passage"))
        self._threads: dict[str, Thread] = {}
        passage = Wrapped()
        passage.setText(quoted(words))
        to_side(passage)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Thread"))
        self.which.currentIndexChanged.connect(self._turn)
        self.view = ThreadView()
        self.view.said.connect(lambda text, state: self.said.emit(self.which.currentData(), text, state))
        self.kind = QComboBox()
        for kind in (ThreadKind.DISCUSSION, ThreadKind.QUESTION, ThreadKind.REQUEST):
            self.kind.addItem(kind_words(kind), kind)
        self.field = NoteField("")
        self.field.setAccessibleName(self.tr("Comment"))
        self.for_lead = QCheckBox(self.tr("For the lead: stays open until somebody answers"))
        self.for_lead.setChecked(True)
        self.begin_button = QPushButton(self.tr("Begin"), autoDefault=False)
        self.begin_button.setProperty("primary", True)
        self.begin_button.clicked.connect(self._begin)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._new())
        self._pages.addWidget(self.view)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (passage, self.which, self._pages, buttons):
            column.addWidget(part, int(part is self._pages))
        sized(self, 520, 460)

    def _new(self) -> QWidget:
        page = QWidget()
        top = QHBoxLayout()
        what = label("", self.tr("What it is"))
        what.setBuddy(self.kind)
        top.addWidget(what)
        top.addWidget(self.kind, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.begin_button)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.field, 1)
        column.addWidget(self.for_lead)
        column.addLayout(foot)
        return page

    def show_threads(self, threads: Sequence[Thread], chosen: str = "") -> None:
        """The latest of them, or the `chosen` one, is on show; a new one where there is none."""
        self._threads = {t.id: t for t in threads}
        self.which.blockSignals(True)
        self.which.clear()
        for thread in threads:
            facts = (kind_words(thread.kind), isolated(thread.who), moment(thread.at))
            self.which.addItem(joined((*facts, thread_state_words(thread.state))), thread.id)
        self.which.addItem(self.tr("New…"), NEW)
        at = self.which.findData(chosen) if chosen else max(0, len(threads) - 1)
        self.which.setCurrentIndex(at)
        self.which.setVisible(bool(threads))
        self.which.blockSignals(False)
        self._turn()

    def _turn(self) -> None:
        thread = self._threads.get(self.which.currentData() or NEW)
        self._pages.setCurrentIndex(0 if thread is None else 1)
        if thread is not None:
            self.view.show_thread(thread)
        (self.field if thread is None else self.view.field).setFocus()

    def _begin(self) -> None:
        words = self.field.toPlainText().strip()
        if words:
            self.field.clear()
            self.begun.emit(self.kind.currentData(), words, self.for_lead.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter says it."""
        if keeps(event):
            self._begin() if self._pages.currentIndex() == 0 else self.view.say(None)
            return
        super().keyPressEvent(event)
