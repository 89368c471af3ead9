"""A format is told by the keys of the first row, however long that is and however its keys are ordered."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats import FORMATS, Row, export, heads, tell
from annotator.formats.heads import LENGTH, first_line, first_object, first_value
from annotator.formats.json_values import is_lines
from annotator.model import Argument, Document, Entity, Event, Range
from annotator.scheme import load

WORDS = "زار الوزير مدينة حلب أمس. "
TEXT = WORDS * (120_000 // len(WORDS))
LONG = Row(
    Document("تقرير", TEXT),
    (
        Entity("e1", "PER", (Range(4, 10),)),
        Entity("e2", "LOC", (Range(11, 20),)),
        Entity("e3", "GPE", (Range(17, 20),)),
        Entity("e4", "LOC", (Range(len(TEXT) - 9, len(TEXT) - 6),)),
        Event("v1", "Visit", Range(0, 3), (Argument("Agent", "e1"),)),
    ),
)
WRITTEN = [f for f in FORMATS.values() if f.write and not f.check]
JSON = [f.name for f in WRITTEN if f.suffix in (".json", ".jsonl", ".jsonld") and not f.folder]


def written(folder: Path, name: str, row: Row = LONG) -> Path:
    path = folder / f"out{FORMATS[name].suffix}"
    export(
        FORMATS[name],
        [row, Row(Document("r2", "زار زيد حلب"), (Entity("e1", "PER", (Range(4, 7),)),))],
        path,
        load(),
    )
    return path


@pytest.mark.parametrize("name", [f.name for f in WRITTEN])
def test_an_export_of_a_long_document_is_told_as_what_it_is(name: str, tmp_path: Path) -> None:
    assert tell(written(tmp_path, name)) == name


def turned(value: Any, longest_first: bool) -> Any:
    """The keys of every object by how long what stands under them is."""
    if isinstance(value, list):
        return [turned(x, longest_first) for x in value]
    if not isinstance(value, dict):
        return value
    keys = sorted(value, key=lambda k: len(str(value[k])), reverse=longest_first)
    return {k: turned(value[k], longest_first) for k in keys}


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("longest_first", [False, True])
@pytest.mark.parametrize("name", JSON)
def test_so_it_is_with_its_keys_in_another_order(
    name: str, *, longest_first: bool, escaped: bool, tmp_path: Path
) -> None:
    path = written(tmp_path, name)
    words = path.read_text("utf-8")
    lines = words.splitlines() if is_lines(path) else [words]
    made = [json.dumps(turned(json.loads(x), longest_first), ensure_ascii=escaped) for x in lines]
    path.write_text("\n".join(made) + "\n", "utf-8")
    assert tell(path) == name


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text('اa"\\\n{}[]:, ', max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text('كk"{', max_size=3), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(
    st.dictionaries(st.text('كk"{', max_size=3), VALUES),
    st.booleans(),
    st.booleans(),
    st.sampled_from('ا\n"'),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_first_object_has_all_keys_and_what_is_short_of_them(
    tmp_path: Path, said: dict[str, Any], escaped: bool, listed: bool, letter: str
) -> None:
    long = letter * LENGTH
    whole = {"long": long, **said, "list": [{"text": long, "x": n} for n in range(3)], "last": [*said]}
    words = json.dumps([whole, {}] if listed else whole, ensure_ascii=escaped)
    path = tmp_path / "x.json"
    path.write_text(words, "utf-8")
    found = first_object(path)
    assert {k: v for k, v in found.items() if k not in ("long", "list")} == {**said, "last": [*said]}
    assert [x["x"] for x in found["list"]] == [0, 1, 2]
    assert found["long"]
    assert long.startswith(found["long"])
    for mark in ("utf-8-sig", "utf-16"):
        path.write_text(words, mark)
        assert first_object(path) == found


@given(st.binary(max_size=60) | st.text('[]{}":,\\ a1', max_size=40).map(str.encode))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_there_something_or_nothing_is_found(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "x").write_bytes(raw)
    first_value(tmp_path / "x")
    first_line(tmp_path / "x")


def test_the_first_line_is_whole_however_long(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(f"\n {TEXT}\nب\n", "utf-8")
    assert first_line(tmp_path / "x") == (TEXT, True)
    (tmp_path / "x").write_text(f"{TEXT}\n \n", "utf-8")
    assert first_line(tmp_path / "x") == (TEXT, False)


def test_of_an_object_with_very_many_keys_the_first_are_enough() -> None:
    raw = ('{"text": "x", ' + ", ".join(f'"k{n}": 0' for n in range(50_000)) + "}").encode()
    found = heads._object(raw, 1, 0)
    assert next(iter(found)) == "text"
    assert len(found) == heads._KEYS
