"""A tour of one minute on the seed report: a small panel that waits for each key to be pressed in earnest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from annotator.errors import ExpectedError
from ui.actions import QT_TRANSLATE_NOOP
from ui.parts import key_of, label
from ui.words import number, translated

if TYPE_CHECKING:
    from ui.window import Window

WIDTH, EDGE = 380, 18


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: what it says, and the actions (or `digits`) that it waits for."""

    words: str
    waits: tuple[str, ...]
    suggestion: bool = False  # and a suggestion must then be in hand


STOPS = (
    Stop(QT_TRANSLATE_NOOP("tour", "Tab goes to the next suggestion. Press it."), ("next",), suggestion=True),
    Stop(QT_TRANSLATE_NOOP("tour", "Enter accepts it and goes on to the next one."), ("accept",)),
    Stop(QT_TRANSLATE_NOOP("tour", "Is one wrong? Backspace rejects it."), ("reject",)),
    Stop(QT_TRANSLATE_NOOP("tour", "Ctrl+Z takes the last step back, without end."), ("undo",)),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "A name that nobody marked: put the caret on it by a click or with Ctrl and an arrow, "
            "and press a digit of the bar below."
        ),
        ("digits",),
    ),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "Now an event: put the caret on a verb and press E; Enter takes "
            "the likeliest type."
        ),
        ("trigger", "another"),
    ),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "Its roles are numbered in the bar. A digit opens one, another one fills it."
        ),
        ("digits",),
    ),
    Stop(
        QT_TRANSLATE_NOOP(
            "tour", "That is all. Every edit is saved already. F1 shows all keys, Ctrl+K all commands, "
            "F2 this tour. Esc ends it."
        ),
        ("keys", "palette"),
    ),
)  # fmt: skip


class Tour(QObject):
    """Follows what the person does; Esc leaves it. Offered once, in a panel that goes by itself."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._at = -1  # the stop; -1: none, or only the offer
        self.panel = _Panel(window)
        self.panel.leave.clicked.connect(self.end)
        self.panel.go_on.clicked.connect(self._pressed)

    def begin(self) -> None:
        """On the seed report, which is opened; from the first step."""
        from ui.app import seed_project

        window = self._window
        try:
            opened = window.files.open_path(seed_project())
        except ExpectedError as problem:
            window.show_failure(problem)
            return
        if not opened:
            return
        self._remember()
        self._at = 0
        self._show()
        window.view.setFocus()

    def offer(self) -> None:
        """Once ever; the first thing that is done takes it away."""
        if not self._window.settings.state("tour"):
            self._remember()
            self._show()

    def end(self) -> None:
        """Leave it."""
        self._at = -1
        self.panel.hide()
        self._window.view.setFocus()

    @property
    def running(self) -> bool:
        """Whether a step waits."""
        return self._at >= 0

    def acted(self, action: str) -> None:
        """An action ran: `digits` for a key of the number row."""
        if not self.running:
            self.panel.hide()
            return
        stop, desk = STOPS[self._at], self._window.desk
        if action in stop.waits and (not stop.suggestion or desk.undecided(desk.in_hand)):
            self._next()

    def take_escape(self, event: QEvent) -> bool:
        """Esc in the report, before anything else reads it."""
        if self.running and key_of(event) == Qt.Key.Key_Escape:
            self.end()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the report; and the panel keeps its corner."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self.panel.place()
            elif event.type() == QEvent.Type.LanguageChange and self.panel.isVisible():
                self._show()
            return False
        return self.take_escape(event)

    def _pressed(self) -> None:
        """The button: begin, or pass over this step."""
        if self.running:
            self._next()
            self._window.view.setFocus()
        else:
            self.begin()

    def _next(self) -> None:
        self._at += 1
        if self._at >= len(STOPS):
            self.end()
        else:
            self._show()

    def _remember(self) -> None:
        self._window.settings.set_state("tour", "offered")

    def _show(self) -> None:
        if self.running:
            head = self.tr("Tour {0} of {1}").format(number(self._at + 1), number(len(STOPS)))
            last = self._at == len(STOPS) - 1
            go_on = self.tr("End") if last else self.tr("Pass over")
            words = translated("tour", STOPS[self._at].words)
            self.panel.show_words(head, words, go_on, self.tr("Leave (Esc)"))
        else:
            words = self.tr("F2 shows the keys that matter, on the seed report, in one minute.")
            self.panel.show_words(self.tr("New here?"), words, self.tr("Begin (F2)"), self.tr("No"))


class _Panel(QFrame):
    """Over the window, at its lower corner; it never takes the keyboard."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("over")
        self.head, self.words = label("heading"), label(wrap=True)
        self.leave, self.go_on = QPushButton(), QPushButton()
        for button in (self.leave, self.go_on):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("flat", True)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.go_on)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addLayout(row)
        self.hide()

    def show_words(self, head: str, words: str, go_on: str, leave: str) -> None:
        """These; screen readers are told them, too."""
        self.head.setText(head)
        self.words.setText(words)
        self.go_on.setText(go_on)
        self.leave.setText(leave)
        self.setAccessibleName(f"{head}: {words}")
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """The lower corner at the reading end, above the bar."""
        parent = self.parentWidget()
        assert parent is not None
        width = min(WIDTH, parent.width() - 2 * EDGE)
        self.words.setFixedWidth(width - 28)
        self.setFixedWidth(width)
        height = max(self._column.totalHeightForWidth(width), self.sizeHint().height())
        rtl = parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = EDGE if rtl else parent.width() - width - EDGE
        self.setGeometry(left, parent.height() - height - 110, width, height)
