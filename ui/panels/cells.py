"""Cells of tables and trees: words run by their own first strong letter, whatever the window does."""

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStyledItemDelegate

from ui.words import own_way


class Cells(QStyledItemDelegate):
    """As Qt draws them; «25 قتيلا» begins with its number also in a window that runs left to right."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        """What is drawn; what is stored, sorted and copied stays."""
        return own_way(super().displayText(value, locale))
