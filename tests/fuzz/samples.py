"""What the readers are fuzzed with: sound files of every format, bent."""

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from hypothesis import strategies as st

from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"
NASTY = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd8\x00", b"\r\n", b"\r", b"\xe2\x80\xa8", b"\t"),
    *(b'"', b"\\", b"{", b"[" * 200, b"<", b"&x;", b"]]>", b"-1", b"1e999", b"NaN", b"null"),
    *(b"99999999999999999999", b"\\ud800", b"\\u0000", b"../../x", b"=cmd|' /C calc'!A0"),
    *("\u202e".encode(), "\U0001eee0".encode(), "ﷺ".encode(), b"T1\tPER 0 5\tx", b"# sent_id"),
)
Values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2**40) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
Places = st.integers(0, 1 << 20)
# An edit of bytes: where (modulo the length), what it does, how much of it, what it puts in.
Edits = st.lists(
    st.tuples(
        Places,
        st.sampled_from(("flip", "cut", "double", "put", "end")),
        st.integers(1, 400),
        st.sampled_from(NASTY),
    ),
    max_size=6,
)
Swaps = st.lists(st.tuples(Places, Values), min_size=1, max_size=4)


def sound() -> Mapping[str, tuple[str, bytes]]:
    """By a name: under which file name, and the bytes. Folders are a zip, as the program reads those too."""
    files = {p.name: (p.name, p.read_bytes()) for p in sorted(GOLDEN.iterdir()) if p.is_file()}
    folders = {p.name: (f"{p.name}.zip", _zipped(p)) for p in sorted(GOLDEN.iterdir()) if p.is_dir()}
    inside = {
        f"{p.parent.name}/{p.name}": (p.name, p.read_bytes())
        for p in sorted(GOLDEN.glob("*/*"))
        if p.is_file()
    }
    papers = {
        p.name: (p.name, p.read_bytes())
        for p in sorted((ROOT / "tests" / "annotator" / "formats" / "papers").rglob("*"))
        if p.is_file() and p.suffix not in (".py", ".pyc")
    }
    return files | folders | inside | papers


def _zipped(folder: Path) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(p for p in folder.rglob("*") if p.is_file()):
            archive.write(file, file.relative_to(folder).as_posix())
    return made.getvalue()


def bent(raw: bytes, edits: list[tuple[int, str, int, bytes]]) -> bytes:
    """The bytes after the edits."""
    for at, what, length, put in edits:
        at %= len(raw) + 1
        match what:
            case "flip" if at < len(raw):
                raw = raw[:at] + bytes([raw[at] ^ (1 << length % 8)]) + raw[at + 1 :]
            case "cut":
                raw = raw[:at] + raw[at + length :]
            case "double":
                raw = raw[: at + length] + raw[at:]
            case "put":
                raw = raw[:at] + put + raw[at:]
            case "end":
                raw = raw[:at]
    return raw


def swapped(raw: bytes, swaps: list[tuple[int, object]]) -> bytes | None:
    """JSON, or lines of it, with other values in some places; None for what is none."""
    try:
        values = [json.loads(raw)]
    except ValueError:
        try:
            values = [json.loads(line) for line in raw.splitlines() if line.strip()]
        except ValueError:
            return None
    for at, value in swaps:
        places = [*_places(values)]
        if places:
            holder, key = places[at % len(places)]
            holder[key] = value  # type: ignore[index]  # a list by a number, an object by a name
    return b"\n".join(json.dumps(v, ensure_ascii=False).encode("utf-8", "surrogatepass") for v in values)


def _places(value: object) -> "list[tuple[object, object]]":
    if isinstance(value, dict):
        own: list[tuple[object, object]] = [(value, k) for k in value]
        return own + [p for v in value.values() for p in _places(v)]
    if isinstance(value, list):
        return [(value, i) for i in range(len(value))] + [p for v in value for p in _places(v)]
    return []
