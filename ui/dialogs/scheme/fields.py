"""Fields of the scheme editor's form: each has a `value` and says `edited` when a person changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from annotator.scheme.colors import DARK, LIGHT, READS, contrast
from ui.dialogs.scheme.words import EXPECTED, OPTIONAL, said
from ui.parts import label
from ui.words import isolated, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent

ID = Qt.ItemDataRole.UserRole
ROWS, ROW = 6, 30  # rows of a list that are in sight, pixels of one
_RUNS = {"ar": Qt.LayoutDirection.RightToLeft, "en": Qt.LayoutDirection.LeftToRight}
Pairs = list[tuple[str, str]]  # id and words of what can be chosen


class Line(QLineEdit):
    """A line of text; `ar` and `en` say which way it runs. `left` comes when the keyboard goes elsewhere."""

    edited = Signal()
    left = Signal()

    def __init__(self, value: str, runs: str = "") -> None:
        super().__init__(value)
        if runs:
            self.setLayoutDirection(_RUNS[runs])
        self.textEdited.connect(lambda _: self.edited.emit())
        self.editingFinished.connect(self.left)

    @property
    def value(self) -> str:
        """Without blanks around it."""
        return self.text().strip()


class Text(QPlainTextEdit):
    """Some lines; Tab goes on to the next field."""

    edited = Signal()

    def __init__(self, value: str, runs: str = "") -> None:
        super().__init__()
        self.setPlainText(value)
        self.setTabChangesFocus(True)
        self.setFixedHeight(86)
        if runs:
            option = self.document().defaultTextOption()
            option.setTextDirection(_RUNS[runs])
            side = Qt.AlignmentFlag.AlignRight if runs == "ar" else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)
        self.textChanged.connect(self.edited)

    @property
    def value(self) -> str:
        """As it stands, without blanks around it."""
        return self.toPlainText().strip()


class Examples(Text):
    """One example a line."""

    def __init__(self, value: Iterable[str]) -> None:
        super().__init__("\n".join(value))

    @property
    def value(self) -> tuple[str, ...]:  # type: ignore[override]  # a list of lines is what it edits
        """The lines that say something."""
        return tuple(x.strip() for x in self.toPlainText().splitlines() if x.strip())


class Count(QSpinBox):
    """A number; 0 is any."""

    edited = Signal()

    def __init__(self, value: int, any_number: str) -> None:
        super().__init__()
        self.setRange(0, 99)
        self.setSpecialValueText(any_number)
        self.setValue(value)
        self.setMaximumWidth(140)
        self.valueChanged.connect(lambda _: self.edited.emit())

    @property
    def value(self) -> int:  # type: ignore[override]  # Qt's own is a method
        """0 for any."""
        return QSpinBox.value(self)


class Flag(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, *, value: bool) -> None:
        super().__init__()
        self.setChecked(value)
        self.toggled.connect(lambda _: self.edited.emit())

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()


class Pick(QComboBox):
    """One of a few."""

    edited = Signal()

    def __init__(self, value: str, choices: Pairs) -> None:
        super().__init__()
        for id, words in choices:
            self.addItem(words, id)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.currentIndexChanged.connect(lambda _: self.edited.emit())

    @property
    def value(self) -> str:
        """The id."""
        return str(self.currentData())


class _Rows(QListWidget):
    """A list as tall as a few rows, whose first row the keyboard finds."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, min(ROWS, self.count())) * ROW + 8)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A row is current as soon as the keyboard is here."""
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)


