"""What is taken out of the report for other programs: a table of its annotations, a picture of its lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotator import table
from annotator.errors import ExpectedError
from ui.words import shortened

if TYPE_CHECKING:
    from annotator.model import Range
    from ui.report_view.marks import Mark
    from ui.window import Window


class Excerpts(QObject):
    """Of the selection, else of the document, or of what is in sight."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def copy_table(self) -> None:
        """The annotations of the selection, else of the document, to the clipboard, with tabs between."""
        window = self._window
        layer, scheme = window.desk.layer, window.session.scheme
        rows = table.rows(layer, scheme, window.language, window.view.selection())
        if not rows:
            window.desk.say(self.tr("Nothing is annotated here."))
            return
        heads = {
            "words": self.tr("Words"),
            "label": self.tr("Label"),
            "start": self.tr("Start"),
            "end": self.tr("End"),
            "attributes": self.tr("Attributes"),
            "roles": self.tr("Roles"),
            "note": self.tr("Note"),
        }
        head = [heads[name] for name in table.COLUMNS]
        QGuiApplication.clipboard().setText(table.tsv([head, *rows]))
        window.desk.say(self.tr("%n row(s) copied as a table.", "", len(rows)))

    def picture(self) -> None:
        """The lines of the selection, else those in sight, as a picture; asks where to."""
        from ui.report_view.picture import MOST, Picture, write

        window = self._window
        within = window.view.selection() or window.view.in_sight()
        marks = self._marks(within)
        if Picture(window.view, marks, within).height > MOST:
            window.desk.say(self.tr("These are too many lines for one picture; choose fewer."))
            return
        kinds = self._kinds(suggestions=not all(m.decided for m in marks))
        suggested = str(Path(window.files.folder(), self._file_name()))
        name, kind = QFileDialog.getSaveFileName(
            window, self.tr("Picture of these lines"), suggested, ";;".join(kinds)
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in (".png", ".svg"):
            path = path.with_name(path.name + (".svg" if "svg" in kind else ".png"))
        if path != Path(name) and path.exists():  # the dialog asked about what was typed only
            window.show_failure(ExpectedError(self.tr("{0} is there already.").format(path.name)))
            return
        try:
            shown = marks if kind in kinds[2:] else [m for m in marks if m.decided]
            write(Picture(window.view, shown, within), path)
        except ExpectedError as problem:
            window.show_failure(problem)
        else:
            window.desk.say(self.tr("The picture was saved."))

    def _file_name(self) -> str:
        """Of the picture, after the document; what kind is chosen gives it its ending."""
        document = self._window.desk.layer.document
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", document.title or document.id).strip()
        return shortened(name)

    def _kinds(self, *, suggestions: bool) -> list[str]:
        """What the file can be. Guidelines and papers show what was decided; where suggestions are in
        sight, they can be had in the picture, too."""
        plain = [self.tr("Picture (*.png)"), self.tr("Drawing (*.svg)")]
        more = [self.tr("Picture with suggestions (*.png)"), self.tr("Drawing with suggestions (*.svg)")]
        return [*plain, *more] if suggestions else plain

    def _marks(self, within: Range) -> list[Mark]:
        """As they are shown, in the colors of the light theme: pictures go on paper."""
        from ui.showing import Showing

        window = self._window
        showing = Showing()
        showing.language, showing.badges = window.showing.language, window.showing.badges
        ids = dict.fromkeys(m.id for _, _, m, _ in window.view.marks.over(within.start, within.end))
        found = [showing.mark(window.desk.layer, id, window.session.scheme) for id in ids]
        return [m for m in found if m is not None]
