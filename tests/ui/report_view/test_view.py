"""What is shown, what is in sight, what a screen reader hears."""

import pytest
from PySide6.QtGui import QAccessible

from annotator.model import Document, Range
from ui.report_view import Curve, Mark, ReportView, Tag, ViewOptions
from ui.report_view.blocks import LONG, cut


def mark(id: str, start: int, end: int, **more) -> Mark:
    return Mark(id, (Range(start, end),), "entity", True, "منظمة", "منظ", "#8a4fa8", **more)


def test_an_empty_view_takes_every_call(show):
    view = show("")
    view.move_caret("down")
    view.set_marks([])
    view.set_document(None)
    view.grab()
    assert view.selection() is None
    assert view.word_at_caret() is None
    assert view.document.text == ""


def test_a_view_without_height_or_width_takes_every_call_too(show, seed, gold):
    view = show(seed, gold, width=1, height=1)
    view.set_marks(gold[:5])
    view.move_caret("page_down")
    view.ensure_visible(Range(100, 110))
    view.resize(900, 600)
    assert view.spots()


def test_scrolling_only_when_it_must_and_a_third_of_the_page_before(show, seed):
    text = "\n".join([seed] * 5)
    view = show(text, height=600)
    bar = view.verticalScrollBar()
    view.ensure_visible(Range(0, 5))
    assert bar.value() == 0
    far = Range(len(seed) * 3, len(seed) * 3 + 5)
    assert not view.visible(far)
    view.ensure_visible(far)
    assert view.visible(far)
    top = view.rectangles(far)[0].top()
    assert 0.2 < top / view.viewport().height() < 0.5
    here = bar.value()
    view.ensure_visible(Range(far.start + 30, far.start + 40))
    assert bar.value() == here


def test_a_new_mark_moves_nothing_at_the_top_of_the_screen(show, seed):
    text = "\n".join([seed] * 3)
    view = show(text, height=400)
    view.verticalScrollBar().setValue(500)
    first = view.spots()[1]
    nest = [mark(str(n), 0, 60 - n) for n in range(6)]  # makes the first line much taller
    view.update_marks((), nest)
    again = next(s for s in view.spots() if s.row.start == first.row.start)
    assert again.y == pytest.approx(first.y, abs=1)


def test_scrolling_through_meets_every_line_in_order(show, seed):
    view = show("\n".join([seed[:300]] * 40), height=300)
    bar = view.verticalScrollBar()
    seen = []
    while True:
        seen += [s.row.start for s in view.spots()]
        if bar.value() >= bar.maximum():
            break
        bar.setValue(bar.value() + 200)
    assert seen[-1] > 39 * 300
    assert len(set(seen)) == sum(len(view._page.laid(b).rows) for b in range(40))


def test_a_long_paragraph_is_shown_in_segments_without_losing_a_letter():
    text = ("كلمة أخرى. " * 1000) + "\n" + "ب" * (LONG + 10)
    blocks = cut(text)
    assert "".join(text[a:b] for a, b in zip(blocks.starts, blocks.ends, strict=True)) == text.replace(
        "\n", ""
    )
    assert max(b - a for a, b in zip(blocks.starts, blocks.ends, strict=True)) <= LONG
    assert sum(blocks.fresh) == 2


def test_a_sentence_a_line_breaks_lines_and_moves_no_offset(show):
    text = "قال الوزير. وقالت المعارضة."
    plain, split = show(text), show(text, sentence_a_line=True)
    assert len(plain.spots()) == 1
    assert [s.row.start for s in split.spots()] == [0, 12]
    assert split.rectangles(Range(13, 18))[0].top() > split.rectangles(Range(0, 3))[0].top()


def test_options_keep_the_place(show, seed):
    view = show("\n".join([seed] * 3), height=400)
    view.ensure_visible(Range(4000, 4010))
    first = view.spots()[0].row.start
    view.set_options(ViewOptions(point_size=22, dark=True))
    assert abs(view.spots()[0].row.start - first) < 120
    view.resize(500, 400)
    assert view.visible(Range(first, first + 1)) or abs(view.spots()[0].row.start - first) < 200


def test_every_look_can_be_painted(show, seed, gold):
    double = Mark(
        "d", (Range(0, 3), Range(9, 17), Range(300, 310)), "entity", False, "منظمة", "منظ", "#8a4fa8"
    )
    for options in (
        {},
        {"dark": True},
        {"badges_visible": False},
        {"show_invisible": True, "hide_harakat": True},
    ):
        view = show("\u200f" + seed, [*gold, double], **options)
        view.set_in_hand("e2")
        view.set_held("e3")
        view.set_curves([Curve("v1", "e4", "طرف", "#b3500f"), Curve("v1", "nowhere", "", "#b3500f")])
        view.grab()
        view.set_lit([Tag("e2", "1"), Tag("v2", "10")])
        view.select(Range(10, 200))
        assert not view.painted
        view.grab()
        assert view.painted


@pytest.mark.parametrize("options", [{}, {"show_invisible": True, "hide_harakat": True, "point_size": 30}])
def test_letters_outside_the_basic_plane_are_painted_and_clicked(show, options):
    text = "😀😀 قَال 👨‍👩‍👧 لافروف\u200f 😀 إن 𞺀𞺁 " * 20
    view = show(text, [mark(str(n), n * 9, n * 9 + 12) for n in range(30)], height=2000, **options)
    view.grab()
    for spot in view.spots():
        for x in range(0, 900, 7):
            assert spot.row.start <= spot.paragraph.position(spot.row.line.nearest(x)) <= spot.row.end


def test_marks_beyond_the_text_do_no_harm(show):
    view = show("قال لي", [mark("m", 3, 50), mark("n", 60, 70)])
    view.grab()
    assert len(view.spots()[0].row.decoration.strips) == 1


def test_screen_readers_get_text_caret_selection_and_marks(show):
    text = "😀 قال لافروف إن"
    view = show(text, [mark("m", 6, 12, tooltip="0.93")])
    spoken = QAccessible.queryAccessibleInterface(view)
    words = spoken.textInterface()
    assert spoken.text(QAccessible.Text.Value) == text
    assert words.characterCount() == len(text) + 1
    assert words.text(7, 13) == "لافروف"
    view.caret = 6
    assert words.cursorPosition() == 7
    assert spoken.text(QAccessible.Text.Description) == "منظمة (0.93)"
    view.select(Range(6, 12))
    assert words.selectionCount() == 1
    assert view.accessible().selection() == (7, 13)
    words.setCursorPosition(3)
    assert view.caret == 2
    words.addSelection(3, 6)
    assert view.selection() == Range(2, 5)
    words.removeSelection(0)
    assert view.selection() is None
    box = words.characterRect(7)
    assert box.width() > 0
    assert words.offsetAtPoint(box.center()) in (7, 8)
    words.scrollToSubstring(0, 0)


def test_views_come_and_go_with_what_screen_readers_hold(qtbot, fonts):
    for _ in range(20):
        view = ReportView()
        view.set_document(Document("d", "قال"))
        assert QAccessible.queryAccessibleInterface(view).textInterface().characterCount() == 3
        view.deleteLater()
        del view
