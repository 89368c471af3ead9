"""The report beside the map of it and, when wanted, a second time at another place, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.report_view.minimap import Minimap
from ui.report_view.view import ReportView

if TYPE_CHECKING:
    from annotator.model import Range

WIDE = 900  # pixels from which two views have room side by side; else one above the other


class Split(QSplitter):
    """The second view shares the marks of the first; nothing can be changed in it."""

    mark_clicked = Signal(str)  # in the second view

    def __init__(self, first: ReportView) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._first = first
        self._second = ReportView()
        self._second.hide()
        self.minimap = Minimap(first)
        mapped = QWidget()
        row = QHBoxLayout(mapped)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(first, 1)
        row.addWidget(self.minimap)
        self.addWidget(mapped)
        self.addWidget(self._second)
        first.replaced.connect(self._again)
        first.restyled.connect(self._again)
        first.remarked.connect(self._remark)
        self._second.mark_clicked.connect(self._clicked)

    @property
    def second(self) -> ReportView:
        """The view to read in; hidden while the report is not split."""
        return self._second

    def toggle(self) -> None:
        """Open the second view where the first one is, and give it the keyboard; or close it."""
        if self._second.isVisible():
            self._second.hide()
            self._first.setFocus()
            return
        wide = self.width() >= WIDE
        self.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self._second.setAccessibleName(self.tr("The same report, to read"))
        self._second.show()
        half = (self.width() if wide else self.height()) // 2
        self.setSizes([half, half])
        self._again()
        self._second.setFocus()

    def _again(self) -> None:
        """Another text or look."""
        if not self._second.isHidden():
            self._second.show_as(self._first)

    def _remark(self, ranges: list[Range] | None) -> None:
        if not self._second.isHidden():
            self._second.remark(ranges)

    def _clicked(self, id: str) -> None:
        """The keyboard goes where verbs act."""
        if id:
            self.mark_clicked.emit(id)
            self._first.setFocus()
