"""What a form of schemes does not hold of one: found by comparing it with what is read back of it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from annotator.errors import SchemeInvalid
from annotator.scheme import Scheme
from annotator.scheme.scheming import TABLES

_KINDS = {
    "words": "scheme names",
    "short": "scheme names",
    "names": "scheme names",
    "color": "scheme colors",
    "dark": "scheme colors",
    "key": "scheme keys",
    "help": "scheme guidelines",
    "examples": "scheme guidelines",
}  # fields of rows to those of losses.KINDS; what the others say are rules


def lost(scheme: Scheme, write: Callable[[Scheme], str], read: Callable[[str, str], Scheme]) -> Counter[str]:
    """How much of each kind of losses.KINDS."""
    try:
        again = read(write(scheme), scheme.id)
    except SchemeInvalid:  # nothing is left that can be a scheme
        return Counter({"scheme rows": sum(len(getattr(scheme, table)) for table in TABLES)})
    found = Counter({"scheme names": int(scheme.words != again.words)})
    for table in TABLES:
        found.update(_rows(getattr(scheme, table), getattr(again, table)))
    found["scheme rows"] += sum(again.maps.get(k) != v for k, v in scheme.maps.items())
    found["scheme rules"] += sum(o not in again.overlaps for o in scheme.overlaps)
    return +found


def _rows(before: Sequence[Any], after: Sequence[Any]) -> Iterator[str]:
    """A kind for each row that is gone, or says less."""
    there = {x.id: x for x in after}
    for x in before:
        other = there.get(x.id)
        if other is None or getattr(other, "retired", False) != getattr(x, "retired", False):
            yield "scheme rows"
        else:
            yield from dict.fromkeys(_differing(x, other))


def _differing(one: Any, other: Any) -> Iterator[str]:
    for name in (f.name for f in fields(one)):
        values = getattr(one, name), getattr(other, name)
        if name == "values":
            yield from _rows(*values)
        elif values[0] != values[1]:
            yield _KINDS.get(name, "scheme rules")
