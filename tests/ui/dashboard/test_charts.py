"""Figures as values: periods without gaps, shares that add up, and no more lines than can be told apart."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.dashboard.charts import BARS, MOST_LINES, Chart, Line, few, gathered, periods, shares, summed

DAYS = st.lists(st.dates(date(2020, 1, 1), date(2026, 12, 31)).map(date.isoformat), min_size=1, max_size=9)
COUNTS = st.dictionaries(st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("xyz")), st.integers(1, 9))


@given(DAYS)
def test_every_day_is_in_a_period_and_periods_follow_one_another(days):
    spans = periods(days)
    assert {spans.of(d) for d in days} <= set(spans.starts)
    assert spans.starts == tuple(sorted(set(spans.starts)))
    assert spans.starts[0] == spans.of(min(days))
    assert spans.starts[-1] == spans.of(max(days))
    assert len(spans.words()) == len(spans.starts)


@pytest.mark.parametrize(
    ("span", "count", "last"), [(3, 3, "2026-01-03"), (60, 9, "2026-02-23"), (700, 24, "2027-12")]
)
def test_longer_times_are_told_in_longer_periods(span, count, last):
    first = date(2026, 1, 1)
    spans = periods([first.isoformat(), (first + timedelta(days=span - 1)).isoformat()])
    assert (len(spans.starts), spans.words()[-1]) == (count, last)


def test_what_is_no_day_is_in_no_period():
    assert periods([]).starts == periods(["", "soon"]).starts == ()
    assert periods(["2026-01-01"]).of("") == ""


@given(COUNTS)
def test_shares_of_all_names_add_up_to_all(counts):
    names = sorted({n for n, _ in counts})
    places = sorted({p for _, p in counts})
    for values in zip(*(line.values for line in shares(counts, names, places)), strict=True):
        assert sum(values) == pytest.approx(100)


def test_where_nothing_is_there_is_no_share():
    assert shares({("a", "x"): 1}, ["a"], ["x", "y"]) == (Line("a", (100.0, None)),)


@given(COUNTS)
def test_what_is_not_kept_goes_with_the_others(counts):
    kept = few({n: sum(c for (m, _), c in counts.items() if m == n) for n, _ in counts})
    lines = gathered(counts, kept, "xyz", "others")
    assert len(lines) <= MOST_LINES + 1
    assert sum(sum(line.values) for line in lines) == sum(counts.values())


def test_sums_go_on_from_what_was_before():
    assert summed([1, 2, 3], 10) == (11, 13, 16)


def test_a_chart_is_the_same_as_its_table():
    chart = Chart(BARS, "Person", ("أ", "ب"), (Line("done", (1.0, None)),), "{0}%", 1)
    assert chart.rows() == [["أ", 1.0], ["ب", None]]
    assert [chart.words(v) for v in (12.34, None)] == ["12.3%", "–"]
    assert not chart.empty
    assert Chart(BARS, "Person", ("أ",), (Line("done", (0.0,)),)).empty
    assert not Chart(BARS, "Person", ("أ",), (Line("F1", (0.0,)),), top=100.0).empty  # the worst there is
    assert Chart(BARS, "Person", ("أ",), (Line("F1", (None,)),), top=100.0).empty
