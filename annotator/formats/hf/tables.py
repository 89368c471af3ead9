"""Rows of a file of a data set: Parquet or Arrow through pyarrow, JSON Lines and JSON without."""

import json
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

from annotator.elsewhere import install
from annotator.errors import ImportFailed
from annotator.formats.json_values import values
from annotator.formats.rows import regular

PARQUET, ARROW, LINES = ".parquet", ".arrow", ".jsonl"
_MAGIC = {b"PAR1": PARQUET, b"ARRO": ARROW, b"\xff\xff\xff\xff": ARROW}  # the last: a stream of Arrow
_LARGEST = 250_000_000  # bytes of a group of rows, unpacked
_AT_ONCE = 10  # rows; where they have more bytes than this, one
_MUCH = 20_000_000
_MOST = 100_000_000  # bytes of a row, and values in a list of it: a few bytes can stand for very many
_LONGEST = 5_000_000


def kind(path: Path) -> str:
    """PARQUET or ARROW by the first bytes; empty = neither."""
    with path.open("rb") as file:
        return _MAGIC.get(file.read(4), "")


def read(path: Path, encoding: str = "", but: Container[str] = ()) -> Iterator[tuple[str, Any]]:
    """Each row, or the ValueError it gave, and where it stands. Raises ImportFailed where that cannot be.

    Columns of these names (`but`) may be left out, which spares the time that they take.
    """
    regular(path)
    if not kind(path):
        yield from values(path, encoding)
        return
    pyarrow = _pyarrow()
    number = 0
    try:
        for batch in _batches(path, pyarrow, but):
            for row in _rows(batch):
                number += 1
                yield f"{path} row {number}", row
    except (*_problems(pyarrow),) as problem:
        raise _refused(path, problem) from problem


def _rows(batch: Any) -> Iterator[Any]:
    if batch.nbytes <= _MUCH:
        yield from batch.to_pylist()
        return
    for n in range(len(batch)):
        one = batch.slice(n, 1)
        lists = [c for c in one.columns if hasattr(c, "flatten") and hasattr(c.type, "value_type")]
        if one.nbytes > _MOST or any(len(c.flatten()) > _LONGEST for c in lists):
            yield ValueError(f"it has more than {_MOST // 10**6} MB, or {_LONGEST} tokens")
        else:
            yield one.to_pylist()[0]


def features(path: Path) -> Any:
    """What `datasets` wrote into the file on its columns, as JSON; empty where it did not."""
    pyarrow = _pyarrow()
    try:
        told = (_schema(path, pyarrow).metadata or {}).get(b"huggingface", b"{}")
        return json.loads(told).get("info", {}).get("features", {})
    except (AttributeError, RecursionError, json.JSONDecodeError):
        return {}
    except (*_problems(pyarrow),) as problem:
        raise _refused(path, problem) from problem


def _pyarrow() -> Any:
    try:
        import pyarrow
        import pyarrow.ipc
        import pyarrow.parquet
    except ImportError as problem:
        raise ImportFailed("pyarrow is not installed.", hint=install("pyarrow")) from problem
    return pyarrow


def _problems(pyarrow: Any) -> tuple[type[Exception], ...]:
    """What pyarrow raises for a file that is damaged, or that it does not know."""
    return OSError, ValueError, TypeError, KeyError, MemoryError, NotImplementedError, pyarrow.ArrowException


def _batches(path: Path, pyarrow: Any, but: Container[str]) -> Iterator[Any]:
    if kind(path) == PARQUET:
        with pyarrow.parquet.ParquetFile(path) as file:
            for n in range(file.metadata.num_row_groups):
                if file.metadata.row_group(n).total_byte_size > _LARGEST:
                    raise ValueError(f"a group of its rows has more than {_LARGEST // 10**6} MB")
            names = [n for n in file.schema_arrow.names if n not in but]
            yield from file.iter_batches(_AT_ONCE, columns=names)
        return
    with pyarrow.memory_map(str(path)) as source, _arrow(source, path, pyarrow) as file:
        stream = hasattr(file, "read_next_batch")
        for batch in file if stream else map(file.get_batch, range(file.num_record_batches)):
            yield from (batch.slice(n, _AT_ONCE) for n in range(0, len(batch), _AT_ONCE))


def _arrow(source: Any, path: Path, pyarrow: Any) -> Any:
    with path.open("rb") as file:
        stream = file.read(4) == b"\xff\xff\xff\xff"
    return pyarrow.ipc.open_stream(source) if stream else pyarrow.ipc.open_file(source)


def _schema(path: Path, pyarrow: Any) -> Any:
    if kind(path) == PARQUET:
        return pyarrow.parquet.read_schema(path)
    with pyarrow.memory_map(str(path)) as source, _arrow(source, path, pyarrow) as file:
        return file.schema


def _refused(path: Path, problem: Exception) -> ImportFailed:
    words = str(problem).split("\n")[0][:200].rstrip(".")
    return ImportFailed(f"{path.name} was refused: it cannot be read as {kind(path)[1:]} ({words}).")
