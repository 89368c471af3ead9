"""What is painted by hand: figures run as one reads and show the keyboard, rows of lists are mirrored."""

import pytest
from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ui.panels.figure import Figure, paint_empty
from ui.panels.painted import PaintedRows, dot
from ui.theme import theme_on

BOTH = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


class Square(Figure):
    """A mark at a quarter of the way."""

    def field(self):
        return QRectF(self.rect()).adjusted(10, 10, -30, -10)

    def draw(self, painter, theme):
        dot(painter, QPointF(self.along(0.25), 50), theme.text)


class Words(PaintedRows):
    """A number, and words beside it."""

    def draw(self, painter, rect, state, index):
        self.tag(painter, self.placed(rect, 4, 20), 7, self.theme.edge)
        self.write(painter, self.placed(rect, 30, 90), "كلمات", "#ff0000")
        self.write(painter, self.placed(rect, 120, 90), "far", "#0000ff", far=True)


@pytest.fixture
def figure(qtbot):
    made = Square()
    qtbot.addWidget(made)
    made.resize(240, 100)
    return made


@pytest.mark.parametrize("direction", BOTH)
def test_a_share_of_the_way_is_counted_from_where_reading_begins(figure, direction):
    figure.setLayoutDirection(direction)
    field = figure.field()
    ends = [figure.along(0), figure.along(1)]
    assert ends == ([field.right(), field.left()] if figure.rtl else [field.left(), field.right()])
    image = figure.grab().toImage()
    assert image.pixelColor(round(figure.along(0.25)), 50) == QColor(theme_on(figure).text)
    assert image.pixelColor(round(figure.along(0.75)), 50) == QColor(theme_on(figure).paper)


def test_a_frame_comes_and_goes_with_the_keyboard(figure, qtbot):
    with qtbot.waitActive(figure):
        figure.show()
        figure.activateWindow()
    frames = []
    for take in (figure.setFocus, figure.clearFocus):
        take()
        frames.append(figure.grab().toImage().pixelColor(0, 50) != QColor(theme_on(figure).paper))
    assert frames == [True, False]


def test_what_is_empty_says_why_in_its_room(figure):
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_empty(painter, QRect(50, 20, 200, 80), "لا أحداث في هذه الوثيقة بعد. " * 3, theme_on(figure))
    painter.end()
    inked = [(x, y) for x in range(300) for y in range(120) if image.pixelColor(x, y).value() < 200]
    assert inked
    assert all(66 <= x < 234 and 28 <= y < 92 for x, y in inked)


@pytest.fixture
def rows(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    return Words(view)


@pytest.mark.parametrize("direction", BOTH)
def test_parts_of_a_row_stand_from_where_reading_begins(rows, direction):
    rows.view.setLayoutDirection(direction)
    rect = QRect(20, 40, 200, 30)
    first, second = rows.placed(rect, 0, 50), rows.placed(rect, 50, 150)
    assert first.united(second) == rect
    assert not first.intersects(second)
    assert (first.left() == rect.left()) == (direction == Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("direction", BOTH)
def test_words_begin_where_reading_begins_and_the_painter_is_given_back(rows, direction):
    rows.view.setLayoutDirection(direction)
    model = QStandardItemModel(rows.view)
    model.appendRow(QStandardItem("row"))
    image = QImage(240, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 240, 30)
    painter = QPainter(image)
    font, pen = painter.font(), painter.pen()
    rows.paint(painter, option, model.index(0, 0))
    assert (painter.font(), painter.pen()) == (font, pen)
    painter.end()

    def inked(is_ink):
        return [x for x in range(240) if any(is_ink(image.pixelColor(x, y)) for y in range(30))]

    red = inked(lambda c: c.red() > c.green() + 90)
    blue = inked(lambda c: c.blue() > c.green() + 90)
    near, far = rows.placed(option.rect, 30, 90), rows.placed(option.rect, 120, 90)
    edge = (near.right(), far.left()) if rows.rtl else (near.left(), far.right())
    assert abs((red[-1] if rows.rtl else red[0]) - edge[0]) < 6
    assert abs((blue[0] if rows.rtl else blue[-1]) - edge[1]) < 6
    assert rows.sizeHint(option, QModelIndex()).height() == PaintedRows.height
