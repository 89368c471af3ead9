"""The tables of ICU, which Qt for Python brings for all the world (32 MB), for the languages of the window.

Qt compares strings with them, by language; names of units, currencies, zones and the like it has of its own.
A file of ICU's is a header, a table of names and places, and what stands there.
"""

import re
import struct
import subprocess
from pathlib import Path

_KEPT = re.compile(
    r"([^/]+\.(icu|nrm)|(coll/)?(ucadata\.icu|(root|pool|res_index|[a-z]+[A-Z]\w*|(ar|en)(_\w+)?)\.res))"
)
_ALIGNED = 16  # bytes, to which each table begins


def trimmed(library: str, folder: Path) -> str:
    """The library with what is kept, under its own name in the folder; needs binutils."""
    symbol = re.search(r"\w+_dat\b", _said("nm", "-D", library))
    assert symbol is not None
    name = Path(library).name
    data, source, made = folder / "icu.dat", folder / "icu.s", folder / "icu.o"
    _said("objcopy", "-O", "binary", "--only-section=.rodata", library, str(data))
    data.write_bytes(kept(data.read_bytes()))
    lines = [".section .rodata", f".balign {_ALIGNED}", f".globl {symbol[0]}", f".type {symbol[0]}, %object"]
    lines += [f'{symbol[0]}: .incbin "{data}"', f".size {symbol[0]}, . - {symbol[0]}"]
    lines += ['.section .note.GNU-stack, "", %progbits']
    source.write_text("\n".join(lines) + "\n")
    _said("as", "-o", str(made), str(source))
    _said("ld", "-shared", "-soname", name, "-o", str(folder / name), str(made))
    return str(folder / name)


def kept(data: bytes) -> bytes:
    """The tables whose names are wanted, as a file like the one given."""
    header = struct.unpack_from("<H", data)[0]
    count = struct.unpack_from("<I", data, header)[0]
    rows = [struct.unpack_from("<II", data, header + 4 + 8 * n) for n in range(count)]
    names = [data[header + at : data.index(b"\0", header + at)] for at, _ in rows]
    ends = [at for _, at in rows[1:]] + [len(data) - header]
    tables = {
        name: data[header + start : header + end]
        for name, (_, start), end in zip(names, rows, ends, strict=True)
        if _KEPT.fullmatch(name.decode().partition("/")[2])
    }
    return data[:header] + _laid(tables)


def _laid(tables: dict[bytes, bytes]) -> bytes:
    """The table of names and places, the names, and the tables."""
    words = b"".join(name + b"\0" for name in tables)
    first = 4 + 8 * len(tables)
    at, start = first, _up(first + len(words))
    places, whole = struct.pack("<I", len(tables)), b""
    for name, table in tables.items():
        places += struct.pack("<II", at, start + len(whole))
        at += len(name) + 1
        whole += table.ljust(_up(len(table)), b"\0")
    return (places + words).ljust(start, b"\xaa") + whole


def _up(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
