"""An input of any size, cut into parts that can be done one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.elsewhere import install
from annotator.errors import ImportFailed, ModelMissing
from annotator.formats import strict_json
from annotator.formats.jsonl import LONGEST_LINE
from annotator.suggest.many import places

SUFFIXES = (".jsonl", ".ndjson", ".parquet")
SIZE = 4 << 20  # bytes of JSONL in a partition: about a thousand reports of 2,000 characters


@dataclass(frozen=True, slots=True)
class Partition:
    """A part of one file: bytes `[start, end)` of JSONL, to whose rows all lines belong that begin there; or
    row groups `[start, end)` of Parquet."""

    number: int
    place: str
    start: int
    end: int

    @property
    def parquet(self) -> bool:
        """Whether it is of a Parquet file."""
        return self.place.endswith(".parquet")


def partitions(inputs: Sequence[str], size: int = SIZE) -> list[Partition]:
    """Every row of every input belongs to one of them; the same inputs give the same ones.

    Raises ImportFailed where there is nothing to read.
    """
    cuts: list[tuple[str, int, int]] = []
    for place in inputs:
        try:
            files = places.within(place, SUFFIXES)
            for file in files:
                cuts += _cuts(file, size)
        except OSError as problem:
            raise ImportFailed(f"{place} cannot be read: {problem.strerror or problem}.") from problem
    if not cuts:
        raise ImportFailed(
            f"{', '.join(inputs)}: there is nothing to read.", hint=f"Endings: {', '.join(SUFFIXES)}."
        )
    return [Partition(n, *cut) for n, cut in enumerate(cuts)]


def _cuts(file: str, size: int) -> Iterator[tuple[str, int, int]]:
    if not file.endswith(SUFFIXES):
        raise ImportFailed(f"{file} is neither JSONL nor Parquet.", hint=f"Endings: {', '.join(SUFFIXES)}.")
    if file.endswith(".parquet"):
        with places.opened(file) as opened:
            groups = _parquet(opened, file).num_row_groups
        yield from ((file, n, n + 1) for n in range(groups))
        return
    length = places.size(file)
    yield from ((file, at, min(at + size, length)) for at in range(0, length, size))


def rows(partition: Partition) -> Iterator[tuple[str, Any]]:
    """Where each row stands (`file:byte`, `file:group:row`), and its value, or the ValueError it gave.

    Raises OSError.
    """
    with places.opened(partition.place) as file:
        if partition.parquet:
            table = _parquet(file, partition.place)
            for group in range(partition.start, partition.end):
                for n, row in enumerate(table.read_row_group(group).to_pylist()):
                    yield f"{partition.place}:{group}:{n}", row
            return
        at = partition.start
        if at:  # a line that began before belongs to the partition before
            file.seek(at - 1)
            at += _passed(file) - 1
        while at < partition.end:
            line = file.readline(LONGEST_LINE)
            where, at = f"{partition.place}:{at}", at + len(line)
            if len(line) >= LONGEST_LINE and not line.endswith(b"\n"):
                at += _passed(file)
                yield where, ValueError(f"the line is longer than {LONGEST_LINE >> 20} MB")
            elif line.strip():
                yield where, _value(line, first=where.endswith(":0"))


def _passed(file: Any) -> int:
    """How many bytes there are up to the end of the line, in pieces."""
    passed = 0
    while line := file.readline(1 << 20):
        passed += len(line)
        if line.endswith(b"\n"):
            break
    return passed


def _value(line: bytes, *, first: bool) -> Any:
    try:
        return strict_json.loads(line.removeprefix(b"\xef\xbb\xbf" if first else b"").decode("utf-8").strip())
    except ValueError as problem:
        return problem


def _parquet(file: Any, place: str) -> Any:
    """Raises ModelMissing without pyarrow, ImportFailed for what is none."""
    try:
        from pyarrow import ArrowException, ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ImportError as problem:
        raise ModelMissing("Parquet needs pyarrow.", install("pyarrow")) from problem
    try:
        return ParquetFile(file)
    except (ArrowException, ArrowInvalid) as problem:
        raise ImportFailed(f"{place} cannot be read as Parquet: {problem}.") from problem
