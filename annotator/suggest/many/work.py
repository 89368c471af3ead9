"""What a worker does with one partition: read, suggest, write a part of the output and the note beside it."""

import hashlib
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from annotator import scheme as schemes
from annotator.formats import strict_json
from annotator.formats.json_objects import entity_object, event_object
from annotator.model import Document, Entity, Event
from annotator.suggest.choice import asked
from annotator.suggest.many import places
from annotator.suggest.many.partitions import Partition, rows
from annotator.suggest.proposing import Proposer

# What speaks of the annotations that are replaced would speak of nothing.
_STALE = ("relations", "suggestions", "annotator", "state", "flag", "flag_note")


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: suggestions in which scheme by whom (as `choice.asked` reads it), and where to."""

    output: str
    scheme: str = ""
    suggesters: str = ""
    least: float = 0.0
    model: str = ""
    parquet: bool = False

    @property
    def sha256(self) -> str:
        """Of all that decides what the output is."""
        said = {k: v for k, v in asdict(self).items() if k != "output"}
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

    def part(self, number: int) -> str:
        """The name of a part."""
        return f"part-{number:06}.{'parquet' if self.parquet else 'jsonl'}"

    def note(self, number: int) -> str:
        """The name of the note beside it."""
        return f"part-{number:06}.done.json"


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a part: of which partition it is, what was made of it, and in how many seconds.

    `state` is that of the file when it was read (`places.state`). `refused` are rows that are not in the
    output, as `place: reason`.
    """

    partition: tuple[str, int, int]
    state: str
    order: str
    sha256: str
    rows: int = 0
    characters: int = 0
    suggestions: int = 0
    seconds: float = 0.0
    refused: tuple[str, ...] = ()


def work(partition: Partition, order: Order) -> Note:
    """Do one partition; what is there already is replaced by the same. Raises OSError, ExpectedError."""
    began, state = time.perf_counter(), places.state(partition.place)
    counts = {"rows": 0, "characters": 0, "suggestions": 0}
    refused: list[str] = []
    made = _made(partition, _proposer(order), counts, refused)
    target = places.joined(order.output, order.part(partition.number))
    digest = _write_parquet(target, made) if order.parquet else _write_lines(target, made)
    note = Note(
        (partition.place, partition.start, partition.end),
        state,
        order.sha256,
        digest,
        **counts,
        seconds=time.perf_counter() - began,
        refused=tuple(refused),
    )
    with places.writing(places.joined(order.output, order.note(partition.number))) as file:
        file.write(orjson.dumps(asdict(note)))
    return note


def done(partition: Partition, order: Order) -> Note | None:
    """The note beside a part that is there whole; None where it has to be made."""
    try:
        said = orjson.loads(places.read(places.joined(order.output, order.note(partition.number))))
        note = Note(**{**said, "partition": tuple(said["partition"]), "refused": tuple(said["refused"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    here = (partition.place, partition.start, partition.end)
    same = note.partition == here and note.order == order.sha256
    return note if same and note.state == places.state(partition.place) else None


@cache
def _proposer(order: Order) -> Proposer:
    """Read in once a worker."""
    chosen = asked(order.suggesters, order.least, Path(order.model) if order.model else None)
    return Proposer(schemes.load(order.scheme or schemes.DEFAULT), chosen)


def _made(
    partition: Partition, proposer: Proposer, counts: dict[str, int], refused: list[str]
) -> Iterator[dict[str, Any]]:
    for where, row in rows(partition):
        words = wrong(row)
        if words:
            refused.append(f"{where}: {words}")
            continue
        found = suggested(row, proposer)
        counts["rows"] += 1
        counts["characters"] += len(row["text"])
        counts["suggestions"] += len(found["entities"]) + len(found["events"])
        yield with_suggestions(row, found)


def wrong(row: object) -> str:
    """Why a row is none; empty where it is one."""
    if isinstance(row, ValueError):
        return str(row)
    if not isinstance(row, dict):
        return "not an object"
    return "" if isinstance(row.get("text"), str) else "has no text"


def suggested(row: dict[str, Any], proposer: Proposer) -> dict[str, list[dict[str, Any]]]:
    """What is proposed for a row, as objects of own JSONL with their scores."""
    document = Document(str(row.get("id", "")), row["text"])
    found: dict[str, list[dict[str, Any]]] = {"entities": [], "events": []}
    for s in proposer.propose(document):
        if isinstance(s.annotation, Entity):
            found["entities"].append(entity_object(document, s.annotation) | {"score": s.score})
        elif isinstance(s.annotation, Event):
            found["events"].append(event_object(document, s.annotation) | {"score": s.score})
    return found


def with_suggestions(row: dict[str, Any], found: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """The row with the suggestions in place of its annotations; ids, text, order and unknown keys stay."""
    row = row | found | ({"offsets": "codepoints"} if "offsets" in row else {})
    return {k: v for k, v in row.items() if k not in _STALE}


def _write_lines(target: str, made: Iterable[dict[str, Any]]) -> str:
    """The SHA-256 of what was written."""
    digest = hashlib.sha256()
    with places.writing(target) as file:
        for row in made:
            line = (strict_json.dumps(row) + "\n").encode()
            digest.update(line)
            file.write(line)
    return digest.hexdigest()


def _write_parquet(target: str, made: Iterable[dict[str, Any]]) -> str:
    """Entities and events are columns of JSON, so that all parts have one schema; `id` and `text` are words,
    what else a row has is in `rest`. The SHA-256 is of the rows: files of Parquet also hold its version."""
    import pyarrow as pa  # an extra; partitions.py says so where it is missing
    from pyarrow import parquet

    digest = hashlib.sha256()
    columns: dict[str, list[str]] = {name: [] for name in ("id", "text", "entities", "events", "rest")}
    for row in made:
        said = {"id": str(row.pop("id", "")), "text": row.pop("text")}
        said |= {name: strict_json.dumps(row.pop(name)) for name in ("entities", "events")}
        said["rest"] = strict_json.dumps({k: v if _plain(v) else str(v) for k, v in row.items()})
        digest.update(orjson.dumps(said))
        for name, column in columns.items():
            column.append(said[name])
    table = pa.table(columns, schema=pa.schema([(name, pa.string()) for name in columns]))
    with places.writing(target) as file:
        parquet.write_table(table, file)
    return digest.hexdigest()


def _plain(value: object) -> bool:
    """Whether JSON holds it; a date of Parquet is written as words."""
    return value is None or isinstance(value, str | int | float | bool | list | dict)
