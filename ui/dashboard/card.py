"""One figure of the dashboard: title, legend and plot, the same as a table, and out as PNG, SVG or CSV."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import ExpectedError
from ui.dashboard.charts import LINES, Chart
from ui.dashboard.plot import SIGNS, Plot, color, draw_bar, pen, sign_size
from ui.panels.cells import Cells
from ui.parts import label, styled
from ui.theme import theme_on
from ui.words import isolated, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

HEIGHT = 340  # pixels
SHORT = 18  # letters of the name of a chart that are seen at least
MARGIN, HEAD = 14, 30  # pixels around a picture, and of its heading
SHARP = 2  # a picture has so many pixels for each of the screen
KINDS = ("png", "svg", "csv")


class Card(QWidget):
    """Several charts may share a card: then a list says which is on show."""

    failed = Signal(object)  # ExpectedError
    saved = Signal(str)  # where to

    def __init__(self, title: str, extra: QPushButton | None = None) -> None:
        super().__init__()
        styled(self, "panel")
        self.title = title
        self.folder = Path()  # where figures are offered to be saved
        self._charts: Sequence[tuple[str, Chart]] = ()
        self.which = QComboBox()
        self.which.setAccessibleName(title)
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(SHORT)
        self.which.currentIndexChanged.connect(self._show)
        self.as_table = QToolButton()
        self.as_table.setText(self.tr("Table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        self.save = QToolButton()
        self.save.setText(self.tr("Save…"))
        self.save.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # the dots say it
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.save)
        for kind in KINDS:
            menu.addAction(kind.upper(), partial(self._ask, kind))
        self.save.setMenu(menu)
        self._heading, self._said = label("heading", title), label("small", " ")
        self.legend, self.plot = Legend(), Plot()
        self.setFixedHeight(HEIGHT)
        self.plot.read.connect(self._read)
        self.plot.setAccessibleName(title)
        self.table = _table(title)
        self.nothing = label("muted", self.tr("Counting…"), wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange(extra)
        self.show_charts(())
        self.say_nothing(self.tr("Counting…"))

    def _arrange(self, extra: QPushButton | None) -> None:
        self._figure = QWidget()
        figure = QVBoxLayout(self._figure)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.setSpacing(4)
        figure.addWidget(self.legend)
        figure.addWidget(self.plot, 1)
        figure.addWidget(self._said)
        self.pages = QStackedWidget()
        for page in (self._figure, self.table, self.nothing):
            self.pages.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._heading)
        top.addWidget(self.which)
        top.addStretch(1)
        if extra is not None:
            top.addWidget(extra)
        top.addWidget(self.as_table)
        top.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.pages, 1)

    # ---- showing ----

    @property
    def chart(self) -> Chart | None:
        """The one on show."""
        at = self.which.currentIndex()
        return self._charts[at][1] if 0 <= at < len(self._charts) else None

    def say_nothing(self, words: str) -> None:
        """Why there is no figure."""
        self.nothing.setText(words)

    def show_charts(self, charts: Sequence[tuple[str, Chart]]) -> None:
        """These, each with a name; without any, why there is none."""
        kept = self.which.currentText()
        self._charts = [(name, chart) for name, chart in charts if not chart.empty]
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItems([name for name, _ in self._charts])
        self.which.setCurrentIndex(max(0, self.which.findText(kept)))
        self.which.blockSignals(False)
        self.which.setVisible(len(charts) > 1)  # one that stands alone has to be named, too
        self._show()

    def _show(self) -> None:
        chart = self.chart
        for part in (self.as_table, self.save):
            part.setEnabled(chart is not None)
        if chart is not None:
            self.plot.show_chart(chart)
            self.legend.show_chart(chart)
            self._fill(chart)
            self._read(self.plot.at)
        self._turn()

    def _turn(self) -> None:
        page = self.table if self.as_table.isChecked() else self._figure
        self.pages.setCurrentWidget(self.nothing if self.chart is None else page)

    def _fill(self, chart: Chart) -> None:
        self.table.setColumnCount(1 + len(chart.lines))
        self.table.setHorizontalHeaderLabels([chart.along, *(line.name for line in chart.lines)])
        self.table.setRowCount(len(chart.places))
        for at, place in enumerate(chart.places):
            self.table.setItem(at, 0, QTableWidgetItem(place))
            for n, line in enumerate(chart.lines, 1):
                self.table.setItem(at, n, QTableWidgetItem(chart.words(line.values[at])))

    def _read(self, at: int) -> None:
        """The place that is read, in one line; also for screen readers."""
        chart, words = self.chart, " "
        if chart is not None and 0 <= at < len(chart.places):
            facts = (f"{line.name} {isolated(chart.words(line.values[at]))}" for line in chart.lines)
            words = f"{isolated(chart.places[at])}: {joined(facts)}"
        self._said.setText(words)
        self.plot.setAccessibleDescription(words.strip())

    # ---- out ----

    def _ask(self, kind: str) -> None:
        suggested, kinds = str(self.folder / f"{self.title}.{kind}"), f"{kind.upper()} (*.{kind})"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the figure"), suggested, kinds)
        if name:
            path = Path(name)
            self.write(path if path.suffix.lower() == f".{kind}" else path.with_name(f"{path.name}.{kind}"))

    def write(self, path: Path) -> None:
        """As the ending of the path says; what goes wrong is told by `failed`."""
        from annotator.formats import placing

        try:
            with placing(path) as part:
                {".png": self._png, ".svg": self._svg, ".csv": self._csv}[path.suffix.lower()](part)
        except ExpectedError as problem:
            self.failed.emit(problem)
        else:
            self.saved.emit(str(path))

    def _png(self, path: Path) -> None:
        from PySide6.QtGui import QPixmap

        picture = QPixmap(self._picture.size() * SHARP)
        picture.setDevicePixelRatio(SHARP)
        painter = QPainter(picture)
        self._draw(painter)
        painter.end()
        picture.save(str(path), "PNG")

    def _svg(self, path: Path) -> None:
        out = QSvgGenerator()
        out.setFileName(str(path))
        out.setSize(self._picture.size())
        out.setViewBox(self._picture)
        out.setTitle(self._named)
        painter = QPainter(out)
        self._draw(painter)
        painter.end()

    @property
    def _named(self) -> str:
        """What is on show, in a line."""
        chosen = "" if self.which.isHidden() else self.which.currentText()
        return joined(filter(None, (self.title, chosen)))

    @property
    def _picture(self) -> QRect:
        """The figure, its heading and a margin."""
        figure = self._figure.size()
        return QRect(0, 0, figure.width() + 2 * MARGIN, figure.height() + HEAD + 2 * MARGIN)

    def _draw(self, painter: QPainter) -> None:
        """Out of the window a figure says by itself what it is."""
        theme, head = theme_on(self), self._picture.adjusted(MARGIN, MARGIN, -MARGIN, 0)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(self._picture, theme.paper)
        painter.setFont(self._heading.font())
        painter.setPen(QColor(theme.text))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop), self._named)
        offset = QPoint(MARGIN, MARGIN + HEAD)
        self._figure.render(painter, offset, renderFlags=QWidget.RenderFlag.DrawChildren)

    def _csv(self, path: Path) -> None:
        from annotator.formats.cells import write

        chart = self.chart
        assert chart is not None
        goal = [] if chart.goal is None else [self.tr("goal")]
        head = [chart.along, *(line.name for line in chart.lines), *goal]
        write(path, head, [[*row, *(chart.goal for _ in goal)] for row in chart.rows()])


def _table(title: str) -> QTableWidget:
    table = QTableWidget()
    table.setAccessibleName(title)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setItemDelegate(Cells(table))
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table


class Legend(QWidget):
    """How each line is drawn, beside its name; on as many rows as they need."""

    KEY, GAP, ROW = 26, 18, 20  # pixels

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None

    def show_chart(self, chart: Chart) -> None:
        """Of this one; a single line needs no legend."""
        self._chart = chart
        self.setVisible(len(chart.lines) > 1)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spots = self._spots()
        self.setFixedHeight(max((r.bottom() for r in spots), default=0) + 2)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes."""
        return QSize(100, self.ROW)

    def _spots(self) -> list[QRect]:
        """Where each stands, from the side where reading begins."""
        found, x, y = [], 0, 0
        for line in self._chart.lines if self._chart else ():
            width = self.KEY + 8 + self.fontMetrics().horizontalAdvance(line.name)
            if x and x + width > self.width():
                x, y = 0, y + self.ROW
            found.append(QRect(x, y, width, self.ROW))
            x += width + self.GAP
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            found = [QRect(self.width() - r.right() - 1, r.y(), r.width(), r.height()) for r in found]
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """A piece of each, and its name."""
        del event
        if self._chart is None:
            return
        painter, theme = QPainter(self), theme_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for n, (line, spot) in enumerate(zip(self._chart.lines, self._spots(), strict=True)):
            left = spot.right() - self.KEY + 1 if rtl else spot.left()
            key = QRectF(left, spot.top() + 3, self.KEY, self.ROW - 7)
            if self._chart.kind == LINES:
                painter.setPen(pen(n, len(self._chart.lines), theme))
                painter.drawLine(
                    QPointF(key.left(), key.center().y()), QPointF(key.right(), key.center().y())
                )
                self._sign(painter, n, key.center())
            else:
                draw_bar(painter, key.adjusted(5, 1, -5, -1), n, theme)
            painter.setPen(QColor(theme.text))
            words = spot.adjusted(0, 0, -self.KEY - 8, 0) if rtl else spot.adjusted(self.KEY + 8, 0, 0, 0)
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), line.name
            )
        painter.end()

    def _sign(self, painter: QPainter, n: int, at: QPointF) -> None:
        from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols

        painter.save()
        painter.translate(at)
        size = sign_size(n, len(self._chart.lines) if self._chart else 1) * 0.8
        painter.scale(size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(n, theme_on(self)))
        painter.drawPath(Symbols[SIGNS[n % len(SIGNS)]])
        painter.restore()
