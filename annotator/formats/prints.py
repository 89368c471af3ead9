"""A row that was written in 17 bytes: enough to know whether what reads back is that.

A print is a byte that says what of the row the format keeps, and a digest of that in one form: ids by
their order and places among the visible characters, where the format keeps them no better. Whatever
`returning.differs` finds does not fit; of what does not fit only that tells whether it differs (1 and
1.0 are equal and have two prints).
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from hashlib import blake2b
from itertools import accumulate

import orjson

from annotator.formats.returning import said, visible
from annotator.formats.rows import Format, Row
from annotator.model import Annotation, Entity, Relation

_SIZE = 16  # bytes of a digest
_STEP = 64  # letters of which the blanks are counted once
_IDS, _SOURCE, _ENCODING, _SHA256 = 1, 2, 4, 8
_JSON = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS
Names = Mapping[str, str]
Place = Callable[[int], int]
_AS_THEY_ARE: Names = {}


def print_of(format: Format, held: Row) -> bytes:
    """Of the row as the format can hold it; without a digest where nothing can be seen of an annotation."""
    d, kept = held.document, _IDS if format.keeps_ids(held) else 0
    kept |= (_SOURCE if d.source else 0) | (_ENCODING if d.encoding else 0)
    kept |= _SHA256 if d.original_sha256 else 0
    return bytes((kept,)) + _digest(format, held, kept)


def fits(format: Format, printed: bytes, back: Row) -> bool:
    """Whether a row reads back as the one of which this is the print."""
    return len(printed) > 1 and _digest(format, back, printed[0]) == printed[1:]


def _digest(format: Format, row: Row, kept: int) -> bytes:
    """Of all that `returning.differs` compares."""
    d = row.document
    text, place = (d.text, None) if format.keeps_space else _seen(d.text)
    names = None if kept & _IDS else {a.id: f"\0{n}" for n, a in enumerate(row.annotations)}
    try:
        annotations = _forms(row.annotations, names, place)
    except ValueError:
        return b""
    status = (row.status.state, row.status.flagged, row.status.note) if row.status else 0
    form = (
        (d.id if format.keeps_documents else "", d.title, d.date, d.meta, said(format, d), len(text)),
        (d.source if kept & _SOURCE else "", d.encoding if kept & _ENCODING else ""),
        (d.original_sha256 if kept & _SHA256 else "", row.annotator, row.annotated, status),
        annotations,
        [(_form(s.annotation), s.score, s.source, s.reason) for s in row.suggestions],
        dict(row.verdicts),
    )
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE)
    digest.update(_bytes(form))
    return digest.digest()


def _bytes(form: tuple[object, ...]) -> bytes:
    try:
        said = orjson.dumps(form, option=_JSON)
    except TypeError:  # numbers of more than 64 bits, half characters, times
        return repr(form).encode("utf-8", "surrogatepass")
    # orjson writes one word for nothing and for what is no number.
    return repr(form).encode("utf-8", "surrogatepass") if b"null" in said else said


def _forms(annotations: tuple[Annotation, ...], names: Names | None, place: Place | None) -> list[object]:
    """Of each. Raises ValueError where nothing can be seen of one."""
    forms: list[object] = []
    for a in annotations:
        if type(a) is Entity and len(a.ranges) == 1 and a.bare:
            # Most are so, and most of the time goes to them.
            id, start, end = a.id if names is None else names[a.id], a.ranges[0].start, a.ranges[0].end
            if place is not None and (start := place(start)) == (end := place(end)):
                raise ValueError(a.id)
            forms.append((id, a.label, start, end))
        else:
            forms.append(_form(a, names or _AS_THEY_ARE, place))
    return forms


def _form(a: Annotation, names: Names = _AS_THEY_ARE, place: Place | None = None) -> tuple[object, ...]:
    """All that an annotation says."""
    o, id = a.origin, names.get(a.id, a.id)
    origin = (o.suggester, o.score, o.reason, o.verdict) if o else 0
    if isinstance(a, Relation):
        ends = names.get(a.source, a.source), names.get(a.target, a.target)
        return "relation", id, a.type, ends, a.note, origin, a.extra
    ranges = [(r.start, r.end) for r in a.ranges]
    if place is not None:
        ranges = [(place(start), place(end)) for start, end in ranges]
        if any(start == end for start, end in ranges):
            raise ValueError(a.id)
    if isinstance(a, Entity):
        return "entity", id, a.label, ranges, a.attributes, a.note, a.link, origin, a.extra
    filled = [(x.role, names.get(x.target, x.target), x.value, x.extra) for x in a.arguments]
    return "event", id, a.type, ranges, filled, a.attributes, a.note, origin, a.extra


def _seen(text: str) -> tuple[str, Place]:
    """The characters of a text that can be seen, and how many of them stand before a place."""
    flat = text.replace("\n", " ")
    if flat.isprintable():  # most are so
        before = [0, *accumulate(flat.count(" ", n, n + _STEP) for n in range(0, len(flat), _STEP))]
        return flat.replace(" ", ""), lambda i: i - before[i // _STEP] - flat.count(" ", i - i % _STEP, i)
    seen = visible(text)
    return "".join(text[i] for i in seen), lambda i: bisect_left(seen, i)
