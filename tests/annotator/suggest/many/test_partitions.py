"""Every row belongs to one partition, wherever the cuts fall."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.suggest.many import places
from annotator.suggest.many.partitions import partitions, rows


@given(st.lists(st.text(max_size=30), min_size=1, max_size=20), st.integers(1, 200), st.booleans())
def test_each_row_is_read_once_and_in_order(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], size: int, ends: bool
) -> None:
    file = tmp_path_factory.mktemp("in") / "in.jsonl"
    lines = [json.dumps({"text": t}, ensure_ascii=False) for t in texts]
    file.write_text("\n".join(lines) + ("\n" if ends else ""), "utf-8", newline="\n")
    cut = partitions([str(file)], size)
    found = [row["text"] for p in cut for _, row in rows(p) if not isinstance(row, ValueError)]
    assert found == [t for t in texts if "\0" not in t]
    assert [p.number for p in cut] == [*range(len(cut))]


def test_a_bad_row_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(b'{"text": "a"}\n\xff\n{"text": "b"}\n')
    (whole,) = partitions([str(file)])
    (_, first), (where, problem), (_, last) = rows(whole)
    assert (first, last) == ({"text": "a"}, {"text": "b"})
    assert where == f"{file}:14"
    assert isinstance(problem, ValueError)


def test_row_groups_of_parquet_are_partitions(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    from pyarrow import parquet

    file = tmp_path / "in.parquet"
    parquet.write_table(pa.table({"text": ["a", "b", "c"]}), file, row_group_size=2)
    cut = partitions([str(file)])
    assert [[row["text"] for _, row in rows(p)] for p in cut] == [["a", "b"], ["c"]]


def test_folders_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a.jsonl", "note.txt"):
        (tmp_path / name).write_text('{"text": "x"}\n', "utf-8")
    assert [Path(p.place).name for p in partitions([str(tmp_path)])] == ["a.jsonl", "b.jsonl"]


@pytest.mark.parametrize("name", ["none.jsonl", "in.txt", "empty"])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "in.txt").touch()
    (tmp_path / "empty").mkdir()
    with pytest.raises(ImportFailed):
        partitions([str(tmp_path / name)])


def test_urls_are_read_and_written_through_fsspec(tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="URLs need fsspec")
    folder = f"file://{tmp_path}/there"
    with places.writing(places.joined(folder, "a.jsonl")) as file:
        file.write(b'{"text": "x"}\n')
    assert places.names(folder) == ["a.jsonl"]
    (only,) = partitions([folder])
    assert [row for _, row in rows(only)] == [{"text": "x"}]
    with pytest.raises(RuntimeError):
        _cut_off(places.joined(folder, "b.jsonl"))
    assert places.names(folder) == ["a.jsonl"]


def _cut_off(place: str) -> None:
    with places.writing(place) as file:
        file.write(b"half")
        raise RuntimeError
