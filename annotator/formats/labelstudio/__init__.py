"""Label Studio's JSON: a list of tasks, each with a text, its annotations and its predictions.

It counts UTF-16 units. The labelling config that goes with a written file is a scheme written as XML
(scheme_studio.py). JSON_MIN and CSV exports are read too; they hold labels only.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import ImportFailed
from annotator.formats import heads, strict_json
from annotator.formats.json_values import values
from annotator.formats.labelstudio.read import is_control, read_task
from annotator.formats.labelstudio.write import hold, task
from annotator.formats.rows import Choices, Format, Reading, Row
from annotator.formats.text import content, decode
from annotator.scheme import Scheme

_BESIDE = {"annotations", "completions", "predictions"}
_MIN = {"annotation_id", "lead_time"}
_TASK = {"id", "data", "meta", "annotations", "predictions"}


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Those of one task after the other. Raises ImportFailed for a file that holds none."""
    _refuse_others(path)
    any_, texts = False, set[str]()
    listed = _csv(path, reading) if _is_csv(path) else values(path, reading.encoding)
    for n, (where, raw) in enumerate(listed, 1):
        any_ = True
        try:
            if isinstance(raw, ValueError):
                raise raw
            yield from read_task(raw, f"{path.stem}-{n}", where, reading, texts)
        except ValueError as problem:
            id = raw.get("id") if isinstance(raw, dict) else None
            reading.refuse(where, f"{f'task {id}: ' if isinstance(id, int | str) else ''}{problem}")
    if not any_ and not reading.refused:
        raise ImportFailed(f"{path.name} was refused: it holds no tasks.")


def _refuse_others(path: Path) -> None:
    if heads.head(path).lstrip().startswith(("<View", "<!--")):
        raise ImportFailed(
            f"{path.name} was refused: it is a labelling config of Label Studio: a scheme, no annotations."
        )
    if _is_parsed_config(heads.first_object(path)):
        raise ImportFailed(
            f"{path.name} was refused: it is a labelling config of Label Studio as JSON, and no annotations."
        )


def _csv(path: Path, reading: Reading) -> Iterator[tuple[str, Any]]:
    text, _ = decode(content(path), reading.encoding)
    comma = "\t" if "\t" in text.split("\n", 1)[0] else ","
    table = csv.DictReader(StringIO(text, newline=""), delimiter=comma)
    try:
        for cells in table:
            yield (
                f"{path}:{table.line_num}",
                {k: _cell(v) for k, v in cells.items() if k is not None and v is not None},
            )
    except csv.Error as problem:
        raise ImportFailed(f"{path.name} was refused: it is no table ({problem}).") from problem


def _cell(words: str) -> Any:
    if words[:1] in ("[", "{"):
        try:
            return strict_json.loads(words)
        except ValueError:
            return words
    return words


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """A task a line; rows of one document that follow one another are one task. The scheme is not in it."""
    del scheme, choices
    with path.open("wb") as file:
        comma = b"[\n"
        for group in _tasks(rows):
            file.write(comma + orjson.dumps(task(group)))
            comma = b",\n"
        file.write(b"[]\n" if comma == b"[\n" else b"\n]\n")


def _tasks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        same = (
            group
            and row.annotated
            and group[0].annotated
            and row.document == group[0].document
            and all(row.annotator != r.annotator for r in group)
        )
        if group and not same:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def sniff(path: Path) -> bool:
    """Tasks, or what else Label Studio writes: JSON_MIN, CSV and labelling configs."""
    words = heads.head(path).lstrip()
    if words.startswith("<"):
        return words.startswith("<View")
    if not words.startswith(("{", "[")):
        return _is_csv(path)
    first = heads.first_object(path)
    if "data" in first:
        return bool(_BESIDE & first.keys()) or (isinstance(first["data"], dict) and first.keys() <= _TASK)
    if "annotations" in first and first["annotations"] is None:
        return any(heads.named(path, k) for k in ("completed_by", "from_name"))
    return first.keys() >= _MIN or any(map(is_control, first.values())) or _is_parsed_config(first)


def _is_csv(path: Path) -> bool:
    line = heads.head(path).split("\n", 1)[0].strip()
    cells = {c.strip().strip('"') for c in line.replace("\t", ",").split(",")}
    return not line.startswith(("{", "[")) and cells >= _MIN


def _is_parsed_config(first: dict[str, Any]) -> bool:
    return bool(first) and all(
        isinstance(v, dict) and {"to_name", "inputs"} <= v.keys() for v in first.values()
    )


FORMAT = Format(
    "labelstudio", ".json", rows, sniff, write, hold, layers=True, reads=(".jsonl", ".csv", ".tsv")
)
