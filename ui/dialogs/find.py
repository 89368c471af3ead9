"""The find bar under the report: hits as one types, the next and the one before."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from ui.words import number


class FindBar(QWidget):
    """Shows and emits; who listens searches and says with `show_hit` what was found."""

    searched = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hit: tuple[int, int] | None = None
        self.field = QLineEdit(clearButtonEnabled=True)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setObjectName("muted")
        self._previous, self._next, self._close = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for part in (self.count, self._previous, self._next, self._close):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._search)
        self._next.clicked.connect(self.next_wanted)
        self._previous.clicked.connect(self.previous_wanted)
        self._close.clicked.connect(self._leave)
        self._retranslate()

    def open(self) -> None:
        """Show it, ready to type; what was sought last is searched again."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search(self.field.text())

    def show_hit(self, n: int, of: int) -> None:
        """That this is hit `n` of so many, from 1; 0 of 0 says there is none."""
        self._hit = (n, of)
        self._show_count()

    def _search(self, text: str) -> None:
        if not text.strip():
            self._hit = None
            self._show_count()
        self.searched.emit(text)

    def _show_count(self) -> None:
        found = self._hit is not None and self._hit[1] > 0
        self._next.setEnabled(found)
        self._previous.setEnabled(found)
        if self._hit is None or not self.field.text().strip():
            self.count.setText("")
        elif not found:
            self.count.setText(self.tr("nothing found"))
        else:
            n, of = (number(x) for x in self._hit)
            self.count.setText(self.tr("{0} of {1}").format(n, of))

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter: next; Shift+Enter: the one before; Esc: away."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_wanted if back else self.next_wanted).emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in this document"))
        self.field.setAccessibleName(self.tr("Find in this document"))
        self._previous.setText(self.tr("Previous"))
        self._previous.setToolTip(self.tr("Shift+Enter"))
        self._next.setText(self.tr("Next"))
        self._next.setToolTip(self.tr("Enter"))
        self._close.setText(self.tr("Close"))
        self._close.setToolTip(self.tr("Esc"))
        self._show_count()
