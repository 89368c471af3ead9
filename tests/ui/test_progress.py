"""The progress bar: only where work is long, and gone afterwards on a terminal."""

import io
from collections.abc import Iterator

import pytest

from ui import progress
from ui.progress import Progress


class Terminal(io.StringIO):
    """A standard error that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """The time, which the test sets."""
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now  # type: ignore[return-value]


def test_short_work_shows_nothing(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    with Progress("Reading") as bar:
        bar.show(1, 2)
    assert screen.getvalue() == ""


def test_long_work_draws_a_bar_and_wipes_it(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    with Progress("Reading") as bar:
        clock[0] = 2.0
        bar.show(1, 2)
        bar.show(2, 2)
        bar.show(0, 0)
    assert screen.getvalue() == f"\rReading {'█' * 15}{'·' * 15} 1 of 2\x1b[K\r\x1b[K"


def test_without_a_terminal_a_line_comes_now_and_then(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", screen := io.StringIO())
    with Progress("Reading") as bar:
        for clock[0] in (2.0, 20.0, 21.0, 40.0):
            bar.show(int(clock[0]), 100)
    assert screen.getvalue() == "Reading: 20 of 100\nReading: 40 of 100\n"
