"""One thread: what was said in it, a field to say more, and whether it still waits for somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from storage.teams.threads import ThreadKind, ThreadState
from ui.actions import QT_TRANSLATE_NOOP
from ui.dialogs.note import NoteField
from ui.dialogs.wrapped import Wrapped
from ui.parts import label, to_side
from ui.words import isolated, joined, own_way, translated, when

if TYPE_CHECKING:
    from storage.teams.threads import Comment, Thread

KINDS = {
    ThreadKind.QUESTION: QT_TRANSLATE_NOOP("threads", "Question"),
    ThreadKind.DISCUSSION: QT_TRANSLATE_NOOP("threads", "Discussion"),
    ThreadKind.REQUEST: QT_TRANSLATE_NOOP("threads", "Wish for the scheme"),
}
STATES = {
    ThreadState.OPEN: QT_TRANSLATE_NOOP("threads", "open"),
    ThreadState.ANSWERED: QT_TRANSLATE_NOOP("threads", "answered"),
    ThreadState.CLOSED: QT_TRANSLATE_NOOP("threads", "closed"),
}


def kind_words(kind: ThreadKind) -> str:
    """What a thread is."""
    return translated("threads", KINDS[kind])


def thread_state_words(state: ThreadState) -> str:
    """How a thread stands."""
    return translated("threads", STATES[state])


class ThreadView(QWidget):
    """Emits what was written and how the thread stands with it; stores nothing."""

    said = Signal(str, object)  # the words, which may be none; the ThreadState from now on, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._head = label("muted", wrap=True)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that the arrows scroll it
        self._scroll.setWidget(self._inside)
        self.field = NoteField("")
        self.field.setMinimumSize(200, 70)
        self.field.setMaximumHeight(110)
        self.field.textChanged.connect(self._can)
        self._say, self._answer = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self._close = QPushButton(autoDefault=False)
        self._say.setProperty("primary", True)
        self._say.clicked.connect(lambda: self.say(None))
        self._answer.clicked.connect(lambda: self.say(ThreadState.ANSWERED))
        self._close.clicked.connect(self._turn)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self._close, self._answer, self._say):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._head, self._scroll, self.field):
            column.addWidget(part, int(part is self._scroll))
        column.addLayout(row)
        self.retranslate()

    def show_thread(self, thread: Thread | None) -> None:
        """Another thread, or the same with more in it; None: none is chosen."""
        if self._thread is None or thread is None or thread.id != self._thread.id:
            self.field.clear()
        self._thread = thread
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item is not None and (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for n, comment in enumerate(thread.comments if thread is not None else ()):
            self._column.insertWidget(n, _Said(comment))
        self._scroll.setAccessibleDescription(
            "\n".join(_words(c) for c in (thread.comments if thread is not None else ()))
        )
        self.setEnabled(thread is not None)
        self._retell()
        self._inside.adjustSize()
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    def say(self, state: ThreadState | None) -> None:
        """What is in the field; empty words only where the state is another then."""
        words = self.field.toPlainText().strip()
        if words or state is not None:
            self.field.clear()
            self.said.emit(words, state)

    def _turn(self) -> None:
        """Close it, or open it again."""
        closed = self._thread is not None and self._thread.state is ThreadState.CLOSED
        self.say(ThreadState.OPEN if closed else ThreadState.CLOSED)

    def _can(self) -> None:
        self._say.setEnabled(bool(self.field.toPlainText().strip()))

    def _retell(self) -> None:
        thread = self._thread
        state = thread.state if thread is not None else ThreadState.OPEN
        self._head.setText(
            joined((kind_words(thread.kind), thread_state_words(state))) if thread is not None else ""
        )
        closed = state is ThreadState.CLOSED
        self._close.setText(self.tr("Open it again") if closed else self.tr("Close the thread"))
        self._answer.setVisible(state is ThreadState.OPEN)
        self._can()

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self.field.setAccessibleName(self.tr("Comment"))
        self.field.setPlaceholderText(self.tr("Comment"))
        self._scroll.setAccessibleName(self.tr("What was said"))
        self._say.setText(self.tr("Say it"))
        self._answer.setText(self.tr("It is answered"))
        self._retell()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Said(QFrame):
    """Who and when, then the words."""

    def __init__(self, comment: Comment) -> None:
        super().__init__()
        who = label("small", joined(_who(comment)))
        words = Wrapped()
        words.setText(own_way(comment.text))
        words.setVisible(bool(comment.text))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(to_side(who))
        column.addWidget(to_side(words))


def _who(comment: Comment) -> list[str]:
    state = [thread_state_words(comment.state)] if comment.state else []
    return [isolated(comment.who), when(comment.at), *state]


def _words(comment: Comment) -> str:
    return joined((*_who(comment), comment.text))
