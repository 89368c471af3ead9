"""The hostile cases of the table: what each makes of a reader's sound file, and what must come of it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile.limits import FULL
from tests.hostile.readers import NAME, RAW, TEXT, Reader, Said

BIDI, RICH = "PER\u202e", "<b>x</b><img/src=http://127.0.0.1/x>"
SECRET = "كلمة السر"


@dataclass(frozen=True, slots=True)
class Case:
    """`make` writes what is to be read to an empty folder. `taken`: not refused; `check` finds `problems`.
    `takes` are readers that show what the others refuse, and say `said`; `options` go to the command."""

    of: Callable[[Reader], bool]
    make: Callable[[Reader, Path], Path]
    taken: bool = False
    problems: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    said: str = ""
    options: tuple[str, ...] = field(default=())


def _said(**said: object) -> Callable[[Reader, Path], Path]:
    return lambda reader, folder: reader.write(folder, Said(**said))  # type: ignore[arg-type]  # its fields


def _raw(json: bytes, xml: bytes, letters: bytes) -> Callable[[Reader, Path], Path]:
    """Something within the text, as each syntax can say it."""

    def make(reader: Reader, folder: Path) -> Path:
        raw = {"json": json, "xml": xml, "letters": letters}[reader.syntax]
        return reader.write(folder, Said(text=f"{TEXT}{RAW}كذا", raw=raw))

    return make


def _parts(which: str) -> Callable[[Reader, Path], Path]:
    return lambda reader, folder: reader.write(folder, Said(), getattr(reader, which))


def _instead(content: bytes) -> Callable[[Reader, Path], Path]:
    """A file of the reader's name that holds something else."""

    def make(reader: Reader, folder: Path) -> Path:
        file = reader.write(folder, Said())
        if file.is_dir():
            file = file / [*reader.parts][-1]
        file.write_bytes(content)
        return file if file.parent != folder or len(reader.parts) == 1 else folder

    return make


def _database() -> bytes:
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute("CREATE TABLE layers (x)")
        made.execute("CREATE TRIGGER t AFTER INSERT ON layers BEGIN DELETE FROM layers; END")
        made.execute("CREATE VIEW documents AS SELECT x FROM layers")
        return made.serialize()


def _entity(inside: str) -> Callable[[Reader, Path], Path]:
    """A DTD with entities, the last of which stands in the text."""

    def make(reader: Reader, folder: Path) -> Path:
        (folder.parent / "secret").write_text(SECRET, "utf-8")
        inner = inside.replace("SECRET", (folder.parent / "secret").as_uri())
        head = f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE x [{inner}]>'
        return reader.write(folder, Said(text=f"{TEXT}{RAW}", raw=b"&z;", head=head.encode()))

    return make


_LAUGHS = "".join(
    f'<!ENTITY {a} "{f"&{b};" * 10}">' for a, b in zip("bcdefghijklmnz", "abcdefghijklmn", strict=True)
)


def _instead_of(place: Callable[[Path], None]) -> Callable[[Reader, Path], Path]:
    """Something that is no ordinary file, under the name of a file of the reader."""

    def make(reader: Reader, folder: Path) -> Path:
        file = whole = reader.write(folder, Said())
        if file.is_dir():
            file = file / [*reader.parts][-1]
        file.unlink()
        place(file)
        return whole

    return make


def _link_within(reader: Reader, folder: Path) -> Path:
    """A folder with nothing but a link in it."""
    (folder / "in").mkdir()
    file = reader.write(folder.parent / "away", Said())
    inner = [*file.iterdir()] if file.is_dir() else [file]
    for f in inner:
        (folder / "in" / f.name).symlink_to(f)
    return folder / "in"


def _pipe_within(reader: Reader, folder: Path) -> Path:
    os.mkfifo(folder / Path([*reader.parts][-1]).name)
    return folder


def json(reader: Reader) -> bool:
    """Whether its file is JSON to the letter."""
    return reader.syntax == "json" and reader.pack is None


def xml(reader: Reader) -> bool:
    """Whether it is, or holds, XML."""
    return reader.syntax == "xml"


def _ranges(reader: Reader) -> bool:
    return bool(reader.counts)


def _letters(reader: Reader) -> bool:
    return reader.counts in ("points", "units")


