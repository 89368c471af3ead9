"""What the settings mean for the window: language, theme, and how the report is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox

from ui.report_view.options import Direction, ViewOptions
from ui.theme import apply_theme
from ui.translations import install_digits, install_language

if TYPE_CHECKING:
    from ui.window import Window


def remeasure() -> None:
    """Lists to choose from keep the width that their first words had; Qt measures them anew with a style."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QComboBox):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            widget.updateGeometry()


class Looks(QObject):
    """Takes every change of a setting to the parts that it concerns."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.settings.changed.connect(self._changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme_changed)

    def apply(self) -> None:
        """All settings but those of the application, which are in force before there is a window."""
        window, get = self._window, self._window.settings.get
        window.showing.language = window.desk.language = window.language
        badges = get("badges_language")
        window.showing.badges = window.language if badges == "interface" else badges
        window.showing.dark = window.dark
        window.session.assistant.approved = set(get("approved"))
        window.session.assistant.learning.every = round(get("learn_every")) if get("learns") else 0
        window.reading.letters = get("letter_keys")
        window.reading.tab_walks = get("tab_walks")
        window.view.set_options(self.options())

    def options(self) -> ViewOptions:
        """How the report on show is laid out."""
        get = self._window.settings.get
        return ViewOptions(
            font_family=get("report_font"),
            point_size=get("report_size"),
            line_spacing=get("line_spacing"),
            direction=self._direction(),
            sentence_a_line=get("sentence_a_line"),
            hide_harakat=get("hide_harakat"),
            hide_tatweel=get("hide_tatweel"),
            show_invisible=get("show_invisible"),
            dark=self._window.dark,
        )

    def _direction(self) -> Direction:
        project, layer = self._window.session.project, self._window.session.layer
        if project is None or layer is None:
            return "auto"
        found = project.settings.get(f"direction:{layer.document.id}", "auto")
        return found if found in ("rtl", "ltr") else "auto"  # type: ignore[return-value]  # one of both

    def set_direction(self, direction: str) -> None:
        """Of the document on show; the project remembers it."""
        project, layer = self._window.session.project, self._window.session.layer
        if project is not None and layer is not None:
            project.settings.set(f"direction:{layer.document.id}", direction)
            self._window.view.set_options(self.options())

    def _changed(self, key: str) -> None:
        window, app = self._window, QApplication.instance()
        assert isinstance(app, QApplication)
        if key in ("language", "digits"):
            install_digits(window.settings.get("digits"), window.language)
            # All parts are told of another language, and say words and numbers anew.
            install_language(app, window.settings.get("language"))
            QTimer.singleShot(0, self, remeasure)  # once every widget has its new words
        if key in ("language", "theme"):
            apply_theme(app, window.settings.get("theme"))
        elif key == "keys":
            window.menus.set_keys()
            window.menus.retranslate(arabic=window.language == "ar")
        elif key == "annotator" and window.settings.get("annotator"):
            window.session.set_annotator(window.settings.get("annotator"))
        if key in ("recent", "annotator"):
            return
        self.apply()
        window.board.show_marks()
        window.board.show_noun()

    def _system_theme_changed(self) -> None:
        if self._window.settings.get("theme") == "system":
            self._changed("theme")
