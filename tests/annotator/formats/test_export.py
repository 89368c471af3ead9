"""An export is whole or not there; and a format is told by looking."""

import os
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import CHOICES, FORMATS, Choices, Losses, Row, differs, export, inputs, jsonl, tell
from annotator.formats.converting import Files
from annotator.scheme import Scheme
from tests.annotator.formats import example

JSONL = FORMATS["jsonl"]


@pytest.mark.parametrize("name", [f.name for f in FORMATS.values() if f.write])
def test_no_rows_make_an_empty_export(name: str, tmp_path: Path) -> None:
    assert export(FORMATS[name], [], tmp_path / "out") == Losses()
    assert (tmp_path / "out").exists()


def test_the_file_before_stays_when_what_was_written_reads_back_otherwise(tmp_path: Path) -> None:
    def forgetful(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
        jsonl.write([replace(r, annotator="") for r in rows], path, None, CHOICES)

    (tmp_path / "out.jsonl").write_text("before")
    with pytest.raises(ExportFailed, match="reads back otherwise"):
        export(replace(JSONL, write=forgetful), example.ROWS, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


def test_the_file_before_stays_when_the_disk_is_full(tmp_path: Path) -> None:
    def full(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    (tmp_path / "out.jsonl").write_text("before")
    with pytest.raises(ExportFailed, match="no space left on device"):
        export(replace(JSONL, write=full), example.ROWS, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_is_not_readable_is_no_export(tmp_path: Path) -> None:
    def broken(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
        path.write_text("{")

    with pytest.raises(ExportFailed, match="was not written"):
        export(replace(JSONL, write=broken), example.ROWS, tmp_path / "out.jsonl")


def test_rows_that_are_missing_are_noticed(tmp_path: Path) -> None:
    for name in ("jsonl", "conll"):
        format = FORMATS[name]
        assert format.write is not None
        held = format.hold(example.ROWS[0], CHOICES)
        assert held is not None
        format.write([held], tmp_path / name, None, CHOICES)
        assert "does not read back" in differs(format, example.ROWS, tmp_path / name)


def test_a_target_of_the_wrong_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, target in (("brat", "file"), ("jsonl", "folder"), ("jsonl", "pipe"), ("jsonl", "no/where")):
        with pytest.raises(ExportFailed):
            export(FORMATS[name], example.ROWS, tmp_path / target)
    with pytest.raises(ExportFailed, match="text can be read only"):
        export(FORMATS["text"], example.ROWS, tmp_path / "x.txt")
    assert (tmp_path / "file").read_text() == "mine"


def test_other_files_of_a_folder_stay_when_brat_is_written_into_it(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.md").write_text("mine")
    export(FORMATS["brat"], example.ROWS, tmp_path / "out")
    assert (tmp_path / "out" / "mine.md").read_text() == "mine"
    assert (tmp_path / "out" / "plain.txt").exists()


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.jsonl", b"not JSON at all", "jsonl"),
        ("a.dat", b'\xef\xbb\xbf {"id": "r1"}', "jsonl"),
        ("a.txt", "قال زيد".encode(), "text"),
        ("a.txt", b"", "text"),
        ("a.dat", "قال زيد".encode("utf-16"), "text"),
        ("a.dat", "زيد B-PER\nفي O\nحلب B-LOC\n".encode(), "conll"),
        ("a.conll", b"", "conll"),
        ("a.ann", b"", "brat"),
    ],
)
def test_a_format_is_told_by_looking(name: str, content: bytes, format: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert tell(tmp_path / name) == format


@pytest.mark.parametrize("content", [b"SQLite format 3\0", b"a\0b"])
def test_a_file_of_another_kind_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(content)
    with pytest.raises(ImportFailed, match="in no format that can be read"):
        tell(tmp_path / "a.dat")


def test_what_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.dat").write_text("{}")

    def closed(path: Path, *arguments: object, **named: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", closed)
    for read in (tell, FORMATS["jsonl"].read, FORMATS["text"].read):
        with pytest.raises(ImportFailed, match="permission denied"):
            read(tmp_path / "a.dat")


def test_a_folder_is_no_file_of_rows(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="is a folder"):
        jsonl.FORMAT.read(tmp_path)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="no such file"):
        tell(tmp_path / "nothing")


def test_a_folder_is_taken_apart(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "a.jsonl", "sub/c.txt", "notes.md", ".git/d.txt"):
        (tmp_path / name).write_text("{}" if name.endswith("l") else "نص", "utf-8")
    found = [(p.relative_to(tmp_path).as_posix(), name) for p, name in inputs(tmp_path)]
    assert found == [("a.jsonl", "jsonl"), ("b.txt", "text"), ("sub/c.txt", "text")]
    assert [p.name for p, _ in inputs(tmp_path, "text")] == ["b.txt", "c.txt"]
    (tmp_path / "b.ann").write_text("")
    found = [(p.name, name) for p, name in inputs(tmp_path)]
    assert found == [("a.jsonl", "jsonl"), ("b.txt", "brat"), ("c.txt", "text")]
    assert [(p.name, name) for p, name in inputs(tmp_path, "brat")] == [("b.txt", "brat"), ("c.txt", "brat")]


def test_brat_below_a_folder_leaves_nothing_else_out(tmp_path: Path) -> None:
    for name in (
        "brat/a.txt",
        "brat/b.txt",
        "brat/b.ann",
        "brat/annotation.conf",
        "texts/c.txt",
        "rows/d.jsonl",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}" if name.endswith("l") else "", "utf-8")
    found = [(p.relative_to(tmp_path).as_posix(), name) for p, name in inputs(tmp_path)]
    assert found == [
        ("brat/a.txt", "brat"),  # of a folder of pairs, and nobody has begun it
        ("brat/b.txt", "brat"),
        ("rows/d.jsonl", "jsonl"),
        ("texts/c.txt", "text"),
    ]
    without = inputs(tmp_path, left_out={tmp_path / "brat" / "b.ann", tmp_path / "rows" / "d.jsonl"})
    assert [p.name for p, _ in without] == ["a.txt", "c.txt"]


def test_a_folder_without_anything_to_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="no file in it"):
        inputs(tmp_path)


def test_files_of_a_format_are_found_under_all_their_suffixes(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("زيد B-PER\nقال O\n. O\n", "utf-8")
    (tmp_path / "c.iob").write_text("زيد B-PER\n", "utf-8")
    (tmp_path / "d.txt").write_text("نص", "utf-8")
    (tmp_path / "e.xml").write_text("<collection><document/></collection>", "utf-8")
    told = {p.name: name for p, name in inputs(tmp_path)}
    assert told == {"b.txt": "conll", "c.iob": "conll", "d.txt": "text", "e.xml": "bioc"}
    assert [p.name for p, _ in inputs(tmp_path, "bioc")] == ["e.xml"]
    assert [p.name for p, _ in inputs(tmp_path, "conll")] == ["b.txt", "c.iob", "d.txt"]


def test_two_documents_of_one_id_are_told_apart_even_where_they_say_the_same(tmp_path: Path) -> None:
    words = "# newdoc id = d\n1\tزيد" + "\t_" * 8 + "\n\n"
    (tmp_path / "a.conllu").write_text(words * 2, "utf-8")
    files = Files(tmp_path / "a.conllu", choices=CHOICES)
    assert [r.document.id for r in files] == ["d", "d-2"]
    export(FORMATS["jsonl"], files, tmp_path / "out.jsonl")


def test_nobody_elses_file_is_written_over(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("x")
    with pytest.raises(ExportFailed, match="is already there, and no export wrote it as it is") as refused:
        export(JSONL, example.ROWS, out)
    assert refused.value.hint == "Choose another name, move it away, or replace it (--replace)."
    assert (out.read_text(), len(list(tmp_path.iterdir()))) == ("x", 1)


def test_the_same_file_is_written_again_and_an_older_export_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        export(JSONL, example.ROWS[:1], out)
    older = {"out.jsonl": sha256(out.read_bytes()).hexdigest()}
    export(JSONL, example.ROWS, out, older=older)
    assert len(JSONL.read(out).rows) == len(example.ROWS)
    with pytest.raises(ExportFailed):
        export(JSONL, example.ROWS[:1], out, older=older)


def test_a_link_is_no_export_of_ours(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text("x")
    (tmp_path / "out.jsonl").symlink_to(tmp_path / "theirs")
    with pytest.raises(ExportFailed):
        export(JSONL, example.ROWS, tmp_path / "out.jsonl")
