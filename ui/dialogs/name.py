"""Who annotates: asked once, before the first project is worked on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.wrapped import Wrapped
from ui.words import LISTED, isolated, translated

LONGEST = 80  # characters of a name


class NameDialog(QDialog):
    """A field for a name; OK only when there is one. It offers those that are known: one that is written
    otherwise would be another person."""

    def __init__(self, parent: QWidget | None, current: str, known: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who annotates"))
        words = QLabel(self.tr("Your name. Your annotations are kept as a layer of their own under it."))
        words.setWordWrap(True)
        self.field = QLineEdit(current, maxLength=LONGEST)
        self.field.setAccessibleName(self.tr("Your name"))
        self.field.selectAll()
        self._offered = QCompleter([*known], self.field)
        self._offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(self._offered)
        self.known = Wrapped("muted")
        self.known.setText(
            self.tr("In this project: {0}").format(translated("words", LISTED).join(map(isolated, known)))
        )
        self.known.setVisible(bool(known))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._allow)
        self.field.returnPressed.connect(self._take_offered)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for part in (words, self.field, self.known, self.buttons):
            column.addWidget(part)
        self.setMinimumWidth(400)
        self._allow()

    @property
    def name(self) -> str:
        """What was written, with single blanks and none around it."""
        return " ".join(self.field.text().split())

    def _take_offered(self) -> None:
        """Enter while names are offered, which would only close their list."""
        names = self._offered.popup()
        if self.name and names is not None and names.isVisible():
            self.accept()

    def _allow(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))


def ask_name(parent: QWidget | None, current: str, known: Sequence[str] = ()) -> str:
    """The annotator's name; empty only when the person cancels."""
    dialog = NameDialog(parent, current, known)
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.name if taken else ""