def _labelled(reader: Reader) -> bool:
    return any("«label»" in part for part in reader.parts.values())


def _plain(reader: Reader) -> bool:
    """Whether its letters stand in a file as they are."""
    return reader.name not in ("pdf", "docbin")


def _any(reader: Reader) -> bool:
    """What is no file of its kind is told before any reader sees it: few of them in each run of the tests."""
    return FULL or reader.name in ("jsonl", "labelstudio", "xmi", "docx", "brat", "webanno", "text", "zip")


_PAPERS = ("webpage", "epub", "rtf")  # show a mark in the place of what is no letter
_SIGN = TEXT.index(NAME) + len(NAME) - 1  # before the tanwin
_PAIR = len(TEXT[: TEXT.index("👍")].encode("utf-16-le")) // 2 + 1  # in UTF-16, within it
CASES = {
    "bytes that are no UTF-8": Case(_plain, _raw(b"\xd8\xff", b"\xd8\xff", b"\xd8\xff"), takes=_PAPERS),
    "half of a surrogate pair": Case(_plain, _raw(b"\\ud800", b"&#xD800;", b"\xed\xa0\x80"), takes=_PAPERS),
    "NUL": Case(_plain, _raw(b"\\u0000", b"&#0;", b"\0"), takes=_PAPERS),
    "a bare NUL": Case(json, _raw(b"\0", b"\0", b"\0")),
    "JSON 101 deep": Case(json, _said(more=b"[" * 101 + b"]" * 101)),
    "JSON 100,000 deep": Case(json, _said(more=b"[" * 100_000 + b"]" * 100_000)),
    "100,000 brackets": Case(json, _instead(b"[" * 100_000)),
    "100,000 braces": Case(json, _instead(b'{"a":' * 100_000)),
    "a range beyond the text": Case(_ranges, _said(end=1_000_000)),
    "a range of 30 digits": Case(_ranges, _said(end=10**30)),
    "a negative range": Case(_ranges, _said(start=-3)),
    "a reversed range": Case(_ranges, _said(start=9, end=4)),
    "a range within a surrogate pair": Case(
        _letters, _said(end=_PAIR, words="سالمٌ هنا 👍"), options=("--counted", "utf16")
    ),
    "a range between a letter and its sign": Case(
        _letters, _said(end=_SIGN, words=NAME[:-1]), taken=True, problems=("edge",)
    ),
    "an id that stands twice": Case(
        lambda r: bool(r.twice),
        _parts("twice"),
        takes=("doccano with relations", "bioc", "bioc xml", "oneie"),
        said="stand",
    ),
    "an event that is its own argument": Case(lambda r: bool(r.cycle), _parts("cycle")),
    "entities that laugh": Case(xml, _entity(f'<!ENTITY a "{"ها" * 10}">{_LAUGHS}'), takes=_PAPERS),
    "an entity from outside": Case(xml, _entity('<!ENTITY z SYSTEM "SECRET">'), takes=_PAPERS),
    "entities that a DTD outside names": Case(
        xml, _entity('<!ENTITY % p SYSTEM "SECRET"> %p; <!ENTITY z "x">'), takes=_PAPERS
    ),
    "a database with triggers and views": Case(_any, _instead(_database())),
    "a pipe": Case(_any, _instead_of(lambda file: os.mkfifo(file))),
    "a device": Case(_any, _instead_of(lambda file: file.symlink_to("/dev/zero"))),
    "a link that leads nowhere": Case(_any, _instead_of(lambda file: file.symlink_to("nowhere"))),
    "a link to itself": Case(_any, _instead_of(lambda file: file.symlink_to(file))),
    "links in a folder": Case(_any, _link_within),
    "a pipe in a folder": Case(_any, _pipe_within),
    "an unknown label": Case(_labelled, _said(label="لاأحد"), taken=True, problems=("unknown-label",)),
    "a label that turns the writing": Case(
        _labelled, _said(label=BIDI), taken=True, problems=("bidi", "unknown-label")
    ),
    "a label in rich text": Case(_labelled, _said(label=RICH), taken=True, problems=("unknown-label",)),
    "an id that leads out": Case(
        lambda r: any("«id»" in p for p in r.parts.values()), _said(id="../../../../tmp/x\\..\\y"), taken=True
    ),
}
