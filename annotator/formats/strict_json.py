"""JSON read strictly: what Python's `json` lets through and a project cannot keep is refused."""

import json
import math
import re
from typing import Any

DEEPEST = 100
_LARGEST = 2**63  # SQLite's integers end here
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def loads(line: str) -> Any:
    """The value of a JSON text.

    Raises ValueError, saying why, for what is not JSON, and for doubled keys, NaN, infinities,
    integers of 64 bits and more, lone surrogates, NUL, and nesting beyond 100.
    """
    try:
        value = _DECODER.decode(line)
    except json.JSONDecodeError as problem:
        raise ValueError(f"not JSON: {problem.msg.lower()} at character {problem.pos + 1}") from problem
    except RecursionError as problem:
        raise ValueError(f"nested more than {DEEPEST} deep") from problem
    _check_depth(value)
    if _SURROGATE.search(line):
        try:
            json.dumps(value, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError as problem:
            raise ValueError("holds a lone surrogate, which is half a character") from problem
    if "\\u0000" in line and "\0" in str(_strings(value)):
        raise ValueError("holds a NUL character")
    return value


def dumps(value: Any) -> str:
    """One line, with letters as they are. Raises ValueError for NaN and infinities."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


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
