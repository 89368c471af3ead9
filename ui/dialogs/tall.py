"""A dialog whose fields scroll where the screen is too low for all of them; its buttons never leave it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

LEAST = 160  # pixels of fields that are always seen
FRAME = 60  # pixels that a window's title and a panel of the desktop take


class TallFields(QScrollArea):
    """As high as its fields, or as the screen has room for beside the rest of the dialog."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__()
        self._fields = fields
        self.setWidget(fields)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields have it

    def fit(self, dialog: QDialog, *, shrink: bool = False) -> None:
        """Let the dialog be as high as it needs now, never higher than the screen; Qt keeps its first height.

        `shrink`: less than it is, too.
        """
        fields, column = self._fields.layout(), dialog.layout()
        assert isinstance(column, QVBoxLayout)
        assert fields is not None
        fields.activate()
        margins = column.contentsMargins()
        width = dialog.width() - margins.left() - margins.right()
        wanted = _height(fields, width)
        self.setFixedHeight(wanted)
        column.activate()
        whole = _height(column, dialog.width())
        room = dialog.screen().availableGeometry().height() - FRAME
        if whole > room:
            self.setFixedHeight(max(LEAST, wanted - (whole - room)))
        now = 0 if shrink else dialog.height()
        dialog.resize(dialog.width(), min(max(now, whole), room))
        column.activate()
        fields.activate()
        self._keep_in_sight(dialog)

    def _keep_in_sight(self, dialog: QDialog) -> None:
        screen = dialog.screen().availableGeometry()
        below = dialog.frameGeometry().bottom() - screen.bottom()
        if dialog.isVisible() and below > 0:
            dialog.move(dialog.x(), max(screen.top(), dialog.y() - below))


def _height(layout: QLayout, width: int) -> int:
    """What it needs in this width; Qt says −1 where nothing in it is higher when it is narrower."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
