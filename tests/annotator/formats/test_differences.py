"""An export that was altered: every difference is told, and a row that is gone does not hide the others."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats import FORMATS, Row, differences, export
from annotator.formats.writing import AHEAD
from annotator.model import Document, Entity, Range

ROWS = [Row(Document(f"r{n}", f"قصف حلب {n}"), (Entity("e1", "LOC", (Range(4, 7),)),)) for n in range(6)]
EXTRA = Row(Document("x", "لا"))


def told(path: Path, rows: list[Row], written: list[Row], name: str = "jsonl") -> list[str]:
    path.unlink(missing_ok=True)  # of the row before
    export(FORMATS[name], written, path)
    return list(differences(FORMATS[name], rows, path))


def other(row: Row) -> Row:
    return replace(row, annotations=(replace(row.annotations[0], label="ORG"),))


@given(
    fates=st.lists(
        st.sampled_from(["same", "gone", "other", "extra"]), min_size=len(ROWS), max_size=len(ROWS)
    )
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_row_that_is_gone_or_other_or_new_is_told_and_no_other(tmp_path, fates):
    written: list[Row] = []
    expected: list[str] = []
    for row, fate in zip(ROWS, fates, strict=True):
        id = row.document.id
        if fate == "extra":
            new = replace(EXTRA, document=Document(f"x{id}", "لا"))
            written.append(new)
            expected.append(f"{new.document.id} reads back, and was not written here")
        if fate == "gone":
            expected.append(f"{id} does not read back")
            continue
        written.append(other(row) if fate == "other" else row)
        expected += [f"e1 of {id} reads back otherwise"] if fate == "other" else []
    if written:
        assert sorted(told(tmp_path / "out.jsonl", ROWS, written)) == sorted(expected)


def test_rows_beyond_sight_are_told_by_their_names(tmp_path):
    many = [replace(EXTRA, document=Document(f"x{n}", "لا")) for n in range(AHEAD + 1)]
    found = told(tmp_path / "out.jsonl", ROWS[:1], [*many, ROWS[0]])
    more = [f"{row.document.id} reads back, and was not written here" for row in (*many, ROWS[0])]
    assert found == ["r0 does not read back", *more]


@pytest.mark.parametrize(
    "name", [f.name for f in FORMATS.values() if f.write and f.keeps_documents and not f.check]
)
@pytest.mark.parametrize("due", [0, 2])
def test_documents_that_are_not_due_are_named(tmp_path, name, due):
    found = told(tmp_path / f"out{FORMATS[name].suffix}", ROWS[:due], ROWS, name)
    assert found == [f"r{n} reads back, and was not written here" for n in range(due, len(ROWS))]


def test_within_a_row_all_is_told(tmp_path):
    a, b, c = (Entity(f"e{n}", "LOC", (Range(n, n + 1),)) for n in range(3))
    row = Row(Document("r", "قصف حلب", title="خبر"), (a, b))
    back = Row(Document("r", "قصف حلب"), (replace(b, label="ORG"), c))
    assert told(tmp_path / "out.jsonl", [row], [back]) == [
        "e0 of r does not read back",
        "e1 of r reads back otherwise",
        "e2 of r reads back, and was not written",
        "the title, date or meta of r reads back otherwise",
    ]
    swapped = replace(row, annotations=(b, a))
    assert told(tmp_path / "out.jsonl", [row], [swapped]) == [
        "the order of annotations of r reads back otherwise"
    ]
    fewer = replace(row, annotations=(a,))
    assert told(tmp_path / "out.jsonl", [row], [fewer]) == [
        "r reads back with 1 annotation instead of 2",
        "e1 of r does not read back",
    ]


def test_what_was_refused_is_told_and_the_rest_compared(tmp_path):
    path = tmp_path / "out.jsonl"
    export(FORMATS["jsonl"], [ROWS[0], ROWS[1], other(ROWS[2])], path)
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([lines[0], json.dumps({"id": "r1"}), lines[2]]), "utf-8")
    found = list(differences(FORMATS["jsonl"], ROWS[:3], path))
    assert len(found) == 2
    assert "has no text" in found[0]
    assert found[1] == "e1 of r2 reads back otherwise"


def test_a_sentence_that_is_gone_from_columns_is_told(tmp_path):
    found = told(tmp_path / "out.conll", ROWS[:2], [ROWS[0]], "conll")
    assert found == ["r1 does not read back"]


def test_files_of_a_folder_are_told_one_by_one(tmp_path):
    found = told(tmp_path / "out", ROWS[:3], [other(ROWS[0]), ROWS[1], other(ROWS[2])], "brat")
    assert len(found) == 2
    (tmp_path / "out" / "r1.ann").write_text("T1\tLOC 4 99\tحلب\n", "utf-8")
    found = list(differences(FORMATS["brat"], ROWS[:3], tmp_path / "out"))
    assert len(found) == 3


def test_every_line_of_a_table_is_told(tmp_path):
    found = told(
        tmp_path / "out.csv", ROWS[:3], [other(ROWS[0]), ROWS[1], other(ROWS[2]), ROWS[3]], "mentions"
    )
    assert found == [
        "a line of r0 reads back otherwise",
        "a line of r2 reads back otherwise",
        "more lines read back than were written",
    ]


@pytest.mark.parametrize("name", [f.name for f in FORMATS.values() if f.write and f.place])
def test_a_file_that_is_gone_or_unreadable_does_not_hide_the_others(name: str, tmp_path: Path) -> None:
    format, path = FORMATS[name], tmp_path / "out"
    export(format, [ROWS[0], ROWS[1], other(ROWS[2])], path)
    first, second = (format.place(path, row) for row in ROWS[:2])
    first.unlink()
    assert list(differences(format, ROWS[:3], path)) == [
        "r0 does not read back",
        "e1 of r2 reads back otherwise",
    ]
    second.write_bytes(b"\xff\xfe\x00")
    found = list(differences(format, ROWS[:3], path))
    assert (found[0], found[-1]) == ("r0 does not read back", "e1 of r2 reads back otherwise")
    assert any("r1" in words for words in found[1:-1])
