"""The beginning of a file, for telling formats apart without reading all of it."""

import json
from pathlib import Path
from typing import Any

LENGTH = 1 << 16  # bytes


def head(path: Path) -> str:
    """The first letters of a file, without a byte order mark; empty for a folder. What is not UTF-8 is �."""
    if path.is_dir():
        return ""
    with path.open("rb") as file:
        raw = file.read(LENGTH)
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return raw.decode(encoding, "replace")


def first_object(path: Path) -> dict[str, Any]:
    """The first object of a JSONL file or of a JSON array, or the object that the file is.

    Of one that is longer than the head only the keys of its top level that come before the cut, with None
    for what was cut; empty where there is none.
    """
    words = head(path).lstrip().removeprefix("[").lstrip()
    if not words.startswith("{"):
        return {}
    try:
        value = json.JSONDecoder().raw_decode(words)[0]
    except (ValueError, RecursionError):
        return _cut(words)
    return value if isinstance(value, dict) else {}


def _cut(words: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    decoder, at = json.JSONDecoder(), 1
    while True:
        at = _skip(words, at)
        try:
            key, at = decoder.raw_decode(words, at)
            at = _skip(words, at)
            if not isinstance(key, str):
                return found
            found[key] = None
            found[key], at = decoder.raw_decode(words, at)
        except (ValueError, RecursionError, IndexError):
            return found


def _skip(words: str, at: int) -> int:
    """Past blanks, commas and colons between the parts of an object."""
    while at < len(words) and words[at] in " \t\r\n,:":
        at += 1
    return at
