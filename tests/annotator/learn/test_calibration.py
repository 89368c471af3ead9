"""Scores against shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.learn.calibration import reliability

GUESSES = st.lists(st.tuples(st.floats(0, 1), st.booleans()))


def test_scores_that_mean_what_they_say_have_no_error() -> None:
    found = reliability([(0.75, True)] * 3 + [(0.75, False)] + [(1.0, True)])
    assert (found.count, found.error) == (5, 0)
    assert [(b.low, b.high, b.count) for b in found.bins] == [(0.7, 0.8, 4), (0.9, 1.0, 1)]


def test_too_sure_by_a_half() -> None:
    assert reliability([(1.0, True), (1.0, False)]).error == pytest.approx(0.5)


@given(GUESSES)
def test_every_guess_is_in_a_bin_that_holds_its_score(guesses: list[tuple[float, bool]]) -> None:
    found = reliability(guesses)
    assert sum(b.count for b in found.bins) == found.count == len(guesses)
    assert all(b.low - 1e-9 <= b.score <= b.high + 1e-9 and 0 <= b.right <= 1 for b in found.bins)
    assert 0 <= found.error <= 1
