"""The tabular Hijri calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import hijri


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1, 1, 1, date(622, 7, 19)),  # 16 July in the Julian calendar
        (1400, 1, 1, date(1979, 11, 21)),
        (1438, 9, 1, date(2017, 5, 27)),
        (1446, 1, 1, date(2024, 7, 8)),
    ],
)
def test_known_days(year, month, day, expected):
    assert hijri.gregorian(year, month, day) == expected


@given(st.integers(1, 3000), st.integers(1, 12))
def test_each_month_begins_after_the_last_day_of_the_one_before(year, month):
    last = hijri.gregorian(year, month, hijri.days(year, month))
    after = hijri.gregorian(year + month // 12, month % 12 + 1, 1)
    assert after - last == timedelta(1)
    assert hijri.year_of(last) == year
    assert hijri.year_of(after) == year + month // 12


@pytest.mark.parametrize(("year", "month", "day"), [(1438, 2, 30), (1438, 13, 1), (0, 1, 1), (1438, 1, 0)])
def test_a_day_that_is_none_is_refused(year, month, day):
    with pytest.raises(ValueError, match="not a day"):
        hijri.gregorian(year, month, day)
