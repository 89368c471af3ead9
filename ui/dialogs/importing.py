"""Import: which files, how they would be read, and what came of it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.formats import FORMATS
from annotator.formats.claims import COUNTED
from ui.dialogs.count_words import count_words
from ui.dialogs.file_list import FileList
from ui.dialogs.format_list import fill_formats
from ui.dialogs.import_wishes import ImportWish, Readings
from ui.dialogs.preview import PreviewPane
from ui.dialogs.probing import ENCODINGS, MOST_FILES, Probe, probe, short
from ui.dialogs.report import ReportLines
from ui.dialogs.working import Working
from ui.dialogs.wrapped import Wrapped
from ui.dropping import dropped, offered
from ui.parts import label, sized, waiting
from ui.slices import Slices
from ui.words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from annotator.formats.papers.preview import Preview


class ImportDialog(QDialog):
    """Emits its wishes together: one for the files that are sure, and one for each way to read others.

    Who listens does all of them or none, with `running` around it.
    """

    wished = Signal(object)  # tuple of ImportWish

    def __init__(self, parent: QWidget | None, annotator: str, folder: Path = Path()) -> None:
        """`folder`: where files are sought first."""
        super().__init__(parent)
        self._folder = folder
        self._paths: list[Path] = []
        self._probes: list[Probe] = []
        self._readings = Readings()
        self._looking = Slices(self)
        self._fitting: tuple[str, tuple[Path, ...]] = ("", ())
        self.setWindowTitle(self.tr("Import"))
        self.setAcceptDrops(True)
        self._make_fields(annotator)
        self._arrange()
        self._connect()
        sized(self, 780, 700)
        self._look()

    # ---- building ----

    def _make_fields(self, annotator: str) -> None:
        self.files = FileList()
        self.of_file = label("heading")
        self.preview = PreviewPane()
        self.head = self.preview.head
        self.format = QComboBox()
        self.format.addItem(self.tr("As each file looks"), "")
        fill_formats(
            self.format, [f.name for f in FORMATS.values() if f.check is None]
        )  # others hold no texts
        self.encoding = QComboBox()
        self.unsure = Wrapped("warning")
        self.counted = QComboBox()
        self.counted.addItem(self.tr("As the format has it"), "")
        for name in COUNTED:
            self.counted.addItem(count_words(name), name)
        self.annotator = QComboBox(editable=True)
        self.annotator.addItems([self.tr("As the files say"), *filter(None, [annotator])])
        self.replace = QCheckBox(self.tr("Replace layers that are there already"))
        self.skip_bad = QCheckBox(self.tr("Leave out bad rows and take the rest"))
        self.report = ReportLines(kept=True)
        self.fit = QPushButton(autoDefault=False)
        self.fit.hide()
        self.working = Working()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.take = QPushButton(self.tr("Import"))
        self.buttons.addButton(self.take, QDialogButtonBox.ButtonRole.ActionRole)
        self.take.setDefault(True)
        self.take.setProperty("primary", True)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for words, does in (
            (self.tr("Add files…"), self._add_files),
            (self.tr("Add a folder…"), self._add_folder),
            (self.tr("Take out"), self._take_out),
        ):
            button = QPushButton(words, autoDefault=False)
            button.clicked.connect(does)
            row.addWidget(button)
        row.addStretch(1)
        self._form = QFormLayout()
        self._form.addRow("", self.unsure)
        self._form.addRow(self.tr("Encoding of this file"), self.encoding)
        self._form.addRow(label("heading", self.tr("For all files")))
        self._form.addRow(self.tr("Format of the files"), self.format)
        self._form.addRow(self.tr("Positions count"), self.counted)
        self._form.addRow(self.tr("Layers become those of"), self.annotator)
        checks = QHBoxLayout()
        checks.addWidget(self.replace)
        checks.addWidget(self.skip_bad)
        checks.addStretch(1)
        self._form.addRow("", checks)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        fields.addLayout(row)
        fields.addWidget(self.files, 1)
        fields.addWidget(self.of_file)
        fields.addWidget(self.preview)
        fields.addLayout(self._form)
        scrolled = QScrollArea(widgetResizable=True)  # beside a long report
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard begins at the first button
        scrolled.setWidget(self._fields)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (scrolled, self.report, self.fit, self.working, self.buttons):
            column.addWidget(part, int(part is scrolled))

    def _connect(self) -> None:
        self.files.currentItemChanged.connect(self._show_chosen)
        self.files.delete_wanted.connect(self._take_out)
        self.format.currentIndexChanged.connect(self._look)
        self.encoding.activated.connect(self._choose_encoding)
        self.counted.currentIndexChanged.connect(self._choose_count)
        self.preview.columns.altered.connect(self._choose_columns)
        self.preview.count_wanted.connect(
            lambda way: self.counted.setCurrentIndex(self.counted.findData(way))
        )
        self.take.clicked.connect(self._wish)
        self.fit.clicked.connect(self._wish_fitting)
        self.buttons.rejected.connect(self.reject)

    # ---- which files ----

    def set_paths(self, paths: Sequence[Path]) -> None:
        """These files and folders instead of those before."""
        self._paths = list(dict.fromkeys(paths))
        self._look()
        if self._paths:
            self.files.setFocus()

    def _add_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Files to import"), str(self._folder))
        self._folder = Path(names[0]).parent if names else self._folder
        self.set_paths([*self._paths, *map(Path, names)])

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder to import"), str(self._folder))
        if name:
            self._folder = Path(name)
            self.set_paths([*self._paths, Path(name)])

    def _take_out(self) -> None:
        """The path that the chosen file came with."""
        chosen = self._chosen()
        if chosen is not None:
            self.set_paths([p for p in self._paths if p != chosen.given])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders come to those that are there."""
        offered(event, takes=not self.working.busy)

    def dropEvent(self, event: QDropEvent) -> None:
        """The same."""
        self.set_paths([*self._paths, *dropped(event)])

    # ---- how they would be read ----

    def _look(self) -> None:
        self.report.clear()
        self.fit.hide()
        format = self.format.currentData()
        with waiting(when=bool(self._paths)):
            self._probes = [found for path in self._paths for found in probe(path, format)]
        self.files.show_files(self._probes)
        self._say_unsure()
        annotated = any(f.format in FORMATS and FORMATS[f.format].write is not None for f in self._probes)
        self._form.setRowVisible(self.counted, annotated)
        self._show_chosen()
        self._allow()
        self._look_further()

    def _look_further(self) -> None:
        """Into the short files, one after the other, so that bad ones are seen before they are chosen."""
        self._looking.start(range(len(self._probes)), self._mark, lambda _: None)

    def _mark(self, at: int) -> None:
        found = self._probes[at]
        if not found.problem and short(found.path):
            self.files.show_look(at, self._readings.seen(found, quiet=True))

    def _open_questions(self) -> list[Probe]:
        return [f for f in self._probes if not f.sure and not self._readings.encoding(f)]

    def _say_unsure(self) -> None:
        """Nothing is guessed silently."""
        unsure = [f for f in self._probes if not f.sure]
        words = self.tr("The encoding of %n file(s) is not certain: choose what reads well.", "", len(unsure))
        lines = [words] if unsure else []
        if len(self._probes) >= MOST_FILES:
            lines.append(self.tr("Only the first files are shown."))
        self.unsure.setText("\n".join(lines))
        self._form.setRowVisible(self.unsure, bool(lines))

    def _chosen(self) -> Probe | None:
        at = self.files.at
        return self._probes[at] if 0 <= at < len(self._probes) else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self._offer_encodings(chosen)
        if chosen is None:
            self.preview.clear()
        else:
            self._show(self._readings.seen(chosen))
        name = self.tr("Only for this file: {0}").format(isolated(chosen.path.name)) if chosen else ""
        self.of_file.setText(name)
        self.preview.show()

    def _show(self, look: Preview) -> None:
        """What looking into the chosen file gave."""
        self.preview.show_look(look, self.files.found_words(look))
        self.files.show_look(self.files.at, look)

    def _offer_encodings(self, file: Probe | None) -> None:
        """For the chosen file, what it may be first."""
        self.encoding.setEnabled(file is not None and bool(file.encoding))
        self.encoding.clear()
        if file is None or not file.encoding:
            return
        alone = self.tr("Encoding of this file")
        words = self._form.labelForField(self.encoding)
        assert isinstance(words, QLabel)
        words.setText(alone if file.sure else self.tr("Encoding of all that are not certain"))
        sure = self.tr("As it looks: {0}").format(isolated(file.encoding))
        self.encoding.addItem(sure if file.sure else self.tr("Choose one…"), "")
        for name in dict.fromkeys((*file.candidates, *ENCODINGS)):
            self.encoding.addItem(name, name)
        self.encoding.setCurrentIndex(max(self.encoding.findData(self._readings.encoding(file)), 0))

    def _choose_encoding(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._readings.set_encoding(chosen, self.encoding.currentData())
            self._show(self._readings.seen(chosen))
            self._allow()

    def _choose_count(self) -> None:
        self._readings.counted = self.counted.currentData()
        self._show_chosen()
        self._look_further()

    def _choose_columns(self) -> None:
        chosen, table = self._chosen(), self.preview.columns
        if chosen is not None:
            self._show(self._readings.set_columns(chosen, table.said(), table.columns()))

    def _allow(self) -> None:
        """Something to read, and no file whose encoding is still to be chosen."""
        self.take.setEnabled(bool(self._probes) and not self._open_questions())

    # ---- doing ----

    def wishes(self) -> tuple[ImportWish, ...]:
        """What would be wished now."""
        said = self.annotator.currentText().strip()
        as_files_say = self.annotator.currentIndex() == 0 and said == self.annotator.itemText(0)
        like = ImportWish(
            (),
            self.format.currentData(),
            annotator="" if as_files_say else said,
            replace=self.replace.isChecked(),
            skip_bad=self.skip_bad.isChecked(),
            counted=self.counted.currentData(),
        )
        return self._readings.wishes(self._paths, self._probes, like)

    def _wish(self) -> None:
        if not self.working.busy:
            self.report.clear()
            self.fit.hide()
            self.wished.emit(self.wishes())

    @contextmanager
    def running(self) -> Iterator[None]:
        """Within, the files are taken in; `working.step` says how far."""
        self._looking.stop()
        try:
            with self.working.running(self._fields, self.fit, self.buttons):
                yield
        finally:
            self.take.setDefault(False)  # Qt forgets the default button once it was disabled
            self.take.setDefault(True)

    def show_report(self, lines: Sequence[str], *, failed: bool) -> None:
        """What came of a wish, the outcome first; several of one click stand below each other."""
        self.report.add(lines, failed=failed)
        self.preview.hide()  # until a file is chosen again: small screens have no room for both
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        (self.skip_bad if failed else close).setFocus()

    def offer_count(self, counted: str, reasons: Sequence[str]) -> None:
        """All in the files of these reasons fits when it is counted so: one click imports them that way."""
        files = tuple(
            dict.fromkeys(
                f.path for f in self._probes if any(r.startswith((str(f.path), f.path.name)) for r in reasons)
            )
        )
        self._fitting = (counted, files)
        words = self.tr("Count positions in {0} and import %n file(s)", "", len(files))
        self.fit.setText(words.format(count_words(counted)))
        self.fit.setVisible(bool(files))
        if files:
            self.fit.setFocus()

    def _wish_fitting(self) -> None:
        counted, files = self._fitting
        self.report.clear()
        self.fit.hide()
        named = [
            replace(w, counted=counted, paths=tuple(f for f in files if f in self._files_of(w)))
            for w in self.wishes()
        ]
        self.wished.emit(tuple(w for w in named if w.paths))

    def _files_of(self, wish: ImportWish) -> set[Path]:
        """A wish names folders as they were given."""
        return {f.path for f in self._probes if f.path in wish.paths or f.given in wish.paths}

    def reject(self) -> None:
        """Esc while files are taken in: cancel that first."""
        if self.working.busy:
            self.working.stop()
            return
        super().reject()
