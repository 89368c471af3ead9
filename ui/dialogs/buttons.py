"""The buttons at the foot of a dialog, in the words of the program and the order of the platform."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox


def closing_buttons(dialog: QDialog, accept: str) -> QDialogButtonBox:
    """Accept, under the words given, and Cancel; both close the dialog."""
    box = QDialogButtonBox()
    taken = box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    taken.setProperty("primary", True)
    taken.setDefault(True)
    box.addButton(QDialogButtonBox.StandardButton.Cancel)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
