"""Import: which files, how they would be read, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.formats import FORMATS
from ui.dialogs.format_words import format_name, format_short
from ui.dialogs.probing import MOST_FILES, Probe, head_in, probe
from ui.dialogs.report import ReportLines
from ui.failures import line_words
from ui.words import isolated


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What is to be taken in. An empty format or encoding: as each file looks; an empty
    annotator: as each file says."""

    paths: tuple[Path, ...]
    format: str = ""
    encoding: str = ""
    annotator: str = ""
    replace: bool = False
    skip_bad: bool = False


class ImportDialog(QDialog):
    """Emits one wish for the files that are sure, and one for each format of those that are not."""

    wished = Signal(object)  # ImportWish

    def __init__(self, parent: QWidget | None, annotator: str) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._probes: list[Probe] = []
        self.setWindowTitle(self.tr("Import"))
        self.setAcceptDrops(False)  # the window behind takes drops
        self._make_fields(annotator)
        self._arrange()
        self.resize(760, 720)
        self._look()

    def _make_fields(self, annotator: str) -> None:
        self.files = QTreeWidget()
        self.files.setHeaderLabels([self.tr("File"), self.tr("Format"), self.tr("Encoding")])
        self.files.setRootIsDecorated(False)
        self.files.setMinimumHeight(150)
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.files.setAccessibleName(self.tr("Files to import"))
        self.files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.files.header().setStretchLastSection(False)
        self.files.currentItemChanged.connect(self._show_head)
        self.head = QTextEdit(readOnly=True)  # not a plain one: this puts Arabic on the right
        self.head.setAccessibleName(self.tr("Beginning of the file"))
        self.head.setTabChangesFocus(True)
        self.head.setFixedHeight(90)
        self.head.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.format = QComboBox()
        self.format.addItem(self.tr("As each file looks"), "")
        for name in FORMATS:
            self.format.addItem(format_name(name), name)
        self.format.currentIndexChanged.connect(self._look)
        self.encoding = QComboBox()
        self.encoding.currentIndexChanged.connect(self._show_head)
        self.encoding.currentIndexChanged.connect(self._allow)
        self.unsure = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.annotator = QComboBox(editable=True)
        self.annotator.addItems([self.tr("As the files say"), *filter(None, [annotator])])
        self.replace = QCheckBox(self.tr("Replace layers that are there already"))
        self.skip_bad = QCheckBox(self.tr("Leave out bad rows and take the rest"))
        self.report = ReportLines()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.take = QPushButton(self.tr("Import"))
        self.buttons.addButton(self.take, QDialogButtonBox.ButtonRole.ActionRole)
        self.take.setDefault(True)
        self.take.setProperty("primary", True)
        self.take.clicked.connect(self._wish)
        self.buttons.rejected.connect(self.reject)

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
        self._form.addRow(self.tr("Format"), self.format)
        self._form.addRow("", self.unsure)
        self._form.addRow(self.tr("Encoding"), self.encoding)
        self._form.addRow(self.tr("Layers become those of"), self.annotator)
        self._form.addRow("", self.replace)
        self._form.addRow("", self.skip_bad)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.files, 2)
        column.addWidget(self.head)
        column.addLayout(self._form)
        column.addWidget(self.report)
        column.addWidget(self.buttons)

    # ---- which files ----

    def set_paths(self, paths: list[Path]) -> None:
        """These files and folders instead of those before."""
        self._paths = list(dict.fromkeys(paths))
        self._look()

    def _add_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Files to import"))
        self.set_paths([*self._paths, *map(Path, names)])

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder to import"))
        if name:
            self.set_paths([*self._paths, Path(name)])

    def _take_out(self) -> None:
        """The path that the chosen file came with."""
        chosen = self._chosen()
        if chosen is not None:
            self.set_paths([p for p in self._paths if p != chosen.given])

    # ---- how they would be read ----

    def _look(self) -> None:
        self.report.clear()
        format = self.format.currentData()
        self._probes = [found for path in self._paths for found in probe(path, format)]
        self.files.clear()
        for found in self._probes:
            self.files.addTopLevelItem(_row(found, self._encoding_words(found)))
        self.files.resizeColumnToContents(1)
        self.files.resizeColumnToContents(2)
        self._offer_encodings()
        if self._probes:
            first = next((i for i, f in enumerate(self._probes) if not f.sure), 0)
            item = self.files.topLevelItem(first)
            assert item is not None
            self.files.setCurrentItem(item)
        self._show_head()
        self._allow()

    def _encoding_words(self, found: Probe) -> str:
        return found.encoding if found.sure else self.tr("{0}?").format(isolated(found.encoding))

    def _offer_encodings(self) -> None:
        """A choice only when there is something to choose; nothing is guessed silently."""
        unsure = [f for f in self._probes if not f.sure]
        self.encoding.blockSignals(True)
        self.encoding.clear()
        self.encoding.addItem(self.tr("Choose one…"), "")
        for name in dict.fromkeys(c for f in unsure for c in f.candidates):
            self.encoding.addItem(name, name)
        self.encoding.blockSignals(False)
        words = self.tr("The encoding of %n file(s) is not certain: choose what reads well.", "", len(unsure))
        lines = [words] if unsure else []
        if len(self._probes) >= MOST_FILES:
            lines.append(self.tr("Only the first files are shown."))
        self.unsure.setText("\n".join(lines))
        self._form.setRowVisible(self.unsure, bool(lines))
        self._form.setRowVisible(self.encoding, bool(unsure))

    def _chosen(self) -> Probe | None:
        item = self.files.currentItem()
        at = -1 if item is None else self.files.indexOfTopLevelItem(item)
        return self._probes[at] if 0 <= at < len(self._probes) else None

    def _show_head(self) -> None:
        chosen, encoding = self._chosen(), self.encoding.currentData()
        if chosen is None:
            self.head.setPlainText("")
        elif chosen.problem:
            self.head.setPlainText(line_words(chosen.problem))
        elif encoding and not chosen.sure:
            self.head.setPlainText(head_in(chosen, encoding))
        else:
            self.head.setPlainText(chosen.head)

    def _allow(self) -> None:
        """Something to read, and no file whose encoding is still to be chosen."""
        open_question = any(not f.sure for f in self._probes) and not self.encoding.currentData()
        self.take.setEnabled(bool(self._probes) and not open_question)

    # ---- doing ----

    def wishes(self) -> list[ImportWish]:
        """Files whose encoding had to be chosen go by themselves: the choice is for no other file."""
        format = self.format.currentData()
        groups: dict[tuple[str, str], list[Path]] = {}
        for path in self._paths:
            files = [f for f in self._probes if f.given == path]
            if all(f.sure for f in files):
                groups.setdefault((format, ""), []).append(path)
                continue
            for f in files:
                key = (format, "") if f.sure else (f.format, self.encoding.currentData())
                groups.setdefault(key, []).append(f.path)
        said = self.annotator.currentText().strip()
        return [
            ImportWish(
                tuple(paths),
                name,
                encoding,
                "" if self.annotator.currentIndex() == 0 and said == self.annotator.itemText(0) else said,
                replace=self.replace.isChecked(),
                skip_bad=self.skip_bad.isChecked(),
            )
            for (name, encoding), paths in groups.items()
        ]

    def _wish(self) -> None:
        self.report.clear()
        for wish in self.wishes():
            self.wished.emit(wish)

    def show_report(self, lines: list[str], failed: bool) -> None:
        """What came of a wish, the outcome first; several of one click stand below each other."""
        self.report.add(lines, failed=failed)


def _row(found: Probe, encoding: str) -> QTreeWidgetItem:
    name = found.path.name if found.path == found.given else str(found.path.relative_to(found.given))
    mark = "⚠ " if found.problem else ""
    return QTreeWidgetItem([mark + isolated(name), format_short(found.format), encoding])
