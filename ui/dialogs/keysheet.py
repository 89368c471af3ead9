"""What every key does, as one sheet that can be searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.text import fold
from ui.actions import ACTIONS, MENUS, QT_TRANSLATE_NOOP, Action
from ui.keys import printed
from ui.words import isolated

COLUMNS = 2
FIXED = (
    ("1 … 9 0 −", QT_TRANSLATE_NOOP("keysheet", "Label the noun; relabel; accept as that label")),
    ("Shift+1 …", QT_TRANSLATE_NOOP("keysheet", "Add a label to the same words")),
    ("← →", QT_TRANSLATE_NOOP("keysheet", "By letter; with Ctrl by word; Shift extends")),
    ("↑ ↓", QT_TRANSLATE_NOOP("keysheet", "By line; with Ctrl by sentence")),
    ("Home End", QT_TRANSLATE_NOOP("keysheet", "Ends of the line; with Ctrl of the document")),
    ("Esc", QT_TRANSLATE_NOOP("keysheet", "One layer off: list, role, frame, held, selection, mark in hand")),
)


class KeySheet(QDialog):
    """Groups as in the menus; keys as they are printed on the keyboard of the language."""

    def __init__(
        self, parent: QWidget | None, language: str, keys_of: Callable[[Action], Sequence[str]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._arabic = language == "ar"
        self._groups: list[tuple[QWidget, list[tuple[str, QWidget, QWidget]]]] = []
        self._field = QLineEdit(clearButtonEnabled=True)
        self._field.setPlaceholderText(self.tr("Search the keys"))
        self._field.textChanged.connect(self._sift)
        sheet = QWidget(objectName="panel")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(18, 8, 18, 18)
        columns.setSpacing(36)
        stacks = [QVBoxLayout() for _ in range(COLUMNS)]
        groups = self._contents(keys_of)
        total = sum(len(rows) + 2 for _, rows in groups)
        filled = 0
        for title, rows in groups:
            stack = stacks[min(COLUMNS - 1, filled * COLUMNS // total)]
            stack.addWidget(self._group(title, rows))
            filled += len(rows) + 2
        for stack in stacks:
            stack.addStretch(1)
            columns.addLayout(stack, 1)
        area = QScrollArea(widgetResizable=True, objectName="panel")
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.setSpacing(10)
        for part in (self._field, area, buttons):
            layout.addWidget(part)
        self.resize(900, 640)

    def _contents(self, keys_of: Callable[[Action], Sequence[str]]) -> list[tuple[str, list[tuple[str, str]]]]:
        fixed = [(keys, QCoreApplication.translate("keysheet", words)) for keys, words in FIXED]
        groups = [(self.tr("In the report"), fixed)]
        for menu, title in MENUS.items():
            rows = []
            for action in ACTIONS:
                keys = keys_of(action)
                if action.menu == menu and keys:
                    shown = "   ".join(self.printed(k) for k in keys)
                    rows.append((shown, QCoreApplication.translate("actions", action.words)))
            if rows:
                groups.append((QCoreApplication.translate("actions", title), rows))
        return groups

    def printed(self, key: str) -> str:
        """A key as the person finds it: the letter of their layout, and the Latin one beside it."""
        local = printed(key, arabic=self._arabic)
        return isolated(f"{key}  {local}") if local != key else isolated(key)

    def _group(self, title: str, rows: list[tuple[str, str]]) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 10, 0, 4)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        grid.addWidget(QLabel(title, objectName="heading"), 0, 0, 1, 2)
        lines = []
        for i, (keys, words) in enumerate(rows, 1):
            key = QLabel(keys, objectName="key", textFormat=Qt.TextFormat.PlainText)
            what = QLabel(words, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
            grid.addWidget(key, i, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(what, i, 1, Qt.AlignmentFlag.AlignTop)
            lines.append((fold(f"{keys} {words} {title}").text, key, what))
        self._groups.append((group, lines))
        return group

    def _sift(self, needle: str) -> None:
        wanted = fold(needle.strip()).text
        for group, lines in self._groups:
            for text, *widgets in lines:
                for widget in widgets:
                    widget.setVisible(wanted in text)
            group.setVisible(any(wanted in text for text, *_ in lines))
