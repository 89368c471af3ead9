"""JSON read strictly: what Python's `json` lets through and a project cannot keep is refused."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any, TextIO

import orjson

DEEPEST = 100
CHUNK = 1 << 16  # characters read at a time
_INDENT = 80  # characters, at most, before a value on a line of its own
LONGEST_ITEM = 1 << 26  # characters of one value of an array
MOST_VALUES = 4_000_000  # within one: each takes many times the memory of its letters
_LARGE = 1 << 20  # characters; below, there are fewer
_LARGEST = 2**63  # SQLite's integers end here
_ORJSON_DEEPEST = 254  # orjson writes nothing that is nested deeper
_KEY = re.compile(r'"[ \t\r\n]*:')  # also within strings, whose quotes are escaped
_BLANKS = re.compile(r"\s*")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def loads(line: str) -> Any:
    """The value of a JSON text.

    Raises ValueError, saying why, for what is not JSON, and for doubled keys, NaN, infinities,
    integers of 64 bits and more, lone surrogates, NUL, nesting beyond 100, and millions of values.
    """
    check_size(line)
    quick = _quick(line) if line[:1] in "{[" else None
    if quick is not None:
        return quick
    try:
        value = _DECODER.decode(line)
    except json.JSONDecodeError as problem:
        raise ValueError(f"not JSON: {problem.msg.lower()} at character {problem.pos + 1}") from problem
    except RecursionError as problem:
        raise ValueError(f"nested more than {DEEPEST} deep") from problem
    _check(value, line)
    return value


def check_size(words: str | bytes, at: int = 0) -> None:
    """Raises ValueError where a JSON text would be too many values."""
    marks: Any = ",[{" if isinstance(words, str) else (b",", b"[", b"{")
    if len(words) - at > _LARGE and sum(words.count(c, at) for c in marks) > MOST_VALUES:
        raise ValueError(f"more than {MOST_VALUES} values within one")


def _quick(line: str) -> Any:
    """An object or array, read five times as fast; None for what has to be looked at closely.

    orjson refuses NaN, infinities and lone surrogates, and takes doubled keys, any depth, NUL and large
    integers: keys are counted, and what holds one of the others is left to the strict reader.
    """
    if "\\u0000" in line:
        return None
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    spaced = line.startswith(" ", line.find('":') + 2)
    own = not spaced and _is_own(line.replace("\n", ""), value)  # between values: it would be refused in one
    return value if own or _is_kept(line, value) else None


def _is_kept(line: str, value: Any) -> bool:
    """Whether it is seen, going through all of it, that a project can keep the value of a line."""
    level, keys = [value], 0
    for _ in range(DEEPEST):
        inside: list[Any] = []
        for v in level:
            if isinstance(v, dict):
                keys += len(v)
                inside += v.values()
            else:
                inside += v
        level = []
        for x in inside:
            kind = type(x)
            if kind is dict or kind is list:
                level.append(x)
            elif (kind is int or kind is float) and abs(x) >= _LARGEST:
                return False
        if not level:
            # Each key has its colon: where there are no others, none stands twice.
            return keys == line.count(":") or keys == _keys(line)
    return False


def _is_own(line: str, value: Any) -> bool:
    """Whether orjson writes the value to the letter so, as most of our files are: then no key stands twice,
    and no number is too large.
    """
    around = 0
    if line.count("[") + line.count("{") > DEEPEST:  # it may be too deep: that is told with more around it
        around = _ORJSON_DEEPEST - DEEPEST
        for _ in range(around):
            value = [value]
    try:
        written = orjson.dumps(value, option=orjson.OPT_STRICT_INTEGER)
    except TypeError:
        return False
    return written[around : len(written) - around] == line.encode()


def _keys(line: str) -> int:
    """How many keys a line of JSON has, or more: also within a string a colon may come after a quote."""
    inside = line.count('\\":') if '\\\\"' not in line else 0  # unless what is escaped may be a backslash
    return len(_KEY.findall(line)) - inside


def items(file: TextIO, longest: int = LONGEST_ITEM, *, within: list[str] | None = None) -> Iterator[Any]:
    """The values of a JSON array one after the other, none of the others held; `[` may be all of a line.

    A file that is one value of another kind gives that. Raises ValueError as `loads` does, also for
    a value that is longer than `longest` characters. `within` an object: the first of what follows goes
    there, and is not looked at.
    """
    words = file.read(CHUNK).removeprefix("\ufeff").lstrip()
    array = words.startswith("[")
    at, first, by_lines = int(array), True, array
    while True:
        words, at = _filled(file, words, at)
        if array and words[at : at + 1] == "]":
            _end(words[at + 1 :] + file.read(CHUNK), within)
            return
        if not first:
            if words[at : at + 1] != ",":
                raise ValueError("not JSON: a comma is missing between two values of the array")
            words, at = _filled(file, words, at + 1)
        if by_lines and (end := words.rfind(",\n", at)) > at:
            # Where a value ends with each line, as mostly, many are read at once.
            found = _quick(f"[{words[at:end]}]")
            by_lines = found is not None
            if by_lines:
                yield from found
                at, first = end, False
                continue
        value, words, at = _item(file, words, at, longest)
        yield value
        first = False
        if not array:
            words, at = _filled(file, words, at)
            if words[at:]:
                raise ValueError("not JSON: there is more after the value")
            return


def _end(rest: str, within: list[str] | None) -> None:
    if within is not None:
        within.append(rest)
    elif rest.strip():
        raise ValueError("not JSON: there is more after the end of the array")


def _filled(file: TextIO, words: str, at: int) -> tuple[str, int]:
    """Past blanks, with more of the file where there was nothing else."""
    while True:
        at = _BLANKS.match(words, at).end()  # type: ignore[union-attr]  # it also matches nothing
        if at < len(words):
            return words, at
        words, at = file.read(CHUNK), 0
        if not words:
            return "", 0


def _item(file: TextIO, words: str, at: int, longest: int) -> tuple[Any, str, int]:
    """One value; a longer part of the file is read, twice as much each time, until it is whole."""
    more = CHUNK
    begins = words[at : at + 1] in ("{", "[") and _begins_line(words, at)
    if begins and words.find("\n", at) < 0 and len(words) - at < CHUNK:
        words, at = words[at:] + file.read(CHUNK), 0
    while True:
        check_size(words, at)
        if begins and (end := words.find("\n", at)) > 0:
            line = words[at:end].rstrip().removesuffix(",")
            value = _quick(line)
            if value is not None:  # one a line, as most are written
                return value, words, at + len(line)
        try:
            value, end = _DECODER.raw_decode(words, at)
        except json.JSONDecodeError as problem:
            added = file.read(more)
            if not added:
                raise ValueError(f"not JSON: {problem.msg.lower()}") from problem
            if len(words) > longest:
                raise ValueError(f"a value is longer than {longest} characters, or is not JSON") from problem
            words, at, more = words[at:] + added, 0, more * 2
            continue
        except RecursionError as problem:
            raise ValueError(f"nested more than {DEEPEST} deep") from problem
        if end == len(words) and not isinstance(value, dict | list | str) and (added := file.read(more)):
            words, at = words[at:] + added, 0  # a number may go on
            continue
        _check(value, words[at:end])
        return value, words, end


def _begins_line(words: str, at: int) -> bool:
    """Whether only an indent stands before: of many values in a line each would be tried with the rest."""
    if at and words[at - 1] == "\n":
        return True
    start = words.rfind("\n", max(0, at - _INDENT), at) + 1
    return (start > 0 or at <= _INDENT) and not words[start:at].strip()


def _check(value: Any, line: str) -> None:
    """What the decoder lets through and a project cannot keep."""
    _check_depth(value)
    if _SURROGATE.search(line):
        try:
            json.dumps(value, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError as problem:
            raise ValueError("holds a lone surrogate, which is half a character") from problem
    if "\\u0000" in line and "\0" in str(_strings(value)):
        raise ValueError("holds a NUL character")


def dumps(value: Any) -> str:
    """One line, with letters as they are. Raises ValueError for NaN and infinities."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def line(value: Any) -> bytes:
    """The same in UTF-8 without blanks and with a line end, five times as fast; values that `loads` gave."""
    try:
        return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:  # nested deep, or keys that are no strings
        return dumps(value).encode() + b"\n"


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [k for k, _ in pairs]
        doubled = next(k for k in keys if keys.count(k) > 1)
        raise ValueError(f"the key «{doubled}» stands twice in one object")
    return result


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number in JSON")


def _integer(digits: str) -> int:
    if len(digits) > 20 or not -_LARGEST <= int(digits) < _LARGEST:
        raise ValueError(f"the number {digits[:20]}{'…' if len(digits) > 20 else ''} is too large")
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"the number {digits[:20]} is too large")
    return number


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_constant=_constant, parse_int=_integer, parse_float=_float
)


def _check_depth(value: Any) -> None:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(DEEPEST):
        inside = (x for v in level for x in (v.values() if isinstance(v, dict) else v))
        level = [x for x in inside if isinstance(x, dict | list)]
        if not level:
            return
    raise ValueError(f"nested more than {DEEPEST} deep")


def _strings(value: Any) -> str:
    """All keys and strings of a value, run together."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "".join(k + _strings(v) for k, v in value.items())
    return "".join(map(_strings, value)) if isinstance(value, list) else ""
