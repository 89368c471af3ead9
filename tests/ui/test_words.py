"""Times in the words of a person."""

import re
import time
from datetime import UTC, date, datetime, timedelta

import pytest

from annotator.dates import When
from annotator.dates.days import Precision
from ui.panels.event_table import date_words
from ui.translations import install_digits
from ui.words import digits, moment, when

ARABIC = {ord("0") + i: 0x660 + i for i in range(10)}


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


@pytest.fixture
def arabic_digits():
    install_digits("arabic", "ar")
    yield
    install_digits("latin", "en")


def overridden(words):
    """What stands between the marks that force left to right."""
    return re.findall("\u202d([^\u202c]*)\u202c", words)


@pytest.mark.parametrize("words", ["مساء", "2017-02-09 مساء", "فجر 5:30", "ليل 12/5"])
def test_only_figures_are_kept_from_turning_round(arabic_digits, words):
    assert not any(letter.isalpha() for part in overridden(digits(words)) for letter in part)
    assert re.sub("[\u202d\u202c]", "", digits(words)) == words.translate(ARABIC)


def test_a_date_and_a_part_of_the_day_are_readable_in_arabic_digits(arabic_digits):
    day = date(2017, 2, 9)
    said = date_words(When(day, day, Precision.DAY, hour="مساء"))
    assert overridden(said) == ["٢٠١٧-٠٢-٠٩"]
    assert "مساء" in said
