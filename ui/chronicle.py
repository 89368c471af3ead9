"""The events of the document or the project, read bit by bit for the table and the timeline."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.happenings import Happening, happenings
from annotator.model import LayerKey
from ui.panels.event_table import EventTable
from ui.panels.timeline import Timeline
from ui.parts import label, styled
from ui.slices import Slices
from ui.words import number

if TYPE_CHECKING:
    from ui.window import Window

PAUSE = 150  # milliseconds without an edit before the rows follow
FIRST = 200  # documents that are shown before the rest is read
HEIGHT, LOW = 280, 130  # pixels until the person draws the edge, and at least
LOOKS = "events"  # the state of the window that holds them
DOCUMENT, PROJECT = "document", "project"


class Chronicle(QObject):
    """Owns the panel under the report; reads only while it is on show."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.panel = ChroniclePanel()
        self.panel.scope.currentIndexChanged.connect(self.restart)
        for part in (self.panel.events, self.panel.line):
            part.event_chosen.connect(self._go)
        for left in (self.panel.events.left, self.panel.line.event_chosen):
            left.connect(lambda *_: window.view.setFocus())
        self._keep_looks()
        self._rows: list[Happening] = []
        self._stale = True
        self._reading = False  # the project, bit by bit
        self._touched: set[str] = set()  # documents that were edited since they were read
        self._slices = Slices(self)
        self._slices.failed.connect(window.session.failed)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._follow)
        window.session.opened.connect(self._opened)
        window.session.edited.connect(self._edited)
        window.session.project_opened.connect(self.restart)
        window.session.scheme_changed.connect(self.restart)
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
        panel.take_height()
        if self._stale:
            self.restart()
        else:
            self._draw()
        part.setFocus()

    def close(self) -> None:
        """Put the panel away."""
        self.panel.hide()
        self._slices.stop()
        self._stale = True

    def _keep_looks(self) -> None:
        """The height and the widths of columns that the person set, also for the next time."""
        settings, table = self._window.settings, self.panel.events.table
        with suppress(ValueError, TypeError, AttributeError):  # a file that something else wrote
            looks = json.loads(settings.state(LOOKS) or "{}")
            table.own_widths = {str(id): max(36, int(w)) for id, w in looks.get("widths", {}).items()}
            self.panel.wanted = max(LOW, int(looks.get("height", HEIGHT)))

        def keep() -> None:
            looks = {"height": self.panel.wanted, "widths": table.own_widths}
            settings.set_state(LOOKS, json.dumps(looks))

        table.widened.connect(keep)
        self.panel.drawn.connect(keep)

    # ---- reading ----

    def _opened(self) -> None:
        if self.panel.scope.currentData() == DOCUMENT or self._window.session.project is None:
            self.restart()

    def _edited(self, documents: set[str]) -> None:
        self._touched |= documents
        self._soon.start()

    def _follow(self) -> None:
        """After an edit: in the document, all of it; in the project, the rows of what was edited."""
        if self.panel.scope.currentData() == DOCUMENT or self._window.session.project is None:
            self.restart()
        elif self._slices.busy:
            self._soon.start()
        elif self.panel.isVisible():
            documents, self._touched = [*self._touched], set()
            self._slices.start(
                documents,
                self._rows_of,
                lambda found: self._put(dict(zip(documents, found, strict=True))),
            )

    def _put(self, fresh: dict[str, list[Happening]]) -> None:
        """In place of the rows of these documents; what had none comes last."""
        rows: list[Happening] = []
        for row in self._rows:
            if row.document not in fresh:
                rows.append(row)
            else:
                rows += fresh[row.document]
                fresh[row.document] = []
        self._show([*rows, *(row for left in fresh.values() for row in left)])

    def restart(self) -> None:
        """Read all of it anew, as soon as it is on show."""
        self._slices.stop()
        self._touched.clear()
        self._stale, self._reading = not self.panel.isVisible(), False
        session = self._window.session
        if self._stale:
            return
        if session.project is None or session.layer is None:
            self._show([])
        elif self.panel.scope.currentData() == DOCUMENT:
            self._show(list(happenings(session.layer, session.scheme)))
        else:
            documents = session.project.layers.with_events(session.writes)
            self._reading = bool(documents)
            self._show([])
            self._read(documents, 0, FIRST)

    def _read(self, documents: list[str], done: int, size: int) -> None:
        """One part after the other, each twice as large, so that showing costs little in all."""
        if done >= len(documents):
            self._reading = False
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
        if layer is None or layer.key != LayerKey(document, session.writes):
            layer = session.project.layers.annotated(LayerKey(document, session.writes))
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
            panel.line.show_rows(self._rows, scheme, window.language, dark=window.dark, empty=self._why())
        else:
            whole, why = panel.scope.currentData() == PROJECT, self._why()
            panel.events.show_rows(
                self._rows, scheme, window.language, dark=window.dark, whole=whole, empty=why
            )

    def _why(self) -> str:
        """Why there is nothing to show, and what to do."""
        session = self._window.session
        if self._reading:
            return ""
        if session.layer is None:
            return self.tr("The project has no documents yet: import some.")
        if self.panel.scope.currentData() == PROJECT:
            return self.tr(
                "No events in this project yet: E makes one of the word at the caret, "
                "Enter accepts a suggested one."
            )
        if not session.writable:
            return self.tr("No events in this layer.")
        return self.tr(
            "No events in this document yet: E makes one of the word at the caret, "
            "Enter accepts a suggested one."
        )

    def _go(self, document: str, event: str) -> None:
        session, desk = self._window.session, self._window.desk
        desk.remember()
        if session.layer is None or session.layer.document.id != document or not session.writable:
            session.show_document(document)
        desk.take(event)


class ChroniclePanel(QWidget):
    """Table or timeline, and of what: the document or the project. It lies in a splitter."""

    drawn = Signal()  # the person drew its edge: `wanted` is another height, in pixels

    def __init__(self) -> None:
        super().__init__()
        styled(self, "panel")
        self.wanted = HEIGHT
        self.setMinimumHeight(LOW)
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
        top.setSpacing(10)
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

    def sizeHint(self) -> QSize:
        """As high as the person wants it."""
        return QSize(super().sizeHint().width(), self.wanted)

    def take_height(self) -> None:
        """What is wanted; a splitter does not ask a part that comes up in it."""
        splitter = self.parentWidget()
        if isinstance(splitter, QSplitter):
            sizes, at = splitter.sizes(), splitter.indexOf(self)
            sizes[0], sizes[at] = max(0, sizes[0] + sizes[at] - self.wanted), self.wanted
            splitter.setSizes(sizes)

    def draw_edge(self) -> None:
        """The splitter was moved by hand."""
        if self.isVisible() and self.height() != self.wanted:
            self.wanted = self.height()
            self.drawn.emit()

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
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
