"""The events of the document or the project, read bit by bit for the table and the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.happenings import Happening, happenings
from annotator.model import LayerKey
from ui.panels.event_table import EventTable
from ui.panels.timeline import Timeline
from ui.parts import label, styled
from ui.slices import Slices
from ui.words import number

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from ui.window import Window

PAUSE = 150  # milliseconds without an edit before the rows follow
FIRST = 200  # documents that are shown before the rest is read
HEIGHT = 250  # pixels
DOCUMENT, PROJECT = "document", "project"


class Chronicle(QObject):
    """Owns the panel under the report; reads only while it is on show."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.panel = ChroniclePanel()
        self.panel.scope.currentIndexChanged.connect(self._restart)
        for part in (self.panel.events, self.panel.line):
            part.event_chosen.connect(self._go)
        self._rows: list[Happening] = []
        self._stale = True
        self._slices = Slices(self)
        self._slices.failed.connect(window.session.failed)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._follow)
        window.session.opened.connect(self._opened)
        window.session.changed.connect(lambda _: self._soon.start())
        window.session.project_opened.connect(self._restart)
        window.session.scheme_changed.connect(self._restart)
        window.settings.changed.connect(self._redraw)

    # ---- opening ----

    def table(self) -> None:
        """The table of events under the report; again: away."""
        self._turn(self.panel.events)

    def timeline(self) -> None:
        """The timeline under the report; again: away."""
        self._turn(self.panel.line)

    def _turn(self, part: QWidget) -> None:
        panel = self.panel
        if panel.isVisible() and panel.pages.currentWidget() is part:
            self.close()
            self._window.view.setFocus()
            return
        self._window.concordance.hide()  # one panel under the report leaves room for it
        panel.pages.setCurrentWidget(part)
        panel.retranslate()
        panel.show()
        if self._stale:
            self._restart()
        else:
            self._draw()
        part.setFocus()

    def close(self) -> None:
        """Put the panel away."""
        self.panel.hide()
        self._slices.stop()
        self._stale = True

    # ---- reading ----

    def _opened(self) -> None:
        if self.panel.scope.currentData() == DOCUMENT or self._window.session.project is None:
            self._restart()

    def _follow(self) -> None:
        """After an edit: in the document, all of it; in the project, this document's rows only."""
        layer = self._window.session.layer
        if self.panel.scope.currentData() == DOCUMENT or layer is None:
            self._restart()
        elif self.panel.isVisible() and not self._slices.busy:
            here = layer.document.id
            at = next((i for i, r in enumerate(self._rows) if r.document == here), len(self._rows))
            rest = [r for r in self._rows if r.document != here]
            own = layer.annotator == self._window.session.annotator
            rest[at:at] = happenings(layer, self._window.session.scheme) if own else ()
            self._show(rest)

    def _restart(self) -> None:
        self._slices.stop()
        self._stale = not self.panel.isVisible()
        session = self._window.session
        if self._stale:
            return
        if session.project is None or session.layer is None:
            self._show([])
        elif self.panel.scope.currentData() == DOCUMENT:
            self._show(list(happenings(session.layer, session.scheme)))
        else:
            self._show([])
            self._read(session.project.layers.with_events(session.annotator), 0, FIRST)

    def _read(self, documents: list[str], done: int, size: int) -> None:
        """One part after the other, each twice as large, so that showing costs little in all."""
        if done >= len(documents):
            self.panel.say("")
            return
        self.panel.say(self.tr("Reading: {0} of {1}").format(number(done), number(len(documents))))

        def then(found: list[list[Happening]]) -> None:
            self._show([*self._rows, *(row for rows in found for row in rows)])
            self._read(documents, done + size, 2 * size)

        self._slices.start(documents[done : done + size], self._rows_of, then)

    def _rows_of(self, document: str) -> list[Happening]:
        session = self._window.session
        assert session.project is not None
        layer = session.layer
        if layer is None or layer.key != LayerKey(document, session.annotator):
            layer = session.project.layers.annotated(LayerKey(document, session.annotator))
        return list(happenings(layer, session.scheme))

    # ---- showing ----

    def _show(self, rows: list[Happening]) -> None:
        self._rows = rows
        self._draw()

    def _redraw(self, key: str) -> None:
        if key in ("language", "digits", "theme") and self.panel.isVisible():
            self._draw()

    def _draw(self) -> None:
        """The part on show only: the other when it comes up."""
        window, session, panel = self._window, self._window.session, self.panel
        panel.say("")
        scheme = session.scheme if session.project is not None else None
        if panel.pages.currentWidget() is panel.line:
            panel.line.show_rows(self._rows, scheme, window.language, dark=window.dark)
        else:
            whole = panel.scope.currentData() == PROJECT
            panel.events.show_rows(self._rows, scheme, window.language, dark=window.dark, whole=whole)

    def _go(self, document: str, event: str) -> None:
        session, desk = self._window.session, self._window.desk
        desk.remember()
        if session.layer is None or session.layer.document.id != document or not session.writable:
            session.show_document(document)
        desk.take(event)
        self._window.view.setFocus()


class ChroniclePanel(QWidget):
    """Table or timeline, and of what: the document or the project."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, "panel")
        self.setFixedHeight(HEIGHT)
        self.events, self.line = EventTable(), Timeline()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.events)
        self.pages.addWidget(self.line)
        self._heading, self._said = label("heading"), label("muted")
        self.scope = QComboBox()
        self.scope.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for code in (DOCUMENT, PROJECT):
            self.scope.addItem("", code)
        top = QHBoxLayout()
        top.setContentsMargins(12, 6, 12, 4)
        top.addWidget(self._heading)
        top.addWidget(self.scope)
        top.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        self.hide()
        self.retranslate()

    def say(self, words: str) -> None:
        """A line beside the heading: how far reading has come."""
        self._said.setText(words)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        on_table = self.pages.currentWidget() is self.events
        self._heading.setText(self.tr("Events") if on_table else self.tr("Timeline"))
        self.scope.setItemText(0, self.tr("This document"))
        self.scope.setItemText(1, self.tr("The whole project"))
        self.scope.setAccessibleName(self.tr("Whose events"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        from PySide6.QtCore import QEvent

        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
