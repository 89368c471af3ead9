"""The bar under the report that finds words as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui.words import number


class FindBar(QWidget):
    """Emits what is searched; the window finds it and says which hit is shown."""

    searched = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(objectName="muted", textFormat=Qt.TextFormat.PlainText)
        self._field = QLineEdit(clearButtonEnabled=True)
        self._field.setMaximumWidth(360)
        self._hits = QLabel(objectName="muted", textFormat=Qt.TextFormat.PlainText)
        self._previous, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self._label)
        layout.addWidget(self._field, 1)
        for button, sign in ((self._previous, "↑"), (self._next, "↓")):
            button.setText(sign)
            layout.addWidget(button)
        layout.addWidget(self._hits)
        layout.addStretch(1)
        self._close.setText("✕")
        layout.addWidget(self._close)
        for button in (self._previous, self._next, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._field)
        self._counted = (0, 0)
        self._field.textChanged.connect(self.searched)
        self._field.installEventFilter(self)
        self._next.clicked.connect(self.next_wanted)
        self._previous.clicked.connect(self.previous_wanted)
        self._close.clicked.connect(self.close_bar)
        self.retranslate()

    def open(self) -> None:
        """Show it with the keyboard in it; what was searched last is there to be typed over."""
        self.show()
        self._field.setFocus()
        self._field.selectAll()
        self.searched.emit(self._field.text())

    def show_hit(self, place: int, of: int) -> None:
        """Which hit is shown, from 1."""
        self._counted = (place, of)
        if of:
            self._hits.setText(self.tr("{0} of {1}").format(number(place), number(of)))
        else:
            self._hits.setText(self.tr("not found") if self._field.text().strip() else "")

    def close_bar(self) -> None:
        """Back to the report; the hit stays selected."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter closes on the hit, ↑ ↓ go through the hits, Esc closes."""
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined] - a key press is a QKeyEvent
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier  # type: ignore[attr-defined] - as above
            if key == Qt.Key.Key_Escape or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift):
                self.close_bar()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_F3):
                self.next_wanted.emit()
                return True
            if key == Qt.Key.Key_Up or (shift and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
                self.previous_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        self._label.setText(self.tr("Find"))
        self._field.setAccessibleName(self.tr("Find"))
        self._next.setToolTip(self.tr("Next hit (↓)"))
        self._previous.setToolTip(self.tr("Previous hit (↑)"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self.show_hit(*self._counted)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
