"""Where an export is to lie: a field, a button to choose, and what would be replaced there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.formats import FORMATS
from storage.manifests import beside
from ui.dialogs.format_list import suffixes
from ui.dialogs.format_words import format_name
from ui.dialogs.wrapped import Wrapped
from ui.words import isolated

if TYPE_CHECKING:
    from annotator.formats import Format


class PlaceRow(QWidget):
    """`words` is a label of its own, for the line below. `show_format` says what is to be written there."""

    altered = Signal()

    def __init__(self, beside_what: Path | None) -> None:
        """A place beside that file is offered."""
        super().__init__()
        self._beside, self._offered = beside_what, ""
        self._confirmed: Path | None = None  # a file that may be replaced, as the person told the system
        self._format: Format = FORMATS["jsonl"]
        self._folder = False
        self.field = QLineEdit()
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAccessibleName(self.tr("To"))
        self.words = Wrapped("muted")
        browse = QPushButton(self.tr("Choose…"), autoDefault=False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self.show_words)

    @property
    def target(self) -> Path | None:
        """Where to; a file without a suffix gets that of the format."""
        written = self.field.text().strip()
        if not written:
            return None
        path = Path(written).expanduser()
        whole = path.suffix or self._folder or path.is_dir()
        return path if whole else path.with_suffix(self._format.suffix)

    @property
    def replaces(self) -> bool:
        """Whether the person said that the file there is to be replaced."""
        return self._confirmed is not None and self.target == self._confirmed

    @property
    def possible(self) -> bool:
        """Whether something can be written there."""
        target = self.target
        return target is not None and not (target.is_file() if self._folder else target.is_dir())

    def show_format(self, format: Format, *, folder: bool, release: str = "") -> None:
        """The name that was offered follows the format and the release; one that the person wrote gets its
        ending."""
        self._format, self._folder = format, folder
        target, own = self.target, set() if folder else {*suffixes(format.name, format.suffix)}
        if self.field.text() == self._offered and self._beside is not None:
            of = "".join(c if c.isalnum() or c in "._-" else "-" for c in release)
            stem = f"{self._beside.stem}-{of}" if of else self._beside.stem
            self._offered = str(self._beside.with_name(self._name(stem)))
            self.field.setText(self._offered)
        elif target is not None and target.suffix in _endings() - own:
            self.field.setText(str(target.with_suffix("" if folder else format.suffix)))
        self.show_words()

    def _name(self, stem: str) -> str:
        """p.jsonl, but p-doccano.jsonl and the folder p-brat."""
        format = self._format
        if self._folder:
            return f"{stem}-{format.name}"
        return stem + ("" if format.suffix == f".{format.name}" else f"-{format.name}") + format.suffix

    def _browse(self) -> None:
        format, now = self._format, self.field.text()
        if self._folder:
            name = QFileDialog.getExistingDirectory(self, self.tr("Folder to write to"), now)
        else:
            endings = " ".join(f"*{s}" for s in suffixes(format.name, format.suffix))
            kinds = f"{format_name(format.name)} \u2066({endings})"
            name, _ = QFileDialog.getSaveFileName(self, self.tr("File to write to"), now, kinds)
        if name:
            self._confirmed = Path(name) if not self._folder and Path(name).is_file() else None
            self.field.setText(name)
            self.show_words()

    def show_words(self) -> None:
        """What lies there now, and what will lie beside it."""
        target = self.target
        lines = [self._warning(target)] if target is not None else []
        if target is not None and self.possible:
            manifest = isolated(beside(target).name)
            lines.append(self.tr("What it is made of is written down beside it, in {0}.").format(manifest))
        self.words.setText("\n".join(filter(None, lines)))
        self.altered.emit()

    def _warning(self, target: Path) -> str:
        if target.is_dir() and not self._folder:
            return self.tr("This is a folder; a file is needed.")
        if target.is_file() and self._folder:
            return self.tr("This is a file; a folder is needed.")
        if target.is_dir() and any(target.iterdir()):
            return self.tr("The folder is not empty: files of the same name will be replaced.")
        if not target.is_file():
            return ""
        if self.replaces or beside(target).is_file():
            return self.tr("This file is there already and will be replaced.")
        return self.tr("A file that no export wrote is there: it is replaced only if chosen with the button.")


def _endings() -> set[str]:
    return {s for f in FORMATS.values() for s in suffixes(f.name, f.suffix) if s}
