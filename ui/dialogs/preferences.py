"""Preferences: made from the table of settings, a tab a page; every change holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFontComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.key_table import KeyTable
from ui.parts import sized
from ui.settings import PAGES, SETTINGS, Setting, Settings

if TYPE_CHECKING:
    from collections.abc import Callable


class PreferencesDialog(QDialog):
    """Fields by the kind of each setting's default. `fields` finds them by the setting's key."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self.fields: dict[str, QWidget] = {}
        self._words: list[Callable[[], None]] = []  # each puts one text in the language of the moment
        self._show: dict[str, Callable[[], None]] = {}  # each shows one setting's value
        self.pages = QTabWidget()
        for name in PAGES:
            self.pages.addTab(self._page(name), "")
        self.reset = QPushButton(autoDefault=False)
        self.reset.clicked.connect(self._reset_page)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.addButton(self.reset, QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.pages)
        column.addWidget(self.buttons)
        sized(self, 680, 640)
        settings.changed.connect(self._changed)
        self._retranslate()

    # ---- making ----

    def _page(self, page: str) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(18, 18, 18, 18)
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        column.addLayout(form)
        for setting in SETTINGS:
            if setting.page == page:
                self._add(form, setting)
        if page == "keyboard":
            self.keys = KeyTable(self._settings)
            self._words.append(self.keys.retranslate)
            column.addSpacing(8)
            column.addWidget(self.keys, 1)
        else:
            column.addStretch(1)
        return sheet

    def _add(self, form: QFormLayout, setting: Setting) -> None:
        field = self._field(setting)
        self.fields[setting.key] = field
        if isinstance(field, QCheckBox):
            form.addRow(field)
            self._words.append(lambda: field.setText(_words(setting.words)))
        else:
            label = QLabel()
            label.setBuddy(field)
            form.addRow(label, field)
            self._words.append(lambda: label.setText(_words(setting.words)))
        if setting.help:
            self._help(form, setting)

    def _help(self, form: QFormLayout, setting: Setting) -> None:
        hint = QLabel(wordWrap=True)
        hint.setObjectName("muted")
        hint.setContentsMargins(26, 0, 26, 6)
        form.addRow(hint)
        self._words.append(lambda: hint.setText(_words(setting.help)))

    def _field(self, setting: Setting) -> QWidget:
        if isinstance(setting.default, bool):
            return self._check(setting)
        if isinstance(setting.default, float):
            return self._number(setting)
        if setting.choices is not None:
            return self._choice(setting)
        return self._font(setting) if setting.key.endswith("_font") else self._line(setting)

    def _check(self, setting: Setting) -> QWidget:
        box = QCheckBox()
        self._show[setting.key] = lambda: box.setChecked(self._settings.get(setting.key))
        self._show[setting.key]()
        box.toggled.connect(lambda on: self._set(setting, on))
        return box

    def _number(self, setting: Setting) -> QWidget:
        box = QDoubleSpinBox(minimum=setting.low, maximum=setting.high, singleStep=setting.step)
        box.setLocale(QLocale.c())  # what is typed is read in these digits only
        box.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)  # ↑ ↓ and the wheel count
        box.setDecimals(0 if setting.step == int(setting.step) else 1)
        self._show[setting.key] = lambda: box.setValue(self._settings.get(setting.key))
        self._show[setting.key]()
        box.valueChanged.connect(lambda value: self._set(setting, round(value, 2)))
        return box

    def _choice(self, setting: Setting) -> QWidget:
        box = QComboBox()
        choices = dict(setting.choices or {})
        for value in choices:
            box.addItem("", value)

        def translate() -> None:
            for i, words in enumerate(choices.values()):
                box.setItemText(i, _words(words))

        self._words.append(translate)
        self._show[setting.key] = lambda: box.setCurrentIndex(box.findData(self._settings.get(setting.key)))
        self._show[setting.key]()
        box.currentIndexChanged.connect(lambda i: self._set(setting, box.itemData(i)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _font(self, setting: Setting) -> QWidget:
        box = QFontComboBox()
        box.setWritingSystem(QFontDatabase.WritingSystem.Arabic)
        self._show[setting.key] = lambda: box.setCurrentFont(QFont(self._settings.get(setting.key)))
        self._show[setting.key]()
        box.currentFontChanged.connect(lambda font: self._set(setting, font.family()))
        return box

    def _line(self, setting: Setting) -> QWidget:
        field = QLineEdit()
        field.setMinimumWidth(240)
        self._show[setting.key] = lambda: field.setText(self._settings.get(setting.key))
        self._show[setting.key]()

        def take() -> None:
            written = " ".join(field.text().split())
            if written:
                self._set(setting, written)
            else:  # a name is never taken away, only changed
                self._show[setting.key]()

        field.editingFinished.connect(take)
        return field

    # ---- changing ----

    def _set(self, setting: Setting, value: Any) -> None:
        if value != self._settings.get(setting.key):
            self._settings.set(setting.key, value)

    def _changed(self, key: str) -> None:
        if key in self._show:
            self._show[key]()

    def _reset_page(self) -> None:
        """All of the page on show as it was at first; the name stays."""
        page = list(PAGES)[self.pages.currentIndex()]
        for setting in SETTINGS:
            if setting.page == page and setting.key != "annotator":
                self._settings.reset(setting.key)
        if page == "keyboard":
            self._settings.reset("keys")

    def changeEvent(self, event: QEvent) -> None:
        """Another language, most likely chosen here."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self.reset.setText(self.tr("Reset this page"))
        for i, words in enumerate(PAGES.values()):
            self.pages.setTabText(i, _words(words))
        for show in self._words:
            show()


def _words(words: str) -> str:
    return QCoreApplication.translate("settings", words)
