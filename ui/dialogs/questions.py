"""All that people asked and discussed: a list to filter, and the thread beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from storage.teams.threads import ThreadKind, ThreadState
from ui.dialogs.note import keeps
from ui.dialogs.wrapped import Wrapped
from ui.panels.thread import ThreadView, kind_words, thread_state_words
from ui.parts import close_box, label, sized
from ui.words import isolated, joined, moment, number, own_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from storage.teams.threads import Thread

SIGNS = {ThreadState.OPEN: "○", ThreadState.ANSWERED: "●", ThreadState.CLOSED: "✓"}


class QuestionsDialog(QDialog):
    """Emits what the person wants; it stays open beside the report. Stores nothing itself."""

    asked = Signal()  # a new question, about no passage
    said = Signal(str, str, object)  # a thread's id, the words, the ThreadState from now on or None
    shown = Signal(object)  # the Thread that is looked at, or None: its passage is wanted
    go_wanted = Signal(object)  # Thread

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Questions and wishes"))
        self._threads: Sequence[Thread] = ()
        self._listed: list[Thread] = []
        self._make_fields()
        self._arrange()
        self._connect()
        sized(self, 820, 560)

    def _make_fields(self) -> None:
        self.kind, self.state = QComboBox(), QComboBox()
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in ThreadKind:
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.state.addItem(self.tr("In every state"), "")
        for state in ThreadState:
            self.state.addItem(thread_state_words(state), state)
        self.state.setAccessibleName(self.tr("State"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Questions and wishes"))
        self.list.setWordWrap(True)
        self.count = label("muted")
        self.title, self.passage = Wrapped("heading"), Wrapped("muted")
        self.view = ThreadView()
        self.go = QPushButton(self.tr("To the passage"), autoDefault=False)
        self.ask = QPushButton(self.tr("Ask…"), autoDefault=False)
        self.buttons = close_box()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        for part in (self.kind, self.state, self.count):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.ask)
        beside = QWidget()
        right = QVBoxLayout(beside)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        right.setContentsMargins(*((0, 0, 10, 0) if rtl else (10, 0, 0, 0)))
        right.addWidget(self.title)
        row = QHBoxLayout()
        row.addWidget(self.passage, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        right.addLayout(row)
        right.addWidget(self.view, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(beside)
        halves.setSizes([340, 460])
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(halves, 1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._fill)
        self.state.currentIndexChanged.connect(self._fill)
        self.list.currentRowChanged.connect(self._turn)
        self.list.itemActivated.connect(lambda _: self._go())
        self.view.said.connect(self._say)
        self.go.clicked.connect(self._go)
        self.ask.clicked.connect(self.asked)
        self.buttons.rejected.connect(self.reject)

    # ---- showing ----

    @property
    def chosen(self) -> Thread | None:
        """The one whose row is marked."""
        row = self.list.currentRow()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def show_threads(self, threads: Sequence[Thread], chosen: str = "") -> None:
        """All of the project; `chosen` (an id), else the one before, is marked as far as it is listed."""
        self._threads = threads
        if chosen and not any(t.id == chosen for t in self._wanted()):
            self.kind.setCurrentIndex(0)
            self.state.setCurrentIndex(0)
        self._fill(chosen=chosen)

    def _wanted(self) -> list[Thread]:
        kind, state = self.kind.currentData(), self.state.currentData()
        return [t for t in self._threads if kind in ("", t.kind) and state in ("", t.state)]

    def _fill(self, _: int = 0, *, chosen: str = "") -> None:
        """Those that wait first, of them the latest first."""
        before = chosen or (self.chosen.id if self.chosen else "")
        order = [*ThreadState]
        latest = reversed(self._wanted())
        self._listed = sorted(latest, key=lambda t: order.index(t.state))
        self.list.blockSignals(True)
        self.list.clear()
        for thread in self._listed:
            self.list.addItem(QListWidgetItem(_row(thread)))
        ids = [t.id for t in self._listed]
        self.list.setCurrentRow(ids.index(before) if before in ids else min(0, len(ids) - 1))
        self.list.blockSignals(False)
        waiting = sum(t.state is ThreadState.OPEN for t in self._threads)
        self.count.setText(self.tr("{0} open").format(number(waiting)))
        self._turn()

    def _turn(self) -> None:
        thread = self.chosen
        self.title.setText(own_way(thread.title) if thread else "")
        self.passage.setText("" if thread else self.tr("Q in the report asks about the words in hand."))
        self.go.setVisible(bool(thread and thread.document))
        self.view.show_thread(thread)
        self.shown.emit(thread)

    def show_passage(self, words: str) -> None:
        """What the thread is about."""
        self.passage.setText(words)

    # ---- wanting ----

    def _say(self, words: str, state: ThreadState | None) -> None:
        if self.chosen is not None:
            self.said.emit(self.chosen.id, words, state)

    def _go(self) -> None:
        if self.chosen is not None and self.chosen.document:
            self.go_wanted.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter says what is written."""
        if keeps(event):
            self.view.say(None)
            return
        super().keyPressEvent(event)


def _row(thread: Thread) -> str:
    facts = (
        thread_state_words(thread.state),
        kind_words(thread.kind),
        isolated(thread.who),
        moment(thread.at),
    )
    return f"{SIGNS[thread.state]} {isolated(thread.title)}\n{joined(facts)}"