class Ticks(_Rows):
    """Any of many: Space ticks."""

    def __init__(self, value: Iterable[str], choices: Pairs) -> None:
        super().__init__()
        chosen = [*value]
        words = dict(choices)
        for id in (*(i for i in chosen if i in words), *(i for i in words if i not in chosen)):
            item = QListWidgetItem(words[id], self)
            item.setData(ID, id)
            item.setCheckState(Qt.CheckState.Checked if id in chosen else Qt.CheckState.Unchecked)
        self._fit()
        self.itemChanged.connect(lambda _: self.edited.emit())

    @property
    def value(self) -> tuple[str, ...]:
        """The ids of those ticked, in their order."""
        items = [self.item(i) for i in range(self.count())]
        return tuple(str(i.data(ID)) for i in items if i.checkState() is Qt.CheckState.Checked)


class Roles(_Rows):
    """Which roles a type has: Space turns a row from none to expected to optional."""

    def __init__(self, expected: Iterable[str], optional: Iterable[str], choices: Pairs) -> None:
        super().__init__()
        self._words = dict(choices)
        self._ways = dict.fromkeys(expected, EXPECTED) | dict.fromkeys(optional, OPTIONAL)
        for id in (*self._ways, *(i for i in self._words if i not in self._ways)):
            item = QListWidgetItem(self)
            item.setData(ID, id)
            self._say(item)
        self._fit()
        self.itemDoubleClicked.connect(self._turn)

    @property
    def value(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Expected ones, and optional ones."""
        ids = [str(self.item(i).data(ID)) for i in range(self.count())]
        expected = tuple(i for i in ids if self._ways.get(i) == EXPECTED)
        return expected, tuple(i for i in ids if self._ways.get(i) == OPTIONAL)

    def _say(self, item: QListWidgetItem) -> None:
        id = str(item.data(ID))
        words, way = self._words.get(id, id), self._ways.get(id, "")
        item.setText(said(way).format(words) if way else words)
        font = item.font()
        font.setBold(way == EXPECTED)
        item.setFont(font)
        shade = QPalette.ColorRole.Text if way else QPalette.ColorRole.PlaceholderText
        item.setForeground(self.palette().color(shade))

    def _turn(self, item: QListWidgetItem) -> None:
        id = str(item.data(ID))
        self._ways[id] = {"": EXPECTED, EXPECTED: OPTIONAL, OPTIONAL: ""}[self._ways.get(id, "")]
        self._say(item)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the row."""
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._turn(self.currentItem())
        else:
            super().keyPressEvent(event)


class Color(QWidget):
    """`#rrggbb`, as a swatch on its ground with how much it stands out there."""

    edited = Signal()

    def __init__(self, value: str, choose: str, *, dark: bool) -> None:
        super().__init__()
        self._ground = DARK if dark else LIGHT
        self._said = value
        self.line = QLineEdit(value)
        self.line.setMaximumWidth(110)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.swatch = label()
        self.note = label("small")
        self.button = QPushButton(choose, autoDefault=False)
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.swatch, self.line, self.button):
            row.addWidget(part)
        row.addWidget(self.note, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)
        self._show()

    @property
    def value(self) -> str:
        """The color that was written last and is one."""
        return self._said

    def set_color(self, color: str) -> None:
        """As if it had been written."""
        self.line.setText(color)
        self._typed(color)

    def _typed(self, text: str) -> None:
        color = QColor(text) if text.startswith("#") and len(text) == 7 else QColor()
        if color.isValid():
            self._said = color.name()
            self.edited.emit()
        self._show()

    def _choose(self) -> None:
        found = QColorDialog.getColor(QColor(self._said), self)
        if found.isValid():
            self.set_color(found.name())

    def _show(self) -> None:
        ratio = contrast(self._said, self._ground)
        self.note.setText(isolated(f"{number(ratio, 1)} : {number(1)}"))
        self.note.setObjectName("small" if ratio >= READS else "bad")
        self.note.style().polish(self.note)
        self.swatch.setPixmap(_swatch(self._said, self._ground))


def _swatch(color: str, ground: str) -> QPixmap:
    """A round of the color on the ground it is for."""
    picture = QPixmap(34, 22)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(6, 4, 22, 14, 4, 4)
    painter.end()
    return picture
