"""What every key does, on one sheet: made from the table of actions, with the keys as set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.actions import ACTIONS, MENUS, QT_TRANSLATE_NOOP
from ui.keys import printed
from ui.parts import sized

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ui.actions import Action

# Keys that belong to no action: the caret's and those of the bar.
FIXED = (
    (("Left", "Right"), QT_TRANSLATE_NOOP("keysheet", "Caret by letter")),
    (("Ctrl+Left", "Ctrl+Right"), QT_TRANSLATE_NOOP("keysheet", "Caret by word")),
    (("Up", "Down"), QT_TRANSLATE_NOOP("keysheet", "Caret by line; in an open role, its rows")),
    (("Ctrl+Up", "Ctrl+Down"), QT_TRANSLATE_NOOP("keysheet", "Caret by sentence")),
    (("Home", "End"), QT_TRANSLATE_NOOP("keysheet", "First and last letter of the line")),
    (("PageUp", "PageDown"), QT_TRANSLATE_NOOP("keysheet", "A page up and down")),
    (("Ctrl+Home", "Ctrl+End"), QT_TRANSLATE_NOOP("keysheet", "Beginning and end of the document")),
    (("Shift+Left", "Shift+Right"), QT_TRANSLATE_NOOP("keysheet", "Select, with any of these")),
    (("1", "9", "0", "-"), QT_TRANSLATE_NOOP("keysheet", "What the bar says: label, role, filler or value")),
    (
        ("Shift+1", "Shift+9"),
        QT_TRANSLATE_NOOP("keysheet", "Add a label; fill a role, or set a value, and stay there"),
    ),
    (("A", "B", "C"), QT_TRANSLATE_NOOP("keysheet", "In a review: take this option; digits do the same")),
    (("Shift+A", "B"), QT_TRANSLATE_NOOP("keysheet", "The extent of one option, the rest of the other")),
    (("Esc",), QT_TRANSLATE_NOOP("keysheet", "Close the list, role, frame, hold or selection")),
)
SYMBOLS = {
    "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Enter": "Enter ⏎", "Backspace": "Backspace ⌫",
    "PageUp": "PgUp", "PageDown": "PgDn", "Tab": "Tab ⇥", "-": "−",
}  # fmt: skip
STYLE = """
QLabel#keycap {
    border: 1px solid palette(dark); border-bottom-width: 2px; border-radius: 4px;
    background: palette(button); color: palette(button-text); padding: 0px 6px;
}
"""


def caps(key: str, *, arabic: bool) -> list[str]:
    """`Ctrl+Left` → what stands on each of the keys to press together."""
    *modifiers, bare = key.split("+")
    shown = printed(bare, arabic=arabic and "Ctrl" not in modifiers)  # with Ctrl the Latin letter counts
    return [*modifiers, SYMBOLS.get(shown, shown)]


class KeySheet(QDialog):
    """All actions by menu. `language` says which letters stand on the keyboard (`ar`, `en`)."""

    def __init__(
        self, parent: QWidget | None, language: str, keys_of: Callable[[Action], tuple[str, ...]]
    ) -> None:
        super().__init__(parent)
        self._arabic = language == "ar"
        self.setWindowTitle(self.tr("Keys"))
        self.setStyleSheet(STYLE)
        sheet = QWidget()
        self._grid = QGridLayout(sheet)
        self._grid.setContentsMargins(24, 8, 24, 24)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        for menu, words in MENUS.items():
            rows = [(keys_of(a), a.words) for a in ACTIONS if a.menu == menu]
            self._section("actions", words, "actions", [r for r in rows if r[0]])
        self._section("keysheet", QT_TRANSLATE_NOOP("keysheet", "Caret and digits"), "keysheet", FIXED)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(buttons)
        column.addWidget(area)
        column.addLayout(foot)
        sized(self, 640, 700)
        area.setFocus()

    def _section(
        self, context: str, title: str, of: str, rows: Iterable[tuple[tuple[str, ...], str]]
    ) -> None:
        heading = QLabel(QCoreApplication.translate(context, title))
        font = heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        heading.setFont(font)
        heading.setContentsMargins(0, 16, 0, 2)
        at = self._grid.rowCount()
        self._grid.addWidget(heading, at, 0, 1, 2)
        for i, (keys, words) in enumerate(rows, at + 1):
            self._grid.addWidget(self._caps(keys), i, 0)
            label = QLabel(QCoreApplication.translate(of, words))
            label.setWordWrap(True)
            self._grid.addWidget(label, i, 1)

    def _caps(self, keys: tuple[str, ...]) -> QWidget:
        """Left to right in every language: a picture of the keyboard."""
        box = QWidget()
        box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addStretch(1)
        for n, key in enumerate(keys):
            if n:
                row.addSpacing(9)
            for cap in caps(key, arabic=self._arabic):
                label = QLabel(cap, textFormat=Qt.TextFormat.PlainText)
                label.setObjectName("keycap")
                row.addWidget(label)
        return box
