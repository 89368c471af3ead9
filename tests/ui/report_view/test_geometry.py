"""Letters stay where they are, and rectangles are where the letters are."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.model import Document, Range
from ui.report_view import Mark, ViewOptions
from ui.report_view.layout import Page, Paragraph
from ui.report_view.marks import MarkIndex
from ui.report_view.options import Sizes

FAMILIES = ("Noto Naskh Arabic", "Amiri")
LIGATURES = "لأنقرة والإسلام لِأَنّ الله بالله لله محمد في ﷺ لآ لٱ لمحة نحن بحّار تجمّع ـــلا للأ"
MIXED = "قال لأنقرة ABC وإن 5.5٪ (١٢ km²) Tel-Aviv الله 2017-03-15 لِأَنّ 😀 end"


def mark(id: str, *ranges: tuple[int, int], kind: str = "entity", decided: bool = True) -> Mark:
    return Mark(id, tuple(Range(*r) for r in ranges), kind, decided, "منظمة", "منظ", "#8a4fa8")


def laid(text: str, *, width: float = 600, marks: Sequence[Mark] = (), **options) -> Paragraph:
    return Page(Document("d", text), Sizes(ViewOptions(**options)), width, MarkIndex(marks)).laid(0)


def glyphs(paragraph: Paragraph) -> list[list[tuple[int, float, float]]]:
    """Glyph and place of everything on each line, the line's own height left out."""
    lines = []
    for row in paragraph.rows:
        runs = row.line.line.glyphRuns()
        pairs = (pair for run in runs for pair in zip(run.glyphIndexes(), run.positions(), strict=True))
        lines.append([(index, place.x(), place.y()) for index, place in pairs])
    return lines


def letters(paragraph: Paragraph) -> list[list[tuple[int, int, float, float]]]:
    """Units and edges of each caret stop's letter, line by line."""
    return [[(a, b, *row.line.edges(a, b)) for a, b in pairwise(row.line.stops())] for row in paragraph.rows]


@pytest.mark.parametrize("family", FAMILIES)
def test_marks_move_no_letter_of_the_seed(fonts, seed, gold, family):
    assert family in fonts
    bare, full = (laid(seed, marks=marks, font_family=family) for marks in ([], gold))
    assert glyphs(bare) == glyphs(full)
    assert any(row.decoration.strips for row in full.rows)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("text", [LIGATURES, MIXED])
def test_no_mark_takes_a_ligature_apart(fonts, family, text):
    bare = glyphs(laid(text, font_family=family))
    for start in range(len(text)):
        for end in (start + 1, min(start + 4, len(text))):
            if start < end:
                assert glyphs(laid(text, marks=[mark("m", (start, end))], font_family=family)) == bare


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("direction", ["rtl", "ltr"])
@pytest.mark.parametrize("text", [LIGATURES, MIXED, "The مِن b12 لا", "من ABC 12", "12 من (AB) لا"])
def test_letters_tile_their_line(fonts, family, direction, text):
    """No gap, no overlap: every rectangle is exact in mixed Arabic, Latin and digits."""
    for line in letters(laid(text, font_family=family, direction=direction, width=900)):
        boxes = sorted((min(lead, trail), max(lead, trail)) for _, _, lead, trail in line)
        assert [y[0] for y in boxes[1:]] == pytest.approx([x[1] for x in boxes[:-1]], abs=0.4)


@pytest.mark.parametrize("text", [LIGATURES, MIXED])
def test_a_range_covers_as_much_as_its_letters(fonts, text):
    paragraph = laid(text, width=5000)
    (row,) = paragraph.rows
    for start in row.line.stops():
        for end in row.line.stops():
            if start < end:
                parts = [row.line.edges(a, b) for a, b in pairwise(row.line.stops()) if start <= a < end]
                width = sum(abs(lead - trail) for lead, trail in parts)
                covered = row.line.intervals(start, end)
                assert sum(right - left for left, right in covered) == pytest.approx(width, abs=1.0)


def test_a_latin_word_in_arabic_is_one_rectangle_and_a_range_across_it_is_several(fonts):
    text = "قال ABC وإن"
    (row,) = laid(text).rows
    assert len(row.line.intervals(4, 7)) == 1
    assert len(row.line.intervals(0, 5)) == 2  # the A stands at the far end of its word


