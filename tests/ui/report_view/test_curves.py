"""Curves of roles: where their names stand, and that they can be read."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from annotator.model import Range
from ui.report_view import Curve, Mark
from ui.report_view.curves import Curves

TEXT = "قصفت الطائرات مدينة حلب مساء أمس بالصواريخ "


def parts(view):
    """The curves of a view, its rows and where badges stand."""
    spots = view.spots()
    badges = [view._painting.badge_box(s, b) for s in spots for b in s.row.decoration.badges]
    return Curves(view._sizes, view._painting.badges), spots, badges


def names(view, curves):
    made, spots, badges = parts(view)
    return made.names(spots, curves, badges)


def entity(words, nth=0, *, text, badge="مكان"):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mark(f"{words}{nth}", (Range(start, start + len(words)),), "entity", True, badge, "", "#8a4fa8")


def of_all(marks):
    """From every trigger to the eight entities nearest to it."""
    entities = [m for m in marks if m.kind == "entity"]
    for trigger in (m for m in marks if m.kind == "event"):
        near = sorted(entities, key=lambda m: abs(m.start - trigger.start))[:8]
        yield [Curve(trigger.id, m.id, f"دور {n}", "#b3500f") for n, m in enumerate(near)]


@pytest.mark.parametrize("size", [11.0, 16.0, 28.0])
def test_names_stand_clear_of_letters_badges_and_one_another(show, seed, gold, size):
    view = show(seed, gold, height=9000, point_size=size)
    made, spots, badges = parts(view)
    above, below = view._sizes.ink
    for curves in of_all(gold):
        found = made.names(spots, curves, badges)
        assert [n.text for n in found] == [c.text for c in curves]
        boxes = [n.box for n in found]
        assert not any(a.intersects(b) for a, b in combinations(boxes, 2))
        for box in boxes:
            assert not any(box.intersects(b) for b in badges)
            for spot in spots:
                letters = QRectF(spot.x, spot.baseline - above, spot.paragraph.width, above + below)
                assert not box.intersects(letters)


def test_a_name_moves_aside_where_a_badge_stands_under_the_word(show):
    text = TEXT * 4
    width = 420
    view = show(text, [entity("حلب", n, text=text) for n in range(4)], width=width)
    lines = [s.row.start for s in view.spots()]
    second = next(m for m in view.marks if lines[1] <= m.start < lines[2])
    under = view.rectangles(second.ranges[0])[0].center().x()
    first = entity("قصفت", text=text)
    at = min(
        range(lines[0], lines[1] - 4),
        key=lambda p: abs(view.rectangles(Range(p, p + 3))[0].center().x() - under),
    )
    over = Mark("over", (Range(at, at + 3),), "entity", True, "", "", "#8a4fa8")
    view.set_marks([*view.marks, first, over])
    (name,) = names(view, [Curve(first.id, "over", "الهدف", "#b3500f")])
    badges = parts(view)[2]
    assert not any(name.box.intersects(b) for b in badges)


def test_no_line_strikes_a_name_through(show):
    text = TEXT * 3
    marks = [entity(w, n, text=text) for n in range(3) for w in ("قصفت", "حلب", "الصواريخ")]
    view = show(text, marks, width=420)
    curves = [Curve("قصفت0", m.id, "المكان", "#b3500f") for m in marks[1:]]
    made, spots, badges = parts(view)
    images = []
    for some in (curves, []):
        image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
        image.fill(view._sizes.look.paper)
        painter = QPainter(image)
        made.paint(painter, spots, some, badges)
        for name in made.names(spots, curves, badges):
            made._write(painter, name)
        painter.end()
        images.append(image)
    for name in made.names(spots, curves, badges):
        box = name.box.toAlignedRect().adjusted(1, 1, -1, -1)
        assert images[0].copy(box) == images[1].copy(box)


def test_where_lines_leave_no_room_there_is_no_name(show):
    text = TEXT * 3
    marks = [entity(w, 0, text=text) for w in ("قصفت", "حلب")]
    view = show(text, marks, width=300, badges_visible=False)
    for name in names(view, [Curve("قصفت0", "حلب0", "المكان", "#b3500f")]):
        below = min(s.baseline for s in view.spots() if s.y > name.box.top() - 40)
        assert name.box.bottom() <= below or name.box.top() > below


def test_a_name_over_a_line_full_of_badges_is_read_all_the_same(show):
    text = TEXT * 2
    view = show(text, [], width=420)
    start = view.spots()[1].row.start
    marks = [entity(w, 0, text=text) for w in ("قصفت", "حلب")]
    wide = Mark("wide", (Range(start, start + 4),), "entity", True, "ا" * 200, "", "#8a4fa8")
    view.set_marks([*marks, wide])
    (name,) = names(view, [Curve("قصفت0", "حلب0", "المكان", "#b3500f")])
    end = view.rectangles(marks[1].ranges[0])[0]
    assert name.box.top() >= end.bottom()
    assert name.box.contains(QPointF(end.center().x(), name.box.center().y()))
