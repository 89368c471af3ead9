"""Times in the words of a person."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from ui.words import moment, when


@pytest.fixture
def damascus(monkeypatch):
    """Three hours ahead of UTC."""
    monkeypatch.setenv("TZ", "<+03>-3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def plain(words):
    return words.strip("\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    "stored", ["2020-01-31T22:30:00+00:00", "2020-02-01T01:30:00", "2020-02-01T01:30:00.123456+03:00"]
)
def test_a_stored_time_is_shown_by_the_clock_here(damascus, stored):
    assert plain(moment(stored)) == plain(when(stored)) == "2020-02-01 01:30"


def test_of_today_the_seconds_are_shown_and_no_day(damascus):
    now = datetime.now(UTC)
    assert plain(when(now.isoformat())) == f"{now + timedelta(hours=3):%H:%M:%S}"


@pytest.mark.parametrize("stored", ["", "yesterday"])
def test_what_is_no_time_is_not_shown(stored):
    assert when(stored) == moment(stored) == ""
