"""The report beside the map of it and, when wanted, a second time at another place, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.parts import label, styled
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
        self._caption = label("muted", wrap=True)
        self._caption.setContentsMargins(12, 3, 12, 3)
        self.minimap = Minimap(first)
        mapped = QWidget()
        row = QHBoxLayout(mapped)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(first, 1)
        row.addWidget(self.minimap)
        self._aside = QWidget()
        styled(self._aside, "panel")
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._second, 1)
        self._aside.hide()
        self.addWidget(mapped)
        self.addWidget(self._aside)
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
        if self._aside.isVisible():
            self._aside.hide()
            self._first.setFocus()
            return
        wide = self.width() >= WIDE
        self.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self._retranslate()
        self._aside.show()
        half = (self.width() if wide else self.height()) // 2
        self.setSizes([half, half])
        self._again()
        self._second.setFocus()

    def _again(self) -> None:
        """Another text or look."""
        if not self._aside.isHidden():
            self._second.show_as(self._first)

    def _remark(self, ranges: list[Range] | None) -> None:
        if not self._aside.isHidden():
            self._second.remark(ranges)

    def _clicked(self, id: str) -> None:
        """The keyboard goes where verbs act."""
        if id:
            self.mark_clicked.emit(id)
            self._first.setFocus()

    def _retranslate(self) -> None:
        self._second.setAccessibleName(self.tr("The same report, to read"))
        self._caption.setText(self.tr("The same report, to read. Esc goes back to where keys act."))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
