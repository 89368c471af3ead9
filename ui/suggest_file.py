"""`suggest IN.jsonl --output OUT.jsonl`: own JSONL to own JSONL, without a project."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator import scheme as schemes
from annotator.errors import ImportFailed
from annotator.formats import placing, strict_json
from annotator.formats.json_objects import entity_object, event_object
from annotator.formats.jsonl import parsed_lines
from annotator.formats.rows import failed
from annotator.model import Document, Entity, Event
from annotator.suggest.choice import Choices
from storage.suggesting import Proposer

# What speaks of the annotations that are replaced would speak of nothing.
_STALE = ("relations", "suggestions", "annotator", "state", "flag", "flag_note")


def suggest_file(
    source: Path,
    target: Path,
    scheme: str = "",
    progress: Callable[[int, int], None] | None = None,
    chosen: Choices | None = None,
) -> tuple[int, str]:
    """Write every row of `source` with the suggested entities and events; how many those are, and
    what the person should know of the scheme. `chosen` are the suggesters, else the usual ones.

    Ids, texts, order and unknown keys stay. Raises ImportFailed listing every row that is bad.
    """
    rows = _rows(source)
    proposer = Proposer(schemes.load(scheme or schemes.DEFAULT), chosen)
    count = 0
    with placing(target) as written, written.open("w", encoding="utf-8", newline="\n") as file:
        for n, row in enumerate(rows):
            if progress:
                progress(n, len(rows))
            found = _suggested(row, proposer)
            count += len(found["entities"]) + len(found["events"])
            row |= found | ({"offsets": "codepoints"} if "offsets" in row else {})
            file.write(strict_json.dumps({k: v for k, v in row.items() if k not in _STALE}) + "\n")
    return count, proposer.note


def _rows(source: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    refused = []
    for number, row in parsed_lines(source):
        wrong = _wrong(row)
        if wrong:
            refused.append(f"{source}:{number}: {wrong}")
        else:
            rows.append(row)
    if refused:
        raise failed(source, refused)
    if not rows:
        raise ImportFailed(f"{source.name} was refused: it holds no rows.")
    return rows


def _wrong(row: object) -> str:
    if isinstance(row, ValueError):
        return str(row)
    if not isinstance(row, dict):
        return "not an object"
    return "" if isinstance(row.get("text"), str) else "has no text"


def _suggested(row: dict[str, Any], proposer: Proposer) -> dict[str, list[dict[str, Any]]]:
    document = Document(str(row.get("id", "")), row["text"])
    found: dict[str, list[dict[str, Any]]] = {"entities": [], "events": []}
    for s in proposer.propose(document):
        if isinstance(s.annotation, Entity):
            found["entities"].append(entity_object(document, s.annotation) | {"score": s.score})
        elif isinstance(s.annotation, Event):
            found["events"].append(event_object(document, s.annotation) | {"score": s.score})
    return found
