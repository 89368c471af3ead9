"""The files of a data set that is written: Parquet, if pyarrow is there, or JSON Lines."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import accumulate, chain
from pathlib import Path
from typing import Any, Protocol

from annotator.formats import strict_json
from annotator.formats.hf.columns import COLUMNS, TAG, Kind
from annotator.formats.hf.tables import ARROW, LINES, PARQUET
from annotator.formats.hf.tokens import Classes

Object = dict[str, Any]
_DEPTHS = ("*", "*/*", "*/*/*")
_BESIDE = {PARQUET, ARROW, ".md", ".json", ".py", ""}  # a folder with other files, too, is no data set
_CARDS = ("dataset_infos.json", "dataset_dict.json", "dataset_info.json")
_AT_ONCE = 20  # rows
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
    """Gathers rows to groups, for only these can be written; packed a few at a time, which holds less."""

    def __init__(self, writer: Any, schema: Any) -> None:
        self._writer, self._schema = writer, schema
        self._rows: list[Mapping[str, Any]] = []
        self._packed: list[Any] = []
        self._count = self._letters = 0

    def add(self, row: Mapping[str, Any]) -> None:
        self._rows.append(row)
        self._count += 1
        self._letters += len(row["text"])
        if self._count >= _TOGETHER or self._letters >= _LETTERS:
            self.flush()
        elif len(self._rows) >= _AT_ONCE:
            self._pack()

    def _pack(self) -> None:
        import pyarrow

        columns = [_array([r[name] for r in self._rows], kind, pyarrow) for name, kind in COLUMNS.items()]
        self._packed.append(pyarrow.RecordBatch.from_arrays(columns, schema=self._schema))
        self._rows = []

    def flush(self) -> None:
        import pyarrow

        if self._rows:
            self._pack()
        if self._packed:
            self._writer.write_table(pyarrow.Table.from_batches(self._packed, self._schema))
            self._packed, self._count, self._letters = [], 0, 0


@contextmanager
def _parquet(path: Path, classes: Classes) -> Iterator[_Groups]:
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([(name, _type(kind, pyarrow)) for name, kind in COLUMNS.items()])
    # pyarrow looks for metadata in the schema of its own, where it stored that, and nowhere else.
    with parquet.ParquetWriter(path, schema, store_schema=False, write_statistics=False) as writer:
        groups = _Groups(writer, schema)
        yield groups
        groups.flush()
        features = {name: feature(kind, classes.names) for name, kind in COLUMNS.items()}
        told = json.dumps({"info": {"features": features}})
        writer.add_key_value_metadata({"huggingface": told})


def _array(values: Sequence[Any], kind: Kind, pyarrow: Any) -> Any:
    """Of values of a kind; what is in lists and objects goes into arrays of its own, which is quick."""
    if isinstance(kind, list):
        inside = _array([*chain.from_iterable(values)], kind[0], pyarrow)
        return pyarrow.ListArray.from_arrays(
            pyarrow.array([0, *accumulate(map(len, values))], "int32"), inside
        )
    if isinstance(kind, dict):
        columns = [_array([v.get(k) for v in values], x, pyarrow) for k, x in kind.items()]
        return pyarrow.StructArray.from_arrays(columns, [*kind])
    return pyarrow.array(values, _type(kind, pyarrow))


def _type(kind: Kind, pyarrow: Any) -> Any:
    if isinstance(kind, list):
        return pyarrow.list_(_type(kind[0], pyarrow))
    if isinstance(kind, dict):
        return pyarrow.struct([(k, _type(v, pyarrow)) for k, v in kind.items()])
    name = {TAG: "int64", "bool": "bool_"}.get(kind, str(kind))
    return getattr(pyarrow, name)()


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