def test_a_range_within_a_cluster_still_has_a_width(fonts):
    text = "قلبُه 👨‍👩‍👧 لا"
    paragraph = laid(text)
    (row,) = paragraph.rows
    for position in range(len(text)):
        boxes = paragraph.intervals(row, position, position + 1)
        assert sum(right - left for left, right in boxes) > 0.3


def test_hidden_harakat_and_tatweel_leave_every_offset(fonts):
    text = "قالَـــت الحُكومةُ إنّها"
    start, end = text.index("ح"), text.index(" إ")
    full, bare = laid(text), laid(text, hide_harakat=True, hide_tatweel=True)
    assert bare.shown.text == "قالت الحكومة إنها"
    assert [bare.position(bare.unit(p)) for p in (0, start, end, len(text))] == [0, start, end, len(text)]
    for paragraph in (full, bare):
        (row,) = paragraph.rows
        assert len(paragraph.intervals(row, start, end)) == 1
        hit = paragraph.position_at(paragraph.caret_x(start), row.baseline)
        assert hit == start


@given(
    text=st.text("اللهبـ\u064b\u0651\u200f\u200e5a 😀\u2029\ufeff\ud800\x00", max_size=30), hide=st.booleans()
)
def test_every_position_survives_the_way_to_the_display_and_back(text, hide):
    from ui.report_view.shown import show, table

    shown = show(text, table(hide_harakat=hide, hide_tatweel=hide))
    units = len(shown.text.encode("utf-16-le")) // 2
    there = [shown.to16(p) for p in range(len(text) + 1)]
    assert there == sorted(there)
    assert there[0] == 0
    assert there[-1] == units
    back = [shown.from16(u) for u in range(units + 1)]
    assert back == sorted(back)
    assert all(shown.to16(b) <= u for u, b in enumerate(back))
    assert "\ud800" not in shown.text


@pytest.mark.parametrize("family", FAMILIES)
def test_clicking_a_quarter_into_each_letter_hits_it(show, seed, gold, family):
    """At least 98 %; what is missed is the position within a lam-alef, which is not offered."""
    view = show(seed, gold, height=2400, font_family=family)
    tried = hit = 0
    for spot in view.spots():
        for start, end in pairwise(spot.row.line.stops()):
            lead, trail = spot.row.line.edges(start, end)
            x = spot.x + lead + (trail - lead) * 0.25
            QTest.mouseClick(
                view.viewport(), Qt.LeftButton, Qt.NoModifier, QPoint(round(x), round(spot.baseline - 5))
            )
            tried += 1
            hit += view.caret == spot.paragraph.position(start)
    assert tried >= len(seed) - 10
    assert hit / tried >= 0.98


def test_a_paragraph_runs_by_its_first_strong_letter(show):
    view = show("قال 5\n5 He said قال\n123 «»")
    assert [view.right_to_left(p) for p in (0, 8, 23)] == [True, False, True]
    view = show("He said", direction="rtl")
    assert view.right_to_left(0)


def test_a_line_with_its_first_mark_is_as_tall_as_without(fonts, seed):
    bare, marked = laid(seed), laid(seed, marks=[mark("m", (4, 8))])
    assert [row.top for row in bare.rows] == [row.top for row in marked.rows]


@pytest.mark.parametrize("family", FAMILIES)
def test_no_letter_reaches_badge_or_bar(fonts, family):
    """Every Arabic letter in every form it takes, with and without harakat."""
    sizes = Sizes(ViewOptions(font_family=family))
    above, below = sizes.ink
    forms = [
        f.format(chr(c))
        for c in range(0x621, 0x64B)
        if c != 0x63B
        for f in ("{}", "ب{}", "{}ب", "ب{}ب", "لَ{}َ")
    ]
    for form in [*forms, *"()[]«»؟،؛ABCghjpqy0123456789٠١٢٣"]:
        box = sizes.metrics.tightBoundingRect(form)
        assert -box.top() <= above + 0.5, form
        assert box.bottom() <= below + 0.5, form


def test_taller_characters_push_badges_and_bars_away(fonts):
    plain, tall = laid("قال لي", marks=[mark("m", (0, 3))]), laid("قال லி", marks=[mark("m", (0, 3))])
    assert plain.rows[0].extra == (0, 0)
    assert sum(tall.rows[0].extra) > 0
    assert tall.rows[0].height > plain.rows[0].height
