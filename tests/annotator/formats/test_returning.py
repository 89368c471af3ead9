"""For every format that is written: read ∘ write = identity, up to losses declared to the count."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.formats import CHOICES, FORMATS, Row, export
from annotator.formats.losses import KINDS
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, missing, sent

WRITTEN = [f.name for f in FORMATS.values() if f.write]
RETURNED = [f.name for f in FORMATS.values() if f.write and f.check is None]
CHECKED = [f.name for f in FORMATS.values() if f.write and f.check]
# Losses that a comparison of two rows cannot show: they are of the format, whatever the row.
OF_THE_FORMAT = {"ids", "document ids", "white space"}
# Where a reader read from is its own affair.
ORIGINS = {"sources"}


@pytest.mark.parametrize("name", RETURNED)
@settings(max_examples=15)
@given(row=drawn.rows())
def test_what_is_lost_is_declared_to_the_count(name: str, row: Row) -> None:
    declared, back = sent(name, [row])
    if FORMATS[name].hold(row, CHOICES) is None:
        assert (declared, back) == ({"rows": 1}, ())
        return
    told = {k: n for k, n in declared.items() if k not in OF_THE_FORMAT | ORIGINS}
    if FORMATS[name].keeps_space:  # else edges move to visible characters, in the file and in the comparison
        assert told == {k: n for k, n in missing(name, row, back[0]).items() if k not in ORIGINS}


@pytest.mark.parametrize("name", RETURNED)
@settings(max_examples=15)
@given(row=drawn.rows())
def test_what_came_back_is_written_again_without_further_loss(name: str, row: Row) -> None:
    _, once = sent(name, [row])
    again, twice = sent(name, once)
    assert len(once) == len(twice)
    for one, other in zip(once, twice, strict=True):
        if FORMATS[name].keeps_space:
            assert (one.document.text, one.annotations) == (other.document.text, other.annotations)
        assert [(a.name, type(a)) for a in one.annotations] == [(a.name, type(a)) for a in other.annotations]
    assert not set(again) - OF_THE_FORMAT - ORIGINS


@pytest.mark.parametrize("name", WRITTEN)
def test_every_loss_has_words(name: str) -> None:
    declared, _ = sent(name, example.ROWS)
    assert set(declared) <= set(KINDS)
    assert len(losses(name, *example.ROWS)) == len(declared)


@pytest.mark.parametrize("name", WRITTEN)
def test_an_export_leaves_nothing_but_itself(name: str, tmp_path: Path) -> None:
    export(FORMATS[name], example.ROWS, tmp_path / "out")
    export(FORMATS[name], example.ROWS, tmp_path / "out")
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("name", CHECKED)
@settings(max_examples=15)
@given(row=drawn.rows())
def test_a_table_of_any_row_says_what_it_should(name: str, row: Row) -> None:
    held = FORMATS[name].hold(row, CHOICES)
    declared, _ = sent(name, [row])
    assert declared["rows"] == (held is None)
    assert held is None or declared["entities"] == len(row.entities()) - len(held.entities())
