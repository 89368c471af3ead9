"""The scheme of the open project, edited: the dialog, what a change touches, files."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotator.errors import ExpectedError
from annotator.formats.schemes import load, save
from ui.dialogs.scheme import SchemeDialog
from ui.dialogs.scheme_asks import PreviewDialog
from ui.words import failure_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.scheme import Scheme
    from annotator.scheme.scheming import Edit
    from ui.window import Window


class Scheming(QObject):
    """What the scheme editor asks of the session."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: SchemeDialog | None = None

    def edit(self) -> None:
        """Open the editor; `dialog` is there while it is open."""
        window = self._window
        if window.session.project is None or self.dialog is not None:
            return
        self.dialog = SchemeDialog(window, window.session.scheme, language=window.language, dark=window.dark)
        self.dialog.applied.connect(self._apply)
        self.dialog.import_wanted.connect(self._import)
        self.dialog.export_wanted.connect(self._export)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None
        self._window.view.setFocus()

    def _apply(self, edit: Edit) -> None:
        """Show what is touched, and do it on a yes."""
        session, dialog = self._window.session, self.dialog
        if session.project is None or dialog is None:
            return
        try:
            with _waiting():
                changes = session.project.schemes.changes("scheme", edit.moves, batch=session.new_id())
                titles = {d.id: d.title for d in session.listing()}
        except ExpectedError as problem:
            dialog.say(failure_words(problem, self._window.language))
            return
        if not PreviewDialog(dialog, edit, changes, titles, dialog.altered).exec():
            return
        with _waiting():
            done = session.change_scheme(edit, changes)
        if done:
            dialog.accept()
            count = sum(len(c.removed) for c in changes)
            self._window.desk.say(self.tr("The scheme is changed; annotations touched: {0}").format(count))

    def _import(self) -> None:
        assert self.dialog is not None
        path, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Import a scheme"), "", _FILES)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """A file's scheme into the draft."""
        assert self.dialog is not None
        try:
            self.dialog.replace_by(load(path))
        except ExpectedError as problem:
            self.dialog.say(failure_words(problem, self._window.language))

    def _export(self, scheme: Scheme) -> None:
        assert self.dialog is not None
        path, _ = QFileDialog.getSaveFileName(
            self.dialog, self.tr("Export the scheme"), f"{scheme.id}.toml", _FILES
        )
        if path:
            self.give(scheme, Path(path))

    def give(self, scheme: Scheme, path: Path) -> None:
        """The draft into a file; what it cannot hold is said."""
        assert self.dialog is not None
        try:
            lost = save(scheme, path)
        except ExpectedError as problem:
            self.dialog.say(failure_words(problem, self._window.language))
            return
        self.dialog.say(self.tr("Written; this form does not hold: {0}").format(lost) if lost else "")


@contextmanager
def _waiting() -> Iterator[None]:
    """What must be one transaction cannot be cut into slices: the cursor says that it takes a moment."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


_FILES = "TOML, annotation.conf, Label Studio (*.toml *.conf *.xml)"
