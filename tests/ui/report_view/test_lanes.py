"""Nothing lies on anything: bars, badges, letters."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Range
from ui.report_view import Mark
from ui.report_view.lanes import Wanted, bar_lanes, nearest_free, place_badges

extents = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda p: (p[0], p[0] + p[1], p[1]))
badges = st.builds(
    Wanted,
    edge=st.floats(0, 400),
    full=st.floats(20, 90),
    short=st.floats(10, 40),
    from_right=st.booleans(),
)


@given(st.lists(extents, max_size=12))
def test_bars_that_overlap_never_share_a_lane(spans):
    lanes = bar_lanes(spans)
    for (a, x), (b, y) in combinations(zip(spans, lanes, strict=True), 2):
        if a[0] < b[1] and b[0] < a[1]:
            assert x != y
            if a[2] != b[2]:
                assert (x > y) == (a[2] > b[2]) or a[0] < b[0] < a[1] < b[1] or b[0] < a[0] < b[1] < a[1]


def test_the_outermost_bar_is_the_lowest():
    assert bar_lanes([(0, 20, 20), (5, 15, 10), (7, 9, 2)]) == [2, 1, 0]


@given(st.lists(badges, max_size=15))
def test_badges_never_overlap_and_stay_in_the_column(wanted):
    placed = place_badges(wanted, left=0, right=400, gap=3)
    for place in placed:
        assert place.left >= 0
        assert place.right <= 400 + 1e-6
    for a, b in combinations(placed, 2):
        if a.lane == b.lane:
            assert a.right + 3 <= b.left + 1e-6 or b.right + 3 <= a.left + 1e-6


def test_a_badge_shortens_before_it_takes_another_lane():
    first = Wanted(100, 50, 20, from_right=True)
    beside = Wanted(45, 40, 30, from_right=True)
    behind = Wanted(145, 60, 30, from_right=True)
    places = place_badges([first, beside, behind], left=0, right=400, gap=3)
    assert [(p.lane, p.shortened) for p in places] == [(0, False), (0, False), (0, True)]


def test_badges_on_the_screen_cover_neither_letters_nor_each_other(show, seed, gold):
    view = show(seed, gold, height=2400)
    boxes = []
    for spot in view.spots():
        letters = spot.baseline - view._sizes.ink[0]
        for badge in spot.row.decoration.badges:
            box = view._painting.badge_box(spot, badge)
            assert spot.y <= box.top()
            assert box.bottom() <= letters
            boxes.append(box)
    assert len(boxes) == len(gold)
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))


def test_bars_stay_between_their_letters_and_the_next_line(show, seed):
    nest = [
        Mark(
            str(n), (Range(25 - n, 37 + n),), "event" if n % 2 else "entity", True, "منظمة", "منظ", "#8a4fa8"
        )
        for n in range(5)
    ]
    view = show(seed, nest)
    spot = view.spots()[0]
    bars = [view._painting.bar_at(spot, strip) for strip in spot.row.decoration.strips]
    for middle, thick in bars:
        assert middle - thick / 2 >= spot.baseline + view._sizes.ink[1]
        assert middle + thick / 2 <= spot.y + spot.row.height
    for (a, x), (b, y) in combinations(bars, 2):
        assert abs(a - b) >= (x + y) / 2


def test_identical_and_crossing_marks_are_all_to_be_seen(show):
    text = "وزارة الدفاع الروسية قالت"
    ranges = {"a": (0, 12), "b": (0, 12), "c": (6, 20)}
    marks = [Mark(i, (Range(*r),), "entity", True, "منظمة", "منظ", "#8a4fa8") for i, r in ranges.items()]
    (spot,) = show(text, marks).spots()
    assert sorted(s.lane for s in spot.row.decoration.strips) == [0, 1, 2]
    assert len(spot.row.decoration.badges) == 3


def test_the_parts_of_a_discontinuous_mark_share_a_lane_and_have_one_badge(show):
    text = "قصف مدينتي حلب ثم وحماة"
    both = Mark("d", (Range(4, 10), Range(18, 23)), "entity", True, "مكان", "مك", "#1b7f4f")
    inner = Mark("i", (Range(11, 14),), "entity", True, "مكان", "مك", "#1b7f4f")
    (spot,) = show(text, [both, inner]).spots()
    lanes = {(s.mark.id, s.lane) for s in spot.row.decoration.strips}
    assert lanes == {("d", 1), ("i", 0)}
    assert sorted(b.mark.id for b in spot.row.decoration.badges) == ["d", "i"]


intervals = st.tuples(st.floats(0, 380), st.floats(1, 60)).map(lambda p: (p[0], p[0] + p[1]))


@given(intervals, st.lists(intervals, max_size=8), st.booleans())
def test_what_is_moved_aside_is_clear_of_all_and_nearest(wanted, taken, rightward):
    def clear(x):
        return all(x + width + 3 <= a + 1e-6 or b + 3 <= x + 1e-6 for a, b in taken)

    width = wanted[1] - wanted[0]
    found = nearest_free(wanted, taken, within=(0, 400), gap=3, rightward=rightward)
    steps = [x for x in range(int(400 - width) + 1) if clear(x)]
    if found is None:
        assert steps == []
    else:
        assert clear(found)
        assert 0 <= found <= 400 - width + 1e-6
        liked = [x for x in steps if (x > wanted[0]) == rightward]
        assert abs(found - wanted[0]) <= min((abs(x - wanted[0]) for x in liked), default=400) + 1e-6


def test_there_is_no_place_in_a_column_that_is_too_narrow():
    assert nearest_free((0, 50), [], within=(0, 40), gap=3, rightward=True) is None
