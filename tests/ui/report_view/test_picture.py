"""Pictures of lines: all letters are outlines, so that they look the same wherever they are shown."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from annotator.model import Range
from ui.report_view import Curve, Mark
from ui.report_view.picture import Picture, write

TEXT = "قصفت الطائرات مدينة حلب مساء أمس وقتلت 20 مدنيا"


@pytest.fixture
def picture(show):
    """Two marks and the role that joins them, named in Arabic."""
    start = TEXT.index("حلب")
    marks = [
        Mark("t", (Range(0, 4),), "event", True, "قصف جوي", "قصف", "#b3500f", "¬"),
        Mark("e", (Range(start, start + 3),), "entity", False, "مكان", "", "#1b7a4a"),
    ]
    view = show(TEXT, marks)
    view.set_curves([Curve("t", "e", "الهدف", "#b3500f")])
    return Picture(view, marks, Range(0, len(TEXT)))


def test_no_letter_of_a_drawing_needs_a_font(picture, tmp_path):
    write(picture, tmp_path / "a.svg")
    drawn = (tmp_path / "a.svg").read_text("utf-8")
    assert "<path" in drawn
    assert "<text" not in drawn
    assert "<image" not in drawn


def test_a_drawing_shows_what_the_picture_shows(picture, tmp_path):
    write(picture, tmp_path / "a.svg")
    write(picture, tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    drawn = QImage(image.size(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(str(tmp_path / "a.svg")).render(painter, QRectF(drawn.rect()))
    painter.end()
    small = picture.width // 4, picture.height // 4
    one, other = (x.scaled(*small).convertToFormat(QImage.Format.Format_Grayscale8) for x in (image, drawn))
    pairs = [(x, y) for x in range(small[0]) for y in range(small[1])]
    apart = sum(abs(one.pixelColor(*at).red() - other.pixelColor(*at).red()) > 64 for at in pairs)
    assert apart < len(pairs) / 500


def test_the_name_of_a_role_is_in_the_picture(picture, tmp_path):
    picture._emphasis.curves = tuple(
        Curve(c.source, c.target, name, c.color) for c in picture._emphasis.curves for name in ("الهدف", "")
    )
    images = []
    for curve in picture._emphasis.curves:
        picture._emphasis.curves = (curve,)
        write(picture, tmp_path / "a.png")
        images.append(QImage(str(tmp_path / "a.png")))
    assert images[0] != images[1]
