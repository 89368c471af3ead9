"""The index answers as a walk through all marks would."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Range
from ui.report_view.marks import Mark, MarkIndex

ranges = st.tuples(st.integers(0, 60), st.integers(1, 15)).map(lambda p: Range(p[0], p[0] + p[1]))


@st.composite
def marks(draw, prefix="m"):
    parts = draw(st.lists(st.lists(ranges, min_size=1, max_size=3), max_size=12))
    return [Mark(f"{prefix}{n}", tuple(p), "entity", True, "a", "a", "#000000") for n, p in enumerate(parts)]


def walked(every, start, end):
    return sorted(
        (r.start, r.end, m.id, n)
        for m in every
        for n, r in enumerate(m.ranges)
        if r.start < end and start < r.end
    )


@given(marks(), st.integers(0, 70), st.integers(1, 10))
def test_it_finds_exactly_what_overlaps(every, start, length):
    found = MarkIndex(every).over(start, start + length)
    assert sorted((a, z, m.id, n) for a, z, m, n in found) == walked(every, start, start + length)
    assert [p[0] for p in found] == sorted(p[0] for p in found)


@given(marks(), marks("new"), st.data())
def test_updating_is_as_good_as_setting_anew(every, added, data):
    gone = data.draw(st.sets(st.sampled_from([m.id for m in every]))) if every else set()
    again = [
        Mark(m.id, m.ranges[::-1], m.kind, False, "b", "b", "#111111") for m in every if m.id not in gone
    ][:2]
    index = MarkIndex(every)
    index.update(gone, [*added, *again])
    expected = {m.id: m for m in every if m.id not in gone} | {m.id: m for m in [*added, *again]}
    assert set(index) == set(expected.values())
    for at in range(0, 80, 5):
        found = [(a, z, m.id, n) for a, z, m, n in index.over(at, at + 5)]
        assert sorted(found) == walked(expected.values(), at, at + 5)


def test_a_stack_is_innermost_first():
    every = [
        Mark(i, (Range(*r),), "entity", True, "a", "a", "#000000")
        for i, r in {"out": (0, 9), "in": (2, 4)}.items()
    ]
    assert [m.id for m in MarkIndex(every).stack(3)] == ["in", "out"]
