"""Preferences, made from the table of settings and applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.key_table import KeyTable
from ui.fonts import load_fonts
from ui.settings import PAGES, SETTINGS, TABLE, Setting
from ui.words import translated

if TYPE_CHECKING:
    from ui.settings import Settings


class PreferencesDialog(QDialog):
    """A page a group of settings; nothing waits for OK, there is none."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self._fields: dict[str, QWidget] = {}
        self.setWindowTitle(self.tr("Preferences"))
        pages = QTabWidget()
        for page, title in PAGES.items():
            pages.addTab(self._page(page), translated("settings", title))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 12)
        layout.setSpacing(10)
        if settings.problem:
            layout.addWidget(QLabel(settings.problem, objectName="bad", wordWrap=True, textFormat=Qt.TextFormat.PlainText))
        layout.addWidget(pages)
        layout.addWidget(self._buttons)
        settings.changed.connect(self._show)
        self.resize(560, 460)

    def field(self, key: str) -> QWidget:
        """The field of a setting."""
        return self._fields[key]

    def _page(self, page: str) -> QWidget:
        widget = QWidget(objectName="panel")
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        for setting in SETTINGS:
            if setting.page != page:
                continue
            field = self._field(setting)
            self._fields[setting.key] = field
            words = translated("settings", setting.words)
            if isinstance(field, QCheckBox):
                field.setText(words)
                form.addRow(field)
            else:
                form.addRow(words, field)
                field.setAccessibleName(words)
            if setting.help:
                form.addRow(_help(translated("settings", setting.help)))
            self._show(setting.key)
        column = QVBoxLayout(widget)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(12)
        column.addLayout(form)
        if page == "keyboard":
            column.addWidget(KeyTable(self._settings), 1)
        else:
            column.addStretch(1)
        return widget

    def _field(self, setting: Setting) -> QWidget:
        key, settings = setting.key, self._settings
        if isinstance(setting.default, bool):
            box = QCheckBox()
            box.toggled.connect(lambda on: settings.set(key, on))
            return box
        if isinstance(setting.default, float):
            spin = QDoubleSpinBox(minimum=setting.low, maximum=setting.high, singleStep=setting.step)
            spin.setDecimals(0 if setting.step >= 1 else 1)
            spin.setMaximumWidth(110)
            spin.valueChanged.connect(lambda value: settings.set(key, round(float(value), 2)))
            return spin
        if setting.choices is not None or key == "report_font":
            combo = QComboBox()
            choices = setting.choices or {name: name for name in load_fonts()}
            for value, words in choices.items():
                combo.addItem(translated("settings", words), value)
            combo.activated.connect(lambda i: settings.set(key, combo.itemData(i)))
            return combo
        line = QLineEdit()
        line.editingFinished.connect(lambda: settings.set(key, " ".join(line.text().split())))
        return line

    def _show(self, key: str) -> None:
        """A setting as it is now, whoever changed it."""
        field = self._fields.get(key)
        if field is None:
            return
        value = self._settings.get(key)
        with QSignalBlocker(field):
            if isinstance(field, QCheckBox):
                field.setChecked(value)
            elif isinstance(field, QDoubleSpinBox):
                field.setValue(value)
            elif isinstance(field, QComboBox):
                if field.findData(value) < 0:  # a font of the system that the file names
                    field.addItem(str(value), value)
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, QLineEdit) and not field.hasFocus():
                field.setText(value)
        assert key in TABLE


def _help(words: str) -> QLabel:
    return QLabel(words, objectName="muted", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
