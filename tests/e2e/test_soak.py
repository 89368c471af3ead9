"""The day of benchmarks/soak.py needs edits enough to be judged."""

import sys

import pytest

from benchmarks import soak


@pytest.mark.parametrize(
    "given", [("--edits", "9", "--documents", "1"), ("--edits", "99"), ("--documents", "0")]
)
def test_too_few_edits_for_a_day_are_refused_in_words(given, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["soak", *given])
    monkeypatch.setattr(soak, "fill", None)
    with pytest.raises(SystemExit, match="2"):
        soak.main()
    assert "two edits for each document" in capsys.readouterr().err
