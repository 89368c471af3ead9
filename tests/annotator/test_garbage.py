"""Looking for garbage is put off, and goes on as before afterwards, whatever happens."""

import gc
from pathlib import Path

import pytest

from annotator import garbage
from annotator.errors import ExportFailed
from annotator.formats import FORMATS, export


def test_it_looks_seldom_and_then_as_before() -> None:
    before = gc.get_threshold()
    with garbage.seldom(), garbage.seldom():
        assert gc.get_threshold() == (garbage.MANY, *before[1:])
    assert gc.get_threshold() == before


def test_where_it_never_looks_it_does_not_begin_to() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with garbage.seldom():
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)


def test_an_export_that_fails_leaves_it_as_it_was(tmp_path: Path) -> None:
    before = gc.get_threshold(), gc.isenabled()
    with pytest.raises(ExportFailed):
        export(FORMATS["jsonl"], [], tmp_path / "no" / "where.jsonl")
    with garbage.never():
        assert not gc.isenabled()
    assert (gc.get_threshold(), gc.isenabled()) == before
