"""The hostile cases that are large: 100 MB in one line or one value, and small files that unpack to them."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from json import dumps
from pathlib import Path

from tests.hostile.cases import Case, json, xml
from tests.hostile.readers import RAW, TEXT, Reader, Said

MB = 1_000_000
_ODD = random.Random(7).randbytes(MB).hex().encode()  # does not pack


def _more(
    piece: bytes, size: int = 100 * MB, ends: tuple[bytes, bytes] = (b"[", b"0]")
) -> Callable[[Reader, Path], Path]:
    def make(reader: Reader, folder: Path) -> Path:
        return reader.write(folder, Said(more=ends[0] + piece * (size // len(piece)) + ends[1]))

    return make


def _keys(reader: Reader, folder: Path) -> Path:
    return reader.write(folder, Said(more=b"{" + b",".join(b'"%d":0' % n for n in range(400_000)) + b"}"))


def _line(reader: Reader, folder: Path) -> Path:
    return reader.write(folder, Said(text=f"{TEXT}{RAW}", raw="ا".encode() * (50 * MB)))


def _long(reader: Reader, folder: Path) -> Path:
    return reader.write(folder, Said(text=f"{TEXT}{RAW}", raw=b"a" * (10 * MB)))


def _lengthened(reader: Reader) -> bool:
    return reader.name not in ("pdf", "docbin")


def _lines(line: bytes, size: int = 100 * MB) -> Callable[[Reader, Path], Path]:
    """After a sound file, in the last of its parts, so many lines."""

    def make(reader: Reader, folder: Path) -> Path:
        made = reader.write(folder, Said())
        with (made / [*reader.parts][-1] if made.is_dir() else made).open("ab") as file:
            file.write(line * (size // len(line)))
        return made

    return make


def _inside(piece: bytes, size: int = 60 * MB) -> Callable[[Reader, Path], Path]:
    """Elements that nobody knows, each with an attribute that does not pack."""

    def make(reader: Reader, folder: Path) -> Path:
        parts = (piece.replace(b"ODD", _ODD[n % MB : n % MB + 6]) for n in range(size // len(piece)))
        return reader.write(folder, Said(inside=b"".join(parts)))

    return make


def _lined(reader: Reader) -> bool:
    return reader.pack is None and (reader.syntax == "letters" or next(iter(reader.parts)).endswith(".jsonl"))


def _only(*names: str) -> Callable[[Reader], bool]:
    return lambda reader: reader.name in names


def _put(name: str, content: Callable[[], bytes]) -> Callable[[Reader, Path], Path]:
    """A file that is made otherwise."""

    def make(reader: Reader, folder: Path) -> Path:
        (folder / name).write_bytes(content())
        return folder / name

    return make


def _zipped(parts: dict[str, bytes], level: int = 9) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _bomb(reader: Reader, folder: Path) -> Path:
    """The part that matters is 300 MB of nothing."""
    file = reader.write(folder, Said())
    part = next(iter(reader.parts))
    with zipfile.ZipFile(file) as archive:
        whole = {n: archive.read(n) for n in archive.namelist()}
    file.write_bytes(_zipped(whole | {part: b" " * (300 * MB)}, 1))
    return file


def _names() -> bytes:
    """A zip file of two million names of nothing, made by hand: that is quick."""
    local = b"PK\x03\x04" + struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 33, 0, 0, 0, 1, 0) + b"a"
    one = b"PK\x01\x02" + struct.pack("<HHHHHHIIIHHHHHII", 20, 20, 0, 0, 0, 33, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0)
    listed = b"".join(one + b"%05x" % (n % 0xFFFFF) for n in range(2 * MB))
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, len(listed), len(local), 0)
    return local + listed + end


def _pdf(content: bytes, pages: int = 1, more: Sequence[bytes] = ()) -> bytes:
    """Pages with one packed content, that is all of theirs; `more` are objects from number 10 on."""
    packed = zlib.compress(content, 9)
    kids = b" ".join(b"5 0 R" for _ in range(pages))
    objects = [
        b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
        b"2 0 obj << /Type /Pages /Kids [%s] /Count %d >> endobj" % (kids, pages),
        b"3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
        b"5 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /Font << /F 3 0 R >> "
        b"/XObject << /X 10 0 R >> >> /Contents 6 0 R >> endobj",
        b"6 0 obj << /Filter /FlateDecode /Length %d >> stream\n%s\nendstream endobj" % (len(packed), packed),
    ]
    made, places = b"%PDF-1.4\n", {}
    for one in [*objects, *more]:
        places[int(one.split(b" ", 1)[0])] = len(made)
        made += one + b"\n"
    table = b"".join(
        b"%010d 00000 %s \n" % (places.get(n, 0), b"n" if n in places else b"f") for n in range(99)
    )
    end = b"trailer << /Size 99 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(made)
    return made + b"xref\n0 99\n" + table + end


def _forms(deep: int = 11, wide: int = 10) -> bytes:
    """Forms that draw the next one ten times each."""
    parts = []
    for n in range(10, 10 + deep):
        words = b"/X Do " * wide
        parts.append(
            b"%d 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            b"/Resources << /XObject << /X %d 0 R >> >> /Length %d >> stream\n%s\nendstream endobj"
            % (n, n + 1, len(words), words)
        )
    return _pdf(b"/X Do", more=parts)


def _written() -> bytes:
    """A form that draws 20,000 letters, on each page."""
    lines = b" ".join(b"1 0 0 1 0 %d Tm (%s) Tj" % (9 * n, b"a" * 1000) for n in range(20))
    words = b"BT /F 9 Tf %s ET" % lines
    form = b"10 0 obj << /Type /XObject /Subtype /Form /Length %d >> stream\n%s\nendstream endobj"
    return _pdf(b"/X Do", 5000, [form % (len(words), words)])


def _nested(reader: Reader, folder: Path) -> Path:
    """10,000 entities within one another."""
    text = "ا " * 5_000
    ranges = [(n // 2, 10_000 - n // 2) for n in range(9_998)]
    if reader.name == "brat":
        (folder / "a.txt").write_text(text, "utf-8")
        lines = (f"T{n}\tPER {a} {b}\n" for n, (a, b) in enumerate(ranges, 1))
        (folder / "a.ann").write_text("".join(lines), "utf-8")
        return folder
    spans = [[a, b, "PER"] for a, b in ranges]
    name, row = {
        "jsonl": ("a.jsonl", {"id": "a", "entities": [
            {"id": f"e{n}", "start": a, "end": b, "label": "PER"} for n, (a, b) in enumerate(ranges)]}),
        "doccano": ("a.jsonl", {"label": spans}),
        "prodigy": ("a.jsonl", {"spans": [{"start": a, "end": b, "label": "PER"} for a, b in ranges]}),
        "hf": ("a.jsonl", {"entities": [{"start": a, "end": b, "label": "PER"} for a, b in ranges]}),
    }[reader.name]  # fmt: skip
    (folder / name).write_text(dumps({"text": text, **row}), "utf-8")
    return folder / name


_HTML = {
    "divs": b"<div>" * (3 * MB),
    "cells": b"<table><tr>" + b"<td>a" * (3 * MB),
    "links": b"<p><a href=x>" * MB,
    "attributes": b"<p class='" + b"article body " * MB + b"'>" + b"<p>nav</p>" * 1000,
    "blocks": b"<div class=nav><p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</p>" * (200_000),
}
BOMBS = {
    "a part of 300 MB": Case(lambda r: r.pack is not None and r.name not in ("pdf", "docbin"), _bomb),
    "two million names": Case(_only("zip", "docx", "xlsx", "inception"), _put("a.zip", _names)),
    "20,000 files": Case(
        _only("zip"), _put("a.zip", lambda: _zipped({f"{n}/{n}.txt": b"a" for n in range(20_001)}))
    ),
    "a packed page of 300 MB": Case(_only("pdf"), _put("a.pdf", lambda: _pdf(b" " * (300 * MB)))),
    "5000 pages of a million steps": Case(
        _only("pdf"), _put("a.pdf", lambda: _pdf(b"BT /F 9 Tf (a) Tj ET " * 40_000, 5000))
    ),
    "a form of many letters on 5000 pages": Case(_only("pdf"), _put("a.pdf", _written)),
    "forms that laugh": Case(_only("pdf"), _put("a.pdf", _forms)),
    "numbers within numbers": Case(_only("pdf"), _put("a.pdf", lambda: _pdf(b"[" * 3_000_000))),
    "a DocBin of 2 GB": Case(_only("docbin"), _put("a.spacy", lambda: zlib.compress(b"\0" * (2000 * MB), 1))),
    "a DocBin of 60 MB of lists": Case(
        _only("docbin"),
        _put("a.spacy", lambda: zlib.compress(b"\xdd\x03\x00\x00\x00" + b"\x90" * (60 * MB), 1)),
    ),
    "groups without end": Case(_only("rtf"), _put("a.rtf", lambda: b"{\\rtf1 " + b"{" * (30 * MB))),
    "words without end": Case(_only("rtf"), _put("a.rtf", lambda: b"{\\rtf1 " + b"\\b a" * (20 * MB))),
    "columns without end": Case(_only("csv"), _put("a.csv", lambda: b"id,text\n" + b"," * (19 * MB) + b"\n")),
    "quotations without end": Case(_only("csv"), _put("a.csv", lambda: b'id,text\na,"' + b"a\n" * (40 * MB))),
    "cells far out": Case(
        _only("xlsx"),
        lambda reader, folder: reader.write(
            folder,
            Said(
                inside=b"".join(
                    b'<row r="%d"><c r="XFD%d"><v>%d</v></c></row>' % (n, n, n * 7919)
                    for n in range(3, 50_000)
                )
            ),
        ),
        taken=True,
    ),
    "rows far down": Case(
        _only("xlsx"),
        lambda reader, folder: reader.write(
            folder, Said(inside=b'<row r="99999999"><c r="A99999999"><v>1</v></c></row>')
        ),
        taken=True,
    ),
    "tokens far apart": Case(
        _only("webanno"),
        _put(
            "a.tsv",
            lambda: (
                b"#FORMAT=WebAnno TSV 3.3\n\n\n"
                + b"".join(
                    b"#Text=aa\n%d-1\t%d-%d\taa\t\n\n" % (n, n * 900_000, n * 900_000 + 2)
                    for n in range(1, 1000)
                )
            ),
        ),
    ),
    "sentences far apart": Case(
        _only("conllu"),
        _put(
            "a.conllu",
            lambda: b"".join(
                b"# text = aa\n1\taa"
                + b"\t_" * 7
                + b"\tstart_char=%d|end_char=%d\n\n" % (n * 900_000, n * 900_000 + 2)
                for n in range(1000)
            ),
        ),
        taken=True,
    ),
    "10,000 entities within one another": Case(
        _only("jsonl", "doccano", "prodigy", "hf", "brat"), _nested, taken=True
    ),
    **{
        f"a page of {name}": Case(
            _only("webpage"), _put("a.html", lambda c=content: b"<html><body>" + c), taken=True
        )  # type: ignore[misc]  # the same
        for name, content in _HTML.items()
    },
}
CASES = {
    "a line of 100 MB": Case(_lengthened, _line),
    "a text of more than 10 million characters": Case(_lengthened, _long),
    "33 million lists": Case(json, _more(b"[],")),
    "2 million lists": Case(json, _more(b"[],", 6 * MB - 9), taken=True),
    "2 million objects": Case(json, _more(b'{"a":1},', 16 * MB - 9), taken=True),
    "400,000 keys": Case(json, _keys, taken=True),
    "10 million bad lines": Case(_lined, _lines(b"{x\n", 30 * MB), takes=("rtf",)),  # behind its last bracket
    "2 million elements": Case(xml, _inside(b'<abcdefghi b="ODD">x</abcdefghi>', 30 * MB), taken=True),
    "6 million elements": Case(xml, _inside(b'<a b="ODD"/>')),
    "a million elements within one another": Case(xml, _inside(b"<a>", 3 * MB), takes=("webpage", "epub")),
    **BOMBS,
}
