"""Rows as columns for Arrow, packed while they are at hand: as objects they take much more memory."""

from collections.abc import Sequence
from itertools import accumulate, chain
from operator import itemgetter
from struct import calcsize, pack
from typing import Any

from annotator.formats.hf.columns import PAIR, TAG, Kind

_AT_ONCE = 300  # values
_PACKED = {"int32": "i", "int64": "q", TAG: "q"}


class _Column:
    """Values of a kind, gathered row by row."""

    def __init__(self, kind: Kind, pyarrow: Any) -> None:
        self._kind, self._type, self._pyarrow = kind, type_of(kind, pyarrow), pyarrow
        self._values: list[Any] = []
        self._packed: list[Any] = []

    def add(self, values: Sequence[Any]) -> None:
        """The next ones."""
        self._values += values
        if len(self._values) >= _AT_ONCE:
            self._pack()

    def array(self) -> Any:
        """Of all that were added since."""
        if self._values or not self._packed:
            self._pack()
        packed, self._packed = self._packed, []
        return self._pyarrow.concat_arrays(packed) if len(packed) > 1 else packed[0]

    def _pack(self) -> None:
        self._packed.append(self._array(self._values))
        self._values = []

    def _array(self, values: Sequence[Any]) -> Any:
        if self._kind == "string" and not any(values):  # as most columns are
            starts, letters = map(self._pyarrow.py_buffer, (bytes(4 * len(values) + 4), b""))
            return self._pyarrow.Array.from_buffers(self._type, len(values), [None, starts, letters])
        return self._pyarrow.array(values, self._type)


class _Numbers(_Column):
    """Whole ones, most of a data set: packed here they take a third of the time."""

    def __init__(self, kind: Kind, pyarrow: Any) -> None:
        super().__init__(kind, pyarrow)
        self._letter = _PACKED[str(self._type)]
        self._numbers = bytearray()

    def add(self, values: Sequence[int]) -> None:
        self._numbers += pack(f"={len(values)}{self._letter}", *values)

    def array(self) -> Any:
        packed, self._numbers = self._numbers, bytearray()
        count = len(packed) // calcsize(f"={self._letter}")
        return self._pyarrow.Array.from_buffers(self._type, count, [None, self._pyarrow.py_buffer(packed)])


class _Lists(_Column):
    def __init__(self, kind: Kind, pyarrow: Any) -> None:
        super().__init__(kind, pyarrow)
        self._inside, self._ends, self._end = column(kind[0], pyarrow), _Numbers("int32", pyarrow), 0

    def add(self, values: Sequence[Any]) -> None:
        starts = [*accumulate(map(len, values), initial=self._end)]
        self._end = starts.pop()
        self._ends.add(starts)
        if inside := [*chain.from_iterable(values)]:
            self._inside.add(inside)

    def array(self) -> Any:
        self._ends.add((self._end,))
        self._end = 0
        return self._pyarrow.ListArray.from_arrays(self._ends.array(), self._inside.array())


class _Pairs(_Column):
    """All lists of numbers within lists are such."""

    def __init__(self, kind: Kind, pyarrow: Any) -> None:
        super().__init__(kind, pyarrow)
        self._inside = column(kind[0], pyarrow)

    def add(self, values: Sequence[tuple[int, int]]) -> None:
        self._inside.add([*chain.from_iterable(values)])

    def array(self) -> Any:
        return self._pyarrow.FixedSizeListArray.from_arrays(self._inside.array(), 2).cast(self._type)


class _Objects(_Column):
    def __init__(self, kind: Kind, pyarrow: Any) -> None:
        super().__init__(kind, pyarrow)
        self._fields = {name: column(x, pyarrow) for name, x in kind.items()}
        self._each = [(itemgetter(name), column) for name, column in self._fields.items()]

    def add(self, values: Sequence[Any]) -> None:
        for of, column in self._each:
            column.add([*map(of, values)])

    def array(self) -> Any:
        columns = [column.array() for column in self._fields.values()]
        return self._pyarrow.StructArray.from_arrays(columns, [*self._fields])


def column(kind: Kind, pyarrow: Any) -> _Column:
    """An empty one: `add` puts values into it, `array` takes out all that were put in since."""
    if isinstance(kind, list):
        return (_Pairs if kind == PAIR else _Lists)(kind, pyarrow)
    if isinstance(kind, dict):
        return _Objects(kind, pyarrow)
    return (_Numbers if kind in _PACKED else _Column)(kind, pyarrow)


def type_of(kind: Kind, pyarrow: Any) -> Any:
    """What Arrow calls it."""
    if isinstance(kind, list):
        return pyarrow.list_(type_of(kind[0], pyarrow))
    if isinstance(kind, dict):
        return pyarrow.struct([(k, type_of(v, pyarrow)) for k, v in kind.items()])
    name = {TAG: "int64", "bool": "bool_"}.get(kind, str(kind))
    return getattr(pyarrow, name)()
