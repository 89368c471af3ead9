"""The scheme of the open project, edited: the dialog, what a change touches, files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from annotator.errors import ExpectedError
from ui.lost import lost_words
from ui.parts import waiting
from ui.words import failure_words, isolated, joined, number

# The dialogs and the files' forms, with which come all formats, are imported where they are wanted: the
# window is up sooner.
if TYPE_CHECKING:
    from annotator.scheme import Scheme
    from annotator.scheme.scheming import Edit
    from ui.dialogs.scheme.editor import SchemeDialog
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
        from ui.dialogs.scheme.editor import SchemeDialog

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
        from ui.dialogs.scheme.asks import PreviewDialog

        session, dialog = self._window.session, self.dialog
        if session.project is None or dialog is None:
            return
        try:
            with waiting():
                changes = session.project.schemes.changes("scheme", edit.moves, batch=session.new_id())
                hidden = session.project.schemes.hides(edit.scheme)
                titles = {d.id: d.title for d in session.listing()}
        except ExpectedError as problem:
            dialog.say(failure_words(problem, self._window.language))
            return
        if not PreviewDialog(dialog, edit, changes, titles, dialog.altered, hidden).exec():
            return
        if session.change_scheme(edit, changes):
            dialog.accept()
            count = number(sum(len(c.removed) for c in changes))
            self._window.desk.say(self.tr("The scheme is changed; annotations touched: {0}").format(count))

    def say_stayed(self, ids: list[str]) -> None:
        """An undo left these in the scheme; with their ids where another is called the same by now."""
        scheme, language = self._window.session.scheme, self._window.language
        listed = (*(x.id for x in scheme.labels), *(x.id for x in scheme.types))
        every = Counter(scheme.name(id, language) for id in listed)
        names = {id: scheme.name(id, language) for id in ids}
        twice = any(every[name] > 1 for name in names.values())
        shown = joined(isolated(f"{name} ({id})" if twice else name) for id, name in names.items())
        said = self.tr("Stays in the scheme, because others use it or changed it: {0}").format(shown)
        merge = self.tr("Another has the same name: merge them in the scheme (Ctrl+Shift+L).")
        self._window.desk.say(f"{said} {merge}" if twice else said)

    def _import(self) -> None:
        assert self.dialog is not None
        folder = self._window.files.folder()
        path, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Import a scheme"), folder, _FILES)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """A file's scheme into the draft."""
        assert self.dialog is not None
        from annotator.formats.schemes import load, unheld

        try:
            taken = self.dialog.replace_by(load(path, instead_of=self._window.session.scheme))
            if taken and (lost := unheld(path)):
                words = self.tr("Taken into the draft; what it cannot hold of the file: {0}")
                self.dialog.say(words.format(joined(map(lost_words, lost))))
        except ExpectedError as problem:
            self.dialog.say(failure_words(problem, self._window.language))

    def _export(self, scheme: Scheme) -> None:
        assert self.dialog is not None
        suggested = str(Path(self._window.files.folder(), f"{scheme.id}.toml"))
        path, _ = QFileDialog.getSaveFileName(self.dialog, self.tr("Export the scheme"), suggested, _FILES)
        if path:
            self.give(scheme, Path(path))

    def give(self, scheme: Scheme, path: Path) -> None:
        """The draft into a file; what it cannot hold is said."""
        from annotator.formats.schemes import save

        assert self.dialog is not None
        try:
            lost = save(scheme, path)
        except ExpectedError as problem:
            self.dialog.say(failure_words(problem, self._window.language))
            return
        words = self.tr("Written; this form does not hold: {0}")
        self.dialog.say(words.format(joined(map(lost_words, lost))) if lost else "")


_FILES = "TOML, annotation.conf, Label Studio (*.toml *.conf *.xml)"
