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

WIDTH, WIDEST, MOST_ROWS, FEWEST = 460, 900, 12, 3
LOOKED_AT = 300  # rows of a list, for how wide it has to be
MARGIN, SCROLLS = 12, 24  # pixels around the rows, and of the bar beside them
GAP, EDGE = 6, 12  # pixels to the line that is asked about, and to the edge of the window
DIGITS = {d: str(i) for digits in ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for i, d in enumerate(digits)}
DIGITS["-"] = "-"
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
        self._about: QRect | None = None
        self._below = True  # the line that it asks about
        self._wide = WIDTH
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
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
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
        about: QRect | None = None,
    ) -> None:
        """Show the choices; `then` (and `chosen`) get the id of the one that is taken.

        With `make`, a name that no choice has is offered as the last row. `about` are the lines, in pixels of
        the parent, that are asked about: they stay in sight.
        """
        self._then, self._make, self._about = then, make, about
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._title.setText(title)
        self._choices.set_choices(choices, language)
        self._field.clear()
        self._filter("")
        rows = self._choices.shown[:LOOKED_AT]
        needed = max((Painted.needed(self.fontMetrics(), self._choices.words(c), c) for c in rows), default=0)
        self._wide = max(WIDTH, min(needed + 2 * MARGIN + SCROLLS, WIDEST))
        row = next((i for i, c in enumerate(self._choices.shown) if c.id == current), 0)
        self._list.setCurrentIndex(self._choices.index(row))
        self._place(anew=True)
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

    def _place(self, *, anew: bool = False) -> None:
        """Below what it asks about or, where there is no room, above it; else in the middle of the parent's
        upper half. As tall as its rows need."""
        parent = self.parentWidget()
        assert parent is not None
        rows = max(1, min(MOST_ROWS, len(self._choices.shown)))
        width = min(self._wide, parent.width() - 2 * EDGE)
        self._title.setFixedWidth(width - 26)
        self.setFixedWidth(width)
        height, about = self._tall(rows), self._about
        if about is None:
            top, middle = max(EDGE, parent.height() // 8), parent.width() // 2
        else:
            above, below = about.top() - GAP - EDGE, parent.height() - about.bottom() - GAP - EDGE
            if anew:
                self._below = height <= below or below >= above
            while height > (below if self._below else above) and rows > FEWEST:
                rows -= 1
                height = self._tall(rows)
            top = about.bottom() + GAP if self._below else about.top() - GAP - height
            top, middle = max(EDGE, min(top, parent.height() - EDGE - height)), about.center().x()
        left = max(EDGE, min(middle - width // 2, parent.width() - EDGE - width))
        self.setGeometry(QRect(left, top, width, height))

    def _tall(self, rows: int) -> int:
        """Its height with so many rows."""
        self._list.setFixedHeight(rows * Painted.height + 4)
        self.adjustSize()
        return self.sizeHint().height()

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
        else:
            return self._digit(DIGITS.get(event.text(), ""))
        return True

    def _digit(self, digit: str) -> bool:
        """Take the row that it chooses; one that chooses none is no letter to filter by, but a zero is."""
        row = self._choices.row_of(digit)
        if row >= 0:
            self._take(self._choices.index(row))
        return row >= 0 or digit not in ("", "0", "-")

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
