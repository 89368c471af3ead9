"""Formats of spans in JSON: whatever stands in a file, it is read or refused in words."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Row, export, tell
from annotator.formats.json_values import values
from tests.annotator.formats import drawn, example
from tests.annotator.formats.broken import KEYS, ODD, broken
from tests.annotator.formats.returned import sent

NAMES = ["doccano", "prodigy", "gliner", "spacy"]


def exported(name: str) -> list[Any]:
    """The values of a file with the example in it."""
    with tempfile.TemporaryDirectory() as folder:
        export(FORMATS[name], example.ROWS, Path(folder) / "out")
        return [value for _, value in values(Path(folder) / "out")]


SOUND = {name: exported(name) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60)
@given(data=st.data())
def test_a_file_that_is_nearly_right_is_read_or_refused(name: str, data: st.DataObject) -> None:
    value = data.draw(broken(SOUND[name]))
    lines = isinstance(value, list) and data.draw(st.booleans())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.json"
        path.write_text("\n".join(map(json.dumps, value)) if lines else json.dumps(value), "utf-8")
        try:
            rows = FORMATS[name].read(path, skip_bad=True).rows
        except ImportFailed:
            return
        if rows:  # and what was read can be written
            export(FORMATS[name], rows, Path(folder) / "out")


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=20)
@given(row=drawn.rows())
def test_a_file_that_was_written_is_told_from_those_of_other_formats(name: str, row: Row) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"out{FORMATS[name].suffix}"
        if row.annotated and any(not c.isspace() and c.isprintable() for c in row.document.text):
            export(FORMATS[name], [row], path)
            assert tell(path) == name


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25)
@given(row=drawn.rows(), data=st.data())
def test_unknown_keys_of_the_format_itself_come_back(name: str, row: Row, data: st.DataObject) -> None:
    kept = drawn.UNKNOWN | st.dictionaries(st.sampled_from(KEYS), drawn.VALUES | ODD, max_size=2)

    def marked(extra: Any) -> Any:
        return {**extra, name: data.draw(kept)}

    annotations = tuple(replace(a, extra=marked(a.extra)) for a in row.annotations)
    document = replace(row.document, extra=marked(row.document.extra))
    _, back = sent(name, [replace(row, document=document, annotations=annotations)])
    if back:
        again, twice = sent(name, back)
        assert [r.annotations for r in back] == [r.annotations for r in twice]
        assert not set(again) - {"sources", "ids"}


def test_own_files_are_told_from_those_of_doccano(tmp_path: Path) -> None:
    export(FORMATS["jsonl"], example.ROWS, tmp_path / "out.jsonl")
    assert tell(tmp_path / "out.jsonl") == "jsonl"


def test_gold_files_are_told_as_own(shared: Path) -> None:
    for path in sorted((shared / "data/gold").glob("*.jsonl")):
        assert tell(path) == "jsonl"


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_no_json_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text("text,label\nأ,ب\n", "utf-8")
    with pytest.raises(ImportFailed, match="neither JSON Lines nor a JSON array"):
        FORMATS[name].read(tmp_path / "in.json", skip_bad=True)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text("")
    with pytest.raises(ImportFailed, match="it holds no"):
        FORMATS[name].read(tmp_path / "in.json")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_nested_without_end_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text('[{"text": ' + "[" * 100_000)
    with pytest.raises(ImportFailed):
        FORMATS[name].read(tmp_path / "in.json")


def test_the_values_of_an_array_and_of_lines_are_the_same(tmp_path: Path) -> None:
    listed = [{"text": "أ\u2028ب"}, ["c", {"d": 1}]]
    array, lines, one = tmp_path / "a.json", tmp_path / "b.jsonl", tmp_path / "c.json"
    array.write_text(json.dumps(listed, indent=2, ensure_ascii=False), "utf-8-sig")
    lines.write_text("\n\n".join(json.dumps(x, ensure_ascii=False) for x in listed), "utf-8-sig")
    one.write_text(json.dumps(listed[0], indent=2), "utf-8")
    assert [v for _, v in values(array)] == [v for _, v in values(lines)] == listed
    assert [w for w, _ in values(array)] == [f"{array} item 1", f"{array} item 2"]
    assert [w for w, _ in values(lines)] == [f"{lines}:1", f"{lines}:3"]
    assert [v for _, v in values(one)] == listed[:1]


def test_the_sound_items_of_an_array_that_breaks_off_are_read(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text('[{"text": "abc", "label": [[0, 1, "A"]]},\n {"text": ', "utf-8")
    read = FORMATS["doccano"].read(tmp_path / "in.json", skip_bad=True)
    assert len(read.rows) == 1
    assert "in.json item 2: not JSON" in read.refused[0]
