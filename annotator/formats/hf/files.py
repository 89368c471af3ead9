"""The files of a data set that is written: Parquet, if pyarrow is there, or JSON Lines."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from annotator.formats import strict_json
from annotator.formats.hf import packing
from annotator.formats.hf.columns import COLUMNS, TAG, Kind
from annotator.formats.hf.tables import ARROW, LINES, PARQUET
from annotator.formats.hf.tokens import Classes

Object = dict[str, Any]
_DEPTHS = ("*", "*/*", "*/*/*")
_BESIDE = {PARQUET, ARROW, ".md", ".json", ".py", ""}  # a folder with other files, too, is no data set
_CARDS = ("dataset_infos.json", "dataset_dict.json", "dataset_info.json")
_TOGETHER = 500  # rows; and letters of them, in one group
_LETTERS = 4_000_000


def suffix(path: Path) -> str:
    """Of the files in a folder to be written."""
    return LINES if path.suffix.lower() == LINES or find_spec("pyarrow") is None else PARQUET


def place(part: str, suffix: str) -> str:
    """Where the file of a part stands in the folder, as `datasets` writes and finds it."""
    return f"data/{part}-00000-of-00001{suffix}" if suffix == PARQUET else f"data/{part}{suffix}"


def is_data_set(path: Path) -> bool:
    """Whether a folder has a card that says of what columns it is, or tables (Parquet, Arrow) only."""
    if any((path / c).is_file() for c in _CARDS):
        return True
    card = path / "README.md"
    if card.is_file():
        with card.open(encoding="utf-8", errors="replace") as file:
            words = file.read(1 << 16)
        if words.startswith("---") and ("\ndataset_info:" in words or "\nconfigs:" in words):
            return True
    found = {p.suffix.lower() for d in _DEPTHS for p in path.glob(d) if p.is_file()}
    return bool({PARQUET, ARROW} & found) and found <= _BESIDE


class Table(Protocol):
    """A file that rows are added to."""

    def add(self, row: Mapping[str, Any]) -> None:
        """One row, of all columns."""


@contextmanager
def table(path: Path, classes: Classes) -> Iterator[Table]:
    """A new file; the names of the classes are written at its end, when all are known."""
    if path.suffix == PARQUET:
        with _parquet(path, classes) as written:
            yield written
    else:
        with path.open("wb") as file:
            yield _Lines(file)


class _Lines:
    def __init__(self, file: Any) -> None:
        self._file = file

    def add(self, row: Mapping[str, Any]) -> None:
        self._file.write(strict_json.line({k: row[k] for k in COLUMNS}))


class _Groups:
    """Gathers rows to groups, for only these can be written."""

    def __init__(self, writer: Any, schema: Any, pyarrow: Any) -> None:
        self._writer, self._schema, self._pyarrow = writer, schema, pyarrow
        self._columns = {name: packing.column(kind, pyarrow) for name, kind in COLUMNS.items()}
        self._count = self._letters = 0

    def add(self, row: Mapping[str, Any]) -> None:
        for name, column in self._columns.items():
            column.add((row[name],))
        self._count += 1
        self._letters += len(row["text"])
        if self._count >= _TOGETHER or self._letters >= _LETTERS:
            self.flush()

    def flush(self) -> None:
        if self._count:
            arrays = [column.array() for column in self._columns.values()]
            self._writer.write_table(self._pyarrow.Table.from_arrays(arrays, schema=self._schema))
            self._count = self._letters = 0


@contextmanager
def _parquet(path: Path, classes: Classes) -> Iterator[_Groups]:
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([(name, packing.type_of(kind, pyarrow)) for name, kind in COLUMNS.items()])
    # pyarrow looks for metadata in the schema of its own, where it stored that, and nowhere else.
    with parquet.ParquetWriter(path, schema, store_schema=False, write_statistics=False) as writer:
        groups = _Groups(writer, schema, pyarrow)
        yield groups
        groups.flush()
        features = {name: feature(kind, classes.names) for name, kind in COLUMNS.items()}
        told = json.dumps({"info": {"features": features}})
        writer.add_key_value_metadata({"huggingface": told})


def feature(kind: Kind, names: Sequence[str]) -> Any:
    """A kind of value as `datasets` keeps it in JSON."""
    if isinstance(kind, list):
        inner = feature(kind[0], names)
        return [inner] if isinstance(kind[0], dict) else {"feature": inner, "_type": "Sequence"}
    if isinstance(kind, dict):
        return {k: feature(v, names) for k, v in kind.items()}
    if kind == TAG:
        return {"names": list(names), "_type": "ClassLabel"}
    return {"dtype": kind, "_type": "Value"}
