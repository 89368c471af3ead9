"""Zip files: read as a folder of what is in them, and no name in them leads anywhere else."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats import inputs
from tests.annotator.formats.papers.made import docx, p, read, zipped


def test_files_of_every_kind_are_read_and_called_by_their_place(tmp_path: Path) -> None:
    inner = docx(tmp_path / "x.docx", p("متن")).read_bytes()
    ann = "T1\tPER 0 3\tزيد\n"
    path = zipped(
        tmp_path / "a.zip", {"د/b.txt": "قال زيد", "x.docx": inner, "__MACOSX/c.txt": "x", "d.md": "x"}
    )
    rows, reading = read(path)
    assert [(r.document.id, r.document.text, r.document.source, r.where) for r in rows] == [
        ("x", "متن", "a.zip/x.docx", f"{path}/x.docx"),
        ("b", "قال زيد", "a.zip/د/b.txt", f"{path}/د/b.txt"),
    ]
    assert reading.refused == []
    rows, _ = read(zipped(tmp_path / "brat.zip", {"b.txt": "زيد", "b.ann": ann}))
    assert [e.label for e in rows[0].entities()] == ["PER"]


@pytest.mark.parametrize("name", ["../b.txt", "/tmp/b.txt", "c:/b.txt", "x/../../b.txt", "..\\b.txt"])
def test_a_name_that_leads_out_is_refused_and_its_neighbors_are_read(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    rows, reading = read(zipped(folder / "a.zip", {name: "شر", "ok.txt": "خير"}))
    assert [r.document.text for r in rows] == ["خير"]
    assert [words.rpartition(": ")[2] for words in reading.refused] == ["its name leads out of the zip file"]
    assert [x.name for x in tmp_path.rglob("*.txt")] == []


def test_links_in_a_zip_file_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"ok.txt": "خير"})
    with zipfile.ZipFile(path, "a") as file:
        info = zipfile.ZipInfo("l.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(info, "/etc/passwd")
    rows, reading = read(path)
    assert [r.document.id for r in rows] == ["ok"]
    assert reading.refused == [f"{path}/l.txt: it is a link"]


def test_a_bomb_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="packed too tight"):
        read(zipped(tmp_path / "a.zip", {"a.txt": b"0" * 20_000_000}))
    many = {f"{n}.txt": b"" for n in range(20_001)}
    with pytest.raises(ImportFailed, match="more than 20000 files"):
        read(zipped(tmp_path / "b.zip", many))


def test_a_size_that_is_a_lie_does_not_help(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": b"0" * 20_000_000, "b.txt": "خير"})
    size = (20_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (100).to_bytes(4, "little")))
    rows, reading = read(path)
    assert [r.document.id for r in rows] == ["b"]
    assert reading.refused == [f"{path}/a.txt: a.txt in it is damaged"]


def test_a_zip_file_within_one_is_refused(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as file:
        file.writestr("b.txt", "خير")
    rows, reading = read(zipped(tmp_path / "a.zip", {"in.zip": inner.getvalue(), "c.txt": "خير"}))
    assert [r.document.id for r in rows] == ["c"]
    assert reading.refused == [f"{tmp_path / 'a.zip'}/in.zip: a zip file within a zip file; unpack it first"]


def test_an_encrypted_zip_file_is_refused_in_one_line(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"b.txt": "خير"})
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(ImportFailed) as refusal:
        read(path)
    assert str(refusal.value) == "a.zip was refused: it is encrypted; save it without a password first"


def test_nothing_to_read_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="no file in it"):
        read(zipped(tmp_path / "a.zip", {"a.md": "x"}))


def test_one_bad_file_does_not_refuse_its_neighbors(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip",
        {"a.docx": b"PK\x03\x04", "b.txt": "خير", "c.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"},
    )
    rows, reading = read(path)
    assert [r.document.id for r in rows] == ["b"]
    assert len(reading.refused) == 2
    assert reading.refused[1] == f"{path}/c.doc: it is an old Word document (.doc); save it as .docx"


def test_a_folder_finds_documents_by_all_their_suffixes(tmp_path: Path) -> None:
    names = (
        "a.docx",
        "b.HTM",
        "c.csv",
        "d.tsv",
        "e.xlsx",
        "f.pdf",
        "g.rtf",
        "h.odt",
        "i.epub",
        "j.zip",
        "k.doc",
    )
    for name in names:
        (tmp_path / name).write_bytes(b"\0")
    assert [p.name for p, _ in inputs(tmp_path)] == list(names)


def test_a_file_without_a_name_is_refused_and_its_neighbors_are_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"abc.txt": "شر", "ok.txt": "خير"})
    path.write_bytes(path.read_bytes().replace(b"abc.txt", b"\0bc.txt"))
    rows, reading = read(path)
    assert [r.document.id for r in rows] == ["ok"]
    assert reading.refused == [f"{path}/: its name leads out of the zip file"]


def test_names_of_old_arabic_windows_are_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"abc.txt": "خير"})
    path.write_bytes(path.read_bytes().replace(b"abc.txt", "خبر.txt".encode("cp720")))
    assert [r.document.id for r in read(path)[0]] == ["خبر"]
