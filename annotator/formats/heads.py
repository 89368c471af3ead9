"""The beginning of a file, for telling formats apart without reading all of it."""

import json
import re
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

LENGTH = 1 << 16  # bytes
FURTHEST = 1 << 26  # bytes that are looked at for the end of the first value: no row is longer
_FURTHER = 8  # times as much, where that was not enough
_SHOWN = 1 << 12  # bytes of a long string
_ITEMS, _KEYS = 100, 1000  # of a long list, and of an object
_PARTS = 1 << 22  # strings and brackets that are gone through for the end of a value
_DEEPEST = 4  # within one another, of what is too long to be shown whole
_OBJECT = re.compile(rb'\{\s*+["}]')
_BLANK = re.compile(rb"[\s,]*+")
_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)'
_PART = re.compile(_STRING + rb"|[][{}]", re.DOTALL)
_PLAIN = re.compile(rb'[^][{}",:\s]*+')
_KEY = re.compile(rb"[\s,]*+(" + _STRING + rb")\s*+:\s*+", re.DOTALL)


def head(path: Path) -> str:
    """The first letters of a file, without a byte order mark; empty for a folder. What is not UTF-8 is �."""
    return _read(path, LENGTH).decode("utf-8", "replace")


def first_value(path: Path) -> Any:
    """The first object or array of JSON Lines or of a JSON array of them, else the one that the file is.

    Where it is long it is shown by its keys and the beginnings of what stands under them, in any order
    and however far they are apart; of one that is longer than any row, what comes before FURTHEST, with None
    for what was cut. None where there is none.
    """
    if path.is_dir():
        return None
    said = path.stat()
    return _first(path, _read(path, LENGTH), said.st_size, said.st_mtime_ns)


def first_object(path: Path) -> dict[str, Any]:
    """The same where it is an object; else an empty one."""
    value = first_value(path)
    return value if isinstance(value, dict) else {}


def named(path: Path, key: str) -> bool:
    """Whether the head has that key in it, or the first value, however deep."""
    return f'"{key}"' in head(path) or _within(first_value(path), key)


def _within(value: Any, key: str) -> bool:
    if isinstance(value, dict):
        return key in value or any(_within(x, key) for x in value.values())
    return isinstance(value, list) and any(_within(x, key) for x in value)


def first_line(path: Path) -> tuple[str, bool]:
    """The first line that is not blank, cut at FURTHEST, and whether more than blanks follows it."""
    length = LENGTH
    while True:
        raw = _read(path, length).lstrip()
        line, _, rest = raw.partition(b"\n")
        if rest.strip() or length >= min(FURTHEST, path.stat().st_size):
            return line.decode("utf-8", "replace"), bool(rest.strip())
        length *= _FURTHER


def is_whole(words: str) -> bool:
    """Whether they are one object or array, as far as its brackets and strings say."""
    raw = words.rstrip().encode("utf-8", "surrogatepass")
    return _end(raw, 0) == len(raw)


def _read(path: Path, length: int) -> bytes:
    """So many bytes, in UTF-8 without a byte order mark."""
    if path.is_dir():
        return b""
    with path.open("rb") as file:
        raw = file.read(length)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace").encode("utf-8", "surrogatepass")
    return raw.removeprefix(b"\xef\xbb\xbf")


@lru_cache(maxsize=8)  # of a file each format asks in its turn
def _first(path: Path, raw: bytes, size: int, changed: int) -> Any:
    del changed
    length, at = LENGTH, _begins(raw)
    if at < 0:
        return None
    while _end(raw, at) < 0 and length < min(size, FURTHEST):
        length *= _FURTHER
        raw = _read(path, length)
    return _value(raw, at, 0)[0]


def _begins(raw: bytes) -> int:
    """Where the first object begins, or the first array that is not all of the file; -1 = nowhere."""
    at = len(raw) - len(raw.lstrip())
    if raw[at : at + 1] == b"[":
        inner = _past(raw, at + 1)
        return inner if raw[inner : inner + 1] in (b"{", b"[") else at if len(raw) > inner else -1
    return at if _OBJECT.match(raw, at) else -1


def _past(raw: bytes, at: int) -> int:
    """Past blanks and commas."""
    blank = _BLANK.match(raw, at)
    return blank.end() if blank else at


def _value(raw: bytes, at: int, deep: int) -> tuple[Any, int]:
    """What begins there and where it ends; -1 where it is cut, or is no JSON."""
    end = _end(raw, at)
    if end < 0 or end - at > LENGTH:
        return _shown(raw, at, end, deep)
    try:
        return json.loads(raw[at:end].decode("utf-8", "replace"), strict=False), end
    except (ValueError, RecursionError):
        return _shown(raw, at, end, deep)


def _end(raw: bytes, at: int) -> int:
    """Where a value ends that begins there; -1 = not in these bytes."""
    first = raw[at : at + 1]
    if not first or first not in b'"[{':
        plain = _PLAIN.match(raw, at)
        return plain.end() if plain and at < plain.end() < len(raw) else -1
    deep = 0
    for part in islice(_PART.finditer(raw, at), _PARTS):
        kind = raw[part.start()]
        if kind in b"[{":
            deep += 1
        elif kind in b"]}":
            deep -= 1
        if deep <= 0:
            return part.end() if part.end() < len(raw) or raw[-1] in b'"]}' else -1
    return -1


def _shown(raw: bytes, at: int, end: int, deep: int) -> tuple[Any, int]:
    """A long value, or one that is cut, by its beginnings."""
    first = raw[at : at + 1]
    if first == b'"' and end >= 0:
        return _letters(raw[at + 1 : at + _SHOWN]), end
    if first in (b"[", b"{") and deep < _DEEPEST:
        return (_items if first == b"[" else _object)(raw, at + 1, deep + 1), end
    return None, end


def _letters(raw: bytes) -> str:
    """The beginning of a string: an escape that is cut goes."""
    for less in range(12):
        try:
            said = json.loads(b'"' + raw[: len(raw) - less] + b'"', strict=False)
        except ValueError:
            continue
        return str(said)
    return ""


def _items(raw: bytes, at: int, deep: int) -> list[Any]:
    found: list[Any] = []
    while len(found) < _ITEMS and (at := _past(raw, at)) < len(raw) and raw[at] != ord("]"):
        value, at = _value(raw, at, deep)
        if at < 0:
            break
        found.append(value)
    return found


def _object(raw: bytes, at: int, deep: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    while len(found) < _KEYS and (key := _KEY.match(raw, at)):
        name = _letters(key[1][1:-1])
        found[name] = None
        found[name], at = _value(raw, key.end(), deep)
        if at < 0:
            break
    return found
