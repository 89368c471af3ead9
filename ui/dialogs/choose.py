"""A list over the report: letters filter, digits choose, Enter takes, Esc closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.dialogs.choices import NEW, Choices, Painted
from ui.parts import label
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.desk import Choice, Make

WIDTH, MOST_ROWS = 460, 12
DIGITS = {d: i for digits in ("123456789", "١٢٣٤٥٦٧٨٩", "۱۲۳۴۵۶۷۸۹") for i, d in enumerate(digits)}
DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Tab)
UP = (Qt.Key.Key_Up, Qt.Key.Key_Backtab)


class ChooseList(QFrame):
    """Lies over its parent while open. No verb of the report runs: the keyboard is in its field."""

    chosen = Signal(str)  # the id of a choice
    closed = Signal()  # with or without a choice, before `chosen`

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("over")
        self._then: Callable[[str], object] | None = None
        self._make: Make | None = None
        self._before: QWidget | None = None  # which had the keyboard
        self._title = label("heading", wrap=True)
        self._field = QLineEdit()
        self._choices = Choices(self)
        self._list = QListView(uniformItemSizes=True)
        self._list.setModel(self._choices)
        self._list.setItemDelegate(Painted(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = label("muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for part in (self._title, self._field, self._list, self._none):
            layout.addWidget(part)
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._take)
        self.hide()
        self.retranslate()

    def open(
        self,
        title: str,
        choices: Sequence[Choice],
        then: Callable[[str], object] | None = None,
        *,
        language: str = "en",
        current: str = "",
        make: Make | None = None,
    ) -> None:
        """Show the choices; `then` (and `chosen`) get the id of the one that is taken.

        With `make`, a name that no choice has is offered as the last row.
        """
        self._then, self._make = then, make
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._title.setText(title)
        self._choices.set_choices(choices, language)
        self._field.clear()
        self._filter("")
        row = next((i for i, c in enumerate(self._choices.shown) if c.id == current), 0)
        self._list.setCurrentIndex(self._choices.index(row))
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus()

    def shown(self) -> list[str]:
        """The ids that match, in order."""
        return [c.id for c in self._choices.shown]

    @property
    def field(self) -> QLineEdit:
        """Where letters go."""
        return self._field

    def close_list(self) -> None:
        """Close and change nothing."""
        if self.isHidden():
            return
        self._then = None
        self.hide()
        self.closed.emit()

    def _give_back(self, to: QWidget | None) -> None:
        """Close; the keyboard goes there, and to the report only where there is nowhere else."""
        self.close_list()
        if to is not None and isValid(to) and to.isVisible() and to is not self._field:
            to.setFocus()

    def _place(self) -> None:
        """In the middle of the parent's upper half; as tall as its rows need."""
        parent = self.parentWidget()
        assert parent is not None
        rows = max(1, min(MOST_ROWS, len(self._choices.shown)))
        self._list.setFixedHeight(rows * Painted.height + 4)
        width = min(WIDTH, parent.width() - 24)
        self._title.setFixedWidth(width - 26)
        self.setFixedWidth(width)
        self.adjustSize()
        top = max(12, parent.height() // 8)
        self.setGeometry(QRect((parent.width() - width) // 2, top, width, self.sizeHint().height()))

    def _filter(self, text: str) -> None:
        self._choices.filter(text, self._make.words if self._make else "")
        found = bool(self._choices.shown)
        self._list.setVisible(found)
        self._none.setVisible(not found)
        if not self.isHidden():
            self._place()
        if found:
            self._list.setCurrentIndex(self._choices.index(0))
        self._list.setAccessibleDescription(number(len(self._choices.shown)))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid() or index.row() >= len(self._choices.shown):
            return
        id, then, make = self._choices.shown[index.row()].id, self._then, self._make
        typed = self._field.text().strip()
        self.close_list()
        if id == NEW and make is not None:
            make.make(typed)
            return
        if then is not None:
            then(id)
        self.chosen.emit(id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that move and take; and closing when the keyboard goes elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isHidden():
            event.accept()  # no key of the window acts while the list is open
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._key(event)  # type: ignore[arg-type]  # a key press is a QKeyEvent
        if event.type() == QEvent.Type.FocusOut and QApplication.activeWindow() is self.window():
            self._give_back(QApplication.focusWidget())
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._give_back(self._before)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentIndex())
        elif key in DOWN or key in UP:
            self._move(-1 if key in UP else 1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._move(MOST_ROWS - 1 if key == Qt.Key.Key_PageDown else 1 - MOST_ROWS, around=False)
        elif event.text() in DIGITS and DIGITS[event.text()] < len(self._choices.shown):
            self._take(self._choices.index(DIGITS[event.text()]))
        elif event.text() not in DIGITS:
            return False
        return True

    def _move(self, step: int, *, around: bool = True) -> None:
        count = len(self._choices.shown)
        if count:
            to = self._list.currentIndex().row() + step
            row = to % count if around else max(0, min(count - 1, to))
            self._list.setCurrentIndex(self._choices.index(row))

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self._field.setPlaceholderText(self.tr("Letters filter, digits choose"))
        self._none.setText(self.tr("Nothing matches."))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
