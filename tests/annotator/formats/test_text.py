"""Plain texts: the encoding is found or asked for, never guessed."""

from hashlib import sha256
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats import tell, text
from annotator.formats.rows import Reading


def test_a_file_is_a_document_named_after_it(tmp_path: Path) -> None:
    raw = "\ufeffقال\r\nزيد".encode()
    (tmp_path / "report.v2.txt").write_bytes(raw)
    row = text.FORMAT.read(tmp_path / "report.v2.txt").rows[0]
    assert (row.document.id, row.document.source, row.document.text) == (
        "report.v2",
        "report.v2.txt",
        "قال\nزيد",
    )
    assert row.document.original_sha256 == sha256(raw).hexdigest()
    assert not row.annotated


def test_a_folder_is_its_texts_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".c.txt", "d.md"):
        (tmp_path / name).write_text("قال زيد إنه", "utf-8")
    assert [r.document.id for r in text.FORMAT.read(tmp_path).rows] == ["a", "b"]


def test_one_bad_file_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قال زيد إنه", "utf-8")
    (tmp_path / "b.txt").write_text(" \n", "utf-8")
    with pytest.raises(ImportFailed) as refusal:
        text.FORMAT.read(tmp_path)
    assert refusal.value.reasons == (f"{tmp_path / 'b.txt'}: there is no text in it",)
    assert len(text.FORMAT.read(tmp_path, skip_bad=True).rows) == 1


def test_an_encoding_that_is_not_certain_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xe5")
    with pytest.raises(ImportFailed, match="say which with --encoding"):
        text.FORMAT.read(tmp_path / "a.txt")
    assert text.FORMAT.read(tmp_path / "a.txt", encoding="windows-1256").rows[0].document.text == "ه"


@pytest.mark.parametrize("encoding", ["utf-8", "klingon"])
def test_an_encoding_that_does_not_fit_is_refused(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xe5\xe5")
    with pytest.raises(ImportFailed, match=f"not text in {encoding}"):
        text.FORMAT.read(tmp_path / "a.txt", encoding=encoding)


def test_every_encoding_of_one_report_gives_the_same_text(shared: Path) -> None:
    said = {"cp1256.crlf": "windows-1256", "iso8859-6": "iso8859-6", "utf16le.bom.crlf": "utf-16"}
    texts = {
        text.FORMAT.read(shared / f"data/docs/damascus.{name}.txt", encoding=encoding).rows[0].document.text
        for name, encoding in said.items()
    }
    assert len(texts) == 1


def test_a_text_with_nul_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match=r"no \.txt file"):
        text.FORMAT.read(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"a\0b")
    with pytest.raises(ImportFailed, match="NUL"):
        text.FORMAT.read(tmp_path / "a.txt", encoding="utf-8")


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "LARGEST_FILE", 5)
    (tmp_path / "a.txt").write_bytes(b"abcdef")
    with pytest.raises(ImportFailed, match="larger than"):
        text.FORMAT.read(tmp_path / "a.txt")
    monkeypatch.setattr(text, "LONGEST_TEXT", 2)
    (tmp_path / "a.txt").write_bytes(b"abc")
    with pytest.raises(ImportFailed, match="3 characters; 2 is the most"):
        text.FORMAT.read(tmp_path / "a.txt")


@pytest.mark.parametrize(("name", "refused"), [("a.xml", True), ("a", True), ("a.txt", False)])
def test_xml_is_a_text_only_where_it_is_called_one(tmp_path: Path, name: str, refused: bool) -> None:
    (tmp_path / name).write_text('<?xml version="1.0"?><a>نص</a>', "utf-8")
    reading = Reading()
    assert bool(list(text.rows(tmp_path / name, reading))) is not refused
    assert [r.split(": ")[-1] for r in reading.refused] == [
        "it is XML of no kind that is known here"
    ] * refused


def test_a_pointer_of_git_lfs_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n")
    with pytest.raises(ImportFailed, match="a pointer of Git LFS; fetch the file"):
        tell(tmp_path / "a.txt")
