"""Zip files whose list of names is too long are refused before it is read."""

import io
import struct
import zipfile

import pytest

from annotator.errors import ImportFailed
from annotator.formats.papers.packages import Package

LONG = 10**9


def packed(comment: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("a", "قال")
        made.comment = comment
    return file.getvalue()


def ended(size: int, comment: bytes = b"") -> bytes:
    return struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, size, 0, len(comment)) + comment


def ended_long(size: int, told: int) -> bytes:
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, size, 0)
    return record + struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1) + ended(told)


@pytest.mark.parametrize(
    "raw",
    [
        ended(LONG),
        ended(LONG, b"a comment"),
        ended(LONG)[:16] + b"PK\5\6" + ended(LONG)[20:],  # the mark once more, within the record
        ended_long(LONG, 0xFFFFFFFF),
        ended_long(LONG, 100),  # zipfile takes the longer record whatever the shorter one says
    ],
)
def test_a_list_of_names_that_is_too_long_is_not_read(raw: bytes) -> None:
    with pytest.raises(ImportFailed, match="its list of files is too long"):
        Package(raw)


@pytest.mark.parametrize("comment", [b"", b"with words behind it", b"PK\6\6" + b"\xff" * 60])
def test_what_stands_behind_the_list_does_no_harm(comment: bytes) -> None:
    assert Package(packed(comment)).names() == ["a"]
